import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ResponseError } from 'vscode-languageserver/node';
import { anyParams, NOTIFICATIONS, REQUESTS } from '../support/anyMessages';
import { TestClient, type Preset } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';

const FOLDER = 'file:///work';
/** A folder that the client opens later. */
const MORE = 'file:///more';
const DOCUMENTS = [`${FOLDER}/brief.txt`, `${FOLDER}/motion.md`, 'untitled:Untitled-1'] as const;
/** Documents that nobody opens. */
const FILES = [`${FOLDER}/a.md`, `${FOLDER}/b.txt`] as const;
/** The document that messages without sense are about where they name one. */
const VICTIM = `${FOLDER}/victim.txt`;
const TEXTS = [
  '§ 53a-70 (a)\nand § 53a-90.\r\nId. at (b)',
  'See Conn. Gen. Stat. §53a-192a(a)(1).\n\n> § 53a-70\n',
  '',
  'No law here.\n§§ 53a-53 to 53a-91',
  'General Statutes § 54-102a; id.',
];
const PIECES = ['', 'x', '\n', '\r', ' § 53a-70', '> ', '§53a-192(a)', '\n\nId.'];
const STYLES = ['auto', 'bluebook', 'connecticut', 'legislative'];
const params = anyParams(VICTIM);

/** A change that no client may send, to a document that is in use: it is passed over. */
const whole = fc.nat(3);
const wrongPosition = fc.constantFrom<unknown>(
  null,
  7,
  {},
  { line: 0 },
  { line: -1, character: 0 },
  { line: 0.5, character: 0 },
  { line: '0', character: '1' },
  { line: 0, character: 1e308 * 10 },
);
const wrongChange = fc.oneof(
  fc.record({
    range: fc.oneof(
      fc.constantFrom<unknown>(null, 7, [], {}),
      fc.tuple(wrongPosition, whole).map(([start, line]) => ({ start, end: { line, character: 0 } })),
      fc.tuple(wrongPosition, whole).map(([end, line]) => ({ start: { line, character: 0 }, end })),
    ),
    text: fc.constantFrom('', 'wrong'),
  }),
  fc.record({ text: fc.constantFrom<unknown>(7, null, {}, ['x']) }),
  fc.constantFrom<unknown>(null, 7, 'x', {}, []),
);

type Step =
  | { readonly kind: 'odd'; readonly method: string; readonly params: unknown }
  | { readonly kind: 'wrong'; readonly document: number; readonly changes: readonly unknown[] }
  | { readonly kind: 'open' | 'write'; readonly document: number; readonly text: string }
  | {
      readonly kind: 'edit';
      readonly document: number;
      readonly from: number;
      readonly length: number;
      readonly text: string;
      readonly changes: readonly unknown[];
    }
  | { readonly kind: 'close' | 'remove' | 'ask'; readonly document: number }
  | { readonly kind: 'set'; readonly style: string }
  | { readonly kind: 'folder' };

const document = fc.nat(DOCUMENTS.length - 1);
const text = fc.constantFrom(...TEXTS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('odd' as const),
      method: fc.constantFrom(...REQUESTS, ...NOTIFICATIONS, ...NOTIFICATIONS),
      params,
    }),
  },
  fc.record({
    kind: fc.constant('wrong' as const),
    document,
    changes: fc.array(wrongChange, { minLength: 1, maxLength: 2 }),
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'write' as const), document, text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      document,
      from: fc.nat(40),
      length: fc.nat(12),
      text: fc.constantFrom(...PIECES),
      changes: fc.array(wrongChange, { maxLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('close' as const, 'remove' as const, 'ask' as const, 'ask' as const),
      document,
    }),
  },
  fc.record({ kind: fc.constant('set' as const), style: fc.constantFrom(...STYLES) }),
  fc.record({ kind: fc.constant('folder' as const) }),
);

interface Open {
  readonly text: string;
  readonly version: number;
}

/** What a client has open and set, and which files there are. */
class Desk {
  readonly open = new Map<string, Open>();
  readonly files = new Map<string, string>([
    [FILES[0], 'See § 53a-70.\n'],
    [FILES[1], '§ 53a-192a and § 53a-90'],
    [`${MORE}/c.md`, '§ 53a-70'],
  ]);
  readonly folders = new Set([FOLDER]);
  style = 'auto';

  constructor(readonly preset: Preset) {}

  start(): Promise<TestClient> {
    return TestClient.start({
      preset: this.preset,
      folders: [...this.folders],
      settings: this.settings(),
      ports: { files: memoryFiles(this.files) },
    });
  }

  settings(): Record<string, unknown> {
    return { style: this.style, semanticTokens: { enable: true }, inlayHints: { enable: true } };
  }

  async send(client: TestClient, step: Step): Promise<unknown> {
    if (step.kind === 'set') {
      this.style = step.style;
      client.settings = this.settings();
      return client.notify('workspace/didChangeConfiguration', { settings: { conncite: this.settings() } });
    }
    if (step.kind === 'folder') {
      // The others tell of no folders.
      if (this.preset !== 'vscode') return undefined;
      this.folders.add(MORE);
      return client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [null, { uri: 7, name: 'x' }, { uri: MORE, name: 'more' }], removed: [7, null] },
      });
    }
    if (step.kind === 'odd')
      return NOTIFICATIONS.includes(step.method)
        ? client.notify(step.method, step.params)
        : client.request(step.method, step.params);
    const uri = DOCUMENTS[step.document] ?? DOCUMENTS[0];
    const file = FILES[step.document % FILES.length] ?? FILES[0];
    const now = this.open.get(uri);
    switch (step.kind) {
      case 'wrong':
        return client.notify('textDocument/didChange', {
          textDocument: { uri, version: now?.version ?? 1 },
          contentChanges: step.changes,
        });
      case 'open':
        if (now !== undefined) return undefined;
        this.open.set(uri, { text: step.text, version: 1 });
        return client.open(uri, step.text, uri.endsWith('.md') ? 'markdown' : 'plaintext');
      case 'edit': {
        if (now === undefined) return undefined;
        const [start, end] = [step.from, step.from + step.length].map((at) => whereIs(now.text, at));
        const version = now.version + 1;
        this.open.set(uri, {
          text: now.text.slice(0, start?.offset) + step.text + now.text.slice(end?.offset),
          version,
        });
        return client.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: start?.position, end: end?.position }, text: step.text }, ...step.changes],
        });
      }
      case 'close':
        this.open.delete(uri);
        return client.close(uri);
      case 'write':
      case 'remove':
        if (step.kind === 'write') this.files.set(file, step.text);
        else this.files.delete(file);
        // Together with what names no file.
        return client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: 7, type: 1 }, null, { uri: file, type: step.kind === 'write' ? 2 : 3 }],
        });
      case 'ask':
        return client.request('textDocument/references', {
          textDocument: { uri },
          position: { line: 0, character: 4 },
          context: { includeDeclaration: true },
        });
    }
  }
}

/** The address of a document that a message opens after all, be it what it may. */
function opened(step: Step): readonly string[] {
  if (step.kind !== 'odd' || step.method !== 'textDocument/didOpen') return [];
  const { textDocument } = (step.params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } | null };
  return typeof textDocument?.uri === 'string' ? [textDocument.uri] : [];
}

/** The offset nearest to one, not between \r and \n, and its position. */
function whereIs(text: string, at: number): { readonly offset: number; readonly position: unknown } {
  const near = Math.min(at, text.length);
  const offset = text[near - 1] === '\r' && text[near] === '\n' ? near - 1 : near;
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { offset, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** What a client sees of its documents and the code. */
async function seen(client: TestClient, uris: readonly string[]): Promise<unknown> {
  const ask = async (method: string, asked: object): Promise<unknown> => {
    // What is refused is an answer too, with its words.
    const answer = await client.request(method, asked).catch((error: unknown) => String(error));
    return JSON.parse(
      JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? undefined : value)),
    ) as unknown;
  };
  const lens = {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    data: { number: '53a-70', uri: 'x' },
  };
  // Its answer waits until the workspace has been read; a page does not.
  const answers: unknown[] = [
    await ask('codeLens/resolve', lens),
    await ask('workspace/symbol', { query: '53a-192' }),
    await ask('workspace/textDocumentContent', { uri: 'conncite:/section/53a-70.conncite' }),
  ];
  for (const uri of uris) {
    const textDocument = { uri };
    const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const method of [
      'textDocument/documentSymbol',
      'textDocument/diagnostic',
      'textDocument/documentLink',
      'textDocument/semanticTokens/full',
      'textDocument/foldingRange',
    ])
      answers.push([method, await ask(method, { textDocument })]);
    answers.push(
      await ask('textDocument/inlayHint', { textDocument, range: all }),
      await ask('textDocument/codeAction', { textDocument, range: all, context: { diagnostics: [] } }),
    );
    for (const at of [
      { line: 0, character: 4 },
      { line: 0, character: 24 },
      { line: 1, character: 8 },
      { line: 2, character: 4 },
    ]) {
      for (const method of [
        'textDocument/hover',
        'textDocument/definition',
        'textDocument/references',
        'textDocument/rename',
      ])
        answers.push([
          method,
          at,
          await ask(method, { textDocument, position: at, context: { includeDeclaration: true }, newName: '53a-192a' }),
        ]);
    }
  }
  return answers;
}

/**
 * Sends steps, each once the one before is answered or all at once, and holds what a server then answers to what one
 * answers that was told only how things are now.
 */
async function compare(preset: Preset, steps: readonly Step[], way: 'in turn' | 'at once'): Promise<void> {
  const desk = new Desk(preset);
  const client = await desk.start();
  const sent: Promise<void>[] = [];
  for (const one of steps) {
    const answered = desk.send(client, one).then(
      () => undefined,
      (refused: unknown) => {
        assert.ok(refused instanceof ResponseError, String(refused));
      },
    );
    sent.push(answered);
    if (way === 'in turn') await answered;
  }
  await Promise.all(sent);
  for (const uri of new Set([VICTIM, ...steps.flatMap(opened)])) await client.close(uri);
  const fresh = await desk.start();
  // What a client sends of its own accord holds until it sends another.
  if (preset === 'bare') for (const one of [client, fresh]) await desk.send(one, { kind: 'set', style: desk.style });
  for (const [uri, { text: now, version }] of desk.open)
    await fresh.open(uri, now, uri.endsWith('.md') ? 'markdown' : 'plaintext', version);
  const uris = [...desk.open.keys()];
  const answers = await seen(client, uris);
  assert.deepEqual(answers, await seen(fresh, uris));
  // They have looked into the files.
  for (const [uri, held] of desk.files)
    if (held.includes('53a-70'))
      assert.ok(!uri.startsWith(FOLDER) || JSON.stringify(answers).includes(uri.slice(uri.lastIndexOf('/') + 1)));
  await Promise.all([client.stop(), fresh.stop()]);
}

/** What once made a server answer wrongly, or not at all, for as long as it lived. */
const LASTING: readonly (readonly [string, readonly Step[]])[] = [
  [
    'a document without an address',
    [
      {
        kind: 'odd',
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: 7, version: 1, languageId: 'plaintext', text: '' } },
      },
    ],
  ],
  [
    'a document under an address of no scheme',
    [
      {
        kind: 'odd',
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: '§ 53a-70', text: '§ 53a-70' } },
      },
    ],
  ],
  ['a document without an identifier', [{ kind: 'odd', method: 'textDocument/didOpen', params: { textDocument: 0 } }]],
  [
    'a change at half a line',
    [
      {
        kind: 'wrong',
        document: 0,
        changes: [{ range: { start: { line: 0.5, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' }],
      },
      { kind: 'edit', document: 0, from: 14, length: 0, text: ' x ', changes: [] },
    ],
  ],
  [
    'a good change and one without a place',
    [{ kind: 'edit', document: 0, from: 0, length: 0, text: 'x', changes: [{ range: null, text: 'y' }] }],
  ],
  [
    'a second handshake',
    [
      { kind: 'odd', method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { kind: 'odd', method: 'initialize', params: { capabilities: 0 } },
    ],
  ],
  ['a folder beside what is none', [{ kind: 'folder' }]],
  [
    'a changed file beside what is none',
    [
      { kind: 'ask', document: 0 },
      { kind: 'write', document: 0, text: '' },
    ],
  ],
];

describe('a server that has heard messages without sense', () => {
  const { error } = console;
  // The protocol's library writes there of listeners that failed.
  before(() => {
    console.error = () => undefined;
  });
  after(() => {
    console.error = error;
  });

  for (const [what, steps] of LASTING) {
    it(`answers as one that has heard none of them: ${what}`, async () => {
      await compare(
        'vscode',
        [
          { kind: 'open', document: 0, text: TEXTS[0] ?? '' },
          { kind: 'open', document: 1, text: TEXTS[1] ?? '' },
          ...steps,
        ],
        'in turn',
      );
    });
  }

  for (const preset of ['vscode', 'neovim', 'bare'] as const) {
    it(`answers as one that has heard none of them: any, as ${preset}`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 24 }), fc.constantFrom('in turn', 'at once'), (steps, way) =>
          compare(preset, steps, way),
        ),
        { numRuns: 25 },
      );
    });
  }

  it('has settings as soon as a client gives them that once gave none', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(DOCUMENTS[0], TEXTS[0] ?? '');
    const symbols = (): Promise<readonly unknown[]> =>
      client.request('textDocument/documentSymbol', { textDocument: { uri: DOCUMENTS[0] } });
    Object.defineProperty(client, 'settings', {
      configurable: true,
      get: () => {
        throw new Error('not now');
      },
    });
    assert.ok((await symbols()).length > 0);
    await symbols();
    assert.equal(client.logged.length, 1);
    Object.defineProperty(client, 'settings', { value: { outline: { enable: false } } });
    assert.deepEqual(await symbols(), []);
    await client.stop();
  });
});
