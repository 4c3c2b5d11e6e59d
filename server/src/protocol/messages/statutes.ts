import { request } from './request';
import type { Extent } from './shared';

/**
 * Commands of the server for `workspace/executeCommand`, which keep the official text on this machine; a server
 * that cannot names none of them in its capabilities. Arguments: words first, then a `StatutesOptions` if need be.
 * `install` takes chapters ("952", "Article 9"), or nothing for the whole code; `installFrom` a path or `file:`
 * address of a page, a folder or a .zip; the others nothing. What is read, how much and for how long is asked first
 * (`window/showMessageRequest`), unless the client has asked by itself. Work is told by the request's
 * `workDoneToken`, or by a progress of the server's, and can be cancelled either way. `changes` answers with
 * `ChangedCitationsResult`, the others with `StatutesResult`.
 */
export const STATUTES_COMMANDS = [
  'conncite.statutes.install',
  'conncite.statutes.installFrom',
  'conncite.statutes.update',
  'conncite.statutes.status',
  'conncite.statutes.remove',
  'conncite.statutes.changes',
] as const;
export type StatutesCommand = (typeof STATUTES_COMMANDS)[number];
export interface StatutesOptions {
  /**
   * True where the client has shown the question of `conncite/importPlan` and the
   * answer was yes; it then tells the outcome too.
   */
  readonly confirmed?: boolean;
  /** Year of another edition to install, which is kept beside the newest. */
  readonly edition?: number;
  /** The editor's proxy, "" for none at all; left out: what the environment names. */
  readonly proxy?: string;
  /** Value of the header that the proxy wants. */
  readonly proxyAuthorization?: string;
}
export interface StatutesResult {
  /** `nothing` where there is nothing installed; `declined` where the person said no. */
  readonly kind: 'done' | 'cancelled' | 'declined' | 'failed' | 'nothing';
  /** For the person, in whole sentences. */
  readonly message: string;
  /** All that was done, as a Markdown document; "" where there is nothing more to say. */
  readonly report: string;
  readonly installed: 'whole' | 'chapters' | 'none';
  /**
   * False where the text is only read, from a shared folder or a law file, and can be neither
   * updated nor removed here; told with the status.
   */
  readonly kept?: boolean;
  /** Changed sections that the workspace cites, after an import that changed any. */
  readonly changedCitations: number;
}

/** What an import would read, as a question with its details; nothing is read for it. */
export const IMPORT_PLAN = request<ImportPlanParams, ImportPlanResult>('conncite/importPlan');
export interface ImportPlanParams {
  readonly command: StatutesCommand;
  readonly arguments: readonly string[];
  /** As in `StatutesOptions`. */
  readonly edition?: number | undefined;
}
export type ImportPlanResult =
  | { readonly kind: 'plan'; readonly question: string; readonly detail: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Which sections that the workspace cites were changed by the last imports. */
export interface ChangedCitationsResult {
  /** How it stands, in a sentence; where the list is empty, why, and what to do. */
  readonly message: string;
  readonly sections: readonly ChangedSectionItem[];
}
export interface ChangedSectionItem {
  readonly number: string;
  readonly kind: 'amended' | 'repealed' | 'added' | 'renumbered' | 'removed' | 'other';
  /** "amended", "renumbered as § 53a-71a". */
  readonly change: string;
  readonly catchline: string;
  /** ISO date on which the text that shows it was read. */
  readonly read: string;
  readonly places: readonly { readonly uri: string; readonly range: Extent; readonly excerpt: string }[];
}

/** Every chapter of the code, to pick one. */
export const CHAPTERS = request<object, ChaptersResult>('conncite/chapters');
export interface ChaptersResult {
  readonly chapters: readonly {
    /** "952", "Article 9". */
    readonly number: string;
    readonly name: string;
    readonly title: string;
    readonly titleName: string;
    /** True where its official text is here. */
    readonly installed: boolean;
  }[];
}
