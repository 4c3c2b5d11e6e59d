import { inTable, MARK, markedTables } from '../analysis/authorities/marker';
import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { isCitation, type Authority } from '../citations/citation';
import { sameMeaning } from '../citations/same';
import { BLOCK } from '../markup/prose';
import { characterAt, characterBefore } from '../text/charKinds';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import { gapsIn } from './gaps';
import { blanksAsOne, breaksIn, commentsIn, isHeadingAlone, sameMarkup, WORD } from './marks';
import { sameButNumbers, sameCited } from './sameCited';
import type { Purpose } from './draft';
import { placesOf, stretchesOf, type Place, type Stretch } from './places';
import { addsSupra, ownSpan, saysTwice, uncited, type Window } from './window';

/** What was written anew, and why. */
type Changed = Map<Authority, readonly Purpose[]>;

/**
 * Holds an edited document against the document before, in steps. Linear in the length of both.
 * @param windows sorted by start; the edits of all were made
 * @returns places, in `windows`, of those after which something is read that should not be, or is not read that should;
 * where it cannot be told which, all around the difference
 */
export function* faultyWindows(
  before: Snapshot,
  after: Snapshot,
  windows: readonly Window[],
): Steps<ReadonlySet<number>> {
  const comparison = new Comparison(before, after, placesOf(windows));
  yield;
  yield* comparison.compare();
  return comparison.faulty;
}

/** Places that are compared in one step. */
const STEP = 256;

class Comparison {
  readonly faulty = new Set<number>();
  readonly #before: Snapshot;
  readonly #after: Snapshot;
  readonly #places: readonly Place[];
  /** What lies before, between and after the places. */
  readonly #stretches: readonly Stretch[];

  constructor(before: Snapshot, after: Snapshot, places: readonly Place[]) {
    this.#before = before;
    this.#after = after;
    this.#places = places;
    this.#stretches = stretchesOf(before.prose, after.prose, places);
  }

  *compare(): Steps<void> {
    yield* this.#compareProse();
    // Where the prose differs outside the windows, what follows is read otherwise too: one fault is not told twice.
    if (this.faulty.size > 0) return;
    yield;
    this.#compareZones();
    yield;
    this.#compareComments();
    yield* this.#compareAuthorities();
    for (const [k, place] of this.#places.entries()) {
      if (k % STEP === 0) yield;
      this.#lookInside(place, k);
    }
  }

  #blame(place: number): void {
    for (const k of this.#places[place]?.windows ?? []) this.faulty.add(k);
  }

  /** Blames the places around a stretch: the one before it first, since markup acts forward. */
  #blameAround(stretch: number): void {
    this.#blame(stretch - 1);
    this.#blame(stretch);
  }

  *#compareProse(): Steps<void> {
    const [was, is] = [this.#before.prose.text, this.#after.prose.text];
    for (const [k, stretch] of this.#stretches.entries()) {
      if (k % STEP === STEP - 1) yield;
      if (was.slice(stretch.was.start, stretch.was.end) !== is.slice(stretch.is.start, stretch.is.end))
        this.#blameAround(k);
    }
  }

  #compareZones(): void {
    // What stands in a table or a comment as a whole is its own affair.
    const outside = (stretches: (stretch: Stretch) => Span) => {
      const inside = this.#places.flatMap((place, k) =>
        place.kind === 'apart'
          ? [
              {
                start: stretches(this.#stretches[k] as Stretch).end,
                end: stretches(this.#stretches[k + 1] as Stretch).start,
              },
            ]
          : [],
      );
      return ({ start, end }: Span): boolean => {
        const found = inside[lastStartingAtOrBefore(inside, start)];
        return found === undefined || end > found.end;
      };
    };
    const was = this.#before.prose.zones.filter(outside((stretch) => stretch.was));
    const is = this.#after.prose.zones.filter(outside((stretch) => stretch.is));
    for (let k = 0; k < Math.max(was.length, is.length); k++) {
      const [a, b] = [was[k], is[k]];
      const same =
        a !== undefined &&
        b !== undefined &&
        a.kind === b.kind &&
        a.order === b.order &&
        this.#agree(a.start, b.start) &&
        this.#agree(a.end, b.end);
      if (same) continue;
      this.#blameAround(this.#stretchAt(a?.start ?? was.at(-1)?.start ?? 0));
      return;
    }
  }

  /** True where a prose offset of the document before may be one of the document after. */
  #agree(was: number, is: number): boolean {
    const k = this.#stretchAt(was);
    const stretch = this.#stretches[k];
    if (stretch === undefined) return false;
    if (was <= stretch.was.end)
      return was - stretch.was.start === is - stretch.is.start || (was === stretch.was.end && is >= stretch.is.end);
    return is >= stretch.is.end && is <= (this.#stretches[k + 1]?.is.start ?? Infinity);
  }

  #stretchAt(was: number): number {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#stretches[mid]?.was.start ?? 0) <= was) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  #compareComments(): void {
    const free = (comments: readonly (Span & { readonly text: string })[], spanOf: (place: Place) => Span) => {
      const apart = this.#places.filter((place) => place.kind === 'apart').map(spanOf);
      return comments.filter(({ start, end }) => {
        const found = apart[lastStartingAtOrBefore(apart, start)];
        return found === undefined || end > found.end;
      });
    };
    const was = free(this.#before.prose.comments, (place) => place);
    const is = free(this.#after.prose.comments, (place) => place.now);
    for (let k = 0; k < Math.max(was.length, is.length); k++) {
      if (was[k]?.text === is[k]?.text) continue;
      const at = lastStartingAtOrBefore(this.#places, was[k]?.start ?? this.#before.text.length);
      this.#blameAround(at + 1);
      return;
    }
  }

  *#compareAuthorities(): Steps<void> {
    const [was, is] = [this.#before.reading.authorities, this.#after.reading.authorities];
    let [i, j, shift] = [0, 0, 0];
    /** What was written anew, and the Ids that follow it. */
    const changed: Changed = new Map();
    for (let k = 0; k <= this.#places.length; k++) {
      if (k % STEP === 0) yield;
      const place = this.#places[k];
      const [from, to] = [i, j];
      i = firstFrom(was, i, place?.start ?? Infinity);
      j = firstFrom(is, j, place?.now.start ?? Infinity);
      this.#compareOutside(k, was.slice(from, i), is.slice(to, j), shift, changed);
      // Where one text has more of them, what follows cannot be paired.
      if (place === undefined || i - from !== j - to) return;
      const [inWas, inIs] = [i, j];
      i = firstFrom(was, i, place.end);
      j = firstFrom(is, j, place.now.end);
      this.#compareInside(place, k, was.slice(inWas, i), is.slice(inIs, j), changed);
      shift = place.now.end - place.end;
    }
  }

  /**
   * Holds what is read in a stretch against what was, one by one.
   * @param shift by how much the document grew before it
   */
  #compareOutside(
    stretch: number,
    was: readonly Authority[],
    is: readonly Authority[],
    shift: number,
    changed: Changed,
  ): void {
    for (let k = 0; k < Math.max(was.length, is.length); k++) {
      const [a, b] = [was[k], is[k]];
      const both = a !== undefined && b !== undefined;
      if (!both) {
        this.#blameAround(stretch);
        return;
      }
      const samePlace = a.start + shift === b.start && a.end + shift === b.end;
      if (!samePlace || !this.#sameOutside(a, b, changed)) this.#blameAround(stretch);
    }
  }

  #sameOutside(a: Authority, b: Authority, changed: Changed): boolean {
    // A trailer that another citation's name became is a change too.
    if (a.kind !== 'foreign' && b.kind !== 'foreign' && (a.trailer === null) !== (b.trailer === null)) return false;
    if (sameMeaning(a, b)) return true;
    if (a.kind !== 'id' || a.antecedent === null) return false;
    const antecedent = this.#before.reading.authorities[a.antecedent];
    const purposes = antecedent === undefined ? undefined : changed.get(antecedent);
    if (purposes === undefined || !sameButNumbers(a, b, purposes)) return false;
    changed.set(a, purposes);
    return true;
  }

  #compareInside(place: Place, k: number, was: readonly Authority[], is: readonly Authority[], changed: Changed): void {
    if (place.kind === 'apart') {
      const mayCite = place.of.every(({ draft }) => draft.purpose.kind === 'table');
      const apart = mayCite
        ? was.every((one) => inTable(this.#before, one.start)) && is.every((one) => inTable(this.#after, one.start))
        : was.length === 0 && is.length === 0;
      if (!apart) this.#blame(k);
      return;
    }
    const inWindow =
      is.every((one) => this.#endsIn(place, one)) &&
      this.#holds(place, is) &&
      is.every((one, at) => !saysTwice(this.#before, was[at], this.#after, one)) &&
      is.every((one, at) => !addsSupra(this.#before, was[at], this.#after, one)) &&
      uncited(this.#before, place, was) === uncited(this.#after, place.now, is);
    const same =
      was.length === is.length &&
      was.every((one, at) => place.of.some(({ draft }) => sameCited(one, is[at] as Authority, draft.purpose)));
    if (!inWindow || !same) this.#blame(k);
    const purposes = place.of.map(({ draft }) => draft.purpose);
    for (const one of was) changed.set(one, purposes);
  }

  /**
   * True where a citation ends in its place with its own words too: what followed stays outside,
   * but for the comma that closes "inclusive".
   */
  #endsIn({ now }: Place, one: Authority): boolean {
    const end = isCitation(one) ? ownSpan(this.#after, one).end : one.end;
    return end <= now.end || this.#after.text.slice(now.end, end) === ',';
  }

  /** True where what was put in belongs to what is cited: it is read with the citation and not beside it. */
  #holds({ of, now, start }: Place, cited: readonly Authority[]): boolean {
    const spans = cited.flatMap((one) => (isCitation(one) ? [ownSpan(this.#after, one)] : []));
    let shift = now.start - start;
    return of
      .flatMap(({ edits }) => edits)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .every((edit) => {
        const put = { start: edit.start + shift, end: edit.start + shift + edit.newText.trimEnd().length };
        shift += edit.newText.length - (edit.end - edit.start);
        return edit.newText.trim() === '' || spans.some((span) => span.start <= put.start && put.end <= span.end);
      });
  }

  /** True where what is put in for a table is read as one, with nothing but its heading beside it. */
  #isTable({ now, of }: Place, is: Span, text: string): boolean {
    const isWhole = of.every(({ edits }) => edits.every(({ newText }) => !newText.includes(MARK)));
    if (isWhole) return text.trim() === '';
    const inside = markedTables(this.#after).tables.filter((table) => now.start <= table.start && table.end <= now.end);
    const { prose } = this.#after;
    let [words, at] = ['', is.start];
    for (const table of inside) {
      words += prose.text.slice(at, Math.max(at, prose.toProse(table.start)));
      at = Math.max(at, prose.toProse(table.end));
    }
    return inside.length > 0 && isHeadingAlone(words + prose.text.slice(at, is.end));
  }

  /** True where nothing but a comment or a table was put in or taken out, as was meant. */
  #isApart(place: Place, is: Span, old: string, now: string): boolean {
    if (!place.of.some(({ draft }) => draft.purpose.kind === 'comment')) return this.#isTable(place, is, now);
    const comments = commentsIn(this.#before.prose, place) + commentsIn(this.#after.prose, place.now);
    return comments === place.of.length && (old + now).trim() === '';
  }

  /** One block as before, its markup but for what went as a whole, no word glued to another, and the words as meant. */
  #lookInside(place: Place, k: number): void {
    const [before, after] = [this.#before.prose, this.#after.prose];
    const was = { start: this.#stretches[k]?.was.end ?? 0, end: this.#stretches[k + 1]?.was.start ?? 0 };
    const is = { start: this.#stretches[k]?.is.end ?? 0, end: this.#stretches[k + 1]?.is.start ?? 0 };
    const [old, now] = [before.text.slice(was.start, was.end), after.text.slice(is.start, is.end)];
    const gluesAnew =
      (isGlued(after.text, is.start) && !isGlued(before.text, was.start)) ||
      (isGlued(after.text, is.end) && !isGlued(before.text, was.end));
    if (place.kind === 'apart') {
      if (gluesAnew || !this.#isApart(place, is, old, now)) this.#blame(k);
      return;
    }
    const plain = blanksAsOne(now);
    const reads = place.of.every(({ draft }) => draft.reads === undefined || plain.includes(blanksAsOne(draft.reads)));
    const markup = sameMarkup(gapsIn(before, place.start, place.end), gapsIn(after, place.now.start, place.now.end));
    if (gluesAnew || !reads || !markup || breaksIn(old) !== breaksIn(now) || old.includes(BLOCK)) this.#blame(k);
  }
}

/** Place in the list of the first that starts at an offset or after it. @param from all before it start earlier */
function firstFrom(authorities: readonly Authority[], from: number, offset: number): number {
  let at = from;
  while ((authorities[at]?.start ?? Infinity) < offset) at++;
  return at;
}

/** True where two words meet without anything between them. */
function isGlued(text: string, at: number): boolean {
  return WORD.test(characterBefore(text, at)) && WORD.test(characterAt(text, at));
}
