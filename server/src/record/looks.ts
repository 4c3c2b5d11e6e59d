import { NAME_OF_STATE, SHORT_NAME_OF_STATE } from '../citations/otherLaw/states';
import type { OtherLawKind } from './record';
import { raw } from '../text/raw';

/** What authorities other than the General Statutes look like: enough to list one for a person, not to judge it. */
export interface Look {
  readonly kind: OtherLawKind;
  readonly pattern: RegExp;
}

/** A pattern in which ` ?` and ` ` stand for any white space. */
function spaced(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(' ?', raw`\s?`).replaceAll(' ', raw`\s`), 'g');
}

const REPORTER = raw`(?:Conn\.(?: App\.| Supp\.(?: 2d)?| Cir\.(?: Ct\.)?)?|A\.(?: ?[23]d)?|U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\.(?: ?[23]d| ?4th)?|F\. ?Supp\.(?: ?[23]d)?|F\. ?App’?'?x|F\. ?R\. ?D\.|N\. ?E\.(?: ?[23]d)?|N\. ?Y\. ?S\.(?: ?[23]d)?|N\. ?Y\.(?: ?[23]d)?|P\. ?[23]d|So\. ?[23]d|S\. ?[EW]\. ?2d|N\. ?W\. ?2d|B\. ?R\.|Conn\. L\. Rptr\.|WL)`;
/** The volume of a report, its name and page. */
const REPORT = raw`\b\d{1,4} ${REPORTER} \d{1,7}\b`;
/** ", 430–31 n.5", unless it opens a parallel report: ", 3 A.3d 789". */
const PAGES = raw`(?:, (?!${REPORT})\d{1,5}\b(?:[-–]\d{1,5})?(?: (?:and )?n\. ?\d{1,3})?)`;
/**
 * "State v. Smith, 123 Conn. App. 456, 460, 3 A.3d 789 (2010)": the name where one stands before, a
 * report in any case, with those parallel to it.
 */
const CASE = raw`(?:(?:In re|Ex parte|Matter of|(?:[A-Z][\w.&’'-]{0,30},? ){1,6}?(?:[a-z]{2,4} )?vs?\.) [A-Z][^,;§\u2029]{0,80}, (?:supra, )?)?${REPORT}${PAGES}{0,4}(?:, ${REPORT}${PAGES}{0,4}){0,3}(?: \([^()]{0,40}\b(?:1[789]|20)\d\d\))?`;

/** A state's name as its code bears it: "N.Y.", "Mass.", "California". Connecticut's is none of them. */
const STATE = `(?:${SHORT_NAME_OF_STATE}|${NAME_OF_STATE})`;
/** "Penal Law", "Gen. Stat.", "Civ. Prac. & Rem. Code Ann.": words with capitals, of which one names a code. */
const CODE = raw`(?:[A-Z&][\w.’']{0,16},? ){0,5}?(?:Laws?|Codes?|Stats?\.|Statutes|C\. ?P\. ?L\. ?R\.|CPLR)(?: Ann\.)?`;
/** "§ 125.25 (a)", "ch. 93A, § 2", "tit. 18, § 1102". */
const NUMBER = raw`(?:(?:ch|c|tit|art)\. ?[\w-]{1,6},? ?)?§§? ?\d[\w.:-]{0,20}(?<![.:])(?: ?\(\w{1,4}\)){0,6}`;

export const LOOKS: readonly Look[] = [
  { kind: 'case', pattern: spaced(CASE) },
  {
    kind: 'federal law',
    pattern: spaced(
      raw`\b\d{1,3} (?:U\. ?S\. ?C\.(?: ?A\.)?|USCA?|C\. ?F\. ?R\.|CFR) (?:§§? ?)?\d[\w.-]{0,20}(?<!\.)(?: ?\(\w{1,4}\)){0,6}`,
    ),
  },
  {
    kind: 'constitution',
    pattern: spaced(
      raw`\b(?:U\. ?S\.|Conn\.|Connecticut|United States) Const(?:\.|itution),? (?:art(?:\.|icle)|amend(?:\.|ment))s? \w{1,12}(?:, § ?\w{1,4})?`,
    ),
  },
  {
    kind: 'court rule',
    pattern: spaced(
      raw`\b(?:Practice Book|P\. ?B\.|Fed\. ?R\. ?(?:Civ|Crim|Evid|App)\. ?(?:P\.)?) (?:§§? ?)?\d[\w.-]{0,10}(?<!\.)(?: ?\(\w{1,3}\)){0,4}`,
    ),
  },
  { kind: 'regulation', pattern: spaced(raw`\bRegs\., Conn\. State Agencies §§? ?[\da-z][\w.-]{0,20}(?<!\.)`) },
  { kind: 'law of another state', pattern: spaced(raw`\b${STATE} ${CODE},? ${NUMBER}`) },
  {
    kind: 'law of another state',
    pattern: spaced(raw`\b(?:N\. ?Y\. )?(?:C\. ?P\. ?L\. ?R\.|CPLR) (?:§§? ?)?\d{1,5}(?: ?\(\w{1,4}\)){0,4}`),
  },
  {
    kind: 'law of another state',
    pattern: spaced(raw`\bM\.? ?G\.? ?L\.? (?:ch|c)\. ?\w{1,5}(?:, §§? ?\w{1,6})?`),
  },
  {
    kind: 'law of another state',
    pattern: spaced(raw`\b\d{1,4} (?:Ill\. Comp\. Stat\.(?: Ann\.)?|ILCS) \d{1,4}/\d[\w.-]{0,12}(?<!\.)`),
  },
  {
    kind: 'law of another state',
    pattern: spaced(
      raw`\b\d{1,3} (?:Pa\. (?:Cons\. )?Stat\.(?: Ann\.)?|Del\. C(?:ode|\.)|R\. ?I\. Gen\. Laws) §§? ?\d[\w.-]{0,12}(?<!\.)`,
    ),
  },
  {
    kind: 'secondary source',
    pattern: spaced(
      raw`\bRest(?:\.|atement) ?\((?:First|Second|Third)\),? (?:of )?[A-Z]\w{2,20}(?: § ?\d{1,4}[A-Z]?(?: ?\(\w\))?)?`,
    ),
  },
];

/** "See also", "But see", "In": words before an authority that are none of its name. "In re" is. */
const SIGNAL = /^(?:(?:see|but|also|e\.\s?g\.|cf\.|compare|accord|contra|with|and|under|in(?!\s+re\b))[,;]?\s+)+/i;

/** Length of the signal with which a reading of an authority begins; 0 where none does. */
export function withoutSignal(text: string): number {
  return SIGNAL.exec(text)?.[0].length ?? 0;
}
