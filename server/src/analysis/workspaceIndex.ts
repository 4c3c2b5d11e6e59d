import type { Range } from '../text/lineIndex';
import type { Citation } from '../citations/citation';
import { mentions, type Mention } from './mentions';
import type { AuthorityKey } from '../citations/cited';

/** A range that is cited, and the documents that cite it. */
interface CitedRange {
  readonly first: number;
  readonly through: number;
  readonly uris: Set<string>;
}

/** A mention without its offsets: the text that they count in is not kept. */
export type IndexedMention = Pick<Mention, 'key' | 'through' | 'kind' | 'range'>;

/** Mentions of one authority in one document, in its order. */
export interface DocumentMentions {
  readonly uri: string;
  readonly mentions: readonly IndexedMention[];
}

/** Numbers kept for each mention: key, last number, kind, and the four of its range. */
const WIDTH = 7;
const NONE = -1;
const EMPTY = new Int32Array();

/**
 * Who cites what, over many documents. Documents enter and leave whole; the index knows their places, never their text.
 * A mention takes 28 bytes, so that a workspace of hundreds of thousands stays small. It depends on nothing but the
 * documents in it: the order in which they came, and what they were before, leave no trace in any answer.
 */
export class WorkspaceIndex {
  readonly #documents = new Map<string, Int32Array>();
  /** Documents that name a key, as a single section or as the first of a range. */
  readonly #byKey = new Map<AuthorityKey, Set<string>>();
  /** Ranges by the places of their ends: many documents cite few of them, and each may contain any number. */
  readonly #ranges = new Map<string, CitedRange>();
  readonly #strings: string[] = [];
  readonly #places = new Map<string, number>();
  #count = 0;

  /** How many mentions there are. */
  get size(): number {
    return this.#count;
  }

  /** How many documents have been taken in, those without a citation included. */
  get documents(): number {
    return this.#documents.size;
  }

  has(uri: string): boolean {
    return this.#documents.has(uri);
  }

  /** True for a document that cites anything. */
  cites(uri: string): boolean {
    return (this.#documents.get(uri) ?? EMPTY).length > 0;
  }

  uris(): readonly string[] {
    return [...this.#documents.keys()].sort();
  }

  /** Takes a document in, in the place of what was known of it. */
  set(uri: string, found: readonly IndexedMention[]): void {
    this.delete(uri);
    const packed = new Int32Array(found.length * WIDTH);
    found.forEach((mention, i) => {
      const { start, end } = mention.range;
      packed.set(
        [
          this.#place(mention.key),
          mention.through === null ? NONE : this.#place(mention.through),
          this.#place(mention.kind),
          start.line,
          start.character,
          end.line,
          end.character,
        ],
        i * WIDTH,
      );
      let uris = this.#byKey.get(mention.key);
      if (uris === undefined) this.#byKey.set(mention.key, (uris = new Set()));
      uris.add(uri);
      if (mention.through !== null) this.#rangeOf(packed, i * WIDTH).uris.add(uri);
    });
    this.#documents.set(uri, packed);
    this.#count += found.length;
  }

  delete(uri: string): void {
    const packed = this.#documents.get(uri);
    if (packed === undefined) return;
    for (let at = 0; at < packed.length; at += WIDTH) {
      const key = this.#string(packed[at] ?? NONE);
      const uris = this.#byKey.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#byKey.delete(key);
      if (packed[at + 1] === NONE) continue;
      const range = this.#rangeOf(packed, at);
      range.uris.delete(uri);
      if (range.uris.size === 0) this.#ranges.delete(nameOf(range.first, range.through));
    }
    this.#documents.delete(uri);
    this.#count -= packed.length / WIDTH;
  }

  /** Every mention of an authority, ranges that contain a section included; documents by address. */
  find(key: AuthorityKey): readonly DocumentMentions[] {
    const uris = new Set(this.#byKey.get(key));
    const containing = new Set<string>();
    for (const [name, range] of this.#ranges) {
      if (!mentions({ key: this.#string(range.first), through: this.#string(range.through) }, key)) continue;
      containing.add(name);
      for (const uri of range.uris) uris.add(uri);
    }
    return [...uris].sort().map((uri) => {
      const packed = this.#documents.get(uri) ?? EMPTY;
      return { uri, mentions: this.#matching(packed, key, containing).map((at) => this.#unpacked(packed, at)) };
    });
  }

  /** Where the mentions of an authority begin in a packed document: only what is found is unpacked. */
  #matching(packed: Int32Array, key: AuthorityKey, containing: ReadonlySet<string>): number[] {
    const place = this.#places.get(key) ?? NONE;
    const found: number[] = [];
    for (let at = 0; at < packed.length; at += WIDTH) {
      const first = packed[at] ?? NONE;
      const through = packed[at + 1] ?? NONE;
      if (first === place || (through !== NONE && containing.size > 0 && containing.has(nameOf(first, through))))
        found.push(at);
    }
    return found;
  }

  #rangeOf(packed: Int32Array, at: number): CitedRange {
    const first = packed[at] ?? NONE;
    const through = packed[at + 1] ?? NONE;
    const name = nameOf(first, through);
    let range = this.#ranges.get(name);
    if (range === undefined) this.#ranges.set(name, (range = { first, through, uris: new Set() }));
    return range;
  }

  /** In how many places an authority is cited, and in how many documents. */
  count(key: AuthorityKey): { readonly places: number; readonly documents: number } {
    const found = this.find(key);
    return { places: found.reduce((sum, document) => sum + document.mentions.length, 0), documents: found.length };
  }

  /** Mentions of one document in its order; none for one that is not in the index. */
  in(uri: string): readonly IndexedMention[] {
    const packed = this.#documents.get(uri) ?? EMPTY;
    return Array.from({ length: packed.length / WIDTH }, (_, i) => this.#unpacked(packed, i * WIDTH));
  }

  /** Every authority that is named, in no order that means anything: sorted by code unit. */
  keys(): readonly AuthorityKey[] {
    return [...this.#byKey.keys()].sort();
  }

  #unpacked(packed: Int32Array, at: number): IndexedMention {
    const [key = NONE, through = NONE, kind = NONE, line = 0, character = 0, endLine = 0, endCharacter = 0] =
      packed.subarray(at, at + WIDTH);
    const range: Range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
    return {
      key: this.#string(key),
      through: through === NONE ? null : this.#string(through),
      kind: this.#string(kind) as Citation['kind'],
      range,
    };
  }

  /** Each string is kept once: a number is cited many times. */
  #place(text: string): number {
    let place = this.#places.get(text);
    if (place === undefined) {
      place = this.#strings.push(text) - 1;
      this.#places.set(text, place);
    }
    return place;
  }

  #string(place: number): string {
    return this.#strings[place] ?? '';
  }
}

function nameOf(first: number, through: number): string {
  return `${first} ${through}`;
}
