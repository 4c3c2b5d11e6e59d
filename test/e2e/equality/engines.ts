import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startWorker } from '../../support/workerGlobal';

export const DIST = path.resolve('dist');
export const TODAY = new Intl.DateTimeFormat('sv-SE').format(new Date());

/** Without what the person at this computer has installed: a library in a browser cannot have it. */
export const WITHOUT_TEXT = { ...process.env, CONNCITE_DATA: path.join(DIST, 'no-official-text') };

/**
 * What a command of the command line prints as JSON.
 * @throws Error where it ends with more than "something was found"
 */
export function printed<T>(folder: string, args: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [path.join(DIST, 'cli.js'), ...args],
      { cwd: folder, env: WITHOUT_TEXT, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        // 1 says that something was found.
        if (error !== null && error.code !== 1)
          reject(new Error(`conncite ended with ${String(error.code)}: ${stderr}`));
        else resolve(JSON.parse(stdout) as T);
      },
    );
  });
}

/** A language server, wherever it runs. */
export interface Server {
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  end(): Promise<void>;
}

/** As much as an editor can say of itself that shows documents of the server's. */
const INITIALIZE = {
  processId: null,
  rootUri: null,
  capabilities: {
    workspace: { textDocumentContent: {}, workspaceEdit: { documentChanges: true } },
    textDocument: {
      hover: { contentFormat: ['markdown'] },
      definition: { linkSupport: true },
      diagnostic: {},
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        isPreferredSupport: true,
      },
      publishDiagnostics: {
        relatedInformation: true,
        tagSupport: { valueSet: [1, 2] },
        codeDescriptionSupport: true,
        dataSupport: true,
      },
    },
  },
};

/** The editor's server: the built program, as a process. */
export async function editorServer(): Promise<Server> {
  const child = spawn(process.execPath, [path.join(DIST, 'server.js'), '--stdio'], {
    env: WITHOUT_TEXT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const server: Server = {
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    end: async () => {
      const exited = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
  return started(server);
}

/** The browser's server: the built program in the global scope of a web worker. */
export async function browserServer(): Promise<Server> {
  const beside = Object.fromEntries(
    ['catalogue.bin', 'docx.js', 'lawFile.js'].map((name) => [name, path.join(DIST, name)]),
  );
  const port = startWorker(path.join(DIST, 'server.browser.js'), beside);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  port.onMessage((message) => {
    const { id, method, result, error } = message as {
      id?: number;
      method?: string;
      result?: unknown;
      error?: { message: string };
    };
    if (id === undefined) return;
    if (method !== undefined) {
      port.postMessage({ jsonrpc: '2.0', id, result: null });
      return;
    }
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  });
  const server: Server = {
    request: <R>(method: string, params: unknown) =>
      new Promise<R>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: resolve, reject });
        port.postMessage({ jsonrpc: '2.0', id, method, params });
      }),
    notify: (method, params) => {
      port.postMessage({ jsonrpc: '2.0', method, params });
      return Promise.resolve();
    },
    end: async () => {
      await server.request('shutdown', null);
      await server.notify('exit', null);
    },
  };
  return started(server);
}

async function started(server: Server): Promise<Server> {
  await server.request('initialize', INITIALIZE);
  await server.notify('initialized', {});
  return server;
}
