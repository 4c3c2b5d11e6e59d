/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { FEATURES, wellFormed } from './protocol/discreet';
import { createServer } from './protocol/server';
import { today } from './protocol/today';
import { openCatalogue } from './facts/openCatalogue';
import type { Statutes } from './facts/statutes';

declare const self: DedicatedWorkerGlobalScope;

/** Fetches the built catalogue, which lies beside this program unless the client knows better. */
async function loadCatalogue(address: string | undefined): Promise<Statutes> {
  const found = await fetch(address ?? new URL('catalogue.bin', self.location.href));
  if (!found.ok) throw new Error(`the catalogue cannot be fetched: ${found.status} ${found.statusText}`.trim());
  return openCatalogue(new Uint8Array(await found.arrayBuffer()));
}

const connection = createConnection(FEATURES, new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: wellFormed((line) => { connection.console.error(line); }),
});
createServer(connection, { version, loadCatalogue, today });
connection.onExit(() => { self.close(); });
connection.listen();
