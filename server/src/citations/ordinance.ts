import type { Prose } from '../markup/prose';
import { Char } from '../text/char';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import { titleOfNumber } from '../code/sectionKey';
import type { Authority, Citation } from './citation';
import { foreign } from './draft';
import { asRead } from './movedCitation';
import { isOfNoTitle, isOfOurTitle } from './titles';
import { matchesOf } from '../text/matches';

/**
 * A town's code of ordinances heads its sections as the General Statutes do ("Sec. 12-14. - Appeals.") and cites these
 * by name. The sections that it heads, and bare references to sections of its chapters, are its own; so are those of a
 * chapter that it heads with a letter as no title of the General Statutes has, and those of a charter, by-laws or rules
 * whose articles or chapters number their sections: "ARTICLE IV", then "Section 4-1. Powers."
 */

/** Signs of a whole code, whose editors name acts and other places in it after its sections. */
const EDITED =
  /\bCross references?(?:\(s\))?[ \t]?[:–—-]|\(Ord\. |\b(?:Code of Ordinances|CODE OF ORDINANCES|[Ss]tate law reference)\b/;
/** What else an ordinance, or a code of them, says of itself. */
const SIGNS =
  /\bOrd(?:\.|inance) No\. ?\d|\b(?:Town Code|City Code)\b|\b(?:Be it|BE IT|hereby) (?:ordained|ORDAINED)|\bthis Charter\b|(?:^|\n)[ \t>#*-]*(?:TOWN|CITY|Town|City) (?:CHARTER|Charter|ORDINANCES?|Ordinances?)[ \t]*(?:\r?\n|$)/;
/** "ARTICLE IV", "Article 4", "CHAPTER IV" at a line's start: chapters of the code have Arabic numerals. */
const ARTICLE =
  /(?:^|[\n\r])[ \t>#*]{0,8}(?:(?:ARTICLE|Article|CHAPTER|Chapter)[ \t]+([IVX]{1,6})|(?:ARTICLE|Article)[ \t]+(\d{1,2}))\b/g;
/**
 * An article's heading right over a section's, with a division's at most between: "ARTICLE III. NOISE", "Sec. 12-61.
 * Purpose." Chapters of the General Statutes have parts.
 */
const ARTICLE_OVER_SECTION =
  /(?:^|\n)[ \t>#*]{0,8}(?:ARTICLE|Article)[ \t]+(?:[IVX]{1,6}|\d{1,2})\b[^\n]{0,240}\n(?:[ \t>#*\u2029]{0,80}(?:(?:DIVISION|Division)[ \t]+\d[^\n]{0,120})?\r?\n){0,5}[ \t>#*\u2029]{0,8}(?:Secs?\.|Section|§{1,2})[ \t]?\d{1,3}[A-Z]?-\d/;
/** A town's code numbers its other chapters' sections so too; a section with a letter ("8-30g") is the state's. */
const PLAIN = /^\d+-\d+$/;
/** "Section 14-54 and Section 14-55, C.G.S.", "Sections 30-20 and 30-36, respectively, of the General Statutes". */
const NAMED_SOON =
  /^(?:[\s,()&§\d-]|[A-Za-z](?=\))|and\b|or\b|to\b|inclusive\b|respectively\b|[Ss]ections?\b|of\b|the\b|Connecticut\b){0,64}(?:C\.? ?G\.? ?S\b|General Statutes)(?!\.?A?\.?\s*(?:§|[Ss]ec))/;
/** "State law references: Powers, § 7-148" names the state's. */
const STATES_NOTE = /(?:[Ss]tate law|[Ss]tatutory) reference[^\n]*$/;
/** Authorities looked at in one step. */
const STEP = 4096;
/** In a town's tables and indexes: "§ 2-1, Town Seal", "§ 3-2— Authority of the inspector". */
const ENTRY_FOLLOWS = /^(?:,[ \t]|[—–][ \t\r\n]{0,3})[A-Z]/;
const TITLE_FOLLOWS = /^\s?(?:\.[ \t]{0,3}(?:[-–—][ \t]{0,3})?|:[ \t]{1,3}|[-–—][ \t]{1,3})[A-Z"“]/;
/** What stands between a number and its title. */
const MARKS = '.:-–—';

/**
 * In steps: authorities as an ordinance shows them; the list itself where the document is none.
 * @param read authorities as each was read by itself, in document order
 */
export function* asOrdinance(prose: Prose, read: readonly Authority[]): Steps<readonly Authority[]> {
  const notes = yield* ownNotes(prose.source, read);
  const heads = yield* headedTitles(prose, read);
  if (heads.titles.size === 0 && notes.length === 0 && heads.clauses.length === 0) return read;
  const isOwn = ownNumbers(prose.text, heads, read);
  if (isOwn === undefined && notes.length === 0) return read;
  const isOwnCitation = (a: Citation): boolean =>
    (isOwn !== undefined && a.sections.every(({ number }) => isOwn(number)) && !isOfState(a, prose.source)) ||
    notes.some((note) => note.start <= a.start && a.end <= note.end);
  const result: Authority[] = [];
  yield;
  for (const [k, a] of read.entries()) {
    if (k % STEP === STEP - 1) yield;
    if (isBare(a) && isOwnCitation(a)) result.push(foreign('ordinance', a.start, a.end));
    else if (a.kind === 'id' && a.antecedent !== null && result[a.antecedent]?.kind === 'foreign')
      result.push(foreign('id', a.start, a.end));
    else result.push(a);
  }
  return result;
}

/** Tells which numbers are of the paper's own sections; undefined where it heads none as a town's code does. */
function ownNumbers(
  text: string,
  { titles, lettered, clauses }: HeadedTitles,
  read: readonly Authority[],
): ((number: string) => boolean) | undefined {
  const isEdited = EDITED.test(text);
  const isTowns = isEdited || SIGNS.test(text) || ARTICLE_OVER_SECTION.test(text);
  // "§ 6B-2. Code of Ethics" needs no other sign.
  const headed = isTowns ? titles : new Set([...lettered, ...clauses, ...articled(text, titles)]);
  if (headed.size === 0) return undefined;
  const named = new Set<string>();
  for (const a of read)
    if (a.kind === 'full' || (a.kind !== 'foreign' && a.trailer !== null))
      for (const { number } of a.sections) named.add(number);
  return (number) => (headed.has(titleOfNumber(number)) || (isEdited && PLAIN.test(number))) && !named.has(number);
}

/** True where the words around say that a section is the state's. */
function isOfState({ start, end }: Span, source: string): boolean {
  return (
    NAMED_SOON.test(source.slice(end, end + 96)) || STATES_NOTE.test(source.slice(Math.max(0, start - 240), start))
  );
}

/** "*Charter references: Parks, § 4-3", "Cross reference(s) – Fees, § 8-3", and "CHARTER REFERENCES" over a list. */
const OWN_NOTE =
  /(?:(?:Charter|CHARTER) (?:references?|REFERENCES?)\b|Cross references?(?:\(s\))?[ \t]?[:–—-])([^\n]*)/g;
const NEXT_NOTE = /\b(?:references?|REFERENCES?):?\s*$/;
/** No document has more notes, no note more lines. */
const MOST_NOTES = 100;

/** Where a town's editors tell which sections of its charter or its code a chapter of this rests on. */
function* ownNotes(source: string, read: readonly Authority[]): Steps<readonly Span[]> {
  // Asked after each key: without such a citation the text need not be searched.
  if (!read.some((a) => isBare(a))) return [];
  yield;
  // A search for six letters, the first a capital, takes the least time.
  let has = source.includes('Charte');
  yield;
  has ||= source.includes('CHARTE');
  yield;
  has ||= source.includes('Cross ');
  yield;
  if (!has) return [];
  return Array.from(matchesOf(OWN_NOTE, source), ({ 0: { length }, 1: rest = '', index }) => {
    let end = index + length;
    for (let lines = 0; rest.trim() === '' && lines < MOST_NOTES && end < source.length; lines++) {
      const next = source.indexOf('\n', end + 1);
      const line = source.slice(end + 1, next < 0 ? source.length : next);
      if (line.trim() === '' || NEXT_NOTE.test(line)) break;
      end += line.length + 1;
    }
    return { start: index, end };
  }).slice(0, MOST_NOTES);
}

/** Titles of numbers that a document heads as a town's code does. */
interface HeadedTitles {
  readonly titles: ReadonlySet<string>;
  /** Those with a capital letter that no title of the General Statutes has. */
  readonly lettered: ReadonlySet<string>;
  /** Articles of a contract that number clauses. */
  readonly clauses: readonly string[];
}

/** "8-3.  Alterations.": a clause's number at a line's start, without a word or sign. */
const CLAUSE = /(?:^|\n)[ \t]{0,8}(\d{1,2})-\d{1,3}\.[ \t]{1,4}[A-Z(]/g;
/** So many of an article show how a paper numbers its clauses. */
const LEAST_CLAUSES = 2;

/** The articles whose clauses a contract numbers so: "ARTICLE 8", then "8-2.  Zoning." */
function* clausedTitles(text: string): Steps<readonly string[]> {
  yield;
  // Asked after each key: searches for six letters take the least time.
  let has = text.includes('ARTICL');
  yield;
  has ||= text.includes('Articl');
  yield;
  if (!has) return [];
  const clauses = Array.from(matchesOf(CLAUSE, text), ([, title = '']) => title);
  if (clauses.length < LEAST_CLAUSES) return [];
  yield;
  const articles = new Set(
    Array.from(matchesOf(ARTICLE, text), ([, roman, digits]) =>
      String(roman === undefined ? Number(digits) : valueOf(roman)),
    ),
  );
  return [...new Set(clauses)].filter(
    (title) => articles.has(title) && clauses.filter((one) => one === title).length >= LEAST_CLAUSES,
  );
}

/**
 * The articles of a paper that heads sections by them, from the first to the last that does; empty where none.
 * @param titles of the numbers that head sections
 */
function articled(text: string, titles: ReadonlySet<string>): readonly string[] {
  let last = 0;
  for (const [, roman, digits] of matchesOf(ARTICLE, text)) {
    const number = roman === undefined ? Number(digits) : valueOf(roman);
    if (titles.has(String(number))) last = Math.max(last, number);
  }
  return Array.from({ length: last }, (_, k) => String(k + 1));
}

/** The value of a Roman numeral of I, V and X. */
function valueOf(roman: string): number {
  const values = Array.from(roman, (letter) => (letter === 'I' ? 1 : letter === 'V' ? 5 : 10));
  return values.reduce((sum, value, k) => (value < (values[k + 1] ?? 0) ? sum - value : sum + value), 0);
}

const CAPITAL_TITLE = /^\d{1,2}[A-Z]/;

function* headedTitles(prose: Prose, read: readonly Authority[]): Steps<HeadedTitles> {
  const titles = new Set<string>();
  const lettered = new Set<string>();
  for (let k = 0; k < read.length; k++) {
    const a = read[k] as Authority;
    if (isHeading(a, prose.source) && isBare(a)) {
      const [{ number, numberSpan } = { number: '', numberSpan: null }] = a.sections;
      titles.add(titleOfNumber(number));
      if (isOfNoTitle(number) && CAPITAL_TITLE.test(prose.source.slice(numberSpan?.start ?? 0, numberSpan?.end ?? 0)))
        lettered.add(titleOfNumber(number));
    }
    if (k % STEP === STEP - 1) yield;
  }
  return { titles, lettered, clauses: read.some(isBare) ? yield* clausedTitles(prose.text) : [] };
}

/** A citation that no code's name stands at, of a title that a town's code may have. */
function isBare(a: Authority): a is Citation {
  return (
    (a.kind === 'short' || a.kind === 'prose') &&
    a.trailer === null &&
    a.sections.length > 0 &&
    a.sections.every(({ number }) => !isOfOurTitle(number))
  );
}

/** "Sec. 12-14. - Appeals.", "§ 38-3. Properties exempted." at a line's start. */
function isHeading(a: Authority, source: string): boolean {
  if (a.kind !== 'prose' && a.kind !== 'short') return false;
  const { start, end } = a;
  // Asked of every such citation after each key: the mark is looked for before anything is cut from the source.
  const isMarked = MARKS.includes(source.charAt(end) || ' ') || MARKS.includes(source.charAt(end + 1) || ' ');
  if (!isMarked && !(a.kind === 'short' && source.charCodeAt(end) === Char.Comma)) return false;
  const after = source.slice(end, end + 12);
  return (
    asRead(a).sections[0]?.pinpoint.length === 0 &&
    (TITLE_FOLLOWS.test(after) || (a.kind === 'short' && ENTRY_FOLLOWS.test(after))) &&
    /(?:^|[\n\r])[ \t>#*]*$/.test(source.slice(Math.max(0, start - 8), start))
  );
}
