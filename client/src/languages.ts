import { LANGUAGE_BY_ENDING, MARKUP_LANGUAGES } from './formats';
import { PAGE_LANGUAGE, PAGE_SCHEME } from './pageFormat';

/** Languages that briefs are written in, and that of our own pages. */
export const LANGUAGES = [...MARKUP_LANGUAGES, PAGE_LANGUAGE] as const;

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

/** Endings of the files of a folder that are read. */
export const FILE_ENDINGS = Object.keys(LANGUAGE_BY_ENDING);

/** Language of a file that no editor has open, by its ending. */
export function languageOfFile(path: string): string {
  return LANGUAGE_BY_ENDING[path.slice(path.lastIndexOf('.')).toLowerCase()] ?? 'plaintext';
}
