import { Char } from '../../text/char';
import { InlineReader } from '../inlineReader';
import { OBJECT } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { Finder, charTable, isBlank, isLetter, isLineEnd, isWord, sideOf } from '../scan';

const SPECIAL = charTable('`*\\[_:|\n\r');
/** Roles whose text is prose; that of any other names something. */
const PROSE_ROLES = new Set([
  'emphasis',
  'strong',
  'sub',
  'subscript',
  'sup',
  'superscript',
  'title',
  'title-reference',
  't',
  'term',
  'dfn',
  'abbr',
  'guilabel',
]);
const LONGEST_ROLE = 40;
const LONGEST_REFERENCE = 80;

/** Reads the text of reStructuredText paragraphs. */
export class RstInline extends InlineReader {
  /** Order of notes by label, by first reference. */
  readonly orders = new Map<string, number>();
  /** What `|name|` stands for. */
  readonly substitutions = new Map<string, string>();
  readonly #literals: Finder;
  readonly #ticks: Finder;
  #autoNumbered = 0;

  constructor(source: string, builder: ProseBuilder) {
    super(source, builder, SPECIAL);
    this.#literals = new Finder(source, '``');
    this.#ticks = new Finder(source, '`');
  }

  protected override mark(at: number, c: number, from: number, to: number): number {
    const source = this.source;
    switch (c) {
      case Char.Backslash: {
        const next = source.charCodeAt(at + 1);
        if (at + 1 >= to) return this.copy(at, at + 1);
        return isBlank(next) || isLineEnd(next) ? at + 2 : this.copy(at + 1, at + 2);
      }
      case Char.Asterisk:
        return this.#stars(at, from, to);
      case Char.Backtick:
        return this.#quoted(at, to, '');
      case Char.Colon:
        return this.#role(at, to);
      case Char.LeftBracket:
        return this.#noteReference(at, to);
      case Char.Bar:
        return this.#substitution(at, to);
      default:
        return at > from && isWord(source.charCodeAt(at - 1)) && !(at + 1 < to && isWord(source.charCodeAt(at + 1)))
          ? at + 1
          : this.copy(at, at + 1);
    }
  }

  #stars(at: number, from: number, to: number): number {
    const source = this.source;
    const end = source.charCodeAt(at + 1) === Char.Asterisk && at + 1 < to ? at + 2 : at + 1;
    const before = at > from ? sideOf(source.charCodeAt(at - 1)) : 0;
    const after = end < to ? sideOf(source.charCodeAt(end)) : 0;
    const opens = before < 2 && after > 0;
    const closes = before > 0 && after < 2;
    return opens || closes ? end : this.copy(at, end);
  }

  /** A literal, or text in single backquotes with its role or target. */
  #quoted(at: number, to: number, role: string): number {
    const source = this.source;
    if (role === '' && source.charCodeAt(at + 1) === Char.Backtick) {
      const close = this.#literals.from(at + 2);
      if (close + 2 > to) return this.copy(at, at + 2);
      this.builder.put(OBJECT, at, close + 2);
      return close + 2;
    }
    const close = this.#ticks.from(at + 1);
    if (close >= to) return this.copy(at, at + 1);
    let end = close + 1;
    while (end < to && source.charCodeAt(end) === Char.Underline) end++;
    let named = role;
    if (role === '' && end === close + 1 && source.charCodeAt(end) === Char.Colon) {
      const after = this.#roleEnd(end, to);
      if (after > 0) {
        named = source.slice(end + 1, after - 1);
        end = after;
      }
    }
    const textEnd = this.#textEnd(at, close);
    if (named !== '' && !PROSE_ROLES.has(named) && textEnd === close) {
      this.builder.put(OBJECT, at - (role === '' ? 0 : role.length + 2), end);
      return end;
    }
    this.read(at + 1, textEnd);
    return end;
  }

  /** End of the text in backquotes from `at` to `close`: before the target in angle brackets, where there is one. */
  #textEnd(at: number, close: number): number {
    const source = this.source;
    if (source.charCodeAt(close - 1) !== Char.GreaterThan) return close;
    let end = close;
    while (end > at && source.charCodeAt(end) !== Char.LessThan) end--;
    if (end === at) return close;
    while (end > at + 1 && source.charCodeAt(end - 1) <= Char.Space) end--;
    return end;
  }

  /** Offset after `:name:` from its first colon on, else 0. */
  #roleEnd(at: number, to: number): number {
    const source = this.source;
    const limit = Math.min(to, at + LONGEST_ROLE);
    let i = at + 1;
    while (i < limit && (isWord(source.charCodeAt(i)) || ':-+._'.includes(source.charAt(i)))) {
      if (source.charCodeAt(i) === Char.Colon && !isLetter(source.charCodeAt(i + 1))) break;
      i++;
    }
    return i > at + 1 && i < limit && source.charCodeAt(i) === Char.Colon ? i + 1 : 0;
  }

  #role(at: number, to: number): number {
    const end = isLetter(this.source.charCodeAt(at + 1)) ? this.#roleEnd(at, to) : 0;
    if (end === 0 || end >= to || this.source.charCodeAt(end) !== Char.Backtick || this.#ticks.from(end + 1) >= to)
      return this.copy(at, at + 1);
    return this.#quoted(end, to, this.source.slice(at + 1, end - 1));
  }

  #noteReference(at: number, to: number): number {
    const source = this.source;
    const limit = Math.min(to - 1, at + LONGEST_REFERENCE);
    let i = at + 1;
    while (i < limit && (isWord(source.charCodeAt(i)) || '#*-_.'.includes(source.charAt(i)))) i++;
    if (i === at + 1 || !source.startsWith(']_', i) || i + 2 > to) return this.copy(at, at + 1);
    const label = source.slice(at + 1, i);
    const key = label === '#' ? `#${++this.#autoNumbered}` : label;
    if (!this.orders.has(key)) this.orders.set(key, this.orders.size + 1);
    return i + 2;
  }

  #substitution(at: number, to: number): number {
    if (this.substitutions.size === 0) return this.copy(at, at + 1);
    const limit = Math.min(to, at + LONGEST_REFERENCE);
    let i = at + 1;
    while (i < limit && this.source.charCodeAt(i) !== Char.Bar) i++;
    const text = i < limit ? this.substitutions.get(this.source.slice(at + 1, i)) : undefined;
    if (text === undefined) return this.copy(at, at + 1);
    this.builder.put(text, at, i + 1);
    return i + 1;
  }
}
