import { Char, CharBit } from '../text/char';
import type { Edition } from './citation';
import { isDigit, isWord, skipSpace } from './chars';

/** An edition as read, in prose offsets until `recognize` translates it in place. */
export type EditionDraft = { -readonly [K in keyof Edition]: Edition[K] };

/** Words that may stand in an edition parenthesis, apart from years: publishers, databases, revisions and supplements. */
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

/** No edition parenthesis is longer than this. */
const LONGEST = 90;

/**
 * Reads "(2021)", "(West 2019 & Supp. 2022)", "(Rev. to 2017)", "[Rev. to 2017]" at `at`. The year is the newest one named:
 * it says how current the text is.
 */
export function readEdition(text: string, at: number): EditionDraft | undefined {
  const open = text.charCodeAt(at);
  if (open !== Char.LeftParenthesis && open !== Char.LeftBracket) return undefined;
  const close = open === Char.LeftParenthesis ? Char.RightParenthesis : Char.RightBracket;
  let i = skipSpace(text, at + 1);
  let year = 0;
  let baseYear = 9999;
  let publisher: string | null = null;
  let revision: number | null = null;
  let supplement: number | null = null;
  let last: 'revision' | 'supplement' | null = null;
  const limit = at + LONGEST;
  for (;;) {
    const c = text.charCodeAt(i);
    if (c === close) break;
    if (!(i < limit)) return undefined;
    if (isDigit(c)) {
      let k = i;
      while (isDigit(text.charCodeAt(k))) k++;
      if (isWord(text.charCodeAt(k))) return undefined;
      const value = k - i === 4 ? Number(text.slice(i, k)) : 0;
      if (value >= 1700 && value <= 2100) {
        if (last === 'revision') revision = value;
        else if (last === 'supplement') supplement = value;
        if (value > year) year = value;
        if (value < baseYear) baseYear = value;
      } else if (k - i > 2) {
        return undefined;
      }
      i = k;
    } else if (isWord(c)) {
      let k = i;
      while (isWord(text.charCodeAt(k)) || text.charCodeAt(k) === Char.Slash) k++;
      const word = text.slice(i, k).toLowerCase();
      if (!WORDS.has(word)) return undefined;
      if (word === 'rev' || word === 'revised' || word === 'revision') last = 'revision';
      else if (word.startsWith('sup')) last = 'supplement';
      else if (word === 'west' || word === 'thomson' || word === 'thomson/west' || word === 'westlaw')
        publisher = 'West';
      else if (word === 'lexisnexis' || word === 'lexis' || word === 'matthew' || word === 'bender')
        publisher = 'LexisNexis';
      i = k;
    } else if (c === Char.Dot || c === Char.Comma || c === Char.Ampersand || c === Char.Semicolon) {
      i++;
    } else {
      return undefined;
    }
    i = skipSpace(text, i);
    if (text.charCodeAt(i) === Char.LineFeed || text.charCodeAt(i) === Char.CarriageReturn) return undefined;
  }
  return year === 0
    ? undefined
    : { start: at, end: i + 1, year, baseYear, publisher, revision, supplement, beforeSign: false, detached: false };
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
 * Reads a revision that stands between commas, not in brackets: "General Statutes, Rev. to 2017, § 53a-70". The Revision of 1958 is the
 * code's own and dates nothing.
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
    edition:
      year === 0
        ? undefined
        : {
            start: at,
            end,
            year,
            baseYear: year,
            publisher: null,
            revision: year,
            supplement: null,
            beforeSign: false,
            detached: false,
          },
  };
}

/** The edition that a bill names after a section: "revision of 1958, revised to 1983". It stands outside the citation's own words. */
export function revisedTo({
  start,
  end,
  year,
}: {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}): EditionDraft {
  return {
    start,
    end,
    year,
    baseYear: year,
    publisher: null,
    revision: year,
    supplement: null,
    beforeSign: false,
    detached: true,
  };
}
