import { Char } from '../../text/char';
import { isBlank, isLineEnd, isMark } from '../scan';
import { normalLabel } from './plan';

const LONGEST_LABEL = 999;

/**
 * Offset of a label's closing bracket whose content begins at `at`, else -1; an unescaped opening bracket spoils it.
 */
export function labelEnd(source: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_LABEL);
  for (let i = at; i < limit; i++) {
    const c = source.charCodeAt(i);
    if (c === Char.Backslash) i++;
    else if (c === Char.RightBracket) return i;
    else if (c === Char.LeftBracket) return -1;
  }
  return -1;
}

/** Offset after a link's destination, else -1. An empty one is allowed only in pointed brackets. */
export function destinationEnd(source: string, at: number, end: number): number {
  if (source.charCodeAt(at) === Char.LessThan) {
    for (let i = at + 1; i < end; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.GreaterThan) return i + 1;
      if (c === Char.LessThan || isLineEnd(c)) return -1;
      if (c === Char.Backslash) i++;
    }
    return -1;
  }
  let depth = 0;
  let i = at;
  for (; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c <= Char.Space || c === Char.Delete) break;
    if (c === Char.Backslash && i + 1 < end && isMark(source.charCodeAt(i + 1))) i++;
    else if (c === Char.LeftParenthesis && ++depth > 32) return -1;
    else if (c === Char.RightParenthesis && --depth < 0) break;
  }
  return depth > 0 ? -1 : i;
}

/** Offset after a link's title in quotation marks or parentheses, else -1. */
export function titleEnd(source: string, at: number, end: number): number {
  const open = source.charCodeAt(at);
  if (open !== Char.QuotationMark && open !== Char.Apostrophe && open !== Char.LeftParenthesis) return -1;
  const close = open === Char.LeftParenthesis ? Char.RightParenthesis : open;
  for (let i = at + 1; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c === close) return i + 1;
    if (c === Char.Backslash) i++;
    else if (c === Char.LeftParenthesis && open === Char.LeftParenthesis) return -1;
  }
  return -1;
}

export function skipSpace(source: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isBlank(source.charCodeAt(i)) || isLineEnd(source.charCodeAt(i)))) i++;
  return i;
}

function blankTo(source: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  return i >= end;
}

/**
 * Reads the link definition at the start of a paragraph's line (`[label]: target "title"`), the target or the title
 * perhaps on the line after. Lines are triples (start, end, next) in the first `used` of `text`; the answer is the
 * index of the first line after the definition, `line` itself where there is none.
 */
export function definitionEnd(
  source: string,
  text: readonly number[],
  line: number,
  used: number,
  labels: Set<string>,
): number {
  let at = text[line] ?? 0;
  let end = text[line + 1] ?? 0;
  let last = line;
  const close = labelEnd(source, at + 1, end);
  if (close < 0 || close + 1 >= end || source.charCodeAt(close + 1) !== Char.Colon) return line;
  const label = normalLabel(source.slice(at + 1, close));
  if (label === '') return line;
  at = close + 2;
  if (blankTo(source, at, end)) {
    last += 3;
    if (last >= used) return line;
    at = text[last] ?? 0;
    end = text[last + 1] ?? 0;
  }
  at = skipSpace(source, at, end);
  const target = destinationEnd(source, at, end);
  if (target <= at) return line;
  if (blankTo(source, target, end)) {
    labels.add(label);
    return afterTitleLine(source, text, last + 3, used);
  }
  const title = skipSpace(source, target, end);
  const after = title > target ? titleEnd(source, title, end) : -1;
  if (after < 0 || !blankTo(source, after, end)) return line;
  labels.add(label);
  return last + 3;
}

/** Index of the line after a title that stands alone on `line`; `line` itself where it is none. */
function afterTitleLine(source: string, text: readonly number[], line: number, used: number): number {
  if (line >= used) return line;
  const end = text[line + 1] ?? 0;
  const titled = titleEnd(source, text[line] ?? 0, end);
  return titled > 0 && blankTo(source, titled, end) ? line + 3 : line;
}

/** Offset after a note's label, `[^label]:`, at `at`; 0 where none stands there. */
export function noteLabel(source: string, at: number, lineEnd: number): number {
  if (source.charCodeAt(at + 1) !== Char.Caret) return 0;
  const end = Math.min(lineEnd, at + LONGEST_LABEL);
  let i = at + 2;
  while (i < end && !endsNoteLabel(source.charCodeAt(i))) i++;
  return i > at + 2 && i + 1 < lineEnd && source.startsWith(']:', i) ? i + 2 : 0;
}

function endsNoteLabel(c: number): boolean {
  return c === Char.RightBracket || c === Char.LeftBracket || isBlank(c);
}

/**
 * Offset after the target of a link in running text, `target "title")`, else -1.
 * @param at after its opening parenthesis
 */
export function resourceEnd(source: string, at: number, end: number): number {
  const start = skipSpace(source, at, end);
  if (start < end && source.charCodeAt(start) === Char.RightParenthesis) return start + 1;
  const target = destinationEnd(source, start, end);
  if (target < 0 || target >= end) return -1;
  const gap = skipSpace(source, target, end);
  if (gap >= end) return -1;
  if (source.charCodeAt(gap) === Char.RightParenthesis) return gap + 1;
  const title = gap > target ? titleEnd(source, gap, end) : -1;
  if (title < 0) return -1;
  const close = skipSpace(source, title, end);
  return close < end && source.charCodeAt(close) === Char.RightParenthesis ? close + 1 : -1;
}
