import { LatexReader } from './latex/reader';
import type { Markup } from './markup';

export const latex: Markup = {
  languages: ['latex', 'tex', 'plaintex', 'plain-tex'],
  title: 'LaTeX',
  extensions: ['.tex', '.ltx'],
  read: (source) => new LatexReader(source).read(),
  comment: (text) => `% ${text}`,
  sectionSign: '\\S',
  noBreakSpace: '~',
};
