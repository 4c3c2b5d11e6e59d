import type { ForeignSource } from '../citation';
import { OF_OUR_TITLE } from '../titles';
import { STATE_BEFORE_LAW, LAW_OF_STATE, STATE_AT_START } from './states';

/**
 * Other sources of law whose sections are numbered like the General Statutes'. One row a source, or a part of one
 * that is read otherwise; a contributor adds a pattern or a row. All lists of the readers are made from it
 * (`lists.ts`), and a test tries every pattern.
 *
 * A pattern is one name, or a family that differs in a letter or a word. One blank stands for any white space, words
 * have their edges at both ends, and case counts only where the row says so. The first row that fits decides.
 */
export interface OtherLaw {
  readonly source: ForeignSource;
  /** What the row is about, for its readers. */
  readonly of: string;
  /** What a name ends with directly before the sign: "Practice Book § 4-2". */
  readonly before?: readonly RegExp[];
  /** What stands in the phrase after the number: "section 4-2 of the Practice Book". */
  readonly after?: readonly RegExp[];
  /** Who owns sections: "the agreement's section 4-1". */
  readonly owners?: readonly RegExp[];
  /** Names that color the rest of their sentence, since short forms after them are written like ours. */
  readonly sentence?: readonly RegExp[];
  /** True where the case of `before` is told: "Plan § 4-1" is a plan's, "a plan § 4-1" is not. */
  readonly capitals?: true;
  /** True where it cites laws itself: "§ 4-1 of the complaint" is its own, "§ 4-1 in the complaint" is not. */
  readonly cites?: true;
  /** True for names that Connecticut's own laws bear too, "the wage law, § 31-72"; then `namesOurs` is asked. */
  readonly shared?: true;
  /** Numbers that only this source's sections can have, as they are written. */
  readonly numbers?: RegExp;
  /** Numbers, in normal form, that the source does not have. */
  readonly notOf?: RegExp;
  /** Numbers, in normal form, that are ours though such a name stands before them: it belongs to something else. */
  readonly oursBefore?: RegExp;
}

/** Connecticut's copies of uniform acts stand in titles with letters (42a, 45a, 46b); the acts' numbers have none. */
export const OF_LETTERED_TITLE = /^\d+[a-z]-/;
const OF_HIGH_TITLE = /^(?:\d+[a-z]|1[3-9]|[2-5]\d)-/;

/** Last words of treatises' titles: "Connecticut Evidence", "Federal Practice and Procedure", "Wharton on Torts". */
const TREATISE =
  /(?:[A-Z][\w.&'’]{0,24},?|on|and|of) (?:Evidence|Practice(?: Series)?|Procedure|Torts|Contracts|Instructions|Property|Trusts|Estates|Wills|Seizure|Treatise|Corporations|Jurisprudence|Pleading|Insurance|Damages|Zoning|Law|Construction|Remedies|Litigation|Judgments|Agency)/;

/** A standard by its publisher's letters and number: "ISO 9001", "RFC 2119", "IEEE Std 802-11", "ACI 318". */
const STANDARD =
  /(?:RFC|ISO|AIA|IEC|IEEE|IETF|ITU(?:-T)?|W3C|ECMA|NIST|FIPS|ASTM|ANSI|ASME|ASCE|AASHTO|ASHRAE|ACI|AISC|API|AWS|AWWA|NFPA|NEC|NEMA|SAE|UL|CSA|DIN|EN|BS|JIS|OASIS|MIL-STD|TIA|POSIX|IBC|IFC)(?:[/ -][A-Z]{2,6}){0,2}(?: (?:Std\.?|Standard|Part|No\.))?[ .-]?[A-Z]{0,2}\d[\w.:-]{0,14}/;

export const OTHER_LAW: readonly OtherLaw[] = [
  {
    source: 'practice-book',
    of: "the rules of Connecticut's courts",
    before: [
      /(?:pr(?:actice|ac\.|\.) (?:book|bk\.)|libro de pr[aá]ctica)(?: \([^)]{1,30}\))?/,
      /p\. ?b\./,
      /pb/,
      /rules? of (?:practice|appellate procedure|court)/,
      /(?:probate )?court rules?(?: of procedure)?/,
      /probate rules?(?: of procedure)?/,
      /appellate rules?/,
      /ct\. ?r(?:\.|ules)/,
    ],
    after: [/practice book/, /rules? of (?:practice|appellate procedure|court)/, /probate (?:court )?rules?/],
    sentence: [/pr(?:actice|ac\.|\.)\s+b(?:oo)?k/, /rules?\s+of\s+(?:practice|court|appellate\s+procedure)/],
    // A statute's small letter at the end is never a rule's, few chapters have one, and there are none from 45 to 59.
    numbers: /^(?:[1-9]|[1-3]\d|4[0-4]|[6-8]\d|(?:25|3[0-5])a).\s?\d{1,3}[A-Z]{0,2}$/,
  },
  {
    source: 'evidence-code',
    of: 'the Connecticut Code of Evidence',
    before: [/code of evidence/, /code (?:of )?ev(?:id)?\.?/, /evid\. code/, /conn\. ?evid\./, /rules? of evidence/],
    after: [/code of evidence/],
    sentence: [/code\s+of\s+evidence/, /code\s+evid/],
    numbers: /^(?:[1-9]|1[01]).\s?\d{1,2}[A-Z]?$/,
  },
  {
    source: 'federal-code',
    of: 'the statutes of the United States',
    before: [
      /u\. ?s\. ?c\. ?(?:a\.|s\.)?(?: app\.)?/,
      /uscs?a?/,
      /u\.s\. code(?: ann\.)?/,
      /united states code(?: annotated)?/,
      /internal revenue code/,
      /i\. ?r\. ?c\./,
      /irc/,
      /bankruptcy code/,
      /u\. ?s\. ?s\. ?g\./,
      /ussg/,
      /erisa/,
      /ina/,
      /flsa/,
      /fmla/,
      /adea/,
      /ada/,
      /fha/,
      /osha/,
      /rehabilitation act/,
      /sentencing guidelines/,
      /pub(?:\.|lic) ?l(?:\.|aw)(?: no\.)? \d{1,3}[-–]\d{1,4}/,
    ],
    after: [
      /united states code/,
      /u\.s\. code/,
      /u\.s\.c/,
      /internal revenue code/,
      /bankruptcy code/,
      /sentencing guidelines/,
      /federal code/,
      /social security act/,
      /immigration and nationality act/,
    ],
  },
  {
    source: 'federal-regulation',
    of: 'the regulations of the United States',
    before: [/c\. ?f\. ?r\./, /cfr/, /code of federal regulations/, /fed\. reg\./, /treas\. reg\./],
    after: [/code of federal regulations/],
  },
  {
    source: 'regulation',
    of: "Connecticut's regulations",
    before: [
      /(?:regs\.?,? conn\.? state agencies|agencies regs?\.|regs?\.|conn\.? state agencies|state agencies|regulations?|rcsa|r\. ?c\. ?s\. ?a\.)(?: \([^)]{1,30}\))?/,
    ],
    after: [/regulations?/, /regs/],
    owners: [/regulations?/],
  },
  {
    source: 'ordinance',
    of: 'towns and cities, and the codes that they adopt',
    before: [
      /ordinances?(?: no\. ?[\w-]{1,10})?/,
      /ords?\.(?: (?:of|no\.) [\d-]{1,12},?)?/, // "Ord. of 6-13-1956, § 1-3"
      /mun(?:\.|icipal) code/,
      /(?:city|town) code/,
      // "(Code 1961, § 2-143; Ord. No. 278)", the note of an ordinance.
      /code (?:of )?(?:19|20)\d\d/,
      /(?:add|adopt|create|establish)(?:s|ed|ing)? an? (?:new|proposed)/, // "to establish a new Section 3-28"
      /zoning (?:regs\.?|code|bylaws?|by-laws?)/,
      /(?:building|plumbing|electrical|mechanical|fire (?:safety )?|health|housing) ?code/,
      /charter/,
      /(?:city|town|borough|municipal) code(?: of [\w. ]{1,24})?/,
      /(?:code|ordinances|charter|regulations|regs\.)(?:,| of(?: the)?) (?:city|town|borough) of [\w. ]{1,24}/,
      /nfpa(?: \d{1,4}\w?)?/,
      /(?:ibc|ifc|irc|nec|ansi)/,
    ],
    after: [
      /ordinances?/,
      /charter/,
      /(?:municipal|city|town|zoning|building|plumbing|electrical|mechanical|(?:19|20)\d\d) code/,
      /(?:(?:19|20)\d\d )?(?:nfpa|ibc|ifc|irc|nec)/,
      /(?:fire (?:safety )?|health |housing )code/,
      /code of the (?:city|town)/,
      /administrative code/, // New York City's; ours are regulations
      /(?:city|town|borough)(?:'s|’s) code/,
    ],
    owners: [/charter/, /ordinance/, /town/, /city/, /borough/],
  },
  {
    source: 'uniform-act',
    of: 'uniform acts, model acts and restatements by their own numbers',
    notOf: OF_LETTERED_TITLE,
    before: [
      /u\. ?c\. ?c\./,
      /ucc/,
      /uniform (?:commercial|probate|trust|consumer credit) code/,
      /unif\. [\w. ]{1,40} (?:act|code)/,
      /model (?:[\w. ]{1,40} )?(?:act|code)/,
      /uniform act/,
      /u\. ?c\. ?i\. ?o\. ?a\./,
      /upc/,
      /restatement(?: \([\w ]{1,12}\))?(?: of)?[\w, ()]{0,40}/,
      /restat\.[\w. ()]{0,30}/,
    ],
    after: [
      /u\.c\.c/,
      /ucc/,
      /(?<!connecticut )uniform (?:(?:commercial|probate|trust|consumer credit) code|code of)/,
      /restatement/,
      /model (?:[\w. ]{1,40} )?(?:act|code)/,
      /uniform act/,
    ],
  },
  {
    source: 'rule',
    of: 'rules of other courts and of professions',
    oursBefore: OF_OUR_TITLE,
    before: [
      /fed\. ?r\. ?(?:civ|crim|evid|app|bankr)\. ?(?:p\.)?/,
      /frcp/,
      /fre/,
      /federal rules? of [\w ]{1,30}/,
      /local rules?/,
      /d\. conn\. l\. (?:civ|crim)\. r\./,
      /rules of professional conduct/,
      /rpc/,
      /code of judicial conduct/,
    ],
    after: [
      /federal rules/,
      /local rules/,
      /rules of (?:professional conduct|civil procedure|evidence)/,
      /rules/,
      /rulebook/,
      /code of judicial conduct/,
    ],
    owners: [/rules?/],
  },
  {
    source: 'constitution',
    of: 'constitutions',
    before: [/const(?:\.|itution(?!al))[\w., ]{0,20}/, /(?:art(?:icle|\.)|amend(?:ment|\.)) [\dxivlc]{1,7},?/],
    after: [/constitution/],
  },
  {
    source: 'state-code',
    of: 'statutes of other states by the name of the state: "the Georgia Code", "the General Statutes of North Carolina"',
    before: [LAW_OF_STATE],
    after: [STATE_BEFORE_LAW, LAW_OF_STATE, /code of (?:civil|criminal) procedure/],
  },
  {
    source: 'state-code',
    of: 'another state after the number, "Gen. Stat. § 1-52 of North Carolina"; before it a title as Maine writes it, and Montana by its initials',
    cites: true,
    oursBefore: OF_LETTERED_TITLE,
    before: [/title \d{1,2}-[a-z],?/, /mca/],
    after: [STATE_AT_START],
  },
  {
    source: 'instrument',
    of: 'private law and what binds few',
    oursBefore: OF_OUR_TITLE,
    capitals: true,
    before: [
      /[Aa]greement/,
      /[Ll]ease/,
      /[Bb]y-?[Ll]aws?/,
      /[Hh]andbook/,
      /[Mm]anual/,
      /[Dd]eclaration/,
      /[Ii]ndenture/,
      /[Cc]ovenants/,
      /[Aa]rticles of (?:[Ii]ncorporation|[Oo]rganization)/,
      /[Tt]reaty/,
      /(?<!\bof )contract/,
      /Contract/,
      /Policy/,
      /Plan/,
      /Protocol/,
      /Convention/,
      /Compact/,
      /Model/,
      /Deed|Guaranty/,
      /Trust/,
      /CBA/,
    ],
    after: [
      /agreement/,
      /(?:sub)?contract/,
      /lease/,
      /by-?laws/,
      /policy/,
      /handbook/,
      /manual/,
      /declaration/,
      /deed/,
      /will/,
      /indenture/,
      /covenants/,
      /articles of (?:incorporation|organization)/,
      /treaty/,
      /convention/,
      /protocol/,
      /trust(?=$| agreement| instrument)|guaranty/,
    ],
    owners: [
      /(?:agreement|application|guaranty)/,
      /contract/,
      /lease/,
      /by-?laws?/,
      /policy/,
      /handbook/,
      /manual/,
      /declaration/,
      /indenture/,
      /plan/,
      /deed/,
      /will/,
      /trust/,
      /protocol/,
      /treaty/,
    ],
  },
  {
    source: 'instrument',
    of: 'papers of an office or a court',
    oursBefore: OF_OUR_TITLE,
    capitals: true,
    cites: true,
    before: [
      /Rules?/,
      /Guidelines/,
      /Guide(?:book)?/,
      /(?:[Uu]ser(?:'s|’s|s)?|[Ss]tyle|[Rr]eference|[Ff]ield|[Ii]nstallation) guide/,
      /D?FARS?/,
      /H\.R\. \d{1,5}/,
      /Specifications?/,
      /README/,
      /Schedule/,
      /Exhibit/,
      /Appendix/,
      /Directives?/,
      /Standards?/,
      /Bulletin/,
      /Circular/,
      /Procedures/,
      /Article/,
    ],
    after: [
      /order/,
      /stipulation/,
      /settlement/,
      /award/,
      /plan/,
      /guidelines/,
      /standards/,
      /complaint/,
      /answer/,
      /petition/,
      /motion/,
      /brief/,
      /report/,
      /opinion/,
      /guide/,
      /memorandum/,
      /decree/,
      /permit/,
      /specifications?/,
      /license/,
      /mortgage/,
      /note/,
      /prospectus/,
      /release/,
      /exhibit/,
      /appendix/,
      /schedule/,
      /form/,
      /application/,
      /proposal/,
      /instructions/,
      /letter/,
    ],
    owners: [/brief/, /complaint/, /report/, /guidelines/],
  },
  {
    source: 'instrument',
    of: "a bill's own sections, those of a paper in chapters, and a schedule by its letter",
    notOf: OF_OUR_TITLE,
    capitals: true,
    cites: true,
    before: [
      /(?:[Tt]he|[Tt]his) (?:bill|amendment)/,
      /(?:Schedule|Exhibit|Appendix|Annex|Attachment) [A-Z\d][\w-]{0,4}/,
      /(?:[HS]\.? ?B\.?|(?:[Hh]ouse|[Ss]enate|[Ss]ubstitute) [Bb]ill(?: [Nn]o\.)?|LCO(?: No\.)?|[Aa]mendment(?: [Nn]o\.)?) ?\d{1,5}/,
      /(?:Reg|Spec)\. Sess\.(?: of \d{4})?/,
      /[Ee]xecutive [Oo]rder(?: [Nn]o\.)? ?[\w-]{1,8}/,
    ],
    after: [/this (?:act|bill|resolution|(?:sub-?)?chapter|article|ordinance|code|charter|division)/, /the bill/],
  },
  {
    source: 'instrument',
    of: 'technical standards and the papers of everyday work',
    oursBefore: OF_OUR_TITLE,
    capitals: true,
    cites: true,
    before: [STANDARD, /PCI DSS/],
    after: [
      /man ?page/,
      /change ?log/,
      /readme/,
      /release notes/,
      /doc(?:umentation|s)/,
      /wiki/,
      /tutorial/,
      /guidebook/,
      /user guide/,
      /(?:text|work)book/,
      /syllabus/,
      /curriculum/,
      /style book/,
      /data ?sheet/,
      /(?:file|api|source|project|product|design|system|technical) (?:format|reference|specification|standard)/,
      /annex/,
      /thesis/,
      /dissertation/,
      /treatise/,
      /drawings?/,
      /questionnaire/,
      /survey/,
      /spec/,
    ],
  },
  {
    // By the last words of its title, an edition or a year in brackets; encyclopedias: "Am. Jur. 2d, Zoning".
    source: 'book',
    of: 'treatises and encyclopedias',
    oursBefore: OF_OUR_TITLE,
    capitals: true,
    shared: true,
    before: [
      TREATISE,
      /(?:Prac|Proc)\.,?/,
      /Principles(?: of [\w ,]{3,50})?/,
      /\(\d{1,2}(?:st|nd|rd|th|d) [Ee]d\.[^()]{0,30}\)/,
      /(?!Acts?\b|Code\b|Statutes?\b|Stat\b)\b[A-Z][a-z]{2,20} \((?:19|20)\d\d\)/,
      /(?:Am\. ?Jur\.|C\. ?J\. ?S\.|A\. ?L\. ?R\.)[\w., ]{0,40}/,
    ],
  },
  {
    source: 'state-code',
    of: 'statutes of other states by the words that all of them are called by, or by their initials',
    shared: true,
    before: [
      /md\. code(?: ann\.)?,? [\w.,& ]{2,40}/,
      /stats?\.(?: ann\.| annot\.)?/,
      /laws?(?: ann\.)?/,
      /code(?: ann\.| annotated)?/,
      /ann\./,
      /statutes?(?: annotated)?/,
      /codified laws/,
      /rev\. ?stat\./,
      /comp\. (?:stat|laws)\.?/,
      /cent\. code/,
      /gen\. laws/,
      /gen\. stat\./,
      /general (?:statutes?|laws)/,
      /penal law/,
      /ch(?:ap)?\.? ?(?!\d{3}[a-z]{0,3}\b)\d\w{0,6},?/, // of three figures ours may be: "ch. 400b, § 20-450"
      /(?:stats?\.?|laws?|code|ann\.|acts?|(?:19|20)\d\d\)?),? ch(?:ap)?\.? ?\d\w{0,6},?/,
      /c\. ?\d\w{0,6},?/,
      /tit\.? ?\d[\w-]{0,6},?/,
      /code(?: ann\.)?,? title \d\w{0,3},?/,
      /title [ivxlc]{1,6},?/,
      // By their initials.
      /cplr/,
      /scpa/,
      /eptl/,
      /ncgsa?/,
      /ars/,
      /ksa/,
      /rsa/,
      /mcla?/,
      /ors/,
      /rcw/,
      /nrs/,
      /krs/,
      /hrs/,
      /ocga/,
      /mgla?/,
      /crs/,
      /ilcs/,
      /sdcl/,
      /ndcc/,
      /nmsa(?: 1978)?/,
      /rigl/,
      /del\. ?c\./,
      /(?:pa\. ?c\. ?s\.|(?:\d{1,2} o\. ?s\. ?|l\. |r\. ?p\. )(?:1[89]|20)\d\d(?:,? (?:p|ch)\. ?\d{1,4})?,?)/,
    ],
    owners: [/mckinney/],
  },
  {
    source: 'uniform-act',
    of: 'uniform acts by their whole names; our own copies bear them too, with the state’s before. Administrative procedure is our title 4',
    notOf: OF_HIGH_TITLE,
    before: [/(?<!conn\. |connecticut |connecticut['’]s )uniform (?!administrative proc)(?:[\w-]{1,20} ){1,7}act/],
  },
];
