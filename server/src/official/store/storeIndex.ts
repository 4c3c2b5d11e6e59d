import { narrowestRange, placeNumbers, type BlockToPlace, type Placed } from '../pages/numberPlaces';
import type { OfficialStatus } from '../pages/officialText';
import type { PageEntry } from '../pages/pageEntry';
import { DamageError, type ChapterList } from './chapterFile';

export type { PageEntry } from '../pages/pageEntry';

/** Where a block is. */
export interface BlockPlace {
  /** Place among the pages. */
  readonly page: number;
  readonly offset: number;
  readonly length: number;
  readonly place: number;
  /** Frame of the annotations; `notesLength` is 0 where there is none. */
  readonly notesOffset: number;
  readonly notesLength: number;
  readonly notesPlace: number;
}

/** Where a number's text is. */
export type NumberPlace = Placed<BlockPlace>;

interface Head {
  readonly format: number;
  readonly status: OfficialStatus;
  readonly pages: number;
  readonly numbers: number;
  readonly ranges: number;
}

/** Raised when files of one format cannot be read as the other. */
export const FORMAT = 1;

/**
 * What the index is made from: pages in print order, the revision's before the
 * supplement's, with the lists of their files.
 */
export interface IndexedPage {
  readonly entry: PageEntry;
  readonly list: ChapterList | null;
}

/**
 * The index of the store: lines of text, found by halving, so that opening it parses nothing.
 *
 *     head \n  pages, one a line \n  numbers sorted by code units: number TAB place TAB place under it \n  ranges
 */
export function makeIndex(pages: readonly IndexedPage[], status: Omit<OfficialStatus, 'sections'>): Buffer {
  const { numbers, ranges } = placeNumbers(blocksOf(pages));
  const numberLines = [...numbers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([number, place]) => `${number}\t${writePlace(place)}\n`);
  const rangeLines = ranges.map(({ first, through, place }) => `${first}\t${through}\t${writePlace(place)}\n`);
  const pageText = pages.map(({ entry }) => `${JSON.stringify(entry)}\n`).join('');
  const numberText = numberLines.join('');
  const head: Head = {
    format: FORMAT,
    status: { ...status, sections: numbers.size },
    pages: Buffer.byteLength(pageText),
    numbers: Buffer.byteLength(numberText),
    ranges: rangeLines.length,
  };
  return Buffer.from(`${JSON.stringify(head)}\n${pageText}${numberText}${rangeLines.join('')}`);
}

function* blocksOf(pages: readonly IndexedPage[]): Generator<BlockToPlace<BlockPlace>> {
  for (const [page, { entry, list }] of pages.entries()) {
    for (const block of list?.blocks ?? []) {
      const [offset, length] = list?.frames[block.frame] ?? [0, 0];
      const [notesOffset, notesLength] = list?.frames[block.notes] ?? [0, 0];
      yield {
        numbers: block.numbers,
        supplement: entry.supplement,
        place: { page, offset, length, place: block.place, notesOffset, notesLength, notesPlace: block.notesPlace },
      };
    }
  }
}

function writePlace({ block, under }: NumberPlace): string {
  const words = (b: BlockPlace): string =>
    [b.page, b.offset, b.length, b.place, b.notesOffset, b.notesLength, b.notesPlace].join(' ');
  return under === null ? words(block) : `${words(block)}\t${words(under)}`;
}

function readPlace(words: string | undefined): BlockPlace | null {
  if (words === undefined || words === '') return null;
  const [page = 0, offset = 0, length = 0, place = 0, notesOffset = 0, notesLength = 0, notesPlace = 0] = words
    .split(' ')
    .map(Number);
  return { page, offset, length, place, notesOffset, notesLength, notesPlace };
}

const LINE_END = 10;

interface RangeLine {
  readonly first: string;
  readonly through: string;
  readonly block: string | undefined;
  readonly under: string | undefined;
}

export class StoreIndex {
  readonly status: OfficialStatus;
  readonly #bytes: Buffer;
  readonly #pagesAt: number;
  readonly #numbersAt: number;
  readonly #rangesAt: number;
  #pages: readonly PageEntry[] | undefined;
  #ranges: readonly RangeLine[] | undefined;

  /** @throws DamageError where the bytes are no index of this format */
  constructor(bytes: Buffer) {
    const end = bytes.indexOf(LINE_END);
    let head: Head;
    try {
      head = JSON.parse(bytes.toString('utf8', 0, Math.max(0, end))) as Head;
    } catch {
      throw new DamageError('the index of the official text is damaged');
    }
    if (head.format !== FORMAT) throw new DamageError('the index of the official text has another format');
    this.#bytes = bytes;
    this.status = head.status;
    this.#pagesAt = end + 1;
    this.#numbersAt = this.#pagesAt + head.pages;
    this.#rangesAt = this.#numbersAt + head.numbers;
  }

  /** Pages in print order. */
  pages(): readonly PageEntry[] {
    return (this.#pages ??= this.#bytes
      .toString('utf8', this.#pagesAt, this.#numbersAt)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as PageEntry));
  }

  /** All numbers that stand alone, by code units. */
  *numbers(): Generator<readonly [number: string, place: NumberPlace]> {
    for (let at = this.#numbersAt; at < this.#rangesAt;) {
      const end = this.#bytes.indexOf(LINE_END, at);
      const [number = '', block, under] = this.#bytes.toString('latin1', at, end).split('\t');
      const place = readPlace(block);
      if (place !== null) yield [number, { block: place, under: readPlace(under) }];
      at = end + 1;
    }
  }

  /** First and last numbers of printed ranges. */
  rangeEnds(): readonly string[] {
    return this.#allRanges().flatMap(({ first, through }) => [first, through]);
  }

  /** Where a number's text is: its own block, else the narrowest printed range that holds it. */
  find(number: string): NumberPlace | undefined {
    let [low, high] = [this.#numbersAt, this.#rangesAt];
    while (low < high) {
      const middle = this.#lineAt((low + high) >>> 1, low);
      const end = this.#bytes.indexOf(LINE_END, middle);
      const line = this.#bytes.toString('latin1', middle, end);
      const tab = line.indexOf('\t');
      const key = line.slice(0, tab);
      if (key === number) {
        const [block, under] = line.slice(tab + 1).split('\t');
        const place = readPlace(block);
        return place === null ? undefined : { block: place, under: readPlace(under) };
      }
      if (key < number) low = end + 1;
      else high = middle;
    }
    return this.#inRange(number);
  }

  /** Where a number's text in the revision is, whatever its supplement says. */
  findInRevision(number: string): NumberPlace | undefined {
    const isOfRevision = ({ page }: BlockPlace): boolean => this.pages()[page]?.supplement === false;
    const found = this.find(number);
    if (found === undefined || isOfRevision(found.block)) return found;
    return found.under === null ? this.#inRange(number, isOfRevision) : { block: found.under, under: null };
  }

  /** Begin of the line that holds an offset, not before `from`. */
  #lineAt(offset: number, from: number): number {
    const before = offset > from ? this.#bytes.lastIndexOf(LINE_END, offset - 1) : -1;
    return Math.max(from, before + 1);
  }

  #allRanges(): readonly RangeLine[] {
    return (this.#ranges ??= this.#bytes
      .toString('latin1', this.#rangesAt)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [first = '', through = '', block, under] = line.split('\t');
        return { first, through, block, under };
      }));
  }

  #inRange(number: string, wanted: (place: BlockPlace) => boolean = () => true): NumberPlace | undefined {
    const range = narrowestRange(this.#allRanges(), number, ({ block }) => {
      const place = readPlace(block);
      return place !== null && wanted(place);
    });
    const place = readPlace(range?.block);
    return place === null ? undefined : { block: place, under: readPlace(range?.under) };
  }
}
