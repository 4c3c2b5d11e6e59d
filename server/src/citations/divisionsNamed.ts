import { blockBefore, withPlainSpaces } from './chars';
import { otherStateBefore } from './codeName';
import { raw } from '../text/raw';

/** Chapters and titles whose code is named some words away. */

const NAME = raw`(?:gen(?:eral|\.)? ?stat(?:utes|s?\.)?(?: ann(?:\.|otated))?(?: of (?:the state of )?connecticut)?|conn(?:ecticut|\.) code|c\.?g\.?s\.?a?\.?)`;
const DIRECTLY_BEFORE = new RegExp(raw`${NAME}[, ]{1,4}$`, 'i');
/** "Title 4 - Management of State Agencies", "Chapter 33, “Notaries Public”;", "Titles 3 and 4,". */
const DIVISION = raw`(?:titles?|tit\.|chapters?|ch(?:ap)?\.) \d{1,3}[a-z]{0,3}(?:,? (?:and|or|to|through|&) \d{1,3}[a-z]{0,3}){0,2}`;
const HEADING = raw`(?:(?: [-–—] |\. )[a-z][a-z ,.&'’]{1,70}|,? ?[“"][^”"\d]{1,70}[”"])`;
/** The name, and other chapters and titles of the same list after it; semicolons part one that a colon introduces. */
const BEFORE_OTHERS = new RegExp(
  raw`${NAME}(?: \(c\.?g\.?s\.?\))?(?:: (?:${DIVISION}${HEADING}?[,;]? ){0,5}|[, ]{1,4}(?:${DIVISION}${HEADING}?,? ){0,5})$`,
  'i',
);
const HAS_DIVISION = /\b(?:tit|ch)[a-z]{0,6}\.? \d|:/i;
/** A list with headings is no longer. */
const LONGEST_LIST = 240;

/**
 * "Gen. Stat. ch. 54", and not "N.C. Gen. Stat. ch. 15"; "Connecticut General Statutes (CGS): Title 3, Chapter 33".
 * @param before the text before it, short and with plain spaces
 */
export function followsOurName(text: string, at: number, before: string): boolean {
  const direct = DIRECTLY_BEFORE.exec(before);
  if (direct !== null) return !otherStateBefore(before, direct.index);
  if (!HAS_DIVISION.test(before)) return false;
  const far = withPlainSpaces(blockBefore(text, Math.max(0, at - LONGEST_LIST), at));
  const name = BEFORE_OTHERS.exec(far);
  return name !== null && !otherStateBefore(far, name.index);
}

const NUMBER = raw`\d{1,2}[a-e]?-\d{1,4}[a-z]{0,3}(?: ?\(\w{1,5}\)){0,6}`;
const OF_CODE = raw`,? of (?:the )?(?:connecticut )?general statut?es`;
/** "or section 46a-60 or 46a-81c of the general statutes", ", Section 7-148 (c) of the General Statutes". */
const WITH_SECTION = new RegExp(
  raw`^(?: \([“"][^()"”]{1,60}[”"]\))?,? (?:(?:and|or) )?\(?(?:sections?|secs?\.|§{1,2}) ?${NUMBER}(?:(?:, |,? (?:and|or|to) )${NUMBER}){0,4}(?:,? (?:inclusive,?|et seq\.))?\)?${OF_CODE}`,
  'i',
);
/** " - Agriculture. Domestic Animals of the General Statutes". */
const WITH_HEADING = new RegExp(raw`^ [-–—] [a-z][a-z ,.&'’]{1,70}${OF_CODE}`, 'i');

/** True where what stands after a chapter or title is a section or its heading, and our code's name after that. */
export function isNamedAfter(after: string): boolean {
  const plain = withPlainSpaces(after);
  return WITH_SECTION.test(plain) || WITH_HEADING.test(plain);
}
