import { Char } from '../../text/char';
import { LineTable } from '../lineTable';
import { BLOCK, OBJECT, type Prose } from '../prose';
import { ProseBuilder } from '../proseBuilder';
import { skipBlanks } from '../scan';
import { OrgInline } from './inline';
import { headlineText, subtreeEnd } from './headline';
import {
  beginsBlock,
  drawerAt,
  environmentAt,
  isRule,
  itemAt,
  keywordAt,
  marksLine,
  noteAt,
  starsAt,
  type Keyword,
} from './lines';

/** Blocks that are no prose, and those that are quotations; any other is a frame around prose. */
const HIDDEN = new Set(['src', 'example', 'export', 'comment']);
const QUOTATIONS = new Set(['quote', 'verse']);
/** Drawers that are never printed. */
const HIDDEN_DRAWERS = new Set(['properties', 'logbook']);
/** Keywords whose value is printed. */
const TITLES = new Set(['title', 'subtitle']);
const PROSE_KEYWORDS = new Set(['caption', ...TITLES]);
const PLANNING = /^(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/;
const DEFINITION = /^[ \t]{0,40}#\+(macro|(?:seq_|typ_)?todo):[ \t]{0,40}([^\r\n]{0,400})/gim;
/** Lines of an environment, and of a header's keywords, that are looked at. */
const MOST_LINES = 400;

/** Reads Org line by line, then the text of each paragraph. */
export class OrgReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #lines: LineTable;
  readonly #inline: OrgInline;
  /** Words before a headline that say how far its matter is. */
  readonly #states = new Set(['TODO', 'DONE']);
  /** Open blocks that hold prose: their names, and the prose start of a quotation (-1 for others). */
  readonly #frames: { readonly name: string; readonly start: number }[] = [];
  /** Lines up to which a block or drawer is known to have no end. */
  readonly #endless = new Map<string, number>();
  readonly #notes: { readonly start: number; readonly end: number; readonly label: string }[] = [];
  #note: { readonly start: number; readonly label: string } | undefined;
  #blanks = 0;
  #apart = true;
  #written = 0;

  constructor(source: string) {
    this.#source = source;
    this.#builder = new ProseBuilder(source);
    this.#lines = new LineTable(source);
    this.#inline = new OrgInline(source, this.#builder);
  }

  read(): Prose {
    this.#learn();
    this.#header();
    for (let line = 0; line < this.#lines.count;) line = this.#line(line);
    this.#closeAll();
    for (const { start, end, label } of this.#notes) {
      // A note to which nothing refers has no mark.
      const { order, at } = this.#inline.markOf(label, -1);
      this.#builder.zone('note', start, end, order, at);
    }
    return this.#builder.finish();
  }

  /** The document's own macros and states, wherever it tells them. */
  #learn(): void {
    if (!this.#source.includes('#+')) return;
    for (const [, key = '', value = ''] of this.#source.matchAll(DEFINITION)) {
      if (key.toLowerCase() !== 'macro') {
        for (const state of value.split(/[\s|]+/)) this.#states.add(state.replace(/\(.*/, ''));
        continue;
      }
      const [, name = '', body = ''] = /^([\w-]+)[ \t](.*)$/.exec(value) ?? [];
      const { text } = new OrgReader(body.trim()).read();
      if (text !== '' && !text.includes(OBJECT) && !text.includes(BLOCK))
        this.#inline.macros.set(name.toLowerCase(), text);
    }
  }

  /** Keywords before all else are the document's head: what is put before its text stands after them. */
  #header(): void {
    const lines = this.#lines;
    let line = 0;
    while (line < Math.min(lines.count, MOST_LINES)) {
      const keyword = keywordAt(this.#source, lines.first(line), lines.end(line));
      if (keyword === undefined || /^(?:begin|end)_?/.test(keyword.name)) break;
      line++;
    }
    if (line > 0) this.#builder.frontMatter = { start: 0, end: lines.start(line - 1) };
  }

  /** Reads what begins on a line; the answer is the first line after it. */
  #line(line: number): number {
    const source = this.#source;
    const lines = this.#lines;
    if (lines.blank(line)) {
      this.#builder.copy(lines.end(line), lines.next(line));
      this.#apart = true;
      if (++this.#blanks > 1) this.#closeNote();
      return line + 1;
    }
    this.#blanks = 0;
    const start = lines.start(line);
    const first = lines.first(line);
    const end = lines.end(line);
    const stars = starsAt(source, start, end);
    if (stars > 0) return this.#headline(line, stars);
    const keyword = keywordAt(source, first, end);
    if (keyword !== undefined) return this.#keyword(line, keyword);
    if (marksLine(source, first, end, Char.NumberSign)) return this.#comment(line);
    if (marksLine(source, first, end, Char.Colon)) return this.#hide(line, this.#fixedEnd(line));
    const drawer = drawerAt(source, first, end);
    if (drawer !== '') return this.#drawer(line, drawer);
    const environment = environmentAt(source, first, end);
    if (environment !== '') return this.#environment(line, environment);
    if (source.charCodeAt(first) === Char.Bar) return this.#row(line);
    if (isRule(source, first, end) || PLANNING.test(source.slice(first, first + 10))) return this.#leaveOut(line);
    const note = noteAt(source, start, end);
    if (note !== undefined) {
      this.#closeNote();
      this.#separate(start);
      this.#note = { start: this.#builder.length, label: note.label };
      return this.#paragraph(line, skipBlanks(source, note.end, end), -1);
    }
    const item = itemAt(source, start, first, end);
    if (item === undefined) return this.#paragraph(line, first, -1);
    this.#separate(first);
    return this.#item(line, item.bullet ? item.text : first);
  }

  #separate(at: number): void {
    if (!this.#apart && this.#builder.length > 0) this.#builder.put(BLOCK, at, at);
    this.#apart = true;
  }

  #lineEnd(line: number): void {
    this.#builder.copy(this.#lines.end(line), this.#lines.next(line));
  }

  #leaveOut(line: number): number {
    this.#lineEnd(line);
    this.#apart = false;
    return line + 1;
  }

  /** An object for lines that are no prose. */
  #hide(line: number, end: number): number {
    this.#builder.put(OBJECT, this.#lines.first(line), this.#lines.end(end - 1));
    this.#lineEnd(end - 1);
    this.#apart = true;
    return end;
  }

  #closeNote(): void {
    const note = this.#note;
    if (note === undefined) return;
    this.#note = undefined;
    this.#notes.push({ ...note, end: this.#written });
  }

  #closeFrame(): void {
    const frame = this.#frames.pop();
    if (frame !== undefined && frame.start >= 0) this.#builder.zone('quotation', frame.start, this.#written);
  }

  #closeAll(): void {
    this.#closeNote();
    while (this.#frames.length > 0) this.#closeFrame();
  }

  /** A headline without its stars, state, priority and tags; one that is a comment takes what is below it along. */
  #headline(line: number, stars: number): number {
    const source = this.#source;
    const lines = this.#lines;
    this.#closeAll();
    const { from, to, isComment } = headlineText(source, lines.start(line) + stars, lines.end(line), this.#states);
    if (isComment) return this.#hide(line, subtreeEnd(source, lines, line, stars));
    this.#separate(from);
    const start = this.#builder.length;
    this.#inline.paragraph(from, to);
    this.#written = this.#builder.length;
    this.#builder.zone('heading', start, this.#written);
    return this.#leaveOut(line);
  }

  #keyword(line: number, { name, end }: Keyword): number {
    const source = this.#source;
    const lines = this.#lines;
    if (name.startsWith('begin_')) return this.#block(line, name.slice(6));
    if (name.startsWith('end_')) return this.#endBlock(line, name.slice(4));
    if (!PROSE_KEYWORDS.has(name)) return this.#leaveOut(line);
    const from = skipBlanks(source, end, lines.end(line));
    this.#separate(from);
    const start = this.#builder.length;
    this.#inline.paragraph(from, lines.end(line));
    this.#written = this.#builder.length;
    if (TITLES.has(name)) this.#builder.zone('heading', start, this.#written);
    return this.#leaveOut(line);
  }

  #block(line: number, name: string): number {
    const lines = this.#lines;
    if (!HIDDEN.has(name)) {
      this.#separate(lines.first(line));
      const next = this.#leaveOut(line);
      this.#apart = true;
      this.#frames.push({ name, start: QUOTATIONS.has(name) ? this.#builder.length : -1 });
      return next;
    }
    const end = this.#endOf(line, name, (first, to) => keywordAt(this.#source, first, to)?.name === `end_${name}`);
    if (end < 0) return this.#leaveOut(line);
    if (name !== 'comment') return this.#hide(line, end + 1);
    this.#builder.comments.push({
      start: lines.first(line),
      end: lines.end(end),
      text: this.#source.slice(lines.next(line), lines.start(end)),
    });
    this.#lineEnd(end);
    this.#apart = false;
    return end + 1;
  }

  #endBlock(line: number, name: string): number {
    if (this.#frames.some((frame) => frame.name === name))
      while (this.#frames.length > 0 && this.#frames.at(-1)?.name !== name) this.#closeFrame();
    if (this.#frames.at(-1)?.name === name) this.#closeFrame();
    return this.#leaveOut(line);
  }

  /** The line that ends what begins on one, before the next headline; -1 for none. Linear over all calls of a kind. */
  #endOf(line: number, kind: string, ends: (first: number, end: number) => boolean): number {
    const lines = this.#lines;
    if ((this.#endless.get(kind) ?? -1) > line) return -1;
    for (let i = line + 1; i < lines.count; i++) {
      if (ends(lines.first(i), lines.end(i))) return i;
      if (starsAt(this.#source, lines.start(i), lines.end(i)) > 0) {
        this.#endless.set(kind, i);
        return -1;
      }
    }
    this.#endless.set(kind, lines.count);
    return -1;
  }

  #comment(line: number): number {
    const lines = this.#lines;
    const first = lines.first(line);
    const end = lines.end(line);
    this.#builder.comments.push({ start: first, end, text: this.#source.slice(first + 1, end) });
    return this.#leaveOut(line);
  }

  /** First line from `line` on that is no fixed text. */
  #fixedEnd(line: number): number {
    const lines = this.#lines;
    let end = line + 1;
    while (end < lines.count && marksLine(this.#source, lines.first(end), lines.end(end), Char.Colon)) end++;
    return end;
  }

  #drawer(line: number, name: string): number {
    if (!HIDDEN_DRAWERS.has(name)) return this.#leaveOut(line);
    const end = this.#endOf(line, ':', (first, to) => drawerAt(this.#source, first, to) === 'end');
    return end < 0 ? this.#leaveOut(line) : this.#hide(line, end + 1);
  }

  #environment(line: number, name: string): number {
    const lines = this.#lines;
    const close = `\\end{${name}}`;
    for (let i = line; i < Math.min(lines.count, line + MOST_LINES); i++) {
      if (this.#source.slice(lines.first(i), lines.end(i)).includes(close)) return this.#hide(line, i + 1);
    }
    return this.#paragraph(line, lines.first(line), -1);
  }

  /** A row of a table: a block's end between its cells. */
  #row(line: number): number {
    const source = this.#source;
    const lines = this.#lines;
    const first = lines.first(line);
    const end = lines.end(line);
    if (source.charCodeAt(first + 1) === Char.Hyphen) return this.#leaveOut(line);
    let start = first;
    for (let i = first; i < end; i++) {
      if (source.charCodeAt(i) !== Char.Bar) continue;
      this.#inline.paragraph(start, i);
      this.#builder.put(BLOCK, i, i + 1);
      start = i + 1;
    }
    this.#inline.paragraph(start, end);
    this.#written = this.#builder.length;
    return this.#leaveOut(line);
  }

  /** An item's text: the lines that stand farther in than its mark. */
  #item(line: number, from: number): number {
    return this.#paragraph(line, from, this.#lines.indent(line));
  }

  /** A paragraph from `from` on, up to a line that begins something else or stands no farther in than `indent`. */
  #paragraph(line: number, from: number, indent: number): number {
    const source = this.#source;
    const lines = this.#lines;
    let end = line + 1;
    while (end < lines.count && !lines.blank(end) && lines.indent(end) > indent && !beginsBlock(source, lines, end))
      end++;
    this.#separate(from);
    this.#inline.paragraph(from, lines.end(end - 1));
    this.#written = this.#builder.length;
    this.#leaveOut(end - 1);
    return end;
  }
}
