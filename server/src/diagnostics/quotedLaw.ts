import { withFixes, withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { withoutAdvice } from './wording';

/** What is said of a section by each rule on law that is gone. */
const GONE: ReadonlyMap<string, string> = new Map([
  ['repealed-section', 'repealed'],
  ['transferred-section', 'transferred'],
]);
const ADVICE = / Cite the (?:current section number|law that is in force)\./;

/**
 * The finding as it is told in a quotation, as of an opinion from before the repeal: the number was right there, and
 * whoever quotes cannot change it, but a reader may take it for the law. Without fixes: they would change quoted words.
 */
export function asQuoted(finding: Finding, { snapshot }: RuleContext): Finding {
  const what = GONE.get(finding.code);
  if (finding.severity !== 'error' || what === undefined || !snapshot.quoted(finding)) return finding;
  const told = `${withoutAdvice(finding.message).replace(ADVICE, '')} It is cited in a quotation; say that the section was ${what} if a reader may take it for the law in force.`;
  return withFixes(withWords(finding, 'information', told), () => []);
}
