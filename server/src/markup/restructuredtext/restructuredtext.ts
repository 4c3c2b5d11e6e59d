import type { Markup } from '../markup';
import { RstReader } from './reader';

export const restructuredtext: Markup = {
  languages: ['restructuredtext'],
  vim: ['rst'],
  emacs: ['rst'],
  title: 'reStructuredText',
  extensions: ['.rst', '.rest'],
  read: (source) => new RstReader(source).read(),
  comment: (text) => `.. ${text}`,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
  lines: {
    heading: (text) => [text, '-'.repeat(text.length)],
    bullet: '*',
    escape: (text) => text.replace(/[\\*`_|]/g, '\\$&'),
  },
  coloring: { scopes: ['source.rst'], selector: 'L:source.rst - (comment | markup.raw | string.other.link)' },
};
