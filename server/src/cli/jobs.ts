import type { Settings } from '../settings/read';
import type { CheckOptions, CitesOptions } from './options';

/** A command's work on one document. */
export interface Job {
  readonly name: string;
  /** Of the document's folder; null where the command asks none. */
  readonly settings: Settings | null;
  /** Why the work cannot be done, as standard error says already. */
  readonly refused?: string;
}

/** Which command, and how. Plain data. */
export type Work =
  | { readonly command: 'check'; readonly options: CheckOptions }
  | { readonly command: 'cites'; readonly options: CitesOptions };

/** What a job came to. Plain data. */
export interface Done {
  /** What the command's report is told of the document; null where it could not be read. */
  readonly part: unknown;
  /** Why it could not be read. */
  readonly reason: string;
  readonly fixesMade: number;
  /** True where something was found that makes the exit status 1. */
  readonly found: boolean;
  /** True where the file is read but could not be fixed. */
  readonly failed: boolean;
}

export type Worker = (job: Job) => Promise<Done>;
