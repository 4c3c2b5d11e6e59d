import { Char } from '../../text/char';
import { Lines } from '../scan';
import { Cursor } from './cursor';
import { noteLabel } from './definitions';
import { NONE, OpenLeaf, TABLE, TEXT } from './leaf';
import {
  atxContent,
  atxHeading,
  codeFence,
  delimiterRow,
  htmlBlock,
  listMarker,
  setextUnderline,
  thematicBreak,
} from './lines';
import { BLANK, CLOSE, HEADING, ITEM, LEAF, LINE, NOTE, OPEN, Plan, QUOTE, ROW, normalLabel } from './plan';

/** Characters read in one step. */
const LONGEST_STEP = 100_000;

/**
 * Containers inside one another that are followed; marks beyond are read as text, so
 * that a line costs its length and no more.
 */
const DEEPEST = 60;

/** True where a line inside a table is a row of it: neither a quotation nor an item begins. */
function isRow(source: string, at: number, end: number): boolean {
  return source.charCodeAt(at) !== Char.GreaterThan && listMarker(source, at, end, false) === 0;
}

/** A character above `>` with which a block may begin; all others of them begin text. */
function beginsBlock(c: number): boolean {
  return c === Char.Underline || c === Char.Backtick || c === Char.Tilde || c === Char.LeftBracket || c === Char.Bar;
}

/** Finds the block structure of a Markdown source, line by line: CommonMark's algorithm, with tables and notes. */
export class BlockReader {
  readonly #source: string;
  readonly #lines: Lines;
  readonly #cursor: Cursor;
  readonly plan = new Plan();
  readonly #pandoc: boolean;
  /** Open containers: kind, columns of content indentation, and whether an item has no content yet. */
  readonly #kinds: number[] = [];
  readonly #indents: number[] = [];
  readonly #empty: boolean[] = [];
  readonly #leaf: OpenLeaf;

  constructor(source: string, from: number, pandoc: boolean) {
    this.#source = source;
    this.#lines = new Lines(source, from);
    this.#cursor = new Cursor(source, this.#lines);
    this.#pandoc = pandoc;
    this.#leaf = new OpenLeaf(source, this.#lines, this.#cursor, this.plan);
  }

  /** Reads on for a while; false where nothing is left. */
  readSome(): boolean {
    const to = this.#lines.next + LONGEST_STEP;
    while (this.#lines.next < to) {
      if (!this.#lines.advance()) {
        this.#closeTo(0);
        return false;
      }
      this.#line();
    }
    return true;
  }

  /**
   * Reads on to the line that begins at an offset, or after it; true where reading could begin there
   * anew: after a blank line, with nothing open.
   */
  readTo(offset: number): boolean {
    while (this.#lines.next < offset && this.#lines.advance()) this.#line();
    return this.#lines.next === offset && this.#kinds.length === 0 && this.plan.endsBlankAt(offset);
  }

  #line(): void {
    this.#cursor.begin();
    const depth = this.#kinds.length === 0 ? 0 : this.#continue();
    const all = depth === this.#kinds.length;
    if (!all && (this.#leaf.kind !== TEXT || this.#cursor.blank)) this.#closeTo(depth);
    if (this.#leaf.goesOn()) return;
    if (this.#cursor.blank) {
      this.#blankLine();
      return;
    }
    this.#open(depth);
  }

  /** Number of open containers that this line continues; the cursor moves after their marks. */
  #continue(): number {
    const source = this.#source;
    const kinds = this.#kinds;
    let depth = 0;
    for (; depth < kinds.length; depth++) {
      if (kinds[depth] === QUOTE) {
        if (this.#cursor.indent > 3 || this.#cursor.blank || source.charCodeAt(this.#cursor.first) !== Char.GreaterThan)
          break;
        this.#cursor.quoteMark();
      } else if (this.#cursor.blank) {
        if (this.#empty[depth] === true) break;
      } else {
        const columns = this.#indents[depth] ?? 0;
        if (this.#cursor.indent < columns) break;
        this.#cursor.advance(columns);
      }
    }
    return depth;
  }

  #blankLine(): void {
    this.#leaf.close();
    this.plan.push(BLANK, this.#lines.end, this.#lines.next, 0);
  }

  /** Opens what begins on the line, after `depth` containers that it continues. */
  #open(depth: number): void {
    let matched = depth;
    for (;;) {
      if (matched === this.#kinds.length && this.#leaf.kind === NONE) this.#filled(matched);
      const inText = this.#leaf.kind === TEXT;
      const inParagraph = inText && matched === this.#kinds.length;
      if (this.#cursor.indent >= 4) {
        if (inText) break;
        this.#closeTo(matched);
        this.#leaf.beginIndented();
        return;
      }
      const at = this.#cursor.first;
      const c = this.#source.charCodeAt(at);
      if (c > Char.GreaterThan && this.#leaf.kind !== TABLE && !beginsBlock(c)) break;
      if (c === Char.GreaterThan && matched < DEEPEST) {
        this.#openContainer(matched, QUOTE, 0, 0);
        this.#cursor.quoteMark();
      } else if (this.#beginsLeaf(at, c, inText, inParagraph, matched)) {
        return;
      } else if (matched >= DEEPEST || !this.#beginsNoteOrItem(at, c, inParagraph, matched)) {
        break;
      }
      matched++;
      if (this.#cursor.blank) {
        this.#empty[matched - 1] = this.#kinds[matched - 1] === ITEM;
        this.plan.push(BLANK, this.#lines.end, this.#lines.next, 0);
        return;
      }
    }
    if (this.#leaf.kind !== TEXT) this.#closeTo(matched);
    this.#leaf.addText();
  }

  /** True where a footnote or a list's item begins, which is then open. */
  #beginsNoteOrItem(at: number, c: number, inParagraph: boolean, matched: number): boolean {
    const label = c === Char.LeftBracket ? noteLabel(this.#source, at, this.#lines.end) : 0;
    if (label > 0) {
      this.#openContainer(matched, NOTE, 4, this.#noteOf(at, label));
      this.#cursor.skipTo(label);
      this.#cursor.advance(this.#cursor.indent);
      return true;
    }
    const marker = listMarker(this.#source, at, this.#lines.end, inParagraph);
    if (marker > 0) this.#item(matched, marker);
    return marker > 0;
  }

  /** True where a leaf other than a paragraph begins, or the open paragraph becomes a heading or a table. */
  #beginsLeaf(at: number, c: number, inText: boolean, inParagraph: boolean, matched: number): boolean {
    const source = this.#source;
    const { end, next } = this.#lines;
    if (c === Char.NumberSign && this.#beginsHeading(at, matched)) return true;
    if ((c === Char.Backtick || c === Char.Tilde) && this.#beginsFence(at, c, matched)) return true;
    if (c === Char.LessThan && this.#beginsHtml(at, inText, matched)) return true;
    if (inParagraph && this.#endsParagraph(at, c)) return true;
    if (thematicBreak(source, at, end)) {
      this.#closeTo(matched);
      this.plan.push(BLANK, end, next, 1);
      return true;
    }
    if (this.#leaf.kind === TABLE && matched === this.#kinds.length && isRow(source, at, end)) {
      this.plan.push(ROW, at, end, next);
      return true;
    }
    return c === Char.Colon && this.#pandoc && this.#divides(at, matched);
  }

  /** True where the line makes a heading of the open paragraph, or a table of its last line. */
  #endsParagraph(at: number, c: number): boolean {
    if (setextUnderline(this.#source, at, this.#lines.end)) {
      this.#leaf.closeText(HEADING);
      if (this.#leaf.kind === NONE) return true;
    }
    return (c === Char.Bar || c === Char.Colon || c === Char.Hyphen) && this.#beginsTable(at);
  }

  /** A line of Pandoc's divisions, `:::`. */
  #divides(at: number, matched: number): boolean {
    if (!this.#source.startsWith(':::', at)) return false;
    this.#closeTo(matched);
    this.plan.push(BLANK, this.#lines.end, this.#lines.next, 1);
    return true;
  }

  #beginsHeading(at: number, matched: number): boolean {
    const { end, next } = this.#lines;
    const after = atxHeading(this.#source, at, end);
    if (after < 0) return false;
    this.#closeTo(matched);
    const content = atxContent(this.#source, after, end);
    this.plan.push(LEAF, HEADING, 1, 0);
    this.plan.push(LINE, content.start, Math.max(content.start, content.end), next);
    return true;
  }

  #beginsFence(at: number, mark: number, matched: number): boolean {
    const length = codeFence(this.#source, at, this.#lines.end);
    if (length === 0) return false;
    this.#closeTo(matched);
    this.#leaf.beginFence(at, mark, length);
    return true;
  }

  #beginsHtml(at: number, inText: boolean, matched: number): boolean {
    const kind = htmlBlock(this.#source, at, this.#lines.end, inText);
    if (kind === 0) return false;
    this.#closeTo(matched);
    this.#leaf.beginHtml(at, kind);
    return true;
  }

  #beginsTable(at: number): boolean {
    const columns = delimiterRow(this.#source, at, this.#lines.end);
    if (columns === 0 || !this.#leaf.beginTable(columns)) return false;
    this.plan.push(BLANK, this.#lines.end, this.#lines.next, 1);
    return true;
  }

  #item(matched: number, width: number): void {
    const marker = this.#cursor.indent;
    this.#openContainer(matched, ITEM, 0, 0);
    this.#cursor.advance(this.#cursor.indent);
    this.#cursor.skipTo(this.#cursor.at + width);
    const gap = this.#cursor.blank || this.#cursor.indent > 4 ? 1 : this.#cursor.indent;
    this.#indents[matched] = marker + width + gap;
    if (!this.#cursor.blank) this.#cursor.advance(gap);
  }

  #noteOf(at: number, end: number): number {
    const notes = this.plan.notes;
    const label = normalLabel(this.#source.slice(at + 2, end - 2));
    const known = notes.get(label);
    if (known !== undefined) return known;
    notes.set(label, notes.size);
    return notes.size - 1;
  }

  #openContainer(matched: number, kind: number, indent: number, note: number): void {
    this.#closeTo(matched);
    this.#kinds.push(kind);
    this.#indents.push(indent);
    this.#empty.push(false);
    this.plan.push(OPEN, kind, note, 0);
  }

  #filled(depth: number): void {
    if (depth > 0) this.#empty[depth - 1] = false;
  }

  #closeTo(depth: number): void {
    this.#leaf.close();
    while (this.#kinds.length > depth) {
      this.plan.push(CLOSE, this.#kinds.pop() ?? QUOTE, 0, 0);
      this.#indents.pop();
      this.#empty.pop();
    }
  }
}
