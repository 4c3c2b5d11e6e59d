import { readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { DRAFT } from './files';

/** Indexes of words of law files, in a folder of what can be made again; each is about 5 MB for the whole code. */
const NAME = /^words-[\w-]+$/;
/** So many are kept, those that were used last; a program reads one whole and needs it no more. */
const KEPT = 4;
/** One used since then may be what another program is about to read. */
const RECENT_MS = 24 * 60 * 60 * 1000;
/** What nobody has used for so long goes, however few there are. */
const OLD_MS = 90 * RECENT_MS;

export function wordsName(id: string): string {
  return `words-${id}`;
}

/**
 * Marks an index as used and removes others that nobody uses: those of law files that were replaced long ago, and
 * drafts of programs that were killed. Rejects where the folder cannot be written, which harms nobody.
 * @param used path of the index that was read or written
 */
export async function sweepWords(folder: string, used: string, now = Date.now()): Promise<void> {
  await utimes(used, now / 1000, now / 1000);
  const found = await Promise.all(
    (await readdir(folder))
      .filter((name) => NAME.test(name) || name.startsWith(DRAFT))
      .map(async (name) => {
        const file = path.join(folder, name);
        const age = await stat(file).then(
          ({ mtimeMs }) => now - mtimeMs,
          () => 0,
        );
        return { file, age, draft: name.startsWith(DRAFT) };
      }),
  );
  const words = found.filter(({ draft }) => !draft).sort((a, b) => a.age - b.age);
  const gone = [
    ...words.filter(({ age }, i) => age > OLD_MS || (i >= KEPT && age > RECENT_MS)),
    ...found.filter(({ draft, age }) => draft && age > RECENT_MS),
  ];
  for (const { file } of gone) await rm(file, { force: true });
}
