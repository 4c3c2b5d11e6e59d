import { find } from '../find';
import type { Rule } from '../finding';
import { actName, copyYear, editionCited, listed } from '../wording';

/**
 * The year cited is that of the section's last act. Many writers give that year, and then all is well; an edition of that
 * year, as Bluebook wants it, lacks the act. Off unless asked for.
 */
export const sameYearAmendment: Rule = {
  code: 'same-year-amendment', styles: ['bluebook', 'connecticut'], severity: 'hint', onByDefault: false, ofForm: false,
  checkNumber(mention, standing, { statutes }, tell) {
    const { edition } = mention.member;
    if (edition === null || mention.last || standing.is !== 'known' || standing.section.status !== 'in force') return;
    const { section } = standing;
    if (section.lastAmended !== edition.year || edition.year >= copyYear(statutes.edition)) return;
    const acts = statutes.acts(section).filter((act) => act.year === edition.year).map(actName);
    tell(find(sameYearAmendment, mention.span,
      `${editionCited(edition)}, the year of the last amendment (${listed(acts)}). An edition of that year does not hold acts of the year.`,
      { related: [{ start: edition.start, end: edition.end, message: 'The year that is cited' }], data: { number: section.number, year: edition.year } }));
  },
};
