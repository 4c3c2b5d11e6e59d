import {
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot';
import { rules } from '../diagnostics/registry';
import { editionOfPage, isPage, numberOfPage, PAGE_SCHEME } from '../features/pages/address';
import type { OfficialText } from '../official/pages/officialText';
import type { Settings } from '../settings/read';
import type { Statutes } from '../facts/statutes';
import { Catalogue } from './catalogue';
import { clientFlags, type ClientFlags } from './clientFlags';
import { Configuration } from './configuration';
import { SOURCE } from './convert';
import { Documents } from './documents';
import { contentModified, Guard } from './guard';
import { capabilitiesOf, handleAll } from './handlers/registry';
import { Judgments } from './judgments';
import { MissingText } from './official/missing';
import { OfficialSource } from './official/source';
import { Pages } from './pages';
import type { ServerPorts } from './ports';
import { Publisher } from './publisher';
import { sendStatus } from './status';
import { Workspace } from './workspace';

/**
 * The language server on a connection. It listens when this returns; the caller starts the connection (`listen`).
 * Nothing is read before a document needs it.
 */
export function createServer(connection: Connection, ports: ServerPorts): void {
  let flags: ClientFlags = clientFlags({ capabilities: {} });
  const guard = new Guard(connection);
  const documents = new Documents(connection);
  const configuration = new Configuration(
    connection,
    () => flags,
    rules.map((rule) => rule.code),
    ports.files,
  );
  const source = new OfficialSource(
    connection,
    ports,
    () => flags,
    configuration,
    () => {
      showAnew();
    },
  );
  const catalogue = new Catalogue(
    connection,
    ports,
    () => flags,
    () => source.open(),
  );
  const missing = new MissingText(
    guard,
    () => flags,
    () => ports.library !== undefined && !source.isOpening,
  );
  const judgments = new Judgments(
    { documents, configuration, catalogue, official, today: () => ports.today() },
    (judgment) => {
      if (flags.status) sendStatus(judgment, { guard, ports });
    },
  );
  const pages = new Pages(ports, () => flags);
  const publisher = new Publisher(connection, { documents, judgments, guard }, () => flags);
  const workspace = new Workspace(connection, { documents, configuration, guard, files: ports.files }, () => flags);

  /** A document's snapshot and the facts; undefined where it is not open. The document is the one asked about. */
  async function open(uri: string): Promise<{ snapshot: Snapshot; statutes: Statutes | null } | undefined> {
    const snapshot = await documents.read(uri);
    if (snapshot === undefined) return undefined;
    const statutes = await catalogue.read();
    if (!documents.isNewest(snapshot)) throw contentModified();
    return { snapshot, statutes };
  }

  /** The same with the document's settings, all of one moment. Rejects where it is not open. */
  async function openSet(uri: string): Promise<{ snapshot: Snapshot; statutes: Statutes | null; settings: Settings }> {
    const at = await open(uri);
    if (at === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'The document is not open.');
    const settings = await configuration.of(uri);
    if (!documents.isNewest(at.snapshot)) throw contentModified();
    return { ...at, settings };
  }

  function official(): OfficialText | undefined {
    return ports.official;
  }

  function refreshDiagnostics(): void {
    if (!flags.pullsDiagnostics)
      documents.uris().forEach((uri) => {
        publisher.schedule(uri);
      });
    else if (flags.refreshesDiagnostics)
      void guard.run('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
  }

  /** Open pages and findings are asked for again; hovers are made anew each time. */
  function officialChanged(): void {
    catalogue.forget();
    showAnew();
  }

  function showAnew(): void {
    judgments.forgetAll();
    refreshDiagnostics();
    for (const uri of documents.uris().filter((open) => isPage(open, ''))) {
      const number = numberOfPage(uri);
      // A page that is a file is written anew; editors see that it changed.
      if (flags.virtualPages)
        void guard.run('workspace/textDocumentContent/refresh', () =>
          connection.workspace.textDocumentContent.refresh(uri),
        );
      else if (number !== undefined)
        void guard.run('page', async () => {
          await pages.section(number, [], await catalogue.read(), editionOfPage(uri));
        });
    }
  }

  connection.onInitialize((params): InitializeResult => {
    flags = clientFlags(params);
    workspace.initialize(params);
    return {
      serverInfo: { name: SOURCE, version: ports.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...capabilitiesOf(flags, ports),
        ...(flags.virtualPages || flags.workspaceFolders
          ? {
              workspace: {
                ...(flags.workspaceFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
                ...(flags.virtualPages ? { textDocumentContent: { schemes: [PAGE_SCHEME] } } : {}),
              },
            }
          : {}),
      },
    };
  });

  connection.onInitialized(() => {
    if (flags.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        workspace.foldersChanged(change);
      });
    void guard.run('client/registerCapability', () => configuration.register());
  });

  handleAll({
    connection,
    guard,
    documents,
    catalogue,
    configuration,
    judgments,
    workspace,
    ports,
    missing,
    flags: () => flags,
    official,
    officialChanged,
    open,
    openSet,
    pageExtras: () => pages.extras(),
    page: (number, pinpoint, statutes, edition) => pages.section(number, pinpoint, statutes, edition),
    place: (subject, statutes) => pages.place(subject, statutes),
  });

  function settingsChanged(): void {
    workspace.settingsChanged();
    if (flags.refreshesInlayHints)
      void guard.run('workspace/inlayHint/refresh', () => connection.languages.inlayHint.refresh());
    if (flags.refreshesSemanticTokens)
      void guard.run('workspace/semanticTokens/refresh', () => connection.languages.semanticTokens.refresh());
    refreshDiagnostics();
    void guard.run('conncite.statutes.folder', async () => {
      if (await source.hasMoved()) officialChanged();
    });
  }

  connection.onDidChangeConfiguration(
    ({ settings }) =>
      void guard.run('workspace/didChangeConfiguration', () => {
        configuration.changed(settings);
        settingsChanged();
      }),
  );
  connection.onDidChangeWatchedFiles(
    ({ changes }) =>
      void guard.run('workspace/didChangeWatchedFiles', () => {
        workspace.filesChanged(changes);
        if (configuration.filesChanged(changes.map(({ uri }) => uri))) settingsChanged();
      }),
  );

  documents.onChange((uri) => {
    if (!flags.pullsDiagnostics) publisher.schedule(uri);
  });
  documents.onClose(
    (uri) =>
      void guard.run('textDocument/didClose', async () => {
        judgments.forget(uri);
        configuration.forget(uri);
        if (!flags.pullsDiagnostics) await publisher.clear(uri);
      }),
  );
  connection.onShutdown(() => {
    publisher.dispose();
  });
}
