import { backOverSpace, blockBefore, blockBehind, FITTED, fittedLetter, hasWord, isDividedBefore, isLower, isUpper, isWord, skipSpace, withPlainBlanks, wordStart } from './chars';
import type { ForeignSource } from './citation';
import { otherStateBefore } from './codeName';
import type { Member } from './draftMember';
import { sentenceStart } from './sentence';
import { PAPERS_BEHIND, STANDARD_BEFORE } from './standards';
import { NAMED_ARTICLE, namesArticle, OF_STATE, OTHER_STATE, OTHER_STATES_LAW, STATE, STATE_OF } from './states';

/**
 * Other sources of law whose section numbers look like the General Statutes': Practice Book, Code of Evidence, regulations,
 * ordinances, other states' codes, private instruments. They are told by the words around the number.
 */

/** A uniform act; our own copies bear the same names, and numbers of high or lettered titles. Administrative procedure is title 4. */
const UNIFORM_ACT = /\buniform (?!administrative proc)(?:[\w-]{1,20} ){1,7}act$/i;
/** Lettered titles of the code; no agreement and no book numbers its sections like that. */
const OF_OUR_TITLE = /^(?:10a|13[ab]|16a|17[ab]|19a|21a|22a|36[ab]|38a|42a|45a|46[ab]|47a|53a)-/;
export function isOfOurTitle(number: string): boolean {
  return OF_OUR_TITLE.test(number);
}
/** Numbers that no "... Law" of another state has: New York's and Maryland's end before title 22, or have a zero behind the hyphen. */
const OF_NO_LAW = /^(?:2[2-9]|3\d|4\d|5[0-4])-[1-9]/;
const OF_NO_BOOK: ReadonlySet<ForeignSource> = new Set(['instrument', 'book', 'rule']);
const OF_LETTERED_TITLE = /^\d+[a-z]-/;
const OF_HIGH_TITLE = /^(?:\d+[a-z]|1[3-9]|[2-5]\d)-/;

/** Names that stand directly before the sign. Tried at the end of a short slice with plain blanks; alternatives do not repeat. */
const BEFORE: readonly (readonly [ForeignSource, RegExp])[] = [
  ['practice-book', /(?:prac(?:tice|\.) (?:book|bk\.)(?: \([^)]{1,30}\))?|\bp\. ?b\.|\bpb|rules? of (?:practice|appellate procedure|court)|(?:probate )?court rules?(?: of procedure)?|probate rules?(?: of procedure)?|appellate rules?|\bct\. ?r(?:\.|ules))$/i],
  ['evidence-code', /(?:code of evidence|code (?:of )?evid\.?|evid\. code|conn\. ?evid\.)$/i],
  ['federal-code', /(?:\bu\. ?s\. ?c\. ?(?:a\.|s\.)?(?: app\.)?|\buscs?a?|u\.s\. code(?: ann\.)?|united states code(?: annotated)?|internal revenue code|\bi\. ?r\. ?c\.|\birc|bankruptcy code|\bu\. ?s\. ?s\. ?g\.|\bussg|\berisa|\bina|\bflsa|\bfmla|\badea|\bada|\bfha|\bosha|rehabilitation act|sentencing guidelines|\bpub(?:\.|lic) ?l(?:\.|aw)(?: no\.)? \d{1,3}[-–]\d{1,4})$/i],
  ['federal-regulation', /(?:\bc\. ?f\. ?r\.|\bcfr|code of federal regulations|fed\. reg\.|treas\. reg\.)$/i],
  ['regulation', /(?:\bregs\.?,? conn\.? state agencies|agencies regs?\.|\bregs?\.|conn\.? state agencies|state agencies|regulations?|\brcsa|\br\. ?c\. ?s\. ?a\.)(?: \([^)]{1,30}\))?$/i],
  ['ordinance', /(?:ordinances?(?: no\. ?[\w-]{1,10})?|\bords?\.|\bmun(?:\.|icipal) code|\bcity code|\btown code|zoning (?:regs\.?|code|bylaws?|by-laws?)|building code|fire (?:safety )?code|health code|housing code|charter|(?:code|ordinances|charter|regulations|regs\.)(?:,| of(?: the)?) (?:city|town|borough) of [\w. ]{1,24}|\bnfpa(?: \d{1,4}\w?)?|\bibc|\bifc|\bansi)$/i],
  ['uniform-act', /(?:\bu\. ?c\. ?c\.|\bucc|uniform (?:commercial|probate|trust|consumer credit) code|unif\. [\w. ]{1,40} (?:act|code)|model (?:[\w. ]{1,40} )?(?:act|code)|\buniform act|\bu\. ?c\. ?i\. ?o\. ?a\.|\bupc|restatement(?: \([\w ]{1,12}\))?(?: of)?[\w, ()]{0,40}|restat\.[\w. ()]{0,30})$/i],
  ['rule', /(?:\bfed\. ?r\. ?(?:civ|crim|evid|app|bankr)\. ?(?:p\.)?|\bfrcp|\bfre|federal rules? of [\w ]{1,30}|local rules?|d\. conn\. l\. (?:civ|crim)\. r\.|rules of professional conduct|\brpc|code of judicial conduct)$/i],
  ['constitution', /(?:const(?:\.|itution)[\w., ]{0,20}|\b(?:art(?:icle|\.)|amend(?:ment|\.)) [\dxivlc]{1,7},?)$/i],
  ['instrument', /(?:[Aa]greement|[Ll]ease|[Bb]y-?[Ll]aws?|[Hh]andbook|[Mm]anual|[Dd]eclaration|[Ii]ndenture|[Cc]ovenants|[Aa]rticles of (?:[Ii]ncorporation|[Oo]rganization)|[Tt]reaty|(?<!\bof )contract|Contract|Policy|Plan|Rules?|Guidelines|Guide(?:book)?|(?:[Uu]ser(?:'s|’s|s)?|[Ss]tyle|[Rr]eference|[Ff]ield|[Ii]nstallation) guide|\bD?FARS?|\bH\.R\. \d{1,5}|Specifications?|README|Protocol|Schedule|Exhibit|Appendix|Convention|Deed|Trust|\bCBA|Directives?|Standards?|Bulletin|Circular|Procedures|Article)$/],
  // A treatise by the last word of its title: "Connecticut Evidence", "Federal Practice and Procedure", "Wharton on Torts", "Am. Jur. 2d, Zoning".
  ['book', /(?:[A-Z][\w.&'’]{0,24},?|\bon|\band|\bof) (?:Evidence|Practice(?: Series)?|Procedure|Torts|Contracts|Instructions|Property|Trusts|Estates|Wills|Seizure|Treatise|Corporations|Jurisprudence|Pleading|Insurance|Damages|Zoning|Law|Construction|Remedies|Litigation|Judgments|Agency)$|\b(?:Prac|Proc)\.,?$|\bPrinciples(?: of [\w ,]{3,50})?$|\(\d{1,2}(?:st|nd|rd|th|d) [Ee]d\.[^()]{0,30}\)$|(?!Acts?\b|Code\b|Statutes?\b|Stat\b)\b[A-Z][a-z]{2,20} \((?:19|20)\d\d\)$|\b(?:Am\. ?Jur\.|C\. ?J\. ?S\.|A\. ?L\. ?R\.)[\w., ]{0,40}$/],
  // A bill's own sections; a schedule by its letter.
  ['instrument', /\b(?:(?:[Tt]he|[Tt]his) (?:bill|amendment)|(?:Schedule|Exhibit|Appendix|Annex|Attachment) [A-Z\d][\w-]{0,4}|(?:[HS]\.? ?B\.?|(?:[Hh]ouse|[Ss]enate|[Ss]ubstitute) [Bb]ill(?: [Nn]o\.)?|LCO(?: No\.)?|[Aa]mendment(?: [Nn]o\.)?) ?\d{1,5}|(?:Reg|Spec)\. Sess\.(?: of \d{4})?|[Ee]xecutive [Oo]rder(?: [Nn]o\.)? ?[\w-]{1,8})$/],
  ['instrument', STANDARD_BEFORE],
  ['state-code', /(?:\bmd\. code(?: ann\.)?,? [\w.,& ]{2,40}|\bstats?\.(?: ann\.| annot\.)?|\blaws?(?: ann\.)?|code(?: ann\.| annotated)?|\bann\.|statutes?(?: annotated)?|codified laws|rev\. ?stat\.|comp\. (?:stat|laws)\.?|cent\. code|gen\. laws|gen\. stat\.|general (?:statutes?|laws)|penal law|\bch(?:ap)?\.? ?\d\w{0,6},?|\bc\. ?\d\w{0,6},?|\btit\.? ?\d[\w-]{0,6},?|code(?: ann\.)?,? title \d\w{0,3},?|\btitle [ivxlc]{1,6},?|\bcplr|\bscpa|\beptl|\bncgsa?|\bars|\bksa|\brsa|\bmcla?|\bors|\brcw|\bnrs|\bkrs|\bhrs|\bocga|\bmgla?|\bcrs|\bilcs|\bsdcl|\bndcc|\bnmsa(?: 1978)?|\brigl|\bdel\. ?c\.|\bpa\. ?c\. ?s\.)$/i],
];

/** Last words of the names above. A plain word that is none of them ends no name, unless one of those that go on freely is open. */
const LAST_WORDS = new Set([
  'book', 'bk', 'pb', 'practice', 'procedure', 'court', 'rule', 'rules', 'evidence', 'evid', 'usc', 'usca', 'uscs', 'app', 'code', 'annotated', 'ann', 'annot', 'irc', 'ussg', 'erisa', 'ina',
  'flsa', 'fmla', 'adea', 'ada', 'fha', 'osha', 'act', 'guidelines', 'cfr', 'regulations', 'regulation', 'reg', 'regs', 'agencies', 'rcsa', 'ordinance', 'ordinances', 'ord', 'ords', 'charter',
  'bylaw', 'bylaws', 'law', 'laws', 'nfpa', 'ibc', 'ifc', 'ansi', 'ucc', 'upc', 'frcp', 'fre', 'rpc', 'conduct', 'agreement', 'lease', 'handbook', 'manual', 'declaration', 'indenture',
  'covenants', 'incorporation', 'organization', 'treaty', 'contract', 'policy', 'plan', 'protocol', 'schedule', 'exhibit', 'appendix', 'convention', 'deed', 'trust', 'bill', 'amendment', 'series',
  'guide', 'guidebook', 'far', 'fars', 'dfar', 'dfars', 'dss', 'judgments', 'agency', 'specification', 'specifications', 'readme', 'supra', 'cba', 'directive', 'directives', 'standard', 'standards', 'bulletin', 'circular', 'procedures', 'article', 'construction', 'remedies', 'litigation', 'torts', 'contracts', 'instructions', 'property', 'trusts', 'estates', 'wills', 'seizure', 'treatise', 'corporations', 'jurisprudence', 'pleading', 'insurance', 'damages', 'zoning', 'stat', 'stats',
  'statute', 'statutes', 'ncgs', 'ncgsa', 'ars', 'ksa', 'rsa', 'mcl', 'mcla', 'ors', 'rcw', 'nrs', 'krs', 'hrs', 'ocga', 'mgl', 'mgla', 'crs', 'ilcs', 'sdcl', 'ndcc', 'nmsa', 'rigl', 'cplr', 'scpa', 'eptl',
]);
const LETTERS = /^[a-z]{2,}$/i;
const AUTHOR = /[A-Z]\. ?[A-Z]|supra/;
/** By an author, or a volume: "3 A. Larson, Workers' Compensation Law", "4 Larson's Workers' Compensation Law". */
const OF_AUTHOR = /[A-Z]\. ?[A-Z]|supra|\b\d{1,2}[A-Z]? [A-Z]/;
const OPEN_NAME = /[A-Z]\. ?[A-Z]|restat|const|\b(?:art(?:icle|\.)|amend(?:ment|\.))\s|(?:ordinances|code),\s|stat\.\s+of\s|md\.\s+code|(?:city|town|borough)\s+of\s|(?:code|laws?|statutes?)\s+of\s|\btitle\s+[ivxlc]|principles|federal\s+rules|am\.\s?jur|c\.\s?j\.\s?s|a\.\s?l\.\s?r|schedule|exhibit|appendix|annex|attachment/i;

/** Owners of sections: "the agreement's section 14-1", "McKinney's § 5-1". */
const OWNER = /\b(?:agreement|contract|lease|by-?laws?|policy|handbook|manual|declaration|indenture|plan|charter|ordinance|regulations?|rules?|town|city|borough|mckinney|brief|complaint|report|deed|will|trust|protocol|guidelines|treaty)$/i;

/** Capitals with dots ("K.S.A.", "A.R.S.") directly before a sign name some code, and not ours: ours was read before. */
const INITIALS = /(?:^|[^\w.])(?:[A-Z]\. ?){2,6}$/;

/** Small words before a sign that name no source; most short forms stop here. */
const PLAIN = new Set([
  'under', 'of', 'and', 'or', 'in', 'by', 'to', 'see', 'the', 'with', 'that', 'on', 'for', 'from', 'also', 'is', 'at', 'as', 'within', 'both', 'violating', 'violates', 'violated', 'cites', 'statute', 'statutes',
  'compare', 'cf', 'accord', 'applicable', 'than', 'if', 'when', 'because', 'although', 'while', 'where', 'since', 'unless', 'now', 'e.g', 'via', 'per', 'pursuant', 'through', 'using', 'into', 'was', 'are', 'were', 'tracks', 'statutory',
]);

/** Names that colour the rest of their sentence, since their short forms are written like ours. Regulations have three parts and need no such help. */
const SENTENCE = /prac(?:tice|\.)\s+book|rules?\s+of\s+(?:practice|court|appellate\s+procedure)|code\s+of\s+evidence|code\s+evid/gi;
/** How those sources number: a statute's small letter at the end is never theirs, few chapters have a letter, and the Practice Book has none from 45 to 59. */
const RULE_NUMBER = /^(?:[1-9]|[1-3]\d|4[0-4]|[6-8]\d|(?:25|3[0-5])a).\s?\d{1,3}[A-Z]{0,2}$/;
const EVIDENCE_NUMBER = /^(?:[1-9]|1[01]).\s?\d{1,2}[A-Z]?$/;
/** "rules of court adopted under § 51-14": what they are made under is a statute. */
const ENABLING = /\b(?:adopted|made|promulgated|issued|prescribed|established|enacted|authorized)\s+(?:pursuant\s+to|under|by)\s+$/i;
const STATUTE_WORD = /statut|gen\. ?stat|c\.g\.s|\bcgs\b/i;
/** What every source named earlier in a sentence has in its name; most citations have none of it before them. */
const HINT = /[Pp]rac|PRAC|[Rr]ule|RULE|[Ee]vid|EVID|[Cc]ode|CODE|[Ll]aw|LAW|C\. ?F\. ?R|U\. ?S\. ?C|R\. ?S\./;
const LOOK_BACK = 160;

export interface SourceBefore {
  readonly source: ForeignSource;
  /** The source's name stands directly before the sign; else the sentence tells it. */
  readonly named: boolean;
}
const SIGN = 0xa7;

/**
 * The other source that the words before `at` (a sign or the word "section") name, or null where they name none.
 * Looks back at most 160 characters.
 * @param first the citation's first member, prose offsets
 */
export function sourceBefore(text: string, at: number, first: Member | undefined): SourceBefore | null {
  const direct = sourceDirectlyBefore(text, at, first?.number ?? '');
  if (direct !== null) return { source: direct, named: true };
  if (first === undefined || first.numberStart < 0) return null;
  if (!HINT.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return null;
  const slice = blockBefore(text, Math.max(0, at - LOOK_BACK), at);
  const from = at - slice.length;
  const source = sourceOfSameNumber(text, from, slice, first) ?? sourceOfString(text, from, slice, first) ?? sourceInSentence(text, at, first);
  return source === null ? null : { source, named: false };
}

/** The source whose name ends directly before the sign. @param number the first number, normal form, or "" */
function sourceDirectlyBefore(text: string, at: number, number: string): ForeignSource | null {
  let last = backOverSpace(text, at);
  let bracket = false;
  if (last >= 0 && (text.charCodeAt(last) === 0x28 || text.charCodeAt(last) === 0x5b)) {
    bracket = true;
    last = backOverSpace(text, last);
  }
  // Up to two marks between name and sign: "Practice Book, § 4-2", "Regs.", § ...".
  for (let k = 0; k < 3 && last >= 0; k++) {
    const c = text.charCodeAt(last);
    if (c === 0x2c || c === 0x2a || c === 0x5f || c === 0x22 || c === 0x201d || (c === 0x29 && bracket)) last = backOverSpace(text, last);
    else break;
  }
  // "the agreement's own section 4-1".
  if (last > 4 && text.startsWith('own', last - 2) && !isWord(text.charCodeAt(last - 3))) last = backOverSpace(text, last - 2);
  if (last < 0) return null;
  const c = text.charCodeAt(last);
  if ((c === 0x27 || c === 0x2019) && text.charCodeAt(last - 1) === 0x73) return STATE.test(withPlainBlanks(text.slice(Math.max(0, last - 24), last))) ? 'state-code' : null;
  if (!(isWord(c) || c === 0x2e || c === 0x29)) return null;
  const from = wordStart(text, last, 24);
  const word = `${fittedLetter(text, from)}${text.slice(from, last + 1)}`;
  const lower = isLower(text.charCodeAt(from));
  if (lower && PLAIN.has(word)) return null;
  const apostrophe = text.charCodeAt(last - 1);
  const owner = c === 0x73 && (apostrophe === 0x27 || apostrophe === 0x2019);
  const written = blockBefore(text, Math.max(0, last - 70), owner ? last - 1 : last + 1);
  const before = written.includes('[') ? written.replace(FITTED, '$1') : written;
  if (!owner && LETTERS.test(word) && !/^[A-Z]{2}$/.test(word) && !LAST_WORDS.has(word.toLowerCase()) && !OPEN_NAME.test(before) && !(lower && isDividedBefore(text, from))) return null;
  const slice = withPlainBlanks(before);
  if (text.charCodeAt(at) === SIGN && namesArticle(slice, word) && !isOfOurTitle(number)) return 'state-code';
  if (owner) return STATE.test(slice) || otherStateBefore(slice, slice.length) ? 'state-code' : OWNER.test(slice) ? 'instrument' : null;
  for (const [source, pattern] of BEFORE) {
    if (source === 'uniform-act' && OF_LETTERED_TITLE.test(number)) continue;
    if (pattern.test(slice) && !isSentenceEnd(text, last, at)) {
      if (source === 'state-code') return namesOurs(slice, word, number) ? null : source;
      return OF_NO_BOOK.has(source) && (isOfOurTitle(number) || (word === 'Law' && !OF_AUTHOR.test(slice) && namesOurs(slice, word, number))) ? null : source;
    }
  }
  const other = sourceOfLongName(text, last, slice, number);
  if (other !== null) return other;
  if (c === 0x2e && INITIALS.test(slice) && !/(?:^|[^\w.])(?:P\. ?A\.|S\. ?A\.)$/.test(slice)) return 'state-code';
  return null;
}

/** A book by its author: "N. Singer, Statutes and Statutory Construction"; "9B R. Fuller, supra". */
const BOOK = /\b(?:[A-Z]\. ?){1,3}[A-Z][\w'’-]{1,24}(?: & (?:[A-Z]\. ?){0,3}[A-Z][\w'’-]{1,24})?, [A-Z][\w'’-]{1,24}(?:,? (?:[A-Z][\w'’-]{0,24}|and|of|the|on|in|for|to|&)){1,12}(?<!\b(?:Acts?|Statutes?|Law)),?$|\b[A-Z][\w'’-]{1,24},? supra(?:,? note \d{1,3})?,?$/;

/** Sources told by more than the last words of their names. */
function sourceOfLongName(text: string, last: number, slice: string, number: string): ForeignSource | null {
  if (UNIFORM_ACT.test(slice) && !OF_HIGH_TITLE.test(number)) return 'uniform-act';
  if (STATE_OF.test(slice)) return 'state-code';
  return AUTHOR.test(slice) && BOOK.test(withPlainBlanks(blockBefore(text, Math.max(0, last - 110), last + 1))) && !isOfOurTitle(number) ? 'book' : null;
}

const GENERAL_STATUTES = /\bgen(?:eral|\.)? ?stat(?:utes?|s?\.)?(?: ann(?:otated|\.))?,?$|\bconn(?:ecticut|\.) (?:penal|criminal|(?:uniform )?commercial|insurance|probate) code,?$/i;

/**
 * Our own code's name that begins no citation: a heading, what closes the one before ("section 1-1 of the general statutes, § 1-2"),
 * or a part of it by its name ("the Connecticut Penal Code, § 53a-70").
 */
function namesOurs(slice: string, word: string, number: string): boolean {
  const m = GENERAL_STATUTES.exec(slice);
  if (m !== null) return !otherStateBefore(slice, m.index);
  // "the wage law, § 31-72", "our penal code, § 53a-5"; "Insurance Law, § 38a-334", "the Penal Code, § 53a-70"; "Workers' Compensation Law, § 31-275".
  const isOurs = /^(?:laws?|code|[Ss]tatute)$/.test(word) || (/^(?:laws?|code)$/i.test(word) && isOfOurTitle(number)) || (word === 'Law' && OF_NO_LAW.test(number));
  return isOurs && !OTHER_STATE.test(slice);
}

/** "... of the agreement. Section 53a-70": the name ended the sentence before. */
function isSentenceEnd(text: string, last: number, at: number): boolean {
  return text.charCodeAt(last) === 0x2e && isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(last - 1)) && /[a-z]{4}\.$/.test(text.slice(Math.max(0, last - 14), last + 1)) && !/(?:agencies|stat|evid|regs|laws)\.$/i.test(text.slice(Math.max(0, last - 9), last + 1));
}

/** A string of citations up to the next one: "§ 22-3002(a); see also ". */
const STRING_BEFORE = /§\s*(\d{1,3}[A-Za-z]?)[-\u2010\u2011\u2013\u2212][\w.-]{1,12}(?:\s*\(\w{1,4}\)){0,4}(?:\s*\([\w. &]{4,30}\))?;\s+(?:(?:but\s+)?see(?:\s+also)?,?\s+|cf\.\s+|accord\s+|compare\s+)?$/;

/** "D.C. Code § 22-3002; § 22-3003": the same title, one mark further on. */
function sourceOfString(text: string, from: number, slice: string, first: Member): ForeignSource | null {
  const m = STRING_BEFORE.exec(slice);
  if (m === null || !first.number.startsWith(`${m[1]?.toLowerCase() ?? ''}-`)) return null;
  return sourceOfEarlier(text, from + m.index, first.number);
}

/** The source of a citation whose sign stands at `at`, or before it where the sign is doubled; null for our own. @param number one of the same title, normal form */
function sourceOfEarlier(text: string, at: number, number: string): ForeignSource | null {
  let sign = at;
  while (text.charCodeAt(sign - 1) === SIGN) sign--;
  return STATUTE_WORD.test(text.slice(Math.max(0, sign - 40), sign)) ? null : sourceDirectlyBefore(text, sign, number);
}

/** "Idaho Code § 19-610 allowed it; § 19-610 was repealed": the number was cited from another source a moment ago. */
function sourceOfSameNumber(text: string, from: number, slice: string, first: Member): ForeignSource | null {
  const found = slice.lastIndexOf(text.slice(first.numberStart, first.numberEnd));
  if (found <= 0 || isWord(text.charCodeAt(from + found - 1))) return null;
  const behind = from + found + first.numberEnd - first.numberStart;
  if (isWord(text.charCodeAt(behind)) || text.charCodeAt(behind) === 0x2d) return null;
  const sign = backOverSpace(text, from + found);
  return sign >= 0 && text.charCodeAt(sign) === SIGN ? sourceOfEarlier(text, sign, first.number) : null;
}

/** A Practice Book or evidence code named earlier in the sentence, with no statute named since; its numbers must look like this one. */
function sourceInSentence(text: string, at: number, first: Member): ForeignSource | null {
  const from = sentenceStart(text, at, LOOK_BACK);
  const slice = text.slice(from, at);
  SENTENCE.lastIndex = 0;
  let found: RegExpExecArray | null = null;
  for (let m = SENTENCE.exec(slice); m !== null; m = SENTENCE.exec(slice)) found = m;
  if (found === null || STATUTE_WORD.test(slice.slice(found.index + found[0].length)) || ENABLING.test(slice)) return null;
  const source = /evid/i.test(found[0]) ? 'evidence-code' : 'practice-book';
  return couldBeOf(source, text, first) ? source : null;
}

/** False where a member's number is none that the Practice Book or the Code of Evidence could have. */
export function couldBeOf(source: ForeignSource, text: string, member: Member | undefined): boolean {
  const pattern = source === 'evidence-code' ? EVIDENCE_NUMBER : source === 'practice-book' ? RULE_NUMBER : null;
  return pattern === null || member === undefined || member.numberStart < 0 || pattern.test(text.slice(member.numberStart, member.numberEnd));
}

const OWN_BEHIND = /^(?:(?:the|our|these|those|said|connecticut|conn\.|state|revised|state's|connecticut's|annotated)\s+)*(?:general\s+statutes?|gen\.\s*stat|statutes|c\.?\s?g\.?\s?s|g\.\s?s\.)/i;

/** Private law, which has sections of its own. */
const INSTRUMENT = /\b(?:agreement|contract|subcontract|lease|by-?laws|policy|handbook|manual|declaration|deed|will|indenture|covenants|articles of (?:incorporation|organization)|treaty|convention|protocol|trust(?=$| agreement| instrument))\b/i;

/** Nouns that, behind "section 4-1 of the ...", name an instrument or a code that is not ours. */
const FOREIGN_BEHIND: readonly (readonly [ForeignSource, RegExp])[] = [
  ['practice-book', /\b(?:practice book|rules? of (?:practice|appellate procedure|court)|probate (?:court )?rules?)\b/i],
  ['evidence-code', /\bcode of evidence\b/i],
  ['regulation', /\b(?:regulations?|regs)\b/i],
  ['ordinance', /\b(?:ordinances?|charter|municipal code|city code|town code|zoning code|building code|fire (?:safety )?code|health code|housing code|code of the (?:city|town)|(?:city|town|borough)(?:'s|’s) code)\b/i],
  ['federal-code', /\b(?:united states code|u\.s\. code|u\.s\.c|internal revenue code|bankruptcy code|sentencing guidelines|federal code|social security act|immigration and nationality act)\b/i],
  ['federal-regulation', /\bcode of federal regulations\b/i],
  ['uniform-act', /\b(?:u\.c\.c|ucc|(?<!connecticut )uniform (?:(?:commercial|probate|trust|consumer credit) code|code of)|restatement|model (?:[\w. ]{1,40} )?(?:act|code)|uniform act)\b/i],
  ['rule', /\b(?:federal rules|local rules|rules of (?:professional conduct|civil procedure|evidence)|rules|rulebook|code of judicial conduct)\b/i],
  ['constitution', /\bconstitution\b/i],
  ['state-code', OTHER_STATES_LAW],
  ['state-code', OF_STATE],
  ['instrument', INSTRUMENT],
  ['instrument', PAPERS_BEHIND],
  ['instrument', /\b(?:this (?:act|bill|resolution)|the bill|order|stipulation|settlement|award|plan|guidelines|standards|complaint|answer|petition|motion|brief|report|opinion|guide|memorandum|decree|permit|specifications?|license|mortgage|note|prospectus|release|exhibit|appendix|schedule|form|application|proposal|instructions|letter)\b/i],
];

/** Words at which "of the ..." ends: what comes after says nothing of the source. */
const STOP = /\b(?:and|or|which|that|who|is|was|are|were|has|have|had|for|to|by(?!-)|with|in|on|from|as|when|if|because|but|conflicts?|provides?|requires?|governs?|applies|apply|states?|prohibits?|defines?|controls?|says|shall|must|may|can|will(?=\s+(?:be|not|apply|have)))\b/i;

/** What the words behind a citation name: our code, another source, or nothing. */
export interface SourceBehind {
  readonly own: boolean;
  readonly foreign: ForeignSource | null;
  /** True where the document itself is named: "of this agreement", "hereof". */
  readonly self: boolean;
  /** End of the words that name our code, for the trailer. */
  readonly start: number;
  readonly end: number;
}

/** "of the Connecticut General Statutes" over a line's end and its indentation. */
const LONGEST_NAME = 140;
const SELF = /^th(?:is|ese) (?!act\b|bill\b|resolution\b|order\b)/i;
const NOTHING: SourceBehind = { own: false, foreign: null, self: false, start: -1, end: -1 };

/**
 * Reads ", inclusive, of the general statutes", ", G.S.", "of the operating agreement" behind a citation that ends at `end`.
 * @param number the citation's first number, normal form
 */
export function sourceBehind(text: string, end: number, number: string): SourceBehind {
  let i = skipSpace(text, end);
  if (text.charCodeAt(i) === 0x29 || text.charCodeAt(i) === 0x2a || text.charCodeAt(i) === 0x5f) i = skipSpace(text, i + 1);
  let comma = false;
  if (text.charCodeAt(i) === 0x2c) {
    comma = true;
    i = skipSpace(text, i + 1);
  }
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  }
  if (comma && ((text.charCodeAt(i) | 32) === 0x67 || text.charCodeAt(i) === 0x43)) {
    const m = /^(?:G\.\s?S\.|C\.\s?G\.\s?S\.(?:A\.)?|CGS\b|General Statutes|Gen\. Stat\.|Conn\. Gen\. Stat\.|Connecticut General Statutes)/.exec(text.slice(i, i + 28));
    if (m !== null && text.charCodeAt(skipSpace(text, i + m[0].length)) !== 0xa7) return { own: true, foreign: null, self: false, start: i, end: i + m[0].length };
  }
  if (hasWord(text, i, 'hereof') || hasWord(text, i, 'herein')) return { own: false, foreign: 'instrument', self: true, start: i, end: i };
  const of = hasWord(text, i, 'of') ? 2 : hasWord(text, i, 'in') ? 2 : hasWord(text, i, 'under') ? 5 : 0;
  if (of === 0) return NOTHING;
  const start = i;
  i = skipSpace(text, i + of);
  const behind = blockBehind(text, i, i + LONGEST_NAME);
  const own = OWN_BEHIND.exec(behind);
  if (own !== null) return { own: true, foreign: null, self: false, start, end: i + own[0].length };
  if (of !== 2) return NOTHING;
  if (NAMED_ARTICLE.test(withPlainBlanks(behind)) && !OF_LETTERED_TITLE.test(number)) return { own: false, foreign: 'state-code', self: false, start, end: i };
  const slice = phraseOf(behind);
  // What stands "in" a complaint or report is a citation that it makes.
  const inside = (text.charCodeAt(start) | 32) === 0x69;
  for (const [source, pattern] of FOREIGN_BEHIND) {
    if (inside && (pattern === OF_STATE || (source === 'instrument' && pattern !== INSTRUMENT))) continue;
    // Connecticut's own copies of uniform acts stand in lettered titles (42a, 45a, 46b); the acts' own numbers have none.
    if (source === 'uniform-act' && OF_LETTERED_TITLE.test(number)) continue;
    if (pattern.test(slice)) return { own: false, foreign: source, self: SELF.test(slice), start, end: i };
  }
  return NOTHING;
}

/** The noun phrase with which a text begins: to the next mark or stop word, 80 characters at the most. */
function phraseOf(text: string): string {
  let slice = text.slice(0, 80).replace(/\s+/g, ' ');
  const mark = /[;:()"“”§]|,\s|\.\s(?=[A-Z][a-z])/.exec(slice);
  if (mark !== null) slice = slice.slice(0, mark.index);
  const stop = STOP.exec(slice);
  if (stop !== null && stop.index > 0 && !/^(?:rules|articles|code|regulations|declaration|immigration) (?:of|and)/i.test(slice.slice(Math.max(0, stop.index - 12)))) slice = slice.slice(0, stop.index);
  return slice;
}
