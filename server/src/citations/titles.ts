import { Char } from '../text/char';
import { matchesOf } from '../text/matches';
import { isDigit, isLetter } from './chars';

/**
 * The highest section number of each title, so that a bare number in a document that names no law can be told
 * from other law's. It is no catalogue: new sections are added at a title's end, and a number a little beyond
 * it passes. A test holds it against the facts.
 */
const TITLES =
  '1:500 2:150 3:131 4:289 5:280 6:76 7:623 8:452 9:760 10:550 11:89 12:872 13:249 14:399 15:232 16:359 17:675 18:107 19:626 20:691 21:121 22:457 23:103 24:8 25:238 26:317 27:274 28:33 29:453 30:118 31:901 ' +
  '32:781 33:2001 34:646 35:58 36:583 37:10 38:546 39:193 40:80 41:53 42:901 43:52 44:6 45:363 46:65 47:304 48:57 49:115 50:14 51:353 52:685 53:454 54:301 55:4 2c:21 4a:101 4b:136 4c:3 4d:100 4e:76 10a:263 ' +
  '13a:269 13b:415 16a:120 17a:899 17b:895 19a:920 21a:447 22a:905 36a:872 36b:80 38a:1093 42b:15 45a:788 46a:179 46b:621 47a:75 50a:203 53a:323';

/** For a letter after a title's digits. */
const LETTERS = 32;
const HIGHEST = new Uint16Array(100 * LETTERS);
for (const [, digits, letter, highest] of matchesOf(/\b(\d{1,2})([a-e]?):(\d+)/g, TITLES))
  HIGHEST[Number(digits) * LETTERS + (letter ? letter.charCodeAt(0) % LETTERS : 0)] = Number(highest);

/**
 * The place of a number's title in `HIGHEST`; -1 where it is none. Asked of every number of a document: nothing is cut
 * from it.
 */
function placeOf(number: string, dash: number): number {
  if (number.charCodeAt(0) === Char.Digit0) return -1;
  let title = 0;
  let i = 0;
  for (; i < dash && isDigit(number.charCodeAt(i)); i++) title = title * 10 + number.charCodeAt(i) - Char.Digit0;
  if (i === 0 || i < dash - 1) return -1;
  const letter = i === dash ? 0 : number.charCodeAt(i);
  return letter !== 0 && !isSmall(letter) ? -1 : title * LETTERS + (letter % LETTERS);
}

/** The highest section number of a number's title; 0 where the code has no such title. */
function highestOf(number: string, dash: number): number {
  return HIGHEST[placeOf(number, dash)] ?? 0;
}

/** So far beyond a title's end a new section may stand. */
const SLACK = 25;
const UCC = /^42a-(?:[1-9]|1[0-2])[aA]?-\d{3,4}[a-z]?$/;
const MOST_DIGITS = 4;
const MOST_LETTERS = 3;

/** True where the code has a title in which a section of this number may stand. @param number normal form */
export function couldStandInCode(number: string): boolean {
  const dash = number.indexOf('-');
  const highest = highestOf(number, dash);
  if (highest === 0) return UCC.test(number);
  let value = 0;
  let i = dash + 1;
  for (; isDigit(number.charCodeAt(i)); i++) value = value * 10 + number.charCodeAt(i) - Char.Digit0;
  const digits = i - dash - 1;
  while (isSmall(number.charCodeAt(i))) i++;
  return (
    i === number.length &&
    digits > 0 &&
    digits <= MOST_DIGITS &&
    i - dash - 1 - digits <= MOST_LETTERS &&
    value <= highest + SLACK
  );
}

/** Titles of the code with a letter; no agreement and no book numbers its sections like that. */
const OUR_TITLES = '10a 13a 13b 16a 17a 17b 19a 21a 22a 36a 36b 38a 42a 45a 46a 46b 47a 53a';
/** Numbers of those titles. */
export const OF_OUR_TITLE = new RegExp(`^(?:${OUR_TITLES.replaceAll(' ', '|')})-`);
/** The titles by their places in `HIGHEST`: asked of every number, for which a pattern takes longer. */
const OF_OURS = new Uint8Array(HIGHEST.length);
for (const number of OUR_TITLES.split(' ')) OF_OURS[placeOf(number, number.length)] = 1;

/** True for a number, in normal form, of such a title. */
export function isOfOurTitle(number: string): boolean {
  const dash = number.indexOf('-');
  return isLetter(number.charCodeAt(dash - 1)) && OF_OURS[placeOf(number, dash)] === 1;
}

/** True for a letter of a number in normal form. */
function isSmall(code: number): boolean {
  return code >= Char.SmallA && isLetter(code);
}

/** True for a number of a title that the code has. @param number normal form */
export function hasTitle(number: string): boolean {
  return highestOf(number, number.indexOf('-')) > 0 || number.startsWith('42a-');
}

/** True for a number whose title has a letter as no title of the code has: "15a-1335". @param number normal form */
export function isOfNoTitle(number: string): boolean {
  return isLetter(number.charCodeAt(number.indexOf('-') - 1)) && !hasTitle(number);
}

/**
 * True for a number of no title whose first figure may be a § that a scan misread: "88-30g" is § 8-30g. @param number
 * normal form
 */
export function beginsWithSign(number: string): boolean {
  return /^[58]\d/.test(number) && !hasTitle(number) && hasTitle(number.slice(1));
}
