import { Char } from '../text/char';
import { hasWord, isDash, skipSpace } from './chars';

/**
 * What stands where a section's number should stand after the code's name, and has none of its forms:
 * "53-a-70", "53a 70", "46b56", "1234", "52.584", "53a-l92a", "l-210". Whoever wrote it cites the code, so that
 * it must be said; bare forms are never read so.
 */

/** A number of no form, in prose offsets until translated. */
export interface MalformedDraft {
  start: number;
  end: number;
  /** As a reader reads it. */
  readonly written: string;
}

export interface MalformedOptions {
  /** A sign or word stands directly before it. Without one, only what can be nothing but a section's number is read. */
  readonly signed: boolean;
  /**
   * The name says whose code it is: other states number theirs "105-130" and
   * "14-27.7A", and call it General Statutes too.
   */
  readonly ours: boolean;
}

const DASH = '[-~\\u2010-\\u2015\\u2212\\u00ad\\ufe63\\uff0d]';
/** Letters that are taken for digits: l, I and | for 1, O for 0, S for 5. */
const ALIKE = '[lIOoS|]';

/** A line may end after a number's hyphen. */
const LINE_END = '[ \\t]{0,2}\\r?\\n[ \\t]{0,8}';
/**
 * Where such a number may begin: at a digit, at a letter taken for one, or at a title written letter first ("a53-70").
 */
const HEAD = new RegExp(`^(?:\\d|${ALIKE}\\d?[A-Za-z]?${DASH}(?:[\\dlIO]|${LINE_END}\\d)|[A-Za-z]\\d{1,2}${DASH}\\d)`);
/**
 * A number goes on over hyphens, over a dot or stroke before a digit, and over a
 * letter or digit in brackets before a hyphen.
 */
const BODY = new RegExp(
  `^(?:[a-z\\d|]|${DASH}{1,2}(?=[a-z\\d])|${DASH}${LINE_END}(?=\\d)|[./:_·?](?=\\d)| ?\\(\\w{1,3}\\)(?=${DASH}\\d)){1,24}`,
  'i',
);
/** "53a(70)": the number in brackets directly after a title. */
const BRACKETED = /^\d{1,2}[a-z]?\(\d{2,4}[a-z]{0,3}\)/i;
const TITLE = /^\d{1,2}[a-z]?$/i;
/** What goes on after a title and a blank, "53a 70", "53 a-70", "1 9a-70", unless a reporter or a month follows. */
const AFTER_BLANK = new RegExp(
  `^[ \\u00a0](?:\\d{1,4}[a-z]{0,3}|\\d?[a-z]{1,2}${DASH}?\\d{1,4}[a-z]{0,3}|${DASH}[lI\\d]{1,4}[a-z]{0,3})(?![\\w-])(?!\\s+(?:Conn|A\\.|[A-Z][a-z]+\\s+\\d))`,
);
/** "§ 52-" where a page or a column ends: the rest stands somewhere else. */
const CUT = new RegExp(`^${DASH}(?: {2}|[ \\t]?[\\r\\n])`);
/** True for a title whose number stands somewhere else. */
function isCut(written: string, rest: string): boolean {
  return TITLE.test(written) && CUT.test(rest);
}

/** "53a-" with nothing after it. */
const LONE_DASH = new RegExp(`^${DASH}(?!\\s*[a-z])`, 'i');
/**
 * A sound number, and what stuck to it in a copy: "52-575.1Justia", "10-153Í", "10-76Definitions"; the mark of a page:
 * "53a-*69754a".
 */
const STUCK = new RegExp(
  `^\\d{1,2}[a-z]?${DASH}(?:\\*\\d|\\d{1,4}[a-z]{0,3}(?:(?:\\.\\d{1,2})?[A-Z][a-z]{3}|\\.\\d{1,2}[A-Z][a-z]|[^\\x00-\\x7f\\u2010-\\u2212]\\s))`,
);
/**
 * An ordinal, which is not a section number at all; and a number in the code's own form, which is never malformed:
 * where it was not read, a bill's line number stands in the place of its second half.
 */
const NOT_MALFORMED = new RegExp(`^(?:\\d+(?:st|nd|rd|th)|(?:[1-9]|[1-4]\\d|5[0-5])[a-e]?${DASH}[1-9]\\d{0,3})$`, 'i');
/** Nothing but a section's number is written like this, so that it needs no sign. */
const PLAIN_WITHOUT_SIGN = new RegExp(
  `^(?:\\d{1,2}${DASH}[a-z]${DASH}\\d{1,4}|\\d{1,2}[a-z][./:_]?\\d{1,4}|\\d{1,2}[a-z]?${DASH}[lIO|]\\d{0,3}|\\d{1,2}[a-z]${DASH}{2}\\d{1,4})[a-z]{0,3}$`,
  'i',
);
/**
 * A title of three digits, three parts, decimals after a hyphen: so other codes of the same name are numbered. A
 * title's letter between two hyphens, "53-a-70", is a slip of ours.
 */
const OF_OTHER_CODES = new RegExp(`^\\d{3,}[a-z]?${DASH}|^\\w+${DASH}(?![a-z]${DASH}\\d)\\w+[-.]|\\.\\d+${DASH}`, 'i');

/** What a page's font makes of characters that it does not name, and what is to be filled in: "45a-[ ]", "45a-___". */
const UNREADABLE = /^(?!\s)[\p{Cc}\p{Co}\ufffd]|^-?[[_…{<]/u;

/** Three parts, as the regulations of state agencies are numbered: "22a-174-33". */
export const OF_THREE_PARTS = /^\d{1,2}[a-z]?[-–—]\d{1,4}[a-z]{0,3}[-–—]\d+/i;

/** No number of any form is longer. */
const LONGEST = 40;

/**
 * Reads at `at`, where no number of the code's form could be read, what stands in its place.
 * @returns undefined where nothing there can be meant as a number of the code
 */
export function readMalformedNumber(text: string, at: number, options: MalformedOptions): MalformedDraft | undefined {
  const slice = text.slice(at, at + LONGEST);
  if (!HEAD.test(slice) || STUCK.test(slice)) return undefined;
  let written = BRACKETED.exec(slice)?.[0] ?? BODY.exec(slice)?.[0] ?? '';
  const raw = written.length;
  written = written.replace(/\s/g, '');
  /** Characters of a line's end that are no part of the number. */
  const joints = raw - written.length;
  if (written === '' || NOT_MALFORMED.test(written)) return undefined;
  const rest = slice.slice(raw);
  if (isCut(written, rest)) return undefined;
  if (TITLE.test(written)) written += AFTER_BLANK.exec(rest)?.[0] ?? LONE_DASH.exec(rest)?.[0] ?? '';
  if (!options.signed && !PLAIN_WITHOUT_SIGN.test(written)) return undefined;
  if (!options.ours && OF_OTHER_CODES.test(written)) return undefined;
  const end = at + written.length + joints;
  return isOfElse(text, at, end, written) ? undefined : { start: at, end, written };
}

/** "Connecticut General Statutes Section", and in the next line "21.7 Commercial Sites": the number of a heading. */
function isOfHeading(text: string, at: number, end: number, written: string): boolean {
  return (
    /^\d{1,2}\.\d{1,2}$/.test(written) &&
    /\n\s{0,8}$/.test(text.slice(Math.max(0, at - 10), at)) &&
    /^\s{1,4}[A-Z][a-z]+ [A-Z]/.test(text.slice(end, end + 40))
  );
}

const FEDERAL = /^(?:U[.,] ?S[.,] ?C|C[.,] ?F[.,] ?R|USC\b|CFR\b)/;

/** "§ 5 of this act", "Section 20 U.S.C.", the number of something else; one whose end cannot be read, and "10-xxx". */
function isOfElse(text: string, at: number, end: number, written: string): boolean {
  if (/xxx/i.test(written) || UNREADABLE.test(text.slice(end, end + 2)) || isOfHeading(text, at, end, written))
    return true;
  if (!/^\d{1,2}$/.test(written)) return false;
  const next = skipSpace(text, end);
  return hasWord(text, next, 'of') || FEDERAL.test(text.slice(next, next + 9));
}

/**
 * A letter after one more hyphen, and decimals where no footnote's number can stand: after them the sentence goes on.
 */
const SPILL = new RegExp(`^(?:${DASH}[a-z]\\b|\\.\\d{1,4}[a-z]{0,2}(?=[,;:(a-z]|${DASH}[a-z\\d]|\\s+[a-z]))`, 'i');
const CAPITAL_AFTER = /^\.\d{1,4}(?:[A-Z][a-z]|\s+[A-Z])/;

/**
 * True where what stands directly after a well-formed number belongs to it and
 * spoils it: "53a-70-a", "52-584.1 requires".
 */
export function spillsOver(
  text: string,
  { end, numberEnd }: { readonly end: number; readonly numberEnd: number },
): boolean {
  if (end !== numberEnd || !(text.charCodeAt(end) === Char.Dot || isDash(text.charCodeAt(end)))) return false;
  const slice = text.slice(end, end + 16);
  return SPILL.test(slice) && !CAPITAL_AFTER.test(slice);
}
