import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = 'server.js';

/**
 * `conncite lsp`: the language server, in this process; it ends when its client says so. The server reads how to talk
 * (`--stdio`, `--node-ipc`, `--socket`, `--pipe`) from the process's arguments, as when it is started by itself.
 */
export async function lsp(transport: readonly string[]): Promise<void> {
  process.argv = [...process.argv.slice(0, 2), ...(transport.length === 0 ? ['--stdio'] : transport)];
  await import(pathToFileURL(path.join(__dirname, SERVER)).href);
}
