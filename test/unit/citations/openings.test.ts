import assert from 'node:assert/strict';
import fs from 'node:fs';
import { FORMS } from '../../../server/src/citations/forms';
import { checkReadings } from '../../support/readings';

describe('forms', () => {
  it('are a file each, and all are in the list', () => {
    const files = fs.readdirSync('server/src/citations/forms');
    assert.equal(FORMS.length, files.length);
    assert.equal(new Set(FORMS).size, files.length);
  });
});

checkReadings('sections by title and number', [
  ['Conn. Stat. Ann. tit. 53a, § 70', 'full "Conn. Stat. Ann. tit. 53a, § 70" 53a-70'],
  [
    'Conn. Gen. Stat. tit. 46b, § 215(a) (2021) governs',
    'full "Conn. Gen. Stat. tit. 46b, § 215(a) (2021)" 46b-215(a) {2021}',
  ],
  [
    'Conn. Stat. Ann. tit. 53a, § 53a-70 and Conn. Gen. Stat. § 53a-71',
    'full "Conn. Stat. Ann. tit. 53a, § 53a-70" 53a-70',
    'full "Conn. Gen. Stat. § 53a-71" 53a-71',
  ],
  ['Conn. Gen. Stat. tit. 53a', 'title "Conn. Gen. Stat. tit. 53a" 53a'],
]);

checkReadings('an emphasized word that opens nothing', [['docket_number=14-556']]);
