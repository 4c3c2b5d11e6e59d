import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, Diagnostic, Hover, LocationLink } from 'vscode-languageserver/node';
import type { ImportRequest, LibraryImporter } from '../../server/src/official/pages/importing';
import type { EditionsResult, ImportPlanResult, SectionPageResult } from '../../server/src/protocol/messages';
import { TestClient, type ClientOptions } from '../support/client';
import { MADE_UP } from '../support/madeUpLaw';
import { block, editions, officialText } from '../support/officialText';

const BRIEF = 'file:///briefs/brief.md';
const COMPARE = 'conncite.compareEditions';
const OLD = officialText(
  [
    {
      ...MADE_UP,
      blocks: [
        block('53a-192a', 'Trafficking.', [
          '(a) A keeper shall light the lamp at five.',
          '(b) No lamp may burn by day in any house.',
        ]),
      ],
    },
  ],
  2019,
);
const NOW = officialText(
  [
    {
      ...MADE_UP,
      blocks: [
        block('53a-192a', 'Trafficking.', [
          '(a) A keeper shall light the lamp at six.',
          '(b) No lamp may burn by day in any house.',
        ]),
      ],
    },
  ],
  2025,
);
const TEXT = 'Conn. Gen. Stat. § 53a-192a(a) (2019). General Statutes § 53a-192a (b).';

async function about(
  options: ClientOptions,
  run: (client: TestClient, asked: ImportRequest[]) => Promise<void>,
): Promise<void> {
  const asked: ImportRequest[] = [];
  const library = (): Promise<LibraryImporter> =>
    Promise.resolve({
      plan: (request: ImportRequest) => {
        asked.push(request);
        return Promise.resolve({ kind: 'failed', message: 'not now' } as const);
      },
    } as unknown as LibraryImporter);
  const client = await TestClient.start({
    ...options,
    ports: { official: editions(OLD, NOW), library, ...options.ports },
  });
  try {
    await client.open(BRIEF, TEXT, 'markdown');
    await run(client, asked);
  } finally {
    await client.stop();
  }
}

const editionsAt = (client: TestClient, character: number): Promise<EditionsResult> =>
  client.request('conncite/editions', { uri: BRIEF, position: { line: 0, character } });

describe('editions in the protocol', () => {
  it('are listed for the section cited at a place, with their pages', () =>
    about({ preset: 'vscode' }, async (client) => {
      const found = await editionsAt(client, 22);
      assert.deepEqual([found.number, found.cited, found.editions], ['53a-192a', 2019, [2019, 2025]]);
      assert.deepEqual(
        found.texts.map(({ year, uri, changes }) => [year, uri, changes]),
        [
          [2019, 'conncite:/section/53a-192a.2019.conncite', '(a) changed'],
          [2025, 'conncite:/section/53a-192a.2025.conncite', ''],
        ],
      );
      assert.ok(found.offered.includes(2023) && !found.offered.includes(2019) && !found.offered.includes(2016));
      assert.equal((await editionsAt(client, 60)).cited, null);
      assert.equal((await editionsAt(client, 38)).number, '');
      assert.equal((await client.request<EditionsResult>('conncite/editions', { number: '53A-192a' })).texts.length, 2);
      assert.equal((await client.request<EditionsResult>('conncite/editions', {})).number, '');
    }));

  it('are where a citation of an older year leads, as documents and as files', async () => {
    await about({ preset: 'vscode' }, async (client) => {
      const [link] = await client.at<LocationLink[]>('textDocument/definition', BRIEF, 22);
      assert.equal(link?.targetUri, 'conncite:/section/53a-192a.2019.conncite');
      const page = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: link.targetUri });
      assert.match(page.text, /at five/);
      assert.equal(
        (await client.at<LocationLink[]>('textDocument/definition', BRIEF, 60))[0]?.targetUri,
        'conncite:/section/53a-192a.conncite',
      );
    });
    await about({ preset: 'neovim' }, async (client) => {
      const [link] = await client.at<LocationLink[]>('textDocument/definition', BRIEF, 22);
      assert.equal(link?.targetUri, 'file:///cache/section/53a-192a.2019.conncite');
      assert.match(client.pages.get('53a-192a.2019.conncite') ?? '', /at five/);
    });
  });

  it('are where a citation without a year leads, that of the day whose law the settings mean', () =>
    about({ preset: 'vscode', settings: { asOf: '2019-05-01' } }, async (client) => {
      const [link] = await client.at<LocationLink[]>('textDocument/definition', BRIEF, 60);
      assert.equal(link?.targetUri, 'conncite:/section/53a-192a.2019.conncite');
    }));

  it('are opened by year', () =>
    about({ preset: 'vscode' }, async (client) => {
      const page = await client.request<SectionPageResult>('conncite/sectionPage', {
        number: '53a-192a',
        labelPath: '(b)',
        edition: 2019,
      });
      assert.deepEqual([page.uri, page.line], ['conncite:/section/53a-192a.2019.conncite', 8]);
    }));

  it('are compared from hover, page and finding, by a client that can', async () => {
    for (const commands of [[COMPARE], []]) {
      await about({ preset: 'vscode', initializationOptions: { commands } }, async (client) => {
        const hover = await client.at<Hover>('textDocument/hover', BRIEF, 22);
        assert.equal(
          (hover.contents as { value: string }).value.includes(
            `[Compare with the text of 2025](command:${COMPARE}?%5B%2253a-192a%22%2C2019%5D)`,
          ),
          commands.length > 0,
        );
        const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri: BRIEF },
        });
        const found = items.find(({ code }) => code === 'amended-since');
        assert.ok(found !== undefined);
        const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: BRIEF },
          range: found.range,
          context: { diagnostics: [found] },
        });
        assert.deepEqual(
          actions
            .filter(({ command }) => command?.command === COMPARE)
            .map(({ title, command }) => [title, command?.arguments]),
          commands.length > 0 ? [['Compare with the text of 2019', ['53a-192a', 2019]]] : [],
        );
        await client.open('conncite:/section/53a-192a.conncite', '# § 53a-192a. Trafficking.\n', 'conncite-section');
        const lenses = await client.request<CodeLens[]>('textDocument/codeLens', {
          textDocument: { uri: 'conncite:/section/53a-192a.conncite' },
        });
        assert.deepEqual(
          lenses.flatMap(({ command }) => (command === undefined ? [] : [command.title])),
          commands.length > 0 ? ['Compare with the text of 2019'] : [],
        );
      });
    }
  });

  it('are asked for by year when they are installed', () =>
    about({ preset: 'vscode' }, async (client, asked) => {
      await client.request<ImportPlanResult>('conncite/importPlan', {
        command: 'conncite.statutes.install',
        arguments: [],
        edition: 2023,
      });
      await client.request<ImportPlanResult>('conncite/importPlan', {
        command: 'conncite.statutes.install',
        arguments: [],
        edition: 'x',
      });
      assert.deepEqual(asked, [
        { kind: 'code', edition: 2023 },
        { kind: 'code', edition: undefined },
      ]);
    }));
});
