import { endOfWord, isBlank, isWord, skipSpaceAndMarks } from './chars';
import type { SectionSign } from './citation';

/** A sign or word before a number, in prose offsets, and where the number is to be read. */
export interface SignReading extends SectionSign {
  readonly next: number;
}

const SIGN = 0xa7;

/** Reads "§", "§§", "§ §" at `at`. */
export function readSymbol(text: string, at: number): SignReading | undefined {
  if (text.charCodeAt(at) !== SIGN) return undefined;
  let end = at + 1;
  let count = 1;
  // Nobody writes more than three; a long run of signs is no citation and must not be read over and over.
  while (count < 4) {
    if (text.charCodeAt(end) === SIGN) end++;
    else if (text.charCodeAt(end + 1) === SIGN && isBlank(text.charCodeAt(end))) end += 2;
    else break;
    count++;
  }
  return { start: at, end, form: 'symbol', plural: count > 1, next: skipSpaceAndMarks(text, end) };
}

/** Words for a section; longest first. `alone` ones need no code's name before them. */
const WORDS: readonly { readonly word: string; readonly form: 'word' | 'abbreviation'; readonly plural: boolean; readonly alone: boolean }[] = [
  { word: 'sections', form: 'word', plural: true, alone: true },
  { word: 'section', form: 'word', plural: false, alone: true },
  { word: 'sects', form: 'abbreviation', plural: true, alone: true },
  { word: 'sect', form: 'abbreviation', plural: false, alone: true },
  { word: 'secs', form: 'abbreviation', plural: true, alone: true },
  { word: 'sec', form: 'abbreviation', plural: false, alone: true },
  { word: 'ss', form: 'abbreviation', plural: true, alone: false },
  { word: 's', form: 'abbreviation', plural: false, alone: false },
];

/** Reads "section", "Secs.", "Sec" at `at`; behind a name also "s." and "ss.". */
export function readSectionWord(text: string, at: number, behindName: boolean): SignReading | undefined {
  const first = text.charCodeAt(at) | 32;
  if (first !== 0x73) return undefined;
  for (const { word, form, plural, alone } of WORDS) {
    if (!alone && !behindName) continue;
    let end = endOfWord(text, at, word);
    if (end < 0) continue;
    if (text.charCodeAt(end) === 0x2e && form === 'abbreviation') end++;
    else if (isWord(text.charCodeAt(end))) continue;
    if (!alone && text.charCodeAt(end - 1) !== 0x2e) continue;
    return { start: at, end, form, plural, next: skipSpaceAndMarks(text, end) };
  }
  return undefined;
}

/** Sign or word at `at`. */
export function readSign(text: string, at: number, behindName: boolean): SignReading | undefined {
  const symbol = readSymbol(text, at);
  if (symbol !== undefined) return symbol;
  const word = readSectionWord(text, at, behindName);
  // "C.G.S. Sec. § 7-148" says it twice.
  const twice = behindName && word !== undefined ? readSymbol(text, word.next) : undefined;
  return twice === undefined ? word : { ...twice, start: at, plural: twice.plural || word?.plural === true };
}
