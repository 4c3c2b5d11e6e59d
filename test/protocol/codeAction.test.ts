import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/text/lineIndex';
import { applyEdits } from '../../server/src/text/edit';
import type { FixTextResult } from '../../server/src/protocol/messages';
import { TestClient } from '../support/client';

const URI = 'file:///brief.md';
const TEXT = 'Conn. Gen. Stat. §53a-70 (a) and Conn. Gen. Stat. §53a-70; § 53a-90.';

async function start(initializationOptions: unknown = {}): Promise<TestClient> {
  const client = await TestClient.start({ preset: 'vscode', settings: { style: 'bluebook' }, initializationOptions });
  await client.open(URI, TEXT, 'markdown');
  return client;
}

function actions(client: TestClient, at: string, only?: readonly string[]): Promise<CodeAction[]> {
  const position = new LineIndex(TEXT).positionAt(TEXT.indexOf(at));
  return client.request('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

/** The text with an action's edit made. */
function made(action: CodeAction | undefined): string {
  const lines = new LineIndex(TEXT);
  const edits = (action?.edit?.documentChanges as TextDocumentEdit[])[0]?.edits ?? [];
  return applyEdits(
    TEXT,
    edits.map((edit) => ({
      start: lines.offsetAt(edit.range.start),
      end: lines.offsetAt(edit.range.end),
      newText: 'newText' in edit ? edit.newText : '',
    })),
  );
}

describe('code actions', () => {
  it('fix one, all of a kind, or ignore', async () => {
    const client = await start({ commands: ['conncite.addSetting'] });
    const found = await actions(client, '§53a-70 (a)');
    assert.deepEqual(found.map(({ title, kind, isPreferred }) => [title, kind, isPreferred ?? false]).slice(1), [
      ['Fix all 2 like it in this document', 'quickfix', false],
      ['Ignore it on this line', 'quickfix.conncite.ignore', false],
      ['Ignore all like it in this document', 'quickfix.conncite.ignore', false],
    ]);
    assert.equal(found[0]?.isPreferred, true);
    assert.equal(made(found[1]).match(/§[ \u00A0]53a-70/g)?.length, 2);
    const moved = await actions(client, '53a-90');
    const everywhere = moved.find(({ command }) => command?.arguments?.[1] === 'ignore.sections');
    assert.deepEqual(everywhere?.command?.arguments, [URI, 'ignore.sections', '53a-90']);
    await client.stop();
  });

  it('have one row for all ways to ignore where the client opens those by a command', async () => {
    const client = await start({ commands: ['conncite.addSetting', 'conncite.ignoreHere'] });
    const found = await actions(client, '53a-90');
    const titles = found.map(({ title }) => title);
    assert.deepEqual(titles.slice(1), ['Ignore…']);
    const { line, character } = new LineIndex(TEXT).positionAt(TEXT.indexOf('53a-90'));
    assert.deepEqual(found.at(-1)?.command, {
      title: 'Ignore…',
      command: 'conncite.ignoreHere',
      arguments: [URI, line, character],
    });
    const ways = await actions(client, '53a-90', ['quickfix.conncite.ignore']);
    assert.deepEqual(
      ways.map(({ title }) => title),
      [
        'Ignore it on this line',
        'Ignore all like it in this document',
        'Ignore the repeal, transfer, or amendment of § 53a-90 everywhere',
      ],
    );
    await client.stop();
  });

  it('offer no setting to a client that cannot set it, and nothing on save where that is not asked for', async () => {
    const client = await start();
    const found = await actions(client, '§53a-70 (a)');
    assert.ok(found.every(({ command, kind }) => command === undefined && kind?.startsWith('quickfix') === true));
    assert.deepEqual(await actions(client, '§53a-70 (a)', ['refactor']), []);
    const ignoring = await actions(client, '§53a-70 (a)', ['quickfix.conncite.ignore']);
    assert.ok(
      ignoring.length > 0 && ignoring.every(({ title }) => title.startsWith('Ignore ')),
      'ignoring can be asked for alone',
    );
    await client.stop();
  });

  it('fix everything on save, but for what changes the section that is cited', async () => {
    const client = await start();
    for (const only of [['source.fixAll.conncite'], ['source.fixAll'], ['source']]) {
      const [found, ...others] = await actions(client, 'and', only);
      assert.deepEqual([found?.kind, others], ['source.fixAll.conncite', []]);
      assert.equal(
        made(found).replaceAll('\u00A0', ' '),
        'Conn. Gen. Stat. § 53a-70(a) and Conn. Gen. Stat. § 53a-70; § 53a-90.',
      );
    }
    await client.stop();
  });

  it('fix nothing on save where all is well', async () => {
    const client = await start();
    const uri = 'file:///well.txt';
    await client.open(uri, 'See Conn. Gen. Stat. § 53a-70 (2025).');
    const asked = client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(await asked, []);
    await client.stop();
  });

  it('fix a text that is not open', async () => {
    const client = await start();
    const text = 'See Conn. Gen. Stat. §53a-70 (a).\n';
    const after = (edits: FixTextResult['edits']): string =>
      applyEdits(
        text,
        edits.map(({ range, newText }) => ({
          start: lines.offsetAt(range.start),
          end: lines.offsetAt(range.end),
          newText,
        })),
      );
    const lines = new LineIndex(text);
    const { edits } = await client.request<FixTextResult>('conncite/fixText', {
      uri: 'file:///other.md',
      languageId: 'markdown',
      text,
    });
    assert.equal(after(edits).replace('\u00A0', ' '), 'See Conn. Gen. Stat. § 53a-70(a).\n');
    const converted = await client.request<FixTextResult>('conncite/fixText', {
      uri: 'file:///other.md',
      languageId: 'markdown',
      text,
      style: 'legislative',
    });
    assert.equal(after(converted.edits), 'See subsection (a) of section 53a-70 of the general statutes.\n');
    await assert.rejects(
      client.request('conncite/fixText', { uri: 'file:///other.md', languageId: 'markdown', text, style: 'toString' }),
      /no such style/,
    );
    await client.stop();
  });
});
