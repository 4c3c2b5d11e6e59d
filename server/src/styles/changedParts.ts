import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** Longer lists of tokens are replaced as a whole: comparing costs the square of it. */
const MOST_TOKENS = 400;

/** More than all labels of a pinpoint together. */
const A_NUMBER = 60;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly blank: boolean;
}

/**
 * What must change in one text so that it reads as another, word by word: numbers, words and marks that both have stay,
 * and so do the blanks beside them, of whatever kind. A blank after a sign belongs to the sign.
 * @returns edits of `old`, sorted, none touching
 */
export function changedParts(old: string, wanted: string): Edit[] {
  const [a, b] = [tokensOf(old), tokensOf(wanted)];
  if (a.length > MOST_TOKENS || b.length > MOST_TOKENS)
    return old === wanted ? [] : [{ start: 0, end: old.length, newText: wanted }];
  const kept = withBlanks(common(a, b), a, b);
  const parts: Edit[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...kept, [a.length, b.length] as const]) {
    if (nextA > i || nextB > j) parts.push({ ...placeOf(a, i, nextA), newText: textOf(b, j, nextB, wanted) });
    [i, j] = [nextA + 1, nextB + 1];
  }
  return parts;
}

/** Where the tokens from `from` up to `to` stand; after the token before them where there are none. */
function placeOf(tokens: readonly Token[], from: number, to: number): Span {
  const before = tokens[from - 1]?.end ?? 0;
  return to > from
    ? { start: tokens[from]?.start ?? before, end: tokens[to - 1]?.end ?? before }
    : { start: before, end: before };
}

function textOf(tokens: readonly Token[], from: number, to: number, text: string): string {
  return to > from ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '';
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/\s+|[\w’'-]+|[^\s\w’'-]/g), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    blank: match[0].trim() === '',
  }));
}

/** Places of the longest common subsequence of words and marks. */
function common(a: readonly Token[], b: readonly Token[]): [number, number][] {
  const width = b.length + 1;
  const best = new Int32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  // Long words count for more, and a section's number for more than its labels:
  // what a document sets it in stays with it.
  const worth = (i: number, j: number): number =>
    a[i]?.blank === false && a[i].text === b[j]?.text
      ? 3 + a[i].text.length + (/^\d+[a-e]?-\d/.test(a[i].text) ? A_NUMBER : 0)
      : 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = worth(i, j);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), same === 0 ? 0 : same + at(i + 1, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    // Of equal ways the latest: of two signs, the one beside the number stays.
    if (at(i + 1, j) === at(i, j)) i++;
    else if (at(i, j + 1) === at(i, j)) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/**
 * The pairs with the blanks that both have directly before or after one; a blank after a sign stays with the sign only.
 */
function withBlanks(pairs: readonly [number, number][], a: readonly Token[], b: readonly Token[]): [number, number][] {
  const all: [number, number][] = [];
  const add = (i: number, j: number): void => {
    const [lastA, lastB] = all.at(-1) ?? [-1, -1];
    if (i > lastA && j > lastB && a[i]?.blank === true && b[j]?.blank === true) all.push([i, j]);
  };
  for (const [i, j] of pairs) {
    if (a[i - 2]?.text !== '§' && b[j - 2]?.text !== '§') add(i - 1, j - 1);
    all.push([i, j]);
    add(i + 1, j + 1);
  }
  return all;
}
