import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeLawExtension } from '../../../client/law/package.mjs';
import { writeLawFile } from '../../support/lawExtension.mjs';
import { ROOT, temporaryFolder } from '../harness.mjs';

describe('the extension that carries the official text', function () {
  this.timeout(240_000);
  const root = temporaryFolder('law-extension');
  let file;

  before(async () => {
    file = await writeLawFile(root);
  });
  after(() => fs.rmSync(root, { recursive: true, force: true }));

  it('says of what text and day it is, and carries the file as it is', () => {
    const folder = path.join(root, 'extension');
    fs.mkdirSync(folder);
    writeLawExtension(file, folder);
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    assert.match(manifest.description, /^Official text of the General Statutes.*: 1 chapter with \d+ numbers\.$/);
    assert.match(manifest.version, /^20\d\d\.\d{1,2}\.\d{1,2}$/);
    assert.match(fs.readFileSync(path.join(folder, 'README.md'), 'utf8'), /Read from .* on 20\d\d-\d\d-\d\d\./);
    assert.ok(fs.readFileSync(path.join(folder, 'statutes.conncite-law')).equals(fs.readFileSync(file)));
  });

  it('is not made of a file that is damaged, cut, missing or no such file, and nothing is packed then', () => {
    const good = fs.readFileSync(file);
    const flipped = (at) => good.map((byte, i) => (i === at ? byte ^ 4 : byte));
    const packages = () =>
      ['conncite.vsix', 'conncite-law.vsix'].map((name) => {
        const vsix = path.join(ROOT, 'dist', name);
        return fs.existsSync(vsix) ? fs.statSync(vsix).mtimeMs : 0;
      });
    const before = packages();
    /** @type {readonly (readonly [string, Uint8Array | undefined, RegExp])[]} */
    const damaged = [
      ['sign', flipped(2), /damaged/],
      ['length', flipped(good.indexOf(0) + 1), /damaged/],
      ['head', flipped(60), /damaged/],
      ['text', flipped(Math.floor(good.length / 2)), /damaged/],
      ['end', flipped(good.length - 1), /damaged/],
      ['half', good.subarray(0, good.length >> 1), /damaged/],
      ['twice', Buffer.concat([good, good]), /damaged/],
      ['empty', Buffer.alloc(0), /damaged/],
      ['missing', undefined, /there is no such file/i],
    ];
    for (const [name, bytes, said] of damaged) {
      const bad = path.join(root, `${name}.conncite-law`);
      if (bytes !== undefined) fs.writeFileSync(bad, bytes);
      const { status, stderr } = spawnSync(
        process.execPath,
        [path.join(ROOT, 'client/law/package.mjs'), '--with-law', bad],
        { encoding: 'utf8' },
      );
      assert.equal(status, 1, name);
      assert.match(stderr, /^Not packaged\. /, name);
      assert.match(stderr, said, name);
    }
    assert.deepEqual(packages(), before);
  });
});
