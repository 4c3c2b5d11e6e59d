import { Char } from '../../text/char';
import { entityAt } from '../entities';
import { Links } from '../links';
import { BLOCK, OBJECT, type ZoneKind } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { Finder } from '../scan';
import { isPreformattedProse } from './preformatted';
import {
  BLOCK_LEVEL,
  HEADING,
  HIDDEN,
  INLINE,
  LINE_BREAK,
  QUOTATION,
  RAW,
  SUPERSCRIPT,
  TITLE,
  beginsTag,
  endsParagraph,
  isEndTag,
  isGluedLink,
  isHiddenTag,
  isNote,
  isVoid,
  isWhite,
  nameEnd,
  noteMarkEnd,
  roleOf,
  tagEnd,
} from './tags';

/** An open element that makes a zone, with the number of elements of its name that stand open inside it. */
interface OpenZone {
  readonly name: string;
  readonly kind: ZoneKind;
  readonly start: number;
  readonly order: number | undefined;
  inner: number;
}

/** Reads HTML into a builder: a whole document, or (for Markdown) piece by piece. */
export class HtmlReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #tags: Finder;
  readonly #references: Finder;
  readonly #links: Links;
  readonly #commentEnds: Finder;
  readonly #bangEnds: Finder;
  readonly #closers: Finder;
  readonly #open: OpenZone[] = [];
  readonly #openByName = new Map<string, number>();
  #notes = 0;
  #blockAt = 0;
  /** Name of the element whose content is left out, how many of its name are open, and where it began. */
  #hidden = '';
  #depth = 0;
  #hiddenFrom = 0;

  constructor(source: string, builder: ProseBuilder) {
    this.#source = source;
    this.#builder = builder;
    this.#tags = new Finder(source, '<');
    this.#references = new Finder(source, '&');
    this.#links = new Links(source);
    this.#commentEnds = new Finder(source, '-->');
    this.#bangEnds = new Finder(source, '--!>');
    this.#closers = new Finder(source, '>');
  }

  /** Reads `from..to`; pieces must come in order. */
  read(from: number, to: number): void {
    this.readSome(from, to, to);
  }

  /** Reads on in a piece that ends at `to`, until it is at `stop` or beyond it; the answer is where. */
  readSome(from: number, stop: number, to: number): number {
    let i = from;
    while (i < stop) {
      if (this.#hidden !== '') {
        const tag = this.#tags.from(i);
        if (tag >= to) return to;
        i = this.#markup(tag, to);
        continue;
      }
      const tag = this.#tags.from(i);
      const reference = this.#references.from(i);
      const link = this.#links.from(i);
      const next = Math.min(tag, reference, link, to);
      this.#builder.copy(i, next);
      if (next === to) return to;
      if (next === tag) i = this.#markup(tag, to);
      else if (next === link) {
        i = Math.min(this.#links.end, to);
        this.#builder.put(OBJECT, next, i);
      } else i = this.#reference(next, to);
    }
    return i;
  }

  /** Ends the content that a piece left hidden; it goes no further than the piece. */
  endPiece(at: number): void {
    if (this.#hidden === '') return;
    this.#hidden = '';
    this.#builder.put(OBJECT, this.#hiddenFrom, at);
  }

  /** True where no element is open that makes a zone. */
  get isClear(): boolean {
    return this.#open.length === 0;
  }

  /** Ends the document. */
  close(): void {
    this.endPiece(this.#source.length);
    while (this.#open.length > 0) this.#closeZone();
  }

  #reference(at: number, to: number): number {
    const entity = entityAt(this.#source, at, to, true);
    if (entity === undefined) {
      this.#builder.copy(at, at + 1);
      return at + 1;
    }
    this.#builder.put(entity.text, at, entity.end);
    return entity.end;
  }

  #markup(at: number, to: number): number {
    const source = this.#source;
    if (beginsTag(source, at)) return this.#tag(at, to);
    const next = source.charCodeAt(at + 1);
    if (next === Char.ExclamationMark && source.startsWith('--', at + 2)) return this.#comment(at, to);
    if (
      at + 1 < to &&
      (next === Char.ExclamationMark || next === Char.QuestionMark || (next === Char.Slash && at + 2 < to))
    )
      return Math.min(this.#closers.from(at + 2) + 1, to);
    if (this.#hidden === '') this.#builder.copy(at, at + 1);
    return at + 1;
  }

  #comment(at: number, to: number): number {
    const source = this.#source;
    const short = source.startsWith('>', at + 4) ? at + 5 : source.startsWith('->', at + 4) ? at + 6 : 0;
    const close = this.#commentEnds.from(at + 4);
    const bang = this.#bangEnds.from(at + 4);
    const inner = short > 0 ? at + 4 : Math.min(close, bang, to);
    const end = Math.min(short > 0 ? short : close <= bang ? close + 3 : bang + 4, to);
    this.#builder.comments.push({ start: at, end, text: source.slice(at + 4, inner) });
    return end;
  }

  #tag(at: number, to: number): number {
    const source = this.#source;
    const closing = source.charCodeAt(at + 1) === Char.Slash;
    const nameFrom = closing ? at + 2 : at + 1;
    const nameTo = nameEnd(source, nameFrom, to);
    const name = source.slice(nameFrom, nameTo).toLowerCase();
    const end = tagEnd(source, nameTo, to);
    const role = roleOf(name);
    // A paragraph needs no end tag: the next block ends it.
    if (this.#hidden === 'p' && !closing && endsParagraph(role)) this.endPiece(at);
    if (this.#hidden !== '') {
      this.#inHidden(name, closing, at, end);
      return end;
    }
    if (closing) {
      if (role === BLOCK_LEVEL || role === HEADING || name === 'blockquote' || name === 'p' || name === 'pre')
        this.#endOfBlock(name, at, end);
      else if (this.#openByName.get(name) !== undefined) this.#endTag(name);
      return end;
    }
    return this.#startTag(name, role, at, end, to);
  }

  #startTag(name: string, role: number, at: number, end: number, to: number): number {
    const source = this.#source;
    if (end - at > name.length + 7 && isHiddenTag(source.slice(at + 1 + name.length, end)) && !isVoid(name))
      return this.#hide(name, at, end);
    const mark = noteMarkEnd(source, name, { start: at, end }, to);
    if (mark !== undefined || role === SUPERSCRIPT) return mark ?? end;
    switch (role) {
      case INLINE:
        if (name === 'a' && isGluedLink(source, at, end)) this.#builder.put(' ', at, end);
        break;
      case LINE_BREAK:
        return this.#lineBreak(at, end, to);
      case RAW:
        return this.#raw(name, at, end, to, false);
      case TITLE:
        return this.#raw(name, at, end, to, true);
      case HIDDEN:
        if (source.charCodeAt(end - 2) === Char.Slash) return end;
        if (name !== 'pre' || !isPreformattedProse(source, at, end, to)) return this.#hide(name, at, end);
        this.#block(at, end);
        break;
      default:
        if (name !== 'q') {
          this.#closeParagraph();
          this.#block(at, end);
        }
    }
    this.#zones(name, role, at, end);
    return end;
  }

  /** Notes, headings and quotations are zones of the prose. */
  #zones(name: string, role: number, at: number, end: number): void {
    const source = this.#source;
    const note = end - at > 12 && isNote(source.slice(nameEnd(source, at + 1, end), end));
    if (note) {
      if (name === 'li' && this.#open.at(-1)?.name === 'li') this.#closeZone();
      this.#block(at, end);
    }
    if (note || role === HEADING || role === QUOTATION)
      this.#openZone(name, note ? 'note' : role === HEADING ? 'heading' : 'quotation');
    else if (this.#open.at(-1)?.name === name) (this.#open.at(-1) as OpenZone).inner++;
  }

  /** Leaves an element's content out, up to its end tag. */
  #hide(name: string, at: number, end: number): number {
    this.#hidden = name;
    this.#depth = 1;
    this.#hiddenFrom = at;
    return end;
  }

  /** A line's end in the text; the white space around it, the source's own line ends too, says nothing. */
  #lineBreak(at: number, end: number, to: number): number {
    const source = this.#source;
    let before = at;
    while (isWhite(source.charCodeAt(before - 1))) before--;
    this.#builder.drop(at - before);
    let after = end;
    while (after < to && isWhite(source.charCodeAt(after))) after++;
    this.#builder.put('\n', at, after);
    return after;
  }

  /** Raw text up to the element's own end tag; `prose` reads it, with its references. */
  #raw(name: string, at: number, end: number, to: number, prose: boolean): number {
    let close = this.#tags.from(end);
    while (close < to && !isEndTag(this.#source, close, name)) close = this.#tags.from(close + 1);
    close = Math.min(close, to);
    const after = close < to ? tagEnd(this.#source, close + 2 + name.length, to) : to;
    if (!prose) {
      this.#builder.put(OBJECT, at, after);
      return after;
    }
    this.#block(at, end);
    let i = end;
    while (i < close) {
      const stop = Math.min(this.#references.from(i), close);
      this.#builder.copy(i, stop);
      i = stop < close ? this.#reference(stop, close) : stop;
    }
    this.#block(close, after);
    return after;
  }

  #inHidden(name: string, closing: boolean, at: number, end: number): void {
    if (name === this.#hidden) this.#depth += closing ? -1 : this.#source.charCodeAt(end - 2) === Char.Slash ? 0 : 1;
    if (this.#depth > 0) return;
    this.#hidden = '';
    this.#builder.put(OBJECT, this.#hiddenFrom, Math.max(at, end));
  }

  #block(at: number, end: number): void {
    const length = this.#builder.length;
    if (length === this.#blockAt) return;
    this.#builder.put(BLOCK, at, end);
    this.#blockAt = length + 1;
  }

  #endOfBlock(name: string, at: number, end: number): void {
    this.#closeParagraph(name);
    if (this.#openByName.get(name) !== undefined) this.#endTag(name);
    this.#block(at, end);
  }

  /** A note that is a paragraph ends where the next block begins, end tag or not. */
  #closeParagraph(by = ''): void {
    if (by !== 'p' && this.#open.at(-1)?.name === 'p') this.#closeZone();
  }

  #openZone(name: string, kind: ZoneKind): void {
    this.#open.push({
      name,
      kind,
      start: this.#builder.length,
      order: kind === 'note' ? ++this.#notes : undefined,
      inner: 0,
    });
    this.#openByName.set(name, (this.#openByName.get(name) ?? 0) + 1);
  }

  #endTag(name: string): void {
    const top = this.#open.at(-1);
    if (top?.name === name && top.inner > 0) {
      top.inner--;
      return;
    }
    for (let closed = ''; closed !== name && this.#open.length > 0;) closed = this.#closeZone();
  }

  #closeZone(): string {
    const zone = this.#open.pop();
    if (zone === undefined) return '';
    const left = (this.#openByName.get(zone.name) ?? 1) - 1;
    if (left > 0) this.#openByName.set(zone.name, left);
    else this.#openByName.delete(zone.name);
    this.#builder.zone(zone.kind, zone.start, this.#builder.length, zone.order);
    return zone.name;
  }
}
