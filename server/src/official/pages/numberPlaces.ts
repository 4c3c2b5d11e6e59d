import { compareNumbers, titleOfNumber } from '../../code/sectionKey';
import { holdsNumber, type NumberSpan } from './sectionNumbers';

/**
 * Where a number's text is, and the block of the revision under the supplement's,
 * whose annotations and cross references stay.
 */
export interface Placed<P> {
  readonly block: P;
  readonly under: P | null;
}

/** A printed range of numbers without headings of their own. */
export interface PlacedRange<P> {
  readonly first: string;
  readonly through: string;
  readonly place: Placed<P>;
}

/** A block that is to be found by its numbers. */
export interface BlockToPlace<P> {
  readonly numbers: readonly NumberSpan[];
  readonly supplement: boolean;
  readonly place: P;
}

/**
 * Where every number is: the supplement's block stands over the revision's.
 * @param blocks in print order, the revision's before the supplement's
 * @returns numbers that stand alone, and ranges in the code's order
 */
export function placeNumbers<P>(blocks: Iterable<BlockToPlace<P>>): {
  readonly numbers: ReadonlyMap<string, Placed<P>>;
  readonly ranges: readonly PlacedRange<P>[];
} {
  const numbers = new Map<string, Placed<P>>();
  const ofSupplement = new Set<P>();
  const ranges: PlacedRange<P>[] = [];
  /** The revision's block, also where the supplement has the number twice. */
  const under = (before: Placed<P> | undefined): P | null =>
    before === undefined ? null : ofSupplement.has(before.block) ? before.under : before.block;
  /** A range that the supplement repeals has members of their own in the revision. */
  const coverMembers = (span: NumberSpan, block: P): void => {
    for (const [number, before] of numbers)
      if (holdsNumber([span], number)) numbers.set(number, { block, under: under(before) });
  };
  for (const { numbers: spans, supplement, place } of blocks) {
    if (supplement) ofSupplement.add(place);
    for (const span of spans) {
      if (span.through === null) {
        numbers.set(span.first, { block: place, under: supplement ? under(numbers.get(span.first)) : null });
        continue;
      }
      ranges.push({ first: span.first, through: span.through, place: { block: place, under: null } });
      if (supplement) coverMembers(span, place);
    }
  }
  return { numbers, ranges: ranges.sort((a, b) => compareNumbers(a.first, b.first)) };
}

/**
 * The narrowest printed range that holds a number.
 * @param ranges in the code's order
 * @param wanted false for one that does not count
 */
export function narrowestRange<R extends { readonly first: string; readonly through: string }>(
  ranges: readonly R[],
  number: string,
  wanted: (range: R) => boolean = () => true,
): R | undefined {
  const title = titleOfNumber(number);
  let best: R | undefined;
  for (const range of ranges) {
    if (titleOfNumber(range.first) !== title || !holdsNumber([range], number) || !wanted(range)) continue;
    if (best === undefined || compareNumbers(best.first, range.first) <= 0) best = range;
  }
  return best;
}
