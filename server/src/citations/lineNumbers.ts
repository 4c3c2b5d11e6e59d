import { isDigit } from './chars';

/**
 * A printed bill numbers its lines at their beginnings or at their ends, and a
 * section's number may break at its hyphen there.
 */

const AT_BEGINNING = /^[ \t]*\r?\n[ \t]*(\d{1,4})[ \t]{1,3}(?=\d)/;
const AT_END = /^[ \t]*(\d{1,4})[ \t]*\r?\n[ \t]*(?=\d)/;
const LONGEST_LINE = 160;

/**
 * Offset after the number of a line between a hyphen and what it leads to, "section 46a-" and on line 24 "24 80":
 * `next` itself where the digits there do not count on from the line before.
 * @param hyphen offset directly after the hyphen
 * @param next offset of the digits that follow
 */
export function skipLineNumber(text: string, hyphen: number, next: number): number {
  if (next === hyphen || !isDigit(text.charCodeAt(next))) return next;
  const ahead = text.slice(hyphen, next + 24);
  const first = AT_BEGINNING.exec(ahead);
  const found = first ?? AT_END.exec(ahead);
  if (found === null) return next;
  const before = text.slice(Math.max(0, hyphen - LONGEST_LINE), hyphen);
  const line = before.lastIndexOf('\n');
  const last =
    first === null
      ? /(\d{1,4})[ \t]*\r?$/.exec(before.slice(0, Math.max(0, line)))
      : /^[ \t]*(\d{1,4})\s/.exec(before.slice(line + 1));
  return last !== null && Number(last[1]) + 1 === Number(found[1]) ? hyphen + found[0].length : next;
}
