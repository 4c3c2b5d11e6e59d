import { Char } from '../../text/char';
import { entityAt } from '../entities';
import { Links } from '../links';
import type { ProseBuilder } from '../proseBuilder';
import { Finder, charTable, isDigit, isMark, skipTo } from '../scan';
import { AngleReader } from './angle';
import { citationKeyEnd } from './citationKey';
import { labelEnd, resourceEnd } from './definitions';
import { DROPPED, Edits, NOTE_CLOSE, NOTE_OPEN, OBJECTED, READ } from './edits';
import { Emphasis } from './emphasis';
import { type Plan, STEP, normalLabel } from './plan';

const SPECIAL = charTable('*_~`[]<&\\$');
const SPECIAL_PANDOC = charTable('*_~`[]<&\\${@');
const LINK = 0;
const IMAGE = 1;
const INLINE_NOTE = 2;
const LONGEST_LABEL = 999;

/**
 * Reads the text of one leaf after another into the builder: CommonMark's inline
 * rules, each in time linear in the leaf.
 */
export class InlineReader {
  /** Order of each footnote (by index of its definition) by first reference, and how many orders are given. */
  readonly orders = new Map<number, number>();
  referenced = 0;
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #plan: Plan;
  readonly #special: Uint8Array;
  readonly #pandoc: boolean;
  readonly #links: Links;
  readonly #ticks: Finder;
  readonly #dollars: Finder;
  readonly #shortCodeEnds: Finder;
  readonly #braces: Finder;
  readonly #edits = new Edits();
  readonly #emphasis: Emphasis;
  readonly #angles: AngleReader;
  /** The leaf's lines, and the cursor's. */
  #lines: Int32Array = new Int32Array(0);
  #step = 0;
  #last = 0;
  #end = 0;
  /** Open brackets: kind, edit, delimiters below, and whether another bracket opened after it. */
  readonly #kinds: number[] = [];
  readonly #bracketEdits: number[] = [];
  readonly #below: number[] = [];
  readonly #nested: boolean[] = [];
  /** Brackets below this depth stand around a link, and can be none themselves. */
  #inactive = 0;
  /** Last place of each length of backticks that the search in this leaf passed, once it has reached the end. */
  readonly #tickRuns = new Map<number, number>();
  #ticksKnown = false;
  readonly #one = new Int32Array(STEP);

  constructor(source: string, builder: ProseBuilder, plan: Plan, pandoc: boolean) {
    this.#source = source;
    this.#builder = builder;
    this.#plan = plan;
    this.#pandoc = pandoc;
    this.#special = pandoc ? SPECIAL_PANDOC : SPECIAL;
    this.#links = new Links(source);
    this.#ticks = new Finder(source, '`');
    this.#dollars = new Finder(source, '$');
    this.#shortCodeEnds = new Finder(source, '>}}');
    this.#braces = new Finder(source, '}');
    this.#emphasis = new Emphasis(source, this.#edits);
    this.#angles = new AngleReader(source, builder, this.#edits);
  }

  /** Reads one cell of a table. */
  cell(from: number, to: number): void {
    this.#one[1] = from;
    this.#one[2] = to;
    this.#one[3] = to;
    this.read(this.#one, 0, 1);
  }

  /** Reads the `count` LINE steps from `step` on; the last line's end is left to the caller. */
  read(lines: Int32Array, step: number, count: number): void {
    this.#lines = lines;
    this.#step = step;
    this.#last = step + (count - 1) * STEP;
    this.#end = lines[this.#last + 2] ?? 0;
    this.#reset();
    const source = this.#source;
    let i = lines[step + 1] ?? 0;
    for (;;) {
      const end = lines[this.#step + 2] ?? 0;
      while (i < end) {
        const link = this.#links.from(i);
        const stop = Math.min(link, end);
        i = skipTo(source, i, stop, this.#special);
        if (i === end) break;
        if (i === stop) {
          i = this.#edits.object(i, Math.min(this.#links.end, end));
        } else {
          i = this.#mark(i, source.charCodeAt(i), end);
          if (i > end) break;
        }
      }
      if (i > end && this.#step < this.#last) {
        this.#seek(i);
        i = Math.max(i, lines[this.#step + 1] ?? 0);
      } else if (this.#step < this.#last) {
        this.#step += STEP;
        i = lines[this.#step + 1] ?? 0;
      } else break;
    }
    this.#emphasis.match(-1);
    this.#edits.write(this.#builder, lines, step, this.#last);
  }

  #reset(): void {
    this.#edits.count = 0;
    this.#emphasis.reset();
    // Emptying an empty array costs as much as a short leaf.
    if (this.#kinds.length > 0)
      this.#kinds.length = this.#bracketEdits.length = this.#below.length = this.#nested.length = 0;
    this.#inactive = 0;
    this.#ticksKnown = false;
    if (this.#tickRuns.size > 0) this.#tickRuns.clear();
  }

  /** Moves the cursor's line to the one that holds the offset. */
  #seek(offset: number): void {
    while (this.#step < this.#last && offset > (this.#lines[this.#step + 2] ?? 0)) this.#step += STEP;
  }

  #mark(i: number, c: number, lineEnd: number): number {
    const source = this.#source;
    switch (c) {
      case Char.Asterisk:
      case Char.Underline:
      case Char.Tilde:
        return this.#emphasis.run(i, c, lineEnd);
      case Char.Backtick:
        return this.#codeSpan(i);
      case Char.LeftBracket:
        return this.#bracket(i);
      case Char.RightBracket:
        return this.#closeBracket(i);
      case Char.LessThan:
        return this.#angles.read(i, this.#end);
      case Char.Ampersand: {
        const entity = entityAt(source, i, lineEnd, false);
        if (entity === undefined) return i + 1;
        this.#edits.add(READ, i, entity.end, entity.text);
        return entity.end;
      }
      case Char.Backslash:
        if (i + 1 < lineEnd ? isMark(source.charCodeAt(i + 1)) : this.#step < this.#last) {
          this.#edits.drop(i, i + 1);
          return i + 2 > lineEnd ? i + 1 : i + 2;
        }
        return i + 1;
      case Char.Dollar:
        return this.#math(i);
      case Char.LeftBrace: {
        if (!source.startsWith('{<', i + 1)) return i + 1;
        const close = this.#shortCodeEnds.from(i);
        return close >= lineEnd ? i + 1 : this.#edits.object(i, close + 3);
      }
      default:
        return this.#key(i, lineEnd);
    }
  }

  #codeSpan(at: number): number {
    const source = this.#source;
    let open = at;
    while (open < this.#end && source.charCodeAt(open) === Char.Backtick) open++;
    const length = open - at;
    if (this.#ticksKnown && (this.#tickRuns.get(length) ?? -1) < open) return open;
    let i = this.#ticks.from(open);
    while (i < this.#end) {
      let run = i;
      while (run < this.#end && source.charCodeAt(run) === Char.Backtick) run++;
      if (run - i === length) return this.#edits.object(at, run);
      if (!this.#ticksKnown) this.#tickRuns.set(run - i, i);
      i = source.indexOf('`', run);
      if (i < 0) break;
    }
    this.#ticksKnown = true;
    return open;
  }

  /** Formulas as Pandoc marks them, but an amount of money opens none. */
  #math(at: number): number {
    const source = this.#source;
    const display = source.charCodeAt(at + 1) === Char.Dollar;
    const open = at + (display ? 2 : 1);
    const first = source.charCodeAt(open);
    if (open >= this.#end || (!display && (first <= Char.Space || isDigit(first)))) return open;
    const close = this.#dollars.from(open);
    if (close >= this.#end) return open;
    if (display)
      return source.charCodeAt(close + 1) === Char.Dollar && close > open ? this.#edits.object(at, close + 2) : open;
    const before = source.charCodeAt(close - 1);
    return before <= Char.Space || before === Char.Backslash || isDigit(source.charCodeAt(close + 1))
      ? open
      : this.#edits.object(at, close + 1);
  }

  #bracket(at: number): number {
    const before = this.#source.charCodeAt(at - 1);
    const edits = this.#edits;
    const touches = at > (this.#lines[this.#step + 1] ?? 0) && !this.#escaped(at - 1);
    const kind =
      touches && before === Char.ExclamationMark ? IMAGE : touches && before === Char.Caret ? INLINE_NOTE : LINK;
    if (this.#nested.length > 0) this.#nested[this.#nested.length - 1] = true;
    this.#kinds.push(kind);
    this.#bracketEdits.push(edits.keep(kind === LINK ? at : at - 1, at + 1));
    this.#below.push(this.#emphasis.top);
    this.#nested.push(false);
    return at + 1;
  }

  #escaped(at: number): boolean {
    return this.#source.charCodeAt(at - 1) === Char.Backslash && this.#edits.droppedBefore(at);
  }

  #closeBracket(at: number): number {
    const kind = this.#kinds.pop();
    const edit = this.#bracketEdits.pop() ?? 0;
    const below = this.#below.pop() ?? -1;
    const nested = this.#nested.pop() ?? false;
    if (kind === undefined) return at + 1;
    const depth = this.#kinds.length;
    const active = kind !== LINK || depth >= this.#inactive;
    this.#inactive = Math.min(this.#inactive, depth);
    const edits = this.#edits;
    const open = edits.endOf(edit);
    const source = this.#source;
    if (kind === INLINE_NOTE) {
      edits.change(edit, NOTE_OPEN, ++this.referenced);
      edits.add(NOTE_CLOSE, at, at + 1);
      this.#emphasis.match(below);
      return at + 1;
    }
    if (kind === LINK && source.charCodeAt(open) === Char.Caret && this.#noteReference(edit, below, open, at))
      return at + 1;
    if (
      this.#pandoc &&
      kind === LINK &&
      source.startsWith('@', source.charCodeAt(open) === Char.Hyphen ? open + 1 : open)
    ) {
      edits.replace(edit, OBJECTED, open - 1, at + 1);
      this.#emphasis.cut(below);
      return at + 1;
    }
    const end = active ? this.#targetEnd(open, at, nested) : -1;
    if (end < 0) return at + 1;
    if (kind === IMAGE) {
      edits.replace(edit, OBJECTED, open - 2, end);
      this.#emphasis.cut(below);
      return end;
    }
    edits.change(edit, DROPPED, 0);
    edits.drop(at, end);
    this.#emphasis.match(below);
    this.#inactive = depth;
    return end;
  }

  #noteReference(edit: number, below: number, open: number, at: number): boolean {
    const { notes } = this.#plan;
    if (notes.size === 0 || at - open > LONGEST_LABEL) return false;
    const note = notes.get(normalLabel(this.#source.slice(open + 1, at)));
    if (note === undefined) return false;
    if (!this.orders.has(note)) this.orders.set(note, ++this.referenced);
    this.#edits.replace(edit, DROPPED, open - 1, at + 1);
    this.#emphasis.cut(below);
    return true;
  }

  /** Offset after what makes a bracket a link (a target, a label that is defined, attributes), else -1. */
  #targetEnd(open: number, at: number, nested: boolean): number {
    const source = this.#source;
    const next = at + 1 < this.#end ? source.charCodeAt(at + 1) : 0;
    if (next === Char.LeftParenthesis) {
      const end = resourceEnd(source, at + 2, this.#end);
      if (end > 0) return end;
    }
    if (this.#pandoc && next === Char.LeftBrace) {
      const close = this.#braces.from(at + 2);
      if (close < Math.min(this.#end, at + LONGEST_LABEL)) return close + 1;
    }
    const { definitions } = this.#plan;
    if (definitions.size === 0) return -1;
    if (next === Char.LeftBracket) {
      const close = labelEnd(source, at + 2, this.#end);
      if (close > at + 2) return definitions.has(normalLabel(source.slice(at + 2, close))) ? close + 1 : -1;
      if (close === at + 2) return this.#defined(open, at, nested) ? close + 1 : -1;
    }
    return this.#defined(open, at, nested) ? at + 1 : -1;
  }

  #defined(open: number, at: number, nested: boolean): boolean {
    return (
      !nested && at - open <= LONGEST_LABEL && this.#plan.definitions.has(normalLabel(this.#source.slice(open, at)))
    );
  }

  #key(at: number, lineEnd: number): number {
    const end = citationKeyEnd(this.#source, at, lineEnd);
    return end < 0 ? at + 1 : this.#edits.object(at, end);
  }
}
