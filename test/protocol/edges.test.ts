import assert from 'node:assert/strict';
import {
  ErrorCodes,
  ResponseError,
  type CodeLens,
  type Hover,
  type Location,
  type SignatureHelp,
} from 'vscode-languageserver/node';
import { LONGEST_DOCUMENT } from '../../server/src/settings/bounds';
import type {
  CheckDocumentResult,
  VerificationRecordResult,
  WriteWordResult,
} from '../../server/src/protocol/messages';
import { onClient as on, type TestClient } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';
import { readOfficeHere } from '../support/office';
import { paragraph, wordDocument } from '../support/wordDocument';

const URI = 'file:///office/brief.txt';
const PAGE = 'conncite:/section/53a-192.conncite';
const PAGE_TEXT = '# § 53a-192. Coercion.\n\nSee § 53a-70 (a).\n';

const BROKEN = { loadCatalogue: () => Promise.reject(new Error('no facts')) };
const onPage = (client: TestClient): Promise<void> => client.open(PAGE, PAGE_TEXT, 'conncite-section');

describe('what a client asks of a document that is not open', () => {
  const textDocument = { uri: 'file:///nowhere.txt' };
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  const item = { name: '', kind: 1, uri: textDocument.uri, range, selectionRange: range };
  for (const [method, more, is] of [
    ['textDocument/hover', { position }, null],
    ['textDocument/definition', { position }, null],
    ['textDocument/completion', { position }, null],
    ['textDocument/signatureHelp', { position }, null],
    ['textDocument/references', { position, context: { includeDeclaration: true } }, []],
    ['textDocument/documentHighlight', { position }, []],
    ['textDocument/prepareRename', { position }, null],
    ['textDocument/rename', { position, newName: '53a-70' }, null],
    ['textDocument/prepareCallHierarchy', { position }, null],
    ['textDocument/prepareTypeHierarchy', { position }, null],
    ['callHierarchy/incomingCalls', { item }, []],
    ['callHierarchy/outgoingCalls', { item }, []],
    ['typeHierarchy/supertypes', { item }, []],
    ['typeHierarchy/subtypes', { item }, []],
    ['textDocument/documentSymbol', {}, []],
    ['textDocument/documentLink', {}, []],
    ['textDocument/codeLens', {}, []],
    ['textDocument/foldingRange', {}, []],
    ['textDocument/inlayHint', { range }, []],
    ['textDocument/selectionRange', { positions: [position] }, null],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }, []],
  ] as const) {
    it(`has nothing to say: ${method}`, async () => {
      await on(async (client) => {
        assert.deepEqual(await client.request(method, { textDocument, ...more }), is);
        assert.deepEqual(client.logged, []);
      });
    });
  }
});

describe('the forms of a citation in a document that is not open', () => {
  it('are none', async () => {
    const params = { uri: 'file:///nowhere.txt', position: { line: 0, character: 0 } };
    await on(async (client) => {
      assert.equal(await client.request('conncite/citationForms', params), null);
      assert.deepEqual(client.logged, []);
    });
  });
});

describe('a change of a document', () => {
  for (const [what, change, shown] of [
    ['the whole text', { text: '§ 53a-90' }, /transferred/],
    ['a length without a range', { text: '§ 53a-90', rangeLength: 1 }, /Sexual assault/],
    [
      'a range without a text',
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } } },
      /Sexual assault/,
    ],
    [
      'a range of half a line',
      { text: '§ 53a-90', range: { start: { line: 0.5, character: 0 }, end: { line: 1, character: 8 } } },
      /Sexual assault/,
    ],
  ] as const) {
    it(`is made, or left where it is none of the protocol’s: ${what}`, async () => {
      await on(async (client) => {
        await client.open(URI, '§ 53a-70');
        await client.notify('textDocument/didChange', {
          textDocument: { uri: URI, version: 2 },
          contentChanges: [change],
        });
        assert.match(JSON.stringify(await client.at<Hover | null>('textDocument/hover', URI, 4)), shown);
        assert.deepEqual(client.logged, []);
      });
    });
  }
});

describe('a place that no page can be written for', () => {
  for (const [what, source] of [
    ['a section', '§ 53a-70'],
    ['an act', 'P.A. 21-103'],
  ] as const) {
    it(`leads nowhere, and nothing fails: ${what}`, async () => {
      await on(
        async (client) => {
          await client.open(URI, source);
          const found = await client.at<unknown[] | null>('textDocument/definition', URI, 5);
          assert.deepEqual([found ?? [], client.logged], [[], []]);
        },
        { preset: 'neovim', ports: { pages: undefined } },
      );
    });
  }
});

describe('what a client asks on a section page', () => {
  const position = { line: 2, character: 8 };
  for (const [method, more] of [
    ['textDocument/completion', {}],
    ['textDocument/prepareRename', {}],
    ['textDocument/rename', { newName: '53a-90' }],
  ] as const) {
    it(`is nothing that would write on it: ${method}`, async () => {
      await on(async (client) => {
        await onPage(client);
        assert.equal(await client.request(method, { textDocument: { uri: PAGE }, position, ...more }), null);
      });
    });
  }

  it('has references without facts too: those of documents alone', async () => {
    const found = await on(
      async (client) => {
        await client.open(URI, 'See § 53a-192.');
        await onPage(client);
        return client.request<Location[]>('textDocument/references', {
          textDocument: { uri: PAGE },
          position: { line: 0, character: 0 },
          context: { includeDeclaration: true },
        });
      },
      { ports: BROKEN },
    );
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [URI],
    );
  });

  it('leads to the documents and sections that cite, as long as there are any', async () => {
    const lens = (text: string): Promise<CodeLens['command']> =>
      on(
        async (client) => {
          await client.open(URI, text);
          await onPage(client);
          const [one] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: PAGE } });
          return (await client.request<CodeLens>('codeLens/resolve', one)).command;
        },
        { initializationOptions: { commands: ['conncite.showReferences'] } },
      );
    for (const [text, title] of [
      ['No law.', 'Not cited in this workspace and by one section of the code'],
      ['§ 53a-192.', 'Cited in one place of one document and by one section of the code'],
    ] as const)
      assert.deepEqual(await lens(text), { title, command: 'conncite.showReferences', arguments: [PAGE, 0, 0] });
  });
});

describe('a text that is sent to be fixed', () => {
  for (const [what, params, message] of [
    ['has no text', { languageId: 'markdown' }, 'text and languageId are needed'],
    ['has a number for a text', { languageId: 'markdown', text: 5 }, 'text and languageId are needed'],
    ['has no language', { text: '§ 53a-70' }, 'text and languageId are needed'],
    ['names an unknown style', { languageId: 'markdown', text: '§ 53a-70', style: 'x' }, 'there is no such style'],
  ] as const) {
    it(`is refused where it ${what}`, async () => {
      await on((client) =>
        assert.rejects(
          client.request('conncite/fixText', { uri: URI, ...params }),
          (error) =>
            error instanceof ResponseError && error.code === ErrorCodes.InvalidParams && error.message === message,
        ),
      );
    });
  }
});

describe('a document that is handed over', () => {
  const bytes = Buffer.from(
    wordDocument({ body: paragraph('First words. General Statutes § 53a-9999 applies. Last words.') }),
  ).toString('base64');

  it('is told of by the words that are wrong, and those around them', async () => {
    const { findings } = await on(
      (client) =>
        client.request<CheckDocumentResult>('conncite/checkDocument', { uri: 'file:///a.docx', name: 'a.docx', bytes }),
      { ports: { readOffice: readOfficeHere } },
    );
    assert.deepEqual(
      findings.map(({ before, text, after }) => [before, text, after]),
      [['First words. General Statutes § ', '53a-9999', ' applies. Last words.']],
    );
  });

  it('is given no copy without facts, and why is said', async () => {
    const { reason, bytes: copy } = await on(
      (client) =>
        client.request<WriteWordResult>('conncite/writeWord', {
          uri: 'file:///a.docx',
          name: 'a.docx',
          bytes,
          write: 'comments',
        }),
      { ports: { ...BROKEN, readOffice: readOfficeHere, writeWord: () => assert.fail('nothing is to be written') } },
    );
    assert.deepEqual([reason, copy], ['the facts about the General Statutes could not be read', '']);
  });

  const NOTHING = { page: '', html: '', json: '', word: null, hasWord: false, extracted: null, citations: 0, wrong: 0 };
  for (const [what, ports, document, reason] of [
    [
      'without facts',
      BROKEN,
      { bytes: '', text: '§ 53a-70.', languageId: 'plaintext' },
      'the facts about the General Statutes could not be read',
    ],
    [
      'of a file of another kind',
      { readOffice: readOfficeHere },
      { bytes: Buffer.from('x').toString('base64') },
      'it is neither a Word document nor a PDF',
    ],
  ] as const) {
    it(`has no record ${what}, and why is said`, async () => {
      const result = await on(
        (client) =>
          client.request<VerificationRecordResult>('conncite/verificationRecord', {
            document: { uri: URI, name: 'brief.txt', ...document },
            checkedAt: '2026-11-26T14:05',
            notices: [],
          }),
        { ports },
      );
      assert.deepEqual(result, { ...NOTHING, reason });
    });
  }
});

describe('documents that nobody drafts', () => {
  it('are not spoken of, however long they are', async () => {
    await on(async (client) => {
      await client.open('git:/brief.txt', '§ 53a-70'.padEnd(LONGEST_DOCUMENT + 1));
      await client.open(URI, '§ 53a-70');
      assert.ok(await client.at<Hover | null>('textDocument/hover', URI, 4));
      assert.deepEqual(client.shown, []);
      assert.equal(await client.at('textDocument/hover', 'git:/brief.txt', 4), null);
    });
  });

  it('are longer than is read, which is said of those that are drafted', async () => {
    await on(async (client) => {
      await client.open(URI, '§ 53a-70'.padEnd(LONGEST_DOCUMENT + 1));
      assert.equal(await client.at('textDocument/hover', URI, 4), null);
      assert.equal(client.shown.length, 1);
    });
  });
});

describe('files of the workspace', () => {
  const watched = (dynamicRegistration: boolean): Promise<readonly unknown[]> =>
    on(
      async (client) => {
        const registered: unknown[] = [];
        client.connection.onRequest(
          'client/registerCapability',
          ({ registrations }: { registrations: { method: string; registerOptions: unknown }[] }) => {
            registered.push(
              ...registrations
                .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
                .map(({ registerOptions }) => registerOptions),
            );
            return null;
          },
        );
        for (let turn = 0; turn < 2; turn++) {
          await client.request('workspace/symbol', { query: '53a-70' });
          await client.open(URI, '§ 53a-70');
          await client.at('textDocument/references', URI, 4);
          await client.close(URI);
          await client.notify('workspace/didChangeWatchedFiles', {
            changes: [{ uri: 'file:///office/.gitignore', type: 2 }],
          });
        }
        return registered;
      },
      {
        folders: ['file:///office'],
        ports: { files: memoryFiles(new Map()) },
        capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration } } },
      },
    );

  it('are watched by a client that can, once', async () => {
    const asked = (await watched(true)).filter((options) => JSON.stringify(options).includes('.gitignore'));
    assert.equal(asked.length, 1);
    assert.match(JSON.stringify(asked[0]), /"globPattern":"\*\*\/\*\.\{[a-z,]*\bmd\b[a-z,]*\}"/);
  });

  it('are all read again when what is ignored changes', async () => {
    const contents = new Map<string, string>();
    const found = await on(
      async (client) => {
        await client.open(URI, '§ 53a-70');
        const cited = async (): Promise<readonly string[]> =>
          (await client.at<Location[]>('textDocument/references', URI, 4)).map(({ uri }) => uri);
        const before = await cited();
        contents.set('file:///office/other.md', 'General Statutes § 53a-70.');
        const changes = [{ uri: 'file:///office/.gitignore', type: 2 }];
        await client.notify('workspace/didChangeWatchedFiles', { changes });
        return [before, await cited()];
      },
      { folders: ['file:///office'], ports: { files: memoryFiles(contents) } },
    );
    assert.deepEqual(found, [[URI], [URI, 'file:///office/other.md']]);
  });

  it('are not asked to be watched by one that cannot', async () => {
    assert.deepEqual(await watched(false), []);
  });
});

describe('a client that shows little', () => {
  it('gets the words of a level as they are', async () => {
    const help = await on(
      async (client) => {
        await client.open(URI, '§ 53a-192(');
        return client.at<SignatureHelp | null>('textDocument/signatureHelp', URI, 10);
      },
      { preset: 'bare' },
    );
    const [signature] = help?.signatures ?? [];
    assert.deepEqual(
      [signature?.label, signature?.parameters?.map(({ label }) => label)],
      ['§ 53a-192(a | b | c)', ['(a | b | c)']],
    );
  });
});
