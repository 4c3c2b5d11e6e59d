import type { Markup } from './markup';
import { RstReader } from './restructuredtext/reader';

export const restructuredtext: Markup = {
  languages: ['restructuredtext', 'rst'],
  title: 'reStructuredText',
  extensions: ['.rst', '.rest'],
  read: (source) => new RstReader(source).read(),
  comment: (text) => `.. ${text}`,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
};
