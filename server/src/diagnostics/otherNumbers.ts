import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import { isCourtForm } from '../analysis/courtForm';
import type { Snapshot } from '../analysis/snapshot';
import type { Citation } from '../citations/citation';
import { NAME_OF_STATE } from '../citations/otherLaw/states';
import { isOfNoTitle, isOfOurTitle } from '../citations/titles';
import { titleOfNumber } from '../code/sectionKey';
import type { Section, Statutes } from '../facts/statutes';
import { isOnOtherStates } from './amongOtherStates';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { matchesOf } from '../text/matches';
import { raw } from '../text/raw';

/** What is said of a number under which the code has no law, or not the part cited. */
export const NO_LAW: ReadonlySet<string> = new Set([
  'former-number',
  'glued-footnote',
  'repealed-section',
  'reserved-section',
  'transferred-section',
  'unknown-section',
  'unknown-subsection',
]);
/** Numbers that a rule of the Practice Book has, "10-8", "17-34A": none of its chapters is from 45 to 59. */
const OF_RULES = /^(?:[1-9]|[1-3]\d|4[0-4]|[6-8]\d)-\d{1,2}[A-Z]?$/;
/** Of them those with a letter, which the code would write small. */
const OF_RULES_LETTERED = /^(?:[1-9]|[1-3]\d|4[0-4]|[6-8]\d)-\d{1,2}[A-Z]$/i;
/**
 * Numbers without a letter, which a charter, an agreement, a town's code or another body may give a section of its own:
 * few of them have so many titles as ours.
 */
const OF_PAPERS = /^(?:[1-9]|[1-3]\d|4[0-4])-\d{1,3}$/;

/**
 * True for a bare number without law in a court's form, or in a paper that cites the Practice Book, "Practice Book Sec.
 * 10-8 … Secs. 13-6 and 13-9", which are rules all of them; or in one with sections of its own or of a town's, "Section
 * 3-4" in zoning regulations, unless it names that number as the code's. Where a document does not show whose law it
 * cites, such a number is another's too, if the code prints it only inside a range of gone law.
 */
export function mayBeOfOther(finding: Finding, context: RuleContext): boolean {
  const { snapshot, statutes } = context;
  if (!NO_LAW.has(finding.code)) return false;
  // "§ 1-21- (b)(19)": the number is cut off, and which it was is not known.
  if (/^-\s?\(/.test(snapshot.text.slice(finding.end, finding.end + 3))) return true;
  const citation = citationAt(snapshot, finding);
  if (citation === undefined || !isBare(citation)) return false;
  if (isNumberOfOthers(snapshot, finding, citation) || isOwn(context, finding, citation)) return true;
  // "A new section 11-4": of what is proposed, and no law yet.
  if (/\bnew\s$/.test(snapshot.text.slice(Math.max(0, citation.start - 5), citation.start))) return true;
  if (isOf(citation, OF_UCC) && snapshot.kept(namesUniformCode)) return true;
  const headed = snapshot.kept(treatise);
  if (headed.size > 0 && citation.sections.every(({ number }) => headed.has(number))) return true;
  const isRule = isOf(citation, OF_RULES) || (isOf(citation, OF_RULES_LETTERED) && hasCapital(snapshot, finding));
  if (isRule && (snapshot.kept(namesRules) || isCourtForm(snapshot))) return true;
  if (!isOf(citation, OF_PAPERS)) return false;
  if (OF_THIS_PAPER.test(snapshot.text.slice(finding.end, finding.end + 8))) return true;
  if (snapshot.reading.jurisdiction !== 'connecticut')
    return citation.sections.some(({ number }) => isInsideRange(statutes.find(number)));
  return isOfOwnPaper(snapshot, citation);
}

/** "Of the Oklahoma Wildlife Code, specifically Section 4-115". */
const CODE_OF_STATE = raw`\b${NAME_OF_STATE}\b(?: [A-Z][a-z]+){0,4} (?:Code|Act|Laws?|Statutes)\b`;
const AFTER_CODE_OF_STATE = new RegExp(`${CODE_OF_STATE}[^.;§]{0,40}$`);
const ANY_CODE_OF_STATE = new RegExp(CODE_OF_STATE);

/**
 * True for a number of three parts, "Ark. App. 2003); §§9-27-318 (d)", where other states' codes are cited; and for one
 * that the code has not, in a document on their laws, or after the name of one in the sentence.
 */
function isNumberOfOthers(snapshot: Snapshot, { code, end }: Finding, citation: Citation): boolean {
  return (
    (/^-\d/.test(snapshot.text.slice(end, end + 2)) && snapshot.kept(citesOtherStates)) ||
    (code === 'unknown-section' && isOfOthers(snapshot, citation) && isOnOtherStates(snapshot)) ||
    AFTER_CODE_OF_STATE.test(snapshot.text.slice(Math.max(0, citation.start - 120), citation.start))
  );
}

/** So many bare numbers without law, and more than there are with law, are a paper's own. */
const LEAST_OWN = 5;

/** True for a document most of whose bare numbers have no law in the code: it numbers sections of its own. */
function isMostlyWithoutLaw(snapshot: Snapshot, statutes: Statutes): boolean {
  const known = snapshot.kept(noShare);
  if (known.statutes !== statutes) {
    known.statutes = statutes;
    const { named } = snapshot.kept(papers);
    const bare = new Set(
      snapshot.reading.citations.filter(isBare).flatMap(({ sections }) => sections.map(({ number }) => number)),
    );
    const own = [...bare].filter((number) => !named.has(number));
    const without = own.filter((number) => statutes.find(number)?.status !== 'in force').length;
    known.mostly = without >= LEAST_OWN && without > own.length - without;
  }
  return known.mostly;
}

/** Filled when it is asked for, by the facts of the moment. */
function noShare(): { statutes: Statutes | undefined; mostly: boolean } {
  return { statutes: undefined, mostly: false };
}

/** "11A-2", "19C- 17": articles and districts have such letters in a town's regulations. */
const LETTERED = /(?<![\w-])\d{1,2}[A-E](?= ?-)/;
const ALL_LETTERED = /(?<![\w-])\d{1,2}[A-E]-(?= ?\d)/g;

/**
 * True for a number with such a capital, "§ 19A-3", in a document that has them with titles that the code lacks,
 * "§ 19C-7": they are its own.
 */
function isLettered(snapshot: Snapshot, { start, end }: Finding): boolean {
  return LETTERED.test(snapshot.text.slice(start, end)) && snapshot.kept(hasLettersOfItsOwn);
}

function hasLettersOfItsOwn({ prose }: Snapshot): boolean {
  return prose.text.match(ALL_LETTERED)?.some((title) => isOfNoTitle(`${title.toLowerCase()}1`)) === true;
}

/** True for a number that a document gives a section of its own. */
function isOwn({ snapshot, statutes }: RuleContext, finding: Finding, citation: Citation): boolean {
  return isLettered(snapshot, finding) || (isOfOthers(snapshot, citation) && isMostlyWithoutLaw(snapshot, statutes));
}

/** "§ 11-20A": the code writes its letters small. */
function hasCapital({ text }: Snapshot, { start, end }: Finding): boolean {
  return /\d[A-Z]$/.test(text.slice(start, end));
}

/**
 * True where how a number is written may be how a paper with sections of its own writes them, "Votes: § 2-1, 6-5", or
 * the Practice Book: "§ 2-27A".
 */
export function mayBeOwnForm(finding: Finding, { snapshot }: RuleContext): boolean {
  const citation = citationAt(snapshot, finding);
  if (citation === undefined || !isBare(citation)) return false;
  if (isLettered(snapshot, finding)) return true;
  if (finding.code === 'number-case' && isOf(citation, OF_RULES_LETTERED) && snapshot.kept(namesRules)) return true;
  return isOf(citation, OF_PAPERS) && isOfOwnPaper(snapshot, citation);
}

function isOfOwnPaper(snapshot: Snapshot, { sections }: Citation): boolean {
  const { own, chapters, named } = snapshot.kept(papers);
  return (
    (own || sections.every(({ number }) => chapters.has(titleOfNumber(number)))) &&
    !sections.some(({ number }) => named.has(number))
  );
}

function isOf({ sections }: Citation, numbers: RegExp): boolean {
  return sections.every(({ number }) => numbers.test(number));
}

/**
 * The finding on a number without law as it is told where the citation does not name the code, and the number may be
 * another body's: it has no letter of the code's own, and the document names the code with no other number of that
 * title; or the code does not have it, and the document cites the codes of other states and never names ours with it.
 */
export function asBareNumber(finding: Finding, { snapshot }: RuleContext): Finding {
  const { code, severity } = finding;
  if (!NO_LAW.has(code) || !(severity === 'error' || severity === 'warning')) return finding;
  const citation = citationAt(snapshot, finding);
  if (citation === undefined || !isBare(citation)) return finding;
  const { titles } = snapshot.kept(papers);
  const isOfPaper =
    isOf(citation, OF_PAPERS) && !citation.sections.some(({ number }) => titles.has(titleOfNumber(number)));
  return isOfPaper || (code === 'unknown-section' && isOfOthers(snapshot, citation) && snapshot.kept(namesOtherCodes))
    ? withWords(
        finding,
        'information',
        `${finding.message} Disregard this if the number is not one of the General Statutes.`,
      )
    : finding;
}

/** True for numbers that the document names nowhere as the code's, and that may be another code's. */
function isOfOthers(snapshot: Snapshot, { sections }: Citation): boolean {
  const { named } = snapshot.kept(papers);
  return !sections.some(({ number }) => named.has(number) || isOfOurTitle(number));
}

function namesOtherCodes(snapshot: Snapshot): boolean {
  return snapshot.kept(citesOtherStates) || ANY_CODE_OF_STATE.test(snapshot.prose.text);
}

function citesOtherStates({ reading: { authorities } }: Snapshot): boolean {
  return authorities.some((authority) => authority.kind === 'foreign' && authority.source === 'state-code');
}

/** The last citation that begins where a finding stands or before. */
export function citationAt({ reading: { citations } }: Snapshot, { start }: Finding): Citation | undefined {
  return citations[lastStartingAtOrBefore(citations, start)];
}

/** True for a citation that does not name the code. */
export function isBare({ kind, trailer }: Citation): boolean {
  return (kind === 'short' || kind === 'prose') && trailer === null;
}

/** True for a number that the code prints only inside a range, "Secs. 5-1 to 5-93b". */
function isInsideRange(section: Section | undefined): boolean {
  const range = section?.printedRange;
  return range != null && !range.split(/[ ,]+/).includes(section?.number ?? '');
}

/** Numbers of the uniform code's own articles, of a paper that names it: "official text: §§ 1-201, 2-103, 2A-103". */
const OF_UCC = /^(?:[1-9]|2a|4a)-\d{3}$/;
const UCC = /\b(?:U\.? ?C\.? ?C\b|Uniform Commercial Code)/;

function namesUniformCode({ prose: { text } }: Snapshot): boolean {
  return UCC.test(text);
}

/** "§ 42-9.1 In general" under "§ 42-9": the sections of a treatise. */
const OF_TREATISE = /§ ?(\d{1,2}-\d{1,3})\.\d/g;

function treatise({ prose: { text } }: Snapshot): ReadonlySet<string> {
  return new Set(Array.from(matchesOf(OF_TREATISE, text), ([, number = '']) => number));
}

/** "As said in § 18-6 below". */
const OF_THIS_PAPER = /^\s(?:above|below)\b/;

/** How a paper names the book: "Practice Book § 10-8", "Pr. Bk. Sec. 10-8", "P.B. § 10-8". */
const NAMED = /\bPractice\s+Book\b|\bPr(?:ac)?\.\s?B(?:oo)?k\b|\bP\.\s?B\.\s?(?:§|Sec)/i;

function namesRules({ prose }: Snapshot): boolean {
  return NAMED.test(prose.text);
}

/** What papers with sections of their own call themselves, and what others call them. */
const PAPER =
  /\b(?:(?:zoning|subdivision|wetlands|watercourses|building|fire \w+|plumbing|electrical|mechanical) (?:regulations|code|ordinance)|(?:bargaining|operating|this) agreement|this (?:lease|contract|charter|ordinance|handbook|manual|declaration)|by-?laws|(?:town|city|borough) charter|charter revision|planning (?:and|&) zoning commission|charter of the|code of ordinances|personnel (?:rules|policies|regulations)|hereof)\b/i;

/** A part of a town's regulations names them nowhere: it speaks of this, and heads its sections with such numbers. */
const OF_ZONING = /\b(?:these regulations|special (?:permit|exception)s?|site plans?|zoning)\b/i;
const HEADING = /(?:^|\n)[ \t]{0,8}(?:Section|SECTION|Sec\.|§) ?\d{1,2}-\d{1,3}\.? {1,3}[A-Z]/g;
const HEADINGS = 2;

/** "The City Code of Ethics, Chapter 22", "Chapter 22 of the Town Code": its sections are 22-1, 22-2. */
const TOWN = raw`(?:City|Town|Borough|Municipal)(?:[’']s)? (?:[A-Z]\w+ )?(?:Code|Ordinances?)`;
const CHAPTER = raw`\b[Cc]h(?:apter|\.) (\d{1,2})`;
/** Looked for from its last word, which is rarer than a town's or a chapter's. */
const TOWN_CHAPTER = new RegExp(
  raw`(?:Code|Ordinances?)\b(?:(?<=\b${TOWN})[^.;\n]{1,30}${CHAPTER}\b|(?<=${CHAPTER},? (?:of|in) the ${TOWN}))`,
  'g',
);

interface Papers {
  readonly own: boolean;
  readonly chapters: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

/**
 * Whether a document is or speaks of such a paper, the chapters of a town's code that it names, and the numbers and
 * titles that it names as the General Statutes'.
 */
function papers({ prose, reading }: Snapshot): Papers {
  const naming = reading.citations.filter(({ kind, trailer }) => kind === 'full' || trailer !== null);
  const named = naming.flatMap(({ sections }) => sections.map(({ number }) => number));
  const chapters = Array.from(matchesOf(TOWN_CHAPTER, prose.text), ([, after, before = '']) => after ?? before);
  return {
    own: PAPER.test(prose.text) || (OF_ZONING.test(prose.text) && (prose.text.match(HEADING)?.length ?? 0) >= HEADINGS),
    chapters: new Set(chapters),
    named: new Set(named),
    titles: new Set(named.map(titleOfNumber)),
  };
}
