import type { WorkspaceFolder } from 'vscode-languageserver';

/** What names an address as text; a client may send anything. */
export function named<T extends { readonly uri: string }>(items: readonly (T | null)[]): T[] {
  return items.filter((item) => typeof (item as { readonly uri?: unknown } | null)?.uri === 'string') as T[];
}

/** Addresses of folders. */
export function addressesOf(folders: readonly WorkspaceFolder[]): string[] {
  return named(folders).map((folder) => folder.uri);
}

/** One name for an address in all its spellings: clients escape a file's address in different ways. */
export function idOf(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z](?=:)/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
