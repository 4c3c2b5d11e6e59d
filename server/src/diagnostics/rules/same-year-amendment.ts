import { find } from '../find';
import type { Rule } from '../finding';
import { actName, copyYear } from '../wording';
import { listed } from '../../code/words';

/**
 * The year cited is that of the section's last act. Many writers give that year, and then all is well; an edition of
 * that year, as Bluebook wants it, lacks the act. Off unless asked for.
 */
export const sameYearAmendment: Rule = {
  code: 'same-year-amendment',
  styles: ['bluebook', 'connecticut'],
  severity: 'hint',
  onByDefault: false,
  ofForm: false,
  checkNumber(mention, standing, { statutes }, tell) {
    const { edition } = mention.member;
    if (edition === null || mention.last || standing.is !== 'known' || standing.section.status !== 'in force') return;
    const { section } = standing;
    if (section.lastAmended !== edition.year || edition.year >= copyYear(statutes.edition)) return;
    const acts = statutes
      .acts(section)
      .filter((act) => act.year === edition.year)
      .map(actName);
    tell(
      find(
        sameYearAmendment,
        mention.span,
        `§ ${section.number} was last amended in the year of the cited edition, ${edition.year}. An edition does not include the acts of its own year (${listed(acts)}).`,
        {
          related: [{ start: edition.start, end: edition.end, message: 'The year cited' }],
          data: { number: section.number, year: edition.year },
        },
      ),
    );
  },
};
