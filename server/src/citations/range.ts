import { hasWord, isBlank, isDash, isLetter, isLower, isWord, skipSpace, skipSpaceAndMarks } from './chars';
import type { Member, MembersOptions } from './draftMember';
import { readLabels } from './pinpoint';
import { completeElision, readNumber, readTail } from './sectionNumber';
import { readSymbol } from './sign';
import { compareNumbers, titleOfNumber } from '../code/sectionKey';
import { Char } from '../text/char';

const LINE_END = /[\r\n]/;

/** Units after which "to 60" is a quantity and no section. */
export const QUANTITY =
  /^\s*(?:days?|weeks?|months?|years?|hours?|minutes?|percent|per|dollars?|people|persons?|feet|miles?|others?|more|times)\b/i;

/**
 * Reads a range's mark and last number after `at`: "to 54-254", "through 7-199", "–1-242", "to -54d", "to 181e". Gives its end;
 * -1 where there is none, or where the number goes on after a dash and is no range (then it is no section at all).
 */
export function readRangeEnd(
  text: string,
  at: number,
  member: Member,
  options: MembersOptions,
  glued: boolean,
): number {
  let i = skipSpaceAndMarks(text, at);
  const c = text.charCodeAt(i);
  let dash = false;
  if (isDash(c)) {
    // A hyphen that begins a line after one section is the mark of a list's next item.
    if (c === Char.Hyphen && !options.plural && isBlank(text.charCodeAt(i + 1)) && LINE_END.test(text.slice(at, i)))
      return -1;
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
    // "34-23-1-1" has four parts; a range after a hyphen stays in its title: "53a-181c-53a-181e".
    if (glued && c === Char.Hyphen && titleOfNumber(full.normal) !== titleOfNumber(member.number)) return -1;
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
      : certain
        ? rises || elisionDash === 1
        : options.plural && rises && !dash && !QUANTITY.test(text.slice(tail.end, tail.end + 12));
    if (allowed) {
      setThrough(member, i, tail.end, number);
      return readThroughPinpoint(text, tail.end);
    }
  }
  // "46b-38a–f": the last letter alone.
  const letter = text.charCodeAt(i);
  const own = member.number.charCodeAt(member.number.length - 1);
  if (
    options.plural &&
    c !== Char.EmDash &&
    isLower(letter) &&
    isLetter(own) &&
    letter > own &&
    !isWord(text.charCodeAt(i + 1)) &&
    !(text.charCodeAt(i + 1) === Char.Dot && isWord(text.charCodeAt(i + 2)))
  ) {
    setThrough(member, i, i + 1, member.number.slice(0, -1) + String.fromCharCode(letter));
    return i + 1;
  }
  return -1;
}

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
