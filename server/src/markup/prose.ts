import { commonHead, commonTail } from '../text/common';
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
  /** Source end (exclusive) of a prose span that ends (exclusive) at `end`: markup after its last character stays outside. */
  toSourceEnd(end: number): number;
  /** Prose offset of the first prose character at or after a source offset. */
  toProse(sourceOffset: number): number;
  /** Three numbers a run: where it begins in the prose, and its source span; empty where prose and source are the same. */
  readonly runs: Int32Array;
}

/** Prose of a source in which nothing is left out or read as something else; zones and the like may still be told. */
export function plainProse(
  source: string,
  marks: Partial<Pick<Prose, 'zones' | 'comments' | 'frontMatter'>> = {},
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
    runs: NO_RUNS,
  };
}

/** Numbers of a run. */
export const WIDTH = 3;
const NO_RUNS = new Int32Array(0);

/**
 * Builds prose front to back. `copy` takes source characters as they stand, `put` reads something else for them (an
 * entity, an object); what is neither copied nor put is left out. Source starts must not decrease. Runs are kept in one
 * flat array: an entry a run, not a character.
 */
export class ProseBuilder {
  readonly #source: string;
  readonly #chunks: string[] = [];
  #length = 0;
  #runs = new Int32Array(64 * WIDTH);
  #used = 0;
  /** The copy still open: touching copies become one run and one slice. */
  #from = 0;
  #to = 0;
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
    if (start !== this.#to || this.#from === this.#to) {
      this.#flush();
      this.#from = start;
    }
    this.#to = end;
    this.#length += end - start;
  }

  /** Reads `text` for source `start..end`. */
  put(text: string, start: number, end: number): void {
    if (text.length === 0) return;
    this.#flush();
    this.#run(this.#length, start, end);
    this.#chunks.push(text);
    this.#length += text.length;
  }

  /** Takes back the last `count` characters; they must be of the copy made last. */
  drop(count: number): void {
    const taken = Math.min(count, this.#to - this.#from);
    this.#to -= taken;
    this.#length -= taken;
  }

  /** Tells a stretch of the prose's role; an empty one is none. */
  zone(kind: ZoneKind, start: number, end: number, order?: number, markedAt?: number): void {
    if (end <= start) return;
    const zone = order === undefined ? { kind, start, end } : { kind, start, end, order };
    this.zones.push(markedAt === undefined ? zone : { ...zone, markedAt });
  }

  finish(): Prose {
    this.#flush();
    const source = this.#source;
    this.zones.sort((a, b) => a.start - b.start || b.end - a.end);
    const marks = { zones: this.zones, comments: this.comments, frontMatter: this.frontMatter };
    if (this.#length === source.length && this.#used <= WIDTH && this.#chunks[0] === source)
      return plainProse(source, marks);
    return new ReadProse(source, this.#chunks.join(''), this.#runs.slice(0, this.#used), marks);
  }

  #flush(): void {
    const start = this.#from;
    const end = this.#to;
    if (start === end) return;
    this.#run(this.#length - (end - start), start, end);
    this.#chunks.push(start === 0 && end === this.#source.length ? this.#source : this.#source.slice(start, end));
    this.#from = this.#to = 0;
  }

  #run(at: number, start: number, end: number): void {
    if (this.#used === this.#runs.length) {
      const wider = new Int32Array(this.#runs.length * 2);
      wider.set(this.#runs);
      this.#runs = wider;
    }
    this.#runs[this.#used++] = at;
    this.#runs[this.#used++] = start;
    this.#runs[this.#used++] = end;
  }
}

/** Prose with a map: a run whose lengths agree in prose and source is read character for character. */
class ReadProse implements Prose {
  readonly identical = false;
  readonly zones: readonly Zone[];
  readonly comments: readonly Comment[];
  readonly frontMatter: Span | undefined;
  /** The run that was found last. */
  #found = 0;

  constructor(
    readonly source: string,
    readonly text: string,
    readonly runs: Int32Array,
    marks: Pick<Prose, 'zones' | 'comments' | 'frontMatter'>,
  ) {
    this.zones = marks.zones;
    this.comments = marks.comments;
    this.frontMatter = marks.frontMatter;
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

/** How much of two proses is the same, counted from either end, in prose characters. */
export interface SharedEnds {
  readonly head: number;
  readonly tail: number;
}

/**
 * What two versions of a document share at their ends: the same prose, read from the same source at the same distance from
 * that end. The two never overlap in either version.
 */
export function sharedEnds(a: Prose, b: Prose): SharedEnds {
  if (a.identical !== b.identical) return { head: 0, tail: 0 };
  const sourceHead = commonHead(a.source, b.source);
  const sourceTail = commonTail(a.source, b.source, Math.min(a.source.length, b.source.length) - sourceHead);
  if (a.identical) return { head: sourceHead, tail: sourceTail };
  const most = Math.min(a.text.length, b.text.length);
  const head = Math.min(commonHead(a.text, b.text), sameRunsHead(a, b), a.toProse(sourceHead), b.toProse(sourceHead));
  const tail = Math.min(
    commonTail(a.text, b.text, most - head),
    sameRunsTail(a, b),
    a.text.length - a.toProse(a.source.length - sourceTail),
    b.text.length - b.toProse(b.source.length - sourceTail),
  );
  return { head, tail };
}

/** End of the run that begins at `k`, in prose. */
function endOfRun(prose: Prose, k: number): number {
  return prose.runs[k + WIDTH] ?? prose.text.length;
}

function isVerbatim(prose: Prose, k: number): boolean {
  return endOfRun(prose, k) - (prose.runs[k] ?? 0) === (prose.runs[k + 2] ?? 0) - (prose.runs[k + 1] ?? 0);
}

/** Prose up to which the maps agree, counted from the beginning. */
function sameRunsHead(a: Prose, b: Prose): number {
  const most = Math.min(a.runs.length, b.runs.length);
  let k = 0;
  while (k < most && a.runs[k] === b.runs[k] && a.runs[k + 1] === b.runs[k + 1] && a.runs[k + 2] === b.runs[k + 2])
    k += WIDTH;
  if (k >= most) return Math.min(a.text.length, b.text.length);
  if (a.runs[k] !== b.runs[k]) return Math.min(a.runs[k] ?? 0, b.runs[k] ?? 0);
  // Two runs that begin alike and end apart agree as far as the shorter goes, if both are read character for character.
  const alike = a.runs[k + 1] === b.runs[k + 1] && isVerbatim(a, k) && isVerbatim(b, k);
  return alike ? Math.min(endOfRun(a, k), endOfRun(b, k)) : (a.runs[k] ?? 0);
}

/** Length of prose for which the maps agree, counted from the end. */
function sameRunsTail(a: Prose, b: Prose): number {
  const byProse = b.text.length - a.text.length;
  const bySource = b.source.length - a.source.length;
  const same = (i: number, j: number, by: number): boolean => (a.runs[i] ?? 0) + by === b.runs[j];
  let i = a.runs.length - WIDTH;
  let j = b.runs.length - WIDTH;
  while (i >= 0 && j >= 0 && same(i, j, byProse) && same(i + 1, j + 1, bySource) && same(i + 2, j + 2, bySource)) {
    i -= WIDTH;
    j -= WIDTH;
  }
  // After the last run that differs all is the same.
  if (i < 0 || j < 0)
    return Math.min(
      i < 0 ? a.text.length : a.text.length - endOfRun(a, i),
      j < 0 ? b.text.length : b.text.length - endOfRun(b, j),
    );
  const alike =
    endOfRun(a, i) + byProse === endOfRun(b, j) && same(i + 2, j + 2, bySource) && isVerbatim(a, i) && isVerbatim(b, j);
  return alike
    ? Math.min(a.text.length - (a.runs[i] ?? 0), b.text.length - (b.runs[j] ?? 0))
    : a.text.length - endOfRun(a, i);
}
