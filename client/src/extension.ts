import { window, type ExtensionContext } from 'vscode';
import { Client } from './client';
import { registerCommands } from './commands/registry';
import { Status } from './status';

let client: Client | undefined;

/** Called by the editor when a document of one of our languages is opened. Returns before the server answers. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Conncite', { log: true });
  const status = new Status();
  client = new Client(context, log, status);
  context.subscriptions.push(log, status, ...registerCommands(client));
  void client.start();
}

/** Called by the editor before it lets the extension go: the server ends in order. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
