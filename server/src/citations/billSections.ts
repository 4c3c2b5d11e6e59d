import { Char } from '../text/char';
import { backOverSpace, withPlainSpaces } from './chars';
import type { Member } from './draftMember';
import { sentenceStart } from './sentence';

/** Those members that are written whole, whose numbers the rest of the document may repeat. */
export function wholeNumbers(text: string, members: readonly Member[]): readonly Member[] {
  return members.filter((member) => SPAN.test(text.slice(member.start, member.end)));
}

/** "1-5", and after it "7": section numbers of a bill have no letters. */
const SPAN = /^([1-9]\d{0,2})[-–](\d{1,3})$/;
const ALONE = /^[1-9]\d{0,2}$/;
/** The title that a bill analysis prints after the sections that it covers: "§§ 1-5 — MINIMUM WAGE". */
const TITLE_AFTER = /^[*_]{0,3}\s{0,3}[–—-]{1,2}\s{0,3}[A-Z][A-Z'’]+,?(?: [A-Z\d'’]+){0,2}/;
const BILL = /\bbills?\b/i;
/** "(§ 7)": no statute, so that its neighbours are none. */
const PLAIN_SECTION = /\(§§? ?[1-9]\d{0,2}(?:\)| (?:and|&) )/;

/** No span of a paper's own sections is longer. */
const LONGEST_SPAN = 30;

/**
 * Spans of a paper's own sections after a plural sign, "Secs. 4–6, 19–22": from one whole number to a higher one, with
 * a dash that no section number has. The code's numbers may be printed with it, "§§ 4–183 and 4–184", and are no spans.
 */
export function isSpansOfSections(text: string, members: readonly Member[]): boolean {
  let last = 0;
  return members.every(({ start, end }) => {
    const written = text.slice(start, end);
    const span = SPAN.exec(written);
    const [from, to] = [Number(span?.[1] ?? 0), Number(span?.[2] ?? 0)];
    const isSpan = written.includes('–') && from > last && to > from && to - from <= LONGEST_SPAN;
    last = to;
    return isSpan;
  });
}

/** "No. 25-113, §§ 5-6", "1997 Conn. Pub. Acts, §§6-9": sections of an act that is known from its number, or before. */
export function followsActNumber(text: string, at: number): boolean {
  return /\b(?:No\. \d{2}-\d{1,3}|Pub(?:lic|\.) Acts?), {0,2}$/.test(text.slice(Math.max(0, at - 20), at));
}

/**
 * A bill's own sections in an analysis of it, whose ranges look like one of our numbers: "§§ 1-5 — MINIMUM WAGE",
 * "the bill makes technical changes (§§ 4-6 & 12)". The sign is doubled, and each range
 * and number is higher than the one before.
 * @param at offset of the sign
 * @param end offset after the last member
 */
export function isBillSections(text: string, at: number, members: readonly Member[], end: number): boolean {
  let last = 0;
  for (const member of members) {
    const written = text.slice(member.start, member.end);
    const span = SPAN.exec(written);
    const from = Number(span?.[1] ?? (ALONE.test(written) ? written : 0));
    const to = Number(span?.[2] ?? from);
    if (from <= last || to < from || (span !== null && to === from)) return false;
    last = to;
  }
  if (TITLE_AFTER.test(text.slice(end, end + 60))) return true;
  if (text.charCodeAt(backOverSpace(text, at)) !== Char.LeftParenthesis) return false;
  const before = withPlainSpaces(text.slice(sentenceStart(text, at, 160), at));
  return (
    BILL.test(before) || PLAIN_SECTION.test(before) || PLAIN_SECTION.test(withPlainSpaces(text.slice(end, end + 100)))
  );
}
