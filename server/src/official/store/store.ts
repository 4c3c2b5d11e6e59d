import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Block } from '../pages/pages';
import type { OfficialStatus } from '../pages/officialText';
import { DamageError, packChapter, readList, unpackChapter } from './chapterFile';
import { disk as realDisk, DRAFT, type StoreDisk } from './files';
import {
  CURRENT,
  EDITIONS,
  editionFolder,
  indexFile,
  openIndex,
  pageFile,
  PAGES,
  readPointer,
  sumOf,
  wordsFile,
  type Pointer,
} from './pointer';
import { isJournal, journalFile, journalText, purposeOf, readJournal } from './journal';
import { FORMAT, makeIndex, StoreIndex, type IndexedPage, type PageEntry } from './storeIndex';
import { lockStore, type StoreLock } from './storeLock';
import { makeWords } from './textWords';

/**
 * The store of the official text, one folder:
 *
 *     current        names the index in force and its checksum; replacing it is the one step that changes anything
 *     index-<sum>    where every section is
 *     pages/<sum>    a chapter's blocks, named by content, never changed
 *     words-<sum>    words of the law, made from the index of that name before it comes in force
 *     editions/2019  current, index and words of another edition; its pages are among those above, equal ones once
 *     changes        what the last imports changed
 *     unfinished-*   pages of an import that has not ended, a line each; one file for each purpose
 *     lock           who writes
 *
 * A reader sees the old or the new, whatever stops a writer.
 */
const SET_ASIDE = 'set-aside';

/** A page as an import has read it. */
export type NewPage = Omit<PageEntry, 'file'>;

/** Writes to the store; one at a time over all programs. */
export class StoreWriter {
  readonly folder: string;
  /** Where the files of the edition are that is written; the pages of all editions lie together. */
  readonly #own: string;
  readonly #disk: StoreDisk;
  readonly #lock: StoreLock;
  /** What is in the store and whole, by name. */
  readonly #known = new Map<string, PageEntry>();
  readonly #unfinished = new Map<string, PageEntry>();
  /** Of the text in force when this began; undefined where there was none. */
  #status: OfficialStatus | undefined;
  /** Pages whose files were found damaged; they are asked for again. */
  readonly damaged: string[] = [];
  readonly #purpose: string;
  readonly #journal: string;

  private constructor(folder: string, purpose: string, disk: StoreDisk, lock: StoreLock, edition: number | undefined) {
    this.folder = folder;
    this.#own = editionFolder(folder, edition);
    this.#purpose = JSON.stringify({ purpose });
    this.#journal = journalFile(purpose);
    this.#disk = disk;
    this.#lock = lock;
  }

  /**
   * Takes the right to write and looks through what is there. What is damaged, or
   * stored by another version, is set aside.
   * @param purpose names what is imported and from where: the pages of an import
   * that was stopped serve the same purpose only
   * @param edition year of a revision that is kept beside the text in force; undefined for the text in force
   * @throws StoreBusyError where another program writes
   */
  static async open(
    folder: string,
    purpose: string,
    disk: StoreDisk = realDisk,
    edition?: number,
  ): Promise<StoreWriter> {
    await disk.makeFolder(folder);
    const lock = await lockStore(folder);
    const writer = new StoreWriter(folder, purpose, disk, lock, edition);
    try {
      await disk.makeFolder(path.join(folder, PAGES));
      if (edition !== undefined) await disk.makeFolder(writer.#own);
      await writer.#readCurrent();
      await writer.#readUnfinished();
    } catch (error) {
      await lock.release();
      throw error;
    }
    return writer;
  }

  /** Pages of the text in force. */
  get known(): ReadonlyMap<string, PageEntry> {
    return this.#known;
  }

  /** Pages that an import of the same purpose had read before it was stopped. */
  get unfinished(): ReadonlyMap<string, PageEntry> {
    return this.#unfinished;
  }

  /** Keeps a page for the commit, so that a stopped import goes on after it. Nothing that is in force changes. */
  async add(page: NewPage, blocks: readonly Block[]): Promise<PageEntry> {
    let file = '';
    if (blocks.length > 0) {
      const bytes = await packChapter(blocks);
      file = sumOf(bytes);
      const target = path.join(this.folder, pageFile(file));
      if (!(await this.#isWhole({ file }))) await this.#disk.write(target, bytes);
    }
    return this.keep({ ...page, file });
  }

  /** Keeps a page that is in the store already. */
  async keep(entry: PageEntry): Promise<PageEntry> {
    this.#unfinished.set(entry.name, entry);
    await this.#disk.append(path.join(this.folder, this.#journal), Buffer.from(`${JSON.stringify(entry)}\n`));
    return entry;
  }

  /**
   * Makes pages the text in force, all at once.
   * @param pages every page of the new text, the revision's in print order before the supplement's
   * @returns the index in force
   */
  async commit(pages: readonly PageEntry[], status: Omit<OfficialStatus, 'sections'>): Promise<StoreIndex> {
    const indexed: IndexedPage[] = [];
    for (const entry of pages)
      indexed.push({
        entry,
        list: entry.file === '' ? null : readList(await this.#disk.read(path.join(this.folder, pageFile(entry.file)))),
      });
    const bytes = makeIndex(indexed, status);
    const sum = sumOf(bytes);
    const index = new StoreIndex(bytes);
    const words = await makeWords(index, (page) => this.blocks(page));
    const pointer: Pointer = { format: FORMAT, index: sum, sum, words: sumOf(words) };
    // What is searched is here, whole, before anything changes: no reader ever finds a text without it.
    await this.#disk.write(path.join(this.#own, indexFile(pointer)), bytes);
    await this.#disk.write(path.join(this.#own, wordsFile(pointer)), words);
    await this.#keepOld(status);
    await this.#point(pointer);
    await this.#disk.remove(path.join(this.folder, this.#journal));
    this.#unfinished.clear();
    await this.#sweep(pointer, pages);
    return index;
  }

  /** Makes the index of words of the text in force anew, where it is missing or damaged. @returns true where it did */
  async repairWords(): Promise<boolean> {
    const pointer = await this.#pointer();
    if (pointer === undefined || this.damaged.length > 0) return false;
    const file = path.join(this.#own, wordsFile(pointer));
    const own = existsSync(file) ? sumOf(await this.#disk.read(file)) : '';
    if (pointer.words !== undefined && own === pointer.words) return false;
    const words = await makeWords(
      openIndex(pointer, await this.#disk.read(path.join(this.#own, indexFile(pointer)))),
      (page) => this.blocks(page),
    );
    await this.#disk.write(file, words);
    await this.#point({ ...pointer, words: sumOf(words) });
    return true;
  }

  async #pointer(): Promise<Pointer | undefined> {
    const file = path.join(this.#own, CURRENT);
    return existsSync(file) ? readPointer((await this.#disk.read(file)).toString('utf8')) : undefined;
  }

  /** The one step that changes what readers see. */
  async #point(pointer: Pointer): Promise<void> {
    await this.#lock.check();
    await this.#disk.write(path.join(this.#own, CURRENT), Buffer.from(JSON.stringify(pointer)));
  }

  /** A whole text that another revision follows stays as an edition of its own. */
  async #keepOld(status: Omit<OfficialStatus, 'sections'>): Promise<void> {
    const old = this.#own === this.folder ? await this.#pointer() : undefined;
    const before = old === undefined ? undefined : this.#status;
    if (
      old === undefined ||
      before?.edition == null ||
      !before.whole ||
      status.edition === null ||
      status.edition <= before.edition
    )
      return;
    const kept = editionFolder(this.folder, before.edition);
    await this.#disk.makeFolder(kept);
    for (const name of [indexFile(old), wordsFile(old)]) {
      if (existsSync(path.join(this.folder, name)))
        await this.#disk.write(path.join(kept, name), await this.#disk.read(path.join(this.folder, name)));
    }
    await this.#disk.write(path.join(kept, CURRENT), Buffer.from(JSON.stringify(old)));
  }

  /** Removes the official text and everything made from it. */
  async removeAll(): Promise<void> {
    await this.#disk.remove(path.join(this.folder, CURRENT));
    for (const name of await this.#disk.list(this.folder))
      if (name !== 'lock') await this.#disk.remove(path.join(this.folder, name));
  }

  close(): Promise<void> {
    return this.#lock.release();
  }

  /** Blocks of a page. @throws DamageError where its file is damaged */
  async blocks(entry: PageEntry): Promise<readonly Block[]> {
    return entry.file === '' ? [] : unpackChapter(await this.#disk.read(path.join(this.folder, pageFile(entry.file))));
  }

  async #readCurrent(): Promise<void> {
    const file = path.join(this.#own, CURRENT);
    if (!existsSync(file)) return;
    try {
      const pointer = readPointer((await this.#disk.read(file)).toString('utf8'));
      const index = openIndex(pointer, await this.#disk.read(path.join(this.#own, indexFile(pointer))));
      this.#status = index.status;
      for (const entry of index.pages()) {
        if (await this.#isWhole(entry)) this.#known.set(entry.name, entry);
        else this.damaged.push(entry.name);
      }
    } catch (error) {
      if (!(error instanceof DamageError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // Another version's store, or one that cannot be read: it is kept until the next time, out of the way.
      if (this.#own !== this.folder) {
        for (const name of await this.#disk.list(this.#own)) await this.#disk.remove(path.join(this.#own, name));
        return;
      }
      await this.#disk.remove(path.join(this.folder, SET_ASIDE));
      const shared = (await this.#disk.list(path.join(this.folder, EDITIONS))).length > 0 ? [EDITIONS, PAGES] : [];
      await this.#disk.makeFolder(path.join(this.folder, SET_ASIDE));
      for (const name of await this.#disk.list(this.folder)) {
        if (name !== SET_ASIDE && name !== 'lock' && !name.startsWith(DRAFT) && !shared.includes(name))
          await this.#disk.move(path.join(this.folder, name), path.join(this.folder, SET_ASIDE, name));
      }
      await this.#disk.makeFolder(path.join(this.folder, PAGES));
    }
  }

  async #isWhole(entry: Pick<PageEntry, 'file'>): Promise<boolean> {
    if (entry.file === '') return true;
    try {
      return sumOf(await this.#disk.read(path.join(this.folder, pageFile(entry.file)))) === entry.file;
    } catch {
      return false;
    }
  }

  async #readUnfinished(): Promise<void> {
    const file = path.join(this.folder, this.#journal);
    const text = existsSync(file) ? (await this.#disk.read(file)).toString('utf8') : '';
    const { entries, torn } = readJournal(text, this.#purpose);
    for (const entry of entries) if (await this.#isWhole(entry)) this.#unfinished.set(entry.name, entry);
    if (torn) await this.#disk.write(file, Buffer.from(journalText(this.#purpose, this.#unfinished.values())));
  }

  /** Removes what no longer serves. A reader that still has the old index finds files missing and takes the new one. */
  async #sweep(pointer: Pointer, pages: readonly PageEntry[]): Promise<void> {
    const used = new Set(pages.map((entry) => entry.file));
    for (const name of (await this.#disk.list(this.folder)).filter(isJournal)) {
      const text = (await this.#disk.read(path.join(this.folder, name))).toString('utf8');
      for (const { file } of readJournal(text, purposeOf(text)).entries) used.add(file);
    }
    for (const file of await this.#filesOfOthers()) used.add(file);
    for (const name of await this.#disk.list(path.join(this.folder, PAGES)))
      if (!used.has(name)) await this.#disk.remove(path.join(this.folder, PAGES, name));
    const serving = new Set([indexFile(pointer), wordsFile(pointer)]);
    for (const name of await this.#disk.list(this.#own)) {
      if (
        (/^(?:index|search|words)-/.test(name) && !serving.has(name)) ||
        (name.startsWith(DRAFT) && !name.startsWith(`${DRAFT}lock`)) ||
        name === SET_ASIDE
      ) {
        await this.#disk.remove(path.join(this.#own, name));
      }
    }
  }

  /**
   * Page files of all editions but the one that is written. One that cannot be read keeps all pages: it may be fixed.
   */
  async #filesOfOthers(): Promise<readonly string[]> {
    const editions = (await this.#disk.list(path.join(this.folder, EDITIONS))).map((name) =>
      path.join(this.folder, EDITIONS, name),
    );
    const files: string[] = [];
    for (const own of [this.folder, ...editions]) {
      if (own === this.#own || !existsSync(path.join(own, CURRENT))) continue;
      try {
        const pointer = readPointer((await this.#disk.read(path.join(own, CURRENT))).toString('utf8'));
        files.push(
          ...openIndex(pointer, await this.#disk.read(path.join(own, indexFile(pointer))))
            .pages()
            .map(({ file }) => file),
        );
      } catch {
        return this.#disk.list(path.join(this.folder, PAGES));
      }
    }
    return files;
  }
}
