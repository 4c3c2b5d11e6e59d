import { Char, CharBit } from '../../text/char';
import { blockAfter, hasWord, isUpper, skipSpace, withPlainSpaces, withSingleSpaces } from '../chars';
import type { ForeignSource } from '../citation';
import { AFTER, ANY_AFTER } from './lists';
import { NAMED_ARTICLE, OF_OTHER_STATE } from './states';
import { OF_LETTERED_TITLE } from './table';

/** What the words after a number say of its law: "of the general statutes", "of the operating agreement". */

const OWN_AFTER =
  /^(?:the\s+20\d\d\s+supplement\s+to\s+)?(?:(?:the|our|these|those|said|connecticut|conn\.|ct|state|revised|state's|connecticut's|annotated)\s+(?:\d{1,4}\s+){0,2})*(?:general\s+(?:\d{1,4}\s+){0,2}statut?es?|gen\.\s*stat|statutes|c\.?\s?g\.?\s?s|g\.\s?s\.)/i;

/** Words at which "of the ..." ends: what comes after says nothing of the source. */
const STOP =
  /\b(?:and|or|which|that|who|is|was|are|were|has|have|had|for|to|by(?!-)|with|in|on|from|as|when|if|because|but|conflicts?|provides?|requires?|governs?|applies|apply|(?<!united )states?(?! of\b)|prohibits?|defines?|controls?|says|shall|must|may|can|will(?=\s+(?:be|not|apply|have)))\b/i;

/** What the words after a citation name: our code, another source, or nothing. */
export interface SourceAfter {
  readonly own: boolean;
  readonly foreign: ForeignSource | null;
  /** True where the document itself is named: "of this agreement", "hereof". */
  readonly self: boolean;
  /** End of the words that name our code, for the trailer. */
  readonly start: number;
  readonly end: number;
}

/** "of the Connecticut General Statutes" over a line's end and its indentation. */
const LONGEST_NAME = 140;
const SELF = /^th(?:is|ese) (?!act\b|bill\b|resolution\b|order\b)/i;
const NOTHING: SourceAfter = { own: false, foreign: null, self: false, start: -1, end: -1 };

/**
 * Reads ", inclusive, of the general statutes", ", G.S.",
 * "of the operating agreement" after a citation that ends at `end`.
 * @param number the citation's first number, normal form
 */
export function sourceAfter(text: string, end: number, number: string): SourceAfter {
  const mark = skipSpace(text, afterSpoiled(text, end));
  const after = closes(text.charCodeAt(mark)) ? skipSpace(text, mark + 1) : mark;
  const comma = text.charCodeAt(after) === Char.Comma;
  const i = afterInclusive(text, comma ? skipSpace(text, after + 1) : after);
  if (comma && text.charCodeAt(i) === Char.CapitalR && REGULATIONS.test(text.slice(i, i + LONGEST_REGULATIONS)))
    return { own: false, foreign: 'regulation', self: false, start: i, end: i };
  const ended = comma ? endOfOwnInitials(text, i) : endOfBareInitials(text, i);
  if (ended >= 0) return { own: true, foreign: null, self: false, start: i, end: ended };
  if (hasWord(text, i, 'hereof') || hasWord(text, i, 'herein'))
    return { own: false, foreign: 'instrument', self: true, start: i, end: i };
  if (hasWord(text, i, 'of') || hasWord(text, i, 'in')) return sourceNamed(text, i, skipSpace(text, i + 2), number);
  // What is "under" another law is made under it, and not a part of it.
  if (!hasWord(text, i, 'under')) return NOTHING;
  const at = skipSpace(text, i + 5);
  return ownCode(blockAfter(text, at, at + LONGEST_NAME), i, at) ?? NOTHING;
}

/** ", R.C.S.A.", ", Regulations of Connecticut State Agencies", where no number of theirs follows. */
const REGULATIONS =
  /^(?:R\. ?C\. ?S\. ?A\.|RCSA\b|(?:Regulations\so(?:f|l.?)\s?|Regs\.,?\s(?:of\s)?)Conn(?:\.|ecticut)\sState\sAgencies)(?!,?\s{0,3}(?:§|[Ss]ec|\d))/;
const LONGEST_REGULATIONS = 90;

/** "10-76(1-1 (a) (7), R.C.S.A.": a scan's bracket for the letter d of "10-76d-1", of which a regulation is known. */
const SPOILED = /^\(\d-\d{1,2}(?: ?\(\w{1,3}\)){0,4}(?=, (?:R\.|Reg|RCSA))/;

function afterSpoiled(text: string, end: number): number {
  return text.charCodeAt(end) === Char.LeftParenthesis
    ? end + (SPOILED.exec(text.slice(end, end + 40))?.[0].length ?? 0)
    : end;
}

/** A mark that closes what the citation stands in. */
function closes(c: number): boolean {
  return c === Char.RightParenthesis || c === Char.Asterisk || c === Char.Underline;
}

/** Where the text goes on after "inclusive" and a comma; `at` itself where it does not stand there. */
function afterInclusive(text: string, at: number): number {
  if (!hasWord(text, at, 'inclusive')) return at;
  const i = skipSpace(text, at + 9);
  return text.charCodeAt(i) === Char.Comma ? skipSpace(text, i + 1) : i;
}

const OWN_INITIALS =
  /^(?:G\.\s?S\.|C\.\s?G\.\s?S\.(?:A\.)?|CGS\b|General Statutes|Gen\. Stat\.|Conn\. Gen\. Stat\.|Connecticut General Statutes)/;

/**
 * End of our code's name after a comma, where it does not begin the next citation; -1 where it does not stand there.
 */
function endOfOwnInitials(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if ((c | CharBit.Small) !== Char.SmallG && c !== Char.CapitalC) return -1;
  const m = OWN_INITIALS.exec(text.slice(at, at + 28));
  const end = at + (m?.[0].length ?? 0);
  return m !== null && text.charCodeAt(skipSpace(text, end)) !== Char.SectionSign ? end : -1;
}

/**
 * End of "G.S." without the comma before it, "§ 46a-83 (b) G.S., a statute which"; -1 where
 * it begins the next citation: "G.S. 8-50".
 */
function endOfBareInitials(text: string, at: number): number {
  if (
    (text.charCodeAt(at) | CharBit.Small) !== Char.SmallG ||
    !/^G\.\s?S\.(?=[,;.)]|\s+[a-z])/.test(text.slice(at, at + 12))
  )
    return -1;
  return text.indexOf('S.', at) + 2;
}

/** Our code, named by the words `after`, which stand at `at`. @param start where "of" stands */
function ownCode(after: string, start: number, at: number): SourceAfter | undefined {
  const own = OWN_AFTER.exec(after);
  return own !== null && !isOfOtherState(after.slice(own[0].length))
    ? { own: true, foreign: null, self: false, start, end: at + own[0].length }
    : undefined;
}

/** " of Tennessee" after "the statutes". */
function isOfOtherState(after: string): boolean {
  return hasWord(after, skipSpace(after, 0), 'of') && OF_OTHER_STATE.test(withPlainSpaces(after));
}

/** "the Courts and Judicial Proceedings Article". */
function isNamedArticle(after: string): boolean {
  return (
    after.startsWith('the') &&
    isUpper(after.charCodeAt(skipSpace(after, 3))) &&
    NAMED_ARTICLE.test(withPlainSpaces(after))
  );
}

/** The source whose name stands from `named`. @param start where "of" or "in" stands */
function sourceNamed(text: string, start: number, named: number, number: string): SourceAfter {
  // 'section 7-5 of "Town Ordinances"', 'section 6-15 of the "Building Zone Regulations"'
  const at = named + (/^(?:the\s)?["“]/.exec(text.slice(named, named + 5))?.[0].length ?? 0);
  const after = blockAfter(text, at, at + LONGEST_NAME);
  const own = ownCode(after, start, at);
  if (own !== undefined) return own;
  if (isNamedArticle(after) && !OF_LETTERED_TITLE.test(number))
    return { own: false, foreign: 'state-code', self: false, start, end: at };
  const slice = phraseOf(after);
  // What stands "in" a complaint or report is a citation that it makes.
  const inside = (text.charCodeAt(start) | CharBit.Small) === Char.SmallI;
  if (!ANY_AFTER.test(slice)) return NOTHING;
  for (const { row, pattern } of AFTER) {
    if ((inside && row.cites === true) || row.notOf?.test(number) === true || !pattern.test(slice)) continue;
    return { own: false, foreign: row.source, self: SELF.test(slice), start, end: at };
  }
  return NOTHING;
}

/** The noun phrase with which a text begins: to the next mark or stop word, 80 characters at the most. */
function phraseOf(text: string): string {
  let slice = withSingleSpaces(text.slice(0, 80));
  const mark = /[;:()"“”§]|,\s|\.(?:\s(?=[A-Z][a-z])|$)/.exec(slice);
  if (mark !== null) slice = slice.slice(0, mark.index);
  const stop = STOP.exec(slice);
  if (
    stop !== null &&
    stop.index > 0 &&
    !/^(?:rules|articles|code|regulations|declaration|immigration) (?:of|and)/i.test(
      slice.slice(Math.max(0, stop.index - 12)),
    )
  )
    slice = slice.slice(0, stop.index);
  return slice;
}
