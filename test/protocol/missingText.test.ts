import assert from 'node:assert/strict';
import type { LibraryImporter, ImportPlan } from '../../server/src/official/pages/importing';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import type { StatutesResult } from '../../server/src/protocol/messages';
import type { OfficialPlaces, ServerPorts } from '../../server/src/protocol/ports';
import { TestClient } from '../support/client';
import { block, officialText } from '../support/officialText';
import { CODE } from '../support/cli';

const URI = 'file:///brief.md';
const TEXT = 'See General Statutes § 53a-192a. See General Statutes § 53a-35a.';
const importer = {
  folder: '',
  holds: () => false,
  plan: () =>
    Promise.resolve({ kind: 'failed', message: '' } satisfies ImportPlan | { kind: 'failed'; message: string }),
} as unknown as LibraryImporter;

describe('a section whose official text is not here', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function start(
    official: OfficialText | undefined,
    more: Partial<ServerPorts> = {},
    missingText = true,
  ): Promise<void> {
    client = await TestClient.start({
      preset: 'vscode',
      initializationOptions: { missingText, law: ['file:///law', 7] },
      ports: {
        loadCatalogue: () => Promise.resolve(CODE),
        official,
        library: () => Promise.resolve(importer),
        ...more,
      },
    });
    await client.open(URI, TEXT);
  }

  const look = (method: 'textDocument/hover' | 'textDocument/definition', word: string): Promise<unknown> =>
    client.request(method, { textDocument: { uri: URI }, position: { line: 0, character: TEXT.indexOf(word) } });
  const told = (): number => client.received.filter((method) => method === 'conncite/missingText').length;
  const other = officialText([
    { number: '1', name: 'Other', title: '99', blocks: [block('99-1', 'Other.', ['Other.'])] },
  ]);

  it('is told of once for its chapter, at a hover or a jump, to a client that asked for it', async () => {
    for (const method of ['textDocument/hover', 'textDocument/definition'] as const) {
      await start(other);
      await look(method, '53a-192a');
      await client.until(() => told() > 0);
      await look('textDocument/hover', '53a-192a');
      await look('textDocument/definition', '53a-35a');
      assert.equal(told(), new Set(['53a-192a', '53a-35a'].map((number) => CODE.find(number)?.chapter)).size);
      if (method === 'textDocument/hover') await client.stop();
    }
  });

  it('is not told of where the client did not ask, its text is here, it is damaged, or none can be had', async () => {
    const here = officialText([
      { number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-192a', 'Here.', ['Here.'])] },
    ]);
    const damaged: OfficialText = { ...other, damage: () => ['the index of the official text is damaged'] };
    for (const [official, more, asked] of [
      [other, {}, false],
      [here, {}, true],
      [damaged, {}, true],
      [other, { library: undefined }, true],
      [undefined, {}, true],
    ] as const) {
      await start(official, more, asked);
      await look('textDocument/hover', '53a-192a');
      assert.equal(told(), 0);
      await client.stop();
    }
    await start(other);
  });

  it('is not told of before it is known what is here: a text that opens late is shown when it has come', async () => {
    const places: OfficialPlaces[] = [];
    let opened: () => void = () => undefined;
    let current: OfficialText = other;
    const text = new Proxy(other, { get: (_, key) => Reflect.get(current, key, current) as unknown });
    await start(text, {
      openOfficial: (given) => {
        places.push(given);
        return new Promise((resolve) => {
          opened = () => {
            current = officialText([
              { number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-192a', 'Here.', ['A lantern.'])] },
            ]);
            resolve();
          };
        });
      },
    });
    assert.doesNotMatch(JSON.stringify(await look('textDocument/hover', '53a-192a')), /A lantern/);
    assert.deepEqual([told(), places], [0, [{ folder: '', files: ['file:///law'] }]]);
    opened();
    await client.until(() => client.received.includes('workspace/diagnostic/refresh'));
    assert.match(JSON.stringify(await look('textDocument/hover', '53a-192a')), /A lantern/);
    assert.equal(places.length, 1);
  });

  it('is looked for anew where the setting names another folder, and no folder has a say in it', async () => {
    const places: OfficialPlaces[] = [];
    const settings = { statutes: { folder: '/srv/law' } };
    await start(other, {
      openOfficial: (given) => {
        places.push(given);
        return Promise.resolve();
      },
    });
    await look('textDocument/hover', '53a-192a');
    client.settings = settings;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    for (let asked = 0; asked < 50 && places.length < 2; asked++) await look('textDocument/hover', '53a-192a');
    assert.deepEqual(
      places.map(({ folder }) => folder),
      ['', '/srv/law'],
    );
  });

  it('opens what lies elsewhere once, though the facts are read anew after a text was removed here', async () => {
    let [opened, loaded] = [0, 0];
    const removing = { ...importer, remove: () => Promise.resolve({ kind: 'removed' }) } as unknown as LibraryImporter;
    await start(other, {
      library: () => Promise.resolve(removing),
      loadCatalogue: () => {
        loaded++;
        return Promise.resolve(CODE);
      },
      openOfficial: () => {
        opened++;
        return Promise.resolve();
      },
    });
    await look('textDocument/hover', '53a-192a');
    const command = 'conncite.statutes.remove';
    await client.request('workspace/executeCommand', { command, arguments: [{ confirmed: true }] });
    await look('textDocument/hover', '53a-192a');
    assert.deepEqual([opened, loaded], [1, 2]);
  });

  it('leaves a text that lies elsewhere where it is, and says where that is', async () => {
    const bundled: OfficialText = {
      ...other,
      status: () => other.status(),
      section: (number) => other.section(number),
      place: () => '/srv/made-up.conncite-law',
    };
    const nothing = { ...importer, remove: () => Promise.resolve({ kind: 'nothing' }) } as unknown as LibraryImporter;
    await start(bundled, { library: () => Promise.resolve(nothing) });
    const run = (command: string): Promise<StatutesResult> =>
      client.request('workspace/executeCommand', { command, arguments: [{ confirmed: true }] });
    assert.match(
      (await run('conncite.statutes.status')).message,
      /Read from \/srv\/made-up\.conncite-law, which Conncite only reads: .*\.$/,
    );
    assert.equal(
      (await run('conncite.statutes.remove')).message,
      'Nothing was removed: the official text that is shown comes from /srv/made-up.conncite-law, which Conncite only reads.',
    );
  });
});
