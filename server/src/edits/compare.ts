import { inTable } from '../analysis/authorities/marker';
import type { Snapshot } from '../analysis/snapshot';
import type { Authority } from '../citations/citation';
import { sameMeaning } from '../citations/same';
import { BLOCK, OBJECT, type Prose } from '../markup/prose';
import type { Span } from '../text/span';
import { gapsIn } from './gaps';
import { sameButNumbers, sameCited } from './sameCited';
import type { Purpose } from './draft';
import type { Window } from './window';

/** Windows that touch are one, with all that was to be done in each. */
interface Place extends Span {
  readonly kind: Window['kind'];
  /** Places in the list that was given. */
  readonly windows: number[];
  readonly of: Window[];
  /** Where it lies in the edited source. */
  readonly now: Span;
}

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

/** Each purpose once. */
function purposesOf(places: readonly Place[]): Purpose[] {
  const found = new Map<string, Purpose>();
  for (const { of } of places) for (const { draft } of of) found.set(JSON.stringify(draft.purpose), draft.purpose);
  return [...found.values()];
}

function placesOf(windows: readonly Window[]): Place[] {
  const places: (Place & { end: number; now: { start: number; end: number } })[] = [];
  let shift = 0;
  windows.forEach((window, k) => {
    const grown = window.edits.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
    const last = places.at(-1);
    if (last !== undefined && window.start < last.end || last?.start === window.start) {
      last.end = Math.max(last.end, window.end);
      last.windows.push(k);
      last.of.push(window);
    } else {
      places.push({ start: window.start, end: window.end, kind: window.kind, windows: [k], of: [window], now: { start: window.start + shift, end: 0 } });
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
  /** What lies before, between and behind the places. */
  readonly #stretches: readonly Stretch[];

  constructor(before: Snapshot, after: Snapshot, places: readonly Place[]) {
    this.#before = before;
    this.#after = after;
    this.#places = places;
    this.#stretches = Array.from({ length: places.length + 1 }, (_, k) => {
      const [from, to] = [places[k - 1], places[k]];
      const [was, is] = [before.prose, after.prose];
      const stretch = {
        was: { start: from === undefined ? 0 : was.toProse(from.end), end: to === undefined ? was.text.length : was.toProse(to.start) },
        is: { start: from === undefined ? 0 : is.toProse(from.now.end), end: to === undefined ? is.text.length : is.toProse(to.now.start) },
      };
      const [head, tail] = [from?.kind === 'apart', to?.kind === 'apart'];
      return { was: withoutBlanks(was.text, stretch.was, head, tail), is: withoutBlanks(is.text, stretch.is, head, tail) };
    });
  }

  compare(): void {
    this.#compareProse();
    // Where the prose differs outside the windows, what follows is read otherwise too: one fault is not told twice.
    if (this.faulty.size > 0) return;
    this.#compareZones();
    this.#compareComments();
    this.#compareAuthorities();
    this.#places.forEach((place, k) => { this.#lookInside(place, k); });
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
      if (was.slice(stretch.was.start, stretch.was.end) !== is.slice(stretch.is.start, stretch.is.end)) this.#blameAround(k);
    });
  }

  #compareZones(): void {
    // What stands in a table or a comment as a whole is its own affair.
    const outside = (stretches: (stretch: Stretch) => Span) => {
      const inside = this.#places.flatMap((place, k) => place.kind === 'apart'
        ? [{ start: stretches(this.#stretches[k] as Stretch).end, end: stretches(this.#stretches[k + 1] as Stretch).start }] : []);
      return ({ start, end }: Span): boolean => {
        const found = inside[lastBefore(inside, start)];
        return found === undefined || end > found.end;
      };
    };
    const was = this.#before.prose.zones.filter(outside((stretch) => stretch.was));
    const is = this.#after.prose.zones.filter(outside((stretch) => stretch.is));
    for (let k = 0; k < Math.max(was.length, is.length); k++) {
      const [a, b] = [was[k], is[k]];
      const same = a !== undefined && b !== undefined && a.kind === b.kind && a.order === b.order && this.#agree(a.start, b.start) && this.#agree(a.end, b.end);
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
    if (was <= stretch.was.end) return was - stretch.was.start === is - stretch.is.start || was === stretch.was.end && is >= stretch.is.end;
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
        const found = apart[lastBefore(apart, start)];
        return found === undefined || end > found.end;
      });
    };
    const was = free(this.#before.prose.comments, (place) => place);
    const is = free(this.#after.prose.comments, (place) => place.now);
    for (let k = 0; k < Math.max(was.length, is.length); k++) {
      if (was[k]?.text === is[k]?.text) continue;
      const at = lastBefore(this.#places, was[k]?.start ?? this.#before.text.length);
      this.#blameAround(at + 1);
      return;
    }
  }

  #compareAuthorities(): void {
    const [was, is] = [this.#before.reading.authorities, this.#after.reading.authorities];
    let [i, j, shift] = [0, 0, 0];
    /** What was written anew, and the Ids that follow it. */
    const changed = new Set<Authority>();
    const purposes = purposesOf(this.#places);
    for (let k = 0; k <= this.#places.length; k++) {
      const place = this.#places[k];
      const [end, now] = [place?.start ?? Infinity, place?.now.start ?? Infinity];
      for (;;) {
        const [a, b] = [was[i], is[j]];
        const [hasA, hasB] = [(a?.start ?? Infinity) < end, (b?.start ?? Infinity) < now];
        if (!hasA && !hasB) break;
        const same = hasA && hasB && a !== undefined && b !== undefined && a.start + shift === b.start && a.end + shift === b.end && this.#sameOutside(a, b, changed, purposes);
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

  #sameOutside(a: Authority, b: Authority, changed: Set<Authority>, purposes: readonly Purpose[]): boolean {
    if (sameMeaning(a, b)) return true;
    if (a.kind !== 'id' || a.antecedent === null) return false;
    const antecedent = this.#before.reading.authorities[a.antecedent];
    if (antecedent === undefined || !changed.has(antecedent) || !sameButNumbers(a, b, purposes)) return false;
    changed.add(a);
    return true;
  }

  #compareInside(place: Place, k: number, was: readonly Authority[], is: readonly Authority[], changed: Set<Authority>): void {
    if (place.kind === 'apart') {
      const mayCite = place.of.every(({ draft }) => draft.purpose.kind === 'table');
      const apart = mayCite
        ? was.every((one) => inTable(this.#before, one.start)) && is.every((one) => inTable(this.#after, one.start))
        : was.length === 0 && is.length === 0;
      if (!apart) this.#blame(k);
      return;
    }
    const inWindow = is.every((one) => one.end <= place.now.end);
    const same = was.length === is.length && was.every((one, at) => place.of.some(({ draft }) => sameCited(one, is[at] as Authority, draft.purpose)));
    if (!inWindow || !same) this.#blame(k);
    for (const one of was) changed.add(one);
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
      if (isComment && (comments !== place.of.length || (old + now).trim() !== '')) this.#blame(k);
      return;
    }
    const glued = (text: string, at: number): boolean => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
    const gluesAnew = glued(after.text, is.start) && !glued(before.text, was.start) || glued(after.text, is.end) && !glued(before.text, was.end);
    const plain = blanksAsOne(now);
    const reads = place.of.every(({ draft }) => draft.reads === undefined || plain.includes(blanksAsOne(draft.reads)));
    const markup = sameMarkup(gapsIn(before, place.start, place.end), gapsIn(after, place.now.start, place.now.end));
    if (gluesAnew || !reads || !markup || breaksIn(old) !== breaksIn(now) || old.includes(BLOCK)) this.#blame(k);
  }
}

const WORD = /[\p{L}\p{N}]/u;

/** A comment or a table takes the blanks around it: markups leave out lines in which nothing else stands. */
function withoutBlanks(text: string, { start, end }: Span, head: boolean, tail: boolean): Span {
  let [from, to] = [start, end];
  if (head) while (from < to && /\s/.test(text.charAt(from))) from++;
  if (tail) while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}


function commentsIn({ comments }: Prose, { start, end }: Span): number {
  let count = 0;
  for (let k = lastBefore(comments, start - 1) + 1; k < comments.length && (comments[k]?.start ?? 0) < end; k++) if ((comments[k]?.end ?? 0) <= end) count++;
  return count;
}

function blanksAsOne(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Ends of blocks and places of objects. */
function breaksIn(text: string): number {
  return Array.from(text).filter((c) => c === BLOCK || c === OBJECT).length + (text.match(/\n[ \t\u00A0]*\r?\n/g)?.length ?? 0);
}

/** True where the markup is the same, or lacks marks of which each had its partner: emphasis around a word that went. */
function sameMarkup(was: readonly string[], is: readonly string[]): boolean {
  const [a, b] = [was.join(''), is.join('')];
  if (a === b) return true;
  let at = 0;
  const gone: string[] = [];
  for (const mark of was) {
    if (is[at] === mark) at++;
    else gone.push(mark);
  }
  return at === is.length && gone.length === 2 && closes(gone[0] ?? '', gone[1] ?? '');
}

function closes(open: string, close: string): boolean {
  return open === close || close === '}' || /^<(\w+)/.exec(open)?.[1] === /^<\/(\w+)/.exec(close)?.[1];
}

function lastBefore(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((spans[mid]?.start ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}
