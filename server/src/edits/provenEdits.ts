import type { Snapshot } from '../analysis/snapshot';
import { composeEdits } from '../text/composeEdits';
import type { Edit } from '../text/edit';
import { joinEdits } from '../text/joinEdits';

/** Handed to the law alone, so that nothing else makes proven edits. */
let make: ((before: Snapshot, after: Snapshot, edits: readonly Edit[]) => ProvenEdits) | undefined;

/**
 * Edits of one document that keep the law of edits (`law.ts`). Whatever writes (editor, command line, library) takes
 * these and no others; only the law makes them.
 */
export class ProvenEdits {
  /** A private field makes the class nominal: no object literal can stand in for one. */
  readonly #before: Snapshot;

  static {
    make = (before, after, edits) => new ProvenEdits(before, after, edits);
  }

  /**
   * @param before the document as it is
   * @param after the document with the edits made, read again
   * @param edits of `before`, sorted, none overlapping; source offsets
   */
  private constructor(
    before: Snapshot,
    readonly after: Snapshot,
    readonly edits: readonly Edit[],
  ) {
    this.#before = before;
  }

  get before(): Snapshot {
    return this.#before;
  }

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** These edits and then others of what they made, as one list. @throws RangeError where `next` is of another text */
  then(next: ProvenEdits): ProvenEdits {
    if (next.before.text !== this.after.text) throw new RangeError('the edits are of another text');
    if (this.isEmpty) return new ProvenEdits(this.#before, next.after, next.edits);
    if (next.isEmpty) return this;
    return new ProvenEdits(this.#before, next.after, composeEdits(this.edits, this.after.text, next.edits));
  }

  /**
   * The same, with edits of one line joined that stand at most `nearest` characters
   * apart: a person sees a citation whole.
   */
  joined(nearest: number): ProvenEdits {
    return new ProvenEdits(this.#before, this.after, joinEdits(this.#before.text, this.edits, nearest));
  }
}

/** For `law.ts` alone. */
export function madeProven(before: Snapshot, after: Snapshot, edits: readonly Edit[]): ProvenEdits {
  if (make === undefined) throw new Error('the class is not ready');
  return make(before, after, edits);
}

/** No edit at all, which harms nothing. */
export function noEdits(snapshot: Snapshot): ProvenEdits {
  return madeProven(snapshot, snapshot, []);
}
