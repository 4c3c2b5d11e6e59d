import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync, statSync, type BigIntStats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProvenEdits } from '../edits/provenEdits';
import type { Source } from './source';

/** So old a file's last change must be, in milliseconds, that another one would show in its time. */
const SETTLED = 50;

/**
 * Writes a document with edits made.
 * @throws Error where the file holds something else by now, is not to be written, or cannot be; it is then as it was
 */
export async function writeDocument(
  { path: file, bytes, byteOrderMark }: Source,
  { after }: ProvenEdits,
): Promise<Uint8Array> {
  if (file === null) throw new Error('standard input cannot be written to');
  const made = Buffer.from((byteOrderMark ? '\uFEFF' : '') + after.text);
  await replaceFile(file, bytes, made);
  return made;
}

/**
 * Replaces a file's content whole or not at all: the new one is written beside it and moved into its place. Mode and
 * owner are kept, and a link still points where it did.
 * @param before what the file held when it was read
 * @throws Error where it holds something else by now, is read-only, belongs to someone else, or cannot be written; the
 * file is then as it was, or as another program left it
 */
export async function replaceFile(file: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const target = await realpath(file);
  const { mode, uid, gid, nlink } = await stat(target);
  if ((mode & 0o222) === 0) throw new Error('it is read-only');
  if (nlink > 1) throw new Error('it is one file under several names (hard links), which would be separated');
  // A short name: the document's own may be as long as names can be.
  const draft = path.join(path.dirname(target), `.conncite-${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(draft, 'wx', mode & 0o7777);
    try {
      await handle.writeFile(after);
      await handle.chown(uid, gid).catch(() => undefined);
      const made = await handle.stat();
      if (made.uid !== uid) throw new Error('it belongs to another user, and its owner would change');
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await takePlace(draft, target, before);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const CHANGED = 'it was changed by another program in the meantime';

/**
 * Moves a new file into a file's place, if that still holds what it held. Whoever saves it meanwhile, in whatever way,
 * keeps what they wrote: the old file is put aside first, and the new one never takes a place that is not empty.
 */
async function takePlace(draft: string, target: string, before: Uint8Array): Promise<void> {
  const seen = await lookAt(target, before);
  const aside = `${draft}-old`;
  // Two calls and nothing between them, not even a look at what was put aside: the name is
  // missing for the shortest time that can be.
  await unstopped(() => {
    renameSync(target, aside);
    try {
      placeAt(draft, target);
    } catch (error) {
      giveBack(aside, target);
      throw error;
    }
  });
  if (!isSame(statSync(aside, { bigint: true }), seen)) {
    // Another program saved it before, or one that had it open has gone on writing:
    // what they wrote takes its place again.
    renameSync(aside, target);
    throw new Error(CHANGED);
  }
  rmSync(aside);
}

/** What ends a program from a terminal or a service, and can wait. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does `work`, which waits for nothing, as one: whoever stops the program meanwhile stops it right after. */
async function unstopped(work: () => void): Promise<void> {
  const asked = new Set<NodeJS.Signals>();
  const hear = (signal: NodeJS.Signals): void => {
    asked.add(signal);
  };
  const alone = STOPS.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of alone) process.on(signal, hear);
  try {
    work();
  } finally {
    // A signal is told after the work, in the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of alone) process.off(signal, hear);
    for (const signal of asked) process.kill(process.pid, signal);
  }
}

/**
 * A file that holds what it held, and has for long enough that its time would tell of a change.
 * @throws Error where it holds something else
 */
async function lookAt(target: string, before: Uint8Array): Promise<BigIntStats> {
  const handle = await open(target, 'r');
  try {
    const first = await handle.stat({ bigint: true });
    const age = Date.now() - Number(first.mtimeMs);
    if (age >= 0 && age < SETTLED) await wait(SETTLED - age);
    if (Buffer.compare(await handle.readFile(), before) !== 0) throw new Error(CHANGED);
    if (!isSame(await handle.stat({ bigint: true }), first)) throw new Error(CHANGED);
    return first;
  } finally {
    await handle.close();
  }
}

function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;
}

/** Puts a file where no file is. @throws Error where another program has put one there */
function placeAt(draft: string, target: string): void {
  try {
    linkSync(draft, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Error(CHANGED, { cause: error });
    // Some file systems have no hard links.
    renameSync(draft, target);
    return;
  }
  rmSync(draft);
}

/** Puts the old file back, unless another program has saved one in its place. */
function giveBack(aside: string, target: string): void {
  try {
    linkSync(aside, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      renameSync(aside, target);
      return;
    }
  }
  rmSync(aside, { force: true });
}

/**
 * Writes a file that is not there yet, whole or not at all, or another one in the place of one that may go.
 * @param existing the file that may go, as it was seen; its mode is kept
 * @throws Error where another file came to stand there, or it cannot be written
 */
export async function writeNew(
  file: string,
  content: string | Uint8Array,
  existing?: { readonly mode: number },
): Promise<void> {
  const draft = path.join(path.dirname(file), `.conncite-${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(draft, 'wx', existing === undefined ? 0o666 : existing.mode & 0o7777);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (existing === undefined) placeAt(draft, file);
    else await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
