import { BLOCK } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { HEADING, INLINE, NOTE, QUOTATION, RAISED } from './names';

/**
 * Marks on the stack beside the kinds of content: a bracket of the text, and code in
 * parentheses or braces (with the callee's kind above).
 */
export const TEXT_BRACKET = -1;
const CODE = 16;

/** Content blocks and code that are open, and what is written where content ends. */
export class Contents {
  readonly #builder: ProseBuilder;
  readonly #kinds: number[] = [];
  readonly #starts: number[] = [];
  readonly #orders: number[] = [];
  #notes = 0;

  constructor(builder: ProseBuilder) {
    this.#builder = builder;
  }

  get inCode(): boolean {
    return (this.#kinds.at(-1) ?? 0) >= CODE;
  }

  /** Kind of the call whose arguments are open. */
  get callee(): number {
    return (this.#kinds.at(-1) ?? CODE) - CODE;
  }

  open(kind: number): void {
    this.#push(kind, kind === NOTE ? ++this.#notes : 0);
  }

  /** @param kind what content is to the code's callee */
  openCode(kind: number): void {
    this.#push(CODE + kind, 0);
  }

  /** @returns kind of the callee */
  closeCode(): number {
    this.#starts.pop();
    this.#orders.pop();
    return (this.#kinds.pop() ?? CODE) - CODE;
  }

  /** Ends the last content at its bracket, `at` to `end`. @returns its kind; undefined where none was open */
  close(at: number, end: number): number | undefined {
    const kind = this.#kinds.pop();
    const start = this.#starts.pop() ?? 0;
    const order = this.#orders.pop();
    const builder = this.#builder;
    if (kind === undefined || kind === TEXT_BRACKET) {
      builder.copy(at, end);
      return kind;
    }
    if (kind === NOTE) builder.zone('note', start, builder.length, order);
    else if (kind === QUOTATION) builder.zone('quotation', start, builder.length);
    else if (kind === HEADING) builder.zone('heading', start, builder.length);
    if (kind !== INLINE && kind !== RAISED) builder.put(BLOCK, at, end);
    return kind;
  }

  /** Ends all that is open. @param at the document's end */
  finish(at: number): void {
    while (this.#kinds.length > 0) this.close(at, at);
  }

  #push(kind: number, order: number): void {
    this.#kinds.push(kind);
    this.#starts.push(this.#builder.length);
    this.#orders.push(order);
  }
}
