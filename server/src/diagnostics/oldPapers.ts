import { documentYear } from '../analysis/documentDate';
import { lawTextOf } from '../analysis/lawText';
import { isPrintedCopy } from '../analysis/printedCopy';
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
/** A paper that is older than the copy by so many years is kept, not written. */
const RECORD_AFTER = 3;

/**
 * The finding as it is told in a paper that bears a date of its own before the copy's: an opinion of 1991 cites the law
 * of 1991, so that a number which went out of the code later is no error there. Only the number's repeal before that
 * year is certain. Where the document says under which day's law it is written, that governs instead. In a record it is
 * a hint, and `together` tells all of one kind at once.
 */
export function asOfItsDay(finding: Finding, context: RuleContext): Finding {
  if (!OF_ITS_DAY.has(finding.code)) return finding;
  const year = earlierYear(context);
  if (year === undefined && context.asOf == null && isPrintedCopy(context.snapshot))
    return withWords(
      finding,
      'hint',
      `${finding.message} The document is a copy of an opinion whose date is not known here; keep the citation if it was the law then.`,
      finding.data,
    );
  if (year === undefined || !mayHaveBeen(finding, year, context.statutes)) return finding;
  const record = isOfPast(year, context);
  return withWords(
    finding,
    record || finding.code === 'unknown-subsection' || finding.severity === 'hint' ? 'hint' : 'information',
    `${finding.message} The document is dated ${year}; keep the citation if it was the law then.`,
    record ? { ...finding.data, documentYear: year } : finding.data,
  );
}

/**
 * True for what tells nothing of a paper with an earlier date: an amendment that came after it; and in an act or a bill
 * of years ago, which nobody writes any more, what has gone out of the code since.
 */
export function isOfItsDay({ code }: Finding, context: RuleContext): boolean {
  const year = earlierYear(context);
  if (code === 'pending-amendment')
    return year !== undefined || (context.asOf == null && isPrintedCopy(context.snapshot));
  return (
    year !== undefined && OF_ITS_DAY.has(code) && isOfPast(year, context) && lawTextOf(context.snapshot) === 'bill'
  );
}

/**
 * True for a paper that is kept and not written any more, as an opinion of years ago or a reporter's page: how it cites
 * is not for its reader to choose. False where the document or a setting names the style to judge it by.
 */
export function isRecord(context: RuleContext): boolean {
  if (context.styleIsChosen === true) return false;
  const year = earlierYear(context);
  return (year !== undefined && isOfPast(year, context)) || isPrintedCopy(context.snapshot);
}

function isOfPast(year: number, { statutes }: RuleContext): boolean {
  return year + RECORD_AFTER <= copyYear(statutes.edition);
}

/** The year that a document bears at its head, where it is earlier than the copy's and no day's law is chosen. */
function earlierYear({ snapshot, statutes, asOf }: RuleContext): number | undefined {
  if (asOf != null) return undefined;
  const year = documentYear(snapshot);
  return year !== undefined && year < copyYear(statutes.edition) ? year : undefined;
}

/** True where the law of a year may have had what is cited. */
function mayHaveBeen({ code, data }: Finding, year: number, statutes: RuleContext['statutes']): boolean {
  if (code === 'repealed-section') return typeof data?.year !== 'number' || year <= data.year;
  if (code !== 'unknown-subsection') return true;
  const section = typeof data?.number === 'string' ? statutes.find(data.number) : undefined;
  return section !== undefined && statutes.acts(section).some((act) => act.year >= year);
}
