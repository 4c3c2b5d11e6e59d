import type { RuleContext } from './finding';
import { copyYear, longDate } from './wording';

/**
 * What to say of an old number in a document that is written under the law of a day before the copy. The code tells where a section
 * went and not when, so that the old number may have been the right one on that day. Undefined where it surely was not.
 */
export function oldNumberAdvice({ asOf, statutes }: RuleContext): string | undefined {
  if (asOf == null || asOf >= `${copyYear(statutes.edition)}-01-01`) return undefined;
  return `When the number changed is not known here, and the document is written under the law of ${longDate(asOf)}: keep the number if it was the section’s on that day.`;
}
