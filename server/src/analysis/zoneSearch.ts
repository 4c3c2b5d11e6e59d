import type { Zone, ZoneKind } from '../markup/prose';
import type { Snapshot } from './snapshot';

/**
 * Zones of one kind, found by place in a step or two: a document may have as many of them as citations. Prose offsets.
 */
export class ZoneSearch {
  readonly #byStart: readonly Placed[];
  readonly #byEnd: readonly Placed[];
  /** For each of `#byStart` the zone that the document closes first, from there on. */
  readonly #first: readonly Placed[];
  /** For each of `#byEnd` the zone that the document closes last, up to there. */
  readonly #last: readonly Placed[];
  /** For each of `#byStart` the zone that reaches furthest, up to there. */
  readonly #furthest: readonly Placed[];

  constructor(zones: readonly Zone[], kind: ZoneKind) {
    const placed = zones.filter((zone) => zone.kind === kind).map((zone, order): Placed => ({ zone, order }));
    // Of those that start together the outer comes first, as where one starts before the other.
    this.#byStart = [...placed].sort((a, b) => a.zone.start - b.zone.start || b.order - a.order);
    this.#byEnd = [...placed].sort((a, b) => a.zone.end - b.zone.end || a.order - b.order);
    this.#first = running([...this.#byStart].reverse(), (a, b) => a.order < b.order).reverse();
    this.#last = running(this.#byEnd, (a, b) => a.order > b.order);
    this.#furthest = running(this.#byStart, (a, b) => a.zone.end > b.zone.end);
  }

  /** The first that starts at an offset or after it; of nested ones the inner. */
  startingFrom(offset: number): Zone | undefined {
    return this.#first[countBefore(this.#byStart, ({ zone }) => zone.start < offset)]?.zone;
  }

  /** The last that ends at an offset or before it; of nested ones the outer. */
  endingBy(offset: number): Zone | undefined {
    return this.#last[countBefore(this.#byEnd, ({ zone }) => zone.end <= offset) - 1]?.zone;
  }

  /** The innermost that an offset lies in. */
  holding(offset: number): Zone | undefined {
    let k = countBefore(this.#byStart, ({ zone }) => zone.start <= offset) - 1;
    // Back only as long as one that starts earlier, and is around others, may hold it.
    while ((this.#furthest[k]?.zone.end ?? 0) > offset) {
      const { zone } = this.#byStart[k] as Placed;
      if (zone.end > offset) return zone;
      k--;
    }
    return undefined;
  }
}

interface Placed {
  readonly zone: Zone;
  /** Place in the document's list: zones are listed as they close. */
  readonly order: number;
}

/** The notes of a document. */
export function notesOf(snapshot: Snapshot): ZoneSearch {
  return snapshot.kept(findNotes);
}

/** The block quotations of a document. */
export function blockQuotationsOf(snapshot: Snapshot): ZoneSearch {
  return snapshot.kept(findBlockQuotations);
}

function findNotes({ prose }: Snapshot): ZoneSearch {
  return new ZoneSearch(prose.zones, 'note');
}

function findBlockQuotations({ prose }: Snapshot): ZoneSearch {
  return new ZoneSearch(prose.zones, 'quotation');
}

/** For each the best of all up to it. */
function running(placed: readonly Placed[], isBetter: (a: Placed, b: Placed) => boolean): Placed[] {
  let best: Placed | undefined;
  return placed.map((one) => (best = best === undefined || isBetter(one, best) ? one : best));
}

/** How many at the front of a sorted list are so. */
function countBefore(placed: readonly Placed[], isSo: (one: Placed) => boolean): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (isSo(placed[mid] as Placed)) low = mid + 1;
    else high = mid;
  }
  return low;
}
