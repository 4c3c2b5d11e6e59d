import assert from 'node:assert/strict';
import { check, fixed } from '../support/check';

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
