import type { CitedSection, Edition } from '../citations/citation';
import { listed } from '../code/words';
import type { ActEntry, Section, Statutes } from '../facts/statutes';
import { FactsMemo, type Facts } from './factsMemo';
import { actName } from './wording';

/** What acts did to sections since an edition, and how it is told. */

/** So many sections of a range are named. */
const MOST_LISTED = 5;

/** So many acts are named one by one; `data` has them all. */
const MOST_ACTS = 5;

export interface Change {
  readonly section: Section;
  /** Acts between the years, oldest first. */
  readonly acts: readonly ActEntry[];
}

/**
 * Sections with acts of years between two, neither included: an act of either year may stand on either side of a day in
 * it. Of an act whose day is known, the day has come.
 */
export function changedIn(statutes: Statutes, sections: readonly Section[], after: number, before: number): Change[] {
  return sections.flatMap((section) => {
    if (section.status !== 'in force' || section.lastAmended === null || section.lastAmended <= after) return [];
    const acts = statutes
      .acts(section)
      .filter((act) => act.year > after && (act.year < before || act.effective !== undefined));
    return acts.length === 0 ? [] : [{ section, acts }];
  });
}

/** What acts did to the sections cited at one place, and how it is told. */
export interface Changes {
  readonly changed: readonly Change[];
  /** As `amendedWords`; empty where nothing changed. */
  readonly words: string;
  /** For programs. */
  readonly acts: readonly { readonly number: string; readonly acts: readonly string[] }[];
}

const known = new FactsMemo<Changes>();

/**
 * As `changedIn`, of a section or of a range, in words too.
 * @param through the last of a range
 * @param cited the sections, where the answer is not known
 */
export function changesOf(
  facts: Facts,
  { number, through }: Pick<CitedSection, 'number' | 'through'>,
  cited: () => readonly Section[],
  after: number,
  before: number,
): Changes {
  return known.get(facts, `${number} ${through ?? ''} ${after} ${before}`, () => {
    const changed = changedIn(facts.statutes, cited(), after, before);
    return { changed, words: changed.length === 0 ? '' : amendedWords(changed), acts: actsOf(changed) };
  });
}

/** Names of the acts, for programs. */
export function actsOf(changed: readonly Change[]): Changes['acts'] {
  return changed.map(({ section, acts }) => ({ number: section.number, acts: acts.map(actName) }));
}

/** "§ 1-1 was amended in 2021 (P.A. 21-1, § 1), § 1-3 in 2023 (P.A. 23-1, § 1) and 2 more sections". */
export function amendedWords(changed: readonly Change[]): string {
  const named = changed
    .slice(0, MOST_LISTED)
    .map(({ section, acts }, i) => `§ ${section.number} ${i === 0 ? 'was amended ' : ''}${shown(acts)}`);
  const more = changed.length - named.length;
  return listed(more > 0 ? [...named, more === 1 ? 'one more section' : `${more} more sections`] : named);
}

/** All of a few acts by their years; of many how many they are, and the last, which tells a reader where to begin. */
function shown(acts: readonly ActEntry[]): string {
  const [first, last] = [acts[0], acts.at(-1)];
  if (acts.length > MOST_ACTS && first !== undefined && last !== undefined)
    return `by ${acts.length} acts of later years, from ${actName(first)} to ${actName(last)}`;
  const years = [...new Set(acts.map(({ year }) => year))];
  return `in ${listed(
    years.map(
      (year) =>
        `${year} (${acts
          .filter((act) => act.year === year)
          .map(nameInYear)
          .join('; ')})`,
    ),
  )}`;
}

/** "P.A. 21-103, § 3" of a year that is named before it. */
function nameInYear(act: ActEntry): string {
  return actName(act).replace(` (${act.year})`, '').replace(`${act.year}, `, '');
}

/** The one section cited and the year of its first act, where that is later than the edition's. */
export function enactedAfter(
  [only, ...others]: readonly Change[],
  { year }: Edition,
): { readonly section: Section; readonly year: number } | undefined {
  const section = others.length === 0 ? only?.section : undefined;
  return section?.enacted != null && section.enacted > year ? { section, year: section.enacted } : undefined;
}

/** "§ 21a-420 was first enacted in 2021 (P.A. 21-1, § 1)", of a section whose first act's year is known. */
export function firstEnacted(section: Section, year: number, statutes: Statutes): string {
  const act = statutes.acts(section)[0];
  return `§ ${section.number} was first enacted in ${year}${act === undefined ? '' : ` (${nameInYear(act)})`}`;
}
