import { Char, CharBit } from '../text/char';
import { endOfWord, isBlank, isDigit, isLower, isWord, skipSpaceAndMarks } from './chars';
import { skipStarPage } from './starPages';
import type { SectionSign } from './citation';
import { skipNumberOfLine, skipNumberOfNextLine } from './lineNumbers';

/** A sign or word before a number, in prose offsets, and where the number is to be read. */
export interface SignReading extends SectionSign {
  readonly next: number;
}

/**
 * Start of a sign or word that is put into a quotation, "[§] 53a-70", "[section] 53a-70": its bracket belongs to it.
 */
function startInBracket(text: string, at: number, end: number): number {
  return text.charCodeAt(end) === Char.RightBracket && text.charCodeAt(at - 1) === Char.LeftBracket ? at - 1 : at;
}

/**
 * Letters by which a writer fits a quoted word to a sentence, "[s]ection", stand in brackets. How
 * many characters more than the word they take.
 */
export const BRACKETS = 2;

/**
 * A word whose first letter stands in brackets at `at`, without them: of "[s]ection 53a-70" it is "section 53a-70", cut
 * off somewhere after the longest word. Undefined where none stands there.
 */
export function withoutBrackets(text: string, at: number): string | undefined {
  return text.charCodeAt(at) === Char.LeftBracket && text.charCodeAt(at + 2) === Char.RightBracket
    ? text.charAt(at + 1) + text.slice(at + 3, at + 40)
    : undefined;
}

/** Reads "§", "§§", "§ §", "[§]" at `at`; of the last also at its sign. */
export function readSymbol(text: string, at: number): SignReading | undefined {
  if (text.charCodeAt(at) !== Char.SectionSign) {
    const inner =
      text.charCodeAt(at) === Char.LeftBracket && text.charCodeAt(at + 1) === Char.SectionSign
        ? readSymbol(text, at + 1)
        : undefined;
    return inner?.start === at ? inner : undefined;
  }
  let end = at + 1;
  let count = 1;
  // Nobody writes more than three; a long run of signs is no citation and must not be read over and over.
  while (count < 4) {
    if (text.charCodeAt(end) === Char.SectionSign) end++;
    else if (text.charCodeAt(end + 1) === Char.SectionSign && isBlank(text.charCodeAt(end))) end += 2;
    else break;
    count++;
  }
  // "[§ ] 7-433c"
  if (text.charCodeAt(end + 1) === Char.RightBracket && isBlank(text.charCodeAt(end))) end++;
  const start = startInBracket(text, at, end);
  if (text.charCodeAt(end) === Char.RightBracket) end++;
  return {
    start,
    end,
    form: 'symbol',
    plural: count > 1,
    next: skipOpenQuote(text, skipStarPage(text, skipNumberOfNextLine(text, end, skipSpaceAndMarks(text, end)))),
  };
}

/** "§§ “4-166, 4-183", "§ [53a-73]": a quotation, or what is put into one, may begin at the number. */
function skipOpenQuote(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return (c === Char.LeftQuotes || c === Char.LeftBracket) && isDigit(text.charCodeAt(at + 1)) ? at + 1 : at;
}

/**
 * A § written in one character code and read in another: UTF-8 as Western, Cyrillic, Macintosh or DOS text, Western
 * text as Thai, and what stands for neither.
 */
const MISREAD =
  /^(?:Ã[‚\x82]Â§|Â§|В§|¬ß|┬º|ยง|ï¿½|\uFFFD|%uFFFD|¡ì|¤)(?=[\s\d\uFFFD%¤¡]|Ã[‚\x82]Â§|Â§|В§|¬ß|┬º|ยง|ï¿½)/;

/** Reads such a sign at `at`, once or twice; after the code's name alone, where nothing else can be meant. */
function readMisread(text: string, at: number): SignReading | undefined {
  if (!(text.charCodeAt(at) > Char.Delete)) return undefined;
  const first = MISREAD.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  if (first === 0) return undefined;
  const second = MISREAD.exec(text.slice(at + first, at + first + 12))?.[0].length ?? 0;
  const end = at + first + second;
  return { start: at, end, form: 'symbol', plural: second > 0, next: skipSpaceAndMarks(text, end) };
}

/**
 * What a scanner or a copy makes of a § or §§ before a number of the code's form: "Conn. Gen. Stat. 5 14-296aa",
 * "S 46b-56", "e 12-81", "e12-81", "$ 8-2", "$8-2", "? 53a-70", "?12-19b", "@ 1-19", "' 4-176", "’53a-54b".
 */
const SCANNED = /^(?:[58Se$?@']{1,2}\s{1,2}|\?\??|\$\$?|[e’])(?=\d{1,2}[a-e]?-\d)/;

/** Reads such a sign at `at`; after the code's name alone. */
function readScanned(text: string, at: number): SignReading | undefined {
  const c = text.charCodeAt(at);
  const mark = c === Char.QuestionMark || c === Char.At || c === Char.Apostrophe || c === Char.RightQuote;
  if (c !== Char.CapitalS && c !== Char.SmallE && c !== Char.Dollar && !mark && !isDigit(c)) return undefined;
  // "Is it in the C.G.S.? 53a-70 is": a question ends there.
  if (mark && !isBlank(text.charCodeAt(at - 1))) return undefined;
  const m = SCANNED.exec(text.slice(at, at + 10))?.[0];
  if (m === undefined) return undefined;
  const count = m.trimEnd().length;
  return { start: at, end: at + count, form: 'symbol', plural: count > 1, next: at + m.length };
}

/**
 * "$ 53a-70 (a)", "$8-30g of the General Statutes": no sum of money has a title's letter, or the code's name after it.
 */
const DOLLAR =
  /^\${1,2}\s?(?=\d{1,2}(?:[a-e]-\d|-\d{1,4}[a-z]{0,3}(?: ?\(\w{1,3}\)){0,3},? (?:of the (?:Connecticut\s|General Stat)|C\.? ?G\.? ?S)))/;

/** Reads a § that a scan took for a dollar sign, without the code's name before it. */
function readDollar(text: string, at: number): SignReading | undefined {
  if (text.charCodeAt(at) !== Char.Dollar) return undefined;
  const m = DOLLAR.exec(text.slice(at, at + 60))?.[0];
  if (m === undefined) return undefined;
  const count = m.trimEnd().length;
  return { start: at, end: at + count, form: 'symbol', plural: count > 1, next: at + m.length };
}

/** Reads what a copy made of two signs, a letter and one of them: "Conn. Gen. Stat. e§12-62d". */
function readLettered(text: string, at: number): SignReading | undefined {
  if (text.charCodeAt(at + 1) !== Char.SectionSign || !isLower(text.charCodeAt(at)) || isWord(text.charCodeAt(at - 1)))
    return undefined;
  const symbol = readSymbol(text, at + 1);
  return symbol === undefined ? undefined : { ...symbol, start: at };
}

/** Words for a section; longest first. `alone` ones need no code's name before them. */
const WORDS: readonly {
  readonly word: string;
  readonly form: 'word' | 'abbreviation';
  readonly plural: boolean;
  readonly alone: boolean;
}[] = [
  { word: 'sections', form: 'word', plural: true, alone: true },
  { word: 'section', form: 'word', plural: false, alone: true },
  { word: 'sects', form: 'abbreviation', plural: true, alone: true },
  { word: 'sect', form: 'abbreviation', plural: false, alone: true },
  { word: 'secs', form: 'abbreviation', plural: true, alone: true },
  { word: 'sec', form: 'abbreviation', plural: false, alone: true },
  { word: 'ss', form: 'abbreviation', plural: true, alone: false },
  { word: 's', form: 'abbreviation', plural: false, alone: false },
];

/**
 * A slip may leave out the blank after the word: "section42-110a". A page's anchors have lower numbers, "section4-1".
 */
const GLUED_NUMBER = /^\d{1,2}[a-e]?-\d{2}/;

/** True where a section's number sticks to the word before it: "General Statutes52-279", "CGS12-107c". */
export function isGluedNumber(text: string, at: number): boolean {
  // Of "CGS12-107 c (b)" nobody can tell what the letter is.
  return (
    isDigit(text.charCodeAt(at)) &&
    GLUED_NUMBER.test(text.slice(at, at + 8)) &&
    !/^\S+ [a-z] \(/.test(text.slice(at, at + 14))
  );
}

/** After the code's name "s" and "ss" may stand for the sign, and need no dot: "C.G.S. ss12-111", "s 53a-70". */
const LETTERS_AS_SIGN = /^\s?\d{1,2}[a-e]?-\d/;

/** Reads "section", "Secs.", "Sec", "[s]ection" at `at`; after a name also "s." and "ss.". */
export function readSectionWord(text: string, at: number, afterName: boolean): SignReading | undefined {
  const fitted = withoutBrackets(text, at);
  if (fitted !== undefined) {
    const inner = readSectionWord(fitted, 0, afterName);
    return inner === undefined
      ? undefined
      : {
          ...inner,
          start: at,
          end: at + BRACKETS + inner.end,
          next: skipSpaceAndMarks(text, at + BRACKETS + inner.end),
        };
  }
  const first = text.charCodeAt(at) | CharBit.Small;
  if (first !== Char.SmallS) return undefined;
  for (const { word, form, plural, alone } of WORDS) {
    if (!alone && !afterName) continue;
    let end = endOfWord(text, at, word);
    if (end < 0) continue;
    if (text.charCodeAt(end) === Char.Dot && form === 'abbreviation') end++;
    else if (isWord(text.charCodeAt(end)) && !(alone ? GLUED_NUMBER : LETTERS_AS_SIGN).test(text.slice(end, end + 8)))
      continue;
    if (!alone && text.charCodeAt(end - 1) !== Char.Dot && !LETTERS_AS_SIGN.test(text.slice(end, end + 8))) continue;
    const start = startInBracket(text, at, end);
    // "[General Statutes Section] 10-69": a bracket that the name opens closes here.
    if (start < at || (afterName && text.charCodeAt(end) === Char.RightBracket)) end++;
    return { start, end, form, plural, next: skipNumberOfLine(text, end, skipSpaceAndMarks(text, end)) };
  }
  return undefined;
}

/** Reads "§", and the dollar sign of a scan where nothing else can be meant. */
export function readSignOrScanned(text: string, at: number): SignReading | undefined {
  return readSymbol(text, at) ?? readDollar(text, at);
}

/** Sign or word at `at`. */
export function readSign(text: string, at: number, afterName: boolean): SignReading | undefined {
  const symbol =
    readSignOrScanned(text, at) ??
    (afterName ? (readLettered(text, at) ?? readMisread(text, at) ?? readScanned(text, at)) : undefined);
  if (symbol !== undefined) return symbol;
  const word = readSectionWord(text, at, afterName);
  // "C.G.S. Sec. § 7-148" says it twice.
  const twice = afterName && word !== undefined ? readSymbol(text, word.next) : undefined;
  return twice === undefined ? word : { ...twice, start: at, plural: twice.plural || word?.plural === true };
}
