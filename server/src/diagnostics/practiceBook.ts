import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import type { Finding, RuleContext } from './finding';

/** What is said of a number under which the code has no law. */
const NO_LAW: ReadonlySet<string> = new Set([
  'former-number',
  'repealed-section',
  'reserved-section',
  'transferred-section',
  'unknown-section',
  'unknown-subsection',
]);
/** Numbers that a rule of the Practice Book has, "10-8", "17-34A": none of its chapters is from 45 to 59. */
const OF_RULES = /^(?:[1-9]|[1-3]\d|4[0-4]|[6-8]\d)-\d{1,2}[A-Z]?$/;

/**
 * True for a bare number without law in a paper that cites the Practice Book: "Practice Book Sec. 10-8 … Secs. 13-6 and
 * 13-9" are rules all of them.
 */
export function mayBeRule(finding: Finding, { snapshot }: RuleContext): boolean {
  if (!NO_LAW.has(finding.code) || !snapshot.kept(rules).cited) return false;
  const { citations } = snapshot.reading;
  const citation = citations[lastStartingAtOrBefore(citations, finding.start)];
  if (citation === undefined || (citation.kind !== 'short' && citation.kind !== 'prose')) return false;
  return citation.trailer === null && citation.sections.every(({ number }) => OF_RULES.test(number));
}

/** How a paper names the book: "Practice Book § 10-8", "Pr. Bk. Sec. 10-8", "P.B. § 10-8". */
const NAMED = /\bPractice\s+Book\b|\bPr(?:ac)?\.\s?B(?:oo)?k\b|\bP\.\s?B\.\s?(?:§|Sec)/i;

function rules({ prose }: Snapshot): { readonly cited: boolean } {
  return { cited: NAMED.test(prose.text) };
}
