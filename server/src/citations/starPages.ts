import { Char } from '../text/char';
import { isDigit, isSpace, skipSpace } from './chars';

/** No reporter's page has more digits. */
const MOST_DIGITS = 4;

/** "CT Page 14711": where a page of an unreported decision begins. */
const PAGE_OF_COPY = /^CT Page \d{1,5}(?=\s)/;

/**
 * Offset after the mark of a reporter's page, "*513 " or "**513 ", and the white space on both sides of it; `at` itself
 * where none stands there. Copies of opinions have it in the midst of a sentence: "§§ 53a-59 *513 and 53a-8", and
 * "§ CT Page 14711 52-577".
 * @param at before the mark, or directly after its stars
 */
export function skipStarPage(text: string, at: number): number {
  let i = skipSpace(text, at);
  if (text.charCodeAt(i) === Char.CapitalC) {
    const page = PAGE_OF_COPY.exec(text.slice(i, i + 16))?.[0].length;
    return page === undefined ? at : skipSpace(text, i + page);
  }
  while (text.charCodeAt(i) === Char.Asterisk) i++;
  if (text.charCodeAt(i - 1) !== Char.Asterisk) return at;
  const digits = i;
  while (isDigit(text.charCodeAt(i))) i++;
  if (i === digits || i - digits > MOST_DIGITS) return at;
  const c = text.charCodeAt(i);
  return c === Char.Comma || isSpace(c) ? skipSpace(text, i) : at;
}
