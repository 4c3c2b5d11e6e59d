import { backOverSpace, skipSpace } from './chars';
import { kindsOf, type LabelsReading } from './pinpoint';

/**
 * Labels with which a sentence counts its own parts,
 * "or 42-243 (1) any reference ..., and (2) ...": they are no pinpoint of the number before them.
 * Statutes and bills write so; a citation's own label is followed by what is said of it.
 */

/** The sentence goes on in small letters. */
const GOES_ON = /^\s{1,40}[a-z]/;
const ROMAN_CAPITAL = /^[IVX]{1,4}$/;
/** Words that begin a part of a list, after a figure. */
const BEGINS_PART = /^\s{1,40}(?:any|each|every|such|no|all|an?|if|when|that|whether|by)\s/;
/** Words with which a sentence says something of the citation before them. */
const PREDICATE =
  /^\s{1,40}(?:are|were|had|did|do|shall|may|must|can|could|will|would|should|and|or|as|of|in|under|for|which|who|[a-z]{2,20}s|[a-z]{2,20}ed)\s/;
/** Verbs that each part of a list may begin with. */
const MODAL = /^\s{1,40}(?:shall|may|must|can|could|will|would|should)\s/;
/** How far a list's next label is looked for. */
const LONGEST_PART = 600;

/**
 * True where the one label after a number is the sentence's own.
 * @param end end of the number
 * @param labels what stands after it
 */
export function isEnumerator(text: string, end: number, labels: LabelsReading): boolean {
  const [label, another] = labels.labels;
  if (label === undefined || another !== undefined || labels.start === end) return false;
  const after = text.slice(labels.end, labels.end + 64);
  if (!GOES_ON.test(after)) return false;
  if (ROMAN_CAPITAL.test(label)) return true;
  if (/^\d/.test(label) && BEGINS_PART.test(after)) return true;
  // "§ 36a-290 (1) shall ..., (2) shall ...": one subject and what is said of it, counted.
  if (/^\d/.test(label) && MODAL.test(after)) return hasNext(text, labels.end, label, MODAL);
  return !PREDICATE.test(after) && hasNext(text, labels.end, label, GOES_ON);
}

/**
 * Labels without the last one where that is the sentence's: "§ 53-247 (c) (4) (1) burdens speech and (2) is vague". It
 * stands apart, its kind has a place among those before it, and the sentence goes on with the next.
 */
export function withoutEnumerator(text: string, labels: LabelsReading): LabelsReading {
  const last = labels.labels.at(-1);
  if (last === undefined || labels.labels.length < 2) return labels;
  const kinds = kindsOf(labels.labels);
  if (kinds.indexOf(kinds.at(-1) ?? 'digit') === kinds.length - 1) return labels;
  if (!PART.test(text.slice(labels.end, labels.end + 64)) || !hasNext(text, labels.end, last, GOES_ON)) return labels;
  const open = text.lastIndexOf('(', labels.end);
  const end = backOverSpace(text, open) + 1;
  return open <= labels.start || end === open
    ? labels
    : { start: labels.start, end, labels: labels.labels.slice(0, -1) };
}

/** What stands before a label that counts a sentence's parts: a word or a comma, and no number or label. */
const AFTER_WORD = /[a-z,;:]\s{1,4}$/i;
/** Nothing before a block's end or an empty line belongs to the sentence. */
const BREAK = /\u2029|\n[^\S\n]*\n/;
/** A part of a sentence begins: small letters, but no word that joins labels. */
const PART = /^\s{1,40}(?!(?:and|or|of|to|through|inclusive)\b)[a-z]/;

/**
 * True where labels after "(2), " or "(2), and " go on a list that the sentence counts, and not the labels before them:
 * "the court (3) found that ... § 45a-717 (f) (2), (4) found that ...".
 * @param labels what stands after the comma
 */
export function isNextEnumerator(text: string, labels: LabelsReading): boolean {
  const [label, another] = labels.labels;
  const last = label === undefined || another !== undefined ? undefined : preceding(label);
  if (last === undefined || !PART.test(text.slice(labels.end, labels.end + 64))) return false;
  const mark = `(${last})`;
  const far = text.slice(Math.max(0, labels.start - LONGEST_PART), labels.start);
  const before = far.split(BREAK).at(-1) ?? '';
  for (let at = before.lastIndexOf(mark); at > 0; at = before.lastIndexOf(mark, at - 1)) {
    if (AFTER_WORD.test(before.slice(Math.max(0, at - 5), at)) && PART.test(before.slice(at + mark.length)))
      return true;
  }
  return false;
}

/**
 * True where the sentence goes on with the next label of the same list: "; and (2) ".
 * @param begins how each of its parts begins
 */
function hasNext(text: string, from: number, label: string, begins: RegExp): boolean {
  const next = following(label);
  if (next === undefined) return false;
  const mark = `(${next})`;
  const part = text.slice(from, from + LONGEST_PART);
  const at = part.indexOf(mark);
  if (at < 0 || /[.\u2029]\s|\n\s*\n/.test(part.slice(0, at))) return false;
  return (
    /(?:[,;]|\b(?:and|or))\s*(?:and\s+|or\s+)?$/.test(part.slice(0, at)) &&
    begins.test(text.slice(from + at + mark.length, skipSpace(text, from + at + mark.length) + 10))
  );
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** "1" before "2", "a" before "b", "i" before "ii". */
function preceding(label: string): string | undefined {
  if (/^\d{1,2}$/.test(label)) return label === '1' ? undefined : String(Number(label) - 1);
  return /^[b-z]$/i.test(label)
    ? String.fromCharCode(label.charCodeAt(0) - 1)
    : ROMAN[ROMAN.indexOf(label.toLowerCase()) - 1];
}

/** "2" after "1", "b" after "a", "iii" after "ii". */
function following(label: string): string | undefined {
  if (/^\d{1,2}$/.test(label)) return String(Number(label) + 1);
  if (/^[a-y]$/i.test(label)) return String.fromCharCode(label.charCodeAt(0) + 1);
  const place = ROMAN.indexOf(label);
  return place < 0 ? undefined : ROMAN[place + 1];
}
