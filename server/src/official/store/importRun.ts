import { textChanges, type SectionState, type TextChange } from '../pages/changes';
import { decodePage } from '../pages/decodePage';
import { newerThanFacts, type FactDifference } from '../pages/newerThanFacts';
import type { Block, Page } from '../pages/pages';
import { readPage } from '../pages/readPage';
import { readAnchor } from '../pages/sectionNumbers';
import type { Statutes } from '../../facts/statutes';
import { ImportCancelled, ImportError, type ImportOutcome, type ImportProgress, type RefusedPage } from './importTypes';
import { addUpdate } from './changeLog';
import { disk as realDisk, type StoreDisk } from './files';
import { blocksOf, entryOf, statesOf, type PageOrigin } from './importedPage';
import { sumOf } from './pointer';
import { StoreWriter } from './store';
import { statusOf, textToBe } from './pageEntries';
import type { PageEntry, StoreIndex } from './storeIndex';

/** What an import needs of the world. */
export interface ImportOptions {
  readonly folder: string;
  /** ISO date of today. */
  readonly today: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** The bundled facts, to tell what is newer than they; without them nothing is compared. */
  readonly statutes?: Statutes | undefined;
  readonly disk?: StoreDisk | undefined;
  /** Year of the revision that is kept beside the text in force; undefined for the text in force. */
  readonly edition?: number | undefined;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: (() => number) | undefined;
}

/** Pages packed at once; more would only cost memory. */
const AT_ONCE = 3;
const MOST_PROBLEMS = 2000;

/** One import: pages come in, and at the end they are the text in force, all at once. */
export class ImportRun {
  readonly writer: StoreWriter;
  readonly refused: RefusedPage[] = [];
  readonly options: ImportOptions;
  readonly #pages = new Map<string, PageEntry>();
  readonly #problems: string[] = [];
  /**
   * Differences with the page that shows them: what another page has in force, a
   * supplement's or one with the section itself, is none.
   */
  readonly #differences: { readonly page: string; readonly difference: FactDifference }[] = [];
  /** Links to sections, with a page that has them. */
  readonly #links = new Map<string, string>();
  readonly #packing = new Set<Promise<unknown>>();
  #bySum: ReadonlyMap<string, PageEntry> | undefined;
  readonly #start: number;
  readonly #clock: () => number;
  #taken = 0;
  #unchanged = 0;
  done = 0;
  #resumed = 0;
  total = 0;

  private constructor(writer: StoreWriter, options: ImportOptions) {
    this.writer = writer;
    this.options = options;
    this.#clock = options.clock ?? (() => performance.now());
    this.#start = this.#clock();
  }

  /** @throws StoreBusyError where another program imports */
  static async open(purpose: string, options: ImportOptions): Promise<ImportRun> {
    const writer = await StoreWriter.open(options.folder, purpose, options.disk ?? realDisk, options.edition);
    try {
      await writer.repairWords();
    } catch (error) {
      await writer.close();
      throw error;
    }
    return new ImportRun(writer, options);
  }

  /** @throws ImportCancelled where the user gave up */
  check(): void {
    if (this.options.signal?.aborted === true) throw new ImportCancelled();
  }

  /** Says that a page is done. @param resumed true where it cost no time, for the estimate */
  step(name: string, resumed = false): void {
    this.done++;
    if (resumed) this.#resumed++;
    const own = this.done - this.#resumed;
    const left = Math.max(0, this.total - this.done);
    const secondsLeft = own < 3 ? null : Math.round((((this.#clock() - this.#start) / own) * left) / 1000);
    this.options.onProgress?.({ done: this.done, total: Math.max(this.total, this.done), name, secondsLeft });
  }

  /** Reads a page's bytes and keeps it. @throws PageError where it is no official page */
  async take(bytes: Buffer, origin: PageOrigin): Promise<{ readonly page: Page; readonly entry: PageEntry }> {
    const page = readPage(decodePage(bytes));
    const entry = entryOf(page, bytes, origin, this.options);
    const { name } = entry;
    if (this.#pages.has(name)) this.#problem(name, 'it was given twice; the last one counts');
    const blocks = blocksOf(page);
    if (page.kind === 'chapter') for (const link of page.links) this.#links.set(link, name);
    for (const problem of page.problems) this.#problem(name, problem);
    this.#compare(blocks, name);
    const before = this.writer.known.get(name);
    if (before !== undefined && before.sum === entry.sum && !this.writer.damaged.includes(name)) {
      return { page, entry: await this.reuse({ ...entry, file: before.file }) };
    }
    await this.#keep(entry, blocks);
    return { page, entry: { ...entry, file: '' } };
  }

  /** A page that a stopped run of the same import had read, by its bytes; undefined where there is none. */
  readBefore(bytes: Buffer): PageEntry | undefined {
    if (this.writer.unfinished.size === 0) return undefined;
    this.#bySum ??= new Map([...this.writer.unfinished.values()].map((entry) => [entry.sum, entry]));
    return this.#bySum.get(sumOf(bytes));
  }

  /** Keeps a page that was read before, here or elsewhere. */
  async takeRead(entry: Omit<PageEntry, 'file'>, blocks: readonly Block[]): Promise<void> {
    this.#compare(blocks, entry.name);
    await this.#keep(entry, blocks);
  }

  async #keep(entry: Omit<PageEntry, 'file'>, blocks: readonly Block[]): Promise<void> {
    const made = this.writer.add(entry, blocks).then((added) => {
      this.#pages.set(entry.name, added);
      if (blocks.length > 0) this.#taken++;
    });
    this.#packing.add(made);
    const forget = (): unknown => this.#packing.delete(made);
    made.then(forget, forget);
    if (this.#packing.size >= AT_ONCE) await Promise.race(this.#packing);
  }

  /** Keeps a page that is in the store as it is. */
  async reuse(entry: PageEntry): Promise<PageEntry> {
    if (entry.file !== '') this.#unchanged++;
    this.#pages.set(entry.name, entry);
    return this.writer.keep(entry);
  }

  /** Counts a page that an earlier run of this import had read. */
  resume(entry: PageEntry): void {
    this.#pages.set(entry.name, entry);
  }

  refuse(name: string, reason: string): void {
    this.refused.push({ name, reason });
  }

  /** Waits for what is being packed. @throws Error of the disk */
  async settle(): Promise<void> {
    await Promise.all(this.#packing);
  }

  /** True where nothing has come in. */
  get isEmpty(): boolean {
    return this.#pages.size === 0 && this.#packing.size === 0;
  }

  pages(): ReadonlyMap<string, PageEntry> {
    return this.#pages;
  }

  /**
   * Chapter pages do not name their edition, the list of titles does: pages of one
   * edition never come to stand for another.
   * @throws ImportError where the list of titles is of another edition than the one that is written
   */
  checkEdition(): void {
    const list = this.#pages.get('pub/titles.htm')?.edition ?? null;
    const wanted = this.options.edition ?? null;
    if (list === null) return;
    if (wanted !== null && list !== wanted)
      throw new ImportError(
        `the list of titles among these pages is of the ${list} edition, not of ${wanted}; nothing was taken`,
      );
    const here = this.writer.known.get('pub/titles.htm')?.edition ?? null;
    if (wanted === null && here !== null && list < here) {
      throw new ImportError(
        `these pages are of the ${list} edition, and the ${here} edition is on this computer; to keep them beside it, name their edition (--edition ${list})`,
      );
    }
  }

  /** Puts the pages in force, beside those in force that they do not replace. */
  async commit(): Promise<ImportOutcome> {
    await this.settle();
    const all = textToBe(this.#pages, this.writer.known);
    const before = await this.#statesOf([...this.writer.known.values()]);
    this.check();
    const status = statusOf(all);
    this.options.onProgress?.({ done: this.done, total: this.done, name: 'index of the words', secondsLeft: null });
    const index = await this.writer.commit(all, status);
    if (status.whole) this.#checkLinks(index);
    const changes = before.size === 0 ? [] : textChanges(before, await this.#statesOf(all));
    await this.#keepChanges(changes);
    return {
      status: index.status,
      taken: this.#taken,
      unchanged: this.#unchanged,
      refused: this.refused,
      problems: this.#problems,
      changes,
      differences: this.#inForce(index),
    };
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#packing);
    await this.writer.close();
  }

  /**
   * So that it can be asked later what changed. The new text is in force by now, and a list
   * that cannot be kept takes nothing from it.
   */
  async #keepChanges(changes: readonly TextChange[]): Promise<void> {
    if (changes.length === 0) return;
    try {
      await addUpdate(this.writer.folder, { read: this.options.today, changes }, this.options.disk ?? realDisk);
    } catch {
      this.#problem('changes', 'the list of what changed could not be kept on the disk');
    }
  }

  #statesOf(pages: readonly PageEntry[]): Promise<ReadonlyMap<string, SectionState>> {
    return statesOf(pages, this.writer.folder, this.options.disk ?? realDisk);
  }

  /** With the whole code here, each link leads to a number of it. */
  #checkLinks(index: StoreIndex): void {
    for (const [link, page] of this.#links) {
      const missing = readAnchor(link.slice(link.indexOf('#') + 1)).find(
        ({ first }) => index.find(first) === undefined,
      );
      if (missing !== undefined) this.#problem(page, `a link leads to ${missing.first}, which is nowhere in the code`);
    }
  }

  #compare(blocks: readonly Block[], page: string): void {
    if (this.options.statutes === undefined || this.options.edition !== undefined) return;
    this.#differences.push(
      ...newerThanFacts(blocks, this.options.statutes).map((difference) => ({ page, difference })),
    );
  }

  #inForce(index: StoreIndex): readonly FactDifference[] {
    return this.#differences
      .filter(({ page, difference }) => index.pages()[index.find(difference.number)?.block.page ?? -1]?.name === page)
      .map(({ difference }) => difference);
  }

  #problem(name: string, problem: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(`${name}: ${problem}`);
  }
}
