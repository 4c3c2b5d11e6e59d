import type { TextChange } from '../library/changes';
import type { FactDifference } from '../library/newerThanFacts';
import type { OfficialStatus } from '../statutes/officialText';

/** How far an import is. */
export interface ImportProgress {
  readonly done: number;
  /** May grow while lists are read. */
  readonly total: number;
  /** Worded for a person: "chapter 952, Penal Code: Offenses". */
  readonly name: string;
  /** Null before it can be told. */
  readonly secondsLeft: number | null;
}

/** A page that was not taken; the text that was there before stays. */
export interface RefusedPage {
  readonly name: string;
  readonly reason: string;
}

/** What an import did. */
export interface ImportOutcome {
  readonly status: OfficialStatus;
  /** Pages with sections that are new or changed. */
  readonly taken: number;
  /** Pages that the site, or the bytes, said are unchanged. */
  readonly unchanged: number;
  readonly refused: readonly RefusedPage[];
  /** What does not agree on pages that were taken. */
  readonly problems: readonly string[];
  /** Empty for a first import. */
  readonly changes: readonly TextChange[];
  readonly differences: readonly FactDifference[];
}

/** The import was given up by the user; what was read is kept for the next time, and the text in force is as it was. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';

  constructor() {
    super('the import was cancelled; the next one goes on where it stopped');
  }
}

/** The import could not be done; its message is for a person. The text in force is as it was. */
export class ImportError extends Error {
  override readonly name: string = 'ImportError';
}
