import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { endsSentence } from '../citations/sentence';
import type { Citation } from '../citations/citation';
import type { Span } from '../text/span';

/** A sentence with its quotations is not looked for further away. */
const REACH = 3000;
/** Fewer quoted words are a term, not a passage. */
const LEAST_WORDS = 6;

/** A quotation in prose offsets: its words, and the same with its marks. */
export interface Marked {
  readonly inner: Span;
  readonly whole: Span;
}

/**
 * Quotations of the sentence that a citation closes as a sentence of its own: “The court ‘shall consider’ the ‘needs’
 * of the child. § 46b-56 (c).” They begin after the last authority before it. Prose offsets, in order.
 * @param at prose offset of the citation, or of the signal before it
 */
export function quotationsOfSentenceBefore(snapshot: Snapshot, at: number): readonly Marked[] {
  const { prose, reading } = snapshot;
  const { text } = prose;
  const end = trimmedEnd(text, at);
  const stop = /[.?!]["”’)\]*_]{0,3}$/.exec(text.slice(Math.max(0, end - 4), end));
  if (stop === null) return [];
  const dot = Math.max(0, end - 4) + stop.index;
  const last = lastEndingBefore(reading.authorities, prose.toSource(at));
  const from = Math.max(0, at - REACH, last === undefined ? 0 : prose.toProse(last.end), paragraphStart(text, at));
  const marked = pairs(text, from, at);
  return marked.filter(({ whole }) => !isBroken(text, whole.end, dot, marked) && isPassage(text, whole));
}

/**
 * Quotations that follow one after a citation in the same sentence: “Section 42-110a (4) defines
 * trade as ‘the sale’ and ‘the lease’ of goods.”
 */
export function quotationsOfSentenceAfter(snapshot: Snapshot, citation: Citation, from: number): readonly Marked[] {
  const { prose, reading } = snapshot;
  const { text } = prose;
  const next = firstFrom(reading.authorities, citation.end, (start) => prose.toProse(start) >= from);
  const end = Math.min(
    text.length,
    from + REACH,
    next === undefined ? text.length : prose.toProse(next.start),
    paragraphEnd(text, from),
  );
  const marked = pairs(text, from, end);
  return marked.filter(({ whole }) => !isBroken(text, from, whole.start, marked) && isPassage(text, whole));
}

/** The last of sorted spans that ends at or before an offset: few start before it and end after it. */
function lastEndingBefore(spans: readonly Span[], offset: number): Span | undefined {
  let k = lastStartingAtOrBefore(spans, offset);
  while (k >= 0 && (spans[k]?.end ?? 0) > offset) k--;
  return spans[k];
}

/** The first of sorted spans that starts at an offset or after it and is far enough on. */
function firstFrom(spans: readonly Span[], offset: number, isFarEnough: (start: number) => boolean): Span | undefined {
  let k = lastStartingAtOrBefore(spans, offset - 1) + 1;
  for (let span = spans[k]; span !== undefined; span = spans[++k]) if (isFarEnough(span.start)) return span;
  return undefined;
}

function isPassage(text: string, { start, end }: Span): boolean {
  return (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS;
}

/** True where a sentence ends between two places, outside quotations, or with one. */
function isBroken(text: string, from: number, to: number, marked: readonly Marked[]): boolean {
  for (let i = Math.max(0, from - 2); i < to; i++) {
    const quotation = marked.find(({ inner }) => inner.start <= i && i < inner.end - 1);
    if (quotation !== undefined) i = quotation.inner.end - 2;
    else if (/[.?!]/.test(text.charAt(i)) && endsSentence(text, i, to + 1)) return true;
  }
  return false;
}

/**
 * Quotations in double marks that open and close between two places; straight marks pair in
 * turn, and none do where their number is odd.
 */
function pairs(text: string, from: number, to: number): readonly Marked[] {
  const found: Marked[] = [];
  const slice = text.slice(from, to);
  const straight = (slice.match(/"/g) ?? []).length;
  let open = -1;
  for (let i = from; i < to; i++) {
    const c = text.charAt(i);
    if (c === '“' || (c === '"' && straight % 2 === 0 && open < 0)) open = i;
    else if ((c === '”' || c === '"') && open >= 0) {
      found.push({ inner: { start: open + 1, end: i }, whole: { start: open, end: i + 1 } });
      open = -1;
    }
  }
  return found;
}

function trimmedEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && /[\s([]/.test(text.charAt(end - 1))) end--;
  return end;
}

const PARAGRAPH = /\u2029|\n[ \t]*\r?\n/g;

function paragraphStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  let start = from;
  for (const match of text.slice(from, at).trimEnd().matchAll(PARAGRAPH)) start = from + match.index + match[0].length;
  return start;
}

function paragraphEnd(text: string, at: number): number {
  const found = text.slice(at, at + REACH).search(PARAGRAPH);
  return found < 0 ? text.length : at + found;
}
