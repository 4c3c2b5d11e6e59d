import { existsSync, rmSync } from 'node:fs';
import { Database } from 'node-sqlite3-wasm';
import { findPassage, foldWords, makeSnippet, pathAt, wordForms, type Passage, type Wanted } from '../pages/passage';
import type { OfficialSection, TextHit } from '../pages/officialText';

/** A shorter beginning stands for too many words to be of use; in the texts, which have far more, sooner than in headings. */
const SHORTEST_PREFIX = 3;
const SHORTEST_PREFIX_OF_TEXT = 4;
/** Rows that are put in order, and sections that are looked into for the place of the words. */
const MOST_ROWS = 3000;
const MOST_READ = 24;
const BUSY_TRIES = 5;

interface Found {
  readonly row: number;
  readonly inHeading: boolean;
}

interface Candidate {
  readonly hit: TextHit;
  readonly rank: number;
}

/** The index of the words of the law, opened once for many questions. */
export class TextSearch {
  readonly #file: string;
  readonly #database: Database;
  readonly #numbers: readonly string[];
  readonly #lengths: Uint32Array;

  private constructor(file: string) {
    this.#file = file;
    this.#database = new Database(file, { readOnly: true, fileMustExist: true });
    try {
      // The lock is kept from question to question: it is a folder beside the file, made and removed each time else.
      this.#database.exec('PRAGMA locking_mode=EXCLUSIVE');
      this.#numbers = String(this.#about('numbers')).split('\n');
      const lengths = this.#about('lengths') as Uint8Array;
      this.#lengths = new Uint32Array(lengths.buffer, lengths.byteOffset, lengths.byteLength >> 2);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** Undefined where there is no index, or it cannot be read. */
  static open(file: string): TextSearch | undefined {
    if (!existsSync(file)) return undefined;
    try {
      return new TextSearch(file);
    } catch {
      return undefined;
    }
  }

  /**
   * Sections that have all the words: those with the words in their heading first, then those where they stand together,
   * short ones before long ones.
   */
  find(words: string, most: number, section: (number: string) => OfficialSection | undefined): readonly TextHit[] {
    const folded = foldWords(words);
    const complete = /\s$/.test(words);
    const wanted = folded.map((word, i): Wanted => ({ forms: wordForms(word), prefix: !complete && i === folded.length - 1 && word.length >= SHORTEST_PREFIX }));
    if (wanted.length === 0 || most <= 0) return [];
    const headings = this.#rows('headings', queryOf(wanted, SHORTEST_PREFIX));
    const seen = new Set(headings);
    const candidates = [
      ...headings.map((row): Found => ({ row, inHeading: true })), ...this.#rows('texts', queryOf(wanted, SHORTEST_PREFIX_OF_TEXT)).filter((row) => !seen.has(row)).map((row): Found => ({ row, inHeading: false })),
    ].slice(0, Math.max(MOST_READ, most));
    return candidates.flatMap((found) => this.#look(found, wanted, section)).sort((a, b) => a.rank - b.rank).slice(0, most).map(({ hit }) => hit);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Rows that match, short texts first. */
  #rows(table: 'headings' | 'texts', query: string): readonly number[] {
    const rows = this.#ask(() => this.#database.all(`SELECT rowid AS r FROM ${table} WHERE ${table} MATCH ? LIMIT ${MOST_ROWS}`, [query])) as unknown as readonly { readonly r: number }[];
    return rows.map(({ r }) => r).sort((a, b) => this.#lengthOf(a) - this.#lengthOf(b) || a - b);
  }

  #lengthOf(row: number): number {
    return this.#lengths[row - 1] ?? 0;
  }

  #look({ row, inHeading }: Found, wanted: readonly Wanted[], section: (number: string) => OfficialSection | undefined): readonly Candidate[] {
    const number = this.#numbers[row - 1] ?? '';
    const found = section(number);
    if (found === undefined) return [];
    const { body, catchline } = found;
    const passage = findPassage(body.text, wanted);
    const heading = inHeading ? findPassage(catchline, wanted) : undefined;
    const shown: Passage = passage ?? { phrase: false, width: 0, start: 0, end: 0 };
    const hit: TextHit = { number, catchline, path: passage === undefined ? [] : pathAt(body, passage.start), ...makeSnippet(body.text, shown, wanted) };
    return [{ hit, rank: rankOf(heading, passage, catchline.length, body.text.length) }];
  }

  #about(name: string): unknown {
    return this.#ask(() => this.#database.get('SELECT value FROM about WHERE name = ?', [name]))?.['value'];
  }

  /** The file never changes, so another reader's lock means nothing; a reader that was killed leaves one behind. */
  #ask<T>(question: () => T): T {
    for (let attempt = 1; ; attempt++) {
      try {
        return question();
      } catch (error) {
        if (attempt >= BUSY_TRIES || !/locked|busy/i.test(error instanceof Error ? error.message : '')) throw error;
        rmSync(`${this.#file}.lock`, { force: true, recursive: true });
      }
    }
  }
}

/** All words in FTS5's language. Words are letters and digits alone, so that quotation marks hold them. */
function queryOf(wanted: readonly Wanted[], shortest: number): string {
  return wanted.map(({ forms, prefix }) => {
    const [word = ''] = forms;
    return `(${forms.map((form) => `"${form}"`).join(' OR ')}${prefix && word.length >= shortest ? ` OR "${word}" *` : ''})`;
  }).join(' AND ');
}

/** Lower is better: a phrase in the heading, words in the heading, a phrase in the text, words near each other. */
function rankOf(heading: Passage | undefined, passage: Passage | undefined, headingLength: number, length: number): number {
  const size = Math.log2(2 + length) / 100;
  if (heading !== undefined) return (heading.phrase ? 0 : 100) + headingLength / 10 + size;
  if (passage === undefined) return 10_000 + size;
  return (passage.phrase ? 1000 : 2000 + Math.min(5000, passage.width)) + size;
}
