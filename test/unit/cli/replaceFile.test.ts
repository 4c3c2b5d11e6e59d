import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
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

  it('keeps a mode, and follows a link to the file', async () => {
    const file = folder.write('a.txt', 'before');
    chmodSync(file, 0o640);
    symlinkSync(file, path.join(folder.path, 'link.txt'));
    await replaceFile(path.join(folder.path, 'link.txt'), Buffer.from('before'), Buffer.from('after'));
    assert.deepEqual(
      [
        readFileSync(file, 'utf8'),
        statSync(file).mode & 0o777,
        lstatSync(path.join(folder.path, 'link.txt')).isSymbolicLink(),
      ],
      ['after', 0o640, true],
    );
  });

  it('leaves a file to its owner, or as it is', async () => {
    const file = folder.write('a.txt', 'before');
    // Only who may give files away can see more than that their own stay theirs.
    if (process.getuid?.() === 0) chownSync(file, 1234, 1234);
    const { uid, gid } = statSync(file);
    await replaceFile(file, Buffer.from('before'), Buffer.from('after'));
    const now = statSync(file);
    assert.deepEqual([readFileSync(file, 'utf8'), now.uid, now.gid], ['after', uid, gid]);
  });

  it('refuses a read-only file, and one under several names', async () => {
    const file = folder.write('a.txt', 'before');
    chmodSync(file, 0o444);
    await assert.rejects(replaceFile(file, Buffer.from('before'), Buffer.from('after')), /it is read-only/);
    chmodSync(file, 0o644);
    linkSync(file, path.join(folder.path, 'b.txt'));
    await assert.rejects(replaceFile(file, Buffer.from('before'), Buffer.from('after')), /hard links/);
    assert.deepEqual([readFileSync(file, 'utf8'), readdirSync(folder.path)], ['before', ['a.txt', 'b.txt']]);
  });

  it('replaces a file whose name is as long as names can be', async () => {
    const file = folder.write(`${'n'.repeat(250)}.txt`, 'before');
    await replaceFile(file, Buffer.from('before'), Buffer.from('after'));
    assert.equal(readFileSync(file, 'utf8'), 'after');
  });

  for (const way of ['in place', 'by another file'] as const) {
    it(`loses no other program's save ${way}, whenever it comes`, async () => {
      const file = folder.write('a.txt', '');
      const before = Buffer.alloc(1_000_000, 'b');
      // Another thread saves once, at a moment that moves over the whole of the replacing.
      const other = new Worker(
        `
        const { parentPort } = require('node:worker_threads');
        const fs = require('node:fs');
        parentPort.on('message', ({ file, way, delay }) => {
          const until = performance.now() + delay;
          while (performance.now() < until);
          const theirs = Buffer.alloc(1_000_000, 't');
          if (way === 'in place') fs.writeFileSync(file, theirs);
          else { fs.writeFileSync(file + '.theirs', theirs); fs.renameSync(file + '.theirs', file); }
          parentPort.postMessage('saved');
        });`,
        { eval: true },
      );
      try {
        for (let trial = 0; trial < 40; trial++) {
          writeFileSync(file, before);
          const saved = once(other, 'message');
          other.postMessage({ file, way, delay: trial * 2 });
          await replaceFile(file, before, Buffer.alloc(1_000_000, 'a')).catch((error: unknown) => {
            assert.match(String(error), /changed by another program|ENOENT/);
          });
          await saved;
          assert.equal(readFileSync(file, 'utf8').charAt(0), 't', `after ${trial * 2} ms`);
          assert.deepEqual(readdirSync(folder.path), ['a.txt']);
        }
      } finally {
        await other.terminate();
      }
    });
  }

  it('refuses a file that is gone', async () => {
    await assert.rejects(replaceFile(path.join(folder.path, 'gone.txt'), Buffer.from(''), Buffer.from('after')), {
      code: 'ENOENT',
    });
    assert.deepEqual(readdirSync(folder.path), []);
  });
});
