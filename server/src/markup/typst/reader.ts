import { Char } from '../../text/char';
import { Links } from '../links';
import { BLOCK, OBJECT, type Prose } from '../prose';
import { ProseBuilder } from '../proseBuilder';
import { charTable, isBlank, isDigit, isLineEnd, isWord, sideOf, skipBlanks, skipTo } from '../scan';
import { Contents, TEXT_BRACKET } from './contents';
import {
  BLOCK_LEVEL,
  CHARACTERS,
  CONDITIONS,
  HEADING,
  INLINE,
  NOTE,
  OBJECT_CALL,
  QUOTATION,
  RAISED,
  SPACES,
  STATEMENTS,
  kindOf,
} from './names';
import { TypstScanner } from './scanner';

const SPECIAL = charTable('*_`$#@<~-\\/[]\n\r');
const BODIES = charTable('[{');
const SPECIAL_CODE = charTable('"[(){}/`');
const LONGEST_BODY = 400;

/** Reads Typst: markup and code in turn, told apart by a stack. Code is no prose, but the content blocks in it are. */
export class TypstReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #scanner: TypstScanner;
  readonly #links: Links;
  readonly #contents: Contents;
  /** What the document's own names say: `#let cgs = [Conn. Gen. Stat.]`. */
  readonly #own = new Map<string, string>();
  #headingFrom = -1;

  constructor(source: string) {
    this.#source = source;
    this.#builder = new ProseBuilder(source);
    this.#contents = new Contents(this.#builder);
    this.#scanner = new TypstScanner(source);
    this.#links = new Links(source);
  }

  read(): Prose {
    const source = this.#source;
    const end = source.length;
    let i = this.#lineStart(0);
    while (i < end) {
      if (this.#contents.inCode) {
        const stop = skipTo(source, i, end, SPECIAL_CODE);
        i = stop < end ? Math.max(stop + 1, this.#code(stop, source.charCodeAt(stop))) : end;
        continue;
      }
      const link = this.#links.from(i);
      const stop = skipTo(source, i, Math.min(link, end), SPECIAL);
      this.#builder.copy(i, stop);
      if (stop >= end) break;
      if (stop === link) {
        i = this.#links.end;
        this.#builder.put(OBJECT, stop, i);
      } else {
        i = Math.max(stop + 1, this.#mark(stop, source.charCodeAt(stop)));
      }
    }
    this.#endHeading(end);
    this.#contents.finish(end);
    return this.#builder.finish();
  }

  #copy(from: number, to: number): number {
    this.#builder.copy(from, to);
    return to;
  }

  #put(text: string, from: number, to: number): number {
    this.#builder.put(text, from, to);
    return to;
  }

  // eslint-disable-next-line complexity -- a table of marks: a case a mark, and what each means is said elsewhere
  #mark(at: number, c: number): number {
    const source = this.#source;
    const next = source.charCodeAt(at + 1);
    switch (c) {
      case Char.LineFeed:
      case Char.CarriageReturn:
        this.#endHeading(at);
        this.#builder.copy(at, at + 1);
        return this.#lineStart(at + 1);
      case Char.Asterisk:
      case Char.Underline: {
        const before = sideOf(source.charCodeAt(at - 1));
        const after = sideOf(next);
        return (before === 2 && after === 2) || (before === 0 && after === 0) ? this.#copy(at, at + 1) : at + 1;
      }
      case Char.Backtick: {
        const end = this.#scanner.rawEnd(at);
        return end === at + 2 ? end : this.#put(OBJECT, at, end);
      }
      case Char.Dollar: {
        const close = this.#scanner.dollar(at + 1);
        return close < 0 ? this.#copy(at, at + 1) : this.#put(OBJECT, at, close + 1);
      }
      case Char.NumberSign:
        return this.#hash(at);
      case Char.At:
        return this.#reference(at);
      case Char.LessThan:
        return this.#label(at);
      case Char.Tilde:
        return this.#put('\u00A0', at, at + 1);
      case Char.Hyphen: {
        if (next === Char.QuestionMark) return this.#put('\u00AD', at, at + 2);
        if (next !== Char.Hyphen) return this.#copy(at, at + 1);
        return source.charCodeAt(at + 2) === Char.Hyphen
          ? this.#put('\u2014', at, at + 3)
          : this.#put('\u2013', at, at + 2);
      }
      case Char.Backslash:
        return this.#escape(at);
      case Char.Slash: {
        const end = this.#scanner.commentEnd(at);
        if (end === at) return this.#copy(at, at + 1);
        this.#comment(at, end);
        return end;
      }
      case Char.LeftBracket:
        this.#contents.open(TEXT_BRACKET);
        return this.#copy(at, at + 1);
      default:
        return this.#closeContent(at);
    }
  }

  #comment(at: number, end: number): void {
    const block = this.#source.charCodeAt(at + 1) === Char.Asterisk;
    const closed = block && end >= at + 4 && this.#source.startsWith('*/', end - 2);
    this.#builder.comments.push({ start: at, end, text: this.#source.slice(at + 2, closed ? end - 2 : end) });
  }

  /** A line's beginning: blanks are left out, marks of headings and items end what stands before. */
  #lineStart(at: number): number {
    const source = this.#source;
    const first = skipBlanks(source, at);
    let i = first;
    const c = source.charCodeAt(i);
    if (c === Char.Equals) {
      while (source.charCodeAt(i) === Char.Equals) i++;
      if (!isBlank(source.charCodeAt(i))) return first;
      i = skipBlanks(source, i);
      this.#separate(first, i);
      this.#headingFrom = this.#builder.length;
      return i;
    }
    if ((c === Char.Hyphen || c === Char.Plus || c === Char.Slash) && isBlank(source.charCodeAt(i + 1))) {
      this.#separate(first, first + 1);
      return first + 1;
    }
    while (isDigit(source.charCodeAt(i))) i++;
    if (i > first && source.charCodeAt(i) === Char.Dot && isBlank(source.charCodeAt(i + 1)))
      this.#separate(first, first);
    return first;
  }

  #separate(at: number, end: number): void {
    if (this.#builder.length > 0) this.#builder.put(BLOCK, at, end);
  }

  #endHeading(at: number): void {
    if (this.#headingFrom < 0) return;
    this.#builder.zone('heading', this.#headingFrom, this.#builder.length);
    this.#headingFrom = -1;
    this.#builder.put(BLOCK, at, at);
  }

  #escape(at: number): number {
    const source = this.#source;
    const next = source.charCodeAt(at + 1);
    if (next === Char.SmallU && source.charCodeAt(at + 2) === Char.LeftBrace) {
      const hex = /^[0-9a-f]{1,6}(?=\})/iu.exec(source.slice(at + 3, at + 10))?.[0];
      const value = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      if (hex !== undefined && value <= 0x10ffff)
        return this.#put(String.fromCodePoint(value), at, at + 4 + hex.length);
    }
    if (Number.isNaN(next) || isBlank(next)) return this.#put('\n', at, at + 1);
    return isLineEnd(next) ? at + 1 : this.#copy(at + 1, at + 2);
  }

  #reference(at: number): number {
    const source = this.#source;
    if (!isWord(source.charCodeAt(at + 1)) || isWord(source.charCodeAt(at - 1))) return this.#copy(at, at + 1);
    let i = at + 1;
    while (isWord(source.charCodeAt(i)) || ('-_.:'.includes(source.charAt(i)) && isWord(source.charCodeAt(i + 1)))) i++;
    this.#builder.put(OBJECT, at, i);
    return this.#contentAt(i, INLINE);
  }

  #label(at: number): number {
    const source = this.#source;
    let i = at + 1;
    while (isWord(source.charCodeAt(i)) || '-_.:'.includes(source.charAt(i) || ' ')) i++;
    return i > at + 1 && source.charCodeAt(i) === Char.GreaterThan ? i + 1 : this.#copy(at, at + 1);
  }

  /** Code in markup: a statement, a condition, a call, a name, a block. */
  #hash(at: number): number {
    const source = this.#source;
    const scanner = this.#scanner;
    const next = source.charCodeAt(at + 1);
    if (next === Char.LeftBracket) return this.#contentAt(at + 1, INLINE);
    if (next === Char.LeftBrace || next === Char.LeftParenthesis) return this.#openCode(at + 1, BLOCK_LEVEL);
    if (next === Char.QuotationMark) {
      const after = scanner.stringEnd(at + 1);
      this.#copy(at + 2, after - 1);
      return after;
    }
    const end = scanner.nameEnd(at + 1);
    if (end === at + 1) return this.#copy(at, at + 1);
    const name = source.slice(at + 1, end);
    if (STATEMENTS.has(name)) {
      const after = scanner.codeEnd(end, false);
      if (name === 'let') this.#learn(end, after);
      return after;
    }
    if (CONDITIONS.has(name)) {
      const body = skipTo(source, end, scanner.lineEnd(end), BODIES);
      return source.charCodeAt(body) === Char.LeftBrace
        ? this.#openCode(body, BLOCK_LEVEL)
        : this.#contentAt(body, INLINE);
    }
    return this.#call(at, name, end);
  }

  #learn(from: number, to: number): void {
    if (to - from > LONGEST_BODY) return;
    const definition = /^\s+([\w-]+)\s*=\s*(?:\[(.*)\]|"([^"\\]*)")\s*;?$/su.exec(this.#source.slice(from, to));
    if (definition === null) return;
    const text = definition[3] ?? new TypstReader(definition[2] ?? '').read().text;
    if (text !== '' && !text.includes(OBJECT) && !text.includes(BLOCK)) this.#own.set(definition[1] ?? '', text);
  }

  #call(at: number, name: string, end: number): number {
    const next = this.#source.charCodeAt(end);
    const called = next === Char.LeftParenthesis || next === Char.LeftBracket;
    const text = this.#own.get(name) ?? (Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined);
    if (text !== undefined) return this.#put(text, at, end);
    const kind = kindOf(name);
    if (Object.hasOwn(SPACES, name) && next === Char.LeftParenthesis)
      return this.#put(SPACES[name] ?? '', at, this.#scanner.codeEnd(end, true));
    if (!called) return this.#put(OBJECT, at, end);
    if (kind === OBJECT_CALL) return this.#put(OBJECT, at, this.#scanner.codeEnd(end, true));
    return next === Char.LeftParenthesis ? this.#openCode(end, kind) : this.#contentAt(end, kind);
  }

  #openCode(at: number, kind: number): number {
    this.#contents.openCode(kind);
    return at + 1;
  }

  /** Opens content where a bracket stands at `at`. */
  #contentAt(at: number, kind: number): number {
    const source = this.#source;
    if (source.charCodeAt(at) !== Char.LeftBracket) return at;
    if (kind === RAISED) {
      let i = at + 1;
      while (isDigit(source.charCodeAt(i))) i++;
      if (i > at + 1 && source.charCodeAt(i) === Char.RightBracket) return i + 1;
    }
    if (kind !== INLINE && kind !== RAISED) this.#builder.put(BLOCK, at, at + 1);
    this.#contents.open(kind);
    return kind === INLINE || kind === RAISED ? at + 1 : this.#lineStart(at + 1);
  }

  #closeContent(at: number): number {
    this.#endHeading(at);
    const kind = this.#contents.close(at, at + 1);
    return kind === undefined || kind === TEXT_BRACKET || this.#contents.inCode
      ? at + 1
      : this.#contentAt(at + 1, kind);
  }

  #code(at: number, c: number): number {
    const scanner = this.#scanner;
    switch (c) {
      case Char.QuotationMark:
        return scanner.stringEnd(at);
      case Char.Backtick:
        return scanner.rawEnd(at);
      case Char.Slash: {
        const end = scanner.commentEnd(at);
        if (end > at) this.#comment(at, end);
        return end;
      }
      case Char.LeftBracket: {
        // An argument of a note or a quotation is its content; any other stands apart.
        const { callee } = this.#contents;
        return this.#contentAt(
          at,
          callee === NOTE || callee === QUOTATION || callee === HEADING ? callee : BLOCK_LEVEL,
        );
      }
      case Char.LeftParenthesis:
      case Char.LeftBrace:
        return this.#openCode(at, BLOCK_LEVEL);
      default: {
        const kind = this.#contents.closeCode();
        return this.#contents.inCode ? at + 1 : this.#contentAt(at + 1, kind);
      }
    }
  }
}
