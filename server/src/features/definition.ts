import { actName, isSection } from '../citations/cited';
import type { CitedAct } from '../citations/citation';
import { citedYear } from '../analysis/citedYear';
import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { editionOfPage, type PageSubject } from './pages/address';
import { ownReference } from './pages/ownReference';
import { numberAt, placeAt } from './wording/place';

/** Where a citation leads: the page of a section, at a subsection. */
export interface Target {
  /** The citation or member that leads there. */
  readonly origin: Span;
  readonly number: string;
  readonly pinpoint: readonly string[];
  /** Year of the edition that is meant; undefined for the newest. */
  readonly year: number | undefined;
}

/** Most pages that one place leads to. */
const MOST = 20;

/**
 * Targets of the citation at a source offset: one for a member, each member's for the head of a list. On the last number
 * of a range it is that number. Id. leads where its antecedent leads, since it bears the antecedent's members. On a page
 * "subsection (a) of this section" leads to that part of it.
 * @param asOf the day whose law is meant by the settings; null for none
 */
export function definition(snapshot: Snapshot, offset: number, asOf: string | null = null): readonly Target[] {
  const place = placeAt(snapshot, offset);
  if (place === undefined) {
    const own = ownReference(snapshot, offset);
    return own === undefined
      ? []
      : [
          {
            origin: { start: own.start, end: own.end },
            number: own.number,
            pinpoint: own.pinpoint,
            year: editionOfPage(snapshot.uri),
          },
        ];
  }
  const origin = place.span;
  const seen = new Set<string>();
  const targets: Target[] = [];
  for (const member of place.cites.filter(isSection)) {
    const number = numberAt(member, offset);
    const target = {
      origin,
      number,
      pinpoint: number === member.number ? member.pinpoint : [],
      year: citedYear(snapshot, member, asOf),
    };
    const key = `${target.number}(${target.pinpoint.join(')(')})`;
    if (!seen.has(key) && targets.length < MOST) targets.push(target);
    seen.add(key);
  }
  return targets;
}

/** Where a citation of something other than a section leads. */
export interface PageTarget {
  readonly origin: Span;
  readonly subject: PageSubject;
}

/**
 * Pages of the act, chapter or title cited at a source offset: an act's own page and those of the sections that it made,
 * amended or repealed by the edition's source lines; where sections of the act are cited, those that they made.
 */
export function definitionOfPlace(
  snapshot: Snapshot,
  offset: number,
  statutes: Statutes | null,
): readonly PageTarget[] {
  const place = placeAt(snapshot, offset);
  if (place === undefined) return [];
  return place.cites
    .flatMap((cited): readonly PageTarget[] => {
      if (isSection(cited)) return [];
      return cited.kind === 'act'
        ? pagesOfAct(cited, place.span, statutes)
        : [{ origin: place.span, subject: { kind: cited.kind, name: cited.number } }];
    })
    .slice(0, MOST);
}

function pagesOfAct(act: CitedAct, origin: Span, statutes: Statutes | null): PageTarget[] {
  const name = actName(act);
  const made = statutes?.amendedBy(name) ?? [];
  const wanted = act.sections.flatMap((section) => /^\d+/.exec(section)?.[0] ?? []);
  const meant = wanted.length === 0 ? made : made.filter(({ sections }) => names(sections, wanted));
  return [
    { origin, subject: { kind: 'act', name } },
    ...(meant.length > 0 ? meant : made)
      .slice(0, MOST - 1)
      .map(({ section }): PageTarget => ({ origin, subject: { kind: 'section', name: section.number } })),
  ];
}

/** True where "1, 189" or "3-5" names one of the act's sections. */
function names(printed: string, wanted: readonly string[]): boolean {
  const ranges = Array.from(
    printed.matchAll(/(\d+)(?:[a-z(][^\s,;]*)?(?:\s?[-–]\s?(\d+))?/gi),
    ([, first = '', last]) => [Number(first), Number(last ?? first)] as const,
  );
  return wanted.some((section) => ranges.some(([first, last]) => first <= Number(section) && Number(section) <= last));
}
