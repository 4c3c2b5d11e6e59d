import assert from 'node:assert/strict';
import { readEdition } from '../../../server/src/citations/edition';

/** Year, oldest year, publisher, revision, supplement. */
type Read = readonly [number, number, string | null, number | null, number | null];

const READ: readonly (readonly [string, Read])[] = [
  ['(2021)', [2021, 2021, null, null, null]],
  ['[2021]', [2021, 2021, null, null, null]],
  ['( 2021 )', [2021, 2021, null, null, null]],
  ['(1700)', [1700, 1700, null, null, null]],
  ['(2100)', [2100, 2100, null, null, null]],
  ['(Rev. to 2017)', [2017, 2017, null, 2017, null]],
  ['(revised to January 1, 2017)', [2017, 2017, null, 2017, null]],
  ['(revision of 2017)', [2017, 2017, null, 2017, null]],
  ['(Supp. 2020)', [2020, 2020, null, null, 2020]],
  ['(Cum. Supp. 2020)', [2020, 2020, null, null, 2020]],
  ['(2008 Supp.)', [2008, 2008, null, null, 2008]],
  ['(Supp. 2020 and 2021)', [2021, 2020, null, null, 2021]],
  ['(2007 and 2008 Supp.)', [2008, 2007, null, null, 2008]],
  ['(West 2019 Supp. 2022)', [2022, 2019, 'West', null, 2022]],
  ['(supplement 2020)', [2020, 2020, null, null, 2020]],
  ['(West 2021)', [2021, 2021, 'West', null, null]],
  ['(Westlaw 2021)', [2021, 2021, 'West', null, null]],
  ['(Thomson/West 2021)', [2021, 2021, 'West', null, null]],
  ['(Thomson Reuters 2021)', [2021, 2021, 'West', null, null]],
  ['(LexisNexis 2021)', [2021, 2021, 'LexisNexis', null, null]],
  ['(Lexis 2021)', [2021, 2021, 'LexisNexis', null, null]],
  ['(Matthew Bender 2021)', [2021, 2021, 'LexisNexis', null, null]],
  ['(Bender 2021)', [2021, 2021, 'LexisNexis', null, null]],
  ['(West 2019 & Supp. 2022)', [2022, 2019, 'West', null, 2022]],
  ['(Rev. to 2019; Supp. 2020)', [2020, 2019, null, 2019, 2020]],
  ['(2022 and 2019 ed.)', [2022, 2019, null, null, null]],
  ['(2019 through July 2021)', [2021, 2019, null, null, null]],
  ['(current through the 2024 Reg. Sess.)', [2024, 2024, null, null, null]],
  ['(2023, 2d)', [0, 0, null, null, null]],
];

/** Words that an edition may have, each beside a year. */
const WORDS = (
  'west westlaw lexisnexis lexis thomson reuters bender matthew rev revised revision to of supp supps sup supplement cum annual pamphlet pam pocket part ' +
  'and through thru current ed edition reg regular sess session jan january july october oct the in gen assembly as noncumulative'
).split(' ');

const NONE = [
  '2021',
  '(2021',
  '(2021]',
  '[2021)',
  '()',
  '(West)',
  '(Rev. to)',
  '(1699)',
  '(2101)',
  '(202)',
  '(20211)',
  '(2021a)',
  '(see 2021)',
  '(2021\n\n)',
  '(2021: x)',
  '(a)',
  '(123)',
  '(repealed 1973)',
  `(${'of '.repeat(40)}2021)`,
];

describe('editions', () => {
  for (const [text, [year, baseYear, publisher, revision, supplement]] of READ) {
    it(`are read from ${text}`, () => {
      const read = readEdition(`x ${text} y`, 2);
      if (year === 0) {
        assert.equal(read, undefined);
        return;
      }
      assert.deepEqual(read, {
        start: 2,
        end: 2 + text.length,
        year,
        baseYear,
        publisher,
        revision,
        supplement,
        beforeSign: false,
        detached: false,
      });
    });
  }

  it('may have the words of volumes, and no others', () => {
    assert.deepEqual(
      WORDS.filter((word) => readEdition(`(${word} 2021)`, 0)?.year !== 2021),
      [],
    );
    assert.deepEqual(
      ['section', 'amended', 'effective', 'wes', 'x'].filter((word) => readEdition(`(${word} 2021)`, 0) !== undefined),
      [],
    );
  });

  for (const text of NONE) {
    it(`are not read from ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.equal(readEdition(text, 0), undefined);
    });
  }

  it('are not longer than a line of print', () => {
    const words = (n: number): string => `(${'as '.repeat(n)}2021)`;
    assert.deepEqual(
      [words(27).length, readEdition(words(27), 0)?.year, readEdition(words(31), 0)],
      [87, 2021, undefined],
    );
  });
});
