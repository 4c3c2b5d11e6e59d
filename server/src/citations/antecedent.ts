import type { Span } from '../text/span';
import type { Draft } from './draft';

/** What an Id. looks back to among the authorities before it. Everything here looks a bounded way back. */

/**
 * Explanatory words that open a parenthesis after a citation; what it cites is no preceding authority (Bluebook 4.1).
 */
const EXPLAINS = /^\(\s?(?:[a-z]+ing\b|same|emphasis|internal|citations?|alteration|footnote|quoting|as\b)/i;
const FORMER_NUMBER = /^\s{0,40}\(\s?$/;

/** How many authorities before the last one an Id. may look at because they are explained. */
const MOST_EXPLAINED = 4;
/** A string of citations is no longer. */
const MOST_JOINED = 4;
/** How many authorities in a row decide what an Id. after them takes. */
export const MOST_LOOKED_AT = MOST_EXPLAINED + MOST_JOINED;

type Places = (k: number) => Span | undefined;

/**
 * Steps over authorities inside an explanatory parenthesis that closes before the Id.,
 * and over a section's former number after it.
 */
export function skipExplained(
  text: string,
  places: Places,
  made: readonly Draft[],
  last: number,
  idStart: number,
): number {
  let k = last;
  for (let turn = 0; turn < MOST_EXPLAINED && k > 0; turn++) {
    const inner = places(k);
    const outer = places(k - 1);
    if (inner === undefined || outer === undefined) return k;
    const between = text.slice(outer.end, inner.start);
    const isFormer = made[k]?.kind === 'former' && FORMER_NUMBER.test(between);
    if (!isFormer) {
      const open = between.search(/\S/);
      if (
        open < 0 ||
        between.length > 200 ||
        between.charAt(open) !== '(' ||
        !EXPLAINS.test(between.slice(open)) ||
        between.includes(')')
      )
        return k;
    }
    if (!text.slice(inner.end, idStart).includes(')')) return k;
    k--;
  }
  return k;
}

const LONGEST_EXPLANATION = 200;

/**
 * Start of the explanatory parenthesis that holds an authority and closes before the Id.,
 * "(construing § 53a-8)"; -1 where it stands in none.
 */
export function explanationAround(text: string, authority: Span, idStart: number): number {
  const from = Math.max(0, authority.start - LONGEST_EXPLANATION);
  const open = text.slice(from, authority.start).lastIndexOf('(');
  if (open < 0) return -1;
  const explains = text.slice(from + open, authority.start);
  return !explains.includes(')') && EXPLAINS.test(explains) && text.slice(authority.end, idStart).includes(')')
    ? from + open
    : -1;
}

const AMENDS = /,\s{1,3}(?:amending|repealing)\s{1,3}$/i;

/**
 * Start of the phrase in which a bill says what it amends, "SB 1202, amending §§ 9-46, 9-46a";
 * -1 where none stands before the authority.
 */
export function amendingPhraseBefore(text: string, { start }: Span): number {
  const from = Math.max(0, start - 16);
  const at = text.slice(from, start).search(AMENDS);
  return at < 0 ? -1 : from + at;
}

/** Between two authorities of one citation sentence: "; see also ", after what explains the first. */
const JOINED =
  /^[\s*_)\]]{0,10}(?:\([^()]{0,200}\)\s{0,40})?;\s{0,40}(?:(?:but\s+)?see(?:\s+also)?,?\s+(?:e\.g\.,?\s+)?|cf\.\s+|accord\s+|compare\s+|and\s+|the\s+)?[\s*_]{0,10}$/i;
/** The sentence ends between its last authority and the Id. */
const SENTENCE_END = /[.?!][)\]”’"*_\s]{0,20}$/;

/**
 * The other authorities of the citation sentence that ends with the authority at `last`, nearest
 * first: "A; B. Id." takes all of them. None where the Id. stands in that sentence itself, or where
 * its last is an id. that repeats the one before.
 */
export function joinedBefore(
  text: string,
  places: Places,
  made: readonly Draft[],
  last: number,
  idStart: number,
): number[] {
  const end = places(last)?.end ?? idStart;
  const joined: number[] = [];
  if (made[last]?.kind === 'id' || !SENTENCE_END.test(text.slice(Math.max(end, idStart - 40), idStart))) return joined;
  for (let k = last; k > 0 && joined.length < MOST_JOINED; k--) {
    const inner = places(k);
    const outer = places(k - 1);
    if (
      inner === undefined ||
      outer === undefined ||
      !JOINED.test(text.slice(outer.end, Math.min(inner.start, outer.end + 300)))
    )
      break;
    joined.push(k - 1);
  }
  return joined;
}

/** Where a quotation's opening mark is looked for. */
const LONGEST_QUOTATION = 1200;
const CLOSES = /[”"]|’’/;
const MARKS = /[“”"\u2029]|‘‘|’’|\n[ \t]*\r?\n/g;

/**
 * Start of the quotation that holds an authority and closes between it and the Id.: the Id. is then the quoted
 * source's, not the authority's. -1 where it stands in none.
 */
export function quotationAround(text: string, authority: Span, idStart: number): number {
  if (!CLOSES.test(text.slice(authority.end, idStart))) return -1;
  const from = Math.max(0, authority.start - LONGEST_QUOTATION);
  let open = -1;
  MARKS.lastIndex = 0;
  const before = text.slice(from, authority.start);
  for (let m = MARKS.exec(before); m !== null; m = MARKS.exec(before)) {
    const [mark] = m;
    if (mark === '“' || mark === '‘‘') open = m.index;
    else if (mark === '"') open = open < 0 ? m.index : -1;
    else open = -1;
  }
  if (open < 0) return -1;
  // What closes must be the same quotation, not one that opens after the authority.
  const after = /[“”"]|‘‘|’’/.exec(text.slice(authority.end, idStart));
  return after === null || after[0] === '“' || after[0] === '‘‘' ? -1 : from + open;
}
