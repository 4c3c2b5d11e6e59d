import type { OfficialStatus } from './officialText';
import type { Statutes } from '../../facts/statutes';
import type { TextChange } from './changes';
import type { FactDifference } from './newerThanFacts';

/**
 * Bringing the official text to this machine, as who asks for it sees it. Types only: how it is done needs files and a
 * network, and is loaded when someone asks.
 */

/**
 * What is to be read. `edition`: year of a revision or supplement that is kept beside
 * the text in force; the newest without it.
 */
export type ImportRequest =
  | { readonly kind: 'code'; readonly edition?: number | undefined }
  /** Chapters by number: "952", "Chapter 368a", "Article 9". */
  | { readonly kind: 'chapters'; readonly chapters: readonly string[]; readonly edition?: number | undefined }
  /** What has changed of what is here. */
  | { readonly kind: 'update' }
  /**
   * A saved page, a folder of them, a .zip, or an exported text (.conncite-law),
   * whose SHA-256 may be asked for; absolute path.
   */
  | {
      readonly kind: 'files';
      readonly path: string;
      readonly edition?: number | undefined;
      readonly sha256?: string | undefined;
    };

/** What an import would do, told before anything is read. */
export interface ImportPlan {
  readonly kind: 'plan';
  /** Addresses that are read first, in order; the path for saved pages. */
  readonly addresses: readonly string[];
  /** True where these lead to pages that are read too. */
  readonly more: boolean;
  /** How many pages there are in all; about, where `more`. */
  readonly pages: number;
  /** How many of them an import that was stopped has here already. */
  readonly resumed: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Where the text is kept. */
  readonly folder: string;
}

/** Why nothing was done; whole sentences, fit to show, that end with what to do. What was there before is unchanged. */
export interface ImportFailure {
  readonly kind: 'failed';
  readonly message: string;
}

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
  /** Of the public acts; left out where they were not asked for. */
  readonly acts?: ActsOutcome;
}

/** What reading the list of public acts came to. */
export interface ActsOutcome {
  /** How many public acts the list has. */
  readonly listed: number;
  /** Acts that were read now. */
  readonly read: readonly string[];
  /** How many changes of the code they make. */
  readonly changes: number;
  /** The list, or acts, that could not be had or read; what was there before stays. */
  readonly refused: readonly RefusedPage[];
  /** Sections of acts that could not be read: "P.A. 27-3, § 5: ...". */
  readonly problems: readonly string[];
}

export type ImportResult =
  { readonly kind: 'done'; readonly outcome: ImportOutcome } | { readonly kind: 'cancelled' } | ImportFailure;

/** The user's way to the network, where it is not the environment's. */
export interface ProxyChoice {
  /** "" for none, whatever the environment says. */
  readonly address: string;
  /** Value of the Proxy-Authorization header; "" for none. */
  readonly authorization: string;
}

export interface ImportRunOptions {
  /** The bundled facts; null where they cannot be read: then nothing is compared, and no chapter can be named. */
  readonly statutes: Statutes | null;
  /** ISO date. */
  readonly today: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Undefined: what the environment names. */
  readonly proxy: ProxyChoice | undefined;
}

/** What one import changed, kept for later. */
export interface TextUpdate {
  /** ISO date on which the pages were read. */
  readonly read: string;
  readonly changes: readonly TextChange[];
}

/** Brings the official text to this machine, and takes it away. Nothing rejects but what is a fault of ours. */
export interface LibraryImporter {
  /** Reads nothing but what is on this machine. */
  plan(request: ImportRequest, statutes: Statutes | null): Promise<ImportPlan | ImportFailure>;
  run(request: ImportRequest, options: ImportRunOptions): Promise<ImportResult>;
  /** @returns "removed", or "nothing" where there was none */
  remove(): Promise<{ readonly kind: 'removed' | 'nothing' } | ImportFailure>;
  /** Where the text is kept. */
  readonly folder: string;
  /** True where some text is kept there, damaged or not. */
  holds(): boolean;
  /** The last imports that changed sections, newest first. */
  updates(): Promise<readonly TextUpdate[]>;
}
