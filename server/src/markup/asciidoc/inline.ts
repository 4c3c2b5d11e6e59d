import { Char } from '../../text/char';
import { entityAt } from '../entities';
import { InlineReader } from '../inlineReader';
import { BLOCK, OBJECT } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { Finder, charTable, isBlank, isDigit, isLetter, isLineEnd, isWord, sideOf } from '../scan';

const SPECIAL = charTable('*_`#^~\\&{<:+-"\'\n\r]');
const FOOTNOTE = /footnote(?:ref)?$/;
const LONGEST_NAME = 40;

/** Character attributes that AsciiDoc knows by itself. */
const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  zwsp: '\u200B',
  wj: '\u2060',
  apos: "'",
  quot: '"',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201C',
  rdquo: '\u201D',
  deg: '°',
  plus: '+',
  brvbar: '¦',
  vbar: '|',
  amp: '&',
  lt: '<',
  gt: '>',
  startsb: '[',
  endsb: ']',
  caret: '^',
  asterisk: '*',
  tilde: '~',
  backslash: '\\',
  backtick: '`',
  'two-colons': '::',
  'two-semicolons': ';;',
  cpp: 'C++',
  sp: ' ',
  empty: '',
  blank: '',
};

/** Inline macros whose bracket holds prose, and those that leave an object. */
const PROSE_MACROS = new Set(['link', 'mailto', 'xref', 'http', 'https', 'ftp', 'irc', 'pass']);
const OBJECT_MACROS = new Set([
  'image',
  'icon',
  'stem',
  'latexmath',
  'asciimath',
  'kbd',
  'btn',
  'menu',
  'anchor',
  'indexterm',
  'indexterm2',
  'cite',
]);

/** Reads the text of AsciiDoc paragraphs. */
export class AsciidocInline extends InlineReader {
  /** Values of the document's own attributes. */
  readonly attributes = new Map<string, string>();
  readonly #ticks: Finder;
  readonly #brackets: Finder;
  readonly #crosses: Finder;
  readonly #pluses: Finder;
  /** Macros whose brackets are open in the text at hand: 1 text, 2 a note; with their prose starts. */
  readonly #open: number[] = [];
  readonly #starts: number[] = [];
  #notes = 0;

  constructor(source: string, builder: ProseBuilder) {
    super(source, builder, SPECIAL);
    this.#ticks = new Finder(source, '`');
    this.#brackets = new Finder(source, ']');
    this.#crosses = new Finder(source, '>>');
    this.#pluses = new Finder(source, '+');
  }

  override read(from: number, to: number): void {
    super.read(from, to);
    while (this.#open.length > 0) this.#close(to, to);
  }

  /** An address has a text of its own where brackets follow. */
  protected override link(at: number, end: number, to: number): number {
    if (
      end < to &&
      this.source.charCodeAt(end) === Char.LeftBracket &&
      this.#brackets.from(end) < to &&
      this.#brackets.from(end) > end + 1
    ) {
      return this.#openBracket(1, end + 1);
    }
    const stop = super.link(at, end, to);
    return stop < to && this.source.startsWith('[]', stop) ? stop + 2 : stop;
  }

  #openBracket(kind: number, next: number): number {
    this.#open.push(kind);
    this.#starts.push(this.builder.length);
    return next;
  }

  #close(at: number, end: number): void {
    const kind = this.#open.pop();
    const start = this.#starts.pop() ?? 0;
    if (kind === undefined) {
      this.builder.copy(at, end);
    } else if (kind === 2) {
      this.builder.zone('note', start, this.builder.length, ++this.#notes);
      this.builder.put(BLOCK, at, end);
    }
  }

  // eslint-disable-next-line complexity -- a table of marks: a case a mark, and what each means is said elsewhere
  protected override mark(at: number, c: number, from: number, to: number): number {
    const source = this.source;
    const next = at + 1 < to ? source.charCodeAt(at + 1) : 0;
    switch (c) {
      case Char.RightBracket:
        this.#close(at, at + 1);
        return at + 1;
      case Char.Backslash:
        return next > 0 && next < Char.AsciiEnd && !isWord(next) && !isBlank(next) && !isLineEnd(next)
          ? this.copy(at + 1, at + 2)
          : this.copy(at, at + 1);
      case Char.Backtick:
        return next === Char.QuotationMark || next === Char.Apostrophe
          ? this.#curved(at, next === Char.QuotationMark ? '\u201D' : '\u2019')
          : this.#code(at, to);
      case Char.QuotationMark:
      case Char.Apostrophe:
        return next === Char.Backtick
          ? this.#curved(at, c === Char.QuotationMark ? '\u201C' : '\u2018')
          : this.copy(at, at + 1);
      case Char.Ampersand: {
        const entity = entityAt(source, at, to, false);
        if (entity === undefined) return this.copy(at, at + 1);
        this.builder.put(entity.text, at, entity.end);
        return entity.end;
      }
      case Char.LeftBrace:
        return this.#attribute(at, to);
      case Char.LessThan:
        return next === Char.LessThan ? this.#cross(at, to) : this.copy(at, at + 1);
      case Char.Colon:
        return this.#macro(at, from, to);
      case Char.Plus:
        return this.#plus(at, from, to);
      case Char.Hyphen:
        return this.#dashes(at, from, to);
      case Char.Caret:
        return this.#raised(at, to);
      default:
        return this.#pair(at, c, from, to);
    }
  }

  #curved(at: number, text: string): number {
    this.builder.put(text, at, at + 2);
    return at + 2;
  }

  #code(at: number, to: number): number {
    const source = this.source;
    const double = source.charCodeAt(at + 1) === Char.Backtick;
    let close = this.#ticks.from(double ? at + 2 : at + 1);
    if (close >= to || close === at + 1) return this.copy(at, double ? Math.min(at + 2, to) : at + 1);
    if (double && source.charCodeAt(close + 1) === Char.Backtick) close++;
    this.builder.put(OBJECT, at, Math.min(close + 1, to));
    return Math.min(close + 1, to);
  }

  /** Strong, emphasis, highlight, lowered text: one mark between a word and none, two anywhere. */
  #pair(at: number, c: number, from: number, to: number): number {
    const source = this.source;
    if (at + 1 < to && source.charCodeAt(at + 1) === c) return at + 2;
    const before = at > from ? sideOf(source.charCodeAt(at - 1)) : 0;
    const after = at + 1 < to ? sideOf(source.charCodeAt(at + 1)) : 0;
    const marks =
      c === Char.Tilde ? before !== 0 || after !== 0 : (before < 2 && after > 0) || (before > 0 && after < 2);
    return marks ? at + 1 : this.copy(at, at + 1);
  }

  /** A raised number is a note's mark; other raised text is read. */
  #raised(at: number, to: number): number {
    const source = this.source;
    let i = at + 1;
    while (i < to && isDigit(source.charCodeAt(i))) i++;
    if (i > at + 1 && i < to && source.charCodeAt(i) === Char.Caret) return i + 1;
    return at + 1 < to && source.charCodeAt(at + 1) > Char.Space ? at + 1 : this.copy(at, at + 1);
  }

  #dashes(at: number, from: number, to: number): number {
    const source = this.source;
    if (
      source.charCodeAt(at + 1) !== Char.Hyphen ||
      at + 2 >= to ||
      at === from ||
      source.charCodeAt(at + 2) === Char.Hyphen
    )
      return this.copy(at, at + 1);
    const before = source.charCodeAt(at - 1);
    const after = source.charCodeAt(at + 2);
    if (!(isWord(before) && isWord(after)) && !(before <= Char.Space && after <= Char.Space))
      return this.copy(at, at + 2);
    this.builder.put('\u2014', at, at + 2);
    return at + 2;
  }

  #plus(at: number, from: number, to: number): number {
    const source = this.source;
    if (
      at > from &&
      source.charCodeAt(at - 1) === Char.Space &&
      (at + 1 === to || isLineEnd(source.charCodeAt(at + 1)))
    )
      return at + 1;
    const run = source.startsWith('+++', at) ? 3 : source.startsWith('++', at) ? 2 : 1;
    if (run > 1) return at + run;
    if (at > from && isWord(source.charCodeAt(at - 1))) return this.copy(at, at + 1);
    const close = this.#pluses.from(at + 1);
    if (
      close >= to ||
      close === at + 1 ||
      isWord(source.charCodeAt(close + 1)) ||
      source.charCodeAt(at + 1) <= Char.Space
    )
      return this.copy(at, at + 1);
    this.builder.copy(at + 1, close);
    return close + 1;
  }

  #attribute(at: number, to: number): number {
    const source = this.source;
    const limit = Math.min(to, at + LONGEST_NAME);
    let i = at + 1;
    while (
      i < limit &&
      (isWord(source.charCodeAt(i)) || source.charCodeAt(i) === Char.Hyphen || source.charCodeAt(i) === Char.Underline)
    )
      i++;
    if (i === at + 1 || i >= limit || source.charCodeAt(i) !== Char.RightBrace) return this.copy(at, at + 1);
    const name = source.slice(at + 1, i).toLowerCase();
    const text = this.attributes.get(name) ?? (Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined);
    if (text === undefined) return this.copy(at, i + 1);
    this.builder.put(text, at, i + 1);
    return i + 1;
  }

  #cross(at: number, to: number): number {
    const source = this.source;
    const close = this.#crosses.from(at + 2);
    if (close >= to) return this.copy(at, at + 2);
    let comma = at + 2;
    while (comma < close && source.charCodeAt(comma) !== Char.Comma) comma++;
    if (comma === close) this.builder.put(OBJECT, at, close + 2);
    else {
      let text = comma + 1;
      while (text < close && isBlank(source.charCodeAt(text))) text++;
      this.builder.copy(text, close);
    }
    return close + 2;
  }

  /** `name:target[text]` at its colon; the name before it is already in the prose only where it is no macro. */
  #macro(at: number, from: number, to: number): number {
    const source = this.source;
    let start = at;
    while (start > from && at - start < LONGEST_NAME && isWord(source.charCodeAt(start - 1))) start--;
    // A note is the one macro that may stick to a word: "§ 53a-40efootnote:[See there.]".
    const note = FOOTNOTE.exec(source.slice(start, at))?.[0];
    if (note !== undefined) start = at - note.length;
    const name = source.slice(start, at);
    const isMacro = note !== undefined || PROSE_MACROS.has(name) || OBJECT_MACROS.has(name);
    if (!isMacro || !isLetter(source.charCodeAt(start))) return this.copy(at, at + 1);
    let open = at + 1;
    while (open < to && isInTarget(source.charCodeAt(open))) open++;
    const close = open < to && source.charCodeAt(open) === Char.LeftBracket ? this.#brackets.from(open) : to;
    if (close >= to) return this.copy(at, at + 1);
    this.builder.drop(at - start);
    if (OBJECT_MACROS.has(name) || (note === undefined && close === open + 1)) {
      this.builder.put(OBJECT, start, close + 1);
      return close + 1;
    }
    if (note === undefined) return this.#openBracket(1, open + 1);
    if (close === open + 1) return close + 1;
    this.builder.put(BLOCK, start, open + 1);
    return this.#openBracket(2, open + 1);
  }
}

/** What the target of a macro may hold, before the bracket of its text. */
function isInTarget(c: number): boolean {
  return c > Char.Space && c !== Char.LeftBracket && c !== Char.RightBracket;
}
