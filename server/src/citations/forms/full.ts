import { Char } from '../../text/char';
import { hasWord } from '../chars';
import type { NameReading } from '../afterName';
import { readCodeName } from '../codeName';
import { dateMembers, readDetachedEdition, readRevisionAfter } from '../dates';
import { draft, foreign, type Draft } from '../draft';
import { beforeLastSign, readMembers, type MembersReading } from '../members';
import { readMalformedMembers, soundList, type MalformedReading } from '../malformedMembers';
import type { MembersOptions } from '../draftMember';
import { readSign, type SignReading } from '../sign';
import { sourceAfter, type SourceAfter } from '../otherLaw/after';
import type { Form } from '../form';
import { NAME_OPENINGS } from '../openings';

/**
 * Full citations, which name the code: "Conn. Gen. Stat. Ann. § 53a-192a (2021)",
 * "General Statutes (Rev. to 2017) § 53a-73a", "C.G.S. Sec. 54-142a(d)", "CGS 14-227a, -227b and -227g",
 * "Connecticut General Statutes (CGS) § 54-56g".
 */
function readFull(text: string, at: number): Draft | undefined {
  const name = readCodeName(text, at);
  if (name === undefined) return undefined;
  const sign = readSign(text, name.next, true);
  const options = optionsOf(sign);
  let members = readMembers(text, sign?.next ?? name.next, options);
  const sound = soundList(text, members);
  const mixed = readMalformedMembers(text, name, sign, options, sound);
  if (mixed !== undefined) return draftOfMalformed(text, name, sign, mixed);
  if (members === undefined) return undefined;
  // Three parts and decimals are another state's, where the name does not say whose code it is.
  if (sound === undefined) return foreign('state-code', name.start, members.end);
  let after = sourceAfter(text, members.end, numberAfterLastSign(members));
  if (members.parted !== null && after.foreign !== null && hasWord(text, after.start, 'of')) {
    members = beforeLastSign(members, members.parted);
    after = sourceAfter(text, members.end, members.members[0]?.number ?? '');
  }
  if (isOfAnotherState(name, after)) return foreign('state-code', name.start, members.end);
  members = beforeOthers(text, members, after);
  dateMembers(members.members, name.edition);
  const result = draft('full', startOf(text, name, sign), members.end, {
    sections: members.members,
    name: { start: name.start, end: name.end, form: name.form },
    sign: sign ?? null,
  });
  readDetachedEdition(text, result.start, result.end, members.members);
  readRevisionAfter(text, after.own ? after.end : members.end, members.members);
  if (after.own) result.trailer = { start: after.start, end: after.end };
  return result;
}

const PLAIN = /^\d+-\d+$/;

/** "CGS 8-30g and 19-19 of the Zoning Regulations": the last number is not the code's. */
function beforeOthers(text: string, list: MembersReading, { foreign: source, start }: SourceAfter): MembersReading {
  const [before, last] = list.members.slice(-2);
  const isOthers =
    (source === 'regulation' || source === 'ordinance') &&
    before !== undefined &&
    last !== undefined &&
    PLAIN.test(last.number) &&
    !PLAIN.test(before.number) &&
    hasWord(text, start, 'of');
  return isOthers ? beforeLastSign(list, { index: list.members.length - 1, end: before.end }) : list;
}

function optionsOf(sign: SignReading | undefined): MembersOptions {
  return {
    named: true,
    plural: sign?.plural ?? true,
    signed: sign !== undefined,
    symbol: sign?.form === 'symbol',
  };
}

/** A list with numbers that are none of the code's shape. */
function draftOfMalformed(
  text: string,
  name: NameReading,
  sign: SignReading | undefined,
  mixed: MalformedReading,
): Draft {
  if (isOfAnotherState(name, sourceAfter(text, mixed.end, ''))) return foreign('state-code', name.start, mixed.end);
  dateMembers(mixed.members, name.edition);
  return draft('full', name.start, mixed.end, {
    sections: mixed.members,
    malformed: mixed.malformed,
    name: { start: name.start, end: name.end, form: name.form },
    sign: sign ?? null,
  });
}

/**
 * Where the citation begins: "[General Statutes §] 53a-70" is put into a quotation
 * with its sign, and its bracket belongs to it.
 */
function startOf(text: string, name: NameReading, sign: SignReading | undefined): number {
  return sign !== undefined &&
    text.charCodeAt(sign.end - 1) === Char.RightBracket &&
    text.charCodeAt(name.start - 1) === Char.LeftBracket
    ? name.start - 1
    : name.start;
}

/** "Gen. Stat. § 1-52 of North Carolina": a name without the state may be another's. */
function isOfAnotherState(name: NameReading, after: SourceAfter): boolean {
  return after.foreign === 'state-code' && !/^c/i.test(name.form);
}

/** The number that what stands after the list says most of: the one after its last sign. */
function numberAfterLastSign({ members, parted }: MembersReading): string {
  return members[parted?.index ?? 0]?.number ?? '';
}

export const full: Form = {
  openings: NAME_OPENINGS,
  read: readFull,
};
