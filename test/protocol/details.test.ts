import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type CodeAction,
  type Diagnostic,
  type InlayHint,
  type Location,
} from 'vscode-languageserver/node';
import type { LibraryImporter } from '../../server/src/official/pages/importing';
import { numberOf } from '../../server/src/protocol/handlers/sectionItem';
import type {
  ChangedCitationsResult,
  CheckDocumentResult,
  CitationFormsResult,
  FolderDocumentsResult,
} from '../../server/src/protocol/messages';
import type { WorkspaceFiles } from '../../server/src/protocol/ports';
import { LineIndex } from '../../server/src/text/lineIndex';
import { onClient as on, type ClientOptions, type TestClient } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';
import { readOfficeHere } from '../support/office';
import { block, editions, officialText } from '../support/officialText';
import { paragraph, wordDocument } from '../support/wordDocument';

const URI = 'file:///office/brief.txt';

const BROKEN = { loadCatalogue: () => Promise.reject(new Error('no facts')) };
const library = (updates: LibraryImporter['updates'] = () => Promise.resolve([])): (() => Promise<LibraryImporter>) => {
  const none = (): never => assert.fail('it was not asked for');
  return () => Promise.resolve({ folder: '/kept', holds: () => false, plan: none, run: none, remove: none, updates });
};
const textOf = (year: number): ReturnType<typeof officialText> =>
  officialText(
    [{ number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-70', 'Heading.', [`Words of ${year}.`])] }],
    year,
  );

describe('without facts', () => {
  it('a Word document is not checked, and why is said', async () => {
    const bytes = Buffer.from(wordDocument({ body: paragraph('General Statutes § 53a-7000.') })).toString('base64');
    const result = await on(
      (client) =>
        client.request<CheckDocumentResult>('conncite/checkDocument', { uri: 'file:///a.docx', name: 'a.docx', bytes }),
      { ports: { ...BROKEN, readOffice: readOfficeHere } },
    );
    assert.deepEqual(result, {
      citations: 0,
      findings: [],
      notices: [],
      reason: 'the facts about the General Statutes could not be read',
    });
  });

  it('there are no chapters to choose', async () => {
    const chapters = await on((client) => client.request('conncite/chapters', {}), { ports: BROKEN });
    assert.deepEqual(chapters, { chapters: [] });
  });
});

describe('the forms of a citation at a place', () => {
  const TEXT = 'General Statutes § 53a-70 (a) and no more.';
  const forms = (uri: string, text: string, character: number, languageId = 'plaintext'): Promise<string | null> =>
    on(async (client) => {
      await client.open(uri, text, languageId);
      const found = await client.request<CitationFormsResult | null>('conncite/citationForms', {
        uri,
        position: { line: 0, character },
      });
      return found && `${found.number} ${found.labelPath}`;
    });
  const PAGE = 'conncite:/section/53a-53.conncite';

  for (const [what, uri, text, character, is] of [
    ['are of what is cited there', URI, TEXT, 20, '53a-70 (a)'],
    ['are none away from a citation', URI, TEXT, 38, null],
    ['are of the section of a page, away from what it cites', PAGE, 'A page.', 1, '53a-53 '],
  ] as const) {
    it(what, async () => {
      assert.equal(await forms(uri, text, character, uri === PAGE ? 'conncite-section' : 'plaintext'), is);
    });
  }
});

describe('code actions', () => {
  const TEXT = 'Conn. Gen. Stat. §53a-70.';
  const range = { start: { line: 0, character: 17 }, end: { line: 0, character: 24 } };
  const given = (diagnostics: readonly object[]): Promise<CodeAction[]> =>
    on(
      async (client) => {
        await client.open(URI, TEXT);
        return client.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: URI },
          range: { start: range.start, end: range.start },
          context: { diagnostics },
        });
      },
      { settings: { style: 'bluebook' } },
    );

  it('name the problem that they fix, and none of others', async () => {
    const [first] = await given([]);
    assert.equal(first?.diagnostics?.length ?? 0, 0);
    const pulled = await on(
      async (client) => {
        await client.open(URI, TEXT);
        return client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri: URI },
        });
      },
      { settings: { style: 'bluebook' } },
    );
    const own = pulled.items.find(({ code }) => code !== undefined) ?? assert.fail('nothing was found');
    const named = async (problem: object): Promise<number> =>
      (await given([problem])).filter(({ diagnostics }) => (diagnostics?.length ?? 0) > 0).length;
    assert.ok((await named(own)) > 0);
    assert.equal(await named({ ...own, source: 'another' }), 0);
    assert.equal(await named({ ...own, code: 'another' }), 0);
    const elsewhere = { start: { line: 0, character: 0 }, end: own.range.end };
    assert.equal(await named({ ...own, range: elsewhere }), 0);
  });

  for (const [what, ports, offered] of [
    ['that are here', { official: editions(textOf(2019), textOf(2025)) }, true],
    ['that can be had', { library: library() }, true],
    ['where there are none and none can be had', {}, false],
  ] as const) {
    it(`offer to compare with editions ${what}`, async () => {
      const found = await on(
        async (client) => {
          await client.open(URI, 'Conn. Gen. Stat. § 53a-192a (2019).');
          return client.request<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri: URI },
            range: { start: { line: 0, character: 20 }, end: { line: 0, character: 20 } },
            context: { diagnostics: [] },
          });
        },
        { ports, initializationOptions: { commands: ['conncite.compareEditions'] } },
      );
      assert.equal(
        found.some(({ command }) => command?.command === 'conncite.compareEditions'),
        offered,
        JSON.stringify(found.map(({ title }) => title)),
      );
    });
  }
});

describe('documents of a folder', () => {
  /** A folder that never ends. */
  function endless(): { readonly files: WorkspaceFiles; readonly listed: () => number } {
    let count = 0;
    const files: WorkspaceFiles = {
      ...memoryFiles(new Map()),
      async *list() {
        for (;;) {
          await Promise.resolve();
          yield `file:///office/${String(count++).padStart(6, '0')}.md`;
        }
      },
    };
    return { files, listed: () => count };
  }

  for (const [most, uris] of [
    [3, 3],
    [1, 1],
    [0, 1],
    [-5, 1],
  ] as const) {
    it(`are looked for until one is more than was asked for: ${most}`, async () => {
      const { files, listed } = endless();
      const result = await on(
        (client) =>
          client.request<FolderDocumentsResult>('conncite/folderDocuments', { folder: 'file:///office', most }),
        { ports: { files } },
      );
      assert.deepEqual([result.uris?.length, result.more], [uris, true]);
      assert.ok(listed() <= uris + 2, String(listed()));
    });
  }

  it('are five thousand at most', async () => {
    const { files } = endless();
    const { uris, more } = await on(
      (client) => client.request<FolderDocumentsResult>('conncite/folderDocuments', { folder: 'file:///office' }),
      { ports: { files } },
    );
    assert.deepEqual([uris?.length, more], [5000, true]);
  });

  it('are looked for no longer than they are wanted', async () => {
    const source = new CancellationTokenSource();
    let count = 0;
    const files: WorkspaceFiles = {
      ...memoryFiles(new Map()),
      async *list() {
        // Nothing below the folder is ever found.
        for (;;) {
          if (++count === 3) source.cancel();
          await new Promise((resolve) => setImmediate(resolve));
          yield `file:///elsewhere/${count}.md`;
        }
      },
    };
    await on(
      (client) =>
        assert.rejects(
          client.connection.sendRequest('conncite/folderDocuments', { folder: 'file:///office' }, source.token),
          { code: LSPErrorCodes.RequestCancelled },
        ),
      { ports: { files } },
    );
    const then = count;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(count, then);
  });
});

describe('a hint in the text', () => {
  it('stands apart from the words before it', async () => {
    const hints = await on(
      async (client) => {
        await client.open(URI, 'See § 53a-90 there.');
        return client.request<InlayHint[]>('textDocument/inlayHint', {
          textDocument: { uri: URI },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 18 } },
        });
      },
      { settings: { inlayHints: { enable: true } } },
    );
    assert.deepEqual(
      hints.map(({ position, paddingLeft, paddingRight }) => [position.character, paddingLeft, paddingRight]),
      [[12, true, undefined]],
    );
  });
});

describe('the number that an item bears', () => {
  for (const [data, is] of [
    [{ number: '53a-70' }, '53a-70'],
    [{ number: 53 }, undefined],
    [{ number: null }, undefined],
    [{}, undefined],
    [null, undefined],
    [undefined, undefined],
    ['53a-70', undefined],
  ] as const) {
    it(`is a string or none: ${JSON.stringify({ data })}`, () => {
      assert.equal(numberOf(data), is);
    });
  }
});

describe('what changed in the official text', () => {
  const changes = (ports: ClientOptions['ports']): Promise<ChangedCitationsResult> =>
    on(
      (client) =>
        client.request<ChangedCitationsResult>('workspace/executeCommand', {
          command: 'conncite.statutes.changes',
          arguments: [{ confirmed: true }],
        }),
      ports === undefined ? {} : { ports },
    );

  it('is nothing where the text is not here, and it is said what to do', async () => {
    const { message, sections } = await changes({ library: library() });
    assert.match(message, /is not on this computer\. Install it; each later update lists what changed\.$/);
    assert.deepEqual(sections, []);
  });

  it('is nothing where no update changed anything', async () => {
    const { message } = await changes({ library: library(), official: textOf(2025) });
    assert.match(message, /^No update has changed anything since the official text was installed\./);
  });
});

describe('the style that a document is judged by', () => {
  const status = (text: string, settings: Record<string, unknown>): Promise<readonly [string | null, boolean]> =>
    on(
      async (client) => {
        await client.open(URI.replace('.txt', '.md'), text, 'markdown');
        await client.request('textDocument/diagnostic', { textDocument: { uri: URI.replace('.txt', '.md') } });
        await client.until(() => client.statuses.length > 0);
        const [said] = client.statuses;
        return [said?.style ?? null, said?.detected ?? false] as const;
      },
      { settings, initializationOptions: { status: true } },
    );
  const CITED = 'Conn. Gen. Stat. § 53a-70(a). Conn. Gen. Stat. § 53a-53.';

  for (const [what, text, settings, is] of [
    ['seen in it', CITED, {}, ['bluebook', true]],
    ['set', CITED, { style: 'connecticut' }, ['connecticut', false]],
    ['declared in it', `<!-- conncite: style connecticut -->\n\n${CITED}`, {}, ['connecticut', false]],
    ['none', 'No citation.', {}, [null, false]],
  ] as const) {
    it(`is told with where it comes from: ${what}`, async () => {
      assert.deepEqual(await status(text, settings), is);
    });
  }
});

describe('problems that are sent', () => {
  it('name the version that they are of to a client that takes it', async () => {
    const sent = await on(
      async (client) => {
        await client.open(URI, '§ 53a-90', 'plaintext', 7);
        await client.until(() => client.published.length > 0);
        return client.published;
      },
      { preset: 'bare', capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } },
    );
    assert.deepEqual(
      sent.map(({ version, diagnostics }) => [version, diagnostics.length]),
      [[7, 1]],
    );
  });
});

describe('a document that is open', () => {
  const cited = (client: TestClient, uri: string, text: string): Promise<Location[]> =>
    client.request('textDocument/references', {
      textDocument: { uri },
      position: new LineIndex(text).positionAt(text.indexOf('53a')),
      context: { includeDeclaration: true },
    });

  it('is read from the editor, and its file is not asked for', async () => {
    const files = memoryFiles(new Map([[URI, '§ 53a-70. § 53a-70. § 53a-70.']]));
    const text = 'General Statutes § 53a-70.';
    const found = await on(
      async (client) => {
        await client.open(URI, text);
        return cited(client, URI, text);
      },
      { folders: ['file:///office'], ports: { files } },
    );
    assert.equal(found.length, 1);
    assert.deepEqual(files.reads, []);
  });

  it('stays as it is in the editor when its file changes', async () => {
    const contents = new Map([[URI, 'General Statutes § 53a-53.']]);
    const files = memoryFiles(contents);
    const text = 'General Statutes § 53a-70.';
    const found = await on(
      async (client) => {
        await client.open(URI, text);
        await cited(client, URI, text);
        contents.set(URI, '§ 53a-70. § 53a-70.');
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: URI, type: 2 }] });
        const changed = await cited(client, URI, text);
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: URI, type: 3 }] });
        return [changed, await cited(client, URI, text)];
      },
      { folders: ['file:///office'], ports: { files } },
    );
    assert.deepEqual(
      found.map((locations) => locations.length),
      [1, 1],
    );
    assert.deepEqual(files.reads, []);
  });
});
