import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { DamageError, openFrame } from './chapterFile';
import { pageFile } from './pointer';
import type { PageEntry } from './storeIndex';

/**
 * Reads one frame of a page's file: a few of its sections, or of its annotations.
 * @param remedy what the user can do about damage, for the message
 * @throws Error where the file cannot be read, DamageError where it is not what was written
 */
export function readFrame(folder: string, page: PageEntry, offset: number, length: number, remedy: string): unknown {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(path.join(folder, pageFile(page.file)), 'r');
  try {
    if (readSync(descriptor, bytes, 0, length, offset) < length) throw new DamageError('it is cut off');
    return openFrame(bytes);
  } catch (error) {
    if (!(error instanceof DamageError)) throw error;
    throw new DamageError(`${damagedPage(page)}: ${error.message}; ${remedy}`);
  } finally {
    closeSync(descriptor);
  }
}

/** "the stored text of chapter 952 is damaged". */
export function damagedPage(page: PageEntry): string {
  const which = page.chapter.startsWith('Article') ? page.chapter.toLowerCase() : `chapter ${page.chapter}`;
  return `the stored text of ${page.chapter === '' ? `title ${page.title}` : which}${page.supplement ? ' (supplement)' : ''} is damaged`;
}
