import { Char } from '../text/char';
import { isBlank, isDigit } from './chars';

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
