import { Member } from './draftMember';

const LABEL = /[([]\s?\d{1,3}\s?[)\]]/g;

/**
 * The members that "7-470 (a)(1)(2)(3)" is short for: a figure stands below no figure, so that one that counts on from
 * the one before it is the next part of the same level. The member alone where its labels go deeper at each.
 * @param member is made the first of them
 */
export function readSiblings(text: string, member: Member): Member[] {
  const { pinpoint, pinpointStart, pinpointEnd } = member;
  const first = pinpoint.findIndex((label, k) => countsOn(label, pinpoint[k + 1]));
  if (first < 0 || member.end !== pinpointEnd || member.pinpointThrough !== null) return [member];
  const figures = pinpoint.slice(first);
  const places = Array.from(text.slice(pinpointStart, pinpointEnd).matchAll(LABEL)).slice(-figures.length);
  if (places.length < figures.length || !figures.every((label, k) => k === 0 || countsOn(figures[k - 1], label)))
    return [member];
  return figures.map((label, k) => {
    const start = pinpointStart + (places[k]?.index ?? 0);
    const end = start + (places[k]?.[0].length ?? 0);
    const own = k === 0 ? member : new Member(start, end, member.number, false, -1, -1);
    own.pinpoint = [...pinpoint.slice(0, first), label];
    own.pinpointStart = k === 0 ? pinpointStart : start;
    own.pinpointEnd = own.end = end;
    return own;
  });
}

/** True for "2" after "1". */
function countsOn(label: string | undefined, next: string | undefined): boolean {
  return label !== undefined && next !== undefined && /^\d+$/.test(label) && Number(next) === Number(label) + 1;
}
