import { Char } from '../../text/char';
import { isBlank, isDigit, isLetter, isMark, isWord } from '../scan';

/** True for a line of one mark repeated: what stands under and over a title, or parts the text. */
export function isAdornment(source: string, from: number, to: number): boolean {
  const mark = source.charCodeAt(from);
  if (!isMark(mark) || to - from < 2) return false;
  let end = to;
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--;
  for (let i = from; i < end; i++) if (source.charCodeAt(i) !== mark) return false;
  return end - from > 1 && !(end - from < 4 && (mark === Char.Colon || mark === Char.Dot));
}

/** True for a border of a simple table: groups of equals signs. */
export function isTableBorder(source: string, from: number, to: number): boolean {
  if (source.charCodeAt(from) !== Char.Equals) return false;
  let groups = 0;
  for (let i = from; i < to; i++) {
    const c = source.charCodeAt(i);
    if (c !== Char.Equals && c !== Char.Space) return false;
    if (c === Char.Equals && (i === from || source.charCodeAt(i - 1) === Char.Space)) groups++;
  }
  return groups > 1;
}

/** True for a rule of a grid table. */
export function isGridRule(source: string, from: number, to: number): boolean {
  if (source.charCodeAt(from) !== Char.Plus || to - from < 3) return false;
  for (let i = from; i < to; i++) {
    const c = source.charCodeAt(i);
    if (c !== Char.Plus && c !== Char.Hyphen && c !== Char.Equals && !isBlank(c)) return false;
  }
  return true;
}

/**
 * Width of a list item's marker with the blanks after it, else 0: bullets and the enumerators `1.`, `(a)`, `iv)`, `#.`.
 */
export function itemWidth(source: string, from: number, to: number): number {
  let i = isBullet(source.charCodeAt(from)) ? from + 1 : enumeratorEnd(source, from, to);
  if (i === 0 || (i < to && !isBlank(source.charCodeAt(i)))) return 0;
  while (i < to && isBlank(source.charCodeAt(i))) i++;
  return i - from;
}

function isBullet(c: number): boolean {
  return c === Char.Asterisk || c === Char.Plus || c === Char.Hyphen || c === Char.Bullet;
}

/** Offset after `1.`, `(a)`, `iv)` or `#.` at `from`, else 0. */
function enumeratorEnd(source: string, from: number, to: number): number {
  const paren = source.charCodeAt(from) === Char.LeftParenthesis;
  const start = paren ? from + 1 : from;
  let i = start;
  if (source.charCodeAt(i) === Char.NumberSign) i++;
  else if (isDigit(source.charCodeAt(i))) while (i < to && isDigit(source.charCodeAt(i))) i++;
  else while (i < to && i - start < 5 && isLetter(source.charCodeAt(i))) i++;
  if (i === start || i >= to) return 0;
  // Several letters count only as a Roman number.
  if (i - start > 1 && isLetter(source.charCodeAt(start)) && !/^[ivxlcdm]+$/iu.test(source.slice(start, i))) return 0;
  const close = source.charCodeAt(i);
  return close === Char.RightParenthesis || (!paren && close === Char.Dot) ? i + 1 : 0;
}

/** Offset after a directive's name and colons (`name::`) that begin at `from`, else 0. */
export function directiveEnd(source: string, from: number, to: number): number {
  let i = from;
  while (
    i < to &&
    (isWord(source.charCodeAt(i)) ||
      '-_+.'.includes(source.charAt(i)) ||
      (source.charCodeAt(i) === Char.Colon && isLetter(source.charCodeAt(i + 1))))
  )
    i++;
  if (i > from && source.startsWith(' ::', i)) i++;
  return i > from && source.startsWith('::', i) && i + 2 <= to && (i + 2 === to || isBlank(source.charCodeAt(i + 2)))
    ? i + 2
    : 0;
}

/** Offset after a field's name (`:name:`) at `from`, else 0. */
export function fieldEnd(source: string, from: number, to: number): number {
  if (source.charCodeAt(from) !== Char.Colon || !isLetter(source.charCodeAt(from + 1))) return 0;
  for (let i = from + 1; i < to; i++) {
    if (source.charCodeAt(i) === Char.Colon && (i + 1 === to || isBlank(source.charCodeAt(i + 1)))) return i + 1;
  }
  return 0;
}
