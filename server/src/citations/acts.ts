import { Char, CharBit } from '../text/char';
import { endOfWord, hasWord, isWord, skipSpace, startsWithWord } from './chars';
import {
  FIRST_NUMBERED,
  LAST_NUMBERED,
  ownNumber,
  readActNumber,
  readActSections,
  sessionName,
  sessionYear,
} from './actParts';
import type { ActReference, CitedAct } from './citation';
import { draft, type CitationDraft } from './draft';

/**
 * Month and words of a special session directly before "P.A.": "June Sp. Sess.,". Tried at the end of a short slice.
 */
const SESSION_BEFORE =
  /(?:(jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))\s+(?:(?:1[789]|20)\d\d\s+)?)?((?:sp|spec)\.\s*sess\.|special\s+session),?\s*$/i;
const YEAR_BEFORE = /\b(1[789]\d\d|20\d\d),\s*$/;
/** The year as the volume's name: "1963 Public Acts, No. 642", "2021 Conn. Pub. Acts 21-103". */
const VOLUME_YEAR_BEFORE = /\b(1[789]\d\d|20\d\d)\s+(?:conn(?:\.|ecticut)\s+)?$/i;
/** "of the June special session", ", June Sp. Sess."; not where it belongs to the act after it. */
const SESSION_AFTER =
  /^(?:,?\s*of\s+(?:the\s+)?|,\s*)((?:january|february|march|april|may|june|july|august|september|october|november|december)\s+)?(?:(?:1[789]|20)\d\d\s+)?(?:special\s+session|(?:sp|spec)\.\s*sess\.)(?!,?\s*(?:P\.|S\.|Pub|Special))/i;

const UNDOTTED = /^\s{1,40}\d\d-\d{1,4}(?!\w|-\w)/;

interface ActHead {
  readonly end: number;
  readonly type: 'public' | 'special';
  /** "Acts": a volume, or several. */
  readonly plural: boolean;
}

/** Reads the head of an act at `at`: "P.A.", "Public Act No.", "Special Act". */
function readHead(text: string, at: number): ActHead | undefined {
  const c = text.charCodeAt(at);
  return (c === Char.CapitalP || c === Char.CapitalS ? readInitials(text, at, c) : undefined) ?? readWords(text, at);
}

/** "P.A.", "S.A."; without dots the letters are an act only before a session's number: "PA 21-103". */
function readInitials(text: string, at: number, c: number): ActHead | undefined {
  const type = c === Char.CapitalP ? 'public' : 'special';
  if (text.charCodeAt(at + 1) === Char.CapitalA)
    return UNDOTTED.test(text.slice(at + 2, at + 52)) ? { end: at + 2, type, plural: false } : undefined;
  if (startsWithWord(text, at, type === 'public' ? 'p.a.' : 's.a.')) return { end: at + 4, type, plural: false };
  return type === 'public' && startsWithWord(text, at, 'p. a.') ? { end: at + 5, type, plural: false } : undefined;
}

/** "Public Act", "Pub. Acts", "Special Act", "Spec. Acts". */
function readWords(text: string, at: number): ActHead | undefined {
  const type = startsWithWord(text, at, 'pub') ? 'public' : startsWithWord(text, at, 'spec') ? 'special' : undefined;
  if (type === undefined) return undefined;
  const whole = endOfWord(text, at, type);
  const word = whole >= 0 ? whole : at + (type === 'public' ? 4 : 5);
  if (whole < 0 && text.charCodeAt(word - 1) !== Char.Dot) return undefined;
  const i = skipSpace(text, word);
  if (i === word || !startsWithWord(text, i, 'act')) return undefined;
  const plural = text.charCodeAt(i + 3) === Char.SmallS;
  const end = i + (plural ? 4 : 3);
  return isWord(text.charCodeAt(end)) ? undefined : { end, type, plural };
}

/**
 * Public and special acts: "P.A. 21-103, § 3", "Public Act No. 21-103",
 * "Public Acts 2021, No. 21-103, § 3", "1963 Public Acts, No. 642", "No. 15-84 of the 2015 Public Acts",
 * "Spec. Sess. P.A. 15-2, § 1", "public act 24-1 of the June special session". Numbered by session year
 * since 1973 (21-103), before that within the year (1969, P.A. 828).
 */
export function readAct(text: string, at: number): CitationDraft | undefined {
  const head = readHead(text, at);
  if (head === undefined) return undefined;
  const sessionBefore = mayEndSession(text, at) ? SESSION_BEFORE.exec(text.slice(Math.max(0, at - 80), at)) : null;
  const start = at - (sessionBefore?.[0].length ?? 0);
  const yearBefore =
    text.charCodeAt(lastBefore(text, start)) === Char.Comma
      ? YEAR_BEFORE.exec(text.slice(Math.max(0, start - 40), start))
      : null;
  const known: Known = {
    start,
    year: yearBefore === null ? null : Number(yearBefore[1]),
    session: sessionBefore === null ? null : sessionName(sessionBefore[1]),
    own: sessionBefore !== null,
  };
  const i = skipSpace(text, head.end);
  if (!head.plural) return readNumbered(text, head, known, i);
  return (
    readNumberBefore(text, at, head.type, head.end) ??
    readNumberOfYear(text, at, head.type, head.end) ??
    (head.type === 'special' ? readVolume(text, at, i) : undefined) ??
    readNumbered(text, head, known, readNameOfVolume(text, at, i, known))
  );
}

/** False where no session's name can end directly before `at`: "Sp. Sess.,", "special session". */
function mayEndSession(text: string, at: number): boolean {
  const last = lastBefore(text, at);
  const c = text.charCodeAt(text.charCodeAt(last) === Char.Comma ? last - 1 : last);
  return c === Char.Dot || (c | CharBit.Small) === LAST_OF_SESSION;
}

const LAST_OF_SESSION = 'n'.charCodeAt(0);

/** Place of the last character before `at` that is surely no white space; a first look, before a pattern is tried. */
function lastBefore(text: string, at: number): number {
  let i = at - 1;
  for (let c = text.charCodeAt(i); c <= Char.Space || c === Char.NoBreakSpace || c >= Char.EnQuad;)
    c = text.charCodeAt(--i);
  return i;
}

/** What is said of an act before its number. */
interface Known {
  readonly start: number;
  year: number | null;
  session: string | null;
  /** The session stands before the head, and is the first act's own. */
  readonly own: boolean;
}

const SESSION_OF_VOLUME = /^[,\s]{0,40}((?:[A-Za-z]{1,12}\.?,?\s{1,40}){0,4})(1[789]\d\d|20\d\d),?\s*(?=No)/;
const MONTH = /january|february|march|april|may|june|july|august|september|october|november|december/i;

/**
 * The year and session by which a volume of acts goes: "Public Acts, Spec. Sess., June, 2015, No. 15-2", where whatever
 * names the session stands before the number; "1963 Public Acts, No. 642". Adds them to what is known. @returns where
 * the number begins
 */
function readNameOfVolume(text: string, at: number, after: number, known: Known): number {
  const m = SESSION_OF_VOLUME.exec(text.slice(after, after + 120));
  if (m !== null) {
    known.year = Number(m[2]);
    const words = m[1] ?? '';
    if (/sess/i.test(words)) known.session = sessionName(MONTH.exec(words)?.[0]);
    return after + m[0].length;
  }
  const year = VOLUME_YEAR_BEFORE.exec(text.slice(Math.max(0, at - 40), at));
  if (year !== null) known.year = Number(year[1]);
  return text.charCodeAt(after) === Char.Comma ? skipSpace(text, after + 1) : after;
}

/** The number or numbers of an act, its session and its sections. @param at after the head, and what names a volume */
function readNumbered(text: string, head: ActHead, known: Known, at: number): CitationDraft | undefined {
  const start = afterNumberMark(text, at);
  const number = readActNumber(text, start);
  if (number === undefined) return undefined;
  const isOfSession = number.text.includes('-');
  // A bare number after "Acts" may be a page: "2021 Conn. Acts 123".
  if (!isOfSession && (known.year === null || (head.plural && start === at))) return undefined;
  const year = isOfSession ? sessionYear(number.text) : known.year;
  const others = head.plural && isOfSession ? readOthers(text, number.end, head.type) : [];
  const listEnd = others.at(-1)?.end ?? number.end;
  const after = SESSION_AFTER.exec(text.slice(listEnd, listEnd + 60));
  const session = after === null ? known.session : sessionName(after[1]);
  const end = listEnd + (after?.[0].length ?? 0);
  const read = readActSections(text, end);
  const last = read?.end ?? end;
  const sections = read?.sections ?? [];
  const own = { type: head.type, year, number: ownNumber(number.text, year) };
  if (others.length === 0) return oneAct(known.start, last, { ...own, session, sections });
  // Session and sections that stand after the list are said of its last act.
  const list = others.map((other, k) => (k < others.length - 1 ? other : { ...other, session, sections, end: last }));
  const first: CitedAct = {
    kind: 'act',
    ...own,
    session: known.own ? session : null,
    sections: [],
    start,
    end: number.end,
  };
  return draft('act', known.start, last, { cites: [first, ...list] });
}

/** Where the number stands after "No." or "Nos."; `at` itself where neither stands there. */
function afterNumberMark(text: string, at: number): number {
  const end = hasWord(text, at, 'no') ? at + 2 : hasWord(text, at, 'nos') ? at + 3 : -1;
  return end < 0 ? at : skipSpace(text, text.charCodeAt(end) === Char.Dot ? end + 1 : end);
}

function oneAct(start: number, end: number, act: ActReference): CitationDraft {
  return draft('act', start, end, { cites: [{ kind: 'act', ...act, start, end }] });
}

/** A list is no longer. */
const MOST_ACTS = 50;

/**
 * The further numbers of a list of acts: ", 16-43 and 17-5", "and No. 16-43". A number
 * that no session's acts can have begins none.
 */
function readOthers(text: string, at: number, type: ActReference['type']): CitedAct[] {
  const others: CitedAct[] = [];
  for (let end = at; others.length < MOST_ACTS;) {
    let i = skipSpace(text, end);
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
    if (hasWord(text, i, 'and') || hasWord(text, i, 'or'))
      i = skipSpace(text, i + (text.charCodeAt(i) === Char.SmallA ? 3 : 2));
    else if (text.charCodeAt(i) === Char.Ampersand) i = skipSpace(text, i + 1);
    if (i === skipSpace(text, end)) break;
    if (hasWord(text, i, 'no') && text.charCodeAt(i + 2) === Char.Dot) i = skipSpace(text, i + 3);
    const number = readActNumber(text, i);
    if (number?.text.includes('-') !== true) break;
    const year = sessionYear(number.text);
    if (year < FIRST_NUMBERED || year > LAST_NUMBERED) break;
    others.push({
      kind: 'act',
      type,
      year,
      number: number.text,
      session: null,
      sections: [],
      start: i,
      end: number.end,
    });
    end = number.end;
  }
  return others;
}

const NUMBER_BEFORE =
  /\b(?:no\.|number)\s{0,40}(\d\d-\d{1,4})((?:,\s{1,40}§§?[\w\s,()[\]-]{2,60}?)?),?\s{1,40}of\s{1,40}(?:the\s{1,40})?((?:19|20)\d\d)\s{1,40}(?:conn(?:\.|ecticut)\s{1,40})?$/i;

const NUMBER_ALONE_BEFORE = /\b(?:no\.|number)\s{0,40}(\d\d-\d{1,4})\s{1,40}of\s{1,40}(?:the\s{1,40})?$/i;
const OF_YEAR = /^\s{1,40}of\s{1,40}((?:19|20)\d\d)(?!\d)/i;

/** "Number 16-43 of the Public Acts of 2016". @param end after "Acts" */
function readNumberOfYear(
  text: string,
  at: number,
  type: ActReference['type'],
  end: number,
): CitationDraft | undefined {
  const year = OF_YEAR.exec(text.slice(end, end + 50));
  const from = Math.max(0, at - 70);
  const m = year === null ? null : NUMBER_ALONE_BEFORE.exec(text.slice(from, at));
  if (year === null || m === null || sessionYear(m[1] ?? '') !== Number(year[1])) return undefined;
  const act: ActReference = { type, year: Number(year[1]), number: m[1] ?? '', session: null, sections: [] };
  return oneAct(from + m.index, end + year[0].length, act);
}

/** "No. 15-84, § 1, of the 2015 Public Acts", as the courts write it. @param end after "Acts" */
function readNumberBefore(
  text: string,
  at: number,
  type: ActReference['type'],
  end: number,
): CitationDraft | undefined {
  const from = Math.max(0, at - 200);
  const m = NUMBER_BEFORE.exec(text.slice(from, at));
  if (m === null || sessionYear(m[1] ?? '') !== Number(m[3])) return undefined;
  const start = from + m.index;
  const sections = m[2] === '' ? undefined : readActSections(text, start + m[0].indexOf(m[2] ?? ''));
  const after = SESSION_AFTER.exec(text.slice(end, end + 60));
  const act: ActReference = {
    type,
    year: Number(m[3]),
    number: m[1] ?? '',
    session: after === null ? null : sessionName(after[1]),
    sections: sections?.sections ?? [],
  };
  return oneAct(start, end + (after?.[0].length ?? 0), act);
}

/** A volume of the bound special acts; not the cell of a table before this one. */
const VOLUME_BEFORE = /(?<!\d)\d{1,2}[^\S\u2028\u2029]{1,40}$/;
const YEAR_AFTER = /^\s{0,40}\((1[789]\d\d|20\d\d)\)/;

/**
 * "18 Spec. Acts 103, No. 124 (1919)": special acts by volume and page, as the
 * reporter cites those of the bound volumes.
 */
function readVolume(text: string, at: number, after: number): CitationDraft | undefined {
  const volume = VOLUME_BEFORE.exec(text.slice(Math.max(0, at - 43), at));
  const page = /^(?!(?:1[789]|20)\d\d,)\d{1,4},\s{1,40}No\.\s{0,40}/.exec(text.slice(after, after + 60));
  if (volume === null || page === null) return undefined;
  const number = readActNumber(text, after + page[0].length);
  if (number === undefined) return undefined;
  const sections = readActSections(text, number.end);
  const end = sections?.end ?? number.end;
  const year = YEAR_AFTER.exec(text.slice(end, end + 50));
  const act: ActReference = {
    type: 'special',
    year: year === null ? null : Number(year[1]),
    number: number.text,
    session: null,
    sections: sections?.sections ?? [],
  };
  return oneAct(at - volume[0].length, end + (year?.[0].length ?? 0), act);
}
