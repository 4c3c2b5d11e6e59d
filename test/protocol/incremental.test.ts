import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TestClient } from '../support/client';

const URI = 'file:///brief.txt';
const PIECES = [
  '§ 53a-70',
  '53a-9',
  '0',
  'Id. ',
  '\r\n',
  '\n',
  '😀',
  'General Statutes § 53a-192a(a)',
  ', ',
  '(b)',
  ' and ',
  '§',
  '\r',
  'x',
];

/** One edit: what lies between two places is replaced. */
const edit = fc.record({ from: fc.nat(60), length: fc.nat(12), text: fc.constantFrom(...PIECES, '') });

function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** An offset that does not lie inside a line's end: the protocol has no place there. */
function between(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

describe('a document that is edited step by step', () => {
  it('is the same as one that is opened whole', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const [stepwise, whole] = [`${URI}?${++count}a`, `${URI}?${count}b`];
        let text = 'Under § 53a-70 (a) and Id. at (b).\r\n';
        let version = 1;
        await client.open(stepwise, text);
        for (const { from, length, text: inserted } of edits) {
          const start = between(text, from);
          const end = between(text, start + length);
          const range = { start: positionAt(text, start), end: positionAt(text, end) };
          text = text.slice(0, start) + inserted + text.slice(end);
          await client.notify('textDocument/didChange', {
            textDocument: { uri: stepwise, version: ++version },
            contentChanges: [{ range, text: inserted }],
          });
          await client.request('textDocument/documentSymbol', { textDocument: { uri: stepwise } });
        }
        await client.open(whole, text);
        for (const method of ['textDocument/documentSymbol', 'textDocument/diagnostic']) {
          const [a, b] = await Promise.all(
            [stepwise, whole].map((uri) => client.request<object>(method, { textDocument: { uri } })),
          );
          const plain = (answer: object | undefined): unknown =>
            JSON.parse(
              JSON.stringify(answer, (key, value: unknown) =>
                ['resultId', 'version', 'uri'].includes(key) ? undefined : value,
              ),
            );
          assert.deepEqual(plain(a), plain(b), text);
        }
        await client.close(stepwise);
        await client.close(whole);
      }),
      { numRuns: 60 },
    );
    await client.stop();
  });
});

describe('a change of a document', () => {
  const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } };
  const at = (line: number, character: number): object => ({ start: range.start, end: { line, character } });
  for (const [change, text] of [
    [{ text: '§ 53a-90' }, '§ 53a-90'],
    [{ range, text: '53a-90' }, '§ 53a-90'],
    [{ range, rangeLength: 6, text: '53a-90' }, '§ 53a-90'],
    [null, '§ 53a-70'],
    ['§ 53a-90', '§ 53a-70'],
    [{ text: 5 }, '§ 53a-70'],
    [{ rangeLength: 6, text: '§ 53a-90' }, '§ 53a-70'],
    [{ range, rangeLength: '6', text: '53a-90' }, '§ 53a-70'],
    [{ range: null, text: '53a-90' }, '§ 53a-70'],
    [{ range: 7, text: '53a-90' }, '§ 53a-70'],
    [{ range: { start: range.start }, text: '53a-90' }, '§ 53a-70'],
    [{ range: { end: range.end }, text: '53a-90' }, '§ 53a-70'],
    [{ range: at(0, 8.5), text: '53a-90' }, '§ 53a-70'],
    [{ range: at(0, -1), text: '53a-90' }, '§ 53a-70'],
    [{ range: at(-1, 8), text: '53a-90' }, '§ 53a-70'],
    [{ range: { start: { line: 0 }, end: range.end }, text: '53a-90' }, '§ 53a-70'],
  ] as const) {
    it(`is ${text === '§ 53a-70' ? 'passed over, being none' : 'made'}: ${JSON.stringify(change)}`, async () => {
      const client = await TestClient.start({ preset: 'vscode' });
      await client.open(URI, '§ 53a-70');
      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [
          change,
          { range: { start: { line: 0, character: 99 }, end: { line: 0, character: 99 } }, text: '!' },
        ],
      });
      const { forms } = await client.request<{ forms: { text: string }[] }>('conncite/citationForms', {
        uri: URI,
        position: { line: 0, character: 4 },
      });
      assert.equal(forms[1]?.text, text);
      await client.stop();
    });
  }

  it('keeps the version that it had where it names none', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-70', 'plaintext', 5);
    const versionOf = async (): Promise<number> =>
      (await client.request<{ version: number }>('conncite/convertCitations', { uri: URI, style: 'bluebook' })).version;
    for (const [version, is] of [
      ['x', 5],
      [7, 7],
    ] as const) {
      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ text: '§ 53a-90' }],
      });
      assert.equal(await versionOf(), is);
    }
    await client.stop();
  });

  it('is none of a document whose parts are of the wrong type, which is read as far as they are right', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 5, version: 'x', text: '§ 53a-70' },
    });
    await client.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///other.txt', languageId: 'plaintext', version: 1, text: 5 },
    });
    const made = async (uri: string): Promise<unknown[]> => {
      const { version, changed } = await client.request<{ version: number; changed: number }>(
        'conncite/convertCitations',
        { uri, style: 'bluebook' },
      );
      return [version, changed];
    };
    assert.deepEqual(
      [await made(URI), await made('file:///other.txt')],
      [
        [0, 0],
        [1, 0],
      ],
    );
    await client.stop();
  });
});
