import type { Reading } from '../citations/citation';
import { isOtherKind } from '../citations/cited';
import type { Snapshot } from './snapshot';

/**
 * What a document is where it prints the law itself: `code` for a text of the code or an official page of it, `bill`
 * for a bill or an act, `ordinance` for a town's or an agency's regulation, null for what people write about the law.
 * How such a text cites is no matter of the courts' style, so it is not judged by style; and the code's own text is not
 * judged at all.
 */
export type LawText = 'code' | 'bill' | 'ordinance' | null;

/** As much of a document as is looked at. */
const SAMPLE = 20_000;
/** "Sec. 53a-70. Sexual assault in the first degree.", "Sec. 42a-1-101. Short titles." as the code prints it. */
const HEADING =
  /(?:^|[\n\r\u2029])[-*•+| \t]{0,80}Secs?\.\s[1-9]\d?[a-e]?-(?:\d{1,2}A?-)?\d{1,4}[a-z]{0,3}(?:\s[a-z])?\s?(?:(?:,\s[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}){0,4}\s?(?:to|and)\s[1-9]\d?[a-e]?-(?:\d{1,2}A?-)?\d{1,4}[a-z]{0,3}(?:, inclusive)?\s?)?\.\s+(?:\*?\((?:Formerly |Note: |See end of )|[“"]?[A-Z])/g;
/** "(1969, P.A. 828, S. 71; P.A. 92-260, S. 29.)", the note of a section's acts. */
const SOURCE_NOTE =
  /\((?:(?:1949|1918|1930) Rev\., S\. |19\d\d, |(?:[A-Z][a-z]{2,8}\.? Sp\. Sess\. )?P\.A\. )[^()]{0,2000}?S\. ?\d{1,5}[^()]{0,2000}\)/;
/**
 * "Section 7-148 - Scope of municipal powers.",
 * "Sec. 46b-82. (Formerly Sec. 46-52)", as publishers print it over the text.
 */
const PRINTED_HEADING =
  /(?:^|[\n\r\u2029])[ \t]*(?:- )?Section [1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}\.?\s?(?:\(Formerly [^()\n]{3,40}\)\.?\s?)?[-–—]\s(?:\(Formerly|\[Effective|Reserved|[“"]?[A-Z])/;
/**
 * "Conn. Gen. Stat. § 46b-82" alone on the first line, and the note of its acts under it;
 * or notes of the cases on it, "Cited. 176 C. 17; 28 CA 91", or on a former number, or of the terms that it uses.
 */
const PRINTED_NOTES =
  /(?:^|[\n\r\u2029])[ \t]*(?:Conn\. Gen\. Stat\.|CT Gen Stat|C\.G\.S\.(?:A\.)?) (?:§|ยง|Â§|Sec\.) ?[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}[ \t]*[\n\r\u2029]\s*(?:\((?:1949 Rev\.|19\d\d, |(?:[A-Z][a-z]{2,8}\.? Sp\. Sess\. )?P\.A\. )|Current with legislation\b)|\bCited\. \d{1,3} C[.AS] \d|(?:^|[\n\r\u2029])Terms Used In Connecticut General Statutes \d|(?:^|[\n\r\u2029])Annotations to (?:former|present) (?:section|chapter)\b/;
/** "Conn. Gen. Stat. § 1-19 (1992)", and under it the section's own heading: a print of its text. */
const PRINTED_SECTION =
  /(?:^|[\n\r\u2029])[ \t]*(?:Conn\. Gen\. Stat\.(?: Ann\.)?|CT Gen Stat|C\.G\.S\.(?:A\.)?) (?:§|@|Sec\.) ?([1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3})(?: \([^()\n]{4,40}\))?[ \t]*[\n\r\u2029]\s*(?:Sec\.|Section|§) ?\1\. [“"]?[A-Z]/;
/**
 * Lines of a list of sections by their titles: "§ 45a-105 Uniform fees", or
 * "Section", the number and the title a line each.
 */
const LISTED =
  /(?:^|[\n\r\u2029])[-*•+| \t]{0,80}(?:§ ?[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}\.? [*“"(]{0,2}[A-Z][a-z]|Sections?[ \t]*[\n\r]{1,2}[ \t]*[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}[ \t]*[\n\r]{1,2}[ \t]*[(A-Z])/g;
/** So many are a table of contents of the code; three that open the document are one too. */
const MOST_BY_CHANCE = 3;
const OPENS_WITH_LIST = new RegExp(`^(?:${LISTED.source}[^\\n\\r\\u2029]*){3}`);

/** Words with which bills and acts begin, or put in a new text. */
const BILL =
  /\bBe it enacted by the Senate\b|\bis repealed and the following is substituted in lieu thereof\b|^[ \t]{0,60}AN ACT CONCERNING\b/m;

/** "[Adopted 5-24-2023 by Ord. No. 247]", "(Ord. of 3-5-98)", "Ord. of 10-26-1987" on a line, "Be it ordained". */
const ORDINANCE =
  /[[(](?:HISTORY: |Adopted |Added |Amended |Ord\. )[^\n\])]{0,80}(?:\bOrd\.|\d{1,2}-\d{1,2}-(?:19|20)?\d\d\b|\d,)|^[ \t]*Ord\. (?:of|No\.) ?\d|\b(?:Be it|BE IT) (?:ordained|ORDAINED)\b/m;

/** "Sec. 12-701(a)(2)-1. Subtractions", "Section 17-619-16 - Appeals" at a line's start. */
const REGULATION =
  /(?:^|\n)[ \t]*(?:Conn\. Agencies Regs\. )?(?:§|Secs?\.|Section|(?<=Regs\. )) ?[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}(?:\([A-Za-z\d]{1,4}\)){0,3}-\d{1,3}[a-z]?(?:\.| [-–—]) [A-Z]/;

/** "TITLE 42a*", "CHAPTER 952" alone on a line, and the name in capitals under it: how a page of the code begins. */
const PAGE_HEAD =
  /(?:^|[\n\r\u2029])[ \t]*(?:TITLE|CHAPTER|ARTICLE) \d{1,3}[a-z]{0,2}\*?[ \t]*[\n\r\u2029]\s*[A-Z][A-Z ,.:;'’&()-]{2,300}[\n\r\u2029]/;
/** The name that a site gives the code, alone on a page's first line. */
const SITE_NAME =
  /^\s*(?:CONNECTICUT|Connecticut) (?:General Statutes?|GENERAL STATUTES|Laws|LAWS|Statutes|STATUTES|Code|CODE)\b[^\n.;]{0,60}(?=[\n\r\u2029])/;
/** What an official page has over its list of sections. */
const CONTENTS = 'Table of Contents';
/** "Chapter 578 Secs. 32-1 to 32-9ss", "Chapters 664 to 669 (Secs. 36a-1 to 36a-872)": of a list of what there is. */
const EXTENT =
  /(?:Chapters?|Titles?|Articles?) \d[\w ]{0,24}[\s(]{1,6}Secs?\. [1-9]\d?[a-e]?-(?:\d{1,2}A?-)?\d{1,4}[a-z]{0,3}(?: to |[ \t]*[\n\r\u2029])/g;

/** Kind of law that a document prints. */
export function lawTextOf(snapshot: Snapshot): LawText {
  return snapshot.kept(found);
}

function found({ prose, reading }: Snapshot): LawText {
  const sample = prose.text.slice(0, SAMPLE);
  if (BILL.test(sample)) return 'bill';
  if (isCode(sample) || isBody(sample, reading)) return 'code';
  return ORDINANCE.test(sample) || REGULATION.test(sample) ? 'ordinance' : null;
}

/** "(a) The commissioner shall ...", "As used in this section:": how a section begins whose heading was left out. */
const BODY = /^\s*(?:\(a\) [A-Z]|(?:As used in|For (?:the )?purposes of) (?:this|sections?|chapter) )/;

/** How it speaks of itself. */
const OF_ITSELF = /\b(?:this|said) (?:sub)?(?:section|chapter|part|title)\b/;

/** True for a section's own words: the code cites its sections bare, where a bill says "of the general statutes". */
function isBody(sample: string, { citations }: Reading): boolean {
  return (
    BODY.test(sample) &&
    OF_ITSELF.test(sample) &&
    !sample.includes('§') &&
    citations.every(
      (citation) => isOtherKind(citation.kind) || (citation.kind === 'prose' && citation.trailer === null),
    )
  );
}

function isCode(sample: string): boolean {
  if (PRINTED_HEADING.test(sample) || PRINTED_NOTES.test(sample) || PRINTED_SECTION.test(sample)) return true;
  if (countOf(LISTED, sample) > MOST_BY_CHANCE || OPENS_WITH_LIST.test(sample)) return true;
  const [headings, extents] = [countOf(HEADING, sample), countOf(EXTENT, sample)];
  if (headings > 2 || extents > 2) return true;
  if (headings > 0 && (SOURCE_NOTE.test(sample) || SITE_NAME.test(sample) || opensWithHeading(sample))) return true;
  return (extents > 0 || (headings > 0 && sample.includes(CONTENTS))) && PAGE_HEAD.test(sample);
}

function countOf(pattern: RegExp, sample: string): number {
  return sample.match(pattern)?.length ?? 0;
}

/** The name of a chapter of the code; a town's have fewer figures, or Roman ones. */
const CHAPTER = /^(?:CHAPTER|Chapter) \d{3}[a-z]{0,2}(?:\*|\*? [^\n]{0,300}[^.:;,?!])$/;
/** What else stands over a chapter's first section. */
const PART = /^(?:PART |Part |[A-Z][A-Z ,'’-]{2}).{0,200}[^.:;,?!]$/;

/** True where the first section's heading opens the document, under the names of its chapter and part alone. */
function opensWithHeading(sample: string): boolean {
  HEADING.lastIndex = 0;
  const first = HEADING.exec(sample);
  HEADING.lastIndex = 0;
  if (first === null) return false;
  const [chapter, ...parts] = sample
    .slice(0, first.index)
    .split(/[\n\r\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return chapter === undefined || (CHAPTER.test(chapter) && parts.every((line) => PART.test(line)));
}
