import { Char } from '../text/char';
import {
  backOverSpace,
  blockBefore,
  blockAfter,
  hasWord,
  isDigit,
  isLetter,
  isUpper,
  isWord,
  skipSpace,
  startsWithWord,
  withPlainSpaces,
} from './chars';
import { draft, type Draft } from './draft';
import { followsOurName, isNamedAfter } from './divisionsNamed';
import { namesOtherState } from './otherLaw/states';
import { QUANTITY } from './range';
import { couldStandInCode } from './titles';
import { raw } from '../text/raw';

/** The code's name after a chapter; not where it begins the next citation. */
const NAME = raw`(?:\s{0,40},?\s{0,40}of\s{1,40}(?:the\s{1,40})?(?:connecticut\s{1,40})?general\s{1,40}statut?es?\b|(?:,\s{1,3}(?:connecticut\s{1,3})?general\s{1,3}statutes|,?\s{1,3}(?:of\s{1,3}(?:the\s{1,3})?)?(?:conn\.\s{0,3}gen\.\s{0,3}stat\.|c\.?g\.?s\b\.?))(?!,?\s{0,3}(?:ann|§|sec|tit|ch|\d)))`;
const OWN = new RegExp(`^${NAME}`, 'i');
/**
 * "; title 53a of the general statutes" after a chapter,
 * ", chapter 248, of the General Statutes" after a title: one name for both.
 */
const OWN_TOGETHER = new RegExp(
  raw`^(?:\s{0,40}[,;]?\s{0,40}(?:(?:and|or|in|of)\s{1,40})?(?:chapters?|titles?|chap\.|ch\.|tit\.)\s{1,3}\d{1,3}[a-z]{0,3}\b){1,2}${NAME}`,
  'i',
);
/** The code's own notes: "Transferred to Chapter 961, Part II, Sec. 54-102a.", "See chapter 968 re victim services." */
const TRANSFERRED = /Transferred to $/;
const SEE = /See $/;
const RE = /^\s{1,40}re\s/;
const OTHER =
  /^\s{0,3},?\s{0,3}(?:of\s{1,3}(?:the\s{1,3})?(?:united|u\.|code|internal|bankruptcy|social|civil|laws|regulations)|u\.s\.|bankruptcy|c\.f\.r)/i;

/**
 * Chapters and titles: "chapter 952 of the general statutes", "Title 53a". A plain number names a title or chapter of
 * this code only where the code is named beside it; a designation with a letter ("53a", "319yy") stands for itself.
 * "chapters 319i and 319j", "chapters 368a to 368l" are one citation.
 * @param named start of the code's name where it stands directly before
 */
export function readDivision(text: string, at: number, named = -1): Draft | undefined {
  const short = startsWithWord(text, at, 'tit.');
  const kind = short || startsWithWord(text, at, 'title') ? 'title' : 'chapter';
  const word = endOfDivisionWord(text, at, kind, short ? 4 : kind.length);
  const from = skipSpace(text, word);
  const first = word < 0 || from === word ? undefined : readDesignation(text, from, kind);
  if (first === undefined) return undefined;
  const before = withPlainSpaces(blockBefore(text, Math.max(0, at - 60), at));
  // Where the list is not plainly ours, its first alone may be.
  const list = [first, ...readMore(text, first.end, kind)];
  for (const read of list.length > 1 ? [list, [first]] : [list]) {
    const end = read.at(-1)?.end ?? first.end;
    const after = blockAfter(text, end, end + 120);
    if (OTHER.test(after)) continue;
    const standsAlone = !short && standForThemselves(text, read, kind, isUpper(text.charCodeAt(at + 1)));
    const isNamedOurs = named >= 0 || isOurs(text, at, before, after, standsAlone);
    if (!isNamedOurs && !(read.length === 1 && standsWithOurs(text, at, end, first, kind, before))) continue;
    return draft(kind, named < 0 ? at : named, end, {
      cites: read.map(({ name, start, end: last }) => ({
        kind,
        number: name,
        start: read.length === 1 ? at : start,
        end: last,
      })),
    });
  }
  return undefined;
}

/**
 * True where each of a list stands for itself, or with a chapter of three figures and a letter at its head,
 * "chapters 368v, 369 to 375": such letters no other code has, and the list is of one code.
 * @param smallOnly "chapter 93A" is Massachusetts': our chapters have small letters
 */
function areLettered(list: readonly Designation[], smallOnly: boolean): boolean {
  const vouched = smallOnly && /^\d{3}[a-z]/.test(list[0]?.name ?? '') && list[0]?.capital === false;
  return list.every(
    ({ name, lettered, capital }) => (lettered && !(capital && smallOnly)) || (vouched && /^\d{3}$/.test(name)),
  );
}

/**
 * True where a list's designations say by themselves whose they are.
 * @param upper "CHAPTER 93A", which heads a part of any state's laws
 */
function standForThemselves(
  text: string,
  list: readonly Designation[],
  kind: 'title' | 'chapter',
  upper: boolean,
): boolean {
  if (kind === 'chapter') return !upper && areLettered(list, true);
  return areLettered(list, false) || areTitles(text, list);
}

/** True for a list that a title with a letter heads and a word joins: "title 19a, 20 or 21", not "53a or 20 days". */
function areTitles(text: string, list: readonly Designation[]): boolean {
  const [last, before] = [list.at(-1), list.at(-2)];
  return (
    last !== undefined &&
    before !== undefined &&
    list[0]?.lettered === true &&
    list.every(({ name, lettered }) => lettered || Number(name) <= MOST_TITLES) &&
    /[a-z]/.test(text.slice(before.end, last.start)) &&
    !QUANTITY.test(text.slice(last.end, last.end + 12))
  );
}

/**
 * End of "title", "tit., "chapter", "chapters", "chap.", "ch." at `at`; -1 where none of them stands there.
 * @param width of the first two and of "chapter"
 */
function endOfDivisionWord(text: string, at: number, kind: 'title' | 'chapter', width: number): number {
  if (kind === 'title' || startsWithWord(text, at, 'chapter')) {
    const end = at + width;
    return text.charCodeAt(end) === Char.SmallS ? end + 1 : end;
  }
  const end = hasWord(text, at, 'chap') ? at + 4 : hasWord(text, at, 'ch') ? at + 2 : -1;
  return end >= 0 && text.charCodeAt(end) === Char.Dot ? end + 1 : end;
}

/**
 * True where the words around a chapter or title say that it is this code's.
 * @param standsAlone its designation is one that other
 * papers' chapters do not have
 */
function isOurs(text: string, at: number, before: string, after: string, standsAlone: boolean): boolean {
  return (
    OWN.test(after) ||
    followsOurName(text, at, before) ||
    TRANSFERRED.test(before) ||
    (SEE.test(before) && RE.test(after)) ||
    ((standsAlone || OWN_TOGETHER.test(after) || isNamedAfter(after)) && isPlainlyOurs(text, at))
  );
}

const CHAPTER_NEXT = /^,?\s{1,40}(?=chapter\s)/i;
/** A chapter with a letter, as the code writes it, joined to the next. */
const LETTERED_BEFORE = /\bchapters? \d{3}[a-z]{1,3}(?:,? (?:or|and) (?:of )?|, )$/i;
/** A section of a number that has a letter: of other codes' few have. */
const SECTION_BEFORE =
  /(?:§{1,2}|\b(?:sections?|secs?\.?)) ?(\d{1,2}[a-e]-\d{1,4}[a-z]{0,3}|\d{1,2}-\d{1,4}[a-z]{1,3})(?: ?\(\w{1,4}\)){0,4},? of $/i;

/**
 * True where a chapter or title with a plain number stands with another that is this code's: "Title 42, Chapter 735a",
 * "chapter 368o, or of chapter 412", "Section 14-106b of Chapter 246".
 */
function standsWithOurs(
  text: string,
  at: number,
  end: number,
  { name, lettered }: Designation,
  kind: 'title' | 'chapter',
  before: string,
): boolean {
  if (lettered || !isPlainlyOurs(text, at)) return false;
  if (standsWithSection(text, at, end, kind) && !namesOtherState(before)) return true;
  if (kind === 'title') {
    const next = Number(name) <= MOST_TITLES ? CHAPTER_NEXT.exec(text.slice(end, end + 60)) : null;
    return next !== null && readDivision(text, end + next[0].length)?.kind === 'chapter';
  }
  if (LETTERED_BEFORE.test(before) && (name.length === 3 || !before.endsWith(', '))) return true;
  const number = name.length === 3 ? SECTION_BEFORE.exec(before)?.[1]?.toLowerCase() : undefined;
  return number !== undefined && couldStandInCode(number) && !hasWord(text, skipSpace(text, end), 'of');
}

/** "Title 20, Ch. 400, principally § 20-429": from the title on to a section of it. */
const TO_SECTION =
  /^title (\d{1,2}), ch(?:apter|ap\.|\.) \d{1,3}(?:, [a-z ]{0,20}|,? \()(?:§{1,2}|sections?|secs?\.) ?(\1-\d{1,4}[a-z]{0,3})(?![\w-])/i;
const TITLE_BEFORE = /title \d{1,2}, $/i;

/**
 * True where a title and a chapter of it stand before a section that bears the title's number.
 * @param end of the title's number, or the chapter's
 */
function standsWithSection(text: string, at: number, end: number, kind: 'title' | 'chapter'): boolean {
  const title =
    kind === 'title' ? at : at - (TITLE_BEFORE.exec(text.slice(Math.max(0, at - 10), at))?.[0].length ?? at + 1);
  const number = title < 0 ? undefined : TO_SECTION.exec(text.slice(title, end + 60))?.[2];
  return number !== undefined && couldStandInCode(number);
}

/**
 * The code has no title after this one; a higher number is its title only where its name is
 * beside it, and then there is no such title.
 */
const MOST_TITLES = 55;

interface Designation {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A number with a letter, of a size that the code has: it stands for itself. */
  readonly lettered: boolean;
  readonly capital: boolean;
}

/** "952", "319yy", "53a". */
function readDesignation(text: string, from: number, kind: 'title' | 'chapter'): Designation | undefined {
  let end = from;
  while (isDigit(text.charCodeAt(end)) && end - from < 4) end++;
  if (end === from || text.charCodeAt(from) === Char.Digit0) return undefined;
  const digits = end;
  while (isLetter(text.charCodeAt(end)) && end - digits < 3) end++;
  if (isWord(text.charCodeAt(end)) || (text.charCodeAt(end) === Char.Hyphen && isWord(text.charCodeAt(end + 1))))
    return undefined;
  const lettered = end > digits;
  if (kind === 'title' && lettered && end - digits > 1) return undefined;
  // "Chapter 7s", of bankruptcy: more than one of them.
  if (digits - from < 3 && text.slice(digits, end) === 's') return undefined;
  return {
    name: text.slice(from, end).toLowerCase(),
    start: from,
    end,
    lettered: lettered && digits - from < 4 && (kind === 'chapter' || Number(text.slice(from, digits)) <= MOST_TITLES),
    capital: isUpper(text.charCodeAt(digits)),
  };
}

/** A list is no longer. */
const MOST = 50;
const JOIN = /^(?:\s{0,40},(?:\s{1,40}inclusive,?)?)?\s{0,40}(?:(?:and|or|to|through)\s{1,40}|&\s{0,40})?(?=\d)/;

/** The designations of a list or range after its first. */
function readMore(text: string, at: number, kind: 'title' | 'chapter'): Designation[] {
  const more: Designation[] = [];
  for (let end = at; more.length < MOST;) {
    const join = JOIN.exec(text.slice(end, end + 140));
    // Without a mark or word between, it is another number.
    const next = join === null || join[0].trim() === '' ? undefined : readDesignation(text, end + join[0].length, kind);
    if (next === undefined) break;
    more.push(next);
    end = next.end;
  }
  return more;
}

/** A chapter or title after another code's name ("Mass. Gen. Laws ch. 40B", "10 U.S.C. ch. 47") is not ours. */
function isPlainlyOurs(text: string, at: number): boolean {
  const last = backOverSpace(text, at);
  return !(
    last >= 0 &&
    /(?:laws?|stat|ann|code|rev|[usc]\.?\s?[sf]\.?\s?[cr])[.,]{0,2}$/i.test(text.slice(Math.max(0, last - 9), last + 1))
  );
}
