import { hasWord, isDividedBefore, isLetter, skipSpace } from '../chars';
import { dateMembers, readRevisionBehind } from '../dates';
import { readCodeName } from '../codeName';
import { draft, foreign, type Draft } from '../draft';
import { sourceBefore } from '../otherLaw/before';
import { sourceBehind } from '../otherLaw/behind';
import { readLevels, readLevelWord, type LevelsReading } from '../levels';
import type { Member } from '../draftMember';
import { readMalformedBefore, soundList } from '../malformedMembers';
import { numbersOf, readMembers } from '../members';
import { readSectionWord, readSign, type SignReading } from '../sign';


/** Citations in words: "section 53a-192", "[s]ection 53a-192", "Secs. 52-555, 52-594", "sections 46a-68c to 46a-68f". */
export function readProse(text: string, at: number): Draft | undefined {
  const sign = readSectionWord(text, at, false);
  // "inter-", "section": the end of another word.
  if (sign === undefined || isDividedBefore(text, at) || isEndOfCompound(text, at)) return undefined;
  return readNumbers(text, sign.start, sign, sign.next, undefined, false);
}

const HYPHEN = 0x2d;

/** "trailer-section 23-24". */
function isEndOfCompound(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === HYPHEN && isLetter(text.charCodeAt(at - 2));
}

/** Citations that begin with a level: "subdivision (2) of subsection (a) of section 53a-70", "subsection (b) of § 52-470". */
export function readLeveled(text: string, at: number): Draft | undefined {
  const levels = readLevels(text, at);
  if (levels === undefined) return readLevelAsSection(text, at);
  let i = skipSpace(text, levels.end);
  if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  }
  if (hasWord(text, i, 'of') || hasWord(text, i, 'in')) i = skipSpace(text, i + 2);
  else if (hasWord(text, i, 'under')) i = skipSpace(text, i + 5);
  if (hasWord(text, i, 'said')) i = skipSpace(text, i + 4);
  const name = readCodeName(text, i);
  const sign = readSign(text, name?.next ?? i, name !== undefined);
  if (sign === undefined && name === undefined) return undefined;
  return readNumbers(text, at, sign, sign?.next ?? name?.next ?? i, levels, name !== undefined);
}

/** "subsection 53a-70(a)": the word of a level where "section" is meant. */
function readLevelAsSection(text: string, at: number): Draft | undefined {
  const level = readLevelWord(text, at);
  if (level?.rank !== 0) return undefined;
  return readNumbers(text, at, undefined, level.next, undefined, false);
}

function readNumbers(
  text: string, start: number, sign: SignReading | undefined, at: number, levels: LevelsReading | undefined, named: boolean,
): Draft | undefined {
  const options = { named, plural: sign?.plural ?? false, signed: true, symbol: sign?.form === 'symbol' };
  const members = readMembers(text, at, options);
  const malformed = sign === undefined ? undefined : readMalformedBefore(text, sign, options, soundList(text, members));
  if (malformed !== undefined) {
    return draft('prose', start, malformed.end, {
      sections: levels === undefined ? malformed.members : withLevels(malformed.members, levels), malformed: malformed.malformed, sign: sign ?? null, trailer: malformed.trailer,
    });
  }
  if (members === undefined) return undefined;
  if (members.foreign) return foreign('regulation', start, members.end);
  const behind = sourceBehind(text, members.end, members.members[0]?.number ?? '');
  if (!named && !behind.own) {
    const before = sourceBefore(text, start, members.members[0]);
    const source = before?.source ?? behind.foreign;
    if (source !== null) return foreign(source, start, members.end, before?.named === false && behind.foreign === null ? undefined : numbersOf(members.members), behind.self);
  }
  dateMembers(members.members, undefined);
  if (behind.own) readRevisionBehind(text, behind.end, members.members);
  return draft('prose', start, members.end, {
    sections: levels === undefined ? members.members : withLevels(members.members, levels),
    sign: sign ?? null,
    trailer: behind.own ? { start: behind.start, end: behind.end } : null,
  });
}

/** The level that a label behind a number begins with, as `LevelsReading.rank` counts. */
function rankOf(label = ''): number {
  return /^[a-z]/.test(label) ? 0 : /^\d/.test(label) ? 1 : 2;
}

/** Gives each member the levels that stand before it; several label paths make several members of the same number. */
function withLevels(members: readonly Member[], levels: LevelsReading): Member[] {
  const result: Member[] = [];
  for (const member of members) {
    levels.paths.forEach((path, k) => {
      const own = member.copy();
      // "subdivision (2) of § 53a-70 (a)": what stands behind the number may be the outer level.
      const outer = rankOf(member.pinpoint[0]) < levels.rank ? member.pinpoint : [];
      own.pinpoint = outer.length > 0 ? [...outer, ...path] : member.pinpoint.length > 0 ? [...path, ...member.pinpoint] : path;
      const through = k === levels.paths.length - 1 ? levels.through : null;
      own.pinpointThrough = through === null ? null : [...outer, ...through];
      own.pinpointStart = levels.start;
      own.pinpointEnd = levels.end;
      result.push(own);
    });
  }
  return result;
}
