import { latestDay } from './latestDay';
import type { Snapshot } from './snapshot';
import type { Prose } from '../markup/prose';
import { matchesOf } from '../text/matches';

/** The date that a document's front matter or markup gives it, beside what it says to its readers. */

/** So far from its beginning a document says of itself when it was made. */
const HEAD = 4000;
/** Keys of front matter that do: "date: 2022-05-09", "lastmod: May 9, 2022". */
const KEY =
  /^["']?(?:date|pub(?:lished|date|lish_?date)(?:_?(?:on|at))?|(?:last_?)?(?:mod(?:ified)?|updated)(?:_?(?:on|at))?|created(?:_?at)?)["']?[ \t]*[:=][ \t]*([^\n]{4,40})/gim;
const YEAR = /(?<![\d.])(?:19|20)\d\d(?!\d)/g;
const ISO_DAY = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/g;

/** True for a page that dates itself in its front matter, as sites do: it stays in use. */
export function isDatedInFrontMatter(prose: Prose): boolean {
  return datesOfFrontMatter(prose).some((value) => /(?:19|20)\d\d/.test(value));
}

function datesOfFrontMatter({ source, frontMatter }: Prose): readonly string[] {
  return frontMatter === undefined ? [] : valuesOf(KEY, source.slice(frontMatter.start, frontMatter.end));
}

/** What the groups of a pattern hold, a date for each match. */
function valuesOf(pattern: RegExp, text: string): readonly string[] {
  return Array.from(matchesOf(pattern, text), (match) => match.slice(1).filter(Boolean).join('-'));
}

/**
 * The latest date that front matter, or a document's markup, gives it: the year, and the ISO day; nothing where neither
 * does. What is built anew each time, "today", is no date.
 */
export function metadataDate({ prose, markup: { date } }: Snapshot): { readonly year?: number; readonly day?: string } {
  const values = [
    ...datesOfFrontMatter(prose),
    ...(date === undefined ? [] : valuesOf(date, prose.source.slice(0, HEAD))),
  ];
  const years = values.flatMap((value) => value.match(YEAR) ?? []).map(Number);
  if (years.length === 0) return {};
  const days = values.flatMap((value) => value.match(ISO_DAY) ?? []);
  return { year: Math.max(...years), day: latestDay(days.sort().at(-1), values.join('; ')) ?? '' };
}
