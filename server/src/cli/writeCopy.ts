import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeNew } from './replaceFile';
import { reasonOf } from './source';
import { UsageError } from './terminal';
import { shown } from './words';

export interface CopyOptions {
  /** What the copy was made of: it is never written over, whatever name, link or hard link leads to it. */
  readonly input: string | null;
  /** Write over another file that is there. */
  readonly force: boolean;
}

/**
 * Writes a new file, whole or not at all.
 * @param output as the user named it, read from `folder`
 * @throws UsageError where it is the input, exists already, or cannot be written; nothing is changed then
 */
export async function writeCopy(
  folder: string,
  output: string,
  bytes: string | Uint8Array,
  { input, force }: CopyOptions,
): Promise<void> {
  const file = path.resolve(folder, output);
  if (input !== null && (await isSame(file, input)))
    throw new UsageError(`--output ${shown(output)} is the document itself; name another file`);
  const existing = await lstat(file).catch(() => undefined);
  if (existing?.isSymbolicLink() === true)
    throw new UsageError(`--output ${shown(output)} is a link to another file; name the file itself`);
  if (existing !== undefined && !existing.isFile()) throw new UsageError(`--output ${shown(output)} is not a file`);
  if (existing !== undefined && !force)
    throw new UsageError(`${shown(output)} exists already; name another file, or add --force to write over it`);
  try {
    await writeNew(file, bytes, existing);
  } catch (error) {
    throw new UsageError(`${shown(output)} was not written: ${reasonOf(error)}`);
  }
}

/** True where two names lead to one file. */
async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((file) => stat(file, { bigint: true }).catch(() => undefined)));
  return (
    path.resolve(a) === path.resolve(b) ||
    (one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino)
  );
}
