import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TextWords } from '../../facts/search';
import type { LawFile } from '../pages/lawFile';
import { LawFileText } from '../pages/lawFileText';
import { disk as realDisk, type StoreDisk } from './files';
import { makeWords, openWords } from './textWords';
import { sweepWords, wordsName } from './wordsCache';

const SUM = 32;

/**
 * The text of a law file with the index of its words, which is made at the first search and kept in
 * a folder of things that can be made again.
 */
export class BundledText extends LawFileText {
  readonly #file: LawFile;
  readonly #path: string;
  readonly #cache: string;
  readonly #disk: StoreDisk;
  #words: TextWords | undefined;
  #making: Promise<void> | undefined;

  /** @param cache folder that may be missing, or not be written: then the index is made anew in each run */
  constructor(file: LawFile, from: string, cache: string, disk: StoreDisk = realDisk) {
    super(file);
    this.#file = file;
    this.#path = from;
    this.#cache = cache;
    this.#disk = disk;
  }

  override place(): string {
    return this.#path;
  }

  /** Undefined until the index is made, which the first call begins. */
  override words(): TextWords | undefined {
    if (this.#words === undefined) void this.ready();
    return this.#words;
  }

  wordsAreComing(): boolean {
    return this.#words === undefined;
  }

  /** Makes the index, or reads the one that was kept. Never rejects. */
  ready(): Promise<void> {
    return (this.#making ??= this.#read());
  }

  async #read(): Promise<void> {
    const kept = path.join(this.#cache, wordsName(this.#file.id));
    const known = await this.#disk.read(kept).then(withoutSum, () => undefined);
    const bytes = known ?? (await this.#make());
    this.#words = openWords(bytes);
    try {
      if (known === undefined) {
        await this.#disk.makeFolder(this.#cache);
        await this.#disk.write(kept, Buffer.concat([sumOf(bytes), bytes]));
      }
      await sweepWords(this.#cache, kept);
    } catch {
      // It serves this run; the next one makes it again.
    }
  }

  #make(): Promise<Buffer> {
    const pages = this.#file.head.pages.map(({ entry, text }, page) => ({
      file: text === null ? '' : entry.name,
      page,
    }));
    return makeWords({ pages: () => pages, find: (number) => this.placeOf(number) }, async ({ page }) => {
      // Hovers come between.
      await setImmediate();
      return this.blocks(page);
    });
  }
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** @returns undefined where the bytes are not what was written */
function withoutSum(file: Buffer): Buffer | undefined {
  const bytes = file.subarray(SUM);
  return file.length > SUM && sumOf(bytes).equals(file.subarray(0, SUM)) ? bytes : undefined;
}
