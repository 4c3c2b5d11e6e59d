import { Char } from '../../text/char';
import { Finder, isLetter, isLineEnd, isWord } from '../scan';

/** Finds where Typst's own units end. */
export class TypstScanner {
  readonly #source: string;
  readonly #feeds: Finder;

  constructor(source: string) {
    this.#source = source;
    this.#feeds = new Finder(source, '\n');
  }

  lineEnd(at: number): number {
    return Math.min(this.#feeds.from(at), this.#source.length);
  }

  /** Offset after a name, its fields included (`sym.dash.en`); `at` where none begins. */
  nameEnd(at: number): number {
    const source = this.#source;
    let i = at;
    if (!isLetter(source.charCodeAt(i)) && source.charCodeAt(i) !== Char.Underline) return at;
    for (;;) {
      while (
        isWord(source.charCodeAt(i)) ||
        source.charCodeAt(i) === Char.Underline ||
        (source.charCodeAt(i) === Char.Hyphen && isWord(source.charCodeAt(i + 1)))
      )
        i++;
      if (source.charCodeAt(i) !== Char.Dot || !isLetter(source.charCodeAt(i + 1))) return i;
      i++;
    }
  }

  /** Offset after a comment that begins at `at`, else `at`; block comments nest, and one unclosed takes the rest. */
  commentEnd(at: number): number {
    const source = this.#source;
    const next = source.charCodeAt(at + 1);
    if (next === Char.Slash) {
      const end = this.lineEnd(at);
      return end > at && source.charCodeAt(end - 1) === Char.CarriageReturn ? end - 1 : end;
    }
    if (next !== Char.Asterisk) return at;
    let depth = 0;
    for (let i = at; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Slash && source.charCodeAt(i + 1) === Char.Asterisk) {
        depth++;
        i++;
      } else if (c === Char.Asterisk && source.charCodeAt(i + 1) === Char.Slash) {
        i++;
        if (--depth === 0) return i + 1;
      }
    }
    return source.length;
  }

  /** Offset after a string that begins at `at`. */
  stringEnd(at: number): number {
    const source = this.#source;
    for (let i = at + 1; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Backslash) i++;
      else if (c === Char.QuotationMark) return i + 1;
    }
    return source.length;
  }

  /** Offset after raw text from its backquotes on; without an end it takes the rest. */
  rawEnd(at: number): number {
    const source = this.#source;
    let i = at;
    while (source.charCodeAt(i) === Char.Backtick) i++;
    const length = i - at;
    if (length === 2) return i;
    const close = source.indexOf('`'.repeat(length), i);
    return close < 0 ? source.length : close + length;
  }

  /**
   * Offset after code from `at` on: a statement up to its line's end or a semicolon, or (with `one`) a single bracketed
   * unit. Strings, comments, raw text and brackets inside are skipped.
   */
  codeEnd(at: number, one: boolean): number {
    const source = this.#source;
    let depth = 0;
    let i = at;
    while (i < source.length) {
      const c = source.charCodeAt(i);
      if (c === Char.QuotationMark) i = this.stringEnd(i);
      else if (c === Char.Backtick) i = this.rawEnd(i);
      else if (c === Char.Slash && this.commentEnd(i) > i) i = this.commentEnd(i);
      else if (c === Char.LeftParenthesis || c === Char.LeftBracket || c === Char.LeftBrace) {
        depth++;
        i++;
      } else if (c === Char.RightParenthesis || c === Char.RightBracket || c === Char.RightBrace) {
        if (depth === 0) return i;
        depth--;
        i++;
        if (one && depth === 0) return i;
      } else if (depth === 0 && (isLineEnd(c) || c === Char.Semicolon)) {
        return c === Char.Semicolon ? i + 1 : i;
      } else {
        i++;
      }
    }
    return source.length;
  }

  /** Offset of the dollar that ends a formula whose content begins at `at`, before a blank line; else -1. */
  dollar(at: number): number {
    const source = this.#source;
    for (let i = at; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Backslash) i++;
      else if (c === Char.Dollar) return i;
      else if (c === Char.LineFeed && isLineEnd(source.charCodeAt(i + 1))) return -1;
    }
    return -1;
  }
}
