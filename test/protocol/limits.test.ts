import assert from 'node:assert/strict';
import type { Diagnostic, Hover } from 'vscode-languageserver/node';
import { MOST_FINDINGS } from '../../server/src/features/diagnostics';
import { LONGEST_DOCUMENT, LONGEST_TOGETHER } from '../../server/src/settings/bounds';
import { TestClient } from '../support/client';

const URI = 'file:///brief.txt';
const SENTENCE = 'See § 53a-70(a). ';

/** What writes a whole document anew. */
const WRITING: readonly (readonly [what: string, method: string, params: object])[] = [
  ['converts its citations', 'conncite/convertCitations', { uri: URI, style: 'connecticut' }],
  ['makes its table of authorities', 'conncite/tableOfAuthorities', { uri: URI }],
  [
    'renames a section of it',
    'textDocument/rename',
    { textDocument: { uri: URI }, position: { line: 0, character: 7 }, newName: '53a-90' },
  ],
];

function items(client: TestClient): Promise<Diagnostic[]> {
  return client
    .request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } })
    .then((report) => report.items);
}

describe('limits', () => {
  it('leaves a document alone that is too long, says so once, and reads it once it is shorter', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const long = SENTENCE + ' '.repeat(LONGEST_DOCUMENT);
    await client.open(URI, long);
    for (const method of ['textDocument/hover', 'textDocument/definition'])
      assert.equal(await client.at(method, URI, 5), null, method);
    for (const method of ['textDocument/documentSymbol', 'textDocument/documentLink']) {
      assert.deepEqual(await client.request(method, { textDocument: { uri: URI } }), [], method);
    }
    assert.deepEqual(await items(client), []);
    await client.change(URI, `${long} `, 2);
    assert.deepEqual(await items(client), []);
    assert.deepEqual(client.shown, [
      'Conncite does not read the citations of brief.txt: it is longer than 10 million characters. The command line "conncite check" reads it.',
    ]);
    await client.change(URI, SENTENCE, 3);
    assert.ok(await client.at<Hover>('textDocument/hover', URI, 5));
    await client.stop();
  });

  it('reads a document of the greatest length', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, SENTENCE + ' '.repeat(LONGEST_DOCUMENT - SENTENCE.length));
    assert.ok(await client.at<Hover>('textDocument/hover', URI, 5));
    assert.deepEqual(client.shown, []);
    await client.stop();
  });

  it('reads no more than so much of all documents together, says so once, and reads the rest once others are closed', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const long = SENTENCE + ' '.repeat(LONGEST_DOCUMENT - SENTENCE.length);
    const uris = Array.from({ length: LONGEST_TOGETHER / LONGEST_DOCUMENT + 1 }, (_, k) => `file:///brief%20${k}.txt`);
    for (const uri of uris) await client.open(uri, long);
    const last = uris.at(-1) ?? '';
    for (const uri of uris)
      assert.equal((await client.at<Hover | null>('textDocument/hover', uri, 5)) === null, uri === last, uri);
    assert.deepEqual(client.shown, [
      'Conncite does not read the citations of brief 3.txt: the open documents together are longer than 30 million characters. The command line "conncite check" reads it.',
    ]);
    await client.close(uris[0] ?? '');
    assert.ok(await client.at<Hover>('textDocument/hover', last, 5));
    assert.equal(client.shown.length, 1);
    await client.stop();
  });

  it('shows the first findings of a flood and says how many it does not show', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, 'See § 53a-9999. '.repeat(MOST_FINDINGS + 500));
    const shown = await items(client);
    assert.equal(shown.length, MOST_FINDINGS);
    const messages = shown.map(({ message }) => (typeof message === 'string' ? message : message.value));
    assert.match(messages.at(-1) ?? '', / After this one, 50[01] more findings are not shown\.$/);
    assert.doesNotMatch(messages.at(-2) ?? '', /not shown/);
    await client.stop();
  });

  it('answers in a document with a hundred thousand citations', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, SENTENCE.repeat(100_000));
    assert.ok(await client.at<Hover>('textDocument/hover', URI, SENTENCE.length * 99_999 + 6));
    const symbols = await client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: URI } });
    assert.equal(symbols.length, 100_000);
    await client.stop();
  });

  it('answers for another document while it reads a long one', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const other = 'file:///other.txt';
    await client.open(URI, SENTENCE.repeat(100_000));
    await client.open(other, SENTENCE);
    const answered: string[] = [];
    const long = client.at<Hover>('textDocument/hover', URI, 5).then((hover) => answered.push('long') && hover);
    const short = client.at<Hover>('textDocument/hover', other, 5).then((hover) => answered.push('short') && hover);
    assert.ok(await long);
    assert.ok(await short);
    assert.deepEqual(answered, ['short', 'long']);
    await client.stop();
  });

  it('reads a long document that is edited while it is read', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, SENTENCE.repeat(50_000));
    const outline = { textDocument: { uri: URI } };
    const before = client.request('textDocument/foldingRange', outline);
    await client.change(URI, SENTENCE, 2);
    assert.deepEqual(await before, []);
    assert.equal((await client.request<unknown[]>('textDocument/documentSymbol', outline)).length, 1);
    await client.stop();
  });

  for (const [what, method, params] of WRITING) {
    it(`answers for another document while it ${what}, and nothing for one that is changed meanwhile`, async () => {
      const client = await TestClient.start({ preset: 'bare' });
      const other = 'file:///other.txt';
      await client.open(URI, `${SENTENCE}See Conn. Gen. Stat. § 53a-71. `.repeat(10_000));
      await client.open(other, SENTENCE);
      assert.ok(await client.at<Hover>('textDocument/hover', URI, 5));
      const answered: string[] = [];
      const long = client.request(method, params).then(
        () => answered.push('long'),
        (error: unknown) => answered.push(String(error)),
      );
      await client.at<Hover>('textDocument/hover', other, 5).then(() => answered.push('short'));
      await client.change(URI, SENTENCE, 2);
      await long;
      assert.deepEqual(answered, ['short', 'Error: the document has changed']);
      await client.stop();
    });
  }
});
