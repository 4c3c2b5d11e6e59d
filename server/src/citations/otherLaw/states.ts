import { isUpper } from '../chars';
import { raw } from '../../text/raw';

/**
 * States, territories and the district, but Connecticut: their names, and how the post and the Bluebook
 * (table T10) shorten them. This is the one list of them; what evidence, names of codes, sentences and the
 * record's looks know of states is made from it.
 */
interface State {
  readonly name: string;
  /** The post's two letters. */
  readonly post: string;
  /** Undefined where the name is never shortened. */
  readonly short?: string;
  /** True where the short form, without its capital, is a word of English: its dot may end a sentence. */
  readonly isWord?: true;
}

// prettier-ignore
const TABLE: readonly State[] = [
  { name: 'Alabama', post: 'AL', short: 'Ala.' }, { name: 'Alaska', post: 'AK' }, { name: 'American Samoa', post: 'AS', short: 'Am. Sam.' }, { name: 'Arizona', post: 'AZ', short: 'Ariz.' },
  { name: 'Arkansas', post: 'AR', short: 'Ark.' }, { name: 'California', post: 'CA', short: 'Cal.' }, { name: 'Colorado', post: 'CO', short: 'Colo.' }, { name: 'Delaware', post: 'DE', short: 'Del.' },
  { name: 'District of Columbia', post: 'DC', short: 'D.C.' }, { name: 'Florida', post: 'FL', short: 'Fla.' }, { name: 'Georgia', post: 'GA', short: 'Ga.' }, { name: 'Guam', post: 'GU' },
  { name: 'Hawaii', post: 'HI', short: 'Haw.' }, { name: 'Idaho', post: 'ID' }, { name: 'Illinois', post: 'IL', short: 'Ill.' }, { name: 'Indiana', post: 'IN', short: 'Ind.' }, { name: 'Iowa', post: 'IA' },
  { name: 'Kansas', post: 'KS', short: 'Kan.' }, { name: 'Kentucky', post: 'KY', short: 'Ky.' }, { name: 'Louisiana', post: 'LA', short: 'La.' }, { name: 'Maine', post: 'ME', short: 'Me.', isWord: true },
  { name: 'Maryland', post: 'MD', short: 'Md.' }, { name: 'Massachusetts', post: 'MA', short: 'Mass.' }, { name: 'Michigan', post: 'MI', short: 'Mich.' }, { name: 'Minnesota', post: 'MN', short: 'Minn.' },
  { name: 'Mississippi', post: 'MS', short: 'Miss.' }, { name: 'Missouri', post: 'MO', short: 'Mo.' }, { name: 'Montana', post: 'MT', short: 'Mont.' }, { name: 'Nebraska', post: 'NE', short: 'Neb.' },
  { name: 'Nevada', post: 'NV', short: 'Nev.' }, { name: 'New Hampshire', post: 'NH', short: 'N.H.' }, { name: 'New Jersey', post: 'NJ', short: 'N.J.' }, { name: 'New Mexico', post: 'NM', short: 'N.M.' },
  { name: 'New York', post: 'NY', short: 'N.Y.' }, { name: 'North Carolina', post: 'NC', short: 'N.C.' }, { name: 'North Dakota', post: 'ND', short: 'N.D.' },
  { name: 'Northern Mariana Islands', post: 'MP', short: 'N. Mar. I.' }, { name: 'Ohio', post: 'OH' }, { name: 'Oklahoma', post: 'OK', short: 'Okla.' }, { name: 'Oregon', post: 'OR', short: 'Or.', isWord: true },
  { name: 'Pennsylvania', post: 'PA', short: 'Pa.' }, { name: 'Puerto Rico', post: 'PR', short: 'P.R.' }, { name: 'Rhode Island', post: 'RI', short: 'R.I.' }, { name: 'South Carolina', post: 'SC', short: 'S.C.' },
  { name: 'South Dakota', post: 'SD', short: 'S.D.' }, { name: 'Tennessee', post: 'TN', short: 'Tenn.' }, { name: 'Texas', post: 'TX', short: 'Tex.' }, { name: 'Utah', post: 'UT' }, { name: 'Vermont', post: 'VT', short: 'Vt.' },
  { name: 'Virgin Islands', post: 'VI', short: 'V.I.' }, { name: 'Virginia', post: 'VA', short: 'Va.' }, { name: 'Washington', post: 'WA', short: 'Wash.' }, { name: 'West Virginia', post: 'WV', short: 'W. Va.' },
  { name: 'Wisconsin', post: 'WI', short: 'Wis.' }, { name: 'Wyoming', post: 'WY', short: 'Wyo.' },
];

export const POST_OF_STATES: readonly string[] = TABLE.map(({ post }) => post);
export const STATE_NAMES: readonly string[] = TABLE.map(({ name }) => name);
export const STATE_SHORT_NAMES: readonly string[] = TABLE.flatMap(({ short }) => short ?? []);
/** Short names of one word, without the dot, in lower case, whose dot ends no sentence. */
export const STATE_ABBREVIATIONS: readonly string[] = TABLE.flatMap(({ short, isWord }) =>
  short !== undefined && isWord !== true && /^[A-Z][a-z]+\.$/.test(short) ? short.slice(0, -1).toLowerCase() : [],
);

/**
 * Their statutes as collections on the internet name them, without a dot: "AZ Rev Stat", "NC Gen Stat", "Ga Code Ann",
 * "RI Gen L", "MD Fam Law Code". In its own case.
 */
const UNDOTTED_CODE_OF_STATE = new RegExp(
  raw`(?<!\w)(?:${TABLE.flatMap(({ name, post, short }) => [post, name, ...(short === undefined ? [] : [short.replaceAll('.', '')])]).join('|')}),?(?: (?!Conn)[A-Z][a-z]{1,9}){0,3} (?:Stat|Stats|Code|L|Law|Laws|Statute|Statutes)(?: Ann| Annotated)?$`,
);

/** "Maryland Labor and Employment", "MD Code, Courts & Judicial Proceedings": a part of a code by its subject. */
const SUBJECT_OF_STATE = new RegExp(
  raw`(?<!\w)(?:${STATE_NAMES.join('|')}|(?:${POST_OF_STATES.join('|')}) Code,) (?:(?!Conn)[A-Z][a-z’']{2,}(?: (?:and|&|of))?,? ){0,5}(?!Conn)[A-Z][a-z’']{2,}$`,
);
/** "The 2000 Model Procurement Code for State and Local Governments". */
const MODEL_CODE = /\bModel (?:[A-Z][\w-]+ ){0,4}(?:Code|Act|Law|APA)(?: (?:for|of|on)(?: [\w&]+){1,6})?$/;

/** Patterns' parts for the names and the short names; these may have a blank after each dot: "N. C.", "W.Va.". */
export const NAME_OF_STATE = `(?:${STATE_NAMES.join('|')})`;
export const SHORT_NAME_OF_STATE = `(?:${STATE_SHORT_NAMES.map((short) => short.replace(/\. ?(?!$)/g, '\\. ?').replace(/\.$/, '\\.')).join('|')})`;

const STATES = NAME_OF_STATE.toLowerCase();
/** A state at the end of a text. */
export const STATE = new RegExp(raw`\b${STATES}$`, 'i');
/** A state that begins an entry of a list, at the end of a text; letters alone only in capitals. */
const STATE_OF_LIST = new RegExp(
  raw`(?:^|[\n\r\u2029|;•*-])\s{0,8}[*_]{0,2}(?:${STATE_NAMES.join('|')}|${TABLE.map(({ post }) => post).join('|')})[*_]{0,2}$`,
);
/** A code by its state's short name at the end of a text: "Md. Real Prop.", "Tex. Est.", "Ariz." alone. */
const CODE_OF_STATE = new RegExp(
  raw`(?<!\w)${SHORT_NAME_OF_STATE}(?: (?:[A-Z][\w'’]{1,14}\.?,? (?:& )?){0,3}[A-Z][\w'’]{1,14}\.?)?$`,
);
const NAMED_STATE = new RegExp(raw`\b${STATES}\b`, 'i');
const SHORT_STATE = new RegExp(raw`\b${SHORT_NAME_OF_STATE}`);

/** True where a text names another state in any way. */
export function namesOtherState(text: string): boolean {
  return NAMED_STATE.test(text) || SHORT_STATE.test(text);
}

/** "the Georgia Code". */
export const STATE_BEFORE_LAW = new RegExp(raw`${STATES}\b[\w' ]{1,40}(?:laws?|code|statutes?|acts?)`);
/** "the General Statutes of North Carolina", "the Penal Code of New York". */
export const LAW_OF_STATE = new RegExp(
  raw`(?:laws?|code|statutes?|acts?) of (?:the )?(?:(?:state|commonwealth) of )?${STATES}`,
);
/** After "section 4-1 of the statutes": " of Tennessee". */
export const OF_OTHER_STATE = new RegExp(raw`^ of (?:the )?(?:(?:state|commonwealth) of )?${STATES}\b`, 'i');
/** After "of": "Gen. Stat. § 1-52 of North Carolina". */
export const STATE_AT_START = new RegExp(raw`^(?:the (?:state|commonwealth) of )?${STATES}`);
/**
 * Maryland's code is one of articles with names, which hold more than one noun:
 * "of the Courts and Judicial Proceedings Article".
 */
export const NAMED_ARTICLE = /^the (?:[A-Z][a-z]{1,20},? (?:and )?){1,5}Article\b/;
/**
 * Articles of a code by their capitals, as Maryland cites its own: "CJ § 12-606", "GP § 4-351", "TRANSP. § 15-313"
 * (Bluebook table T1), and codes of states by theirs with a stop, "MGL. § 12-5". Another short form's stop is a
 * sentence's: "under IDEA. § 10-76h gives the hearing".
 */
const ARTICLE_LETTERS =
  /(?:(?:^|[^A-Z\s] |\(|(?<![A-Z])A )[A-Z]{2}|\b(?:AGRIC|BEV|DEV|EDUC|EMPL|ENVIR|INS|INST|OCC|PENS|PROC|PROF|PROP|PROV|REG|RES|SERVS|TRANSP|UTIL|MGLA?|NMSA|OCGA|RIGL|RSA|RSMO|[KNO]RS|[AC]RS|RCW|TCA|VSA)\.)$/;
/** Capitals before a sign that name no source, or ours. */
const NO_ARTICLE = new Set([
  'PA',
  'SA',
  'GS',
  'CT',
  'OF',
  'IN',
  'TO',
  'BY',
  'OR',
  'AT',
  'ON',
  'AS',
  'IS',
  'IF',
  'CF',
  'II',
  'IV',
  'VI',
  'IX',
  'AND',
  'SEE',
  'THE',
  'STAT.',
  'ANN.',
  'GEN.',
  'SEC.',
  'SECS.',
  'CONN.',
  'CGS.',
  'CGSA.',
  'SUPP.',
  'REV.',
]);

/** True where a text ends with such an article. @param word its last word */
export function namesArticle(text: string, word: string): boolean {
  const last = word.charCodeAt(word.length - (word.endsWith('.') ? 2 : 1));
  return isUpper(last) && ARTICLE_LETTERS.test(text) && !NO_ARTICLE.has(word);
}

/**
 * Capitals with dots ("K.S.A.", "A.R.S.") directly before a sign name some code, and not ours: ours was read before. A
 * note's text may stick to the sentence that it is called in, "the circumstances.K.S.A. § 21-3213".
 */
const INITIALS = /(?:^|[^\w.]|[a-z]{2}\.)(?:[A-Z]\. ?){2,6}$/;
const OUR_INITIALS = /(?:^|[^\w.]|[a-z]{2}\.)(?:P\. ?A\.|S\. ?A\.)$/;

/**
 * True where a text ends with a state's code: by its initials; where the sign `touches` it, by the
 * state’s name too: "The Delaware § 12B-102", "AZ Rev Stat § 25-312".
 */
export function endsWithCodeOfState(text: string, touches: boolean): boolean {
  if (text.endsWith('.') && INITIALS.test(text)) return !OUR_INITIALS.test(text);
  return (
    touches &&
    (STATE.test(text) ||
      CODE_OF_STATE.test(text) ||
      UNDOTTED_CODE_OF_STATE.test(text) ||
      SUBJECT_OF_STATE.test(text) ||
      MODEL_CODE.test(text))
  );
}

/** "- Illinois: § 5-5(e)", "OH – § 3-5": true where a state and the mark at `mark` begin an entry of a list. */
export function beginsEntryOfState(text: string, mark: number): boolean {
  return STATE_OF_LIST.test(text.slice(Math.max(0, mark - 40), mark).trimEnd());
}
