/**
 * The last words that a name's pattern can end with, lower case, so that the readers need try no pattern on a text that
 * ends with another word. Read out of the pattern itself: list and pattern cannot disagree.
 */
export interface LastWords {
  readonly words: ReadonlySet<string>;
  /** True where the name may end with any word: "charter of the city of ...". */
  readonly open: boolean;
}

type Part =
  /** What one character may be, lower case. `ANY`: more than can be listed. */
  | { readonly kind: 'letters'; readonly letters: readonly string[] }
  /** No letter: a word ends here. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'group'; readonly alternatives: readonly (readonly Part[])[] }
  | { readonly kind: 'optional'; readonly part: Part };

const ANY = '*';
const EDGE: Part = { kind: 'edge' };
const ANYTHING: Part = { kind: 'letters', letters: [ANY] };
const NOTHING: Part = { kind: 'group', alternatives: [[]] };

/** Reads those parts of a pattern that last words hang on. The table's patterns are all that it must know. */
class PatternReader {
  #at = 0;

  constructor(readonly source: string) {}

  alternatives(): Part[][] {
    const all: Part[][] = [[]];
    while (this.#at < this.source.length && this.source[this.#at] !== ')') {
      if (this.source[this.#at] === '|') {
        this.#at++;
        all.push([]);
      } else {
        all.at(-1)?.push(this.#repeated());
      }
    }
    return all;
  }

  #repeated(): Part {
    const part = this.#part();
    const quantifier = /^(?:[?*+]|\{(\d{1,3})(?:,\d{0,3})?\})/.exec(this.source.slice(this.#at));
    if (quantifier === null) return part;
    this.#at += quantifier[0].length;
    const many: Part = quantifier[0] === '?' || part.kind === 'edge' ? part : ANYTHING;
    return quantifier[0] === '+' || (quantifier[1] !== undefined && quantifier[1] !== '0')
      ? many
      : { kind: 'optional', part: many };
  }

  #part(): Part {
    const c = this.source[this.#at++] ?? '';
    if (c === '(') return this.#group();
    if (c === '[') return this.#class();
    if (c === '^' || c === '$') return EDGE;
    if (c === '.') return ANYTHING;
    if (c !== '\\') return partOf(c);
    const escaped = this.source[this.#at++] ?? '';
    if (escaped === 'b') return NOTHING;
    return escaped === 'w' ? ANYTHING : partOf(escaped === 'd' ? '0' : escaped);
  }

  #group(): Part {
    const head = /^\?(?:[:=!]|<[=!])/.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += head.length;
    const alternatives = this.alternatives();
    this.#at++;
    return head === '?:' || head === '' ? { kind: 'group', alternatives } : NOTHING;
  }

  #class(): Part {
    const end = this.source.indexOf(']', this.#at);
    const inside = this.source.slice(this.#at, end);
    this.#at = end + 1;
    return /^[A-Z]+$/i.test(inside)
      ? { kind: 'letters', letters: [...new Set(inside.toLowerCase())] }
      : /\\w|[a-z]/i.test(inside)
        ? ANYTHING
        : EDGE;
  }
}

function partOf(c: string): Part {
  return /[a-z]/i.test(c) ? { kind: 'letters', letters: [c.toLowerCase()] } : EDGE;
}

/** Ends of `parts`, before ends that are known already. What begins with a blank is a whole word. */
function before(parts: readonly Part[], ends: ReadonlySet<string>): ReadonlySet<string> {
  return parts.reduceRight<ReadonlySet<string>>((known, part) => beforeOne(part, known), ends);
}

function beforeOne(part: Part, ends: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const end of ends) {
    if (end.startsWith(' ')) found.add(end);
    else if (part.kind === 'letters') for (const letter of part.letters) found.add(letter + end);
    else if (part.kind === 'edge') found.add(` ${end}`);
  }
  if (part.kind === 'optional') for (const end of [...ends, ...beforeOne(part.part, ends)]) found.add(end);
  if (part.kind === 'group')
    for (const alternative of part.alternatives) for (const end of before(alternative, ends)) found.add(end);
  return found;
}

/** The last words of a pattern of the table. */
export function lastWordsOf(pattern: RegExp): LastWords {
  const ends = new Set<string>();
  for (const alternative of new PatternReader(pattern.source).alternatives())
    for (const end of before(alternative, new Set(['']))) ends.add(end.trim());
  const words = [...ends];
  return {
    words: new Set(words.filter((word) => word.length > 1 && !word.includes(ANY))),
    open: words.some((word) => word.includes(ANY)),
  };
}
