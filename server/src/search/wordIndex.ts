import { stem } from './stem';
import { isEmptyWord, foldWords } from './words';

/**
 * Which rows have which words, and how often. One row is one text (a heading, a section). As bytes:
 *
 *     "CNWI1\n"  counts (4 x uint32: rows, terms, bytes of terms, bytes of postings)
 *     terms, a line each, sorted by code units  |  ends of their postings (uint32)
 *     words in each row (uint16)  |  postings
 *
 * A posting is two numbers of seven bits a byte: rows since the last one, and times
 * in it. Nothing is parsed when it is opened.
 */
const MAGIC = 'CNWI1\n';
const HEAD = 24;
/** More times in one row tell nothing more. */
const MOST_TIMES = 255;
const MOST_LENGTH = 0xffff;
/** Stems whose rows are kept read; a frequent one has 100 KB. */
const MOST_READ = 64;

/** Rows with a word, and how often each has it; rows ascend. */
export interface Postings {
  readonly rows: Uint32Array;
  readonly times: Uint8Array;
}

/** Makes an index, a row at a time. */
export class WordIndexMaker {
  /** By stem: a row, how often it has the stem, the next row, and so on. */
  readonly #lists = new Map<string, number[]>();
  /** The same lists by word, so that each word is stemmed once; null for one that says nothing. */
  readonly #listsOfWords = new Map<string, number[] | null>();
  readonly #lengths: number[] = [];
  /** The words of the text added last: thousands of rows in turn may have one chapter's name. */
  #last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

  /** Adds the next row. @returns its number, from 0 */
  add(text: string): number {
    const row = this.#lengths.length;
    if (text !== this.#last.text) this.#last = { text, words: foldWords(text) };
    const { words } = this.#last;
    for (const word of words) {
      const list = this.#listOf(word);
      if (list === null) continue;
      const last = list.length - 1;
      if (list[last - 1] === row) list[last] = (list[last] ?? 0) + 1;
      else list.push(row, 1);
    }
    this.#lengths.push(Math.min(MOST_LENGTH, words.length));
    return row;
  }

  #listOf(word: string): number[] | null {
    const known = this.#listsOfWords.get(word);
    if (known !== undefined) return known;
    let list: number[] | null = null;
    if (!isEmptyWord(word)) {
      const term = stem(word);
      list = this.#lists.get(term) ?? [];
      this.#lists.set(term, list);
    }
    this.#listsOfWords.set(word, list);
    return list;
  }

  toBytes(): Uint8Array {
    const terms = [...this.#lists.keys()].sort();
    const names = new TextEncoder().encode(terms.map((term) => `${term}\n`).join(''));
    const ends = new Uint32Array(terms.length);
    const postings = new ByteList();
    for (const [i, term] of terms.entries()) {
      const list = this.#lists.get(term) ?? [];
      let last = -1;
      for (let at = 0; at < list.length; at += 2) {
        const row = list[at] ?? 0;
        postings.number(row - last);
        postings.number(Math.min(MOST_TIMES, list[at + 1] ?? 1));
        last = row;
      }
      ends[i] = postings.length;
    }
    const lengths = Uint16Array.from(this.#lengths);
    const bytes = new Uint8Array(HEAD + names.length + ends.byteLength + lengths.byteLength + postings.length);
    bytes.set(new TextEncoder().encode(MAGIC));
    const view = new DataView(bytes.buffer);
    [this.#lengths.length, terms.length, names.length, postings.length].forEach((count, i) => {
      view.setUint32(8 + 4 * i, count, true);
    });
    let at = HEAD;
    for (const part of [names, new Uint8Array(ends.buffer), new Uint8Array(lengths.buffer), postings.toBytes()]) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

class ByteList {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  number(value: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  toBytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

/** Words of many texts, opened from bytes. */
export class WordIndex {
  readonly rows: number;
  /** Words in a row, about. */
  readonly lengths: Uint16Array;
  readonly averageLength: number;
  readonly #terms: readonly string[];
  readonly #ends: Uint32Array;
  readonly #postings: Uint8Array;
  /** Of the last questions: who types asks the same words again at each key. */
  readonly #read = new Map<string, Postings>();

  /** @throws RangeError where the bytes are no such index, or cut off */
  constructor(file: Uint8Array) {
    // A view of a plain kind: `slice` of a Node buffer copies nothing.
    const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEAD || new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
      throw new RangeError('it is no index of words');
    const [rows = 0, terms = 0, names = 0, postings = 0] = [0, 1, 2, 3].map((i) => view.getUint32(8 + 4 * i, true));
    if (bytes.length !== HEAD + names + 4 * terms + 2 * rows + postings) throw new RangeError('it is cut off');
    this.rows = rows;
    this.#terms = new TextDecoder()
      .decode(bytes.subarray(HEAD, HEAD + names))
      .split('\n')
      .slice(0, -1);
    // Copied, so that the numbers stand at even places.
    this.#ends = new Uint32Array(bytes.slice(HEAD + names, HEAD + names + 4 * terms).buffer);
    this.lengths = new Uint16Array(bytes.slice(HEAD + names + 4 * terms, HEAD + names + 4 * terms + 2 * rows).buffer);
    this.#postings = bytes.subarray(bytes.length - postings);
    this.averageLength = Math.max(1, this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows));
  }

  /** Rows with a stem; undefined where none has it. */
  postings(term: string): Postings | undefined {
    const known = this.#read.get(term);
    if (known !== undefined) return known;
    const at = this.#find(term);
    if (this.#terms[at] !== term) return undefined;
    if (this.#read.size >= MOST_READ) this.#read.clear();
    const made = this.#decoded(at);
    this.#read.set(term, made);
    return made;
  }

  has(term: string): boolean {
    return this.#terms[this.#find(term)] === term;
  }

  /** Stems that begin so, at most `most`. */
  withPrefix(prefix: string, most: number): readonly string[] {
    const from = this.#find(prefix);
    const found: string[] = [];
    for (let at = from; at < this.#terms.length && found.length < most; at++) {
      const term = this.#terms[at] ?? '';
      if (!term.startsWith(prefix)) break;
      found.push(term);
    }
    return found;
  }

  /** All stems, sorted by code units. */
  terms(): readonly string[] {
    return this.#terms;
  }

  #find(term: string): number {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #decoded(at: number): Postings {
    const [start, end] = [at === 0 ? 0 : (this.#ends[at - 1] ?? 0), this.#ends[at] ?? 0];
    const rows = new Uint32Array((end - start) >> 1);
    const times = new Uint8Array((end - start) >> 1);
    let [count, row, offset] = [0, -1, start];
    const number = (): number => {
      let [value, shift] = [0, 0];
      for (;;) {
        const byte = this.#postings[offset++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
        shift += 7;
      }
    };
    while (offset < end) {
      row += number();
      rows[count] = row;
      times[count++] = number();
    }
    return { rows: rows.subarray(0, count), times: times.subarray(0, count) };
  }
}
