import type { Span } from '../text/span';
import { plainProse, ReadProse, WIDTH, type Comment, type Place, type Prose, type Zone, type ZoneKind } from './prose';
import { RESTART } from './restarts';

/** So far apart at least are the restarts that are kept, in the source. */
const RESTART_APART = 1024;

/** The runs of a prose, of one that is its source too. */
function runsOf(prose: Prose): Int32Array {
  return prose.identical ? Int32Array.of(0, 0, prose.source.length) : prose.runs;
}

/** The run that holds the prose character before an offset. */
function runBefore(runs: Int32Array, offset: number): number {
  let low = 0;
  let high = runs.length / WIDTH - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((runs[mid * WIDTH] ?? 0) < offset) low = mid;
    else high = mid - 1;
  }
  return low * WIDTH;
}

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
  /** As `Prose.restarts` has them. */
  readonly restarts: number[] = [];

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

  /** Tells that reading could begin anew here, right after what was copied last. @param source offset */
  restart(source: number): void {
    if (source - (this.restarts.at(-RESTART) ?? 0) >= RESTART_APART) this.restarts.push(source, this.#length);
  }

  finish(): Prose {
    this.#flush();
    const source = this.#source;
    this.zones.sort((a, b) => a.start - b.start || b.end - a.end);
    const { zones, comments, frontMatter } = this;
    const marks = { zones, comments, frontMatter, restarts: Int32Array.from(this.restarts) };
    const text = this.#chunks.join('');
    if (this.#used === WIDTH && text === source) return plainProse(source, marks);
    return new ReadProse(source, text, this.#runs.slice(0, this.#used), marks);
  }

  /**
   * Begins with what an earlier version was read as before a place where its reader could begin anew; to be called
   * first. There the two sources are the same, and what stands right before the place was copied.
   * @param at source and prose offset of the place
   */
  takeHead(before: Prose, at: Place): void {
    const runs = runsOf(before);
    const run = runBefore(runs, at.prose);
    this.#runs = new Int32Array(runs.length + 64 * WIDTH);
    this.#runs.set(runs.subarray(0, run));
    this.#used = run;
    this.#chunks.push(before.text.slice(0, runs[run]));
    this.#from = runs[run + 1] ?? 0;
    this.#to = at.source;
    this.#length = at.prose;
    for (const zone of before.zones) if (zone.start < at.prose) this.zones.push(zone);
    for (const comment of before.comments) if (comment.start < at.source) this.comments.push(this.#moved(comment, 0));
    this.frontMatter = before.frontMatter;
    for (const [k, offset] of before.restarts.entries()) {
      if (offset > (k % RESTART === 0 ? at.source : at.prose)) break;
      this.restarts.push(offset);
    }
  }

  /**
   * Ends with what an earlier version was read as from a place where its reader could begin anew; to be called last.
   * What was read here right before it was copied too.
   * @param at source and prose offset of the place in the earlier version
   * @param by how much further on its source stands here
   */
  takeTail(before: Prose, at: Place, by: number): void {
    const byProse = this.#length - at.prose;
    const runs = runsOf(before);
    const run = runBefore(runs, at.prose);
    this.copy(at.source + by, (runs[run + 2] ?? 0) + by);
    this.#flush();
    const from = run + WIDTH;
    const more = runs.length - from;
    const all = new Int32Array(this.#used + more);
    all.set(this.#runs.subarray(0, this.#used));
    for (let k = 0, to = this.#used; k < more; k += WIDTH, to += WIDTH) {
      all[to] = (runs[from + k] ?? 0) + byProse;
      all[to + 1] = (runs[from + k + 1] ?? 0) + by;
      all[to + 2] = (runs[from + k + 2] ?? 0) + by;
    }
    this.#runs = all;
    this.#used = all.length;
    if (more > 0) this.#chunks.push(before.text.slice(runs[from]));
    this.#length = before.text.length + byProse;
    for (let k = 0; k < before.restarts.length; k += RESTART) {
      const source = before.restarts[k] ?? 0;
      if (source >= at.source) this.restarts.push(source + by, (before.restarts[k + 1] ?? 0) + byProse);
    }
    for (const zone of before.zones)
      if (zone.start >= at.prose) this.zones.push({ ...zone, start: zone.start + byProse, end: zone.end + byProse });
    for (const comment of before.comments) if (comment.start >= at.source) this.comments.push(this.#moved(comment, by));
  }

  /** The comment as it stands in this source: its text must not hold on to an earlier one. */
  #moved({ start, end, text }: Comment, by: number): Comment {
    const at = this.#source.indexOf(text, start + by);
    return { start: start + by, end: end + by, text: this.#source.slice(at, at + text.length) };
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
