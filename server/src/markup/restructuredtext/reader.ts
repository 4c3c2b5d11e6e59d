import { Char } from '../../text/char';
import { LineTable } from '../lineTable';
import { BLOCK, OBJECT, type Prose, type ZoneKind } from '../prose';
import { ProseBuilder } from '../proseBuilder';
import { isBlank, skipBlanks } from '../scan';
import { RstInline } from './inline';
import { CONTENT, QUOTATIONS, TITLED } from './directives';
import { blockEnd, itemEnd, paragraphEnd, sameEnd } from './extents';
import { directiveEnd, fieldEnd, isAdornment, isGridRule, isTableBorder, itemWidth } from './lines';
import { learnSubstitutions } from './substitutions';

interface Level {
  readonly indent: number;
  readonly kind: ZoneKind | undefined;
  readonly note: string;
  start: number;
}

/** Reads reStructuredText line by line; indentation says what belongs to what. */
export class RstReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #lines: LineTable;
  readonly #inline: RstInline;
  readonly #levels: Level[] = [];
  readonly #notes: { readonly start: number; readonly end: number; readonly note: string }[] = [];
  /** True where a blank line, or nothing, stands before the line at hand. */
  #apart = true;
  /** What an indented line that comes next belongs to, where it is no quotation. */
  #pending: Omit<Level, 'indent' | 'start'> | undefined;
  #literalBelow = -1;
  #itemIndent = -1;
  #written = 0;
  #autoNumbered = 0;
  #table = false;

  constructor(source: string) {
    this.#source = source;
    this.#builder = new ProseBuilder(source);
    this.#lines = new LineTable(source);
    this.#inline = new RstInline(source, this.#builder);
  }

  read(): Prose {
    learnSubstitutions(this.#source, this.#inline.substitutions);
    for (let line = 0; line < this.#lines.count;) line = this.#line(line);
    this.#leave(-1);
    const { orders } = this.#inline;
    for (const { start, end, note } of this.#notes) {
      let order = orders.get(note);
      if (order === undefined) orders.set(note, (order = orders.size + 1));
      this.#builder.zone('note', start, end, order);
    }
    return this.#builder.finish();
  }

  /** Reads what begins on a line; the answer is the first line after it. */
  #line(line: number): number {
    const lines = this.#lines;
    const source = this.#source;
    if (lines.blank(line)) {
      this.#builder.copy(lines.end(line), lines.next(line));
      this.#apart = true;
      return line + 1;
    }
    const indent = lines.indent(line);
    if (this.#literalBelow >= 0) {
      const below = this.#literalBelow;
      this.#literalBelow = -1;
      if (indent > below) return this.#hide(line, lines.first(line), blockEnd(this.#lines, line, below));
    }
    this.#enter(line, indent);
    const first = lines.first(line);
    const end = lines.end(line);
    if (source.startsWith('..', first) && (first + 2 === end || isBlank(source.charCodeAt(first + 2))))
      return this.#explicit(line, first + 2);
    if (source.startsWith('__ ', first)) return this.#leaveOut(line, blockEnd(this.#lines, line + 1, indent));
    if (source.startsWith('>>> ', first)) return this.#hide(line, first, paragraphEnd(this.#lines, line));
    if (this.#heading(line)) return line + (isAdornment(source, first, end) ? 3 : 2);
    if (isTableBorder(source, first, end)) {
      this.#table = !this.#table || !this.#apart;
      return this.#leaveOut(line, line + 1);
    }
    if (isAdornment(source, first, end) || isGridRule(source, first, end)) return this.#leaveOut(line, line + 1);
    return this.#text(line);
  }

  /** Opens and closes levels of indentation for a line. */
  #enter(line: number, indent: number): void {
    this.#leave(indent);
    const top = this.#levels.at(-1)?.indent ?? 0;
    const pending = this.#pending;
    this.#pending = undefined;
    if (indent <= top) return;
    const fits = pending ?? (this.#apart ? { kind: 'quotation' as const, note: '' } : { kind: undefined, note: '' });
    if (fits.kind !== undefined) this.#separate(this.#lines.start(line));
    this.#levels.push({ ...fits, indent, start: this.#builder.length });
  }

  #leave(indent: number): void {
    for (let top = this.#levels.at(-1); top !== undefined && top.indent > indent; top = this.#levels.at(-1)) {
      this.#levels.pop();
      if (top.kind === 'note') this.#notes.push({ start: top.start, end: this.#written, note: top.note });
      else if (top.kind !== undefined) this.#builder.zone(top.kind, top.start, this.#written);
    }
  }

  #separate(at: number): void {
    if (!this.#apart && this.#builder.length > 0) this.#builder.put(BLOCK, at, at);
    this.#apart = true;
  }

  #hide(line: number, from: number, end: number): number {
    this.#builder.put(OBJECT, from, this.#lines.end(end - 1));
    this.#lineEnd(end - 1);
    this.#apart = true;
    return Math.max(end, line + 1);
  }

  #leaveOut(line: number, end: number): number {
    const last = Math.max(line, end - 1);
    this.#lineEnd(last);
    this.#apart = false;
    return last + 1;
  }

  #lineEnd(line: number): void {
    this.#builder.copy(this.#lines.end(line), this.#lines.next(line));
  }

  /** A title with a line of marks under it, perhaps one over it too. */
  #heading(line: number): boolean {
    const source = this.#source;
    const lines = this.#lines;
    const over = isAdornment(source, lines.first(line), lines.end(line));
    const title = over ? line + 1 : line;
    const under = title + 1;
    if (under >= lines.count || lines.blank(title) || lines.indent(under) > 0 || (!over && lines.indent(title) > 0))
      return false;
    if (
      !isAdornment(source, lines.first(under), lines.end(under)) ||
      isAdornment(source, lines.first(title), lines.end(title))
    )
      return false;
    if (
      over
        ? source.charCodeAt(lines.first(under)) !== source.charCodeAt(lines.first(line))
        : !this.#apart && this.#builder.length > 0
    )
      return false;
    this.#separate(lines.first(title));
    const start = this.#builder.length;
    this.#inline.read(lines.first(title), lines.end(title));
    this.#written = this.#builder.length;
    this.#builder.zone('heading', start, this.#written);
    this.#lineEnd(under);
    this.#apart = false;
    return true;
  }

  /** Explicit markup after its two dots: a directive, a note, a target, a substitution, else a comment. */
  #explicit(line: number, after: number): number {
    const source = this.#source;
    const lines = this.#lines;
    const indent = lines.indent(line);
    const end = lines.end(line);
    const at = skipBlanks(source, after, end);
    const c = source.charCodeAt(at);
    const block =
      at === end && (line + 1 >= lines.count || lines.blank(line + 1))
        ? line + 1
        : blockEnd(this.#lines, line + 1, indent);
    if (at < end && (c === Char.Underline || c === Char.Bar)) return this.#leaveOut(line, block);
    if (at < end && c === Char.LeftBracket) {
      let close = at;
      while (close < end && source.charCodeAt(close) !== Char.RightBracket) close++;
      if (close < end) return this.#note(line, indent, source.slice(at + 1, close), skipBlanks(source, close + 1));
    }
    const named = at < end ? directiveEnd(source, at, end) : 0;
    if (named > 0)
      return this.#directive(
        line,
        source
          .slice(at, named - 2)
          .trimEnd()
          .toLowerCase(),
        named,
        block,
      );
    this.#builder.comments.push({
      start: lines.first(line),
      end: lines.end(Math.max(line, block - 1)),
      text: source.slice(after, lines.end(Math.max(line, block - 1))),
    });
    return this.#leaveOut(line, block);
  }

  #note(line: number, indent: number, label: string, from: number): number {
    const note = label === '#' ? `#${++this.#autoNumbered}` : label;
    this.#separate(from);
    let next = line + 1;
    while (next < this.#lines.count && this.#lines.blank(next)) next++;
    const deeper = next < this.#lines.count ? Math.max(this.#lines.indent(next), indent + 1) : indent + 1;
    this.#levels.push({ kind: 'note', note, indent: deeper, start: this.#builder.length });
    return this.#paragraph(line, from, itemEnd(this.#lines, line, indent));
  }

  #directive(line: number, name: string, from: number, block: number): number {
    const lines = this.#lines;
    const titled = TITLED.has(name);
    if (!titled && !CONTENT.has(name)) return this.#hide(line, lines.first(line), Math.max(block, line + 1));
    this.#separate(from);
    if (titled) this.#inline.read(skipBlanks(this.#source, from), lines.end(line));
    this.#written = this.#builder.length;
    this.#lineEnd(line);
    this.#apart = false;
    let next = line + 1;
    while (next < block && !lines.blank(next) && fieldEnd(this.#source, lines.first(next), lines.end(next)) > 0) next++;
    this.#pending = { kind: QUOTATIONS.has(name) ? 'quotation' : undefined, note: '' };
    return next;
  }

  /** A paragraph, a list's item, a row of a table, a line of verse. */
  #text(line: number): number {
    const source = this.#source;
    const lines = this.#lines;
    const indent = lines.indent(line);
    const first = lines.first(line);
    const end = lines.end(line);
    if (source.charCodeAt(first) === Char.Bar && (first + 1 === end || isBlank(source.charCodeAt(first + 1))))
      return this.#cells(line, first, end);
    if (this.#table) return this.#columns(line, first, end);
    const item = this.#apart || this.#itemIndent === indent ? itemWidth(source, first, end) : 0;
    const field = item === 0 ? fieldEnd(source, first, end) : 0;
    if (item > 0 || field > 0) {
      this.#itemIndent = item > 0 ? indent : -1;
      const bullet = item > 0 && item < 5 && '*+-\u2022'.includes(source.charAt(first));
      this.#pending = { kind: undefined, note: '' };
      return this.#paragraph(
        line,
        bullet ? first + item : field > 0 ? field : first,
        itemEnd(this.#lines, line, indent),
      );
    }
    if (this.#apart) this.#itemIndent = -1;
    return this.#paragraph(line, first, sameEnd(this.#lines, line, indent));
  }

  #paragraph(line: number, from: number, end: number): number {
    const source = this.#source;
    const lines = this.#lines;
    const indent = lines.indent(line);
    const to = lines.end(end - 1);
    this.#separate(from);
    const literal = to - from >= 2 && source.startsWith('::', to - 2);
    this.#inline.read(from, !literal ? to : to - from === 2 ? from : to - 1);
    this.#written = this.#builder.length;
    this.#lineEnd(end - 1);
    this.#apart = false;
    if (literal) this.#literalBelow = indent;
    return end;
  }

  /** A row of a grid table, or a line of a line block. */
  #cells(line: number, first: number, end: number): number {
    let start = first;
    for (let i = first; i < end; i++) {
      if (this.#source.charCodeAt(i) !== Char.Bar) continue;
      this.#inline.read(start, i);
      this.#builder.put(BLOCK, i, i + 1);
      start = i + 1;
    }
    return this.#lastCell(line, start, end);
  }

  /** A row of a simple table: two blanks part its columns. */
  #columns(line: number, first: number, end: number): number {
    const source = this.#source;
    this.#separate(first);
    let start = first;
    for (let i = first; i < end; i++) {
      if (source.charCodeAt(i) !== Char.Space || source.charCodeAt(i + 1) !== Char.Space) continue;
      this.#inline.read(start, i);
      this.#builder.put(BLOCK, i, i + 1);
      while (i + 1 < end && source.charCodeAt(i + 1) === Char.Space) i++;
      start = i + 1;
    }
    return this.#lastCell(line, start, end);
  }

  #lastCell(line: number, start: number, end: number): number {
    this.#inline.read(start, end);
    this.#written = this.#builder.length;
    this.#lineEnd(line);
    this.#apart = false;
    return line + 1;
  }
}
