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

/**
 * The numbers written in a citation, in order. What an Id. or "and (e)" merely inherits is not written, so that nothing is said
 * twice; former numbers, acts, chapters and titles name no section that should be in force.
 */
export function mentionsOf(citation: Citation): readonly Mention[] {
  const found: Mention[] = [];
  if (citation.kind === 'former') return found;
  for (const member of citation.sections) {
    const { number, numberSpan, through, throughSpan } = member;
    if (numberSpan !== null && inside(citation, numberSpan)) found.push({ number, span: numberSpan, citation, member, last: false });
    if (through !== null && throughSpan !== null && inside(citation, throughSpan)) {
      found.push({ number: through, span: throughSpan, citation, member, last: true });
    }
  }
  return found;
}

/** The numbers written in a document, in order. */
export function* mentions(snapshot: Snapshot): Iterable<Mention> {
  for (const citation of snapshot.reading.citations) yield* mentionsOf(citation);
}

/** True where a number stands in the source as the code prints it, or is its end: most do, and rules on spelling pass them by. */
export function isPlainlyWritten({ text }: Snapshot, { span, number }: Mention): boolean {
  return number.endsWith(text.slice(span.start, span.end));
}

/** An Id. carries its antecedent's members; a span outside the citation belongs to that antecedent. */
function inside(citation: Span, span: Span): boolean {
  return citation.start <= span.start && span.end <= citation.end;
}
