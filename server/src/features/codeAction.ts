import type { Finding, Fix } from '../diagnostics/finding';
import type { Span } from '../text/span';

/** A repair offered at a place. */
export interface Repair {
  readonly finding: Finding;
  readonly fix: Fix;
  /** At most one of a list is: the editor's "fix" key applies it without a question. */
  readonly preferred: boolean;
}

/** Longer lists are not read. */
const MOST = 5;

/**
 * Repairs of the findings that a source span touches: real fixes first, the one that is right without a thought at the
 * head, then in document order. Ignoring a finding, once it can be, comes last.
 */
export function codeAction(findings: readonly Finding[], span: Span): readonly Repair[] {
  const offered = findings
    .filter((finding) => finding.start <= span.end && span.start <= finding.end)
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix, preferred: fix.preferred })));
  const sorted = [...offered.filter((repair) => repair.preferred), ...offered.filter((repair) => !repair.preferred)];
  return sorted.slice(0, MOST).map((repair, place) => ({ ...repair, preferred: repair.preferred && place === 0 }));
}
