import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Folder } from '../../support/cli';

describe('files, folders and patterns', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('.git/HEAD', 'ref: refs/heads/main\n');
    folder.write('.gitignore', 'out/\n/secret.md\n/a/hidden.txt\n');
    folder.write('brief.md', '');
    folder.write('secret.md', '');
    folder.write('b[1].txt', '');
    folder.write('a/one.txt', '');
    folder.write('a/hidden.txt', '');
    folder.write('a/UPPER.TXT', '');
    folder.write('a/deep/two.tex', '');
    folder.write('a/deep/skip.md', '');
    folder.write('a/deep/.gitignore', 'skip.md\n');
    folder.write('a/program.js', '');
    folder.write('out/made.md', '');
    folder.write('node_modules/x/readme.md', '');
    folder.write('empty/readme.rtf', '');
  });
  after(() => {
    folder.remove();
  });

  const found = async (...args: string[]): Promise<string[]> => {
    const { out, err } = await folder.run(['cites', '--format', 'json', ...args]);
    assert.equal(err, '');
    return (JSON.parse(out) as { file: string }[]).map((entry) => entry.file);
  };

  for (const [args, names] of [
    [['.'], ['a/UPPER.TXT', 'a/deep/two.tex', 'a/one.txt', 'b[1].txt', 'brief.md']],
    [['a'], ['a/UPPER.TXT', 'a/deep/two.tex', 'a/one.txt']],
    [['a/'], ['a/UPPER.TXT', 'a/deep/two.tex', 'a/one.txt']],
    [['a/deep'], ['a/deep/two.tex']],
    [['**/*.{md,tex}'], ['a/deep/two.tex', 'brief.md']],
    [
      ['*.md', 'a/*.txt'],
      ['brief.md', 'a/one.txt'],
    ],
    [['brief.md', '*.md'], ['brief.md']],
    [
      ['*.md', 'brief.md'],
      ['brief.md', 'brief.md'],
    ],
    // Named outright: what .gitignore leaves out, what looks like a pattern, and what has no ending of a document.
    [
      ['secret.md', 'a/deep/skip.md', 'b[1].txt', 'a/program.js'],
      ['secret.md', 'a/deep/skip.md', 'b[1].txt', 'a/program.js'],
    ],
    [['a/*.js'], ['a/program.js']],
    [
      ['-', 'a/one.txt'],
      ['-', 'a/one.txt'],
    ],
  ] as const) {
    it(`${args.join(' ')} leads to ${names.join(' ')}`, async () => {
      assert.deepEqual(await found(...args), names);
    });
  }

  it('are found whatever lies there as .gitignore: a device, a pipe, patterns that would take hours', async () => {
    const hostile = new Folder();
    try {
      const deep = `${'aa/'.repeat(40)}x.md`;
      hostile.write('.gitignore', `${'**/a*/'.repeat(12)}**/z.md\nleft.md\n`);
      for (const name of [deep, 'left.md', 'device/a.md', 'pipe/b.md']) hostile.write(name, '');
      fs.symlinkSync('/dev/zero', path.join(hostile.path, 'device/.gitignore'));
      execFileSync('mkfifo', [path.join(hostile.path, 'pipe/.gitignore')]);
      const { out, err, status } = await hostile.run(['cites', '--format', 'json', '.']);
      assert.deepEqual(
        [(JSON.parse(out) as { file: string }[]).map(({ file }) => file), err, status],
        [[deep, 'device/a.md', 'pipe/b.md'], '', 0],
      );
    } finally {
      hostile.remove();
    }
  });

  for (const [args, message] of [
    [['empty'], /no documents in the folder empty/],
    [['*.odt'], /no file matches \*\.odt/],
    [['d{quote}end{quo(a)6a'], /the pattern d\{quote\}end\{quo\(a\)6a cannot be read/],
    [['{a,b}'.repeat(30)], /stands for too many names/],
    [['{1..99999999}.md'], /stands for too many names/],
    [['{1..9}{a,b\\,c}.odt'], /no file matches/],
    [['-', '-'], /standard input/],
    [['out'], /no documents/],
  ] as const) {
    it(`${args.join(' ')} is refused`, async () => {
      const { status, out, err } = await folder.run(['cites', ...args]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
    });
  }
});
