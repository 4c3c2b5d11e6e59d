/** Classes of UTF-16 code units, as small predicates; `charCodeAt` past the end gives NaN, which belongs to none. */

import { Char, CharBit } from '../text/char';
import { isDigit, isLetter } from '../text/charKinds';

export { isDigit, isLetter };

/** Hyphens and dashes in all their spellings; U+00AD too, since pasted text carries it. */
export function isDash(c: number): boolean {
  // Most letters are below them all.
  return (
    c === Char.Hyphen ||
    (c >= Char.SoftHyphen &&
      ((c >= Char.HyphenProper && c <= Char.HorizontalBar) ||
        c === Char.SoftHyphen ||
        c === Char.Minus ||
        c === Char.SmallHyphen ||
        c === Char.FullwidthHyphen))
  );
}

export function isUpper(c: number): boolean {
  return c >= Char.CapitalA && c <= Char.CapitalZ;
}

export function isLower(c: number): boolean {
  return c >= Char.SmallA && c <= Char.SmallZ;
}

/** Letters and digits, accented Latin included: what makes a word go on. */
export function isWord(c: number): boolean {
  return isLetter(c) || isDigit(c) || (c >= Char.LatinStart && c <= Char.LatinEnd);
}

/** What nobody sees: a zero-width space or joiner, a mark of direction; web pages and word processors set them. */
export function isUnseen(c: number): boolean {
  return c >= Char.ZeroWidthSpace && (c <= Char.RightToLeftMark || c === Char.WordJoiner || c === Char.ByteOrderMark);
}

/**
 * A space that does not end a line: ordinary, no-break, thin, zero-width and their like; a page break
 * too, since text of a page goes on after it.
 */
export function isBlank(c: number): boolean {
  if (c <= Char.Space) return c === Char.Space || c === Char.Tab || c === Char.FormFeed || c === Char.VerticalTab;
  return (
    c >= Char.NoBreakSpace &&
    (c === Char.NoBreakSpace ||
      (c >= Char.EnQuad && c < Char.ZeroWidthSpace) ||
      c === Char.NarrowNoBreakSpace ||
      c === Char.MathematicalSpace ||
      c === Char.IdeographicSpace ||
      isUnseen(c))
  );
}

/** Offset after what nobody sees at `at`. */
export function skipUnseen(text: string, at: number): number {
  let i = at;
  while (isUnseen(text.charCodeAt(i))) i++;
  return i;
}

/** As `skipUnseen`, and soft hyphens: they mark where a word may break, and beside a number they say nothing. */
export function skipUnseenAndSoft(text: string, at: number): number {
  let i = at;
  for (let c = text.charCodeAt(i); c === Char.SoftHyphen || isUnseen(c); c = text.charCodeAt(i)) i++;
  return i;
}

/** White space of any kind: a blank, or a line's end. */
export function isSpace(c: number): boolean {
  return isBlank(c) || c === Char.LineFeed || c === Char.CarriageReturn;
}

/**
 * Offset after white space at `from`. At most one line end is crossed: a blank line ends
 * every citation, and then `from` comes back.
 */
export function skipSpace(text: string, from: number): number {
  let i = from;
  let breaks = 0;
  for (;;) {
    const c = text.charCodeAt(i);
    if (c === Char.Space || isBlank(c)) {
      i++;
    } else if (c === Char.LineFeed || c === Char.CarriageReturn) {
      if (breaks === 1) return from;
      breaks = 1;
      i += c === Char.CarriageReturn && text.charCodeAt(i + 1) === Char.LineFeed ? 2 : 1;
    } else {
      return i;
    }
  }
}

/** As `skipSpace`, and emphasis marks that plain text shows as characters (`*et seq.*`) are passed over too. */
export function skipSpaceAndMarks(text: string, from: number): number {
  const marks = skipSpace(text, from);
  let i = marks;
  while (text.charCodeAt(i) === Char.Asterisk || text.charCodeAt(i) === Char.Underline) i++;
  return i === marks ? marks : skipSpace(text, i);
}

/**
 * Offset of the last character that is no white space before `at`; -1 where none stands before a blank line.
 * Looks back `most` characters at the most.
 */
export function backOverSpace(text: string, at: number, most = 40): number {
  let i = at - 1;
  let breaks = 0;
  const stop = Math.max(0, at - most);
  while (i >= stop) {
    const c = text.charCodeAt(i);
    if (c === Char.LineFeed || c === Char.CarriageReturn) {
      if (breaks === 1) return -1;
      breaks = 1;
      if (c === Char.LineFeed && text.charCodeAt(i - 1) === Char.CarriageReturn) i--;
    } else if (!isBlank(c)) {
      return i;
    }
    i--;
  }
  return -1;
}

/** True where a § stands at `at` and nothing but blanks between it and the character at `last`. */
export function touchesSign(text: string, at: number, last: number): boolean {
  return text.charCodeAt(at) === Char.SectionSign && backOverSpace(text, at) === last;
}

/** The mark of a list's item where a line begins. */
const ITEM = /[ \t]{0,40}(?:[-*+•]|\d{1,3}[.)])[ \t]/y;

/** A line of more white space is none that is looked through. */
const LONGEST_BLANK = 80;

const LINE_ENDS = /[\n\u2029\ufffc]/;

function endsLine(c: number): boolean {
  return c === Char.LineFeed || c === Char.ParagraphSeparator || c === Char.ObjectReplacement;
}

/**
 * True where a new text begins at `at` and not one that goes on: after a block's end, a
 * blank line, before the mark of a list's item.
 */
function beginsBlock(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === Char.ParagraphSeparator || before === Char.ObjectReplacement) return true;
  if (before !== Char.LineFeed) return false;
  let i = at - 2;
  while (at - i < LONGEST_BLANK && (isBlank(text.charCodeAt(i)) || text.charCodeAt(i) === Char.CarriageReturn)) i--;
  if (text.charCodeAt(i) === Char.LineFeed) return true;
  ITEM.lastIndex = at;
  return ITEM.test(text);
}

/**
 * The text directly before `at`, from `from` at the earliest, of the paragraph, heading or list item that `at` stands
 * in: nothing read before it guards or completes what stands in it.
 */
export function blockBefore(text: string, from: number, at: number): string {
  const slice = text.slice(from, at);
  if (!LINE_ENDS.test(slice)) return slice;
  let start = at;
  while (start > from && !(endsLine(text.charCodeAt(start - 1)) && beginsBlock(text, start))) start--;
  return text.slice(start, at);
}

/** The text at `at`, to `to` at the furthest, of the paragraph, heading or list item that `at` stands in. */
export function blockAfter(text: string, at: number, to: number): string {
  const slice = text.slice(at, to);
  if (!LINE_ENDS.test(slice)) return slice;
  const last = at + slice.length;
  let end = at;
  while (end < last && !(end > at && endsLine(text.charCodeAt(end - 1)) && beginsBlock(text, end))) end++;
  return text.slice(at, end);
}

const UNEVEN_SPACES = /[^\S ]|\s{2}/;
/** White space that is more than one space: single ones, which are most, stay as they are. */
const WIDE_SPACES = /[^\S ]\s*| \s+/g;
/** The line's end within a word. It is looked for by its hyphen: few texts have one. */
const DIVISION = /-(?<=[a-z]-)[\r\n]\s*(?=[a-z])/g;

/** One space for each stretch of white space. */
export function withSingleSpaces(text: string): string {
  return text.replace(WIDE_SPACES, ' ');
}

/**
 * One space for each stretch of white space, and words whole that a line's end
 * divides: names are found whatever the line width.
 */
export function withPlainSpaces(text: string): string {
  return UNEVEN_SPACES.test(text) ? withSingleSpaces(text.replace(DIVISION, '')) : text;
}

/** Start of the run of word characters, dots and apostrophes that ends at `last` (inclusive). Bounded. */
export function wordStart(text: string, last: number, most = 40): number {
  let i = last;
  const stop = Math.max(0, last - most);
  while (i > stop) {
    const c = text.charCodeAt(i - 1);
    if (!(isWord(c) || c === Char.Dot || c === Char.Apostrophe || c === Char.RightQuote)) break;
    i--;
  }
  return i;
}

/** True where `word` (ASCII, lower case) stands at `at` in any case and no letter or digit follows. */
export function hasWord(text: string, at: number, word: string): boolean {
  return startsWithWord(text, at, word) && !isWord(text.charCodeAt(at + word.length));
}

/**
 * End of `word` (ASCII, lower case) at `at` in any case, where a line's end may divide it after a hyphen ("Stat-",
 * "utes") and soft hyphens may stand in it; -1 where it does not stand there.
 * @param joined true where the blank that is left of such a line's end may divide it too: "Stat- utes"
 */
export function endOfWord(text: string, at: number, word: string, joined = false): number {
  let i = at;
  for (let k = 0; k < word.length; k++) {
    let c = text.charCodeAt(i);
    if (k > 1 && (c === Char.Hyphen || c === Char.HyphenProper || c === Char.SoftHyphen)) {
      const next = joined && text.charCodeAt(i + 1) === Char.Space ? i + 2 : afterBreak(text, i + 1);
      if (next > i + 1 || c === Char.SoftHyphen) c = text.charCodeAt((i = next));
    }
    if ((isUpper(c) ? c | CharBit.Small : c) !== word.charCodeAt(k)) return -1;
    i++;
  }
  return i;
}

/** Where a word goes on after a line's end and its indentation; `from` itself where no line ends there. */
function afterBreak(text: string, from: number): number {
  const c = text.charCodeAt(from);
  return c === Char.LineFeed || c === Char.CarriageReturn ? skipSpace(text, from) : from;
}

/** True where the word that begins at `at` began on the line before: "Evi-", "dence". Bounded. */
export function isDividedBefore(text: string, at: number): boolean {
  let i = backOverSpace(text, at);
  if (i < 1 || i === at - 1 || !(text.charCodeAt(i) === Char.Hyphen || text.charCodeAt(i) === Char.HyphenProper))
    return false;
  if (!isLower(text.charCodeAt(i - 1))) return false;
  for (i++; i < at; i++)
    if (text.charCodeAt(i) === Char.LineFeed || text.charCodeAt(i) === Char.CarriageReturn) return true;
  return false;
}

/** True where `word` (ASCII, lower case) stands at `at` in any case. */
export function startsWithWord(text: string, at: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) {
    const c = text.charCodeAt(at + k);
    if ((isUpper(c) ? c | CharBit.Small : c) !== word.charCodeAt(k)) return false;
  }
  return true;
}

/** "[P]ractice [B]ook": letters fitted to a sentence. */
export const FITTED = /\[([A-Za-z])\](?=[a-z])/g;

/** The letter in brackets that a word whose rest begins at `at` has lost; "" where there is none. */
export function fittedLetter(text: string, at: number): string {
  return text.charCodeAt(at - 1) === Char.RightBracket &&
    text.charCodeAt(at - 3) === Char.LeftBracket &&
    isLetter(text.charCodeAt(at - 2))
    ? text.charAt(at - 2)
    : '';
}
