import { Char } from '../../text/char';
import { isBlank, isDigit, isLetter, isWord } from '../scan';

/**
 * What a single line's content can begin. All take the offset of the first
 * character that is no blank, and the line's end.
 */

/** Offset after the marks of an ATX heading (`## `), else -1. */
export function atxHeading(source: string, at: number, end: number): number {
  let i = at;
  while (i < end && source.charCodeAt(i) === Char.NumberSign) i++;
  return i > at && i - at <= 6 && (i === end || isBlank(source.charCodeAt(i))) ? i : -1;
}

/** Content span of an ATX heading after its opening marks: blanks and closing marks left out. */
export function atxContent(source: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  let close = end;
  while (close > start && source.charCodeAt(close - 1) === Char.NumberSign) close--;
  if (close === start) return { start, end: close };
  if (close < end && isBlank(source.charCodeAt(close - 1))) {
    end = close;
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  }
  return { start, end };
}

export function thematicBreak(source: string, at: number, end: number): boolean {
  const mark = source.charCodeAt(at);
  if (mark !== Char.Asterisk && mark !== Char.Hyphen && mark !== Char.Underline) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c === mark) count++;
    else if (!isBlank(c)) return false;
  }
  return count >= 3;
}

/** True for a line of `=` or `-` alone: the underline of a heading. */
export function setextUnderline(source: string, at: number, end: number): boolean {
  const mark = source.charCodeAt(at);
  if (mark !== Char.Equals && mark !== Char.Hyphen) return false;
  let i = at;
  while (i < end && source.charCodeAt(i) === mark) i++;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  return i === end;
}

/** Length of a code fence's opening marks, else 0. */
export function codeFence(source: string, at: number, end: number): number {
  const mark = source.charCodeAt(at);
  if (mark !== Char.Backtick && mark !== Char.Tilde) return 0;
  let i = at;
  while (i < end && source.charCodeAt(i) === mark) i++;
  const length = i - at;
  if (length < 3) return 0;
  if (mark === Char.Backtick) {
    const tick = source.indexOf('`', i);
    if (tick >= 0 && tick < end) return 0;
  }
  return length;
}

/** True where the line closes a fence of `length` marks. */
export function closesFence(source: string, at: number, end: number, mark: number, length: number): boolean {
  let i = at;
  while (i < end && source.charCodeAt(i) === mark) i++;
  if (i - at < length) return false;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  return i === end;
}

/**
 * Width of a list marker (`-`, `12.`, `3)`), else 0; `interrupts` keeps to those that may follow a paragraph's line.
 */
export function listMarker(source: string, at: number, end: number, interrupts: boolean): number {
  const c = source.charCodeAt(at);
  let i = at;
  if (c === Char.Asterisk || c === Char.Plus || c === Char.Hyphen) {
    i++;
  } else if (isDigit(c)) {
    while (i < end && i - at < 9 && isDigit(source.charCodeAt(i))) i++;
    const close = source.charCodeAt(i);
    if (i >= end || (close !== Char.Dot && close !== Char.RightParenthesis)) return 0;
    if (interrupts && source.slice(at, i) !== '1') return 0;
    i++;
  } else {
    return 0;
  }
  if (i < end && !isBlank(source.charCodeAt(i))) return 0;
  if (interrupts) {
    let rest = i;
    while (rest < end && isBlank(source.charCodeAt(rest))) rest++;
    if (rest === end) return 0;
  }
  return i - at;
}

/** Number of columns of a table's delimiter row (`| --- | :-: |`), else 0. */
export function delimiterRow(source: string, at: number, end: number): number {
  let cells = 0;
  let i = at;
  let marks = false;
  if (source.charCodeAt(i) === Char.Bar) {
    i++;
    marks = true;
  }
  while (i < end) {
    while (i < end && isBlank(source.charCodeAt(i))) i++;
    if (i === end) break;
    if (source.charCodeAt(i) === Char.Colon) {
      i++;
      marks = true;
    }
    const dash = i;
    while (i < end && source.charCodeAt(i) === Char.Hyphen) i++;
    if (i === dash) return 0;
    if (source.charCodeAt(i) === Char.Colon && i < end) {
      i++;
      marks = true;
    }
    while (i < end && isBlank(source.charCodeAt(i))) i++;
    cells++;
    if (i === end) break;
    if (source.charCodeAt(i) !== Char.Bar) return 0;
    marks = true;
    i++;
  }
  return marks ? cells : 0;
}

/** Number of cells of a table's row. */
export function cellsOf(source: string, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  if (start < end && source.charCodeAt(start) === Char.Bar) start++;
  let cells = 1;
  for (let i = start; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c === Char.Backslash) i++;
    else if (c === Char.Bar && i + 1 < end) cells++;
  }
  return cells;
}

const RAW = new Set(['script', 'pre', 'style', 'textarea']);
const BLOCKS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
    'optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/**
 * What ends a block of HTML that begins at `<`: 0 none begins; 1 raw text; 2 comment; 3 instruction; 4
 * declaration; 5 CDATA; 6 and 7 a blank line.
 */
export function htmlBlock(source: string, at: number, end: number, inParagraph: boolean): number {
  const next = source.charCodeAt(at + 1);
  if (next === Char.QuestionMark) return 3;
  if (next === Char.ExclamationMark) return declaration(source, at + 2);
  const closing = next === Char.Slash;
  const start = at + (closing ? 2 : 1);
  if (!isLetter(source.charCodeAt(start))) return 0;
  const named = namedBlock(source, start, end, closing);
  if (named > 0 || inParagraph) return named;
  const close = completeTag(source, at, end);
  return close >= 0 && isBlankFrom(source, close, end) ? 7 : 0;
}

/** What ends a block that begins with a tag of a name of its own, as `htmlBlock` counts; 0 for other names. */
function namedBlock(source: string, start: number, end: number, closing: boolean): number {
  let i = start;
  while (i < end && (isWord(source.charCodeAt(i)) || source.charCodeAt(i) === Char.Hyphen)) i++;
  const name = i - start > 12 ? '' : source.slice(start, i).toLowerCase();
  const c = i < end ? source.charCodeAt(i) : Char.Space;
  if (RAW.has(name) && !closing && (isBlank(c) || c === Char.GreaterThan)) return 1;
  if (
    BLOCKS.has(name) &&
    (isBlank(c) || c === Char.GreaterThan || (c === Char.Slash && source.charCodeAt(i + 1) === Char.GreaterThan))
  )
    return 6;
  return 0;
}

function isBlankFrom(source: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!isBlank(source.charCodeAt(i))) return false;
  return true;
}

/** What ends a comment, CDATA or declaration after `<!`, as `htmlBlock` counts. */
function declaration(source: string, at: number): number {
  if (source.startsWith('--', at)) return 2;
  if (source.startsWith('[CDATA[', at)) return 5;
  return isLetter(source.charCodeAt(at)) ? 4 : 0;
}

const ENDS = ['', '', '-->', '?>', '>', ']]>'];
const RAW_END = /<\/(?:script|pre|style|textarea)>/iu;

/** True where the line `from..end` holds what ends a block of HTML of a kind from 1 to 5. */
export function endsHtml(source: string, from: number, end: number, kind: number): boolean {
  const line = source.slice(from, end);
  return kind === 1 ? RAW_END.test(line) : line.includes(ENDS[kind] ?? '');
}

/**
 * Offset after a complete tag of Markdown's grammar that begins at `<`, else -1.
 * `end` bounds it; line ends count as blanks.
 */
export function completeTag(source: string, at: number, end: number): number {
  let i = at + 1;
  const closing = source.charCodeAt(i) === Char.Slash;
  if (closing) i++;
  if (!isLetter(source.charCodeAt(i))) return -1;
  while (i < end && (isWord(source.charCodeAt(i)) || source.charCodeAt(i) === Char.Hyphen)) i++;
  for (;;) {
    const gap = i;
    while (i < end && isTagSpace(source.charCodeAt(i))) i++;
    if (i >= end) return -1;
    const c = source.charCodeAt(i);
    if (c === Char.GreaterThan) return i + 1;
    if (closing) return -1;
    if (c === Char.Slash) return i + 1 < end && source.charCodeAt(i + 1) === Char.GreaterThan ? i + 2 : -1;
    if (i === gap || !(isLetter(c) || c === Char.Underline || c === Char.Colon)) return -1;
    i = attributeEnd(source, i, end);
    if (i < 0) return -1;
  }
}

function attributeEnd(source: string, at: number, end: number): number {
  let i = at;
  for (; i < end; i++) {
    if (!isInAttributeName(source.charCodeAt(i))) break;
  }
  let equals = i;
  while (equals < end && isTagSpace(source.charCodeAt(equals))) equals++;
  if (equals >= end || source.charCodeAt(equals) !== Char.Equals) return i;
  i = equals + 1;
  while (i < end && isTagSpace(source.charCodeAt(i))) i++;
  const quote = source.charCodeAt(i);
  if (quote === Char.QuotationMark || quote === Char.Apostrophe) {
    for (i++; i < end; i++) if (source.charCodeAt(i) === quote) return i + 1;
    return -1;
  }
  const value = i;
  for (; i < end; i++) {
    if (endsValue(source.charCodeAt(i))) break;
  }
  return i > value ? i : -1;
}

/** What no value without quotation marks may hold. */
function endsValue(c: number): boolean {
  return (
    isTagSpace(c) ||
    c === Char.QuotationMark ||
    c === Char.Apostrophe ||
    c === Char.LessThan ||
    c === Char.Equals ||
    c === Char.GreaterThan ||
    c === Char.Backtick
  );
}

function isInAttributeName(c: number): boolean {
  return isWord(c) || c === Char.Underline || c === Char.Dot || c === Char.Colon || c === Char.Hyphen;
}

function isTagSpace(c: number): boolean {
  return c === Char.Space || c === Char.Tab || c === Char.LineFeed || c === Char.CarriageReturn;
}
