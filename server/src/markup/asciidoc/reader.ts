import { Char } from '../../text/char';
import { LineTable } from '../lineTable';
import { BLOCK, OBJECT, type Prose } from '../prose';
import { ProseBuilder } from '../proseBuilder';
import { frontMatterOf, isBlank, isLetter, skipBlanks } from '../scan';
import { AsciidocInline } from './inline';
import { attributeNameEnd, blockMacro, headingMarks, markerEnd } from './lines';

/**
 * Delimited blocks by the mark their lines repeat: what is no prose, what is a
 * comment, a quotation, or a frame around prose.
 */
const HIDDEN = '-.+`';
const FRAMES = '*=';
const HIDDEN_STYLES = new Set(['source', 'listing', 'literal', 'pass', 'stem', 'latexmath', 'asciimath', 'comment']);
const QUOTE_STYLES = new Set(['quote', 'verse']);

/** Reads AsciiDoc line by line, then the text of each paragraph. */
export class AsciidocReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #lines: LineTable;
  readonly #inline: AsciidocInline;
  /** Open blocks that hold prose: their delimiter line, and the prose start of a quotation (-1 for others). */
  readonly #frames: { readonly mark: string; readonly start: number }[] = [];
  #apart = true;
  /** True in a document's header: its title's lines up to the first blank one. */
  #inHeader = false;
  #style = '';
  #table = '';
  #written = 0;

  constructor(source: string) {
    this.#source = source;
    this.#builder = new ProseBuilder(source);
    this.#lines = new LineTable(source);
    this.#inline = new AsciidocInline(source, this.#builder);
  }

  read(): Prose {
    const front = frontMatterOf(this.#source);
    let line = 0;
    if (front !== undefined) {
      this.#builder.frontMatter = { start: front.start, end: front.end };
      this.#builder.put(OBJECT, 0, front.next);
      while (line < this.#lines.count && this.#lines.start(line) < front.next) line++;
    }
    while (line < this.#lines.count) line = this.#line(line);
    while (this.#frames.length > 0) this.#closeFrame();
    return this.#builder.finish();
  }

  /** Reads what begins on a line; the answer is the first line after it. */
  #line(line: number): number {
    const source = this.#source;
    const lines = this.#lines;
    if (lines.blank(line)) {
      this.#builder.copy(lines.end(line), lines.next(line));
      this.#apart = true;
      this.#inHeader = false;
      return line + 1;
    }
    const start = lines.start(line);
    const end = lines.end(line);
    const c = source.charCodeAt(start);
    const length = this.#delimiter(line);
    if (length > 0) return this.#delimited(line, source.slice(start, start + length));
    if (c === Char.Slash && source.charCodeAt(start + 1) === Char.Slash) {
      this.#comment(start, end, start + 2, end);
      return this.#leaveOut(line, line + 1);
    }
    if (this.#table !== '') return this.#row(line);
    if (this.#attributeEntry(line)) return this.#leaveOut(line, line + 1);
    if (c === Char.LeftBracket && source.charCodeAt(this.#lastOf(line)) === Char.RightBracket && this.#apart)
      return this.#blockAttributes(line);
    const marks = headingMarks(source, start, end);
    if (marks > 0) return this.#heading(line, marks);
    if (blockMacro(source, start, end, this.#lastOf(line))) return this.#hide(line, line + 1);
    if (source.startsWith("'''", start) || source.startsWith('<<<', start)) return this.#leaveOut(line, line + 1);
    if (c === Char.Plus && end === start + 1) return this.#leaveOut(line, line + 1);
    if (HIDDEN_STYLES.has(this.#style)) return this.#hide(line, this.#paragraphEnd(line));
    if (isBlank(c) && this.#apart && markerEnd(source, lines.first(line), end) === 0)
      return this.#hide(line, this.#paragraphEnd(line));
    return this.#paragraph(line);
  }

  /** Offset of the line's last character that is no blank. */
  #lastOf(line: number): number {
    let at = this.#lines.end(line) - 1;
    while (at > this.#lines.start(line) && isBlank(this.#source.charCodeAt(at))) at--;
    return at;
  }

  #comment(start: number, end: number, from: number, to: number): void {
    this.#builder.comments.push({ start, end, text: this.#source.slice(from, Math.max(from, to)) });
  }

  /** Length of a block's delimiter line, else 0. */
  #delimiter(line: number): number {
    const source = this.#source;
    const start = this.#lines.start(line);
    const length = this.#lastOf(line) + 1 - start;
    const c = source.charCodeAt(start);
    if (length === 4 && source.startsWith('===', start + 1) && '|,:!'.includes(source.charAt(start))) return 4;
    if (length === 2 && source.startsWith('--', start)) return 2;
    if (source.startsWith('```', start)) return c === Char.Backtick ? 3 : 0;
    if (length < 4 || !'-.+*=_/'.includes(source.charAt(start))) return 0;
    for (let i = start; i < start + length; i++) if (source.charCodeAt(i) !== c) return 0;
    return length;
  }

  #delimited(line: number, mark: string): number {
    const lines = this.#lines;
    const c = mark.charAt(0);
    const style = this.#style;
    this.#style = '';
    if (mark.endsWith('===') && !mark.startsWith('=')) {
      this.#table = this.#table === '' ? mark : '';
      return this.#leaveOut(line, line + 1);
    }
    const open = this.#frames.at(-1)?.mark === mark;
    const comment = c === '/' || style === 'comment';
    const hidden = comment || (mark !== '--' && HIDDEN.includes(c)) || HIDDEN_STYLES.has(style);
    if (!open && hidden) return this.#hideBlock(line, mark, comment);
    if (open) {
      this.#closeFrame();
    } else if (this.#frames.some((frame) => frame.mark === mark)) {
      while (this.#frames.at(-1)?.mark !== mark) this.#closeFrame();
      this.#closeFrame();
    } else if (FRAMES.includes(c) || c === '_' || mark === '--') {
      this.#separate(lines.start(line));
      const next = this.#leaveOut(line, line + 1);
      this.#apart = true;
      this.#frames.push({ mark, start: c === '_' || QUOTE_STYLES.has(style) ? this.#builder.length : -1 });
      return next;
    }
    return this.#leaveOut(line, line + 1);
  }

  /** Leaves out a block that is no prose, up to its closing line. */
  #hideBlock(line: number, mark: string, comment: boolean): number {
    const lines = this.#lines;
    let end = line + 1;
    while (end < lines.count && !this.#closes(end, mark)) end++;
    end = Math.min(end + 1, lines.count);
    if (!comment) return this.#hide(line, end);
    this.#comment(lines.start(line), lines.end(end - 1), lines.next(line), lines.start(end - 1));
    return this.#leaveOut(line, end);
  }

  #closes(line: number, mark: string): boolean {
    const start = this.#lines.start(line);
    return this.#source.startsWith(mark, start) && this.#lastOf(line) + 1 - start === mark.length;
  }

  #closeFrame(): void {
    const frame = this.#frames.pop();
    if (frame !== undefined && frame.start >= 0) this.#builder.zone('quotation', frame.start, this.#written);
  }

  #separate(at: number): void {
    if (!this.#apart && this.#builder.length > 0) this.#builder.put(BLOCK, at, at);
    this.#apart = true;
  }

  #leaveOut(line: number, end: number): number {
    const last = Math.max(line, end - 1);
    this.#builder.copy(this.#lines.end(last), this.#lines.next(last));
    this.#apart = false;
    return last + 1;
  }

  #hide(line: number, end: number): number {
    this.#style = '';
    const last = end - 1;
    this.#builder.put(OBJECT, this.#lines.start(line), this.#lines.end(last));
    this.#builder.copy(this.#lines.end(last), this.#lines.next(last));
    this.#apart = true;
    return end;
  }

  #paragraphEnd(line: number): number {
    let end = line + 1;
    while (end < this.#lines.count && !this.#lines.blank(end) && this.#delimiter(end) === 0) end++;
    return end;
  }

  /** True for an attribute entry (`:name: value`), whose value is learnt. */
  #attributeEntry(line: number): boolean {
    const source = this.#source;
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    const colon = attributeNameEnd(source, start, end);
    if (colon < 0) return false;
    const value = source.slice(colon + 1, end).trim();
    if (value.length < 400)
      this.#inline.attributes.set(
        source.slice(start + 1, colon).toLowerCase(),
        value.replace(/&sect;/gu, '§').replace(/&nbsp;/gu, '\u00A0'),
      );
    return true;
  }

  #blockAttributes(line: number): number {
    const inner = this.#source.slice(
      this.#lines.start(line) + 1,
      Math.min(this.#lastOf(line), this.#lines.start(line) + 60),
    );
    const style = /^[a-z]+/u.exec(inner)?.[0] ?? '';
    if (style !== '') this.#style = style;
    const apart = this.#apart;
    const next = this.#leaveOut(line, line + 1);
    this.#apart = apart;
    return next;
  }

  #heading(line: number, marks: number): number {
    const lines = this.#lines;
    this.#separate(lines.start(line));
    this.#inHeader = marks === 1;
    const from = skipBlanks(this.#source, lines.start(line) + marks);
    const start = this.#builder.length;
    this.#inline.read(from, lines.end(line));
    this.#written = this.#builder.length;
    this.#builder.zone('heading', start, this.#written);
    return this.#leaveOut(line, line + 1);
  }

  #paragraph(line: number): number {
    const source = this.#source;
    const lines = this.#lines;
    let from = lines.first(line);
    this.#separate(from);
    const marker = markerEnd(source, from, lines.end(line));
    if (marker > 0) {
      from = marker;
    } else if (source.charCodeAt(from) === Char.Dot && isLetter(source.charCodeAt(from + 1))) {
      // A block's title: a dot and the text at once after it.
      this.#inline.read(from + 1, lines.end(line));
      this.#written = this.#builder.length;
      return this.#leaveOut(line, line + 1);
    }
    let end = line + 1;
    while (end < lines.count && !lines.blank(end) && this.#delimiter(end) === 0 && this.#continues(end)) end++;
    const quote = QUOTE_STYLES.has(this.#style) ? this.#builder.length : -1;
    this.#style = '';
    this.#inline.read(from, lines.end(end - 1));
    this.#written = this.#builder.length;
    if (quote >= 0) this.#builder.zone('quotation', quote, this.#written);
    this.#builder.copy(lines.end(end - 1), lines.next(end - 1));
    this.#apart = false;
    return end;
  }

  /** True where a line goes on with the paragraph before it. */
  #continues(line: number): boolean {
    const source = this.#source;
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    if (source.startsWith('//', start) || (source.charCodeAt(start) === Char.Plus && end === start + 1)) return false;
    if (
      source.charCodeAt(start) === Char.LeftBracket &&
      source.charCodeAt(this.#lastOf(line)) === Char.RightBracket &&
      source.charCodeAt(start + 1) === Char.LeftBracket
    )
      return false;
    if (this.#inHeader && this.#attributeEntry(line)) return false;
    return markerEnd(source, this.#lines.first(line), end) === 0;
  }

  #row(line: number): number {
    const source = this.#source;
    const lines = this.#lines;
    const end = lines.end(line);
    const mark = this.#table.charCodeAt(0);
    let start = lines.start(line);
    if (source.charCodeAt(start) === mark) this.#separate(start);
    for (let i = start; i < end; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Backslash) i++;
      else if (c === mark) {
        this.#inline.read(start, i);
        this.#builder.put(BLOCK, i, i + 1);
        start = i + 1;
      }
    }
    this.#inline.read(start, end);
    this.#written = this.#builder.length;
    this.#builder.copy(end, lines.next(line));
    this.#apart = false;
    return line + 1;
  }
}
