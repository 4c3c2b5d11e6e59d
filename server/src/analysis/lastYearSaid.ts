import { MONTHS, yearOfDigits } from '../text/longDate';
import type { Snapshot } from './snapshot';
import { matchesOf } from '../text/matches';
import { raw } from '../text/raw';

/**
 * What a paper tells time by: "On May 23, 1984", "P.A. 86-226", "the 2012 Supplement to the General Statutes". Each
 * begins with its figures and looks back from them, since the words before are many.
 */
const DAY_OR_ACT = new RegExp(
  raw`\d{1,2},\s?((?:18|19|20)\d\d)\b(?<=\b(?:${MONTHS.join('|')}) \d{1,2},\s?\d{4})` +
    raw`|(\d\d)-\d{1,3}\b(?<=\b(?:P\. ?A\.|PA|Pub(?:lic|\.) Acts?)(?: Nos?\.)? \d\d-\d{1,3})` +
    raw`|\b(20\d\d) [Ss]upplement to the\b`,
  'g',
);
const YEAR = /\b(?:18|19|20)\d\d\b/g;
/** So many are needed: one day may be of anything. */
const LEAST = 2;
/** So many years are those of the cases that an opinion cites. */
const LEAST_YEARS = 8;
/** Public acts have borne the year's two digits since 1973. */
const FIRST_NUMBERED = 73;

/**
 * The last year that a document names anywhere, in days, acts, or alone; undefined where it names fewer than two days
 * or acts. A paper that names none after 1986 may be of that time, whatever it says of its own date.
 */
export function lastYearSaid(snapshot: Snapshot): number | undefined {
  return snapshot.kept(said);
}

/** A year by itself, "1985", "FY 2021-2022", no number of other law, "§ 1983", or a price. */
const ALONE = /(?<![\w$#.]|(?<!\b(?:19|20)\d\d)-|§ ?)(?:19|20)\d\d(?!\w|,\d)/g;
/** A day in figures, "3/11/85", "10-4-11". */
const IN_FIGURES = /(?<![\w/-])(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|[12]\d|3[01])\1\d\d(?![\w/-])/g;

/** "FY 22", "FY19/20": a fiscal year. */
const FISCAL = /\bFY ?['’]?\d\d(?![\w-]|\/\d{3})/g;

/** What a policy or a form bears, "Adopted 10/91; revised 3/96, 2/15"; "amended; § 8-30" is no month. */
const MONTH = /(?<![\d/-]|§ ?|\b[Ss]ec(?:tion)?s?\.? ?)(?:0?[1-9]|1[0-2])[/-]\d\d(?![\w/(-])/g;
/** In its line, so far before the month, it says that it is one. */
const REVISED = /\b(?:adopted|approved|revised|rev\.|amended|effective|eff\.|issued|reviewed|updated)[^\n]{0,60}$/i;
const LONGEST_LINE = 72;

/** The last year that a document names anywhere, be it once; undefined where it names none. */
export function lastYearNamed(snapshot: Snapshot): number | undefined {
  return snapshot.kept(named);
}

function named(snapshot: Snapshot): number | undefined {
  const { text } = snapshot.prose;
  const year = Math.max(
    snapshot.kept(daysAndActs).year,
    lastOf(ALONE, text, Number),
    lastOf(IN_FIGURES, text, ofTwoDigits),
    lastOf(FISCAL, text, ofTwoDigits),
    lastOf(MONTH, text, ofTwoDigits, (end) => REVISED.test(text.slice(Math.max(0, end - LONGEST_LINE), end))),
  );
  return year === 0 ? undefined : year;
}

const ofTwoDigits = (digits: string): number => yearOfDigits(digits.slice(-2));

/**
 * The last of the years with which what a pattern finds ends; 0 where it finds none. No match is kept: a long document
 * has thousands.
 * @param yearOf of the last four characters of what is found
 * @param isYear true for the offset after one that counts
 */
function lastOf(
  pattern: RegExp,
  text: string,
  yearOf: (digits: string) => number,
  isYear: (end: number) => boolean = () => true,
): number {
  let last = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    const end = pattern.lastIndex;
    const year = yearOf(text.slice(end - 4, end));
    if (year > last && isYear(end)) last = year;
    pattern.lastIndex = end;
  }
  return last;
}

/** The last year of the days and acts that a document names, 0 where none, and how many it names. */
function daysAndActs({ prose: { text } }: Snapshot): { readonly year: number; readonly count: number } {
  let count = 0;
  let year = 0;
  for (const [, day, act, supplement] of matchesOf(DAY_OR_ACT, text)) {
    count++;
    const full = day ?? supplement;
    year = Math.max(year, full === undefined ? yearOfAct(Number(act)) : Number(full));
  }
  return { year, count };
}

function yearOfAct(digits: number): number {
  return (digits < FIRST_NUMBERED ? 2000 : 1900) + digits;
}

function said(snapshot: Snapshot): number | undefined {
  const { year, count } = snapshot.kept(daysAndActs);
  return count < LEAST ? undefined : Math.max(year, lastOf(YEAR, snapshot.prose.text, Number));
}

/** The last of the years that a document names, of many; undefined where it names few. */
export function lastOfManyYears(snapshot: Snapshot): number | undefined {
  return snapshot.kept(ofMany);
}

function ofMany({ prose: { text } }: Snapshot): number | undefined {
  const years = new Set<number>();
  YEAR.lastIndex = 0;
  while (YEAR.test(text)) years.add(Number(text.slice(YEAR.lastIndex - 4, YEAR.lastIndex)));
  return years.size < LEAST_YEARS ? undefined : Math.max(...years);
}
