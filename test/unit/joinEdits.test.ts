import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../server/src/text/edit';
import { joinEdits } from '../../server/src/text/joinEdits';

describe('edits that stand close together', () => {
  it('are joined within a line', () => {
    const text = 'See § 53a-70 (a) (2) there.\nAnd here.';
    const edits = [
      { start: 16, end: 17, newText: '' },
      { start: 12, end: 13, newText: '' },
      { start: 28, end: 31, newText: 'Or' },
    ];
    assert.deepEqual(joinEdits(text, edits, 3), [{ start: 12, end: 17, newText: '(a)' }, edits[2]]);
    assert.deepEqual(joinEdits(text, edits, 2), [edits[1], edits[0], edits[2]]);
    assert.deepEqual(joinEdits(text, edits, 30).length, 2);
    assert.deepEqual(joinEdits(text, [], 30), []);
    for (const [between, count] of [
      [' § 53a-70', 1],
      [', and ', 2],
      ['. § ', 2],
      ['; § ', 2],
      [', § 1.', 1],
    ] as const) {
      const edits = [
        { start: 0, end: 1, newText: 'x' },
        { start: 1 + between.length, end: 2 + between.length, newText: 'y' },
      ];
      assert.equal(joinEdits(`a${between}b`, edits, 30).length, count, between);
    }
  });

  it('do what they did apart', () => {
    const piece = fc.tuple(
      fc.stringMatching(/^[ab \n]{0,6}$/),
      fc.stringMatching(/^[ab]{0,2}$/),
      fc.stringMatching(/^[xy\n]{0,2}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(8), (pieces, nearest) => {
        let text = '';
        const edits: Edit[] = [];
        for (const [kept, old, newText] of pieces) {
          text += kept;
          edits.push({ start: text.length, end: text.length + old.length, newText });
          text += old;
        }
        assert.equal(applyEdits(text, joinEdits(text, edits, nearest)), applyEdits(text, edits));
      }),
    );
  });
});
