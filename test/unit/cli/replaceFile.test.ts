import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../../server/src/cli/replaceFile';
import { Folder } from '../../support/cli';

describe('replaceFile', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('replaces what it was shown', async () => {
    const file = folder.write('a.txt', 'before');
    await replaceFile(file, Buffer.from('before'), Buffer.from('after'));
    assert.equal(readFileSync(file, 'utf8'), 'after');
    assert.deepEqual(readdirSync(folder.path), ['a.txt']);
  });

  it('refuses a file that was changed, and leaves it and its folder as they were', async () => {
    const file = folder.write('a.txt', 'theirs');
    await assert.rejects(replaceFile(file, Buffer.from('before'), Buffer.from('after')), /changed by another program/);
    assert.equal(readFileSync(file, 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(folder.path), ['a.txt']);
  });

  it('refuses a file that is gone', async () => {
    await assert.rejects(replaceFile(path.join(folder.path, 'gone.txt'), Buffer.from(''), Buffer.from('after')), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder.path), []);
  });
});
