import type { ForeignSource } from '../citation';
import { lastWordsOf } from './lastWords';
import { OTHER_LAW, type OtherLaw } from './table';

/** What the readers use of the table, made from it once. */

/** A row of the table with one pattern for one of its lists. */
export interface Names {
  readonly row: OtherLaw;
  readonly pattern: RegExp;
}

const anyOf = (patterns: readonly RegExp[]): string => patterns.map(({ source }) => source).join('|');

function listOf(key: 'before' | 'after' | 'owners', patternOf: (any: string, row: OtherLaw) => RegExp): Names[] {
  return OTHER_LAW.flatMap((row) => {
    const patterns = row[key];
    return patterns === undefined ? [] : [{ row, pattern: patternOf(anyOf(patterns), row) }];
  });
}

/** Names at the end of a slice with plain blanks. */
export const BEFORE: readonly Names[] = listOf(
  'before',
  (any, { capitals }) => new RegExp(`(?<!\\w)(?:${any})$`, capitals ? '' : 'i'),
);
/** Names anywhere in the phrase after a number. */
export const AFTER: readonly Names[] = listOf('after', (any) => new RegExp(`(?<!\\w)(?:${any})\\b`, 'i'));
/** Whether any of them stands there: most phrases have none. */
export const ANY_AFTER = new RegExp(`(?<!\\w)(?:${AFTER.map(({ row }) => anyOf(row.after ?? [])).join('|')})\\b`, 'i');
/** Owners at the end of a slice. */
export const OWNERS: readonly Names[] = listOf('owners', (any) => new RegExp(`(?<!\\w)(?:${any})$`, 'i'));

/** The rows of `BEFORE` by how their names end. */
interface LastWords {
  readonly byWord: ReadonlyMap<string, readonly Names[]>;
  /** Those names that may end with any word; those whose case is told. */
  readonly open: RegExp;
  readonly openCapitals: RegExp;
}

let lastWords: LastWords | undefined;

/** Made for the first document that asks: a start waits for none of it. */
function readLastWords(): LastWords {
  const byWord = new Map<string, Names[]>();
  const open: RegExp[] = [];
  const openCapitals: RegExp[] = [];
  for (const names of BEFORE) {
    for (const pattern of names.row.before ?? []) {
      const ends = lastWordsOf(pattern);
      if (ends.open) (names.row.capitals ? openCapitals : open).push(pattern);
      for (const word of ends.words) {
        const of = byWord.get(word);
        if (of === undefined) byWord.set(word, [names]);
        else if (of.at(-1) !== names) of.push(names);
      }
    }
  }
  return {
    byWord,
    open: new RegExp(`(?<!\\w)(?:${anyOf(open)})$`, 'i'),
    openCapitals: new RegExp(`(?<!\\w)(?:${anyOf(openCapitals)})$`),
  };
}

/**
 * The names that a text may end with, by its last word.
 * @param slice the text, with plain blanks
 * @param word its last word, letters alone
 */
export function namesEndingWith(word: string, slice: string): readonly Names[] {
  const { byWord, open, openCapitals } = (lastWords ??= readLastWords());
  return open.test(slice) || openCapitals.test(slice) ? BEFORE : (byWord.get(word.toLowerCase()) ?? NO_NAMES);
}

const NO_NAMES: readonly Names[] = [];

/** Rows whose names color the rest of their sentence. */
const OF_SENTENCE = OTHER_LAW.filter(({ sentence }) => sentence !== undefined);
const SENTENCE = new RegExp(anyOf(OF_SENTENCE.flatMap(({ sentence = [] }) => sentence)), 'gi');

/** The last such name in a text, the source that it is of, and where it ends; undefined where there is none. */
export function lastOfSentence(text: string): { readonly source: ForeignSource; readonly end: number } | undefined {
  SENTENCE.lastIndex = 0;
  let found: RegExpExecArray | null = null;
  for (let m = SENTENCE.exec(text); m !== null; m = SENTENCE.exec(text)) found = m;
  if (found === null) return undefined;
  const [name] = found;
  const row = OF_SENTENCE.find(({ sentence = [] }) => new RegExp(anyOf(sentence), 'i').test(name));
  return row === undefined ? undefined : { source: row.source, end: found.index + name.length };
}

/** The numbers that a source's sections can have, as they are written; undefined where they are not known. */
export function numbersOfSource(source: ForeignSource): RegExp | undefined {
  return OTHER_LAW.find((row) => row.source === source && row.numbers !== undefined)?.numbers;
}
