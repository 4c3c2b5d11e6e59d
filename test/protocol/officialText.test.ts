import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Diagnostic, DocumentLink, Hover, LocationLink } from 'vscode-languageserver/node';
import type { LibraryImporter } from '../../server/src/official/pages/importing';
import { Importer } from '../../server/src/official/store/importer';
import { importFiles } from '../../server/src/official/store/importFiles';
import { StoredText } from '../../server/src/official/store/storedText';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { TestClient, type ClientOptions } from '../support/client';
import { MADE_UP } from '../support/madeUpLaw';
import { memoryFiles } from '../support/memoryFiles';
import { chapterPage, pageNameOf } from '../support/officialPages';
import { officialText } from '../support/officialText';

const BRIEF = 'file:///briefs/brief.md';
const PAGE = 'conncite:/section/53a-192a.conncite';
const OFFICIAL = officialText([MADE_UP]);
const GET = 'conncite.getChapterText';
/** Something that could get the text; nothing here asks it. */
const library = (): Promise<LibraryImporter> => Promise.reject(new Error('nobody asks'));

async function about(
  options: ClientOptions,
  run: (client: TestClient) => Promise<void>,
  official: OfficialText | undefined = OFFICIAL,
): Promise<void> {
  const client = await TestClient.start({ ...options, ports: { official, library, ...options.ports } });
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

async function content(client: TestClient, uri: string): Promise<string> {
  return (await client.request<{ text: string }>('workspace/textDocumentContent', { uri })).text;
}

async function links(client: TestClient, uri: string, text: string): Promise<DocumentLink[]> {
  await client.open(uri, text, 'conncite-section');
  return client.request('textDocument/documentLink', { textDocument: { uri } });
}

describe('the official text in the protocol', () => {
  it('is in hovers, pages, jumps and findings', () =>
    about({ preset: 'vscode' }, async (client) => {
      const text = 'See § 53a-192a(a)(1)(B) and § 53a-192a(d).';
      await client.open(BRIEF, text, 'markdown');
      const hover = await client.at<Hover>('textDocument/hover', BRIEF, 8);
      assert.match(
        (hover.contents as { value: string }).value,
        /\*Official text, General Statutes revised to January 1, 2025, read on November 25, 2026:\*\n\n\*\*\(B\)\*\* fog comes up, or\n/,
      );
      const page = await content(client, PAGE);
      const [link] = await client.at<LocationLink[]>('textDocument/definition', BRIEF, 8);
      assert.equal(page.split('\n')[link?.targetSelectionRange.start.line ?? 0], '        (B) fog comes up, or');
      const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri: BRIEF },
      });
      assert.deepEqual(
        items
          .filter(({ code }) => code === 'unknown-subsection')
          .map(({ severity, message }) => [severity, (message as string).slice(0, 31)]),
        [[1, 'There is no (d) in § 53a-192a. ']],
      );
    }));

  it('has nothing to do with a document that cites no section', () =>
    about(
      { preset: 'vscode' },
      async (client) => {
        await client.open(BRIEF, 'No law.', 'markdown');
        await client.request('textDocument/diagnostic', { textDocument: { uri: BRIEF } });
      },
      new Proxy(OFFICIAL, {
        get: (_, name) => {
          throw new Error(`${String(name)} was asked`);
        },
      }),
    ));

  it('has links to pages of every kind', () =>
    about({ preset: 'vscode' }, async (client) => {
      assert.deepEqual(
        (await links(client, PAGE, await content(client, PAGE))).map(({ target }) => target),
        [
          'conncite:/title/53a.conncite',
          'conncite:/chapter/952.conncite',
          'conncite:/annotations/53a-192a_annotations.conncite',
          'conncite:/section/53a-192.conncite',
          'conncite:/section/54-102a.conncite',
          'https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a',
        ],
      );
      assert.match(
        await content(client, 'conncite:/annotations/53a-192a_annotations.conncite'),
        /^# Annotations to § 53a-192a\n/,
      );
    }));

  it("has links that write a file when they are followed, for a client without documents of the server's", () =>
    about({ preset: 'neovim' }, async (client) => {
      await client.open(BRIEF, '§ 53a-192a(c)', 'markdown');
      const [link] = await client.at<LocationLink[]>('textDocument/definition', BRIEF, 4);
      assert.equal(link?.targetUri, 'file:///cache/section/53a-192a.conncite');
      const text = client.pages.get('53a-192a.conncite') ?? '';
      assert.match(text, /\n\(c\) No lamp may smoke\.\n/);
      const found = await links(client, link.targetUri, text);
      const to = found.find(({ data }) => (data as { kind?: string } | undefined)?.kind === 'annotations');
      assert.ok(to !== undefined && !client.pages.has('annotations_53a-192a.conncite'));
      assert.equal(
        (await client.request<DocumentLink>('documentLink/resolve', to)).target,
        'file:///cache/section/annotations_53a-192a.conncite',
      );
      assert.match(client.pages.get('annotations_53a-192a.conncite') ?? '', /Cited\. 901 C\. 12\./);
      for (const data of [undefined, null, 7, { kind: 'file', name: '/etc/passwd' }, { kind: 'section' }]) {
        assert.equal(
          (await client.request<DocumentLink>('documentLink/resolve', { range: to.range, data })).target,
          undefined,
        );
      }
    }));

  for (const [commands, port, offered] of [
    [[GET], true, true],
    [[], true, false],
    [[GET], false, false],
  ] as const) {
    it(`${offered ? 'offers' : 'does not offer'} to get a chapter's text ${commands.length === 0 ? 'without the command' : port ? 'with the command' : 'where nothing could get it'}`, () =>
      about(
        { preset: 'vscode', initializationOptions: { commands }, ports: port ? {} : { library: undefined } },
        async (client) => {
          await client.open(BRIEF, '§ 53a-192a', 'markdown');
          const hover = await client.at<Hover>('textDocument/hover', BRIEF, 4);
          assert.equal(
            (hover.contents as { value: string }).value.includes(
              '[Get the official text of chapter 952](command:conncite.getChapterText?%5B%22952%22%5D)',
            ),
            offered,
          );
          const targets = (await links(client, PAGE, await content(client, PAGE))).map(({ target }) => target);
          assert.equal(targets.includes('command:conncite.getChapterText?%5B%22952%22%5D'), offered);
        },
        officialText([]),
      ));
  }

  it('names the documents of the workspace that cite a section, with links to the line', () =>
    about(
      {
        preset: 'vscode',
        folders: ['file:///briefs'],
        ports: {
          files: memoryFiles(
            new Map([
              [BRIEF, 'No law.\n\nSee § 53a-192a.\n'],
              ['file:///briefs/b/brief.md', '§ 53a-192a'],
              ['file:///briefs/c.md', '§ 53a-70'],
            ]),
          ),
        },
      },
      async (client) => {
        const text = await content(client, PAGE);
        assert.match(
          text,
          /\n## Documents of this workspace that cite it \(2\)\n\n- b\/brief\.md: line 1\n- briefs\/brief\.md: line 3\n/,
        );
        const targets = (await links(client, PAGE, text)).map(({ target }) => target);
        assert.ok(targets.includes('file:///briefs/b/brief.md#L1') && targets.includes(`${BRIEF}#L3`), targets.join());
      },
    ));

  it('does not keep a page waiting for a large workspace, and brings it up to date', () => {
    const files = memoryFiles(new Map([[BRIEF, '§ 53a-192a']]));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    return about(
      {
        preset: 'vscode',
        folders: ['file:///briefs'],
        ports: {
          files: {
            ...files,
            read: async (uri, most) => {
              await held;
              return files.read(uri, most);
            },
          },
        },
      },
      async (client) => {
        assert.match(await content(client, PAGE), /\nThe workspace is being read\.\n/);
        assert.equal(client.received.includes('workspace/textDocumentContent/refresh'), false);
        release();
        await client.until(() => client.received.includes('workspace/textDocumentContent/refresh'));
        assert.match(await content(client, PAGE), /\n- brief\.md: line 1\n/);
      },
    );
  });

  it('is quoted with its citation', () =>
    about({ preset: 'vscode' }, async (client) => {
      const text = await content(client, PAGE);
      await client.open(PAGE, text, 'conncite-section');
      const line = text.split('\n').findIndex((written) => written.includes('fog comes up'));
      const range = { start: { line, character: 0 }, end: { line, character: 99 } };
      assert.deepEqual(await client.request('conncite/quotation', { uri: PAGE, range }), {
        text: '“fog comes up, or” General Statutes § 53a-192a (a) (1) (B).',
        official: true,
      });
    }));

  describe('from a store', () => {
    let root: string;
    beforeEach(() => {
      root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-'));
    });
    afterEach(() => {
      fs.rmSync(root, { recursive: true, force: true });
    });

    for (const preset of ['vscode', 'neovim'] as const) {
      it(`comes into open documents and pages when it is installed, and goes with it (${preset})`, async () => {
        const folder = path.join(root, 'store');
        const stored = new StoredText(folder);
        const importer = new Importer(folder, {
          environment: {},
          changed: () => {
            stored.close();
          },
        });
        const pages = path.join(root, 'pages');
        fs.mkdirSync(pages);
        fs.writeFileSync(path.join(pages, pageNameOf('952')), chapterPage(MADE_UP));
        await about(
          { preset, ports: { library: () => Promise.resolve(importer) } },
          async (client) => {
            await client.open(BRIEF, '§ 53a-192a(d)', 'markdown');
            const findings = async (): Promise<(number | undefined)[]> =>
              (
                await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
                  textDocument: { uri: BRIEF },
                })
              ).items
                .filter(({ code }) => code === 'unknown-subsection')
                .map(({ severity }) => severity);
            const [link] = await client.at<LocationLink[]>('textDocument/definition', BRIEF, 4);
            const uri = link?.targetUri ?? '';
            const shown = (): Promise<string> =>
              preset === 'vscode' ? content(client, uri) : Promise.resolve(client.pages.get('53a-192a.conncite') ?? '');
            const before = await shown();
            await client.open(uri, before, 'conncite-section');
            assert.match(before, /Conncite's own summary/);
            assert.deepEqual(await findings(), [2]);
            const run = (command: string, ...given: unknown[]): Promise<unknown> =>
              client.request('workspace/executeCommand', { command, arguments: [...given, { confirmed: true }] });
            await run('conncite.statutes.installFrom', pages);
            await client.until(() => client.received.includes('workspace/diagnostic/refresh'));
            assert.deepEqual(await findings(), [1]);
            let now = await shown();
            while (now === before)
              now = await client.request('conncite/sectionPage', { number: '53a-70', labelPath: '' }).then(shown);
            assert.match(now, /\n## Official text\n\n\(a\)\n {4}\(1\) A keeper shall/);
            if (preset === 'vscode') assert.ok(client.received.includes('workspace/textDocumentContent/refresh'));
            await run('conncite.statutes.remove');
            assert.deepEqual(await findings(), [2]);
          },
          stored,
        );
        stored.close();
      });
    }

    const REAL = path.join('..', 'shared', 'official-pages');
    if (fs.existsSync(REAL)) {
      it('has the words of real pages, to the last', async () => {
        await importFiles(REAL, { folder: path.join(root, 'store'), today: '2026-11-25' });
        const stored = new StoredText(path.join(root, 'store'));
        await about(
          { preset: 'vscode' },
          async (client) => {
            for (const number of [
              '53a-24',
              '53a-25',
              '53a-26',
              '53a-27',
              '53a-117l',
              '42a-1-102',
              '22a-352b',
              '22a-381d',
            ]) {
              const text = await content(client, `conncite:/section/${number}.conncite`);
              const section = stored.section(number);
              const law = text.slice(text.indexOf('## Official text\n') + 17, text.indexOf('\n## Source'));
              const words = (written: string): string => written.replace(/\s+/g, '');
              assert.equal(words(law), words(section?.body.text ?? 'none'), number);
            }
          },
          stored,
        );
        stored.close();
      });
    }
  });
});
