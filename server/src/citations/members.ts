import { hasWord, isBlank, isDash, isDigit, isLetter, isLower, isWord, skipSpace, skipSpaceAndMarks, startsWithWord } from './chars';
import { readEdition, type EditionReading } from './edition';
import { readLabelRange, readLabels, siblingPath, type LabelsReading } from './pinpoint';
import { readLevels } from './levels';
import { compareNumbers, completeElision, readNumber, readTail, type NumberReading } from './sectionNumber';
import { readSymbol } from './sign';

/** A member as read, in prose offsets; `recognize` maps it to the source. */
export interface MemberDraft {
  start: number;
  end: number;
  number: string;
  pinpoint: readonly string[];
  pinpointThrough: readonly string[] | null;
  through: string | null;
  etSeq: boolean;
  edition: EditionReading | undefined;
  editionBeforeSign: boolean;
  editionDetached: boolean;
  numberStart: number;
  numberEnd: number;
  throughStart: number;
  throughEnd: number;
  pinpointStart: number;
  pinpointEnd: number;
  elided: boolean;
}

export interface MembersReading {
  readonly members: MemberDraft[];
  readonly end: number;
  /** True where the number has a shape that no section has (three parts, decimals): not ours. */
  readonly foreign: boolean;
}

export interface MembersOptions {
  /** The code is named: an unlikely number is read too, so that it can be called unknown. */
  readonly named: boolean;
  /** §§, sections, Secs. */
  readonly plural: boolean;
  /** A sign or word stands before the number. */
  readonly signed: boolean;
  /** The sign is §: then "§" may be repeated inside the list. */
  readonly symbol: boolean;
}

/** No list is longer; what follows begins a new citation. Keeps one citation small on hostile input. */
const MOST_MEMBERS = 500;

/**
 * Reads one section or a list of them at `at`: numbers, ranges, elisions, pinpoints, years, "et seq." (contract, points 2 to 6).
 * @returns undefined where no section number stands there
 */
export function readMembers(text: string, at: number, options: MembersOptions): MembersReading | undefined {
  const first = readNumber(text, at, options.named);
  if (first === undefined) return undefined;
  const members: MemberDraft[] = [];
  let number = first.normal;
  let member = startMember(first.start, first.end, number, false);
  let end = readBehindNumber(text, member, first, options);
  if (end < 0) return { members: [], end: first.end, foreign: true };
  members.push(member);
  while (members.length < MOST_MEMBERS) {
    const joiner = readJoiner(text, end) ?? readJoinerBehindRemark(text, end);
    if (joiner === undefined) break;
    let i = joiner.end;
    if (options.symbol || !options.signed) {
      const sign = readSymbol(text, i);
      if (sign !== undefined) i = sign.next;
    }
    const next = readNext(text, i, member, number, joiner, options);
    if (next === undefined) break;
    member = next.member;
    number = member.through ?? member.number;
    members.push(member);
    end = next.end;
  }
  return { members, end, foreign: false };
}

function startMember(start: number, end: number, number: string, elided: boolean): MemberDraft {
  return {
    start, end, number, pinpoint: NONE, pinpointThrough: null, through: null, etSeq: false, edition: undefined,
    editionBeforeSign: false, editionDetached: false, numberStart: start, numberEnd: end, throughStart: -1, throughEnd: -1,
    pinpointStart: -1, pinpointEnd: -1, elided,
  };
}

const NONE: readonly string[] = [];

/** Pinpoints, range, "et seq." and year behind a number. Gives the end, or -1 where the number turns out to be no section. */
function readBehindNumber(text: string, member: MemberDraft, read: NumberReading | undefined, options: MembersOptions): number {
  let end = member.end;
  if (read !== undefined && read.dashAt >= 0) {
    // "1-200–1-242" is a range; "46a-54-200" is a regulation; "53a-181c-181e" is a range if it rises.
    const range = readRangeEnd(text, read.dashAt, member, options, true);
    if (range < 0) return -1;
    end = range;
  } else if (read?.decimal === true && !options.named && !isFootnoteDigit(text, member.end)) {
    return -1;
  } else {
    end = readPinpoints(text, member);
    const range = member.pinpointThrough === null ? readRangeEnd(text, end, member, options, false) : -1;
    if (range >= 0) end = range;
  }
  const seq = readEtSeq(text, end);
  if (seq >= 0) {
    member.etSeq = true;
    end = seq;
  }
  member.end = end;
  const at = skipSpaceAndMarks(text, end);
  const edition = readEdition(text, at);
  if (edition !== undefined) {
    member.edition = edition;
    end = member.end = edition.end;
    // "§ 53a-122 (Rev. to 2017) (a) (4)": the revision's wrong place, but the labels are the citation's.
    const labels = member.pinpoint.length === 0 && member.through === null ? readLabels(text, skipSpace(text, end)) : undefined;
    if (labels !== undefined) {
      setPinpoint(member, labels);
      end = member.end = labels.end;
    }
    if (!member.etSeq) {
      const late = readEtSeq(text, end);
      if (late >= 0) {
        member.etSeq = true;
        end = member.end = late;
      }
    }
  }
  return end;
}

/** "22a-19.1 The council": a footnote's number behind the sentence's dot; other states' numbers have decimals and go on. */
function isFootnoteDigit(text: string, dot: number): boolean {
  let i = dot + 1;
  while (isDigit(text.charCodeAt(i)) && i - dot < 4) i++;
  if (i >= text.length) return true;
  if (i - dot > 3 || !isSpaceOrEnd(text.charCodeAt(i))) return false;
  const next = text.charCodeAt(skipSpace(text, i));
  return !isLower(next);
}

function isSpaceOrEnd(c: number): boolean {
  return Number.isNaN(c) || isBlank(c) || c === 10 || c === 13;
}

/** Labels behind a number, "-(c)" behind them, and levels in words ("section 53a-70, subsection (a)"). */
function readPinpoints(text: string, member: MemberDraft): number {
  let end = member.end;
  const labels = readLabels(text, skipSpace(text, end));
  if (labels !== undefined) {
    setPinpoint(member, labels);
    end = labels.end;
    const range = readLabelRange(text, end);
    if (range !== undefined) {
      const through = siblingPath(member.pinpoint, range.labels);
      if (through !== undefined) {
        member.pinpointThrough = through;
        end = member.pinpointEnd = range.end;
      }
    }
    return end;
  }
  let i = skipSpace(text, end);
  if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  const levels = readLevels(text, i);
  if (levels !== undefined && levels.paths.length === 1 && !hasWord(text, skipSpace(text, levels.end), 'of')) {
    member.pinpoint = levels.paths[0] ?? NONE;
    member.pinpointStart = i;
    end = member.pinpointEnd = levels.end;
  }
  return end;
}

function setPinpoint(member: MemberDraft, labels: LabelsReading): void {
  member.pinpoint = labels.labels;
  member.pinpointStart = labels.start;
  member.pinpointEnd = labels.end;
}

/** Units after which "to 60" is a quantity and no section. */
const QUANTITY = /^\s*(?:days?|weeks?|months?|years?|hours?|minutes?|percent|per|dollars?|people|persons?|feet|miles?|others?|more|times)\b/i;

/**
 * Reads a range's mark and last number behind `at`: "to 54-254", "through 7-199", "–1-242", "to -54d", "to 181e". Gives its end;
 * -1 where there is none, or where the number goes on behind a dash and is no range (then it is no section at all).
 */
function readRangeEnd(text: string, at: number, member: MemberDraft, options: MembersOptions, glued: boolean): number {
  let i = skipSpaceAndMarks(text, at);
  const c = text.charCodeAt(i);
  let dash = false;
  if (isDash(c)) {
    dash = true;
    i++;
    // An em dash or a spaced hyphen before words is punctuation; only a number makes it a range.
  } else if (hasWord(text, i, 'to')) {
    i += 2;
  } else if (hasWord(text, i, 'through')) {
    i += 7;
  } else if (hasWord(text, i, 'thru')) {
    i += 4;
  } else {
    return -1;
  }
  i = skipSpace(text, i);
  const sign = options.symbol ? readSymbol(text, i) : undefined;
  if (sign !== undefined) i = sign.next;
  const full = readNumber(text, i, options.named);
  if (full !== undefined && full.dashAt < 0) {
    setThrough(member, full.start, full.end, full.normal);
    return readThroughPinpoint(text, full.end);
  }
  if (full !== undefined) return -1;
  const elisionDash = isDash(text.charCodeAt(i)) ? 1 : 0;
  const tail = readTail(text, i + elisionDash);
  if (tail !== undefined && !isDash(text.charCodeAt(tail.end))) {
    const number = completeElision(member.number, tail.normal);
    const rises = compareNumbers(member.number, number) < 0;
    const certain = elisionDash === 1 || /[a-z]$/.test(tail.normal);
    const allowed = glued
      ? options.plural && rises
      : certain ? rises || elisionDash === 1 : options.plural && rises && !dash && !QUANTITY.test(text.slice(tail.end, tail.end + 12));
    if (allowed) {
      setThrough(member, i, tail.end, number);
      return tail.end;
    }
  }
  // "46b-38a–f": the last letter alone.
  const letter = text.charCodeAt(i);
  const own = member.number.charCodeAt(member.number.length - 1);
  if (options.plural && c !== 0x2014 && isLower(letter) && isLetter(own) && letter > own && !isWord(text.charCodeAt(i + 1)) && text.charCodeAt(i + 1) !== 0x2e) {
    setThrough(member, i, i + 1, member.number.slice(0, -1) + String.fromCharCode(letter));
    return i + 1;
  }
  return -1;
}

function setThrough(member: MemberDraft, start: number, end: number, number: string): void {
  member.through = number;
  member.throughStart = start;
  member.throughEnd = end;
}

/** Labels behind a range's last number belong to the span, though no place holds them. */
function readThroughPinpoint(text: string, end: number): number {
  const labels = readLabels(text, skipSpace(text, end));
  return labels?.end ?? end;
}

/** Reads ", et seq.", "et. seq.", "*et seq.*" behind `at`; -1 where there is none. */
export function readEtSeq(text: string, at: number): number {
  let i = skipSpaceAndMarks(text, at);
  if (text.charCodeAt(i) === 0x2c) i = skipSpaceAndMarks(text, i + 1);
  if (!hasWord(text, i, 'et')) return -1;
  i += 2;
  if (text.charCodeAt(i) === 0x2e) i++;
  i = skipSpaceAndMarks(text, i);
  if (!startsWithWord(text, i, 'seq')) return -1;
  i += 3;
  if ((text.charCodeAt(i) | 32) === 0x71) i++;
  if (isWord(text.charCodeAt(i))) return -1;
  return text.charCodeAt(i) === 0x2e ? i + 1 : i;
}

export interface JoinerReading {
  readonly end: number;
  /** A bare comma joins less firmly than "and". */
  readonly comma: boolean;
}

/** Reads ", and", "or", "&", "/" behind `at`, and ", inclusive" before it. */
export function readJoiner(text: string, at: number): JoinerReading | undefined {
  let i = skipSpaceAndMarks(text, at);
  let comma = false;
  if (text.charCodeAt(i) === 0x2c) {
    comma = true;
    i = skipSpace(text, i + 1);
  }
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    comma = false;
    if (text.charCodeAt(i) === 0x2c) {
      comma = true;
      i = skipSpace(text, i + 1);
    }
  }
  const c = text.charCodeAt(i);
  if (c === 0x26) return { end: skipSpace(text, i + 1), comma: false };
  if (c === 0x2f) return comma ? undefined : { end: skipSpace(text, i + 1), comma: false };
  if (hasWord(text, i, 'and')) {
    i += 3;
    if (text.charCodeAt(i) === 0x2f && hasWord(text, i + 1, 'or')) i += 3;
    return { end: skipSpaceAndMarks(text, i), comma: false };
  }
  if (hasWord(text, i, 'or')) return { end: skipSpaceAndMarks(text, i + 2), comma: false };
  return comma ? { end: i, comma: true } : undefined;
}

const LONGEST_REMARK = 120;

/** "45a-18 (judges of probate), 9-190": a remark in brackets between two members, if a number follows it. */
function readJoinerBehindRemark(text: string, at: number): JoinerReading | undefined {
  const open = skipSpace(text, at);
  if (text.charCodeAt(open) !== 0x28 || !isLetter(text.charCodeAt(open + 1))) return undefined;
  let i = open + 1;
  while (i - open < LONGEST_REMARK) {
    const c = text.charCodeAt(i);
    if (c === 0x29) break;
    if (c === 0x28 || c === 0xa7 || Number.isNaN(c)) return undefined;
    i++;
  }
  if (text.charCodeAt(i) !== 0x29) return undefined;
  const joiner = readJoiner(text, i + 1);
  if (joiner === undefined) return undefined;
  const sign = readSymbol(text, joiner.end);
  const number = readNumber(text, sign?.next ?? joiner.end, false);
  return number !== undefined && number.dashAt < 0 && !number.decimal ? joiner : undefined;
}

/** The member behind a joiner: a full number, an elided one, or labels that repeat the number before them. */
function readNext(
  text: string, at: number, before: MemberDraft, number: string, joiner: JoinerReading, options: MembersOptions,
): { readonly member: MemberDraft; readonly end: number } | undefined {
  const c = text.charCodeAt(at);
  if (isDigit(c)) {
    const full = readNumber(text, at, options.named);
    if (full !== undefined) {
      const member = startMember(full.start, full.end, full.normal, false);
      const end = readBehindNumber(text, member, full, options);
      return end < 0 ? undefined : { member, end };
    }
    return readElided(text, at, at, number, joiner, options);
  }
  if (isDash(c)) return readElided(text, at, at + 1, number, joiner, options);
  if (c === 0x28 || c === 0x5b) {
    if (before.through !== null || before.pinpoint.length === 0) return undefined;
    const labels = readLabels(text, at);
    if (labels === undefined) return undefined;
    const path = siblingPath(before.pinpointThrough ?? before.pinpoint, labels.labels);
    if (path === undefined) return undefined;
    const member = startMember(at, labels.end, before.number, false);
    setPinpoint(member, labels);
    member.pinpoint = path;
    member.numberStart = member.numberEnd = -1;
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
  return undefined;
}

/** "-227b", "142" behind a joiner. A bare number needs a plural sign or none, must rise, and must not be a quantity. */
function readElided(
  text: string, start: number, at: number, number: string, joiner: JoinerReading, options: MembersOptions,
): { readonly member: MemberDraft; readonly end: number } | undefined {
  const tail = readTail(text, at);
  if (tail === undefined) return undefined;
  const dashed = at > start;
  const full = completeElision(number, tail.normal);
  if (!dashed) {
    if (options.signed && !options.plural) return undefined;
    if (compareNumbers(number, full) >= 0 || isDash(text.charCodeAt(tail.end))) return undefined;
    if (!isPlausibleElision(text, tail.end, tail.normal, number, joiner)) return undefined;
  }
  const member = startMember(start, tail.end, full, true);
  const end = readBehindNumber(text, member, undefined, options);
  return { member, end: Math.max(end, tail.end) };
}

/** "CGS 4-141, 142" but not "sections 4-1 and 12 others", "§§ 4-1, 142 Conn. 345" or a year. */
function isPlausibleElision(text: string, end: number, tail: string, before: string, joiner: JoinerReading): boolean {
  const digits = /^\d+/.exec(tail)?.[0] ?? '';
  if (digits.length === 4 && /^(?:1[789]|20)/.test(digits)) return false;
  const c = text.charCodeAt(end);
  if (c === 0x25) return false;
  if (!isBlank(c) && c !== 10 && c !== 13) return true;
  const next = skipSpace(text, end);
  const d = text.charCodeAt(next);
  if (!isWord(d)) return true;
  if (hasWord(text, next, 'and') || hasWord(text, next, 'or') || hasWord(text, next, 'to') || hasWord(text, next, 'through') || hasWord(text, next, 'et')) return true;
  if (!isLower(d) || QUANTITY.test(text.slice(next, next + 12))) return false;
  const ownDigits = /-(\d+)[a-z]*$/.exec(before)?.[1] ?? '';
  return joiner.comma || /[a-z]$/.test(tail) || ownDigits.length === digits.length;
}
