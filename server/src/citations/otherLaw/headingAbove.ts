import type { ForeignSource } from '../citation';

/** Headings over a section that name no source of it. */

/** So far one is looked for. */
const LOOK_BACK = 160;

/** "Chapter 906 - Postjudgment Procedures", and the section on the next line: a heading guards nothing under it. */
const HEADING_ABOVE =
  /(?:^|[\n\r])[ \t]*(?:Chapter|Title|Part|Article) [\dIVXLC]+[a-z]{0,2}\b[^\n\r]{0,100}\r?\n[ \t]*$/;

/** "Sec. 7-157. Municipal ordinances": an entry of a list of sections, and the next one's number under it. */
const ENTRY_ABOVE =
  /(?:^|[\n\r])[ \t]*(?:[-*•] ?)?(?:§|Sec\.|Section) ?\d{1,2}[a-e]?-\w{1,7}\.? [A-Z][^\n\r.,;:()]{0,80}\r?\n[ \t]*$/;
/** Their rules are cited under their name alone, too. */
const BOOKS: ReadonlySet<ForeignSource> = new Set(['practice-book', 'evidence-code', 'rule']);

/**
 * True where a heading stands between a source's name and the sign at `at`.
 * @param source what the name would make it
 */
export function isUnderHeading(text: string, at: number, source: ForeignSource): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  return HEADING_ABOVE.test(before) || (!BOOKS.has(source) && ENTRY_ABOVE.test(before));
}
