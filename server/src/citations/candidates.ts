import { Char, CharBit } from '../text/char';
import { isWord } from './chars';
import type { Draft } from './draft';
import type { Opening } from './form';
import { FORMS } from './forms';
import { addTo } from '../text/addTo';

/** Where a citation may begin, and which forms may begin there: both made from what the forms declare. */

type Reader = (text: string, at: number) => Draft | undefined;

const SIGN = '§';

/** What follows each first character, in the order of the forms. */
function followersOf(openings: readonly Opening[]): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>();
  for (const { first, second = '', then } of openings) {
    for (const c of first)
      followers.set(
        c,
        (followers.get(c) ?? new Set<string>()).add(`[${second.replace(']', '\\]')}](?:${then?.source ?? ''})`),
      );
  }
  return followers;
}

/** One alternative for all characters that the same follows. */
function alternativesOf(followers: ReadonlyMap<string, ReadonlySet<string>>): string {
  const byFollowers = new Map<string, string>();
  for (const [c, thens] of followers) {
    const all = [...thens].join('|');
    byFollowers.set(all, (byFollowers.get(all) ?? '') + c);
  }
  return [...byFollowers]
    .map(([thens, letters]) => `${/^\w$/.test(letters) ? letters : `[${letters}]`}(?=${thens})`)
    .join('|');
}

/**
 * One pattern for all openings. It takes one character and looks at what follows, so that `lastIndex - 1` is the
 * candidate's place; an underline is emphasis, and its candidate stands after it. The word's edge comes first: most
 * letters then need no look at what follows. A capital that opens the code's name is looked for inside words, with all
 * that it may open; `goesOnFrom` tells in `scan.ts`.
 */
function patternOf(openings: readonly Opening[]): RegExp {
  const insides = openings
    .filter(({ inside }) => inside)
    .map(({ first }) => first)
    .join('');
  const isInside = ({ first }: Opening): boolean => insides.includes(first.charAt(0));
  const split = openings
    .flatMap((opening) => Array.from(opening.first).map((first): Opening => ({ ...opening, first })))
    .filter(({ first }) => first !== SIGN);
  const isMark = ({ first }: Opening): boolean => !isWord(first.charCodeAt(0));
  const inside = followersOf(split.filter(isInside));
  const common = [...inside].flatMap(([c, thens]) =>
    [...thens].map((then) => (inside.size > 1 && c !== [...inside.keys()][0] ? `(?<=${c})(?:${then})` : then)),
  );
  const marks = alternativesOf(followersOf(split.filter(isMark)));
  const rest = alternativesOf(followersOf(split.filter((opening) => !isInside(opening) && !isMark(opening))));
  return new RegExp(
    `${SIGN}|${marks === '' ? '' : `${marks}|`}_(?=[A-Za-z])|[${[...inside.keys()].join('')}](?=${common.join('|')})|\\b(?:${rest})`,
    'g',
  );
}

const OPENINGS = FORMS.flatMap(({ openings }) => openings);
/** A § that a scan took for a dollar sign. */
const DOLLAR = '$';
const DOLLAR_BEFORE_NUMBER = /\$[$ \n]{0,2}\d{1,2}[a-e]?-\d/y;
const COMMON = patternOf(OPENINGS.filter(({ first }) => first !== DOLLAR));
/**
 * One character more to look for is a tenth of the time: for the few texts that have it before a number, made for the
 * first of them.
 */
let withDollar: RegExp | undefined;

/**
 * The pattern by which the engine's own search finds the next candidate in a text; no code of ours runs on the
 * characters between. Its `lastIndex` is the caller's to set.
 */
export function candidatePattern(text: string): RegExp {
  return hasDollarSign(text) ? (withDollar ??= patternOf(OPENINGS)) : COMMON;
}

/** A search for one character takes a fraction of the time that one for a pattern does. */
function hasDollarSign(text: string): boolean {
  for (let at = text.indexOf(DOLLAR); at >= 0; at = text.indexOf(DOLLAR, at + 1)) {
    DOLLAR_BEFORE_NUMBER.lastIndex = at;
    if (DOLLAR_BEFORE_NUMBER.test(text)) return true;
  }
  return false;
}

/** Two letters as one number; the second in either case, 0 where it is any. */
function keyOf(first: number, second: number): number {
  return (first << BYTE) | (second < Char.AsciiEnd ? second | CharBit.Small : 0);
}

const BYTE = 8;

/** Readers by the two letters of a candidate, in the order of the forms. */
const READERS = new Map<number, Reader[]>();
for (const { openings, read } of FORMS) {
  const keys = openings.flatMap(({ first, second }) =>
    Array.from(first).flatMap((one) =>
      Array.from(second ?? '\u00ff').map((two) => keyOf(one.charCodeAt(0), two.charCodeAt(0))),
    ),
  );
  for (const key of new Set(keys)) {
    addTo(READERS, key, read);
  }
}

const FOLLOWERS = FORMS.filter(({ follows }) => follows === true).map(({ read }) => read);

/** Reads what is told by the authority before it. @param at where that ends */
export function readFollower(text: string, at: number): Draft | undefined {
  for (const read of FOLLOWERS) {
    const found = read(text, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads what begins at a candidate. @param at offset of its first letter or sign */
export function readCandidate(text: string, at: number): Draft | undefined {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  // "[s]ection 53a-70": the citation begins at the bracket before its letter.
  const isFitted = second === Char.RightBracket && first !== Char.SectionSign;
  if (isFitted && isWord(text.charCodeAt(at - 2))) return undefined;
  const readers = READERS.get(first === Char.SectionSign ? keyOf(first, Char.AsciiEnd) : keyOf(first, second));
  if (readers === undefined) return undefined;
  for (const read of readers) {
    const found = read(text, isFitted ? at - 1 : at);
    if (found !== undefined) return found;
  }
  return undefined;
}
