import { labelPath } from '../code/labels';
import { isSection } from '../citations/cited';
import { citedYear } from '../analysis/citedYear';
import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { shownKind } from './cited/registry';
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
 * Targets of the citation at a source offset: one for a member, each member's for the head of a list. On the last
 * number of a range it is that number. Id. leads where its antecedent leads, since it bears the antecedent's members.
 * On a page "subsection (a) of this section" leads to that part of it.
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
    const key = target.number + labelPath(target.pinpoint);
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
 * Pages of the act, chapter or title cited at a source offset: an act's own page and those of the sections that it
 * made, amended or repealed by the edition's source lines; where sections of the act are cited, those that they made.
 */
export function definitionOfPlace(
  snapshot: Snapshot,
  offset: number,
  statutes: Statutes | null,
): readonly PageTarget[] {
  const place = placeAt(snapshot, offset);
  if (place === undefined) return [];
  return place.cites
    .flatMap((cited) => (isSection(cited) ? [] : shownKind(cited.kind).leadsTo(cited, statutes)))
    .slice(0, MOST)
    .map((subject) => ({ origin: place.span, subject }));
}
