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
  const slugs = new Slugs();
  return spans.flatMap((span, i) => {
    // One that is never closed reaches to the end of the document, over all that
    // follow; each word belongs to one heading.
    const end = Math.min(span.end, Math.max(span.start, spans[i + 1]?.start ?? Infinity));
    const text = prose.text.slice(span.start, end).replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
    const slug = slugs.take(slugOf(wordsForSlug(snapshot, span.start, end)));
    return TABLE_HEADING.test(text) || inTable(snapshot, prose.toSource(span.start))
      ? []
      : [{ start: span.start, text, slug }];
  });
}

/**
 * The identifier of a heading as GitHub makes it, and VS Code since it follows GitHub: lower case, letters, digits,
 * hyphens and low lines alone, a hyphen for each blank.
 */
export function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Identifiers of one document: the second "argument" is "argument-1". */
export class Slugs {
  readonly #taken: Set<string>;
  /** The last number given to each; thousands of headings may bear one name. */
  readonly #last = new Map<string, number>();

  /** @param taken what the document has already */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  take(slug: string): string {
    let n = this.#last.get(slug) ?? 0;
    let result = n === 0 ? slug : `${slug}-${n}`;
    while (this.#taken.has(result)) result = `${slug}-${++n}`;
    this.#last.set(slug, n);
    this.#taken.add(result);
    return result;
  }
}

/** Code in a heading is no prose, but it is part of the identifier. */
function wordsForSlug(snapshot: Snapshot, start: number, end: number): string {
  const { prose } = snapshot;
  const read = prose.text.slice(start, end).replace(/[\r\n]+/g, ' ');
  if (!read.includes(OBJECT)) return read;
  return snapshot.text.slice(prose.toSource(start), prose.toSourceEnd(end));
}

/**
 * Lines of plain text that stand alone and are headings by their look: all
 * capitals, or "II. The Statute" without a full stop.
 */
function plainHeadings(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let blankBefore = true;
  let at = 0;
  const lines = text.split('\n');
  let over = 0;
  lines.forEach((line, i) => {
    const words = line.trim();
    if (i >= over && words !== '' && words.length <= 90 && blankBefore && looksLikeHeading(words)) {
      const last = lastLineOf(lines, i);
      if ((lines[last + 1] ?? '').trim() === '') {
        const start = at + line.indexOf(words);
        const above = lines.slice(i, last).reduce((sum, one) => sum + one.length + 1, 0);
        found.push({ start, end: at + above + (lines[last] ?? '').trimEnd().length });
        over = last + 1;
      }
    }
    blankBefore = words === '';
    at += line.length + 1;
  });
  return found;
}

const MOST_LINES = 4;
/** Words with which no heading ends, and those with which the rest of one may begin. */
const OPEN_END = /(?:^|\s)(?:A|AN|AND|AS|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|UNDER|WITH)$/;
const OPEN_START = /^(?:AND|FOR|FROM|IN|OF|ON|OR|TO|UNDER|WITH)\s/;

/**
 * The line with which a heading in capitals ends: "MEMORANDUM OF LAW IN" goes on in the next, which a
 * PDF may set off as widely as a paragraph.
 */
function lastLineOf(lines: readonly string[], first: number): number {
  let last = first;
  while (last - first < MOST_LINES) {
    const next = (lines[last + 1] ?? '').trim() !== '' ? last + 1 : last + 2;
    const [words, rest] = [(lines[last] ?? '').trim(), (lines[next] ?? '').trim()];
    if (
      rest.length > 90 ||
      !isInCapitals(words) ||
      !isInCapitals(rest) ||
      !(OPEN_END.test(words) || OPEN_START.test(rest))
    )
      return last;
    last = next;
  }
  return last;
}

function isInCapitals(words: string): boolean {
  return /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}

function looksLikeHeading(words: string): boolean {
  if (/^(?:[IVX]{1,5}|[A-H])\.\s+\S/.test(words)) return true;
  return isInCapitals(words) && !/^[§[]/.test(words) && !/\d{1,3}[a-z]?-\d/i.test(words);
}
