import type { Snapshot } from '../analysis/snapshot';
import { prove } from '../edits/law';
import { ReadingBudget } from '../edits/trial';
import { noEdits, type ProvenEdits } from '../edits/provenEdits';
import type { Span } from '../text/span';
import { draftOf } from './find';
import type { Finding, Fix } from './finding';

export interface FixedAll {
  readonly snapshot: Snapshot;
  /** What is left. */
  readonly findings: readonly Finding[];
  /** All fixes as edits of the first text. */
  readonly made: ProvenEdits;
  readonly fixesMade: number;
}

/** A fix may uncover another finding; so many rounds are made. */
const MOST_ROUNDS = 10;

/**
 * Makes the fixes that are safe to make automatically: they keep the cited authority and the law of edits. Repeats
 * until none is left. Of two that touch, the second waits for the next round. Fixes of which one takes back another,
 * round by round, are not made: the document is left as it was before the first of them.
 * @param judge finds what is wrong in a text; it should judge all by the style of the first
 */
export function fixAll(
  snapshot: Snapshot,
  findings: readonly Finding[],
  judge: (snapshot: Snapshot) => readonly Finding[],
): FixedAll {
  const budget = new ReadingBudget();
  let state: FixedAll = { snapshot, findings, made: noEdits(snapshot), fixesMade: 0 };
  const before = new Map([[snapshot.text, state]]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { proven, kept } = prove(state.snapshot, fixesTogether(state.findings).map(draftOf), budget);
    if (proven.isEmpty) break;
    const same = before.get(proven.after.text);
    if (same !== undefined) return same;
    state = {
      snapshot: proven.after,
      findings: judge(proven.after),
      made: state.made.then(proven),
      fixesMade: state.fixesMade + kept.length,
    };
    before.set(state.snapshot.text, state);
  }
  return state;
}

/** Fixes that can be made at once, front to back, without one that touches an earlier one's place. */
export function fixesTogether(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = [];
  const taken = new Taken();
  for (const finding of findings) {
    const fix = automaticFix(finding);
    if (fix === undefined || fix.edits.length === 0 || fix.edits.some((edit) => taken.touches(edit))) continue;
    chosen.push(fix);
    for (const edit of fix.edits) taken.add(edit);
  }
  return chosen;
}

/** Places that are taken. Most come front to back, so that one more is a step. */
class Taken {
  /** Sorted, none touching. */
  readonly #spans: Span[] = [];

  touches({ start, end }: Span): boolean {
    const next = this.#spans[this.#firstEndingAtOrAfter(start)];
    return next !== undefined && next.start <= end;
  }

  add(span: Span): void {
    this.#spans.splice(this.#firstEndingAtOrAfter(span.start), 0, span);
  }

  #firstEndingAtOrAfter(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#spans[mid]?.end ?? 0) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** The fix that a fix of the whole file makes. */
function automaticFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.preferred && !fix.changesAuthority);
}

/** True where a fix of the whole file would fix a finding. */
export function isFixable(finding: Finding): boolean {
  return automaticFix(finding) !== undefined;
}
