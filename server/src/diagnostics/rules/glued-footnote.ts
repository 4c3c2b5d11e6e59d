import { find } from '../find';
import type { Rule } from '../finding';
import { gluedMark, gluedMarkOfGone, gluedMarks, isGone } from '../standing';
import { copyName } from '../wording';

/** A footnote's number that stuck to a section's in copied text. Only a guess, so it is a hint and fixes nothing. */
export const gluedFootnote: Rule = {
  code: 'glued-footnote',
  styles: null,
  severity: 'hint',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, { statutes }, tell) {
    const { number, span } = mention;
    const gone = isGone(standing) || (standing.is === 'known' && standing.section.status === 'reserved');
    if (standing.is !== 'unknown' && !gone) return;
    const says = gone ? `§ ${number} is not in force.` : `There is no § ${number} in the General Statutes.`;
    for (const { number: meant, mark } of gluedMarks(statutes, number, gone)) {
      const finding = find(
        gluedFootnote,
        span,
        `${says} Is the ${mark} after § ${meant} a footnote number? Checked against ${copyName(statutes.edition)}.`,
        { data: { number, meant, mark } },
      );
      tell(finding, (context) => {
        const believed = gone ? gluedMarkOfGone(context, mention) : gluedMark(context, number);
        return believed?.mark === mark;
      });
    }
  },
};
