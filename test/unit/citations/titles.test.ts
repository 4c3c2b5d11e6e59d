import assert from 'node:assert/strict';
import { couldStandInCode, hasTitle, isOfNoTitle } from '../../../server/src/citations/titles';
import { loadCatalogue } from '../../support/catalogue';

describe('numbers that the code could have', () => {
  it('are all that the facts have', () => {
    const statutes = loadCatalogue();
    const numbers = Array.from({ length: statutes.size }, (_, index) => statutes.at(index)?.number ?? '');
    const beyond = numbers.filter((number) => !couldStandInCode(number));
    assert.deepEqual(beyond, []);
  });

  it('are none of titles that there are not, nor far beyond a title’s end', () => {
    const others = ['56-1', '22b-4', '18-4504', '53a-7000', '42a-13-101', '053-1', '-70', '53a', '53a-', '53a-70abcd'];
    for (const number of others) assert.equal(couldStandInCode(number), false, number);
    for (const number of ['16-1', '53a-70aaa', '42a-2A-101']) assert.equal(couldStandInCode(number), true, number);
  });

  it('are of a title that the code has, or of one with a letter as it has none', () => {
    for (const number of ['53a-9999', '42a-13-101', '4d-1']) assert.equal(hasTitle(number), true, number);
    for (const number of ['56-1', '22b-4', '153-1', 'a-1']) assert.equal(hasTitle(number), false, number);
    assert.deepEqual(['15a-1335', '53a-70', '90-94', '56-1'].map(isOfNoTitle), [true, false, false, false]);
  });
});
