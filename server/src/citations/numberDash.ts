import { Char } from '../text/char';
import { isDash, isDigit, skipUnseen } from './chars';

/** The dash between the two parts of a section's number, and what copies, scans and PDFs make of it. */

/** A PDF's text may have each piece of a line on its own: "§ 10", "-", "76a". */
const DASH_ON_ITS_LINE = /^\n-[ \t]?\n\d/;

/** Offset of the dash that may follow: "53a -70", a blank before it, is a slip of the key, a line end is not. */
export function startOfDash(text: string, at: number, lenient: boolean): number {
  let i = skipUnseen(text, at);
  while (text.charCodeAt(i) === Char.Space || text.charCodeAt(i) === Char.NoBreakSpace) i++;
  if (text.charCodeAt(i) === Char.SoftHyphen && isDash(text.charCodeAt(i + 1))) return i + 1;
  return lenient && text.charCodeAt(i) === Char.LineFeed && DASH_ON_ITS_LINE.test(text.slice(i, i + 5)) ? i + 1 : i;
}

/** A dash in a wrong code page: UTF-8 as Western text, with what Windows has in the place of controls or without. */
const MISREAD_DASH = /[\u0096\u0097]|\u00e2[\u0080\u20ac][\u0090-\u0095\u2018\u2019\u201c\u201d\u2022]/y;

/** "10--" and on the next line "76h": a hyphen more than the one at which the line is divided. */
const AT_LINE_END = /^[ \t]?[\r\n]/;
/** A scan makes a tilde of a hyphen, "10~76h": believed where what follows is no bare figure, "4~5". */
const SCANNED_TAIL = /^\s*\d[\da-z]/;

/**
 * Offset after the dash at `at`, or after what it became in a copied text before a digit, "23â\u0080\u009359" or
 * "22a_365"; -1 where nothing like it stands there. An underline is one after a title with a letter: names of files
 * have underlines too. Directly after the code's name a number with one is of no form.
 */
export function endOfDash(text: string, at: number, named: boolean, letter: string): number {
  const c = text.charCodeAt(at);
  if (isDash(c))
    return isDash(text.charCodeAt(at + 1)) && AT_LINE_END.test(text.slice(at + 2, at + 5)) ? at + 2 : at + 1;
  if (c === Char.Tilde) return SCANNED_TAIL.test(text.slice(at + 1, at + 16)) ? at + 1 : -1;
  if (c === Char.Underline) return !named && letter !== '' && isDigit(text.charCodeAt(at + 1)) ? at + 1 : -1;
  if (!(c > Char.Delete)) return -1;
  MISREAD_DASH.lastIndex = at;
  return MISREAD_DASH.test(text) && isDigit(text.charCodeAt(MISREAD_DASH.lastIndex)) ? MISREAD_DASH.lastIndex : -1;
}
