import assert from 'node:assert/strict';
import { actSections, wholeSections } from '../../../server/src/code/actSections';

describe('sections of an act', () => {
  it('bear one sign or two', () => {
    assert.equal(actSections('3'), '§ 3');
    assert.equal(actSections('3, 4'), '§§ 3, 4');
    assert.equal(actSections('16-19'), '§§ 16-19');
    assert.equal(actSections('3 through 5'), '§§ 3 through 5');
  });

  it('are meant one by one, without labels, in a range too', () => {
    assert.deepEqual(wholeSections(['9(f)', '3-5', '10a']), ['9', '3', '4', '5', '10']);
  });
});
