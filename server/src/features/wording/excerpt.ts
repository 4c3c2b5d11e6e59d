import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';

/** Characters of an excerpt before a citation, and from it on. */
const BEFORE = 24;
const EXCERPT = 90;

/**
 * The words around a place on its line, cut at blanks: little before it, so that a
 * narrow view still shows the citation.
 */
export function excerptOf(snapshot: Snapshot, span: Span): string {
  const { lines } = snapshot;
  const line = lines.lineAt(span.start);
  const [start, end] = [lines.startOf(line), lines.startOf(line + 1)];
  const before = words(snapshot, start, span.start);
  const after = words(snapshot, span.start, Math.max(span.end, Math.min(end, span.start + 3 * EXCERPT)));
  const head = before.length <= BEFORE ? before : `… ${before.slice(before.indexOf(' ', before.length - BEFORE) + 1)}`;
  const tail =
    after.length <= EXCERPT ? after : `${after.slice(0, Math.max(after.lastIndexOf(' ', EXCERPT), EXCERPT / 2))} …`;
  return `${head}${tail}`.trim();
}

/** What a reader reads between two source offsets, on one line; a blank at its end stays. */
function words(snapshot: Snapshot, start: number, end: number): string {
  return snapshot.read({ start, end }).replaceAll('\uFFFC', '').replace(/\s+/g, ' ').replace(/^ /, '');
}
