import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type Location,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const MAIN = path.join(__dirname, '../../server/src/main.node.ts');
const RUN = ['--require', 'tsx/cjs'];
const URI = 'file:///brief.txt';

/**
 * The server as a process of its own, from its source, where no catalogue lies
 * beside it; its cache folder is the test's.
 */
async function withServer(
  transport: '--stdio' | '--node-ipc',
  talk: (connection: ProtocolConnection, cache: string) => Promise<void>,
): Promise<void> {
  const cache = await mkdtemp(path.join(tmpdir(), 'conncite-test-'));
  const env = { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
  const child: ChildProcess =
    transport === '--stdio'
      ? spawn(process.execPath, [...RUN, MAIN, transport], { env, stdio: ['pipe', 'pipe', 'inherit'] })
      : fork(MAIN, [transport], { env, execArgv: RUN });
  const exited = once(child, 'exit');
  const connection =
    child.stdout && child.stdin
      ? createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
      : createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  try {
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await talk(connection, cache);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
  } finally {
    child.kill();
    connection.dispose();
    await rm(cache, { recursive: true, force: true });
  }
}

describe('the server as a process', () => {
  for (const transport of ['--stdio', '--node-ipc'] as const) {
    it(`needs no option and no workspace, says that its facts are missing, and writes pages whole (${transport})`, () =>
      withServer(transport, async (connection, cache) => {
        const shown = new Promise<string>((resolve) => {
          connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
            resolve(message);
          });
        });
        await connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri: URI, languageId: 'plaintext', version: 1, text: '§ 53a-70' },
        });
        const ask = (): Promise<Location[]> =>
          connection.sendRequest('textDocument/definition', {
            textDocument: { uri: URI },
            position: { line: 0, character: 4 },
          });
        const [[location], [again]] = [await ask(), await ask()];
        assert.match(await shown, /cannot read its facts about the statutes/);
        assert.equal(again?.uri, location?.uri);
        const file = fileURLToPath(location?.uri ?? '');
        assert.ok(file.startsWith(cache), file);
        assert.match(await readFile(file, 'utf8'), /^# § 53a-70\n/);
        assert.deepEqual(await readdir(path.dirname(file)), ['53a-70.conncite']);
      }));
  }
});
