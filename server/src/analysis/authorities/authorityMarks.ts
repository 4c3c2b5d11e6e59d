import { groupOf, isSection } from '../../citations/cited';
import type { Statutes } from '../../facts/statutes';
import { composeCitation } from '../../styles/compose';
import { format } from '../../styles/format';
import type { StyleName } from '../../styles/registry';
import type { Snapshot } from '../snapshot';
import { judgedStyle } from '../styleOf';
import { tableOfAuthorities } from './tableOfAuthorities';
import { endsOf, type UsedAuthority } from './uses';

export interface MarkOptions {
  /** Null: the style that the document shows, that of the courts where it shows none. */
  readonly style: StyleName | null;
  /** A row of its own for each cited subsection, not one for the whole section. */
  readonly subsections: boolean;
}

/** Where an authority of a table is cited: what a word processor's marks say. */
export interface AuthorityMarks {
  /** As the table writes it: "General Statutes § 53a-70". */
  readonly long: string;
  /** As a short citation: "§ 53a-70". */
  readonly short: string;
  /** Ends of its citations, UTF-16 source offsets, ascending; an Id. counts for what it stands for. */
  readonly ends: readonly number[];
}

/**
 * The statutes that a document cites, in the order of its table, with the places to mark; other law is none of them,
 * since word processors keep statutes in a category of their own.
 * @param snapshot of a document that is read as plain text: a Word document's content
 */
export function authorityMarks(
  snapshot: Snapshot,
  statutes: Statutes | null,
  { style, subsections }: MarkOptions,
): readonly AuthorityMarks[] {
  const wanted = style ?? judgedStyle(snapshot, 'auto') ?? 'connecticut';
  const { entries } = tableOfAuthorities(snapshot, statutes, { style: wanted, passim: 0, subsections });
  return entries
    .filter(({ cited }) => groupOf(cited) === null)
    .map(({ authority, used }) => ({ long: authority, short: shortOf(used, wanted) ?? authority, ends: endsOf(used) }));
}

function shortOf({ cited, pinpoint, pinpointThrough }: UsedAuthority, style: StyleName): string | undefined {
  if (!isSection(cited)) return undefined;
  const { number, through, etSeq } = cited;
  return format(composeCitation('short', { number, through, etSeq, pinpoint, pinpointThrough }), style);
}
