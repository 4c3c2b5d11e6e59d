import type { PageScheme, SectionPageLanguage } from '../../server/src/protocol/messages';

export const PAGE_SCHEME: PageScheme = 'conncite';
export const PAGE_LANGUAGE: SectionPageLanguage = 'conncite-section';
/** Where the server has to write its pages to files, this ending tells them from others. */
export const PAGE_EXTENSION = '.conncite';

/** Languages that briefs are written in. The manifest's `activationEvents` name the same ones; a test compares them. */
export const LANGUAGES = [
  'markdown',
  'quarto',
  'rmd',
  'latex',
  'tex',
  'html',
  'restructuredtext',
  'asciidoc',
  'typst',
  'plaintext',
  PAGE_LANGUAGE,
] as const;

/** Where documents live that a person writes, whatever folder the window shows. */
const SCHEMES: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', PAGE_SCHEME];

/** The folders of a window. */
type Folders = readonly { readonly uri: { readonly scheme: string } }[] | undefined;

/** The schemes of documents, those of the window's folders among them: any extension may provide a file system. */
export function schemesIn(folders: Folders): readonly string[] {
  return [...new Set([...SCHEMES, ...(folders ?? []).map(({ uri }) => uri.scheme)])];
}

/**
 * Which documents are ours. Each scheme is named, because a filter by language alone would also take the old side of a
 * comparison and what is shown as output, and double every finding there.
 */
export function documentsIn(folders: Folders): { scheme: string; language: string }[] {
  return schemesIn(folders).flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** What files of a folder are read as; an ending that is not here is not read. */
const BY_ENDING: Readonly<Record<string, (typeof LANGUAGES)[number]>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.qmd': 'quarto',
  '.rmd': 'rmd',
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
  '.typ': 'typst',
  '.txt': 'plaintext',
  '.text': 'plaintext',
};

export const FILE_ENDINGS = Object.keys(BY_ENDING);

/** Language of a file that no editor has open, by its ending. */
export function languageOfFile(path: string): string {
  return BY_ENDING[path.slice(path.lastIndexOf('.')).toLowerCase()] ?? 'plaintext';
}
