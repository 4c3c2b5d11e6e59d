import { inflateSync } from 'fflate';
import { lowerBound } from './columns';
import { decode } from './container';

/**
 * How many texts stand in one compressed group: of summaries about 25 KB, which open in a fraction of a millisecond.
 */
export const GROUP = 32;

/** Opened groups that are kept: a document asks for the same few sections again and again. */
const MOST_KEPT = 16;

/**
 * Long texts for few of the rows, compressed in groups of `GROUP` lines; a group is opened when one of its texts is
 * asked for. The build writes them (`digestBlocks` of data/build.mjs).
 */
export class PackedColumn {
  readonly #rows: Uint32Array;
  /** Where each group ends in `#bytes`. */
  readonly #ends: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #opened = new Map<number, readonly string[]>();

  /**
   * @param rows the rows that have a text, ascending
   * @param ends where each group ends in `bytes`
   * @param bytes the groups
   */
  constructor(rows: Uint32Array, ends: Uint32Array, bytes: Uint8Array) {
    this.#rows = rows;
    this.#ends = ends;
    this.#bytes = bytes;
  }

  /** Text of a row; "" where it has none. @throws Error where the group is no compressed text */
  get(row: number): string {
    const place = lowerBound(this.#rows, row, 0, this.#rows.length);
    return this.#rows[place] === row ? (this.#group(Math.floor(place / GROUP))[place % GROUP] ?? '') : '';
  }

  #group(group: number): readonly string[] {
    const known = this.#opened.get(group);
    if (known !== undefined) return known;
    const lines = decode(inflateSync(this.#bytes.subarray(this.#ends[group - 1] ?? 0, this.#ends[group]))).split('\n');
    if (this.#opened.size >= MOST_KEPT) this.#opened.clear();
    this.#opened.set(group, lines);
    return lines;
  }
}
