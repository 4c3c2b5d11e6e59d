import { foldWords } from '../../search/words';
import { addTo } from '../../text/addTo';

/** A word of a text as it is compared. Offsets of the text. */
interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Words of a quotation that stand one after the other; between two runs the
 * quotation leaves something out or puts its own.
 */
type Run = readonly QuotedWord[];

interface QuotedWord {
  readonly folded: string;
  /** True where the quotation changed the word's end: "offense[s]". */
  readonly begins: boolean;
}

/** A quotation made ready to be looked for. */
export interface Quoted {
  readonly runs: readonly Run[];
  /** How many words it has. */
  readonly words: number;
}

const LABEL = /\((?:[a-z]{1,4}|\d{1,3})\)/gi;
const ELLIPSIS = /\[?(?:(?:\.[ \u00A0\u202F]?){3,4}|…\.?|\*(?:[ \u00A0]?\*){2,3})\]?/g;
const BRACKETS = /\[([^[\]]{0,300})\]/g;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*\uE001?/gu;
const GAP = '\uE000';
const CHANGED_END = '\uE001';

/**
 * Reads a quotation as lawyers write one: points and stars leave words out, brackets change a letter
 * ("[t]he"), a word's end ("offense[s]"), or put words in place of others; labels may be left out.
 * Capitals, quotation marks, dashes and blanks do not count.
 */
export function readQuotation(text: string): Quoted {
  const marked = text
    .replace(ELLIPSIS, ` ${GAP} `)
    .replace(BRACKETS, (_, inner: string, at: number, whole: string) => {
      const [before, after] = [whole.charAt(at - 1), whole.charAt(at + inner.length + 2)];
      const isWord = /^[\p{L}\p{N}]+$/u.test(inner);
      if (/\p{L}/u.test(before) && (inner === '' || isWord)) return /\p{L}/u.test(after) ? inner : CHANGED_END;
      if (isWord && inner.length <= 3 && /\p{L}/u.test(after)) return inner;
      return inner === 'sic' ? ' ' : ` ${GAP} `;
    })
    .replace(LABEL, ' ');
  const runs = marked
    .split(GAP)
    .map((run) =>
      Array.from(run.match(WORD) ?? [], (word): QuotedWord => ({
        folded: folded(word),
        begins: word.endsWith(CHANGED_END),
      })),
    )
    .filter((run) => run.length > 0);
  return { runs, words: runs.reduce((sum, run) => sum + run.length, 0) };
}

function folded(word: string): string {
  return foldWords(word)[0] ?? '';
}

/** Words of the law; labels are passed over, since quotations often leave them out. */
function wordsOf(text: string): Word[] {
  const bare = text.replace(LABEL, (label) => ' '.repeat(label.length));
  return Array.from(bare.matchAll(WORD), (match) => ({
    folded: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** True where a text has the quotation's runs, one after the other. */
export function hasQuotation(text: string, { runs }: Quoted): boolean {
  const words = wordsOf(text);
  let at = 0;
  for (const run of runs) {
    const found = findRun(words, run, at);
    if (found < 0) return false;
    at = found + run.length;
  }
  return true;
}

function findRun(words: readonly Word[], run: Run, from: number): number {
  for (let at = from; at + run.length <= words.length; at++) {
    let k = 0;
    while (k < run.length && isSame(run[k], words[at + k])) k++;
    if (k === run.length) return at;
  }
  return -1;
}

function isSame(quoted: QuotedWord | undefined, word: Word | undefined): boolean {
  if (quoted === undefined || word === undefined) return false;
  return quoted.begins
    ? word.folded.startsWith(quoted.folded.slice(0, Math.max(2, quoted.folded.length - 2)))
    : quoted.folded === word.folded;
}

/** Where a text comes nearest to a quotation. */
export interface Nearest {
  /** Offsets of the passage. */
  readonly start: number;
  readonly end: number;
  /** Offset at which the words first differ. */
  readonly differs: number;
  /** Share of the quotation's words that stand there in their order. */
  readonly share: number;
}

/** Longest quotation that is laid against a text word by word. */
const MOST_WORDS = 600;

/**
 * The passage of a text that has most of the quotation's words in their order; undefined where
 * no three of them follow each other in it.
 */
export function nearestPassage(text: string, { runs }: Quoted): Nearest | undefined {
  const quoted = runs.flat().slice(0, MOST_WORDS);
  const words = wordsOf(text);
  const from = likeliestStart(quoted, words);
  if (from === undefined) return undefined;
  const first = Math.max(0, from - 4);
  const window = words.slice(first, Math.min(words.length, from + quoted.length + Math.ceil(quoted.length / 2) + 8));
  const pairs = aligned(quoted, window);
  const [head, tail] = [pairs[0], pairs.at(-1)];
  if (head === undefined || tail === undefined) return undefined;
  // The passage is widened to where the quotation's own first and last words would stand.
  const begin = Math.max(0, head[1] - head[0]);
  const end = Math.min(window.length - 1, tail[1] + quoted.length - 1 - tail[0]);
  const broken = pairs.findIndex(([q, w], i) => q !== i || w !== head[1] - head[0] + i);
  const differs = broken < 0 ? tail[1] + 1 : broken === 0 ? begin : (pairs[broken - 1]?.[1] ?? 0) + 1;
  const last = window.length - 1;
  return {
    start: window[begin]?.start ?? 0,
    end: window[end]?.end ?? 0,
    differs: window[Math.min(differs, last)]?.start ?? 0,
    share: pairs.length / Math.max(1, quoted.length),
  };
}

/** Place of the quotation's first word by where most threes of its words stand. */
function likeliestStart(quoted: readonly QuotedWord[], words: readonly Word[]): number | undefined {
  const key = (list: readonly { readonly folded: string }[], at: number): string =>
    `${list[at]?.folded ?? ''} ${list[at + 1]?.folded ?? ''} ${list[at + 2]?.folded ?? ''}`;
  const places = new Map<string, number[]>();
  for (let at = 0; at + 3 <= words.length; at++) {
    const three = key(words, at);
    addTo(places, three, at);
  }
  const votes = new Map<number, number>();
  let best: { readonly start: number; readonly count: number } | undefined;
  for (let at = 0; at + 3 <= quoted.length; at++) {
    for (const place of places.get(key(quoted, at)) ?? []) {
      const start = place - at;
      // Words put in or left out move what follows them a little.
      const count = 1 + [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (votes.get(start + by) ?? 0), 0);
      votes.set(start, (votes.get(start) ?? 0) + 1);
      if (best === undefined || count > best.count) best = { start: Math.max(0, start), count };
    }
  }
  return best?.start;
}

/** Longest common subsequence: pairs of places in the quotation and in the words. */
function aligned(quoted: readonly QuotedWord[], words: readonly Word[]): (readonly [number, number])[] {
  const width = words.length + 1;
  const longest = new Uint16Array((quoted.length + 1) * width);
  for (let q = quoted.length - 1; q >= 0; q--) {
    for (let w = words.length - 1; w >= 0; w--) {
      longest[q * width + w] = isSame(quoted[q], words[w])
        ? (longest[(q + 1) * width + w + 1] ?? 0) + 1
        : Math.max(longest[(q + 1) * width + w] ?? 0, longest[q * width + w + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let q = 0, w = 0; q < quoted.length && w < words.length;) {
    if (isSame(quoted[q], words[w])) pairs.push([q++, w++]);
    else if ((longest[(q + 1) * width + w] ?? 0) >= (longest[q * width + w + 1] ?? 0)) q++;
    else w++;
  }
  return pairs;
}
