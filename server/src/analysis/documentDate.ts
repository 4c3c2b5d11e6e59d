import { MONTHS, yearOfDigits } from '../text/longDate';
import { inTable } from './authorities/marker';
import type { Snapshot } from './snapshot';
import { matchesOf } from '../text/matches';

/** So far from its beginning a paper bears its date. */
const HEAD = 1200;
/** And so far the reporter in which it was printed. */
const TITLE = 200;
/** So far the lines of its title, and of who wrote it. */
const TITLES = 400;
/** The rest of a month's name after its first three letters may be left out. */
const SHORT_MONTHS = MONTHS.map((month) => month.replace(/^(...)(.+)$/, '$1(?:$2)?'));
/** The one month that is often misspelled has any order of its letters. Short: it stands in many patterns. */
const MONTH = `(?:(?:${[...SHORT_MONTHS, ...SHORT_MONTHS.map((month) => month.toUpperCase())].join('|')}|Sept)\\.?|Fe[bruay]{4,7})`;
/** "October 30 and 31, 1996", "11 January 1966". */
const DATE = String.raw`(?:${MONTH}\s\d{1,2}(?:(?: and |[-–])\d{1,2})?,\s|\d{1,2}\s${MONTH}\s)(?:19|20)\d\d`;
const SEASONS = 'Spring|Summer|Fall|Autumn|Winter';
/** Who stands in a caption beside its day. */
const PARTY = 'Respondent|Complainant|Plaintiff|Defendant|Petitioner|Appellant|Appellee';
/** How the day is introduced on which a paper was made. */
const MADE = String.raw`(?:Dated?|Argued|Decided|Decision released|Officially released|officially released|Filed|Released|Issued|Memorandum filed|(?:Date of (?:Decision|Issuance)|Decision [Dd]ate|Filing [Dd]ate):?)`;
/**
 * What no line of a caption begins with, or says before its day: "since October 1, 2019",
 * "(Effective July 1, 2020)", "He was arrested on May 3, 2018".
 */
const IN_SENTENCE = String.raw`(?!dated|filed|decided|issued)[a-z]|[^\n]{0,40}\b(?:was|were|is|are|has|had|[Ee]ffective|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Bb]y|and|[Bb]etween|[Tt]hrough|to|[Aa]s of)\b[^\n]{0,24}${DATE}`;
/** A day in words or figures, or a month: "Oct. 4, 2021", "5/5/2025", "2025-03-27", "Jan. 2026". */
const ANY_DAY = String.raw`(?:${DATE}|${MONTH}(?: \d{1,2})?,? (?:19|20)\d\d|(?:${SEASONS}),? (?:19|20)\d\d|\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)`;
const WEEKDAY = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}, )`;
/** What a title's line says before its day: "revised May 2019" is none, for what is revised is in use. */
const TITLE_WORD = String.raw`(?:(?:filed|dated|adopted|submitted|released|written|draft of|(?:current |law )?as of) )?`;
/** A line that breaks off in a sentence: what stands under it goes on with that. */
const BREAKS_OFF =
  /^.{45,}(?:[a-z],|\s(?:an?|after|and|as|at|before|beginning|between|by|dated|effective|ending|for|from|in|is|of|on|or|since|that|the|through|to|until|was|with))$/;
/**
 * "Decided July 29, 2008.", "November 13, 2013", "Respondents August 14, 1991",
 * "288 Conn. 116 (2008)", "12/19/2007 Mr. Sigman": short lines that bear a date, for a sentence
 * tells what happened on a day and not when it was written.
 */
const BEARS = new RegExp(
  [
    String.raw`^(?!${IN_SENTENCE})(?:[^\n.,]{0,40}\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?${DATE}[.)]?(?: ?\|){0,2}(?: \d\d-R-\d{2,4})?$`,
    String.raw`^[^\n]{0,60}(?:\b${MADE}(?: as of)?[:,]?\s|[—–-] ?(?:released|decided) )${DATE}`,
    // "LABOR ALERT, January 12, 2024".
    String.raw`^(?!${IN_SENTENCE})[A-Z][A-Z &’'-]{3,60}, ${DATE}$`,
    // "Hartford, July 29, 1968"; "Effective as of June 10, 2003" over an agreement.
    String.raw`^(?:[A-Z][a-z]+(?: [A-Z][a-z]+| \d{1,2})?, |(?:Effective|Made|Entered into) as of )${DATE}$`,
    // Minutes of a board, and a caption in one line after its docket number.
    String.raw`^(?!(?:At|In|On) |${IN_SENTENCE})[^\n.]{0,90}(?:\b(?:[Mm]eeting|MEETING|[Ss]ession of|[Mm]inutes|MINUTES)\b|^Held at\b)[^\n.]{0,50}\b(?<!\bon )${DATE}(?=$|,? [-–—\d]|, (?:[A-Z]|by ))`,
    String.raw`^(?:[A-Z]{2,3}[- ])?[A-Z]{2,3}[- ]?\d\d[- ]\d{4,8}\b[^\n]{0,170} ${DATE}$`,
    String.raw`^[^\n.]{0,120}\b(?:19|20)\d\d Session$`,
    // A newsletter has a month or a season: "March 2016", "Section Bulletin, Winter 2014".
    String.raw`^(?:${MONTHS.join('|')}|${SEASONS}),? (?:19|20)\d\d$`,
    String.raw`^(?:(?:Date )?(?:Filed|Decided|Released)(?: Date)?:? ?)?\d{1,2}/\d{1,2}/(?:19|20)\d\d`,
    // A court's order run on after the number: "(VLB) November 29, 2016 Memorandum of Decision".
    String.raw`\b\d:\d\d-c[vr]-\d{2,5}(?: ?\([A-Z]{2,4}\))? ${DATE} (?:Memo|MEMO|Rul|RUL|Ord|ORD)`,
    // As collections of opinions head them: "Decision Date22 December 1967",
    // "Roe v. Doe, No. CV 94 0535590 (Apr. 24, 1997)", "1963 Conn. LEXIS 311", "1993 Conn. Super. Ct. 8831".
    String.raw`^(?:Decision|Filed|Decided) Date:? ?\d{1,2} (?:${MONTHS.join('|')}) (?:19|20)\d\d$`,
    String.raw`^[^\n]{0,120} [Nn]o\. [^\n(]{1,40}\(${DATE}\)$`,
    String.raw`^[^\n]{0,120}\b(?:19|20)\d\d Conn\.(?: App\.| Super\.| Cir\.)? (?:LEXIS|Ct\.) \d`,
    // By its number, or the session: "Advisory Opinion No. 2006-3",
    // "Docket #FIC 2004-181", "2012-R-0279", "January Session, 2015".
    String.raw`^[^\n]{0,40}?\b(?:[Oo]pinion|OPINION|[Rr]uling)(?: [Nn]o\.| NO\.)? (?:19|20)\d\d-\d{1,4}[A-Z]?(?=$|[ ,|]+[A-Z])`,
    String.raw`^AGO (?:19|20)\d\d-\d{1,3}[A-Z]?\b`,
    // The Department of Revenue Services' papers: "PS 2008(2)", "SN 2005(10)".
    String.raw`^(?:AN|IP|OCG|PS|SN|TSSB|TSSN|Policy Statement|Special Notice|Informational Publication|Announcement) (?:19|20)\d\d\(\d{1,2}(?:\.\d)?\)`,
    String.raw`^[^\n]{0,120}\b(?:19|20)\d\d-\d{1,3} Formal Opinion\b`,
    String.raw`^(?:19|20)\d\d Formal Opinions$`,
    // A caption in columns, and a day in figures on a line of its own:
    // "..., Respondents | November 27, 1978 |", "12-23-2016".
    String.raw`^[^\n]{0,200}\b(?:${PARTY})s?,? ?\| ?${DATE} ?(?:\| ?)*$`,
    String.raw`^\d{1,2}-\d{1,2}-(?:19|20)\d\d$`,
    String.raw`^(?:Docket )?#? ?FIC ?#?(?:19|20)\d\d-\d`,
    String.raw`^(?:19|20)\d\d-R-\d{4}\b`,
    String.raw`^Connecticut Public Acts (?:19|20)\d\d$`,
    // "DATE: 11/2/2022", "Sent: Friday, August 20, 2021 5:58 PM", in a column of its own too.
    String.raw`^(?:[^\n]{0,120} )?(?<!\b(?:[Ii]ncident|[Ll]oss|[Bb]irth|[Aa]ccident|[Aa]rrest|[Oo]ffense|[Ee]ffective|EFFECTIVE) )(?:DATE|Date|date|Dated|DATED|Sent|SENT|Term|TERM|Decision|DECISION|Date mailed|Written)(?: ?:|(?<=[Dd]ated|DATED)) ?${WEEKDAY}?${ANY_DAY}`,
    // A day that opens its line, before an hour, a place or the number of a paper.
    String.raw`^(?:as of )?${WEEKDAY}?${ANY_DAY}(?:,? [-–—(·|](?! ?${MONTH})|,? \d{1,2}:\d\d|,? \d{1,2} [AaPp]\.?[Mm]|$)`,
    String.raw`^${ANY_DAY} (?:(?:Municipal|State|Town|Special|Regular|Annual|General) )+(?:Election|Meeting|Hearing)`,
    // By their number: "ORDINANCE NO. 2018-04", "Bid No. 2023-07".
    String.raw`^[^\n§.]{0,40}?\b(?:Ordinance|ORDINANCE|Resolution|RESOLUTION|Bid|BID|RFP)(?: [Nn]o\.?| NO\.?| #)? ?(?:19|20)\d\d-\d{1,4}(?![-\d])`,
    String.raw`^${DATE} (?:\d{2,4}-R-\d{2,4}$|J\.D\. |Judicial District )`,
    String.raw`\bBill No\. \d+ \w+ Session, (?:19|20)\d\d`,
    String.raw`^(?:[^\n.]|No\.){0,80}\b(?:(?:January|February|Jan\.|Feb\.|Special) Session|(?:JANUARY|FEBRUARY|SPECIAL) SESSION),?(?: A\.D\.,)? (?:19|20)\d\d(?=$|\)| ?\|| AN ACT| LCO)`,
  ]
    .map((line) => `(?:${line})`)
    .join('|'),
);

/** A day in a column of its own, "BRADLEY K. OSTROW : NOVEMBER 24, 2014", "Circular 96-4, June 3, 1996". */
const IN_COLUMN = new RegExp(
  String.raw`^(?!${IN_SENTENCE})[^\n]{1,160}(?:\s{2,}|\t|\s:\s+)(?:(?:\w{3,6}day, |[A-Z]\w+ [\d-]{1,8}, )?${DATE}|(?:${MONTHS.join('|')}),? (?:19|20)\d\d)[.)]?(?: \([A-Z][\w.]+,? J\.\)|\s{2,}(?:Page )?\d{1,4}[A-Z]?)?$`,
);

/**
 * "PUBLIC ACT NO. 96-185", "June Special Session, Public Act No. 98-1", "Ruling 89-254", "P.A. 98-1 An Act Concerning",
 * "Docket #FIC 87-3": the year in two digits. The line of an act goes on with its title alone, and where it does not,
 * it says "No.": "Public Act 21-103, § 3, amended" is what a paper cites.
 */
const NUMBERED = new RegExp(
  String.raw`^(?:(?:Substitute )?(?:House|Senate) Bill No\. \d+ )?(?:(?:${MONTHS.join('|')}) Special Session, )?` +
    String.raw`(?:(?:(?:Public Act No\.|PUBLIC ACT(?: NO\.)?) (\d\d)-\d{1,3}(?=$| ?\|| (?:AN ACT|An Act)\b)` +
    String.raw`|(?:Public Act|P\. ?A\.)(?: No\.| NO\.)? (\d\d)-\d{1,3} (?:AN ACT|An Act)\b)` +
    String.raw`|Ruling(?: No\.| NO\.)? (\d\d)-\d{1,3}\b` +
    String.raw`|(?:AN|IP|PS|SN|Policy Statement|Special Notice|Informational Publication|Announcement) (\d\d)\(\d{1,2}(?:\.\d)?\)` +
    // Until 1999 the Freedom of Information Commission numbered its dockets so.
    String.raw`|(?:Docket )?#? ?FIC ?#?(\d\d)-\d{1,3}\b` +
    String.raw`|(?:DATE|Date): ?\d{1,2}[-/]\d{1,2}[-/](\d\d)\b)`,
);
/** A form's last revision at its head, "EL-244 (Rev. 11/04)", where that is of long ago: later ones are in use. */
const REVISED = /\b(?:Rev|REV|rev)\. ?\d{1,2}[-/](0\d|10|[5-9]\d)\b/;
/** A line that ends within a day's name, and the rest of it: a copy in columns may break it. */
const MONTH_ENDS = new RegExp(String.raw`(?:^|\s)(?:${MONTHS.join('|')})$`);
const DAY_BEGINS = /^\d{1,2}, (?:19|20)\d\d[.)]?$/;

/** A line that is no title, for it goes on as a sentence or cites something of another year. */
const IN_TITLE = String.raw`[a-z]|[^\n]*\b(?:was|were|is|are|has|had|[Rr]ev|[Rr]evised|[Ee]ffective|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|on \w+day|[Aa]s of|Amended|amended|Ch(?:apter|\.)|(?:Acts?|Conn|Stats?|P\.A|PA|U\.S|v)\b)`;

/**
 * What a title's lines may be besides: "288 Conn. 116 (2008)"; an edition of the code,
 * "2005 Connecticut Code - Sec. 19a-14"; the imprint of a book, "HARTFORD 1967 Published by the state".
 */
const PRINTED = new RegExp(
  [
    String.raw`^[^\n]{0,60}\bConn\.(?! ?Gen)[^\n]{0,30}[(|,\s]\s?(?:19|20)\d\d\s?\)?$`,
    String.raw`^[^\n]{0,80}\b\d{1,3} (?:F\. ?[23]d|F\. Supp\. ?(?:[23]d)?|U\. ?S\.|A\. ?[23]d) \d{1,4} \([^()\n]{0,20}(?:19|20)\d\d\)$`,
    String.raw`^[^\n.]{0,120}[,–—-] (?:${MONTHS.join('|')}|${SEASONS}),? (?:19|20)\d\d$`,
    // "State v. Roe, No. 19-4417, Superior Court, Fairfield County, October 30, 1974"; an article's own place.
    String.raw`^(?!${IN_SENTENCE})[^\n]{0,200}\b(?:Superior Court|Common Pleas|Circuit Court|County|COUNTY)\b[^\n]{0,60}, ${DATE}\b`,
    String.raw`^[^\n]{0,120}\b[Vv]S?\. [^\n]{0,120} ${DATE}(?: \([A-Z][\w.]+,? J\.\))?$`,
    String.raw`\b\d{1,3} Conn\. ?(?:B\. ?J\.|L\. ?Rev\.) \d{1,4} \((?:19|20)\d\d\)`,
    String.raw`^(?:19|20)\d\d Connecticut (?:Code|General Statutes|Revised Statutes)(?=$| [-–—|:] ?[A-Z])`,
    // The address of a page of an earlier edition, under the title of who copied it.
    String.raw`^(?:Source: ?)?(?:https?://)?(?:www\.|search\.)?cga\.ct\.gov/(?:19|20)\d\d/(?:pub|sup)/[\w./-]+$`,
    String.raw`^(?:HARTFORD|Hartford),? (?:19|20)\d\d(?=$| (?:Published|PUBLISHED|Printed|PRINTED)\b)`,
  ]
    .map((line) => `(?:${line})`)
    .join('|'),
);

/** "Judiciary Committee Public Hearing, March 20, 2017", "(volunteer column, August 2022)", "Legal Services, 2018". */
const TITLED = new RegExp(
  String.raw`^(?!${IN_TITLE})(?:[^\n§\d]|\d{1,2}(?!\d)){2,120}[,;(/–—·-] ?${TITLE_WORD}${WEEKDAY}?(?:${ANY_DAY}|(?<=[a-z], )(?:19|20)\d\d)[.)]{0,2}$`,
);

/** What a line of the title tells a day of that is not the paper's, or not the last on which somebody changed it. */
const OF_ELSE = String.raw`[^\n]*(?:\b(?:[Aa]ccident|[Aa]greement|AGREEMENT|Approved|[Aa]rrest|at the|[Bb]irth|[Cc]losing|[Cc]rash|Dates|[Dd]eath|DO[BIL]|[Ee]ff|EFFECTIVE|FISCAL|[Hh]ired?|[Ii]ncident|[Ii]njur(?:y|ies|ed)|[Ll]oss|[Oo]ffense|[Tt]erm|Updated)\b|\|)`;
/** A day anywhere in a short line of the title: "Hearing: September 16, 2024 — for the board", "printed 11/20/2024". */
const IN_TITLE_LINE = new RegExp(
  String.raw`^(?!${IN_TITLE}|${OF_ELSE})(?=.{6,100}$)(?:[^\n§.]|\.(?!$)){0,80}?(?<!\b(?:[Ff]rom|to|[Tt]hrough|[Bb]y|and|or|[Ff]or|[Dd]ated|of|[Oo]n|[Ii]n):? )(?<![\d/-]|\d ?[-–—] ?)(?:${DATE}|\d{1,2}/\d{1,2}/(?:19|20)\d\d)(?! ?[-–—/] ?(?:${MONTH}|\d)| to )`,
);

/** A day, a month or a season that stands far apart at a line's end, whatever the line says before. */
const FAR_APART = new RegExp(String.raw`^[^|]{1,160}\s{4,}${ANY_DAY}$`);

/** So far from its end a paper is signed. */
const FOOT = 1200;
/** "this 17th day of August, 2009", "made the 2nd day of January, 1961". */
const DAY_OF = String.raw`\b(?:this|made (?:the|this)|dated the|entered (?:this|the))\s{1,3}\d{1,2}(?:st|[nr]?d|th)?\s{1,3}day of\s{1,3}(?:${MONTHS.join('|')}),?\s{1,3}(?:A\.D\.,?\s{1,3})?(?:[1l]9|20)\d\d\b`;
const BEGUN = new RegExp(DAY_OF, 'g');
/** That, "Dated at Hartford, May 3, 1998", "Affirmed. May 22, 1973."; a day alone on one of the last lines. */
const SIGNED = new RegExp(
  String.raw`${DAY_OF}|` +
    String.raw`\b(?:Dated|DATED|Signed|Executed|Voted|Rendered)\b[^.\n]{0,60} ${DATE}|` +
    String.raw`(?:^|\n)\s*(?:Affirmed|Reversed|Remanded|Dismissed|Denied|Granted|So ordered)\. +${DATE}|` +
    String.raw`\n[ \t]*${DATE}(?=\s{0,20}$)`,
  'g',
);
/** "CV 94 0535590", "HHB-CV-24-6088123-S", "3:94CV123", "CRB-2-93-10": a docket number with the year of its case. */
const DOCKET = new RegExp(
  String.raw`\b(?:CV|FA|CR|MV|SP)[HNB]?[- ]?(\d\d)[- ]?\d{5,8}|\b\d:(\d\d)[- ]?(?:cv|cr|CV|CR)[- ]?\d{2,5}` +
    String.raw`|\bCRB-\d-(\d\d)-\d|\b(?:Docket|Petition|Case)(?: [Nn]o\.)? (?:19|20)(\d\d)-\d{2,5}\b`,
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

interface Born {
  readonly year?: number | undefined;
  readonly day?: string | undefined;
}

function found(snapshot: Snapshot): Born {
  const { text } = snapshot.prose;
  const head = bornAtHead(snapshot);
  return head.year !== undefined
    ? head
    : { year: yearIn(text.slice(0, HEAD), BEGUN) ?? yearIn(text.slice(-FOOT), SIGNED) };
}

function bornAtHead(snapshot: Snapshot): Born {
  const { prose } = snapshot;
  let year: number | undefined;
  let day: string | undefined;
  let at = 0;
  let previous = '';
  let above = '';
  for (const line of prose.text.slice(0, HEAD).split(/[\n\r\u2029]/)) {
    // A row of the document's own table, "Public Acts, No. 21-103", names what is cited.
    const inRow = inTable(snapshot, prose.toSource(at + (line.length - line.trimStart().length)));
    const words = inRow ? '' : line.trim().replace(/\s{2,}/g, ' ');
    const born = /\d\d/.test(line) ? bornIn({ line: inRow ? '' : line.trim(), words, above, at }) : null;
    const last =
      born?.[0].match(/\b(?:19|20)\d\d/g)?.at(-1) ??
      yearOfNumber(words) ??
      yearOfNumber(`${previous} ${words}`) ??
      yearOfForm(words, at);
    if (last !== undefined) year = Math.max(year ?? 0, Number(last));
    day = latest(day, born);
    // An act's number and its title stand on two lines.
    if (words !== '') previous = words;
    above = words;
    at += line.length + 1;
  }
  return { year, day };
}

interface HeadLine {
  readonly line: string;
  /** With one blank where there are more. */
  readonly words: string;
  readonly above: string;
  readonly at: number;
}

/** Where a line of the head bears a day or a year. */
function bornIn({ line, words, above, at }: HeadLine): RegExpExecArray | null {
  const goesOn = BREAKS_OFF.test(above);
  return (
    (goesOn ? null : (BEARS.exec(words) ?? IN_COLUMN.exec(line.replace(/^vs?\.\s+/, '')))) ??
    (MONTH_ENDS.test(above) && DAY_BEGINS.test(words) ? BEARS.exec(`${above} ${words}`) : null) ??
    FAR_APART.exec(line) ??
    (at < TITLE ? PRINTED.exec(words) : null) ??
    (at < TITLES && !goesOn ? (TITLED.exec(words) ?? IN_TITLE_LINE.exec(words)) : null)
  );
}

/** A day in words; of "October 30 and 31, 1996" the first. */
const DAYS = new RegExp(String.raw`(${MONTH})\s(\d{1,2})\b[^,\n]{0,7},\s((?:19|20)\d\d)`, 'g');

function latest(day: string | undefined, born: RegExpExecArray | null): string | undefined {
  const days = Array.from(born === null ? [] : matchesOf(DAYS, born[0]), ([, month, date, year]) =>
    isoDay(month, date, year),
  );
  return [day ?? '', ...days].sort().at(-1);
}

function isoDay(month = '', date = '', year = ''): string {
  const of = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase());
  // A month that is misspelled beyond its third letter is February.
  return [year, (of < 0 ? 1 : of) + 1, date].map((part) => String(part).padStart(2, '0')).join('-');
}

function yearIn(text: string, days: RegExp): number | undefined {
  // A scan takes the 1 of "1976" for an l.
  return newest(Array.from(matchesOf(days, text), ([day]) => day.slice(-4).replace('l', '1')));
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
