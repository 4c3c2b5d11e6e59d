import type { Place } from './officeDocument';
import type { WordPiece, WordRun } from './wordTrace';

/** A note's mark in running text. */
export interface NoteMark {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** True where the author set a mark of their own, which the count passes over. */
  readonly ownMark: boolean;
  /** The run that bears it; null where nobody traces them. */
  readonly run: WordRun | null;
}

export interface WordParagraph {
  readonly text: string;
  readonly style: string | null;
  /** Level in the outline that the paragraph itself says, 0 for the first. */
  readonly outline: number | null;
  /** Set in from both margins, as a block quotation is. */
  readonly setIn: boolean;
  readonly table: Place['table'];
  readonly marks: readonly NoteMark[];
  /** In a part of notes: the id of the note it belongs to. */
  readonly note: string | null;
  /** Where its characters stand in the part's XML, in order; empty where nobody traces them. */
  readonly pieces: readonly WordPiece[];
  /** The element itself in the part's XML, [start, end). */
  readonly start: number;
  readonly end: number;
}
