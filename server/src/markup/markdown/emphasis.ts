import { Char } from '../../text/char';
import { sideOf } from '../scan';
import { type Edits, MARKS } from './edits';

/** Emphasis and strikethrough: CommonMark's delimiter runs and the way they find their partners, in linear time. */
export class Emphasis {
  /** The last run still open, -1 where there is none. */
  top = -1;
  readonly #source: string;
  readonly #edits: Edits;
  #used = 0;
  readonly #edit: number[] = [];
  readonly #mark: number[] = [];
  readonly #left: number[] = [];
  readonly #length: number[] = [];
  /** 1 may open, 2 may close, 3 either. */
  readonly #can: number[] = [];
  readonly #previous: number[] = [];
  readonly #next: number[] = [];
  readonly #floor = new Int32Array(16);

  constructor(source: string, edits: Edits) {
    this.#source = source;
    this.#edits = edits;
  }

  reset(): void {
    this.top = -1;
    this.#used = 0;
  }

  /** Notes the run of `mark` at `at`; the answer is the offset after it. */
  run(at: number, mark: number, lineEnd: number): number {
    const source = this.#source;
    let end = at + 1;
    while (end < lineEnd && source.charCodeAt(end) === mark) end++;
    if (mark === Char.Tilde && end - at > 2) return end;
    const before = sideOf(this.#before(at));
    const after = sideOf(end < lineEnd ? (source.codePointAt(end) ?? Char.Space) : Char.Space);
    const can = abilityOf(mark, before, after);
    if (can === 0) return end;
    const run = this.#used++;
    this.#edit[run] = this.#edits.add(MARKS, at, end);
    this.#mark[run] = mark;
    this.#left[run] = this.#length[run] = end - at;
    this.#can[run] = can;
    this.#previous[run] = this.top;
    this.#next[run] = -1;
    if (this.top >= 0) this.#next[this.top] = run;
    this.top = run;
    return end;
  }

  #before(at: number): number {
    const code = this.#source.charCodeAt(at - 1);
    return code >= Char.LowSurrogate && code <= Char.LastSurrogate && at > 1
      ? (this.#source.codePointAt(at - 2) ?? code)
      : code;
  }

  /** Forgets the runs above `below`. */
  cut(below: number): void {
    this.top = below;
    if (below >= 0) this.#next[below] = -1;
  }

  /** Finds partners among the runs above `below`, then forgets them. */
  match(below: number): void {
    if (this.top === below) return;
    this.#floor.fill(below);
    let first = this.top;
    while ((this.#previous[first] ?? -1) !== below) first = this.#previous[first] ?? -1;
    let closer = first;
    while (closer >= 0) {
      if (((this.#can[closer] ?? 0) & 2) === 0) {
        closer = this.#next[closer] ?? -1;
        continue;
      }
      const key = this.#key(closer);
      const opener = this.#opener(closer, this.#floor[key] ?? below);
      if (opener < 0) {
        this.#floor[key] = this.#previous[closer] ?? -1;
        const next = this.#next[closer] ?? -1;
        if (((this.#can[closer] ?? 0) & 1) === 0) this.#remove(closer);
        closer = next;
      } else {
        closer = this.#pair(opener, closer);
      }
    }
    this.cut(below);
  }

  /** The nearest run above `floor` that the closer can close, else -1. */
  #opener(closer: number, floor: number): number {
    const mark = this.#mark[closer];
    const length = this.#length[closer] ?? 0;
    for (let opener = this.#previous[closer] ?? -1; opener > floor; opener = this.#previous[opener] ?? -1) {
      if (this.#mark[opener] !== mark || ((this.#can[opener] ?? 0) & 1) === 0) continue;
      const other = this.#length[opener] ?? 0;
      if (mark === Char.Tilde ? other === length : !this.#odd(opener, closer, other, length)) return opener;
    }
    return -1;
  }

  /**
   * The rule of three: runs that may open and close pair only where their lengths do not add up to a multiple of three.
   */
  #odd(opener: number, closer: number, a: number, b: number): boolean {
    return (this.#can[opener] === 3 || this.#can[closer] === 3) && (a + b) % 3 === 0 && (a % 3 !== 0 || b % 3 !== 0);
  }

  #pair(opener: number, closer: number): number {
    const open = this.#left[opener] ?? 0;
    const close = this.#left[closer] ?? 0;
    const used = this.#mark[closer] === Char.Tilde ? close : open >= 2 && close >= 2 ? 2 : 1;
    this.#edits.dropRight(this.#edit[opener] ?? 0, used);
    this.#edits.dropLeft(this.#edit[closer] ?? 0, used);
    this.#left[opener] = open - used;
    this.#left[closer] = close - used;
    this.#next[opener] = closer;
    this.#previous[closer] = opener;
    if (open === used) this.#remove(opener);
    if (close > used) return closer;
    const next = this.#next[closer] ?? -1;
    this.#remove(closer);
    return next;
  }

  #remove(run: number): void {
    const previous = this.#previous[run] ?? -1;
    const next = this.#next[run] ?? -1;
    if (previous >= 0) this.#next[previous] = next;
    if (next >= 0) this.#previous[next] = previous;
    else this.top = previous;
  }

  /** Closers that fail alike share a floor below which none of them need look again. */
  #key(closer: number): number {
    const length = this.#length[closer] ?? 0;
    const mark = this.#mark[closer];
    if (mark === Char.Tilde) return length;
    return (mark === Char.Underline ? 3 : 9) + (this.#can[closer] === 3 ? 3 : 0) + (length % 3);
  }
}

/**
 * What a run of marks can do, by the kinds of character on both sides: 1 open, 2 close, 3
 * both. Underlines do neither inside a word.
 */
function abilityOf(mark: number, before: number, after: number): number {
  const opens = after === 2 || (after === 1 && before < 2);
  const closes = before === 2 || (before === 1 && after < 2);
  if (mark !== Char.Underline) return (opens ? 1 : 0) + (closes ? 2 : 0);
  return (opens && (!closes || before === 1) ? 1 : 0) + (closes && (!opens || after === 1) ? 2 : 0);
}
