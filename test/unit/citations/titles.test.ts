import assert from 'node:assert/strict';
import { couldStandInCode } from '../../../server/src/citations/titles';
import { loadCatalogue } from '../../support/catalogue';

describe('numbers that the code could have', () => {
  it('are all that the facts have', () => {
    const statutes = loadCatalogue();
    const numbers = Array.from({ length: statutes.size }, (_, index) => statutes.at(index)?.number ?? '');
    const beyond = numbers.filter((number) => !couldStandInCode(number));
    assert.deepEqual(beyond, []);
  });

  it('are none of titles that there are not, nor far beyond a title’s end', () => {
    assert.deepEqual(['56-1', '22b-4', '18-4504', '53a-7000', '42a-13-101', '16-1'].map(couldStandInCode), [
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
