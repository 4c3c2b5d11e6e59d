import { slipsOf, type Query, type QueryWord } from './query';
import { stem } from './stem';
import type { WordIndex } from './wordIndex';

/** One kind of text that a row may have: its heading, its summary, its words. */
export interface Field {
  readonly index: WordIndex;
  /** How much a word in it tells. */
  readonly weight: number;
  /** How much the length of the text counts, 0 to 1. */
  readonly length: number;
  /** The ranked row of a row of the index; -1 for none. */
  readonly rowOf: (row: number) => number;
}

/** A row that has words of a query. */
export interface Ranked {
  readonly row: number;
  readonly score: number;
  /** True where it has all of them. */
  readonly all: boolean;
}

/** A stem that stands for a word of the query, and how well. */
export interface Alternative {
  readonly term: string;
  readonly weight: number;
}

const SATURATION = 1.2;
const MOST_PREFIXED = 40;
const OF_PREFIX = 0.6;
/** How much a row loses that lacks words: its share of what the words tell, to this power. */
const COVERAGE = 1.5;

/**
 * Rows by how well they answer a query (Okapi BM25, a sum over the fields; S. Robertson and H. Zaragoza,
 * "The Probabilistic Relevance Framework", 2009): those that have all words first of all, then any word by rank.
 * @param rows how many rows there may be
 * @param boost added to a row's score before rows are put in order
 * @returns best first, at most `most`
 */
export function rank(
  query: Query,
  fields: readonly Field[],
  rows: number,
  most: number,
  boost: ReadonlyMap<number, number> = new Map(),
): readonly Ranked[] {
  const asked = corrected(query, fields);
  const scores = new Float32Array(rows);
  const covered = new Float32Array(rows);
  const [best, last] = [new Float32Array(rows), new Uint8Array(rows)];
  const touched: number[] = [];
  let telling = 0;
  for (const [at, word] of asked.words.entries()) {
    const alternatives = expand(word, fields);
    const told = tells(alternatives, fields, rows);
    telling += told;
    best.fill(0);
    for (const field of fields) {
      for (const { term, weight } of alternatives) add(field, term, weight, best, rows);
    }
    for (let row = 0; row < rows; row++) {
      const own = best[row] ?? 0;
      if (own === 0) continue;
      if (last[row] === 0) touched.push(row);
      last[row] = at + 1;
      scores[row] = (scores[row] ?? 0) + own;
      covered[row] = (covered[row] ?? 0) + told;
    }
  }
  for (const row of boost.keys()) if (last[row] === 0) touched.push(row);
  const share = (row: number): number => (telling === 0 ? 0 : Math.min(1, (covered[row] ?? 0) / telling));
  for (const row of touched) scores[row] = (scores[row] ?? 0) * share(row) ** COVERAGE + (boost.get(row) ?? 0);
  return highest(touched, scores, most).map((row): Ranked => ({
    row,
    all: share(row) > 0.9999,
    score: scores[row] ?? 0,
  }));
}

/**
 * Rows with the highest scores, best first. Frequent words are in most rows: only those
 * that can be among the first are put in order.
 */
function highest(rows: readonly number[], scores: Float32Array, most: number): readonly number[] {
  let likely = rows;
  if (rows.length > 2 * most) {
    const ascending = Float32Array.from(rows, (row) => scores[row] ?? 0).sort();
    const least = ascending[ascending.length - most] ?? 0;
    likely = rows.filter((row) => (scores[row] ?? 0) >= least);
  }
  return [...likely].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

/**
 * A query whose words that nobody writes so are replaced by what each is a slip of the keys of.
 * @param named true for stems that are right though no text has them: they are of names
 */
export function corrected(
  query: Query,
  fields: readonly Field[],
  named: (stem: string) => boolean = () => false,
): Query {
  const known = ({ folded, stem: own, prefix }: QueryWord): boolean =>
    named(own) || fields.some(({ index }) => index.has(own) || (prefix && index.withPrefix(folded, 1).length > 0));
  const words = query.words.map((word): QueryWord => {
    if (known(word)) return word;
    let likeliest: { readonly folded: string; readonly rows: number } | undefined;
    const seen = new Set<string>();
    for (const slip of slipsOf(word.folded)) {
      const term = stem(slip);
      if (seen.has(term)) continue;
      seen.add(term);
      const rows = fields.reduce((sum, { index }) => sum + (index.postings(term)?.rows.length ?? 0), 0);
      if (rows > (likeliest?.rows ?? 0)) likeliest = { folded: slip, rows };
    }
    return likeliest === undefined
      ? word
      : { folded: likeliest.folded, stem: stem(likeliest.folded), prefix: word.prefix };
  });
  return { words, phrases: query.phrases };
}

/** The stems that a word of a query stands for: itself, and what it begins. */
export function expand({ folded, stem: own, prefix }: QueryWord, fields: readonly Field[]): readonly Alternative[] {
  const known = (term: string): boolean => fields.some(({ index }) => index.has(term));
  const found = new Map<string, number>();
  if (known(own)) found.set(own, 1);
  if (prefix) {
    for (const { index } of fields)
      for (const term of index.withPrefix(folded, MOST_PREFIXED)) if (!found.has(term)) found.set(term, OF_PREFIX);
  }
  return [...found].map(([term, weight]) => ({ term, weight }));
}

/** @param rows of all, not of one index: of a few chapters alone a word is as rare as of the code */
function idf(rows: number, having: number): number {
  return Math.log(1 + (Math.max(rows, having) - having + 0.5) / (having + 0.5));
}

/** How much a word tells at all: by the field in which most rows have it. */
function tells(alternatives: readonly Alternative[], fields: readonly Field[], rows: number): number {
  const [widest] = fields
    .map(({ index }) => ({
      index,
      having: alternatives.reduce((sum, { term }) => sum + (index.postings(term)?.rows.length ?? 0), 0),
    }))
    .sort((a, b) => b.index.rows - a.index.rows);
  return widest === undefined ? 1 : Math.max(0.2, idf(rows, Math.min(rows, widest.having)));
}

/** Adds what a word of one field tells to each row; of several alternatives in one field the best counts. */
function add(
  { index, weight, length, rowOf }: Field,
  term: string,
  share: number,
  best: Float32Array,
  rows: number,
): void {
  const postings = index.postings(term);
  if (postings === undefined) return;
  const worth = weight * share * idf(rows, postings.rows.length);
  for (let i = 0; i < postings.rows.length; i++) {
    const own = postings.rows[i] ?? 0;
    const row = rowOf(own);
    if (row < 0) continue;
    const times = postings.times[i] ?? 0;
    const norm = SATURATION * (1 - length + (length * (index.lengths[own] ?? 0)) / index.averageLength);
    best[row] = (best[row] ?? 0) + (worth * times) / (times + norm);
  }
}
