import type { Snapshot } from '../analysis/snapshot';
import type { Citation, CitedSection } from '../citations/citation';
import type { Span } from '../text/span';
import { addTo } from '../text/addTo';

/** One place where a number of the code is written. Each end of a range is a place of its own. */
export interface WrittenNumber {
  /** Normal number. */
  readonly number: string;
  /** Where it is written; source offsets. */
  readonly span: Span;
  readonly citation: Citation;
  readonly member: CitedSection;
  /** True for the last number of a range. */
  readonly last: boolean;
  /**
   * True where it stands in the source as the code prints it, or is its end: most
   * do, and rules on spelling pass them by.
   */
  readonly isPlain: boolean;
}

/**
 * The numbers written in a citation, in order. What an Id. or "and (e)" merely inherits is not written, so that nothing
 * is said twice; former numbers, acts, chapters and titles name no section that should be in force.
 * @param source text of the document
 */
export function writtenNumbersOf(citation: Citation, source: string): readonly WrittenNumber[] {
  if (citation.kind === 'former') return NONE;
  let found: WrittenNumber[] | undefined;
  for (const member of citation.sections) {
    const { number, numberSpan, through, throughSpan } = member;
    if (numberSpan !== null && inside(citation, numberSpan))
      (found ??= []).push({
        number,
        span: numberSpan,
        citation,
        member,
        last: false,
        isPlain: isPlain(number, numberSpan, source),
      });
    if (through !== null && throughSpan !== null && inside(citation, throughSpan))
      (found ??= []).push({
        number: through,
        span: throughSpan,
        citation,
        member,
        last: true,
        isPlain: isPlain(through, throughSpan, source),
      });
  }
  return found ?? NONE;
}

const NONE: readonly WrittenNumber[] = [];

function isPlain(number: string, { start, end }: Span, source: string): boolean {
  // Most are written out: nothing is cut from the source for them.
  if (end - start === number.length) return source.startsWith(number, start);
  return number.endsWith(source.slice(start, end));
}

/** The numbers written in a document, in order. */
export function* writtenNumbers({ text, reading }: Snapshot): Iterable<WrittenNumber> {
  for (const citation of reading.citations) yield* writtenNumbersOf(citation, text);
}

/**
 * Where each number is written: its citations, as places in the document's list of them, one for each time. Kept with
 * the snapshot.
 */
export function placesWritten(snapshot: Snapshot): ReadonlyMap<string, readonly number[]> {
  return snapshot.kept(places);
}

function places({ reading: { citations } }: Snapshot): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let k = 0; k < citations.length; k++) {
    const citation = citations[k] as Citation;
    if (citation.kind === 'former') continue;
    for (const { number, numberSpan, through, throughSpan } of citation.sections) {
      if (numberSpan !== null && inside(citation, numberSpan)) addTo(found, number, k);
      if (through !== null && throughSpan !== null && inside(citation, throughSpan)) addTo(found, through, k);
    }
  }
  return found;
}

/** An Id. carries its antecedent's members; a span outside the citation belongs to that antecedent. */
function inside(citation: Span, span: Span): boolean {
  return citation.start <= span.start && span.end <= citation.end;
}
