import { Char } from '../text/char';
import { isDigit, isLetter, isLineEnd } from '../text/charKinds';

export { isDigit, isLetter, isLineEnd };

/** A table of the ASCII characters in `marks`, for `skipTo`. */
export function charTable(marks: string): Uint8Array {
  const table = new Uint8Array(128);
  for (let i = 0; i < marks.length; i++) table[marks.charCodeAt(i)] = 1;
  return table;
}

/** Offset of the first character of `table` in `start..end`, else `end`. */
export function skipTo(source: string, start: number, end: number, table: Uint8Array): number {
  let i = start;
  while (i < end) {
    const c = source.charCodeAt(i);
    if (c < Char.AsciiEnd && table[c] === 1) return i;
    i++;
  }
  return end;
}

/**
 * Finds a word ahead of a position that only moves forward. What was found is remembered, so that asking at every
 * position of a source costs one pass over it in all.
 */
export class Finder {
  #found = -1;
  readonly #source: string;
  readonly #word: string;

  constructor(source: string, word: string) {
    this.#source = source;
    this.#word = word;
  }

  /** Offset of the word's first place at or after `start`, or one past the source's end where there is none. */
  from(start: number): number {
    if (this.#found < start) {
      const at = this.#source.indexOf(this.#word, start);
      this.#found = at < 0 ? this.#source.length + 1 : at;
    }
    return this.#found;
  }
}

export function isBlank(c: number): boolean {
  return c === Char.Space || c === Char.Tab;
}

/** Offset of the first character of `at..end` that is no blank, else `end`. */
export function skipBlanks(source: string, at: number, end: number = source.length): number {
  let i = at;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  return i;
}

export function isWord(c: number): boolean {
  return isLetter(c) || isDigit(c);
}

/** ASCII punctuation, as Markdown and its kin count it. */
export function isMark(c: number): boolean {
  return c > Char.Space && c < Char.Delete && !isWord(c);
}

const UNICODE_PUNCTUATION = /^[\p{P}\p{S}]$/u;
const UNICODE_SPACE = /^\s$/u;

/** Kind of a character beside a mark: 0 white space or the text's edge, 1 punctuation, 2 anything else. */
export function sideOf(code: number): 0 | 1 | 2 {
  if (!(code >= Char.AsciiEnd)) return !(code > Char.Space) ? 0 : isMark(code) ? 1 : 2;
  const char = String.fromCodePoint(code);
  return UNICODE_SPACE.test(char) ? 0 : UNICODE_PUNCTUATION.test(char) ? 1 : 2;
}

/** The lines of a source, front to back: `next` sets the fields to the next line and is false after the last. */
export class Lines {
  start = 0;
  /** After the line's last character. */
  end = 0;
  /** After its line end (LF, CRLF or a lone CR). */
  next = 0;
  readonly #source: string;
  readonly #feeds: Finder;
  readonly #returns: Finder;

  constructor(source: string, from = 0) {
    this.#source = source;
    this.#feeds = new Finder(source, '\n');
    this.#returns = new Finder(source, '\r');
    this.next = from;
  }

  advance(): boolean {
    const length = this.#source.length;
    const start = this.next;
    if (start >= length) return false;
    const end = Math.min(this.#feeds.from(start), this.#returns.from(start), length);
    this.start = start;
    this.end = end;
    this.next =
      end >= length
        ? length
        : this.#source.charCodeAt(end) === Char.CarriageReturn && this.#source.charCodeAt(end + 1) === Char.LineFeed
          ? end + 2
          : end + 1;
    return true;
  }
}

/** Front matter at a source's very beginning: its inner text and the offset after it. */
export interface FrontMatter {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** YAML between lines of `---` (or up to `...`) and TOML between lines of `+++`. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const fence = source.startsWith('---') ? '---' : source.startsWith('+++') ? '+++' : undefined;
  if (fence === undefined) return undefined;
  const lines = new Lines(source);
  if (!lines.advance() || source.slice(0, lines.end).trimEnd() !== fence) return undefined;
  const start = lines.next;
  while (lines.advance()) {
    const first = source.charCodeAt(lines.start);
    if (first !== Char.Hyphen && first !== Char.Plus && first !== Char.Dot) continue;
    const line = source.slice(lines.start, lines.end).trimEnd();
    if (line === fence || (fence === '---' && line === '...')) return { start, end: lines.start, next: lines.next };
  }
  return undefined;
}
