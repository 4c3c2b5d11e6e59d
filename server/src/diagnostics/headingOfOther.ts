import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import { isOfOurTitle } from '../citations/titles';
import type { Finding, RuleContext } from './finding';

/** What is said of a number that has no law under it. */
const OF_GONE: ReadonlySet<string> = new Set([
  'former-number',
  'repealed-section',
  'reserved-section',
  'transferred-section',
  'unknown-section',
]);
const BEGINS_LINE = /(?:^|[\n\r\u2029])[ \t#*>]{0,12}$/;
const BEGINS_SENTENCE = /[.;:]["”)]?\s{1,3}$/;
/** "Sec. 12-14. - Appeals." */
const TITLE = /^\.[ \t]{1,3}(?:[-–—][ \t]{0,3})?["“]?([A-Z][\w’'-]*)/;
/** Inside a line a title is a few words and a stop: "Sec. 12-14. Appeals." */
const SHORT_TITLE = /^\.[ \t]{1,3}[A-Z][\w’'-]*(?:,? [\w’'-]+){0,3}\.(?=\s*$|\s+["“(A-Z])/;

/**
 * True for a finding on a number that heads a section of another paper: a town's code heads its sections as the
 * General Statutes do. Where the code has no law under the number, or none that begins with the word that the title
 * begins with, the number is that paper's own.
 */
export function standsInHeadingOfOther({ snapshot, statutes }: RuleContext, finding: Finding): boolean {
  if (!OF_GONE.has(finding.code)) return false;
  const { citations } = snapshot.reading;
  const citation = citations[lastStartingAtOrBefore(citations, finding.start)];
  const [only, ...others] = citation?.sections ?? [];
  if (
    citation === undefined ||
    only === undefined ||
    others.length > 0 ||
    !(citation.kind === 'prose' || citation.kind === 'short') ||
    citation.trailer !== null ||
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
