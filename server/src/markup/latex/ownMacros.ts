import { Char } from '../../text/char';
import { BLOCK, OBJECT } from '../prose';
import { resolveConditionals } from './conditionals';
import type { TexScanner } from './scanner';

const LONGEST_BODY = 400;
/** What a body may become with its arguments in it. */
const LONGEST_EXPANSION = 1000;
/** What all bodies of a document may come to: a macro of macros could grow without end. */
const MOST_READ = 4_000_000;
/** Characters for private use stand for a macro's arguments while its body is read. */
const FIRST_ARGUMENT = 0xf8d0;
const ARGUMENT = /[\uf8d1-\uf8d9]/g;

/** A group in braces, an option in brackets with what stands for it where it is left out, or a star. */
type Parameter =
  | { readonly kind: 'group' }
  | { readonly kind: 'star' }
  | { readonly kind: 'option'; readonly otherwise: string | null };

interface OwnMacro {
  readonly parameters: readonly Parameter[];
  readonly body: string;
}

/**
 * What a call says: before, between and after its groups, which are read where they
 * stand; or all of it as one, up to `end`.
 */
export type Expansion =
  | { readonly pieces: readonly string[]; readonly opens: readonly number[] }
  | { readonly text: string; readonly end: number };

/** A call's arguments as they are written, in the order of their numbers. */
interface Call {
  /** Undefined for a group, whose text is at `texts`. */
  readonly values: readonly (string | null | undefined)[];
  readonly texts: readonly string[];
  /** Places of the groups' braces. */
  readonly opens: readonly number[];
  readonly end: number;
  /** True where an option stands after a group. */
  readonly scattered: boolean;
}

/** The macros that a document defines itself and whose bodies are prose, with arguments or without. */
export class OwnMacros {
  readonly #source: string;
  readonly #scanner: TexScanner;
  readonly #reader: (body: string) => string;
  #left = MOST_READ;
  readonly #texts = new Map<string, string>();
  readonly #macros = new Map<string, OwnMacro>();
  readonly #templates = new Map<string, readonly string[] | null>();

  /** @param read gives the prose of a body */
  constructor(source: string, scanner: TexScanner, read: (body: string) => string) {
    this.#source = source;
    this.#scanner = scanner;
    this.#reader = read;
  }

  /** The prose of a body; empty where it is none, or too much. */
  #read(body: string): string {
    if (body.length > LONGEST_EXPANSION || body.length > this.#left) return '';
    const text = this.#reader(body);
    this.#left -= body.length + text.length;
    return text.length > LONGEST_EXPANSION || text.includes(OBJECT) || text.includes(BLOCK) ? '' : text;
  }

  /** What a macro without arguments says. */
  text(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /**
   * Learns `\newcommand{\cgs}{Conn.\ Gen.\ Stat.}`, `\newcommand{\cgs}[2][a]{General Statutes \S~#2 (#1)}`,
   * `\def\cgs#1{\S~#1}` and `\NewDocumentCommand{\cgs}{s o m}{...}`.
   * @param word the defining word
   * @param at after it
   * @returns the offset after the definition, never before `at`
   */
  define(word: string, at: number): number {
    const source = this.#source;
    const scanner = this.#scanner;
    const open = scanner.skipSpace(source.charCodeAt(at) === Char.Asterisk ? at + 1 : at);
    const named =
      source.charCodeAt(open) === Char.LeftBrace
        ? scanner.groupEnd(open)
        : source.charCodeAt(open) === Char.Backslash
          ? scanner.wordEnd(open + 1)
          : -1;
    if (named < 0) return at;
    const name = source.slice(open, named).replace(/[{}\\\s]/gu, '');
    const signature = word.endsWith('def')
      ? this.#plainSignature(named)
      : word.endsWith('DocumentCommand')
        ? this.#signatureByLetters(named)
        : this.#countedSignature(named);
    const body = scanner.skipSpace(signature.end);
    const end = source.charCodeAt(body) === Char.LeftBrace ? scanner.groupEnd(body) : -1;
    if (end < 0) return Math.max(named, scanner.argumentsEnd(named, 1));
    if (signature.parameters !== null && end - body <= LONGEST_BODY)
      this.#learn(name, { parameters: signature.parameters, body: source.slice(body + 1, end - 1) });
    return end;
  }

  #learn(name: string, macro: OwnMacro): void {
    this.#texts.delete(name);
    this.#macros.delete(name);
    this.#templates.clear();
    if (macro.parameters.length > 0) {
      this.#macros.set(name, macro);
      return;
    }
    const text = this.#read(macro.body);
    if (text !== '') this.#texts.set(name, text);
  }

  /** `[2][default]`. */
  #countedSignature(at: number): Signature {
    const scanner = this.#scanner;
    const count = scanner.skipSpace(at);
    const counted = scanner.optionEnd(count);
    if (counted === count) return { parameters: [], end: at };
    const first = scanner.skipSpace(counted);
    const end = scanner.optionEnd(first);
    const otherwise = end > first ? this.#source.slice(first + 1, end - 1) : null;
    const number = Number(/^\[([1-9])\]$/.exec(this.#source.slice(count, counted))?.[1] ?? 0);
    const parameters = Array.from({ length: number }, (_, k): Parameter =>
      k === 0 && otherwise !== null ? { kind: 'option', otherwise } : { kind: 'group' },
    );
    return { parameters: number === 0 ? null : parameters, end };
  }

  /** `#1#2`; text between them, up to which TeX would read, is not followed. */
  #plainSignature(at: number): Signature {
    const open = this.#source.indexOf('{', at);
    const end = open < 0 || open > this.#scanner.lineEnd(at) ? at : open;
    const written = this.#source.slice(at, end).trim();
    const parameters = Array.from({ length: written.length / 2 }, (): Parameter => ({ kind: 'group' }));
    return { parameters: /^(?:#[1-9])*$/.test(written) ? parameters : null, end };
  }

  /** `{s O{default} m}`. */
  #signatureByLetters(at: number): Signature {
    const open = this.#scanner.skipSpace(at);
    const end = this.#scanner.groupEnd(open);
    if (end < 0) return { parameters: null, end: at };
    const written = this.#source.slice(open + 1, end - 1);
    const parameters = [...written.matchAll(/[mso]|O *\{([^{}]*)\}/g)].map(([letter, otherwise]): Parameter =>
      letter === 'm'
        ? { kind: 'group' }
        : letter === 's'
          ? { kind: 'star' }
          : { kind: 'option', otherwise: otherwise ?? null },
    );
    return { parameters: /^(?:[ +!]*(?:[mso]|O *\{[^{}]*\}))* *$/.test(written) ? parameters : null, end };
  }

  /**
   * What the call of a macro with arguments says.
   * @param wordEnd after the macro's name
   * @returns undefined where there is none of that name, too few arguments, or what is no prose
   */
  expand(name: string, wordEnd: number): Expansion | undefined {
    const macro = this.#macros.get(name);
    const call = macro === undefined ? undefined : this.#callOf(macro, wordEnd);
    if (macro === undefined || call === undefined) return undefined;
    const pieces = call.scattered ? null : this.#template(name, macro, call);
    if (pieces !== null) return { pieces, opens: call.opens };
    // Arguments in another order than they are written in, or twice: what is said stands for the call as a whole.
    let group = 0;
    const composed = compose(
      macro.body,
      call.values.map((value) => (value === undefined ? (call.texts[group++] ?? '') : value)),
    );
    const text = this.#read(composed);
    return text !== '' ? { text, end: call.end } : undefined;
  }

  #callOf({ parameters }: OwnMacro, from: number): Call | undefined {
    const source = this.#source;
    const scanner = this.#scanner;
    const values: (string | null | undefined)[] = [];
    const texts: string[] = [];
    const opens: number[] = [];
    let scattered = false;
    let i = from;
    for (const parameter of parameters) {
      if (parameter.kind === 'group') {
        const open = scanner.skipSpace(i);
        i = scanner.groupEnd(open);
        if (i < 0) return undefined;
        opens.push(open);
        texts.push(source.slice(open + 1, i - 1));
        values.push(undefined);
      } else if (parameter.kind === 'star') {
        const given = source.charCodeAt(i) === Char.Asterisk;
        values.push(given ? '*' : null);
        if (given) i++;
      } else {
        // An option after a group must follow at once: "[sic]" after a blank is the text's own.
        const open = opens.length === 0 ? scanner.skipSpace(i) : i;
        const end = scanner.optionEnd(open);
        values.push(end > open ? source.slice(open + 1, end - 1) : parameter.otherwise);
        if (end === open) continue;
        scattered ||= opens.length > 0;
        i = end;
      }
    }
    return { values, texts, opens, end: i, scattered };
  }

  /** Groups are read where they stand, and so in their order, each once; null for a body that has them otherwise. */
  #template(name: string, macro: OwnMacro, { values, opens }: Call): readonly string[] | null {
    if (opens.length === 0) return null;
    const key = `${name}\0${JSON.stringify(values)}`;
    const known = this.#templates.get(key);
    if (known !== undefined) return known;
    let group = 0;
    const composed = compose(
      macro.body,
      values.map((value) => (value === undefined ? String.fromCharCode(FIRST_ARGUMENT + ++group) : value)),
    );
    const text = this.#read(composed);
    const order = text.match(ARGUMENT) ?? [];
    const inOrder = order.length === opens.length && order.every((c, k) => c.charCodeAt(0) === FIRST_ARGUMENT + k + 1);
    const pieces = inOrder ? text.split(ARGUMENT) : null;
    this.#templates.set(key, pieces);
    return pieces;
  }
}

/** Parameters of a macro, null where they are of a kind that is not followed, and where they end. */
interface Signature {
  readonly parameters: readonly Parameter[] | null;
  readonly end: number;
}

/** A body with its arguments in place. @param values null for an option that is not given */
function compose(body: string, values: readonly (string | null)[]): string {
  return resolveConditionals(body, values).replace(/#([1-9])/g, (_, k: string) => values[Number(k) - 1] ?? '');
}
