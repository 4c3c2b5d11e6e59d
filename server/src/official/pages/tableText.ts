import { collapse } from './whiteSpace';

/** Wider columns are not lined up: the table would be wider than a screen. */
const WIDEST = 36;
const GAP = '  ';

/** A table as text: a line a row, columns lined up where they are narrow, columns without any word left out. */
export class TableText {
  readonly #rows: string[][] = [];
  #cell = '';

  startRow(): void {
    this.#endCell();
    this.#rows.push([]);
  }

  startCell(): void {
    this.#endCell();
    this.#row().push('');
  }

  words(text: string): void {
    this.#cell += text;
  }

  /** Between the paragraphs of a cell. */
  pause(): void {
    this.#cell += ' ';
  }

  toText(): string {
    this.#endCell();
    const rows = this.#rows.filter((row) => row.some((cell) => cell !== ''));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, c) =>
      rows.reduce((widest, row) => Math.max(widest, row[c]?.length ?? 0), 0),
    );
    const used = widths.map((_, c) => c).filter((c) => (widths[c] ?? 0) > 0);
    return rows
      .map((row) =>
        used
          .map((c) => (row[c] ?? '').padEnd(Math.min(WIDEST, widths[c] ?? 0)))
          .join(GAP)
          .trimEnd(),
      )
      .join('\n');
  }

  #endCell(): void {
    const text = collapse(this.#cell).replaceAll('\n', ' ');
    this.#cell = '';
    if (text === '') return;
    const row = this.#row();
    row[Math.max(0, row.length - 1)] = text;
  }

  #row(): string[] {
    const last = this.#rows.at(-1);
    if (last !== undefined) return last;
    const first: string[] = [];
    this.#rows.push(first);
    return first;
  }
}
