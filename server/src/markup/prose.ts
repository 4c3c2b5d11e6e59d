import type { Span } from '../text/span';

/** Stands in the prose for what is no prose: code, a link target, a picture, a formula. No citation crosses it. */
export const OBJECT = '\uFFFC';
/** Stands in the prose where a block ends and the source has no blank line to show it (list item, table cell, heading). No citation crosses it. */
export const BLOCK = '\u2029';

export type ZoneKind =
  /** A block quotation: rules of style are silent in it. */
  | 'quotation'
  /** The text of a footnote; `order` is its place among the notes (by first reference, else by definition). */
  | 'note'
  /** A heading's text. */
  | 'heading';

/** A stretch of the prose with a role of its own; offsets are prose offsets. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
  readonly order?: number;
}

/** A comment of the markup; offsets are SOURCE offsets of the whole comment, `text` what stands between its marks. */
export interface Comment extends Span {
  readonly text: string;
}

/**
 * What a reader of the document reads, and the way back to the source. Markup is left out, entities and escapes are read
 * (`&sect;` is one `§` here). All offsets are UTF-16.
 */
export interface Prose {
  readonly source: string;
  readonly text: string;
  /** True where prose and source are the same string, so that offsets need no translation. */
  readonly identical: boolean;
  readonly zones: readonly Zone[];
  readonly comments: readonly Comment[];
  /** Front matter (its inner text), a source span, where there is one. */
  readonly frontMatter: Span | undefined;
  /** Source offset at which the prose character at `offset` begins. */
  toSource(offset: number): number;
  /** Source end (exclusive) of a prose span that ends (exclusive) at `end`: markup behind its last character stays outside. */
  toSourceEnd(end: number): number;
  /** Prose offset of the first prose character at or after a source offset. */
  toProse(sourceOffset: number): number;
}

/** Prose of a source without markup. */
export function plainProse(source: string): Prose {
  return {
    source, text: source, identical: true, zones: [], comments: [], frontMatter: undefined,
    toSource: (o) => o, toSourceEnd: (o) => o, toProse: (o) => o,
  };
}

/**
 * Builds prose front to back. `copy` takes source characters as they stand, `put` reads something else for them (an
 * entity, an object); what is neither copied nor put is left out. Runs are kept in flat arrays: one entry a run, not a character.
 */
export class ProseBuilder {
  readonly #source: string;
  readonly #chunks: string[] = [];
  #length = 0;
  /** Triples: prose start, source start, source end; a run is verbatim where both lengths agree and `#flags` is 1. */
  #prose: number[] = [];
  #from: number[] = [];
  #to: number[] = [];
  #verbatim: boolean[] = [];
  readonly zones: Zone[] = [];
  readonly comments: Comment[] = [];
  frontMatter: Span | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Prose offset that the next character will have. */
  get length(): number {
    return this.#length;
  }

  /** Takes source `start..end` verbatim; runs that touch are joined. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.#to.length - 1;
    if (last >= 0 && this.#verbatim[last] === true && this.#to[last] === start) {
      this.#to[last] = end;
    } else {
      this.#prose.push(this.#length);
      this.#from.push(start);
      this.#to.push(end);
      this.#verbatim.push(true);
    }
    this.#chunks.push(this.#source.slice(start, end));
    this.#length += end - start;
  }

  /** Reads `text` for source `start..end`. */
  put(text: string, start: number, end: number): void {
    if (text.length === 0) return;
    this.#prose.push(this.#length);
    this.#from.push(start);
    this.#to.push(end);
    this.#verbatim.push(false);
    this.#chunks.push(text);
    this.#length += text.length;
  }

  finish(): Prose {
    const source = this.#source;
    const text = this.#chunks.join('');
    const prose = Int32Array.from(this.#prose);
    const from = Int32Array.from(this.#from);
    const to = Int32Array.from(this.#to);
    const verbatim = this.#verbatim;
    const n = prose.length;
    // The last run that begins at or before the offset, in an ascending array.
    const runAt = (starts: Int32Array, offset: number): number => {
      let low = 0;
      let high = n - 1;
      while (low < high) {
        const mid = (low + high + 1) >> 1;
        if ((starts[mid] ?? 0) <= offset) low = mid;
        else high = mid - 1;
      }
      return low;
    };
    return {
      source, text, identical: false, zones: this.zones, comments: this.comments, frontMatter: this.frontMatter,
      toSource(offset) {
        if (n === 0) return 0;
        if (offset >= text.length) return to[n - 1] ?? 0;
        const run = runAt(prose, offset);
        const base = from[run] ?? 0;
        return verbatim[run] === true ? base + offset - (prose[run] ?? 0) : base;
      },
      toSourceEnd(end) {
        if (n === 0 || end <= 0) return 0;
        const run = runAt(prose, end - 1);
        return verbatim[run] === true ? (from[run] ?? 0) + end - (prose[run] ?? 0) : (to[run] ?? 0);
      },
      toProse(sourceOffset) {
        if (n === 0) return 0;
        const run = runAt(from, sourceOffset);
        const base = from[run] ?? 0;
        const at = prose[run] ?? 0;
        if (sourceOffset <= base) return at;
        if (sourceOffset >= (to[run] ?? 0)) return run + 1 < n ? (prose[run + 1] ?? 0) : text.length;
        return verbatim[run] === true ? at + sourceOffset - base : at;
      },
    };
  }
}
