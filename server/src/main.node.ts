import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { cacheFolder } from './disk/cacheFolder';
import type { LibraryImporter } from './official/pages/importing';
import type { StoredText } from './official/store/storedText';
import type { OfficeRead } from './office/officeDocument';
import type { OfficeKind } from './office/officeKind';
import type { WordTask, WordWrite } from './office/writeWord';
import type { OfficialText } from './official/pages/officialText';
import type { OfficialPlaces, PageStore } from './protocol/ports';
import { createServer } from './protocol/server';
import { today } from './protocol/today';
import type { Statutes } from './facts/statutes';
import { connect } from './transport.node';
import { workspaceFiles } from './workspaceFiles.node';

/**
 * Node before 22 has no compiler between its fast and its best one: while the best one compiles all at once what the
 * first keystrokes use, each of them waits. Where it asks four times later, they are answered in time, and in the long
 * run nothing is slower. Newer versions have another flag, and do not need it.
 */
const FIRST_NODE_WITHOUT_WAIT = 22;
if (Number.parseInt(process.versions.node, 10) < FIRST_NODE_WITHOUT_WAIT)
  setFlagsFromString('--interrupt-budget=270336');

/** What lies beside the built server: the catalogue, and the thread that reads Word documents and PDF. */
const CATALOGUE = 'catalogue.bin';
const OFFICE = 'office.js';

/**
 * The official text opens nothing before it is asked; its reader is loaded with the facts, since no start needs either.
 */
let own: StoredText | undefined;
/** The same with what lies elsewhere. */
let official: OfficialText | undefined;

async function loadCatalogue(): Promise<Statutes> {
  const [{ openCatalogue }, storedText, { libraryFolder }, { actsFile, actsReadHere }] = await Promise.all([
    import('./facts/openCatalogue'),
    import('./official/store/storedText'),
    import('./official/store/dataFolder'),
    import('./official/store/actStore'),
  ]);
  official ??= own ??= new storedText.StoredText(libraryFolder(process.env));
  return openCatalogue(await readFile(join(__dirname, CATALOGUE)), actsReadHere(actsFile(process.env)));
}

async function openOfficial({ folder, files }: OfficialPlaces): Promise<void> {
  const { openAll } = await import('./official/store/officialSources');
  const named = [
    ...(folder === '' ? [] : [{ place: folder, by: 'the setting conncite.statutes.folder' }]),
    ...files.map((place) => ({ place, by: 'the editor' })),
  ];
  if (own !== undefined) official = await openAll(own, named, process.env, __dirname);
}

/** Pages as files. Each is written beside its place and moved there whole, so that no reader ever sees half of one. */
const pages: PageStore = {
  async write(fileName, text) {
    // The folder's name marks its files as pages.
    const folder = join(cacheFolder(process.env), 'section');
    const file = join(folder, fileName);
    const kept = await readFile(file, 'utf8').catch(() => undefined);
    if (kept !== text) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${file}.${randomUUID()}.draft`;
      try {
        await writeFile(draft, text, { mode: 0o600 });
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    }
    return pathToFileURL(file).href;
  },
};

/** The reader is a file of its own, and what starts it is loaded for the first document. */
async function readOffice(bytes: Uint8Array, kind: OfficeKind, signal: AbortSignal): Promise<OfficeRead> {
  return (await import('./disk/officeApart')).readOfficeApart(join(__dirname, OFFICE), bytes, kind, { signal });
}

async function writeWord(bytes: Uint8Array, task: WordTask): Promise<WordWrite> {
  return (await import('./disk/officeApart')).writeWordApart(join(__dirname, OFFICE), bytes, task);
}

/** What installs the official text is a file of its own, loaded when someone asks for it. */
async function library(): Promise<LibraryImporter> {
  const { Importer, libraryFolder } = await import('./official/store/importer');
  return new Importer(libraryFolder(process.env), {
    environment: process.env,
    changed: () => {
      own?.close();
    },
    elsewhere: () => (official?.status() === undefined ? undefined : official.place?.()),
    readPdf: (bytes, signal) => readOffice(bytes, 'pdf', signal),
  });
}

const connection = connect(process.argv.slice(2));
createServer(connection, {
  version,
  loadCatalogue,
  openOfficial,
  pages,
  files: workspaceFiles,
  readOffice,
  writeWord,
  docx: () => import('./record/writers/docx'),
  recordPage: () => import('./record/writers/html'),
  get official() {
    return official;
  },
  library,
  today,
});
connection.listen();
