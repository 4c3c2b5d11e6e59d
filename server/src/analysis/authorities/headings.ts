import { OBJECT } from '../../markup/prose';
import { inTable } from './marker';
import type { Snapshot } from '../snapshot';

/** A heading to which a place in the document can be referred. */
export interface Heading {
  /** Prose offset at which it begins. */
  readonly start: number;
  /** Words as read. */
  readonly text: string;
  /** Identifier that GitHub and VS Code make of it: "the-statute-1". */
  readonly slug: string;
}

/** A heading over a table of authorities (or of citations) tells no place in the document. */
export const TABLE_HEADING = /^table\s+of\s+(?:authorities|citations|statutes)\W{0,3}$/i;

/** The headings of a document in order, those in tables left out of the answer but counted for the identifiers. */
export function headingsOf(snapshot: Snapshot): readonly Heading[] {
  const { prose } = snapshot;
  const zones = prose.zones.filter((zone) => zone.kind === 'heading');
  const spans = zones.length > 0 || snapshot.markup.languages[0] !== 'plaintext' ? zones : plainHeadings(prose.text);
  const taken = new Set<string>();
  return spans.flatMap((span) => {
    const text = prose.text.slice(span.start, span.end).replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
    const slug = unique(slugOf(wordsForSlug(snapshot, span.start, span.end)), taken);
    taken.add(slug);
    return TABLE_HEADING.test(text) || inTable(snapshot, prose.toSource(span.start)) ? [] : [{ start: span.start, text, slug }];
  });
}

/**
 * The identifier of a heading as GitHub makes it, and VS Code since it follows GitHub: lower case, letters, digits,
 * hyphens and low lines alone, a hyphen for each blank.
 */
export function slugOf(text: string): string {
  return text.trim().toLowerCase().replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
}

/** The second "argument" is "argument-1". */
export function unique(slug: string, taken: ReadonlySet<string>): string {
  let result = slug;
  for (let n = 1; taken.has(result); n++) result = `${slug}-${n}`;
  return result;
}

/** Code in a heading is no prose, but it is part of the identifier. */
function wordsForSlug(snapshot: Snapshot, start: number, end: number): string {
  const { prose } = snapshot;
  const read = prose.text.slice(start, end).replace(/[\r\n]+/g, ' ');
  if (!read.includes(OBJECT)) return read;
  return snapshot.text.slice(prose.toSource(start), prose.toSourceEnd(end));
}

/** Lines of plain text that stand alone and are headings by their look: all capitals, or "II. The Statute" without a full stop. */
function plainHeadings(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let blankBefore = true;
  let at = 0;
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    const words = line.trim();
    const blankAfter = (lines[i + 1] ?? '').trim() === '';
    if (words !== '' && words.length <= 90 && blankBefore && blankAfter && looksLikeHeading(words)) {
      const start = at + line.indexOf(words);
      found.push({ start, end: start + words.length });
    }
    blankBefore = words === '';
    at += line.length + 1;
  });
  return found;
}

function looksLikeHeading(words: string): boolean {
  if (/^(?:[IVX]{1,5}|[A-H])\.\s+\S/.test(words)) return true;
  return /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && !/^[§[]/.test(words) && !/\d{1,3}[a-z]?-\d/i.test(words);
}
