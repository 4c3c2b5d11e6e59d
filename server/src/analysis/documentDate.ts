import { MONTHS } from '../text/longDate';
import type { Snapshot } from './snapshot';

/** So far from its beginning a paper bears its date. */
const HEAD = 1200;
/** And so far the reporter in which it was printed. */
const TITLE = 200;
const DATE = String.raw`(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|Sept\.?)\s\d{1,2},\s(?:19|20)\d\d`;
/** How the day is introduced on which a paper was made. */
const MADE = String.raw`(?:Dated?|Argued|Decided|Decision released|Officially released|officially released|Filed|Released|Issued|Memorandum filed)`;
/**
 * "Decided July 29, 2008.", "November 13, 2013", "Respondents August 14, 1991", "288 Conn. 116 (2008)", "12/19/2007 Mr. Sigman": short
 * lines that bear a date, for a sentence tells what happened on a day and not when it was written.
 */
const BEARS = new RegExp(
  [
    String.raw`^[^\n.,]{0,40}?\s?${DATE}[.)]?$`,
    String.raw`^[^\n]{0,60}\b${MADE}[:,]?\s${DATE}`,
    String.raw`^\d{1,2}/\d{1,2}/(?:19|20)\d\d`,
  ]
    .map((line) => `(?:${line})`)
    .join('|'),
);

const PRINTED = /^[^\n]{0,60}\bConn\.[^\n]{0,30}[(|,\s]\s?(?:19|20)\d\d\s?\)?$/;

/**
 * The year in which a document says at its head that it was made: an opinion, a decision, a letter. Undefined where it bears no date.
 * What such a paper cites may have been the law then.
 */
export function documentYear(snapshot: Snapshot): number | undefined {
  return snapshot.kept(found).year;
}

function found({ prose }: Snapshot): { readonly year: number | undefined } {
  let year: number | undefined;
  let at = 0;
  for (const line of prose.text.slice(0, HEAD).split(/[\n\r\u2029]/)) {
    const words = line.trim().replace(/\s{2,}/g, ' ');
    const born = BEARS.exec(words) ?? (at < TITLE ? PRINTED.exec(words) : null);
    const last = born?.[0].match(/\b(?:19|20)\d\d/g)?.at(-1);
    if (last !== undefined) year = Math.max(year ?? 0, Number(last));
    at += line.length + 1;
  }
  return { year };
}
