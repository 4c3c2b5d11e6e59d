import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { gluedMark, unknownMentions } from '../standing';
import { copyName, sectionName } from '../wording';

/**
 * A number that the code does not have. Certain for the edition of the facts only, and the message says which. Whether a digit
 * of it is a footnote's mark, of which `glued-footnote` speaks, hangs on the rest of the document.
 */
export const unknownSection: Rule = {
  code: 'unknown-section', styles: null, severity: 'error', onByDefault: true, ofForm: false,
  *check(context) {
    const { statutes } = context;
    for (const mention of unknownMentions(context)) {
      if (gluedMark(context, mention) !== undefined) continue;
      const nearest = statutes.nearest(mention.number, 3);
      yield find(
        unknownSection, mention.span,
        `There is no section ${mention.number} in ${copyName(statutes.edition)}. ` +
          `Acts of ${statutes.edition.actsThrough + 1} and later are not in these facts.`,
        {
          fixes: () => nearest.map((section) =>
            authorityFix(`Change to ${sectionName(section)}`, false, { ...mention.span, newText: section.number })),
          data: { number: mention.number, nearest: nearest.map((section) => section.number) },
        },
      );
    }
  },
};
