import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UnfitFileError, readOrdinaryFile } from '../../disk/boundedFile';
import { PageError } from '../pages/pageError';
import { ImportError, type FilePage, type FilePages, type ImportOutcome } from './importTypes';
import { ImportRun, type ImportOptions } from './importRun';
import { systemWords } from './systemWords';
import { isZip, openZip } from './zipPages';

const PAGE = /\.html?$/i;
/** Bytes; no page is so large. */
const LARGEST = 32_000_000;
const NO_FILE = 'it is neither a file nor a folder';

/**
 * Imports saved pages.
 * @param from a page, a folder with pages at any depth, or a .zip of them
 * @throws ImportError where the place cannot be read or holds no official page; ImportCancelled; StoreBusyError; Error
 * of the disk. The text in force is then as it was.
 */
export async function importFiles(from: string, options: ImportOptions): Promise<ImportOutcome> {
  const source = await openPlace(from);
  try {
    const run = await ImportRun.open(`files ${options.edition ?? ''}${path.resolve(from)}`, options);
    try {
      run.total = source.pages.length;
      const supplements = new Map<string, number | null>();
      for (const file of [...source.pages].sort(listsLast)) await takeFile(run, file, supplements);
      await run.settle();
      if (run.isEmpty) throw new ImportError(nothingIn(from, run));
      run.checkEdition();
      return await run.commit();
    } finally {
      await run.close();
    }
  } finally {
    await source.close();
  }
}

/**
 * How many pages a place holds; they are not looked at.
 * @throws ImportError where it cannot be read; Error of the disk
 */
export async function countPages(from: string): Promise<number> {
  const source = await openPlace(from);
  try {
    return source.pages.length;
  } finally {
    await source.close();
  }
}

/** Chapters say whether they are the supplement's; lists do not, and go by the chapters beside them. */
function listsLast(a: FilePage, b: FilePage): number {
  const isList = ({ name }: FilePage): number => (/(?:^|\/)title/i.test(name) ? 1 : 0);
  return isList(a) - isList(b);
}

/** @param supplements by folder: year of the supplement whose chapters alone are in it; null where others are too */
async function takeFile(run: ImportRun, file: FilePage, supplements: Map<string, number | null>): Promise<void> {
  run.check();
  const folder = path.posix.dirname(file.name);
  const beside = supplements.get(folder) ?? null;
  try {
    const bytes = await file.read();
    const before = run.readBefore(bytes);
    if (before !== undefined) {
      if (before.kind === 'chapter') note(supplements, folder, before.supplement ? before.edition : null);
      run.resume(before);
      run.step(file.name, true);
      return;
    }
    const isList = listsLast(file, { ...file, name: '' }) > 0;
    const part =
      /(?:^|\/)sup\//i.test(file.name) || (isList && beside !== null)
        ? 'sup'
        : /(?:^|\/)pub\//i.test(file.name)
          ? 'pub'
          : undefined;
    const { page } = await run.take(bytes, {
      part,
      fileName: path.posix.basename(file.name),
      edition: part === 'sup' ? beside : null,
    });
    if (page.kind === 'chapter') note(supplements, folder, page.ofSupplement);
    run.step(
      page.kind === 'chapter'
        ? `chapter ${page.number}`
        : page.kind === 'title'
          ? `title ${page.number}`
          : 'list of titles',
    );
  } catch (error) {
    if (!(error instanceof PageError || error instanceof ImportError)) throw error;
    run.refuse(file.name, error.message);
    run.step(file.name);
  }
}

/** Keeps of which supplement all chapters of a folder are. */
function note(supplements: Map<string, number | null>, folder: string, supplement: number | null): void {
  supplements.set(folder, supplements.has(folder) && supplements.get(folder) !== supplement ? null : supplement);
}

function nothingIn(from: string, run: ImportRun): string {
  const first = run.refused[0];
  if (first === undefined) return `there are no pages (.htm) in ${from}`;
  return run.refused.length === 1
    ? `${first.name} was not taken: ${first.reason}`
    : `none of the ${run.refused.length} pages in ${from} was taken; the first, ${first.name}: ${first.reason}`;
}

async function openPlace(from: string): Promise<FilePages> {
  let kind: 'folder' | 'file' | 'other';
  try {
    const found = await stat(from);
    kind = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  } catch (error) {
    throw new ImportError(`${from} cannot be read: ${systemWords(error)}`, { cause: error });
  }
  // A pipe would be waited for without end.
  if (kind === 'other') throw new ImportError(`${from} cannot be read: ${NO_FILE}`);
  if (kind === 'folder') return openFolder(from);
  if (await isZip(from)) return openZip(from, PAGE, LARGEST);
  return { pages: [onDisk(from, path.basename(from))], close: () => Promise.resolve() };
}

/**
 * Links are not gone into, so that no page comes from elsewhere and no ring of them is walked without end. Folders are
 * read one by one: Node 26 follows links where it is asked for all that lies below.
 */
async function openFolder(folder: string): Promise<FilePages> {
  const root = await realpath(folder);
  const pages: FilePage[] = [];
  const folders = [root];
  for (const inner of folders) {
    for (const entry of await readdir(inner, { withFileTypes: true })) {
      const file = path.join(inner, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (PAGE.test(entry.name)) pages.push(pageOf(entry, file, root));
    }
  }
  return { pages: pages.sort((a, b) => (a.name < b.name ? -1 : 1)), close: () => Promise.resolve() };
}

function pageOf(entry: Dirent, file: string, root: string): FilePage {
  const name = path.relative(root, file).split(path.sep).join('/');
  if (entry.isFile()) return onDisk(file, name);
  const reason = entry.isSymbolicLink() ? 'it is a link; the pages themselves are needed' : NO_FILE;
  return { name, read: () => Promise.reject(new ImportError(reason)) };
}

function onDisk(file: string, name: string): FilePage {
  return {
    name,
    async read() {
      try {
        return await readOrdinaryFile(file, { largest: LARGEST, links: true });
      } catch (error) {
        throw new ImportError(
          error instanceof UnfitFileError ? error.message : `it cannot be read: ${systemWords(error)}`,
          { cause: error },
        );
      }
    },
  };
}
