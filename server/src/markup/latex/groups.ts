import { BLOCK } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { ASIDES, HEADINGS, NOTES, QUOTATIONS } from './macros';

/** What a closing brace ends. */
export const PLAIN = 0;
const HEADING = 1;
const NOTE = 2;
const ASIDE = 3;
const QUOTATION = 4;
export const QUOTED = 5;
const ARGUMENT = 6;

/** What a macro's argument is to the prose. */
export function groupKind(name: string): number {
  if (HEADINGS.has(name)) return HEADING;
  if (NOTES.has(name)) return NOTE;
  if (ASIDES.has(name)) return ASIDE;
  if (QUOTATIONS.has(name)) return QUOTATION;
  return name === 'enquote' ? QUOTED : PLAIN;
}

/** Groups and quotations that are open, and what is written where one ends. */
export class Groups {
  readonly #builder: ProseBuilder;
  readonly #kinds: number[] = [];
  /** Prose start and order of each; of an argument, the place of its brace. */
  readonly #starts: number[] = [];
  readonly #orders: number[] = [];
  readonly #quotations: { readonly name: string; readonly start: number }[] = [];
  /** What is said after an argument, by the place of its brace. */
  readonly #after = new Map<number, string>();
  #notes = 0;

  constructor(builder: ProseBuilder) {
    this.#builder = builder;
  }

  /** Opens the argument of a macro that is a heading, a note, an aside or a quotation. */
  open(kind: number): void {
    this.#push(kind, kind === NOTE ? ++this.#notes : 0);
  }

  openBrace(at: number): void {
    this.#push(this.#after.has(at) ? ARGUMENT : PLAIN, at);
  }

  /** Says what stands after an argument of the document's own macro. @param open place of its brace */
  sayAfter(open: number, text: string): void {
    this.#after.set(open, text);
  }

  /** @param name that of the environment */
  openQuotation(name: string): void {
    this.#quotations.push({ name, start: this.#builder.length });
  }

  /** Ends the quotation where an environment of its name is the last that was opened. */
  closeQuotation(name: string): void {
    const top = this.#quotations.at(-1);
    if (top?.name !== name) return;
    this.#builder.zone('quotation', top.start, this.#builder.length);
    this.#quotations.pop();
  }

  /** Ends all that is open. @param at the document's end */
  finish(at: number): void {
    while (this.#kinds.length > 0) this.close(at, at);
    for (const { start } of this.#quotations) this.#builder.zone('quotation', start, this.#builder.length);
  }

  /** Ends the last group: at a closing brace, `at` to `end`. */
  close(at: number, end: number): void {
    const kind = this.#kinds.pop() ?? PLAIN;
    const start = this.#starts.pop() ?? 0;
    const order = this.#orders.pop();
    const builder = this.#builder;
    if (kind === PLAIN) return;
    if (kind === ARGUMENT) {
      builder.put(this.#after.get(order ?? -1) ?? '', at, end);
      return;
    }
    if (kind === QUOTED) {
      builder.put('\u201D', at, end);
      return;
    }
    if (kind === HEADING) builder.zone('heading', start, builder.length);
    else if (kind === NOTE) builder.zone('note', start, builder.length, order);
    else if (kind === QUOTATION) builder.zone('quotation', start, builder.length);
    builder.put(BLOCK, at, end);
  }

  #push(kind: number, order: number): void {
    this.#kinds.push(kind);
    this.#starts.push(this.#builder.length);
    this.#orders.push(order);
  }
}
