import path from 'node:path';
import { disk as realDisk, type StoreDisk } from './files';
import { sumOf } from './pointer';
import type { PageEntry } from './storeIndex';

/**
 * Pages that an import has read before it ended, so that the next one goes on there: a file for each purpose, whose
 * first line names the purpose, and a line for each page.
 */
const UNFINISHED = 'unfinished-';

/** Name of a purpose's file. */
export function journalFile(purpose: string): string {
  return `${UNFINISHED}${sumOf(Buffer.from(purpose)).slice(0, 12)}`;
}

export function isJournal(name: string): boolean {
  return name.startsWith(UNFINISHED);
}

/** The line that names what a journal's pages were read for. */
export function purposeOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf('\n')));
}

export function journalText(purpose: string, entries: Iterable<PageEntry>): string {
  return [purpose, ...Array.from(entries, (entry) => JSON.stringify(entry)), ''].join('\n');
}

/**
 * How many pages an import of a purpose had read when it was stopped; whether they are whole is seen when it goes on.
 */
export async function unfinishedPages(folder: string, purpose: string, disk: StoreDisk = realDisk): Promise<number> {
  const text = await disk.read(path.join(folder, journalFile(purpose))).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
  return new Set(readJournal(text, purposeOf(text)).entries.map(({ name }) => name)).size;
}

/**
 * Entries of a journal; `torn` where it is to be written anew: its first line is
 * not the purpose, or one ends in the middle.
 */
export function readJournal(
  text: string,
  purpose: string,
): { readonly entries: readonly PageEntry[]; readonly torn: boolean } {
  const [first, ...lines] = text.split('\n');
  if (first !== purpose) return { entries: [], torn: true };
  const entries: PageEntry[] = [];
  let torn = !text.endsWith('\n');
  for (const line of lines.filter((one) => one !== '')) {
    try {
      entries.push(JSON.parse(line) as PageEntry);
    } catch {
      torn = true;
    }
  }
  return { entries, torn };
}
