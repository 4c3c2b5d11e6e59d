import { BLOCK, OBJECT } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { STEP } from './plan';

/** What becomes of a stretch of a leaf's source. */
const KEPT = 0;
export const DROPPED = 1;
export const OBJECTED = 2;
export const READ = 3;
export const MARKS = 4;
export const NOTE_OPEN = 5;
export const NOTE_CLOSE = 6;

/**
 * The changes that turn one leaf's source into prose, in source order; decided
 * late, since a mark's meaning may lie ahead.
 */
export class Edits {
  count = 0;
  readonly #kinds: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** MARKS: how many are dropped at the left and at the right; NOTE_OPEN: the note's order. */
  readonly #lefts: number[] = [];
  readonly #rights: number[] = [];
  readonly #texts: string[] = [];

  add(kind: number, start: number, end: number, text = ''): number {
    const edit = this.count++;
    this.#kinds[edit] = kind;
    this.#starts[edit] = start;
    this.#ends[edit] = end;
    this.#lefts[edit] = this.#rights[edit] = 0;
    this.#texts[edit] = text;
    return edit;
  }

  /** What is read as one object: code, a formula, a tag with its content. The answer is where it ends. */
  object(start: number, end: number): number {
    this.add(OBJECTED, start, end);
    return end;
  }

  /** What is no prose: a mark, a comment. The answer is where it ends. */
  drop(start: number, end: number): number {
    this.add(DROPPED, start, end);
    return end;
  }

  /** Notes a stretch that stays, unless `change` says otherwise later. */
  keep(start: number, end: number): number {
    return this.add(KEPT, start, end);
  }

  change(edit: number, kind: number, value: number): void {
    this.#kinds[edit] = kind;
    this.#lefts[edit] = value;
  }

  /** One edit instead of `edit` and all after it. */
  replace(edit: number, kind: number, start: number, end: number): void {
    this.count = edit;
    this.add(kind, start, end);
  }

  endOf(edit: number): number {
    return this.#ends[edit] ?? 0;
  }

  startOf(edit: number): number {
    return this.#starts[edit] ?? 0;
  }

  /** True where the last edit drops the character before `offset`: the backslash of an escape. */
  droppedBefore(offset: number): boolean {
    const last = this.count - 1;
    return last >= 0 && this.#kinds[last] === DROPPED && this.#ends[last] === offset;
  }

  dropLeft(edit: number, count: number): void {
    this.#lefts[edit] = (this.#lefts[edit] ?? 0) + count;
  }

  dropRight(edit: number, count: number): void {
    this.#rights[edit] = (this.#rights[edit] ?? 0) + count;
  }

  /** Writes the LINE steps from `first` to `last` as these edits read them. */
  write(builder: ProseBuilder, lines: Int32Array, first: number, last: number): void {
    let step = first;
    let at = lines[step + 1] ?? 0;
    let noteFrom = 0;
    const notes: number[] = [];
    const copyTo = (offset: number): void => {
      while (step < last && offset > (lines[step + 2] ?? 0)) {
        builder.copy(at, lines[step + 3] ?? 0);
        step += STEP;
        at = lines[step + 1] ?? 0;
      }
      builder.copy(at, offset);
      at = Math.max(at, offset);
    };
    const moveTo = (offset: number): void => {
      while (step < last && offset > (lines[step + 2] ?? 0)) {
        step += STEP;
      }
      at = Math.max(offset, lines[step + 1] ?? 0);
    };
    for (let edit = 0; edit < this.count; edit++) {
      const kind = this.#kinds[edit] ?? KEPT;
      if (kind === KEPT) continue;
      const start = this.#starts[edit] ?? 0;
      const end = this.#ends[edit] ?? 0;
      if (kind === MARKS) {
        const left = this.#lefts[edit] ?? 0;
        const right = this.#rights[edit] ?? 0;
        if (left + right === 0) continue;
        copyTo(start);
        builder.copy(start + left, end - right);
      } else {
        copyTo(start);
        if (kind === OBJECTED) builder.put(OBJECT, start, end);
        else if (kind === READ) builder.put(this.#texts[edit] ?? '', start, end);
        else if (kind === NOTE_OPEN) {
          builder.put(BLOCK, start, end);
          notes.push(builder.length, this.#lefts[edit] ?? 0);
        } else if (kind === NOTE_CLOSE) {
          const order = notes.pop();
          noteFrom = notes.pop() ?? 0;
          builder.zone('note', noteFrom, builder.length, order);
          builder.put(BLOCK, start, end);
        }
      }
      moveTo(end);
    }
    copyTo(lines[last + 2] ?? 0);
  }
}
