import type { Span } from '../text/span';

/** Stands in the prose for what is no prose: code, a link target, a picture, a formula. No citation crosses it. */
export const OBJECT = '\uFFFC';
/**
 * Stands in the prose where a block ends and the source has no blank line to show it (list item,
 * table cell, heading). No citation crosses it.
 */
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
  /** How readers name a note whose number is not its order: "endnote 1", "n. *". */
  readonly mark?: string;
  /** Prose offset at which a note's mark stands, where the reader of the markup tells it. */
  readonly markedAt?: number;
}

/** A comment of the markup; offsets are SOURCE offsets of the whole comment, `text` what stands between its marks. */
export interface Comment extends Span {
  readonly text: string;
}

/**
 * What a reader of the document reads, and the way back to the source. Markup is left out, entities and escapes are
 * read (`&sect;` is one `§` here). All offsets are UTF-16.
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
  /**
   * Source end (exclusive) of a prose span that ends (exclusive) at `end`: markup
   * after its last character stays outside.
   */
  toSourceEnd(end: number): number;
  /** Prose offset of the first prose character at or after a source offset. */
  toProse(sourceOffset: number): number;
  /**
   * Three numbers a run: where it begins in the prose, and its source span; empty where prose and source are the same.
   */
  readonly runs: Int32Array;
  /**
   * Places where its reader could begin anew, whatever stands before: source and prose offset of each, in order. Empty
   * where the markup has none, or where what stands at one place says how another is read.
   */
  readonly restarts: Int32Array;
}

/** Prose of a source in which nothing is left out or read as something else; zones and the like may still be told. */
export function plainProse(
  source: string,
  marks: Partial<Pick<Prose, 'zones' | 'comments' | 'frontMatter' | 'restarts'>> = {},
): Prose {
  const same = (offset: number): number => offset;
  return {
    source,
    text: source,
    identical: true,
    zones: marks.zones ?? [],
    comments: marks.comments ?? [],
    frontMatter: marks.frontMatter,
    toSource: same,
    toSourceEnd: same,
    toProse: same,
    runs: NONE,
    restarts: marks.restarts ?? NONE,
  };
}

/** Numbers of a run. */
export const WIDTH = 3;
export const NONE = new Int32Array(0);

/** A place in a document: where it is in the source and in the prose. */
export interface Place {
  readonly source: number;
  readonly prose: number;
}

/** Prose with a map: a run whose lengths agree in prose and source is read character for character. */
export class ReadProse implements Prose {
  readonly identical = false;
  readonly zones: readonly Zone[];
  readonly comments: readonly Comment[];
  readonly frontMatter: Span | undefined;
  readonly restarts: Int32Array;
  /** The run that was found last. */
  #found = 0;

  constructor(
    readonly source: string,
    readonly text: string,
    readonly runs: Int32Array,
    marks: Pick<Prose, 'zones' | 'comments' | 'frontMatter' | 'restarts'>,
  ) {
    this.zones = marks.zones;
    this.comments = marks.comments;
    this.frontMatter = marks.frontMatter;
    this.restarts = marks.restarts;
  }

  toSource(offset: number): number {
    const runs = this.runs;
    if (runs.length === 0) return 0;
    if (offset >= this.text.length) return runs[runs.length - 1] ?? 0;
    const run = this.#runAt(0, offset);
    const base = runs[run + 1] ?? 0;
    return this.#verbatim(run) ? base + Math.max(0, offset - (runs[run] ?? 0)) : base;
  }

  toSourceEnd(end: number): number {
    const runs = this.runs;
    if (runs.length === 0 || end <= 0) return 0;
    const run = this.#runAt(0, Math.min(end, this.text.length) - 1);
    const to = runs[run + 2] ?? 0;
    return this.#verbatim(run) ? Math.min(to, (runs[run + 1] ?? 0) + end - (runs[run] ?? 0)) : to;
  }

  toProse(sourceOffset: number): number {
    const runs = this.runs;
    if (runs.length === 0) return 0;
    const run = this.#runAt(1, sourceOffset);
    const at = runs[run] ?? 0;
    const from = runs[run + 1] ?? 0;
    const to = runs[run + 2] ?? 0;
    if (sourceOffset <= from) return at;
    if (sourceOffset >= to) return this.#endOf(run);
    return this.#verbatim(run) ? at + sourceOffset - from : at;
  }

  #verbatim(run: number): boolean {
    return this.#endOf(run) - (this.runs[run] ?? 0) === (this.runs[run + 2] ?? 0) - (this.runs[run + 1] ?? 0);
  }

  /** Prose offset after a run. */
  #endOf(run: number): number {
    return this.runs[run + WIDTH] ?? this.text.length;
  }

  /** The last run whose field (0: prose start, 1: source start) is at or before the offset; else the first. */
  #runAt(field: number, offset: number): number {
    const runs = this.runs;
    // Who asks for one place asks for the next ones soon: they are in the same run, or in the one after it.
    for (let run = this.#found, k = 0; k < 2 && run < runs.length; run += WIDTH, k++) {
      if ((runs[run + field] ?? 0) <= offset && offset < (runs[run + WIDTH + field] ?? Infinity))
        return (this.#found = run);
    }
    let low = 0;
    let high = runs.length / WIDTH - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((runs[mid * WIDTH + field] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return (this.#found = low * WIDTH);
  }
}
