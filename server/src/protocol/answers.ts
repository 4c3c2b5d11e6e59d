import type { Snapshot } from '../analysis/snapshot';

/**
 * Answers about a whole document, kept as long as the version that they tell of: who asks a thousand times at once gets
 * one answer, and no thousand of them wait in memory to be sent.
 */
export class Answers<T> {
  readonly #kept = new WeakMap<Snapshot, { readonly grounds: readonly unknown[]; readonly answer: T }>();

  /**
   * @param grounds what the answer hangs on beside the document, compared by identity
   * @param make called where no answer is kept that was made on the same grounds
   */
  of(snapshot: Snapshot, grounds: readonly unknown[], make: () => T): T {
    const kept = this.#kept.get(snapshot);
    if (kept?.grounds.length === grounds.length && kept.grounds.every((ground, k) => ground === grounds[k]))
      return kept.answer;
    const answer = make();
    this.#kept.set(snapshot, { grounds, answer });
    return answer;
  }
}
