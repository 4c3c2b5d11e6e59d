import { TextDocumentSyncKind, type Connection, type InitializeResult } from 'vscode-languageserver';
import { PAGE_SCHEME } from '../features/pages/address';
import { clientFlags, type ClientFlags } from './clientFlags';
import type { ServerContext } from './context';
import { SOURCE } from './convert';
import { capabilitiesOf, handleAll } from './handlers/registry';
import { opened, openedWithSettings } from './opened';
import { makeParts, type Parts } from './parts';
import type { ServerPorts } from './ports';

/**
 * The language server on a connection. It listens when this returns; the caller starts the connection (`listen`).
 * Nothing is read before a document needs it.
 */
export function createServer(connection: Connection, ports: ServerPorts): void {
  let flags: ClientFlags = clientFlags({ capabilities: {} });
  const parts = makeParts(connection, ports, () => flags);
  connection.onInitialize((params) => {
    flags = clientFlags(params);
    parts.workspace.initialize(params);
    return initializeResult(flags, ports);
  });
  connection.onInitialized(() => {
    if (flags.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        parts.workspace.foldersChanged(change);
      });
    void parts.guard.run('client/registerCapability', () => parts.configuration.register());
  });
  handleAll(contextOf(parts));
  hearOfChanges(parts);
  connection.onShutdown(() => {
    parts.publisher.dispose();
  });
}

function initializeResult(flags: ClientFlags, ports: ServerPorts): InitializeResult {
  const workspace = {
    ...(flags.workspaceFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    ...(flags.virtualPages ? { textDocumentContent: { schemes: [PAGE_SCHEME] } } : {}),
  };
  return {
    serverInfo: { name: SOURCE, version: ports.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...capabilitiesOf(flags, ports),
      ...(Object.keys(workspace).length > 0 ? { workspace } : {}),
    },
  };
}

/** What handlers see of the parts. */
function contextOf(parts: Parts): ServerContext {
  const { pages, ports, refresh } = parts;
  return {
    ...parts,
    official: () => ports.official,
    officialChanged: () => {
      refresh.officialChanged();
    },
    open: (uri) => opened(parts, uri),
    openSet: (uri) => openedWithSettings(parts, uri),
    pageExtras: () => pages.extras(),
    page: (number, pinpoint, statutes, edition) => pages.section(number, pinpoint, statutes, edition),
    place: (subject, statutes) => pages.place(subject, statutes),
  };
}

/** Takes in what the client tells of settings, files and documents that change. */
function hearOfChanges({
  connection,
  flags,
  guard,
  documents,
  configuration,
  judgments,
  publisher,
  workspace,
  refresh,
}: Parts): void {
  connection.onDidChangeConfiguration(
    ({ settings }) =>
      void guard.run('workspace/didChangeConfiguration', () => {
        configuration.changed(settings);
        refresh.settingsChanged();
      }),
  );
  connection.onDidChangeWatchedFiles(
    ({ changes }) =>
      void guard.run('workspace/didChangeWatchedFiles', () => {
        workspace.filesChanged(changes);
        if (configuration.filesChanged(changes.map(({ uri }) => uri))) refresh.settingsChanged();
      }),
  );
  documents.onChange((uri) => {
    if (!flags().pullsDiagnostics) publisher.schedule(uri);
  });
  documents.onClose(
    (uri) =>
      void guard.run('textDocument/didClose', async () => {
        judgments.forget(uri);
        configuration.forget(uri);
        if (!flags().pullsDiagnostics) await publisher.clear(uri);
      }),
  );
}
