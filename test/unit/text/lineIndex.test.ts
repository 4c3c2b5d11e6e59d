import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/text/lineIndex';

const texts = fc
  .array(fc.constantFrom('a', '§', '\n', '\r\n', '\r', '', '\ud83d\udccc'), { maxLength: 400, size: 'max' })
  .map((parts) => parts.join(''));

describe('line index', () => {
  it('counts lines as the protocol does: LF, CRLF, a lone CR', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
        const lines = new LineIndex(text);
        assert.equal(lines.count, starts.length);
        assert.deepEqual(
          starts.map((_, line) => lines.startOf(line)),
          starts,
        );
      }),
    );
  });

  it('leads from an offset to a place and back', () => {
    fc.assert(
      fc.property(texts, fc.nat(600), (text, some) => {
        const lines = new LineIndex(text);
        const at = Math.min(some, text.length);
        const { line, character } = lines.positionAt(at);
        assert.ok(lines.startOf(line) <= at && (line + 1 === lines.count || at < lines.startOf(line + 1)));
        assert.equal(lines.offsetAt({ line, character }), at);
      }),
    );
  });

  it('keeps places outside the text within it', () => {
    const lines = new LineIndex('ab\ncd');
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: -1, character: 4 }), 0);
  });
});
