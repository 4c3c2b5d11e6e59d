import { isSpansOfSections } from './billSections';
import { dateMembers, readRevisionAfter } from './dates';
import { draft, foreign, type Draft } from './draft';
import type { Member } from './draftMember';
import type { LevelsReading } from './levels';
import { readMalformedBefore, soundList } from './malformedMembers';
import { numbersOf, readMembers, type MembersReading } from './members';
import { sourceBefore } from './otherLaw/before';
import { sourceAfter, type SourceAfter } from './otherLaw/after';
import type { SignReading } from './sign';

/**
 * The numbers of a citation in words, "section 53a-70", "subsection (a) of sections 53a-70 and 53a-71".
 * @param start where the citation begins
 * @param at where the numbers begin
 * @param levels what stands before them: it is every member's
 * @param named true where the code's name stands before them
 */
export function readNumbersInWords(
  text: string,
  start: number,
  sign: SignReading | undefined,
  at: number,
  levels: LevelsReading | undefined,
  named: boolean,
): Draft | undefined {
  const options = { named, plural: sign?.plural ?? false, signed: true, symbol: sign?.form === 'symbol' };
  const members = readMembers(text, at, options);
  const malformed = sign === undefined ? undefined : readMalformedBefore(text, sign, options, soundList(text, members));
  if (malformed !== undefined) {
    return draft('prose', start, malformed.end, {
      sections: withLevels(malformed.members, levels),
      malformed: malformed.malformed,
      sign: sign ?? null,
      trailer: malformed.trailer,
    });
  }
  if (members === undefined) return undefined;
  if (members.foreign) return foreign('regulation', start, members.end);
  const after = sourceAfter(text, members.end, members.members[0]?.number ?? '');
  const other = named || after.own ? undefined : ofOtherSource(text, start, members, after, sign);
  if (other !== undefined) return other;
  dateMembers(members.members, undefined);
  readRevisionAfter(text, after.own ? after.end : members.end, members.members);
  return draft('prose', start, members.end, {
    sections: withLevels(members.members, levels),
    sign: sign ?? null,
    trailer: after.own ? { start: after.start, end: after.end } : null,
  });
}

/** The numbers as another source's, which the words before them name, or those after them, or as a paper's own. */
function ofOtherSource(
  text: string,
  start: number,
  members: MembersReading,
  after: SourceAfter,
  sign: SignReading | undefined,
): Draft | undefined {
  const before = sourceBefore(text, start, members.members[0]);
  const isSpans = sign?.plural === true && isSpansOfSections(text, members.members);
  const source = before?.source ?? after.foreign ?? (isSpans ? 'instrument' : null);
  if (source === null) return undefined;
  const isTold = before?.named === false && after.foreign === null;
  return foreign(source, start, members.end, isTold ? undefined : numbersOf(members.members), after.self);
}

/** The level that a label after a number begins with, as `LevelsReading.rank` counts. */
function rankOf(label = ''): number {
  return /^[a-z]/.test(label) ? 0 : /^\d/.test(label) ? 1 : 2;
}

/** Gives each member the levels that stand before it; several label paths make several members of the same number. */
function withLevels(members: readonly Member[], levels: LevelsReading | undefined): readonly Member[] {
  if (levels === undefined) return members;
  const result: Member[] = [];
  for (const member of members) {
    levels.paths.forEach((path, k) => {
      const own = member.copy();
      // "subdivision (2) of § 53a-70 (a)", "subsection (3) of section 4-67g(f)": what stands after the number may be
      // the outer level.
      const rank = Math.max(levels.rank, rankOf(path[0]));
      const outer = rankOf(member.pinpoint[0]) < rank ? member.pinpoint : [];
      own.pinpoint =
        outer.length > 0 ? [...outer, ...path] : member.pinpoint.length > 0 ? [...path, ...member.pinpoint] : path;
      const through = levels.throughs[k] ?? null;
      own.pinpointThrough = through === null ? null : [...outer, ...through];
      own.pinpointStart = levels.start;
      own.pinpointEnd = levels.end;
      result.push(own);
    });
  }
  return result;
}
