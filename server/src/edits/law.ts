import { editedSnapshot, readInSteps } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { applyEdits, type Edit } from '../text/edit';
import { allSteps, type Steps } from '../text/steps';
import { faultyWindows } from './compare';
import type { Draft } from './draft';
import { madeProven, noEdits, type ProvenEdits } from './provenEdits';
import { windowsOf, type Window } from './window';

/**
 * The law of edits: an edit lies in its citation's own span, in one block, and touches no markup that it did not come from; and the
 * edited document, read again, cites the same sections and pinpoints in the same order, with all else the same. What a person
 * chooses to change (another section, a number) may change, and nothing beside it. Whatever breaks the law is left out.
 */

/** How often a document may be read again: so the time stays in proportion to its length, however many edits fail. */
export class ReadingBudget {
  constructor(private left = 48) {}

  /** False once all is spent. */
  spend(): boolean {
    return this.left-- > 0;
  }
}

export interface Proof {
  readonly proven: ProvenEdits;
  /** The drafts that the proven edits make, in the document's order. */
  readonly kept: readonly Draft[];
}

/** Drafts that are looked at in one step. */
const STEP = 256;
/** Passes in which what fails is told by where the readings differ; after them halves are tried. */
const MOST_PASSES = 4;

/**
 * Holds drafts to the law, all at once, and leaves out those that break it. Of two that touch, the first one given stays.
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
    if (faulty.size === 0) return trial.proof(yield* trial.grow(pool, out));
    out.push(...pool.filter((one) => faulty.has(one)));
    pool = pool.filter((one) => !faulty.has(one));
  }
  return trial.proof(yield* trial.grow(yield* trial.grow([], pool), out));
}

/** One draft, or none. */
export function proveOne(snapshot: Snapshot, draft: Draft): ProvenEdits | undefined {
  const { proven } = prove(snapshot, [draft]);
  return proven.isEmpty ? undefined : proven;
}

/** A draft whose edits lie where they may. */
interface Placed {
  readonly draft: Draft;
  readonly windows: readonly Window[];
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

/** The document as it would be read with edits made; what it says is for who asks to judge. @param edits sorted, none overlapping */
export function* readWith(snapshot: Snapshot, edits: readonly Edit[]): Steps<Snapshot> {
  const after = editedSnapshot(snapshot, edits, applyEdits(snapshot.text, edits));
  yield;
  yield* readInSteps(after);
  return after;
}

/** Reads the document with edits made, within a budget. */
class Trial {
  #good: { readonly placed: readonly Placed[]; readonly edits: readonly Edit[]; readonly after: Snapshot } | undefined;

  constructor(
    readonly snapshot: Snapshot,
    readonly budget: ReadingBudget,
  ) {}

  /** The drafts that break the law where all are made; none where the law is kept; undefined where nothing more may be read. */
  *faults(all: readonly Placed[]): Steps<Set<Placed> | undefined> {
    if (!this.budget.spend()) return undefined;
    yield;
    const windows = all
      .flatMap((one) => one.windows.map((window) => ({ one, window })))
      .sort((a, b) => a.window.start - b.window.start);
    const edits = windows.flatMap(({ window }) => window.edits).sort((a, b) => a.start - b.start || a.end - b.end);
    yield;
    const after = yield* readWith(this.snapshot, edits);
    const faulty = yield* faultyWindows(
      this.snapshot,
      after,
      windows.map(({ window }) => window),
    );
    const found = new Set([...faulty].flatMap((k) => windows[k]?.one ?? []));
    if (found.size === 0) this.#good = { placed: all, edits, after };
    return found;
  }

  /** Adds to drafts that keep the law together as many as keep it with them, by halves. */
  *grow(good: readonly Placed[], more: readonly Placed[]): Steps<readonly Placed[]> {
    if (more.length === 0) return good;
    const together = [...good, ...more];
    const faulty = yield* this.faults(together);
    if (faulty === undefined) return good;
    if (faulty.size === 0) return together;
    if (more.length === 1) return good;
    const half = more.length >> 1;
    return yield* this.grow(yield* this.grow(good, more.slice(0, half)), more.slice(half));
  }

  proof(good: readonly Placed[]): Proof {
    if (good.length === 0) return { proven: noEdits(this.snapshot), kept: [] };
    // The last trial that kept the law is the one that `good` came from: nothing is added without one.
    const made = this.#good;
    if (made === undefined || made.placed.length !== good.length) return { proven: noEdits(this.snapshot), kept: [] };
    const kept = [...good]
      .sort((a, b) => (a.windows[0]?.start ?? 0) - (b.windows[0]?.start ?? 0))
      .map((one) => one.draft);
    return { proven: madeProven(this.snapshot, made.after, made.edits), kept };
  }
}
