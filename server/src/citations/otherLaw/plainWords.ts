import { blockBefore, isDividedBefore, withPlainSpaces } from '../chars';

/** Small words before a sign that name no source; most short forms stop here. */
const PLAIN = new Set([
  'under',
  'of',
  'and',
  'or',
  'in',
  'by',
  'to',
  'see',
  'the',
  'with',
  'that',
  'on',
  'for',
  'from',
  'also',
  'is',
  'at',
  'as',
  'within',
  'both',
  'violating',
  'violates',
  'violated',
  'cites',
  'statute',
  'statutes',
  'compare',
  'cf',
  'accord',
  'applicable',
  'than',
  'if',
  'when',
  'because',
  'although',
  'while',
  'where',
  'since',
  'unless',
  'now',
  'e.g',
  'via',
  'per',
  'pursuant',
  'through',
  'using',
  'into',
  'was',
  'are',
  'were',
  'tracks',
  'statutory',
]);

/** Those with which a sentence begins; other words with a capital may be a name's. */
const BEGINS_SENTENCE = new Set(['See', 'Under', 'Compare', 'Accord', 'Pursuant']);

/** True for a word that begins a sentence and names no source: "See § 53a-70". */
export function beginsSentence(word: string): boolean {
  return BEGINS_SENTENCE.has(word);
}

/** Long enough for the word that a line's end divides. */
const LONGEST = 24;

/**
 * True for such a word, also where a line's end divides it: "pursuant to stat-" and on the next line "ute (§ 4-183)".
 * @param from where the word begins on its line
 * @param last its last character
 * @param word as it stands on that line, small
 */
export function isPlainWord(text: string, from: number, last: number, word: string): boolean {
  if (PLAIN.has(word)) return true;
  if (!isDividedBefore(text, from)) return false;
  const before = withPlainSpaces(blockBefore(text, Math.max(0, last + 1 - LONGEST), last + 1));
  return PLAIN.has(before.slice(before.lastIndexOf(' ') + 1));
}
