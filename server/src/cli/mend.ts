import type { Snapshot } from '../analysis/snapshot';
import type { Finding, Fix } from '../diagnostics/finding';
import { applyEdits } from '../text/edit';
import type { Edit } from '../text/edit';

export interface Mending {
  readonly snapshot: Snapshot;
  /** What is left. */
  readonly findings: Finding[];
  readonly repairs: number;
}

/** A repair may uncover another finding; this many rounds are made, so that two rules that disagree cannot run for ever. */
const MOST_ROUNDS = 10;

/**
 * Makes the repairs that are right without a thought and keep the cited authority, again until there are none.
 * @param read reads a new text as the document
 * @param judge finds what is wrong in it
 */
export function mend(snapshot: Snapshot, findings: Finding[], read: (text: string) => Snapshot, judge: (snapshot: Snapshot) => Finding[]): Mending {
  let repairs = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesTogether(findings);
    if (fixes.length === 0) break;
    repairs += fixes.length;
    snapshot = read(applyEdits(snapshot.text, fixes.flatMap((fix) => fix.edits)));
    findings = judge(snapshot);
  }
  return { snapshot, findings, repairs };
}

/** Fixes that can be made at once, front to back: one that touches an earlier one's place waits for the next round. */
function fixesTogether(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((f) => f.preferred && !f.changesAuthority);
    if (fix === undefined || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

/** True where `--fix` would mend a finding. */
export function isMendable(finding: Finding): boolean {
  return finding.fixes.some((fix) => fix.preferred && !fix.changesAuthority);
}
