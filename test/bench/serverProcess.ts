import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';

/** The built server as a process of its own, spoken to over standard input and output. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly started = performance.now();

  /** @param env variables beside those of this process */
  constructor(script: string, env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, [script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    });
    const { stdout, stdin } = this.child;
    if (stdout === null || stdin === null) throw new Error('the server has no pipes');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest('workspace/configuration', (p: { items: unknown[] }) => p.items.map(() => ({})));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  /** Milliseconds from the start of the process to the answer. @param folder address of the workspace's folder */
  async initialize(folder: string | null = null): Promise<number> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: folder === null ? null : [{ uri: folder, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, textDocumentContent: {} },
        textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true } },
      },
    });
    const time = performance.now() - this.started;
    await this.connection.sendNotification('initialized', {});
    return time;
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Milliseconds that a request takes. */
  async time(method: string, params: unknown): Promise<number> {
    const start = performance.now();
    await this.connection.sendRequest(method, params);
    return performance.now() - start;
  }

  /** Resident memory in MB, where the system tells it. */
  resident(): number {
    const status = `/proc/${this.child.pid ?? 0}/status`;
    if (!fs.existsSync(status)) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
  }

  stop(): void {
    this.connection.dispose();
    this.child.kill('SIGKILL');
  }
}
