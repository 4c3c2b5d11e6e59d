import type { Citation, Cited, Reading } from '../citations/citation';
import { recognize } from '../citations/recognize';
import type { ReadBefore } from '../citations/reread';
import type { Markup } from '../markup/markup';
import type { Prose } from '../markup/prose';
import { markupFor } from '../markup/registry';
import { LineIndex } from '../text/lineIndex';
import { contains, touches, type Span } from '../text/span';
import type { Snapshot } from './snapshot';
import { quotations } from './quotations';

/**
 * Reads one version of a document. Lines, prose and citations are made when first asked for and kept; the snapshot never changes.
 * @param languageId LSP language identifier; an unknown one is read as plain text
 * @param prose of a document whose reader has read it already, as of a Word document; its source is `text`
 * @param before an earlier version: what has not changed since is not read again
 */
export function createSnapshot(uri: string, version: number, languageId: string, text: string, prose?: Prose, before?: Snapshot): Snapshot {
  return new LazySnapshot(uri, version, languageId, text, prose, before instanceof LazySnapshot && before.languageId === languageId ? before.lastRead : undefined);
}

class LazySnapshot implements Snapshot {
  readonly markup: Markup;
  #lines: LineIndex | undefined;
  #prose: Prose | undefined;
  #reading: Reading | undefined;
  #quoted: readonly Span[] | undefined;
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
    this.#before = before;
    this.markup = markupFor(languageId);
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  get prose(): Prose {
    return (this.#prose ??= this.markup.read(this.text));
  }

  get reading(): Reading {
    if (this.#reading === undefined) {
      this.#reading = recognize(this.prose, this.#before);
      this.#before = undefined;
    }
    return this.#reading;
  }

  /** What was last read of this document: this version if it was, else the one before. */
  get lastRead(): ReadBefore | undefined {
    return this.#reading === undefined ? this.#before : { prose: this.prose, reading: this.#reading };
  }

  citationAt(offset: number): { readonly citation: Citation; readonly member: Cited | undefined } | undefined {
    const { citations } = this.reading;
    const k = lastStartingAtOrBefore(citations, offset);
    const citation = citations[k];
    if (citation === undefined || !touches(citation, offset)) return undefined;
    const members = citation.cites;
    // Behind a member's last letter the cursor still means it, but a member that begins here comes first.
    const member =
      members.find((m) => m.start <= offset && offset < m.end) ?? members.find((m) => touches(m, offset)) ??
      (members.length === 1 ? members[0] : nearest(members, offset));
    return { citation, member };
  }

  read(span: Span): string {
    const { prose } = this;
    return prose.identical ? this.text.slice(span.start, span.end) : prose.text.slice(prose.toProse(span.start), prose.toProse(span.end));
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
