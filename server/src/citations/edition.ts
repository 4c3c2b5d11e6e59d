import { Char, CharBit } from '../text/char';
import { isLineEnd } from '../text/charKinds';
import type { Span } from '../text/span';
import type { Edition } from './citation';
import { isDigit, isWord, skipSpace } from './chars';

/** An edition as read, in prose offsets until `recognize` translates it in place. */
export type EditionDraft = { -readonly [K in keyof Edition]: Edition[K] };

/**
 * Words that may stand in an edition parenthesis, apart from years: publishers, databases, revisions and supplements.
 */
const WORDS = new Set([
  'west',
  'westlaw',
  'lexisnexis',
  'lexis',
  'thomson',
  'reuters',
  'thomson/west',
  'bender',
  'matthew',
  'rev',
  'revised',
  'revision',
  'to',
  'of',
  'supp',
  'supps',
  'sup',
  'supplement',
  'cum',
  'annual',
  'pamphlet',
  'pam',
  'pocket',
  'part',
  'and',
  'through',
  'thru',
  'current',
  'ed',
  'edition',
  'reg',
  'regular',
  'sess',
  'session',
  'the',
  'in',
  'gen',
  'assembly',
  'as',
  'noncumulative',
  'edge',
  'online',
  'all',
  'acts',
  'enactments',
  'legislation',
  'special',
  'spec',
  'jan',
  'january',
  'feb',
  'february',
  'mar',
  'march',
  'apr',
  'april',
  'may',
  'june',
  'july',
  'aug',
  'august',
  'sept',
  'september',
  'oct',
  'october',
  'nov',
  'november',
  'dec',
  'december',
]);

/** Words that say of which part the next year is. */
const PARTS: ReadonlyMap<string, 'revision' | 'supplement'> = new Map([
  ['rev', 'revision'],
  ['revised', 'revision'],
  ['revision', 'revision'],
  ['supp', 'supplement'],
  ['supps', 'supplement'],
  ['sup', 'supplement'],
  ['supplement', 'supplement'],
]);

const PUBLISHERS: ReadonlyMap<string, string> = new Map([
  ['west', 'West'],
  ['westlaw', 'West'],
  ['thomson', 'West'],
  ['thomson/west', 'West'],
  ['lexisnexis', 'LexisNexis'],
  ['lexis', 'LexisNexis'],
  ['matthew', 'LexisNexis'],
  ['bender', 'LexisNexis'],
]);

const YEAR_BEFORE = /\b((?:19|20)\d\d)\s{1,2}$/;

/** No edition parenthesis is longer than this. */
const LONGEST = 90;

/**
 * Reads "(2021)", "(West 2019 & Supp. 2022)", "(Rev. to 2017)", "[Rev. to 2017]" at `at`. The year is the newest
 * one named: it says how current the text is.
 */
export function readEdition(text: string, at: number): EditionDraft | undefined {
  const open = text.charCodeAt(at);
  if (open !== Char.LeftParenthesis && open !== Char.LeftBracket) return undefined;
  const close = open === Char.LeftParenthesis ? Char.RightParenthesis : Char.RightBracket;
  const edition: EditionDraft = {
    start: at,
    end: at,
    year: 0,
    baseYear: Infinity,
    publisher: null,
    revision: null,
    supplement: null,
    beforeSign: false,
    detached: false,
  };
  let part: 'revision' | 'supplement' | undefined;
  const limit = at + LONGEST;
  let i = skipSpace(text, at + 1);
  for (let c = text.charCodeAt(i); c !== close; c = text.charCodeAt(i)) {
    if (!(i < limit)) return undefined;
    if (isDigit(c)) {
      i = takeYear(text, i, edition, part);
    } else if (isWord(c)) {
      const end = endOfName(text, i);
      const word = text.slice(i, end).toLowerCase();
      part = PARTS.get(word) ?? part;
      // "(2008 Supp.)"; the year that a supplement bears after the word takes its place: "(2019 Supp. 2022)".
      const before = PARTS.get(word) === 'supplement' ? YEAR_BEFORE.exec(text.slice(i - 6, i)) : null;
      if (before !== null) edition.supplement = Number(before[1]);
      edition.publisher = PUBLISHERS.get(word) ?? edition.publisher;
      i = WORDS.has(word) ? end : -1;
    } else {
      i = isBetween(c) ? i + 1 : -1;
    }
    if (i < 0) return undefined;
    i = skipSpace(text, i);
    if (isLineEnd(text.charCodeAt(i))) return undefined;
  }
  edition.end = i + 1;
  return edition.year === 0 ? undefined : edition;
}

/**
 * Takes the number at `from` as a year of the part named before it.
 * @returns its end; -1 where no edition has such a number
 */
function takeYear(
  text: string,
  from: number,
  edition: EditionDraft,
  part: 'revision' | 'supplement' | undefined,
): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  if (isWord(text.charCodeAt(end))) return -1;
  const value = end - from === 4 ? Number(text.slice(from, end)) : 0;
  if (!(value >= FIRST_YEAR && value <= LAST_YEAR)) return end - from > 2 ? -1 : end;
  if (part !== undefined) edition[part] = value;
  edition.year = Math.max(edition.year, value);
  edition.baseYear = Math.min(edition.baseYear, value);
  return end;
}

const FIRST_YEAR = 1700;
const LAST_YEAR = 2100;

/** End of a word or of two with a slash between them, "Thomson/West". */
function endOfName(text: string, from: number): number {
  let end = from;
  while (isWord(text.charCodeAt(end)) || text.charCodeAt(end) === Char.Slash) end++;
  return end;
}

/** Marks between the words of an edition. */
function isBetween(c: number): boolean {
  return c === Char.Dot || c === Char.Comma || c === Char.Ampersand || c === Char.Semicolon;
}

/** "General Statutes (Rev. to 2015) (Supp. 2016)": two parentheses that say one edition. */
export function joinEditions(a: EditionDraft, b: EditionDraft): EditionDraft {
  return {
    ...a,
    end: b.end,
    year: Math.max(a.year, b.year),
    baseYear: Math.min(a.baseYear, b.baseYear),
    publisher: a.publisher ?? b.publisher,
    revision: a.revision ?? b.revision,
    supplement: a.supplement ?? b.supplement,
  };
}

const REVISION =
  /^(?:rev(?:ision|ised)?\.?\s+(of|to)\s+(?:jan(?:uary|\.)\s+1,?\s+)?(\d{4})|(1958)\s+rev(?:ision|\.))(?!\w)/i;

/**
 * Reads a revision that stands between commas, not in brackets: "General Statutes, Rev. to 2017, § 53a-70". The
 * Revision of 1958 is the code's own and dates nothing.
 */
export function readRevision(
  text: string,
  at: number,
): { readonly end: number; readonly edition: EditionDraft | undefined } | undefined {
  if ((text.charCodeAt(at) | CharBit.Small) !== Char.SmallR && text.charCodeAt(at) !== Char.Digit1) return undefined;
  const m = REVISION.exec(text.slice(at, at + 40));
  if (m === null) return undefined;
  const end = at + m[0].length;
  const year = m[1]?.toLowerCase() === 'to' ? Number(m[2]) : 0;
  return {
    end,
    edition: year === 0 ? undefined : revision({ start: at, end, year }, false),
  };
}

interface Year extends Span {
  readonly year: number;
}

/** The edition of a revision, which its year alone names. */
function revision({ start, end, year }: Year, detached: boolean): EditionDraft {
  return {
    start,
    end,
    year,
    baseYear: year,
    publisher: null,
    revision: year,
    supplement: null,
    beforeSign: false,
    detached,
  };
}

/**
 * The edition that a bill names after a section: "revision of 1958, revised to 1983".
 * It stands outside the citation's own words.
 */
export function revisedTo(year: Year): EditionDraft {
  return revision(year, true);
}
