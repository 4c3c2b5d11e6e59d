import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { withoutAdvice } from './wording';

const GONE: ReadonlySet<string> = new Set(['repealed-section', 'transferred-section']);

/**
 * The finding as it is told in a quotation, as of an opinion from before the repeal: the number was right there, and
 * whoever quotes cannot change it, but a reader may take it for the law.
 */
export function asQuoted(finding: Finding, { snapshot }: RuleContext): Finding {
  if (finding.severity !== 'error' || !GONE.has(finding.code) || !snapshot.quoted(finding)) return finding;
  const what = finding.code === 'repealed-section' ? 'repealed' : 'transferred';
  return withWords(
    finding,
    'information',
    `${withoutAdvice(finding.message)} It is cited in a quotation; say that the section was ${what} if a reader may take it for the law in force.`,
  );
}
