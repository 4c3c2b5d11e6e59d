import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FirstText } from '../pages/firstText';
import { LAW_ENDING } from '../pages/lawFile';
import type { OfficialText } from '../pages/officialText';
import { BundledText } from './bundledText';
import { libraryIn } from './dataFolder';
import { ImportError } from './importTypes';
import { readLaw } from './lawFile';
import { CURRENT } from './pointer';
import { MEND_SHARED, StoredText } from './storedText';
import { systemWords } from './systemWords';

/** Where official text may be besides the machine's own store. */
export interface OfficialSources {
  /** A folder that others keep, as `CONNCITE_DATA` would name it, with a store or law files in it; "" for none. */
  readonly folder: string;
  /** Law files: paths, or `file:` addresses. */
  readonly files: readonly string[];
  /** Folders in which a law file may have been put. */
  readonly beside: readonly string[];
  /** Folder of what can be made again. */
  readonly cache: string;
}

/**
 * All official text that there is, as one. Nothing is written but to the cache, and nothing locked. Never rejects: what cannot be read is told
 * by `damage`.
 * @param own the machine's own store, which stays the caller's
 */
export async function openSources(
  own: OfficialText,
  { folder, files, beside, cache }: OfficialSources,
): Promise<OfficialText> {
  const troubles: string[] = [];
  const shared = folder === '' ? undefined : sharedStore(folder);
  const inFolder = folder === '' ? [] : await lawFilesIn(folder);
  if (folder !== '' && shared === undefined && inFolder.length === 0) troubles.push(await reasonOf(folder));
  const named = [...files.map(pathOf), ...inFolder, ...(await Promise.all(beside.map(lawFilesIn))).flat()];
  const bundled = await Promise.all(
    [...new Set(named)].map(async (file): Promise<OfficialText | undefined> => {
      try {
        return new BundledText(await readLaw(file), file, cache);
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        troubles.push(error.message);
        return undefined;
      }
    }),
  );
  const texts = [own, ...(shared === undefined ? [] : [shared]), ...bundled.filter((text) => text !== undefined)];
  return texts.length === 1 && troubles.length === 0 ? own : new FirstText(texts, troubles);
}

/** The store in a folder: named itself, or the folder in which it is kept. */
function sharedStore(folder: string): StoredText | undefined {
  const store = [libraryIn(folder), folder].find((one) => existsSync(path.join(one, CURRENT)));
  return store === undefined ? undefined : new StoredText(store, undefined, undefined, MEND_SHARED);
}

async function lawFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(LAW_ENDING))
    .sort()
    .map((name) => path.join(folder, name));
}

async function reasonOf(folder: string): Promise<string> {
  const setting = `${folder}, which the setting conncite.statutes.folder names`;
  return readdir(folder).then(
    () => `there is no official text in ${setting}`,
    (error: unknown) => `${setting}, cannot be read: ${systemWords(error)}`,
  );
}

function pathOf(file: string): string {
  return /^file:/i.test(file) ? fileURLToPath(file) : path.resolve(file);
}
