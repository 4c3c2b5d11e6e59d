import { actKey } from '../code/actKey';
import type { Steps } from '../text/steps';
import type { ActChange, ActChanges } from './actChanges';
import { actSearch } from './actSearch';
import {
  CatalogueSection,
  IN_SUPPLEMENT,
  listOf,
  SPARSE_COLUMNS,
  TEXT_COLUMNS,
  type Column,
  type SectionFacts,
} from './catalogueSection';
import { SparseColumn, TextColumn } from './columns';
import { readDigest } from './digest';
import { parseHistory } from './history';
import { slips } from './nearest';
import { neighbors } from './neighbors';
import type { NumberIndex } from './numberIndex';
import type { PackedColumn } from './packedColumn';
import { anchorName, pageAddress, pageName } from './officialAddress';
import { Places } from './places';
import type { References } from './references';
import { LawSearch, type TextWords } from './search';
import type { ActEntry, CatalogueEdition, Chapter, Digest, Section, Statutes, Title } from './statutes';
import { addTo } from '../text/addTo';

/** Parts of an opened file. */
export interface CatalogueParts {
  readonly edition: CatalogueEdition;
  readonly numbers: NumberIndex;
  /** A byte for each number: status and marks. */
  readonly flags: Uint8Array;
  /** Place of each number's chapter. */
  readonly chapterOf: Uint16Array;
  readonly references: References;
  readonly changes: ActChanges;
  text(column: (typeof TEXT_COLUMNS)[number]): TextColumn;
  sparse(column: (typeof SPARSE_COLUMNS)[number]): SparseColumn;
  digests(): PackedColumn;
  titles(): string;
  chapters(): string;
  /** Popular names, a line each. */
  names(): string;
}

/** Most sections that a range gives where the caller names no number. */
const MOST = 100_000;

/** Sections of which the objects are kept; a few hundred bytes each. */
const MOST_KEPT = 2000;

/** Days of which views are kept: this day's, the one before at midnight, and those of documents under other law. */
const DAYS_KEPT = 8;

const searches = new WeakMap<CatalogueParts, LawSearch>();

/** The catalogue over one buffer: nothing is made for a section before it is asked for. */
export class Catalogue implements Statutes, SectionFacts {
  readonly edition: CatalogueEdition;
  readonly size: number;
  readonly #parts: CatalogueParts;
  readonly #numbers: NumberIndex;
  readonly #columns = new Map<Column, { get(row: number): string }>();
  readonly #kept = new Map<number, CatalogueSection>();
  #placesRead: Places | undefined;
  #citedCounts: Uint16Array | undefined;
  #formerRead: ReadonlyMap<string, readonly number[]> | undefined;
  /** ISO date that the code is looked at on; null for the edition alone. */
  readonly day: string | null;
  /** The same code on other days, shared by them all. */
  readonly #days: Map<string, Catalogue>;
  #repealedRead: ReadonlySet<number> | undefined;

  constructor(parts: CatalogueParts, day: string | null = null, days = new Map<string, Catalogue>()) {
    this.day = day;
    this.#days = days;
    this.#parts = parts;
    this.#numbers = parts.numbers;
    this.edition = parts.edition;
    this.size = parts.numbers.size;
    for (const column of TEXT_COLUMNS) this.#columns.set(column, parts.text(column));
    for (const column of SPARSE_COLUMNS) this.#columns.set(column, parts.sparse(column));
  }

  on(day: string): Catalogue {
    if (day === this.day) return this;
    const known = this.#days.get(day) ?? new Catalogue(this.#parts, day, this.#days);
    // The days asked for last are kept.
    this.#days.delete(day);
    this.#days.set(day, known);
    for (const old of this.#days.keys()) {
      if (this.#days.size <= DAYS_KEPT) break;
      this.#days.delete(old);
    }
    return known;
  }

  /** One for the facts of every day: what words are where does not change with the day. */
  #search(): LawSearch {
    const known = searches.get(this.#parts);
    if (known !== undefined) return known;
    const made = new LawSearch({
      size: this.size,
      heading: (row) => this.text('catchline', row),
      chapterName: (row) => this.#places().chapters[this.#parts.chapterOf[row] ?? 0]?.name ?? '',
      summary: (row) => readDigest(this.#parts.digests().get(row))?.summary ?? '',
      inForce: (row) => this.#inForce(row),
      indexOf: (number) => this.indexOf(number),
      citedCounts: () => (this.#citedCounts ??= this.#parts.references.citedCounts(this.size)),
      names: () => this.#parts.names(),
    });
    searches.set(this.#parts, made);
    return made;
  }

  changesOf(number: string): readonly ActChange[] {
    return this.#parts.changes.of(number);
  }

  changesBy(act: string): readonly ActChange[] {
    const key = actKey(act);
    const name = this.#parts.changes.acts().find((one) => actKey(one) === key);
    return name === undefined ? [] : this.#parts.changes.by(name);
  }

  find(number: string): Section | undefined {
    return this.at(this.indexOf(number));
  }

  at(index: number): CatalogueSection | undefined {
    const flags = this.#parts.flags[index];
    return flags === undefined ? undefined : this.#section(index, flags);
  }

  indexOf(number: string): number {
    return this.#numbers.indexOf(number);
  }

  text(column: Column, index: number): string {
    return this.#columns.get(column)?.get(index) ?? '';
  }

  findFormer(number: string): readonly Section[] {
    return this.#sections(this.#former().get(number) ?? []);
  }

  formerBearers(number: string): readonly string[] {
    return (this.#former().get(number) ?? []).map((index) => this.#numbers.numberAt(index));
  }

  nearest(number: string, most: number): readonly Section[] {
    const found = new Map<number, number>();
    for (const [spelling, cost] of slips(number)) {
      const index = this.indexOf(spelling);
      if (index >= 0 && this.#inForce(index)) found.set(index, cost);
    }
    const bySpelling = [...found].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([index]) => index);
    const byPlace = neighbors(this.#numbers, number, most, (index) => this.#inForce(index));
    return this.#sections([...new Set([...bySpelling, ...byPlace])].slice(0, Math.max(0, most)));
  }

  range(first: string, last: string, most = MOST): readonly Section[] {
    const [start, end] = this.#between(first, last);
    const sections: Section[] = [];
    for (let i = start; i < end && sections.length < most; i++) sections.push(this.#section(i));
    return sections;
  }

  countBetween(first: string, last: string): number {
    const [start, end] = this.#between(first, last);
    return Math.max(0, end - start);
  }

  acts(section: Section): readonly ActEntry[] {
    return section instanceof CatalogueSection ? section.acts : parseHistory(section.source);
  }

  amendedBy(act: string): readonly { readonly section: Section; readonly sections: string }[] {
    const printed = actSearch(this.#parts.text('source'), act);
    const known = new Map(printed.map(({ row, sections }) => [row, sections]));
    for (const { number, section, undoneBy } of this.changesBy(act)) {
      const row = number === '' || undoneBy !== '' ? -1 : this.indexOf(number);
      if (row < 0) continue;
      const before = known.get(row);
      if (before === undefined) known.set(row, section);
      else if (!before.split(', ').includes(section)) known.set(row, `${before}, ${section}`);
    }
    return [...known].sort((a, b) => a[0] - b[0]).map(([row, sections]) => ({ section: this.#section(row), sections }));
  }

  digest(number: string): Digest | undefined {
    const index = this.indexOf(number);
    return index < 0 ? undefined : readDigest(this.#parts.digests().get(index));
  }

  cites(number: string): readonly string[] {
    const index = this.indexOf(number);
    return index < 0 ? [] : this.#parts.references.cites(index).map((to) => this.#numbers.numberAt(to));
  }

  citedBy(number: string): readonly string[] {
    const index = this.indexOf(number);
    return index < 0
      ? []
      : this.#parts.references.citedBy(index, this.size).map((from) => this.#numbers.numberAt(from));
  }

  title(number: string): Title | undefined {
    return this.#places().title(number);
  }

  titles(): readonly Title[] {
    return this.#places().titles;
  }

  chapter(number: string): Chapter | undefined {
    const place = this.#places().placeOf(number);
    return place === undefined ? undefined : this.#places().chapters[place];
  }

  chapters(title: string): readonly Chapter[] {
    return this.#places().chapters.filter((chapter) => chapter.title === title);
  }

  sectionsOf(chapter: string, title: string): readonly Section[] {
    const place = this.#places().placeOf(chapter);
    const [start, end] = this.#numbers.titleRange(title) ?? [0, 0];
    const sections: Section[] = [];
    for (let i = start; i < end; i++) if (this.#parts.chapterOf[i] === place) sections.push(this.#section(i));
    return sections;
  }

  withPrefix(prefix: string, most: number): readonly Section[] {
    return this.#sections(this.#numbers.withPrefix(prefix, most));
  }

  search(words: string, most: number): readonly Section[] {
    return this.#sections(this.#search().find(words, most));
  }

  prepareSearch(): Steps<void> {
    return this.#search().prepare();
  }

  searchTexts(words: string, most: number, texts: TextWords): readonly string[] {
    const search = this.#search();
    const newer = search.newer(texts);
    return search
      .find(words, most, texts)
      .map((row) => (row < this.size ? this.#section(row).number : (newer[row - this.size] ?? '')));
  }

  officialAddress(section: Section): string {
    const places = this.#places();
    const place = places.placeOf(section.chapter);
    const chapter = place === undefined ? undefined : places.chapters[place];
    if (place === undefined || chapter === undefined) return pageAddress(this.edition, 'titles.htm', '', false);
    const anchor = anchorName(section.number, this.text('range', section.index), this.text('anchor', section.index));
    return pageAddress(this.edition, pageName(chapter, places.pageAt(place)), anchor, section.inSupplement);
  }

  /** A document cites few sections many times: those asked for last keep what was read of them. */
  #section(index: number, flags = this.#parts.flags[index] ?? 0): CatalogueSection {
    const kept = this.#kept.get(index);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const section = this.#make(index, flags);
    this.#kept.set(index, section);
    return section;
  }

  #make(index: number, flags: number): CatalogueSection {
    const number = this.#numbers.numberAt(index);
    const chapter = this.#places().chapters[this.#parts.chapterOf[index] ?? 0]?.number ?? '';
    return new CatalogueSection(this, index, { number, title: this.#numbers.titleAt(index), chapter }, flags);
  }

  #sections(indexes: readonly number[]): Section[] {
    return indexes.map((index) => this.#section(index));
  }

  #inForce(index: number): boolean {
    return ((this.#parts.flags[index] ?? 1) & (IN_SUPPLEMENT - 1)) === 0 && !this.#repealed().has(index);
  }

  /** Places of the sections repealed on the day by acts passed since the edition. */
  #repealed(): ReadonlySet<number> {
    if (this.#repealedRead !== undefined) return this.#repealedRead;
    const numbers = this.day === null ? [] : [...this.#parts.changes.repealedOn(this.day)];
    return (this.#repealedRead = new Set(numbers.map((number) => this.indexOf(number))));
  }

  #places(): Places {
    return (this.#placesRead ??= new Places(this.#parts.titles(), this.#parts.chapters()));
  }

  #former(): ReadonlyMap<string, readonly number[]> {
    if (this.#formerRead !== undefined) return this.#formerRead;
    const former = new Map<string, number[]>();
    const column = this.#parts.sparse('formerly');
    for (const [place, row] of column.rows.entries()) {
      for (const number of listOf(column.at(place))) {
        addTo(former, number, row);
      }
    }
    return (this.#formerRead = former);
  }

  /** Places from the first number to the last, [start, end). */
  #between(first: string, last: string): readonly [number, number] {
    const start = this.#numbers.placeOf(first);
    const end = this.#numbers.placeOf(last);
    if (start < 0 || end < 0) return [0, 0];
    return [start, this.indexOf(last) === end ? end + 1 : end];
  }
}
