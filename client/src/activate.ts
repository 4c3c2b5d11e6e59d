import { window, type ExtensionContext } from 'vscode';
import { AuthoritiesView } from './authorities/view';
import { Client, type Connect } from './client';
import { registerDocumentFindings } from './commands/checkDocument';
import { registerCommands } from './commands/registry';
import { registerReports } from './report';
import { Status } from './status';

let client: Client | undefined;

/** What the desktop and the browser share: starts all that there is, and returns before the server answers. */
export function activateWith(context: ExtensionContext, connect: Connect): void {
  const log = window.createOutputChannel('Conncite', { log: true });
  const status = new Status();
  client = new Client(connect, log, status);
  context.subscriptions.push(log, status, new AuthoritiesView(client, status), registerReports(), registerDocumentFindings(), ...registerCommands(client));
  void client.start();
}

/** Called by the editor before it lets the extension go: the server ends in order. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
