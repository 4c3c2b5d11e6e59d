import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { Block } from '../pages/pages';
import { unpackChapter } from './chapterFile';
import { disk as realDisk, type StoreDisk } from './files';
import { ImportRun, type ImportOptions } from './importRun';
import { ImportError, type ImportOutcome } from './importTypes';
import { CURRENT, indexFile, openIndex, pageFile, readPointer } from './pointer';
import type { PageEntry } from './storeIndex';
import { systemWords } from './systemWords';

/**
 * An installed text as one file, to be given from hand to hand:
 *
 *     "CNLAW1\n"  length of the head (uint32)  SHA-256 of the head  head: JSON, compressed  pages, compressed as one
 *
 * The head has each page's entry, and length and SHA-256 of its blocks; nothing is taken before all of them are right. The
 * index of words is made on the machine that installs.
 */
const MAGIC = Buffer.from('CNLAW1\n');
const SUM = 32;
const HEAD = MAGIC.length + 4 + SUM;
/** Bytes; a whole code has about 14 MB, and 120 MB unpacked. */
const LARGEST = 64 * 2 ** 20;
/** Bytes that the compression looks back, as a power of two: supplement and revision say much twice. */
const WINDOW = 27;
const LARGEST_UNPACKED = 512 * 2 ** 20;

interface Head {
  readonly pages: readonly { readonly entry: PageEntry; readonly length: number; readonly sum: string }[];
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** What was written. */
export interface LawFile {
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal digits: who installs it may ask for it. */
  readonly sha256: string;
}

/**
 * Writes an installed text to a file, whole or not at all.
 * @param annotations false to leave them out, which halves the file
 * @throws ImportError where nothing is installed; DamageError where a page is damaged; Error of the disk
 */
export async function exportLaw(folder: string, target: string, annotations: boolean, disk: StoreDisk = realDisk): Promise<LawFile> {
  const pages: { entry: PageEntry; length: number; sum: string }[] = [];
  const parts: Buffer[] = [];
  for (const entry of await installedPages(folder, disk)) {
    const blocks = entry.file === '' ? [] : unpackChapter(await disk.read(path.join(folder, pageFile(entry.file))));
    const part = Buffer.from(JSON.stringify(annotations ? blocks : blocks.map((block) => ({ ...block, annotations: [] }))));
    pages.push({ entry: { ...entry, file: '' }, length: part.length, sum: createHash('sha256').update(part).digest('hex') });
    parts.push(part);
  }
  const head = await compress(JSON.stringify({ pages } satisfies Head));
  const body = await compress(Buffer.concat(parts), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LARGE_WINDOW]: 1, [constants.BROTLI_PARAM_LGWIN]: WINDOW,
    },
  });
  const start = Buffer.alloc(HEAD);
  MAGIC.copy(start);
  start.writeUInt32LE(head.length, MAGIC.length);
  createHash('sha256').update(head).digest().copy(start, MAGIC.length + 4);
  const file = Buffer.concat([start, head, body]);
  await disk.write(target, file);
  return { bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') };
}

async function installedPages(folder: string, disk: StoreDisk): Promise<readonly PageEntry[]> {
  const current = await disk.read(path.join(folder, CURRENT)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ImportError('the official text is not on this machine; install it first');
    throw error;
  });
  const pointer = readPointer(current.toString('utf8'));
  return openIndex(pointer, await disk.read(path.join(folder, indexFile(pointer)))).pages();
}

/** True where a file begins as one of these does, whatever its name. */
export async function isLawFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.equals(MAGIC);
  } finally {
    await handle.close();
  }
}

/**
 * Installs the text of a file, whole or not at all, without network.
 * @param sha256 what the file's sum must be, in hexadecimal digits; undefined for any
 * @throws ImportError where the file is damaged, or another than the sum says; ImportCancelled; StoreBusyError; Error of the disk.
 * The text in force is then as it was.
 */
export async function importLaw(file: string, sha256: string | undefined, options: ImportOptions): Promise<ImportOutcome> {
  const pages = await readLaw(file, sha256);
  const run = await ImportRun.open(`law ${path.resolve(file)}`, options);
  try {
    run.total = pages.length;
    for (const { entry, blocks } of pages) {
      run.check();
      await run.takeRead(entry, blocks);
      run.step(entry.chapter === '' ? entry.name : `chapter ${entry.chapter}`);
    }
    await run.settle();
    run.checkEdition();
    return await run.commit();
  } finally {
    await run.close();
  }
}

async function readLaw(file: string, sha256: string | undefined): Promise<readonly { readonly entry: PageEntry; readonly blocks: readonly Block[] }[]> {
  let bytes: Buffer;
  try {
    if ((await stat(file)).size > LARGEST) throw new ImportError(`${file} is larger than any such file`);
    bytes = await readFile(file);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(`${file} cannot be read: ${systemWords(error)}`, { cause: error });
  }
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256.toLowerCase()) throw new ImportError(`${file} is not the file that is asked for: its SHA-256 is another; nothing was taken`);
  const damaged = (cause?: unknown): ImportError => new ImportError(`${file} is damaged; nothing was taken; get it again`, { cause });
  const end = bytes.length < HEAD ? 0 : HEAD + bytes.readUInt32LE(MAGIC.length);
  const head = bytes.subarray(HEAD, end);
  if (end > bytes.length || !createHash('sha256').update(head).digest().equals(bytes.subarray(MAGIC.length + 4, HEAD))) throw damaged();
  const body = await decompress(bytes.subarray(end), { maxOutputLength: LARGEST_UNPACKED, params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } }).catch((error: unknown) => { throw damaged(error); });
  const list = await decompress(head, { maxOutputLength: LARGEST_UNPACKED });
  let at = 0;
  return (JSON.parse(list.toString('utf8')) as Head).pages.map(({ entry, length, sum }) => {
    const part = body.subarray(at, at += length);
    if (createHash('sha256').update(part).digest('hex') !== sum) throw damaged();
    return { entry, blocks: JSON.parse(part.toString('utf8')) as readonly Block[] };
  });
}
