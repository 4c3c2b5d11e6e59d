import { Char, CharBit } from '../text/char';
import { isNumbered, readActNumber, sessionYear } from './actParts';
import { hasWord, isDash, isDigit, skipSpace } from './chars';
import type { CitedAct } from './citation';
import { draft, type CitationDraft } from './draft';

/** Lists of acts: "Public Acts 15-84, 16-43 and 17-5", "P.A. 76-253, 79-450", "PA 21-129/24-6". */

/** A list is no longer. */
const MOST_ACTS = 50;

interface ActNumber {
  readonly text: string;
  readonly end: number;
}

/**
 * The further numbers of a list of acts: ", 16-43 and 17-5", "and No. 16-43". A number
 * that no session's acts can have begins none; after "P.A." none that could as well be a section's.
 */
export function readFurtherActs(
  text: string,
  first: ActNumber,
  { type, plural }: Pick<CitedAct, 'type'> & { readonly plural: boolean },
): CitedAct[] {
  const others: CitedAct[] = [];
  const mark = text.charCodeAt(first.end);
  if (!plural && mark !== Char.Comma && mark !== Char.Slash) return others;
  for (let before = first; others.length < MOST_ACTS;) {
    const from = skipSpace(text, before.end);
    let i = from;
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
    else if (text.charCodeAt(i) === Char.Slash) i++;
    if (hasWord(text, i, 'and') || hasWord(text, i, 'or'))
      i = skipSpace(text, i + ((text.charCodeAt(i) | CharBit.Small) === Char.SmallA ? 3 : 2));
    else if (text.charCodeAt(i) === Char.Ampersand) i = skipSpace(text, i + 1);
    if (i === from) break;
    if (hasWord(text, i, 'no') && text.charCodeAt(i + 2) === Char.Dot) i = skipSpace(text, i + 3);
    const number = readNext(text, i);
    if (number === undefined) break;
    if (!plural && !isPlainlyAct(text, before, number)) break;
    others.push({
      kind: 'act',
      type,
      year: sessionYear(number.text),
      number: number.text,
      session: null,
      sections: [],
      start: i,
      end: number.end,
    });
    before = number;
  }
  return others;
}

/** The number of an act at `at` that a session's acts can have; undefined where none stands there, or a day. */
function readNext(text: string, at: number): ActNumber | undefined {
  const number = readActNumber(text, at);
  if (number?.text.includes('-') !== true || !isNumbered(number.text)) return undefined;
  // "P.A. 11-129/12-15-2021".
  return isDash(text.charCodeAt(number.end)) && isDigit(text.charCodeAt(number.end + 1)) ? undefined : number;
}

/** The last title of the code; no title's number begins with a nought. */
const LAST_TITLE = 55;
/** Acts of one section's history are no further apart. */
const MOST_YEARS = 15;

/** True for a number that no section bears, or one of a year soon after the act before it, and no labels follow. */
function isPlainlyAct(text: string, before: ActNumber, { text: number, end }: ActNumber): boolean {
  const two = Number(number.slice(0, 2));
  const years = sessionYear(number) - sessionYear(before.text);
  return (
    two > LAST_TITLE ||
    two < 10 ||
    (years >= 0 && years <= MOST_YEARS && text.charCodeAt(skipSpace(text, end)) !== Char.LeftParenthesis)
  );
}

/** A list as read. @param said session and sections that stand after the list: they are its last act's */
export function draftOfList(
  start: number,
  list: readonly CitedAct[],
  said: Pick<CitedAct, 'session' | 'sections' | 'end'>,
): CitationDraft {
  return draft('act', start, said.end, {
    cites: list.map((each, k) => (k < list.length - 1 ? each : { ...each, ...said })),
  });
}
