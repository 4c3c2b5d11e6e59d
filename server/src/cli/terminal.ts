import type { Worker } from 'node:worker_threads';
import type { OfficeRead } from '../office/officeDocument';
import type { OfficeKind } from '../office/officeKind';
import type { WordTask, WordWrite } from '../office/writeWord';
import type { OfficialText } from '../official/pages/officialText';
import type { NamedPlace } from '../official/store/officialSources';
import type { Statutes } from '../facts/statutes';

/** What a report must know to be drawn; plain data. */
export interface Screen {
  /** Folder against which file names are read. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** True where standard output is a person's screen. */
  readonly interactive: boolean;
  /** Width of the screen; null where there is none. */
  readonly columns: number | null;
  /** Absolute paths of folders and law files that `--statutes` names; left out for none. */
  readonly statutes?: readonly string[];
}

/** What a command knows of the world around it; the tests give one of their own. */
export interface Terminal extends Screen {
  /** True where standard error is a person's screen. */
  readonly messagesInteractive: boolean;
  /** So many threads may work at once, this one not counted; 0: all is done in this one. */
  readonly threads: number;
  /** Starts a thread that serves jobs (`threads.ts`). */
  startThread(data: unknown): Worker;
  /** Told to end a command that would go on for ever; from then on Ctrl+C says it and does not end the process. */
  stopped(): AbortSignal;
  /** Writes to standard output and waits while the reader is slow. */
  write(text: string): Promise<void>;
  /** Writes a message to standard error. */
  warn(text: string): void;
  /** Draws progress of ours on standard error, where signs that move its cursor may stand; left out: as `warn`. */
  draw?(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Reads a Word document or a PDF. */
  readOffice(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeRead>;
  /** Writes into a Word document: gives a copy's bytes. */
  writeWord(bytes: Uint8Array, task: WordTask): Promise<WordWrite>;
  /** Opens the catalogue of statutes. Rejects where it is missing or damaged. */
  openCatalogue(): Promise<Statutes>;
  /**
   * All official text that this computer finds, opened when it is asked; left out where there can be none.
   * @param named places besides those that the environment names. Rejects where one that must be read cannot be.
   */
  official?(named: readonly NamedPlace[]): Promise<OfficialText>;
}

/** Exit statuses; scripts rely on them. */
export const OK = 0;
export const FOUND = 1;
export const FAILED = 2;

/** A mistake in how the command was called. Its message is shown as it stands, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
