import {
  DocumentDiagnosticReportKind, TextDocumentSyncKind,
  type Connection, type InitializeResult,
} from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot';
import { normalNumber } from '../citations/sectionNumber';
import { rules } from '../diagnostics/registry';
import { definition, definitionOfPlace } from '../features/definition';
import { documentSymbol } from '../features/documentSymbol';
import { hover } from '../features/hover';
import {
  addressOf, numberOfPage, isPage, pageAddress, pageFileName, PAGE_SCHEME, subjectFileName, type PageSubject,
} from '../features/pages/address';
import { lineOfPinpoint } from '../features/pages/page';
import { placeDocument, sectionDocument } from '../features/textDocumentContent';
import type { PageExtras } from '../features/pages/sectionPage';
import { GET_CHAPTER_TEXT, getTextAddress } from '../features/wording/official';
import { labelsOf } from '../features/wording/pinpoint';
import { editionWords } from '../features/wording/section';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { Catalogue } from './catalogue';
import { clientFlags, type ClientFlags } from './clientFlags';
import { Configuration } from './configuration';
import {
  offsetOf, SOURCE, toDocumentSymbol, toHover, toLocation, toLocationLink, toSymbolInformation,
} from './convert';
import { Documents } from './documents';
import { contentModified, Guard } from './guard';
import { capabilitiesOf, handleAll } from './handlers/registry';
import { Judgments, type Judgment } from './judgments';
import type { OpenSectionCommand, SectionPageMethod, SectionPageParams, SectionPageResult, StatusMethod, StatusParams } from './messages';
import type { ServerPorts } from './ports';
import { Publisher, toDiagnostics } from './publisher';
import { answerRequests } from './requests';
import { Workspace } from './workspace';

const OPEN_SECTION: OpenSectionCommand = 'conncite.openSection';
const SECTION_PAGE: SectionPageMethod = 'conncite/sectionPage';
const STATUS: StatusMethod = 'conncite/status';

/**
 * The language server on a connection. It listens when this returns; the caller starts the connection (`listen`).
 * Nothing is read before a document needs it.
 */
export function createServer(connection: Connection, ports: ServerPorts): void {
  let flags: ClientFlags = clientFlags({ capabilities: {} });
  const guard = new Guard(connection);
  const documents = new Documents(connection);
  const catalogue = new Catalogue(connection, ports, () => flags);
  const configuration = new Configuration(connection, () => flags, rules.map((rule) => rule.code), ports.files);
  const judgments = new Judgments({ documents, configuration, catalogue, official, today: () => ports.today() }, report);
  const publisher = new Publisher(connection, { documents, judgments, guard }, () => flags);
  const workspace = new Workspace(connection, { documents, configuration, guard, files: ports.files }, () => flags);

  /** A document's snapshot and the facts; undefined where it is not open. The document is the one asked about. */
  async function open(uri: string): Promise<{ snapshot: Snapshot; statutes: Statutes | null } | undefined> {
    const snapshot = documents.snapshot(uri);
    if (snapshot === undefined) return undefined;
    const statutes = await catalogue.read();
    if (documents.snapshot(uri) !== snapshot) throw contentModified();
    return { snapshot, statutes };
  }

  function official(): OfficialText | undefined {
    return ports.official;
  }

  function pageExtras(): PageExtras {
    const text = ports.official;
    return { official: text, links: { getText: ports.library !== undefined && flags.commands.has(GET_CHAPTER_TEXT) } };
  }

  /** A section's page, where the client can open it; undefined where it cannot and no file can be written. */
  async function page(number: string, pinpoint: readonly string[], statutes: Statutes | null): Promise<SectionPageResult | undefined> {
    const document = sectionDocument(number, statutes, ports.today(), pageExtras());
    const uri = flags.virtualPages ? pageAddress(number) : await ports.pages?.write(pageFileName(number), document.text);
    return uri === undefined ? undefined : { uri, line: lineOfPinpoint(document, pinpoint) };
  }

  /** Address of any page, as `page` gives it. */
  async function place(subject: PageSubject, statutes: Statutes | null): Promise<string | undefined> {
    if (subject.kind === 'section') return (await page(subject.name, [], statutes))?.uri;
    return flags.virtualPages ? addressOf(subject) : ports.pages?.write(subjectFileName(subject), placeDocument(subject, statutes, pageExtras()).text);
  }

  function refreshDiagnostics(): void {
    if (!flags.pullsDiagnostics) documents.uris().forEach((uri) => { publisher.schedule(uri); });
    else if (flags.refreshesDiagnostics) void guard.run('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
  }

  /** Open pages and findings are asked for again; hovers are made anew each time. */
  function officialChanged(): void {
    judgments.forgetAll();
    refreshDiagnostics();
    for (const uri of documents.uris().filter((open) => isPage(open, ''))) {
      const number = numberOfPage(uri);
      // A page that is a file is written anew; editors see that it changed.
      if (flags.virtualPages) void guard.run('workspace/textDocumentContent/refresh', () => connection.workspace.textDocumentContent.refresh(uri));
      else if (number !== undefined) void guard.run('page', async () => { await page(number, [], await catalogue.read()); });
    }
  }

  /** The judgment has looked into the official text already: this opens nothing. */
  function installed(): StatusParams['official'] {
    const status = ports.official?.status();
    return ports.library === undefined ? 'unavailable' : status === undefined ? 'none' : status.whole ? 'whole' : 'chapters';
  }

  /** Tells the client's status item of a judgment. */
  function report({ snapshot, findings, style, detected, statutes }: Judgment): void {
    if (!flags.status || isPage(snapshot.uri, snapshot.languageId)) return;
    const edition = statutes === null ? null : editionWords(statutes.edition);
    const params: StatusParams = { uri: snapshot.uri, citations: snapshot.reading.citations.length, findings: findings.length, style, detected, edition, official: installed() };
    void guard.run(STATUS, () => connection.sendNotification(STATUS, params));
  }

  function openSection(number: string, labelPath: string): string | undefined {
    if (!flags.commands.has(OPEN_SECTION)) return undefined;
    return `command:${OPEN_SECTION}?${encodeURIComponent(JSON.stringify([number, labelPath]))}`;
  }

  function getText(chapter: string): string | undefined {
    return ports.library !== undefined && flags.commands.has(GET_CHAPTER_TEXT) ? getTextAddress(chapter) : undefined;
  }

  connection.onInitialize((params): InitializeResult => {
    flags = clientFlags(params);
    workspace.initialize(params);
    return {
      serverInfo: { name: SOURCE, version: ports.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        documentSymbolProvider: { label: SOURCE },
        ...(flags.pullsDiagnostics
          ? { diagnosticProvider: { identifier: 'conncite', interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
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
    if (flags.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((change) => { workspace.foldersChanged(change); });
    void guard.run('client/registerCapability', () => configuration.register());
  });

  handleAll({ connection, guard, documents, catalogue, configuration, judgments, workspace, ports, flags: () => flags, official, officialChanged, pageExtras, open, page, place });

  connection.onHover(guard.request('textDocument/hover', async ({ textDocument, position }) => {
    const at = await open(textDocument.uri);
    const found = at && hover(at.snapshot, offsetOf(at.snapshot, position), { statutes: at.statutes, official: ports.official, today: ports.today(), openSection, getText });
    return at && found ? toHover(at.snapshot, found, flags) : null;
  }));

  connection.onDefinition(guard.request('textDocument/definition', async ({ textDocument, position }) => {
    const at = await open(textDocument.uri);
    if (at === undefined) return null;
    const offset = offsetOf(at.snapshot, position);
    const sections = definition(at.snapshot, offset).map(async (target) => {
      const to = await page(target.number, target.pinpoint, at.statutes);
      return to && toLocationLink(at.snapshot, target.origin, to.uri, to.line);
    });
    const places = definitionOfPlace(at.snapshot, offset, at.statutes).map(async ({ origin, subject }) => {
      const uri = await place(subject, at.statutes);
      return uri === undefined ? undefined : toLocationLink(at.snapshot, origin, uri, 0);
    });
    const opened = (await Promise.all([...sections, ...places])).filter((link) => link !== undefined);
    return flags.locationLinks ? opened : opened.map(toLocation);
  }));

  connection.onDocumentSymbol(guard.request('textDocument/documentSymbol', async ({ textDocument }) => {
    const at = await open(textDocument.uri);
    if (at === undefined || !(await configuration.of(textDocument.uri)).outline.enable) return [];
    const entries = documentSymbol(at.snapshot, at.statutes, ports.official);
    return flags.symbolTree
      ? entries.map((entry) => toDocumentSymbol(at.snapshot, entry))
      : entries.flatMap((entry) => toSymbolInformation(at.snapshot, entry));
  }));

  connection.languages.diagnostics.on(guard.request('textDocument/diagnostic', async ({ textDocument, previousResultId }) => {
    const judgment = await judgments.of(textDocument.uri);
    if (judgment === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (judgment.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: judgment.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: judgment.id, items: toDiagnostics(judgment, flags) };
  }));

  connection.onRequest(SECTION_PAGE, guard.request(SECTION_PAGE, async ({ number, labelPath }: SectionPageParams) => {
    // A person may have typed it.
    const named = numberOfPage(pageAddress(normalNumber(number) ?? number)) ?? '';
    return await page(named, labelsOf(labelPath), await catalogue.read()) ?? null;
  }));

  answerRequests(connection, { guard, documents, configuration, catalogue, official, pageExtras, today: () => ports.today() });

  function settingsChanged(): void {
    workspace.settingsChanged();
    if (flags.refreshesInlayHints) void guard.run('workspace/inlayHint/refresh', () => connection.languages.inlayHint.refresh());
    if (flags.refreshesSemanticTokens) void guard.run('workspace/semanticTokens/refresh', () => connection.languages.semanticTokens.refresh());
    refreshDiagnostics();
  }

  connection.onDidChangeConfiguration(({ settings }) => void guard.run('workspace/didChangeConfiguration', () => {
    configuration.changed(settings);
    settingsChanged();
  }));
  connection.onDidChangeWatchedFiles(({ changes }) => void guard.run('workspace/didChangeWatchedFiles', () => {
    workspace.filesChanged(changes);
    if (configuration.filesChanged(changes.map(({ uri }) => uri))) settingsChanged();
  }));

  documents.onChange((uri) => { if (!flags.pullsDiagnostics) publisher.schedule(uri); });
  documents.onClose((uri) => void guard.run('textDocument/didClose', async () => {
    judgments.forget(uri);
    configuration.forget(uri);
    if (!flags.pullsDiagnostics) await publisher.clear(uri);
  }));
  connection.onShutdown(() => { publisher.dispose(); });
}
