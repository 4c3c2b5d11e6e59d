import type { Snapshot } from '../../analysis/snapshot';
import type { Citation } from '../../citations/citation';
import { styles } from '../../styles/registry';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around, inParentheses } from '../typography';

/** So soon after a short form its full one may stand. */
const SOON = 600;
/** What stands before a citation that is a sentence of its own, or the end of one. */
const CITES = /[.?!;]["”’)\]]{0,2}\s+(?:(?:[Bb]ut )?[Ss]ee(?: also| generally)?,?\s+|[Cc]f\.\s+)?$/;

/**
 * A short form before the code was named once. Said of the first one only, and not where a citation sentence soon has
 * the same section in full; a syllabus sets the section after what it says, "the statute (§ 53a-13 (a))".
 */
export const shortBeforeFull: Rule = {
  code: 'short-before-full',
  styles: ['bluebook', 'connecticut'],
  severity: 'hint',
  // The courts often tell a statute first and set its number after it, and much that is read is an excerpt.
  onByDefault: false,
  ofForm: true,
  *check({ snapshot, style }) {
    if (style === null) return;
    const { citations } = snapshot.reading;
    // All before it are asked, and no other.
    const full = citations.find(({ kind }) => kind === 'full');
    for (const citation of citations) {
      if (citation.kind === 'full' || (citation.kind === 'prose' && citation.trailer !== null)) return;
      if (
        (citation.kind !== 'short' && citation.kind !== 'prose') ||
        citation.trailer !== null ||
        snapshot.quoted(citation) ||
        inParentheses(snapshot, citation)
      )
        continue;
      // In words or with the sign: how it is written does not matter here, so that a fix of the sign does not either.
      if (isSoonCited(snapshot, citation, full)) return;
      if (citation.kind === 'prose') continue;
      const name = styles[style].codeName;
      yield find(shortBeforeFull, citation, `Name the code in the first citation: ${name} § ….`, {
        fixes: () => [formFix(`Add “${name}”`, { start: citation.start, end: citation.start, newText: `${name} ` })],
      });
      return;
    }
  },
};

/** "He was convicted under § 53a-59 (a). See General Statutes § 53a-59 (a)." */
function isSoonCited(snapshot: Snapshot, { end, sections }: Citation, full: Citation | undefined): boolean {
  return (
    full !== undefined &&
    full.start < end + SOON &&
    full.sections.some(({ number }) => number === sections[0]?.number) &&
    CITES.test(around(snapshot, full, 24).before)
  );
}
