import { find } from '../find';
import type { Rule } from '../finding';
import { gluedMark, unknownMentions } from '../standing';
import { copyName } from '../wording';

/** A footnote's number that stuck to a section's in copied text. Only a guess, so it is a hint and mends nothing. */
export const gluedFootnote: Rule = {
  code: 'glued-footnote', styles: null, severity: 'hint', onByDefault: true, ofForm: false,
  *check(context) {
    for (const mention of unknownMentions(context)) {
      const glued = gluedMark(context, mention);
      if (glued === undefined) continue;
      yield find(gluedFootnote, mention.span,
        `There is no section ${mention.number} in ${copyName(context.statutes.edition)}. Section ${glued.section.number} exists: ` +
          `is the ${glued.mark} behind it the number of a footnote?`,
        { data: { number: mention.number, meant: glued.section.number, mark: glued.mark } });
    }
  },
};
