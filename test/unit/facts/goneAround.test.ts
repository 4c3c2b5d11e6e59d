import assert from 'node:assert/strict';
import { goneAround, withinWords } from '../../../server/src/facts/goneAround';
import { loadCatalogue } from '../../support/catalogue';

describe('a number that the code prints only inside a range of gone law', () => {
  const statutes = loadCatalogue();
  const words = (number: string): string | null => {
    const around = goneAround(statutes, number);
    return around === undefined ? null : withinWords(number, around);
  };

  const CASES: readonly (readonly [string, string | null])[] = [
    ['46b-212h', '§ 46b-212h is within §§ 46b-212 to 46b-213w, which were repealed effective July 1, 2015'],
    ['46b-213a', '§ 46b-213a is within §§ 46b-212 to 46b-213w, which were repealed effective July 1, 2015'],
    ['33-320b', '§ 33-320b is within §§ 33-320a to 33-323, which were repealed effective January 1, 1997'],
    // After the last of the range; in a range without letters; beside law in force; no letter.
    ['46b-213x', null],
    ['33-306a', null],
    ['53a-70z', null],
    ['46b-9999', null],
  ];
  for (const [number, said] of CASES)
    it(`${said === null ? 'is not' : 'is'} ${number}`, () => {
      assert.equal(words(number), said);
    });
});
