import type { RuleContext } from './finding';
import type { WrittenNumber } from './writtenNumbers';
import { namesText } from './olderText';
import { around } from './typography';
import { copyYear, editionCited, longDate } from './wording';

/**
 * What to say of an old number that is cited from an edition before the copy, or in a document that is written under
 * the law of an earlier day. The code tells where a section went and not when, so that the old number may have been the
 * right one then. Undefined where it surely was not.
 */
export function oldNumberAdvice(
  { asOf, statutes }: RuleContext,
  { member: { edition } }: WrittenNumber,
): string | undefined {
  const copy = copyYear(statutes.edition);
  if (edition !== null && edition.year < copy) {
    return `${editionCited(edition)}. The date of the change is not known: keep the number if that text has it.`;
  }
  if (asOf == null || asOf >= `${copy}-01-01`) return undefined;
  return `The date of the change is not known. The document is judged by the law of ${longDate(asOf)}; keep the number if it was the section’s then.`;
}

/** True where the writer chose an earlier text, which may have the old number: "(Rev. to 1989) § 38-175c". */
export function isOfTextChosen({ statutes }: RuleContext, { member: { edition } }: WrittenNumber): boolean {
  return edition !== null && namesText(edition) && edition.year < copyYear(statutes.edition);
}

/** What follows "now" or "later", where it tells the current number: "§ 1-19, now codified at § 1-210". */
const NOW =
  /^[^.;\n]{0,25}\b(?:(?:now|later)\s{1,2}(?:re-?codified|codified|found|at\b|§|sections?\b|general\b|conn\b|c\.g|cgs)|renumbered|recodified|redesignated|transferred)/i;

/** True where the writer says that a number is an old one: "former § 53a-90", "§ 53a-90 (now § 54-102a)". */
export function isSaidToBeOld({ snapshot }: RuleContext, { citation }: Pick<WrittenNumber, 'citation'>): boolean {
  const { before, after } = around(snapshot, citation, 60);
  return /\bformer(?:ly)?\b[^.;\n]{0,40}$/i.test(before) || NOW.test(after);
}
