import { lowerBound } from './columns';
import { sectionKey, seriesRank, titleOfSeries, writeKey } from '../code/sectionKey';

/** A series and the place of its first number. */
export type SeriesStart = readonly [series: string, start: number];

/** Numbers and their places in code order, without a string for any of them. */
export class NumberIndex {
  readonly size: number;
  readonly #series: readonly string[];
  /** Rank of each series, ascending. */
  readonly #ranks: readonly number[];
  /** Place of each series' first number, and the size at the end. */
  readonly #starts: readonly number[];
  readonly #placeOfSeries: ReadonlyMap<string, number>;
  readonly #keys: Uint32Array;

  /** @param steps key of each number less that of the number before it in its series */
  constructor(series: readonly SeriesStart[], steps: Uint32Array) {
    this.size = steps.length;
    this.#series = series.map(([name]) => name);
    this.#ranks = this.#series.map(seriesRank);
    this.#starts = [...series.map(([, start]) => start), steps.length];
    this.#placeOfSeries = new Map(this.#series.map((name, place) => [name, place]));
    this.#keys = new Uint32Array(steps.length);
    for (let s = 0; s < series.length; s++) {
      let key = 0;
      for (let i = this.#starts[s] ?? 0; i < (this.#starts[s + 1] ?? 0); i++) this.#keys[i] = key += steps[i] ?? 0;
    }
  }

  /** Place of a number, or -1. */
  indexOf(number: string): number {
    const parts = sectionKey(number);
    const place = parts === undefined ? undefined : this.#placeOfSeries.get(parts.series);
    if (parts === undefined || place === undefined) return -1;
    const end = this.#starts[place + 1] ?? 0;
    const index = lowerBound(this.#keys, parts.key, this.#starts[place] ?? 0, end);
    return index < end && this.#keys[index] === parts.key ? index : -1;
  }

  /**
   * Place of the first number that is not before `number`, which need not exist; -1
   * where it has not the shape of a number.
   */
  placeOf(number: string): number {
    const parts = sectionKey(number);
    const rank = parts === undefined ? -1 : seriesRank(parts.series);
    if (parts === undefined || rank < 0) return -1;
    const series = lowerBound(this.#ranks, rank, 0, this.#ranks.length);
    const start = this.#starts[series] ?? this.size;
    if (this.#ranks[series] !== rank) return start;
    return lowerBound(this.#keys, parts.key, start, this.#starts[series + 1] ?? this.size);
  }

  /** Number at a place that exists. */
  numberAt(index: number): string {
    return `${this.#seriesAt(index)}-${writeKey(this.#keys[index] ?? 0)}`;
  }

  /** Title of the number at a place. */
  titleAt(index: number): string {
    return titleOfSeries(this.#seriesAt(index));
  }

  /** First place of a title and the place after its last; undefined where there is no such title. */
  titleRange(title: string): readonly [number, number] | undefined {
    const first = this.#series.findIndex((name) => titleOfSeries(name) === title);
    if (first < 0) return undefined;
    let last = first;
    while (last + 1 < this.#series.length && titleOfSeries(this.#series[last + 1] ?? '') === title) last++;
    return [this.#starts[first] ?? 0, this.#starts[last + 1] ?? this.size];
  }

  /** Places of a number's series, [start, end); undefined where there is no such series. */
  seriesRange(series: string): readonly [number, number] | undefined {
    const place = this.#placeOfSeries.get(series);
    return place === undefined ? undefined : [this.#starts[place] ?? 0, this.#starts[place + 1] ?? this.size];
  }

  /** Places of the numbers that begin with `prefix`, in code order, at most `most`. */
  withPrefix(prefix: string, most: number): number[] {
    const found: number[] = [];
    for (const [place, series] of this.#series.entries()) {
      const head = `${series}-`;
      if (!head.startsWith(prefix) && !prefix.startsWith(head)) continue;
      const tail = prefix.slice(head.length);
      for (let i = this.#starts[place] ?? 0; i < (this.#starts[place + 1] ?? 0); i++) {
        if (found.length >= most) return found;
        if (tail === '' || writeKey(this.#keys[i] ?? 0).startsWith(tail)) found.push(i);
      }
    }
    return found;
  }

  #seriesAt(index: number): string {
    // First start after the index, less one.
    return this.#series[lowerBound(this.#starts, index + 1, 0, this.#starts.length) - 1] ?? '';
  }
}
