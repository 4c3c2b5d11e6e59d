import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateWith } from './activate';

export { deactivate } from './activate';

const DEBUG_PORT = 6009;

/** Called by the editor when a document of one of our languages is opened: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } } };
  activateWith(context, (options) => new QuietClient('conncite', 'Conncite', server, options));
}

class QuietClient extends LanguageClient {
  /** The library would open a message over the editor; the status item says it instead. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
