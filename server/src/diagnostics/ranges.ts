import type { Snapshot } from '../analysis/snapshot';
import type { Citation, CitedSection } from '../citations/citation';
import type { Span } from '../text/span';

/** A range of sections as a citation writes it. Source offsets. */
export interface WrittenRange {
  /** Normal numbers of its ends. */
  readonly number: string;
  readonly through: string;
  /** Where they are written. */
  readonly first: Span;
  readonly last: Span;
  readonly member: CitedSection;
}

/** The ranges that a citation writes; what an Id. repeats is written elsewhere. Most citations have none. */
export function rangesOf(citation: Citation): readonly WrittenRange[] {
  let found: WrittenRange[] | undefined;
  for (const member of citation.sections) {
    const { number, through, numberSpan: first, throughSpan: last } = member;
    if (through === null || first === null || last === null || first.start < citation.start || last.end > citation.end)
      continue;
    (found ??= []).push({ number, through, first, last, member });
  }
  return found ?? NONE;
}

/**
 * True for one § before a number of three parts, "§ 36b-31-33": read as a range, it may as well be a section of the
 * regulations, and how it is written is not corrected.
 */
export function mayBeRegulation(citation: Citation, snapshot: Pick<Snapshot, 'read'>): boolean {
  if (citation.sign?.plural !== false || citation.sections.length > 1) return false;
  const [only] = rangesOf(citation);
  return (
    only !== undefined && /^[^-]+-[^-\s]+-\d+$/.test(snapshot.read({ start: only.first.start, end: only.last.end }))
  );
}

const NONE: readonly WrittenRange[] = [];
