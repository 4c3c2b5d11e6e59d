import { Char } from '../text/char';
import { isBlank, isDigit, isSpace, isUpper, isWord, wordStart } from './chars';
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
 * Start of the sentence that holds `at`, looking back `most` characters at the most. A blank line, a block's end or a
 * dot after a word that is no known abbreviation, before a capital, ends a sentence. Linear in `most`.
 */
export function sentenceStart(text: string, at: number, most: number): number {
  const stop = Math.max(0, at - most);
  let i = at;
  while (i > stop) {
    const c = text.charCodeAt(i - 1);
    if (c === Char.ParagraphSeparator || c === Char.ObjectReplacement) return i;
    if (c === Char.LineFeed || c === Char.CarriageReturn) {
      let k = i - 2;
      while (k >= stop && isBlank(text.charCodeAt(k))) k--;
      if (k >= stop && text.charCodeAt(k) === Char.LineFeed) return i;
      if (k >= stop && text.charCodeAt(k) === Char.CarriageReturn && text.charCodeAt(k + 1) !== Char.LineFeed) return i;
    }
    if ((c === Char.Dot || c === Char.QuestionMark || c === Char.ExclamationMark) && endsSentence(text, i - 1, at))
      return i;
    i--;
  }
  return stop;
}

/** True where the dot, question or exclamation mark at `dot` ends a sentence. */
export function endsSentence(text: string, dot: number, limit: number): boolean {
  let k = dot + 1;
  // Closing quotes and brackets belong to the sentence that they close.
  while (k < limit && closes(text.charCodeAt(k))) k++;
  if (!isSpace(text.charCodeAt(k))) return false;
  while (k < limit && isSpace(text.charCodeAt(k))) k++;
  if (!opens(text.charCodeAt(k))) return k >= limit;
  if (text.charCodeAt(dot) !== Char.Dot) return true;
  const last = text.charCodeAt(dot - 1);
  if (!isWord(last) || isDigit(last)) return true;
  const word = text.slice(wordStart(text, dot - 1, 24), dot).toLowerCase();
  return word.length > 1 && !word.includes('.') && !ABBREVIATIONS.has(word);
}

/** What may stand between a sentence's last mark and the white space after it. */
function closes(c: number): boolean {
  return (
    c === Char.QuotationMark ||
    c === Char.Apostrophe ||
    c === Char.RightQuotes ||
    c === Char.RightQuote ||
    c === Char.RightParenthesis ||
    c === Char.Asterisk ||
    c === Char.Underline
  );
}

/** What a sentence may begin with. */
function opens(c: number): boolean {
  return (
    isUpper(c) ||
    c === Char.LeftQuotes ||
    c === Char.QuotationMark ||
    c === Char.LeftParenthesis ||
    c === Char.Asterisk ||
    c === Char.Underline ||
    c === Char.SectionSign
  );
}
