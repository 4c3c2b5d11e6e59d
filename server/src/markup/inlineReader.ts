import { Links } from './links';
import { OBJECT } from './prose';
import type { ProseBuilder } from './proseBuilder';
import { isBlank, isLineEnd, skipTo } from './scan';

/**
 * Reads the text of paragraphs: plain runs are copied, addresses leave an object,
 * and a language says what its marks mean.
 */
export abstract class InlineReader {
  protected readonly source: string;
  protected readonly builder: ProseBuilder;
  readonly #special: Uint8Array;
  readonly #links: Links;

  /** @param special the language's marks and the line ends, as a table of `charTable` */
  constructor(source: string, builder: ProseBuilder, special: Uint8Array) {
    this.source = source;
    this.builder = builder;
    this.#special = special;
    this.#links = new Links(source);
  }

  /** Reads `from..to`, one paragraph or cell; blanks that begin a line are left out. */
  read(from: number, to: number): void {
    const source = this.source;
    let i = from;
    while (i < to) {
      const link = this.#links.from(i);
      const stop = skipTo(source, i, Math.min(link, to), this.#special);
      this.builder.copy(i, stop);
      if (stop >= to) return;
      const c = source.charCodeAt(stop);
      i =
        stop === link
          ? this.link(stop, this.#links.end, to)
          : isLineEnd(c)
            ? this.#lineEnd(stop, to)
            : this.mark(stop, c, from, to);
    }
  }

  /** Reads the mark `c` at an offset within `from..to`; the answer is the offset after what it read. */
  protected abstract mark(at: number, c: number, from: number, to: number): number;

  /** Reads an address that ends at `end`, or at `to` before that; the answer is the offset after what it read. */
  protected link(at: number, end: number, to: number): number {
    const stop = Math.min(end, to);
    this.builder.put(OBJECT, at, stop);
    return stop;
  }

  protected copy(from: number, to: number): number {
    this.builder.copy(from, to);
    return to;
  }

  #lineEnd(at: number, to: number): number {
    let i = this.copy(at, at + 1);
    while (i < to && isBlank(this.source.charCodeAt(i))) i++;
    return i;
  }
}
