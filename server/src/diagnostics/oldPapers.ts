import { docketYear, documentDay, documentYear } from '../analysis/documentDate';
import { lastOfManyYears, lastYearNamed, lastYearSaid } from '../analysis/lastYearSaid';
import { lawTextOf } from '../analysis/lawText';
import { isPrintedCopy } from '../analysis/printedCopy';
import type { Snapshot } from '../analysis/snapshot';
import { isStandingPaper } from '../analysis/standingPaper';
import { lastYearOfLaw } from '../facts/status';
import type { Statutes } from '../facts/statutes';
import { isOnOtherStates } from './amongOtherStates';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { around } from './typography';
import { copyYear, withoutAdvice } from './wording';

/** What may have been right when a paper was made: the number, and the part. */
const OF_ITS_DAY: ReadonlySet<string> = new Set([
  'former-number',
  'repealed-section',
  'transferred-section',
  'unknown-subsection',
]);
/** These, and an unknown number beside a plain one that is law no more, or of a title that went to others. */
function isOfDay(finding: Finding): boolean {
  const { code, data } = finding;
  return (
    OF_ITS_DAY.has(code) || isOfTitleMoved(finding) || (code === 'unknown-section' && data?.plainNumber !== undefined)
  );
}

/**
 * Titles whose sections went to titles with letters, until 1995: of those that were repealed before, the code says
 * nothing.
 */
const TITLES_MOVED = /^(?:13|17|19|36|38|39|45|46)-/;
const MOVED_UNTIL = 1995;

function isOfTitleMoved({ code, data }: Finding): boolean {
  return code === 'unknown-section' && typeof data?.number === 'string' && TITLES_MOVED.test(data.number);
}

/** A paper that is older than the copy by so many years is kept, not written. */
const RECORD_AFTER = 3;
/** What stays in use is history too when it is older by so many years: what was repealed since is nothing to it. */
const HISTORY_AFTER = 20;
/** Few cases go on for so many years. */
const ENDS_AFTER = 5;
/** A paper that names no year for so long may be as old as that. */
const OLD_AFTER = 10;

/**
 * The finding as it is told in a paper that bears a date of its own before the copy's: an opinion of 1991 cites the law
 * of 1991, so that a number which went out of the code later is no error there. Only the number's repeal before that
 * year is certain. Where the document says under which day's law it is written, that governs instead. In a record it is
 * a hint, and `together` tells all of one kind at once.
 */
export function asOfItsDay(finding: Finding, context: RuleContext): Finding {
  if (!isOfDay(finding)) return finding;
  const year = earlierYear(context);
  if (year === undefined && isOfYearOfRepeal(finding, context))
    return withWords(finding, 'information', asDated(finding, copyYear(context.statutes.edition)));
  if (year === undefined && context.asOf == null && isPrintedCopy(context.snapshot))
    return withWords(
      finding,
      'hint',
      `${withoutAdvice(finding.message)} The document is a copy of a court record whose date is not known here; keep the citation if it was the law then.`,
      { ...finding.data, copied: true },
    );
  if (year === undefined)
    return OF_ITS_DAY.has(finding.code) || isOfTitleMoved(finding) ? asOfNoDay(finding, context) : finding;
  const record = isOfPast(year, context);
  if (
    !mayHaveBeen(finding, year, context.statutes) ||
    isRepealedBefore(finding.data, context.snapshot, context.statutes)
  )
    return record ? asOfItsEvents(finding, year, context.statutes) : finding;
  return withWords(
    finding,
    record || finding.code === 'unknown-subsection' || finding.severity === 'hint' ? 'hint' : 'information',
    asDated(finding, year),
    record ? { ...finding.data, documentYear: year } : finding.data,
  );
}

function asDated({ message }: Finding, year: number): string {
  return `${withoutAdvice(message)} The document is dated ${year}; keep the citation if it was the law then.`;
}

/** True where a section was repealed within the copy's year and the document bears that year: its day may be before. */
function isOfYearOfRepeal({ code, data }: Finding, { asOf, snapshot, statutes }: RuleContext): boolean {
  if (code !== 'repealed-section' || asOf != null || typeof data?.inForceThrough !== 'number') return false;
  const year = copyYear(statutes.edition);
  return year <= data.inForceThrough && documentYear(snapshot) === year && !isRepealedBefore(data, snapshot, statutes);
}

/** True where the day is known on which a paper was made, and the section was repealed by then. */
function isRepealedBefore(data: Finding['data'], snapshot: Snapshot, statutes: Statutes): boolean {
  const day = documentDay(snapshot);
  const section = typeof data?.number === 'string' ? statutes.find(data.number) : undefined;
  return day !== undefined && section?.status === 'repealed' && section.effective !== null && section.effective <= day;
}

/** The finding as it is told in a record of a later year: a court applies the law of the day of the events. */
function asOfItsEvents(finding: Finding, year: number, statutes: Statutes): Finding {
  if (finding.code !== 'repealed-section' || finding.severity === 'hint') return finding;
  // "§ 42-110(g)" for § 42-110g is a slip on any day.
  const since = finding.data?.meantSince;
  return typeof since === 'number' && since <= year
    ? withWords(finding, 'warning', finding.message)
    : withWords(
        finding,
        'information',
        `${withoutAdvice(finding.message)} The document is dated ${year}${
          isLongAfterRepeal(finding, year, statutes)
            ? ', long after the repeal'
            : '; keep the citation if the law of an earlier day governs'
        }.`,
      );
}

/** No case goes on for so many years. */
const LONG_AFTER = 20;

function isLongAfterRepeal({ data }: Finding, year: number, statutes: Statutes): boolean {
  const section = typeof data?.number === 'string' ? statutes.find(data.number) : undefined;
  const last = section === undefined ? undefined : (lastYearOfLaw(section) ?? statutes.acts(section).at(-1)?.year);
  return last !== undefined && last + LONG_AFTER <= year;
}

/** The finding as it is told in a paper without a date that may be old: no error is certain there. */
function asOfNoDay(finding: Finding, context: RuleContext): Finding {
  const last = lastYearOfOld(context);
  if (last === undefined || !mayHaveBeen(finding, last, context.statutes)) return asOfYearsNamed(finding, context);
  const shows = `bears no date and ${NAMES} ${last}`;
  return withWords(finding, 'hint', asShown(finding, shows), { ...finding.data, lastYear: last });
}

const NAMES = 'names no year after';

/** The finding as it is told in a paper without a date that names no year after the section was law. */
function asOfYearsNamed(finding: Finding, context: RuleContext): Finding {
  const { severity, data } = finding;
  if ((severity !== 'error' && severity !== 'warning') || data?.edition !== undefined) return finding;
  if (context.asOf != null || documentYear(context.snapshot) !== undefined) return finding;
  if (finding.code === 'repealed-section' && isOfBill(finding, context))
    return withWords(finding, 'information', asShown(finding, 'describes a bill that would amend the section'));
  const named = lastYearNamed(context.snapshot);
  const last = named ?? yearOfDocket(context);
  if (last === undefined || !mayHaveBeen(finding, last, context.statutes)) return finding;
  // Where the day of the change is not known, it may be of late.
  if (!isDayKnown(finding) && last + OLD_AFTER > copyYear(context.statutes.edition)) return finding;
  const shows = named === undefined ? 'has a docket number of' : NAMES;
  return withWords(finding, 'information', asShown(finding, `${shows} ${last}`));
}

function isDayKnown({ code, data }: Finding): boolean {
  return code === 'unknown-subsection' || typeof data?.inForceThrough === 'number';
}

function asShown({ message }: Finding, shows: string): string {
  return `${withoutAdvice(message)} The document ${shows}; keep the citation if it was the law when the document was written.`;
}

/** "HB 5954 would amend Section 13b-11a": nobody amends a section that is gone, so that the bill is older. */
function isOfBill(finding: Finding, { snapshot }: RuleContext): boolean {
  return /\bwould (?:also )?(?:amend|revise|change|repeal)\s[^.;]{0,80}$/.test(around(snapshot, finding, 120).before);
}

/** The year of a docket number, where its case is over in all likelihood. */
function yearOfDocket({ snapshot, statutes }: RuleContext): number | undefined {
  const year = docketYear(snapshot);
  return year !== undefined && year + ENDS_AFTER <= copyYear(statutes.edition) ? year : undefined;
}

/** The last year that a paper names which bears no date and may be old; undefined for every other. */
function lastYearOfOld({ asOf, snapshot, statutes }: RuleContext, lastOf = lastYearSaid): number | undefined {
  if (asOf != null || documentYear(snapshot) !== undefined) return undefined;
  const last = lastOf(snapshot);
  return last !== undefined && last + OLD_AFTER <= copyYear(statutes.edition) ? last : undefined;
}

/**
 * True for what tells nothing of a paper with an earlier date: an amendment that came after it; what has changed since
 * a paper was made that is kept as a record of its day, or since an act or a bill of years ago; in a paper that stays
 * in use, or that names no year for long, a label of a section that was amended since and may have had it; and in any
 * paper of long ago what was repealed since, of which nothing took the place.
 */
export function isOfItsDay(finding: Finding, context: RuleContext): boolean {
  const { code } = finding;
  const year = earlierYear(context);
  if (code === 'pending-amendment')
    return year !== undefined || (context.asOf == null && isPrintedCopy(context.snapshot));
  const record = recordYear(context);
  if (code === 'amended-since') return isOfItsEdition(finding, context, record);
  if (record === undefined) return code === 'unknown-subsection' && isOfOldText(finding, context);
  if (code === 'unknown-subsection') return mayHaveBeen(finding, record, context.statutes);
  const mayBeOfDay =
    isOfDay(finding) &&
    mayHaveBeen(finding, record, context.statutes) &&
    !isRepealedBefore(finding.data, context.snapshot, context.statutes);
  if (mayBeOfDay && !isStandingPaper(context.snapshot)) return true;
  const isHistory = record + HISTORY_AFTER <= copyYear(context.statutes.edition);
  if (isHistory && typeof finding.data?.inForceThrough === 'number') return mayBeOfDay;
  return isOfDay(finding) && lawTextOf(context.snapshot) === 'bill';
}

/** True where a paper without a date names no year for long, and the section was amended since. */
function isOfOldText(finding: Finding, { asOf, snapshot, statutes }: RuleContext): boolean {
  if (asOf != null || documentYear(snapshot) !== undefined) return false;
  const last = lastYearNamed(snapshot);
  return last !== undefined && last + OLD_AFTER <= copyYear(statutes.edition) && mayHaveBeen(finding, last, statutes);
}

/**
 * True for an edition that was the newest in all likelihood when a paper was made that is kept, or may be old; and for
 * any in such a paper on the laws of other states.
 */
function isOfItsEdition(finding: Finding, context: RuleContext, record: number | undefined): boolean {
  const year = record ?? lastYearOfOld(context) ?? lastYearOfOld(context, lastOfManyYears);
  return year !== undefined && (isOnOtherStates(context.snapshot) || !isAmendedBy(finding, year, context.statutes));
}

/** True where an act came after the edition cited and before a record’s year: one of that year may be later. */
function isAmendedBy({ data }: Finding, record: number, statutes: RuleContext['statutes']): boolean {
  const section = typeof data?.number === 'string' ? statutes.find(data.number) : undefined;
  const edition = typeof data?.year === 'number' ? data.year : Infinity;
  return section !== undefined && statutes.acts(section).some(({ year }) => edition < year && year < record);
}

/**
 * True for a paper that is kept and not written any more, as an opinion of years ago or a reporter's page: how it cites
 * is not for its reader to choose. False where the document or a setting names the style to judge it by.
 */
export function isRecord(context: RuleContext): boolean {
  if (context.styleIsChosen === true) return false;
  return recordYear(context) !== undefined || isPrintedCopy(context.snapshot) || lastYearOfOld(context) !== undefined;
}

/** The year at the head of a paper that is kept and not written any more; undefined for every other. */
export function recordYear(context: RuleContext): number | undefined {
  const year = earlierYear(context);
  return year !== undefined && isOfPast(year, context) ? year : undefined;
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
function mayHaveBeen(finding: Finding, year: number, statutes: RuleContext['statutes']): boolean {
  const { code, data } = finding;
  if (isOfTitleMoved(finding)) return year <= MOVED_UNTIL;
  if (code === 'repealed-section' || code === 'unknown-section')
    return typeof data?.inForceThrough !== 'number' || year <= data.inForceThrough;
  if (code !== 'unknown-subsection') return true;
  const section = typeof data?.number === 'string' ? statutes.find(data.number) : undefined;
  return section !== undefined && statutes.acts(section).some((act) => act.year >= year);
}
