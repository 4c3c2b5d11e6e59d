import { find } from '../find';
import type { Rule } from '../finding';
import { mentions } from '../mentions';
import { standingOf } from '../standing';
import { copyName } from '../wording';

/** A footnote's number that stuck to a section's in copied text. Only a guess, so it is a hint and mends nothing. */
export const gluedFootnote: Rule = {
  code: 'glued-footnote', styles: null, severity: 'hint', onByDefault: true, ofForm: false,
  *check(context) {
    for (const mention of mentions(context.snapshot)) {
      const standing = standingOf(context, mention);
      if (standing.is !== 'glued') continue;
      const { section, mark } = standing;
      yield find(gluedFootnote, mention.span,
        `There is no section ${mention.number} in ${copyName(context.statutes.edition)}. Section ${section.number} exists: ` +
          `is the ${mark} behind it the number of a footnote?`,
        { data: { number: mention.number, meant: section.number, mark } });
    }
  },
};
