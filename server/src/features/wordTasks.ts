import { authorityMarks, type AuthorityMarks, type MarkOptions } from '../analysis/authorities/authorityMarks';
import type { Snapshot } from '../analysis/snapshot';
import { draftOf } from '../diagnostics/find';
import type { Finding } from '../diagnostics/finding';
import { fixTitle } from '../diagnostics/fixTitle';
import { fixesTogether } from '../diagnostics/fixAll';
import { prove } from '../edits/law';
import type { Statutes } from '../facts/statutes';
import type { Edit } from '../text/edit';

/**
 * What a copy of a Word document is given, as plain data; offsets are UTF-16, of the content that was read out of it.
 */
export type CopyTask =
  | { readonly kind: 'mark'; readonly authorities: readonly AuthorityMarks[] }
  | { readonly kind: 'track'; readonly edits: readonly Edit[]; readonly signature: CopySignature }
  | { readonly kind: 'comment'; readonly comments: readonly CopyComment[]; readonly signature: CopySignature };

interface CopySignature {
  readonly author: string;
  readonly date: string;
}

interface CopyComment {
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly string[];
}

/**
 * Who makes the changes and comments.
 * @param today ISO date, so that the same document on the same day gives the same bytes
 */
function signatureOf(today: string): CopySignature {
  return { author: 'Conncite', date: `${today}T00:00:00Z` };
}

/** Marks for the statutes that a document cites, for a table of authorities with pages. */
export function markTask(snapshot: Snapshot, statutes: Statutes | null, options: MarkOptions): CopyTask {
  return { kind: 'mark', authorities: authorityMarks(snapshot, statutes, options) };
}

/** The fixes that fix-all makes, as tracked changes. */
export function trackTask(snapshot: Snapshot, findings: readonly Finding[], today: string): CopyTask {
  const { edits } = prove(snapshot, fixesTogether(findings).map(draftOf)).proven;
  return { kind: 'track', edits, signature: signatureOf(today) };
}

/** A comment for each finding: what is wrong, and what would be right. */
export function commentTask(snapshot: Snapshot, findings: readonly Finding[], today: string): CopyTask {
  const comments = findings.map((finding) => ({
    start: finding.start,
    end: finding.end,
    paragraphs: remarkOf(snapshot, finding),
  }));
  return { kind: 'comment', comments, signature: signatureOf(today) };
}

function remarkOf(snapshot: Snapshot, { message, fixes: [fix] }: Finding): string[] {
  return [message, ...(fix === undefined ? [] : [`Suggested: ${fixTitle(snapshot, fix, fix.edits)}`])];
}
