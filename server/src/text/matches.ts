/**
 * Every match of a global pattern in a text, in order, found by the pattern itself: `matchAll` searches with a copy,
 * and a copy of a long pattern may be compiled anew at each call. Each search keeps its own place: another one by the
 * same pattern may run between two matches.
 * @param pattern with the flag g
 */
export function matchesOf(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return { [Symbol.iterator]: () => new Matches(pattern, text) };
}

/** A class and no generator, since loops over it are compiled into one. */
class Matches implements Iterator<RegExpExecArray> {
  readonly #pattern: RegExp;
  readonly #text: string;
  #at = 0;

  constructor(pattern: RegExp, text: string) {
    this.#pattern = pattern;
    this.#text = text;
  }

  next(): IteratorResult<RegExpExecArray> {
    this.#pattern.lastIndex = this.#at;
    const value = this.#pattern.exec(this.#text);
    if (value === null) return { done: true, value };
    this.#at = value[0] === '' ? this.#pattern.lastIndex + 1 : this.#pattern.lastIndex;
    return { done: false, value };
  }
}
