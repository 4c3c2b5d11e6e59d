import { isAnnotated } from '../../styles/annotated';
import { find } from '../find';
import type { Rule } from '../finding';
import { around } from '../typography';

/** Since 1975 the whole code is published in odd years only; before, other years occur. */
const FIRST_OF_SERIES = 1975;

/** Collections on the internet name each year's copy an edition: "§ 42-133ff (2024) — Justia". */
const COLLECTION = /^\s{0,3}[-–—|:,(]\s{0,3}(?:Justia|FindLaw|Casetext|Westlaw|Lexis)/i;

/** The same as a link's text: "[§ 42-133ff (2024)](https://law.justia.com/…)". */
const LINK = /^\]\(https?:\/\/[\w.]{0,30}(?:justia|findlaw|casetext)\./;

/**
 * An edition of an even year: in those years the state publishes a Supplement only. A publisher's volume, as
 * all of the annotated code, may bear any year.
 */
export const impossibleEdition: Rule = {
  code: 'impossible-edition',
  styles: ['bluebook', 'connecticut'],
  severity: 'hint',
  onByDefault: true,
  ofForm: true,
  // What is said of a year is said once.
  ofSection: true,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, { snapshot }, tell) {
    if (isAnnotated(citation.name) || COLLECTION.test(around(snapshot, citation, 20).after)) return;
    if (LINK.test(snapshot.text.slice(citation.end, citation.end + 60))) return;
    let said = -1;
    for (const { edition } of citation.sections) {
      if (edition === null || edition.detached || edition.start === said || edition.start < citation.start) continue;
      if (
        edition.publisher !== null ||
        edition.supplement !== null ||
        edition.year % 2 === 1 ||
        edition.year < FIRST_OF_SERIES
      )
        continue;
      said = edition.start;
      tell(
        find(
          impossibleEdition,
          edition,
          `There is no full ${edition.year} edition of the General Statutes. Full editions bear odd years; ${edition.year} has only a ` +
            `Supplement. Write (${edition.year - 1}), (${edition.year + 1}) or (Supp. ${edition.year}), whichever you used.`,
          { data: { year: edition.year } },
        ),
      );
    }
  },
};
