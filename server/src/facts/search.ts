import type { TextColumn } from './columns';

/** Latin letters, accented ones too, and digits; all else but a line's end parts words. */
const NO_WORD = /[^a-z0-9\u00df-\u024f\n]+/g;
const APOSTROPHE = /['’]/g;

function fold(text: string): string {
  return text.toLowerCase().replace(APOSTROPHE, '').replace(NO_WORD, ' ');
}

/** Finds headings by words. The folded headings are made at the first search. */
export class CatchlineSearch {
  readonly #column: TextColumn;
  /** All headings, folded, with a blank before and behind each word: " words of one \n words of the next \n ". */
  #text = '';
  #starts: Uint32Array | undefined;

  constructor(column: TextColumn) {
    this.#column = column;
  }

  /**
   * Rows whose heading has all the words; the last may be the beginning of a word. Best first: the words as a phrase, at the
   * heading's beginning, whole, law in force, a short heading; then code order.
   */
  find(words: string, most: number, inForce: (row: number) => boolean): number[] {
    const phrase = fold(words.replaceAll('\n', ' ')).trim();
    if (phrase === '' || most <= 0) return [];
    const starts = this.#starts ??= this.#read();
    const parts = phrase.split(' ');
    const wanted = parts.map((word, i) => (i === parts.length - 1 ? ` ${word}` : ` ${word} `));
    const probe = wanted.reduce((a, b) => (b.length > a.length ? b : a));
    const found: { row: number; score: number }[] = [];
    for (let at = this.#text.indexOf(probe); at >= 0;) {
      const row = rowAt(starts, at);
      const line = this.#text.slice(starts[row], starts[row + 1]);
      if (wanted.every((word) => line.includes(word))) {
        for (let member = row; member === row || this.#column.isDitto(member); member++) {
          found.push({ row: member, score: score(line, phrase) + (inForce(member) ? 8 : 0) });
        }
      }
      at = this.#text.indexOf(probe, starts[row + 1]);
    }
    found.sort((a, b) => b.score - a.score || a.row - b.row);
    return found.slice(0, most).map(({ row }) => row);
  }

  #read(): Uint32Array {
    const text = ` ${fold(this.#column.all()).replaceAll('\n', ' \n ')}`;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#text = text;
    return Uint32Array.from(starts);
  }
}

/** At most 4 + 2 + 1, less than 1 for a long heading. */
function score(line: string, phrase: string): number {
  const at = line.indexOf(` ${phrase}`);
  // A quotation mark before the first word has become a blank.
  const asPhrase = at < 0 ? 0 : at <= 1 ? 4 : 2;
  const whole = line.includes(` ${phrase} `) ? 2 : 0;
  return asPhrase + whole + 1 / (1 + line.length / 40);
}

/** Last row that begins at or before an offset. */
function rowAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
