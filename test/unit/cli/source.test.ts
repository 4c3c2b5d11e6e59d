import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UnreadableError, decode } from '../../../server/src/cli/source';

describe('decode', () => {
  it('gives every text back, with and without a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, mark) => {
        // Two marks in a row: the second is a character of the text.
        const bytes = Buffer.from((mark ? '\uFEFF' : '') + text);
        if (!mark && text.startsWith('\uFEFF')) return;
        assert.deepEqual(decode(bytes), { text, byteOrderMark: mark });
      }),
    );
  });

  for (const [title, bytes, message] of [
    ['a byte that begins no character', [0x61, 0x0a, 0x0a, 0xff], /UTF-8: line 3/],
    ['a character cut off', [0x61, 0xc2], /UTF-8: line 1/],
    [
      'a bad byte after a replacement character of the file',
      [...Buffer.from('\uFFFD\n\uFFFD\n'), 0xc0],
      /UTF-8: line 3/,
    ],
    ['a lone surrogate', [0x0a, 0xed, 0xa0, 0x80], /UTF-8: line 2/],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], /UTF-16/],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.throws(
        () => decode(Uint8Array.from(bytes)),
        (error) => error instanceof UnreadableError && message.test(error.message),
      );
    });
  }

  it('says something of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          decode(bytes);
        } catch (error) {
          assert.ok(error instanceof UnreadableError);
        }
      }),
    );
  });
});
