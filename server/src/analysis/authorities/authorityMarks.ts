import type { Citation, CitedSection } from '../../citations/citation';
import { isSection, keyOf } from '../../citations/cited';
import type { Statutes } from '../../facts/statutes';
import { composeCitation } from '../../styles/compose';
import { format } from '../../styles/format';
import type { StyleName } from '../../styles/registry';
import type { Snapshot } from '../snapshot';
import { judgedStyle } from '../styleOf';
import { tableOfAuthorities } from './tableOfAuthorities';
import { usedAuthorities, type UsedAuthority } from './uses';

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
 * The statutes that a document cites, in the order of its table, with the places to mark; acts are none of them, since
 * word processors keep statutes in a category of their own.
 * @param snapshot of a document that is read as plain text: a Word document's content
 */
export function authorityMarks(snapshot: Snapshot, statutes: Statutes | null, { style, subsections }: MarkOptions): readonly AuthorityMarks[] {
  const wanted = style ?? judgedStyle(snapshot, 'auto') ?? 'connecticut';
  const { entries } = tableOfAuthorities(snapshot, statutes, { style: wanted, passim: 0 });
  return usedAuthorities(snapshot, statutes).flatMap((used, index) => {
    const long = entries[index]?.authority ?? '';
    if (used.cited.kind === 'act' || long === '') return [];
    const whole = { long, short: shortOf(used, wanted) ?? long, ends: endsOf(used) };
    return subsections && isSection(used.cited) ? bySubsection(used, whole, wanted) : [whole];
  });
}

/** The members of a citation that cite an authority. */
function membersOf(citation: Citation, { cited }: UsedAuthority): readonly CitedSection[] {
  const key = keyOf(cited);
  return citation.cites.filter(isSection).filter((member) => keyOf(member) === key);
}

function endsOf(used: UsedAuthority): number[] {
  return used.citations.map((citation) => membersOf(citation, used).at(-1)?.end ?? citation.end);
}

function shortOf({ cited }: UsedAuthority, style: StyleName, pinpoint: readonly string[] = []): string | undefined {
  if (!isSection(cited)) return undefined;
  const { number, through, etSeq } = cited;
  return format(composeCitation('short', { number, through, etSeq, pinpoint }), style);
}

/** One row for each pinpoint, the whole section first. */
function bySubsection(used: UsedAuthority, whole: AuthorityMarks, style: StyleName): AuthorityMarks[] {
  const rows = new Map<string, { readonly pinpoint: readonly string[]; readonly ends: number[] }>();
  for (const citation of used.citations) {
    for (const { pinpoint, end } of membersOf(citation, used)) {
      const row = rows.get(pinpoint.join(' '));
      if (row === undefined) rows.set(pinpoint.join(' '), { pinpoint, ends: [end] });
      else if (row.ends.at(-1) !== end) row.ends.push(end);
    }
  }
  const parted = [...rows.values()].sort((a, b) => a.pinpoint.join(' ').localeCompare(b.pinpoint.join(' '), 'en', { numeric: true }));
  return parted.map(({ pinpoint, ends }) => {
    const short = shortOf(used, style, pinpoint);
    if (pinpoint.length === 0 || short === undefined) return { ...whole, ends };
    // The long form is the section's with the labels that the short one adds to its own.
    return { long: whole.long + short.slice(whole.short.length), short, ends };
  });
}
