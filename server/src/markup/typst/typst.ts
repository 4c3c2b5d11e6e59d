import type { Markup } from '../markup';
import { TypstReader } from './reader';

export const typst: Markup = {
  languages: ['typst'],
  vim: ['typst'],
  emacs: ['typst-ts'],
  title: 'Typst',
  extensions: ['.typ'],
  read: (source) => new TypstReader(source).read(),
  date: /datetime\(\s*year:\s*(\d{4}),\s*month:\s*(\d{1,2}),\s*day:\s*(\d{1,2})/g,
  comment: (text) => `// ${text}`,
  sectionSign: '§',
  noBreakSpace: '~',
  typesNoBreakSpace: true,
  lines: { heading: (text) => [`== ${text}`], bullet: '-', escape: (text) => text.replace(/[\\*`_#$@<[\]]/g, '\\$&') },
  coloring: { scopes: ['source.typst'], selector: 'L:source.typst - (comment | markup.raw | markup.underline.link)' },
};
