/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { FEATURES, wellFormed } from './protocol/discreet';
import { createServer } from './protocol/server';
import { today } from './protocol/today';
import { openCatalogue } from './facts/openCatalogue';
import * as recordPage from './record/writers/html';
import { FirstText } from './official/pages/firstText';
import type { OfficialText } from './official/pages/officialText';
import type { OfficialPlaces } from './protocol/ports';
import type { Statutes } from './facts/statutes';

declare const self: DedicatedWorkerGlobalScope;

/** Fetches the built catalogue, which lies beside this program unless the client knows better. */
async function loadCatalogue(address: string | undefined): Promise<Statutes> {
  return openCatalogue(await fetched('the catalogue', address ?? new URL('catalogue.bin', self.location.href)));
}

/** Bytes from an address of the editor's own. @param name for the message where there are none */
async function fetched(name: string, address: string | URL): Promise<Uint8Array> {
  const found = await fetch(address);
  if (!found.ok) throw new Error(`${name} cannot be fetched: ${found.status} ${found.statusText}`.trim());
  return new Uint8Array(await found.arrayBuffer());
}

/** The scripts' names, once they have run. */
declare const docx: typeof import('./record/writers/docx');
declare const lawFile: typeof import('./official/pages/fetchedLaw');

/**
 * Runs a part that is seldom needed. A worker may run what it has fetched where it may not run what lies at the address
 * itself.
 * @param name for the message where it cannot be had
 * @param address where the client says that it is
 */
async function runPart(name: string, file: string, address: string | undefined): Promise<void> {
  const script = await fetched(name, address ?? new URL(file, self.location.href));
  const own = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }));
  try {
    self.importScripts(own);
  } finally {
    URL.revokeObjectURL(own);
  }
}

async function loadDocx(address: string | undefined): Promise<typeof docx> {
  await runPart('the part that writes Word documents', 'docx.js', address);
  return docx;
}

let official: OfficialText | undefined;

/** Reads sections from the law files of extensions; of a folder a worker sees nothing. */
async function openOfficial({ files, lawFile: address }: OfficialPlaces): Promise<void> {
  const troubles: string[] = [];
  const part =
    files.length > 0 ? runPart('the part that reads the official text', 'lawFile.js', address) : Promise.resolve();
  const texts = await Promise.all(
    files.map(async (file) => {
      try {
        const [bytes] = await Promise.all([fetched('the file with the official text', file), part]);
        return await lawFile.openFetched(bytes, file);
      } catch (error) {
        troubles.push(error instanceof Error ? error.message : 'the file with the official text cannot be read');
        return undefined;
      }
    }),
  );
  official =
    files.length === 0
      ? undefined
      : new FirstText(
          texts.filter((text) => text !== undefined),
          troubles,
        );
}

const connection = createConnection(FEATURES, new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: wellFormed((line) => {
    connection.console.error(line);
  }),
});
createServer(connection, {
  version,
  loadCatalogue,
  openOfficial,
  docx: loadDocx,
  recordPage: () => Promise.resolve(recordPage),
  get official() {
    return official;
  },
  today,
});
connection.onExit(() => {
  self.close();
});
connection.listen();
