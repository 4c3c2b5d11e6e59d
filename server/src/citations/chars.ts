/** Classes of UTF-16 code units, as small predicates; `charCodeAt` past the end gives NaN, which belongs to none. */

/** Hyphens and dashes in all their spellings; U+00AD too, since pasted text carries it. */
export function isDash(c: number): boolean {
  return c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x2212 || c === 0xad || c === 0xfe63 || c === 0xff0d;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}

export function isUpper(c: number): boolean {
  return c >= 65 && c <= 90;
}

export function isLower(c: number): boolean {
  return c >= 97 && c <= 122;
}

/** Letters and digits, accented Latin included: what makes a word go on. */
export function isWord(c: number): boolean {
  return isLetter(c) || isDigit(c) || (c >= 0xc0 && c <= 0x24f);
}

/** A space that does not end a line: ordinary, no-break, thin, zero-width and their like; a page break too, since text of a page goes on after it. */
export function isBlank(c: number): boolean {
  return (
    c === 32 ||
    c === 0xa0 ||
    c === 9 ||
    c === 12 ||
    c === 11 ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x2060 ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

/** Offset after white space at `from`. At most one line end is crossed: a blank line ends every citation, and then `from` comes back. */
export function skipSpace(text: string, from: number): number {
  let i = from;
  let breaks = 0;
  for (;;) {
    const c = text.charCodeAt(i);
    if (c === 32 || isBlank(c)) {
      i++;
    } else if (c === 10 || c === 13) {
      if (breaks === 1) return from;
      breaks = 1;
      i += c === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
    } else {
      return i;
    }
  }
}

/** As `skipSpace`, and emphasis marks that plain text shows as characters (`*et seq.*`) are passed over too. */
export function skipSpaceAndMarks(text: string, from: number): number {
  let i = skipSpace(text, from);
  while (text.charCodeAt(i) === 0x2a || text.charCodeAt(i) === 0x5f) i++;
  return i === from ? from : skipSpace(text, i);
}

/** Offset of the last character that is no white space before `at`; -1 where none stands before a blank line. Looks back `most` characters at the most. */
export function backOverSpace(text: string, at: number, most = 40): number {
  let i = at - 1;
  let breaks = 0;
  const stop = Math.max(0, at - most);
  while (i >= stop) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) {
      if (breaks === 1) return -1;
      breaks = 1;
      if (c === 10 && text.charCodeAt(i - 1) === 13) i--;
    } else if (!isBlank(c)) {
      return i;
    }
    i--;
  }
  return -1;
}

/** The mark of a list's item where a line begins. */
const ITEM = /[ \t]{0,40}(?:[-*+•]|\d{1,3}[.)])[ \t]/y;

/** A line of more white space is none that is looked through. */
const LONGEST_BLANK = 80;

const LINE_ENDS = /[\n\u2029\ufffc]/;

function endsLine(c: number): boolean {
  return c === 10 || c === 0x2029 || c === 0xfffc;
}

/** True where a new text begins at `at` and not one that goes on: after a block's end, a blank line, before the mark of a list's item. */
function beginsBlock(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 0x2029 || before === 0xfffc) return true;
  if (before !== 10) return false;
  let i = at - 2;
  while (at - i < LONGEST_BLANK && (isBlank(text.charCodeAt(i)) || text.charCodeAt(i) === 13)) i--;
  if (text.charCodeAt(i) === 10) return true;
  ITEM.lastIndex = at;
  return ITEM.test(text);
}

/**
 * The text directly before `at`, from `from` at the earliest, of the paragraph, heading or list item that `at` stands in: nothing read
 * before it guards or completes what stands in it.
 */
export function blockBefore(text: string, from: number, at: number): string {
  const slice = text.slice(from, at);
  if (!LINE_ENDS.test(slice)) return slice;
  let start = at;
  while (start > from && !(endsLine(text.charCodeAt(start - 1)) && beginsBlock(text, start))) start--;
  return text.slice(start, at);
}

/** The text at `at`, to `to` at the furthest, of the paragraph, heading or list item that `at` stands in. */
export function blockBehind(text: string, at: number, to: number): string {
  const slice = text.slice(at, to);
  if (!LINE_ENDS.test(slice)) return slice;
  const last = at + slice.length;
  let end = at;
  while (end < last && !(end > at && endsLine(text.charCodeAt(end - 1)) && beginsBlock(text, end))) end++;
  return text.slice(at, end);
}

const UNEVEN_BLANKS = /[^\S ]|\s{2}/;

/** One blank for each stretch of white space, and words whole that a line's end divides: names are found whatever the line width. */
export function withPlainBlanks(text: string): string {
  return UNEVEN_BLANKS.test(text) ? text.replace(/(?<=[a-z])-[\r\n]\s*(?=[a-z])/g, '').replace(/\s+/g, ' ') : text;
}

/** Start of the run of word characters, dots and apostrophes that ends at `last` (inclusive). Bounded. */
export function wordStart(text: string, last: number, most = 40): number {
  let i = last;
  const stop = Math.max(0, last - most);
  while (i > stop) {
    const c = text.charCodeAt(i - 1);
    if (!(isWord(c) || c === 0x2e || c === 0x27 || c === 0x2019)) break;
    i--;
  }
  return i;
}

/** True where `word` (ASCII, lower case) stands at `at` in any case and no letter or digit follows. */
export function hasWord(text: string, at: number, word: string): boolean {
  return startsWithWord(text, at, word) && !isWord(text.charCodeAt(at + word.length));
}

/**
 * End of `word` (ASCII, lower case) at `at` in any case, where a line's end may divide it after a hyphen ("Stat-", "utes") and soft
 * hyphens may stand in it; -1 where it does not stand there.
 */
export function endOfWord(text: string, at: number, word: string): number {
  let i = at;
  for (let k = 0; k < word.length; k++) {
    let c = text.charCodeAt(i);
    if (k > 1 && (c === 0x2d || c === 0x2010 || c === 0xad)) {
      const next = afterBreak(text, i + 1);
      if (next > i + 1 || c === 0xad) c = text.charCodeAt((i = next));
    }
    if ((isUpper(c) ? c + 32 : c) !== word.charCodeAt(k)) return -1;
    i++;
  }
  return i;
}

/** Where a word goes on after a line's end and its indentation; `from` itself where no line ends there. */
function afterBreak(text: string, from: number): number {
  const c = text.charCodeAt(from);
  return c === 10 || c === 13 ? skipSpace(text, from) : from;
}

/** True where the word that begins at `at` began on the line before: "Evi-", "dence". Bounded. */
export function isDividedBefore(text: string, at: number): boolean {
  let i = backOverSpace(text, at);
  if (i < 1 || i === at - 1 || !(text.charCodeAt(i) === 0x2d || text.charCodeAt(i) === 0x2010)) return false;
  if (!isLower(text.charCodeAt(i - 1))) return false;
  for (i++; i < at; i++) if (text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13) return true;
  return false;
}

/** True where `word` (ASCII, lower case) stands at `at` in any case. */
export function startsWithWord(text: string, at: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) {
    const c = text.charCodeAt(at + k);
    if ((isUpper(c) ? c + 32 : c) !== word.charCodeAt(k)) return false;
  }
  return true;
}

/** "[P]ractice [B]ook": letters fitted to a sentence. */
export const FITTED = /\[([A-Za-z])\](?=[a-z])/g;

/** The letter in brackets that a word whose rest begins at `at` has lost; "" where there is none. */
export function fittedLetter(text: string, at: number): string {
  return text.charCodeAt(at - 1) === 0x5d && text.charCodeAt(at - 3) === 0x5b && isLetter(text.charCodeAt(at - 2))
    ? text.charAt(at - 2)
    : '';
}
