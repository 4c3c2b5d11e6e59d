import { readdir, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../disk/cacheFolder';
import { FirstText } from '../pages/firstText';
import { LAW_ENDING } from '../pages/lawFile';
import type { OfficialText } from '../pages/officialText';
import { BundledText } from './bundledText';
import { libraryIn, placesIn } from './dataFolder';
import { ImportError } from './importTypes';
import { readLaw } from './lawFile';
import { CURRENT } from './pointer';
import { SHARED_REMEDY, StoredText } from './storedText';
import { systemWords } from './systemWords';

/**
 * A place that somebody names: a folder with a store, as `CONNCITE_DATA` would name
 * it, or with law files; or a law file.
 */
export interface NamedPlace {
  /** Path, or `file:` address. */
  readonly place: string;
  /** What names it, for a message: "the setting conncite.statutes.folder". */
  readonly by: string;
  /** True where nothing is to be done without it. */
  readonly must?: boolean;
}

/** Where official text may be besides the computer's own store. */
export interface OfficialSources {
  readonly places: readonly NamedPlace[];
  /** Folders in which a law file may have been put. */
  readonly beside: readonly string[];
  /** Folder of what can be made again. */
  readonly cache: string;
}

/**
 * All official text that a program finds, for editor, command line and assistants alike: the computer's own store,
 * then what is named, then what the environment names, then law files beside the program. Of each section the
 * newest counts, and of equal ones the first.
 * @param own the computer's own store, which stays the caller's
 * @param program folder of the built program
 * @throws ImportError where a place that must be read cannot be
 */
export function openAll(
  own: OfficialText,
  named: readonly NamedPlace[],
  environment: Readonly<Record<string, string | undefined>>,
  program: string,
): Promise<OfficialText> {
  return openSources(own, {
    places: [...named, ...placesIn(environment).map((place) => ({ place, by: 'CONNCITE_STATUTES' }))],
    beside: [path.join(program, '..'), path.join(program, '..', '..')],
    cache: path.join(cacheFolder(environment), 'law'),
  });
}

/** What was found at a place, and why it cannot be read where nothing was. */
interface Found {
  /** True where nothing is to be done without the place. */
  readonly must: boolean;
  readonly stores: readonly OfficialText[];
  readonly files: readonly string[];
  readonly trouble?: string;
}

/**
 * All official text that there is, as one. Nothing is written but to the cache, and nothing
 * locked. What cannot be read is told by `damage`.
 * @param own the computer's own store, which stays the caller's
 * @throws ImportError where a place that must be read cannot be
 */
export async function openSources(
  own: OfficialText,
  { places, beside, cache }: OfficialSources,
): Promise<OfficialText> {
  const found = await Promise.all(places.map(lookAt));
  const required = found.filter(({ must }) => must);
  const needed = new Set(required.flatMap(({ files }) => files));
  const missing = required.find(({ trouble }) => trouble !== undefined)?.trouble;
  if (missing !== undefined) throw new ImportError(missing);
  const troubles = found.flatMap(({ trouble }) => (trouble === undefined ? [] : [trouble]));
  const files = [...found.flatMap((one) => one.files), ...(await Promise.all(beside.map(lawFilesIn))).flat()];
  const bundled = await Promise.all(
    [...new Set(files)].map(async (file): Promise<OfficialText | undefined> => {
      try {
        return new BundledText(await readLaw(file), file, cache);
      } catch (error) {
        if (!(error instanceof ImportError) || needed.has(file)) throw error;
        troubles.push(error.message);
        return undefined;
      }
    }),
  );
  const texts = [own, ...found.flatMap(({ stores }) => stores), ...bundled.filter((text) => text !== undefined)];
  return texts.length === 1 && troubles.length === 0 ? own : new FirstText(texts, troubles);
}

async function lookAt({ place, by, must = false }: NamedPlace): Promise<Found> {
  const at = pathOf(place);
  const state = await stat(at).catch((error: unknown) => systemWords(error));
  if (typeof state === 'string')
    return { must, stores: [], files: [], trouble: `${at}, which ${by} names, cannot be read: ${state}` };
  if (!state.isDirectory()) return { must, stores: [], files: [at] };
  const store = [libraryIn(at), at].find((one) => existsSync(path.join(one, CURRENT)));
  const stores = store === undefined ? [] : [new StoredText(store, undefined, undefined, SHARED_REMEDY)];
  const files = await lawFilesIn(at);
  return stores.length === 0 && files.length === 0
    ? { must, stores, files, trouble: `there is no official text in ${at}, which ${by} names` }
    : { must, stores, files };
}

async function lawFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(LAW_ENDING))
    .sort()
    .map((name) => path.join(folder, name));
}

function pathOf(file: string): string {
  return /^file:/i.test(file) ? fileURLToPath(file) : path.resolve(file);
}
