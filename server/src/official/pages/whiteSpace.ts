import { Char } from '../../text/char';

/** Stands for `<br>` until white space is collapsed; line ends of the source are blanks. */
export const BREAK = '\u2028';

/**
 * White space as a reader sees it: blanks of every kind as one, `<br>` as a line end. Text nodes are joined without a
 * blank before: a number's letter l is a node of its own (`53a-117<i>l</i>`).
 */
export function collapse(text: string): string {
  return text.replace(/\s+/g, (blank) => (blank.includes(BREAK) ? '\n' : ' ')).trim();
}

/** Words without the stars of notes at their end. */
export function withoutStars(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === Char.Asterisk) end--;
  return text.slice(0, end).trimEnd();
}
