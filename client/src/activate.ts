import { window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { offerFixesAfterPages } from './afterPages';
import { offerToAssistants, type OwnCommand } from './assistants';
import { AuthoritiesView } from './authorities/view';
import { watchCited } from './citedHere';
import { Client, type Connect } from './client';
import { registerDocumentFindings } from './commands/checkDocument';
import { registerCommands } from './commands/registry';
import { registerExtractedTexts } from './extractedText';
import { schemesIn } from './languages';
import { followBundled } from './official/bundled';
import { registerChanges } from './official/changesView';
import { OnDemand } from './official/onDemand';
import { followLibrary } from './official/state';
import { followCursor } from './pageBeside';
import { hidePageSigns } from './pageHeadings';
import { registerReports } from './report';
import { Status } from './status';
import { watchLargeFiles } from './tooLarge';
import { offerWordsAfterSign } from './wordsAfterSign';

let client: Client | undefined;

/**
 * What the desktop and the browser share: starts all that there is, and returns before the server answers.
 * @param command how the command line is run; left out in a browser
 * @returns what asks the server
 */
export function activateWith(context: ExtensionContext, connect: Connect, command?: OwnCommand): Client {
  const log = window.createOutputChannel('Conncite', { log: true });
  const status = new Status();
  const running = new Client(connect, log, status);
  client = running;
  const onDemand = new OnDemand(running, context);
  context.subscriptions.push(
    log,
    status,
    new AuthoritiesView(client, status),
    registerReports(),
    registerDocumentFindings(),
    registerExtractedTexts(),
    registerChanges(),
    followLibrary(status),
    offerFixesAfterPages(),
    watchLargeFiles(),
    offerToAssistants(client, context, command),
    watchFolders(client, status),
    watchCited(status),
    followCursor(),
    hidePageSigns(),
    offerWordsAfterSign(),
    followBundled(() => void running.restart()),
    client.onDidMissText((missing) => {
      onDemand.missing(missing);
    }),
    ...registerCommands(client),
  );
  void client.start();
  return running;
}

/** The server is told at its start which documents are ours: a folder from another file system starts it anew. */
function watchFolders(running: Client, status: Status): Disposable {
  let schemes = schemesIn(workspace.workspaceFolders).length;
  return workspace.onDidChangeWorkspaceFolders(() => {
    status.foldersChanged();
    const now = schemesIn(workspace.workspaceFolders).length;
    if (now > schemes) void running.restart();
    schemes = Math.max(schemes, now);
  });
}

/** Called by the editor before it lets the extension go: the server ends in order. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
