const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/g;

/** Words that stand in nearly every section: looked for only where nothing else is asked. */
const EMPTY = new Set(
  (
    'a an and any are as at be but by for from has have if in into is it its may no not of on or other shall such than that the their there to under was ' +
    'what when where which who with upon can do does how i my'
  ).split(' '),
);

/** A word of a text. Offsets are UTF-16 code units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD))
    yield { folded: fold(match[0]), start: match.index, end: match.index + match[0].length };
}

/** A text's words in the form they are compared in: small letters without accents and apostrophes. */
export function foldWords(text: string): string[] {
  if (!isAscii(text)) return (text.match(WORD) ?? []).map(fold);
  // Nearly all headings and summaries: the classes of Unicode take three times as long.
  const small = text.toLowerCase();
  const words: string[] = small.match(ASCII_WORD) ?? [];
  return small.includes("'") ? words.map((word) => word.replaceAll("'", '')) : words;
}

function fold(word: string): string {
  const small = word.toLowerCase();
  return isAscii(small)
    ? small.replaceAll("'", '')
    : small.replace(/['’]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
}

const LAST_OF_ASCII = 0x7f;

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > LAST_OF_ASCII) return false;
  return true;
}

/** True for a word that says nothing by itself: "the", "of". */
export function isEmptyWord(folded: string): boolean {
  return EMPTY.has(folded);
}
