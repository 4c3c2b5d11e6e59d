import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';

/** What a judgment hangs on: the document, and the facts. */
export interface Facts {
  readonly snapshot: Snapshot;
  readonly statutes: Statutes;
}

interface Kept<T> {
  statutes: Statutes | undefined;
  readonly answers: Map<string, T>;
}

/**
 * Answers that hang on the facts of the moment and a few words: a brief cites the same section many times. They are
 * kept with the version of the document that asked, and dropped when other facts come in force.
 */
export class FactsMemo<T> {
  readonly #none = (): Kept<T> => ({ statutes: undefined, answers: new Map() });

  /** @param make called where the answer is not known */
  get({ snapshot, statutes }: Facts, key: string, make: () => T): T {
    const kept = snapshot.kept(this.#none);
    if (kept.statutes !== statutes) {
      kept.statutes = statutes;
      kept.answers.clear();
    }
    let answer = kept.answers.get(key);
    if (answer === undefined) kept.answers.set(key, (answer = make()));
    return answer;
  }
}
