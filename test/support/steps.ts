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

/** Number of characters that `work` looks at through the methods of strings: one for a single look, the way for a search or a slice. */
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
  try {
    work();
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
  }
  return steps;
}
