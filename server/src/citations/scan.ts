import { Char } from '../text/char';
import { candidatePattern, readCandidate, readFollower } from './candidates';
import { isDigit, isUpper, isWord, skipSpace } from './chars';
import type { Draft } from './draft';

/** "336General Statutes", "1CGS": the code's name after a number that sticks to it. */
const GLUED = /G(?=eneral\s+St|en\.\s?St)|C(?=onn\.\s?G|onnecticut\s+G|GS\b|\.\s?G\.\s?S)/y;

/** "N.C.G.S.", "18 U.S.C.": a dotted capital directly before belongs to the same abbreviation. */
function goesOnFrom(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  // A star page or a note's number may stick to the code's name: "336General Statutes", "1CGS".
  if (isDigit(before)) {
    GLUED.lastIndex = at;
    return !GLUED.test(text) || isWord(text.charCodeAt(backOverDigits(text, at) - 1));
  }
  return (
    isWord(before) ||
    (before === Char.Dot &&
      isUpper(text.charCodeAt(at - 2)) &&
      text.charCodeAt(at) !== Char.SectionSign &&
      isUpper(text.charCodeAt(at)) &&
      text.charCodeAt(at + 1) === Char.Dot)
  );
}

/** Start of the digits that end before `at`; few, since no page has more. */
function backOverDigits(text: string, at: number): number {
  let i = at;
  while (at - i < MOST_DIGITS && isDigit(text.charCodeAt(i - 1))) i--;
  return i;
}

const MOST_DIGITS = 5;

/**
 * True for a stretch that belongs to an address: "https://example.org/section-4-1".
 * Plain text has no reader to take them out.
 */
function inAddress(text: string, at: number): boolean {
  let i = at - 1;
  const stop = Math.max(0, at - 300);
  while (i >= stop) {
    const c = text.charCodeAt(i);
    if (
      c <= Char.Space ||
      c === Char.NoBreakSpace ||
      c === Char.LessThan ||
      c === Char.LeftParenthesis ||
      c === Char.QuotationMark ||
      c >= Char.EnQuad
    )
      break;
    i--;
  }
  if (i + 1 >= at) return false;
  const run = text.slice(i + 1, at);
  return run.includes('://') || run.startsWith('www.');
}

/**
 * Reads a text's authorities front to back, one at a time. Where it goes on depends only on where the last one ended,
 * so that it can begin after any authority that an earlier scan of the same text found.
 */
export class Scan {
  readonly #text: string;
  readonly #pattern: RegExp;
  /** End of the last authority. */
  #last: number;
  /** Where the search for candidates goes on. */
  #from: number;

  /** Looks through the whole text once. @param from prose offset: 0, or the end of an authority */
  constructor(text: string, from: number) {
    this.#text = text;
    this.#pattern = candidatePattern(text);
    this.#last = from;
    this.#from = from === 0 ? 0 : skipSpace(text, from);
  }

  /** Reads on into a list, to the last authority that begins before `limit`. @returns false at the text's end */
  readTo(limit: number, drafts: Draft[]): boolean {
    for (let read = this.next(limit); read !== undefined; read = this.next(limit)) drafts.push(read);
    return this.#from < this.#text.length;
  }

  /** The next authority in prose offsets, not yet resolved; undefined where there is none any more before `limit`. */
  next(limit = this.#text.length): Draft | undefined {
    const text = this.#text;
    const follower = readFollower(text, this.#last);
    if (follower !== undefined) return follower.start < limit ? this.#took(follower, follower.start) : undefined;
    // No reader calls back into a scan.
    const pattern = this.#pattern;
    pattern.lastIndex = this.#from;
    while (pattern.test(text)) {
      const found = pattern.lastIndex - 1;
      if (found >= limit) {
        this.#from = found;
        return undefined;
      }
      const at = text.charCodeAt(found) === Char.Underline ? found + 1 : found;
      if (at < this.#last || (text.charCodeAt(at) !== Char.SectionSign && goesOnFrom(text, at))) continue;
      const read = readCandidate(text, at);
      if (read === undefined || read.start < this.#last || inAddress(text, at)) continue;
      return this.#took(read, at);
    }
    this.#from = text.length;
    return undefined;
  }

  /** Goes on after an authority that was read at `at`. */
  #took(read: Draft, at: number): Draft {
    this.#last = read.end;
    this.#from = Math.max(at + 1, skipSpace(this.#text, read.end));
    return read;
  }
}
