import { isBillSections, wholeNumbers } from '../billSections';
import { dateMembers, readRevisionBehind } from '../dates';
import { draft, foreign, type Draft } from '../draft';
import { readMalformedBefore, soundList } from '../malformedMembers';
import { beforeLastSign, numbersOf, readMembers } from '../members';
import { couldBeOf, sourceBefore } from '../otherLaw/before';
import { sourceBehind } from '../otherLaw/behind';
import { readSymbol } from '../sign';
import type { Form } from '../form';
import { SIGN_OPENINGS } from '../openings';

/** Short forms, which begin with the sign: "§ 53a-71", "§§ 53a-70(a)(1), (a)(2) and 53a-71". */
function readShort(text: string, at: number): Draft | undefined {
  const sign = readSymbol(text, at);
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
  const behind = sourceBehind(text, members.end, members.members[0]?.number ?? '');
  if (behind.foreign !== null)
    return foreign(behind.foreign, start, members.end, numbersOf(members.members), behind.self);
  if (sign.plural && isBillSections(text, at, members.members, members.end)) {
    return foreign('instrument', start, members.end, numbersOf(wholeNumbers(text, members.members)));
  }
  dateMembers(members.members, undefined);
  readRevisionBehind(text, behind.own ? behind.end : members.end, members.members);
  return draft('short', start, members.end, {
    sections: members.members,
    sign,
    trailer: behind.own ? { start: behind.start, end: behind.end } : null,
  });
}

export const short: Form = {
  openings: SIGN_OPENINGS,
  read: readShort,
};
