import { isDigit } from './chars';

/**
 * A printed bill numbers its lines at their beginnings or at their ends, and a
 * section's number may break at its hyphen there.
 */

const AT_BEGINNING = /^[ \t]*\r?\n[ \t]*(\d{1,4})[ \t]{1,3}(?=\d)/;
/** Some copies begin the next line with its place in the copy, written twice: "3434 417a". */
const AT_END = /^[ \t]*(\d{1,4})[ \t]*\r?\n[ \t]*(?:(\d{1,4})\2[ \t]{1,3})?(?=\d{1,4}(?!\d|[ \t]\d))/;
const LONGEST_LINE = 160;

/** A line's number, and a section's on the same line. */
const BEFORE_SECTION = /^[ \t]*\r?\n[ \t]*(\d{1,4})[ \t]{1,3}(?=\d{1,2}[a-e]?-\d)/;

/** A line's number where the line ends, or where a copy has run the lines together, and what it stands before. */
const SET_IN = /(\d{1,4})[ \t]{0,3}(?:\r?\n[ \t]{0,40}|[ \t])(?=\d{1,2}[a-e]?-\d|(?:sub)?(?:section|div|par)|clause)/y;

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

/** As `skipNumberInside`, of what a sticky pattern finds. */
function skipCounted(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return at;
  const next = at + found[0].length;
  const line = Number(found[1]);
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
  const found = BEFORE_SECTION.exec(text.slice(end, next + 24));
  if (found === null) return text.slice(end, next).includes('\n') ? next : skipNumberInside(text, next);
  const before = text.slice(Math.max(0, end - LONGEST_LINE), end);
  const last = /^[ \t]*(\d{1,4})\s/.exec(before.slice(before.lastIndexOf('\n') + 1));
  return last !== null && Number(last[1]) + 1 === Number(found[1]) ? end + found[0].length : next;
}

/**
 * Offset after the number of a line between a hyphen and what it leads to, "section 46a-" and on line 24 "24 80":
 * `next` itself where the digits there do not count on from the line before.
 * @param hyphen offset directly after the hyphen
 * @param next offset of the digits that follow
 */
export function skipLineNumber(text: string, hyphen: number, next: number): number {
  if (!isDigit(text.charCodeAt(next))) return next;
  const ahead = text.slice(hyphen, next + 24);
  const first = AT_BEGINNING.exec(ahead);
  const found = first ?? AT_END.exec(ahead);
  if (found === null) return next > hyphen ? skipCounted(text, next, RUN_TOGETHER) : skipGlued(text, next);
  const before = text.slice(Math.max(0, hyphen - LONGEST_LINE), hyphen);
  const line = before.lastIndexOf('\n');
  const last =
    first === null
      ? /(\d{1,4})[ \t]*\r?$/.exec(before.slice(0, Math.max(0, line)))
      : /^[ \t]*(\d{1,4})\s/.exec(before.slice(line + 1));
  return last !== null && Number(last[1]) + 1 === Number(found[1]) ? hyphen + found[0].length : next;
}

/** A line's number directly after a hyphen, where a copy has lost the line's end: "section 46a-10 81e". */
const GLUED = /(\d{1,4})[ \t](?=\d{1,4}[a-z]{0,3}(?:[,;:.)]?\s|[;,)]|$))/y;
/** So many of the two numbers before a line's and the two after it show that the lines are counted. */
const NEIGHBORS = 2;

/**
 * Offset after such a number; `at` itself where none stands there. The digits could be the section's own, so that two
 * of their neighbors must stand by themselves nearby.
 */
function skipGlued(text: string, at: number): number {
  GLUED.lastIndex = at;
  const found = GLUED.exec(text);
  if (found === null) return at;
  const next = at + found[0].length;
  const line = Number(found[1]);
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const after = text.slice(next, next + LONGEST_LINE);
  const near = [-2, -1, 1, 2].filter((by) => alone(line + by).test(by < 0 ? before : after));
  return near.length < NEIGHBORS ? at : next;
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
  return new RegExp(String.raw`[a-z.,;:)]\s{1,8}${String(number)}\s{1,8}[a-z([]`, 'i');
}
