import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, temporaryFolder } from '../harness.mjs';

/** Licences whose works may be bundled into one of ours: each asks for its notice and no more. */
const COMPATIBLE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'];
const DIST = path.join(ROOT, 'dist');

/** Sums of all files that are delivered. */
function sums() {
  const files = fs
    .readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:vsix|map|draft)$/.test(entry.name));
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.includes(`${path.sep}meta${path.sep}`))
      .sort()
      .map((file) => [path.relative(DIST, file), createHash('sha256').update(fs.readFileSync(file)).digest('hex')]),
  );
}

describe('what is delivered', function () {
  this.timeout(300_000);
  const bill = JSON.parse(fs.readFileSync(path.join(DIST, 'conncite.cdx.json'), 'utf8'));

  it('has a bill of materials with every work of others, its version and its sum', () => {
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.ok(bill.components.length > 10);
    for (const { name, version, purl, hashes } of bill.components) {
      assert.equal(decodeURIComponent(purl), `pkg:npm/${name}@${version}`);
      assert.match(hashes?.[0]?.content ?? '', /^[0-9a-f]{128}$/, name);
    }
    const notices = fs.readFileSync(path.join(DIST, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const { name, version } of bill.components)
      assert.ok(notices.includes(`${name} ${version} (`), `${name} is in the notices`);
  });

  it('has works of others only under licences that allow it', () => {
    const other = bill.components.filter(({ licenses }) => !COMPATIBLE.includes(licenses[0].license.id));
    assert.deepEqual(
      other.map(({ name, licenses }) => `${name}: ${licenses[0].license.id}`),
      [],
    );
  });

  it('is the same to the byte when it is built again', () => {
    const built = () => {
      const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--production'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      return sums();
    };
    const once = built();
    assert.ok(once['server.js'] !== undefined && once['catalogue.bin'] !== undefined);
    fs.rmSync(path.join(DIST, 'catalogue.bin'));
    assert.deepEqual(built(), once);
  });

  it('is packed to the same bytes again', () => {
    const folder = temporaryFolder('packed');
    try {
      const [first, second] = ['first.vsix', 'second.vsix'].map((name) => {
        const out = path.join(folder, name);
        // The archive has times in it; whoever compares sets one, as for any reproducible build.
        const { status, stderr } = spawnSync(
          process.execPath,
          [path.join(ROOT, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', out],
          {
            cwd: ROOT,
            encoding: 'utf8',
            env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
          },
        );
        assert.equal(status, 0, stderr);
        return createHash('sha256').update(fs.readFileSync(out)).digest('hex');
      });
      assert.equal(second, first);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
