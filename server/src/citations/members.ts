import {
  backOverSpace,
  hasWord,
  isBlank,
  isDash,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  isWord,
  skipSpace,
  skipSpaceAndMarks,
  skipUnseenAndSoft,
} from './chars';
import type { Numbers } from './draft';
import { readEdition, revisedTo } from './edition';
import { isNextEnumerator } from './enumerator';
import { readJoiner, readJoinerAfterAmendment, readJoinerAfterRemark, type JoinerReading } from './joiner';
import { readLevels } from './levels';
import { skipNumberInside } from './lineNumbers';
import { readAfterNumber, setPinpoint } from './member';
import { readLabelRange, readLabels, siblingPath } from './pinpoint';
import { QUANTITY } from './range';
import { readNumber, readTail, type NumberReading, type Tail } from './sectionNumber';
import { readLabelAfterComma } from './labelsAfterComma';
import { readSiblings } from './siblingLabels';
import { readSymbol } from './sign';
import { skipStarPage } from './starPages';
import { couldStandInCode } from './titles';
import { completeElision, compareNumbers, titleOfNumber } from '../code/sectionKey';
import { Char } from '../text/char';
import { Member, type MembersOptions } from './draftMember';

export interface MembersReading {
  readonly members: Member[];
  readonly end: number;
  /** True where the number has a shape that no section has (three parts, decimals): not ours. */
  readonly foreign: boolean;
  /** The last member before which the sign is repeated, and where the list ended before it; null where no sign is. */
  readonly parted: { readonly index: number; readonly end: number } | null;
  /** True where a joiner stands after the list: what it joins could not be read as a member. */
  readonly joined: boolean;
}

/** No list is longer; what follows begins a new citation. Keeps one citation small on hostile input. */
export const MOST_MEMBERS = 500;

/** What a bill deletes at the head of a list, and the number in its place: "sections [4e-1] 4e-2 to 4e-47". */
const DELETION_AT_HEAD = /^\[\d[\w\s,-]{0,120}\]\s{1,4}\d{1,2}[a-e]?-\d/;

function skipDeletionAtHead(text: string, at: number): number {
  return text.charCodeAt(at) === Char.LeftBracket && DELETION_AT_HEAD.test(text.slice(at, at + 140)) ? at + 1 : at;
}

/**
 * Reads one section or a list of them at `at`: numbers, ranges, elisions, pinpoints, years, "et seq.".
 * @returns undefined where no section number stands there
 */
export function readMembers(text: string, at: number, options: MembersOptions): MembersReading | undefined {
  const first = readNumber(text, skipDeletionAtHead(text, at), options.named);
  if (first === undefined) return undefined;
  let number = first.normal;
  let member = new Member(first.start, first.end, number, false);
  let end = readAfterNumber(text, member, first, options);
  if (end < 0) return { members: [], end: first.end, foreign: true, parted: null, joined: false };
  // An array that grows by one takes room for sixteen more: most citations have one member,
  // and keep it as long as the document lives.
  let members = readSeveralLevels(text, end, member) ?? readSiblings(text, member);
  if (members.length > 1) {
    member = members[members.length - 1] as Member;
    end = member.end;
  }
  let parted: MembersReading['parted'] = null;
  let joined = true;
  while (members.length < MOST_MEMBERS) {
    const labelled = readLabelAfterComma(text, end, member);
    if (labelled >= 0) {
      end = labelled;
      continue;
    }
    const amended = readJoinerAfterAmendment(text, end);
    const joiner = amended ?? readJoiner(text, end) ?? readJoinerAfterRemark(text, end);
    if (joiner === undefined) {
      joined = false;
      break;
    }
    if (amended?.revision !== undefined) member.edition ??= revisedTo(amended.revision);
    let i = skipNumberInside(text, skipStarPage(text, joiner.end));
    const sign = options.symbol || !options.signed ? readSymbol(text, i) : undefined;
    if (sign !== undefined) i = sign.next;
    const next = readNext(text, i, member, number, joiner, options);
    if (next === undefined) break;
    if (sign !== undefined) parted = { index: members.length, end };
    for (const each of readSiblings(text, next.member)) members = grown(members, (member = each));
    number = member.through ?? member.number;
    end = next.end;
  }
  return { members, end, foreign: false, parted, joined };
}

/**
 * "new sections, namely, 4-12, with parts of General Statutes § 52-180c, and 9-3A": a capital after a small letter is
 * of a book that writes its numbers so.
 */
function isOfOther(text: string, { number, numberEnd }: Member, { end, normal }: NumberReading): boolean {
  return (
    isUpper(text.charCodeAt(end - 1)) &&
    isLower(text.charCodeAt(numberEnd - 1)) &&
    titleOfNumber(number) !== titleOfNumber(normal)
  );
}

/** The list up to the last repeated sign: "General Statutes § 8-2 and § 6-12 of the zoning regulations". */
export function beforeLastSign(
  list: MembersReading,
  { index, end }: NonNullable<MembersReading['parted']>,
): MembersReading {
  return { members: list.members.slice(0, index), end, foreign: false, parted: null, joined: true };
}

/**
 * "section 14-227a, subsections (a) and (g)": several paths of levels after a number, a
 * member each. One path was read with the number.
 */
function readSeveralLevels(text: string, end: number, member: Member): Member[] | undefined {
  if (member.pinpoint.length > 0) return undefined;
  let i = skipSpace(text, end);
  if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  const levels = member.through === null && !member.etSeq ? readLevels(text, i) : undefined;
  if (levels === undefined || levels.paths.length < 2 || hasWord(text, skipSpace(text, levels.end), 'of'))
    return undefined;
  return levels.paths.map((path, k) => {
    const own = k === 0 ? member : new Member(i, levels.end, member.number, false, -1, -1);
    own.pinpoint = path;
    own.pinpointStart = i;
    own.pinpointEnd = own.end = levels.end;
    return own;
  });
}

/** Numbers of a list's members, normal form; "et seq." goes on for as many as a chapter's part may have. */
export function numbersOf(members: readonly Member[]): Numbers[] {
  return members.map(({ number, through, etSeq }) => ({
    number,
    through: through ?? (etSeq ? following(number) : null),
  }));
}

/** "17-44 et seq." of the Practice Book is the part on summary judgments, and ends a few rules on. */
const FOLLOWING = 10;

function following(number: string): string | null {
  const m = /^(.+-)(\d+)$/.exec(number);
  return m === null ? null : `${m[1] ?? ''}${Number(m[2]) + FOLLOWING}`;
}

/** Short lists are copied to their size; a long one may have room to spare. */
function grown(members: Member[], member: Member): Member[] {
  if (members.length < 8) return [...members, member];
  members.push(member);
  return members;
}

/** The member after a joiner: a full number, an elided one, or labels that repeat the number before them. */
function readNext(
  text: string,
  at: number,
  before: Member,
  number: string,
  joiner: JoinerReading,
  options: MembersOptions,
): { readonly member: Member; readonly end: number } | undefined {
  const c = text.charCodeAt(at);
  if (isDigit(c)) {
    const full = readNumber(text, at, options.named);
    if (full !== undefined) {
      // "§ 14-218a, 3-5 days": a number of days is no section.
      if (!isLetter(text.charCodeAt(full.end - 1)) && QUANTITY.test(text.slice(full.end, full.end + 12)))
        return undefined;
      if (isOfOther(text, before, full)) return undefined;
      const member = new Member(full.start, full.end, full.normal, false);
      const end = readAfterNumber(text, member, full, options);
      return end < 0 ? undefined : { member, end };
    }
    return readElided(text, at, at, number, joiner, options);
  }
  // A soft hyphen before a number is seen by nobody.
  if (c === Char.SoftHyphen && text.charCodeAt(at - 1) !== c)
    return readNext(text, skipUnseenAndSoft(text, at), before, number, joiner, options);
  if (isDash(c)) return readElided(text, at, skipLineEnd(text, at + 1), number, joiner, options);
  if (isLower(c) && (text.charCodeAt(at - 1) === Char.Slash || isLower(text.charCodeAt(at - 2))))
    return readLetter(text, at, before, options);
  return c === Char.LeftParenthesis || c === Char.LeftBracket ? readSibling(text, at, before) : undefined;
}

/** Labels after a joiner, of the number before them. */
function readSibling(
  text: string,
  at: number,
  before: Member,
): { readonly member: Member; readonly end: number } | undefined {
  if (before.through !== null || before.pinpoint.length === 0) return undefined;
  const labels = readLabels(text, at);
  if (labels === undefined || isNextEnumerator(text, labels)) return undefined;
  const path = siblingPath(before.pinpointThrough ?? before.pinpoint, labels.labels);
  if (path === undefined) return undefined;
  const member = new Member(at, labels.end, before.number, false, -1, -1);
  setPinpoint(member, labels);
  member.pinpoint = path;
  let end = labels.end;
  const range = readLabelRange(text, end);
  const through = range === undefined ? undefined : siblingPath(path, range.labels);
  if (range !== undefined && through !== undefined) {
    member.pinpointThrough = through;
    end = member.pinpointEnd = range.end;
  }
  member.end = end;
  const edition = readEdition(text, skipSpaceAndMarks(text, end));
  if (edition !== undefined) {
    member.edition = edition;
    end = member.end = edition.end;
  }
  return { member, end };
}

/** A line may end after an elision's hyphen: "§§ 31-275 & -" and on the next line "306". */
function skipLineEnd(text: string, at: number): number {
  return /^[ \t]{0,2}\r?\n/.test(text.slice(at, at + 4)) ? skipSpace(text, at) : at;
}

/** "-227b", "142" after a joiner. A bare number needs a plural sign or none, must rise, and must not be a quantity. */
function readElided(
  text: string,
  start: number,
  at: number,
  number: string,
  joiner: JoinerReading,
  options: MembersOptions,
): { readonly member: Member; readonly end: number } | undefined {
  const tail = readTail(text, at);
  if (tail === undefined) return undefined;
  const dashed = at > start;
  const full = completeElision(number, tail.normal);
  if (!dashed) {
    // What has a sign of its own is no shortened number: "§§ 5-11 and §15".
    if (text.charCodeAt(backOverSpace(text, at)) === Char.SectionSign) return undefined;
    const isSure = isOfSameStem(number, tail.normal) || (options.named && isNext(text, tail, number, full));
    if (options.signed && !options.plural && !isSure) return undefined;
    if (compareNumbers(number, full) >= 0 || isDash(text.charCodeAt(tail.end))) return undefined;
    if (!isPlausibleElision(text, tail.end, tail.normal, number, joiner)) return undefined;
  }
  const member = new Member(start, tail.end, full, true);
  const end = readAfterNumber(text, member, undefined, options);
  return { member, end: Math.max(end, tail.end) };
}

/** "§ 53a-73a, 73b": the same figures with another letter are a number of the same title, whatever the sign. */
function isOfSameStem(before: string, tail: string): boolean {
  const stem = /^(\d{2,})[a-z]{1,2}$/.exec(tail)?.[1];
  return stem !== undefined && /-(\d+)[a-z]*$/.exec(before)?.[1] === stem;
}

/** How many sections on a second number may be that one sign stands before. */
const NEAR = 20;
const AFTER_LAST = /^(?:[,;)\u2029]|\s{1,4}(?:and|or)\s)/;

/**
 * "General Statutes § 52-192a, 193 and": a second number after one sign, where the code is named. As many figures as
 * the first has, three at the least, little more than it, and nothing after them that they count or cite.
 */
function isNext(text: string, { end, normal }: Tail, before: string, full: string): boolean {
  const first = Number(/-(\d{3,})[a-z]*$/.exec(before)?.[1]);
  const next = Number(/^\d+/.exec(normal)?.[0]);
  return (
    next > first &&
    next - first <= NEAR &&
    String(next).length === String(first).length &&
    couldStandInCode(full) &&
    AFTER_LAST.test(text.slice(end, end + 12))
  );
}

/**
 * "§§ 7-148b/c", "§§ 52-225a and b": the last letter alone, after a stroke or a word. Gives its member; undefined where
 * it is none.
 */
function readLetter(
  text: string,
  at: number,
  before: Member,
  options: MembersOptions,
): { readonly member: Member; readonly end: number } | undefined {
  const letter = text.charCodeAt(at);
  const own = text.charCodeAt(before.numberEnd - 1);
  if (!(options.plural || options.named) || before.through !== null || before.numberEnd !== before.end)
    return undefined;
  if (!isLower(letter) || !isLower(own) || letter <= own || isWord(text.charCodeAt(at + 1))) return undefined;
  const member = new Member(at, at + 1, before.number.slice(0, -1) + text.charAt(at), true);
  return { member, end: Math.max(readAfterNumber(text, member, undefined, options), at + 1) };
}

/** Words after a number of a list: the list goes on, or a range or "et seq." does. */
const GOES_ON = ['and', 'or', 'to', 'through', 'et'];

/** "CGS 4-141, 142" but not "sections 4-1 and 12 others", "§§ 4-1, 142 Conn. 345" or a year. */
function isPlausibleElision(text: string, end: number, tail: string, before: string, joiner: JoinerReading): boolean {
  const digits = /^\d+/.exec(tail)?.[0] ?? '';
  if (digits.length === 4 && /^(?:1[789]|20)/.test(digits)) return false;
  const c = text.charCodeAt(end);
  if (c === Char.Percent) return false;
  if (!isBlank(c) && c !== Char.LineFeed && c !== Char.CarriageReturn) return true;
  const next = skipSpace(text, end);
  const d = text.charCodeAt(next);
  if (!isWord(d)) return true;
  if (GOES_ON.some((word) => hasWord(text, next, word))) return true;
  if (!isLower(d) || QUANTITY.test(text.slice(next, next + 12))) return false;
  const ownDigits = /-(\d+)[a-z]*$/.exec(before)?.[1] ?? '';
  return joiner.comma || /[a-z]$/.test(tail) || ownDigits.length === digits.length;
}
