import { Char } from '../../text/char';
import { allSteps, type Steps } from '../../text/steps';
import { Links } from '../links';
import { BLOCK, OBJECT, type Prose } from '../prose';
import { ProseBuilder } from '../proseBuilder';
import { Finder, charTable, isLetter, skipTo } from '../scan';
import { ARGUMENTS, BREAKS, CODE, DEFINITIONS, OBJECTS, QUOTES, SILENT, SYMBOLS, WORDS, isCite } from './macros';
import { ACCENTS, accented } from './accents';
import { Groups, groupKind, PLAIN, QUOTED } from './groups';
import { OwnMacros, type Expansion } from './ownMacros';
import { readPreamble } from './preamble';
import { TexScanner } from './scanner';

const SPECIAL = charTable("\\%{}$~&`'-");

/** Characters read in one step. */
const LONGEST_STEP = 100_000;

/** Macros whose argument stands between two equal marks. */
const VERBATIM = new Set(['verb', 'Verb', 'lstinline']);

/**
 * Reads LaTeX as TeX reads it, as far as prose is concerned: one pass, a stack of groups, no macro
 * run but simple ones of the document's own.
 */
export class LatexReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #scanner: TexScanner;
  readonly #links: Links;
  readonly #groups: Groups;
  readonly #finders = new Map<string, Finder>();
  readonly #own: OwnMacros;
  readonly #known: OwnMacros | undefined;
  #end: number;
  /** True after a cell's mark: the next line break ends a table's row. */
  #inRow = false;

  /** @param known the macros of the document whose macro's body the source is */
  constructor(source: string, known?: OwnMacros) {
    this.#known = known;
    this.#source = source;
    this.#builder = new ProseBuilder(source);
    this.#groups = new Groups(this.#builder);
    this.#scanner = new TexScanner(source);
    this.#links = new Links(source);
    // A macro's body is read with those alone known that have no arguments, so that none can call itself.
    this.#own = new OwnMacros(source, this.#scanner, (body) => new LatexReader(body, this.#own).read().text);
    this.#end = source.length;
  }

  read(): Prose {
    return allSteps(this.readInSteps());
  }

  *readInSteps(): Steps<Prose> {
    const source = this.#source;
    const begin = source.indexOf('\\begin{document}');
    const i = begin < 0 ? 0 : begin + '\\begin{document}'.length;
    if (begin > 0) {
      const title = this.#title.bind(this);
      readPreamble(source, begin, this.#scanner, this.#own, this.#builder.comments, title);
    }
    const end = source.indexOf('\\end{document}', i);
    if (end >= 0) this.#end = end;
    for (let at = i; at < this.#end; yield) at = this.#text(at, at + LONGEST_STEP);
    this.#groups.finish(this.#end);
    return this.#builder.finish();
  }

  /** Reads prose up to the end that is set, or until it is at `to` or beyond it; the answer is where. */
  #text(from: number, to = this.#end): number {
    const source = this.#source;
    let i = from;
    while (i < this.#end && i < to) {
      const link = this.#links.from(i);
      const stop = skipTo(source, i, Math.min(link, this.#end), SPECIAL);
      this.#builder.copy(i, stop);
      if (stop >= this.#end) return this.#end;
      if (stop === link) {
        i = Math.min(this.#links.end, this.#end);
        this.#builder.put(OBJECT, stop, i);
      } else {
        i = Math.max(stop + 1, this.#mark(stop, source.charCodeAt(stop)));
      }
    }
    return i;
  }

  /** The document's title, which stands before its text: what is between its braces. */
  #title(at: number, open: number, close: number): void {
    const builder = this.#builder;
    builder.put(BLOCK, at, open + 1);
    const start = builder.length;
    const end = this.#end;
    this.#end = close - 1;
    this.#text(open + 1);
    this.#end = end;
    builder.zone('heading', start, builder.length);
    builder.put(BLOCK, close - 1, close);
  }

  #mark(at: number, c: number): number {
    const source = this.#source;
    const builder = this.#builder;
    switch (c) {
      case Char.Backslash:
        return this.#macro(at);
      case Char.Percent:
        return this.#comment(at);
      case Char.LeftBrace:
        this.#groups.openBrace(at);
        return at + 1;
      case Char.RightBrace:
        this.#groups.close(at, at + 1);
        return at + 1;
      case Char.Dollar:
        return this.#math(at);
      case Char.Tilde:
        builder.put('\u00A0', at, at + 1);
        return at + 1;
      case Char.Ampersand:
        builder.put(BLOCK, at, at + 1);
        this.#inRow = true;
        return at + 1;
      case Char.Backtick:
        return this.#pair(at, Char.Backtick, '\u201C', '\u2018');
      case Char.Apostrophe:
        return this.#pair(at, Char.Apostrophe, '\u201D', "'");
      default: {
        if (source.charCodeAt(at + 1) !== Char.Hyphen) {
          builder.copy(at, at + 1);
          return at + 1;
        }
        const long = source.charCodeAt(at + 2) === Char.Hyphen;
        builder.put(long ? '\u2014' : '\u2013', at, at + (long ? 3 : 2));
        return at + (long ? 3 : 2);
      }
    }
  }

  #pair(at: number, mark: number, double: string, single: string): number {
    const two = this.#source.charCodeAt(at + 1) === mark;
    if (!two && single === "'") this.#builder.copy(at, at + 1);
    else this.#builder.put(two ? double : single, at, at + (two ? 2 : 1));
    return at + (two ? 2 : 1);
  }

  /** A comment takes its line's end and the next line's blanks with it; a paragraph's end stays. */
  #comment(at: number): number {
    const source = this.#source;
    const end = this.#scanner.commentEnd(at);
    this.#builder.comments.push({ start: at, end, text: source.slice(at + 1, end) });
    const next = this.#scanner.skipSpace(end);
    if (next === end && end < this.#end) this.#builder.put(BLOCK, end, end);
    return next;
  }

  #math(at: number): number {
    const source = this.#source;
    const open = at + (source.charCodeAt(at + 1) === Char.Dollar ? 2 : 1);
    const close = this.#scanner.dollar(open);
    if (close < 0 || close >= this.#end) {
      this.#builder.copy(at, open);
      return open;
    }
    const end = source.charCodeAt(close + 1) === Char.Dollar && open === at + 2 ? close + 2 : close + 1;
    const content = close - open > 8 ? '' : source.slice(open, close).trim();
    const sign = content === '\\S' ? '§' : content === '\\S\\S' ? '§§' : content === '\\P' ? '¶' : OBJECT;
    this.#builder.put(sign, at, end);
    return end;
  }

  #macro(at: number): number {
    const source = this.#source;
    const scanner = this.#scanner;
    const c = source.charCodeAt(at + 1);
    if (!isLetter(c)) return this.#symbol(at);
    const wordEnd = scanner.wordEnd(at + 1);
    const name = source.slice(at + 1, wordEnd);
    const starred = source.charCodeAt(wordEnd) === Char.Asterisk ? wordEnd + 1 : wordEnd;
    const expansion = this.#own.expand(name, wordEnd);
    if (expansion !== undefined) return this.#expand(expansion, at);
    if (name === 'iffalse') return scanner.skipSpace(scanner.conditionalEnd(wordEnd));
    const text = this.#textOf(name);
    if (text !== undefined) {
      this.#builder.put(text, at, wordEnd);
      return scanner.skipSpace(wordEnd);
    }
    if (name === 'begin' || name === 'end') return this.#environment(at, wordEnd, name === 'begin');
    if (VERBATIM.has(name)) return this.#verb(at, starred);
    if (name === 'mintinline') return this.#verb(at, scanner.argumentsEnd(wordEnd, 1));
    if (DEFINITIONS.has(name)) return this.#own.define(name, starred);
    if (BREAKS.has(name)) {
      this.#builder.put(BLOCK, at, wordEnd);
      return name === 'bibitem' ? scanner.argumentsEnd(wordEnd, 1) : scanner.skipSpace(wordEnd);
    }
    const kind = groupKind(name);
    if (kind !== PLAIN) return this.#openArgument(kind, at, starred);
    if (name === 'textsuperscript') return this.#superscript(wordEnd);
    return this.#withoutProse(name, at, starred);
  }

  /** What a macro without arguments says: the document's own, a table's of this folder, TeX's. */
  #textOf(name: string): string | undefined {
    return this.#own.text(name) ?? this.#known?.text(name) ?? (Object.hasOwn(WORDS, name) ? WORDS[name] : undefined);
  }

  /** A macro whose arguments are no prose: it stands for an object, or for nothing. */
  #withoutProse(name: string, at: number, from: number): number {
    const scanner = this.#scanner;
    const objects = Object.hasOwn(OBJECTS, name) ? OBJECTS[name] : isCite(name) && name !== 'nocite' ? 1 : undefined;
    if (objects !== undefined) {
      const end = scanner.argumentsEnd(from, objects);
      this.#builder.put(OBJECT, at, end);
      return end;
    }
    return Object.hasOwn(SILENT, name) ? scanner.argumentsEnd(from, SILENT[name] ?? 0) : scanner.skipSpace(from);
  }

  /**
   * A macro of the document's own with arguments: these are read where they stand,
   * or the call says one thing as a whole.
   */
  #expand(expansion: Expansion, at: number): number {
    if ('text' in expansion) {
      this.#builder.put(expansion.text, at, expansion.end);
      return expansion.end;
    }
    const { pieces, opens } = expansion;
    const first = opens[0] ?? at;
    this.#builder.put(pieces[0] ?? '', at, first);
    opens.forEach((open, k) => {
      this.#groups.sayAfter(open, pieces[k + 1] ?? '');
    });
    return first;
  }

  #symbol(at: number): number {
    const source = this.#source;
    const c = source.charAt(at + 1);
    if (c === '\\') {
      const star = source.charCodeAt(at + 2) === Char.Asterisk ? at + 3 : at + 2;
      this.#builder.put(this.#inRow ? BLOCK : '\n', at, at + 2);
      this.#inRow = false;
      // The source's own line end after the mark is no second one, which would end the paragraph.
      const after = this.#scanner.optionEnd(star);
      const next = this.#scanner.skipSpace(after);
      return next > this.#scanner.lineEnd(after) ? next : after;
    }
    if (c === '(' || c === '[') {
      const close = this.#finder(c === '(' ? '\\)' : '\\]').from(at + 2);
      if (close >= this.#end) return at + 2;
      this.#builder.put(OBJECT, at, close + 2);
      return close + 2;
    }
    if (Object.hasOwn(ACCENTS, c)) {
      const letter = accented(source, at + 2, ACCENTS[c] ?? '');
      if (letter === undefined) return at + 2;
      this.#builder.put(letter.text, at, letter.end);
      return letter.end;
    }
    if (Object.hasOwn(SYMBOLS, c)) this.#builder.put(SYMBOLS[c] ?? '', at, at + 2);
    return at + 2;
  }

  #verb(at: number, from: number): number {
    const end = this.#scanner.verbEnd(from);
    if (end < 0) return from;
    this.#builder.put(OBJECT, at, end);
    return end;
  }

  #environment(at: number, wordEnd: number, begins: boolean): number {
    const source = this.#source;
    const scanner = this.#scanner;
    const open = scanner.skipSpace(wordEnd);
    const close = scanner.nameEnd(open);
    if (close < 0) return wordEnd;
    const name = source.slice(open + 1, close);
    const plain = name.endsWith('*') ? name.slice(0, -1) : name;
    if (begins && CODE.has(plain)) return this.#code(at, close + 1, name);
    if (!begins) this.#groups.closeQuotation(name);
    this.#builder.put(BLOCK, at, close + 1);
    if (!begins) return close + 1;
    const end = scanner.argumentsEnd(close + 1, Object.hasOwn(ARGUMENTS, plain) ? (ARGUMENTS[plain] ?? 0) : 0);
    if (QUOTES.has(plain)) this.#groups.openQuotation(name);
    return end;
  }

  #code(at: number, from: number, name: string): number {
    const marker = `\\end{${name}}`;
    const close = this.#finder(marker).from(from);
    const end = close < this.#end ? close + marker.length : this.#end;
    this.#builder.put(OBJECT, at, end);
    return end;
  }

  #finder(word: string): Finder {
    let finder = this.#finders.get(word);
    if (finder === undefined) this.#finders.set(word, (finder = new Finder(this.#source, word)));
    return finder;
  }

  /** A raised number is a note's mark; other raised text is read. */
  #superscript(wordEnd: number): number {
    const end = this.#scanner.groupEnd(wordEnd);
    return end > 0 && end - wordEnd < 12 && /^\{[\d,*\s]*\}$/u.test(this.#source.slice(wordEnd, end)) ? end : wordEnd;
  }

  #openArgument(kind: number, at: number, from: number): number {
    const scanner = this.#scanner;
    const open = scanner.skipSpace(scanner.optionEnd(scanner.skipSpace(from)));
    if (this.#source.charCodeAt(open) !== Char.LeftBrace) return from;
    this.#builder.put(kind === QUOTED ? '\u201C' : BLOCK, at, open + 1);
    this.#groups.open(kind);
    return open + 1;
  }
}
