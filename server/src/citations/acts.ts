import { Char } from '../text/char';
import { readFurtherActs, draftOfList } from './actLists';
import { isNumbered, ownNumber, readActNumber, readActSections, sessionYear } from './actParts';
import { sessionAfter, sessionBefore, sessionIn, VOLUME_YEAR_BEFORE, yearAfter, yearBefore } from './actSession';
import { endOfWord, hasWord, isDigit, isWord, skipSpace, startsWithWord } from './chars';
import type { ActReference } from './citation';
import { draft, type CitationDraft } from './draft';

/** The number that letters without dots need to be an act: "PA 21-103"; it may stick to them, "PA06-80". */
const UNDOTTED = /^\s{0,40}\d\d[-\u2010-\u2013]\d{1,4}(?!\w|-\w)/;
/** What may stand before letters that a number sticks to. A code of another kind goes on from more: "HX-PA06-80". */
const BEFORE_GLUED = /(?:^|[\s([“"'‘,;:—\ufffc])$/;
/** Aircraft are named like acts: "Piper PA28-161". */
const AIRCRAFT = /piper\s{1,40}$/i;
const LONGEST_GLUED = '21-103'.length;

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
    return isUndotted(text, at, type) ? { end: at + 2, type, plural: false } : undefined;
  if (startsWithWord(text, at, type === 'public' ? 'p.a.' : 's.a.')) return { end: at + 4, type, plural: false };
  // "P.A 13-166": a slip, in the code's own notes too.
  if (startsWithWord(text, at, 'p.a') && UNDOTTED.test(text.slice(at + 3, at + 53)))
    return { end: at + 3, type, plural: false };
  return type === 'public' && startsWithWord(text, at, 'p. a.') ? { end: at + 5, type, plural: false } : undefined;
}

function isUndotted(text: string, at: number, type: ActHead['type']): boolean {
  const number = UNDOTTED.exec(text.slice(at + 2, at + 52))?.[0];
  if (number === undefined) return false;
  if (!isDigit(number.charCodeAt(0))) return true;
  return (
    type === 'public' &&
    number.length <= LONGEST_GLUED &&
    isNumbered(number) &&
    BEFORE_GLUED.test(text.slice(Math.max(0, at - 1), at)) &&
    !AIRCRAFT.test(text.slice(Math.max(0, at - 46), at))
  );
}

/** "Public Act (PA) 18-51". */
const INITIALS_TOO = /^\s\([PS]\.?A\.?\)(?=\s)/;

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
  if (isWord(text.charCodeAt(end))) return undefined;
  // "Public Act. No. 95-195": a slip.
  const isStopped = text.charCodeAt(end) === Char.Dot && hasWord(text, skipSpace(text, end + 1), 'no');
  return {
    end: isStopped ? end + 1 : end + (INITIALS_TOO.exec(text.slice(end, end + 8))?.[0].length ?? 0),
    type,
    plural,
  };
}

/**
 * Public and special acts: "P.A. 21-103, § 3", "Public Act No. 21-103",
 * "Public Acts 2021, No. 21-103, § 3", "1963 Public Acts, No. 642", "No. 15-84 of the 2015 Public Acts",
 * "Spec. Sess. P.A. 15-2, § 1", "public act 24-1 of the June special session", "2005 Conn. Pub. Acts 3, § 50 (June
 * Spec. Sess.)", "Public Act 116, Section 11, of the 2023 Session". Numbered by session year
 * since 1973 (21-103), before that within the year (1969, P.A. 828).
 */
export function readAct(text: string, at: number): CitationDraft | undefined {
  const head = readHead(text, at);
  if (head === undefined) return undefined;
  const named = sessionBefore(text, at);
  const start = named?.start ?? at;
  const known: Known = {
    start,
    year: yearBefore(text, start, at, head.plural),
    session: named?.name ?? null,
    own: named !== undefined,
    volume: null,
  };
  const i = skipSpace(text, head.end);
  if (!head.plural && !OF_VOLUME.test(text.slice(i, i + 8))) return readNumbered(text, head, known, i);
  return (
    readNumberBefore(text, at, head.type, head.end) ??
    readNumberOfYear(text, at, head.type, head.end) ??
    (head.type === 'special' ? readVolume(text, at, i) : undefined) ??
    readNumbered(text, head, known, readNameOfVolume(text, at, i, known))
  );
}

/** What is said of an act before its number. */
interface Known {
  readonly start: number;
  year: number | null;
  session: string | null;
  /** The session stands before the head, and is the first act's own. */
  readonly own: boolean;
  /** Where the year stands by which a volume goes: "2005 Conn. Pub. Acts". */
  volume: number | null;
}

/** "Public Act 1998, No. 98-28": a slip for "Acts". */
const OF_VOLUME = /^(?:19|20)\d\d, N/;
const SESSION_OF_VOLUME =
  /^[,\s]{0,40}((?:[A-Za-z]{1,12}(?:\s\d{1,2})?\.?,?\s{1,40}){0,4})((?:1[789]|20)(\d\d)),?\s*(?=No|\3-\d)/;

/**
 * The year and session by which a volume of acts goes: "Public Acts, Spec. Sess., June, 2015, No. 15-2", where
 * whatever names the session stands before the number; "Public Acts 2007, 07-123"; "1963 Public Acts, No. 642". Adds
 * them to what is known. @returns where the number begins
 */
function readNameOfVolume(text: string, at: number, after: number, known: Known): number {
  const m = SESSION_OF_VOLUME.exec(text.slice(after, after + 120));
  if (m !== null) {
    known.year = Number(m[2]);
    known.session = sessionIn(m[1] ?? '') ?? known.session;
    return after + m[0].length;
  }
  const from = Math.max(0, at - 40);
  const year = VOLUME_YEAR_BEFORE.exec(text.slice(from, at));
  if (year !== null) {
    known.year = Number(year[1]);
    known.volume = from + year.index;
  }
  return text.charCodeAt(after) === Char.Comma ? skipSpace(text, after + 1) : after;
}

/** The number or numbers of an act, its session and its sections. @param at after the head, and what names a volume */
function readNumbered(text: string, head: ActHead, known: Known, at: number): CitationDraft | undefined {
  const start = afterNumberMark(text, at);
  const number = readActNumber(text, start);
  if (number === undefined) return undefined;
  const isOfSession = number.text.includes('-');
  const others = isOfSession ? readFurtherActs(text, number, head) : [];
  const said = readSaidAfter(text, others.at(-1)?.end ?? number.end, !isOfSession && known.year === null);
  const year = isOfSession ? sessionYear(number.text) : (known.year ?? said.year);
  if (year === null) return undefined;
  // A bare number after "Acts" may be a page: "2021 Conn. Acts 123". The number of one with sections is an act's.
  const isOfVolume = !isOfSession && head.plural && start === at;
  if (isOfVolume && (known.year === null || said.sections.length === 0)) return undefined;
  const session = said.session === undefined ? known.session : said.session;
  const { sections, end: last } = said;
  const own = { type: head.type, year, number: ownNumber(number.text, year) };
  // Without the year the number of a volume is nobody's.
  const from = isOfVolume ? (known.volume ?? known.start) : known.start;
  if (others.length === 0) return oneAct(from, last, { ...own, session, sections });
  const place = { kind: 'act' as const, start, end: number.end };
  return draftOfList(known.start, [{ ...own, ...firstOf(known), ...place }, ...others], {
    session: head.plural ? session : (said.session ?? null),
    sections,
    end: last,
  });
}

/**
 * What is said before a list is of its first act alone: after "Sept. Sp. Sess. P.A. 09-7, 14-182" the second is the
 * regular session's.
 */
function firstOf({ own, session }: Known): Pick<ActReference, 'session' | 'sections'> {
  return { session: own ? session : null, sections: [] };
}

/** What is said of an act after its number. */
interface SaidAfter {
  readonly sections: readonly string[];
  /** Undefined where none is named, null for the regular session. */
  readonly session: string | null | undefined;
  readonly year: number | null;
  readonly end: number;
}

/**
 * Session and sections of an act: ", June Sp. Sess., § 2", ", § 50 (June Spec. Sess.)".
 * @param at after the act's number
 * @param needsYear true where nothing before has told the year: "Public Act 116, Section 11, of the 2023 Session"
 */
function readSaidAfter(text: string, at: number, needsYear: boolean): SaidAfter {
  const first = sessionAfter(text, at);
  const afterFirst = first?.end ?? at;
  const read = readActSections(text, afterFirst);
  const afterSections = read?.end ?? afterFirst;
  const session = first ?? (read === undefined ? undefined : sessionAfter(text, afterSections));
  const end = Math.max(afterSections, session?.end ?? -1);
  const year = session?.year ?? null;
  const later = needsYear && year === null ? yearAfter(text, end) : undefined;
  return {
    sections: read?.sections ?? [],
    session: session?.name,
    year: later?.year ?? year,
    end: later?.end ?? end,
  };
}

/** Where the number stands after "No.", "Nos." or "#"; `at` itself where none stands there. */
function afterNumberMark(text: string, at: number): number {
  if (text.charCodeAt(at) === Char.NumberSign) return skipSpace(text, at + 1);
  const end = hasWord(text, at, 'no') ? at + 2 : hasWord(text, at, 'nos') ? at + 3 : -1;
  return end < 0 ? at : skipSpace(text, text.charCodeAt(end) === Char.Dot ? end + 1 : end);
}

function oneAct(start: number, end: number, act: ActReference): CitationDraft {
  return draft('act', start, end, { cites: [{ kind: 'act', ...act, start, end }] });
}

const NUMBER_BEFORE =
  /\b(?:no\.|number)\s{0,40}(\d\d[-–]\d{1,4})((?:,\s{1,40}§§?[\w\s,()[\]-]{2,60}?)?),?\s{1,40}of\s{1,40}(?:the\s{1,40})?((?:19|20)\d\d)\s{1,40}(?:conn(?:\.|ecticut)\s{1,40})?$/i;

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
  const number = m?.[1]?.replace('–', '-') ?? '';
  if (m === null || sessionYear(number) !== Number(m[3])) return undefined;
  const start = from + m.index;
  const sections = m[2] === '' ? undefined : readActSections(text, start + m[0].indexOf(m[2] ?? ''));
  const after = sessionAfter(text, end);
  const act: ActReference = {
    type,
    year: Number(m[3]),
    number,
    session: after?.name ?? null,
    sections: sections?.sections ?? [],
  };
  return oneAct(start, after?.end ?? end, act);
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
