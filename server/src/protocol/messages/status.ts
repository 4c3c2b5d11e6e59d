import { notification } from './request';
import type { CitationStyle } from './shared';

/** Sent after each new judgment of an open document, to clients that asked for it. */
export const STATUS = notification<StatusParams>('conncite/status');
export interface StatusParams {
  readonly uri: string;
  /** Citations in the document; a list counts once. */
  readonly citations: number;
  /** Findings in the document, of any severity. */
  readonly findings: number;
  /** Style that the document is judged by; null where none is set and none can be told. */
  readonly style: CitationStyle | null;
  /** True where the style is the one that the document itself shows, and not one that was set. */
  readonly detected: boolean;
  /** Edition of the facts in words, or null where they could not be read. */
  readonly edition: string | null;
  /** How far the facts know public acts passed since: "Acts through P.A. 26-151"; null where they do not. */
  readonly acts: string | null;
  /** How much of the official text is on this machine; `unavailable` where none can be. */
  readonly official: 'whole' | 'chapters' | 'none' | 'unavailable';
  /** True where this server can install official text. */
  readonly installs: boolean;
}

/**
 * Sent once for each chapter, when a person has looked at a section in force whose
 * official text is not here but can be had.
 */
export const MISSING_TEXT = notification<MissingTextParams>('conncite/missingText');
export interface MissingTextParams {
  /** "952", "Article 9". */
  readonly chapter: string;
}
