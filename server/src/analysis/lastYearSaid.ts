import { MONTHS, yearOfDigits } from '../text/longDate';
import type { Snapshot } from './snapshot';
import { matchesOf } from '../text/matches';

/** What a paper tells time by: "On May 23, 1984", "P.A. 86-226", "the 2012 Supplement to the General Statutes". */
const DAY_OR_ACT = new RegExp(
  String.raw`\b(?:(?:${MONTHS.join('|')}) \d{1,2},\s?((?:18|19|20)\d\d)` +
    String.raw`|(?:P\. ?A\.|PA|Pub(?:lic|\.) Acts?)(?: Nos?\.)? (\d\d)-\d{1,3}` +
    String.raw`|(20\d\d) [Ss]upplement to the)\b`,
  'g',
);
const YEAR = /\b(?:18|19|20)\d\d\b/g;
/** So many are needed: one day may be of anything. */
const LEAST = 2;
/** Public acts have borne the year's two digits since 1973. */
const FIRST_NUMBERED = 73;

/**
 * The last year that a document names anywhere, in days, acts, or alone; undefined where it names fewer than two days
 * or acts. A paper that names none after 1986 may be of that time, whatever it says of its own date.
 */
export function lastYearSaid(snapshot: Snapshot): number | undefined {
  return snapshot.kept(found).year;
}

/** A year by itself, "1985", "FY 2021-2022", no number of other law, "§ 1983", or a price. */
const ALONE = /(?<![\w$#.-]|§ ?)(?:19|20)\d\d(?!\w|,\d)/g;
/** A day in figures, "3/11/85", "10-4-11". */
const IN_FIGURES = /(?<![\w/-])(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|[12]\d|3[01])\1(\d\d)(?![\w/-])/g;

/** "FY 22", "FY19/20": a fiscal year. */
const FISCAL = /\bFY ?['’]?(\d\d)(?![\w-]|\/\d{3})/g;

/** What a policy or a form bears, "Adopted 10/91; revised 3/96, 2/15"; "amended; § 8-30" is no month. */
const REVISED = /\b(?:adopted|approved|revised|rev\.|amended|effective|eff\.|issued|reviewed|updated)[^\n]{0,60}/gi;
const MONTH = /(?<![\d/-]|§ ?|\b[Ss]ec(?:tion)?s?\.? ?)(?:0?[1-9]|1[0-2])[/-](\d\d)(?![\w/(-])/g;

/** The last year that a document names anywhere, be it once; undefined where it names none. */
export function lastYearNamed(snapshot: Snapshot): number | undefined {
  return snapshot.kept(named).year;
}

function named({ prose: { text } }: Snapshot): { readonly year: number | undefined } {
  const years = [
    ...Array.from(matchesOf(ALONE, text), ([year]) => Number(year)),
    ...Array.from(matchesOf(IN_FIGURES, text), ([, , digits = '']) => yearOfDigits(digits)),
    ...Array.from(matchesOf(REVISED, text), ([words]) =>
      Array.from(matchesOf(MONTH, words), ([, digits = '']) => yearOfDigits(digits)),
    ).flat(),
    ...Array.from(matchesOf(FISCAL, text), ([, digits = '']) => yearOfDigits(digits)),
    ...daysAndActs(text),
  ];
  return { year: years.length === 0 ? undefined : years.reduce((last, year) => Math.max(last, year)) };
}

function daysAndActs(text: string): readonly number[] {
  return Array.from(matchesOf(DAY_OR_ACT, text), ([, day, act, supplement]) => {
    const year = day ?? supplement;
    return year === undefined ? (Number(act) < FIRST_NUMBERED ? 2000 : 1900) + Number(act) : Number(year);
  });
}

function found({ prose: { text } }: Snapshot): { readonly year: number | undefined } {
  const told = daysAndActs(text);
  if (told.length < LEAST) return { year: undefined };
  const years = Array.from(matchesOf(YEAR, text), ([year]) => Number(year));
  return { year: [...told, ...years].reduce((last, year) => Math.max(last, year)) };
}
