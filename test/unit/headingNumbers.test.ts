import assert from 'node:assert/strict';
import { headingNumbers } from '../../server/src/analysis/authorities/headingNumbers';

const numbers = (...texts: string[]): readonly (string | null)[] =>
  headingNumbers(texts.map((text, start) => ({ text, start, slug: '' })));

describe('the numbers of headings', () => {
  it('are written with those of the headings above them', () => {
    assert.deepEqual(
      numbers(
        'I. Facts',
        'II. Argument',
        'A. The statute',
        '1. Text',
        'a. First',
        'b) Second',
        '2. History',
        'B. The rule',
        'III. Relief',
      ),
      ['I', 'II', 'II.A', 'II.A.1', 'II.A.1.a', 'II.A.1.b', 'II.A.2', 'II.B', 'III'],
    );
  });

  it('are letters or Roman as they go on', () => {
    assert.deepEqual(numbers('A. One', 'H. Two', 'I. Three', 'J. Four').slice(1), ['H', 'I', 'J']);
    assert.deepEqual(numbers('1. One', 'i. Two', 'ii. Three'), ['1', '1.i', '1.ii']);
  });

  it('stand alone where they say their path, and begin anew after a heading without one', () => {
    assert.deepEqual(numbers('2 Law', '2.1 The statute', 'Conclusion', 'Part IV: Relief', 'A', 'V'), [
      '2',
      '2.1',
      null,
      'IV',
      'IV.A',
      'V',
    ]);
  });

  it('are not read out of words', () => {
    assert.deepEqual(numbers('A statute', 'Ill. law', 'Vim', 'Mix. It', 'In re Smith', '53a-70 and others', ''), [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
