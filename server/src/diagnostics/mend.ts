import { createSnapshot } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { composeEdits } from '../text/composeEdits';
import { applyEdits, type Edit } from '../text/edit';
import type { Finding, Fix } from './finding';

export interface Mending {
  readonly snapshot: Snapshot;
  /** What is left. */
  readonly findings: readonly Finding[];
  /** All repairs as edits of the first text. */
  readonly edits: readonly Edit[];
  readonly repairs: number;
}

/** A repair may uncover another finding; this many rounds are made, so that two rules that disagree cannot run for ever. */
const MOST_ROUNDS = 10;

/**
 * Makes the repairs that are right without a thought and keep the cited authority, again until there are none. Of two that
 * touch, the second waits for the next round.
 * @param judge finds what is wrong in a text; it should judge all by the style of the first
 */
export function mend(snapshot: Snapshot, findings: readonly Finding[], judge: (snapshot: Snapshot) => readonly Finding[]): Mending {
  let edits: readonly Edit[] = [];
  let repairs = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesTogether(findings);
    if (fixes.length === 0) break;
    repairs += fixes.length;
    const made = fixes.flatMap((fix) => fix.edits);
    edits = round === 0 ? made : composeEdits(edits, snapshot.text, made);
    snapshot = createSnapshot(snapshot.uri, snapshot.version, snapshot.languageId, applyEdits(snapshot.text, made));
    findings = judge(snapshot);
  }
  return { snapshot, findings, edits, repairs };
}

/** Fixes that can be made at once, front to back, without one that touches an earlier one's place. */
export function fixesTogether(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = mendingFix(finding);
    if (fix === undefined || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

/** The fix that a fix of the whole file makes. */
function mendingFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.preferred && !fix.changesAuthority);
}

/** True where a fix of the whole file would mend a finding. */
export function isMendable(finding: Finding): boolean {
  return mendingFix(finding) !== undefined;
}
