import { Char, CharBit } from './char';

/**
 * ASCII digits and letters, and what ends a line, by their UTF-16 units; `charCodeAt` past
 * the end gives NaN, which belongs to none.
 */

export function isDigit(c: number): boolean {
  return c >= Char.Digit0 && c <= Char.Digit9;
}

export function isLetter(c: number): boolean {
  const lower = c | CharBit.Small;
  return lower >= Char.SmallA && lower <= Char.SmallZ && c < Char.AsciiEnd;
}

export function isLineEnd(c: number): boolean {
  return c === Char.LineFeed || c === Char.CarriageReturn;
}

/**
 * The character that ends at an offset, both halves of one outside the Basic
 * Multilingual Plane; "" at the start of the text.
 */
export function characterBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const halves = last >= Char.LowSurrogate && last <= Char.LastSurrogate && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.slice(Math.max(0, at - (halves ? 2 : 1)), at);
}

/**
 * The character that begins at an offset, both halves of one outside the Basic
 * Multilingual Plane; "" at the end of the text.
 */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
