import { endOfWord, hasWord, isDash, isDigit, isLower, isWord, skipSpace, startsWithWord } from '../chars';
import type { ActReference, CitedAct } from '../citation';
import { draft, type CitationDraft } from '../draft';
import { readLevels } from '../levels';
import { readLabels } from '../pinpoint';
import { readSign } from '../sign';

/** Month and words of a special session directly before "P.A.": "June Sp. Sess.,". Tried at the end of a short slice. */
const SESSION_BEFORE = /(?:(jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))\s+(?:(?:1[789]|20)\d\d\s+)?)?((?:sp|spec)\.\s*sess\.|special\s+session),?\s*$/i;
const YEAR_BEFORE = /\b(1[789]\d\d|20\d\d),\s*$/;
/** The year as the volume's name: "1963 Public Acts, No. 642", "2021 Conn. Pub. Acts 21-103". */
const VOLUME_YEAR_BEFORE = /\b(1[789]\d\d|20\d\d)\s+(?:conn(?:\.|ecticut)\s+)?$/i;
/** "of the June special session", ", June Sp. Sess."; not where it belongs to the act behind it. */
const SESSION_BEHIND = /^(?:,?\s*of\s+(?:the\s+)?|,\s*)((?:january|february|march|april|may|june|july|august|september|october|november|december)\s+)?(?:(?:1[789]|20)\d\d\s+)?(?:special\s+session|(?:sp|spec)\.\s*sess\.)(?!,?\s*(?:P\.|S\.|Pub|Special))/i;

const UNDOTTED = /^\s{1,40}\d\d-\d{1,4}(?!\w|-\w)/;

/** Reads the head of an act at `at`: "P.A.", "Public Act No.", "Special Act". */
function readHead(text: string, at: number): { readonly end: number; readonly type: 'public' | 'special'; readonly plural: boolean } | undefined {
  const c = text.charCodeAt(at);
  if (c === 0x50 && (startsWithWord(text, at, 'p.a.') || startsWithWord(text, at, 'p. a.'))) {
    return { end: at + (text.charCodeAt(at + 2) === 32 ? 5 : 4), type: 'public', plural: false };
  }
  // Without dots the letters are an act only before a session's number: "PA 21-103".
  if ((c === 0x50 || c === 0x53) && text.charCodeAt(at + 1) === 0x41 && UNDOTTED.test(text.slice(at + 2, at + 52))) {
    return { end: at + 2, type: c === 0x50 ? 'public' : 'special', plural: false };
  }
  if (c === 0x53 && startsWithWord(text, at, 's.a.')) return { end: at + 4, type: 'special', plural: false };
  const type = startsWithWord(text, at, 'pub') ? 'public' : startsWithWord(text, at, 'spec') ? 'special' : undefined;
  if (type === undefined) return undefined;
  // "Public", "Pub.", "Special", "Spec."
  const whole = endOfWord(text, at, type);
  const word = whole >= 0 ? whole : at + (type === 'public' ? 4 : 5);
  if (whole < 0 && text.charCodeAt(word - 1) !== 0x2e) return undefined;
  const i = skipSpace(text, word);
  if (i === word || !startsWithWord(text, i, 'act')) return undefined;
  const plural = text.charCodeAt(i + 3) === 0x73;
  const end = i + (plural ? 4 : 3);
  return isWord(text.charCodeAt(end)) ? undefined : { end, type, plural };
}

/**
 * Public and special acts: "P.A. 21-103, § 3", "Public Act No. 21-103", "Public Acts 2021, No. 21-103, § 3", "1963 Public Acts, No. 642",
 * "No. 15-84 of the 2015 Public Acts", "Spec. Sess. P.A. 15-2, § 1", "public act 24-1 of the June special session". Numbered by session year since 1973 (21-103), before that within the year (1969, P.A. 828).
 */
export function readAct(text: string, at: number): CitationDraft | undefined {
  const head = readHead(text, at);
  if (head === undefined) return undefined;
  let start = at;
  let session: string | null = null;
  let year: number | null = null;
  const before = text.slice(Math.max(0, at - 80), at);
  const sessionBefore = SESSION_BEFORE.exec(before);
  if (sessionBefore !== null) {
    start = at - sessionBefore[0].length;
    session = sessionName(sessionBefore[1]);
  }
  const yearBefore = YEAR_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (yearBefore !== null) year = Number(yearBefore[1]);
  let i = skipSpace(text, head.end);
  if (head.plural) {
    const numbered = readNumberBefore(text, at, head.type, head.end) ?? readNumberOfYear(text, at, head.type, head.end);
    if (numbered !== undefined) return numbered;
    const volume = head.type === 'special' ? readVolume(text, at, i) : undefined;
    if (volume !== undefined) return volume;
    // "Public Acts, Spec. Sess., June, 2015, No. 15-2": whatever names the session stands before the number.
    const m = /^[,\s]{0,40}((?:[A-Za-z]{1,12}\.?,?\s{1,40}){0,4})(1[789]\d\d|20\d\d),?\s*(?=No)/.exec(text.slice(i, i + 120));
    if (m === null) {
      const volumeYear = VOLUME_YEAR_BEFORE.exec(text.slice(Math.max(0, at - 40), at));
      if (volumeYear !== null) year = Number(volumeYear[1]);
      if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
    } else {
      year = Number(m[2]);
      if (/sess/i.test(m[1] ?? '')) session = sessionName(/january|february|march|april|may|june|july|august|september|october|november|december/i.exec(m[1] ?? '')?.[0]);
      i += m[0].length;
    }
  }
  let isNumbered = false;
  if (hasWord(text, i, 'no') || hasWord(text, i, 'nos')) {
    i += hasWord(text, i, 'no') ? 2 : 3;
    if (text.charCodeAt(i) === 0x2e) i++;
    i = skipSpace(text, i);
    isNumbered = true;
  }
  const number = readActNumber(text, i);
  // A bare number behind "Acts" may be a page: "2021 Conn. Acts 123".
  if (number === undefined || (!number.text.includes('-') && (year === null || (head.plural && !isNumbered)))) return undefined;
  if (number.text.includes('-')) year = sessionYear(number.text);
  let end = number.end;
  const others = head.plural && number.text.includes('-') ? readOthers(text, end, head.type) : [];
  end = others.at(-1)?.end ?? end;
  const behind = SESSION_BEHIND.exec(text.slice(end, end + 60));
  if (behind !== null) {
    session = sessionName(behind[1]);
    end += behind[0].length;
  }
  const sections = readActSections(text, end);
  const act: ActReference = { type: head.type, year, number: ownNumber(number.text, year), session, sections: others.length > 0 ? [] : sections?.sections ?? [] };
  const last = sections?.end ?? end;
  if (others.length === 0) return oneAct(start, last, act);
  // Session and sections that stand behind the list are said of its last act.
  const list = others.map((other, k) => k < others.length - 1 ? other : { ...other, session, sections: sections?.sections ?? [], end: last });
  const first: CitedAct = { kind: 'act', ...act, session: sessionBefore === null ? null : session, start: i, end: number.end };
  return draft('act', start, last, { cites: [first, ...list] });
}

function oneAct(start: number, end: number, act: ActReference): CitationDraft {
  return draft('act', start, end, { cites: [{ kind: 'act', ...act, start, end }] });
}

/** A list is no longer. */
const MOST_ACTS = 50;

/** The further numbers of a list of acts: ", 16-43 and 17-5", "and No. 16-43". A number that no session's acts can have begins none. */
function readOthers(text: string, at: number, type: ActReference['type']): CitedAct[] {
  const others: CitedAct[] = [];
  for (let end = at; others.length < MOST_ACTS;) {
    let i = skipSpace(text, end);
    if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
    if (hasWord(text, i, 'and') || hasWord(text, i, 'or')) i = skipSpace(text, i + (text.charCodeAt(i) === 0x61 ? 3 : 2));
    else if (text.charCodeAt(i) === 0x26) i = skipSpace(text, i + 1);
    if (i === skipSpace(text, end)) break;
    if (hasWord(text, i, 'no') && text.charCodeAt(i + 2) === 0x2e) i = skipSpace(text, i + 3);
    const number = readActNumber(text, i);
    if (number?.text.includes('-') !== true) break;
    const year = sessionYear(number.text);
    if (year < FIRST_NUMBERED || year > LAST_NUMBERED) break;
    others.push({ kind: 'act', type, year, number: number.text, session: null, sections: [], start: i, end: number.end });
    end = number.end;
  }
  return others;
}

const NUMBER_BEFORE =
  /\b(?:no\.|number)\s{0,40}(\d\d-\d{1,4})((?:,\s{1,40}§§?[\w\s,()[\]-]{2,60}?)?),?\s{1,40}of\s{1,40}(?:the\s{1,40})?((?:19|20)\d\d)\s{1,40}(?:conn(?:\.|ecticut)\s{1,40})?$/i;

const NUMBER_ALONE_BEFORE = /\b(?:no\.|number)\s{0,40}(\d\d-\d{1,4})\s{1,40}of\s{1,40}(?:the\s{1,40})?$/i;
const OF_YEAR = /^\s{1,40}of\s{1,40}((?:19|20)\d\d)(?!\d)/i;

/** "Number 16-43 of the Public Acts of 2016". @param end behind "Acts" */
function readNumberOfYear(text: string, at: number, type: ActReference['type'], end: number): CitationDraft | undefined {
  const year = OF_YEAR.exec(text.slice(end, end + 50));
  const from = Math.max(0, at - 70);
  const m = year === null ? null : NUMBER_ALONE_BEFORE.exec(text.slice(from, at));
  if (year === null || m === null || sessionYear(m[1] ?? '') !== Number(year[1])) return undefined;
  const act: ActReference = { type, year: Number(year[1]), number: m[1] ?? '', session: null, sections: [] };
  return oneAct(from + m.index, end + year[0].length, act);
}

/** "No. 15-84, § 1, of the 2015 Public Acts", as the courts write it. @param end behind "Acts" */
function readNumberBefore(text: string, at: number, type: ActReference['type'], end: number): CitationDraft | undefined {
  const from = Math.max(0, at - 200);
  const m = NUMBER_BEFORE.exec(text.slice(from, at));
  if (m === null || sessionYear(m[1] ?? '') !== Number(m[3])) return undefined;
  const start = from + m.index;
  const sections = m[2] === '' ? undefined : readActSections(text, start + m[0].indexOf(m[2] ?? ''));
  const behind = SESSION_BEHIND.exec(text.slice(end, end + 60));
  const act: ActReference = {
    type, year: Number(m[3]), number: m[1] ?? '', session: behind === null ? null : sessionName(behind[1]), sections: sections?.sections ?? [],
  };
  return oneAct(start, end + (behind?.[0].length ?? 0), act);
}

/** A volume of the bound special acts; not the cell of a table before this one. */
const VOLUME_BEFORE = /(?<!\d)\d{1,2}[^\S\u2028\u2029]{1,40}$/;
const YEAR_BEHIND = /^\s{0,40}\((1[789]\d\d|20\d\d)\)/;

/** "18 Spec. Acts 103, No. 124 (1919)": special acts by volume and page, as the reporter cites those of the bound volumes. */
function readVolume(text: string, at: number, behind: number): CitationDraft | undefined {
  const volume = VOLUME_BEFORE.exec(text.slice(Math.max(0, at - 43), at));
  const page = /^(?!(?:1[789]|20)\d\d,)\d{1,4},\s{1,40}No\.\s{0,40}/.exec(text.slice(behind, behind + 60));
  if (volume === null || page === null) return undefined;
  const number = readActNumber(text, behind + page[0].length);
  if (number === undefined) return undefined;
  const sections = readActSections(text, number.end);
  const end = sections?.end ?? number.end;
  const year = YEAR_BEHIND.exec(text.slice(end, end + 50));
  const act: ActReference = {
    type: 'special', year: year === null ? null : Number(year[1]), number: number.text, session: null, sections: sections?.sections ?? [],
  };
  return oneAct(at - volume[0].length, end + (year?.[0].length ?? 0), act);
}

function sessionName(month: string | undefined): string {
  const m = month?.trim().toLowerCase().slice(0, 3);
  const full = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].find(
    (name) => name.slice(0, 3).toLowerCase() === m,
  );
  return full === undefined ? 'Special Session' : `${full} Special Session`;
}

/** Acts are numbered by two digits of the year since 1973; writers number those of the years before so too. */
function sessionYear(number: string): number {
  const two = Number(number.slice(0, number.indexOf('-')));
  return two >= 50 ? 1900 + two : 2000 + two;
}

/** "69-828" is number 828 of 1969, when acts were numbered within the year. */
function ownNumber(number: string, year: number | null): string {
  return year !== null && year < FIRST_NUMBERED ? number.slice(number.indexOf('-') + 1) : number;
}

const FIRST_NUMBERED = 1973;
/** A number of two digits and a hyphen beyond it is a statute's: "31-72". */
const LAST_NUMBERED = 2030;

function readActNumber(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  let i = at;
  while (isDigit(text.charCodeAt(i)) && i - at < 4) i++;
  if (i === at) return undefined;
  if (isDash(text.charCodeAt(i)) && i - at === 2) {
    let k = skipSpace(text, i + 1);
    const from = k;
    while (isDigit(text.charCodeAt(k)) && k - from < 4) k++;
    if (k > from && !isWord(text.charCodeAt(k))) return { text: `${text.slice(at, i)}-${text.slice(from, k)}`, end: k };
  }
  return isWord(text.charCodeAt(i)) || isDash(text.charCodeAt(i)) ? undefined : { text: text.slice(at, i), end: i };
}

/** ", § 9 [f]", ", §§ 3 and 4", ", S. 5" behind an act. */
function readActSections(text: string, at: number): { readonly sections: string[]; readonly end: number } | undefined {
  let i = skipSpace(text, at);
  if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  const sign = readSign(text, i, true);
  if (sign === undefined) return undefined;
  const sections = readPlainSections(text, sign.next, sign.plural);
  // "public act 23-137, section 3 of public act 24-6": the section is the next act's.
  return sections !== undefined && sign.form !== 'symbol' && OF_NEXT.test(text.slice(sections.end, sections.end + 60)) ? undefined : sections;
}

const OF_NEXT = /^,?\s{1,40}(?:inclusive,\s{1,40})?of\s{1,40}(?:(?:this|said)\s|(?:the\s{1,40})?(?:public|special|spec\.|p\. ?a\.|s\. ?a\.|substitute|raised|house|senate))/i;

/** Sections of an act: plain numbers, with labels, in a list or range. */
function readPlainSections(text: string, at: number, plural = false): { readonly sections: string[]; readonly end: number } | undefined {
  const sections: string[] = [];
  let end = -1;
  let i = at;
  for (;;) {
    const from = i;
    while (isDigit(text.charCodeAt(i)) && i - from < 4) i++;
    // Sections put in by amendment have a letter: "P.A. 76-436, S. 10a, 681".
    if (i > from && isLower(text.charCodeAt(i)) && !isWord(text.charCodeAt(i + 1)) && !isDash(text.charCodeAt(i + 1))) i++;
    if (i === from || isWord(text.charCodeAt(i)) || (isDash(text.charCodeAt(i)) && isDigit(text.charCodeAt(i + 1)) && i - from < 3 && sections.length === 0 && text.charCodeAt(i) === 0x2d && isStatute(text, from, plural))) break;
    let section = text.slice(from, i);
    end = i;
    const labels = readLabels(text, skipSpace(text, i));
    if (labels !== undefined) {
      section += labels.labels.map((label) => `(${label})`).join('');
      end = labels.end;
    }
    sections.push(section);
    if (sections.length > 50) break;
    i = skipSpace(text, end);
    if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
    if (hasWord(text, i, 'and') || hasWord(text, i, 'or') || hasWord(text, i, 'to')) i = skipSpace(text, i + (text.charCodeAt(i) === 0x61 ? 3 : 2));
    else if (text.charCodeAt(i) === 0x26 || isDash(text.charCodeAt(i))) i = skipSpace(text, i + 1);
  }
  return end < 0 ? undefined : { sections, end };
}

/** "P.A. 21-103, § 31-72": the number is a statute's, and a citation of its own; behind a doubled sign "§§ 12-14" are sections of the act. */
function isStatute(text: string, at: number, plural: boolean): boolean {
  const m = /^(\d{1,2})-(\d{1,3})(?![\w-])/.exec(text.slice(at, at + 8));
  return m === null ? /^\d{1,2}-\d/.test(text.slice(at, at + 5)) : !(plural && Number(m[1]) < Number(m[2]));
}

/**
 * Sections of an act that come before it: "section 3 of public act 21-103", "§§ 1 to 5 of P.A. 21-103", "subsection (a) of section 3 of public act 21-103".
 * @param at offset of the sign or word
 */
export function readSectionsOfAct(text: string, at: number): CitationDraft | undefined {
  const levels = readLevels(text, at);
  let i = at;
  if (levels !== undefined) {
    i = skipSpace(text, levels.end);
    if (!hasWord(text, i, 'of')) return undefined;
    i = skipSpace(text, i + 2);
  }
  const sign = readSign(text, i, false);
  if (sign === undefined) return undefined;
  const sections = readPlainSections(text, sign.next);
  if (sections === undefined) return undefined;
  i = skipSpace(text, sections.end);
  if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    if (text.charCodeAt(i) === 0x2c) i = skipSpace(text, i + 1);
  }
  if (!hasWord(text, i, 'of')) return undefined;
  i = skipSpace(text, i + 2);
  if (hasWord(text, i, 'this') || hasWord(text, i, 'said')) return undefined;
  // A session may stand between: "section 3 of June Sp. Sess. P.A. 21-2".
  for (let k = 0; k < 40; k++, i++) {
    const c = text.charCodeAt(i) | 32;
    if ((c !== 0x70 && c !== 0x73) || isWord(text.charCodeAt(i - 1))) continue;
    const found = readAct(text, i);
    const [act, ...others] = found?.cites ?? [];
    if (found === undefined || act?.kind !== 'act') continue;
    if (skipSpace(text, found.start) > i) return undefined;
    // "No. 15-84, § 1, of the 2015 Public Acts" has them already.
    if (found.start < at) return found;
    return draft('act', at, found.end, { cites: [{ ...act, start: others.length === 0 ? at : act.start, sections: [...sections.sections, ...act.sections] }, ...others] });
  }
  return undefined;
}
