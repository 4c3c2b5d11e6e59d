import { Char } from '../../text/char';
import { charTable, isWord } from '../scan';

/** What may stand after a formula's last dollar. */
const AFTER = charTable(' \t\n\r-.,;:!?\'")');

/**
 * True where the text between two dollars stands as a formula does: nothing white
 * inside them, no word before, and no word after.
 */
export function isFormula(source: string, at: number, close: number, from: number, to: number): boolean {
  const after = source.charCodeAt(close + 1);
  return (
    close < to &&
    close > at + 1 &&
    source.charCodeAt(at + 1) > Char.Space &&
    source.charCodeAt(close - 1) > Char.Space &&
    !',.'.includes(source.charAt(close - 1)) &&
    (close + 1 >= to || (after < Char.AsciiEnd && AFTER[after] === 1)) &&
    (at === from || !isWord(source.charCodeAt(at - 1)))
  );
}
