import assert from 'node:assert/strict';
import {
  SymbolKind,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import type { SectionPageResult } from '../../server/src/protocol/messages';
import { TestClient, type ClientOptions, type Preset } from '../support/client';
import { marked } from '../support/markers';

const URI = 'file:///brief.txt';

/** A conversation about one document, marked as in `marked`. */
async function about(
  options: ClientOptions,
  source: string,
  talk: (client: TestClient, cursor: number, text: string) => Promise<void>,
  uri = URI,
  languageId = 'plaintext',
): Promise<void> {
  const client = await TestClient.start(options);
  const { text, cursor } = marked(source);
  await client.open(uri, text, languageId);
  await talk(client, cursor, text);
  await client.stop();
}

const EVERY: readonly Preset[] = ['bare', 'vscode', 'neovim'];

describe('hover in the protocol', () => {
  for (const [preset, kind] of [
    ['bare', 'plaintext'],
    ['vscode', 'markdown'],
    ['neovim', 'markdown'],
  ] as const) {
    it(`is ${kind} for a ${preset} client`, () =>
      about({ preset }, 'x § 53a-192|a', async (client, cursor) => {
        const hover = await client.at<Hover>('textDocument/hover', URI, cursor);
        const { contents } = hover as { contents: { kind: string; value: string } };
        assert.equal(contents.kind, kind);
        assert.match(contents.value, kind === 'markdown' ? /^\*\*Section 53a-192a, / : /^Section 53a-192a, /);
        assert.doesNotMatch(contents.value, /command:/);
        assert.deepEqual(hover.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 12 } });
      }));
  }

  it('links to a command only where the client named it', async () => {
    await about(
      { preset: 'vscode', initializationOptions: { commands: ['conncite.openSection'] } },
      '§ 53a-192a(a)|',
      async (client, cursor) => {
        const { contents } = await client.at<{ contents: { value: string } }>('textDocument/hover', URI, cursor);
        const link = /\(command:conncite\.openSection\?([^)]*)\)/.exec(contents.value)?.[1];
        assert.deepEqual(JSON.parse(decodeURIComponent(link ?? '')), ['53a-192a', '(a)']);
      },
    );
    await about(
      { preset: 'vscode', initializationOptions: { commands: ['workbench.evil'] } },
      '§ 53a-192a(a)|',
      async (client, cursor) => {
        const { contents } = await client.at<{ contents: { value: string } }>('textDocument/hover', URI, cursor);
        assert.doesNotMatch(contents.value, /command:/);
      },
    );
  });

  it('counts UTF-16 and knows CRLF, LF and CR', () =>
    about({ preset: 'vscode' }, 'a\r\n😀😀 § 53a-70, 𝒳\r§ 53a-9|0\n', async (client, cursor, text) => {
      const first = await client.at<Hover>('textDocument/hover', URI, text.indexOf('53a-70'));
      assert.deepEqual(first.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 13 } });
      const second = await client.at<Hover>('textDocument/hover', URI, cursor);
      assert.deepEqual(second.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } });
    }));

  it('takes any position, and none that lies outside as one inside another line', () =>
    about({ preset: 'vscode' }, '§ 53a-70\nno law', async (client) => {
      const hover = (line: number, character: number): Promise<Hover | null> =>
        client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line, character } });
      assert.ok(await hover(0, 9999), "the line's end touches the citation");
      for (const [line, character] of [
        [1, 9999],
        [9999, 0],
        [1, 0],
      ] as const)
        assert.equal(await hover(line, character), null);
      assert.ok(await hover(-5, -5));
      assert.ok(await hover(0, -1));
    }));
});

describe('definition in the protocol', () => {
  it('links the citation to the line of the subsection', () =>
    about({ preset: 'vscode' }, 'x § 53a-192a(a)(1)|', async (client, cursor) => {
      const [link, ...more] = await client.at<LocationLink[]>('textDocument/definition', URI, cursor);
      assert.deepEqual(more, []);
      assert.equal(link?.targetUri, 'conncite:/section/53a-192a.conncite');
      assert.deepEqual(link.originSelectionRange, {
        start: { line: 0, character: 2 },
        end: { line: 0, character: 18 },
      });
      const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: link.targetUri });
      assert.equal(
        text.split('\n')[link.targetSelectionRange.start.line],
        '    (1) Knowingly making someone act through one of the three listed means.',
      );
      assert.equal(client.pages.size, 0);
    }));

  it('writes a file for a client without virtual documents', () =>
    about({ preset: 'neovim' }, '§ 53a-192a(a)|', async (client, cursor) => {
      const [link] = await client.at<LocationLink[]>('textDocument/definition', URI, cursor);
      assert.equal(link?.targetUri, 'file:///cache/section/53a-192a.conncite');
      assert.match(client.pages.get('53a-192a.conncite')?.split('\n')[link.targetRange.start.line] ?? '', /^\(a\) /);
    }));

  it('gives plain locations to a client that takes no links', () =>
    about({ preset: 'bare' }, '§ 53a-192a(a)|', async (client, cursor) => {
      const [location] = await client.at<Location[]>('textDocument/definition', URI, cursor);
      assert.deepEqual(Object.keys(location ?? {}).sort(), ['range', 'uri']);
    }));

  it('leads nowhere where no page can be shown or written', () =>
    about({ preset: 'bare', ports: { pages: undefined } }, '§ 53a-192a(a)|', async (client, cursor) => {
      assert.deepEqual(await client.at('textDocument/definition', URI, cursor), []);
    }));

  it('leads to a page that says so for an unknown number', () =>
    about({ preset: 'vscode' }, '§ 53a-7000|', async (client, cursor) => {
      const [link] = await client.at<LocationLink[]>('textDocument/definition', URI, cursor);
      const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', {
        uri: link?.targetUri,
      });
      assert.match(text, /There is no § 53a-7000/);
    }));

  for (const [preset, act, section] of [
    ['vscode', 'conncite:/act/P.A._21-103.conncite', 'conncite:/section/53a-192a.conncite'],
    ['bare', 'file:///cache/section/act_P.A._21-103.conncite', 'file:///cache/section/53a-192a.conncite'],
  ] as const) {
    it(`leads from an act to its page and its sections (${preset})`, () =>
      about({ preset }, 'by P.A. 21-103|, § 3', async (client, cursor) => {
        const found = await client.at<(LocationLink | Location)[]>('textDocument/definition', URI, cursor);
        assert.deepEqual(
          found.map((target) => ('targetUri' in target ? target.targetUri : target.uri)),
          [act, section],
        );
        const text =
          preset === 'bare'
            ? client.pages.get('act_P.A._21-103.conncite')
            : (await client.request<{ text: string }>('workspace/textDocumentContent', { uri: act })).text;
        assert.match(text ?? '', /^# P\.A\. 21-103$/m);
      }));
  }

  it('is answered for a command by number and label', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const page = await client.request<SectionPageResult>('conncite/sectionPage', {
      number: '53a-192a',
      labelPath: '(c)',
    });
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: page.uri });
    assert.match(text.split('\n')[page.line] ?? '', /^\(c\) /);
    await client.stop();
  });
});

describe('virtual documents in the protocol', () => {
  it('have a text at every address', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    for (const uri of [
      'conncite:/section/53a-70.conncite',
      'conncite:/x',
      'conncite:',
      'file:///x',
      '%%%',
      'conncite:/section/9-999999.conncite',
    ]) {
      const answer = await client.request<{ text: string }>('workspace/textDocumentContent', { uri });
      assert.match(answer.text, /^# /, uri);
    }
    await client.stop();
  });

  it('are documents like others: hover, outline, links, and no findings', () =>
    about(
      { preset: 'vscode' },
      '# § 53a-70. X\n\n- § 53a-7000, y\n\nhttps://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-70\n',
      async (client, _cursor, text) => {
        const uri = 'conncite:/section/53a-70.conncite';
        assert.ok(await client.at('textDocument/hover', uri, text.indexOf('7000')));
        const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
          textDocument: { uri },
        });
        assert.deepEqual(
          symbols.map((symbol) => symbol.name),
          ['§ 53a-70. X'],
        );
        const links = await client.request<{ target: string }[]>('textDocument/documentLink', {
          textDocument: { uri },
        });
        assert.equal(links.length, 1);
        const report = await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
        assert.deepEqual(report.items, []);
      },
      'conncite:/section/53a-70.conncite',
      'conncite-section',
    ));
});

describe('outline in the protocol', () => {
  it('is a tree, or flat for a client that takes none', async () => {
    await about({ preset: 'vscode' }, '§§ 53a-70, 53a-90', async (client) => {
      const [list] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: URI },
      });
      assert.deepEqual([list?.name, list?.detail], ['§§ 53a-70, 53a-90', '2 sections']);
      // Editors search names alone: "assault" must find § 53a-70.
      assert.deepEqual(
        list?.children?.map((child) => child.name),
        ['§ 53a-70 Sexual assault in the first degree: Class B or A felony', '§ 53a-90 transferred to § 54-102a'],
      );
      assert.ok(
        [list, ...list.children].every(({ kind }) => kind === SymbolKind.Number),
        'what editors print after the name is true',
      );
    });
    await about({ preset: 'bare' }, '§§ 53a-70, 53a-90', async (client) => {
      const flat = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
        textDocument: { uri: URI },
      });
      assert.deepEqual(
        flat.map((symbol) => symbol.containerName ?? null),
        [null, '§§ 53a-70, 53a-90', '§§ 53a-70, 53a-90'],
      );
      assert.ok(flat.every((symbol) => symbol.location.uri === URI));
    });
  });

  it('is turned off by a setting', () =>
    about({ preset: 'vscode', settings: { outline: { enable: false } } }, '§ 53a-70', async (client) => {
      assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } }), []);
    }));
});

describe('quick fixes in the protocol', () => {
  const ask = async (client: TestClient, only?: string[]): Promise<CodeAction[]> => {
    const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    return client.request('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: report.items, ...(only === undefined ? {} : { only }) },
    });
  };

  it('edit the version that they were made for, and name the diagnostic', () =>
    about({ preset: 'vscode' }, '§ 53a-90', async (client) => {
      const [action] = await ask(client);
      assert.equal(action?.isPreferred, true);
      assert.equal(action.kind, 'quickfix');
      assert.deepEqual(
        action.diagnostics?.map((diagnostic) => diagnostic.code),
        ['transferred-section'],
      );
      assert.deepEqual(action.edit, {
        documentChanges: [
          {
            textDocument: { uri: URI, version: 1 },
            edits: [
              { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } }, newText: '54-102a' },
            ],
          },
        ],
      });
    }));

  it('are given for quick fixes only', () =>
    about({ preset: 'vscode' }, '§ 53a-90', async (client) => {
      assert.ok((await ask(client, ['quickfix'])).length > 0);
      assert.ok((await ask(client, [''])).length > 0);
      assert.deepEqual(await ask(client, ['refactor', 'source.organizeImports']), []);
    }));

  it('are not for clients that take commands only', () =>
    about({ preset: 'bare' }, '§ 53a-90', async (client) => {
      assert.deepEqual(await ask(client), []);
    }));
});

describe('every client', () => {
  for (const preset of EVERY) {
    it(`gets empty answers for unknown documents (${preset})`, async () => {
      const client = await TestClient.start({ preset });
      const textDocument = { uri: 'untitled:none' };
      const position = { line: 3, character: 3 };
      const range = { start: position, end: position };
      assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
      assert.equal(await client.request('textDocument/definition', { textDocument, position }), null);
      assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
      assert.deepEqual(
        await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
        [],
      );
      assert.deepEqual(await client.request('textDocument/documentLink', { textDocument }), []);
      assert.deepEqual(await client.request('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] });
      await client.stop();
    });

    it(`hears only what it can take (${preset})`, () =>
      about({ preset }, '§ 53a-90 |', async (client, cursor) => {
        await client.at('textDocument/hover', URI, cursor);
        if (preset === 'bare') await client.until(() => client.published.length > 0);
        else await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
        const may: Readonly<Record<Preset, readonly string[]>> = {
          bare: ['textDocument/publishDiagnostics'],
          vscode: ['client/registerCapability', 'workspace/configuration'],
          neovim: ['workspace/configuration'],
        };
        assert.deepEqual([...new Set(client.received)].sort(), may[preset]);
      }));

    it(`gets nothing about the old side of a comparison (${preset})`, () =>
      about(
        { preset },
        '§ 53a-90|',
        async (client, cursor) => {
          assert.equal(await client.at('textDocument/hover', 'git:/brief.txt', cursor), null);
          assert.deepEqual(
            await client.request('textDocument/documentSymbol', { textDocument: { uri: 'git:/brief.txt' } }),
            [],
          );
        },
        'git:/brief.txt',
      ));
  }

  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/a/b.md', 'file:///a%20b/%C3%A4.md']) {
    it(`is served on ${uri}`, () =>
      about(
        { preset: 'vscode' },
        '§ 53a-90|',
        async (client, cursor) => {
          assert.ok(await client.at('textDocument/hover', uri, cursor));
        },
        uri,
      ));
  }
});
