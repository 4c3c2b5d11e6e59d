import type { Snapshot } from '../../analysis/snapshot';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { otherLawsWay } from '../otherLawsWay';
import { mayBeRegulation, rangesOf } from '../ranges';
import { sourceSpan } from '../typography';

/**
 * A range marked by a hyphen or dash between numbers that carry hyphens themselves: "§§ 53a-54a-53a-54d". Silent, where
 * no style is chosen, in a survey that writes other law's ranges so too, and of "§§ 4-176e - 4-180a" in a document
 * that writes all its ranges so.
 */
export const rangeDash: Rule = {
  code: 'range-dash',
  styles: ['bluebook', 'connecticut'],
  severity: 'warning',
  mildUnlessChosen: true,
  onByDefault: true,
  ofForm: true,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, { snapshot, style }, tell) {
    if (mayBeRegulation(citation, snapshot)) return;
    const { prose } = snapshot;
    for (const { number, through, first, last } of rangesOf(citation)) {
      const [from, to] = [prose.toProse(first.end), prose.toProse(last.start)];
      if (!/^\s*(?:--|[-\u2010-\u2015\u2212])\s*$/.test(prose.text.slice(from, to))) continue;
      const word = style === 'connecticut' ? 'through' : 'to';
      // "46b-38a–f" leaves a letter, which after a word is no number.
      const written = snapshot.read(last);
      const isWhole = written.includes('-');
      const isClear = isWhole && /^\s\S\s$/.test(prose.text.slice(from, to));
      const edits = [{ ...sourceSpan(snapshot, from, to), newText: ` ${word} ` }];
      if (!isWhole) edits.push({ ...last, newText: through });
      tell(
        find(
          rangeDash,
          { start: first.start, end: last.end },
          `Use “${word}” between the section numbers of a range: ${number} ${word} ${through}.`,
          { fixes: () => [formFix(`Change to “${word}”`, ...edits)] },
        ),
        (now) =>
          now.styleIsChosen === true ||
          !((isClear && isHouseWay(now.snapshot)) || otherLawsWay.dashedRanges(now.snapshot)),
      );
    }
  },
};

/** So many ranges that are all written alike are no slip. */
const HABIT = 2;

/** True for a document that sets a dash between blanks in all its ranges. */
function isHouseWay(snapshot: Snapshot): boolean {
  const { set, others } = snapshot.kept(ranges);
  return others === 0 && set >= HABIT;
}

function ranges({ reading, prose }: Snapshot): { readonly set: number; readonly others: number } {
  const found = { set: 0, others: 0 };
  for (const citation of reading.citations)
    for (const { first, last } of rangesOf(citation)) {
      const between = prose.text.slice(prose.toProse(first.end), prose.toProse(last.start));
      if (/^\s[-\u2010-\u2015\u2212]\s$/.test(between)) found.set++;
      else found.others++;
    }
  return found;
}
