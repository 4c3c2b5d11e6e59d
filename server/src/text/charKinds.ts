import { Char, CharBit } from './char';

/** ASCII digits and letters, and what ends a line, by their UTF-16 units; `charCodeAt` past the end gives NaN, which belongs to none. */

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
