import { Char } from '../text/char';
import { withPlainSpaces } from './chars';
import { raw } from '../text/raw';

/**
 * Signs of an authority of another kind in running text: cases, federal law, articles, books. Looked for only
 * before an Id.; a blank stands for any white space.
 */
const AUTHORITY = new RegExp(
  [
    // Our own signs were read; one that is left belongs to another source.
    raw`§ ?\d`,
    raw`\(\d+(?:st|nd|rd|d|th) [Ee]d\.`,
    // What begins with a word: the word's edge is looked for once.
    raw`\b(?:` +
      [
        raw`vs?\. [A-Z“"*_\\]`,
        raw`In re\b`,
        raw`Ex parte\b`,
        raw`Matter of\b`,
        raw`\d{1,4} (?:Conn\.|A\. ?[23]d\b|A\.\s\d|U\.\s?S\.|S\. ?Ct\.|L\. ?Ed|F\.\s?(?:[23]d|4th|\d)|F\. ?Supp|F\. ?App|F\. ?R\. ?D|N\. ?[EWY]\.|S\. ?[EW]\.|So\.|P\. ?[23]d|B\. ?R\.|Cal\.|Mass\.|Day\b|Root\b|WL\b)`,
        // The annotators' reporters: "22 CA 497", "40 CS 95", "166 C. 449".
        raw`\d{1,3} (?:CA|CS|C\.) \d{1,4}\b`,
        // The record: filings, transcripts, exhibits, affidavits.
        raw`(?:ECF|Doc\.|Dkt\.) No`,
        raw`(?:Tr\.|T\.)(?: at| p)?,? ?\d`,
        raw`(?:Exs?\.|Exhibits?) [A-Z\d]+\b`,
        raw`(?:[Aa]nte|[Pp]ost|[Ii]nfra), at \d`,
        raw`App\. (?:to Pet\. for Cert\. )?\d`,
        raw`(?:Brief|Br\.) for [A-Z]`,
        raw`Tr\. of Oral Arg\.`,
        raw`(?:Aff|Dep|Compl|Mem|Decl)\. (?:at )?\d`,
        raw`Pub\. ?L\.`,
        raw`\d{1,3} Stat\. \d`,
        raw`(?:Code of Ordinances|Municipal Code|Zoning Reg)`,
        raw`(?:U\. ?S\. ?C\.|USC\b|C\. ?F\. ?R\.|CFR\b|Fed\. ?Reg\.|Fed\. ?R\.|U\.S\. Code)`,
        raw`L\. ?(?:Rev|REV|J)\b`,
        raw`Law Review\b`,
        raw`Restatement\b`,
        raw`Practice Book\b`,
        raw`Code (?:of Evidence|Evid)`,
        raw`Regs\.,? Conn`,
        raw`Agencies Regs`,
        raw`Const\. ?art`,
        raw`CONST\b`,
        raw`const(?:itution)?\., (?:art|amend)`,
        raw`Conn\. Const`,
        raw`U\. ?S\. Const`,
        raw`(?:Gen\. Laws|Rev\. Stat\.|Code Ann\.|Comp\. (?:Stat|Laws)|Penal Law|Civil Code|N\. ?C\. ?Gen\. ?Stat|N\.C\.G\.S|Cent\. Code)`,
        raw`[A-Z][\w.]{0,30} Code §`,
        raw`\d+ [A-Z][\w.&’' ]{2,40} \d+ \((?:1[789]|20)\d\d\)`,
        raw`Black[’']s Law Dictionary`,
        raw`[A-Z][\w’']{1,30}[.,*_]{0,3},? [*_]{0,2}supra\b`,
        raw`(?:P\. ?A\.|Public Acts?|public acts?|Special Act|H\.B\.|S\.B\.|s?[HS]B|House Bill|Senate Bill) (?:No\. )?\d`,
        // Legislative history, research reports, letters and newspapers.
        raw`Joint Standing Comm`,
        raw`(?:H\. ?R\.|S\.) Proc\.`,
        raw`Sess\., pp?\. \d`,
        raw`(?:19|20)\d\d-R-\d{4}\b`,
        raw`(?:[Ii]nterview with|Letter from|E-?mail from|Memorandum from) [A-Z]`,
        raw`(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d, (?:at|p\.) ?[A-Z]?\d`,
        raw`Uniform [A-Z]`,
        raw`U\. ?C\. ?C\.`,
        raw`Opinions?,? Conn\. Atty`,
        raw`H\.R\. Rep`,
        raw`S\. Rep`,
      ].join('|') +
      raw`)`,
  ]
    .join('|')
    .replaceAll(' ?', raw`\s*`)
    .replaceAll(' ]', raw`\s]`)
    .replaceAll(' ', raw`\s+`),
);

/** A paragraph of a pleading. One that opens a block, or stands in a table of authorities, points into no record. */
const RECORD_PARAGRAPH = /(?<!(?:[|&\u2029]|\.\.|\d,|\n[ \t]{0,8}\n)[ \t]{0,8})¶/;

/**
 * The annotators' "Cited. 241 C. 767. Secs. 46b-40–46b-87a cited. Id.": the case
 * cites the sections, and is what the Id. means.
 */
const CITED = /^[\s.]{0,4}cited\.\s{1,4}$/i;
/** After what is quoted from a case, since a statute cites none that could be left out. */
const CITATION_OMITTED = /\([^()]{0,60}\b[Cc]itations? omitted\b[^()]{0,80}\)\s{1,4}$/;

/** An explanatory parenthesis directly after a citation: "(codifying State v. Smith, 5 Conn. 1 (1960))". */
const EXPLANATION = /^\s?\(\s?[a-z]+ing\b[^()]*(?:\([^()]*\)[^()]*)*\)/;
/** A word that a line's end divides: "Prac-\ntice Book". */
const DIVIDED = /[a-z]-[\r\n]/;

/**
 * True where the text between two places names an authority that the recognizer does not read; what
 * explains the first is none (Bluebook 4.1).
 */
export function namesAuthority(text: string): boolean {
  const whole = DIVIDED.test(text) ? withPlainSpaces(text) : text;
  const explained =
    whole.charCodeAt(0) === Char.LeftParenthesis || whole.charCodeAt(1) === Char.LeftParenthesis
      ? EXPLANATION.exec(whole)
      : null;
  const rest = explained === null ? whole : whole.slice(explained[0].length);
  return RECORD_PARAGRAPH.test(rest) || CITED.test(rest) || isQuotedFromCase(rest) || AUTHORITY.test(rest);
}

function isQuotedFromCase(text: string): boolean {
  return text.charCodeAt(text.trimEnd().length - 1) === Char.RightParenthesis && CITATION_OMITTED.test(text);
}
