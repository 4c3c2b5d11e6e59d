import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import {
  LARGEST_SETTINGS_FILE,
  MANIFEST,
  SETTINGS_FILE,
  valueOfFile,
  type SettingsFile,
} from '../settings/settingsFile';
import { readOrdinaryFile } from './boundedFile';

/** A file of settings that cannot be used. The message does not repeat its name. */
export class SettingsFileError extends Error {
  override readonly name = 'SettingsFileError';
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * The settings that a folder holds itself: of its `.conncite.json`, else of the key in its `package.json`. A
 * link is followed, since several projects may share one file; but a repository may hold one to a secret, and
 * no word of what lies outside is repeated.
 * @throws SettingsFileError where `.conncite.json` cannot be read, or one of them is no JSON
 */
export async function settingsIn(folder: string): Promise<SettingsFile | undefined> {
  for (const name of [SETTINGS_FILE, MANIFEST]) {
    const file = path.join(folder, name);
    try {
      const value = valueOfFile(
        name,
        (await readOrdinaryFile(file, { largest: LARGEST_SETTINGS_FILE, links: true })).toString('utf8'),
      );
      if (value !== undefined) return { name: file, value, outside: await leadsOut(file) };
    } catch (error) {
      // Folders above are not ours to complain about, and no more is a manifest that cannot be read.
      if (!ABSENT.has((error as NodeJS.ErrnoException).code) && (name !== MANIFEST || error instanceof SyntaxError)) {
        throw new SettingsFileError(
          file,
          error instanceof SyntaxError && (await leadsOut(file)) ? new SyntaxError(NOT_SAID) : error,
        );
      }
    }
  }
  return undefined;
}

const NOT_SAID = 'it is a link to a file elsewhere, whose words are not repeated';

/** True where a file is a link to one outside its folder, or to nobody knows where. */
async function leadsOut(file: string): Promise<boolean> {
  try {
    if (!(await lstat(file)).isSymbolicLink()) return false;
    const [folder, target] = await Promise.all([realpath(path.dirname(file)), realpath(file)]);
    return !target.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
  } catch {
    return true;
  }
}

const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES']);

/**
 * The settings that hold in a folder: its own, else those of the nearest above it.
 * @throws SettingsFileError as `settingsIn`
 */
export async function settingsAbove(folder: string): Promise<SettingsFile | undefined> {
  for (let at = folder; ;) {
    const found = await settingsIn(at);
    const parent = path.dirname(at);
    if (found !== undefined || parent === at) return found;
    at = parent;
  }
}
