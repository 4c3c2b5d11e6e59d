import { Char } from './char';
import type { Span } from './span';

/** A place as the Language Server Protocol counts it: zero-based line, zero-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two places; `end` exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Line starts of one text. Lines end with LF, CRLF or a lone CR, as the protocol says. */
export class LineIndex {
  readonly #starts: Int32Array;
  readonly #length: number;

  constructor(text: string) {
    this.#starts = text.includes('\r') ? startsWithReturns(text) : startsOf(text);
    this.#length = text.length;
  }

  /** Number of lines; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Zero-based line that holds `offset`; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#starts[mid] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  /** Offset of the first code unit of `line`; a line past the end gives the text's length. */
  startOf(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#length);
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(at);
    return { line, character: at - this.startOf(line) };
  }

  /** Offset of a place; characters past the line's end are clamped to the start of the next line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#length;
    const start = this.startOf(position.line);
    const end = this.startOf(position.line + 1);
    return Math.max(start, Math.min(start + position.character, end));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

/** Line starts of a text without carriage returns: the engine's own search goes from one line end to the next. */
function startsOf(text: string): Int32Array {
  const starts = new Starts();
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts.finish();
}

function startsWithReturns(text: string): Int32Array {
  const starts = new Starts();
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === Char.LineFeed || (c === Char.CarriageReturn && text.charCodeAt(i + 1) !== Char.LineFeed))
      starts.push(i + 1);
  }
  return starts.finish();
}

/** Offsets of lines, of which the first begins at 0. */
class Starts {
  #offsets = new Int32Array(256);
  #count = 1;

  push(offset: number): void {
    if (this.#count === this.#offsets.length) {
      const wider = new Int32Array(this.#count * 2);
      wider.set(this.#offsets);
      this.#offsets = wider;
    }
    this.#offsets[this.#count++] = offset;
  }

  finish(): Int32Array {
    return this.#offsets.slice(0, this.#count);
  }
}
