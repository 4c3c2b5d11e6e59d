import type { Draft } from './draft';

/** How a citation of a form begins: two characters, and what follows them. */
export interface Opening {
  /** The characters that it may begin with: "Ss". */
  readonly first: string;
  /** The characters that may come second; left out where the first says it all. */
  readonly second?: string;
  /** What follows these. Looked at in every text wherever the two stand: keep it short. */
  readonly then?: RegExp;
  /**
   * True where it is found inside a word too: a star page or a note's number may stick
   * to the code's name, "336General Statutes".
   */
  readonly inside?: true;
}

/**
 * A form of citation: where its readings begin, and its reader. The search for candidates and
 * the way to the reader are made from this.
 */
export interface Form {
  readonly openings: readonly Opening[];
  /**
   * True for a form that has no openings and is tried at the end of each authority: what begins like too much else and
   * is told by what stands before it.
   */
  readonly follows?: true;
  /**
   * Reads the form at `at`, where one of its openings stands, or one of another form with the same two letters; of a
   * form that follows, where an authority ends. Looks a bounded way back and ahead, and never throws.
   * @returns the citation in prose offsets; undefined where none of this form stands there
   */
  readonly read: (text: string, at: number) => Draft | undefined;
}
