import assert from 'node:assert/strict';
import { partsOfChange, touches } from '../../../server/src/facts/partsOfChange';

describe('parts of a section that an act changes', () => {
  it('are read as the acts name them', () => {
    assert.deepEqual(partsOfChange('(a),(b)(1)'), [
      { from: ['a'], to: null },
      { from: ['b', '1'], to: null },
    ]);
    assert.deepEqual(partsOfChange('(c) to (g)'), [{ from: ['c'], to: ['g'] }]);
    assert.deepEqual([partsOfChange(''), partsOfChange('part')], [undefined, undefined]);
  });

  for (const [part, path, expected] of [
    ['(a)', ['a'], true],
    ['(a)', ['a', '1'], true],
    ['(a)(1)', ['a'], true],
    ['(a)(1)', ['a', '2'], false],
    ['(a)', ['b'], false],
    ['(a),(c)', ['c', '2'], true],
    ['(a),(c)', ['b'], false],
    ['(c) to (g)', ['e'], true],
    ['(c) to (g)', ['h'], false],
    ['(c) to (g)', ['b'], false],
    ['(y) to (bb)', ['z'], true],
    ['(y) to (bb)', ['aa', '1'], true],
    ['(y) to (bb)', ['cc'], false],
    ['(y) to (bb)', ['b'], false],
    ['(a)(5) to (a)(12)', ['a', '10'], true],
    ['(a)(5) to (a)(12)', ['a', '4'], false],
    ['(a)(5) to (a)(12)', ['b', '10'], false],
    ['(a)(5) to (a)(12)', ['a'], true],
    ['', ['z'], true],
    ['part', ['z'], true],
    ['(a)', [], true],
  ] as const) {
    it(`${part === '' ? 'all' : part} ${expected ? 'touches' : 'leaves alone'} (${path.join(')(')})`, () => {
      assert.equal(touches(part, path), expected);
    });
  }
});
