import { yearOfDigits } from '../text/longDate';
import { html } from '../markup/html/html';
import { inTable } from './authorities/marker';
import { dateInLine, PAPER_OF_REVENUE } from './dateLines';
import { latestDay } from './latestDay';
import { DAY, markDays, MONTH_OF_YEAR, unmarked } from './markedDays';
import { metadataDate } from './metadataDate';
import type { Snapshot } from './snapshot';
import { matchesOf } from '../text/matches';
import { raw } from '../text/raw';

/** So far from its beginning a paper bears its date. */
const HEAD = 1200;
/** And so far the revision of a form. */
const TITLE = 200;

/**
 * "PUBLIC ACT NO. 96-185", "June Special Session, Public Act No. 98-1", "Ruling 89-254", "P.A. 98-1 An Act Concerning",
 * "Docket #FIC 87-3": the year in two digits. The line of an act goes on with its title alone, and where it does not,
 * it says "No.": "Public Act 21-103, § 3, amended" is what a paper cites.
 */
const NUMBERED = new RegExp(
  raw`^(?:(?:Substitute )?(?:House|Senate) Bill No\. \d+ )?(?:[A-Z][a-z]{2,8} Special Session, )?` +
    raw`(?:(?:Public Act No\.|PUBLIC ACT(?: NO\.)?) (\d\d)-\d{1,3}(?=$| ?\|| (?:AN ACT|An Act)\b)` +
    raw`|(?:Public Act|P\. ?A\.)(?: No\.| NO\.)? (\d\d)-\d{1,3} (?:AN ACT|An Act)\b` +
    raw`|Ruling(?: No\.| NO\.)? (\d\d)-\d{1,3}\b` +
    raw`|(?:AN|IP|PS|SN|${PAPER_OF_REVENUE}) (\d\d)\(\d{1,2}(?:\.\d)?\)` +
    // Until 1999 the Freedom of Information Commission numbered its dockets so.
    raw`|(?:Docket )?#? ?FIC ?#?(\d\d)-\d{1,3}\b` +
    raw`|(?:DATE|Date): ?\d{1,2}[-/]\d{1,2}[-/](\d\d)\b)`,
);
/** A form's last revision at its head, "EL-244 (Rev. 11/04)", where that is of long ago: later ones are in use. */
const REVISED = /\b(?:Rev|REV|rev)\. ?\d{1,2}[-/](0\d|10|[5-9]\d)\b/;
/** So far from its end a paper is signed. */
const FOOT = 1200;
/** "this 17th day of August, 2009", "made the 2nd day of January, 1961". */
const DAY_OF = raw`\b(?:this|made (?:the|this)|dated the|(?:This|THIS) [A-Z][A-Z &-]{2,40},? dated as of the|entered (?:this|the))\s{1,3}\d{1,2}(?:st|[nr]?d|th)?\s{1,3}[Dd]ay of\s{1,3}(?:${MONTH_OF_YEAR}|[A-Z][a-z]{2,8},?\s{1,3}(?:A\.D\.,?\s{1,3})?(?:[1l]9|20)\d\d\b)`;
const BEGUN = new RegExp(DAY_OF, 'g');
/** That, "Dated at Hartford, May 3, 1998", "Affirmed. May 22, 1973."; a day alone on one of the last lines. */
const SIGNED = new RegExp(
  raw`${DAY_OF}|` +
    raw`\b(?:Dated|DATED|Signed|Executed|Voted|Rendered)\b[^.\n]{0,60} ${DAY}|` +
    raw`(?:^|\n)\s*(?:Affirmed|Reversed|Remanded|Dismissed|Denied|Granted|So ordered)\. +${DAY}|` +
    raw`\n[ \t]*${DAY}(?=\s{0,20}$)`,
  'g',
);
/** "CV 94 0535590", "HHB-CV-24-6088123-S", "3:94CV123", "CRB-2-93-10": a docket number with the year of its case. */
const DOCKET = new RegExp(
  raw`\b(?:CV|FA|CR|MV|SP)[HNB]?[- ]?(\d\d)[- ]?\d{5,8}|\b\d:(\d\d)[- ]?(?:cv|cr|CV|CR)[- ]?\d{2,5}` +
    raw`|\bCRB-\d-(\d\d)-\d|\b(?:Docket|Petition|Case)(?: [Nn]o\.)? (?:19|20)(\d\d)-\d{2,5}\b`,
  'g',
);

/**
 * The year in which a document says at its head, or where it is signed, that it was made: an opinion, a decision, a
 * letter, a deed. Undefined where it bears no date. What such a paper cites may have been the law then.
 */
export function documentYear(snapshot: Snapshot): number | undefined {
  return snapshot.kept(found).year;
}

/** The day, "2024-09-09", that stands at the head of a document of that year; undefined where only a year is known. */
export function documentDay(snapshot: Snapshot): string | undefined {
  const { year, day } = snapshot.kept(found);
  return year !== undefined && day?.startsWith(`${year}-`) === true ? day : undefined;
}

/** The last year in which a docket number at the head of a document says that its case began. */
export function docketYear({ prose }: Snapshot): number | undefined {
  const numbers = Array.from(matchesOf(DOCKET, prose.text.slice(0, HEAD)));
  return newest(numbers.map(([, ...digits]) => fullYear(digits.find(Boolean))));
}

function newest(years: readonly (string | undefined)[]): number | undefined {
  const known = years.flatMap((year) => (year === undefined ? [] : [Number(year)]));
  return known.length === 0 ? undefined : Math.max(...known);
}

/** When a paper was made, as far as it says: the year, and the ISO day. */
interface Born {
  readonly year?: number | undefined;
  readonly day?: string | undefined;
}

/** Over a saved page's title stand the menus of its site. */
const TITLE_OF_PAGE = /<h1(?=[\s>])/i;

function found(snapshot: Snapshot): Born {
  const { prose } = snapshot;
  const { text, source } = prose;
  const head = bornAtHead(snapshot, 0);
  if (head.year !== undefined) return head;
  const title = snapshot.markup === html ? source.search(TITLE_OF_PAGE) : -1;
  const page = title < 0 ? head : bornAtHead(snapshot, prose.toProse(title));
  if (page.year !== undefined) return page;
  const named = metadataDate(snapshot);
  if (named.year !== undefined) return named;
  return {
    year: yearIn(text.slice(0, HEAD), BEGUN) ?? yearIn(text.slice(-FOOT), SIGNED) ?? yearOfBill(text.slice(0, HEAD)),
  };
}

/** A bill is no younger than the day from which its first section is to be law; a memorandum may quote another. */
const TAKES_EFFECT =
  /(?:^|[\n\u2029])\s{0,8}Section 1\. [^\n]{0,300}substituted in lieu thereof\s{1,3}\([Ee]ffective [^()]{0,30}\b((?:19|20)\d\d)\)/;

function yearOfBill(head: string): number | undefined {
  const year = TAKES_EFFECT.exec(head)?.[1];
  return year === undefined ? undefined : Number(year);
}

const FIGURES = /\d\d/;

/** @param from where the head begins, prose offset */
function bornAtHead(snapshot: Snapshot, from: number): Born {
  const { prose } = snapshot;
  let year: number | undefined;
  let day: string | undefined;
  let at = 0;
  let previous = '';
  let above = '';
  for (const line of prose.text.slice(from, from + HEAD).split(/[\n\r\u2029]/)) {
    const trimmed = line.trim();
    let words = trimmed.replace(/\s{2,}/g, ' ');
    let last: string | undefined;
    if (FIGURES.test(trimmed)) {
      // A row of the document's own table, "Public Acts, No. 21-103", names what is cited.
      const inRow = inTable(snapshot, prose.toSource(from + at + (line.length - line.trimStart().length)));
      if (inRow) words = '';
      const born = inRow ? undefined : dateInLine({ line: trimmed, words, above, at });
      day = latestDay(day, born);
      last = born?.match(/\b(?:19|20)\d\d/g)?.at(-1) ?? yearOfNumber(words);
    }
    // An act's number and its title stand on two lines.
    if (last === undefined && (FIGURES.test(previous) || FIGURES.test(words)))
      last = yearOfNumber(`${previous} ${words}`) ?? yearOfForm(words, at);
    if (last !== undefined) year = Math.max(year ?? 0, Number(last));
    if (words !== '') previous = words;
    above = words;
    at += line.length + 1;
  }
  return { year, day };
}

function yearIn(text: string, days: RegExp): number | undefined {
  // A scan doubles the blanks.
  const marked = markDays(text.replace(/[ \t]{2,}/g, ' '));
  // A scan takes the 1 of "1976" for an l.
  return newest(
    Array.from(matchesOf(days, marked.text), (match) => unmarked(marked, match).slice(-4).replace('l', '1')),
  );
}

function yearOfNumber(line: string): string | undefined {
  return fullYear(NUMBERED.exec(line)?.slice(1).find(Boolean));
}

/** The year of a form's revision at its head. @param at where the line begins */
function yearOfForm(line: string, at: number): string | undefined {
  return at < TITLE ? fullYear(REVISED.exec(line)?.[1]) : undefined;
}

function fullYear(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : String(yearOfDigits(digits));
}
