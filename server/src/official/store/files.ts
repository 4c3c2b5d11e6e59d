import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The disk as the store writes to it; tests give one that fails. */
export interface StoreDisk {
  /**
   * Writes a file whole or not at all: a draft beside it, synced, then moved into its place.
   * @throws Error of the system where it cannot; the file is then as it was
   */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** Adds bytes to the end of a file, which is made where it is missing. What a crash leaves may end in the middle. */
  append(file: string, bytes: Uint8Array): Promise<void>;
  read(file: string): Promise<Buffer>;
  /** Moves a draft into its place. */
  move(from: string, to: string): Promise<void>;
  /** Names in a folder; none where it is missing. */
  list(folder: string): Promise<readonly string[]>;
  remove(file: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
}

/** Drafts that a crash left are known by this. */
export const DRAFT = '.draft-';

/** What is kept is the user's alone. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

export const disk: StoreDisk = {
  async write(file, bytes) {
    const draft = path.join(path.dirname(file), `${DRAFT}${randomBytes(8).toString('hex')}`);
    try {
      const handle = await open(draft, 'wx', FILE_MODE);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await replace(draft, file);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  },
  async append(file, bytes) {
    const handle = await open(file, 'a', FILE_MODE);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  },
  read: (file) => readFile(file),
  move: (from, to) => replace(from, to),
  async list(folder) {
    return readdir(folder).catch(() => []);
  },
  remove: (file) => rm(file, { force: true, recursive: true }),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  },
};

const PATIENCE = [20, 60, 200, 500];

/** Windows refuses to replace a file that another program reads at that moment; it is let go soon. */
async function replace(from: string, to: string): Promise<void> {
  for (const wait of PATIENCE) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await rename(from, to);
}
