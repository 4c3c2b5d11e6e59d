import type { Citation, Cited, Reading } from '../citations/citation';
import { recognizeInSteps } from '../citations/recognize';
import type { ReadBefore } from '../citations/reread';
import type { Markup } from '../markup/markup';
import { plainProse, type Prose } from '../markup/prose';
import { markupFor } from '../markup/registry';
import type { Edit } from '../text/edit';
import { LineIndex } from '../text/lineIndex';
import { contains, touches, type Span } from '../text/span';
import { allSteps, type Steps } from '../text/steps';
import type { Snapshot } from './snapshot';
import { markedTables } from './authorities/marker';
import { quotations } from './quotations';

/**
 * Reads one version of a document. Lines, prose and citations are made when first asked
 * for and kept; the snapshot never changes.
 * @param languageId LSP language identifier; an unknown one is read as plain text
 * @param prose of a document whose reader has read it already, as of a Word document; its source is `text`
 * @param before an earlier version: what has not changed since is not read again
 */
export function createSnapshot(
  uri: string,
  version: number,
  languageId: string,
  text: string,
  prose?: Prose,
  before?: Snapshot,
): Snapshot {
  return new LazySnapshot(
    uri,
    version,
    languageId,
    text,
    prose,
    before instanceof LazySnapshot && before.languageId === languageId ? before.lastRead : undefined,
  );
}

/** Reads a document, in steps between which others may be let in; afterwards `snapshot.reading` is there at once. */
export function* readInSteps(snapshot: Snapshot): Steps<void> {
  if (snapshot instanceof LazySnapshot) yield* snapshot.readInSteps();
}

/**
 * The next version of a document, with edits made. What a reader of another kind has told of a document (a Word
 * document's notes and headings) moves with its words.
 * @param edits sorted, none overlapping
 * @param text with the edits made
 */
export function editedSnapshot(before: Snapshot, edits: readonly Edit[], text: string): Snapshot {
  const { uri, version, languageId } = before;
  const given = before instanceof LazySnapshot && before.isGiven && before.prose.identical;
  const moved = movedBy(edits);
  const prose = given
    ? plainProse(text, {
        zones: before.prose.zones.map((zone) => ({ ...zone, start: moved(zone.start), end: moved(zone.end) })),
      })
    : undefined;
  return createSnapshot(uri, version, languageId, text, prose, before);
}

/** Where an offset comes to lie; one inside an edit, before what is put there. */
function movedBy(edits: readonly Edit[]): (offset: number) => number {
  let by = 0;
  const after = edits.map(({ start, end, newText }) => ({ start, end, by: (by += newText.length - (end - start)) }));
  return (offset) => {
    const k = lastStartingAtOrBefore(after, offset - 1);
    const [last, before] = [after[k], after[k - 1]?.by ?? 0];
    if (last === undefined) return offset;
    return last.end <= offset ? offset + last.by : last.start + before;
  };
}

class LazySnapshot implements Snapshot {
  readonly markup: Markup;
  /** True where its prose was read elsewhere. */
  readonly isGiven: boolean;
  #lines: LineIndex | undefined;
  #prose: Prose | undefined;
  #reading: Reading | undefined;
  #hasTables = false;
  #quoted: readonly Span[] | undefined;
  /** Answers to what was asked of this version, by what finds them. */
  readonly #kept = new Map<(snapshot: Snapshot) => unknown, unknown>();
  /** Let go once this version is read, so that no version holds more than one other. */
  #before: ReadBefore | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly languageId: string,
    readonly text: string,
    prose: Prose | undefined,
    before: ReadBefore | undefined,
  ) {
    this.#prose = prose;
    this.isGiven = prose !== undefined;
    this.#before = before;
    this.markup = markupFor(languageId);
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  get prose(): Prose {
    return (this.#prose ??= this.markup.read(this.text, this.#before?.prose));
  }

  get reading(): Reading {
    return this.#reading ?? allSteps(this.readInSteps());
  }

  *readInSteps(): Steps<Reading> {
    if (this.#reading !== undefined) return this.#reading;
    if (this.#prose === undefined && this.markup.readInSteps !== undefined) {
      const read = yield* this.markup.readInSteps(this.text, this.#before?.prose);
      // Where it was asked for at once, between two steps, all hold what was given then.
      this.#prose ??= read;
    }
    const { prose } = this;
    yield;
    const tables = markedTables(this).tables.map(({ start, end }) => ({
      start: prose.toProse(start),
      end: prose.toProse(end),
    }));
    const reading = yield* recognizeInSteps(prose, this.#before, tables);
    return this.#keep(reading, tables.length > 0);
  }

  /** Where it was asked for at once, between two steps, all hold what was given then. */
  #keep(reading: Reading, hasTables: boolean): Reading {
    this.#reading ??= reading;
    this.#hasTables = hasTables;
    this.#before = undefined;
    return this.#reading;
  }

  /**
   * What was last read of this document: this version if it was, else the one before. One with a
   * table of authorities is read whole each time.
   */
  get lastRead(): ReadBefore | undefined {
    if (this.#hasTables) return undefined;
    return this.#reading === undefined ? this.#before : { prose: this.prose, reading: this.#reading };
  }

  citationAt(offset: number): { readonly citation: Citation; readonly member: Cited | undefined } | undefined {
    const { citations } = this.reading;
    const k = lastStartingAtOrBefore(citations, offset);
    const citation = citations[k];
    if (citation === undefined || !touches(citation, offset)) return undefined;
    const members = citation.cites;
    // After a member's last letter the cursor still means it, but a member that begins here comes first.
    const member =
      members.find((m) => m.start <= offset && offset < m.end) ??
      members.find((m) => touches(m, offset)) ??
      (members.length === 1 ? members[0] : nearest(members, offset));
    return { citation, member };
  }

  read(span: Span): string {
    const { prose } = this;
    return prose.identical
      ? this.text.slice(span.start, span.end)
      : prose.text.slice(prose.toProse(span.start), prose.toProse(span.end));
  }

  kept<T>(find: (snapshot: Snapshot) => T): T {
    if (!this.#kept.has(find)) this.#kept.set(find, find(this));
    return this.#kept.get(find) as T;
  }

  quoted(span: Span): boolean {
    this.#quoted ??= quotations(this.prose);
    const k = lastStartingAtOrBefore(this.#quoted, span.start);
    const found = this.#quoted[k];
    return found !== undefined && contains(found, span);
  }
}

/** Place of the last span that starts at or before `offset` in a sorted list without overlaps, or -1. */
export function lastStartingAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((spans[mid]?.start ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** The member that the cursor is nearest to: over the code's name that is the first. */
function nearest(members: readonly Cited[], offset: number): Cited | undefined {
  let best: Cited | undefined;
  let distance = Infinity;
  for (const member of members) {
    const d = offset < member.start ? member.start - offset : offset - member.end;
    if (d < distance) {
      distance = d;
      best = member;
    }
  }
  return best;
}
