import { find } from '../find';
import type { Rule } from '../finding';
import { mentions } from '../mentions';
import { standingOf } from '../standing';
import { copyName } from '../wording';

/** A number that the code keeps free: no law stands under it. */
export const reservedSection: Rule = {
  code: 'reserved-section', styles: null, severity: 'error', onByDefault: true, ofForm: false,
  *check(context) {
    const { statutes, snapshot } = context;
    for (const mention of mentions(snapshot)) {
      const standing = standingOf(context, mention);
      if (standing.is !== 'known' || standing.section.status !== 'reserved') continue;
      yield find(
        reservedSection, mention.span,
        `Section ${mention.number} is reserved for future use in ${copyName(statutes.edition)}: no law stands under this number. ` +
          `Acts of ${statutes.edition.actsThrough + 1} and later are not in these facts.`,
        { data: { number: mention.number } },
      );
    }
  },
};
