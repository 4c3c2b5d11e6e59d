import type { TextWords } from '../../facts/search';
import type { LawFile } from './lawFile';
import { narrowestRange, placeNumbers, type BlockToPlace, type Placed } from './numberPlaces';
import { officialSection } from './officialSection';
import type { OfficialSection, OfficialStatus, OfficialText } from './officialText';
import type { Block } from './pages';

interface At {
  readonly page: number;
  readonly block: number;
}

type Blocks = readonly Omit<Block, 'annotations'>[];

/** Pages whose blocks are kept read: a reader stays near a section. */
const PAGES_KEPT = 12;

/**
 * The official text straight from a law file: nothing is unpacked to a disk, and
 * nothing of it asked before it is needed.
 */
export class LawFileText implements OfficialText {
  readonly #file: LawFile;
  readonly #read = new Map<number, Blocks>();
  #places: ReturnType<typeof placeNumbers<At>> | undefined;

  constructor(file: LawFile) {
    this.#file = file;
  }

  status(): OfficialStatus {
    return this.#file.head.status;
  }

  editions(): readonly number[] {
    const { edition, supplement } = this.status();
    return [edition, supplement].filter((year) => year !== null);
  }

  has(number: string): boolean {
    return this.placeOf(number) !== undefined;
  }

  section(number: string, year?: number): OfficialSection | undefined {
    const { edition } = this.status();
    if (year !== undefined && !this.editions().includes(year)) return undefined;
    const placed = this.placeOf(number, year !== undefined && year === edition);
    const page = placed && this.#file.head.pages[placed.block.page];
    const block = placed && this.#block(placed.block);
    if (page === undefined || block === undefined) return undefined;
    const under = placed?.under != null && block.crossReferences.length === 0 ? this.#block(placed.under) : undefined;
    return officialSection(number, block, page.entry, under ?? null);
  }

  annotations(number: string): readonly string[] {
    const placed = this.placeOf(number);
    if (placed === undefined) return [];
    const own = this.#notes(placed.block);
    return own.length === 0 && placed.under !== null ? this.#notes(placed.under) : own;
  }

  /** The file's name where it is known. */
  place(): string | undefined {
    return undefined;
  }

  /** None: who has the index of words of a file gives it. */
  words(): TextWords | undefined {
    return undefined;
  }

  fault(): undefined {
    return undefined;
  }

  damage(): readonly string[] {
    return [];
  }

  /**
   * Place of the page and block with a number's text.
   * @param ofRevision true for the revision's, whatever its supplement says
   */
  placeOf(number: string, ofRevision = false): Placed<At> | undefined {
    const { numbers, ranges } = (this.#places ??= placeNumbers(this.#blocksToPlace()));
    const found = numbers.get(number) ?? narrowestRange(ranges, number)?.place;
    if (!ofRevision || found === undefined || this.#isOfRevision(found.block)) return found;
    if (found.under !== null) return { block: found.under, under: null };
    return narrowestRange(ranges, number, ({ place }) => this.#isOfRevision(place.block))?.place;
  }

  /** Blocks of a page, by its place. */
  blocks(page: number): Blocks {
    const known = this.#read.get(page);
    if (known !== undefined) return known;
    const kept = this.#file.head.pages[page];
    const blocks = kept === undefined ? [] : this.#file.blocks(kept);
    this.#read.set(page, blocks);
    for (const old of this.#read.keys()) {
      if (this.#read.size <= PAGES_KEPT) break;
      this.#read.delete(old);
    }
    return blocks;
  }

  *#blocksToPlace(): Generator<BlockToPlace<At>> {
    for (const [page, { entry, numbers }] of this.#file.head.pages.entries()) {
      for (const [block, spans] of numbers.entries())
        yield { numbers: spans, supplement: entry.supplement, place: { page, block } };
    }
  }

  #isOfRevision({ page }: At): boolean {
    return this.#file.head.pages[page]?.entry.supplement === false;
  }

  #block(at: At): Blocks[number] | undefined {
    return this.blocks(at.page)[at.block];
  }

  #notes({ page, block }: At): readonly string[] {
    const kept = this.#file.head.pages[page];
    return kept === undefined ? [] : (this.#file.annotations(kept)[block] ?? []);
  }
}
