import { Char } from '../../text/char';
import { readActSections, sessionYear } from '../actParts';
import { sessionBefore } from '../actSession';
import { skipSpace } from '../chars';
import { draft, type CitationDraft } from '../draft';
import type { Form } from '../form';

/**
 * A number with what shows it to be an act's: sections as source lines print them, or a year that is no title of the
 * code where the note goes on or ends. "10-184" alone might be a section.
 */
const ELIDED = /^(\d\d)-(\d{1,4})(?:(?= ?, ?S\. ?\d)|(?<=^(?:0\d|[6-9]\d)-\d{1,4})(?= ?;| ?\.?\)))/;
/** The act before: "P.A. 83-351, S. 1", or one that is a number alone too. */
const BEFORE = /(?:([PS])\. ?A\.|;)\s{1,3}(\d\d)-(\d{1,4})(?: ?, ?S\. ?[\d(][\w\s,()-]{0,80})?$/;
const NAMED = /([PS])\. ?A\.\s{1,3}(\d\d)-\d{1,4}/g;
/** Acts of one year take up no more of a note. */
const LOOK_BACK = 300;

/**
 * An act of a source line that is a number alone, and takes type, year and session from the act before it: "83-458, S.
 * 2" of "P.A. 83-351, S. 1; 83-458, S. 2". Acts stand in the order of their numbers there.
 * @param at where the act before ends
 */
function readElidedAct(text: string, at: number): CitationDraft | undefined {
  const semicolon = skipSpace(text, at);
  if (text.charCodeAt(semicolon) !== Char.Semicolon) return undefined;
  const start = skipSpace(text, semicolon + 1);
  const m = ELIDED.exec(text.slice(start, start + 20));
  if (m === null) return undefined;
  const from = Math.max(0, at - LOOK_BACK);
  const note = text.slice(from, at);
  const before = BEFORE.exec(note);
  if (before === null || before[2] !== m[1] || Number(before[3]) >= Number(m[2])) return undefined;
  const named = Array.from(note.matchAll(NAMED)).at(-1);
  if (named === undefined || named[2] !== m[1]) return undefined;
  const number = m[0];
  const read = readActSections(text, start + number.length);
  const end = read?.end ?? start + number.length;
  return draft('act', start, end, {
    cites: [
      {
        kind: 'act',
        type: named[1] === 'P' ? 'public' : 'special',
        year: sessionYear(number),
        number,
        session: sessionBefore(text, from + named.index)?.name ?? null,
        sections: read?.sections ?? [],
        start,
        end,
      },
    ],
  });
}

/** A number alone begins too much else. */
export const elidedAct: Form = { openings: [], follows: true, read: readElidedAct };
