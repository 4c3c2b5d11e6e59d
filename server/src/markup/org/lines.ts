import { Char } from '../../text/char';
import type { LineTable } from '../lineTable';
import { isBlank, isDigit, isLetter, isWord } from '../scan';

/** Number of stars of a headline that begins at a line's start, else 0. */
export function starsAt(source: string, start: number, end: number): number {
  let i = start;
  while (i < end && source.charCodeAt(i) === Char.Asterisk) i++;
  return i > start && i < end && isBlank(source.charCodeAt(i)) ? i - start : 0;
}

/** A keyword `#+NAME: value` or a block's line `#+BEGIN_NAME ...`, its name in lower case. */
export interface Keyword {
  readonly name: string;
  /** Offset after the name and its colon. */
  readonly end: number;
}

/**
 * The keyword at a line's first character, where one stands there. Affiliated options in brackets belong to its name.
 */
export function keywordAt(source: string, first: number, end: number): Keyword | undefined {
  if (source.charCodeAt(first) !== Char.NumberSign || source.charCodeAt(first + 1) !== Char.Plus) return undefined;
  let i = first + 2;
  while (
    i < end &&
    (isWord(source.charCodeAt(i)) || source.charCodeAt(i) === Char.Underline || source.charCodeAt(i) === Char.Hyphen)
  )
    i++;
  const name = source.slice(first + 2, i).toLowerCase();
  if (name === '') return undefined;
  if (source.charCodeAt(i) === Char.LeftBracket) {
    while (i < end && source.charCodeAt(i) !== Char.RightBracket) i++;
    i++;
  }
  if (i < end && source.charCodeAt(i) === Char.Colon) return { name, end: i + 1 };
  return /^(?:begin|end)_/.test(name) ? { name, end: i } : undefined;
}

/** Name of a drawer whose line `:NAME:` this is, in lower case, else "". */
export function drawerAt(source: string, first: number, end: number): string {
  if (source.charCodeAt(first) !== Char.Colon) return '';
  let i = first + 1;
  while (
    i < end &&
    (isWord(source.charCodeAt(i)) || source.charCodeAt(i) === Char.Underline || source.charCodeAt(i) === Char.Hyphen)
  )
    i++;
  if (i === first + 1 || source.charCodeAt(i) !== Char.Colon || i >= end) return '';
  for (let k = i + 1; k < end; k++) if (!isBlank(source.charCodeAt(k))) return '';
  return source.slice(first + 1, i).toLowerCase();
}

/** True where a mark stands at a line's first character by itself or before a blank: `# comment`, `: fixed`. */
export function marksLine(source: string, first: number, end: number, mark: number): boolean {
  return source.charCodeAt(first) === mark && (first + 1 === end || isBlank(source.charCodeAt(first + 1)));
}

/** True for a line of five hyphens or more. */
export function isRule(source: string, first: number, end: number): boolean {
  let i = first;
  while (i < end && source.charCodeAt(i) === Char.Hyphen) i++;
  if (i - first < 5) return false;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  return i === end;
}

/** A list's item: where its text begins, and whether its mark is a bullet, which is no prose. */
export interface Item {
  readonly text: number;
  readonly bullet: boolean;
}

/**
 * The item that begins at a line's first character: `- `, `+ `, an indented `* `, `1. `,
 * `1) `; its counter and its box are left out.
 */
export function itemAt(source: string, start: number, first: number, end: number): Item | undefined {
  const c = source.charCodeAt(first);
  let i = first;
  const bullet = c === Char.Hyphen || c === Char.Plus || (c === Char.Asterisk && first > start);
  if (bullet) i++;
  else {
    while (i < end && isDigit(source.charCodeAt(i))) i++;
    if (i === first || (source.charCodeAt(i) !== Char.Dot && source.charCodeAt(i) !== Char.RightParenthesis))
      return undefined;
    i++;
  }
  if (i < end && !isBlank(source.charCodeAt(i))) return undefined;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  const extra = /^(?:\[@\d{1,9}\][ \t]*)?(?:\[[ X-]\](?:[ \t]+|$))?/.exec(source.slice(i, Math.min(end, i + 40)))?.[0];
  return { text: Math.min(end, i + (extra?.length ?? 0)), bullet };
}

/**
 * Offset after the label of a note's text, `[fn:1]` at a line's start, with the
 * label; undefined where none stands there.
 */
export function noteAt(
  source: string,
  start: number,
  end: number,
): { readonly label: string; readonly end: number } | undefined {
  if (!source.startsWith('[fn:', start)) return undefined;
  const label = labelAt(source, start + 4, end);
  const close = start + 4 + label.length;
  return label !== '' && source.charCodeAt(close) === Char.RightBracket && close < end
    ? { label, end: close + 1 }
    : undefined;
}

/** Letters, digits, hyphens and low lines of a note's label. */
export function labelAt(source: string, at: number, end: number): string {
  let i = at;
  while (
    i < end &&
    (isWord(source.charCodeAt(i)) || source.charCodeAt(i) === Char.Hyphen || source.charCodeAt(i) === Char.Underline)
  )
    i++;
  return source.slice(at, i);
}

/** Name of the LaTeX environment that a line opens, with a star where it has one; else "". */
export function environmentAt(source: string, first: number, end: number): string {
  if (!source.startsWith('\\begin{', first)) return '';
  let i = first + 7;
  while (i < end && isLetter(source.charCodeAt(i))) i++;
  if (source.charCodeAt(i) === Char.Asterisk) i++;
  return i < end && source.charCodeAt(i) === Char.RightBrace ? source.slice(first + 7, i) : '';
}

/** True where a line begins something else than more of a paragraph. */
export function beginsBlock(source: string, lines: LineTable, line: number): boolean {
  const start = lines.start(line);
  const first = lines.first(line);
  const end = lines.end(line);
  return (
    starsAt(source, start, end) > 0 ||
    source.charCodeAt(first) === Char.Bar ||
    keywordAt(source, first, end) !== undefined ||
    marksLine(source, first, end, Char.NumberSign) ||
    marksLine(source, first, end, Char.Colon) ||
    drawerAt(source, first, end) !== '' ||
    environmentAt(source, first, end) !== '' ||
    isRule(source, first, end) ||
    noteAt(source, start, end) !== undefined ||
    itemAt(source, start, first, end) !== undefined
  );
}
