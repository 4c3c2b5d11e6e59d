import { MONTHS } from '../text/longDate';
import { ANY_MARK, DAY, LOOSE_DAY, markDays, MONTH_OF_YEAR, unmarked, type MarkedDays } from './markedDays';
import { raw } from '../text/raw';

/** So far the reporter stands in which a paper was printed. */
const TITLE = 200;
/** So far the lines of its title, and of who wrote it. */
const TITLES = 400;

const YEAR = raw`(?:19|20)\d\d`;
const YEAR_AT_ALL = new RegExp(YEAR);
/** Who stands in a caption beside its day. */
const PARTY = 'Respondent|Complainant|Plaintiff|Defendant|Petitioner|Appellant|Appellee';
/** How the day is introduced on which a paper was made. */
const MADE = raw`(?:Dated?|Argued|Decided|(?:Decision|[Oo]fficially) released|Filed|Released|Issued|Memorandum filed|(?:Date of (?:Decision|Issuance)|(?:Decision|Filing) [Dd]ate):?)`;
/** The Department of Revenue Services' papers have their numbers after these. */
export const PAPER_OF_REVENUE = 'Policy Statement|Special Notice|Informational Publication|Announcement';
/** A day in words or figures, or a month: "Oct. 4, 2021", "5/5/2025", "2025-03-27", "Jan. 2026". */
const ANY_DAY = raw`(?:${ANY_MARK}|\d{1,2}[/-]\d{1,2}[/-]${YEAR}|${YEAR}-\d\d-\d\d)`;
/** The last of several days: a paper is of none of them. */
const TO_DAY = `(?:${ANY_MARK}|${MONTHS.map((month) => month.slice(0, 3)).join('|')})`;
const WEEKDAY = raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}, )`;
/** What a title's line says before its day: "revised May 2019" is none, for what is revised is in use. */
const TITLE_WORD = raw`(?:(?:filed|dated|adopted|submitted|released|written|draft of|(?:current |law )?as of) )?`;
/** A line that breaks off in a sentence: what stands under it goes on with that. */
const BREAKS_OFF =
  /^.{45,}(?:[a-z],|\s(?:an?|after|and|as|at|before|beginning|between|by|dated|effective|ending|for|from|in|is|of|on|or|since|that|the|through|to|until|was|with))$/;

const anyOf = (...lines: readonly string[]): RegExp => new RegExp(lines.map((line) => `(?:${line})`).join('|'));

const OF_SENTENCE = 'was|were|is|are|has|had|[Ee]ffective|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter';
/**
 * What no line of a caption begins with, or says before its day: "since October 1, 2019",
 * "(Effective July 1, 2020)", "He was arrested on May 3, 2018".
 */
const IN_SENTENCE = new RegExp(
  raw`^(?:(?!dated|filed|decided|issued)[a-z]|[^\n]{0,40}\b(?:${OF_SENTENCE}|[Bb]y|and|[Bb]etween|[Tt]hrough|to|[Aa]s of)\b[^\n]{0,24}${DAY})`,
);

/** Short lines that bear a date, where they are in no sentence. */
const CAPTION = anyOf(
  // "November 13, 2013", "Respondents August 14, 1991".
  raw`^(?:[^\n.,${DAY}]{0,40}\s|${WEEKDAY})?${DAY}[.)]?(?: ?\|){0,2}(?: \d\d-R-\d{2,4})?$`,
  // "LABOR ALERT, January 12, 2024".
  raw`^[A-Z][A-Z &’'-]{3,60}, ${DAY}$`,
  // Minutes of a board, and a caption in one line after its docket number.
  raw`^(?!(?:At|In|On) )[^\n.]{0,90}(?:\b(?:[Mm]eeting|MEETING|[Ss]ession of|[Mm]inutes|MINUTES)\b|^Held at\b)[^\n.]{0,50}(?<!\bon )(?<!\w)${DAY}(?=$|,? [-–—\d]|, (?:[A-Z]|by ))`,
);

/** "Decided July 29, 2008.", "288 Conn. 116 (2008)", "12/19/2007 Mr. Sigman": lines that bear a date or a year. */
const BEARS = anyOf(
  raw`^[^\n]{0,60}(?:\b${MADE}(?: as of)?[:,]?\s|[—–-] ?(?:released|decided) )${DAY}`,
  // "January 18, 1995, Argued", "April 26, 1995, * Decided".
  raw`^${DAY},? (?:\*{1,3} )?(?:Argued|Decided|Submitted|Filed|Released)$`,
  // "MARCH TERM, 1956.", the head of a reporter's page; "Tuesday Oct 17 2023"; "filed by permission — May 17, 2019".
  raw`^(?:\d{1,4} )?(?:${MONTHS.join('|').toUpperCase()}),? TERM,? ${YEAR}\b`,
  raw`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ${LOOSE_DAY}(?=$|,? \d{1,2}:\d\d)`,
  raw`^[Ff]iled\b[^\n]{0,80} [—–] ?${DAY}$`,
  // "This AGREEMENT (the “Agreement”) is made as of November 12, 2013": of itself alone, not "a lease dated as of".
  raw`^(?:This|THIS) [A-Z][A-Z &-]{2,40}\b[^\n]{0,80}\b(?:made|dated|entered into)(?: and entered into)? as of ${DAY}`,
  // "Hartford, July 29, 1968"; "Effective as of June 10, 2003" over an agreement.
  raw`^(?:[A-Z][a-z]+(?: [A-Z][a-z]+| \d{1,2})?, |(?:Effective|Made|Entered into) as of )${DAY}$`,
  raw`^(?:[A-Z]{2,3}[- ])?[A-Z]{2,3}[- ]?\d\d[- ]\d{4,8}\b[^\n]{0,170} ${DAY}$`,
  raw`^[^\n.]{0,120}\b${YEAR} Session$`,
  raw`^_{2,} ?day of ${MONTH_OF_YEAR}$`,
  // A newsletter has a month or a season: "March 2016", "Section Bulletin, Winter 2014".
  `^${MONTH_OF_YEAR}$`,
  raw`^(?:(?:Date )?(?:Filed|Decided|Released)(?: Date)?:? ?)?\d{1,2}/\d{1,2}/${YEAR}`,
  // A court's order run on after the number: "(VLB) November 29, 2016 Memorandum of Decision".
  raw`\b\d:\d\d-c[vr]-\d{2,5}(?: ?\([A-Z]{2,4}\))? ${DAY} (?:Memo|MEMO|Rul|RUL|Ord|ORD)`,
  // As collections of opinions head them: "Decision Date22 December 1967",
  // "Roe v. Doe, No. CV 94 0535590 (Apr. 24, 1997)", "1963 Conn. LEXIS 311", "1993 Conn. Super. Ct. 8831".
  `^(?:Decision|Filed|Decided) Date:? ?${DAY}$`,
  raw`^[^\n]{0,120} [Nn]o\. [^\n(]{1,40}\(${DAY}\)$`,
  raw`^[^\n]{0,120}\b${YEAR} Conn\.(?: App\.| Super\.| Cir\.)? (?:LEXIS|Ct\.) \d`,
  // By its number, or the session: "Advisory Opinion No. 2006-3",
  // "Docket #FIC 2004-181", "2012-R-0279", "January Session, 2015".
  raw`^[^\n]{0,40}?\b(?:[Oo]pinion|OPINION|[Rr]uling)(?: [Nn]o\.| NO\.)? ${YEAR}-\d{1,4}[A-Z]?(?=$|[ ,|]+[A-Z])`,
  raw`^AGO ${YEAR}-\d{1,3}[A-Z]?\b`,
  // The Department of Revenue Services' papers: "PS 2008(2)", "SN 2005(10)".
  raw`^(?:AN|IP|OCG|PS|SN|TSSB|TSSN|${PAPER_OF_REVENUE}) ${YEAR}\(\d{1,2}(?:\.\d)?\)`,
  raw`^[^\n]{0,120}\b${YEAR}-\d{1,3} Formal Opinion\b`,
  raw`^${YEAR} Formal Opinions$`,
  // A caption in columns, and a day in figures on a line of its own:
  // "..., Respondents | November 27, 1978 |", "12-23-2016".
  raw`^[^\n]{0,200}\b(?:${PARTY})s?,? ?\| ?${DAY} ?(?:\| ?)*$`,
  raw`^\d{1,2}-\d{1,2}-${YEAR}$`,
  raw`^(?:Docket )?#? ?FIC ?#?${YEAR}-\d`,
  raw`^${YEAR}-R-\d{4}\b`,
  raw`^Connecticut Public Acts ${YEAR}$`,
  // "DATE: 11/2/2022", "Sent: Friday, August 20, 2021 5:58 PM", in a column of its own too.
  raw`^(?:[^\n]{0,120} )?(?<!\b(?:[Ii]ncident|[Ll]oss|[Bb]irth|[Aa]ccident|[Aa]rrest|[Oo]ffense|[Ee]ffective|EFFECTIVE) )(?:DATED?|Dated?|date|Sent|SENT|Term|TERM|Decision|DECISION|Date mailed|Written)(?: ?:|(?<=[Dd]ated|DATED)) ?${WEEKDAY}?${ANY_DAY}`,
  // A day that opens its line, before an hour, a place or the number of a paper.
  raw`^(?:as of )?${WEEKDAY}?${ANY_DAY}(?:,? [-–—(·|](?! ?${TO_DAY})|,? \d{1,2}:\d\d|,? \d{1,2} [AaPp]\.?[Mm]|$)`,
  raw`^${ANY_DAY} (?:(?:Municipal|State|Town|Special|Regular|Annual|General) )+(?:Election|Meeting|Hearing)`,
  // By their number: "ORDINANCE NO. 2018-04", "Bid No. 2023-07".
  raw`^[^\n§.]{0,40}?\b(?:Ordinance|ORDINANCE|Resolution|RESOLUTION|Bid|BID|RFP)(?: [Nn]o\.?| NO\.?| #)? ?${YEAR}-\d{1,4}(?![-\d])`,
  raw`^${DAY} (?:\d{2,4}-R-\d{2,4}$|J\.D\. |Judicial District )`,
  raw`\bBill No\. \d+ \w+ Session, ${YEAR}`,
  raw`^(?:[^\n.]|No\.){0,80}\b(?:(?:January|February|Jan\.|Feb\.|Special) Session|(?:JANUARY|FEBRUARY|SPECIAL) SESSION),?(?: A\.D\.,)? ${YEAR}(?=$|\)| ?\|| AN ACT| LCO)`,
);

/** A day in a column of its own, "BRADLEY K. OSTROW : NOVEMBER 24, 2014", "Circular 96-4, June 3, 1996". */
const IN_COLUMN = new RegExp(
  raw`^[^\n]{1,160}(?:\s{2,}|\t|\s:\s+)(?:(?:\w{3,6}day, |[A-Z]\w+ [\d-]{1,8}, )?${DAY}|${MONTH_OF_YEAR})[.)]?(?: \([A-Z][\w.]+,? J\.\)|\s{2,}(?:Page )?\d{1,4}[A-Z]?)?$`,
);

/** A line that ends within a day's name, and the rest of it: a copy in columns may break it. */
const MONTH_ENDS = new RegExp(raw`(?:^|\s)(?:${MONTHS.join('|')})$`);
const DAY_BEGINS = /^\d{1,2}, (?:19|20)\d\d[.)]?$/;

/** "State v. Roe, No. 19-4417, Superior Court, Fairfield County, October 30, 1974"; an article's own place. */
const OF_COURT = new RegExp(
  raw`^[^\n]{0,200}\b(?:Superior Court|Common Pleas|Circuit Court|County|COUNTY)\b[^\n]{0,60}, ${DAY}`,
);
/**
 * What a title's lines may be besides: "288 Conn. 116 (2008)"; an edition of the code,
 * "2005 Connecticut Code - Sec. 19a-14"; the imprint of a book, "HARTFORD 1967 Published by the state".
 */
const PRINTED = anyOf(
  raw`^[^\n]{0,60}\bConn\.(?! ?Gen)[^\n]{0,30}[(|,\s]\s?${YEAR}\s?\)?$`,
  raw`^[^\n]{0,80}\b\d{1,3} (?:F\. ?[23]d|F\. Supp\. ?(?:[23]d)?|U\. ?S\.|S\. ?Ct\.|A\. ?[23]d) \d{1,4} \([^()\n]{0,20}${YEAR}\)$`,
  // The title of a page on which a site shows an opinion: "A v. B, 554 U.S. 407 (2008) | FindLaw".
  raw`^[^\n]{3,160}\bv\. [^\n]{3,160}\(${YEAR}\) (?:\||::|[–—-]) \w[\w ]{2,30}$`,
  raw`^[^\n.]{0,120}[,–—-] ${MONTH_OF_YEAR}$`,
  raw`^[^\n]{0,120}\b[Vv]S?\. [^\n]{0,120} ${DAY}(?: \([A-Z][\w.]+,? J\.\))?$`,
  raw`\b\d{1,3} Conn\. ?(?:B\. ?J\.|L\. ?Rev\.) \d{1,4} \(${YEAR}\)`,
  raw`^${YEAR} Connecticut (?:Code|General Statutes|Revised Statutes)(?=$| [-–—|:] ?[A-Z])`,
  // "(2023 Edition)" of a book of rules, under its title.
  raw`^\(?${YEAR} (?:[A-Z][a-z]{2,9} )?(?:Edition|EDITION)\)?$`,
  // The address of a page of an earlier edition, under the title of who copied it.
  raw`^(?:Source: ?)?(?:https?://)?(?:www\.|search\.)?cga\.ct\.gov/${YEAR}/(?:pub|sup)/[\w./-]+$`,
  raw`^(?:HARTFORD|Hartford),? ${YEAR}(?=$| (?:Published|PUBLISHED|Printed|PRINTED)\b)`,
);

/** A line that is no title, for it goes on as a sentence or cites something of another year. */
const NO_TITLE = new RegExp(
  raw`^(?:[a-z]|[^\n]*\b(?:${OF_SENTENCE}|[Rr]ev|on \w+day|[Aa]s of|Amended|amended|Ch(?:apter|\.)|(?:Acts?|Conn|Stats?|P\.A|PA|U\.S|v)\b))`,
);
/** "Judiciary Committee Public Hearing, March 20, 2017", "(volunteer column, August 2022)", "Legal Services, 2018". */
const TITLED = new RegExp(
  raw`^(?:[^\n§\d${ANY_MARK.slice(1, -1)}]|\d{1,2}(?!\d)){2,120}[,;(/–—·-] ?${TITLE_WORD}${WEEKDAY}?(?:${ANY_DAY}|(?<=[a-z], )${YEAR})[.)]{0,2}$`,
);
/** What a line of the title tells a day of that is not the paper's, or not the last on which somebody changed it. */
const OF_ELSE =
  /\b(?:[Aa]ccident|[Aa]greement|AGREEMENT|Approved|[Aa]rrest|at the|[Bb]irth|[Cc]losing|[Cc]rash|Dates|[Dd]eath|DO[BIL]|[Ee]ff|EFFECTIVE|FISCAL|[Hh]ired?|[Ii]ncident|[Ii]njur(?:y|ies|ed)|[Ll]oss|[Oo]ffense|[Tt]erm|Updated)\b|\|/;
/** A day anywhere in a short line of the title: "Hearing: September 16, 2024 — for the board", "printed 11/20/2024". */
const IN_TITLE_LINE = new RegExp(
  raw`^(?:[^\n§.]|\.(?!$)){0,80}?(?<!\b(?:[Ff]rom|to|[Tt]hrough|[Bb]y|and|or|[Ff]or|[Dd]ated|of|[Oo]n|[Ii]n):? )(?<![\d/-]|(?:\d|${ANY_MARK}) ?[-–—] ?)(?:${DAY}|\d{1,2}/\d{1,2}/${YEAR})(?! ?[-–—/] ?(?:${TO_DAY}|\d)| to )`,
);
const SHORT_LINE = [6, 100] as const;

/** A day, a month or a season that stands far apart at a line's end, whatever the line says before. */
const FAR_APART = new RegExp(raw`^[^|]{1,160}\s{4,}${ANY_DAY}$`);

/** A line at the head of a paper. */
export interface HeadLine {
  /** As it stands, without the blanks around it. */
  readonly line: string;
  /** The same with one blank where there are more; empty where the line is not to be read. */
  readonly words: string;
  /** The words of the line above. */
  readonly above: string;
  /** UTF-16 units from the document's beginning. */
  readonly at: number;
}

/** The words by which a line of the head of a paper bears a day or a year, its own day last; undefined where none. */
export function dateInLine({ line, words, above, at }: HeadLine): string | undefined {
  const marked = markDays(MONTH_ENDS.test(above) && DAY_BEGINS.test(words) ? `${above} ${words}` : words);
  if (marked.days.length === 0 && !YEAR_AT_ALL.test(words)) return undefined;
  const asWritten = line === words ? marked : markDays(line);
  const goesOn = BREAKS_OFF.test(above);
  const inSentence = IN_SENTENCE.test(marked.text);
  return (
    (goesOn ? undefined : (firstOf(marked, inSentence ? [BEARS] : [CAPTION, BEARS]) ?? columnOf(asWritten))) ??
    firstOf(asWritten, [FAR_APART]) ??
    (at < TITLE ? firstOf(marked, inSentence ? [PRINTED] : [PRINTED, OF_COURT]) : undefined) ??
    (at < TITLES && !goesOn ? firstOf(marked, titlesOf(marked, words.length)) : undefined)
  );
}

function firstOf(marked: MarkedDays, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(marked.text);
    if (match !== null) return unmarked(marked, match);
  }
  return undefined;
}

function columnOf({ text, days }: MarkedDays): string | undefined {
  const line = { text: text.replace(/^vs?\.\s+/, ''), days };
  return IN_SENTENCE.test(line.text) ? undefined : firstOf(line, [IN_COLUMN]);
}

/** @param length of the line with its days in words, UTF-16 units */
function titlesOf({ text }: MarkedDays, length: number): readonly RegExp[] {
  if (NO_TITLE.test(text)) return [];
  return length < SHORT_LINE[0] || length > SHORT_LINE[1] || OF_ELSE.test(text) ? [TITLED] : [TITLED, IN_TITLE_LINE];
}
