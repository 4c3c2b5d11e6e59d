import { namesAct } from '../analysis/namedActs';
import type { Snapshot } from '../analysis/snapshot';
import { withWords } from './find';
import type { Successor } from '../facts/statutes';
import type { Finding, RuleContext } from './finding';
import { isSaidInSentence, namesInSentence, naming } from './said';
import { around } from './typography';
import { withoutAdvice } from './wording';
import { placesWritten, writtenNumbersOf } from './writtenNumbers';
import type { Span } from '../text/span';
import { addTo } from '../text/addTo';
import { matchesOf } from '../text/matches';

/** What a document itself tells of a repeal, at another place than the one judged. */

/** What is said of a number that has gone out of the code, or to another. */
export const OF_PAST: ReadonlySet<string> = new Set(['former-number', 'repealed-section', 'transferred-section']);

/**
 * True for a number of which the document says at another place that it is repealed, or an old one: whoever wrote
 * "§ 12-118 was repealed by ..." need not say so each time. So for a row of a table that names the act that
 * did it, or the current number.
 */
export function isToldElsewhere(finding: Finding, { snapshot }: RuleContext): boolean {
  const { code, data } = finding;
  const number = data?.number;
  if (!OF_PAST.has(code) || typeof number !== 'string') return false;
  if (isInRow(finding, snapshot)) return true;
  const known = snapshot.kept(told);
  const isTold = known.get(number) ?? placesOf(snapshot, number).some((place) => isSaidInSentence(snapshot, place));
  known.set(number, isTold);
  return isTold;
}

/** What parts cells; the tab that indents a paragraph, or stands after its number, parts none. */
const CELL = /\||[^\s.)]\t/;
const GONE = /[|\t] {0,4}(?:repealed|former(?:ly)?|transferred|renumbered)\b/i;
/** No row is longer. */
const LONGEST_ROW = 500;

/** "| § 12-118 | P.A. 95-283, § 67 |", "| § 49-40b | now § 52-380c |", "| § 52-368 | repealed |" */
function isInRow({ start, end, data }: Finding, { text }: Snapshot): boolean {
  const told = [actNumber(data?.act) ?? [], successors(data)].flat();
  const before = text.slice(Math.max(0, start - LONGEST_ROW), start);
  const after = /^[^\n]*/.exec(text.slice(end, end + LONGEST_ROW))?.[0] ?? '';
  const row = before.slice(before.lastIndexOf('\n') + 1) + after;
  return CELL.test(row) && (GONE.test(row) || told.some((number) => naming([number]).test(row)));
}

/** "95-283" of "P.A. 95-283, § 67"; undefined where no act is told. */
function actNumber(act: unknown): string | undefined {
  return typeof act === 'string' ? (/\d{2}-\d{1,3}/.exec(act)?.[0] ?? act) : undefined;
}

/** Whoever says it says it where the number is first cited, or soon after. */
const MOST_PLACES = 12;

/** A number that is written and not cited: 'In 2023 "12-62s" was transferred'. */
const WRITTEN = /(?<![\w.-])\d{1,2}[a-e]?-\d{1,4}[a-z]{0,3}(?![\w-])/g;

interface Place {
  readonly citation: Span;
  readonly span: Span;
}

/** Whether the document tells of a number: filled as they are asked for, so that each place is looked at once. */
function told(): Map<string, boolean> {
  return new Map();
}

/** Where each number is written, cited or not, from the beginning: offsets of the prose. */
function written({ prose }: Snapshot): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { 0: number, index } of matchesOf(WRITTEN, prose.text)) addTo(found, number, index);
  return found;
}

/** Where a document cites a number, or writes it. */
function placesOf(snapshot: Snapshot, number: string): readonly Place[] {
  const { prose, reading, text } = snapshot;
  const citations = new Set(placesWritten(snapshot).get(number)?.slice(0, MOST_PLACES));
  const cited = Array.from(citations).flatMap((k) => {
    const citation = reading.citations[k];
    return citation === undefined ? [] : writtenNumbersOf(citation, text).filter((place) => place.number === number);
  });
  const spans = (snapshot.kept(written).get(number) ?? []).slice(0, MOST_PLACES).map((at) => ({
    start: prose.toSource(at),
    end: prose.toSource(at + number.length),
  }));
  return [...cited, ...spans.map((span) => ({ citation: span, span }))];
}

/**
 * What a section said: "§ 39-121, provided in part", "§ 52-149 (a) then read", "§ 7-465 required a town to". "§ 12-118,
 * provided the tax is due" goes on with a condition.
 */
const IN_PAST_TENSE =
  /^(?:\s?\([a-z\d]{1,4}\)){0,4}(?: et seq\.)?(?:,?\s(?:provided|read|stated)\s(?:as follows|in (?:(?:pertinent|relevant) )?part)\b|,?\sthen\s(?:provided|read|required|said|stated)\b|\sprovided\s(?:that|for|an?)\b|\s(?:allowed|authorized|defined|governed|imposed|permitted|prohibited|required|said|stated)\s(?:an?|the|that|any|every|each|all|no|such)\b)/;

/**
 * The finding as it is told where its writer knows of the change: the document names the act that repealed the section,
 * or the number that it went to in one sentence with the old one; or where the sentence tells what the section said.
 */
export function asKnownToWriter(finding: Finding, { snapshot }: RuleContext): Finding {
  const { severity, data, message } = finding;
  if (severity !== 'error') return finding;
  if (namesSuccessor(finding, snapshot)) return withWords(finding, 'information', message);
  if (OF_PAST.has(finding.code) && IN_PAST_TENSE.test(around(snapshot, finding, LONGEST_VERB).after))
    return withWords(
      finding,
      'information',
      `${withoutAdvice(message)} The sentence tells what the section said; keep the citation if the law of that time is meant.`,
    );
  const act = actNumber(data?.act);
  return finding.code !== 'repealed-section' || act === undefined || !namesAct(snapshot, act)
    ? finding
    : withWords(finding, 'information', `${withoutAdvice(message)} The document names that act.`);
}

/** The labels, and the verb, after a number. */
const LONGEST_VERB = 60;

/** The numbers that a section went to. */
function successors(data: Finding['data']): readonly string[] {
  return ((data?.successor ?? {}) as Partial<Successor>).numbers ?? [];
}

function namesSuccessor({ code, data }: Finding, snapshot: Snapshot): boolean {
  if (code !== 'transferred-section' || typeof data?.number !== 'string') return false;
  const later = successors(data);
  return (
    later.length > 0 &&
    placesOf(snapshot, data.number).some(({ citation }) => namesInSentence(snapshot, citation, later))
  );
}
