import { lowerBound, wordsOf } from './columns';

/** The code's own cross references as edges between places in code order. */
export class References {
  /** Place of the citing section of each edge, ascending. */
  readonly #from: Uint32Array;
  /** Place of the cited section less that of the citing one, modulo 2^32. */
  readonly #steps: Uint32Array;
  #inverse: { readonly starts: Uint32Array; readonly from: Uint32Array } | undefined;

  constructor(from: Uint8Array, steps: Uint8Array) {
    this.#from = wordsOf(from);
    this.#steps = wordsOf(steps);
  }

  /** Places that the section at a place cites, as the code's text names them. */
  cites(index: number): number[] {
    const start = lowerBound(this.#from, index, 0, this.#from.length);
    const end = lowerBound(this.#from, index + 1, start, this.#from.length);
    return Array.from(this.#steps.subarray(start, end), (step) => (index + step) >>> 0);
  }

  /** Places of the sections that cite the one at a place, in code order. @param size how many places there are */
  citedBy(index: number, size: number): number[] {
    const { starts, from } = (this.#inverse ??= this.#invert(size));
    return [...from.subarray(starts[index], starts[index + 1])];
  }

  /** How many sections cite each place. @param size how many places there are */
  citedCounts(size: number): Uint16Array {
    const { starts } = (this.#inverse ??= this.#invert(size));
    return Uint16Array.from({ length: size }, (_, index) =>
      Math.min(0xffff, (starts[index + 1] ?? 0) - (starts[index] ?? 0)),
    );
  }

  #invert(size: number): { starts: Uint32Array; from: Uint32Array } {
    const starts = new Uint32Array(size + 2);
    const from = new Uint32Array(this.#from.length);
    const target = (edge: number): number => ((this.#from[edge] ?? 0) + (this.#steps[edge] ?? 0)) >>> 0;
    for (let edge = 0; edge < from.length; edge++) starts[target(edge) + 2] = (starts[target(edge) + 2] ?? 0) + 1;
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    // Counting sort: while it fills, starts[i + 1] is where the next edge to i goes.
    for (let edge = 0; edge < from.length; edge++) {
      const slot = target(edge) + 1;
      const at = starts[slot] ?? 0;
      from[at] = this.#from[edge] ?? 0;
      starts[slot] = at + 1;
    }
    return { starts, from };
  }
}
