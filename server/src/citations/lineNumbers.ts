import { isDigit } from './chars';
import { Char } from '../text/char';
import { raw } from '../text/raw';

/**
 * A printed bill numbers its lines at their beginnings or at their ends, and a
 * section's number may break at its hyphen there.
 */

const AT_BEGINNING = /^[ \t]*\r?\n[ \t]*(\d{1,4})[ \t]{1,3}(?=\d)/;
/** Some copies begin the next line with its place in the copy, written twice: "3434 417a". */
const AT_END = /^[ \t]*(\d{1,4})[ \t]*\r?\n[ \t]*(?:(\d{1,4})\2[ \t]{1,3})?(?=\d{1,4}(?!\d|[ \t]\d))/;
const LONGEST_LINE = 160;
const LONGEST_NUMBER = 4;

/** A line's number, and a section's on the same line, which may end at its hyphen. */
const BEFORE_SECTION = /^[ \t]*\r?\n[ \t]*(\d{1,4})[ \t]{1,20}(?=§|\d{1,2}[a-e]?[-\u2010-\u2015](?:\d|[ \t]*\r?\n))/;

/**
 * A line's number where the line ends, or where a copy has run the lines together, and what it stands before. The next
 * line may begin with its place in the copy, written twice.
 */
const SET_IN =
  /(\d{1,4})[ \t]{0,3}(?:\r?\n[ \t]{0,40}(?:(\d{1,4})\2[ \t]{1,3})?|[ \t])(?=\d{1,2}[a-e]?-\d|(?:sub)?(?:section|div|par)|clause)/y;

/** The same before a label. */
const SET_BEFORE_LABEL =
  /(\d{1,4})[ \t]{0,3}(?:\r?\n[ \t]{0,40}(?:(\d{1,4})\2[ \t]{1,3})?|[ \t])(?=\([a-z\d]{1,3}\))/iy;

/** The same before a word: "4b-1 to 4b-5, 10", and on the next line "inclusive"; "subsection (a) 10", and "of". */
const SET_BEFORE_WORD =
  /(\d{1,4})[ \t]{0,3}(?:\r?\n[ \t]{0,40}(?:(\d{1,4})\2[ \t]{1,3})?|[ \t])(?=(?:inclusive|of)\b)/iy;

/** The same after a comma before a list's last member, "4b-23, 10" and on the next line "and 4b-24", or "10 and". */
const SET_BEFORE_LAST =
  /(\d{1,4})[ \t]{0,3}\r?\n[ \t]{0,40}(?:(\d{1,4})\2[ \t]{1,3})?(?=(?:and|or)\b)|(?<=\n[ \t]{0,40})(\d{1,4})[ \t]{1,3}(?=(?:and|or)\b)/iy;

/** What goes on with a list or a range where a line ends. */
const GOES_ON = raw`(?=(?:and|or|to|through|inclusive)\b|,)`;
/** A line's number at its end, or at the next one's beginning, before a word that goes on with what is before it. */
const BEFORE_JOINER = new RegExp(
  raw`[ \t]{0,3}(?:(\d{1,4})[ \t]{0,3}\r?\n[ \t]{0,40}(?:(\d{1,4})\2[ \t]{1,3})?|\r?\n[ \t]{0,40}(\d{1,4})[ \t]{1,3})${GOES_ON}`,
  'iy',
);

/** The same after a number's hyphen, "14- 8 227a", in one line. */
const RUN_TOGETHER = /(\d{1,4})[ \t](?=\d{1,4}[a-z]{0,3}(?![\w-]))/y;

/**
 * Offset after the number of a line that stands inside a citation, "subsection (a) of 7 section 53a-123",
 * "53a-129b or 8 53a-129c"; `at` itself where none does, or where none counts on: the number of the line before
 * stands in the text before it, or the next in what follows.
 */
export function skipNumberInside(text: string, at: number): number {
  return isDigit(text.charCodeAt(at)) ? skipCounted(text, at, SET_IN) : at;
}

/** As `skipNumberInside`, between a level's word and its label: "subsection 16", and on the next line "(c)". */
export function skipNumberBeforeLabel(text: string, at: number): number {
  return isDigit(text.charCodeAt(at)) ? skipCounted(text, at, SET_BEFORE_LABEL) : at;
}

/** As `skipNumberInside`, before the words "inclusive" and "of"; at a line's end before "and" and "or" too. */
export function skipNumberBeforeWord(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at))) return at;
  const next = skipCounted(text, at, SET_BEFORE_WORD);
  if (next > at) return next;
  SET_BEFORE_LAST.lastIndex = at;
  const found = SET_BEFORE_LAST.exec(text);
  if (found === null) return at;
  const end = at + found[0].length;
  const [, last, , begun] = found;
  const isOf = last === undefined ? atBeginOfLine : atEndOfLine;
  return isCounted(text, at, end, Number(last ?? begun), isOf) ? end : at;
}

/**
 * Offset after a line's end and the number of a line there, before a word that goes on with a list or a range, "17b-195
 * 5" and on the next line "and 17b-196"; `at` itself where none is counted there.
 * @param at offset directly after what the list or the range goes on from
 */
export function skipLineBeforeJoiner(text: string, at: number): number {
  // Asked after every number and label: most go on with a word or a comma.
  let i = at;
  while (text.charCodeAt(i) === Char.Space || text.charCodeAt(i) === Char.Tab) i++;
  const c = text.charCodeAt(i);
  return (isDigit(c) && i > at) || c === Char.LineFeed || c === Char.CarriageReturn
    ? skipCounted(text, at, BEFORE_JOINER)
    : at;
}

/** As `skipNumberInside`, of what a sticky pattern finds. */
function skipCounted(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return at;
  const next = at + found[0].length;
  const line = Number(found[1] ?? found[3]);
  return isAlone(text.slice(Math.max(0, at - LONGEST_LINE), at), line - 1) ||
    isAlone(text.slice(next, next + LONGEST_LINE), line + 1)
    ? next
    : at;
}

/** True where a number stands by itself in a text, with white space around it. */
function isAlone(text: string, number: number): boolean {
  return number > 0 && ` ${text.replace(/\s/g, ' ')} `.includes(` ${String(number)} `);
}

/**
 * Offset after the number of a line between "section" and a section's number, on line
 * 20 "20 4-176", or on line 19 "section 19"; `next` where there is none.
 * @param end offset directly after the word or sign
 * @param next offset of what follows it
 */
export function skipNumberOfLine(text: string, end: number, next: number): number {
  if (next === end || !isDigit(text.charCodeAt(next))) return next;
  const found = BEFORE_SECTION.exec(text.slice(end, next + 40));
  if (found === null) return text.slice(end, next).includes('\n') ? next : skipNumberInside(text, next);
  const before = text.slice(Math.max(0, end - LONGEST_LINE), end);
  const last = /^[ \t]*(\d{1,4})\s/.exec(before.slice(before.lastIndexOf('\n') + 1));
  const after = end + found[0].length;
  return last !== null && countsOn(Number(last[1]), Number(found[1]), text.slice(after, after + LONGEST_LINE))
    ? after
    : next;
}

/** True where the number of a line counts on from the one before, or is a page's first: the next line has a 2. */
function countsOn(last: number, line: number, after: string): boolean {
  return last + 1 === line || (line === 1 && last >= SHORTEST_PAGE && atBeginOfLine(2).test(after));
}

/** Lines of a pleading's page. */
const SHORTEST_PAGE = 20;

/**
 * As `skipNumberOfLine`, after a sign or the code's name, where a line ends there: "Conn. Gen. Stat. §", and on line 20
 * "20 7-193". A number alone is no section's, whether the lines count on or not. Most have a blank after them and then
 * the number.
 */
export function skipNumberOfNextLine(text: string, end: number, next: number): number {
  const c = text.charCodeAt(text.charCodeAt(end) === Char.Space ? end + 1 : end);
  if (c !== Char.LineFeed && c !== Char.CarriageReturn) return next;
  return end + (BEFORE_SECTION.exec(text.slice(end, next + 40))?.[0].length ?? next - end);
}

/**
 * Offset after the number of a line between a hyphen and what it leads to, "section 46a-" and on line 24 "24 80":
 * `next` itself where the digits there do not count on from the line before, -1 where they do and the rest of the
 * section's number cannot be told.
 * @param hyphen offset directly after the hyphen
 * @param next offset of the digits that follow
 */
export function skipLineNumber(text: string, hyphen: number, next: number): number {
  if (!isDigit(text.charCodeAt(next)) || (next === hyphen && !endsApart(text, next))) return next;
  const ahead = text.slice(hyphen, next + 24);
  const first = AT_BEGINNING.exec(ahead);
  const found = first ?? AT_END.exec(ahead);
  if (found === null) return next > hyphen ? skipCounted(text, next, RUN_TOGETHER) : skipStuck(text, next);
  const before = text.slice(Math.max(0, hyphen - LONGEST_LINE), hyphen);
  const line = before.lastIndexOf('\n');
  const last =
    first === null
      ? /(\d{1,4})[ \t]*\r?$/.exec(before.slice(0, Math.max(0, line)))
      : /^[ \t]*(\d{1,4})\s/.exec(before.slice(line + 1));
  const end = hyphen + found[0].length;
  if (last !== null && countsOn(Number(last[1]), Number(found[1]), text.slice(end, end + LONGEST_LINE))) return end;
  if (next === hyphen) return skipStuck(text, next);
  // The first line of a page: the next one counts on.
  const goesOn = first === null && atEndOfLine(Number(found[1]) + 1).test(text.slice(end, end + LONGEST_LINE));
  return goesOn ? end : next;
}

/** True where a line ends after the digits at `at`, or a cell, or other digits follow: they may be a line's number. */
export function endsApart(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text.charCodeAt(end)) && end - at < LONGEST_NUMBER) end++;
  let i = end;
  while (text.charCodeAt(i) === Char.Space || text.charCodeAt(i) === Char.Tab) i++;
  const c = text.charCodeAt(i);
  return c === Char.LineFeed || c === Char.CarriageReturn || c === Char.Bar || (i > end && isDigit(c));
}

/** A line's number directly after a hyphen, where a copy has lost the line's end: "section 46a-10 81e". */
const GLUED = /(\d{1,4})[ \t](?=\d{1,4}[a-z]{0,3}(?:[,;:.)]?\s|[;,)]|$))/y;
/** The same at a line's end, "section 46a-10" and on the next line "81e", and in the last cell of a table's row. */
const GLUED_AT_END = /(\d{1,4})[ \t]{0,3}(?:\|[ \t]{0,3})?\r?\n[ \t]{0,40}(?:(\d{1,4})\2[ \t]{1,3})?/y;
/** What goes on with a number where a line begins. */
const REST_OF_NUMBER = /\d{1,4}[a-z]{0,3}(?![\w-]|[ \t]\d)/y;
/** So many of the two numbers before a line's and the two after it show that the lines are counted. */
const NEIGHBORS = 2;

/**
 * Offset after a line's number that sticks to a hyphen; `at` itself where none stands there, -1 where the rest of the
 * section's number cannot be told. The digits could be the section's own, so that two of their neighbors must stand by
 * themselves nearby, or end lines as they do.
 */
function skipStuck(text: string, at: number): number {
  GLUED.lastIndex = GLUED_AT_END.lastIndex = at;
  const inLine = GLUED.exec(text);
  if (inLine !== null) {
    const next = at + inLine[0].length;
    return isCounted(text, at, next, Number(inLine[1]), alone) ? next : at;
  }
  const found = GLUED_AT_END.exec(text);
  if (found === null) return at;
  // The place of the next line in the copy, written twice, shows that the lines are counted; "11" is a number too.
  const isOfLine =
    (found[2] ?? '').length > 1 || isCounted(text, at, at + (found[1] ?? '').length, Number(found[1]), atEndOfLine);
  if (!isOfLine) return at;
  // A cell's end is none of a citation.
  const next = (REST_OF_NUMBER.lastIndex = at + found[0].length);
  return !found[0].includes('|') && REST_OF_NUMBER.test(text) ? next : -1;
}

/** True where enough numbers next to a line's in counting stand near it, as a pattern of each tells. */
function isCounted(text: string, start: number, end: number, line: number, shown: (number: number) => RegExp): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const after = text.slice(end, end + LONGEST_LINE);
  return [-2, -1, 1, 2].filter((by) => shown(line + by).test(by < 0 ? before : after)).length >= NEIGHBORS;
}

/** A number with which a line, or a row of a table, ends. */
function atEndOfLine(number: number): RegExp {
  return new RegExp(raw`\s${String(number)}[ \t]{0,3}(?:\|[ \t]{0,3})?\r?(?:\n|$)`);
}

/** A number with which a line begins. */
function atBeginOfLine(number: number): RegExp {
  return new RegExp(raw`(?:^|\n)[ \t]{0,40}${String(number)}[ \t]{1,3}\S`);
}

/** How far from a line's number the next one stands. */
const NEAR = 140;

/**
 * True where a number is a printed bill's line's and no part of what is written there: the numbers before and after it
 * in counting stand by themselves nearby, between words. Copies run the lines together.
 * @param start its first digit
 * @param end after its last
 */
export function isNumberOfLine(text: string, start: number, end: number): boolean {
  const number = Number(text.slice(start, end));
  return (
    alone(number - 1).test(text.slice(Math.max(0, start - NEAR), start)) &&
    alone(number + 1).test(text.slice(end, end + NEAR))
  );
}

/** A number by itself between words, as no list and no citation has it. */
function alone(number: number): RegExp {
  return new RegExp(raw`[a-z.,;:)]\s{1,8}${String(number)}\s{1,8}[a-z([]`, 'i');
}
