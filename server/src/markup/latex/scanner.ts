import { Char } from '../../text/char';
import { Finder, isBlank, isLetter, isLineEnd } from '../scan';

const LONGEST_VERB = 1000;

/** Finds where TeX's own units end: groups, options, comments, control words. Linear over a whole source. */
export class TexScanner {
  readonly #source: string;
  readonly #closers: Finder;
  readonly #options: Finder;
  readonly #feeds: Finder;
  /** Opening braces that a failed search has shown to have no partner in their paragraph. */
  readonly #unmatched = new Set<number>();

  constructor(source: string) {
    this.#source = source;
    this.#closers = new Finder(source, '}');
    this.#options = new Finder(source, ']');
    this.#feeds = new Finder(source, '\n');
  }

  lineEnd(at: number): number {
    return Math.min(this.#feeds.from(at), this.#source.length);
  }

  /** Offset of the line end that ends a comment which begins at `at`. */
  commentEnd(at: number): number {
    const end = this.lineEnd(at);
    return this.#source.charCodeAt(end - 1) === Char.CarriageReturn && end - 1 > at ? end - 1 : end;
  }

  /**
   * Offset after a verbatim argument, options before it included: in braces, or
   * between two equal marks on a line; else -1.
   */
  verbEnd(at: number): number {
    const source = this.#source;
    const open = this.optionEnd(at);
    if (source.charCodeAt(open) === Char.LeftBrace) return this.groupEnd(open);
    const mark = source.charAt(open);
    const limit = Math.min(this.lineEnd(open), open + LONGEST_VERB);
    for (let i = open + 1; i < limit; i++) if (source.charAt(i) === mark) return i + 1;
    return -1;
  }

  /** Offset after a control word's letters that begin at `at`. */
  wordEnd(at: number): number {
    let i = at;
    while (isLetter(this.#source.charCodeAt(i))) i++;
    return i;
  }

  /** Offset after blanks and at most one line end: what TeX takes with a control word. */
  skipSpace(at: number): number {
    const source = this.#source;
    let i = at;
    while (isBlank(source.charCodeAt(i))) i++;
    if (!isLineEnd(source.charCodeAt(i))) return i;
    const line =
      i + (source.charCodeAt(i) === Char.CarriageReturn && source.charCodeAt(i + 1) === Char.LineFeed ? 2 : 1);
    let next = line;
    while (isBlank(source.charCodeAt(next))) next++;
    return isLineEnd(source.charCodeAt(next)) ? at : next;
  }

  /** Offset after `[...]` where one begins at `at` and ends on its line, else `at`. */
  optionEnd(at: number): number {
    if (this.#source.charCodeAt(at) !== Char.LeftBracket) return at;
    const close = this.#options.from(at);
    return close < this.lineEnd(at) ? close + 1 : at;
  }

  /** Offset of the brace that closes a short name (of an environment) on the line, else -1. */
  nameEnd(at: number): number {
    if (this.#source.charCodeAt(at) !== Char.LeftBrace) return -1;
    const close = this.#closers.from(at);
    return close < this.lineEnd(at) ? close : -1;
  }

  /** Offset after the group that begins with a brace at `at`, else -1: a paragraph's end ends the search. */
  groupEnd(at: number): number {
    const source = this.#source;
    if (source.charCodeAt(at) !== Char.LeftBrace || this.#unmatched.has(at)) return -1;
    const open: number[] = [];
    for (let i = at; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Backslash) i++;
      else if (c === Char.LeftBrace) open.push(i);
      else if (c === Char.RightBrace) {
        open.pop();
        if (open.length === 0) return i + 1;
      } else if (c === Char.Percent) {
        while (i + 1 < source.length && !isLineEnd(source.charCodeAt(i + 1))) i++;
      } else if (c === Char.LineFeed && this.#blankAfter(i + 1)) break;
    }
    for (const brace of open) this.#unmatched.add(brace);
    return -1;
  }

  #blankAfter(at: number): boolean {
    let i = at;
    while (isBlank(this.#source.charCodeAt(i))) i++;
    return isLineEnd(this.#source.charCodeAt(i));
  }

  /**
   * Offset after what `\iffalse` leaves out: after its `\else` or `\fi`, those of conditionals inside
   * passed over; the source's end where it is open.
   */
  conditionalEnd(at: number): number {
    const mark = /\\(?:(if(?!thenelse|f\b)[a-zA-Z]*)|(fi)|(else))(?![a-zA-Z])/g;
    mark.lastIndex = at;
    let depth = 1;
    for (let m = mark.exec(this.#source); m !== null; m = mark.exec(this.#source)) {
      if (m[1] !== undefined) depth++;
      else if (m[2] !== undefined) depth--;
      if (depth === 0 || (depth === 1 && m[3] !== undefined)) return mark.lastIndex;
    }
    return this.#source.length;
  }

  /** Offset after options and up to `count` arguments from `at` on; a control word counts as an argument. */
  argumentsEnd(at: number, count: number): number {
    let i = at;
    for (let left = count; ;) {
      const next = this.skipSpace(i);
      const option = this.optionEnd(next);
      if (option > next) {
        i = option;
        continue;
      }
      if (left === 0) return i;
      const end =
        this.#source.charCodeAt(next) === Char.Backslash && left > 1 ? this.wordEnd(next + 1) : this.groupEnd(next);
      if (end <= next) return i;
      i = end;
      left--;
    }
  }

  /**
   * End of a formula whose content begins at `at`: offset of the next unescaped
   * dollar before the paragraph's end, else -1.
   */
  dollar(at: number): number {
    const source = this.#source;
    for (let i = at; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Backslash) i++;
      else if (c === Char.Dollar) return i;
      else if (c === Char.LineFeed && this.#blankAfter(i + 1)) return -1;
    }
    return -1;
  }
}
