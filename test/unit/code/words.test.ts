import assert from 'node:assert/strict';
import { labelPath, labelsOf } from '../../../server/src/code/labels';
import { titleOfNumber } from '../../../server/src/code/sectionKey';
import { capital, listed } from '../../../server/src/code/words';

describe("the code's words", () => {
  it('list what is several', () => {
    assert.deepEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items)),
      ['', 'a', 'a and b', 'a, b and c'],
    );
    assert.equal(listed(['a', 'b', 'c'], 'or'), 'a, b or c');
  });

  it('begin with a capital', () => {
    assert.deepEqual(['', 'in force', 'repealed', '§ 1', 'É'].map(capital), ['', 'In force', 'Repealed', '§ 1', 'É']);
  });

  it('write labels as a path and read them back', () => {
    for (const labels of [[], ['a'], ['a', '1', 'A', 'i']]) assert.deepEqual(labelsOf(labelPath(labels)), labels);
    assert.deepEqual(labelsOf('53a-70 (a) (1)()'), ['a', '1']);
  });

  it('know the title of a number', () => {
    assert.deepEqual(['53a-70', '42a-2A-101', '1-1', 'none', ''].map(titleOfNumber), ['53a', '42a', '1', '', '']);
  });
});
