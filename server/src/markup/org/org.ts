import type { Markup } from '../markup';
import { OrgReader } from './reader';

/** Characters that Org reads as marks, by the names under which it shows them. */
const ENTITIES: Readonly<Record<string, string>> = {
  '*': 'ast',
  '/': 'slash',
  _: 'under',
  '+': 'plus',
  '=': 'equal',
  '~': 'tilde',
  $: 'dollar',
  '|': 'vert',
  '[': 'lbrack',
  ']': 'rbrack',
};

export const org: Markup = {
  languages: ['org'],
  vim: ['org'],
  emacs: ['org'],
  title: 'Org',
  extensions: ['.org'],
  read: (source) => new OrgReader(source).read(),
  date: /^#\+date:[ \t]*([^\n]{4,40})/gim,
  comment: (text) => `# ${text}`,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
  lines: {
    heading: (text) => [`* ${text}`],
    bullet: '-',
    escape: (text) => text.replace(/[*/_+=~$|[\]]/g, (mark) => `\\${ENTITIES[mark] ?? ''}{}`),
  },
  coloring: { scopes: ['source.org'], selector: 'L:source.org - (comment | markup.raw | markup.underline.link)' },
};
