import { isBlank, isDigit, isUpper, isWord, wordStart } from './chars';
import { STATE_ABBREVIATIONS } from './otherLaw/states';

/** Abbreviations whose dot ends no sentence, lower case, without the dot. */
const ABBREVIATIONS = new Set([
  ...STATE_ABBREVIATIONS,
  'stat',
  'stats',
  'gen',
  'conn',
  'ann',
  'sec',
  'secs',
  'regs',
  'reg',
  'rev',
  'supp',
  'app',
  'inc',
  'evid',
  'const',
  'see',
  'cf',
  'no',
  'nos',
  'art',
  'ch',
  'tit',
  'cl',
  'subsec',
  'subsecs',
  'subdiv',
  'subpara',
  'para',
  'pp',
  'vs',
  'co',
  'corp',
  'dept',
  'dep',
  'comm',
  'bd',
  'sess',
  'spec',
  'sp',
  'jr',
  'sr',
  'mr',
  'mrs',
  'ms',
  'dr',
  'fed',
  'civ',
  'crim',
  'ed',
  'eds',
  'al',
  'seq',
  'agencies',
  'ord',
  'mun',
  'ct',
  'cir',
  'super',
  'sup',
]);

/**
 * Start of the sentence that holds `at`, looking back `most` characters at the most. A blank line, a block's end or a dot
 * after a word that is no known abbreviation, before a capital, ends a sentence. Linear in `most`.
 */
export function sentenceStart(text: string, at: number, most: number): number {
  const stop = Math.max(0, at - most);
  let i = at;
  while (i > stop) {
    const c = text.charCodeAt(i - 1);
    if (c === 0x2029 || c === 0xfffc) return i;
    if (c === 10 || c === 13) {
      let k = i - 2;
      while (k >= stop && isBlank(text.charCodeAt(k))) k--;
      if (k >= stop && text.charCodeAt(k) === 10) return i;
      if (k >= stop && text.charCodeAt(k) === 13 && text.charCodeAt(k + 1) !== 10) return i;
    }
    if ((c === 0x2e || c === 0x3f || c === 0x21) && endsSentence(text, i - 1, at)) return i;
    i--;
  }
  return stop;
}

/** True where the dot, question or exclamation mark at `dot` ends a sentence. */
export function endsSentence(text: string, dot: number, limit: number): boolean {
  let k = dot + 1;
  // Closing quotes and brackets belong to the sentence that they close.
  while (
    k < limit &&
    (text.charCodeAt(k) === 0x22 ||
      text.charCodeAt(k) === 0x27 ||
      text.charCodeAt(k) === 0x201d ||
      text.charCodeAt(k) === 0x2019 ||
      text.charCodeAt(k) === 0x29 ||
      text.charCodeAt(k) === 0x2a ||
      text.charCodeAt(k) === 0x5f)
  )
    k++;
  const gap = text.charCodeAt(k);
  if (!(isBlank(gap) || gap === 10 || gap === 13)) return false;
  while (k < limit && (isBlank(text.charCodeAt(k)) || text.charCodeAt(k) === 10 || text.charCodeAt(k) === 13)) k++;
  const next = text.charCodeAt(k);
  if (!(
    isUpper(next) ||
    next === 0x201c ||
    next === 0x22 ||
    next === 0x28 ||
    next === 0x2a ||
    next === 0x5f ||
    next === 0xa7
  ))
    return k >= limit;
  if (text.charCodeAt(dot) !== 0x2e) return true;
  const last = text.charCodeAt(dot - 1);
  if (!isWord(last)) return true;
  const from = wordStart(text, dot - 1, 24);
  if (isDigit(last)) return true;
  const word = text.slice(from, dot).toLowerCase();
  if (word.includes('.')) return false;
  if (word.length === 1) return false;
  return !ABBREVIATIONS.has(word);
}
