import { Char } from '../text/char';
import { decode } from './container';

/** Stands for "the same as the line before": members of a printed range share heading and source line. */
export const DITTO = '\u0001';
const DITTO_CODE = 1;

/** A text for each row, one a line in UTF-8. Where a line begins is looked up when first asked. */
export class TextColumn {
  readonly #bytes: Uint8Array;
  readonly #rows: number;
  #starts: Uint32Array | undefined;

  constructor(bytes: Uint8Array, rows: number) {
    this.#bytes = bytes;
    this.#rows = rows;
  }

  /** Text of a row; "" where it has none. */
  get(row: number): string {
    const starts = this.#lines();
    let at = row;
    while (at > 0 && this.#isDitto(starts, at)) at--;
    return this.#line(starts, at);
  }

  /** True where the row's text is that of the row before. */
  isDitto(row: number): boolean {
    return this.#isDitto(this.#lines(), row);
  }

  /** The whole column, one row a line, for a search through all; `DITTO` as stored. */
  all(): string {
    return decode(this.#bytes);
  }

  #isDitto(starts: Uint32Array, row: number): boolean {
    return this.#bytes[starts[row] ?? 0] === DITTO_CODE;
  }

  #line(starts: Uint32Array, row: number): string {
    const start = starts[row];
    const next = starts[row + 1];
    if (start === undefined || next === undefined || next - 1 <= start) return '';
    return decode(this.#bytes.subarray(start, next - 1));
  }

  #lines(): Uint32Array {
    if (this.#starts !== undefined) return this.#starts;
    const starts = new Uint32Array(this.#rows + 1);
    let at = 0;
    for (let row = 1; row <= this.#rows; row++) {
      at = this.#bytes.indexOf(Char.LineFeed, at) + 1;
      starts[row] = at;
    }
    return (this.#starts = starts);
  }
}

/** A text for few of the rows: the rows that have one, ascending, and their texts. */
export class SparseColumn {
  readonly rows: Uint32Array;
  readonly #texts: TextColumn;

  constructor(rows: Uint32Array, texts: Uint8Array) {
    this.rows = rows;
    this.#texts = new TextColumn(texts, rows.length);
  }

  /** Text of a row; "" where it has none. */
  get(row: number): string {
    const place = lowerBound(this.rows, row, 0, this.rows.length);
    return this.rows[place] === row ? this.#texts.get(place) : '';
  }

  /** Text of the `place`-th of `rows`. */
  at(place: number): string {
    return this.#texts.get(place);
  }
}

/** First place in `sorted` from `from` to `to` whose value is not below `value`; `to` where there is none. */
export function lowerBound(sorted: ArrayLike<number>, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A view of a block as unsigned integers. @param block at a multiple of 4, as a container gives it */
export function wordsOf(block: Uint8Array): Uint32Array {
  return new Uint32Array(block.buffer, block.byteOffset, block.length >> 2);
}
