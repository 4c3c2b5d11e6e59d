import { stem } from './stem';
import { foldWords, isEmptyWord } from './words';

/** A word that is looked for. */
export interface QueryWord {
  readonly folded: string;
  readonly stem: string;
  /** True where it may be the beginning of a word: the last one, while it is being typed. */
  readonly prefix: boolean;
}

/** What a person has typed, read. */
export interface Query {
  /** Without words that say nothing, unless there are no others. */
  readonly words: readonly QueryWord[];
  /** Words in quotation marks, which must stand one after the other; folded. */
  readonly phrases: readonly (readonly string[])[];
}

/** Longer questions are cut: a bit each is kept of them. */
const MOST_WORDS = 24;
/** A shorter beginning stands for too many words to be of use. */
const SHORTEST_PREFIX = 3;

/**
 * Reads what was typed so far: words, and phrases in quotation marks. The last word
 * may go on unless a blank is after it.
 */
export function readQuery(typed: string): Query {
  const folded = foldWords(typed);
  const complete = /[^\p{L}\p{N}]$/u.test(typed);
  const phrases = Array.from(typed.matchAll(/["“”]([^"“”]+)["“”]/g), ([, words = '']) => foldWords(words)).filter(
    (words) => words.length > 1,
  );
  const telling = folded.some((word) => !isEmptyWord(word));
  const words = new Map<string, QueryWord>();
  for (const [i, word] of folded.entries()) {
    const prefix = !complete && i === folded.length - 1 && word.length >= SHORTEST_PREFIX;
    if ((telling && isEmptyWord(word) && !prefix) || words.size >= MOST_WORDS) continue;
    const term = stem(word);
    if (!words.has(term)) words.set(term, { folded: word, stem: term, prefix });
  }
  return { words: [...words.values()], phrases };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A slip in a shorter word makes another word. */
const SHORTEST_SLIP = 4;

/**
 * Words from which a word differs by one slip of the keys: a letter too many, too
 * few, another, or two in each other's place.
 */
export function* slipsOf(word: string): Generator<string> {
  if (word.length < SHORTEST_SLIP || /\d/.test(word)) return;
  for (let i = 0; i <= word.length; i++) {
    const [head, rest] = [word.slice(0, i), word.slice(i)];
    if (rest.length > 1) yield `${head}${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
    if (rest !== '') yield head + rest.slice(1);
    for (const letter of LETTERS) {
      yield head + letter + rest;
      if (rest !== '') yield head + letter + rest.slice(1);
    }
  }
}
