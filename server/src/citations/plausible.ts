import type { Prose } from '../markup/prose';
import { Char } from '../text/char';
import { isDigit, isLetter } from './chars';
import type { Citation } from './citation';
import { isSpokenAgainst, LARGEST_CLAUSE } from './spokenAgainst';
import { couldStandInCode, isOfOurTitle } from './titles';

/** What tells of a bare number by itself whether it is the code's, in a document that does not. */

/** "§ 53a-70": a title with a small letter, as no other code has in two parts. */
export function isOfLetteredTitle({ sections }: Citation, { source }: Prose): boolean {
  // Asked of every citation of a document: nothing is cut from the source.
  for (const { number, numberSpan } of sections)
    if (numberSpan !== null && isOfOurTitle(number) && hasSmallLetter(source, numberSpan.start)) return true;
  return false;
}

/** True where the letter of the title is small in the number that begins at `at`. */
function hasSmallLetter(source: string, at: number): boolean {
  let i = at;
  while (isDigit(source.charCodeAt(i))) i++;
  const c = source.charCodeAt(i);
  return i > at && isLetter(c) && c >= Char.SmallA;
}

/**
 * True for a number that the code could have, and no heading of a document's own ("Section 5-1. The Board shall ...").
 * @param isOfCode true where the document is a part of the code as printed, and the headings are the code's
 */
export function isPlausible(citation: Citation, prose: Prose, isOfCode: boolean): boolean {
  const { source } = prose;
  if (isOfLetteredTitle(citation, prose)) return true;
  if (isSpanOfSections(citation)) return false;
  const [first] = citation.sections;
  if (first !== undefined && !couldStandInCode(first.number)) return false;
  for (const { numberSpan, throughSpan } of citation.sections) {
    // "§§ 20-1-101": three parts, whatever they were read as.
    if (numberSpan !== null && throughSpan !== null && /^-\d+$/.test(source.slice(numberSpan.end, throughSpan.end)))
      return false;
  }
  return (isOfCode || !isOwnHeading(citation, source)) && !isSpokenAgainst(citation, prose);
}

/**
 * "§§ 5–11" with a printer's dash: sections 5 to 11 of the paper itself, whatever law it speaks of.
 * @param citation one without the code's name
 */
export function isDashedSpan(citation: Citation, { source }: Prose): boolean {
  if ((citation.kind !== 'short' && citation.kind !== 'prose') || citation.trailer !== null) return false;
  if (!isSpanOfSections(citation)) return false;
  const span = citation.sections[0]?.numberSpan;
  return span != null && /[–—]/.test(source.slice(span.start, span.end));
}

/** "§§ 39-40", "sections 47-49": whole sections from one to another. */
export function isSpanOfSections({ sign, sections }: Pick<Citation, 'sign' | 'sections'>): boolean {
  const [only] = sections;
  if (sign?.plural !== true || sections.length !== 1 || only === undefined) return false;
  const m = only.pinpoint.length > 0 || only.through !== null || only.etSeq ? null : SPAN.exec(only.number);
  return m !== null && Number(m[1]) < Number(m[2]) && Number(m[2]) - Number(m[1]) <= LONGEST_SPAN;
}

const SPAN = /^(\d{1,2})-(\d{1,3})$/;
const LONGEST_SPAN = 30;

/** Contracts and by-laws head their sections in whole words; the code prints "Sec." */
export function isOwnHeading({ sign, sections, start, end }: Citation, source: string): boolean {
  const number = sections[0]?.number ?? '';
  if (
    sign?.form !== 'word' ||
    sign.plural ||
    sections.length !== 1 ||
    isOfOurTitle(number) ||
    Number(number.slice(number.indexOf('-') + 1)) > LARGEST_CLAUSE
  )
    return false;
  return (
    /(?:^|[\n\r>#*]|[.;:)”"]\s)[ \t]*$/.test(source.slice(Math.max(0, start - 8), start)) &&
    /^\s{0,3}[.:—–*]{1,4}\s{1,4}[A-Z*_]/.test(source.slice(end, end + 12))
  );
}
