import { editedSnapshot, readInSteps } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { applyEdits, type Edit } from '../text/edit';
import type { Steps } from '../text/steps';
import { faultyWindows } from './compare';
import type { Draft } from './draft';
import { madeProven, noEdits, type ProvenEdits } from './provenEdits';
import type { Window } from './window';

/**
 * Tries drafted edits: makes them, reads the document again, and finds the most of them that keep the law of edits
 * together.
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

/** A draft whose edits lie where they may. */
export interface Placed {
  readonly draft: Draft;
  readonly windows: readonly Window[];
}

/**
 * The document as it would be read with edits made; what it says is for who asks to judge.
 * @param edits sorted, none overlapping
 */
export function* readWith(snapshot: Snapshot, edits: readonly Edit[]): Steps<Snapshot> {
  const after = editedSnapshot(snapshot, edits, applyEdits(snapshot.text, edits));
  yield;
  yield* readInSteps(after);
  return after;
}

/** Readings that are spent on drafts that have failed twice: most of them would fail again, and others wait. */
const MOST_DOUBTS = 16;

/** Reads the document with edits made, within a budget. */
export class Trial {
  #isSpent = false;
  #good: { readonly placed: readonly Placed[]; readonly edits: readonly Edit[]; readonly after: Snapshot } | undefined;

  constructor(
    readonly snapshot: Snapshot,
    readonly budget: ReadingBudget,
  ) {}

  /**
   * The drafts that break the law where all are made; none where the law is kept;
   * undefined where nothing more may be read.
   */
  *faults(all: readonly Placed[]): Steps<Set<Placed> | undefined> {
    this.#isSpent = !this.budget.spend();
    if (this.#isSpent) return undefined;
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

  /**
   * Adds to drafts that keep the law together as many of those that failed as keep it with them. Those whose windows
   * touch are a cluster, since only one of them may be at fault; all clusters are tried at once, each by halves, so
   * that the readings are as many as the worst of them takes.
   */
  *gather(good: readonly Placed[], failed: readonly Placed[]): Steps<readonly Placed[]> {
    if (failed.length < 2) return yield* this.grow(good, failed);
    const clusters = clustersOf(failed).map((members) => ({ members, left: halves(members) }));
    const again: Placed[] = [];
    for (;;) {
      const tried = clusters.flatMap((cluster) => {
        const part = cluster.left.shift();
        return part === undefined ? [] : [{ cluster, part }];
      });
      if (tried.length === 0) break;
      const { kept, blamed } = yield* this.#sift(good, tried);
      good = kept;
      // Nothing more is read: to halve what is left would take time and find nothing.
      if (this.#isSpent) return good;
      for (const { cluster, part } of blamed) {
        if (part.length > 1) cluster.left.unshift(...halves(part));
        else again.push(...part);
      }
    }
    // What failed beside others that failed may keep the law without them.
    const { kept, blamed } = yield* this.#sift(
      good,
      clustersOf(again).map((members) => ({ cluster: { members }, part: members })),
    );
    const doubtful = blamed.flatMap(({ part }) => part);
    return yield* this.grow(kept, doubtful, new ReadingBudget(MOST_DOUBTS));
  }

  /**
   * Adds to drafts that keep the law those parts of clusters that keep it with them, in two
   * readings: the blamed are left out of the second.
   */
  *#sift<P extends Part>(
    good: readonly Placed[],
    tried: readonly P[],
  ): Steps<{ readonly kept: readonly Placed[]; readonly blamed: readonly P[] }> {
    const blamed: P[] = [];
    for (let reading = 0; reading < 2 && tried.length > 0; reading++) {
      const together = [...good, ...tried.flatMap(({ part }) => part)];
      const faulty = yield* this.faults(together);
      if (faulty?.size === 0) return { kept: together, blamed };
      const isFaulty = ({ cluster }: P): boolean =>
        faulty === undefined || cluster.members.some((one) => faulty.has(one));
      blamed.push(...tried.filter(isFaulty));
      tried = tried.filter((one) => !isFaulty(one));
    }
    return { kept: good, blamed: [...blamed, ...tried] };
  }

  /**
   * Adds to drafts that keep the law together as many as keep it with them, by
   * halves; `doubts` bounds the readings for it.
   */
  *grow(good: readonly Placed[], more: readonly Placed[], doubts?: ReadingBudget): Steps<readonly Placed[]> {
    if (more.length === 0 || doubts?.spend() === false) return good;
    const together = [...good, ...more];
    const faulty = yield* this.faults(together);
    if (faulty === undefined) return good;
    if (faulty.size === 0) return together;
    if (more.length === 1) return good;
    const [first, second] = halves(more);
    return yield* this.grow(yield* this.grow(good, first ?? [], doubts), second ?? [], doubts);
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

/** Drafts of a cluster that are tried together. */
interface Part {
  readonly cluster: { readonly members: readonly Placed[] };
  readonly part: readonly Placed[];
}

/** Two halves, or the one that there is. */
function halves(members: readonly Placed[]): Placed[][] {
  const half = members.length >> 1;
  return [members.slice(0, half), members.slice(half)].filter((part) => part.length > 0);
}

/**
 * Drafts in the document's order, those whose windows touch together. A draft with several
 * windows belongs where its first one lies.
 */
function clustersOf(drafts: readonly Placed[]): (readonly Placed[])[] {
  const clusters: Placed[][] = [];
  let end = -Infinity;
  for (const one of [...drafts].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) <= end) clusters.at(-1)?.push(one);
    else clusters.push([one]);
    end = Math.max(end, one.windows[0]?.end ?? end);
  }
  return clusters;
}

function startOf({ windows }: Placed): number {
  return windows[0]?.start ?? 0;
}
