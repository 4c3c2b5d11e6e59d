import type { Authority, Citation, Reading } from './citation';
import { isCitation } from './citation';
import type { Steps } from '../text/steps';
import { asIntroduced } from './introduced';
import { asRead } from './movedCitation';
import { asOfJurisdiction, type Jurisdiction } from './jurisdiction';
import { asOrdinance } from './ordinance';
import { asUniformCode } from './uniformCode';
import type { Prose } from '../markup/prose';

/**
 * A document's reading, in steps between which others may be let in.
 * @param read authorities as each was read by itself; what the whole document tells of them is found here
 * @param order places in reading order, where notes make it another than the document's
 * @param isMerged true where some share their place with others that are left out
 */
export function* documentReading(
  prose: Prose,
  read: readonly Authority[],
  order?: readonly number[],
  isMerged = false,
): Steps<Reading> {
  const introduced = yield* asIntroduced(prose, yield* asOrdinance(prose, yield* asUniformCode(prose, read)));
  const { authorities, jurisdiction } = yield* asOfJurisdiction(prose, introduced);
  yield;
  return new DocumentReading(read, authorities, jurisdiction, order, isMerged);
}

/** A document's reading. What few ask about is found when first asked. */
class DocumentReading implements Reading {
  readonly citations: readonly Citation[];
  /** Place in reading order by place in the document; undefined where both are one. */
  readonly #ranks: readonly number[] | undefined;
  #firstFull: Map<string, number> | undefined;

  constructor(
    readonly read: readonly Authority[],
    readonly authorities: readonly Authority[],
    readonly jurisdiction: Jurisdiction,
    order: readonly number[] | undefined,
    readonly isMerged: boolean,
  ) {
    this.citations = this.authorities.filter(isCitation);
    if (order !== undefined) {
      const ranks = new Array<number>(order.length).fill(0);
      order.forEach((place, rank) => {
        ranks[place] = rank;
      });
      this.#ranks = ranks;
    }
  }

  antecedentOf(citation: Citation): number | null {
    if (citation.kind !== 'short' && citation.kind !== 'prose') return citation.antecedent;
    const number = citation.sections[0]?.number;
    const full = number === undefined ? undefined : this.#fulls().get(number);
    if (full === undefined) return null;
    if (this.#ranks === undefined) return (this.authorities[full]?.start ?? 0) < citation.start ? full : null;
    return this.#rank(full) < this.#rank(this.#placeOf(citation)) ? full : null;
  }

  /** Place of an authority in the document. */
  #placeOf({ start }: Citation): number {
    let low = 0;
    let high = this.authorities.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.authorities[mid]?.start ?? 0) <= start) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  #rank(place: number): number {
    return this.#ranks?.[place] ?? place;
  }

  /** The first full citation of each number, in reading order. */
  #fulls(): Map<string, number> {
    if (this.#firstFull !== undefined) return this.#firstFull;
    const found = new Map<string, number>();
    this.authorities.forEach((authority, place) => {
      if (authority.kind !== 'full') return;
      for (const { number } of asRead(authority).sections) {
        const before = found.get(number);
        if (before === undefined || this.#rank(place) < this.#rank(before)) found.set(number, place);
      }
    });
    return (this.#firstFull = found);
  }
}
