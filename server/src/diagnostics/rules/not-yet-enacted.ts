import { firstEnacted } from '../changesSince';
import { find } from '../find';
import type { Rule } from '../finding';
import { lawYear } from '../lawYear';
import { longDate } from '../wording';

/**
 * A section whose first act is of a later year than the law that the document is written under. An act of that very
 * year may or may not have been in effect on the day, so that only later years are certain.
 */
export const notYetEnacted: Rule = {
  code: 'not-yet-enacted',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    const law = lawYear(context);
    if (law === undefined) return;
    if (standing.is !== 'known') return;
    const { section } = standing;
    const year = mention.member.edition?.year;
    if (section.enacted === null || section.enacted <= law || (year !== undefined && year >= section.enacted)) return;
    tell(
      find(
        notYetEnacted,
        mention.span,
        `${firstEnacted(section, section.enacted, context.statutes)}. It did not exist on ` +
          `${longDate(context.asOf ?? '')}, the date this document is judged by.`,
        { data: { number: section.number, enacted: section.enacted, asOf: context.asOf ?? null } },
      ),
    );
  },
};
