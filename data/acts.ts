/**
 * Reads public acts by program and compares them with `acts/`: `npm run data:acts` takes those of the General
 * Assembly's list that the facts do not have, `-- --all` all of its list, `-- --from FOLDER` PDFs that were saved from
 * it under the names that they have there; `--write` adds the lines of new acts.
 */
import fs from 'node:fs';
import path from 'node:path';
import { openCatalogue } from '../server/src/facts/openCatalogue';
import { readPdf } from '../server/src/office/readPdf';
import { ACTS_PAGE, readActsList, type ListedAct } from '../server/src/official/pages/actsList';
import { decodePage } from '../server/src/official/pages/decodePage';
import { readAct } from '../server/src/official/pages/leadSentences';
import { HttpsSite } from '../server/src/official/store/site';
import { compareActs, type ReadAct } from './importActs';
import { loadCore, readFacts } from './readFacts.mjs';

const ROOT = path.resolve(__dirname);
/** "2027PA-00003-R00HB-07001-PA.pdf" */
const SAVED = /^(20\d\d)PA-0*(\d{1,3})-.*\.pdf$/i;

interface Source {
  readonly acts: readonly ListedAct[];
  readonly bytes: (act: ListedAct) => Promise<Uint8Array>;
}

function savedActs(folder: string): Source {
  const acts = fs.readdirSync(folder).flatMap((name) => {
    const [, year, number] = SAVED.exec(name) ?? [];
    return year === undefined || number === undefined
      ? []
      : [{ act: `P.A. ${year.slice(2)}-${number}`, session: `${year} regular session`, path: name }];
  });
  return {
    acts: acts.sort((a, b) => a.path.localeCompare(b.path)),
    bytes: (act) => Promise.resolve(fs.readFileSync(path.join(folder, act.path))),
  };
}

async function listedActs(site: HttpsSite): Promise<Source> {
  const page = async (at: string): Promise<Buffer> => {
    const answer = await site.get(at, undefined, undefined);
    if (answer.kind !== 'page') throw new Error(`the site does not have ${at}`);
    return answer.bytes;
  };
  return { acts: readActsList(decodePage(await page(ACTS_PAGE))), bytes: (act) => page(act.path) };
}

async function main(flags: readonly string[]): Promise<void> {
  const from = flags.indexOf('--from');
  const core = await loadCore();
  const { packFacts } = await import('./build.mjs');
  const facts = readFacts(ROOT, core);
  const statutes = openCatalogue(packFacts(facts, core));
  const site = new HttpsSite();
  const read: ReadAct[] = [];
  try {
    const { acts, bytes } = from >= 0 ? savedActs(flags[from + 1] ?? '.') : await listedActs(site);
    const through = facts.edition.acts;
    for (const act of acts) {
      const isKnown =
        through !== null &&
        act.session === through.session &&
        Number(act.act.split('-').at(-1)) <= Number(through.through.split('-').at(-1));
      if (isKnown && from < 0 && !flags.includes('--all')) continue;
      try {
        read.push({ ...act, ...readAct(act.act, (await readPdf(await bytes(act))).text, statutes) });
      } catch (error) {
        process.stderr.write(`${act.act} was not read: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      }
    }
  } finally {
    site.close();
  }
  const { report, files } = compareActs(ROOT, read, facts, new Date().toISOString().slice(0, 7));
  process.stdout.write(report);
  if (!flags.includes('--write')) return;
  for (const [name, text] of files) fs.writeFileSync(path.join(ROOT, name), text);
  process.stdout.write(
    files.size === 0
      ? 'Nothing is new.\n'
      : 'Written. Look at each line, say what new law is about, then run "npm run build".\n',
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
