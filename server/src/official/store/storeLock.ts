import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { DRAFT } from './files';

/** Another program is writing to the store. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';

  constructor() {
    super('another window or program is installing the official text at this moment; try again when it is done');
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** A holder that has not shown itself for so long is gone. */
const STALE_MS = 60_000;
const HEARTBEAT_MS = 10_000;

/** The right to write to the store, which one program has at a time. */
export interface StoreLock {
  /** @throws StoreBusyError where another program has taken it for gone and has the right now */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the right to write. A holder that was killed is found out by its process, or by its silence.
 * @throws StoreBusyError where a living program has it
 */
export async function lockStore(folder: string): Promise<StoreLock> {
  const file = path.join(folder, 'lock');
  const own: Holder = { pid: process.pid, host: hostname(), token: randomBytes(12).toString('hex') };
  const draft = path.join(folder, `${DRAFT}lock-${own.token}`);
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // A link appears whole or not at all, and fails where the lock is there.
        await link(draft, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (attempt >= 5 || !(await removeStale(file))) throw new StoreBusyError();
      }
    }
  } finally {
    await rm(draft, { force: true });
  }
  await sweep(folder, own.token);
  const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), HEARTBEAT_MS);
  timer.unref();
  return {
    async check() {
      if ((await readHolder(file))?.token !== own.token) throw new StoreBusyError();
    },
    async release() {
      clearInterval(timer);
      if ((await readHolder(file))?.token === own.token) await rm(file, { force: true });
    },
  };
}

/** A program that was killed while it wrote its claim leaves half of one, for at most so long. */
const HALF_WRITTEN_MS = 1_000;

/** Removes claims and old locks that killed programs left; those of living ones stay. */
async function sweep(folder: string, token: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!(name.startsWith(`${DRAFT}lock-`) || name.startsWith('lock-')) || name.endsWith(token)) continue;
    const left = path.join(folder, name);
    const holder = await readHolder(left);
    const age = await stat(left).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    const gone =
      holder === undefined
        ? age > HALF_WRITTEN_MS
        : age > STALE_MS || (holder.host === hostname() && !isAlive(holder.pid));
    if (gone) await rm(left, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Removes the lock of a program that is gone. @returns false where its holder lives */
async function removeStale(file: string): Promise<boolean> {
  const holder = await readHolder(file);
  const since = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => null,
  );
  if (since === null) return true;
  if (holder !== undefined && since < STALE_MS && (holder.host !== hostname() || isAlive(holder.pid))) return false;
  if (holder === undefined && since < STALE_MS) return false;
  const aside = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch {
    return true;
  }
  // Between reading and moving, another program may have cleared the old lock and taken a new one: it gets it back.
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.token !== holder?.token) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
