import { Char, CharBit } from '../../text/char';
import { blockBehind, hasWord, skipSpace, withPlainBlanks } from '../chars';
import type { ForeignSource } from '../citation';
import { BEHIND } from './lists';
import { NAMED_ARTICLE, OF_OTHER_STATE } from './states';
import { OF_LETTERED_TITLE } from './table';

/** What the words after a number say of its law: "of the general statutes", "of the operating agreement". */

const OWN_BEHIND =
  /^(?:(?:the|our|these|those|said|connecticut|conn\.|state|revised|state's|connecticut's|annotated)\s+)*(?:general\s+statutes?|gen\.\s*stat|statutes|c\.?\s?g\.?\s?s|g\.\s?s\.)/i;

/** Words at which "of the ..." ends: what comes after says nothing of the source. */
const STOP =
  /\b(?:and|or|which|that|who|is|was|are|were|has|have|had|for|to|by(?!-)|with|in|on|from|as|when|if|because|but|conflicts?|provides?|requires?|governs?|applies|apply|(?<!united )states?(?! of\b)|prohibits?|defines?|controls?|says|shall|must|may|can|will(?=\s+(?:be|not|apply|have)))\b/i;

/** What the words after a citation name: our code, another source, or nothing. */
export interface SourceBehind {
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
const NOTHING: SourceBehind = { own: false, foreign: null, self: false, start: -1, end: -1 };

/**
 * Reads ", inclusive, of the general statutes", ", G.S.", "of the operating agreement" after a citation that ends at `end`.
 * @param number the citation's first number, normal form
 */
export function sourceBehind(text: string, end: number, number: string): SourceBehind {
  let i = skipSpace(text, end);
  if (
    text.charCodeAt(i) === Char.RightParenthesis ||
    text.charCodeAt(i) === Char.Asterisk ||
    text.charCodeAt(i) === Char.Underline
  )
    i = skipSpace(text, i + 1);
  let comma = false;
  if (text.charCodeAt(i) === Char.Comma) {
    comma = true;
    i = skipSpace(text, i + 1);
  }
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  }
  if (comma && ((text.charCodeAt(i) | CharBit.Small) === Char.SmallG || text.charCodeAt(i) === Char.CapitalC)) {
    const m =
      /^(?:G\.\s?S\.|C\.\s?G\.\s?S\.(?:A\.)?|CGS\b|General Statutes|Gen\. Stat\.|Conn\. Gen\. Stat\.|Connecticut General Statutes)/.exec(
        text.slice(i, i + 28),
      );
    if (m !== null && text.charCodeAt(skipSpace(text, i + m[0].length)) !== Char.SectionSign)
      return { own: true, foreign: null, self: false, start: i, end: i + m[0].length };
  }
  if (hasWord(text, i, 'hereof') || hasWord(text, i, 'herein'))
    return { own: false, foreign: 'instrument', self: true, start: i, end: i };
  const of = hasWord(text, i, 'of') ? 2 : hasWord(text, i, 'in') ? 2 : hasWord(text, i, 'under') ? 5 : 0;
  if (of === 0) return NOTHING;
  const start = i;
  i = skipSpace(text, i + of);
  const behind = blockBehind(text, i, i + LONGEST_NAME);
  const own = OWN_BEHIND.exec(behind);
  if (own !== null && !OF_OTHER_STATE.test(withPlainBlanks(behind.slice(own[0].length))))
    return { own: true, foreign: null, self: false, start, end: i + own[0].length };
  if (of !== 2) return NOTHING;
  if (NAMED_ARTICLE.test(withPlainBlanks(behind)) && !OF_LETTERED_TITLE.test(number))
    return { own: false, foreign: 'state-code', self: false, start, end: i };
  const slice = phraseOf(behind);
  // What stands "in" a complaint or report is a citation that it makes.
  const inside = (text.charCodeAt(start) | CharBit.Small) === Char.SmallI;
  for (const { row, pattern } of BEHIND) {
    if ((inside && row.cites === true) || row.notOf?.test(number) === true || !pattern.test(slice)) continue;
    return { own: false, foreign: row.source, self: SELF.test(slice), start, end: i };
  }
  return NOTHING;
}

/** The noun phrase with which a text begins: to the next mark or stop word, 80 characters at the most. */
function phraseOf(text: string): string {
  let slice = text.slice(0, 80).replace(/\s+/g, ' ');
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
