import { randomBytes } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { unpackChapter } from './chapterFile';
import { disk as realDisk, DRAFT, type StoreDisk } from './files';
import { pageFile } from './store';
import type { StoreIndex } from './storeIndex';

/** SQLite's own full text search, by word only: places are looked up in the few sections that are shown. */
const TABLE = (name: string): string => `CREATE VIRTUAL TABLE ${name} USING fts5(words, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 2')`;

/**
 * Makes the index of the words of the law, beside the store: headings, texts, and for each row its number and length.
 * @param index the index in force
 * @param target the file; it appears whole or not at all
 * @throws Error where a page's file or the disk fails
 */
export async function makeSearchIndex(folder: string, index: StoreIndex, target: string, disk: StoreDisk = realDisk): Promise<void> {
  const draft = path.join(folder, `${DRAFT}${randomBytes(8).toString('hex')}`);
  const database = new Database(draft);
  try {
    // A draft that a crash leaves is thrown away: nothing need be journaled or synced before it is whole.
    database.exec('PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192; PRAGMA cache_size=-16000; PRAGMA locking_mode=EXCLUSIVE');
    database.exec(`${TABLE('headings')}; ${TABLE('texts')}; CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID; BEGIN`);
    const rows = await fill(database, folder, index);
    database.run('INSERT INTO about VALUES (?, ?)', ['numbers', rows.numbers.join('\n')]);
    database.run('INSERT INTO about VALUES (?, ?)', ['lengths', new Uint8Array(Uint32Array.from(rows.lengths).buffer)]);
    database.exec("COMMIT; INSERT INTO headings(headings) VALUES('optimize'); INSERT INTO texts(texts) VALUES('optimize'); PRAGMA synchronous=FULL");
    database.close();
    await chmod(draft, 0o600);
    await disk.move(draft, target);
  } catch (error) {
    if (database.isOpen) database.close();
    throw error;
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.lock`, { force: true, recursive: true });
  }
}

async function fill(database: Database, folder: string, index: StoreIndex): Promise<{ readonly numbers: readonly string[]; readonly lengths: readonly number[] }> {
  const [numbers, lengths]: [string[], number[]] = [[], []];
  const heading = database.prepare('INSERT INTO headings(rowid, words) VALUES (?, ?)');
  const text = database.prepare('INSERT INTO texts(rowid, words) VALUES (?, ?)');
  try {
    for (const [page, entry] of index.pages().entries()) {
      if (entry.file === '') continue;
      for (const block of unpackChapter(await readFile(path.join(folder, pageFile(entry.file))))) {
        const number = block.numbers[0]?.first;
        // The supplement's text hides the revision's.
        if (number === undefined || block.status !== 'in force' || index.find(number)?.block.page !== page) continue;
        numbers.push(number);
        const words = block.paragraphs.map(([, paragraph]) => paragraph).join('\n');
        lengths.push(words.length);
        heading.run([numbers.length, plainQuotes(block.catchline)]);
        text.run([numbers.length, plainQuotes(words)]);
      }
    }
  } finally {
    heading.finalize();
    text.finalize();
  }
  return { numbers, lengths };
}

/** A word with an apostrophe is one word, as the search folds it. */
function plainQuotes(text: string): string {
  return text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
}
