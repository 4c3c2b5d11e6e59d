import { followsActNumber, isBillSections, isSpansOfSections, wholeNumbers } from '../billSections';
import { dateMembers, readRevisionAfter, readRevisionBefore } from '../dates';
import { draft, foreign, type Draft } from '../draft';
import { readMalformedBefore, soundList } from '../malformedMembers';
import { beforeLastSign, numbersOf, readMembers } from '../members';
import { couldBeOf, sourceBefore } from '../otherLaw/before';
import { sourceAfter } from '../otherLaw/after';
import { readSignOrScanned } from '../sign';
import type { Form } from '../form';
import { SIGN_OPENINGS } from '../openings';

/** Short forms, which begin with the sign: "§ 53a-71", "§§ 53a-70(a)(1), (a)(2) and 53a-71". */
function readShort(text: string, at: number): Draft | undefined {
  const sign = readSignOrScanned(text, at);
  if (sign === undefined) return undefined;
  const options = { named: false, plural: sign.plural, signed: true, symbol: true };
  let members = readMembers(text, sign.next, options);
  const malformed = readMalformedBefore(text, sign, options, soundList(text, members));
  if (malformed !== undefined) {
    return draft('short', sign.start, malformed.end, {
      sections: malformed.members,
      malformed: malformed.malformed,
      sign,
      trailer: malformed.trailer,
    });
  }
  if (members === undefined) return undefined;
  if (members.foreign) return foreign('regulation', sign.start, members.end);
  const { start } = sign;
  const before = sourceBefore(text, start, members.members[0]);
  if (before !== null) {
    // "Practice Book § 17-18, § 52-192a (b)": no rule has the second number.
    if (members.parted !== null && !couldBeOf(before.source, text, members.members[members.parted.index]))
      members = beforeLastSign(members, members.parted);
    return foreign(before.source, start, members.end, before.named ? numbersOf(members.members) : undefined);
  }
  const after = sourceAfter(text, members.end, members.members[0]?.number ?? '');
  if (after.foreign !== null) return foreign(after.foreign, start, members.end, numbersOf(members.members), after.self);
  if (
    sign.plural &&
    (isBillSections(text, at, members.members, members.end) ||
      (!after.own && (isSpansOfSections(text, members.members) || followsActNumber(text, start))))
  ) {
    return foreign('instrument', start, members.end, numbersOf(wholeNumbers(text, members.members)));
  }
  dateMembers(members.members, readRevisionBefore(text, start));
  readRevisionAfter(text, after.own ? after.end : members.end, members.members);
  return draft('short', start, members.end, {
    sections: members.members,
    sign,
    trailer: after.own ? { start: after.start, end: after.end } : null,
  });
}

export const short: Form = {
  openings: SIGN_OPENINGS,
  read: readShort,
};
