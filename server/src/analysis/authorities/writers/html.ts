import type { Edit } from '../../../text/edit';
import type { Snapshot } from '../../snapshot';
import { slugOf, Slugs, type Heading } from '../headings';
import { placeKey, placeWords, type Places } from '../places';
import { NOTHING, type PlaceWriter, type Writer } from './writer';

/** A table whose places are links; headings without an `id` get one. */
export const html: Writer = {
  sign: '&sect;',
  space: '&nbsp;',
  escape: (text) => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c),
  places: (snapshot, places) => new HtmlPlaces(snapshot, places),
  table: (groups) => {
    if (groups.length === 0) return [`<p>${NOTHING}</p>`];
    return [
      '<table class="table-of-authorities">',
      '<thead><tr><th scope="col">Authority</th><th scope="col">Cited in</th></tr></thead>',
      ...groups.flatMap(({ heading, rows }) => [
        '<tbody>',
        ...(heading === '' ? [] : [`<tr><th colspan="2" scope="rowgroup">${heading}</th></tr>`]),
        ...rows.map(({ authority, places }) => `<tr><td>${authority}</td><td>${places.join(', ')}</td></tr>`),
        '</tbody>',
      ]),
      '</table>',
    ];
  },
  heading: (text) => [`<h2>${text}</h2>`],
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

class HtmlPlaces implements PlaceWriter {
  readonly #snapshot: Snapshot;
  readonly #places: Places;
  readonly #ids = new Map<number, string>();
  readonly #slugs: Slugs;
  readonly #edits: Edit[] = [];

  constructor(snapshot: Snapshot, places: Places) {
    this.#snapshot = snapshot;
    this.#places = places;
    this.#slugs = new Slugs(
      Array.from(snapshot.text.matchAll(/\bid\s*=\s*["']?([^\s"'>]+)/gi), (match) => match[1] ?? ''),
    );
  }

  at(offset: number): { key: string; text: string } {
    const place = this.#places.at(offset);
    const words = html.escape(placeWords(place));
    const id =
      place.kind === 'heading'
        ? this.#idOf(place.heading)
        : place.kind === 'note'
          ? (this.#noteId(place.at) ?? (place.heading === null ? '' : this.#idOf(place.heading)))
          : '';
    return { key: placeKey(place), text: id === '' ? words : `<a href="#${html.escape(id)}">${words}</a>` };
  }

  anchors(): readonly Edit[] {
    return this.#edits;
  }

  /** The heading's own `id`, or one made of its words that the document is to get; "" where its tag is not found. */
  #idOf(heading: Heading): string {
    const known = this.#ids.get(heading.start);
    if (known !== undefined) return known;
    const { text, prose } = this.#snapshot;
    const from = prose.toSource(heading.start);
    const before = text.slice(Math.max(0, from - 600), from);
    const last = Array.from(before.matchAll(/<h[1-6](?=[\s>])[^<>]*>/gi)).at(-1);
    // A tag that is closed again is another heading's: this one's own was not read as a tag.
    const tag = last === undefined || /<\/h[1-6]/i.test(before.slice(last.index + last[0].length)) ? undefined : last;
    let id = '';
    if (tag !== undefined) {
      id = idIn(tag[0]) ?? '';
      if (id === '') {
        id = this.#slugs.take(slugOf(heading.text) || 'part');
        const at = Math.max(0, from - 600) + tag.index + 3;
        this.#edits.push({ start: at, end: at, newText: ` id="${html.escape(id)}"` });
      }
    }
    this.#ids.set(heading.start, id);
    return id;
  }

  /** `id` of the innermost element that a note's text begins in. */
  #noteId(start: number): string | undefined {
    const { text, prose } = this.#snapshot;
    const from = prose.toSource(start);
    const tags = /(?:<[^<>]{1,300}>\s{0,40}){1,8}$/.exec(text.slice(Math.max(0, from - 600), from))?.[0] ?? '';
    return Array.from(tags.matchAll(/<[^/<>][^<>]{0,300}>/g), ([tag]) => idIn(tag)).findLast((id) => id !== undefined);
  }
}

function idIn(tag: string): string | undefined {
  const found = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3]);
}
