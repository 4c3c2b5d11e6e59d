import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { CancellationTokenSource, ResponseError, type Hover } from 'vscode-languageserver/node';
import { anyParams, NOTIFICATIONS, REQUESTS } from '../support/anyMessages';
import { TestClient } from '../support/client';

const URI = 'file:///brief.txt';
const TEXT = 'The secret § 53a-70 (a)\nand § 53a-90.';

const params = anyParams(URI);

/** Whatever was sent: the document is opened anew, and asked about. */
async function answers(client: TestClient): Promise<void> {
  await client.close(URI);
  await client.open(URI, TEXT);
  const hover = await client.at<Hover>('textDocument/hover', URI, 13);
  assert.deepEqual(hover.range, { start: { line: 0, character: 13 }, end: { line: 0, character: 23 } });
}

describe('the server under messages that make no sense', () => {
  it('answers each, or answers with an error, and goes on', async function () {
    this.timeout(60_000);
    // The protocol's library writes of listeners that failed; in a process that is
    // the standard error, and no one's words.
    const { error } = console;
    const written: string[] = [];
    console.error = (...parts: unknown[]) => {
      written.push(parts.map(String).join(' '));
    };
    after(() => {
      console.error = error;
    });
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, TEXT);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...REQUESTS, ...NOTIFICATIONS), params), { maxLength: 12 }),
        async (messages) => {
          await Promise.all(
            messages.map(async ([method, value]) => {
              if (NOTIFICATIONS.includes(method)) {
                await client.notify(method, value);
                return;
              }
              try {
                await client.request(method, value);
              } catch (error) {
                assert.ok(error instanceof ResponseError, String(error));
              }
            }),
          );
          await answers(client);
        },
      ),
      { numRuns: 150 },
    );
    assert.doesNotMatch([...client.logged, ...written].join('\n'), /secret/, 'the log has no word of the document');
    await client.stop();
  });

  it('reads on where a document was opened whose text is none', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, TEXT);
    for (const [uri, text] of [
      ['x', 0.5],
      ['y', null],
      ['z', {}],
    ] as const)
      await client.notify('textDocument/didOpen', { textDocument: { uri, version: 1, languageId: 3, text } });
    await client.notify('textDocument/didChange', {
      textDocument: { uri: 'x', version: 2 },
      contentChanges: [
        { text: 7 },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: [] },
      ],
    });
    await answers(client);
    assert.deepEqual(client.logged, []);
    await client.stop();
  });

  it('takes positions outside the document for its nearest place', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, TEXT);
    for (const position of [
      { line: 0, character: 1e9 },
      { line: 1e9, character: 0 },
      { line: -1, character: -1 },
      { line: 0, character: 0.5 },
    ]) {
      for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/documentHighlight']) {
        await client.request(method, { textDocument: { uri: URI }, position });
      }
    }
    const range = { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } };
    await client.request('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [] },
    });
    await answers(client);
    assert.deepEqual(client.logged, []);
    await client.stop();
  });

  it('takes changes in the order in which they come, whatever their versions say', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, TEXT);
    for (const [version, text] of [
      [9, 'x § 53a-70'],
      [3, 'xx § 53a-70'],
      [3, 'xxx § 53a-70'],
      [-1, 'xxxx § 53a-70'],
    ] as const) {
      await client.change(URI, text, version);
      assert.deepEqual(
        (await client.at<Hover>('textDocument/hover', URI, text.length - 2)).range?.start.character,
        text.indexOf('§'),
      );
    }
    await client.stop();
  });

  it('lets thousands of requests be cancelled', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, TEXT);
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 13 } };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5000 }, (_, k) => {
        const source = new CancellationTokenSource();
        const answer = client.connection.sendRequest(
          `textDocument/${['hover', 'definition', 'references', 'documentHighlight'][k % 4] ?? ''}`,
          { ...params, context: { includeDeclaration: false } },
          source.token,
        );
        source.cancel();
        return answer;
      }),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        assert.ok(outcome.reason instanceof ResponseError && outcome.reason.code === -32800, String(outcome.reason));
    }
    await answers(client);
    assert.deepEqual(client.logged, []);
    await client.stop();
  });
});

/** Frames of bytes as a broken client sends them. */
const FRAMES = [
  framed('{"jsonrpc": "2.0", "method": the secret words'),
  framed('[1,2,3]'),
  framed('null'),
  framed('7'),
  framed(''),
  framed('"x"'),
  framed('{}'),
  framed('{"jsonrpc":"2.0","id":77,"result":1}'),
  framed('{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}'),
  framed('{"jsonrpc":"2.0","method":"textDocument/didOpen"}'),
  framed('{"jsonrpc":"2.0","method":7}'),
  framed('\u0000\ufffd'),
  'Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}',
];

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('the server as a process under broken frames', () => {
  it('passes over them, and ends in order', async () => {
    const main = path.join(__dirname, '../../server/src/main.node.ts');
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', main, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const send = (message: object): boolean =>
      child.stdin.write(framed(JSON.stringify({ jsonrpc: '2.0', ...message })));
    try {
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      for (const frame of FRAMES) child.stdin.write(frame);
      send({
        id: 2,
        method: 'textDocument/hover',
        params: { textDocument: { uri: URI }, position: { line: 0, character: 0 } },
      });
      send({ id: 3, method: 'shutdown' });
      while (!said.includes('"id":3')) await once(child.stdout, 'data');
      send({ method: 'exit' });
      assert.deepEqual(await exited, [0, null]);
      assert.match(said, /"id":2,"result":null/);
      assert.doesNotMatch(said, /secret/);
    } finally {
      child.kill();
    }
  });
});
