import type { Snapshot } from '../../analysis/snapshot';
import type { Citation, Cited, CitedSection } from '../../citations/citation';
import { touches, type Span } from '../../text/span';

/**
 * What lies under a place of a document. `span` is the one range on which hover, definition and all others agree: the
 * member where the citation has several and the place is in one, else the whole citation.
 */
export interface Place {
  readonly citation: Citation;
  /** Members meant: one, or all where the place is on the list's head or between members, or on an Id. of several. */
  readonly cites: readonly Cited[];
  readonly span: Span;
}

/** The citation at a source offset, its end included. */
export function placeAt(snapshot: Snapshot, offset: number): Place | undefined {
  const found = snapshot.citationAt(offset);
  if (found === undefined) return undefined;
  const { citation, member } = found;
  // An Id. has its antecedent's members, all in its own place.
  const inherited =
    citation.kind === 'id' && citation.sections.every((s) => s.start === citation.start && s.end === citation.end);
  if (
    member !== undefined &&
    citation.cites.length > 1 &&
    !inherited &&
    member.start <= offset &&
    offset <= member.end
  ) {
    return { citation, cites: [member], span: { start: member.start, end: member.end } };
  }
  return { citation, cites: citation.cites, span: { start: citation.start, end: citation.end } };
}

/** The number that a section's place means at a source offset: on the last number of a range that one. */
export function numberAt({ number, through, throughSpan }: CitedSection, offset: number): string {
  return through !== null && throughSpan !== null && touches(throughSpan, offset) ? through : number;
}
