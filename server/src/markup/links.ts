import { Char } from '../text/char';
import { Finder, isLetter, isWord } from './scan';

const NONE = Number.MAX_SAFE_INTEGER;

/** Finds bare addresses (http://, https://, ftp://, www., e-mail) ahead of a position that only moves forward. */
export class Links {
  /** The link found last; `start` is past every source where there is none. */
  start = -1;
  end = -1;
  readonly #source: string;
  readonly #schemes: Finder;
  readonly #hosts: Finder;
  readonly #ats: Finder;
  #web = -1;
  #webEnd = -1;
  #host = -1;
  #hostEnd = -1;
  #mail = -1;
  #mailEnd = -1;

  constructor(source: string) {
    this.#source = source;
    this.#schemes = new Finder(source, '://');
    this.#hosts = new Finder(source, 'www.');
    this.#ats = new Finder(source, '@');
  }

  /** Start of the first link that begins at or after `from`; `end` is then its end. */
  from(from: number): number {
    if (this.start >= from) return this.start;
    if (this.#web < from) this.#nextWeb(from);
    if (this.#host < from) this.#nextHost(from);
    if (this.#mail < from) this.#nextMail(from);
    this.start = Math.min(this.#web, this.#host, this.#mail);
    this.end = this.start === this.#web ? this.#webEnd : this.start === this.#host ? this.#hostEnd : this.#mailEnd;
    return this.start;
  }

  #nextWeb(from: number): void {
    const source = this.#source;
    let at = this.#schemes.from(from);
    for (; at < source.length; at = this.#schemes.from(at + 3)) {
      const name = source.slice(Math.max(from, at - 5), at).toLowerCase();
      const length = name === 'https' ? 5 : name.endsWith('http') ? 4 : name.endsWith('ftp') ? 3 : 0;
      if (length === 0 || isLetter(source.charCodeAt(at - length - 1))) continue;
      const end = urlEnd(source, at + 3);
      if (end === at + 3) continue;
      this.#web = at - length;
      this.#webEnd = end;
      return;
    }
    this.#web = NONE;
  }

  #nextHost(from: number): void {
    const source = this.#source;
    let at = this.#hosts.from(from);
    for (; at < source.length; at = this.#hosts.from(at + 4)) {
      if (isWord(source.charCodeAt(at - 1)) || !isWord(source.charCodeAt(at + 4))) continue;
      this.#host = at;
      this.#hostEnd = urlEnd(source, at);
      return;
    }
    this.#host = NONE;
  }

  #nextMail(from: number): void {
    const source = this.#source;
    let at = this.#ats.from(from);
    for (; at < source.length; at = this.#ats.from(at + 1)) {
      let start = at;
      while (start > from && isMailChar(source.charCodeAt(start - 1))) start--;
      while (start < at && !isWord(source.charCodeAt(start))) start++;
      if (start === at) continue;
      let end = at + 1;
      let dots = 0;
      for (; ; end++) {
        const c = source.charCodeAt(end);
        if (c === Char.Dot && isWord(source.charCodeAt(end + 1))) dots++;
        else if (!isWord(c) && !(c === Char.Hyphen && isWord(source.charCodeAt(end + 1)))) break;
      }
      if (dots === 0) continue;
      this.#mail = start;
      this.#mailEnd = end;
      return;
    }
    this.#mail = NONE;
  }
}

function isMailChar(c: number): boolean {
  return (
    isWord(c) || c === Char.Dot || c === Char.Underline || c === Char.Plus || c === Char.Hyphen || c === Char.Percent
  );
}

/**
 * End of an address from `start` on: up to white space, a quotation mark or a mark that closes what it stands in,
 * without the sentence's own punctuation and without a closing parenthesis that has no partner inside.
 */
export function urlEnd(source: string, start: number): number {
  let end = start;
  let depth = 0;
  for (; end < source.length; end++) {
    const c = source.charCodeAt(end);
    if (endsUrl(c)) break;
    if (c === Char.LeftParenthesis) depth++;
    else if (c === Char.RightParenthesis && --depth < 0) break;
  }
  while (end > start && isTrailing(source.charCodeAt(end - 1))) end--;
  return end;
}

/** White space, and marks that stand in no address as it is written. */
function endsUrl(c: number): boolean {
  if (c > Char.Delete)
    return c === Char.NoBreakSpace || (c >= Char.EnQuad && c <= Char.LastPunctuation) || c === Char.IdeographicSpace;
  return (
    c <= Char.Space ||
    c === Char.QuotationMark ||
    c === Char.LessThan ||
    c === Char.GreaterThan ||
    c === Char.LeftBracket ||
    c === Char.Backslash ||
    c === Char.RightBracket ||
    c === Char.Backtick ||
    c === Char.LeftBrace ||
    c === Char.Bar ||
    c === Char.RightBrace
  );
}

function isTrailing(c: number): boolean {
  return (
    c === Char.ExclamationMark ||
    c === Char.Apostrophe ||
    c === Char.Asterisk ||
    c === Char.Comma ||
    c === Char.Dot ||
    c === Char.Colon ||
    c === Char.Semicolon ||
    c === Char.QuestionMark ||
    c === Char.Underline ||
    c === Char.Tilde
  );
}
