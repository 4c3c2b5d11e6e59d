import { Char } from '../../text/char';
import { isBlank, isDigit, isLetter, isWord, skipBlanks } from '../scan';

/** Number of marks (`=` or `#`) of a heading that begins at a line's start, else 0. */
export function headingMarks(source: string, start: number, end: number): number {
  const c = source.charCodeAt(start);
  if (c !== Char.Equals && c !== Char.NumberSign) return 0;
  let i = start;
  while (i < end && source.charCodeAt(i) === c) i++;
  return i - start <= 6 && i < end && isBlank(source.charCodeAt(i)) ? i - start : 0;
}

/** Offset of the colon that ends the name of an attribute entry (`:name: value`), else -1. */
export function attributeNameEnd(source: string, start: number, end: number): number {
  if (source.charCodeAt(start) !== Char.Colon) return -1;
  let i = start + 1;
  while (i < end && (isWord(source.charCodeAt(i)) || '-_!'.includes(source.charAt(i)))) i++;
  if (i === start + 1 || i >= end || source.charCodeAt(i) !== Char.Colon) return -1;
  return i + 1 < end && !isBlank(source.charCodeAt(i + 1)) ? -1 : i;
}

/**
 * True for `image::target[]`, `include::target[]`, conditionals and their like.
 * @param last offset of the line's last character that is no blank
 */
export function blockMacro(source: string, start: number, end: number, last: number): boolean {
  let i = start;
  while (i < end && isLetter(source.charCodeAt(i))) i++;
  return (
    i > start &&
    source.startsWith('::', i) &&
    i + 2 < end &&
    !isBlank(source.charCodeAt(i + 2)) &&
    source.charCodeAt(last) === Char.RightBracket
  );
}

/** Offset after a list's marker, the blanks after it included; 0 where there is none. */
export function markerEnd(source: string, first: number, end: number): number {
  const c = source.charCodeAt(first);
  let i = first;
  if (c === Char.Asterisk || c === Char.Hyphen || c === Char.Dot) {
    while (i < end && source.charCodeAt(i) === c) i++;
    if (c === Char.Hyphen && i - first > 1) return 0;
  } else if (isDigit(c)) {
    while (i < end && isDigit(source.charCodeAt(i))) i++;
    if (source.charCodeAt(i) !== Char.Dot) return 0;
    i++;
  } else {
    return 0;
  }
  if (i >= end || !isBlank(source.charCodeAt(i)) || i - first > 9) return 0;
  return skipBlanks(source, i, end);
}
