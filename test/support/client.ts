import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { FEATURES, wellFormed } from '../../server/src/protocol/discreet';
import type { StatusParams } from '../../server/src/protocol/messages';
import type { ServerPorts } from '../../server/src/protocol/ports';
import { createServer } from '../../server/src/protocol/server';
import { LineIndex } from '../../server/src/text/lineIndex';
import { SAMPLE, smallStatutes } from './smallStatutes';

/** What clients of three kinds say of themselves. */
export const PRESETS = {
  /** Says nothing. */
  bare: {},
  /** Takes all that VS Code's client library takes. */
  vscode: {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
      diagnostics: { refreshSupport: true },
      textDocumentContent: { dynamicRegistration: true },
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      symbol: { resolveSupport: { properties: ['location.range'] }, tagSupport: { valueSet: [1] } },
      inlayHint: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    },
    textDocument: {
      completion: {
        completionItem: {
          documentationFormat: ['markdown', 'plaintext'],
          tagSupport: { valueSet: [1] },
          labelDetailsSupport: true,
          snippetSupport: true,
          resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        },
      },
      signatureHelp: {
        signatureInformation: {
          documentationFormat: ['markdown', 'plaintext'],
          parameterInformation: { labelOffsetSupport: true },
        },
      },
      rename: { prepareSupport: true },
      semanticTokens: {
        requests: { range: true, full: { delta: true } },
        tokenTypes: ['type'],
        tokenModifiers: [],
        formats: ['relative'],
      },
      callHierarchy: {},
      typeHierarchy: {},
      inlayHint: { resolveSupport: { properties: ['tooltip'] } },
      codeLens: {},
      foldingRange: {},
      hover: { contentFormat: ['markdown', 'plaintext'] },
      definition: { linkSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        isPreferredSupport: true,
      },
      documentLink: { tooltipSupport: true },
      diagnostic: { dynamicRegistration: true },
      publishDiagnostics: {
        relatedInformation: true,
        tagSupport: { valueSet: [1, 2] },
        codeDescriptionSupport: true,
        dataSupport: true,
        versionSupport: true,
      },
    },
    general: { positionEncodings: ['utf-16'] },
  },
  /** Pulls diagnostics and configuration, but has no virtual documents. */
  neovim: {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      workspaceEdit: { documentChanges: true },
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      completion: {
        completionItem: {
          documentationFormat: ['markdown', 'plaintext'],
          tagSupport: { valueSet: [1] },
          resolveSupport: { properties: ['documentation'] },
        },
      },
      rename: { prepareSupport: true },
      semanticTokens: {
        requests: { full: { delta: true } },
        tokenTypes: ['type'],
        tokenModifiers: [],
        formats: ['relative'],
      },
      callHierarchy: {},
      typeHierarchy: {},
      inlayHint: {},
      hover: { contentFormat: ['markdown', 'plaintext'] },
      definition: { linkSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        isPreferredSupport: true,
      },
      diagnostic: { dynamicRegistration: false },
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
    },
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
  },
} as const satisfies Record<string, ClientCapabilities>;

export type Preset = keyof typeof PRESETS;

export interface ClientOptions {
  readonly preset: Preset;
  readonly ports?: Partial<ServerPorts>;
  readonly initializationOptions?: unknown;
  /** What the client says of itself besides its preset. */
  readonly capabilities?: ClientCapabilities;
  /** Folders that the client has open. */
  readonly folders?: readonly string[];
  /** The one folder as old clients name it; null where there is none, undefined where nothing is said of it. */
  readonly rootUri?: string | null | undefined;
  /** Answer to `workspace/configuration`; read anew each time. */
  readonly settings?: Record<string, unknown>;
}

/** A language client joined to a server in this process by two streams; it keeps all that the server says. */
export class TestClient {
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly published: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  readonly statuses: StatusParams[] = [];
  /** Every request and notification of the server, by method. */
  readonly received: string[] = [];
  /** Pages that the server wrote, by file name. */
  readonly pages = new Map<string, string>();
  settings: Record<string, unknown>;
  initialized!: InitializeResult;
  readonly #connection: ProtocolConnection;
  readonly #texts = new Map<string, LineIndex>();

  private constructor(options: ClientOptions) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.settings = options.settings ?? {};
    const server = createConnection(FEATURES, toServer, toClient, {
      messageStrategy: wellFormed((line) => {
        server.console.error(line);
      }),
    });
    createServer(server, {
      version: '0.0.0',
      loadCatalogue: () => Promise.resolve(smallStatutes(SAMPLE)),
      pages: {
        write: (fileName, text) => {
          this.pages.set(fileName, text);
          return Promise.resolve(`file:///cache/section/${fileName}`);
        },
      },
      recordPage: () => import('../../server/src/record/writers/html'),
      today: () => '2026-12-01',
      ...options.ports,
    });
    server.listen();
    this.#connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.#listen();
  }

  /** A client whose handshake is done. */
  static async start(options: ClientOptions): Promise<TestClient> {
    const client = new TestClient(options);
    client.initialized = await client.request('initialize', {
      processId: null,
      rootUri: 'rootUri' in options ? options.rootUri : null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: { ...PRESETS[options.preset], ...options.capabilities },
      initializationOptions: options.initializationOptions,
    });
    await client.notify('initialized', {});
    return client;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.#connection.sendRequest(method, params);
  }

  /** A request with the means to cancel it. */
  get connection(): ProtocolConnection {
    return this.#connection;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Opens a document. */
  async open(uri: string, text: string, languageId = 'plaintext', version = 1): Promise<void> {
    this.#texts.set(uri, new LineIndex(text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Puts another text in the place of the whole. */
  async change(uri: string, text: string, version: number): Promise<void> {
    this.#texts.set(uri, new LineIndex(text));
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async close(uri: string): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** A request about an offset of an open document. */
  at<R>(method: string, uri: string, offset: number): Promise<R> {
    const position = this.#texts.get(uri)?.positionAt(offset);
    return this.request(method, { textDocument: { uri }, position });
  }

  /** Waits until the server has said so. Fails by the test's own limit of time. */
  async until(happened: () => boolean): Promise<void> {
    while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Ends both sides. */
  async stop(): Promise<void> {
    await this.request('shutdown', null);
    // The streams stay open: a server whose input ends takes its process with it, which here is the tests'.
    this.#connection.dispose();
  }

  #listen(): void {
    const connection = this.#connection;
    const note = (method: string): void => {
      this.received.push(method);
    };
    connection.onRequest('workspace/configuration', (params: { items: readonly unknown[] }) => {
      note('workspace/configuration');
      return params.items.map(() => this.settings);
    });
    for (const method of [
      'client/registerCapability',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
      'workspace/textDocumentContent/refresh',
    ]) {
      connection.onRequest(method, () => {
        note(method);
        return null;
      });
    }
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: TestClient['published'][number]) => {
      note('textDocument/publishDiagnostics');
      this.published.push(params);
    });
    connection.onNotification('conncite/status', (params: StatusParams) => {
      note('conncite/status');
      this.statuses.push(params);
    });
    connection.onUnhandledNotification(({ method }) => {
      note(method);
    });
    connection.listen();
  }
}

/** What is asked of a client of its own, which is stopped afterwards. */
export async function onClient<T>(
  ask: (client: TestClient) => Promise<T>,
  options: Partial<ClientOptions> = {},
): Promise<T> {
  const client = await TestClient.start({ preset: 'vscode', ...options });
  try {
    return await ask(client);
  } finally {
    await client.stop();
  }
}
