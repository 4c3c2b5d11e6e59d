import type { Prose, Zone } from '../markup/prose';
import type { Span } from '../text/span';

/** The body of a document, or its notes in their own order: an Id. looks back in its own stream only. Prose offsets. */
export interface Stream {
  /** Stretches of prose in reading order. */
  readonly stretches: readonly Span[];
  /** Place in `authorities` of the last one seen, or -1. */
  last: number;
  /** Where the last one ended: stretch and prose offset. */
  lastStretch: number;
  lastEnd: number;
}

function stream(stretches: readonly Span[]): Stream {
  return { stretches, last: -1, lastStretch: 0, lastEnd: stretches[0]?.start ?? 0 };
}

/** The one stream of a document without notes. */
export function wholeStream(prose: Prose): Stream {
  return stream([{ start: 0, end: prose.text.length }]);
}

export function hasNotes(prose: Prose): boolean {
  return prose.zones.some((zone) => zone.kind === 'note');
}

/** Body and notes of a document that has notes. */
export class Streams {
  readonly body: Stream;
  readonly notes: Stream;
  readonly #zones: readonly Zone[];
  /** Place of a note in its stream. */
  readonly #order: ReadonlyMap<Zone, number>;

  constructor(prose: Prose) {
    const notes = prose.zones.filter((zone) => zone.kind === 'note').sort((a, b) => a.start - b.start);
    const body: Span[] = [];
    let at = 0;
    for (const note of notes) {
      body.push({ start: at, end: Math.max(at, note.start) });
      at = Math.max(at, note.end);
    }
    body.push({ start: at, end: prose.text.length });
    const ordered = [...notes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.start - b.start);
    this.#zones = notes;
    this.#order = new Map(ordered.map((zone, k) => [zone, k]));
    this.body = stream(body);
    this.notes = stream(ordered);
  }

  /** The stream and its stretch that hold a prose offset. */
  locate(at: number): { readonly stream: Stream; readonly stretch: number } {
    const zone = lastAtOrBefore(this.#zones, at);
    const note = this.#zones[zone];
    if (note !== undefined && at < note.end) return { stream: this.notes, stretch: this.#order.get(note) ?? 0 };
    return { stream: this.body, stretch: zone + 1 };
  }

  /** Places of spans in reading order: the body's first, then the notes' in their own order. */
  readingOrder(spans: readonly Span[]): number[] {
    const keyed = spans.map((span, k) => {
      const { stream: of, stretch } = this.locate(span.start);
      return { k, notes: of === this.notes ? 1 : 0, stretch };
    });
    keyed.sort((a, b) => a.notes - b.notes || a.stretch - b.stretch || a.k - b.k);
    return keyed.map((entry) => entry.k);
  }
}

function lastAtOrBefore(zones: readonly Zone[], at: number): number {
  let low = -1;
  let high = zones.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((zones[mid]?.start ?? 0) <= at) low = mid;
    else high = mid - 1;
  }
  return low;
}
