import { factsThrough } from '../../analysis/changeWords';
import { find } from '../find';
import type { Rule } from '../finding';
import { labelAsSuffix } from '../labelAsSuffix';
import { isSaidOfNumber, isSaidToBeWrong } from '../said';
import { gluedMarkOfGone } from '../standing';
import { around } from '../typography';
import { copyName } from '../wording';

/** "Chapter 668 ends at § 36a-644". */
const BOUND = /\b(?:ends?|begins?|starts?|runs?) (?:at|with|from|to|through)\s[^\w\n]{0,8}$/i;

/** A number that the code keeps free: no law stands under it. */
export const reservedSection: Rule = {
  code: 'reserved-section',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    // A range may end with what is kept free: "§§ 47-200 through 47-299" is a chapter's own span.
    if (mention.last) return;
    if (standing.is !== 'known' || standing.section.status !== 'reserved' || isSaidOfNumber(context, mention)) return;
    if (isSaidToBeWrong(context, mention.span)) return;
    if (BOUND.test(around(context.snapshot, mention.citation, 24).before)) return;
    const { statutes } = context;
    // And begin with it, where law stands inside.
    const { number, through } = mention.member;
    if (through !== null && statutes.range(number, through).some(({ status }) => status === 'in force')) return;
    const label = labelAsSuffix(context, mention);
    tell(
      find(
        reservedSection,
        mention.span,
        `§ ${mention.number} is reserved for future use.${label.words} No statute has been codified at this number in ${copyName(statutes.edition)}. ` +
          factsThrough(statutes.edition),
        { fixes: label.fixes, data: { number: mention.number } },
      ),
      (now) => gluedMarkOfGone(now, mention) === undefined,
    );
  },
};
