import { documentYear } from '../../analysis/documentDate';
import type { Section, Statutes } from '../../facts/statutes';
import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { isBare } from '../otherNumbers';
import { hasScannedNumber } from '../scanned';
import type { Facts } from '../factsMemo';
import { endsWithMark } from '../standing';
import { sectionName } from '../wording';
import { placesWritten } from '../writtenNumbers';

/**
 * A 1 written for the letter l, which the code prints in italics for that reason, or an l for a 1. Never where both
 * numbers exist: then each may be meant. Silent where the 1 may be a footnote's mark as well, or a
 * scan's h.
 */
export const letterLAsOne: Rule = {
  code: 'letter-l-as-one',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, { statutes, snapshot: read }, tell) {
    if (standing.is !== 'letter-l') return;
    const right = standing.section.number;
    // Nobody takes a capital for a 1: a bare "2-12L" is another paper's.
    if (right.endsWith('1') && isBare(mention.citation) && read.read(mention.span).endsWith('L')) return;
    const words = right.endsWith('l') ? 'the letter l' : 'the digit 1';
    const inI = sectionInI(statutes, mention.number);
    const or = inI === undefined ? '' : `, or § ${inI.number}`;
    tell(
      find(
        letterLAsOne,
        mention.span,
        `There is no § ${mention.number} in the General Statutes. Did you mean § ${right}, which ends in ${words}${or}?`,
        {
          fixes: () =>
            [standing.section, ...(inI === undefined ? [] : [inI])].map((section) =>
              authorityFix(`Cite ${sectionName(section)}`, inI === undefined, {
                ...mention.span,
                newText: section.number,
              }),
            ),
          data: { number: mention.number, meant: right },
        },
      ),
      ({ snapshot }) =>
        !endsWithMark({ statutes, snapshot }, mention.number) &&
        !isScannedH({ statutes, snapshot }, mention.number, standing.section),
    );
  },
};

/** "16-501" may be § 16-50l or § 16-50i. */
function sectionInI(statutes: Statutes, number: string): Section | undefined {
  const section = /\d1$/.test(number) ? statutes.find(`${number.slice(0, -1)}i`) : undefined;
  return section?.status === 'in force' ? section : undefined;
}

/**
 * "10-7611" for § 10-76h: a scan takes an h for 11. True where the document cites that section elsewhere, is older than
 * the one that ends in ll, or shows that it was scanned.
 */
function isScannedH({ statutes, snapshot }: Facts, number: string, { enacted }: Section): boolean {
  if (!number.endsWith('11')) return false;
  const meant = `${number.slice(0, -2)}h`;
  if (placesWritten(snapshot).has(meant)) return true;
  if (statutes.find(meant) === undefined) return false;
  const year = documentYear(snapshot);
  return (year !== undefined && enacted !== null && year < enacted) || hasScannedNumber(snapshot);
}
