import { Char } from '../../text/char';
import { isLetter } from '../scan';

/** Combining characters of the accents, by their control symbol. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
};

/** The letter under an accent, in braces or not: `\'e`, `\'{e}`. */
export function accented(
  source: string,
  at: number,
  accent: string,
): { readonly text: string; readonly end: number } | undefined {
  const braced = source.charCodeAt(at) === Char.LeftBrace;
  const letter = braced ? at + 1 : at;
  if (!isLetter(source.charCodeAt(letter)) || (braced && source.charCodeAt(letter + 1) !== Char.RightBrace))
    return undefined;
  return { text: (source.charAt(letter) + accent).normalize('NFC'), end: braced ? letter + 2 : letter + 1 };
}
