import type { Snapshot } from '../analysis/snapshot';
import { stateWord } from '../facts/status';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { catchlineOf } from './wording/section';

/**
 * A link to be laid over the words of a citation where a document is shown as a page.
 * Source offsets; sorted, none overlaps another.
 */
export interface PreviewLink extends Span {
  /** The section's official page. */
  readonly href: string;
  /** "§ 53a-70 Sexual assault in the first degree". */
  readonly title: string;
}

const LONGEST = 160;

/** A link for each section cited, *Id.* and short forms too; none for a number that the code does not have. */
export function previewLink(snapshot: Snapshot, statutes: Statutes): readonly PreviewLink[] {
  const links: PreviewLink[] = [];
  for (const citation of snapshot.reading.citations) {
    for (const [place, member] of citation.sections.entries()) {
      const section = statutes.find(member.number);
      // The code's name belongs to the first of a list; where one place stands for several, the first is shown.
      const start = place === 0 ? citation.start : member.start;
      const end = citation.sections.length === 1 ? citation.end : member.end;
      if (section === undefined || start < (links.at(-1)?.end ?? 0) || end <= start) continue;
      const state = section.status === 'in force' ? '' : ` (${stateWord(section.status)})`;
      links.push({
        start,
        end,
        href: statutes.officialAddress(section),
        title: `§ ${section.number} ${catchlineOf(section, LONGEST)}`.trim() + state,
      });
    }
  }
  return links;
}
