import type { Query } from '../search/query';
import { stem } from '../search/stem';
import { foldWords, isEmptyWord } from '../search/words';
import { addTo } from '../text/addTo';

/** A name by which people call a law. */
interface PopularName {
  readonly stems: readonly string[];
  /** Its sections, the one that is meant first of all first. */
  readonly numbers: readonly string[];
}

/** What the first section of a name gains, and each further one. */
const FIRST = 26;
const FURTHER = 9;
const MOST_FURTHER = 6;

/** Popular names: "CUTPA", "lemon law", "Uniform Trade Secrets Act". */
export class PopularNames {
  readonly #byStem = new Map<string, PopularName[]>();
  readonly #stems = new Set<string>();

  /** @param lines a name, a tab, and its sections with commas between, a line each */
  constructor(lines: string) {
    for (const line of lines.split('\n')) {
      const [written = '', numbers = ''] = line.split('\t');
      const stems = [
        ...new Set(
          foldWords(written)
            .filter((word) => !isEmptyWord(word))
            .map(stem),
        ),
      ];
      const [first] = stems;
      if (first === undefined || numbers === '') continue;
      for (const one of stems) this.#stems.add(one);
      const name = { stems, numbers: numbers.split(',') };
      addTo(this.#byStem, first, name);
    }
  }

  /** True where a name has the stem. */
  has(stemmed: string): boolean {
    return this.#stems.has(stemmed);
  }

  /**
   * What each row gains by a name whose words a query has all: most where the query
   * is the name, less the more else is asked.
   * @param rowOf row of a number; -1 where it has none
   */
  boost({ words }: Query, rowOf: (number: string) => number): ReadonlyMap<number, number> {
    const asked = new Set(words.map((word) => word.stem));
    const gains = new Map<number, number>();
    for (const term of asked) {
      for (const { stems, numbers } of this.#byStem.get(term) ?? []) {
        if (!stems.every((one) => asked.has(one))) continue;
        const share = stems.length / asked.size;
        for (const [i, number] of numbers.slice(0, MOST_FURTHER).entries()) {
          const row = rowOf(number);
          const gain = (i === 0 ? FIRST : FURTHER) * share;
          if (row >= 0 && gain > (gains.get(row) ?? 0)) gains.set(row, gain);
        }
      }
    }
    return gains;
  }
}
