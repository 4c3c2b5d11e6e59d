import type { Prose, Zone } from '../markup/prose';
import { Char } from '../text/char';
import { namesAuthority } from './between';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';

/** The body of a document, or its notes in their own order: an Id. looks back in its own stream only. Prose offsets. */
export interface Stream {
  /** Stretches of prose in reading order. */
  readonly stretches: readonly Span[];
  /** Place in `authorities` of the last one seen, or -1. */
  last: number;
  /** Where the last one ended: stretch and prose offset. */
  lastStretch: number;
  lastEnd: number;
}

function stream(stretches: readonly Span[]): Stream {
  return { stretches, last: -1, lastStretch: 0, lastEnd: stretches[0]?.start ?? 0 };
}

/** The one stream of a document without notes. */
export function wholeStream(prose: Prose): Stream {
  return stream([{ start: 0, end: prose.text.length }]);
}

export function hasNotes(prose: Prose): boolean {
  return prose.zones.some((zone) => zone.kind === 'note');
}

/** A stretch of the prose and the innermost note or table that it stands in; undefined for the body. */
interface Part extends Span {
  readonly note: Inset | undefined;
}

/** A note, or a table of authorities, to which no Id. outside of it points back. */
type Inset = Pick<Zone, 'start' | 'end' | 'order' | 'markedAt'> & { readonly kind: 'note' | 'table' };

/** Parts a prose into body, notes and tables, front to back. A note in a note interrupts it. */
function partsOf(prose: Prose, tables: readonly Span[]): Part[] {
  const notes: readonly Inset[] = [
    ...prose.zones.filter((zone): zone is Zone & { kind: 'note' } => zone.kind === 'note'),
    ...tables.map(({ start, end }) => ({ start, end, kind: 'table' as const })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  const open: Inset[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    if (end > at) parts.push({ start: at, end, note: open.at(-1) });
    at = Math.max(at, end);
  };
  const closeUpTo = (offset: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= offset; inner = open.at(-1)) {
      upTo(inner.end);
      open.pop();
    }
  };
  for (const note of notes) {
    closeUpTo(note.start);
    upTo(note.start);
    open.push(note);
  }
  closeUpTo(prose.text.length);
  upTo(prose.text.length);
  return parts;
}

/** The body as it is read up to a note's mark. */
export interface BodyBefore {
  readonly stream: Stream;
  /** The stretch that holds the mark. */
  readonly stretch: number;
  /** Prose offsets: of the mark, and where the note's text begins. */
  readonly mark: number;
  readonly note: number;
}

/** Spans placed in one step. */
const STEP = 4096;

/** Body and notes of a document that has notes. */
export class Streams {
  readonly body: Stream;
  readonly notes: Stream;
  readonly #parts: readonly Part[];
  readonly #tables: ReadonlyMap<Part, Stream>;
  /** Place of each part in its stream. */
  readonly #places: readonly number[];

  private constructor(
    parts: readonly Part[],
    body: readonly Part[],
    notes: readonly Part[],
    places: ReadonlyMap<Part, number>,
  ) {
    this.#tables = new Map(parts.filter((part) => part.note?.kind === 'table').map((part) => [part, stream([part])]));
    this.#parts = parts;
    this.#places = parts.map((part) => places.get(part) ?? 0);
    this.body = stream(body);
    this.notes = stream(notes);
  }

  /** In steps. @param tables prose spans of tables of authorities */
  static *of(prose: Prose, tables: readonly Span[] = []): Steps<Streams> {
    const parts = partsOf(prose, tables);
    yield;
    const body = parts.filter((part) => part.note === undefined);
    const notes = parts
      .filter((part) => part.note?.kind === 'note')
      .sort((a, b) => (a.note?.order ?? 0) - (b.note?.order ?? 0) || a.start - b.start);
    yield;
    const places = new Map<Part, number>();
    for (const stretches of [body, notes]) {
      for (const [k, part] of stretches.entries()) {
        places.set(part, k);
        if (k % STEP === STEP - 1) yield;
      }
    }
    return new Streams(parts, body, notes, places);
  }

  /** The stream and its stretch that hold a prose offset. */
  locate(at: number): { readonly stream: Stream; readonly stretch: number } {
    const k = lastAtOrBefore(this.#parts, at);
    const part = this.#parts[k];
    const table = part === undefined ? undefined : this.#tables.get(part);
    return {
      stream: table ?? (part?.note === undefined ? this.body : this.notes),
      stretch: table === undefined ? (this.#places[k] ?? 0) : 0,
    };
  }

  /**
   * Of an Id. at a prose offset in a note, before any other authority of the notes: the body as it is read
   * up to the note's mark, and the mark's prose offset. Undefined elsewhere, where the mark is not found,
   * and where a note before names an authority.
   * @param spans authorities in document order, prose spans
   */
  bodyBefore(prose: Prose, at: number, spans: readonly Span[]): BodyBefore | undefined {
    const note = this.#parts[lastAtOrBefore(this.#parts, at)]?.note;
    if (note?.kind !== 'note' || this.notes.last >= 0) return undefined;
    for (const earlier of this.notes.stretches) {
      if (earlier.start >= note.start && earlier.end <= note.end) break;
      if (namesAuthority(prose.text.slice(earlier.start, earlier.end))) return undefined;
    }
    const mark = markOf(prose, note);
    if (mark < 0 || this.locate(mark).stream !== this.body) return undefined;
    const body = stream(this.body.stretches);
    for (let k = spans.length - 1; k >= 0 && body.last < 0; k--) {
      const { start, end } = spans[k] as Span;
      const place = start < mark ? this.locate(start) : undefined;
      if (place?.stream === this.body) Object.assign(body, { last: k, lastStretch: place.stretch, lastEnd: end });
    }
    return { stream: body, stretch: this.locate(mark).stretch, mark, note: note.start };
  }

  /** Places of spans in reading order: the body's first, then the notes' in their own order, then those of tables. */
  *readingOrder(spans: readonly Span[]): Steps<number[]> {
    const [body, notes, tables]: readonly [number[], number[], number[]] = [[], [], []];
    const stretches = new Int32Array(spans.length);
    for (let k = 0; k < spans.length; k++) {
      const { stream: of, stretch } = this.locate((spans[k] as Span).start);
      stretches[k] = stretch;
      (of === this.body ? body : of === this.notes ? notes : tables).push(k);
      if (k % STEP === STEP - 1) yield;
    }
    yield;
    // The body's stretches follow each other as the document goes; notes may be referred to in another order.
    notes.sort((a, b) => (stretches[a] ?? 0) - (stretches[b] ?? 0) || a - b);
    yield;
    return [...body, ...notes, ...tables];
  }
}

/** What opens a note where its mark stands: in LaTeX, Markdown, Typst, AsciiDoc. */
const OPENS_NOTE = /(?:\\footnote(?:\[\d{1,4}\])?\{|\^\[|#footnote\[|footnote:[\w-]{0,40}\[)\s{0,20}$/;
/** "[^1]: ", with which Markdown puts a note's text elsewhere. */
const NOTE_LABEL = /^[ >\t]{0,12}(\[\^[^\]\s]{1,80}\]):/;

/** ".. [1] ", with which reStructuredText does; notes that it numbers itself have marks that name none. */
const CITED_NOTE = /^\s{0,12}\.\. \[(\d{1,4}|#[\w-]{1,40})\]/;
/** The name of the element that holds a note in HTML, to which its mark links. */
const NOTE_ID = /<[^<>]{0,200}?\sid\s?=\s?["']?([\w.:-]{1,80})/;

/** Prose offset of a note's mark in the body; -1 where it is not known. */
function markOf(prose: Prose, note: Inset): number {
  if (note.markedAt !== undefined) return note.markedAt;
  const { source } = prose;
  const start = prose.toSource(note.start);
  if (OPENS_NOTE.test(source.slice(Math.max(0, start - 64), start))) return Math.max(0, note.start - 1);
  const reference = referenceTo(source, start);
  return reference < 0 ? -1 : prose.toProse(reference);
}

/** Source offset of the mark of a note whose text stands elsewhere and begins at `start`; -1 where it is not known. */
function referenceTo(source: string, start: number): number {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const head = source.slice(line, line + 120);
  const cited = CITED_NOTE.exec(head)?.[1];
  if (cited !== undefined) return source.indexOf(`[${cited}]_`);
  const label = NOTE_LABEL.exec(head)?.[1];
  if (label !== undefined) {
    let reference = source.indexOf(label);
    while (reference >= 0 && source.charCodeAt(reference + label.length) === Char.Colon)
      reference = source.indexOf(label, reference + 1);
    return reference;
  }
  const id = idBefore(source.slice(Math.max(0, start - LONGEST_TAGS), start));
  return id === undefined ? -1 : Math.max(source.indexOf(`"#${id}"`), source.indexOf(`'#${id}'`));
}

/** The name of the nearest element whose start tag, or one inside it, ends a text. */
function idBefore(text: string): string | undefined {
  for (let tags = text.trimEnd(); tags.endsWith('>');) {
    const open = tags.lastIndexOf('<');
    if (open < 0) return undefined;
    const id = NOTE_ID.exec(tags.slice(open))?.[1];
    if (id !== undefined) return id;
    tags = tags.slice(0, open).trimEnd();
  }
  return undefined;
}

/** Tags before a note's text are shorter. */
const LONGEST_TAGS = 400;

/** Place of the last part that begins at or before an offset; 0 where none does. */
function lastAtOrBefore(parts: readonly Part[], at: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((parts[mid]?.start ?? 0) <= at) low = mid;
    else high = mid - 1;
  }
  return low;
}
