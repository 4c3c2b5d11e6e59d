import { execPath } from 'node:process';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateWith } from './activate';

export { deactivate } from './activate';

const DEBUG_PORT = 6009;

/**
 * Newer versions of Node let what was just made lie until 128 MB of it are full, where the computer has much memory. Each change of
 * a document makes and drops a little: bounded, the process stays small, and is no slower.
 */
const MEMORY = ['--max-semi-space-size=16'];

/** Called by the editor when a document of one of our languages is opened: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc, options: { execArgv: MEMORY } };
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: [...MEMORY, '--nolazy', `--inspect=${DEBUG_PORT}`] } } };
  activateWith(context, (options) => new QuietClient('conncite', 'Conncite', server, options), { program: execPath, file: context.asAbsolutePath('dist/cli.js') });
}

class QuietClient extends LanguageClient {
  /** The library would open a message over the editor; the status item says it instead. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
