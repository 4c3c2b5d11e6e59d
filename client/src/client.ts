import {
  EventEmitter,
  l10n,
  Range,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type LogOutputChannel,
} from 'vscode';
import {
  RevealOutputChannelOn,
  State,
  WorkDoneProgress,
  type BaseLanguageClient,
  type LanguageClientOptions,
  type WorkDoneProgressReport,
} from 'vscode-languageclient';
import {
  MISSING_TEXT,
  SECTION_PAGE,
  STATUS,
  ADD_SETTING,
  COMPARE_EDITIONS,
  GET_CHAPTER_TEXT,
  IGNORE_HERE,
  type InitializationOptions,
  type MissingTextParams,
  OPEN_SECTION,
  type SectionPageParams,
  type ServerRequest,
  SHOW_REFERENCES,
  type StatusParams,
} from '../../server/src/protocol/messages';
import { harmlessMessages } from './harmless';
import { documentsIn } from './languages';
import { bundledLaw } from './official/bundled';
import { Restarts, type Remedies } from './restarts';
import type { Status } from './status';
import { walkthrough } from './walkthrough';
import { wordsAfterSign } from './wordsAfterSign';

const EXECUTE_COMMAND = 'workspace/executeCommand';

/** Makes a connection to a server of its own, a process or a worker, and does not start it yet. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient;

/** The server as the editor sees it: started, ended, started anew, and asked what the protocol has no request for. */
export class Client {
  readonly log: LogOutputChannel;
  readonly #connect: Connect;
  readonly #status: Status;
  readonly #missing = new EventEmitter<MissingTextParams>();
  /** Told of a section that the person looked at and whose official text is not here. */
  readonly onDidMissText = this.#missing.event;
  #connection: Connection | undefined;
  #works = 0;

  constructor(connect: Connect, log: LogOutputChannel, status: Status) {
    this.#connect = connect;
    this.log = log;
    this.#status = status;
  }

  /** Starts the server. Never rejects: what went wrong stands in the status item and in the output. */
  async start(): Promise<void> {
    this.#status.setState('starting');
    const connection = new Connection(this.#connect, this.log, this.#status, this.#missing, {
      restart: () => void this.restart(),
      showOutput: () => {
        this.log.show();
      },
    });
    this.#connection = connection;
    try {
      await connection.start();
    } catch (error) {
      this.log.error(`The server did not start: ${messageOf(error)}`);
      this.#status.setState('stopped', l10n.t('it could not be started'));
    }
  }

  /** Ends the server; a server that does not end in two seconds is ended by force. */
  async stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.end();
  }

  /** Ends the server and starts it anew. @returns whether it runs */
  async restart(): Promise<boolean> {
    await this.stop();
    await this.start();
    return this.#status.state === 'running';
  }

  /**
   * Opens the page of a section with the cursor on a subsection.
   * @param number normal number, "53a-192a"
   * @param labelPath "(a)(1)", or "" for the page's head
   * @param edition year of the edition whose text alone is shown
   */
  async openSection(number: string, labelPath: string, edition?: number): Promise<void> {
    const params: SectionPageParams = { number, labelPath, ...(edition === undefined ? {} : { edition }) };
    const page = await this.request(SECTION_PAGE, params);
    if (page !== null) await showPage(Uri.parse(page.uri, true), page.line);
  }

  /**
   * Asks the server one of the requests of `messages.ts`.
   * @throws Error where it is not running, and what it answers as an error
   */
  async request<P, R>(asked: ServerRequest<P, R>, params: P, token?: CancellationToken): Promise<R> {
    return this.#send<R>(asked, params, token);
  }

  /**
   * Runs a command of the server's.
   * @param told of how far it is, where it takes its time
   * @throws Error as `request` does; one with the code of a cancelled request where `token` was
   */
  async execute<R>(
    command: string,
    given: readonly unknown[],
    told?: (progress: Omit<WorkDoneProgressReport, 'kind'>) => void,
    token?: CancellationToken,
  ): Promise<R> {
    if (told === undefined) return this.#send<R>(EXECUTE_COMMAND, { command, arguments: given }, token);
    const workDoneToken = `conncite-${++this.#works}`;
    const listener = this.#connection?.client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'end') told(value);
    });
    try {
      return await this.#send<R>(EXECUTE_COMMAND, { command, arguments: given, workDoneToken }, token);
    } finally {
      listener?.dispose();
    }
  }

  async #send<R>(method: string, params: unknown, token: CancellationToken | undefined): Promise<R> {
    if (this.#connection === undefined) throw new Error(l10n.t('Conncite is not running.'));
    const { client } = this.#connection;
    return token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token);
  }
}

/** Shows a page with the cursor at the start of a zero-based line. */
export async function showPage(uri: Uri, line: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { selection: new Range(line, 0, line, 0) });
}

/** One life of the server. */
class Connection {
  readonly client: BaseLanguageClient;
  readonly #listeners: { dispose(): void }[];

  constructor(
    connect: Connect,
    log: LogOutputChannel,
    status: Status,
    missing: EventEmitter<MissingTextParams>,
    remedies: Remedies,
  ) {
    this.client = connect(optionsOf(log, new Restarts(status, remedies)));
    this.#listeners = [
      this.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) status.setState('running');
      }),
      this.client.onNotification(STATUS, (params: StatusParams) => {
        status.update(params);
      }),
      this.client.onNotification(MISSING_TEXT, (params: MissingTextParams) => {
        missing.fire(params);
      }),
      workspace.onDidCloseTextDocument((document) => {
        status.forget(document.uri.toString());
      }),
    ];
  }

  start(): Promise<void> {
    return this.client.start();
  }

  async end(): Promise<void> {
    for (const listener of this.#listeners) listener.dispose();
    try {
      await this.client.dispose();
    } catch (error) {
      this.client.error('The server did not shut down cleanly.', error);
    }
  }
}

function optionsOf(log: LogOutputChannel, errorHandler: Restarts): LanguageClientOptions {
  const commands = [OPEN_SECTION, ADD_SETTING, IGNORE_HERE, SHOW_REFERENCES, GET_CHAPTER_TEXT, COMPARE_EDITIONS];
  const initializationOptions: InitializationOptions = { commands, status: true, missingText: true, law: bundledLaw() };
  return {
    documentSelector: documentsIn(workspace.workspaceFolders),
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    markdown: {
      isTrusted: { enabledCommands: [OPEN_SECTION, GET_CHAPTER_TEXT, COMPARE_EDITIONS] },
      supportHtml: false,
    },
    textSynchronization: { delayOpenNotifications: true },
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    errorHandler,
    connectionOptions: { messageStrategy: harmlessMessages },
    middleware: { ...walkthrough, ...wordsAfterSign },
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
