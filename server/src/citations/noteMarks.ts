import { Char } from '../text/char';
import { isBlank, isDigit } from './chars';
import { couldStandInCode } from './titles';
import { raw } from '../text/raw';

/** Marks of notes that stand at a number in copied text: they are no part of what is cited. */

/**
 * Offset after the number of a note that sticks to a mark in copied text ("(a),5 16-244i", "(c)6 and",
 * "54-33c9 and"); `at` itself where none does.
 * @param at offset directly after the mark
 */
export function skipNoteNumber(text: string, at: number): number {
  let i = at;
  while (i - at < 2 && isDigit(text.charCodeAt(i))) i++;
  return i > at && isBlank(text.charCodeAt(i)) ? i : at;
}

const BRACKETED = /^[ \u00a0]?\[\d{1,3}\](?![[(\w])/;
const LOOK_BACK = 80;

/**
 * Offset after a note's mark in square brackets, "§ 12-119 [2] for relief"; `at` itself where none stands there. Inside
 * parentheses square brackets stand for round ones, "(§ 1-200 [1])", and a letter in them is a label anywhere.
 * @param at offset directly after the number
 */
export function skipBracketedNote(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c !== Char.LeftBracket && text.charCodeAt(at + 1) !== Char.LeftBracket) return at;
  const mark = BRACKETED.exec(text.slice(at, at + 8))?.[0];
  return mark === undefined || isInParentheses(text, at) ? at : at + mark.length;
}

function isInParentheses(text: string, at: number): boolean {
  for (let i = at - 1, depth = 0; i >= 0 && at - i < LOOK_BACK; i--) {
    const c = text.charCodeAt(i);
    if (c === Char.RightParenthesis) depth++;
    else if (c === Char.LeftParenthesis && depth-- === 0) return true;
    else if (c === Char.LineFeed && text.charCodeAt(i - 1) === Char.LineFeed) return false;
  }
  return false;
}

/** How far around a number the marks of its neighbors are looked for. */
const NEIGHBORHOOD = 2000;
/** Numbers of fewer digits could all be sections. */
const FEWEST_DIGITS = 4;

/**
 * Offset where a number ends whose last one or two digits are a note's mark, in "§ 14-1293" 14-129 with note 3; `end`
 * itself where they are none. They are where no section could have the number, one could have what is left of it, and
 * the marks before and after stick to words on either side of it ("motorist2", "(c)4").
 * @param normal the number in normal form
 */
export function endBeforeNote(text: string, end: number, normal: string): number {
  for (let i = 1; i <= FEWEST_DIGITS; i++) if (!isDigit(text.charCodeAt(end - i))) return end;
  if (couldStandInCode(normal)) return end;
  const found = [1, 2].filter((digits) => {
    const note = Number(normal.slice(-digits));
    return (
      String(note).length === digits &&
      couldStandInCode(normal.slice(0, -digits)) &&
      hasMark(text.slice(Math.max(0, end - NEIGHBORHOOD), end), note - 1) &&
      hasMark(text.slice(end, end + NEIGHBORHOOD), note + 1)
    );
  });
  return found.length === 1 ? end - (found[0] ?? 0) : end;
}

/** True where a note's number sticks to a word, its bracket, or the mark after it. */
function hasMark(text: string, note: number): boolean {
  return note > 0 && new RegExp(raw`[A-Za-z)\]”][.,;]?${String(note)}(?![\w-]|[.,]\d)`).test(text);
}
