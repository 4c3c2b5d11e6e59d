/**
 * Every match of a global pattern in a text, in order, found by the pattern itself: `matchAll` searches with a copy,
 * and a copy of a long pattern may be compiled anew at each call. Each search keeps its own place: another one by the
 * same pattern may run between two matches.
 * @param pattern with the flag g
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray, void> {
  for (let at = 0; ;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return;
    at = match[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex;
    yield match;
  }
}
