import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceFiles } from '../../../server/src/workspaceFiles.node';

const FILTER = { endings: ['.md', '.txt'], exclude: ['/hidden/', '**/*.draft.md'] };

describe('files of a workspace', () => {
  let root = '';
  const uri = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const put = (name: string, text: string | Buffer = '§ 1-1'): void => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  const listed = async (folder = 'ws', filter = FILTER): Promise<string[]> => {
    const names: string[] = [];
    for await (const found of workspaceFiles.list(uri(folder), filter)) names.push(found.slice(uri(folder).length + 1));
    return names.sort();
  };

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-files-'));
    fs.mkdirSync(path.join(root, '.git'));
    put('.gitignore', 'out/\n*.tmp.md\n');
    put('ws/.gitignore', 'drafts/*\n!drafts/keep.md\n');
    for (const name of [
      'a.md',
      'b.TXT',
      'c.png',
      'no ending',
      '.md',
      'x.tmp.md',
      'sub/d.md',
      'sub/out/e.md',
      'drafts/f.md',
      'drafts/keep.md',
      'node_modules/g.md',
      '.hg/h.md',
      'hidden/i.md',
      'sub/hidden/j.md',
      'k.draft.md',
      'sub/deep/a b (ü).md',
    ])
      put(`ws/${name}`);
    put('ws/sub/.gitignore', '!x.tmp.md\n/deep/secret.md');
    put('ws/sub/x.tmp.md');
    put('ws/sub/deep/secret.md');
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  const WANTED = [
    'a.md',
    'b.TXT',
    'drafts/keep.md',
    'sub/d.md',
    'sub/deep/a%20b%20(%C3%BC).md',
    'sub/hidden/j.md',
    'sub/x.tmp.md',
  ];

  it('are the documents that neither .gitignore nor the settings leave out', async () => {
    assert.deepEqual(await listed(), WANTED);
  });

  it('are accepted one by one as they are listed', async () => {
    const all = fs
      .readdirSync(path.join(root, 'ws'), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => pathToFileURL(path.join(entry.parentPath, entry.name)).href);
    const accepted: string[] = [];
    for (const one of all)
      if (await workspaceFiles.accepts(one, uri('ws'), FILTER)) accepted.push(one.slice(uri('ws').length + 1));
    assert.deepEqual(accepted.sort(), WANTED);
    assert.equal(await workspaceFiles.accepts(uri('other.md'), uri('ws'), FILTER), false);
    assert.equal(await workspaceFiles.accepts('untitled:x.md', uri('ws'), FILTER), false);
  });

  it('are read whole, and not where they are gone, too large or no text', async () => {
    put('ws/zero.txt', Buffer.from([65, 0, 66]));
    assert.equal(await workspaceFiles.read(uri('ws/a.md'), 100), '§ 1-1');
    assert.equal(await workspaceFiles.read(uri('ws/a.md'), 3), undefined);
    for (const name of ['ws/zero.txt', 'ws/gone.md', 'ws'])
      assert.equal(await workspaceFiles.read(uri(name), 100), undefined, name);
    for (const bad of ['untitled:a', 'file:///%ff', 'file://host/a.md', ''])
      assert.equal(await workspaceFiles.read(bad, 100), undefined, bad);
  });

  it('of a folder that is not there are none', async () => {
    assert.deepEqual(await listed('nowhere'), []);
  });

  it('do not go round in a circle of links', async () => {
    fs.symlinkSync(path.join(root, 'ws'), path.join(root, 'ws/sub/loop'));
    assert.deepEqual(await listed(), WANTED);
  });

  it('are not read through links, nor out of what is no file: no device is read without end, no pipe waited for', async () => {
    put('secret.md', 'privileged');
    fs.symlinkSync(path.join(root, 'secret.md'), path.join(root, 'ws/link.md'));
    fs.symlinkSync('/dev/zero', path.join(root, 'ws/zero.md'));
    fs.rmSync(path.join(root, 'ws/sub/.gitignore'));
    fs.symlinkSync('/dev/zero', path.join(root, 'ws/sub/.gitignore'));
    execFileSync('mkfifo', [path.join(root, 'ws/pipe.md'), path.join(root, 'ws/drafts/.gitignore')]);
    assert.deepEqual(
      await listed(),
      [...WANTED, 'sub/deep/secret.md'].filter((name) => name !== 'sub/x.tmp.md').sort(),
    );
    for (const name of ['link.md', 'zero.md', 'pipe.md']) {
      assert.equal(await workspaceFiles.read(uri(`ws/${name}`), 1_000_000), undefined, name);
      // A folder that holds only such names goes on.
      assert.equal(await workspaceFiles.read(uri('ws/a.md'), 100), '§ 1-1');
    }
  });
});
