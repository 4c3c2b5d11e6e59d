import { Char, CharBit } from '../text/char';
import { hasWord, isDigit, isLetter, skipSpace, skipSpaceAndMarks, startsWithWord } from './chars';
import { skipLineBeforeJoiner, skipNumberBeforeWord } from './lineNumbers';
import { skipBracketedNote, skipNoteNumber } from './noteMarks';
import { readNumber } from './sectionNumber';
import { readSymbol } from './sign';
import { skipStarPage } from './starPages';
import { raw } from '../text/raw';

export interface JoinerReading {
  readonly end: number;
  /** A bare comma joins less firmly than "and". */
  readonly comma: boolean;
}

/** "and", "or"; a slip may leave out the blank after it: "16-50k and16-50p". */
function hasConjunction(text: string, at: number, word: string): boolean {
  return startsWithWord(text, at, word) && (isDigit(text.charCodeAt(at + word.length)) || hasWord(text, at, word));
}

/**
 * Offset after a bracket that opens a deletion before a number,
 * "1-9, [1-10, 1-11,] 4b-13"; `at` itself where none does.
 */
function skipDeletionStart(text: string, at: number): number {
  if (text.charCodeAt(at) !== Char.LeftBracket) return at;
  const number = readNumber(text, at + 1, false);
  return number !== undefined && number.dashAt < 0 && !number.decimal ? at + 1 : at;
}

const DELETED_WORD = /^\[\s?(?:(?:and|or),?|,)\s?\]\s{0,4}/;

/**
 * Offset after a conjunction that a bill deletes, "4-1 [and] , 4-2", or a bracket that opens before a comma,
 * "17b-223 [, 17b-748],"; `at` itself where none does.
 */
function skipDeletedWord(text: string, at: number): number {
  if (text.charCodeAt(at) !== Char.LeftBracket) return at;
  const deleted = DELETED_WORD.exec(text.slice(at, at + 14))?.[0].length ?? 0;
  const next = skipSpace(text, at + 1);
  return deleted === 0 && text.charCodeAt(next) === Char.Comma ? next : at + deleted;
}

const DELETION = /\[\s?,?\s?\d[\w\s,-]{0,120}$/;

/** Offset after a bracket that closes such a deletion, and blanks; `at` itself where none stands there. */
function skipDeletionEnd(text: string, at: number): number {
  return text.charCodeAt(at) === Char.RightBracket && DELETION.test(text.slice(Math.max(0, at - 130), at))
    ? skipSpace(text, at + 1)
    : at;
}

/**
 * Reads ", and", "or", "&", "/" after `at`, and ", inclusive" before it; what a bill
 * deletes inside a list is a part of the list.
 */
export function readJoiner(text: string, at: number): JoinerReading | undefined {
  const before = text.charCodeAt(at - 1);
  const canHaveNumber =
    before === Char.RightParenthesis || before === Char.RightBracket || isLetter(before) || isDigit(before);
  const number = canHaveNumber ? skipNoteNumber(text, at) : at;
  const noted = number > at || before === Char.RightBracket ? number : skipBracketedNote(text, at);
  let i = skipSpaceAndMarks(text, skipLineBeforeJoiner(text, skipStarPage(text, noted)));
  let comma = false;
  const closed = skipDeletionEnd(text, i);
  // "[54-250] 54-251 to 54-258a": another number in the deleted one's place.
  if (closed > i && isDigit(text.charCodeAt(closed))) return { end: closed, comma: true };
  i = skipDeletedWord(text, closed);
  if (text.charCodeAt(i) === Char.Comma) {
    comma = true;
    const after = skipSpace(text, skipBracketedNote(text, skipNoteNumber(text, i + 1)));
    i = skipNumberBeforeWord(text, skipDeletedWord(text, skipDeletionEnd(text, after)));
  }
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    comma = false;
    if (text.charCodeAt(i) === Char.Comma) {
      comma = true;
      i = skipSpace(text, i + 1);
    }
  }
  const c = text.charCodeAt(i);
  if (c === Char.Ampersand) return { end: skipSpace(text, i + 1), comma: false };
  if (c === Char.Slash) return comma ? undefined : { end: skipSpace(text, i + 1), comma: false };
  return readConjunction(text, i) ?? (comma ? { end: skipDeletionStart(text, i), comma: true } : undefined);
}

/** "and", "and/or", "or", and their like. */
function readConjunction(text: string, at: number): JoinerReading | undefined {
  if (hasConjunction(text, at, 'and')) {
    let i = at + 3;
    if (text.charCodeAt(i) === Char.Slash && hasWord(text, i + 1, 'or')) i += 3;
    return { end: skipDeletionStart(text, skipSpaceAndMarks(text, i)), comma: false };
  }
  if (hasConjunction(text, at, 'or'))
    return { end: skipDeletionStart(text, skipSpaceAndMarks(text, at + 2)), comma: false };
  return text.charCodeAt(at) === Char.SmallY && IN_SPANISH.test(text.slice(at, at + LONGEST_IN_SPANISH))
    ? { end: skipSpace(text, at + 1), comma: false }
    : undefined;
}

/** "§§ 31-58 y 31-76c": as papers in Spanish have it. */
const IN_SPANISH = /^y {1,2}(?:§{1,2} ?)?\d{1,2}[a-e]?-\d/;
const LONGEST_IN_SPANISH = 12;

const LONGEST_REMARK = 120;

/** "45a-18 (judges of probate), 9-190": a remark in brackets between two members, if a number follows it. */
export function readJoinerAfterRemark(text: string, at: number): JoinerReading | undefined {
  const open = skipSpace(text, at);
  if (text.charCodeAt(open) !== Char.LeftParenthesis || !isLetter(text.charCodeAt(open + 1))) return undefined;
  let i = open + 1;
  while (i - open < LONGEST_REMARK) {
    const c = text.charCodeAt(i);
    if (c === Char.RightParenthesis) break;
    if (c === Char.LeftParenthesis || c === Char.SectionSign || Number.isNaN(c)) return undefined;
    i++;
  }
  if (text.charCodeAt(i) !== Char.RightParenthesis) return undefined;
  return readJoinerBeforeNumber(text, i + 1);
}

/** A joiner that a section's number follows, with its sign or without. */
function readJoinerBeforeNumber(text: string, at: number): JoinerReading | undefined {
  const joiner = readJoiner(text, at);
  if (joiner === undefined) return undefined;
  const sign = readSymbol(text, joiner.end);
  const number = readNumber(text, sign?.next ?? joiner.end, false);
  return number !== undefined && number.dashAt < 0 && !number.decimal ? joiner : undefined;
}

/** Blanks between the words of a bill, and a line's number there. */
const BLANKS = raw`\s{1,40}(?:\d{1,4}\s{1,40}){0,2}`;
/** What bills say of a member inside a list: ", as amended", ", as amended by section 3 of this act". */
const AMENDED = new RegExp(
  raw`^\s{0,40},?${BLANKS}as${BLANKS}amended(?:${BLANKS}by${BLANKS}(?:sections?\s{1,40}\d{1,3}(?:(?:,|,?\s{1,40}(?:and|to))\s{1,40}\d{1,3}){0,9},?\s{1,40}of\s{1,40})?this${BLANKS}act)?`,
  'i',
);
/** A line's number before such words. */
const LINE_BEFORE = /^\d{1,4}\s{1,40}/;
/** The text that a bill starts from: " of the general statutes, revision of 1958, revised to January 1, 1983". */
const REVISED =
  /^(?:\s{1,40}of\s{1,40}the\s{1,40}general\s{1,40}statutes)?,\s{1,40}revision\s{1,40}of\s{1,40}1958,\s{1,40}revised\s{1,40}to\s{1,40}(?:january\s{1,40}1,?\s{1,40})?((?:19|20)\d\d)/i;
const LONGEST_AMENDMENT = 240;

export interface AmendedJoiner extends JoinerReading {
  /** Of "revised to 1983": where that stands, and the year; undefined where none is named. */
  readonly revision: { readonly start: number; readonly end: number; readonly year: number } | undefined;
}

/** "7-53, as amended, 7-54": an amendment or a revision named inside a list, if another member follows. */
export function readJoinerAfterAmendment(text: string, at: number): AmendedJoiner | undefined {
  const next = skipSpace(text, at);
  if (!mayBeAmendment(text, next)) return undefined;
  const slice = text.slice(at, at + LONGEST_AMENDMENT);
  const revised = REVISED.exec(slice);
  if (revised === null && (text.charCodeAt(next) | CharBit.Small) === Char.SmallO) return undefined;
  const amended = AMENDED.exec(revised === null ? slice : slice.slice(revised[0].length));
  if (revised === null && amended === null) return undefined;
  const end = at + (revised?.[0].length ?? 0);
  const last = end + (amended?.[0].length ?? 0);
  const joiner = readJoinerBeforeNumber(text, last) ?? joinerAfterCapitals(text, last, amended?.[0] ?? '');
  if (joiner === undefined) return undefined;
  const start = revised === null ? end : at + revised[0].search(/rev/i);
  return { ...joiner, revision: revised === null ? undefined : { start, end, year: Number(revised[1]) } };
}

/**
 * "10-71, AS AMENDED 10-76d": a bill that sets in capitals what it puts in may leave out the comma after it, and the
 * next number follows.
 */
function joinerAfterCapitals(text: string, at: number, amended: string): JoinerReading | undefined {
  if (amended === '' || amended !== amended.toUpperCase()) return undefined;
  const end = skipSpace(text, at);
  const number = readNumber(text, end, false);
  return number !== undefined && number.dashAt < 0 && !number.decimal ? { end, comma: true } : undefined;
}

/** True where a comma and such words may stand at `at`, "of the general statutes", or "AS AMENDED" without a comma. */
function mayBeAmendment(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c === Char.Comma) return isAmendmentAfter(text, at + 1);
  return (c | CharBit.Small) === Char.SmallO || (c === Char.CapitalA && text.startsWith('AS', at));
}

/** True where the words after a comma may be "as amended" or "revision of". */
function isAmendmentAfter(text: string, at: number): boolean {
  const next = skipSpace(text, at);
  const i = next + (LINE_BEFORE.exec(text.slice(next, next + 44))?.[0].length ?? 0);
  return startsWithWord(text, i, 'as') || startsWithWord(text, i, 're');
}
