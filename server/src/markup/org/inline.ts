import { Char } from '../../text/char';
import { InlineReader } from '../inlineReader';
import { BLOCK, OBJECT } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { Finder, charTable, isDigit, isLetter, isLineEnd, isWord, skipBlanks } from '../scan';
import { characterOf } from './characters';
import { isFormula } from './formula';
import { labelAt } from './lines';

const SPECIAL = charTable('*/_+=~[]<{\\$@-^\n\r');
/** What may stand before the mark that opens emphasis, and after the one that closes it; marks too, since they nest. */
const BEFORE = charTable(' \t\n\r-({\'"*/_+');
const AFTER = charTable(' \t\n\r-.,;:!?\'")}[]\\*/_+');
const DATE = /^[[<]\d{4}-\d\d-\d\d(?: [^\]>\n]{0,40})?[\]>]/;
const CITE = /^\[cite(?:\/[\w/-]{1,30})?:/;
const SOURCE = /^_[\w-]{1,40}(?:\[[^\]\n]{0,200}\])?\{/;
const CALL = /^_[\w-]{1,40}(?:\[[^\]\n]{0,200}\])?\(/;
const MACRO = /^([a-z][\w-]{0,60})(?:\((.{0,400})\))?$/is;

/** Where the mark of a note stands in the prose, and its place among the notes. */
export interface NoteMark {
  readonly order: number;
  readonly at: number;
}

/** Reads the text of Org's paragraphs, headlines and cells. */
export class OrgInline extends InlineReader {
  /** Notes by label, by first reference. */
  readonly #marks = new Map<string, NoteMark>();
  /** Texts of the document's own macros. */
  readonly macros = new Map<string, string>();
  readonly #finders = new Map<string, Finder>();
  /** Next closing mark of each kind of emphasis, as far as it was looked for. */
  readonly #closers = new Map<number, number>();
  /** Marks that close what was opened. */
  readonly #closing = new Set<number>();
  /** Open brackets in a note's text; the prose start of a note, -1 for a bracket of the text. */
  readonly #brackets: number[] = [];
  readonly #orders: NoteMark[] = [];
  #noteCount = 0;

  constructor(source: string, builder: ProseBuilder) {
    super(source, builder, SPECIAL);
  }

  /**
   * The place of a note, made when its label is first met; always new without a label.
   * @param at prose offset of its mark
   */
  markOf(label: string, at: number): NoteMark {
    const known = this.#marks.get(label);
    if (known !== undefined && label !== '') return known;
    const mark = { order: ++this.#noteCount, at };
    this.#marks.set(label, mark);
    return mark;
  }

  /** Reads a paragraph; a note that is open at its end ends there. */
  paragraph(from: number, to: number): void {
    this.read(from, to);
    while (this.#brackets.length > 0) this.#closeBracket(to, to);
  }

  protected override mark(at: number, c: number, from: number, to: number): number {
    const next = at + 1 < to ? this.source.charCodeAt(at + 1) : 0;
    switch (c) {
      case Char.LeftBracket:
        return this.#bracket(at, to);
      case Char.RightBracket:
        return this.#closeBracket(at, at + 1);
      case Char.LessThan:
        return this.#angle(at, to);
      case Char.LeftBrace:
        return this.#macro(at, to);
      case Char.Backslash:
        return this.#backslash(at, to);
      case Char.Dollar:
        return this.#formula(at, from, to);
      case Char.At:
        return next === Char.At ? this.#snippet(at, to) : this.copy(at, at + 1);
      case Char.Hyphen:
        return this.#dashes(at, to);
      case Char.Caret:
        return this.#raised(at, to);
      default:
        return this.#emphasis(at, c, from, to);
    }
  }

  /** Offset of a word ahead, or `to` where there is none before it. */
  #find(word: string, from: number, to: number): number {
    let finder = this.#finders.get(word);
    if (finder === undefined) this.#finders.set(word, (finder = new Finder(this.source, word)));
    const at = finder.from(from);
    return at + word.length <= to ? at : to;
  }

  #object(from: number, to: number): number {
    this.builder.put(OBJECT, from, to);
    return to;
  }

  #emphasis(at: number, c: number, from: number, to: number): number {
    const source = this.source;
    if (this.#closing.delete(at)) return at + 1;
    const code = c === Char.Underline ? this.#inlineCode(at, from, to) : at;
    if (code > at) return code;
    const before = source.charCodeAt(at - 1);
    const opens = at === from || before === Char.ZeroWidthSpace || (before < Char.AsciiEnd && BEFORE[before] === 1);
    const next = source.charCodeAt(at + 1);
    if (!opens || at + 1 >= to || next <= Char.Space) return this.copy(at, at + 1);
    const close = this.#closer(c, at + 2, to);
    if (close >= to) return this.copy(at, at + 1);
    if (c === Char.Equals || c === Char.Tilde) return this.#object(at, close + 1);
    this.#closing.add(close);
    return at + 1;
  }

  /** First place from `from` on where a mark may close emphasis, else `to`. */
  #closer(c: number, from: number, to: number): number {
    const source = this.source;
    const known = this.#closers.get(c) ?? -1;
    if (known >= from) return Math.min(known, to);
    let i = from;
    for (; i < to; i++) {
      if (source.charCodeAt(i) !== c || source.charCodeAt(i - 1) <= Char.Space) continue;
      const after = source.charCodeAt(i + 1);
      if (i + 1 >= to || after === Char.ZeroWidthSpace || (after < Char.AsciiEnd && AFTER[after] === 1)) break;
    }
    this.#closers.set(c, i);
    return i;
  }

  /**
   * Code and calls in running text, `src_python{...}` and `call_name(...)`, at their low line; `at` where none stands.
   */
  #inlineCode(at: number, from: number, to: number): number {
    const source = this.source;
    const word = source.startsWith('src', at - 3) ? 'src' : source.startsWith('call', at - 4) ? 'call' : '';
    const start = at - word.length;
    if (word === '' || start < from || (start > from && isWord(source.charCodeAt(start - 1)))) return at;
    const head = (word === 'src' ? SOURCE : CALL).exec(source.slice(at, Math.min(to, at + 260)))?.[0];
    if (head === undefined) return at;
    const close = this.#find(word === 'src' ? '}' : ')', at + head.length, to);
    if (close >= to) return at;
    this.builder.drop(word.length);
    return this.#object(start, close + 1);
  }

  #bracket(at: number, to: number): number {
    const source = this.source;
    if (source.charCodeAt(at + 1) === Char.LeftBracket) return this.#link(at, to);
    if (source.startsWith('[fn:', at)) {
      const label = labelAt(source, at + 4, to);
      const end = at + 4 + label.length;
      if (end < to && source.charCodeAt(end) === Char.RightBracket && label !== '')
        return this.#reference(label, end + 1);
      if (end < to && source.charCodeAt(end) === Char.Colon) return this.#note(at, label, end + 1);
    }
    const head = source.slice(at, Math.min(to, at + 60));
    const date = DATE.exec(head)?.[0];
    if (date !== undefined) return this.#object(at, at + date.length);
    if (CITE.test(head)) {
      const close = this.#find(']', at, to);
      if (close < to) return this.#object(at, close + 1);
    }
    if (this.#brackets.length > 0) this.#brackets.push(-1);
    return this.copy(at, at + 1);
  }

  #reference(label: string, end: number): number {
    this.markOf(label, this.builder.length);
    return end;
  }

  /** A note whose text stands at its mark: `[fn:: text]`, `[fn:name: text]`. */
  #note(at: number, label: string, end: number): number {
    const mark = this.markOf(label, this.builder.length);
    this.builder.put(BLOCK, at, end);
    this.#brackets.push(this.builder.length);
    this.#orders.push(mark);
    return skipBlanks(this.source, end);
  }

  #closeBracket(at: number, end: number): number {
    const start = this.#brackets.pop() ?? -1;
    if (start < 0) {
      this.builder.copy(at, end);
      return end;
    }
    const mark = this.#orders.pop();
    this.builder.zone('note', start, this.builder.length, mark?.order, mark?.at);
    this.builder.put(BLOCK, at, end);
    return end;
  }

  /** `[[target][text]]`: its text is prose, a target by itself is none. */
  #link(at: number, to: number): number {
    const close = this.#find(']]', at + 2, to);
    if (close >= to) return this.copy(at, at + 2);
    const text = this.#find('][', at + 2, close);
    if (text >= close) return this.#object(at, close + 2);
    this.read(text + 2, close);
    return close + 2;
  }

  /** Targets `<<name>>` are left out, radio targets `<<<words>>>` are read, dates leave an object. */
  #angle(at: number, to: number): number {
    const source = this.source;
    if (source.startsWith('<<', at)) {
      const radio = source.charCodeAt(at + 2) === Char.LessThan;
      const close = this.#find(radio ? '>>>' : '>>', at + 2, to);
      if (close >= to) return this.copy(at, at + 2);
      if (!radio) return close + 2;
      this.read(at + 3, close);
      return close + 3;
    }
    const date = DATE.exec(source.slice(at, Math.min(to, at + 60)))?.[0];
    return date === undefined ? this.copy(at, at + 1) : this.#object(at, at + date.length);
  }

  #macro(at: number, to: number): number {
    const source = this.source;
    if (!source.startsWith('{{{', at)) return this.copy(at, at + 1);
    const close = this.#find('}}}', at + 3, to);
    const call = close >= to || close - at > 480 ? null : MACRO.exec(source.slice(at + 3, close));
    if (call === null) return this.copy(at, at + 3);
    const text = this.macros.get((call[1] ?? '').toLowerCase());
    if (text === undefined) return this.#object(at, close + 3);
    const given = (call[2] ?? '').split(/(?<!\\),/).map((each) => each.replaceAll('\\,', ',').trim());
    this.builder.put(
      text.replace(/\$([1-9])/g, (_, place: string) => given[Number(place) - 1] ?? ''),
      at,
      close + 3,
    );
    return close + 3;
  }

  /** A character by its name, a break of the line, or LaTeX. */
  #backslash(at: number, to: number): number {
    const source = this.source;
    const next = source.charCodeAt(at + 1);
    if (next === Char.Backslash) {
      const i = skipBlanks(source, at + 2, to);
      return i >= to || isLineEnd(source.charCodeAt(i)) ? i : this.copy(at, at + 2);
    }
    if (next === Char.LeftParenthesis || next === Char.LeftBracket) {
      const close = this.#find(next === Char.LeftParenthesis ? '\\)' : '\\]', at + 2, to);
      return close >= to ? this.copy(at, at + 2) : this.#object(at, close + 2);
    }
    if (next === Char.Hyphen) return this.#put('\u00AD', at, at + 2);
    if (next === Char.Underline && source.charCodeAt(at + 2) === Char.Space) return this.#put(' ', at, at + 3);
    let end = at + 1;
    while (end < to && isLetter(source.charCodeAt(end))) end++;
    if (end === at + 1) return this.copy(at, at + 1);
    const name = source.slice(at + 1, end);
    const text = characterOf(name);
    if (text !== undefined) return this.#put(text, at, source.startsWith('{}', end) && end + 2 <= to ? end + 2 : end);
    return this.#object(at, this.#argumentsEnd(end, to));
  }

  #put(text: string, from: number, to: number): number {
    this.builder.put(text, from, to);
    return to;
  }

  /** Offset after the arguments of a LaTeX command. */
  #argumentsEnd(at: number, to: number): number {
    let end = at;
    for (;;) {
      const c = end < to ? this.source.charCodeAt(end) : 0;
      if (c !== Char.LeftBrace && c !== Char.LeftBracket) return end;
      const close = this.#find(c === Char.LeftBrace ? '}' : ']', end, to);
      if (close >= to) return end;
      end = close + 1;
    }
  }

  /** `$x$` and `$$x$$`; what begins with a sum of money is none. */
  #formula(at: number, from: number, to: number): number {
    const source = this.source;
    if (source.charCodeAt(at + 1) === Char.Dollar) {
      const close = this.#find('$$', at + 2, to);
      return close >= to ? this.copy(at, at + 2) : this.#object(at, close + 2);
    }
    const close = this.#find('$', at + 1, to);
    const isOne =
      isFormula(source, at, close, from, to) &&
      !(isDigit(source.charCodeAt(at + 1)) && this.#find(' ', at, to) < close);
    return isOne ? this.#object(at, close + 1) : this.copy(at, at + 1);
  }

  /** `@@html:...@@` is for one format alone, `@@comment:...@@` for nobody. */
  #snippet(at: number, to: number): number {
    const source = this.source;
    const close = this.#find('@@', at + 2, to);
    const head = close >= to ? null : /^@@([a-z-]{1,20}):/i.exec(source.slice(at, at + 24));
    if (head === null) return this.copy(at, at + 2);
    if (head[1]?.toLowerCase() !== 'comment') return this.#object(at, close + 2);
    this.builder.comments.push({ start: at, end: close + 2, text: source.slice(at + head[0].length, close) });
    return close + 2;
  }

  #dashes(at: number, to: number): number {
    const source = this.source;
    let i = at;
    while (i < to && source.charCodeAt(i) === Char.Hyphen) i++;
    if (i - at === 2) return this.#put('\u2013', at, i);
    return i - at === 3 ? this.#put('\u2014', at, i) : this.copy(at, i);
  }

  /** A raised number is a note's mark; other raised text is read as it stands. */
  #raised(at: number, to: number): number {
    const source = this.source;
    if (source.charCodeAt(at + 1) !== Char.LeftBrace) return this.copy(at, at + 1);
    let i = at + 2;
    while (i < to && isDigit(source.charCodeAt(i))) i++;
    return i > at + 2 && i < to && source.charCodeAt(i) === Char.RightBrace ? i + 1 : this.copy(at, at + 1);
  }
}
