import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { isCitation, type Authority } from '../citations/citation';
import { titleOfNumber } from '../code/sectionKey';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { OF_PAST } from './toldElsewhere';

/** So long is a catchline at the most, with its "(Formerly Sec. 45-83)". */
const LONGEST = 400;
/** So many headings in a row are a list. */
const LIST = 3;
const BEGINS = /(?:^|[\n\r\u2029\ufffc]|[.;:][*”"]?\s)[ \t#*>_-]{0,12}$/;
/** ". Bonds of testamentary trustees", ".* (Formerly Sec. 45-83). Bonds": a stop, and a catchline's capital. */
const GOES_ON = /^\.[*_]{0,2}\s{1,3}(?:\(Formerly [^)\n]{1,60}\)\.?\s{1,3})?["“]?[A-Z]/;

/**
 * The finding as it is told of a number in a list of headings, as a table of contents of the code is: the list prints
 * what the law was on its day, and cites nothing. One heading by itself may be a writer's own.
 */
export function asListedHeading(finding: Finding, { snapshot }: RuleContext): Finding {
  if (!OF_PAST.has(finding.code) || !(finding.severity === 'error' || finding.severity === 'warning')) return finding;
  return isListed(snapshot, finding.start)
    ? withWords(
        finding,
        'information',
        `${finding.message} It stands in a list of headings; keep it if the list shows the law of an earlier day.`,
      )
    : finding;
}

function isListed(snapshot: Snapshot, at: number): boolean {
  const { authorities } = snapshot.reading;
  const place = lastStartingAtOrBefore(authorities, at);
  const here = headingAt(snapshot, authorities[place]);
  if (here === undefined) return false;
  let count = 1;
  for (const step of [-1, 1]) {
    let last = here;
    for (let k = place + step; count < LIST; k += step) {
      const a = authorities[k];
      if (a === undefined) break;
      if (a.kind === 'former') continue;
      const next = headingAt(snapshot, a);
      if (next === undefined || next.title !== last.title || Math.abs(next.start - last.start) > LONGEST) break;
      count++;
      last = next;
    }
  }
  return count >= LIST;
}

/**
 * An authority that heads a section in the code's own form, its title and its prose offset; undefined where it is none.
 */
function headingAt(
  { prose }: Snapshot,
  a: Authority | undefined,
): { readonly title: string; readonly start: number } | undefined {
  if (a === undefined || !isCitation(a) || !(a.kind === 'prose' || a.kind === 'short') || a.trailer !== null)
    return undefined;
  const [only, ...others] = a.sections;
  if (only === undefined || others.length > 0 || only.pinpoint.length > 0 || only.through !== null) return undefined;
  const start = prose.toProse(a.start);
  const end = prose.toProse(a.end);
  return BEGINS.test(prose.text.slice(Math.max(0, start - 20), start)) && GOES_ON.test(prose.text.slice(end, end + 90))
    ? { title: titleOfNumber(only.number), start }
    : undefined;
}
