import { Char } from '../text/char';
import { skipSpace } from './chars';
import type { Member } from './draftMember';
import { isEnumerator } from './enumerator';
import { readJoiner } from './joiner';
import { setPinpoint } from './member';
import { readLabelRange, readLabels, siblingPath, type LabelsReading } from './pinpoint';
import { readNumber } from './sectionNumber';

/**
 * "CGS 12-81, (7), (10) and 12-87": labels after a comma are the section's where others or another section follow, or
 * where there are several of them, "12-700, (10)(B)(i)". After another comma go on those of a lower level,
 * "12-700, (10), (A)(iii)-(v)". Gives their end, having put them into the member; -1 where none stand there.
 */
export function readLabelAfterComma(text: string, end: number, member: Member): number {
  if (text.charCodeAt(end) !== Char.Comma || member.through !== null || member.etSeq || member.numberStart < 0)
    return -1;
  const at = skipSpace(text, end + 1);
  const labels = text.charCodeAt(at) === Char.LeftParenthesis ? readLabels(text, at) : undefined;
  if (labels === undefined) return -1;
  if (member.pinpoint.length === 0) {
    if (labels.labels.length === 1 && !isFollowed(text, labels.end)) return -1;
    setPinpoint(member, labels);
  } else {
    if (!goesDeeper(text, end, member, labels)) return -1;
    member.pinpoint = [...member.pinpoint, ...labels.labels];
    member.pinpointEnd = labels.end;
  }
  const range = readLabelRange(text, labels.end);
  const through = range === undefined ? undefined : siblingPath(member.pinpoint, range.labels);
  if (range === undefined || through === undefined) return (member.end = labels.end);
  member.pinpointThrough = through;
  return (member.end = member.pinpointEnd = range.end);
}

/** True where a list goes on with labels or another section's number. */
function isFollowed(text: string, end: number): boolean {
  const joiner = readJoiner(text, end);
  return (
    joiner !== undefined &&
    (readLabels(text, joiner.end) !== undefined || readNumber(text, joiner.end, false) !== undefined)
  );
}

/** A Roman number after a letter that it does not follow, or after a higher one, stands below it. */
const FALLS = /^(?:x\w*,[iv]|v\w*,i(?!x)|[a-g],[ivx]$)/i;

/** True for labels of a lower level than those that the member has, which stand after commas too. */
function goesDeeper(text: string, end: number, member: Member, labels: LabelsReading): boolean {
  return (
    text.charCodeAt(member.numberEnd) === Char.Comma &&
    end === member.pinpointEnd &&
    member.pinpointThrough === null &&
    (siblingPath(member.pinpoint, labels.labels) === undefined ||
      FALLS.test(`${member.pinpoint.at(-1) ?? ''},${labels.labels[0] ?? ''}`)) &&
    !isEnumerator(text, end, labels)
  );
}
