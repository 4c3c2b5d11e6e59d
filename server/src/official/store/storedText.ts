import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TextWords } from '../../facts/search';
import { officialSection } from '../pages/officialSection';
import type { OfficialSection, OfficialStatus, OfficialText } from '../pages/officialText';
import { DamageError, type StoredBlock } from './chapterFile';
import { damagedPage, readFrame } from './frames';
import {
  CURRENT,
  EDITIONS,
  editionFolder,
  indexFile,
  openIndex,
  pageFile,
  readPointer,
  sumOf,
  wordsFile,
  type Pointer,
} from './pointer';
import type { BlockPlace, StoreIndex } from './storeIndex';
import { systemWords } from './systemWords';
import { openWords } from './textWords';

/** How often it is looked whether another program has put a new text in force. */
const LOOK_EVERY_MS = 1000;
/**
 * Frames kept unpacked, about 100 KB each: a reader stays near a section, and a
 * search while typing finds the same ones.
 */
const FRAMES_KEPT = 48;
/** How the user removes damage. */
const REMEDY = 'update the official statutes to get it again';
/** How damage of a folder that others keep is removed. */
export const SHARED_REMEDY = 'ask whoever keeps this folder to install the official statutes there again';

interface Opened {
  readonly pointer: Pointer;
  readonly index: StoreIndex;
}

/** The store as features read it. Nothing is opened before the first question. */
export class StoredText implements OfficialText {
  readonly #folder: string;
  /** Where the files of its edition are; the pages of all editions lie together. */
  readonly #own: string;
  readonly #others = new Map<number, StoredText>();
  readonly #now: () => number;
  readonly #remedy: string;
  readonly #damage = new Set<string>();
  readonly #frames = new Map<string, unknown>();
  /** Why the last question could not be answered; undefined where it was. */
  #failure: string | undefined;
  #opened: Opened | undefined;
  #looked = -Infinity;
  #stamp = '';
  #words: { readonly name: string; readonly words: TextWords | undefined } | undefined;

  /**
   * @param now milliseconds of any clock that only goes forward
   * @param edition year of a revision that is kept beside the text in force; undefined for the text in force
   * @param remedy how damage is removed
   */
  constructor(folder: string, now: () => number = () => performance.now(), edition?: number, remedy = REMEDY) {
    this.#folder = folder;
    this.#remedy = remedy;
    this.#own = editionFolder(folder, edition);
    this.#now = now;
  }

  place(): string {
    return this.#folder;
  }

  status(): OfficialStatus | undefined {
    return this.#inForce()?.index.status;
  }

  has(number: string): boolean {
    return this.#inForce()?.index.find(number) !== undefined;
  }

  section(number: string, year?: number): OfficialSection | undefined {
    const holder = this.#holding(year);
    return holder === undefined
      ? undefined
      : holder.#section(number, year !== undefined && holder.status()?.edition === year);
  }

  editions(): readonly number[] {
    const own = [this.status(), ...this.#otherYears().map((year) => this.#other(year).status())];
    return [
      ...new Set(own.flatMap((status) => [status?.edition, status?.supplement]).filter((year) => year != null)),
    ].sort((a, b) => a - b);
  }

  /** The text whose revision or supplement is a year's; this one where no year is asked for. */
  #holding(year: number | undefined): StoredText | undefined {
    const isOf = (text: StoredText): boolean => text.status()?.edition === year || text.status()?.supplement === year;
    if (year === undefined || isOf(this)) return this;
    return this.#otherYears()
      .map((other) => this.#other(other))
      .find(isOf);
  }

  #otherYears(): readonly number[] {
    if (this.#own !== this.#folder) return [];
    try {
      return readdirSync(path.join(this.#folder, EDITIONS))
        .filter((name) => /^\d{4}$/.test(name))
        .map(Number);
    } catch {
      return [];
    }
  }

  #other(year: number): StoredText {
    const known = this.#others.get(year) ?? new StoredText(this.#folder, this.#now, year, this.#remedy);
    this.#others.set(year, known);
    return known;
  }

  #section(number: string, ofRevision: boolean): OfficialSection | undefined {
    return this.#read((index) => {
      const place = ofRevision ? index.findInRevision(number) : index.find(number);
      if (place === undefined) return undefined;
      const page = index.pages()[place.block.page];
      const block = this.#block(index, place.block);
      if (page === undefined || block === undefined) return undefined;
      const under =
        place.under !== null && block.crossReferences.length === 0 ? this.#block(index, place.under) : undefined;
      return officialSection(number, block, page, under ?? null);
    });
  }

  annotations(number: string): readonly string[] {
    return (
      this.#read((index) => {
        const place = index.find(number);
        const own = place?.block.notesLength === 0 ? place.under : place?.block;
        if (own == null || own.notesLength === 0) return undefined;
        const frame = this.#frame(index, own.page, own.notesOffset, own.notesLength) as
          readonly (readonly string[])[] | undefined;
        return frame?.[own.notesPlace];
      }) ?? []
    );
  }

  annotationsFault(number: string): string | undefined {
    this.annotations(number);
    return this.#failure;
  }

  words(): TextWords | undefined {
    const opened = this.#inForce();
    if (opened === undefined) return undefined;
    const name = wordsFile(opened.pointer);
    if (this.#words?.name !== name) this.#words = { name, words: this.#readWords(opened.pointer) };
    return this.#words.words;
  }

  fault(number: string): string | undefined {
    const opened = this.#inForce();
    if (opened === undefined) return this.damage()[0];
    if (opened.index.find(number) === undefined) return undefined;
    const before = new Set(this.#damage);
    if (this.section(number) !== undefined) return undefined;
    return [...this.#damage].find((line) => !before.has(line)) ?? this.damage()[0];
  }

  damage(): readonly string[] {
    this.#inForce();
    return [...this.#damage];
  }

  /** Names of the revision's pages that hold sections: "chap_952.htm". */
  pages(): readonly string[] {
    return (this.#inForce()?.index.pages() ?? [])
      .filter((page) => page.file !== '' && !page.supplement)
      .map((page) => page.name.slice(page.name.indexOf('/') + 1));
  }

  /**
   * Every number that is printed, the ends of ranges with them, in no order;
   * members of a range between its ends are not named.
   */
  numbers(): readonly string[] {
    const index = this.#inForce()?.index;
    return index === undefined
      ? []
      : [...new Set([...Array.from(index.numbers(), ([number]) => number), ...index.rangeEnds()])];
  }

  /** Reads every page and the index of words, so that `damage` tells of all that is not as it was written. */
  check(): readonly string[] {
    const opened = this.#inForce();
    for (const page of opened?.index.pages() ?? []) {
      if (page.file === '') continue;
      try {
        if (sumOf(readFileSync(path.join(this.#folder, pageFile(page.file)))) !== page.file)
          this.#damage.add(`${damagedPage(page)}; ${this.#remedy}`);
      } catch (error) {
        this.#damage.add(`${damagedPage(page)}: ${systemWords(error)}; ${this.#remedy}`);
      }
    }
    this.#words = undefined;
    this.words();
    return this.damage();
  }

  /** Forgets what was read. The next question reads anew. */
  close(): void {
    this.#words = undefined;
    this.#opened = undefined;
    this.#looked = -Infinity;
    this.#stamp = '';
    this.#frames.clear();
    this.#others.clear();
  }

  #readWords(pointer: Pointer): TextWords | undefined {
    try {
      const bytes = readFileSync(path.join(this.#own, wordsFile(pointer)));
      if (sumOf(bytes) !== pointer.words) throw new DamageError('the index of the words of the statutes is damaged');
      return openWords(bytes);
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const what =
        error instanceof DamageError
          ? error.message
          : `the index of the words of the statutes ${missing ? 'is missing' : `cannot be read: ${systemWords(error)}`}`;
      this.#damage.add(`${what}; ${this.#remedy}`);
      return undefined;
    }
  }

  /** Reads; where a file is gone because a new text came in force meanwhile, once more. */
  #read<T>(read: (index: StoreIndex) => T | undefined): T | undefined {
    this.#failure = undefined;
    for (let attempt = 0; attempt < 2; attempt++) {
      const opened = this.#inForce();
      if (opened === undefined) return undefined;
      try {
        return read(opened.index);
      } catch (error) {
        this.#looked = -Infinity;
        const before = this.#stamp;
        this.#inForce();
        if (this.#stamp === before) {
          this.#failure =
            error instanceof DamageError
              ? error.message
              : `the official text cannot be read: ${systemWords(error)}; ${this.#remedy}`;
          this.#damage.add(this.#failure);
          return undefined;
        }
      }
    }
    return undefined;
  }

  /** The text in force, looked for anew at most once a second. */
  #inForce(): Opened | undefined {
    const now = this.#now();
    if (now - this.#looked < LOOK_EVERY_MS) return this.#opened;
    this.#looked = now;
    const file = path.join(this.#own, CURRENT);
    try {
      const { mtimeMs, ino, size } = statSync(file);
      const stamp = `${mtimeMs} ${ino} ${size}`;
      if (stamp === this.#stamp) return this.#opened;
      this.#stamp = stamp;
      this.#frames.clear();
      this.#damage.clear();
      this.#opened = undefined;
      const pointer = readPointer(readFileSync(file, 'utf8'));
      this.#opened = { pointer, index: openIndex(pointer, readFileSync(path.join(this.#own, indexFile(pointer)))) };
    } catch (error) {
      this.#opened = undefined;
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && (error as NodeJS.ErrnoException).path === file)
        this.#stamp = '';
      else
        this.#damage.add(
          `${error instanceof DamageError ? error.message : `the official text cannot be read: ${systemWords(error)}`}; ${this.#remedy}`,
        );
    }
    return this.#opened;
  }

  #block(index: StoreIndex, place: BlockPlace): StoredBlock | undefined {
    return (this.#frame(index, place.page, place.offset, place.length) as readonly StoredBlock[] | undefined)?.[
      place.place
    ];
  }

  #frame(index: StoreIndex, pageAt: number, offset: number, length: number): unknown {
    const page = index.pages()[pageAt];
    if (page === undefined) return undefined;
    const key = `${page.file}:${offset}`;
    const known = this.#frames.get(key);
    if (known !== undefined) return known;
    const frame = readFrame(this.#folder, page, offset, length, this.#remedy);
    this.#frames.set(key, frame);
    for (const old of this.#frames.keys()) {
      if (this.#frames.size <= FRAMES_KEPT) break;
      this.#frames.delete(old);
    }
    return frame;
  }
}
