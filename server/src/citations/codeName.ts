import { Char, CharBit } from '../text/char';
import {
  isDigit,
  isLetter,
  isLower,
  isBlank,
  backOverSpace,
  blockBefore,
  endOfWord,
  hasWord,
  isWord,
  skipSpace,
  skipSpaceAndMarks,
  startsWithWord,
  withPlainSpaces,
  wordStart,
} from './chars';
import { readAfterName, type NameReading } from './afterName';
import { isGluedNumber } from './sign';
import { NAME_OF_STATE, SHORT_NAME_OF_STATE } from './otherLaw/states';
import { raw } from '../text/raw';

/** A word of the name: spelled out, "" where it never is, and as it is shortened, lower case. */
interface NameWord {
  readonly long: string;
  readonly short: string;
  /** The first letters of both. */
  readonly head: string;
}

function nameWord(long: string, short: string): NameWord {
  return { long, short, head: short.slice(0, 3) };
}

const CONNECTICUT = nameWord('connecticut', 'conn');
const CT = nameWord('', 'ct');
/** A slip. */
const CON = nameWord('', 'con');
const GENERAL = nameWord('general', 'gen');
const STATUTES = nameWord('statutes', 'stat');
const STATUTE = nameWord('statute', 'stat');
/** Slips of the hand. */
const STATUES = nameWord('statues', 'stat');
const STSTUTE = nameWord('', 'ststute');
const ANNOTATED: readonly NameWord[] = [
  nameWord('annotated', 'ann'),
  nameWord('annotated', 'annot'),
  nameWord('', 'anno'),
];

/** A word of the name, with or without its dot; `long` is spelled out. */
function word(
  text: string,
  at: number,
  { long, short, head }: NameWord,
): { readonly end: number; readonly long: boolean } | undefined {
  if (!startsWithWord(text, at, head)) return undefined;
  const whole = long === '' ? -1 : endOfWord(text, at, long, true);
  if (whole >= 0 && (!isWord(text.charCodeAt(whole)) || isGluedNumber(text, whole))) return { end: whole, long: true };
  if (!startsWithWord(text, at, short)) return undefined;
  let end = at + short.length;
  // "Gen'l" is an old abbreviation; a doubled dot is a slip of the key.
  if (
    (text.charCodeAt(end) === Char.Apostrophe || text.charCodeAt(end) === Char.RightQuote) &&
    text.charCodeAt(end + 1) === Char.SmallL
  )
    end += 2;
  if (text.charCodeAt(end) === Char.Dot)
    return { end: text.charCodeAt(end + 1) === Char.Dot ? end + 2 : end + 1, long: false };
  if (isWord(text.charCodeAt(end))) {
    // "Stats." and "Statute": the plural and the singular slip in.
    if (text.charCodeAt(end) === Char.SmallS && !isWord(text.charCodeAt(end + 1))) {
      end++;
      return { end: text.charCodeAt(end) === Char.Dot ? end + 1 : end, long: false };
    }
    return undefined;
  }
  return { end, long: false };
}

const DIGIT_BEFORE_COMMA = /\d[\w()[\]-]{0,14},\s{0,20}$/;
const DIGIT_BEFORE_OF = /\d[\w()[\]-]{0,14},? (?:inclusive,? )?of (?:the )?(?:conn(?:\.|ecticut) )?$/i;

/**
 * True where the name belongs to what stands before it: in "section 53a-70 of the general statutes, section 53a-71 ..."
 * the comma ends one citation and the name begins none.
 */
function endsCitation(text: string, at: number, next: number): boolean {
  const c = text.charCodeAt(next);
  if (c === Char.Comma)
    // "Section 10-76h (c), CGS, Section 10-76h-13, RCSA"
    return isAfterOf(text, at) || (isAfterComma(text, at) && text.startsWith('Section', skipSpace(text, next + 1)));
  // "§8-26 C (b) of the CGS.", and in the next line a heading's number.
  if (isDigit(c) && /\. {0,3}\n\s{0,20}$/.test(text.slice(at, next)))
    return /\bof\sthe\s$/.test(text.slice(Math.max(0, at - 8), at));
  // "§ 1-200 (1), G.S. Section 1-210 provides", "§ 4-181a of the C.G.S. Section 20 U.S.C. ...": a capital begins the
  // next sentence.
  return (
    c === Char.CapitalS &&
    startsWithWord(text, next, 'sec') &&
    (isAfterComma(text, at) ||
      (text.charCodeAt(backOverSpace(text, next)) === Char.Dot &&
        (isAfterOf(text, at) || isAfterNumber(text, at, next))))
  );
}

function isAfterComma(text: string, at: number): boolean {
  return DIGIT_BEFORE_COMMA.test(text.slice(Math.max(0, at - 40), at));
}

/** "Section 8-1c CGS.", and in the next line "Section 2. Title". */
function isAfterNumber(text: string, at: number, next: number): boolean {
  return text.slice(at, next).includes('\n') && /\d[\w()[\]-]{0,14}\s$/.test(text.slice(Math.max(0, at - 18), at));
}

/** True after a number and "of the", with which the name at `at` belongs to that number. */
function isAfterOf(text: string, at: number): boolean {
  return DIGIT_BEFORE_OF.test(withPlainSpaces(blockBefore(text, Math.max(0, at - 80), at)));
}

/** Reads "Gen. Stat. Ann." or "General Statutes" at `at`. */
function readGenStat(text: string, at: number): { readonly end: number; readonly form: string } | undefined {
  const gen = word(text, at, GENERAL);
  if (gen === undefined) return undefined;
  const from = skipSpaceAndMarks(text, gen.end);
  if (from === gen.end && gen.long) return undefined;
  const stat = readStat(text, from) ?? readState(text, from);
  if (stat === undefined) return undefined;
  const ann = readAnnotated(text, stat.end);
  const base = gen.long || stat.long ? 'General Statutes' : 'Gen. Stat.';
  return ann === undefined
    ? { end: stat.end, form: base }
    : { end: ann, form: base === 'Gen. Stat.' ? 'Gen. Stat. Ann.' : 'General Statutes Annotated' };
}

/** "Statutes", "Stat."; the singular is a slip. */
function readStat(text: string, at: number): ReturnType<typeof word> {
  return (text.charCodeAt(at) | CharBit.Small) === Char.SmallS
    ? (word(text, at, STATUTES) ??
        word(text, at, STATUTE) ??
        word(text, at, STATUES) ??
        word(text, at, STSTUTE) ??
        readSt(text, at))
    : undefined;
}

/** "Conn. Gen. St. § 7-36", "Conn. Gen. St. Rev. § 7-36". */
const ST = /^st\.(?:\s{1,3}rev\.)?(?=\s{0,3}§)/i;

function readSt(text: string, at: number): { readonly end: number; readonly long: boolean } | undefined {
  const st = ST.exec(text.slice(at, at + 16))?.[0];
  return st === undefined ? undefined : { end: at + st.length, long: false };
}

/** "Conn. Gen. State. Ann.": a slip of the hand for "Stat." */
function readState(text: string, at: number): { readonly end: number; readonly long: boolean } | undefined {
  if (text.charCodeAt(at) !== Char.CapitalS || !startsWithWord(text, at, 'state.')) return undefined;
  return { end: at + 'state.'.length, long: false };
}

function readAnnotated(text: string, at: number): number | undefined {
  const i = skipSpace(text, at);
  if ((text.charCodeAt(i) | CharBit.Small) !== Char.SmallA) return undefined;
  for (const annotated of ANNOTATED) {
    const read = word(text, i, annotated);
    if (read !== undefined) return read.end;
  }
  return undefined;
}

/** Letters with or without dots and blanks: "C.G.S.A.", "CGS", "C. G. S." */
function readInitials(text: string, at: number, letters: string): number | undefined {
  let i = at;
  let dots = 0;
  for (let k = 0; k < letters.length; k++) {
    if (k > 0 && dots > 0) i = skipSpace(text, i);
    if (text.charAt(i) !== letters.charAt(k)) return undefined;
    i++;
    // A dot that a blank has slipped before: "C .G. S.", "C . G . S ."
    if (isBlank(text.charCodeAt(i)) && text.charCodeAt(i + 1) === Char.Dot) i++;
    if (text.charCodeAt(i) === Char.Dot) {
      i++;
      dots++;
    }
  }
  // "C.G.S.Section 30-22"
  const goesOn = isWord(text.charCodeAt(i)) && !isGluedNumber(text, i) && !(dots > 0 && startsWithWord(text, i, 'sec'));
  return goesOn ? undefined : i;
}

/** "of Connecticut", "of the State of Connecticut" after "General Statutes". */
function readOfConnecticut(text: string, at: number): number | undefined {
  let i = skipSpace(text, at);
  if (!hasWord(text, i, 'of')) return undefined;
  i = skipSpace(text, i + 2);
  for (const part of ['the', 'state', 'of']) if (hasWord(text, i, part)) i = skipSpace(text, i + part.length);
  return startsWithWord(text, i, 'connecticut') ? i + 11 : undefined;
}

/**
 * Names of states that make "General Statutes" or "Gen. Stat." after them another
 * state's code; North Carolina's in more ways. "A.D.C." is none of them.
 */
const NOT_OURS = new RegExp(
  raw`(?:^|[^a-z.]|[a-z]{2}\.|\. )(?:${NAME_OF_STATE}|${SHORT_NAME_OF_STATE}|n\. car\.|carolina|nc)(?:['’]s)?(?: rev\.| revised)?$`,
  'i',
);

/** True where another state's name stands directly before `at`. */
export function otherStateBefore(text: string, at: number): boolean {
  const last = backOverSpace(text, at);
  if (last < 0) return false;
  const c = text.charCodeAt(last);
  // Most stand after an article.
  if (!(c === Char.Dot || isWord(c)) || text.startsWith('the', last - 2)) return false;
  return NOT_OURS.test(withPlainSpaces(blockBefore(text, Math.max(0, last - 48), last + 1)));
}

/**
 * Reads the code's name at `at`: "Conn. Gen. Stat. Ann.", "Connecticut General Statutes (CGS)",
 * "General Statutes (Rev. to 2017)", "C.G.S.", "CT Gen Stat". The caller has seen to it that a word begins there.
 * @returns undefined where another code or none is named
 */
export function readCodeName(text: string, at: number): NameReading | undefined {
  const c = text.charCodeAt(at) | CharBit.Small;
  const name = c === Char.SmallC ? readOfState(text, at) : c === Char.SmallG ? readWithoutState(text, at) : undefined;
  if (name === undefined) return undefined;
  const of = name.form.endsWith('General Statutes') ? readOfConnecticut(text, name.end) : undefined;
  const end = of ?? name.end;
  const form = of === undefined ? name.form : 'General Statutes of Connecticut';
  return endsCitation(text, at, skipSpace(text, end)) ? undefined : readAfterName(text, at, end, form);
}

interface Name {
  readonly end: number;
  readonly form: string;
}

/** "Conn. Gen. Stat.", "CT Gen Stat", "C.G.S.A.": a name that begins with the state's. */
function readOfState(text: string, at: number): Name | undefined {
  const capital = text.charCodeAt(at) === Char.CapitalC;
  const state = word(text, at, CONNECTICUT) ?? (capital ? (word(text, at, CT) ?? readCon(text, at)) : undefined);
  if (state === undefined) return readOurInitials(text, at, capital);
  const from = skipSpaceAndMarks(text, state.end);
  const rest = readGenStat(text, from) ?? readStatAlone(text, from) ?? readGs(text, from) ?? readAsDatabase(text, from);
  if (rest === undefined) return undefined;
  const short = (text.charCodeAt(at + 1) | CharBit.Small) === Char.SmallT ? 'CT' : 'Conn.';
  return { end: rest.end, form: `${state.long ? 'Connecticut' : short} ${rest.form}` };
}

/** "Con. Gen. Stat.", a slip; "18 Pa. Con. Stat. Ann. § 3218" is Pennsylvania's. */
function readCon(text: string, at: number): ReturnType<typeof word> {
  const con = word(text, at, CON);
  return con === undefined || otherStateBefore(text, at) ? undefined : con;
}

/** "C.G.S.A.", "CGSA", "C.G.S.", "CGS", "cgs". */
function readOurInitials(text: string, at: number, capital: boolean): Name | undefined {
  const annotated = capital ? readInitials(text, at, 'CGSA') : undefined;
  const end = annotated ?? readInitials(text, at, capital ? 'CGS' : 'cgs');
  if (end === undefined || precededByInitial(text, at, OTHERS_INITIALS)) return undefined;
  const form = isLetter(text.charCodeAt(at + 1)) ? 'CGS' : 'C.G.S.';
  return { end, form: annotated === undefined ? form : form === 'CGS' ? 'CGSA' : 'C.G.S.A.' };
}

/** "General Statutes", "Gen. Stat.", "G.S.", where no other state's name stands before it. */
function readWithoutState(text: string, at: number): Name | undefined {
  const name = readGenStat(text, at) ?? readGs(text, at);
  if (name === undefined || otherStateBefore(text, at)) return undefined;
  return name.form === 'G.S.' && precededByInitial(text, at) ? undefined : name;
}

/** "Connecticut Statutes", "Conn. Stat.", "CT State statutes": the middle word left out, or another in its place. */
function readStatAlone(text: string, at: number): { readonly end: number; readonly form: string } | undefined {
  const stat = readStat(text, hasWord(text, at, 'state') ? skipSpace(text, at + 'state'.length) : at);
  if (stat === undefined) return undefined;
  return { end: readAnnotated(text, stat.end) ?? stat.end, form: 'Stat.' };
}

/** "Connecticut Code § 22-357", "Connecticut Code 46b-529": a number follows. The Code of Evidence has its own name. */
const CODE = /^code(?: ann(?:\.|otated))?(?=,?\s{1,3}(?:§{1,2}\s?|sec(?:tions?|s?\.)\s{1,3})?\d{1,2}[a-e]?-\d)/i;
/** "CT ST § 46b-121h". */
const ST_IN_CAPITALS = /^ST(?=\s{1,3}§)/;

/** What databases call the code after the state's name. */
function readAsDatabase(text: string, at: number): { readonly end: number; readonly form: string } | undefined {
  const c = text.charCodeAt(at);
  if (c === Char.CapitalS) {
    const st = ST_IN_CAPITALS.exec(text.slice(at, at + 8));
    return st === null ? undefined : { end: at + st[0].length, form: 'Stat.' };
  }
  const code = (c | CharBit.Small) === Char.SmallC ? CODE.exec(text.slice(at, at + 40)) : null;
  return code === null ? undefined : { end: at + code[0].length, form: 'Code' };
}

function readGs(text: string, at: number): { readonly end: number; readonly form: string } | undefined {
  const end = text.charCodeAt(at + 1) === Char.Dot ? readInitials(text, at, 'GS') : undefined;
  return end === undefined ? undefined : { end, form: 'G.S.' };
}

const INITIALS = /^[A-Z]\.(?:[A-Z]\.)*$/;
/** Another letter's stop before "C.G.S." is a sentence's: "A. C.G.S. § 53a-22 answers", "Exh. D. C.G.S. § 4-183". */
const OTHERS_INITIALS = /^(?:[NRS]|[A-Z](?:\.[A-Z])+)\.$/;

/** "N.C.G.S.": an initial directly before belongs to the same abbreviation. */
function precededByInitial(text: string, at: number, initials = INITIALS): boolean {
  const before = text.charCodeAt(at - 1);
  // "It is so.C.G.S. § 53a-18": where a note's text sticks to the sentence, a word's stop is none.
  if (before === Char.Dot) return !(isLower(text.charCodeAt(at - 2)) && isLower(text.charCodeAt(at - 3)));
  const last = backOverSpace(text, at);
  return (
    last >= 1 &&
    text.charCodeAt(last) === Char.Dot &&
    last - wordStart(text, last, 6) <= 3 &&
    initials.test(text.slice(wordStart(text, last, 6), last + 1))
  );
}
