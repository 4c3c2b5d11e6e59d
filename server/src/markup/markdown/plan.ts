/** Steps of a plan: what the block pass found, in source order, for the inline pass to read. */
export const LEAF = 0;
export const LINE = 1;
export const BLANK = 2;
export const CODE = 3;
export const HTML = 4;
export const OPEN = 5;
export const CLOSE = 6;
export const ROW = 7;

/** Kinds of leaf. */
export const PARAGRAPH = 0;
export const HEADING = 1;

/** Kinds of container. */
export const QUOTE = 0;
export const ITEM = 1;
export const NOTE = 2;

export const STEP = 4;

/**
 * The block structure of a Markdown source, four numbers a step:
 * LEAF kind, number of lines (its LINEs follow) · LINE content start, content end, next line's start · BLANK start,
 * next · CODE start, end, next · HTML start, end · OPEN container kind, note index · CLOSE kind · ROW start, end, next.
 */
export class Plan {
  #steps = new Int32Array(1024 * STEP);
  #used = 0;
  /** Labels of footnotes in order of definition, and of links; normalized. */
  readonly notes = new Map<string, number>();
  readonly definitions = new Set<string>();

  push(op: number, a: number, b: number, c: number): void {
    if (this.#used === this.#steps.length) {
      const wider = new Int32Array(this.#steps.length * 2);
      wider.set(this.#steps);
      this.#steps = wider;
    }
    this.#steps[this.#used++] = op;
    this.#steps[this.#used++] = a;
    this.#steps[this.#used++] = b;
    this.#steps[this.#used++] = c;
  }

  /** True where the last step is a blank line of the source, and the next line begins at an offset. */
  endsBlankAt(offset: number): boolean {
    const last = this.#used - STEP;
    return this.#steps[last] === BLANK && this.#steps[last + 2] === offset && this.#steps[last + 3] === 0;
  }

  get steps(): Int32Array {
    return this.#steps.subarray(0, this.#used);
  }
}

/** A label as Markdown compares it. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase();
}
