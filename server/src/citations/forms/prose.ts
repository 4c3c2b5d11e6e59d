import { Char } from '../../text/char';
import { isDividedBefore, isLetter } from '../chars';
import { foreign, type Draft } from '../draft';
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
  if (
    sign === undefined ||
    isDividedBefore(text, at) ||
    isEndOfCompound(text, at) ||
    HEAD_OF_COLUMN.test(text.slice(sign.end, sign.end + 16))
  )
    return undefined;
  const isNamed = isSetApart(text, sign.next);
  const read = readNumbersInWords(text, sign.start, sign, sign.next, undefined, isNamed);
  return read !== undefined && isRunningHead(text, read) ? foreign('regulation', read.start, read.end) : read;
}

/** "section 8 – 215 of the general statutes": blanks on both sides of the dash, and whose number it is after it. */
const SET_APART =
  /^\d{1,2}[a-e]? [-\u2010-\u2015] \d{1,4}[a-z]{0,3}(?: ?\([a-z\d]{1,3}\)){0,3},? of the (?:connecticut |conn\. )?(?:general statutes|gen\. stat\.|c\.?g\.?s\b)/i;

function isSetApart(text: string, at: number): boolean {
  // The blank comes after a title of one or two figures, and a letter.
  const blank = text.slice(at, at + 4).indexOf(' ');
  return blank > 0 && SET_APART.test(text.slice(at, at + 60));
}

const PAGE_AFTER = /^ {1,3}page \d{1,4}[ \t]*(?:[\r\n\f\u2029]|$)/;

/** "Sec. 12-740(a) page 3", a line by itself: the regulations are paged by the section that they carry out. */
function isRunningHead(text: string, { start, end }: Draft): boolean {
  return (
    text.charCodeAt(end) === Char.Space &&
    PAGE_AFTER.test(text.slice(end, end + 24)) &&
    (start === 0 || /[\r\n\f\u2029][ \t]*$/.test(text.slice(Math.max(0, start - 8), start)))
  );
}

/** A heading's last cell, and the first cell of the row below it: "Section", "53-1" and a tab. */
const HEAD_OF_COLUMN = /^\r?\n[\w-]{1,12}\t/;

/** "trailer-section 23-24". */
function isEndOfCompound(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === Char.Hyphen && isLetter(text.charCodeAt(at - 2));
}

export const prose: Form = {
  openings: WORD_OPENINGS,
  read: readProse,
};
