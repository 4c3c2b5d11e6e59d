import { plainProse, type Prose, type Zone } from '../markup/prose';

/**
 * What a document of a word processor, or a PDF, holds, as plain data that one
 * thread can hand another. Offsets are UTF-16.
 */
export interface OfficeContent {
  readonly text: string;
  readonly zones: readonly Zone[];
  /** Offsets at which paragraphs or lines begin, ascending, and where each of them stands. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly places: readonly Place[];
  /** What a person must know of how it was read: "pages 3 and 4 hold no text". */
  readonly notices: readonly string[];
}

/** What a document holds, or why it cannot be read, in a person's words. */
export type OfficeRead = { readonly content: OfficeContent } | { readonly reason: string };

/** The same as text with places. Offsets refer to `prose.source`. */
export interface OfficeDocument {
  readonly prose: Prose;
  /** Where an offset stands. */
  readonly placeAt: (offset: number) => Place;
  readonly notices: readonly string[];
}

/** A document of what was read out of a file. */
export function officeDocument({ text, zones, starts, places, notices }: OfficeContent): OfficeDocument {
  return {
    notices,
    prose: plainProse(text, { zones }),
    placeAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const mid = (low + high + 1) >> 1;
        if ((starts[mid] ?? 0) <= offset) low = mid;
        else high = mid - 1;
      }
      return places[low] ?? NOWHERE;
    },
  };
}

/** Where a paragraph stands. Numbers count from one. */
export interface Place {
  readonly part: 'body' | 'footnote' | 'endnote' | 'header' | 'footer' | 'page';
  /** The nearest heading before it; of a note, before its mark. */
  readonly heading: string | null;
  /** Paragraphs with text of the body, those in tables included; of a note, the one that bears its mark. */
  readonly paragraph: number | null;
  /** The note's number among those of its kind. */
  readonly note: number | null;
  readonly table: { readonly number: number; readonly row: number; readonly column: number } | null;
  /** Page and line of a PDF; a word processor's pages are not in its file. */
  readonly page: number | null;
  readonly line: number | null;
}

export const NOWHERE: Place = {
  part: 'body',
  heading: null,
  paragraph: null,
  note: null,
  table: null,
  page: null,
  line: null,
};

/** A document that cannot be read, said to a person. The message does not repeat the file's name. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
}

export function tooManyPlaces(): OfficeError {
  return new OfficeError(`it has more than ${MOST_PLACES / 1e6} million paragraphs; divide it into shorter documents`);
}

/** No two paragraphs may read as one sentence: an empty line stands between them. */
const BETWEEN = '\n\n';

/** UTF-16 units of text, and paragraphs or lines: more than any record has, and what a computer of today holds. */
const MOST_TEXT = 32_000_000;
export const MOST_PLACES = 1_000_000;

/** Collects a document's paragraphs front to back. */
export class OfficeBuilder {
  #text = '';
  readonly #starts: number[] = [];
  readonly #places: Place[] = [];
  readonly #zones: Zone[] = [];

  /** Offset at which the next paragraph will begin. */
  get next(): number {
    return this.#text === '' ? 0 : this.#text.length + BETWEEN.length;
  }

  /** Adds a paragraph; one without text is no paragraph. @throws OfficeError where the document is too long */
  add(text: string, place: Place, kind?: 'quotation' | 'heading'): void {
    if (text.trim() === '') return;
    const start = this.next;
    this.#text += (start === 0 ? '' : BETWEEN) + text;
    this.#mark(start, place);
    if (kind !== undefined) this.#zones.push({ kind, start, end: this.#text.length });
  }

  /** Adds a line below the last one, in the same paragraph. @throws OfficeError where the document is too long */
  addLine(text: string, place: Place): void {
    if (this.#text !== '') this.#text += '\n';
    this.#mark(this.#text.length, place);
    this.#text += text;
  }

  /**
   * Says that all from `start` on is a note, the `order`-th of the document, with the mark by which readers know it.
   */
  note(start: number, order: number, mark: string): void {
    if (start < this.#text.length) this.#zones.push({ kind: 'note', start, end: this.#text.length, order, mark });
  }

  finish(notices: readonly string[] = []): OfficeContent {
    return {
      text: this.#text,
      zones: this.#zones.sort((a, b) => a.start - b.start || b.end - a.end),
      starts: Uint32Array.from(this.#starts),
      places: this.#places,
      notices,
    };
  }

  #mark(start: number, place: Place): void {
    if (this.#text.length > MOST_TEXT)
      throw new OfficeError(
        `it holds more than ${MOST_TEXT / 1e6} million characters; divide it into shorter documents`,
      );
    if (this.#starts.length >= MOST_PLACES) throw tooManyPlaces();
    this.#starts.push(start);
    this.#places.push(place);
  }
}

/** Longest heading that is shown whole. */
const MOST_HEADING = 50;

/** A place for a person: `paragraph 12, under "Argument"`, `footnote 3, at paragraph 12`, `page 2, line 7`. */
export function placeWords(place: Place): string {
  const { part, heading, paragraph, note, table, page, line } = place;
  if (page !== null) return `page ${page}${line === null ? '' : `, line ${line}`}`;
  if (part === 'header' || part === 'footer') return `page ${part}`;
  const title =
    heading !== null && heading.length > MOST_HEADING ? `${heading.slice(0, MOST_HEADING - 1).trimEnd()}…` : heading;
  const under = title === null ? '' : `, under "${title}"`;
  // A note whose author set a mark of their own has no number.
  if (part === 'footnote' || part === 'endnote')
    return `${part} ${note ?? '*'}${paragraph === null ? '' : `, at paragraph ${paragraph}`}${under}`;
  const at = paragraph === null ? '' : `paragraph ${paragraph}`;
  return `${table === null ? at : `table ${table.number}, row ${table.row}, column ${table.column}`}${under}`;
}
