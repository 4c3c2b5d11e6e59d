import { Char } from '../../text/char';
import { readLabel, type LabelReading } from './labels';
import { raw } from '../../text/raw';

/** A label where it stands in a body. */
export interface LabelPlace {
  readonly label: string;
  readonly readings: readonly LabelReading[];
  /** Offset of the bracket (of the star before it, where a paragraph begins so) and of the words after it. */
  readonly start: number;
  readonly textStart: number;
  /** At the beginning of a paragraph, directly after a label that is, or in running text. */
  readonly where: 'head' | 'after' | 'inline';
  /** How many labels it stands for beside its own: 7 for "(1)–(8) Repealed". */
  readonly more: number;
  /** True where it may as well name a place. */
  readonly maybe: boolean;
  /** Which paragraph. */
  readonly paragraph: number;
}

const LABEL = /\(([a-z]{1,6}|\d{1,3})\)/gi;
/**
 * Words after which a label names a place instead of beginning one: "subsection (a)", "section 53a-70 (b)", "Form (A)".
 */
const REFERRING =
  /(?:\b(?:sub)?(?:section|division|paragraph|clause|part)s?|\b(?:sub)?(?:sec|div|para|cl)s?\.?|§|\d) ?$/i;
/**
 * Words after which it may be either: "under section 17a-696 (1)", "under this section (1)",
 * "certificate of title (A)". The section as a whole tells.
 */
const MAYBE_REFERRING =
  /(?:\bthis (?:sub)?(?:section|division|paragraph|clause)|\b(?:chapter|article|title|act|item|form|schedule|table|appendix|exhibit|class|category|column|line|rule|type|tier|phase|said|such)|\b\d+[a-z]?|\d-\d+[a-z]*) $/i;
/** What joins a label to a label that names a place: "(1), (2) and (3)", "(a) to (d)", "(3) (A)". */
const JOINER = /^(?:, inclusive)?(?:,? ?(?:and|or|to|through|[-–])|,)(?: either)? ?$/;
/** "(1) of this section", "(A) of subdivision (2)", "(b) above": the place named, whatever stands before. */
const NAMED_AFTER =
  /^,? (?:inclusive, )?(?:of (?:this |said |such )?(?:section|subsection|subdivision|subparagraph|clause|subclause)\b(?! \d)|(?:above|below)(?=[,.;])|hereof\b)/;
/**
 * What may stand directly after a label: another one, or words between commas: "and
 * (3), in the case of a package, the net weight".
 */
const FOLLOWED =
  /^(?:\([a-z0-9]{1,4}\) |, (?:in|if|on|upon|for|with|when|where|unless|except|at|by|as|after|before|not|subject|notwithstanding|pursuant|within|under|during)\b)/i;
/** How far apart two labels may be that a reference joins. */
const WIDEST_STEP = 12;
/**
 * "either (1), (2) or (3)": labels of one list without a word between them are named, not
 * begun; "(2) to (A) an agency" is no such list.
 */
const CHAIN = /^(?:,|,? (?:and|or|to)) ?\(([a-z0-9]{1,4})\)/i;
const TENS = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
/** "thirty (30) days": the figure of a number in words. "safety (1)" is none. */
const IN_WORDS = new RegExp(
  raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|${TENS}(?:-[a-z]+)?|hundred) $`,
  'i',
);
/** "(1)–(8) Repealed", "(b) and (c) Repealed": after the first label. */
const SEVERAL =
  /^(?:,? ?(?:[\u2013,-]|to|and) ?\(([a-z]{1,6}|\d{1,3})\))+,?(?: inclusive,)? (?:Repealed|Reserved|Deleted|Obsolete)\b/i;

/** A label of a paragraph, and where its brackets are. */
interface Read {
  readonly label: string;
  readonly readings: readonly LabelReading[];
  readonly from: number;
  readonly to: number;
}

/** A label that names a place: where it ends, and how it may be read. */
interface Named {
  readonly end: number;
  readonly readings: readonly LabelReading[];
}

/** Labels of a paragraph that begin a part, in order. References to parts are left out. */
export function labelPlaces(text: string, start: number, end: number, paragraph: number): readonly LabelPlace[] {
  const places: LabelPlace[] = [];
  LABEL.lastIndex = start;
  const head = wordsBegin(text, start, end);
  /** Where the last label ended that begins a part. */
  let begun = head;
  let named: Named | null = null;
  let where: LabelPlace['where'] = 'head';
  for (let match = LABEL.exec(text); match !== null && match.index < end; match = LABEL.exec(text)) {
    const [brackets, label = ''] = match;
    const [from, to] = [match.index, match.index + brackets.length];
    const read: Read = { label, readings: readLabel(label), from, to };
    if (read.readings.length === 0) continue;
    const textStart = afterSpace(text, to, end);
    const { readings } = read;
    if (from === begun || (from === begun + 1 && text.charCodeAt(begun) === Char.Space)) {
      where = from === head ? 'head' : where === 'inline' ? 'inline' : 'after';
      const several = from === head ? SEVERAL.exec(text.slice(to, to + 80)) : null;
      const more = moreOf(readings, several?.[1]);
      const bracket = from === head ? start : from;
      places.push({ label, readings, start: bracket, textStart, where, more, maybe: false, paragraph });
      begun = to + (several?.[0].length ?? 0);
      if (several !== null) LABEL.lastIndex = begun;
      continue;
    }
    const kind = inText(text, start, read, named);
    if (kind === 'begins' || kind === 'either') {
      where = 'inline';
      begun = to;
      places.push({ label, readings, start: from, textStart, where, more: 0, maybe: kind === 'either', paragraph });
    }
    if (kind === 'names' || kind === 'either') named = { end: to, readings };
  }
  return places;
}

/** After the star and the space that a paragraph may begin with. */
function wordsBegin(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === Char.Asterisk || text.charCodeAt(at) === Char.Space)) at++;
  return at;
}

/**
 * What a label in running text does: begin a part, name a place, either of them, or neither.
 * @param named the last label that names a place
 */
function inText(
  text: string,
  start: number,
  { label, readings, from, to }: Read,
  named: Named | null,
): 'begins' | 'names' | 'either' | 'neither' {
  const before = text.slice(Math.max(start, from - 40), from);
  const between = named === null ? 'none' : text.slice(named.end, from);
  const next = text.slice(to, to + 30);
  const joined = named !== null && JOINER.test(between) && alike(readings, named.readings);
  const maybe = MAYBE_REFERRING.test(before) || (joined && /^, (?:and|or) $/.test(between));
  const refers = (REFERRING.test(before) || joined) && !maybe;
  if (refers || between.trim() === '' || NAMED_AFTER.test(next) || isChain(readings, next)) return 'names';
  if (text.charCodeAt(from - 1) !== Char.Space || !(text.charCodeAt(to) === Char.Space || FOLLOWED.test(next)))
    return 'neither';
  if (/^\d/.test(label) && IN_WORDS.test(before)) return 'neither';
  return maybe ? 'either' : 'begins';
}

/** True where a label stands directly after that is of the same list. */
function isChain(readings: readonly LabelReading[], next: string): boolean {
  const following = CHAIN.exec(next)?.[1];
  return following !== undefined && alike(readings, readLabel(following));
}

/** True where two labels can be of one list: "(c) and (d)", not "(c), and (ii)". */
function alike(some: readonly LabelReading[], others: readonly LabelReading[]): boolean {
  return some.some(({ style, ordinal }) =>
    others.some((other) => other.style === style && Math.abs(other.ordinal - ordinal) <= WIDEST_STEP),
  );
}

/** How many labels follow the first down to the last, both written alike. */
function moreOf(readings: readonly LabelReading[], last: string | undefined): number {
  if (last === undefined) return 0;
  const gaps = readLabel(last).flatMap((end) =>
    readings.filter(({ style }) => style === end.style).map(({ ordinal }) => end.ordinal - ordinal),
  );
  return Math.max(0, ...gaps);
}

function afterSpace(text: string, at: number, end: number): number {
  return at < end && text.charCodeAt(at) === Char.Space ? at + 1 : at;
}
