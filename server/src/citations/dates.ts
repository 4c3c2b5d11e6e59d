import { Char } from '../text/char';
import { backOverSpace, isBlank, isDash, isDigit, isLetter, skipSpace, startsWithWord } from './chars';
import { readEdition, revisedTo, type EditionDraft } from './edition';
import type { Member } from './draftMember';

/** An edition before the sign, or a single one after a list, dates every member. */
export function dateMembers(members: readonly Member[], before: EditionDraft | undefined): void {
  if (before !== undefined) {
    before.beforeSign = true;
    for (const member of members) member.edition ??= before;
    return;
  }
  const last = members[members.length - 1];
  if (members.length < 2 || last === undefined || last.edition === null) return;
  for (let k = 0; k < members.length - 1; k++) if (members[k]?.edition !== null) return;
  for (const member of members) member.edition = last.edition;
}

/** A revision in brackets is no longer than this. */
const LONGEST_REVISION = 40;
/** A number before the brackets has the revision as its own. */
const ENDS_NUMBER = /[\d)\]][a-z]{0,3}$/i;

/**
 * The revision that stands before a sign without the code's name, "by statute ([Rev. to 2005] § 52-190a [a])";
 * undefined where none does. The citation begins after it.
 * @param at offset of the sign
 */
export function readRevisionBefore(text: string, at: number): EditionDraft | undefined {
  const last = backOverSpace(text, at);
  const close = text.charCodeAt(last);
  if (close !== Char.RightBracket && close !== Char.RightParenthesis) return undefined;
  const from = Math.max(0, last - LONGEST_REVISION);
  const open = text.slice(from, last).lastIndexOf(close === Char.RightBracket ? '[' : '(');
  const edition = open < 0 ? undefined : readEdition(text, from + open);
  if (edition?.end !== last + 1 || edition.revision === null || edition.publisher !== null) return undefined;
  if (ENDS_NUMBER.test(text.slice(Math.max(0, edition.start - 8), edition.start).trimEnd())) return undefined;
  edition.detached = true;
  return edition;
}

/** A line of a list of statutes is no longer than this. */
const LONGEST_LINE = 400;

/**
 * A year that stands outside the citation: "§ 46b-146 (Formerly Sec. 51-327) (2021)", and in lists
 * of statutes after the catchline: "§ 53a-83b – Commercial Sexual Abuse of a Minor (2021)" to the
 * line's end. The citation's span ends before it.
 */
export function readDetachedEdition(text: string, start: number, end: number, members: readonly Member[]): void {
  if (members.some((m) => m.edition !== null)) return;
  const edition = afterFormer(text, end) ?? afterCatchline(text, start, end);
  if (edition === undefined) return;
  edition.detached = true;
  for (const member of members) member.edition = edition;
}

function afterFormer(text: string, end: number): EditionDraft | undefined {
  const open = skipSpace(text, end);
  if (text.charCodeAt(open) !== Char.LeftParenthesis || !startsWithWord(text, open + 1, 'formerly')) return undefined;
  const close = text.slice(open, open + 80).indexOf(')');
  return close < 0 ? undefined : readEdition(text, skipSpace(text, open + close + 1));
}

function afterCatchline(text: string, start: number, end: number): EditionDraft | undefined {
  let i = end;
  while (isBlank(text.charCodeAt(i)) || text.charCodeAt(i) === Char.Asterisk) i++;
  const dash = text.charCodeAt(i);
  if (i === end || !isDash(dash) || !isBlank(text.charCodeAt(i + 1))) return undefined;
  if (!beginsItsLine(text, start)) return undefined;
  let stop = i;
  while (stop - i < LONGEST_LINE && !endsLine(text.charCodeAt(stop))) stop++;
  if (!endsLine(text.charCodeAt(stop))) return undefined;
  let last = stop - 1;
  while (last > i && (isBlank(text.charCodeAt(last)) || text.charCodeAt(last) === Char.Asterisk)) last--;
  if (text.charCodeAt(last) !== Char.RightParenthesis) return undefined;
  const open = text.lastIndexOf('(', last);
  if (open <= i || text.slice(i, open).includes('§')) return undefined;
  const edition = readEdition(text, open);
  return edition !== undefined && edition.end === last + 1 ? edition : undefined;
}

function endsLine(c: number): boolean {
  return Number.isNaN(c) || c === Char.LineFeed || c === Char.CarriageReturn || c === Char.ParagraphSeparator;
}

/** True where only a list's mark ("3.", "a)", "-", "##") stands before the citation on its line. */
function beginsItsLine(text: string, start: number): boolean {
  let i = start;
  while (i > 0 && start - i < 12 && !endsLine(text.charCodeAt(i - 1))) i--;
  if (i > 0 && !endsLine(text.charCodeAt(i - 1))) return false;
  let k = i;
  let letters = 0;
  while (k < start) {
    const c = text.charCodeAt(k);
    if (isLetter(c)) letters++;
    else if (!(
      isBlank(c) ||
      isDigit(c) ||
      c === Char.Dot ||
      c === Char.RightParenthesis ||
      c === Char.LeftParenthesis ||
      c === Char.Asterisk ||
      c === Char.NumberSign ||
      isDash(c) ||
      c === Char.Bullet
    ))
      return false;
    k++;
  }
  return letters <= 4;
}

const REVISION_AFTER =
  /^,?\s{1,40}(?:revision\s+of\s+1958,?\s+)?rev(?:ised|\.)?\s+to\s+(?:January\s+1,?\s+)?((?:19|20)\d\d)(?!\d)/i;

const BEGINS_REVISION = /,?\s{1,40}r/iy;

/**
 * Bills name an older text after the code's name: "section 53a-70 of the general statutes, revision of 1958, revised to
 * January 1, 2017"; others directly after the number: "Sec. 42a-3-111 (a), revised to 1991".
 * @param end where the words that name the code end, or the numbers where none do
 */
export function readRevisionAfter(text: string, end: number, members: readonly Member[]): void {
  const c = text.charCodeAt(end);
  if (c !== Char.Comma && !isBlank(c)) return;
  BEGINS_REVISION.lastIndex = end;
  if (!BEGINS_REVISION.test(text)) return;
  const m = REVISION_AFTER.exec(text.slice(end, end + 120));
  if (m === null) return;
  const year = Number(m[1]);
  const edition = revisedTo({ start: end + m[0].search(/r/i), end: end + m[0].length, year });
  // Members that have a revision of their own, and those before them, keep what they have.
  for (const member of members.toReversed()) {
    if (member.edition !== null) return;
    member.edition = edition;
  }
}
