import { compareNumbers, titleOfNumber } from '../../code/sectionKey';
import type { OfficialStatus } from '../pages/officialText';
import { holdsNumber } from '../pages/sectionNumbers';
import { DamageError, type ChapterList } from './chapterFile';

/** A page in the store. */
export interface PageEntry {
  /** "pub/chap_952.htm", "sup/chap_952.htm". */
  readonly name: string;
  readonly kind: 'titles' | 'title' | 'chapter';
  /** "53a"; "952"; "Article 9"; "" for pages without sections. */
  readonly title: string;
  readonly chapter: string;
  readonly chapterName: string;
  /** Where it was read, or would be read again. */
  readonly address: string;
  readonly supplement: boolean;
  /** Year of the edition; null where it is not known. */
  readonly edition: number | null;
  /** ISO date on which it was read. */
  readonly read: string;
  /** Checksum of the page's bytes. */
  readonly sum: string;
  /** Names for conditional requests; "" where the page has none. */
  readonly etag: string;
  readonly modified: string;
  /** The page's file in the store; "" where it has no sections. */
  readonly file: string;
  /** Its first number, by which pages are put in order; "" where it has none. */
  readonly first: string;
  /** Year of the supplement that the list of titles points to; null elsewhere. */
  readonly pointsTo: number | null;
  /** Pages it leads to, for a list. */
  readonly leads: readonly string[];
}

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

/** Where a number's text is, and the block of the revision under the supplement's, whose annotations and cross references stay. */
export interface NumberPlace {
  readonly block: BlockPlace;
  readonly under: BlockPlace | null;
}

interface Head {
  readonly format: number;
  readonly status: OfficialStatus;
  readonly pages: number;
  readonly numbers: number;
  readonly ranges: number;
}

/** Raised when files of one format cannot be read as the other. */
export const FORMAT = 1;

/** What the index is made from: pages in print order, the revision's before the supplement's, with the lists of their files. */
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
  const numbers = new Map<string, NumberPlace>();
  const isSupplement = ({ page }: BlockPlace): boolean => pages[page]?.entry.supplement === true;
  /** The revision's block, also where the supplement has the number twice. */
  const under = (before: NumberPlace | undefined): BlockPlace | null => (before === undefined ? null : isSupplement(before.block) ? before.under : before.block);
  const ranges: { first: string; through: string; place: NumberPlace }[] = [];
  for (const [page, { entry, list }] of pages.entries()) {
    for (const block of list?.blocks ?? []) {
      const [offset, length] = list?.frames[block.frame] ?? [0, 0];
      const [notesOffset, notesLength] = list?.frames[block.notes] ?? [0, 0];
      const place: BlockPlace = { page, offset, length, place: block.place, notesOffset, notesLength, notesPlace: block.notesPlace };
      for (const span of block.numbers) {
        if (span.through === null) {
          numbers.set(span.first, { block: place, under: entry.supplement ? under(numbers.get(span.first)) : null });
          continue;
        }
        ranges.push({ first: span.first, through: span.through, place: { block: place, under: null } });
        // A range that the supplement repeals has members of their own in the revision.
        if (entry.supplement) for (const [number, before] of numbers) if (holdsNumber([span], number)) numbers.set(number, { block: place, under: under(before) });
      }
    }
  }
  const numberLines = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([number, place]) => `${number}\t${writePlace(place)}\n`);
  const rangeLines = ranges.sort((a, b) => compareNumbers(a.first, b.first)).map(({ first, through, place }) => `${first}\t${through}\t${writePlace(place)}\n`);
  const pageText = pages.map(({ entry }) => `${JSON.stringify(entry)}\n`).join('');
  const numberText = numberLines.join('');
  const head: Head = {
    format: FORMAT, status: { ...status, sections: numbers.size }, pages: Buffer.byteLength(pageText), numbers: Buffer.byteLength(numberText), ranges: rangeLines.length,
  };
  return Buffer.from(`${JSON.stringify(head)}\n${pageText}${numberText}${rangeLines.join('')}`);
}

function writePlace({ block, under }: NumberPlace): string {
  const words = (b: BlockPlace): string => [b.page, b.offset, b.length, b.place, b.notesOffset, b.notesLength, b.notesPlace].join(' ');
  return under === null ? words(block) : `${words(block)}\t${words(under)}`;
}

function readPlace(words: string | undefined): BlockPlace | null {
  if (words === undefined || words === '') return null;
  const [page = 0, offset = 0, length = 0, place = 0, notesOffset = 0, notesLength = 0, notesPlace = 0] = words.split(' ').map(Number);
  return { page, offset, length, place, notesOffset, notesLength, notesPlace };
}

const LINE_END = 10;

export class StoreIndex {
  readonly status: OfficialStatus;
  readonly #bytes: Buffer;
  readonly #pagesAt: number;
  readonly #numbersAt: number;
  readonly #rangesAt: number;
  #pages: readonly PageEntry[] | undefined;
  #ranges: readonly (readonly string[])[] | undefined;

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
    return this.#pages ??= this.#bytes.toString('utf8', this.#pagesAt, this.#numbersAt).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as PageEntry);
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
    return this.#allRanges().flatMap(([first = '', through = '']) => [first, through]);
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

  #allRanges(): readonly (readonly string[])[] {
    return this.#ranges ??= this.#bytes.toString('latin1', this.#rangesAt).split('\n').filter((line) => line !== '').map((line) => line.split('\t'));
  }

  #inRange(number: string, wanted: (place: BlockPlace) => boolean = () => true): NumberPlace | undefined {
    const title = titleOfNumber(number);
    let best: readonly string[] | undefined;
    for (const range of this.#allRanges()) {
      const [first = '', through = ''] = range;
      if (titleOfNumber(first) !== title || !holdsNumber([{ first, through }], number)) continue;
      const place = readPlace(range[2]);
      if (place === null || !wanted(place)) continue;
      if (best === undefined || compareNumbers(best[0] ?? '', first) <= 0) best = range;
    }
    const place = readPlace(best?.[2]);
    return place === null ? undefined : { block: place, under: readPlace(best?.[3]) };
  }
}
