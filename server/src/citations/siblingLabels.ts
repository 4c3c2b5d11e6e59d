import { Member } from './draftMember';

const LABEL = /[([]\s?\w+\s?[)\]]/g;

/**
 * The members that "7-470 (a)(1)(2)(3)" is short for: a figure stands below no figure, so that one that counts on from
 * the one before it is the next part of the same level. The member alone where its labels go deeper at each.
 * @param member is made the first of them
 */
export function readSiblings(text: string, member: Member): Member[] {
  const { pinpoint, pinpointStart, pinpointEnd } = member;
  // Most have one label or none.
  if (pinpoint.length < 2 || member.end !== pinpointEnd) return [member];
  const first = pinpoint.findIndex((label, k) => countsOn(label, pinpoint[k + 1]));
  const written = first < 0 ? '' : text.slice(pinpointStart, pinpointEnd);
  const figures = pinpoint.slice(first);
  // "subdivision (2) of subsection (1)": levels in words are named one by one.
  if (!/^[([]/.test(written) || figures.some((label, k) => k > 0 && !countsOn(figures[k - 1], label))) return [member];
  const places = Array.from(written.matchAll(LABEL));
  return figures.map((label, k) => {
    const start = pinpointStart + (places[first + k]?.index ?? 0);
    const own = k === 0 ? member : new Member(start, start, member.number, false, -1, -1);
    own.pinpoint = [...pinpoint.slice(0, first), label];
    own.pinpointStart = k === 0 ? pinpointStart : start;
    own.pinpointEnd = own.end = start + (places[first + k]?.[0].length ?? 0);
    return own;
  });
}

/** True for "2" after "1". */
function countsOn(label: string | undefined, next: string | undefined): boolean {
  return label !== undefined && next !== undefined && /^\d+$/.test(label) && Number(next) === Number(label) + 1;
}
