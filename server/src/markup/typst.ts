import type { Markup } from './markup';
import { TypstReader } from './typst/reader';

export const typst: Markup = {
  languages: ['typst'],
  title: 'Typst',
  extensions: ['.typ'],
  read: (source) => new TypstReader(source).read(),
  comment: (text) => `// ${text}`,
  sectionSign: '§',
  noBreakSpace: '~',
};
