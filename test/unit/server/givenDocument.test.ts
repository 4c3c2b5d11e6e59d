import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { CancellationTokenSource, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { fromBase64, readGiven, toBase64 } from '../../../server/src/protocol/givenDocument';
import type { ServerPorts } from '../../../server/src/protocol/ports';
import { LONGEST_DOCUMENT } from '../../../server/src/settings/bounds';

const { token } = new CancellationTokenSource();
const PORTS = {} as ServerPorts;
const given = (text?: string, languageId?: string): Parameters<typeof readGiven>[0] =>
  ({ uri: 'file:///a', name: 'a.docx', bytes: 'AAEC', text, languageId }) as Parameters<typeof readGiven>[0];

describe('bytes as letters', () => {
  for (const length of [0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 0x12345]) {
    it(`are the same bytes again: ${length} of them`, () => {
      const bytes = Uint8Array.from({ length }, (_, k) => (k * 7) % 256);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
      assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
    });
  }

  it('are refused where they are none', () => {
    assert.throws(
      () => fromBase64('§'),
      (error) => error instanceof ResponseError && error.code === ErrorCodes.InvalidParams,
    );
  });
});

describe('a document that is handed over', () => {
  for (const [languageId, is] of [
    ['markdown', 'markdown'],
    [undefined, 'plaintext'],
  ] as const) {
    it(`is a text, with the sum of its bytes: ${String(languageId)}`, async () => {
      const read = await readGiven(given('§ 53a-70', languageId), PORTS, token);
      assert.ok('snapshot' in read);
      assert.deepEqual(
        [read.snapshot.text, read.snapshot.languageId, read.office, read.sha256],
        [
          '§ 53a-70',
          is,
          null,
          createHash('sha256')
            .update(Uint8Array.of(0, 1, 2))
            .digest('hex'),
        ],
      );
    });
  }

  for (const [length, isRead] of [
    [LONGEST_DOCUMENT, true],
    [LONGEST_DOCUMENT + 1, false],
  ] as const) {
    it(`is ${isRead ? '' : 'not '}read with ${length} characters`, async () => {
      const read = await readGiven(given(' '.repeat(length)), PORTS, token);
      assert.equal('snapshot' in read, isRead);
      if ('reason' in read)
        assert.equal(
          read.reason,
          'its text is longer than 10 million characters; the command line "conncite check" reads it',
        );
    });
  }

  it('is not read in a browser, where it is no text', async () => {
    assert.deepEqual(await readGiven(given(), PORTS, token), {
      reason:
        'Word documents and PDF cannot be read in the browser; use Conncite in VS Code on a computer, or its command line',
    });
  });
});
