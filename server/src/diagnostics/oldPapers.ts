import { documentYear } from '../analysis/documentDate';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { copyYear } from './wording';

/** What may have been right when a paper was made: the number, and the part. */
const OF_ITS_DAY: ReadonlySet<string> = new Set([
  'former-number',
  'repealed-section',
  'transferred-section',
  'unknown-subsection',
]);

/**
 * The finding as it is told in a paper that bears a date of its own before the copy's: an opinion of 1991 cites the law of 1991, so that a number
 * which went out of the code later is no error there. Only the number's repeal before that year is certain. Where the document says under which
 * day's law it is written, that governs instead.
 */
export function asOfItsDay(finding: Finding, { snapshot, statutes, asOf }: RuleContext): Finding {
  if (!OF_ITS_DAY.has(finding.code) || asOf != null) return finding;
  const year = documentYear(snapshot);
  if (year === undefined || year >= copyYear(statutes.edition) || !mayHaveBeen(finding, year, statutes)) return finding;
  const severity = finding.code === 'unknown-subsection' || finding.severity === 'hint' ? 'hint' : 'information';
  return withWords(
    finding,
    severity,
    `${finding.message} The document is dated ${year}; keep the citation if it was the law then.`,
  );
}

/** True where the law of a year may have had what is cited. */
function mayHaveBeen({ code, data }: Finding, year: number, statutes: RuleContext['statutes']): boolean {
  if (code === 'repealed-section') return typeof data?.year !== 'number' || year <= data.year;
  if (code !== 'unknown-subsection') return true;
  const section = typeof data?.number === 'string' ? statutes.find(data.number) : undefined;
  return section !== undefined && statutes.acts(section).some((act) => act.year >= year);
}
