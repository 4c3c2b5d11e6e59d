import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, LOOSE_DAY, markDays, MONTH_OF_YEAR, unmarked } from '../../../server/src/analysis/markedDays';

describe('days in words, marked', () => {
  for (const [text, marked, ...days] of [
    ['Decided July 29, 2008.', `Decided ${DAY}.`, 'July 29, 2008'],
    ['October 30 and 31, 1996', DAY, 'October 30 and 31, 1996'],
    ['Decision Date22 December 1967', `Decision Date${DAY}`, '22 December 1967'],
    ['16 February, 2026', DAY, '16 February, 2026'],
    ['Respondents Febraury 4, 1988', `Respondents ${DAY}`, 'Febraury 4, 1988'],
    ['3 May 12, 2020', `3 ${DAY}`, 'May 12, 2020'],
    ['Client Alert, March 2016', `Client Alert, ${MONTH_OF_YEAR}`, 'March 2016'],
    ['Winter, 2014', MONTH_OF_YEAR, 'Winter, 2014'],
    ['12 Winter 2014', `12 ${MONTH_OF_YEAR}`, 'Winter 2014'],
    ['Jan. 2026', LOOSE_DAY, 'Jan. 2026'],
    ['Oct. 4 2021', LOOSE_DAY, 'Oct. 4 2021'],
    ['July 1, 2017 - June 30, 2021', `${DAY} - ${DAY}`, 'July 1, 2017', 'June 30, 2021'],
    ['Winter 4, 2014', 'Winter 4, 2014'],
    ['May 3, 1898', 'May 3, 1898'],
    [`${DAY} of May 2019`, `\uFFFD of ${MONTH_OF_YEAR}`, 'May 2019'],
  ] as const) {
    it(`are ${JSON.stringify(days)} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(markDays(text), { text: marked, days });
    });
  }

  it('stand as they did in what is found', () => {
    const marked = markDays('Argued May 1, 2007; decided July 29, 2008, in March 2016');
    const match = new RegExp(`decided ${DAY}, in ${MONTH_OF_YEAR}`).exec(marked.text);
    assert.ok(match);
    assert.equal(unmarked(marked, match), 'decided July 29, 2008, in March 2016');
  });

  it('come back in any text', () => {
    const part = fc.constantFrom(
      'May ',
      '3, ',
      '12 ',
      '2020',
      ' and ',
      'Sept. ',
      'Fall ',
      'FEB. ',
      '-',
      ', ',
      'x',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const marked = markDays(text);
        const whole = /^.*$/s.exec(marked.text);
        assert.ok(whole);
        assert.equal(unmarked(marked, whole), text);
      }),
    );
  });
});
