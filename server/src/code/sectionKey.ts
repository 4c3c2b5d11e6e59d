/**
 * Section numbers as sortable integers, so that code order is number order and no number needs a string of its own.
 *
 *     series            what stands before the last hyphen: "53a"; in the Uniform Commercial Code "42a-9", "42a-2A"
 *     number, letters   53a-192a is 192 and "a"; the code goes 10, 10a ... 10z, 10aa ... 10zz, 10aaa
 */

import { Char } from '../text/char';

/** Bits of a key: number (15), how many letters (2), three letters of 5 bits. */
const NUMBER_UNIT = 2 ** 17;
const COUNT_UNIT = 2 ** 15;
const LARGEST_NUMBER = 2 ** 15 - 1;
const MOST_LETTERS = 3;
/** Letters count from 1, so that none is 0. */
const BEFORE_A = Char.SmallA - 1;

/** The title of the Uniform Commercial Code, whose numbers have an article between title and section. */
const COMMERCIAL_CODE = '42a';

export interface SectionKey {
  /** "53a", "42a-2A". */
  readonly series: string;
  /** Unsigned 32-bit integer; order of keys is order of numbers within a series. */
  readonly key: number;
}

/** Splits a normal number. @returns undefined where it has not the shape of a section number */
export function sectionKey(number: string): SectionKey | undefined {
  const hyphen = number.lastIndexOf('-');
  if (hyphen < 1) return undefined;
  const key = keyOf(number, hyphen + 1);
  return key < 0 ? undefined : { series: number.slice(0, hyphen), key };
}

function keyOf(text: string, from: number): number {
  let at = from;
  let value = 0;
  for (let c = text.charCodeAt(at); c >= Char.Digit0 && c <= Char.Digit9; c = text.charCodeAt(++at))
    value = value * 10 + c - Char.Digit0;
  if (at === from || text.charCodeAt(from) === Char.Digit0 || value > LARGEST_NUMBER) return -1;
  const count = text.length - at;
  if (count > MOST_LETTERS) return -1;
  let letters = 0;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c < Char.SmallA || c > Char.SmallZ) return -1;
    letters = letters * 32 + c - BEFORE_A;
  }
  return value * NUMBER_UNIT + count * COUNT_UNIT + letters;
}

/** The part of a number after its series: "192a". @param key as `sectionKey` gives it */
export function writeKey(key: number): string {
  let text = String(Math.floor(key / NUMBER_UNIT));
  const count = Math.floor(key / COUNT_UNIT) % 4;
  for (let i = count - 1; i >= 0; i--) text += String.fromCharCode(BEFORE_A + (Math.floor(key / 32 ** i) & 31));
  return text;
}

/**
 * Place of a series among all: titles 2 < 2a < 3, articles 2 < 2A < 3.
 * @returns -1 where it has not the shape of a series
 */
export function seriesRank(series: string): number {
  const hyphen = series.indexOf('-');
  if (hyphen < 0) return designationRank(series, Char.SmallA) * 4096;
  if (series.slice(0, hyphen) !== COMMERCIAL_CODE) return -1;
  const article = series.slice(hyphen + 1);
  // Articles 2A, 4A and 12A are printed with a capital; a small letter is read as well.
  const rank = Math.max(designationRank(article, Char.SmallA), designationRank(article, Char.CapitalA));
  return rank < 0 ? -1 : designationRank(COMMERCIAL_CODE, Char.SmallA) * 4096 + rank;
}

/** Number and at most one letter as an integer; -1 for another shape (times 4096 still below 0). */
function designationRank(text: string, firstLetter: number): number {
  const last = text.charCodeAt(text.length - 1);
  const letter = last >= firstLetter && last < firstLetter + 26 ? last - firstLetter + 1 : 0;
  const digits = letter > 0 ? text.slice(0, -1) : text;
  return /^[1-9]\d?$/.test(digits) ? Number(digits) * 32 + letter : -1;
}

/** The title that a series belongs to: "42a" for "42a-9". */
export function titleOfSeries(series: string): string {
  const hyphen = series.indexOf('-');
  return hyphen < 0 ? series : series.slice(0, hyphen);
}

/** The title that a section's number begins with: "53a" of "53a-70"; "" of what has no hyphen. */
export function titleOfNumber(number: string): string {
  return number.slice(0, Math.max(0, number.indexOf('-')));
}

/**
 * The code's order of two normal numbers: negative, 0 or positive; texts that are
 * no section numbers come last, by code unit.
 */
export function compareNumbers(a: string, b: string): number {
  const [one, two] = [sectionKey(a), sectionKey(b)];
  const [rankOne, rankTwo] = [rankOrLast(one), rankOrLast(two)];
  if (rankOne !== rankTwo) return rankOne < rankTwo ? -1 : 1;
  if (one === undefined || two === undefined || rankOne === Infinity) return a < b ? -1 : a > b ? 1 : 0;
  return one.key - two.key;
}

function rankOrLast(key: SectionKey | undefined): number {
  const rank = key === undefined ? -1 : seriesRank(key.series);
  return rank < 0 ? Infinity : rank;
}

/**
 * The number that an elision stands for: title of `before`, number and letters as
 * written ("54c" after "53a-54a" is "53a-54c").
 */
export function completeElision(before: string, tail: string): string {
  return before.slice(0, before.lastIndexOf('-') + 1) + tail;
}
