import type { Place } from './prose';

/** Numbers of a restart: its source offset and its prose offset. */
export const RESTART = 2;

/** The places where a prose's reader could begin anew. */
export class Restarts {
  readonly #places: Int32Array;
  readonly count: number;

  /** @param places as `Prose.restarts` has them */
  constructor(places: Int32Array) {
    this.#places = places;
    this.count = places.length / RESTART;
  }

  at(k: number): Place {
    return { source: this.#places[k * RESTART] ?? 0, prose: this.#places[k * RESTART + 1] ?? 0 };
  }

  /** The last one before a source offset, or -1. */
  lastBefore(offset: number): number {
    let low = -1;
    let high = this.count - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.at(mid).source < offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }
}
