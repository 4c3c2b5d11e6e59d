import { allSteps } from '../../text/steps';
import { readMarkdown } from './reader';
import type { Markup } from '../markup';

const common = {
  comment: (text: string) => `<!-- ${text} -->`,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
} as const;

/** CommonMark with the tables, strikethrough, notes and bare links of GitHub, and front matter. */
export const markdown: Markup = {
  ...common,
  languages: ['markdown'],
  vim: ['markdown'],
  emacs: ['markdown', 'gfm'],
  title: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  read: (source, before) => allSteps(readMarkdown(source, false, before)),
  readInSteps: (source, before) => readMarkdown(source, false, before),
  coloring: {
    scopes: ['text.html.markdown'],
    selector:
      'L:text.html.markdown - (comment | markup.inline.raw | markup.fenced_code | markup.raw | markup.underline.link | meta.embedded)',
  },
};

/**
 * Markdown as Pandoc reads it for Quarto and R Markdown: citation keys, spans,
 * fenced divisions and short codes besides.
 */
export const quarto: Markup = {
  ...common,
  languages: ['quarto', 'rmd'],
  vim: ['quarto', 'rmd'],
  emacs: [],
  alsoCalled: ['rmarkdown'],
  title: 'Quarto, R Markdown',
  extensions: ['.qmd', '.rmd'],
  read: (source, before) => allSteps(readMarkdown(source, true, before)),
  readInSteps: (source, before) => readMarkdown(source, true, before),
  coloring: { scopes: ['text.html.quarto', 'text.html.rmarkdown'] },
};
