import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { reasonOf } from './source';
import { UsageError } from './terminal';

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
export async function writeCopy(folder: string, output: string, bytes: Uint8Array, { input, force }: CopyOptions): Promise<void> {
  const file = path.resolve(folder, output);
  if (input !== null && await isSame(file, input)) throw new UsageError(`--output ${output} is the document itself; name another file`);
  const existing = await stat(file).catch(() => undefined);
  if (existing !== undefined && !force) throw new UsageError(`${output} exists already; name another file, or add --force to write over it`);
  const draft = path.join(path.dirname(file), `.conncite-${randomBytes(6).toString('hex')}`);
  try {
    if (existing === undefined) {
      const handle = await open(file, 'wx');
      await write(handle, bytes).catch(async (error: unknown) => {
        await rm(file, { force: true });
        throw error;
      });
      return;
    }
    await write(await open(draft, 'wx', existing.mode & 0o7777), bytes);
    await rename(draft, await realpath(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError(`${output} was not written: ${reasonOf(error)}`);
  }
}

async function write(handle: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** True where two names lead to one file. */
async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((file) => stat(file, { bigint: true }).catch(() => undefined)));
  return path.resolve(a) === path.resolve(b) || one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
