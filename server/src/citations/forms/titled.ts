import { skipSpace } from '../chars';
import { readCodeName } from '../codeName';
import { dateMembers } from '../dates';
import { draft, type Draft } from '../draft';
import { Member, type MembersOptions } from '../draftMember';
import { readAfterNumber } from '../member';
import { NUMBERED_BY_TITLE } from '../malformedMembers';
import { readTail } from '../sectionNumber';
import { readSign } from '../sign';
import type { Form } from '../form';
import { NAME_OPENINGS } from '../openings';

/** The title between the code's name and the sign. */
const TITLE = /\btit(?:le|\.)\s{0,40}(\d{1,2}[a-z]?)\b/i;
/** The longest name of the code, its edition included. */
const LONGEST_NAME = 72;

/**
 * A section by its title and its number within it, as other states' codes are cited: "Conn. Stat. Ann. tit. 53a, § 70".
 */
function readTitled(text: string, at: number): Draft | undefined {
  if (!TITLE.test(text.slice(at, at + LONGEST_NAME))) return undefined;
  const name = readCodeName(text, at);
  const title = name === undefined ? null : TITLE.exec(text.slice(name.end, name.next));
  const sign = name === undefined || title === null ? undefined : readSign(text, name.next, true);
  if (name === undefined || title === null || sign === undefined) return undefined;
  // "Conn. Gen. Stat. (1930) tit. 59, § 6042": the titles of that day were others.
  if (name.edition !== undefined && name.edition.year < NUMBERED_BY_TITLE) return undefined;
  const tail = readTail(text, sign.next);
  // A whole number after the title is a full citation's.
  if (tail === undefined || text.charAt(skipSpace(text, tail.end)) === '-') return undefined;
  const member = new Member(sign.next, tail.end, `${(title[1] ?? '').toLowerCase()}-${tail.normal}`, true);
  const options: MembersOptions = { named: true, plural: sign.plural, signed: true, symbol: sign.form === 'symbol' };
  const end = Math.max(tail.end, readAfterNumber(text, member, undefined, options));
  dateMembers([member], name.edition);
  return draft('full', name.start, end, {
    sections: [member],
    name: { start: name.start, end: name.end, form: name.form },
    sign,
  });
}

export const titled: Form = { openings: NAME_OPENINGS, read: readTitled };
