import { actInWords, withSectionSigns } from '../code/actSections';
import { listed } from '../code/words';
import type { ActEntry, PendingAmendment } from './statutes';

/** "section 7 of public act 25-41", "sections 3 and 4 of public act 25-1 of the November special session". */
const ACT =
  /sections? (\d[^;]{0,40}?) of public act (\d{2}-\d+)(?: of the ([A-Z][a-z]+)(?: (\d+))?,? (?:\d{4},? )?special session)?/g;
/** Months as source lines print them. */
const MONTHS: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

/**
 * The acts of an amendment that the edition prints beside the text in force, as its source line will list them.
 * @returns empty where the amendment names none that can be read
 */
export function actsOfPending({ by, effective }: PendingAmendment): readonly ActEntry[] {
  return Array.from(by.matchAll(ACT), ([, sections = '', number = '', month, day]): ActEntry => {
    const session =
      month === undefined ? '' : `${MONTHS[month] ?? month}${day === undefined ? '' : ` ${day}`} Sp. Sess. `;
    return {
      act: `${session}P.A. ${number}`,
      sections: sections.replaceAll(', and ', ', ').replaceAll(' and ', ', '),
      year: 2000 + Number(number.slice(0, 2)),
      effective,
    };
  });
}

/**
 * The acts that the edition names beside an amended text, as the courts cite them:
 * "P.A. 25-174, § 204" of "section 204 of public act 25-174".
 * @param by as printed, or as a digest names them:
 * "P.A. 25-168, S. 360; P.A. 26-68, S. 77, 358"; what says more than acts that can be
 *   read is given back
 */
export function pendingActsInWords(by: string): string {
  const acts = actsOfPending({ by, effective: '' });
  const left = by.replace(ACT, '').replace(/\band\b|[,\s]/g, '');
  return acts.length === 0 || left !== '' ? withSectionSigns(by) : listed(acts.map(actInWords));
}
