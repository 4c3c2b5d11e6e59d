import assert from 'node:assert/strict';
import { kindsOf, readLabels, siblingPath } from '../../../server/src/citations/pinpoint';

describe('pinpoints', () => {
  const read: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['(a)', ['a']],
    ['(a)(1)', ['a', '1']],
    ['(a) (1) (A)', ['a', '1', 'A']],
    ['[f]', ['f']],
    ['(a)\n(1)', ['a', '1']],
    ['( a )', ['a']],
    ['(aa)', ['aa']],
    ['(xv)', ['xv']],
    ['(126)', ['126']],
    ['(2021)', undefined],
    ['(the)', undefined],
    ['(ab)', undefined],
    ['(a', undefined],
    ['()', undefined],
    ['a)', undefined],
    ['(aaa)', ['aaa']],
    ['(aaaa)', undefined],
    ['(xviii)', ['xviii']],
    ['(Aa)', undefined],
    ['(iX)', undefined],
    ['(999)', ['999']],
    ['(1000)', undefined],
    ['(IV)', ['IV']],
    ['(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)', 'abcdefghi'.split('')],
    ['(é)', undefined],
    ['(xxxviii)', undefined],
    ['(a] (1)', undefined],
    ['(a)\n\n(1)', ['a']],
    ['[x] Title VII', undefined],
    ['[x])', ['x']],
  ];
  for (const [text, expected] of read) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readLabels(text, 0)?.labels, expected);
    });
  }

  const siblings: readonly (readonly [string, string, string | undefined])[] = [
    ['a 1', '2', 'a 2'],
    ['a', 'e', 'e'],
    ['a 1', 'a 2', 'a 2'],
    ['a 1 A', 'B', 'a 1 B'],
    ['c 7 H xv', 'xvi', 'c 7 H xvi'],
    ['h', 'i', 'i'],
    ['c 7 H i', 'ii', 'c 7 H ii'],
    ['a 1 A i', 'b', 'b'],
    ['1', '2', '2'],
    ['a', '2', undefined],
    ['1 A i I', 'II', '1 A i II'],
    ['a 1', 'cc', 'cc'],
    ['a 1', 'iv', undefined],
    ['a 1 A', 'BB', 'a 1 BB'],
    ['a 1 A', 'IV', undefined],
    ['a 1 A i', 'iv', 'a 1 A iv'],
    ['a 1 A i I', 'IV', 'a 1 A i IV'],
  ];
  for (const [before, labels, expected] of siblings) {
    it(`(${before}) and (${labels}) is ${String(expected)}`, () => {
      assert.equal(siblingPath(before.split(' '), labels.split(' '))?.join(' '), expected);
    });
  }

  it('tells a Roman i from the ninth subsection by what came before', () => {
    assert.deepEqual(kindsOf(['i']), ['letter']);
    assert.deepEqual(kindsOf(['a', '1', 'A', 'i', 'I']), ['letter', 'digit', 'capital', 'roman', 'capital-roman']);
  });
});
