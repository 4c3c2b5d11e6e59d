import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareNumbers, sectionKey, seriesRank, titleOfSeries, writeKey } from '../../../server/src/code/sectionKey';

/** Numbers as the code has them: at most one kind of letter, up to three times. */
const tail = fc
  .tuple(
    fc.integer({ min: 1, max: 32767 }),
    fc.constantFrom('', 'a', 'b', 'k', 'l', 'm', 'y', 'z'),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([number, letter, times]) => `${number}${letter.repeat(times)}`);
const series = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 55 }), fc.constantFrom('', 'a', 'b', 'c'))
    .map(([title, letter]) => `${title}${letter}`),
  fc.constantFrom('42a-2', '42a-2A', '42a-3', '42a-4A', '42a-12', '42a-12A'),
);
const number = fc.tuple(series, tail).map((parts) => parts.join('-'));

describe('section keys', () => {
  const ascending = [
    '1-1',
    '1-1a',
    '1-2',
    '2-1',
    '2-10',
    '2-10a',
    '2-10z',
    '2-10aa',
    '2-10zz',
    '2-10aaa',
    '2-11',
    '2-110',
    '2a-1',
    '2c-1',
    '3-1',
    '10-1',
    '42-1',
    '42a-1-101',
    '42a-2-101',
    '42a-2-725',
    '42a-2A-101',
    '42a-2A-101a',
    '42a-3-101',
    '42a-10-101',
    '42a-12-101',
    '42a-12A-101',
    '42b-1',
    '43-1',
  ];

  it('sort as the code does', () => {
    for (let i = 0; i < ascending.length; i++) {
      for (let j = 0; j < ascending.length; j++) {
        assert.equal(
          Math.sign(compareNumbers(ascending[i]!, ascending[j]!)),
          Math.sign(i - j),
          `${ascending[i]!} and ${ascending[j]!}`,
        );
      }
    }
  });

  for (const text of [
    '',
    '53a',
    '53a-',
    '-1',
    '53a-070',
    '53a-0',
    '53a-1A',
    '53a-1aaaa',
    '53a-99999',
    '53a-1 ',
    '53a-1.5',
    '53a-a',
  ]) {
    it(`are none for "${text}"`, () => {
      assert.equal(sectionKey(text), undefined);
    });
  }

  for (const text of ['', 'x', '0', '53A', '53aa', '42-9', '42a-2a-1', '100']) {
    it(`know no series "${text}"`, () => {
      assert.ok(seriesRank(text) < 0);
    });
  }

  it('are written back as they were read', () => {
    fc.assert(
      fc.property(number, (text) => {
        const key = sectionKey(text);
        assert.ok(key !== undefined);
        assert.equal(`${key.series}-${writeKey(key.key)}`, text);
        assert.ok(key.key >= 0 && key.key < 2 ** 32);
      }),
    );
  });

  it('give a total order', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        assert.equal(Math.sign(compareNumbers(a, b)), -Math.sign(compareNumbers(b, a)) + 0);
        assert.equal(compareNumbers(a, b) === 0, a === b);
        if (compareNumbers(a, b) < 0 && compareNumbers(b, c) < 0) assert.ok(compareNumbers(a, c) < 0);
      }),
    );
  });

  it('read any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        sectionKey(a);
        assert.equal(typeof compareNumbers(a, b), 'number');
      }),
    );
  });

  it('know the title of a series', () => {
    assert.equal(titleOfSeries('42a-2A'), '42a');
    assert.equal(titleOfSeries('53a'), '53a');
  });
});
