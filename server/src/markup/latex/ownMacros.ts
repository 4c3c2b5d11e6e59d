import { BLOCK, OBJECT } from '../prose';
import type { TexScanner } from './scanner';

const LONGEST_BODY = 400;
/** Characters for private use stand for a macro's arguments while its body is read. */
const FIRST_ARGUMENT = 0xf8d0;
const ARGUMENT = /[\uf8d1-\uf8d9]/g;

/** The macros that a document defines itself and whose bodies are prose, with arguments or without. */
export class OwnMacros {
  readonly #source: string;
  readonly #scanner: TexScanner;
  readonly #read: (body: string) => string;
  readonly #texts = new Map<string, string>();
  readonly #templates = new Map<string, readonly string[]>();

  /** @param read gives the prose of a body */
  constructor(source: string, scanner: TexScanner, read: (body: string) => string) {
    this.#source = source;
    this.#scanner = scanner;
    this.#read = read;
  }

  /** What a macro without arguments says. */
  text(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** What a macro with arguments says before, between and after them. */
  template(name: string): readonly string[] | undefined {
    return this.#templates.get(name);
  }

  /**
   * Learns `\newcommand{\cgs}{Conn.\ Gen.\ Stat.}` and `\newcommand{\cgs}[1]{General Statutes \S~#1}`.
   * @param at after the defining word
   * @returns the offset after the definition
   */
  define(at: number): number {
    const source = this.#source;
    const scanner = this.#scanner;
    const open = scanner.skipSpace(source.charCodeAt(at) === 42 ? at + 1 : at);
    const named =
      source.charCodeAt(open) === 123
        ? scanner.groupEnd(open)
        : source.charCodeAt(open) === 92
          ? scanner.wordEnd(open + 1)
          : -1;
    if (named < 0) return at;
    const name = source.slice(open, named).replace(/[{}\\\s]/gu, '');
    const count = scanner.skipSpace(named);
    const body = scanner.skipSpace(scanner.optionEnd(count));
    const plain = source.charCodeAt(body) === 123;
    const end = plain ? scanner.groupEnd(body) : scanner.argumentsEnd(named, 1);
    if (!plain || end < 0) return end < 0 ? named : end;
    if (end - body > LONGEST_BODY) return end;
    const text = source.slice(body + 1, end - 1);
    if (body === count) this.#learn(name, this.#read(text));
    else this.#learnTemplate(name, Number(/^\[([1-9])\]/.exec(source.slice(count, body))?.[1] ?? 0), text);
    return end;
  }

  #learn(name: string, text: string): void {
    if (text !== '' && isProse(text)) this.#texts.set(name, text);
  }

  /** Arguments are read where they stand, and so in their order, each once. */
  #learnTemplate(name: string, count: number, body: string): void {
    if (count === 0) return;
    const text = this.#read(
      body.replace(/#([1-9])/g, (_, k: string) => String.fromCharCode(FIRST_ARGUMENT + Number(k))),
    );
    const order = text.match(ARGUMENT) ?? [];
    if (isProse(text) && order.length === count && order.every((c, k) => c.charCodeAt(0) === FIRST_ARGUMENT + k + 1))
      this.#templates.set(name, text.split(ARGUMENT));
  }
}

function isProse(text: string): boolean {
  return !text.includes(OBJECT) && !text.includes(BLOCK);
}
