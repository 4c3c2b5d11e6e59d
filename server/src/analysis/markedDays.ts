import { MONTHS } from '../text/longDate';
import { matchesOf } from '../text/matches';
import { raw } from '../text/raw';

/** Stands for a day in words, "October 30 and 31, 1996", "11 January 1966", "16 February, 2026". It is in no text. */
export const DAY = '\uFDD0';
/** Stands for a month or a season with its year: "March 2016", "Winter 2014". */
export const MONTH_OF_YEAR = '\uFDD1';
/** Stands for such a day or month in a looser form: "Oct. 4 2021", "Jan. 2026". */
export const LOOSE_DAY = '\uFDD2';

/** Any of them. */
export const ANY_MARK = `[${DAY}${MONTH_OF_YEAR}${LOOSE_DAY}]`;

/** The rest of a month's name after its first three letters may be left out. */
const SHORT_MONTHS = MONTHS.map((month) => month.replace(/^(...)(.+)$/, '$1(?:$2)?'));
/** The one month that is often misspelled has any order of its letters. */
const MONTH = `(?:${[...SHORT_MONTHS, ...SHORT_MONTHS.map((month) => month.toUpperCase())].join('|')}|Sept)\\.?|Fe[bruay]{4,7}`;
const SEASON = 'Spring|Summer|Fall|Autumn|Winter';
const FULL_NAMES: ReadonlySet<string> = new Set([...MONTHS, ...SEASON.split('|')]);

const IN_WORDS = new RegExp(
  raw`(?:(${MONTH})|(${SEASON}))(\s\d{1,2}(?:(?: and |[-–])\d{1,2})?,\s|(?: \d{1,2})?,? |\s)(?:19|20)\d\d`,
  'g',
);
const DATE_BEFORE = /\d{1,2}\s$/;
const MARKS = new RegExp(ANY_MARK, 'g');

/** A text in which each day stands as one character, so that what looks for one is short, and the days themselves. */
export interface MarkedDays {
  readonly text: string;
  readonly days: readonly string[];
}

/**
 * @param words a line, or more than one
 * @returns the words with a mark for each day that stands in words; days in figures stay as they are
 */
export function markDays(words: string): MarkedDays {
  const text = words.replace(MARKS, '\uFFFD');
  const days: string[] = [];
  let marked = '';
  let from = 0;
  for (const { 0: named, 1: month, 2: season, 3: between = '', index } of matchesOf(IN_WORDS, text)) {
    const isNumbered = /\d/.test(between);
    const before = isNumbered ? undefined : DATE_BEFORE.exec(text.slice(Math.max(from, index - 3), index))?.[0];
    const mark = markOf(before, month, season, between);
    if (mark === undefined) continue;
    const start = mark === DAY ? index - (before?.length ?? 0) : index;
    const end = index + named.length;
    days.push(text.slice(start, end));
    marked += text.slice(from, start) + mark;
    from = end;
  }
  return { text: marked + text.slice(from), days };
}

function markOf(
  before: string | undefined,
  month: string | undefined,
  season: string | undefined,
  between: string,
): string | undefined {
  const isNumbered = /\d/.test(between);
  if (month !== undefined && (isNumbered ? /,\s$/.test(between) : before !== undefined)) return DAY;
  if (!isNumbered && /[^ ,]/.test(between)) return undefined;
  if (!isNumbered && FULL_NAMES.has(month ?? season ?? '')) return MONTH_OF_YEAR;
  return month === undefined ? undefined : LOOSE_DAY;
}

/**
 * The words of a match with its days as they stood.
 * @param marked in whose text it was found, whole
 */
export function unmarked(marked: MarkedDays, match: RegExpExecArray): string {
  let k = marked.text.slice(0, match.index).match(MARKS)?.length ?? 0;
  return match[0].replace(MARKS, () => marked.days[k++] ?? '');
}
