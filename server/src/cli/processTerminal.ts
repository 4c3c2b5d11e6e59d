import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { OK, type Terminal } from './terminal';

/** What lies beside the built command: the catalogue, and the thread that reads Word documents and PDF. */
const CATALOGUE = 'catalogue.bin';
const OFFICE = 'office.js';

/** The terminal that the process runs in. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // "conncite cites brief.md | head": the reader has seen enough, and nobody is left to write for.
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? OK);
      throw error;
    });
  }
  return {
    folder: process.cwd(),
    environment: process.env,
    interactive: process.stdout.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    messagesInteractive: process.stderr.isTTY,
    threads: availableParallelism(),
    // The built command is one file, and a thread of it serves jobs.
    startThread: (data) => new Worker(__filename, { workerData: data }),
    stopped() {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          stop.abort();
        });
      return stop.signal;
    },
    async write(text) {
      if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    warn(text) {
      process.stderr.write(text);
    },
    draw(text) {
      process.stderr.write(text);
    },
    async readInput() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    async readOffice(bytes, kind) {
      return (await import('../disk/officeApart')).readOfficeApart(path.join(__dirname, OFFICE), bytes, kind);
    },
    async writeWord(bytes, task) {
      return (await import('../disk/officeApart')).writeWordApart(path.join(__dirname, OFFICE), bytes, task);
    },
    async openCatalogue() {
      const [{ openCatalogue }, { actsFile, actsReadHere }] = await Promise.all([
        import('../facts/openCatalogue'),
        import('../official/store/actStore'),
      ]);
      return openCatalogue(await readFile(path.join(__dirname, CATALOGUE)), actsReadHere(actsFile(process.env)));
    },
    async official(named) {
      const [{ StoredText }, { libraryFolder }, { openAll }] = await Promise.all([
        import('../official/store/storedText'),
        import('../official/store/dataFolder'),
        import('../official/store/officialSources'),
      ]);
      return openAll(new StoredText(libraryFolder(process.env)), named, process.env, __dirname);
    },
  };
}
