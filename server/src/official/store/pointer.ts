import { createHash } from 'node:crypto';
import path from 'node:path';
import { DamageError } from './chapterFile';
import { FORMAT, StoreIndex } from './storeIndex';

/** Names of files in the store's folder (`store.ts`). */
export const CURRENT = 'current';
export const PAGES = 'pages';
export const EDITIONS = 'editions';

/**
 * Where an edition's own files are, below the store: the text in force has no folder of its own.
 * @param edition year of a revision
 */
export function editionFolder(folder: string, edition: number | undefined): string {
  return edition === undefined ? folder : path.join(folder, EDITIONS, String(edition));
}

/** What `current` holds. */
export interface Pointer {
  readonly format: number;
  readonly index: string;
  readonly sum: string;
  /** Checksum of the index of words; missing in a store of Conncite before 2. */
  readonly words?: string | undefined;
}

export function indexFile(pointer: Pointer): string {
  return `index-${pointer.index}`;
}

/** The index of words. */
export function wordsFile(pointer: Pointer): string {
  return `words-${pointer.index}`;
}

export function pageFile(name: string): string {
  return path.join(PAGES, name);
}

/** @throws DamageError where the text is no pointer */
export function readPointer(text: string): Pointer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DamageError('the entry file of the official text is damaged');
  }
  const { format, index, sum, words } = (value ?? {}) as Partial<Pointer>;
  if (typeof format !== 'number' || typeof index !== 'string' || typeof sum !== 'string' || !/^[\w-]+$/.test(index))
    throw new DamageError('the entry file of the official text is damaged');
  return { format, index, sum, ...(typeof words === 'string' ? { words } : {}) };
}

export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
}

/** Opens an index after its pointer. @throws DamageError where it is not what was written, or of another version */
export function openIndex(pointer: Pointer, bytes: Buffer): StoreIndex {
  if (pointer.format !== FORMAT)
    throw new DamageError(
      `the official text was stored by ${pointer.format > FORMAT ? 'a newer' : 'an older'} version of Conncite`,
    );
  if (sumOf(bytes) !== pointer.sum) throw new DamageError('the index of the official text is damaged');
  return new StoreIndex(bytes);
}
