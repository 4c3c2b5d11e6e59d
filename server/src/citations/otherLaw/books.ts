import { blockBefore, withPlainSpaces } from '../chars';
import { couldStandInCode, isOfOurTitle } from '../titles';

/** Books on the law, whose sections are numbered as the code's are, by their authors. */

const AUTHOR = /[A-Z]\. ?[A-Z]|supra/;

/** A book by its author: "N. Singer, Statutes and Statutory Construction"; "9B R. Fuller, supra". */
const BOOK =
  /\b(?:[A-Z]\. ?){1,3}[A-Z][\w'’-]{1,24}(?: & (?:[A-Z]\. ?){0,3}[A-Z][\w'’-]{1,24})?, [A-Z][\w'’-]{1,24}(?:,? (?:[A-Z][\w'’-]{0,24}|and|of|the|on|in|for|to|&)){1,12}(?<!\b(?:Acts?|Statutes?|Law)),?$|\b[A-Z][\w'’-]{1,24},? supra(?:,? note \d{1,3})?,?$/;

/** True where a book's author and title end at `end`. @param slice the text before it, for a first look */
export function isBook(text: string, end: number, slice: string, number: string): boolean {
  if (!AUTHOR.test(slice) || isOfOurTitle(number)) return false;
  return BOOK.test(withPlainSpaces(blockBefore(text, Math.max(0, end - 111), end)));
}

/**
 * True where a text ends with no author, and the number is one of the code that is higher than those of a book's
 * sections.
 * @param number in normal form
 */
export function isOfNoBook(slice: string, number: string): boolean {
  return !AUTHOR.test(slice) && /^\d+[a-e]?-(?:4[1-9]|[5-9]\d|\d{3})/.test(number) && couldStandInCode(number);
}
