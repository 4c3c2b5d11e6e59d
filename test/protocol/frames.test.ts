import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import fc from 'fast-check';
import { Frames } from '../../server/src/frames.node';

const MAIN = path.join(__dirname, '../../server/src/main.node.ts');
const CANARY = 'heliotrope';

function framed(body: string, more = ''): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;
}

/** What a stream lets through of pieces, and why it broke. */
async function passed(pieces: readonly Buffer[]): Promise<{ text: string; reasons: string[] }> {
  const reasons: string[] = [];
  const frames = new Frames((reason) => {
    reasons.push(reason);
  });
  let text = '';
  frames.on('data', (piece: Buffer) => {
    text += piece.toString('latin1');
  });
  for (const piece of pieces) frames.write(piece);
  frames.end();
  await finished(frames);
  return { text, reasons };
}

/** The same bytes in pieces of other sizes. */
function cut(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.subarray(k * size, (k + 1) * size));
}

const GOOD = [
  framed('{}'),
  framed(''),
  framed('"§ 53a-70 \ud83d\ude00"'),
  framed('{}', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'),
  'content-length:2\r\n\r\n{}',
  framed(JSON.stringify({ text: 'Content-Length: 7\r\n\r\n{}' })),
  framed('{\r\n\r\n"a":\r\n\r\n1}'),
];

/** What is no protocol, and what is said of it. */
const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['JSON without a header', `{"jsonrpc":"2.0","method":"${CANARY}"}\n`, /no header/],
  ['a page of HTTP', `GET /${CANARY} HTTP/1.1\r\nHost: x\r\n\r\n`, /no header/],
  ['a header without a length', `Content-Type: text/${CANARY}\r\n\r\n{}`, /how long/],
  ['a length that is no number', 'Content-Length: seven\r\n\r\n{}', /how long/],
  ['a length below nothing', 'Content-Length: -1\r\n\r\n{}', /how long/],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', /how long/],
  ['a length beyond all measure', 'Content-Length: 999999999999\r\n\r\n{}', /longer than can be read/],
  ['another header', `X-${CANARY}: 1\r\n\r\n{}`, /no header/],
  ['line ends without a carriage return', 'Content-Length: 2\n\n{}', /no header/],
  ['a header that does not end', `Content-Type: ${'x'.repeat(5000)}`, /does not end/],
  [
    'a length that is too long',
    `Content-Length: 60\r\n\r\n{"a":"${CANARY}"}${framed('{}')}${framed('{}')}`,
    /shorter than it says/,
  ],
  ['a length that is too short', `Content-Length: 4\r\n\r\n{"a":"${CANARY}"}`, /no header/],
  ['an end in the middle', `Content-Length: 99\r\n\r\n{"a":"${CANARY}"`, /ended in the middle/],
];

describe('frames of messages', () => {
  it('lets through what is in order, however it is cut', async () => {
    const all = Buffer.from(GOOD.join(''));
    for (const size of [1, 2, 3, 7, 50, all.length]) {
      assert.deepEqual(
        await passed(cut(all, size)),
        { text: all.toString('latin1'), reasons: [] },
        `pieces of ${size}`,
      );
    }
  });

  for (const [what, bytes, reason] of BROKEN) {
    it(`stops at ${what}, however it is cut, and says so once without its words`, async () => {
      const all = Buffer.from(framed('{}') + bytes);
      for (const size of [1, 2, 5, 64, all.length]) {
        const { text, reasons } = await passed([
          ...cut(all, size),
          ...(what === 'an end in the middle' ? [] : [Buffer.from(framed('{}')), Buffer.from('more')]),
        ]);
        assert.equal(reasons.length, 1, `pieces of ${size}`);
        assert.match(reasons[0] ?? '', reason);
        assert.doesNotMatch(reasons[0] ?? '', new RegExp(CANARY));
        assert.ok(text.startsWith(framed('{}')));
      }
    });
  }

  it('takes any bytes, and lets through no more than came', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.constantFrom(...GOOD, ...BROKEN.map(([, text]) => text), '\r\n', 'Content-', 'Length: 3'))
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 80 }), async (input, size) => {
        const all = Buffer.from(input);
        const { text, reasons } = await passed(cut(all, size));
        assert.ok(reasons.length <= 1);
        const right = all.toString('latin1');
        // Of names of fields any case is taken, and nothing is put in.
        assert.ok(right.startsWith(text) || reasons.length === 1);
        if (reasons.length === 0) assert.equal(text, right);
      }),
      { numRuns: 300 },
    );
  });
});

/** The server as a process that talks over its standard streams. */
function start(args: readonly string[] = ['--stdio'], before: readonly string[] = []): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...before, '--require', 'tsx/cjs', MAIN, ...args], { stdio: 'pipe' });
}

const INITIALIZE = framed(
  JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  }),
);

describe('the server as a process whose client does not keep to the protocol', () => {
  for (const [what, bytes] of BROKEN) {
    it(`ends with 76 at ${what}, and says so once without its words`, async () => {
      const child = start();
      const exited = once(child, 'close');
      let [said, error] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        error += chunk.toString();
      });
      child.stdin.on('error', () => undefined);
      child.stdin.write(INITIALIZE);
      while (!said.includes('"id":1')) await once(child.stdout, 'data');
      if (what === 'an end in the middle') child.stdin.end(bytes);
      else child.stdin.write(bytes);
      assert.deepEqual(await exited, [76, null]);
      assert.equal([...said.matchAll(/does not keep to the protocol/g)].length, 1, said);
      assert.match(error, /^The server ends, because its client does not keep to the protocol: [^\n]+\.\n$/m);
      assert.doesNotMatch(said + error, new RegExp(CANARY));
    });
  }

  it('ends at megabytes of noise as well, and takes no more memory for it', async () => {
    const child = start();
    const exited = once(child, 'exit');
    child.stdin.on('error', () => undefined);
    child.stdin.write(Buffer.alloc(8 << 20, 'Content-Length '));
    assert.deepEqual(await exited, [76, null]);
  });

  for (const way of ['--socket', '--pipe'] as const) {
    it(`watches ${way} as well`, async () => {
      const listener = net.createServer();
      const name =
        process.platform === 'win32'
          ? `\\\\.\\pipe\\conncite-${process.pid}`
          : path.join(tmpdir(), `conncite-${process.pid}.sock`);
      await new Promise<void>((resolve) => {
        if (way === '--socket') listener.listen(0, '127.0.0.1', resolve);
        else listener.listen(name, resolve);
      });
      const address = listener.address();
      const child = start([`${way}=${typeof address === 'string' || address === null ? name : address.port}`]);
      try {
        const exited = once(child, 'exit');
        const [socket] = (await once(listener, 'connection')) as [net.Socket];
        socket.on('error', () => undefined);
        let said = '';
        socket.on('data', (chunk) => {
          said += chunk.toString();
        });
        socket.write(INITIALIZE);
        while (!said.includes('"id":1')) await once(socket, 'data');
        socket.write('nonsense\r\n\r\n');
        assert.deepEqual(await exited, [76, null]);
        assert.match(said, /does not keep to the protocol/);
      } finally {
        child.kill();
        listener.close();
      }
    });
  }

  it('answers what is no JSON with an error, and goes on', async () => {
    const child = start();
    const exited = once(child, 'exit');
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const send = (message: object): boolean =>
      child.stdin.write(framed(JSON.stringify({ jsonrpc: '2.0', ...message })));
    child.stdin.write(INITIALIZE + framed(`{"text": ${CANARY}`));
    send({ id: 5, method: 7, params: { text: CANARY } });
    send({ id: 2, method: 'shutdown' });
    while (!said.includes('"id":2')) await once(child.stdout, 'data');
    send({ method: 'exit' });
    assert.deepEqual(await exited, [0, null]);
    assert.match(said, /"id":null,"error":\{"code":-32700/);
    assert.match(said, /"id":5,"error":\{"code":-32601/);
    assert.match(said, /A message of 19 bytes is not JSON; it was ignored\./);
    assert.match(said, /neither a request nor an answer was ignored: an object of \d+ characters/);
    assert.doesNotMatch(said, new RegExp(CANARY));
  });

  it('ends with its input, in order where it was told to', async () => {
    const lost = start();
    lost.stdin.end(INITIALIZE);
    assert.deepEqual(await once(lost, 'exit'), [1, null]);
    const told = start();
    let said = '';
    told.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    told.stdin.write(INITIALIZE + framed('{"jsonrpc":"2.0","id":2,"method":"shutdown"}'));
    while (!said.includes('"id":2')) await once(told.stdout, 'data');
    told.stdin.end();
    assert.deepEqual(await once(told, 'exit'), [0, null]);
  });
});
