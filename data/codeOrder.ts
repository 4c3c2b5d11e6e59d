import { compareNumbers } from '../server/src/code/sectionKey';
import type { OfficialSection } from '../server/src/official/pages/officialText';
import { readNumberList, type NumberSpan } from '../server/src/official/pages/sectionNumbers';
import type { FactRow } from './factColumns';

/** The official text as it is compared. */
export interface PrintedText {
  numbers(): readonly string[];
  section(number: string): OfficialSection | undefined;
}

/** What is known of a number only beside the others: which stand in a range, and which section once bore it. */
export class CodeOrder {
  readonly #numbers: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #heirs = new Map<string, string[]>();
  /** Those that are a section's alone, not a whole range's. */
  readonly #exactHeirs = new Map<string, string[]>();

  /** @param rows the facts before, with numbers that the text may lack */
  constructor(rows: readonly FactRow[], text: PrintedText) {
    const printed = text.numbers();
    this.#numbers = [...new Set([...rows.map(({ number }) => number), ...printed])].sort(compareNumbers);
    this.#places = new Map(this.#numbers.map((number, place) => [number, place]));
    const shown = new Set<string>();
    for (const end of printed) {
      const section = text.section(end);
      if (section === undefined) continue;
      // A range is printed by its ends; those between have its former numbers too.
      for (const number of section.printed === end ? [end] : this.#members(readNumberList(section.printed))) {
        if (shown.has(number)) continue;
        shown.add(number);
        if (section.formerly.length === 0 && section.printed === end) continue;
        const own = number === end ? section : text.section(number);
        if (own !== undefined) this.#add(number, this.formerly(own), own.printed === number);
      }
    }
    for (const { number, formerly, range } of rows)
      if (formerly !== '' && !shown.has(number)) this.#add(number, formerly.split(','), range === '');
  }

  #add(number: string, former: readonly string[], alone: boolean): void {
    const maps = alone || former.length === 1 ? [this.#heirs, this.#exactHeirs] : [this.#heirs];
    for (const heirs of maps) for (const old of former) heirs.set(old, [...(heirs.get(old) ?? []), number]);
  }

  /** Sections whose heading, or that of their range, says that they once bore the number, in code order. */
  heirs(number: string): readonly string[] {
    return this.#heirs.get(number) ?? [];
  }

  /** Those of which it is said of each by itself. */
  exactHeirs(number: string): readonly string[] {
    return this.#exactHeirs.get(number) ?? [];
  }

  /**
   * A section's own former numbers. Of a range that replaced another of as many numbers, each replaced the one with its
   * place; of any other range it is not said which became which, and all are named.
   */
  formerly(section: OfficialSection): readonly string[] {
    const members = readNumberList(section.printed);
    const former = section.formerSpans ?? section.formerly.map((number) => ({ first: number, through: null }));
    if (former.length === 0 || section.printed === section.number) return section.formerly;
    const own = this.sameMember(section.number, members, former);
    return own === undefined ? this.#members(former) : [own];
  }

  /**
   * The number with the same place in another list of as many numbers; undefined where the lists differ in length, and
   * where a range goes over plain numbers to one with a letter: of such a range the code does not print all numbers.
   */
  sameMember(number: string, list: readonly NumberSpan[], other: readonly NumberSpan[]): string | undefined {
    if ([...list, ...other].some(isOpen)) return undefined;
    const [members, others] = [this.#members(list), this.#members(other)];
    return members.length === others.length ? others[members.indexOf(number)] : undefined;
  }

  /** Every known number of some ranges; the ends of a range in any case. */
  #members(spans: readonly NumberSpan[]): readonly string[] {
    return spans.flatMap(({ first, through }) => {
      if (through === null) return [first];
      const [from, to] = [this.#places.get(first), this.#places.get(through)];
      return from === undefined || to === undefined || to < from
        ? lettered(first, through)
        : this.#numbers.slice(from, to + 1);
    });
  }
}

/**
 * "19a-126a" to "19a-126j", where the code prints none of them any more; the two
 * ends where they are no letters of one number.
 */
function lettered(first: string, through: string): readonly string[] {
  const [stem, last] = [first.slice(0, -1), through.slice(-1)];
  const from = first.slice(-1);
  if (stem !== through.slice(0, -1) || !/^[a-z]{2}$/.test(from + last) || from >= last) return [first, through];
  return Array.from(
    { length: last.charCodeAt(0) - from.charCodeAt(0) + 1 },
    (_, i) => stem + String.fromCharCode(from.charCodeAt(0) + i),
  );
}

/** "17b-680 to 17b-688a": what has a letter between the ends is not known; "32-7a to 32-7d" has all of its own. */
function isOpen({ first, through }: NumberSpan): boolean {
  return through !== null && /[a-z]$/.test(through) && plainNumber(first) !== plainNumber(through);
}

/** A number without its title and letters: 688 of "17b-688a". */
export function plainNumber(number: string): number {
  return Number.parseInt(number.slice(number.lastIndexOf('-') + 1), 10);
}
