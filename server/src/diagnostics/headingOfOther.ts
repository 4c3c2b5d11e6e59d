import { lawTextOf } from '../analysis/lawText';
import { isSpanOfSections } from '../citations/plausible';
import { isOfOurTitle } from '../citations/titles';
import type { Finding, RuleContext } from './finding';
import { citationAt, isBare, NO_LAW } from './otherNumbers';
import { around } from './typography';

const BEGINS_LINE = /(?:^|[\n\r\u2029])[ \t#*>]{0,12}$/;
const BEGINS_SENTENCE = /[.;:]["”)]?\s{1,3}$/;
/** "Sec. 12-14. - Appeals.", "SECTION 45-1 APARTMENTS". */
const TITLE = /^(?:\.[ \t]{1,3}(?:[-–—][ \t]{0,3})?|[ \t]{1,3}(?=[A-Z]{4}))["“]?([A-Z][\w’'-]*)/;
/** Inside a line a title is a few words and a stop: "Sec. 12-14. Appeals." */
const SHORT_TITLE = /^\.[ \t]{1,3}[A-Z][\w’'-]*(?:,? [\w’'-]+){0,3}\.(?=\s*$|\s+["“(A-Z])/;

/** "CGS 8-2j and § 98-4 Costs of special studies of the Farmington Code of Ordinances": a title, and whose it is. */
const OF_TOWN = /^ [A-Z][^§.;]{3,90}\sof\sthe\s(?:[A-Z][\w’'-]+\s){1,3}(?:Code|Charter|Ordinances)\b/;

/**
 * True for a finding on the law under a number that an ordinance cites without naming the code: a town's code numbers
 * its sections as the General Statutes do, "Sections 8-64(d) and 8-66 shall apply"; and under one of a town's code.
 */
export function mayBeOfOrdinance({ snapshot }: RuleContext, finding: Finding): boolean {
  if (!NO_LAW.has(finding.code)) return false;
  if (OF_TOWN.test(snapshot.text.slice(finding.end, finding.end + 150))) return true;
  if (lawTextOf(snapshot) !== 'ordinance') return false;
  const citation = citationAt(snapshot, finding);
  return citation !== undefined && isBare(citation);
}

/**
 * True for a finding on a number that heads a section of another paper: a town's code heads its sections as the
 * General Statutes do. Where the code has no law under the number, or none that begins with the word that the title
 * begins with, the number is that paper's own.
 */
export function standsInHeadingOfOther({ snapshot, statutes }: RuleContext, finding: Finding): boolean {
  if (!NO_LAW.has(finding.code)) return false;
  const citation = citationAt(snapshot, finding);
  const [only, ...others] = citation?.sections ?? [];
  if (
    citation === undefined ||
    only === undefined ||
    others.length > 0 ||
    !isBare(citation) ||
    only.pinpoint.length > 0 ||
    only.through !== null ||
    isOfOurTitle(only.number)
  )
    return false;
  const before = snapshot.text.slice(Math.max(0, citation.start - 16), citation.start);
  const after = snapshot.text.slice(citation.end, citation.end + 80);
  const word = TITLE.exec(after)?.[1];
  if (word === undefined) return false;
  if (!BEGINS_LINE.test(before) && !(BEGINS_SENTENCE.test(before) && SHORT_TITLE.test(after))) return false;
  return !(statutes.find(only.number)?.catchline ?? '').toLowerCase().startsWith(word.toLowerCase());
}

/**
 * True for a finding on "Sections 5-14 to follow", "§§ 6-14": where the code has no law under the number, these are
 * whole sections of another paper, from one to another.
 */
export function mayBeSpan({ snapshot }: RuleContext, finding: Finding): boolean {
  if (!NO_LAW.has(finding.code)) return false;
  const citation = citationAt(snapshot, finding);
  return citation !== undefined && isBare(citation) && isSpanOfSections(citation);
}

const STRIKES = /<(?:s|del|strike)\b[^<]*$|(?:^|\s)~~[^~\n]*$/i;
/** So far from a number a bill's brackets are looked for. */
const LONGEST_STRUCK = 600;

/**
 * True for a finding on gone law in words struck out, `<s>22-42a</s>`, and in the brackets of a bill, which strike
 * words out: "sections 2-60, [4a-68,] 51-216a".
 */
export function isStruckOut({ snapshot }: RuleContext, finding: Finding): boolean {
  if (!NO_LAW.has(finding.code)) return false;
  const { text } = snapshot;
  if (STRIKES.test(text.slice(Math.max(0, finding.start - LONGEST_STRUCK), finding.start))) return true;
  if (lawTextOf(snapshot) !== 'bill') return false;
  const { before, after } = around(snapshot, finding, LONGEST_STRUCK);
  return before.lastIndexOf('[') > before.lastIndexOf(']') && /^[^[]*\]/.test(after);
}
