/** See digestFiles.mjs. */
import type { Gist } from '../server/src/facts/statutes';

/** A summary as its file has it. */
export interface DigestRecord {
  readonly number: string;
  /** Line of its heading in the file, 1-based. */
  readonly line: number;
  readonly edition: string;
  readonly summary: string;
  readonly gists: readonly Gist[];
  readonly note: string | null;
  readonly effective: string | null;
  readonly repealedBy: string | null;
  readonly confirmedBy: string | null;
  readonly sources: readonly string[];
  readonly pending: readonly {
    readonly effective: string; readonly by: string; readonly changes: string; readonly gists: readonly Gist[];
  }[];
}

export function digestFileName(place: { readonly title: string; readonly chapter: string }): string;
export function readDigestFile(text: string, file: string, chapter: string): readonly DigestRecord[];
export function writeDigestFile(chapter: string, edition: string, records: readonly Omit<DigestRecord, 'line'>[]): string;
