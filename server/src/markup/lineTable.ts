import { Lines, isBlank } from './scan';

const WIDTH = 4;

/** The lines of a source as a table, for markups whose lines must be looked at more than once. */
export class LineTable {
  readonly count: number;
  readonly #table: Int32Array;

  constructor(source: string) {
    const lines = new Lines(source);
    let table = new Int32Array(256 * WIDTH);
    let used = 0;
    while (lines.advance()) {
      if (used === table.length) {
        const wider = new Int32Array(table.length * 2);
        wider.set(table);
        table = wider;
      }
      let first = lines.start;
      while (first < lines.end && isBlank(source.charCodeAt(first))) first++;
      table[used++] = lines.start;
      table[used++] = first;
      table[used++] = lines.end;
      table[used++] = lines.next;
    }
    this.#table = table;
    this.count = used / WIDTH;
  }

  start(line: number): number {
    return this.#table[line * WIDTH] ?? 0;
  }

  /** Offset of the line's first character that is no blank; its end for a blank line. */
  first(line: number): number {
    return this.#table[line * WIDTH + 1] ?? 0;
  }

  end(line: number): number {
    return this.#table[line * WIDTH + 2] ?? 0;
  }

  next(line: number): number {
    return this.#table[line * WIDTH + 3] ?? 0;
  }

  indent(line: number): number {
    return this.first(line) - this.start(line);
  }

  blank(line: number): boolean {
    return this.first(line) >= this.end(line);
  }
}
