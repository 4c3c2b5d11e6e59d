import assert from 'node:assert/strict';
import { check, fixed } from '../support/check';

const SCAN = 'In Connecticut, case 12—0060 of the school year 2015—2016, pages 3—4: ';

describe('what a copy made of a number’s hyphen', () => {
  for (const written of ['53a_70', '53aâ\u0080\u009370', '53aâ€“70', '53a\u009670']) {
    it(`is told, and a plain hyphen offered: ${written}`, () => {
      const source = `In Connecticut § ${written} applies.`;
      assert.deepEqual(
        check(source).map((found) => [found.code, fixed(source, found)]),
        [['number-dash', 'In Connecticut § 53a-70 applies.']],
      );
    });
  }
});

describe('a text that a machine read from paper', () => {
  for (const [cited, ...told] of [
    ['General Statutes § 10—76a'],
    ['General Statutes § 10—763', 'unknown-section information'],
    ['General Statutes § 10—9998', 'unknown-section error'],
    ['General Statutes § 10v76a', 'malformed-number information'],
    ['General Statutes § 10-—76h', 'malformed-number information'],
    ['Conn. Gen. Stat. § 10-76h-18', 'malformed-number error'],
    ['General Statutes § 4-l766', 'malformed-number information'],
    ['General Statutes §§ 4—1766t0 4—178, and 4—181a', 'unknown-section information'],
    ['General Statutes § 10-7Ga', 'malformed-number information'],
    ['General Statutes § 1076', 'malformed-number information'],
    ['General Statutes § 10.761}', 'malformed-number information'],
    ['General Statutes § 46a-7l', 'letter-l-as-one information'],
    // A slip of the writer's.
    ['General Statutes § 53-a-70', 'malformed-number error'],
    ['General Statutes § 8.3', 'malformed-number error'],
  ] as const)
    it(`is told ${told.join() || 'nothing'} of ${cited}`, () => {
      assert.deepEqual(
        check(`${SCAN}${cited} applies.`).map(({ code, severity }) => `${code} ${severity}`),
        told,
      );
    });

  it('has more than one such slip', () => {
    assert.deepEqual(
      check('In Connecticut General Statutes § 10—763 applies.').map(({ code, severity }) => `${code} ${severity}`),
      ['number-dash information', 'unknown-section error'],
    );
  });

  it('is known by years, words and apostrophes too', () => {
    for (const slips of [
      'On Behalfof the Student, and on Behalfofthe Board, of 201 1',
      '201 1-2012, regu1ations of 199 1 and',
      'Ke11y, a pa1ti in 201 1',
      '1‘ Is it of the Student‘s choice in 201 1',
      'The Student‘s and Parent‘s plan of 201 1',
    ])
      assert.deepEqual(
        check(`${slips}: General Statutes § 10-763 applies.`).map(({ code, severity }) => `${code} ${severity}`),
        ['unknown-section information'],
        slips,
      );
    assert.deepEqual(
      check('In 2011 1 rule applied: General Statutes § 10-763.').map(({ severity }) => severity),
      ['error'],
    );
  });

  it('has one less where a section’s number has one, and words that stick', () => {
    assert.deepEqual(
      check('In Connecticut § 10—76h, and Sections 4-1766 ofthe C.G.S., apply.').map(
        ({ code, severity }) => `${code} ${severity}`,
      ),
      ['unknown-section information'],
    );
  });
});
