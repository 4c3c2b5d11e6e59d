import { Char } from '../text/char';
import { hasWord, isDash, isDigit, isLower, isUpper, isWord, skipSpace } from './chars';
import { isNextEnumerator } from './enumerator';
import { readLabels, siblingPath, type LabelsReading } from './pinpoint';
import { readSign } from './sign';

/** What acts are named by: their numbers and sections. */

/** Acts are numbered by two digits of the year since 1973; writers number those of the years before so too. */
export function sessionYear(number: string): number {
  const two = Number(number.slice(0, number.indexOf('-')));
  return (two + 2000 > LAST_NUMBERED ? 1900 : 2000) + two;
}

/**
 * The number that an act bears: "69-828" is number 828 of 1969, when acts were numbered within the year, and number 251
 * of 2005 is "05-251".
 */
export function ownNumber(number: string, year: number): string {
  const hyphen = number.indexOf('-');
  if (year < FIRST_NUMBERED) return number.slice(hyphen + 1);
  return hyphen < 0 ? `${String(year).slice(2)}-${number}` : number;
}

/** The first session whose acts bear its year in their numbers. */
const FIRST_NUMBERED = 1973;
/** A number of two digits and a hyphen beyond it is a statute's: "31-72". */
const LAST_NUMBERED = 2030;

/** True where acts of a session are numbered as in "21-103". */
export function isNumbered(number: string): boolean {
  const year = sessionYear(number);
  return year >= FIRST_NUMBERED && year <= LAST_NUMBERED;
}

/** "21-103", or a bare number as acts bore before 1973. */
export function readActNumber(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  let i = at;
  while (isDigit(text.charCodeAt(i)) && i - at < 4) i++;
  if (i === at) return undefined;
  if (isDash(text.charCodeAt(i)) && i - at === 2) {
    let k = skipSpace(text, i + 1);
    const from = k;
    while (isDigit(text.charCodeAt(k)) && k - from < 4) k++;
    if (k > from && (!isWord(text.charCodeAt(k)) || isNextWord(text, k)))
      return { text: `${text.slice(at, i)}-${text.slice(from, k)}`, end: k };
  }
  return isWord(text.charCodeAt(i)) || isDash(text.charCodeAt(i)) ? undefined : { text: text.slice(at, i), end: i };
}

/** The next word sticks to a number: "19-75The changes". */
function isNextWord(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at + 1));
}

/** ", § 9 [f]", ", §§ 3 and 4", ", S. 5" after an act. */
export function readActSections(
  text: string,
  at: number,
): { readonly sections: string[]; readonly end: number } | undefined {
  let i = skipSpace(text, at);
  if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  const sign = readSign(text, i, true);
  if (sign === undefined) return undefined;
  const sections = readPlainSections(text, sign.next, sign.plural);
  // "public act 23-137, section 3 of public act 24-6": the section is the next act's.
  return sections !== undefined && sign.form !== 'symbol' && OF_NEXT.test(text.slice(sections.end, sections.end + 60))
    ? undefined
    : sections;
}

const OF_NEXT =
  /^,?\s{1,40}(?:inclusive,\s{1,40})?of\s{1,40}(?:(?:this|said)\s|(?:the\s{1,40})?(?:public|special|spec\.|p\. ?a\.|s\. ?a\.|substitute|raised|house|senate))/i;

/** Sections of an act: plain numbers, with labels, in a list or range. */
export function readPlainSections(
  text: string,
  at: number,
  plural = false,
): { readonly sections: string[]; readonly end: number } | undefined {
  const sections: string[] = [];
  let end = -1;
  let i = at;
  for (;;) {
    const numberEnd = endOfSection(text, i);
    if (!isSection(text, i, numberEnd)) break;
    if (sections.length === 0 && isHyphened(text, i, numberEnd) && isStatute(text, i, plural)) break;
    const number = text.slice(i, numberEnd);
    const labels = readLabels(text, skipSpace(text, numberEnd));
    // "16-19", "3 to 5": a range is one entry.
    const isLast = labels === undefined && TO.test(text.slice(end, i)) && Number(sections.at(-1)) < Number(number);
    sections.push(isLast ? `${sections.pop() ?? ''}-${number}` : number + inBrackets(labels?.labels ?? []));
    end = labels?.end ?? numberEnd;
    for (let last = labels; last !== undefined && sections.length < MOST_SECTIONS;) {
      last = readSibling(text, end, last);
      if (last === undefined) break;
      sections.push(number + inBrackets(last.labels));
      end = last.end;
    }
    if (sections.length > MOST_SECTIONS) break;
    i = afterJoiner(text, end);
  }
  return end < 0 ? undefined : { sections, end };
}

/**
 * False for a word; the next act's year, "§ 214, and 1971, P.A. 871", "§ 2 and 1997 Conn. Pub. Acts"; and its number,
 * "S. 1, 11, 01-34".
 */
function isSection(text: string, from: number, end: number): boolean {
  if (end === from || isWord(text.charCodeAt(end)) || text.charCodeAt(from) === Char.Digit0) return false;
  return end - from < 4 || !BEFORE_ACT.test(text.slice(end, end + 12));
}

const BEFORE_ACT = /^(?:,\s{1,4}[PS]\. ?A|\s{1,4}(?:Conn\. )?(?:Pub|Spec)\.? )/;

/** What stands between the first and the last of a range. */
const TO = /^\s*(?:[-\u2010-\u2015\u2212]|to\b|through\b)/;

function inBrackets(labels: readonly string[]): string {
  return labels.map((label) => `(${label})`).join('');
}

/** "S. 146(d), (f)": further labels of the same section, as a whole path. */
function readSibling(text: string, end: number, before: LabelsReading): LabelsReading | undefined {
  const next = readLabels(text, afterJoiner(text, end));
  const labels =
    next === undefined || isNextEnumerator(text, next) ? undefined : siblingPath(before.labels, next.labels);
  return next === undefined || labels === undefined ? undefined : { ...next, labels };
}

/** A list is no longer. */
const MOST_SECTIONS = 50;

/** End of the number of a section; those put in by amendment have a letter: "P.A. 76-436, S. 10a, 681". */
function endOfSection(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i)) && i - from < 4) i++;
  const next = text.charCodeAt(i + 1);
  return i > from && isLower(text.charCodeAt(i)) && !isWord(next) && !isDash(next) ? i + 1 : i;
}

/** A short number with a hyphen and a figure after it, as a statute's has. */
function isHyphened(text: string, from: number, end: number): boolean {
  return end - from < 3 && text.charCodeAt(end) === Char.Hyphen && isDigit(text.charCodeAt(end + 1));
}

/** Where the next section of a list or range may stand: after a comma, a word, an ampersand or a dash. */
function afterJoiner(text: string, at: number): number {
  let i = skipSpace(text, at);
  if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  if (hasWord(text, i, 'and')) return skipSpace(text, i + 3);
  if (hasWord(text, i, 'through')) return skipSpace(text, i + 7);
  if (hasWord(text, i, 'or') || hasWord(text, i, 'to')) return skipSpace(text, i + 2);
  return text.charCodeAt(i) === Char.Ampersand || isDash(text.charCodeAt(i)) ? skipSpace(text, i + 1) : i;
}

/**
 * "P.A. 21-103, § 31-72": the number is a statute's, and a citation of its own; after a
 * doubled sign "§§ 12-14" are sections of the act.
 */
function isStatute(text: string, at: number, plural: boolean): boolean {
  const m = /^(\d{1,2})-(\d{1,3})(?![\w-])/.exec(text.slice(at, at + 8));
  if (m === null) return /^\d{1,2}-\d/.test(text.slice(at, at + 5));
  // "S. 12-14, 18, 19": plain numbers go on with a range of an act's sections.
  const goesOn = /^,\s\d{1,3}(?=[,;.)\s])/.test(text.slice(at + m[0].length, at + m[0].length + 8));
  return !((plural || goesOn) && Number(m[1]) < Number(m[2]));
}
