import {
  blockBefore,
  hasWord,
  isBlank,
  isDash,
  isDigit,
  isWord,
  skipSpace,
  skipSpaceAndMarks,
  startsWithWord,
} from './chars';
import { readCodeName } from './codeName';
import type { Member, MembersOptions } from './draftMember';
import { skipLineBeforeJoiner, skipNumberInside } from './lineNumbers';
import { readLabels } from './pinpoint';
import { readNumber, readTail, type NumberReading, type Tail } from './sectionNumber';
import { readSign, readSymbol } from './sign';
import { skipStarPage } from './starPages';
import { couldStandInCode } from './titles';
import { completeElision, compareNumbers, titleOfNumber } from '../code/sectionKey';
import { Char } from '../text/char';

const LINE_END = /[\r\n]/;

/** Units after which "to 60" is a quantity and no section. */
export const QUANTITY =
  /^\s*(?:days?|weeks?|months?|years?|hours?|minutes?|percent|per|dollars?|people|persons?|feet|miles?|others?|more|times)\b/i;

/**
 * Reads a range's mark and last number after `at`: "to 54-254", "through 7-199", "–1-242", "-- 53a-90a",
 * "..87", "to -54d", "to 181e". Gives its end; -1 where there is none, or where the number goes on after a
 * dash and is no range (then it is no section at all).
 */
export function readRangeEnd(
  text: string,
  at: number,
  member: Member,
  options: MembersOptions,
  glued: boolean,
): number {
  const mark = skipSpaceAndMarks(text, skipLineBeforeJoiner(text, skipStarPage(text, at)));
  const c = text.charCodeAt(mark);
  // An em dash or a spaced hyphen before words is punctuation; only a number makes it a range.
  const after = isDash(c) ? mark + (isDouble(text, mark) ? 2 : 1) : endOfRangeWord(text, mark, member);
  // A hyphen that begins a line after one section is the mark of a list's next item.
  const isItem = c === Char.Hyphen && !options.plural && isBlank(text.charCodeAt(after));
  if (after < 0 || (isItem && LINE_END.test(text.slice(at, mark)))) return -1;
  const next = skipNumberInside(text, skipStarPage(text, skipSpace(text, after)));
  const i = options.symbol ? afterSymbol(text, next, options, c === Char.EmDash ? member : undefined) : next;
  if (i < 0) return -1;
  const full = readNumber(text, i, options.named) ?? numberAfterWord(text, i, options, member, after - mark > 2);
  if (full !== undefined)
    return isLastOf(text.slice(mark, after), full, member, glued) ? takeLast(text, full, member) : -1;
  const elided = readElidedEnd(text, i, member, options, glued, isDash(c));
  if (elided >= 0) return elided;
  // "§ 53-202a–k": one sign, and a dash that is no slip's hyphen.
  const mayBeLetter = options.plural ? c !== Char.EmDash && !isDouble(text, mark) : c === Char.EnDash && i === at + 1;
  return mayBeLetter ? readLetterEnd(text, i, member) : -1;
}

/** True where a number at `at` comes after a range's first, in its title. */
function risesTo(text: string, at: number, { number }: Member): boolean {
  const last = readNumber(text, at, false)?.normal;
  return last !== undefined && titleOfNumber(last) === titleOfNumber(number) && compareNumbers(number, last) < 0;
}

/**
 * "Sec. 22-338 through Sec. 22-352", "CGS 12-504a through CGS 12-504e": what stands before the first number is
 * repeated before the last. After "to" a range rises in its title, and nothing before it moves: "transfers section 4-1
 * to section 4-9" is none.
 * @param through false after "to"
 */
function numberAfterWord(
  text: string,
  at: number,
  { named, symbol }: MembersOptions,
  member: Member,
  through: boolean,
): NumberReading | undefined {
  if (!(through || named) && (symbol || isMoved(text, member.start, at))) return undefined;
  const name = named ? readCodeName(text, at) : undefined;
  const next = (readSign(text, name?.next ?? at, false) ?? name)?.next;
  const last = next === undefined ? undefined : readNumber(text, next, named);
  const isRange = last !== undefined && (through || risesTo(text, last.start, member));
  return isRange ? last : undefined;
}

const MOVES =
  /\b(?:from|due|similar|subject|(?:transfer|mov|renumber|redesignat|chang|add|refer|cross|appl|limit|relat|convert|correct|amend|accord|pursu)\w*)\b[^;:]{0,120}$/i;

/** True where "section 4-1 to section 4-9" may be no range: something goes from one to the other, or a sign follows. */
function isMoved(text: string, start: number, at: number): boolean {
  return text.charCodeAt(at) === Char.SectionSign || MOVES.test(blockBefore(text, Math.max(0, start - 160), start));
}

/**
 * Offset after a symbol repeated before the last number; -1 for one that begins a list, "moved from § 14-145b to
 * §§ 14-145 and 14-150", or stands after a dash of the sentence, "§ 54-250—§ 53a-192".
 * @param dashed the first of what an em dash would make a range
 */
function afterSymbol(text: string, at: number, { plural }: MembersOptions, dashed: Member | undefined): number {
  if (!plural && text.startsWith('§§', at)) return -1;
  const symbol = readSymbol(text, at);
  if (symbol === undefined) return at;
  return dashed === undefined || risesTo(text, symbol.next, dashed) ? symbol.next : -1;
}

/** True for two hyphens, as machines without a dash write it. */
function isDouble(text: string, at: number): boolean {
  return text.charCodeAt(at) === Char.Hyphen && text.charCodeAt(at + 1) === Char.Hyphen;
}

/**
 * True where a number in full is the last of a range that `member` begins.
 * @param mark what stands between them, without blanks
 * @param glued the mark stands directly after the number
 */
function isLastOf(mark: string, full: NumberReading, member: Member, glued: boolean): boolean {
  // "34-23-1-1" has four parts.
  if (full.dashAt >= 0) return false;
  // Two hyphens are a dash of the sentence too.
  if (mark === '--') return compareNumbers(member.number, full.normal) < 0;
  // A range after a hyphen stays in its title: "53a-181c-53a-181e".
  return !(glued && mark === '-' && titleOfNumber(full.normal) !== titleOfNumber(member.number));
}

function takeLast(text: string, { start, end, normal }: NumberReading, member: Member): number {
  setThrough(member, start, end, normal);
  return readThroughPinpoint(text, end);
}

/** Where a word, or two dots, between the two numbers of a range ends; -1 where none stands there. */
function endOfRangeWord(text: string, at: number, member: Member): number {
  if (text.startsWith('..', at)) return isDigit(text.charCodeAt(at + 2)) ? at + 2 : -1;
  // "22a-419to22a-421": a slip may leave out the blanks; a scan makes "t0" of it.
  if (
    hasWord(text, at, 'to') ||
    (hasWord(text, at, 't0') && isDigit(text.charCodeAt(skipSpace(text, at + 2)))) ||
    (startsWithWord(text, at, 'to') && isDigit(text.charCodeAt(at + 2)))
  )
    return at + 2;
  if (hasWord(text, at, 'through')) return at + 7;
  if (hasWord(text, at, 'thru')) return at + 4;
  return text.charCodeAt(at) === Char.SmallA ? endOfSpanishWord(text, at, member) : -1;
}

/** "§§ 31-57r a 31-57w", "§§ 31-49e al 31-49t": as papers in Spanish have it. */
const IN_SPANISH = /al? {1,2}(?=\d{1,2}[a-e]?-\d)/y;

function isQuantity(text: string, at: number): boolean {
  const end = readNumber(text, at, false)?.end ?? at;
  return QUANTITY.test(text.slice(end, end + 16));
}

/** In English "a" stands before other figures, "under § 47a-23 a 3-5 day notice": a range rises in its title. */
function endOfSpanishWord(text: string, at: number, member: Member): number {
  IN_SPANISH.lastIndex = at;
  if (!IN_SPANISH.test(text)) return -1;
  const next = IN_SPANISH.lastIndex;
  return risesTo(text, next, member) && !isQuantity(text, next) ? next : -1;
}

/** "et seq." after a number; no range goes on so. */
const ET_SEQ = /^,?\s{1,3}et\.? seq/i;
/**
 * "9-7b-82 through 9-7b-97", "13A-5-46(e), 13A-5-47": what a number of three parts follows has three parts too, as
 * regulations and other states' sections have.
 */
const THREE_PARTS =
  /^(?:\s?\(\w{1,5}\)){0,4},?\s{1,3}(?:(?:to|through|and|or)\s{1,3})?\d{1,2}[a-e]?-\d{1,4}[a-z]{0,3}-\d/i;

/**
 * A last number without its title: "to -54d", "to 181e", "–92".
 * @param glued the mark stands directly after the number
 * @param dash the mark is a dash and no word
 */
function readElidedEnd(
  text: string,
  at: number,
  member: Member,
  options: MembersOptions,
  glued: boolean,
  dash: boolean,
): number {
  const dashed = isDash(text.charCodeAt(at));
  const tail = readTail(text, dashed ? at + 1 : at);
  if (tail === undefined || isDash(text.charCodeAt(tail.end))) return -1;
  const number = completeElision(member.number, tail.normal);
  const rises = compareNumbers(member.number, number) < 0;
  // A hyphen or a letter says that it is a section's number; figures alone may be a quantity.
  const isAllowed = glued
    ? rises && isGluedEnd(text, at, tail, member.number, number, options)
    : dashed || (rises && (/[a-z]$/.test(tail.normal) || isEndInFigures(text, tail, member.number, options, dash)));
  if (!isAllowed) return -1;
  setThrough(member, at, tail.end, number);
  return readThroughPinpoint(text, tail.end);
}

/** True where a number that a mark sticks to and another may end a range, and is not the third part of a number. */
function isGluedEnd(
  text: string,
  at: number,
  tail: Tail,
  first: string,
  last: string,
  { plural, named }: MembersOptions,
): boolean {
  if (THREE_PARTS.test(text.slice(tail.end, tail.end + 40))) return false;
  if (named) return plural || isNearEnd(text, at, tail, first);
  // "§§ 35-32-101 et seq.": a number of another code; a range does not go on with
  // "et seq.", nor beyond the end of its title.
  return plural && couldStandInCode(last) && !ET_SEQ.test(text.slice(tail.end, tail.end + 12));
}

/** True where figures alone after a mark between blanks may end a range. */
function isEndInFigures(
  text: string,
  tail: Tail,
  first: string,
  { plural, named }: MembersOptions,
  dash: boolean,
): boolean {
  return dash
    ? (plural || named) && isLastOfAsMany(text, tail, first)
    : plural && !QUANTITY.test(text.slice(tail.end, tail.end + 12));
}

/** How many sections on a range may end that one sign stands before. */
const NEAR_END = 20;
const OF_REGULATIONS = /\bregs?\b|regulation|\br\.? ?c\.? ?s\.? ?a\b/i;

/**
 * "Conn. Gen. Stat. § 19a-581-585": a range after one sign, where the code is named. A regulation has the number of a
 * section too, and a third part: so as many figures as the first number has, two at the least, and little more than it.
 */
function isNearEnd(text: string, at: number, { normal, end }: Tail, number: string): boolean {
  const [first = '', last = ''] = [/-(\d+)[a-z]*$/.exec(number)?.[1], /^\d+/.exec(normal)?.[0]];
  return (
    first.length > 1 &&
    first.length === last.length &&
    Number(last) - Number(first) <= NEAR_END &&
    couldStandInCode(number) &&
    !OF_REGULATIONS.test(text.slice(Math.max(0, at - 60), end + 40))
  );
}

/**
 * "53-242 - 254;": as many figures as the first number has, three at the least, and nothing after them that they count.
 */
function isLastOfAsMany(text: string, { normal, end }: Tail, number: string): boolean {
  return (
    normal.length >= 3 &&
    normal.length === (/-(\d+)$/.exec(number)?.[1] ?? '').length &&
    /^\s{0,4}(?:[;,)\]\u2029]|\.?(?:\s|$)(?!\s{0,4}[\w$]))/.test(text.slice(end, end + 12))
  );
}

/** "46b-38a–f": the last letter alone. */
function readLetterEnd(text: string, at: number, member: Member): number {
  const own = LETTERS_AT_END.exec(member.number)?.[0] ?? '';
  const end = at + own.length;
  const letters = text.slice(at, end);
  if (own === '' || letters <= own || !SAME_LETTERS.test(letters) || isWord(text.charCodeAt(end))) return -1;
  if (text.charCodeAt(end) === Char.Dot && isWord(text.charCodeAt(end + 1))) return -1;
  setThrough(member, at, end, member.number.slice(0, -own.length) + letters);
  return end;
}

const LETTERS_AT_END = /([a-z])\1{0,2}$/;
const SAME_LETTERS = /^([a-z])\1*$/;

function setThrough(member: Member, start: number, end: number, number: string): void {
  member.through = number;
  member.throughStart = start;
  member.throughEnd = end;
}

/** Labels after a range's last number belong to the span, though no place holds them. */
function readThroughPinpoint(text: string, end: number): number {
  const labels = readLabels(text, skipSpace(text, end));
  return labels?.end ?? end;
}
