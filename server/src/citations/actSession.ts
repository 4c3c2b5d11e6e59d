import { Char, CharBit } from '../text/char';
import { isDigit, skipSpace } from './chars';
import { MONTHS } from '../text/longDate';
import { isNumberOfLine } from './lineNumbers';
import { raw } from '../text/raw';

/** The session of an act, as it is named before the act's number and after it. */

/** A session as named. */
export interface SessionReading {
  /** "June Special Session", "June 18 Special Session"; null for a regular session. */
  readonly name: string | null;
  /** Null where none is named. */
  readonly year: number | null;
  /** Where its words begin, a prose offset. */
  readonly start: number;
  /** Where they end. */
  readonly end: number;
}

const MONTH = raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = raw`(?:1[789]|20)\d\d`;
/** "June", "June 2021", "June 18", "June 18, 1997". */
const WHEN = raw`${MONTH}\s+(?:(?<day>\d{1,2})(?:,\s*|\s+))?(?:${YEAR},?\s+)?`;
const SPECIAL = raw`(?:special\s+|sp(?:ec)?\.\s*)sess(?:ion|\.)`;

/** Directly before "P.A.": "June Sp. Sess.,", "June 18 Special Session, ". Tried at the end of a short slice. */
const BEFORE = new RegExp(raw`(?:\b${WHEN})?${SPECIAL},?\s*$`, 'i');
/** "of the June special session", ", June Sp. Sess."; not where it belongs to the act after it. */
const AFTER = new RegExp(
  raw`^(?:,?\s*of\s+(?:the\s+)?|,\s*)(?:${WHEN}|${YEAR}\s+)?${SPECIAL}(?![a-z]|,?\s*(?:P\.|S\.|[PS]A\b|Pub|Special))`,
  'i',
);
/** "(June Spec. Sess.)", "(June 2021 Special Session)", "(2021 June Special Session)", "(Reg. Sess.)". */
const IN_BRACKETS = new RegExp(
  raw`^[([](?:${YEAR},?\s+)?(?:${WHEN})?(?:(?<special>${SPECIAL})|reg(?:ular|\.)\s+sess(?:ion|\.))(?:,?\s+${YEAR})?[)\]]`,
  'i',
);
/** ", of the 2023 Session", "of the 2023 regular session", "of the 1971 General Assembly". */
const OF_YEAR = new RegExp(
  raw`^,?\s{1,40}of\s{1,40}the\s{1,40}${YEAR}\s{1,40}(?:(?:(?:regular|legislative)\s{1,40})?session|general\s{1,40}assembly)\b`,
  'i',
);
/** "June", "June 18", anywhere. */
const DAY = new RegExp(raw`\b${MONTH}(?:\s+(?<day>\d{1,2})\b)?`, 'i');

const LONGEST = 80;

/**
 * The special session that ends directly before an act: "June 30 Sp. Sess. P.A. 03-6".
 * @param at where the act's own words begin
 */
export function sessionBefore(text: string, at: number): SessionReading | undefined {
  if (!mayEndSession(text, at)) return undefined;
  const from = Math.max(0, at - LONGEST);
  const m = BEFORE.exec(text.slice(from, at));
  return m === null ? undefined : readingOf(text, m, from + m.index, at);
}

/**
 * The session that follows an act's number or sections: " of the June special session", " (June Spec. Sess.)".
 * @param at directly after these
 */
export function sessionAfter(text: string, at: number): SessionReading | undefined {
  const plain = AFTER.exec(text.slice(at, at + LONGEST));
  if (plain !== null) return readingOf(text, plain, at, at + plain[0].length);
  const open = skipSpace(text, at);
  const c = text.charCodeAt(open);
  if (c !== Char.LeftParenthesis && c !== Char.LeftBracket) return undefined;
  const m = IN_BRACKETS.exec(text.slice(open, open + LONGEST));
  if (m === null) return undefined;
  const read = readingOf(text, m, open, open + m[0].length);
  return m.groups?.['special'] === undefined ? { ...read, name: null } : read;
}

const YEAR_BEFORE = /\b(1[789]\d\d|20\d\d),\s*$/;
/** The year as the volume's name: "1963 Public Acts, No. 642", "2021 Conn. Pub. Acts 21-103". */
export const VOLUME_YEAR_BEFORE = /\b(1[789]\d\d|20\d\d)\s+(?:conn(?:\.|ecticut)\s+)?$/i;

/**
 * "1969, P.A. 828", "1978 Public Act 154": the year directly before an act; the second of one act, spelled out: "2006
 * P.A. 110" is Michigan's. Null where none is told.
 * @param start where the act begins, with what names its session
 * @param at where its own name begins
 * @param plural "Acts"
 */
export function yearBefore(text: string, start: number, at: number, plural: boolean): number | null {
  const last = text.charCodeAt(lastBefore(text, start));
  const isSpelled = !plural && isDigit(last) && /^(?:Public|Special)\b/i.test(text.slice(at, at + 8));
  const pattern = last === Char.Comma ? YEAR_BEFORE : isSpelled ? VOLUME_YEAR_BEFORE : undefined;
  const year = pattern?.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * The year of a session that follows an act's number or sections: ", of the 2023 Session". Without its year the number
 * would be no act's.
 * @param at directly after these
 */
export function yearAfter(text: string, at: number): SessionReading | undefined {
  const m = OF_YEAR.exec(text.slice(at, at + LONGEST));
  return m === null ? undefined : { name: null, year: yearIn(m[0]), start: at, end: at + m[0].length };
}

/** The special session that words between a volume's name and its year name: "Spec. Sess., June, ". */
export function sessionIn(words: string): string | null {
  if (!/sess/i.test(words)) return null;
  const m = DAY.exec(words);
  return sessionName(m?.groups?.['month'], m?.groups?.['day']);
}

function readingOf(text: string, m: RegExpExecArray, start: number, end: number): SessionReading {
  const day = m.groups?.['day'];
  const dayAt = start + m[0].search(/\b\d{1,2}\b/);
  const own = day === undefined || isNumberOfLine(text, dayAt, dayAt + day.length) ? undefined : day;
  return { name: sessionName(m.groups?.['month'], own), year: yearIn(m[0]), start, end };
}

function yearIn(words: string): number | null {
  const year = /\b\d{4}\b/.exec(words)?.[0];
  return year === undefined ? null : Number(year);
}

/** "June Special Session", "June 18 Special Session", "Special Session". */
function sessionName(month: string | undefined, day?: string): string {
  const m = month?.trim().toLowerCase().slice(0, 3);
  const full = MONTHS.find((name) => name.slice(0, 3).toLowerCase() === m);
  if (full === undefined) return 'Special Session';
  return `${full}${day === undefined ? '' : ` ${Number(day)}`} Special Session`;
}

/** False where no session's name can end directly before `at`: "Sp. Sess.,", "special session". */
function mayEndSession(text: string, at: number): boolean {
  const last = lastBefore(text, at);
  const c = text.charCodeAt(text.charCodeAt(last) === Char.Comma ? last - 1 : last);
  return c === Char.Dot || (c | CharBit.Small) === LAST_OF_SESSION;
}

const LAST_OF_SESSION = 'n'.charCodeAt(0);

/** Place of the last character before `at` that is surely no white space; a first look, before a pattern is tried. */
export function lastBefore(text: string, at: number): number {
  let i = at - 1;
  for (let c = text.charCodeAt(i); c <= Char.Space || c === Char.NoBreakSpace || c >= Char.EnQuad;)
    c = text.charCodeAt(--i);
  return i;
}
