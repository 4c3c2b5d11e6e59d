import assert from 'node:assert/strict';
import { matchesOf } from '../../../server/src/text/matches';

describe('the matches of a pattern', () => {
  const PAIR = /(\d)(\d)/g;
  const found = (text: string): readonly string[] => Array.from(matchesOf(PAIR, text), ([pair]) => pair);

  it('are all of them in order, at each call from the start', () => {
    assert.deepEqual(found('12 3 45'), ['12', '45']);
    assert.deepEqual(found('67'), ['67']);
    assert.deepEqual(found('6 7'), []);
  });

  it('are found while another text is searched, and after a search that was left', () => {
    const pairs: string[] = [];
    for (const [outer] of matchesOf(PAIR, '12 34')) pairs.push(outer, ...found('56 78 90'));
    assert.deepEqual(pairs, ['12', '56', '78', '90', '34', '56', '78', '90']);
    for (const [first] of matchesOf(PAIR, '12 34')) {
      assert.equal(first, '12');
      break;
    }
    assert.deepEqual(found('12 34'), ['12', '34']);
  });

  it('end where they are empty', () => {
    assert.equal(Array.from(matchesOf(/x?/g, 'axb')).length, 4);
  });
});
