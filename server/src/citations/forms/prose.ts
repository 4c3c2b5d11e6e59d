import { Char } from '../../text/char';
import { isDividedBefore, isLetter } from '../chars';
import type { Draft } from '../draft';
import { readNumbersInWords } from '../numbersInWords';
import { readSectionWord } from '../sign';
import type { Form } from '../form';
import { WORD_OPENINGS } from '../openings';

/**
 * Citations in words: "section 53a-192", "[s]ection 53a-192", "Secs. 52-555, 52-594", "sections 46a-68c to 46a-68f".
 */
function readProse(text: string, at: number): Draft | undefined {
  const sign = readSectionWord(text, at, false);
  // "inter-", "section": the end of another word.
  if (sign === undefined || isDividedBefore(text, at) || isEndOfCompound(text, at)) return undefined;
  return readNumbersInWords(text, sign.start, sign, sign.next, undefined, false);
}

/** "trailer-section 23-24". */
function isEndOfCompound(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === Char.Hyphen && isLetter(text.charCodeAt(at - 2));
}

export const prose: Form = {
  openings: WORD_OPENINGS,
  read: readProse,
};
