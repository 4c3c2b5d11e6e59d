import assert from 'node:assert/strict';
import type { DocumentLink, WorkspaceEdit } from 'vscode-languageserver/node';
import { MOST_FINDINGS } from '../../server/src/features/diagnostics';
import type { LibraryImporter } from '../../server/src/official/pages/importing';
import type {
  CheckDocumentResult,
  CheckTextResult,
  StatutesResult,
  WriteWordResult,
} from '../../server/src/protocol/messages';
import { onClient as on, type TestClient } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';
import { readOfficeHere } from '../support/office';
import { paragraph, wordDocument } from '../support/wordDocument';

const FOLDER = 'file:///office';
const URI = `${FOLDER}/brief.txt`;
const base64 = (text: string): string => Buffer.from(wordDocument({ body: paragraph(text) })).toString('base64');

describe('what is refused is told with its reason', () => {
  const MACRO = '\\newcommand{\\st}{\\S~53a-70}\nSee \\S~53a-70 and \\st{}.';
  for (const [more, where] of [
    [[], 'in a brief.tex, line 2'],
    [['b.tex'], 'in a brief.tex, line 2 and in 1 other document'],
    [['b.tex', 'c.tex'], 'in a brief.tex, line 2 and in 2 other documents'],
  ] as const) {
    it(`a rename that a macro keeps from being made ${where}`, async () => {
      const uri = `${FOLDER}/a%20brief.tex`;
      const files = memoryFiles(new Map(more.map((name) => [`${FOLDER}/${name}`, MACRO])));
      await on(
        async (client) => {
          await client.open(uri, MACRO, 'latex');
          const asked = client.request('textDocument/rename', {
            textDocument: { uri },
            position: { line: 1, character: 9 },
            newName: '53a-90',
          });
          await assert.rejects(asked, {
            message: `Nothing was renamed: ${where}, 53a-70 cannot be changed without changing what is cited there. It may stand in a macro; change it there first.`,
          });
        },
        { folders: [FOLDER], ports: { files } },
      );
    });
  }

  it('a rename to what is no number, or does not exist, and none at all on a page', async () => {
    await on(async (client) => {
      await client.open(URI, 'General Statutes § 53a-70.');
      const page = 'conncite:/section/53a-70.conncite';
      await client.open(page, '# § 53a-70', 'conncite-section');
      const to = (newName: string, uri = URI, character = 20): Promise<WorkspaceEdit | null> =>
        client.request('textDocument/rename', { textDocument: { uri }, position: { line: 0, character }, newName });
      await assert.rejects(to('chapter "4"'), {
        message: '"chapter "4"" is not a section number. Write one as the code does: 53a-70, 42a-2A-101.',
      });
      await assert.rejects(to(`x${'y'.repeat(80)}`), {
        message: `"x${'y'.repeat(59)}" is not a section number. Write one as the code does: 53a-70, 42a-2A-101.`,
      });
      await assert.rejects(to('9-9'), { message: 'There is no § 9-9.' });
      assert.equal(await to('53a-53', page, 5), null);
      assert.deepEqual(await to('53a-70'), { documentChanges: [], changeAnnotations: HERE_ALONE });
    });
  });
  const HERE_ALONE = { here: { label: 'In this document', description: '53a-70 becomes 53a-70' } };

  for (const [method, params] of [
    ['conncite/convertCitations', { uri: URI, style: 'bluebook' }],
    ['conncite/tableOfAuthorities', { uri: URI }],
    ['conncite/quotation', { uri: URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }],
  ] as const) {
    it(`what is asked of a document that is not open: ${method}`, async () => {
      await on((client) => assert.rejects(client.request(method, params), { message: 'The document is not open.' }));
    });
  }

  for (const [method, params, message] of [
    ['conncite/convertCitations', { uri: URI, style: 'toString' }, 'there is no such style'],
    ['conncite/fixText', { uri: URI, languageId: 'markdown', text: '§ 1-1', style: 'x' }, 'there is no such style'],
    ['conncite/fixText', { uri: URI, languageId: 'markdown' }, 'text and languageId are needed'],
    ['conncite/fixText', { uri: URI, text: '' }, 'text and languageId are needed'],
    ['conncite/checkDocument', { uri: URI, name: 'a.docx', bytes: '?' }, 'The bytes are not base64.'],
  ] as const) {
    it(`what no one can mean: ${method}, ${JSON.stringify(params)}`, async () => {
      await on(async (client) => {
        await client.open(URI, '§ 1-1');
        await assert.rejects(client.request(method, params), { message });
      });
    });
  }

  it('a table that would change how the rest is read', async () => {
    await on(async (client) => {
      await client.open(URI, '<!-- a\n\nb\n\nc --> § 1-2', 'markdown');
      const at = (line: number): Promise<unknown> =>
        client.request('conncite/tableOfAuthorities', { uri: URI, position: { line, character: 1 } });
      await assert.rejects(at(2), {
        message:
          'A table of authorities cannot go there; it would change how the rest of the document is read. Put the cursor in another paragraph.',
      });
      assert.equal(((await at(4)) as { readonly outcome: string }).outcome, 'inserted');
    });
  });

  const write = (ports: object, name = 'brief.docx', bytes = base64('§ 53a-70')): Promise<WriteWordResult> =>
    on((client) => client.request('conncite/writeWord', { uri: URI, name, bytes, write: 'fixes' }), { ports });
  const NOTHING = { bytes: '', made: 0, passedOver: 0, table: null };
  it('a copy in Word where none can be written, and of what is no Word document', async () => {
    const writeWord = (): never => assert.fail('it is not asked for');
    assert.deepEqual(await write({}), {
      ...NOTHING,
      reason:
        'Word documents cannot be written in the browser; use Conncite in VS Code on a computer, or its command line',
    });
    assert.deepEqual(await write({ writeWord }, 'brief.txt', btoa('text')), {
      ...NOTHING,
      reason: 'it is not a Word document (.docx)',
    });
    const loadCatalogue = (): Promise<never> => Promise.reject(new Error('no facts'));
    assert.deepEqual(await write({ writeWord, loadCatalogue, readOffice: readOfficeHere }), {
      ...NOTHING,
      reason: 'the facts about the General Statutes could not be read',
    });
  });

  for (const [error, reason] of [
    [new Error('it is torn'), 'it is torn'],
    ['torn', 'unknown reason'],
  ] as const) {
    it(`facts that cannot be read: ${reason}`, async () => {
      await on(
        async (client) => {
          await client.open(URI, '§ 53a-70');
          await client.at('textDocument/hover', URI, 4);
          await client.until(() => client.shown.length > 0);
          assert.deepEqual(client.shown, [
            `Conncite cannot read its facts about the statutes (${reason}). Citations are still found, but nothing can be said about them. Reinstall Conncite to fix this.`,
          ]);
          assert.deepEqual(client.logged, [`Reading the facts about the statutes failed: ${reason}`]);
        },
        { ports: { loadCatalogue: () => Promise.reject(error as Error) } },
      );
    });
  }
});

describe('what a person is asked before the official text is read or removed', () => {
  const none = (): never => assert.fail('it was not asked for');
  const importer: LibraryImporter = {
    folder: '/kept',
    holds: () => true,
    plan: () =>
      Promise.resolve({
        kind: 'plan',
        addresses: ['https://x/'],
        more: false,
        pages: 1,
        resumed: 0,
        seconds: 1,
        megabytes: 1,
        folder: '/kept',
      }),
    run: () => Promise.resolve({ kind: 'failed', message: 'It was run.' }),
    remove: () => Promise.resolve({ kind: 'failed', message: 'It was removed.' }),
    updates: none,
  };
  for (const [command, answer, kind, message, question] of [
    ['install', 'No', 'declined', 'Nothing was read.', /^Install the official text of the General Statutes\?\n\n/],
    ['install', null, 'declined', 'Nothing was read.', /^Install/],
    ['install', 'Yes', 'failed', 'It was run.', /^Install/],
    ['remove', 'No', 'declined', 'Nothing was removed.', /^Remove the official text of the statutes from \/kept\?$/],
    ['remove', 'Yes', 'failed', 'It was removed.', /^Remove/],
  ] as const) {
    it(`is done for a yes alone: ${command}, ${String(answer)}`, async () => {
      await on(
        async (client) => {
          const asked: { readonly message: string; readonly actions: unknown }[] = [];
          client.connection.onRequest('window/showMessageRequest', (params: (typeof asked)[number]) => {
            asked.push(params);
            return answer === null ? null : { title: answer };
          });
          const told = await client.request<StatutesResult>('workspace/executeCommand', {
            command: `conncite.statutes.${command}`,
            arguments: [],
          });
          assert.deepEqual([told.kind, told.message], [kind, message]);
          assert.equal(asked.length, 1);
          assert.match(asked[0]?.message ?? '', question);
          assert.deepEqual(asked[0]?.actions, [{ title: 'Yes' }, { title: 'No' }]);
          await client.until(() => client.shown.length > 0);
          assert.deepEqual(client.shown, [message]);
        },
        { ports: { library: () => Promise.resolve(importer) } },
      );
    });
  }

  it('is nothing in a browser, where no text can be kept', async () => {
    const told = await on((client) =>
      client.request<StatutesResult>('workspace/executeCommand', { command: 'conncite.statutes.install' }),
    );
    assert.equal(
      told.message,
      'The official text can be kept only where Conncite runs on your computer: in VS Code on the desktop, or with the command conncite statutes install. ' +
        'In the browser you have the facts and summaries, and a link to each section on the General Assembly’s site.',
    );
  });
});

describe('a file that is not open', () => {
  const checked = (client: TestClient): Promise<number> =>
    client
      .request<CheckTextResult>('conncite/checkText', {
        uri: URI,
        languageId: 'plaintext',
        text: '§53a-70 and § 53a-90',
      })
      .then(({ findings }) => findings.length);

  it('is judged by its settings as they are now, each time', async () => {
    await on(async (client) => {
      const before = await checked(client);
      client.settings = { diagnostics: { rules: { 'transferred-section': 'off' } } };
      assert.equal(await checked(client), before - 1);
      await client.open(URI, '§ 53a-70');
      await client.at('textDocument/hover', URI, 3);
      const asked = client.received.filter((method) => method === 'workspace/configuration').length;
      await checked(client);
      assert.equal(client.received.filter((method) => method === 'workspace/configuration').length, asked);
    });
  });

  it('is told with a thousand findings at most', async () => {
    const text = 'In Connecticut § 53a-7000. '.repeat(MOST_FINDINGS + 1);
    await on(
      async (client) => {
        const { findings } = await client.request<CheckTextResult>('conncite/checkText', {
          uri: URI,
          languageId: 'plaintext',
          text,
        });
        assert.equal(findings.length, MOST_FINDINGS);
        const document = await client.request<CheckDocumentResult>('conncite/checkDocument', {
          uri: `${FOLDER}/a.docx`,
          name: 'a.docx',
          bytes: base64(text),
        });
        assert.equal(document.findings.length, MOST_FINDINGS);
      },
      { ports: { readOffice: readOfficeHere } },
    );
  });
});

describe('a client that asks for problems', () => {
  it('is sent none', async () => {
    await on(async (client) => {
      await client.open(URI, '§ 53a-7000');
      await client.change(URI, '§ 53a-7001', 2);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await client.close(URI);
      assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument: { uri: URI } }), []);
      assert.deepEqual(client.published, []);
    });
  });
});

describe('the links of a page', () => {
  it('wait for the documents of the workspace only where some are named', async () => {
    const page = 'conncite:/section/53a-70.conncite';
    const files = {
      ...memoryFiles(new Map()),
      async *list() {
        await new Promise(() => undefined);
      },
    };
    await on(
      async (client) => {
        await client.open(page, '# § 53a-70\n\nTitle: 53a, Penal Code\n', 'conncite-section');
        const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
          textDocument: { uri: page },
        });
        assert.deepEqual(
          links.map(({ target }) => target),
          ['conncite:/title/53a.conncite'],
        );
      },
      { folders: [FOLDER], ports: { files } },
    );
  });
});
