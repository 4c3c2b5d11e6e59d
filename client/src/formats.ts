/** Made by `npm run settings` from the list of markups, `server/src/markup/registry.ts`. */

/** Language identifiers of every markup. */
// prettier-ignore
export const MARKUP_LANGUAGES = [
  'markdown',
  'quarto',
  'rmd',
  'latex',
  'tex',
  'html',
  'restructuredtext',
  'asciidoc',
  'org',
  'typst',
  'plaintext',
] as const;

/** Languages of files by their endings. */
export const LANGUAGE_BY_ENDING: Readonly<Record<string, (typeof MARKUP_LANGUAGES)[number]>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.qmd': 'quarto',
  '.rmd': 'quarto',
  '.tex': 'latex',
  '.ltx': 'latex',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.rst': 'restructuredtext',
  '.rest': 'restructuredtext',
  '.adoc': 'asciidoc',
  '.asciidoc': 'asciidoc',
  '.asc': 'asciidoc',
  '.org': 'org',
  '.typ': 'typst',
  '.txt': 'plaintext',
  '.text': 'plaintext',
};
