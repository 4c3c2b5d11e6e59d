/**
 * Every match of a global pattern in a text, in order, found by the pattern itself: `matchAll` searches with a copy,
 * and a copy of a long pattern may be compiled anew at each call. Each search keeps its own place: another one by the
 * same pattern may run between two matches.
 * @param pattern with the flag g
 */
export function matchesOf(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return {
    // No generator: loops over this one are compiled into one.
    [Symbol.iterator]() {
      let at = 0;
      return {
        next() {
          pattern.lastIndex = at;
          const value = pattern.exec(text);
          if (value === null) return { done: true, value };
          at = value[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex;
          return { done: false, value };
        },
      };
    },
  };
}
