import { Char, CharBit } from '../text/char';
import { skipSpace, skipSpaceAndMarks } from './chars';
import { skipNumberOfNextLine } from './lineNumbers';
import { joinEditions, readEdition, readRevision, type EditionDraft } from './edition';

/** What stands between the code's name and a number. */

/** The code's name at the head of a full citation, with what may stand between it and the sign. Prose offsets. */
export interface NameReading {
  readonly start: number;
  /** End of the name itself. */
  readonly end: number;
  readonly form: string;
  /** Edition between name and sign: "General Statutes (Rev. to 2017) § 53a-122". */
  readonly edition: EditionDraft | undefined;
  /** Where the sign or number is to be read. */
  readonly next: number;
}

const LONGEST_TERM = 60;

/** A copy's page may begin there too. */
const DIVISIONS =
  /^(?:(?:(?:tit|ch(?:ap)?)\.\s{0,3}\d{1,3}[a-z]{0,2},?\s{1,20}){1,3}|CT Page \d{1,5}\s{1,3})(?=§|sec(?:tions?\b|s?\.))/i;

/**
 * Where the sign stands after title and chapter between name and sign,
 * "tit. 53a, ch. 952, § 53a-70"; -1 where none stand there.
 */
function afterDivisions(text: string, at: number): number {
  const c = text.charCodeAt(at) | CharBit.Small;
  if (c !== Char.SmallT && c !== Char.SmallC) return -1;
  const m = DIVISIONS.exec(text.slice(at, at + 80));
  return m === null ? -1 : at + m[0].length;
}

/**
 * Offset after the bracket that closes a name in brackets of its own, "(C.G.S.) § 4-183", or
 * "[General Statutes] § 4-183" put into a quotation; `end` itself where none stands there.
 */
function afterBracket(text: string, start: number, end: number): number {
  const close = text.charCodeAt(end);
  const open =
    close === Char.RightBracket ? Char.LeftBracket : close === Char.RightParenthesis ? Char.LeftParenthesis : NaN;
  return text.charCodeAt(start - 1) === open ? end + 1 : end;
}

/** "CGS: Ch. 925 Sec. 52-568a", in one line. */
const AFTER_COLON = /^:[ \u00a0]{1,3}(?=§|sec(?:tions?\b|s?\.)|(?:tit|ch(?:ap)?)\. ?\d)/i;

/** What stands between name and sign: a comma, a defined term in brackets, an edition in brackets. */
export function readAfterName(text: string, start: number, end: number, form: string): NameReading {
  let next = afterBracket(text, start, end);
  let edition: EditionDraft | undefined;
  for (let turn = 0; turn < 4; turn++) {
    let i = skipSpaceAndMarks(text, next);
    const c = text.charCodeAt(i);
    if (c === Char.Comma) {
      const revision = readRevision(text, skipSpace(text, i + 1));
      edition ??= revision?.edition;
      next = revision?.end ?? i + 1;
      continue;
    }
    if (c === Char.Colon) {
      const colon = AFTER_COLON.exec(text.slice(i, i + 16));
      if (colon === null) break;
      next = i + colon[0].length;
      continue;
    }
    const signAt = afterDivisions(text, i);
    if (signAt >= 0) {
      next = signAt;
      break;
    }
    if (c !== Char.LeftParenthesis && c !== Char.LeftBracket) break;
    const read = readEdition(text, i);
    if (read !== undefined) {
      edition = edition === undefined ? read : joinEditions(edition, read);
      next = read.end;
      continue;
    }
    const close = c === Char.LeftParenthesis ? Char.RightParenthesis : Char.RightBracket;
    const from = i;
    while (i - from < LONGEST_TERM && text.charCodeAt(i) !== close && i < text.length) i++;
    if (text.charCodeAt(i) !== close) break;
    next = i + 1;
  }
  return { start, end, form, edition, next: skipNumberOfNextLine(text, next, skipSpaceAndMarks(text, next)) };
}
