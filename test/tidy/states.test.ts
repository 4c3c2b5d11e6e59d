import assert from 'node:assert/strict';
import fs from 'node:fs';
import { STATE_ABBREVIATIONS, STATE_NAMES } from '../../server/src/citations/otherLaw/states';
import { projectFiles } from '../support/projectFiles';

const HOME = 'server/src/citations/otherLaw/states.ts';
/** A file that names more of them than this has a list of its own. */
const MOST = 20;

const namedIn = (text: string, names: readonly string[]): number =>
  names.filter((name) => new RegExp(String.raw`\b${name}\b`, 'i').test(text)).length;

describe('names of states', () => {
  it('are fifty but Connecticut, the district and five territories', () => {
    assert.equal(STATE_NAMES.length, 49 + 1 + 5);
    assert.ok(!STATE_NAMES.includes('Connecticut'));
    assert.deepEqual(STATE_NAMES, [...new Set(STATE_NAMES)].sort());
  });

  it('are listed in one file', () => {
    const files = projectFiles().filter((file) => /^(?:client|server)\/src\/.*\.ts$/.test(file));
    assert.ok(files.includes(HOME));
    const lists = files.filter((file) => {
      const text = fs.readFileSync(file, 'utf8');
      return namedIn(text, STATE_NAMES) > MOST || namedIn(text, STATE_ABBREVIATIONS) > MOST;
    });
    assert.deepEqual(lists, [HOME]);
  });
});
