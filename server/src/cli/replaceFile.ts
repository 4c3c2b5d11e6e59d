import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file's content whole or not at all: the new one is written beside it and moved into its place. Mode is kept,
 * owner where the system lets us, and a link still points where it did.
 * @param before what the file held when it was read
 * @throws Error where it holds something else by now, or cannot be written; the file is then as it was
 */
export async function replaceFile(file: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const target = await realpath(file);
  const { mode, uid, gid } = await stat(target);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(draft, 'wx', mode & 0o7777);
    try {
      await handle.writeFile(after);
      // Only the owner may be given away by no one but root: another's file stays readable by its mode.
      await handle.chown(uid, gid).catch(() => undefined);
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // As late as can be: whoever saved the file since we read it keeps what they wrote.
    if (Buffer.compare(await readFile(target), before) !== 0) throw new Error('it was changed by another program in the meantime');
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
