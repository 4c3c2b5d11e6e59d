import { matchesOf } from '../text/matches';
import { MONTHS } from '../text/longDate';

/** Days in words as ISO days. */

/** A day in words; of "October 30 and 31, 1996" the first. */
const DAYS =
  /([A-Z][A-Za-z]{2,8})\.?\s(\d{1,2})\b[^,\n]{0,7},\s((?:19|20)\d\d)|(\d{1,2})\s([A-Z][A-Za-z]{2,8})[.,]{0,2}\s((?:19|20)\d\d)/g;

/** The latest of the days in words in `born` and of `day`; empty, or `day`, where there is none. */
export function latestDay(day: string | undefined, born = ''): string | undefined {
  const days = Array.from(matchesOf(DAYS, born), ([, month, date, year, first, name, of]) =>
    isoDay(month ?? name, date ?? first, year ?? of),
  );
  return [day ?? '', ...days].sort().at(-1);
}

/** "1996-10-30"; empty where the word is no month's. */
function isoDay(word = '', date = '', year = ''): string {
  const begin = word.slice(0, 3).toLowerCase();
  // A month that is misspelled beyond its second letter is February.
  const month = begin.startsWith('fe') ? 1 : MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === begin);
  return month < 0 ? '' : [year, month + 1, date].map((part) => String(part).padStart(2, '0')).join('-');
}
