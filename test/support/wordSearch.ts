import type { OfficialText } from '../../server/src/official/pages/officialText';
import { readQuery } from '../../server/src/search/query';
import { rank } from '../../server/src/search/rank';

/** Numbers of the sections whose text has all words, best first, by the index of the official text alone. */
export function numbersWith(official: OfficialText, words: string): readonly string[] {
  const texts = official.words();
  if (texts === undefined) return [];
  const field = { index: texts.index, weight: 1, length: 0.5, rowOf: (row: number) => row };
  return rank(readQuery(words), [field], texts.numbers.length, Infinity)
    .filter(({ all }) => all)
    .map(({ row }) => texts.numbers[row] ?? '');
}
