import { Char } from '../../text/char';
import { noteMarkEnd } from '../html/tags';
import type { ProseBuilder } from '../proseBuilder';
import { Finder, isWord } from '../scan';
import { type Edits, READ } from './edits';
import { completeTag } from './lines';

/** Elements whose content is no prose, where they stand in a paragraph. */
const NO_PROSE = new Set(['code', 'kbd', 'samp', 'script', 'style', 'textarea', 'svg', 'math']);

/** Reads what stands in pointed brackets inside a paragraph: tags, comments, declarations, addresses. */
export class AngleReader {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #edits: Edits;
  readonly #commentEnds: Finder;
  readonly #closers: Finder;
  readonly #instructionEnds: Finder;
  readonly #sectionEnds: Finder;
  readonly #closingTags = new Map<string, Finder>();

  constructor(source: string, builder: ProseBuilder, edits: Edits) {
    this.#source = source;
    this.#builder = builder;
    this.#edits = edits;
    this.#commentEnds = new Finder(source, '-->');
    this.#closers = new Finder(source, '>');
    this.#instructionEnds = new Finder(source, '?>');
    this.#sectionEnds = new Finder(source, ']]>');
  }

  /** Reads what begins at `<`, within `end`; the answer is the offset after it, or after the mark where it is text. */
  read(at: number, end: number): number {
    const source = this.#source;
    const next = source.charCodeAt(at + 1);
    if (next === Char.ExclamationMark || next === Char.QuestionMark) return this.#declaration(at, next, end);
    const tag = completeTag(source, at, end);
    if (tag > 0) return this.#tag(at, tag, end);
    let i = at + 1;
    let address = false;
    for (; i < end; i++) {
      const c = source.charCodeAt(i);
      if (c <= Char.Space || c === Char.LessThan || c === Char.GreaterThan) break;
      if (c === Char.Colon || c === Char.At) address = true;
    }
    return address && i < end && source.charCodeAt(i) === Char.GreaterThan && isWord(next)
      ? this.#edits.object(at, i + 1)
      : at + 1;
  }

  #declaration(at: number, next: number, end: number): number {
    const source = this.#source;
    if (next === Char.ExclamationMark && source.startsWith('--', at + 2)) {
      const short = source.startsWith('>', at + 4) ? at + 5 : source.startsWith('->', at + 4) ? at + 6 : 0;
      const close = short > 0 ? short - 3 : this.#commentEnds.from(at + 4);
      if (close + 3 > end) return at + 1;
      this.#builder.comments.push({ start: at, end: close + 3, text: source.slice(at + 4, Math.max(at + 4, close)) });
      return this.#edits.drop(at, close + 3);
    }
    const section = source.startsWith('[CDATA[', at + 2);
    const finder = next === Char.QuestionMark ? this.#instructionEnds : section ? this.#sectionEnds : this.#closers;
    if (next === Char.ExclamationMark && !section && !isWord(source.charCodeAt(at + 2))) return at + 1;
    const close = finder.from(at + 2) + (next === Char.QuestionMark ? 2 : section ? 3 : 1);
    return close <= end ? this.#edits.drop(at, close) : at + 1;
  }

  #tag(at: number, tagEnd: number, end: number): number {
    const source = this.#source;
    let nameEnd = at + 1;
    while (isWord(source.charCodeAt(nameEnd))) nameEnd++;
    const name = nameEnd - at > 10 ? '' : source.slice(at + 1, nameEnd).toLowerCase();
    if (name === 'br') {
      this.#edits.add(READ, at, tagEnd, '\n');
      return tagEnd;
    }
    const mark = noteMarkEnd(source, name, { start: at, end: tagEnd }, end);
    if (mark !== undefined || name === 'sup') return this.#edits.drop(at, mark ?? tagEnd);
    if (!NO_PROSE.has(name) || source.charCodeAt(tagEnd - 2) === Char.Slash) return this.#edits.drop(at, tagEnd);
    const closing = `</${name}>`;
    const close = this.#closings(closing).from(tagEnd);
    return close + closing.length <= end
      ? this.#edits.object(at, close + closing.length)
      : this.#edits.drop(at, tagEnd);
  }

  #closings(tag: string): Finder {
    let finder = this.#closingTags.get(tag);
    if (finder === undefined) this.#closingTags.set(tag, (finder = new Finder(this.#source, tag)));
    return finder;
  }
}
