/** A little official text, made up, as an extension carries it. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');

/**
 * Writes a law file of one made-up chapter.
 * @param {string} folder that it is written into, with what it is made of
 * @param {object} [chapter] as `chapterPage` takes it; else chapter 952 of `madeUpLaw.ts`
 * @returns its path
 */
export async function writeLawFile(folder, chapter) {
  const [{ chapterPage, pageNameOf }, { MADE_UP }] = await Promise.all(
    ['./officialPages.ts', './madeUpLaw.ts'].map((name) => tsImport(name, import.meta.url)),
  );
  const [pages, file] = [path.join(folder, 'pages'), path.join(folder, 'made-up.conncite-law')];
  fs.mkdirSync(pages);
  const written = chapter ?? MADE_UP;
  fs.writeFileSync(path.join(pages, pageNameOf(written.number)), chapterPage(written));
  const env = { ...process.env, CONNCITE_DATA: path.join(folder, 'data') };
  for (const args of [
    ['install', '--from', pages],
    ['export', file],
  ])
    execFileSync(process.execPath, [CLI, 'statutes', ...args], { env, stdio: 'pipe' });
  return file;
}
