import type { Snapshot } from '../analysis/snapshot';
import { allSteps, type Steps } from '../text/steps';
import type { Draft } from './draft';
import type { ProvenEdits } from './provenEdits';
import { type Placed, type Proof, ReadingBudget, Trial } from './trial';
import { windowsOf } from './window';

/**
 * The law of edits: an edit lies in its citation's own span, in one block, and touches no markup that it did
 * not come from; and the edited document, read again, cites the same sections and pinpoints in the same order,
 * with all else the same. What a person chooses to change (another section, a number) may change, and nothing
 * beside it. Whatever breaks the law is left out.
 */

/** Drafts that are looked at in one step. */
const STEP = 256;
/** Passes in which what fails is told by where the readings differ; after them it is tried again, place by place. */
const MOST_PASSES = 4;

/**
 * Holds drafts to the law, all at once, and leaves out those that break it. Of two
 * that touch, the first one given stays.
 * @param drafts of `snapshot`
 * @param budget shared where several proofs make one answer
 */
export function prove(snapshot: Snapshot, drafts: readonly Draft[], budget = new ReadingBudget()): Proof {
  return allSteps(proveInSteps(snapshot, drafts, budget));
}

/** The same in steps: a long document is read again and compared whole. */
export function* proveInSteps(
  snapshot: Snapshot,
  drafts: readonly Draft[],
  budget = new ReadingBudget(),
): Steps<Proof> {
  const trial = new Trial(snapshot, budget);
  let pool = yield* placed(snapshot, drafts);
  const out: Placed[] = [];
  for (let pass = 0; pass < MOST_PASSES && pool.length > 0; pass++) {
    const faulty = yield* trial.faults(pool);
    if (faulty === undefined) break;
    if (faulty.size === 0) return trial.proof(yield* trial.gather(pool, out));
    out.push(...pool.filter((one) => faulty.has(one)));
    pool = pool.filter((one) => !faulty.has(one));
  }
  return trial.proof(yield* trial.gather(yield* trial.grow([], pool), out));
}

/** One draft, or none. */
export function proveOne(snapshot: Snapshot, draft: Draft): ProvenEdits | undefined {
  const { proven } = prove(snapshot, [draft]);
  return proven.isEmpty ? undefined : proven;
}

/** Drafts whose edits lie where they may, in the document's order; of two that touch the first one given. */
function* placed(snapshot: Snapshot, drafts: readonly Draft[]): Steps<Placed[]> {
  const all: (Placed & { readonly order: number })[] = [];
  for (const [order, draft] of drafts.entries()) {
    if (order % STEP === STEP - 1) yield;
    const windows = windowsOf(snapshot, draft);
    if (windows !== undefined) all.push({ draft, windows, order });
  }
  const edits = all
    .flatMap((one) => one.windows.flatMap((window) => window.edits.map((edit) => ({ edit, one }))))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.one.order - b.one.order);
  yield;
  const lost = new Set<(typeof all)[number]>();
  let last: (typeof edits)[number] | undefined;
  for (const next of edits) {
    if (lost.has(next.one)) continue;
    if (last !== undefined && last.one !== next.one && next.edit.start <= last.edit.end && !lost.has(last.one)) {
      const later = next.one.order < last.one.order ? last : next;
      lost.add(later.one);
      if (later === next) continue;
    }
    if (last === undefined || lost.has(last.one) || next.edit.end >= last.edit.end) last = next;
  }
  return all.filter((one) => !lost.has(one)).sort((a, b) => (a.windows[0]?.start ?? 0) - (b.windows[0]?.start ?? 0));
}
