import { Char } from '../../text/char';
import type { Lines } from '../scan';

/**
 * A place in a Markdown line, counted in columns as well as characters, since tabs
 * stand for the columns up to the next stop.
 */
export class Cursor {
  at = 0;
  /** Offset of the first character from there on that is no blank, and the columns up to it. */
  first = 0;
  indent = 0;
  column = 0;
  readonly #source: string;
  readonly #lines: Lines;

  constructor(source: string, lines: Lines) {
    this.#source = source;
    this.#lines = lines;
  }

  /** Goes to the start of the line at hand. */
  begin(): void {
    this.at = this.#lines.start;
    this.column = 0;
    this.#measure();
  }

  /** True where nothing but blanks is left in the line. */
  get blank(): boolean {
    return this.first === this.#lines.end;
  }

  /** Takes a quotation's mark, and the blank after it. */
  quoteMark(): void {
    this.advance(this.indent);
    this.at++;
    this.column++;
    this.#measure();
    if (this.indent > 0) this.advance(1);
  }

  /** Moves the cursor over columns of blanks; a tab may be entered only in part. */
  advance(columns: number): void {
    const goal = this.column + columns;
    while (this.column < goal && this.at < this.#lines.end) {
      if (this.#source.charCodeAt(this.at) === Char.Tab) {
        const stop = this.column + 4 - (this.column & 3);
        if (stop > goal) {
          this.column = goal;
          break;
        }
        this.column = stop;
      } else {
        this.column++;
      }
      this.at++;
    }
    this.#measure();
  }

  #measure(): void {
    const end = this.#lines.end;
    let i = this.at;
    let column = this.column;
    for (; i < end; i++) {
      const c = this.#source.charCodeAt(i);
      if (c === Char.Space) column++;
      else if (c === Char.Tab) column += 4 - (column & 3);
      else break;
    }
    this.first = i;
    this.indent = column - this.column;
  }

  /** Moves the cursor after marks that are no blanks. */
  skipTo(offset: number): void {
    this.column += offset - this.at + this.#indentBefore(offset);
    this.at = offset;
    this.#measure();
  }

  /** Columns that blanks before the offset take beyond one each. */
  #indentBefore(offset: number): number {
    return offset > this.first && this.first > this.at ? this.indent - (this.first - this.at) : 0;
  }
}
