import type { OfficialStatus, OfficialText } from '../official/pages/officialText';

/** Answers kept: a long brief asks a few hundred. */
const MOST_KEPT = 4000;

/**
 * Answers that hang on nothing but the official text, so that a keystroke reads no section again. They are dropped when
 * another text comes in force, and when there are too many.
 */
export class OfficialMemo<T> {
  readonly #kept = new WeakMap<OfficialText, { readonly status: OfficialStatus; readonly answers: Map<string, T> }>();

  /** @param make called where the answer is not known; undefined where no text is here */
  get(official: OfficialText | undefined, key: string, make: (official: OfficialText) => T): T | undefined {
    const status = official?.status();
    if (official === undefined || status === undefined) return undefined;
    let kept = this.#kept.get(official);
    // Another status object is another text.
    if (kept?.status !== status || kept.answers.size >= MOST_KEPT)
      this.#kept.set(official, (kept = { status, answers: new Map() }));
    if (!kept.answers.has(key)) kept.answers.set(key, make(official));
    return kept.answers.get(key);
  }
}
