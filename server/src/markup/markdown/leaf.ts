import type { Lines } from '../scan';
import { Char } from '../../text/char';
import type { Cursor } from './cursor';
import { definitionEnd } from './definitions';
import { cellsOf, closesFence, endsHtml } from './lines';
import { BLANK, CODE, HEADING, HTML, LEAF, LINE, PARAGRAPH, type Plan, ROW } from './plan';

/** What is open: nothing, or a leaf of a kind. */
export const NONE = 0;
export const TEXT = 1;
const FENCE = 2;
const INDENTED = 3;
const RAW_HTML = 4;
export const TABLE = 5;

/** Kinds of HTML from here on end at a blank line; those below it with a mark of their own. */
const ENDS_BLANK = 6;

/** The leaf that is open, line by line; what it holds goes into the plan when it ends. */
export class OpenLeaf {
  kind = NONE;
  readonly #source: string;
  readonly #lines: Lines;
  readonly #cursor: Cursor;
  readonly #plan: Plan;
  /** Lines of the open paragraph: start, end, next; the first `#textUsed` numbers count. */
  readonly #text: number[] = [];
  #textUsed = 0;
  #codeFrom = 0;
  #codeTo = 0;
  #codeNext = 0;
  #fenceMark = 0;
  #fenceLength = 0;
  #htmlKind = 0;

  constructor(source: string, lines: Lines, cursor: Cursor, plan: Plan) {
    this.#source = source;
    this.#lines = lines;
    this.#cursor = cursor;
    this.#plan = plan;
  }

  /** True where the line belongs to open code or HTML, which takes it. */
  goesOn(): boolean {
    const { end, next } = this.#lines;
    switch (this.kind) {
      case FENCE:
        this.#codeTo = end;
        this.#codeNext = next;
        if (
          this.#cursor.indent < 4 &&
          closesFence(this.#source, this.#cursor.first, end, this.#fenceMark, this.#fenceLength)
        )
          this.close();
        return true;
      case INDENTED:
        if (this.#cursor.blank) return true;
        if (this.#cursor.indent < 4) break;
        this.#codeTo = end;
        this.#codeNext = next;
        return true;
      case RAW_HTML:
        if (this.#htmlKind >= ENDS_BLANK) {
          if (this.#cursor.blank) break;
          this.#addHtml();
          return true;
        }
        this.#addHtml();
        if (endsHtml(this.#source, this.#cursor.at, end, this.#htmlKind)) this.close();
        return true;
      default:
    }
    return false;
  }

  /** Takes the line into the paragraph, which it opens where none is open. */
  addText(): void {
    this.kind = TEXT;
    this.#text[this.#textUsed++] = this.#cursor.first;
    this.#text[this.#textUsed++] = this.#lines.end;
    this.#text[this.#textUsed++] = this.#lines.next;
  }

  beginIndented(): void {
    this.#beginCode(INDENTED, this.#cursor.at);
  }

  beginFence(at: number, mark: number, length: number): void {
    this.#fenceMark = mark;
    this.#fenceLength = length;
    this.#beginCode(FENCE, at);
  }

  /** @param kind CommonMark's number for what begins it */
  beginHtml(at: number, kind: number): void {
    const { end } = this.#lines;
    this.kind = RAW_HTML;
    this.#htmlKind = kind;
    this.#codeFrom = this.#codeTo = at;
    this.#cursor.at = at;
    this.#addHtml();
    if (kind < ENDS_BLANK && endsHtml(this.#source, kind === 2 ? at + 2 : at, end, kind)) this.close();
  }

  /**
   * Makes a table of the paragraph's last line, its head; what stands before it stays a paragraph.
   * @returns false where the head has other columns
   */
  beginTable(columns: number): boolean {
    const text = this.#text;
    const head = this.#textUsed - 3;
    if (head < 0 || cellsOf(this.#source, text[head] ?? 0, text[head + 1] ?? 0) !== columns) return false;
    this.#textUsed = head;
    this.closeText(PARAGRAPH);
    this.#plan.push(ROW, text[head] ?? 0, text[head + 1] ?? 0, text[head + 2] ?? 0);
    this.kind = TABLE;
    return true;
  }

  close(): void {
    const leaf = this.kind;
    if (leaf === TEXT) {
      this.closeText(PARAGRAPH);
    }
    this.kind = NONE;
    if (leaf === FENCE || leaf === INDENTED) this.#plan.push(CODE, this.#codeFrom, this.#codeTo, this.#codeNext);
    else if (leaf === RAW_HTML)
      this.#plan.push(this.#htmlKind === 1 ? CODE : HTML, this.#codeFrom, this.#codeTo, this.#codeTo);
  }

  /** Ends the open paragraph, its link definitions taken off. @param kind what it turned out to be */
  closeText(kind: number): void {
    const text = this.#text;
    const used = this.#textUsed;
    let line = 0;
    while (line < used && this.#source.charCodeAt(text[line] ?? 0) === Char.LeftBracket) {
      const after = definitionEnd(this.#source, text, line, used, this.#plan.definitions);
      if (after === line) break;
      line = after;
    }
    if (line > 0) this.#plan.push(BLANK, text[line - 2] ?? 0, text[line - 1] ?? 0, 1);
    this.#textUsed = 0;
    // An underline below nothing but definitions is text, and the paragraph stays open for it.
    if (line === used && kind === HEADING) return;
    this.kind = NONE;
    if (line === used) return;
    this.#plan.push(LEAF, kind, (used - line) / 3, 0);
    for (let i = line; i < used; i += 3) this.#plan.push(LINE, text[i] ?? 0, text[i + 1] ?? 0, text[i + 2] ?? 0);
    if (kind === HEADING) this.#plan.push(BLANK, this.#lines.end, this.#lines.next, 1);
  }

  #beginCode(leaf: number, at: number): void {
    this.kind = leaf;
    this.#codeFrom = at;
    this.#codeTo = this.#lines.end;
    this.#codeNext = this.#lines.next;
  }

  /** Takes the line into open HTML: one stretch while the lines touch, one step a line inside containers. */
  #addHtml(): void {
    if (this.#codeTo !== this.#cursor.at && this.#htmlKind >= ENDS_BLANK) {
      this.#plan.push(HTML, this.#codeFrom, this.#codeTo, 0);
      this.#codeFrom = this.#cursor.at;
    }
    this.#codeTo = this.#lines.next;
  }
}
