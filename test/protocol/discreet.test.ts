import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ResponseError } from 'vscode-languageserver/node';
import { discreet } from '../../server/src/protocol/discreet';
import type { ServerPorts } from '../../server/src/protocol/ports';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import type { Statutes } from '../../server/src/facts/statutes';
import { TestClient } from '../support/client';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

/**
 * Words that stand in documents, pages, settings and errors, and may stand in no log and in no answer that is an error.
 */
const CANARY = 'heliotrope';
const HAS_CANARY = /heliotrope/i;
const URI = 'file:///brief.md';
const TEXT = `---\nconncite:\n  style: ${CANARY}\n---\n# ${CANARY}\n\nThe ${CANARY} words, Conn. Gen. Stat. § 53a-70(a), § 53a-90 and § 53a-7000. "${CANARY}" <!-- conncite-ignore-next-line ${CANARY} -->\n`;

/** All of its functions throw an error that quotes the document, once `isBroken`. */
function fragile<T extends object>(whole: T, isBroken: () => boolean): T {
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        if (isBroken()) throw new TypeError(`${CANARY} cannot be read of ${TEXT}`, { cause: new Error(CANARY) });
        return Reflect.apply(value, target, args);
      };
    },
  });
}

const REQUESTS: readonly (readonly [string, object])[] = [
  ...[
    'hover',
    'definition',
    'references',
    'documentHighlight',
    'documentSymbol',
    'documentLink',
    'diagnostic',
    'codeLens',
    'foldingRange',
    'completion',
    'signatureHelp',
    'prepareRename',
    'prepareCallHierarchy',
    'prepareTypeHierarchy',
    'semanticTokens/full',
  ].map((name) => [`textDocument/${name}`, { context: { includeDeclaration: true } }] as const),
  ['textDocument/rename', { newName: '53a-90' }],
  ['textDocument/codeAction', { context: { diagnostics: [], only: ['quickfix', 'source.fixAll'] } }],
  ['textDocument/inlayHint', {}],
  ['textDocument/selectionRange', { positions: [{ line: 6, character: 30 }] }],
  ['workspace/symbol', { query: '53a' }],
  ['workspace/executeCommand', { command: CANARY }],
  ['workspace/textDocumentContent', { uri: 'conncite:/section/53a-70.conncite' }],
  ['conncite/sectionPage', { number: '53a-70', labelPath: '' }],
  ['conncite/authorities', { uri: URI }],
  ['conncite/checkText', { uri: URI, languageId: 'markdown', text: TEXT }],
  ['conncite/fixText', { uri: URI, languageId: 'markdown', text: TEXT }],
  ['conncite/tableOfAuthorities', { uri: URI }],
  ['conncite/checkDocument', { uri: URI, name: `${CANARY}.docx`, bytes: 'AAAA' }],
  ['conncite/writeWord', { uri: URI, name: `${CANARY}.docx`, bytes: 'AAAA', write: 'marks' }],
  [
    'conncite/verificationRecord',
    { document: { uri: URI, name: `${CANARY}.docx`, bytes: 'AAAA' }, checkedAt: '2026-11-26', notices: [] },
  ],
  [
    'conncite/assistant',
    { tool: 'verify_document', input: { text: TEXT }, document: { uri: URI, name: CANARY, text: TEXT, bytes: 'AAAA' } },
  ],
];

describe('what the log may hold', () => {
  for (const preset of ['vscode', 'neovim', 'bare'] as const) {
    it(`is no word of document, page, setting or error, whatever fails (${preset})`, async () => {
      let isBroken = false;
      const broken = (): boolean => isBroken;
      const official = fragile<OfficialText>(
        {
          status: () => ({
            edition: 2025,
            supplement: 2026,
            read: '2026-07-01',
            chapters: 1,
            sections: 1,
            whole: false,
          }),
          has: () => true,
          section: () => undefined,
          annotations: () => [CANARY],
          words: () => undefined,
          editions: () => [2025, 2026],
          fault: () => undefined,
          damage: () => [],
        },
        broken,
      );
      const ports: Partial<ServerPorts> = {
        loadCatalogue: () => Promise.resolve(fragile<Statutes>(smallStatutes(SAMPLE), broken)),
        official,
        pages: fragile({ write: (name: string) => Promise.resolve(`file:///cache/${name}`) }, broken),
        readOffice: () => Promise.reject(new Error(CANARY)),
        files: fragile(
          {
            async *list() {
              await Promise.resolve();
              yield `file:///${CANARY}.md`;
            },
            read: () => (isBroken ? Promise.reject(new Error(CANARY)) : Promise.resolve(TEXT)),
            accepts: () => Promise.resolve(true),
          },
          broken,
        ),
      };
      const { error } = console;
      const written: string[] = [];
      console.error = (...parts: unknown[]) => {
        written.push(parts.map(String).join(' '));
      };
      try {
        const client = await TestClient.start({
          preset,
          ports,
          folders: ['file:///'],
          settings: {
            ignore: { sections: [CANARY], findings: [`unknown-section ${CANARY}`] },
            workspace: { exclude: [CANARY] },
          },
        });
        const answers: string[] = [];
        let failures = 0;
        for (const turn of [false, true]) {
          isBroken = turn;
          await client.open(URI, TEXT, 'markdown', 1);
          for (const [method, more] of REQUESTS) {
            const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 60 } };
            try {
              await client.request(method, {
                textDocument: { uri: URI },
                position: { line: 6, character: 44 },
                range,
                ...more,
              });
            } catch (reason) {
              assert.ok(reason instanceof ResponseError, method);
              answers.push(`${method}: ${reason.message} ${JSON.stringify(reason.data ?? null)}`);
              if (turn) failures++;
            }
          }
          await client.notify('textDocument/didChange', {
            textDocument: { uri: URI, version: 2 },
            contentChanges: [{ range: CANARY, text: { [CANARY]: CANARY } }],
          });
          await client.notify('textDocument/didOpen', { textDocument: CANARY });
          await client.notify(CANARY, { [CANARY]: CANARY });
          await client.notify(`${CANARY} with other words`, {});
          await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `file:///${CANARY}`, type: 1 }] });
          await client.close(URI);
        }
        await client.request('shutdown', null);
        assert.ok(failures >= 5, `${failures} requests have failed`);
        assert.ok(client.logged.length >= 5, client.logged.join('\n'));
        // A method that somebody made up is named in the error, as the protocol's
        // library does: that is no text of a document.
        const said = [...client.logged, ...written, ...client.shown, ...answers];
        assert.deepEqual(
          said.filter((line) => HAS_CANARY.test(line)),
          [],
        );
        await client.stop();
      } finally {
        console.error = error;
      }
    });
  }

  it('is the kind and the length of what the library would quote', () => {
    for (const [line, kept] of [
      [
        `Received message which is neither a response nor a notification message:\n{"a":"${CANARY}"}`,
        'Received message which is neither a response nor a notification message (20 characters, not shown).',
      ],
      [
        `Received response message without id: Error is: \n"${CANARY}"`,
        'Received response message without id: Error is (15 characters, not shown).',
      ],
      [
        `Notification handler 'textDocument/didOpen' failed with message: ${CANARY}`,
        "Notification handler 'textDocument/didOpen' failed with message (12 characters, not shown).",
      ],
      [
        `Response handler 'workspace/configuration' failed with message: ${CANARY}`,
        "Response handler 'workspace/configuration' failed with message (12 characters, not shown).",
      ],
      [
        `Processing message queue failed: TypeError: ${CANARY}`,
        'Processing message queue failed (23 characters, not shown).',
      ],
      ['textDocument/hover failed: TypeError', 'textDocument/hover failed: TypeError'],
    ] as const)
      assert.equal(discreet(line), kept);
  });
});

describe('what the process itself writes', () => {
  const MAIN = path.join(__dirname, '../../server/src/main.node.ts');

  /** The server with a program beside it; what it wrote, and how it ended. */
  async function run(program: string): Promise<{ error: string; exit: unknown }> {
    const script = `require('tsx/cjs'); process.argv.splice(1, 0, 'server'); require(${JSON.stringify(MAIN)}); setTimeout(() => { ${program} }, 20);`;
    const child = spawn(process.execPath, ['-e', script, '--', '--stdio'], { stdio: 'pipe' });
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => {
      error += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [unknown];
    return { error, exit: code };
  }

  it('is kind and place of an error that nothing caught, and it ends with 70', async () => {
    const { error, exit } = await run(`throw new RangeError('${CANARY}')`);
    assert.equal(exit, 70);
    assert.match(error, /^The server ends, because of an error that nothing caught: RangeError\n\s+at /m);
    assert.doesNotMatch(error, HAS_CANARY);
  });

  it('is no word that anything hands to the console, nor of a promise that nobody waits for', async () => {
    const { error, exit } = await run(
      `console.error('${CANARY}', new Error('${CANARY}')); console.log('${CANARY}'); Promise.reject(new Error('${CANARY}')); setTimeout(() => process.exit(3), 50)`,
    );
    assert.equal(exit, 3);
    assert.match(error, /a text of 10 characters, Error\n/);
    assert.match(error, /Nobody waited for what failed: Error\n/);
    assert.doesNotMatch(error, HAS_CANARY);
  });
});
