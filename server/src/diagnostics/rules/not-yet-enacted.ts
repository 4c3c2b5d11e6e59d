import { find } from '../find';
import type { Rule } from '../finding';
import { lawYear } from '../lawYear';
import { mentions } from '../mentions';
import { standingOf } from '../standing';
import { actName, longDate } from '../wording';

/**
 * A section whose first act is of a later year than the law that the document is written under. An act of that very year may
 * or may not have been in effect on the day, so that only later years are certain.
 */
export const notYetEnacted: Rule = {
  code: 'not-yet-enacted', styles: null, severity: 'warning', onByDefault: true, ofForm: false,
  *check(context) {
    const law = lawYear(context);
    if (law === undefined) return;
    for (const mention of mentions(context.snapshot)) {
      const standing = standingOf(context, mention);
      if (standing.is !== 'known') continue;
      const { section } = standing;
      const year = mention.member.edition?.year;
      if (section.enacted === null || section.enacted <= law || (year !== undefined && year >= section.enacted)) continue;
      const act = context.statutes.acts(section)[0];
      yield find(notYetEnacted, mention.span,
        `Section ${section.number} was first enacted in ${section.enacted}${act === undefined ? '' : `, by ${actName(act)}`}. The document is written ` +
          `under the law of ${longDate(context.asOf ?? '')}, when there was no such section.`,
        { data: { number: section.number, enacted: section.enacted, asOf: context.asOf ?? null } });
    }
  },
};
