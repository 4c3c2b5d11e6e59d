import type { Prose } from '../markup/prose';
import { sharedEnds } from '../markup/sharedEnds';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import { MOST_LOOKED_AT } from './antecedent';
import type { Authority, Reading } from './citation';
import { documentReading } from './documentReading';
import { translate, type Draft } from './draft';
import { sharesPlaces } from './merged';
import { moved } from './movedCitation';
import { settle } from './resolve';
import { sameMeaning } from './same';
import { Scan } from './scan';
import { hasNotes, wholeStream } from './streams';

/** An earlier version of a document and its reading. */
export interface ReadBefore {
  readonly prose: Prose;
  readonly reading: Reading;
}

/** Prose that a reader of a form looks at before and after what it reads, at the most; white space counts once. */
const REACH = 4000;
/** Authorities read or moved in one step. */
const STEP = 2048;
/** Longer white space would carry a reader beyond its reach. */
const LONG_SPACE = /\s{200}/;

/**
 * In steps: reads a new version of a document from an earlier one's reading: what stands well before the
 * first difference is kept, what stands between is read, and from where the two readings say the same again
 * the rest is moved. Offsets as in `recognize`.
 * @returns what `recognize` would give for the new version alone; undefined where that has to be asked (notes, places
 * that authorities share, little in common)
 */
export function* reread(prose: Prose, before: ReadBefore): Steps<Reading | undefined> {
  if (hasNotes(prose) || hasNotes(before.prose) || before.reading.isMerged) return undefined;
  const { text } = prose;
  const shared = sharedEnds(before.prose, prose);
  if (shared.head + shared.tail < 2 * REACH) return undefined;
  const headEnd = shared.head - REACH;
  const tailStart = text.length - shared.tail + REACH;
  if (
    LONG_SPACE.test(text.slice(Math.max(0, headEnd), shared.head)) ||
    LONG_SPACE.test(text.slice(text.length - shared.tail, tailStart))
  )
    return undefined;

  const old = before.reading.read;
  const kept = countEndingBefore(old, before.prose, headEnd);
  const made: Draft[] = old.slice(0, kept) as Draft[];
  const read: Span[] = [];
  const places = (k: number): Span | undefined => {
    const authority = k < kept ? made[k] : undefined;
    return authority === undefined ? read[k - kept] : proseSpan(prose, authority);
  };
  const stream = wholeStream(prose);
  const last = old[kept - 1];
  if (last !== undefined) {
    stream.last = kept - 1;
    stream.lastEnd = prose.toProse(last.end);
  }

  yield;
  const scan = new Scan(text, stream.lastEnd);
  yield;
  const tail = new Tail(old, before.prose, kept, text.length - before.prose.text.length);
  for (let d = scan.next(); d !== undefined; d = scan.next()) {
    const span = { start: d.start, end: d.end };
    const settled = settle(text, d, made.length, stream, 0, made, places);
    read.push(span);
    made.push(settled);
    if (span.start >= tailStart && tail.agrees(settled, span.end)) break;
    if (read.length % STEP === 0) yield;
  }
  const added = made.length;
  for (let k = kept; k < added; k++) translate(prose, made[k] as Draft);
  if (!prose.identical && sharesPlaces(made, kept)) return undefined;
  const from = tail.next;
  if (from !== undefined) {
    const by = prose.source.length - before.prose.source.length;
    for (let k = from; k < old.length; k++) {
      made.push(moved(old[k] as Draft, by, added - from));
      if (k % STEP === STEP - 1) yield;
    }
  }
  return yield* documentReading(prose, made);
}

function proseSpan(prose: Prose, { start, end }: Span): Span {
  return { start: prose.toProse(start), end: prose.toProse(end) };
}

/** How many authorities end before a prose offset, or at it. */
function countEndingBefore(authorities: readonly Authority[], prose: Prose, offset: number): number {
  if (offset <= 0) return 0;
  let low = 0;
  let high = authorities.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (prose.toProse(authorities[mid]?.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/**
 * Finds where the new reading says what the old one said: as many authorities in a row as an Id. may look back over.
 */
class Tail {
  readonly #old: readonly Authority[];
  readonly #prose: Prose;
  readonly #by: number;
  #at: number;
  #agreed = 0;
  #found = false;

  /** @param by what the old prose's offsets grow by */
  constructor(old: readonly Authority[], prose: Prose, from: number, by: number) {
    this.#old = old;
    this.#prose = prose;
    this.#at = from;
    this.#by = by;
  }

  /** True once enough authorities agree. @param end prose offset in the new version */
  agrees(authority: Authority, end: number): boolean {
    while (this.#at < this.#old.length && this.#endOf(this.#at) < end) {
      this.#at++;
      this.#agreed = 0;
    }
    const other = this.#old[this.#at];
    if (other === undefined || this.#endOf(this.#at) !== end || !sameMeaning(other, authority)) {
      this.#agreed = 0;
      return false;
    }
    this.#at++;
    this.#agreed++;
    return (this.#found = this.#agreed > MOST_LOOKED_AT + 1);
  }

  /** Place in the old list of the first authority that need not be read; undefined where all had to be. */
  get next(): number | undefined {
    return this.#found ? this.#at : undefined;
  }

  #endOf(k: number): number {
    return this.#prose.toProse(this.#old[k]?.end ?? 0) + this.#by;
  }
}
