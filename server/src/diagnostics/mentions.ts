import type { Snapshot } from '../analysis/snapshot';
import type { Citation, CitedSection } from '../citations/citation';
import type { Span } from '../text/span';

/** One place where a number of the code is written. Each end of a range is a place of its own. */
export interface Mention {
  /** Normal number. */
  readonly number: string;
  /** Where it is written; source offsets. */
  readonly span: Span;
  readonly citation: Citation;
  readonly member: CitedSection;
  /** True for the last number of a range. */
  readonly last: boolean;
}

const known = new WeakMap<Snapshot, readonly Mention[]>();

/**
 * The numbers written in a document, in order. What an Id. or "and (e)" merely inherits is not written, so that nothing is
 * said twice; former numbers, acts, chapters and titles name no section that should be in force.
 */
export function mentions(snapshot: Snapshot): readonly Mention[] {
  let found = known.get(snapshot);
  if (found === undefined) known.set(snapshot, (found = [...written(snapshot)]));
  return found;
}

function* written(snapshot: Snapshot): Iterable<Mention> {
  for (const citation of snapshot.reading.citations) {
    if (citation.kind === 'former') continue;
    for (const member of citation.sections) {
      if (member.numberSpan !== null && inside(citation, member.numberSpan)) {
        yield { number: member.number, span: member.numberSpan, citation, member, last: false };
      }
      if (member.through !== null && member.throughSpan !== null && inside(citation, member.throughSpan)) {
        yield { number: member.through, span: member.throughSpan, citation, member, last: true };
      }
    }
  }
}

/** An Id. carries its antecedent's members; a span outside the citation belongs to that antecedent. */
function inside(citation: Span, span: Span): boolean {
  return citation.start <= span.start && span.end <= citation.end;
}
