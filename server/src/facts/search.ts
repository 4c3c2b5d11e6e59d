import { readQuery, type Query } from '../search/query';
import { corrected, rank, type Field } from '../search/rank';
import { WordIndex, WordIndexMaker } from '../search/wordIndex';
import { stem } from '../search/stem';
import { foldWords, isEmptyWord } from '../search/words';
import { allSteps, type Steps } from '../text/steps';
import { PopularNames } from './popularNames';

/** Words of the official texts, where they are on this machine: `numbers` are the rows of `index`. */
export interface TextWords {
  readonly index: WordIndex;
  readonly numbers: readonly string[];
}

/** What the search reads of the catalogue. */
export interface SearchedFacts {
  readonly size: number;
  /** Heading, name of the chapter, summary; "" where there is none. */
  heading(row: number): string;
  chapterName(row: number): string;
  summary(row: number): string;
  inForce(row: number): boolean;
  indexOf(number: string): number;
  /** How many sections name each. */
  citedCounts(): Uint16Array;
  /** Lines of popular names: the name, a tab, numbers with commas between. */
  names(): string;
}

/** The row of each text, and the numbers of rows that the facts do not have. */
interface TextRows {
  readonly rows: Int32Array;
  readonly newer: readonly string[];
}

/** What a word tells in a heading, a summary, the name of a chapter, and the text. */
const WEIGHTS = { heading: 2.2, chapter: 0.45, summary: 0.5, text: 1 };
/** What a section that is no longer the law keeps of its score. */
const NOT_IN_FORCE = 0.25;
/** What each doubling of the sections that name a section adds to its score, as a share. */
const CITED = 0.1;
/** Rows whose words are read in one step. */
const STEP = 256;
/** Rows that are looked at more closely. */
const MOST_RANKED = 400;

/**
 * Finds sections by words of their headings, summaries, chapters' names, popular
 * names and, where it is here, their text.
 */
export class LawSearch {
  readonly #facts: SearchedFacts;
  #made: { readonly fields: readonly Field[]; readonly names: PopularNames } | undefined;
  #making: Steps<void> | undefined;
  readonly #rowsOf = new WeakMap<TextWords, TextRows>();
  readonly #stems = new Map<number, readonly string[]>();

  constructor(facts: SearchedFacts) {
    this.#facts = facts;
  }

  /**
   * Rows that answer what a person has typed so far, best first: those with all words before those with any. A phrase
   * in quotation marks must stand in heading or summary, unless `texts` are searched, where it may stand in the text
   * too. A row after the last of the facts is one of `newer(texts)`.
   */
  find(typed: string, most: number, texts?: TextWords): readonly number[] {
    const asked = readQuery(typed);
    if (asked.words.length === 0 || most <= 0) return [];
    const { fields, names } = this.#ready();
    const all = texts === undefined ? fields : [...fields, this.#textField(texts)];
    const size = this.#facts.size + (texts === undefined ? 0 : this.newer(texts).length);
    const query = corrected(asked, all, (word) => names.has(word));
    const boost = names.boost(query, (number) => this.#facts.indexOf(number));
    const ranked = rank(query, all, size, Math.max(most, MOST_RANKED), boost).map(({ row, score, all: whole }) => ({
      row,
      whole,
      score:
        row >= this.#facts.size
          ? score
          : (score + this.#headingBonus(row, query)) * (this.#facts.inForce(row) ? this.#standing(row) : NOT_IN_FORCE),
    }));
    const kept =
      query.phrases.length === 0 || texts !== undefined
        ? ranked
        : ranked.filter(({ row }) => this.#hasPhrases(row, query));
    return kept
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, most)
      .map(({ row }) => row);
  }

  /** Reads the words of the facts, which the first search else does: in steps, so that others may be let in between. */
  prepare(): Steps<void> {
    return (this.#making ??= this.#make());
  }

  /** What was prepared; a search that comes in between does the rest of the steps. */
  #ready(): { readonly fields: readonly Field[]; readonly names: PopularNames } {
    if (this.#made === undefined) allSteps(this.prepare());
    return this.#made ?? { fields: [], names: new PopularNames('') };
  }

  /**
   * A heading that has the words one after the other, from its beginning best, is
   * likelier meant; a short one before a long one.
   */
  #headingBonus(row: number, query: Query): number {
    const words = this.#stemsOf(row);
    const asked = query.words.map((word) => word.stem);
    const at = phraseAt(words, asked);
    const phrase = at < 0 ? 0 : asked.length < 2 ? 1.5 : 4;
    return phrase + (at === 0 ? 4 : 0) + 1 / (1 + words.length / 8);
  }

  /** Stems of a heading, kept: the same headings answer at each key. */
  #stemsOf(row: number): readonly string[] {
    const known = this.#stems.get(row);
    if (known !== undefined) return known;
    const made = foldWords(this.#facts.heading(row))
      .filter((word) => !isEmptyWord(word))
      .map(stem);
    this.#stems.set(row, made);
    return made;
  }

  /** A section that many others name is likelier meant than one that none names. */
  #standing(row: number): number {
    return 1 + CITED * Math.log2(1 + (this.#facts.citedCounts()[row] ?? 0));
  }

  #hasPhrases(row: number, { phrases }: Query): boolean {
    const [heading, summary] = [foldWords(this.#facts.heading(row)), foldWords(this.#facts.summary(row))];
    return phrases.every((phrase) => phraseAt(heading, phrase) >= 0 || phraseAt(summary, phrase) >= 0);
  }

  /** Numbers that the texts have and the facts do not: the text may be newer. Their rows follow those of the facts. */
  newer(texts: TextWords): readonly string[] {
    return this.#textRows(texts).newer;
  }

  #textField(texts: TextWords): Field {
    const { rows } = this.#textRows(texts);
    return { index: texts.index, weight: WEIGHTS.text, length: 0.6, rowOf: (row) => rows[row] ?? -1 };
  }

  #textRows(texts: TextWords): TextRows {
    const known = this.#rowsOf.get(texts);
    if (known !== undefined) return known;
    const newer: string[] = [];
    const rows = Int32Array.from(texts.numbers, (number) => {
      const row = this.#facts.indexOf(number);
      return row >= 0 ? row : this.#facts.size + newer.push(number) - 1;
    });
    const made = { rows, newer };
    this.#rowsOf.set(texts, made);
    return made;
  }

  *#make(): Steps<void> {
    const { size } = this.#facts;
    const fields = [
      yield* field(size, WEIGHTS.heading, 0.35, (row) => this.#facts.heading(row)),
      yield* field(size, WEIGHTS.chapter, 0.2, (row) => this.#facts.chapterName(row)),
      yield* field(size, WEIGHTS.summary, 0.4, (row) => this.#facts.summary(row)),
    ];
    this.#made = { fields, names: new PopularNames(this.#facts.names()) };
  }
}

function* field(size: number, weight: number, length: number, text: (row: number) => string): Steps<Field> {
  const maker = new WordIndexMaker();
  for (let row = 0; row < size; row++) {
    maker.add(text(row));
    if (row % STEP === 0) yield;
  }
  return { index: new WordIndex(maker.toBytes()), weight, length, rowOf: (row) => row };
}

/** Place at which words stand one after the other; the last may go on. -1 where they do not. */
function phraseAt(words: readonly string[], phrase: readonly string[]): number {
  const last = phrase.length - 1;
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, i) => (i === last ? words[at + i]?.startsWith(word) : words[at + i] === word))) return at;
  }
  return -1;
}
