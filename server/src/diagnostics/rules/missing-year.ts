import type { Citation } from '../../citations/citation';
import { isAnnotated } from '../../styles/annotated';
import { find, formFix } from '../find';
import type { Fix, Rule, RuleContext } from '../finding';

/**
 * The first full citation of a section without the year of an edition (Bluebook 12.3.2, for states). Off unless asked
 * for: practice is laxer. A later full form without the year is a short form (12.10).
 */
export const missingYear: Rule = {
  code: 'missing-year',
  styles: ['bluebook'],
  severity: 'hint',
  onByDefault: false,
  ofForm: true,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of context.snapshot.reading.citations) {
      if (citation.kind !== 'full') continue;
      const isNew = citation.sections.some((member) => !seen.has(member.number));
      for (const member of citation.sections) seen.add(member.number);
      if (!isNew || citation.sections.some((member) => member.edition !== null)) continue;
      yield find(missingYear, citation, 'Give the year of the edition in the first full citation of a section.', {
        fixes: yearFix(context, citation),
      });
    }
  },
};

/** The year of the copy used here. Of a publisher's volume it is not known. */
function yearFix({ statutes }: RuleContext, citation: Citation): Fix[] {
  if (isAnnotated(citation.name)) return [];
  const { revision, supplement } = statutes.edition;
  const replaced = citation.sections.map((member) => statutes.find(member.number)?.inSupplement === true);
  const year =
    supplement === null || !replaced.includes(true)
      ? String(revision)
      : replaced.includes(false)
        ? `${revision} & Supp. ${supplement}`
        : `Supp. ${supplement}`;
  return [formFix(`Add (${year})`, { start: citation.end, end: citation.end, newText: ` (${year})` })];
}
