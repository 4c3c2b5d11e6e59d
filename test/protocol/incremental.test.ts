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
