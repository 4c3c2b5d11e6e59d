import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import { touches } from '../text/span';
import { placeAt } from './wording/place';

/** Where a citation leads: the page of a section, at a subsection. */
export interface Target {
  /** The citation or member that leads there. */
  readonly origin: Span;
  readonly number: string;
  readonly pinpoint: readonly string[];
}

/** Most pages that one place leads to. */
const MOST = 20;

/**
 * Targets of the citation at a source offset: one for a member, each member's for the head of a list. On the last number
 * of a range it is that number. Id. leads where its antecedent leads, since it bears the antecedent's members.
 */
export function definition(snapshot: Snapshot, offset: number): readonly Target[] {
  const place = placeAt(snapshot, offset);
  if (place === undefined || place.citation.act !== null) return [];
  const origin = place.span;
  const seen = new Set<string>();
  const targets: Target[] = [];
  for (const member of place.members) {
    const onLast = member.throughSpan !== null && touches(member.throughSpan, offset);
    const target = onLast && member.through !== null
      ? { origin, number: member.through, pinpoint: [] }
      : { origin, number: member.number, pinpoint: member.pinpoint };
    const key = `${target.number}(${target.pinpoint.join(')(')})`;
    if (!seen.has(key) && targets.length < MOST) targets.push(target);
    seen.add(key);
  }
  return targets;
}
