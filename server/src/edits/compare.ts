import { inTable, MARK, markedTables } from '../analysis/authorities/marker';
import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { isCitation, type Authority } from '../citations/citation';
import { sameMeaning } from '../citations/same';
import { BLOCK } from '../markup/prose';
import type { Span } from '../text/span';
import { gapsIn } from './gaps';
import { blanksAsOne, breaksIn, commentsIn, isHeadingAlone, sameMarkup, withoutBlanks, WORD } from './marks';
import { sameButNumbers, sameCited } from './sameCited';
import type { Purpose } from './draft';
import { endOf, ownSpan, saysTwice, uncited, type Window } from './window';

/** Windows that touch are one, with all that was to be done in each. */
interface Place extends Span {
  readonly kind: Window['kind'];
  /** Places in the list that was given. */
  readonly windows: number[];
  readonly of: Window[];
  /** Where it lies in the edited source. */
  readonly now: Span;
}

/** What was written anew, and why. */
type Changed = Map<Authority, readonly Purpose[]>;

/** Same place in both texts, in prose offsets. */
interface Stretch {
  readonly was: Span;
  readonly is: Span;
}

/**
 * Holds an edited document against the document before. Linear in the length of both.
 * @param windows sorted by start; the edits of all were made
 * @returns places, in `windows`, of those after which something is read that should not be, or is not read that should; where it
 * cannot be told which, all around the difference
 */
export function faultyWindows(before: Snapshot, after: Snapshot, windows: readonly Window[]): ReadonlySet<number> {
  const comparison = new Comparison(before, after, placesOf(windows));
  comparison.compare();
  return comparison.faulty;
}

function placesOf(windows: readonly Window[]): Place[] {
  const places: (Place & { end: number; now: { start: number; end: number } })[] = [];
  let shift = 0;
  windows.forEach((window, k) => {
    const grown = window.edits.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
    const last = places.at(-1);
    if ((last !== undefined && window.start < last.end) || last?.start === window.start) {
      last.end = Math.max(last.end, window.end);
      last.windows.push(k);
      last.of.push(window);
    } else {
      places.push({
        start: window.start,
        end: window.end,
        kind: window.kind,
        windows: [k],
        of: [window],
        now: { start: window.start + shift, end: 0 },
      });
    }
    shift += grown;
    const place = places.at(-1);
    if (place !== undefined) place.now.end = place.end + shift;
  });
  return places;
}

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
    this.#stretches = Array.from({ length: places.length + 1 }, (_, k) => {
      const [from, to] = [places[k - 1], places[k]];
      const [was, is] = [before.prose, after.prose];
      const stretch = {
        was: {
          start: from === undefined ? 0 : was.toProse(from.end),
          end: to === undefined ? was.text.length : was.toProse(to.start),
        },
        is: {
          start: from === undefined ? 0 : is.toProse(from.now.end),
          end: to === undefined ? is.text.length : is.toProse(to.now.start),
        },
      };
      const [head, tail] = [from?.kind === 'apart', to?.kind === 'apart'];
      return {
        was: withoutBlanks(was.text, stretch.was, head, tail),
        is: withoutBlanks(is.text, stretch.is, head, tail),
      };
    });
  }

  compare(): void {
    this.#compareProse();
    // Where the prose differs outside the windows, what follows is read otherwise too: one fault is not told twice.
    if (this.faulty.size > 0) return;
    this.#compareZones();
    this.#compareComments();
    this.#compareAuthorities();
    this.#places.forEach((place, k) => {
      this.#lookInside(place, k);
    });
  }

  #blame(place: number): void {
    for (const k of this.#places[place]?.windows ?? []) this.faulty.add(k);
  }

  /** Blames the places around a stretch: the one before it first, since markup acts forward. */
  #blameAround(stretch: number): void {
    this.#blame(stretch - 1);
    this.#blame(stretch);
  }

  #compareProse(): void {
    const [was, is] = [this.#before.prose.text, this.#after.prose.text];
    this.#stretches.forEach((stretch, k) => {
      if (was.slice(stretch.was.start, stretch.was.end) !== is.slice(stretch.is.start, stretch.is.end))
        this.#blameAround(k);
    });
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

  #compareAuthorities(): void {
    const [was, is] = [this.#before.reading.authorities, this.#after.reading.authorities];
    let [i, j, shift] = [0, 0, 0];
    /** What was written anew, and the Ids that follow it. */
    const changed: Changed = new Map();
    for (let k = 0; k <= this.#places.length; k++) {
      const place = this.#places[k];
      const [end, now] = [place?.start ?? Infinity, place?.now.start ?? Infinity];
      for (;;) {
        const [a, b] = [was[i], is[j]];
        const [hasA, hasB] = [(a?.start ?? Infinity) < end, (b?.start ?? Infinity) < now];
        if (!hasA && !hasB) break;
        const same =
          hasA &&
          hasB &&
          a !== undefined &&
          b !== undefined &&
          a.start + shift === b.start &&
          a.end + shift === b.end &&
          this.#sameOutside(a, b, changed);
        if (!same) {
          this.#blameAround(k);
          if (!hasA || !hasB) return;
        }
        i++;
        j++;
      }
      if (place === undefined) return;
      const inside = { from: i, to: j };
      while ((was[i]?.start ?? Infinity) < place.end) i++;
      while ((is[j]?.start ?? Infinity) < place.now.end) j++;
      this.#compareInside(place, k, was.slice(inside.from, i), is.slice(inside.to, j), changed);
      shift = place.now.end - place.end;
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
      is.every((one) => endOf(one) <= place.now.end) &&
      this.#holds(place, is) &&
      is.every((one, at) => !saysTwice(this.#before, was[at], this.#after, one)) &&
      uncited(this.#before, place, was) === uncited(this.#after, place.now, is);
    const same =
      was.length === is.length &&
      was.every((one, at) => place.of.some(({ draft }) => sameCited(one, is[at] as Authority, draft.purpose)));
    if (!inWindow || !same) this.#blame(k);
    const purposes = place.of.map(({ draft }) => draft.purpose);
    for (const one of was) changed.set(one, purposes);
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

  /** One block as before, the same markup but for what went as a whole, no word glued to another, and the words that were meant. */
  #lookInside(place: Place, k: number): void {
    const [before, after] = [this.#before.prose, this.#after.prose];
    const was = { start: this.#stretches[k]?.was.end ?? 0, end: this.#stretches[k + 1]?.was.start ?? 0 };
    const is = { start: this.#stretches[k]?.is.end ?? 0, end: this.#stretches[k + 1]?.is.start ?? 0 };
    const [old, now] = [before.text.slice(was.start, was.end), after.text.slice(is.start, is.end)];
    if (place.kind === 'apart') {
      const isComment = place.of.some(({ draft }) => draft.purpose.kind === 'comment');
      const comments = commentsIn(before, place) + commentsIn(after, place.now);
      if (!isComment && !this.#isTable(place, is, now)) this.#blame(k);
      if (isComment && (comments !== place.of.length || (old + now).trim() !== '')) this.#blame(k);
      return;
    }
    const glued = (text: string, at: number): boolean => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
    const gluesAnew =
      (glued(after.text, is.start) && !glued(before.text, was.start)) ||
      (glued(after.text, is.end) && !glued(before.text, was.end));
    const plain = blanksAsOne(now);
    const reads = place.of.every(({ draft }) => draft.reads === undefined || plain.includes(blanksAsOne(draft.reads)));
    const markup = sameMarkup(gapsIn(before, place.start, place.end), gapsIn(after, place.now.start, place.now.end));
    if (gluesAnew || !reads || !markup || breaksIn(old) !== breaksIn(now) || old.includes(BLOCK)) this.#blame(k);
  }
}
