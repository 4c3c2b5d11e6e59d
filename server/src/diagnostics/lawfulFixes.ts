import type { Snapshot } from '../analysis/snapshot';
import { prove } from '../edits/law';
import { ReadingBudget } from '../edits/trial';
import { draftOf, withFixes } from './find';
import type { Finding, Fix } from './finding';

/**
 * The findings with those fixes alone that keep the law of edits, each made by itself: for reports and programs, which
 * make them without asking us again. The law is asked when the first fix is asked for, of all fixes together.
 */
export function withLawfulFixes(snapshot: Snapshot, findings: readonly Finding[]): readonly Finding[] {
  let lawful: ReadonlySet<Fix> | undefined;
  return findings.map((finding) =>
    withFixes(finding, () => {
      lawful ??= lawfulOf(snapshot, findings);
      return finding.fixes.filter((fix) => lawful?.has(fix));
    }),
  );
}

/** Fixes that stand well apart are tried at once, layer by layer; a layer that is never reached is not offered. */
const MOST_LAYERS = 24;
/** Source characters between fixes of one layer: so far a reader looks for what a label or a name belongs to. */
const APART = 600;

function lawfulOf(snapshot: Snapshot, findings: readonly Finding[]): ReadonlySet<Fix> {
  const lawful = new Set<Fix>();
  const budget = new ReadingBudget(2 * MOST_LAYERS);
  let left: readonly Fix[] = findings.flatMap(({ fixes }) => fixes);
  for (let layer = 0; layer < MOST_LAYERS && left.length > 0; layer++) {
    const { now, later } = parted(left);
    const drafts = new Map(now.map((fix) => [draftOf(fix), fix]));
    for (const draft of prove(snapshot, [...drafts.keys()], budget).kept) {
      const fix = drafts.get(draft);
      if (fix !== undefined) lawful.add(fix);
    }
    left = later;
  }
  return lawful;
}

/**
 * As many fixes as stand well apart, front to back, and the rest: what holds for
 * each with the others must hold for it alone.
 */
function parted(fixes: readonly Fix[]): { readonly now: readonly Fix[]; readonly later: readonly Fix[] } {
  const sorted = fixes
    .map((fix) => ({
      fix,
      start: Math.min(...fix.edits.map((edit) => edit.start)),
      end: Math.max(...fix.edits.map((edit) => edit.end)),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const [now, later]: [Fix[], Fix[]] = [[], []];
  let end = -Infinity;
  for (const one of sorted) {
    if (one.start <= end + APART) later.push(one.fix);
    else {
      now.push(one.fix);
      end = one.end;
    }
  }
  return { now, later };
}
