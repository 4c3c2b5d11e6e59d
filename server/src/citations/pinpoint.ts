import { Char } from '../text/char';
import { isDash, isDigit, isLetter, isUpper, hasWord, skipSpace } from './chars';
import { skipLineBeforeJoiner, skipNumberBeforeLabel } from './lineNumbers';

/**
 * Levels of a section, outermost first: subsection (a), subdivision (1), subparagraph (A), clause (i), subclause (I).
 */
export type LabelKind = 'letter' | 'digit' | 'capital' | 'roman' | 'capital-roman';

/** Labels in a row as read, in prose offsets. */
export interface LabelsReading {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

/** Reads one label in round or square brackets at `at`: "(a)", "[f]", "(xv)". A year is no label. */
function readLabel(text: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const open = text.charCodeAt(at);
  if (open !== Char.LeftParenthesis && open !== Char.LeftBracket) return undefined;
  let i = at + 1;
  if (text.charCodeAt(i) === Char.Space) i++;
  const from = i;
  let c = text.charCodeAt(i);
  if (isDigit(c)) {
    while (isDigit(c) && i - from < 4) c = text.charCodeAt(++i);
    if (i - from > 3) return undefined;
  } else if (isLetter(c)) {
    while (isLetter(c) && i - from < 6) c = text.charCodeAt(++i);
    if (i - from > 1 && !isLongLabel(text.slice(from, i))) return undefined;
  } else {
    return undefined;
  }
  const to = i;
  if (c === Char.Space) c = text.charCodeAt(++i);
  if (c !== (open === Char.LeftParenthesis ? Char.RightParenthesis : Char.RightBracket)) return undefined;
  return { label: text.slice(from, to), end: i + 1 };
}

const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;

/** Several letters are a label where they are one letter repeated ("aa") or a Roman numeral, all of one case. */
function isLongLabel(label: string): boolean {
  const lower = label.toLowerCase();
  if (label !== lower && label !== label.toUpperCase()) return false;
  if (label.length <= 3 && lower === (lower[0] ?? '').repeat(lower.length)) return true;
  return ROMAN.test(lower);
}

const ALONE = new Map<string, readonly string[]>();

/** One label by itself: most pinpoints are "(a)" or "(1)", and share their path. */
function alone(label: string): readonly string[] {
  if (label.length > 1) return [label];
  let path = ALONE.get(label);
  if (path === undefined) ALONE.set(label, (path = [label]));
  return path;
}

/**
 * True for a number in square brackets after labels in round ones, "§ 8-8(b)[1]": a note's mark,
 * for one pinpoint has brackets of one kind.
 */
function isNoteAfterRound(text: string, first: number, at: number): boolean {
  return (
    text.charCodeAt(at) === Char.LeftBracket &&
    text.charCodeAt(first) === Char.LeftParenthesis &&
    isDigit(text.charCodeAt(at + 1))
  );
}

/** No labels: the article that a writer puts into a quotation, "[a] person commits larceny", and a form's box "[x]". */
const NO_LABEL = /^\[[aA]\] [a-z]{2}|^\[[xX]\]\s/;

/** Reads labels in a row, with or without the courts' spaces: "(a)(1)", "(a) (1)", "[a] [1]". */
export function readLabels(text: string, at: number): LabelsReading | undefined {
  const first = readLabel(text, at);
  if (first === undefined || (text.charCodeAt(at) === Char.LeftBracket && NO_LABEL.test(text.slice(at, at + 6))))
    return undefined;
  let labels: readonly string[] = alone(first.label);
  let end = first.end;
  for (;;) {
    const from = skipSpace(text, end);
    const next = isNoteAfterRound(text, at, from) ? undefined : readLabel(text, from);
    if (next === undefined || labels.length > 8) return { start: at, end, labels };
    // A new array has no room to spare, and stays as long as the document.
    labels = [...labels, next.label];
    end = next.end;
  }
}

/** Reads the end of a range of labels after the first: "-(c)", "to (c)", "through (c)". */
export function readLabelRange(text: string, at: number): LabelsReading | undefined {
  let i = skipSpace(text, skipLineBeforeJoiner(text, at));
  const c = text.charCodeAt(i);
  if (isDash(c)) i++;
  else if (hasWord(text, i, 'to')) i += 2;
  else if (hasWord(text, i, 'through')) i += 7;
  else if (hasWord(text, i, 'thru')) i += 4;
  else return undefined;
  return readLabels(text, skipNumberBeforeLabel(text, skipSpace(text, i)));
}

/** The kind of each label of a path: an "i" below a capital or a second small letter is Roman, else a letter. */
export function kindsOf(path: readonly string[]): LabelKind[] {
  const kinds: LabelKind[] = [];
  for (const label of path) {
    const c = label.charCodeAt(0);
    if (isDigit(c)) kinds.push('digit');
    else if (isUpper(c)) kinds.push(kinds.includes('capital') ? 'capital-roman' : 'capital');
    else kinds.push(kinds.includes('letter') || kinds.includes('capital') ? 'roman' : 'letter');
  }
  return kinds;
}

function couldBe(label: string, kind: LabelKind): boolean {
  const c = label.charCodeAt(0);
  switch (kind) {
    case 'digit':
      return isDigit(c);
    case 'capital':
      return isUpper(c) && (label.length === 1 || label === label.charAt(0).repeat(label.length));
    case 'letter':
      return !isDigit(c) && !isUpper(c) && (label.length === 1 || label === label.charAt(0).repeat(label.length));
    case 'roman':
      return !isUpper(c) && ROMAN.test(label);
    case 'capital-roman':
      return isUpper(c) && ROMAN.test(label.toLowerCase());
  }
}

/**
 * The full path of labels that stand alone after a joiner: "(a) (1) and (2)" means (a) (2). The first new label takes
 * the deepest place of its kind. Undefined where no label of its kind came before: then the brackets are no pinpoint.
 */
export function siblingPath(before: readonly string[], labels: readonly string[]): string[] | undefined {
  const first = labels[0];
  if (first === undefined) return undefined;
  const kinds = kindsOf(before);
  for (let depth = kinds.length - 1; depth >= 0; depth--) {
    const kind = kinds[depth];
    if (kind !== undefined && couldBe(first, kind)) return [...before.slice(0, depth), ...labels];
  }
  return undefined;
}
