import type { Zone } from '../../markup/prose';
import type { Snapshot } from '../snapshot';
import { headingsOf, TABLE_HEADING, type Heading } from './headings';
import { inTable } from './marker';

/** Where in a document something is cited, as a reader without line numbers would say it. */
export type Place =
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** A footnote; `heading` is the one under which its number stands, `at` where its text begins (prose). */
  | { readonly kind: 'note'; readonly mark: string; readonly heading: Heading | null; readonly at: number }
  /**
   * Where there is no heading to name: the how many-th paragraph, and its first
   * words where they are plain ones, else "".
   */
  | { readonly kind: 'paragraph'; readonly number: number; readonly opening: string };

/** Finds places. Offsets are those of the prose. */
export class Places {
  readonly #snapshot: Snapshot;
  readonly #headings: readonly Heading[];
  readonly #notes: readonly Zone[];
  #paragraphs: readonly { readonly start: number }[] | undefined;
  #references: ReadonlyMap<string, number> | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#headings = headingsOf(snapshot);
    this.#notes = snapshot.prose.zones.filter((zone) => zone.kind === 'note');
  }

  /** The place of a prose offset, by the headings of the document, by its paragraphs where none is above. */
  at(offset: number): Place {
    const note = this.noteAt(offset);
    if (note !== undefined)
      return {
        kind: 'note',
        mark: note.mark ?? `n. ${note.order ?? 0}`,
        heading: this.#headingAt(this.#referenceOf(note)) ?? null,
        at: note.start,
      };
    const heading = this.#headingAt(offset);
    return heading === undefined
      ? { kind: 'paragraph', number: this.paragraphAt(offset), opening: this.#openingAt(offset) }
      : { kind: 'heading', heading };
  }

  /** The footnote in which a prose offset lies. */
  noteAt(offset: number): Zone | undefined {
    const note = this.#notes[lastAt(this.#notes, offset)];
    return note !== undefined && offset < note.end ? note : undefined;
  }

  /**
   * Number of the paragraph, from 1, in which a prose offset lies. Headings, notes
   * and tables of authorities do not count.
   */
  paragraphAt(offset: number): number {
    return Math.max(1, lastAt(this.#starts(), offset) + 1);
  }

  #starts(): readonly { readonly start: number }[] {
    return (this.#paragraphs ??= this.#findParagraphs());
  }

  /**
   * First words of the paragraph in which a prose offset lies, by which a reader
   * finds it: a paragraph's number is not printed.
   */
  #openingAt(offset: number): string {
    const starts = this.#starts();
    const start = starts[lastAt(starts, offset)]?.start;
    if (start === undefined) return '';
    const words = OPENING.exec(this.#snapshot.prose.text.slice(start, start + LONGEST_OPENING))?.[1] ?? '';
    return words.replace(/\s+/g, ' ');
  }

  #headingAt(offset: number): Heading | undefined {
    return this.#headings[lastAt(this.#headings, offset)];
  }

  /** Prose offset at which a note's number stands in the text; that of its own text where it is not known. */
  #referenceOf(note: Zone): number {
    const { prose, text } = this.#snapshot;
    const at = prose.toSource(note.start);
    // A mark at the start of the line stands near; a line may be megabytes long, with thousands of notes.
    const near = Math.max(0, at - 120);
    const lineEnd = text.slice(near, at + 1).lastIndexOf('\n');
    const lineStart = near + lineEnd + 1;
    const label =
      lineEnd < 0 && near > 0
        ? undefined
        : /^[ >\t]{0,12}(\[\^[^\]\s]{1,80}\]):/.exec(text.slice(lineStart, lineStart + 120))?.[1];
    const reference = label === undefined ? undefined : (this.#references ??= this.#findReferences()).get(label);
    return reference === undefined ? note.start : prose.toProse(reference);
  }

  /** Where the number of each note first stands, source offsets by mark. */
  #findReferences(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const match of this.#snapshot.text.matchAll(/\[\^[^\][\s]{1,80}\](?!:)/g)) {
      if (!found.has(match[0])) found.set(match[0], match.index);
    }
    return found;
  }

  #findParagraphs(): { readonly start: number }[] {
    const { prose } = this.#snapshot;
    const { text } = prose;
    const starts: { readonly start: number }[] = [];
    const taken = prose.zones.filter((zone) => zone.kind !== 'quotation');
    const headings = new Set(this.#headings.map((heading) => heading.start));
    const between = /\r?\n[ \t]*\r?\n\s*|\u2029\s*/g;
    let start = text.length - text.trimStart().length;
    for (;;) {
      const found = between.exec(text);
      const end = found?.index ?? text.length;
      const words = text.slice(start, end).trim();
      const counts =
        words !== '' &&
        !headings.has(start) &&
        !TABLE_HEADING.test(words) &&
        end > (taken[lastAt(taken, start)]?.end ?? -1) &&
        !inTable(this.#snapshot, prose.toSource(start));
      if (counts) starts.push({ start });
      if (found === null) return starts;
      start = found.index + found[0].length;
    }
  }
}

/** Place of the last that starts at or before an offset, or -1. */
function lastAt(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Same for places that a reader cannot tell apart. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'heading':
      return `heading ${place.heading.start}`;
    case 'note':
      return `note ${place.at}`;
    case 'paragraph':
      return `paragraph ${place.number}`;
  }
}

const LONGEST = 60;
const LONGEST_OPENING = 80;
/**
 * Two to four words of letters alone: what may be a number, markup or a citation
 * ends them, so that a table repeats none.
 */
const OPENING =
  /^[\s“"'‘(*•-]{0,6}((?!(?:General|Conn|Connecticut|Public|Special|Section|Sections|Title|Chapter)\b)\p{L}[\p{L}’'-]{0,20}(?:,?\s{1,3}(?!(?:General|Conn|Connecticut|Public|Special|Section|Sections|Title|Chapter)\b)\p{L}[\p{L}’'-]{0,20}(?=[\s,.;:])){1,3})/u;

/**
 * A place in words: the heading, cut at a word where it is long; "n. 2";
 * "endnote 1"; "paragraph 7 (“The plaintiff moved …”)".
 */
export function placeWords(place: Place): string {
  switch (place.kind) {
    case 'heading': {
      const { text, slug } = place.heading;
      if (text === '') return slug === '' ? 'untitled part' : slug;
      if (text.length <= LONGEST) return text;
      const cut = text.slice(0, LONGEST);
      return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s.,;:]{1,9}$/, '')} …`;
    }
    case 'note':
      return place.mark;
    case 'paragraph':
      return `paragraph ${place.number}${place.opening === '' ? '' : ` (“${place.opening} …”)`}`;
  }
}
