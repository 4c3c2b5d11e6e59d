import { LatexReader } from './reader';
import type { Markup } from '../markup';

export const latex: Markup = {
  languages: ['latex', 'tex'],
  vim: ['tex', 'plaintex'],
  emacs: ['latex', 'LaTeX', 'tex', 'plain-tex'],
  title: 'LaTeX',
  extensions: ['.tex', '.ltx'],
  read: (source) => new LatexReader(source).read(),
  readInSteps: (source) => new LatexReader(source).readInSteps(),
  date: /^[^%\n]{0,80}\\date\{([^{}]{4,40})\}/gm,
  comment: (text) => `% ${text}`,
  sectionSign: '\\S',
  noBreakSpace: '~',
  abbreviationBlank: '\\ ',
  typesNoBreakSpace: true,
  coloring: {
    scopes: ['text.tex', 'text.tex.latex'],
    selector: 'L:text.tex - (comment | markup.raw | meta.embedded | string.other.math)',
  },
};
