import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { Limits } from '../../../server/src/protocol/limits';
import { LONGEST_DOCUMENT, LONGEST_FILE, LONGEST_TOGETHER } from '../../../server/src/settings/bounds';

const A = 'file:///a.txt';
const B = 'file:///b.txt';

/** Bounds of documents, and what the person is told of them. */
function limits(): { readonly limits: Limits; readonly told: readonly string[] } {
  const told: string[] = [];
  const connection = {
    sendNotification(_: unknown, { message }: { readonly message: string }) {
      told.push(message);
      return Promise.reject(new Error('nobody is there'));
    },
  };
  return { limits: new Limits(connection as unknown as Connection), told };
}

/** As many full documents as are read together. */
const FULL = Array.from({ length: LONGEST_TOGETHER / LONGEST_DOCUMENT }, (_, k) => `file:///full${k}.txt`);

describe('the bounds of open documents', () => {
  for (const [length, left] of [
    [0, false],
    [LONGEST_DOCUMENT, false],
    [LONGEST_DOCUMENT + 1, true],
  ] as const) {
    it(`${left ? 'leave' : 'let in'} one of ${length} characters`, () => {
      const { limits: bounds, told } = limits();
      bounds.measure(A, length);
      assert.equal(bounds.leaves(A), left);
      assert.equal(told.length, left ? 1 : 0);
    });
  }

  it('leave what is one character too much for all together, and let in an empty document beside the fullest', () => {
    const { limits: bounds, told } = limits();
    for (const uri of FULL) bounds.measure(uri, LONGEST_DOCUMENT);
    bounds.measure(A, 0);
    bounds.measure(B, 1);
    assert.deepEqual(
      [...FULL, A, B].filter((uri) => bounds.leaves(uri)),
      [B],
    );
    assert.deepEqual(told, [
      'Conncite does not read the citations of b.txt: the open documents together are longer than 30 million characters. The command line "conncite check" reads it.',
    ]);
  });

  it('count a document that has changed once, with its new length', () => {
    const { limits: bounds } = limits();
    for (const uri of FULL) bounds.measure(uri, LONGEST_DOCUMENT);
    bounds.measure(FULL[0] ?? '', LONGEST_DOCUMENT - 1);
    bounds.measure(A, 1);
    assert.ok(!bounds.leaves(FULL[0] ?? ''));
    assert.ok(!bounds.leaves(A));
  });

  it('tell of a document once, and again when it was read between', () => {
    const { limits: bounds, told } = limits();
    bounds.measure(A, LONGEST_DOCUMENT + 1);
    bounds.measure(A, LONGEST_DOCUMENT + 2);
    assert.equal(told.length, 1);
    bounds.measure(A, 1);
    bounds.measure(A, LONGEST_DOCUMENT + 1);
    assert.equal(told.length, 2);
  });

  it('take in, once others are closed, as many as have room, each once', () => {
    const { limits: bounds } = limits();
    for (const uri of FULL) bounds.measure(uri, LONGEST_DOCUMENT);
    bounds.measure('file:///long.txt', LONGEST_DOCUMENT + 1);
    bounds.measure(A, LONGEST_DOCUMENT - 5);
    bounds.measure('file:///most.txt', 6);
    bounds.measure(B, 5);
    assert.deepEqual(bounds.retake(), []);
    bounds.forget(FULL[0] ?? '');
    assert.deepEqual(bounds.retake(), [A, B]);
    assert.deepEqual(
      ['file:///long.txt', A, 'file:///most.txt', B].filter((uri) => bounds.leaves(uri)),
      ['file:///long.txt', 'file:///most.txt'],
    );
    assert.deepEqual(bounds.retake(), []);
  });

  it('take in one of the greatest length, and never one that is longer, however much room there is', () => {
    const { limits: bounds } = limits();
    for (const uri of FULL) bounds.measure(uri, LONGEST_DOCUMENT);
    bounds.measure(A, LONGEST_DOCUMENT + 1);
    bounds.measure(B, LONGEST_DOCUMENT);
    for (const uri of FULL) bounds.forget(uri);
    assert.deepEqual(bounds.retake(), [B]);
    assert.ok(bounds.leaves(A));
  });

  it('forget a document that was left when it is closed', () => {
    const { limits: bounds } = limits();
    for (const uri of FULL) bounds.measure(uri, LONGEST_DOCUMENT);
    bounds.measure(A, 1);
    bounds.forget(A);
    bounds.forget(FULL[0] ?? '');
    assert.deepEqual(bounds.retake(), []);
  });

  for (const [length, way] of [
    [LONGEST_FILE, 'The command line "conncite check" reads it.'],
    [LONGEST_FILE + 1, 'Divide it into shorter documents.'],
  ] as const) {
    it(`tell the way out for one of ${length} characters`, () => {
      const { limits: bounds, told } = limits();
      bounds.measure(A, length);
      assert.deepEqual(told, [
        `Conncite does not read the citations of a.txt: it is longer than 10 million characters. ${way}`,
      ]);
    });
  }

  for (const [uri, name] of [
    ['file:///c%3A/My%20brief.txt', 'My brief.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['file:///100%.txt', '100%.txt'],
  ] as const) {
    it(`name a document as the person knows it: ${name}`, () => {
      const { limits: bounds, told } = limits();
      bounds.measure(uri, LONGEST_DOCUMENT + 1);
      assert.ok(told[0]?.startsWith(`Conncite does not read the citations of ${name}: `), told[0]);
    });
  }
});
