import { normalNumber } from '../../citations/sectionNumber';
import type { Span } from '../../text/span';
import { closesLabel } from './ownBracket';

/**
 * A label being typed after the name of its level, as statutes are drafted:
 * "subdivision (2" of "subsection (a) of section 53a-70".
 */
export interface TypedLevel {
  /** "subsection", "subdivision", "subparagraph", "clause", "subclause". */
  readonly name: string;
  /** Inside the bracket; with the closing one where it stands there. */
  readonly typed: Span;
  readonly label: string;
  /** Labels of the levels named after it, outermost first. */
  readonly outer: readonly string[];
  /** The section named after them; undefined where none is yet. */
  readonly number: string | undefined;
  /** True where the words go on with "of": then nothing is to be added. */
  readonly goesOn: boolean;
}

const BACK = 160;
const AHEAD = 240;
const LEVEL = 'subsection|subdivision|subparagraph|clause|subclause';
const TYPED = new RegExp(
  `(?<![a-z])(${LEVEL})s? ?(?:\\([0-9a-z]{1,6}\\)(?:, | (?:and|or|to) |, (?:and|or) )){0,12}\\(([0-9a-z]{0,6})$`,
  'i',
);
const OUTER = new RegExp(`^ of (?:${LEVEL}) \\(([0-9a-z]{1,6})\\)`, 'i');
const SECTION = /^ of (?:section|§) ?(\d{1,2}[a-z]?-[0-9a-z-]{1,12})/i;

/**
 * Reads the label of a named level that is typed at a source offset; undefined where
 * none is. Looks a bounded way on one line.
 */
export function typedLevel(text: string, offset: number): TypedLevel | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const found = TYPED.exec(text.slice(Math.max(lineStart, offset - BACK), offset));
  if (found === null) return undefined;
  const [, name = '', label = ''] = found;
  const after = text.slice(offset, offset + AHEAD);
  const letters = /^[0-9a-z]{0,6}/i.exec(after)?.[0].length ?? 0;
  const own = letters + (closesLabel(text, offset - label.length - 1, offset + letters) ? 1 : 0);
  // A line may be broken between the words.
  let rest = after.slice(own).replace(/\r?\n/g, ' ');
  const goesOn = /^ of\b/i.test(rest);
  const outer: string[] = [];
  for (let level = OUTER.exec(rest); level !== null; level = OUTER.exec(rest)) {
    outer.unshift(level[1] ?? '');
    rest = rest.slice(level[0].length);
  }
  const number = SECTION.exec(rest)?.[1];
  return {
    name: name.toLowerCase(),
    typed: { start: offset - label.length, end: offset + own },
    label,
    outer,
    number: number === undefined ? undefined : normalNumber(number),
    goesOn,
  };
}
