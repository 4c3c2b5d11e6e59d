import type { Draft } from './draft';

/**
 * Authorities of a document, one for each place, and where each of them stands in the list that they were made from.
 */
export interface Merged {
  readonly authorities: Draft[];
  /** Places in reading order; undefined where that is the document's. */
  readonly order: number[] | undefined;
}

/**
 * True where several authorities share a place of the source: a macro's name stands
 * for all that its text cites. Source offsets.
 */
export function sharesPlaces(made: readonly Draft[], from = 0): boolean {
  let end = from > 0 ? (made[from - 1]?.end ?? 0) : 0;
  for (let k = from; k < made.length; k++) {
    const d = made[k] as Draft;
    if (d.start < end) return true;
    end = d.end;
  }
  return false;
}

/**
 * Leaves one authority for each place: the first citation, or the first of all where none is ours. They were resolved
 * before, so that an Id. after a macro's name takes what its text cited last; it points to the one that is left.
 * @param made resolved, source offsets, ascending by start
 */
export function merged(made: readonly Draft[], order: readonly number[] | undefined): Merged {
  const authorities: Draft[] = [];
  const places: number[] = [];
  for (const d of made) {
    const last = authorities.at(-1);
    if (last === undefined || d.start >= last.end) authorities.push(d);
    else if (last.kind === 'foreign' && d.kind !== 'foreign' && d.start === last.start && d.end === last.end)
      authorities[authorities.length - 1] = d;
    places.push(authorities.length - 1);
  }
  for (const d of authorities) {
    if (d.kind !== 'foreign' && d.antecedent !== null) d.antecedent = places[d.antecedent] ?? null;
  }
  return { authorities, order: order === undefined ? undefined : [...new Set(order.map((k) => places[k] ?? 0))] };
}
