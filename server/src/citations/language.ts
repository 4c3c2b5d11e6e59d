import { Char } from '../text/char';
import { startsWithWord } from './chars';
import { OTHER_LETTERS, SMALL_WORDS } from './languageSigns';

/** How much of a document is read for its language. */
export const LANGUAGE_SAMPLE = 20_000;

/** A small word and the place of its language among all; the first is English, which is told in any case. */
interface SmallWord {
  readonly word: string;
  readonly language: number;
}

const LANGUAGES = Object.values(SMALL_WORDS);
/** The words by their first letter, small and capital. */
const BY_FIRST = new Map<number, SmallWord[]>();
LANGUAGES.forEach((words, language) => {
  for (const word of words.split('|')) {
    const first = word.charAt(0);
    for (const c of language === 0 ? [first, first.toUpperCase()] : [first]) {
      const known = BY_FIRST.get(c.charCodeAt(0)) ?? [];
      BY_FIRST.set(c.charCodeAt(0), [...known, { word, language }]);
    }
  }
});

/** True where the beginning of a text is in a language that is not English. */
export function isOfOtherLanguage(text: string): boolean {
  const sample = text.slice(0, LANGUAGE_SAMPLE);
  return isInOtherLetters(sample) || hasOtherWords(sample);
}

/** One letter in fifty is of a writing that no document of ours is written in. */
function isInOtherLetters(sample: string): boolean {
  const many = sample.length / 50;
  let wide = 0;
  for (let i = 0; i < sample.length; i++) if (sample.charCodeAt(i) >= FIRST_OTHER) wide++;
  return wide > many && (sample.match(OTHER_LETTERS)?.length ?? 0) > many;
}

/** Greek, the first of those writings, begins here. */
const FIRST_OTHER = 0x370;

/** Another language's small words are twice as many as the English ones. */
function hasOtherWords(sample: string): boolean {
  const counts = new Array<number>(LANGUAGES.length).fill(0);
  // What stands at the ends may be a part of a word.
  let at = endOfRun(sample, 0);
  while (at < sample.length) {
    while (isWhiteSpace(sample.charCodeAt(at))) at++;
    const end = endOfRun(sample, at);
    if (end < sample.length) countWord(sample, at, end, counts);
    at = end;
  }
  const [english = 0, ...others] = counts;
  const most = Math.max(...others);
  return most > 1 && most > english * 2;
}

function countWord(text: string, from: number, end: number, counts: number[]): void {
  for (const { word, language } of BY_FIRST.get(text.charCodeAt(from)) ?? NO_WORDS) {
    if (word.length === end - from && (language === 0 ? startsWithWord(text, from, word) : text.startsWith(word, from)))
      counts[language] = (counts[language] ?? 0) + 1;
  }
}

const NO_WORDS: readonly SmallWord[] = [];

function endOfRun(text: string, from: number): number {
  let i = from;
  while (i < text.length && !isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}

/** White space as regular expressions know it. */
function isWhiteSpace(c: number): boolean {
  return c <= Char.Space
    ? c === Char.Space || (c >= Char.Tab && c <= Char.CarriageReturn)
    : c >= Char.NoBreakSpace && isWideWhiteSpace(c);
}

function isWideWhiteSpace(c: number): boolean {
  return c === Char.NoBreakSpace || (c > Char.LatinEnd && /\s/.test(String.fromCharCode(c)));
}
