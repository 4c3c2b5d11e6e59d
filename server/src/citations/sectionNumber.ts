import { Char, CharBit } from '../text/char';
import { isBlank, isDash, isDigit, isLetter, isLower, isUpper, isWord, skipSpace, skipUnseenAndSoft } from './chars';
import { endsApart, skipLineNumber } from './lineNumbers';
import { endBeforeNote } from './noteMarks';
import { endOfDash, startOfDash } from './numberDash';
import { skipStarPage } from './starPages';

/**
 * Section numbers of the General Statutes:
 *
 *     title "-" number letters?              53a-192a   letters: one letter, once to three times
 *     "42a-" article "-" number letters?     42a-2A-101 article: 1 to 10, 2A, 4A
 *
 * Order in print: number, then how many letters, then the letter: 10 < 10a < 10z < 10aa. Articles: 2 < 2A < 3.
 */

/** The last title of the code. */
const LAST_TITLE = 55;
/** Of a number's second part. */
const MOST_FIGURES = 4;
const MOST_LETTERS = 3;

/** A number as read from text. */
export interface NumberReading {
  readonly start: number;
  readonly end: number;
  /** Normal form. */
  readonly normal: string;
  /**
   * Offset of a dash directly after the number with a digit ("-31", "-B103") after it, or set apart as the number's own
   * is, else -1: a range, or no statute.
   */
  readonly dashAt: number;
  /** True where ".digit" stands directly after the number. */
  readonly decimal: boolean;
}

/**
 * Reads a section number that begins at `at`. White space beside the hyphen is allowed, and every hyphen.
 * @param lenient true after the code's name: then a title that does not exist is
 * read too, so that it can be called unknown
 * @returns undefined where no section number stands there
 */
export function readNumber(text: string, at: number, lenient: boolean): NumberReading | undefined {
  const c = text.charCodeAt(at);
  if (!(c >= Char.Digit1 && c <= Char.Digit9)) return undefined;
  const plain = endOfPlainNumber(text, at);
  return plain < 0 ? readInAnyForm(text, at, lenient) : finish(text, at, plain, text.slice(at, plain));
}

/** A number whose first figure stands at `at`. */
function readInAnyForm(text: string, at: number, lenient: boolean): NumberReading | undefined {
  let i = at;
  let c = text.charCodeAt(i);
  let value = c - Char.Digit0;
  c = text.charCodeAt(++i);
  if (isDigit(c)) {
    value = value * 10 + c - Char.Digit0;
    c = text.charCodeAt(++i);
  }
  let titleEnd = i;
  let letter = '';
  i = afterBlankOfTitle(text, i, lenient);
  c = text.charCodeAt(i);
  if (isLetter(c)) {
    const lower = c | CharBit.Small;
    if (!lenient && lower > Char.SmallE) return undefined;
    letter = String.fromCharCode(lower);
    c = text.charCodeAt(++i);
    titleEnd = i;
  }
  if (!lenient && value > LAST_TITLE) return undefined;
  const dash = c === Char.Hyphen ? i : startOfDash(text, i, lenient);
  i = dash;
  const afterDash = skipUnseenAndSoft(text, endOfDash(text, i, lenient, letter));
  if (afterDash < 0 || i > titleEnd + mostBlanks(lenient)) return undefined;
  i = startOfTail(text, afterDash);
  // "46b - 82", "47 - 202" are slips where the title's letter, the code's name, or three figures show what is meant;
  // "4 - 5" is anything.
  if (i > afterDash && titleEnd < dash && !(lenient || /^\d*[a-e]|^\d\d? - \d{3}/.test(text.slice(at, i + 3))))
    return undefined;
  const title = `${String(value)}${letter}`;
  if (title === '42a') {
    const ucc = readUcc(text, at, i, title);
    if (ucc !== undefined) return ucc;
  }
  const tail = readTail(text, i);
  return tail === undefined || isToBeFilled(text, tail.end)
    ? undefined
    : finish(text, at, tail.end, `${title}-${tail.normal}`);
}

/**
 * End of a number that stands in normal form, as most do; -1 where none does, or where what stands beside it may belong
 * to it.
 */
function endOfPlainNumber(text: string, at: number): number {
  const digits = afterPlainTitle(text, at);
  let i = digits;
  let c = text.charCodeAt(i);
  if (!(c >= Char.Digit1 && c <= Char.Digit9)) return -1;
  while (isDigit(c) && i - digits <= MOST_FIGURES) c = text.charCodeAt(++i);
  if (i - digits > MOST_FIGURES) return -1;
  if (isLower(c)) {
    const letters = i;
    for (const letter = c; c === letter && i - letters <= MOST_LETTERS;) c = text.charCodeAt(++i);
    return i - letters > MOST_LETTERS || isWord(c) || isDash(c) ? -1 : i;
  }
  const mayGoOn = isWord(c) || isDash(c) || endsApart(text, digits);
  return mayGoOn || (c === Char.Space && lettersApart(text, digits, i + 1) > 0) ? -1 : i;
}

/** Offset after a title and its hyphen, "53a-"; -1 where none is written so. */
function afterPlainTitle(text: string, at: number): number {
  let i = at + 1;
  let value = text.charCodeAt(at) - Char.Digit0;
  let c = text.charCodeAt(i);
  if (isDigit(c)) {
    value = value * 10 + c - Char.Digit0;
    c = text.charCodeAt(++i);
  }
  if (c >= Char.SmallA && c <= Char.SmallE) c = text.charCodeAt(++i);
  return c === Char.Hyphen && value <= LAST_TITLE ? i + 1 : -1;
}

/** How many may stand before the hyphen; a scan has more, after the code's name, "Conn. Gen. Stat. § 10  -66bb". */
function mostBlanks(lenient: boolean): number {
  return lenient ? 3 : 1;
}

/**
 * "46 b-40": offset after a blank before the title's letter, a slip where the code is
 * named; `at` itself where none stands there.
 */
function afterBlankOfTitle(text: string, at: number, lenient: boolean): number {
  if (!lenient || !isBlank(text.charCodeAt(at))) return at;
  const letter = text.charCodeAt(at + 1) | CharBit.Small;
  const isSetApart =
    letter >= Char.SmallA &&
    letter <= Char.SmallE &&
    isDash(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3));
  return isSetApart ? at + 1 : at;
}

/**
 * Where a number goes on after its hyphen: beyond white space, and a line's or a page's number standing within it; -1
 * where such a number stands in its place.
 */
function startOfTail(text: string, hyphen: number): number {
  const next = skipSpace(text, hyphen);
  return text.charCodeAt(next) === Char.Asterisk ? skipStarPage(text, next) : skipLineNumber(text, hyphen, next);
}

/** "42a-2-xxx": whoever writes it leaves the number to be filled in. */
function isToBeFilled(text: string, at: number): boolean {
  return text.charCodeAt(at) === Char.Hyphen && /^-x{3,4}\b/i.test(text.slice(at, at + 6));
}

/** A number's second part as read. */
export interface Tail {
  readonly end: number;
  readonly normal: string;
}

/** Number and letters after the hyphen: "192a". Also what an elision leaves: "-54c", "181e". */
export function readTail(text: string, at: number): Tail | undefined {
  let i = at;
  let c = text.charCodeAt(i);
  if (!(c >= Char.Digit1 && c <= Char.Digit9)) return undefined;
  while (isDigit(c) && i - at <= MOST_FIGURES + 1) c = text.charCodeAt(++i);
  // Numbers have four digits at the most; five are letters l misread as 1
  // ("10-18311" for 10-183ll), which a rule can say.
  if (i - at > MOST_FIGURES + 1 || (i - at === MOST_FIGURES + 1 && !text.startsWith('11', i - 2))) return undefined;
  const digitsEnd = i;
  if (!isLetter(c)) {
    if (isWord(c)) return undefined;
    const apart = c === Char.Space ? lettersApart(text, at, i + 1) : 0;
    return apart > 0
      ? { end: i + 1 + apart, normal: text.slice(at, i) + text.slice(i + 1, i + 1 + apart) }
      : { end: i, normal: text.slice(at, i) };
  }
  const first = c | CharBit.Small;
  let same = 0;
  while ((c | CharBit.Small) === first && isLetter(c)) {
    same++;
    c = text.charCodeAt(++i);
  }
  if (same > MOST_LETTERS || (isDigit(c) ? !isNoteNumber(text, i) : isWord(c)))
    return tailBeforeWord(text, at, digitsEnd);
  return { end: i, normal: text.slice(at, digitsEnd) + String.fromCharCode(first).repeat(same) };
}

/** A slip may leave out the blanks between two numbers: "22a-419to22a-421", "9-18aand9-19", "46b-1or 51-348a". */
const GLUED_WORD = /^(?:([a-z])\1{0,2}?)??(?:t[o0]|and|or) ?\d{1,2}[a-e]?[-–—]\d/;

/** The second part of a number that the next word sticks to; its digits end at `digitsEnd`. */
function tailBeforeWord(text: string, at: number, digitsEnd: number): Tail | undefined {
  const glued = GLUED_WORD.exec(text.slice(digitsEnd, digitsEnd + 14));
  if (glued === null) return undefined;
  const end = digitsEnd + glued[0].search(/(?:t[o0]|and|or) ?\d/);
  return { end, normal: text.slice(at, end) };
}

/** A footnote's number may stick to the letters of a copied text ("54-142a1"); a longer word may not. */
function isNoteNumber(text: string, from: number): boolean {
  let end = from;
  while (isDigit(text.charCodeAt(end)) && end - from < 4) end++;
  return end - from <= 2 && !isWord(text.charCodeAt(end)) && text.charCodeAt(from) !== Char.Digit0;
}

const SET_APART =
  /^(?:\s?(?:[,;.)(”\u2029]|$)|\s(?:and|or|to|through|inclusive|of|the|this|shall|may|is|are|for|in|by|as|with|which|that)\b)/;

/** "8-7 d( a)": a letter that touches the label after it; "a(n)" is a word. */
const TOUCHES_LABEL = /^(?!a\(n\))[a-z]\(\s?(?:[a-z]|\d{1,2})\s?\)/;

/** "14-227 g or 14-227m": the next member of the list has the same figures and another letter. */
const BEFORE_LETTERED = /^[a-z](?:,|,? (?:and|or)) \d{1,2}[a-e]?-(\d{1,4})[a-z]\b/;

/**
 * How many letters of a number lost their place in a copied text: italic ones l, "7-339 l , inclusive", "1-101 ll .",
 * one before a label, "8-7 d(a)", or in a list; 0 where none did.
 * @param digits where the number's figures begin
 */
function lettersApart(text: string, digits: number, at: number): number {
  if (text.charCodeAt(at + 1) === Char.LeftParenthesis) return TOUCHES_LABEL.test(text.slice(at, at + 7)) ? 1 : 0;
  let count = 0;
  while (count < 3 && text.charCodeAt(at + count) === Char.SmallL) count++;
  if (count > 0 && SET_APART.test(text.slice(at + count, at + count + 11))) return count;
  const next = text.charCodeAt(at + 1);
  const isAlone = isLetter(text.charCodeAt(at)) && (next === Char.Space || next === Char.Comma);
  return isAlone && BEFORE_LETTERED.exec(text.slice(at, at + 24))?.[1] === text.slice(digits, at - 1) ? 1 : 0;
}

/** "9-102", "2A-101" after "42a-". */
function readUcc(text: string, start: number, at: number, title: string): NumberReading | undefined {
  let i = at;
  let c = text.charCodeAt(i);
  let article = 0;
  while (isDigit(c) && i - at < 2) {
    article = article * 10 + c - Char.Digit0;
    c = text.charCodeAt(++i);
  }
  if (article < 1) return undefined;
  let letter = '';
  if ((c | CharBit.Small) === Char.SmallA) {
    // Articles 2A, 4A and 12A: the code has no other with a letter.
    letter = 'A';
    c = text.charCodeAt(++i);
  }
  if (!isDash(c)) return undefined;
  const tail = readTail(text, startOfTail(text, i + 1));
  if (tail === undefined) return undefined;
  return finish(text, start, tail.end, `${title}-${String(article)}${letter}-${tail.normal}`);
}

const PART = /^[ \t\u00a0]{0,3}(?:\r?\n[ \t]{0,40})?[A-Z]?\d{1,4}[a-z]{0,2}(?![\w-])/;

/** "7-3231-lSa" for 7-323l-15a: figures that a scan took for letters. */
const SCANNED_PART = /^[lI][\dSO]/;

/**
 * "31-60- 11", "31-62-" and on the next line "E3": a third part after a hyphen and white space, as regulations
 * have; "14-200-a": a letter as New York's.
 * @param at offset of the hyphen
 */
function goesOn(text: string, at: number): boolean {
  const c = text.charCodeAt(at + 1);
  if (isLetter(c))
    return (
      isDigit(text.charCodeAt(at - 1)) &&
      text.charCodeAt(at) === Char.Hyphen &&
      ((!isWord(text.charCodeAt(at + 2)) && text.charCodeAt(at + 2) !== Char.Hyphen) ||
        SCANNED_PART.test(text.slice(at + 1, at + 6)))
    );
  return (c <= Char.Space || c === Char.NoBreakSpace) && PART.test(text.slice(at + 1, at + 51));
}

/** "46b - 215a - 6", "30-6 -B55a": a third part, set apart. */
const SPACED_PART = / [-–] \w+ [-–] \d$|\d -[A-Z]\d$/;

function finish(text: string, start: number, last: number, written: string): NumberReading {
  const end = endBeforeNote(text, last, written);
  const normal = end < last ? written.slice(0, end - last) : written;
  const c = text.charCodeAt(end);
  const next = text.charCodeAt(end + 1);
  return {
    start,
    end,
    normal,
    dashAt:
      isDash(c) &&
      (isDigit(next) ||
        (isUpper(next) && isDigit(text.charCodeAt(end + 2))) ||
        (c <= Char.LastHyphen && goesOn(text, end)))
        ? end
        : c === Char.Space && isDash(next) && SPACED_PART.test(text.slice(start, end + 4))
          ? end + 1
          : -1,
    decimal: c === Char.Dot && isDigit(next),
  };
}

/**
 * Normal form of a number as a person types it ("53A–70 ", "§ 53a-70"), or undefined where it is none.
 * Pinpoints and what follows are not looked at: the string must hold the number alone.
 */
export function normalNumber(written: string): string | undefined {
  let i = skipSpace(written, 0);
  while (written.charCodeAt(i) === Char.SectionSign) i++;
  i = skipSpace(written, i);
  const read = readNumber(written, i, true);
  return read !== undefined && skipSpace(written, read.end) === written.length ? read.normal : undefined;
}
