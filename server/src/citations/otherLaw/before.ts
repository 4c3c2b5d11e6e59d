import { Char } from '../../text/char';
import {
  backOverSpace,
  blockBefore,
  FITTED,
  fittedLetter,
  isDash,
  isDigit,
  isDividedBefore,
  isLower,
  isUpper,
  isWord,
  touchesSign,
  withPlainSpaces,
  wordStart,
} from '../chars';
import type { ForeignSource } from '../citation';
import { otherStateBefore } from '../codeName';
import type { Member } from '../draftMember';
import { sentenceStart } from '../sentence';
import { isOfNoTitle, isOfOurTitle } from '../titles';
import { isBook, isOfNoBook } from './books';
import { isUnderHeading } from './headingAbove';
import { BEFORE, lastOfSentence, namesEndingWith, numbersOfSource, OWNERS } from './lists';
import { namesOurs } from './ourNames';
import { beginsSentence, isPlainWord } from './plainWords';
import { beginsEntryOfState, endsWithCodeOfState, namesArticle, namesOtherState, STATE } from './states';

/**
 * Other sources of law whose section numbers look like the General Statutes': Practice Book, Code of Evidence,
 * regulations, ordinances, other states' codes, private instruments. Here they are told by the words before the number.
 */

const LETTERS = /^[a-z]{2,}$/i;
const TWO_CAPITALS = /^[A-Z]{2}$/;

/** "rules of court adopted under § 51-14": what they are made under is a statute. */
const ENABLING =
  /\b(?:adopted|made|promulgated|issued|prescribed|established|enacted|authorized)\s+(?:pursuant\s+to|under|by)\s+$/i;
const STATUTE_WORD = /statut|gen\. ?stat|c\.g\.s|\bcgs\b/i;
/** What every source named earlier in a sentence has in its name; most citations have none of it before them. */
const HINT = /[Pp]rac|PRAC|[Rr]ule|RULE|[Ee]vid|EVID|[Cc]ode|CODE|[Ll]aw|LAW|C\. ?F\. ?R|U\. ?S\. ?C|R\. ?S\./;
const LOOK_BACK = 160;

export interface SourceBefore {
  readonly source: ForeignSource;
  /** The source's name stands directly before the sign; else the sentence tells it. */
  readonly named: boolean;
}

function isApostrophe(c: number): boolean {
  return c === Char.Apostrophe || c === Char.RightQuote;
}

/**
 * The other source that the words before `at` (a sign or the word "section") name, or null where they name none.
 * Looks back at most 160 characters.
 * @param first the citation's first member, prose offsets
 */
export function sourceBefore(text: string, at: number, first: Member | undefined): SourceBefore | null {
  const direct = sourceDirectlyBefore(text, at, first?.number ?? '');
  if (direct !== null) return isUnderHeading(text, at, direct) ? null : { source: direct, named: true };
  if (first === undefined || first.numberStart < 0) return null;
  // "Delaware Code, Title 12, Chapter 49A (§§ 49A-204 to 217)": a title that our code lacks, after a state's name.
  if (isOfNoTitle(first.number) && namesOtherState(blockBefore(text, Math.max(0, at - LOOK_BACK), at)))
    return { source: 'state-code', named: false };
  if (!HINT.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return null;
  const slice = blockBefore(text, Math.max(0, at - LOOK_BACK), at);
  const from = at - slice.length;
  const source =
    sourceOfSameNumber(text, from, slice, first) ??
    sourceOfString(text, from, slice, first) ??
    sourceOfThreeParts(text, from, slice, first) ??
    sourceInSentence(text, at, first);
  return source === null ? null : { source, named: false };
}

/** The source whose name ends directly before the sign. @param number the first number, normal form, or "" */
function sourceDirectlyBefore(text: string, at: number, number: string): ForeignSource | null {
  const last = endOfName(text, at);
  if (last < 0) return null;
  const c = text.charCodeAt(last);
  // "Massachusetts' § 4-1".
  if (isApostrophe(c) && text.charCodeAt(last - 1) === Char.SmallS)
    return STATE.test(withPlainSpaces(text.slice(Math.max(0, last - 24), last))) ? 'state-code' : null;
  if (c === Char.Colon || isDash(c))
    return beginsEntryOfState(text, last) && !isOfOurTitle(number) ? 'state-code' : null;
  const named =
    c === Char.RightParenthesis
      ? sourceOfTerm(text, at, number, last)
      : isWord(c) || c === Char.Dot
        ? sourceOfWord(text, at, number, last)
        : null;
  return named ?? sourceOfEdition(text, at, number, last);
}

/** "N.M. Stat. Ann. (1929) §§ 35-4613", "Indiana, Annotated Statutes, 1933, § 10-1807". */
const YEAR = /\((?:1[89]|20)\d\d\)$|(?<=,) 1[89]\d\d$/;

/** The source of a name and the year of its edition. */
function sourceOfEdition(text: string, at: number, number: string, last: number): ForeignSource | null {
  const year = YEAR.exec(text.slice(Math.max(0, last - 7), last + 1))?.[0];
  if (year === undefined) return null;
  const before = backOverSpace(text, last + 1 - year.length);
  return sourceOfWord(text, at, number, text.charCodeAt(before) === Char.Comma ? backOverSpace(text, before) : before);
}

/** "(UCC)", "(“Charter”)"; our own acts' begin with C and go on in capitals, as CUTPA. */
const TERM = /\([“"]?(?!C[A-Z])[A-Z][A-Za-z.]{1,13}[”"]?\)$/;

/** The source of a name and the short term for it, "the Uniform Commercial Code (UCC) § 2-719". */
function sourceOfTerm(text: string, at: number, number: string, last: number): ForeignSource | null {
  const source = sourceOfWord(text, at, number, last);
  const term = source === null ? TERM.exec(text.slice(Math.max(0, last - 18), last + 1)) : null;
  return term === null ? source : sourceOfWord(text, at, number, backOverSpace(text, last + 1 - term[0].length));
}

/** "the circumstances.K.S.A.": where a note's text sticks to the sentence, another word begins after the stop. */
const GLUED_STOP = /[a-z]{2}\.[A-Z]/;

/** The source whose name ends with the word that `last` is the end of. */
function sourceOfWord(text: string, at: number, number: string, last: number): ForeignSource | null {
  const c = text.charCodeAt(last);
  const from = wordStart(text, last, 24);
  const word = `${fittedLetter(text, from)}${text.slice(from, last + 1)}`;
  const lower = isLower(text.charCodeAt(from)) && !GLUED_STOP.test(word);
  if (lower ? isPlainWord(text, from, last, word) : beginsSentence(word)) return null;
  if (c === Char.SmallS && isApostrophe(text.charCodeAt(last - 1))) return sourceOfOwner(nameBefore(text, last - 1));
  const slice = nameBefore(text, last + 1);
  // "for the AG (§ 42-522)": an article's section stands beside its letters.
  const isInBracket = text.charCodeAt(at - 1) === Char.LeftParenthesis;
  if (text.charCodeAt(at) === Char.SectionSign && !isInBracket && namesArticle(slice, word) && !isOfOurTitle(number))
    return 'state-code';
  if (!isSentenceEnd(text, last, at)) {
    const isWhole = LETTERS.test(word) && !TWO_CAPITALS.test(word) && !(lower && isDividedBefore(text, from));
    const row = rowOfName(isWhole ? namesEndingWith(word, slice) : BEFORE, slice, number);
    if (row !== undefined) return sourceOfRow(row, slice, word, number, isInBracket);
  }
  if (isBook(text, last + 1, slice, number)) return 'book';
  return !lower && endsWithCodeOfState(slice, touchesSign(text, at, last) && !isOfOurTitle(number))
    ? 'state-code'
    : null;
}

/** The source of a row whose name ends a text, or null where the name is something else's. */
function sourceOfRow(
  row: (typeof BEFORE)[number]['row'],
  slice: string,
  word: string,
  number: string,
  isInBracket: boolean,
): ForeignSource | null {
  if (row.shared === true && namesOurs(slice, word, number)) return null;
  // "Processor Contracts (§ 42-521)": a heading's subject.
  return row.source === 'book' && isInBracket && isOfNoBook(slice, number) ? null : row.source;
}

/** The first of the rows whose name ends the text, and whose number it may be. */
function rowOfName(rows: typeof BEFORE, slice: string, number: string): (typeof BEFORE)[number]['row'] | undefined {
  for (const { row, pattern } of rows) {
    if (row.notOf?.test(number) === true || row.oursBefore?.test(number) === true || !pattern.test(slice)) continue;
    return row;
  }
  return undefined;
}

/** Last character of what may name a source before `at`; brackets, "own" and three marks are passed; -1 for none. */
function endOfName(text: string, at: number): number {
  let last = backOverSpace(text, at);
  const opening = text.charCodeAt(last);
  const bracket = last >= 0 && (opening === Char.LeftParenthesis || opening === Char.LeftBracket);
  if (bracket) last = backOverSpace(text, last);
  for (let k = 0; k < 3 && last >= 0; k++) {
    const c = text.charCodeAt(last);
    if (!(standsAfterName(c) || (bracket && c === Char.RightParenthesis))) break;
    last = backOverSpace(text, last);
  }
  // "the agreement's own section 4-1".
  return last > 4 && text.startsWith('own', last - 2) && !isWord(text.charCodeAt(last - 3))
    ? backOverSpace(text, last - 2)
    : last;
}

/** A mark between a source's name and the sign. */
function standsAfterName(c: number): boolean {
  return (
    c === Char.Comma ||
    c === Char.Asterisk ||
    c === Char.Underline ||
    c === Char.QuotationMark ||
    c === Char.RightQuotes
  );
}

/** Text that ends at `end`, long enough for a source's name, as its patterns are written. */
function nameBefore(text: string, end: number): string {
  const written = blockBefore(text, Math.max(0, end - 71), end);
  return withPlainSpaces(written.includes('[') ? written.replace(FITTED, '$1') : written);
}

/** Whose sections they are: "the agreement's section 4-1", "Georgia's § 4-1". */
function sourceOfOwner(slice: string): ForeignSource | null {
  if (STATE.test(slice) || otherStateBefore(slice, slice.length)) return 'state-code';
  return OWNERS.find(({ pattern }) => pattern.test(slice))?.row.source ?? null;
}

/** "... of the agreement. Section 53a-70": the name ended the sentence before. */
function isSentenceEnd(text: string, last: number, at: number): boolean {
  return (
    text.charCodeAt(last) === Char.Dot &&
    isUpper(text.charCodeAt(at)) &&
    isLower(text.charCodeAt(last - 1)) &&
    /[a-z]{4}\.$/.test(text.slice(Math.max(0, last - 14), last + 1)) &&
    !/(?:agencies|stat|evid|regs|laws)\.$/i.test(text.slice(Math.max(0, last - 9), last + 1))
  );
}

/** A string of citations up to the next one: "§ 22-3002(a); see also ". */
const STRING_BEFORE =
  /§\s*(\d{1,3}[A-Za-z]?)[-\u2010\u2011\u2013\u2212][\w.-]{1,12}(?:\s*\(\w{1,4}\)){0,4}(?:\s*\([\w. &]{4,30}\))?;\s+(?:(?:but\s+)?see(?:\s+also)?,?\s+|cf\.\s+|accord\s+|compare\s+)?$/;

/** "D.C. Code § 22-3002; § 22-3003": the same title, one mark further on. */
function sourceOfString(text: string, from: number, slice: string, first: Member): ForeignSource | null {
  const m = STRING_BEFORE.exec(slice);
  if (m === null || !first.number.startsWith(`${m[1]?.toLowerCase() ?? ''}-`)) return null;
  return sourceOfEarlier(text, from + m.index, first.number);
}

/** Where a sign begins, whose last character stands at `at`. */
function firstOfSigns(text: string, at: number): number {
  let sign = at;
  while (text.charCodeAt(sign - 1) === Char.SectionSign) sign--;
  return sign;
}

const STRING_OF_PARTS = /§\s*\d[^§;]{1,80};\s+$/;

/** "Ark. Code § 14-1-607; §§ 15-22-204": three parts after another source's; ours are a range by themselves. */
function sourceOfThreeParts(text: string, from: number, slice: string, first: Member): ForeignSource | null {
  if (!isDash(text.charCodeAt(first.numberEnd)) || !isDigit(text.charCodeAt(first.numberEnd + 1))) return null;
  const m = STRING_OF_PARTS.exec(slice);
  return m === null ? null : sourceDirectlyBefore(text, firstOfSigns(text, from + m.index), first.number);
}

/** The source of a citation whose sign stands at or right before `at`; null for our own. @param number of its title */
function sourceOfEarlier(text: string, at: number, number: string): ForeignSource | null {
  const sign = firstOfSigns(text, at);
  return STATUTE_WORD.test(text.slice(Math.max(0, sign - 40), sign)) ? null : sourceDirectlyBefore(text, sign, number);
}

/** "Idaho Code § 19-610 allowed it; § 19-610 was repealed": the number was cited from another source a moment ago. */
function sourceOfSameNumber(text: string, from: number, slice: string, first: Member): ForeignSource | null {
  const found = slice.lastIndexOf(text.slice(first.numberStart, first.numberEnd));
  if (found <= 0 || isWord(text.charCodeAt(from + found - 1))) return null;
  const after = from + found + first.numberEnd - first.numberStart;
  if (isWord(text.charCodeAt(after)) || text.charCodeAt(after) === Char.Hyphen) return null;
  const sign = backOverSpace(text, from + found);
  return sign >= 0 && text.charCodeAt(sign) === Char.SectionSign ? sourceOfEarlier(text, sign, first.number) : null;
}

/** A Practice Book or evidence code named before in the sentence, no statute since; its numbers look like this one. */
function sourceInSentence(text: string, at: number, first: Member): ForeignSource | null {
  const from = sentenceStart(text, at, LOOK_BACK);
  const slice = text.slice(from, at);
  const found = lastOfSentence(slice);
  if (found === undefined || STATUTE_WORD.test(slice.slice(found.end)) || ENABLING.test(slice)) return null;
  return couldBeOf(found.source, text, first) ? found.source : null;
}

/** False where a member's number is none that the source could have. */
export function couldBeOf(source: ForeignSource, text: string, member: Member | undefined): boolean {
  const pattern = numbersOfSource(source);
  return (
    pattern === undefined ||
    member === undefined ||
    member.numberStart < 0 ||
    pattern.test(text.slice(member.numberStart, member.numberEnd))
  );
}
