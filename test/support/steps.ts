/** Counts what code under test reads of strings, so that a test can say "linear" without a clock. */
type Method =
  | 'charCodeAt'
  | 'charAt'
  | 'codePointAt'
  | 'indexOf'
  | 'lastIndexOf'
  | 'slice'
  | 'startsWith'
  | 'includes'
  | 'toLowerCase';
const METHODS: readonly Method[] = [
  'charCodeAt',
  'charAt',
  'codePointAt',
  'indexOf',
  'lastIndexOf',
  'slice',
  'startsWith',
  'includes',
  'toLowerCase',
];

/** Searches of a list, which count an element each for a step. */
type Search =
  'find' | 'findLast' | 'findIndex' | 'findLastIndex' | 'indexOf' | 'lastIndexOf' | 'includes' | 'some' | 'every';
const SEARCHES: readonly Search[] = [
  'find',
  'findLast',
  'findIndex',
  'findLastIndex',
  'indexOf',
  'lastIndexOf',
  'includes',
  'some',
  'every',
];

/**
 * Number of characters that `work` looks at through the methods of strings, one for a single look, the way for a search
 * or a slice, and of elements that it looks at through searches of lists.
 */
export function countSteps(work: () => void): number {
  const prototype = String.prototype as unknown as Record<Method, (this: string, ...rest: unknown[]) => unknown>;
  const originals = new Map(METHODS.map((name) => [name, prototype[name]] as const));
  let steps = 0;
  for (const [name, original] of originals) {
    prototype[name] = function counted(this: string, ...rest: unknown[]): unknown {
      const result = original.apply(this, rest);
      if (name === 'indexOf' || name === 'includes') {
        const from = typeof rest[1] === 'number' ? rest[1] : 0;
        steps += (typeof result === 'number' && result >= 0 ? result : this.length) - from + 1;
      } else if (name === 'lastIndexOf') {
        const from = typeof rest[1] === 'number' ? rest[1] : this.length;
        steps += from - (typeof result === 'number' && result >= 0 ? result : 0) + 1;
      } else {
        steps += typeof result === 'string' ? result.length + 1 : 1;
      }
      return result;
    };
  }
  const lists = Array.prototype as unknown as Record<Search, (this: unknown[], ...rest: unknown[]) => unknown>;
  const searches = new Map(SEARCHES.map((name) => [name, lists[name]] as const));
  for (const [name, original] of searches) {
    lists[name] = function counted(this: unknown[], ...rest: unknown[]): unknown {
      const [sought] = rest;
      if (typeof sought !== 'function') {
        steps += this.length;
        return original.apply(this, rest);
      }
      return original.call(this, function (this: unknown, ...seen: unknown[]): unknown {
        steps++;
        return (sought as (...seen: unknown[]) => unknown).apply(this, seen);
      });
    };
  }
  try {
    work();
  } finally {
    for (const [name, original] of searches) lists[name] = original;
    for (const [name, original] of originals) prototype[name] = original;
  }
  return steps;
}
