import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import {
  LARGEST_LAW,
  LAW_ENDING,
  LawFile,
  LAW_MAGIC,
  LawFileDamage,
  type FramePart,
  type LawFrame,
  type LawHead,
  type LawPage,
  type LawPorts,
} from '../pages/lawFile';
import type { Block } from '../pages/pages';
import { unpackChapter } from './chapterFile';
import { disk as realDisk, type StoreDisk } from './files';
import { ImportRun, type ImportOptions } from './importRun';
import { ImportError, type ImportOutcome } from './importTypes';
import { CURRENT, indexFile, openIndex, pageFile, readPointer } from './pointer';
import type { PageEntry, StoreIndex } from './storeIndex';
import { systemWords } from './systemWords';

/**
 * Unpacked bytes of a frame: small enough to read one section of in a browser, large enough to
 * compress well. Annotations are seldom asked for.
 */
const TEXT_FRAME = 3_000_000;
const NOTES_FRAME = 8_000_000;

const compress = promisify(brotliCompress);

/** Node's own functions. */
export const LAW_PORTS: LawPorts = {
  decompress: (bytes, most) => brotliDecompressSync(bytes, { maxOutputLength: most + 1 }),
  digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest()),
};

/** What was written. */
export interface WrittenLaw {
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal digits: who installs it may ask for it. */
  readonly sha256: string;
}

/**
 * Writes an installed text to a file, whole or not at all.
 * @param annotations false to leave them out
 * @throws ImportError where nothing is installed; DamageError where a page is damaged; Error of the disk
 */
export async function exportLaw(
  folder: string,
  target: string,
  annotations: boolean,
  disk: StoreDisk = realDisk,
): Promise<WrittenLaw> {
  const index = await installedIndex(folder, disk);
  const entries = index.pages();
  const [texts, notes] = [new Frames(TEXT_FRAME), new Frames(NOTES_FRAME)];
  const made = new Map<
    PageEntry,
    { readonly text: FramePart; readonly notes: FramePart | null; readonly numbers: LawPage['numbers'] }
  >();
  for (const entry of besideEachOther(entries)) {
    const blocks = unpackChapter(await disk.read(path.join(folder, pageFile(entry.file))));
    const withNotes = annotations && blocks.some((block) => block.annotations.length > 0);
    made.set(entry, {
      text: await texts.add(blocks.map((block) => ({ ...block, annotations: undefined }))),
      numbers: blocks.map(({ numbers }) => numbers),
      notes: withNotes ? await notes.add(blocks.map((block) => block.annotations)) : null,
    });
  }
  const [textFrames, noteFrames] = [await texts.done(), await notes.done()];
  const after = (part: FramePart | null): FramePart | null =>
    part && { ...part, frame: part.frame + textFrames.length };
  const frames = [...textFrames, ...noteFrames];
  const head: LawHead = {
    status: index.status,
    frames: frames.map(({ frame }) => frame),
    pages: entries.map((entry): LawPage => {
      const page = made.get(entry);
      return {
        entry: { ...entry, file: '' },
        text: page?.text ?? null,
        notes: after(page?.notes ?? null),
        numbers: page?.numbers ?? [],
      };
    }),
  };
  const file = await fileOf(
    head,
    frames.map(({ bytes }) => bytes),
  );
  await disk.write(target, file);
  return { bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') };
}

async function fileOf(head: LawHead, frames: readonly Buffer[]): Promise<Buffer> {
  const packed = await pack(Buffer.from(JSON.stringify(head)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(packed.length);
  return Buffer.concat([
    Buffer.from(LAW_MAGIC),
    length,
    createHash('sha256').update(packed).digest(),
    packed,
    ...frames,
  ]);
}

/** Pages with sections; a chapter and its supplement say much twice, and are packed together. */
function besideEachOther(entries: readonly PageEntry[]): readonly PageEntry[] {
  const bare = ({ name }: PageEntry): string => name.slice(name.indexOf('/') + 1);
  const order = new Map(entries.filter(({ supplement }) => !supplement).map((entry, i) => [bare(entry), i]));
  const at = (entry: PageEntry): number => order.get(bare(entry)) ?? Infinity;
  return entries.filter(({ file }) => file !== '').sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** Puts parts into frames and packs each. */
class Frames {
  readonly #most: number;
  readonly #packed: Promise<{ readonly frame: LawFrame; readonly bytes: Buffer }>[] = [];
  #parts: Buffer[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  async add(value: unknown): Promise<FramePart> {
    const bytes = Buffer.from(JSON.stringify(value));
    if (this.#size > 0 && this.#size + bytes.length > this.#most) await this.#end();
    const part = { frame: this.#packed.length, at: this.#size, length: bytes.length };
    this.#parts.push(bytes);
    this.#size += bytes.length;
    return part;
  }

  async done(): Promise<readonly { readonly frame: LawFrame; readonly bytes: Buffer }[]> {
    if (this.#size > 0) await this.#end();
    return Promise.all(this.#packed);
  }

  async #end(): Promise<void> {
    const [all, size] = [Buffer.concat(this.#parts), this.#size];
    [this.#parts, this.#size] = [[], 0];
    const packed = pack(all).then((bytes) => ({
      frame: { length: bytes.length, size, sum: createHash('sha256').update(bytes).digest('hex') },
      bytes,
    }));
    this.#packed.push(packed);
    await packed;
  }
}

function pack(bytes: Buffer): Promise<Buffer> {
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

async function installedIndex(folder: string, disk: StoreDisk): Promise<StoreIndex> {
  const current = await disk.read(path.join(folder, CURRENT)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new ImportError('the official text is not on this computer; install it first');
    throw error;
  });
  const pointer = readPointer(current.toString('utf8'));
  return openIndex(pointer, await disk.read(path.join(folder, indexFile(pointer))));
}

/** True where a file begins as one of these does, whatever its name, or is called one, whatever is left of it. */
export async function isLawFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  if (file.endsWith(LAW_ENDING)) return true;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LAW_MAGIC.length), 0, LAW_MAGIC.length, 0);
    return bytesRead === LAW_MAGIC.length && buffer.toString('latin1') === LAW_MAGIC;
  } finally {
    await handle.close();
  }
}

/**
 * Installs the text of a file, whole or not at all, without network.
 * @param sha256 what the file's sum must be, in hexadecimal digits; undefined for any
 * @throws ImportError where the file is damaged, or another than the sum says; ImportCancelled; StoreBusyError; Error
 * of the disk. The text in force is then as it was.
 */
export async function importLaw(
  file: string,
  sha256: string | undefined,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const law = await readLaw(file, sha256);
  const run = await ImportRun.open(`law ${path.resolve(file)}`, options);
  try {
    run.total = law.head.pages.length;
    // In the order of the frames, so that each is unpacked once.
    for (const page of [...law.head.pages].sort((a, b) => (a.text?.frame ?? 0) - (b.text?.frame ?? 0))) {
      run.check();
      const notes = law.annotations(page);
      await run.takeRead(
        page.entry,
        law.blocks(page).map((block, i): Block => ({ ...block, annotations: notes[i] ?? [] })),
      );
      run.step(page.entry.chapter === '' ? page.entry.name : `chapter ${page.entry.chapter}`);
    }
    await run.settle();
    run.checkEdition();
    return await run.commit();
  } catch (error) {
    throw asImportError(error, file);
  } finally {
    await run.close();
  }
}

/** Damage of a file, said to a person; any other error as it is. */
function asImportError(error: unknown, file: string): unknown {
  return error instanceof LawFileDamage
    ? new ImportError(`${file} is damaged; nothing was installed; get it again`, { cause: error })
    : error;
}

/**
 * Reads a law file and checks every byte.
 * @param sha256 what the file's sum must be; undefined for any
 * @throws ImportError where it cannot be read, is damaged, or is another than the sum says
 */
export async function readLaw(file: string, sha256?: string): Promise<LawFile> {
  let bytes: Buffer;
  try {
    const found = await stat(file);
    // A pipe would be waited for, a device read without end.
    if (!found.isFile()) throw new ImportError(`${file} is not an ordinary file`);
    if (found.size > LARGEST_LAW) throw new ImportError(`${file} is larger than any such file`);
    bytes = await readFile(file);
  } catch (error) {
    throw error instanceof ImportError
      ? error
      : new ImportError(`${file} cannot be read: ${systemWords(error)}`, { cause: error });
  }
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256.toLowerCase())
    throw new ImportError(`${file} is not the file you asked for: its SHA-256 is different; nothing was installed`);
  try {
    return await LawFile.open(bytes, LAW_PORTS);
  } catch (error) {
    throw asImportError(error, file);
  }
}
