import assert from 'node:assert/strict';
import { inLevels, levelOf, levelsOf } from '../../../server/src/styles/levels';

const PATHS: readonly (readonly [string, string | undefined])[] = [
  ['a', 'subsection'],
  ['aa', 'subsection'],
  ['zzz', 'subsection'],
  ['1', 'subdivision'],
  ['126', 'subdivision'],
  ['A', 'subparagraph'],
  ['AA', 'subparagraph'],
  ['a 1', 'subsection subdivision'],
  ['a 1 A', 'subsection subdivision subparagraph'],
  ['a 1 A i', 'subsection subdivision subparagraph clause'],
  ['a 1 A xviii I', 'subsection subdivision subparagraph clause subclause'],
  ['a 1 A i VIII', 'subsection subdivision subparagraph clause subclause'],
  ['i', 'subsection'],
  ['1 i', 'subdivision clause'],
  ['a i', 'subsection clause'],
  ['1 A', 'subdivision subparagraph'],
  ['A I', 'subparagraph subclause'],
  ['1 2', undefined],
  ['1 a', undefined],
  ['a b', undefined],
  ['aaaa', undefined],
  ['1234', undefined],
  ['ABCD', undefined],
  ['a1', undefined],
  ['1a', undefined],
  ['Aa', undefined],
  ['', undefined],
  ['a 1 A iq', undefined],
  ['a 1 A qi', undefined],
  ['a 1 A i IQ', undefined],
  ['a 1 A i QI', undefined],
  ['a 1 A i iiiiii', undefined],
  ['a 1 A i I I', undefined],
];

describe('levels of a section', () => {
  for (const [path, names] of PATHS) {
    it(`of (${path.replaceAll(' ', ')(')}) are ${names ?? 'unknown'}`, () => {
      assert.deepEqual(levelsOf(path.split(' '))?.join(' '), names);
    });
  }

  it('are written smallest first', () => {
    assert.equal(
      inLevels(['a', '1', 'A', 'i', 'I']),
      'subclause (I) of clause (i) of subparagraph (A) of subdivision (1) of subsection (a)',
    );
    assert.equal(inLevels(['a']), 'subsection (a)');
    assert.equal(inLevels([]), '');
    assert.equal(inLevels(['1', 'a']), undefined);
  });

  it('depend on what stands above', () => {
    assert.deepEqual(
      [levelOf('i', undefined), levelOf('i', 'subparagraph'), levelOf('I', 'clause'), levelOf('a', 'subclause')],
      ['subsection', 'clause', 'subclause', undefined],
    );
  });
});
