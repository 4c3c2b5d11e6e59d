import type { Prose } from '../markup/prose';
import { blockBefore, blockAfter, withPlainSpaces } from './chars';
import type { Citation } from './citation';
import { couldStandInCode, isOfOurTitle } from './titles';

/**
 * Words directly around a bare number that give it to somebody else: "section 4-2 of the handbook", "Corbin § 4-12".
 * Asked only in a document that does not show that it is Connecticut's, and only of numbers that other papers have too:
 * there the General Statutes are not named by a noun of their own.
 */

/**
 * Directly after: what the section is a part of. The code's own name is read
 * before, and stands in the citation's trailer.
 */
const OF_SOMETHING =
  /^[)\]]?,? {0,2}of (?!the (?:[a-z-]+ ){1,3}(?:laws?|acts?|code|statutes?)\b)(?:(?:the|this|that|these|a|an|its|his|her|their|our|your|my) (?!(?:general |revised )?statutes?\b|act\b|code\b|law\b|same\b|state\b|towns?\b|said\b)[A-Za-z]|[[A-Z])/;
/** "§ 4-2 above": the document's own; a cross reference in a brief has its comma. */
const OF_ITSELF = /^ ?(?:above|below|hereof|hereto|herein)\b/;
/** Connecticut's acts have names too; its chapters are longer than most acts. */
const OF_ACT = /^[)\]]?,? {0,2}of the (?:[\w’'-]+ ){1,6}Acts?\b/;
/** Words before a sign that name nothing, capitals at a sentence's start included. */
const NAMES_NOTHING =
  /^(?:see|also|under|of|and|or|in|by|to|the|with|that|on|for|from|is|at|as|both|cf|accord|compare|than|if|when|because|although|though|while|where|since|unless|now|per|pursuant|through|but|whether|thus|therefore|however|e\.g|i\.e|former|formerly|via|into|before|after|until|upon|within|without|neither|nor|either|section|sections|sec|secs|subsec|subsecs|subsection|subdivision|subpara|statute|statutes|re|id|ibid|note|history|cited|held|new|state|legislature|court|said|these|those|this|such|amended|repealed|reversed|ante|infra|supra|connecticut|ct|g\.s|pa|p\.a|sa|s\.a|act|acts|jan|january|february|march|april|may|june|july|august|september|october|november|december|effective|notwithstanding|concerning|regarding|violation|violating|provided|except|including)$/i;
const LOOK_BACK = 48;
/** Clauses of agreements and paragraphs of manuals go no higher. */
export const LARGEST_CLAUSE = 40;

/**
 * "§ 4-183": a number too high for a clause of an agreement or a paragraph of a manual, in a title that goes so far.
 */
export function isHighNumber({ sections }: Pick<Citation, 'sections'>): boolean {
  return sections.some(
    ({ number }) => Number(/^\d+[a-e]?-(\d+)/.exec(number)?.[1] ?? 0) > LARGEST_CLAUSE && couldStandInCode(number),
  );
}

/** True for a number that goes beyond the chapters, clauses and paragraphs of agreements, books and manuals. */
export function goesFar(citation: Pick<Citation, 'sections'>): boolean {
  return isHighNumber(citation) || citation.sections.some(({ number }) => Number.parseInt(number, 10) > LARGEST_CLAUSE);
}

const OUR_TRAILER = /gen|conn|g\.? ?s\b/i;

/** True where the words after a number call the code by its name: "of the Revised Statutes" may be Arizona's. */
export function hasOurTrailer({ trailer }: Pick<Citation, 'trailer'>, { source }: Prose): boolean {
  return trailer !== null && OUR_TRAILER.test(source.slice(trailer.start, trailer.end));
}

/** A line that begins with a section, up to the beginning of the next. */
const HEADING = /(?:^|\n)[ \t]{0,8}(?:§|Secs?\.|Sections?)[^\n]{1,160}\n[ \t]{0,8}$/;

/** True in a list of sections, a line each: what the line before ends with is no name. */
function isHeadingAfterHeading(text: string, at: number): boolean {
  return /\n[ \t]*$/.test(text.slice(Math.max(0, at - 9), at)) && HEADING.test(text.slice(Math.max(0, at - 180), at));
}

/** True where the words around the first number are another paper's name, or say what else it is a part of. */
export function isSpokenAgainst({ kind, start, end, trailer, sections }: Citation, prose: Prose): boolean {
  if ((kind !== 'short' && kind !== 'prose') || trailer !== null || isOfOurTitle(sections[0]?.number ?? ''))
    return false;
  const { text } = prose;
  const to = prose.toProse(end);
  const after = withPlainSpaces(blockAfter(text, to, to + 60));
  if (OF_ITSELF.test(after) && !isHighNumber({ sections })) return true;
  if (OF_SOMETHING.test(after) && !(isHighNumber({ sections }) && OF_ACT.test(after))) return true;
  const from = prose.toProse(start);
  if (isHeadingAfterHeading(text, from)) return false;
  return endsWithName(withPlainSpaces(blockBefore(text, Math.max(0, from - LOOK_BACK), from)).trimEnd());
}

/** True where the text before a number ends with another paper's name: "FM 6-22, section 4-12", "see Corbin § 4-12". */
function endsWithName(before: string): boolean {
  const words = before.split(' ');
  const word = /^[(“"]?([\w.&'’/-]+),?$/.exec(words.at(-1) ?? '')?.[1];
  const leading = words.at(-2) ?? '';
  if (word === undefined) return false;
  // "FM 6-22, section 4-12": a publication's number; "PA 07-133, § 7-73": an act's.
  if (/^(?:[A-Z]{1,3}-?)?\d[\d.-]*[.-]\d+$/.test(word))
    return (
      /\b[A-Z][A-Za-z]+ \S+$/.test(before) &&
      !/(?:Acts?|No\.?|Secs?|Sections?|Title|Chapter|[PS]A) \S+$|\b[PS]A\d\S+$/.test(before)
    );
  // A capital at a sentence's start tells nothing, nor does the name of a place: "the Town of Groton § 8-2".
  if (leading === '' || leading === 'of' || /[.;:!?)”"—]$/.test(leading)) return false;
  return (
    !before.endsWith(',') &&
    !/^[IVXL]+$/.test(word) &&
    /^[A-Z][A-Za-z&'’/-]{2,}$|^[A-Z]{2,}$/.test(word) &&
    !NAMES_NOTHING.test(word) &&
    !/(?:ing|ed|ly|s['’])$/.test(word)
  );
}
