import type { Prose } from '../markup/prose';
import type { Span } from '../text/span';
import { withoutBlanks } from './marks';
import type { Window } from './window';

/** Windows that touch are one, with all that was to be done in each. */
export interface Place extends Span {
  readonly kind: Window['kind'];
  /** Places in the list that was given. */
  readonly windows: number[];
  readonly of: Window[];
  /** Where it lies in the edited source. */
  readonly now: Span;
}

/** Same place in both texts, in prose offsets. */
export interface Stretch {
  readonly was: Span;
  readonly is: Span;
}

/** Windows as places, each with where it lies after the edits. @param windows sorted by start */
export function placesOf(windows: readonly Window[]): Place[] {
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

/** What lies before, between and after the places: one more than there are places. */
export function stretchesOf(was: Prose, is: Prose, places: readonly Place[]): Stretch[] {
  return Array.from({ length: places.length + 1 }, (_, k) => {
    const [from, to] = [places[k - 1], places[k]];
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
