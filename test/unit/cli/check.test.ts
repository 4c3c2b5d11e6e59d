import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CODE, Folder } from '../../support/cli';

const REPEALED = 'See Conn. Gen. Stat. § 53a-53.';
const WARNED = 'See Conn. Gen. Stat. § 53A-192a.';
const UNKNOWN = 'See Conn. Gen. Stat. § 53a-9999.';

describe('conncite check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  describe('exit status', () => {
    for (const [text, args, status] of [
      ['Nothing.', [], 0],
      [WARNED, [], 0],
      [WARNED, ['--fail-on', 'warning'], 1],
      [WARNED, ['--fail-on', 'information'], 1],
      [WARNED, ['--fail-on', 'never'], 0],
      [UNKNOWN, [], 1],
      [UNKNOWN, ['--fail-on', 'never'], 0],
      [UNKNOWN, ['--rule', 'unknown-section=hint'], 0],
      [UNKNOWN, ['--rule', 'unknown-section=off'], 0],
      [REPEALED, ['--rule', 'repealed-section=hint', '--rule', 'repealed-section=error'], 1],
    ] as const) {
      it(`is ${status} for "${text}" with ${args.join(' ') || 'nothing else'}`, async () => {
        folder.write('brief.txt', text);
        assert.equal((await folder.run(['check', 'brief.txt', ...args])).status, status);
      });
    }

    it('is 2 where a file cannot be read, whatever the others hold', async () => {
      folder.write('brief.txt', UNKNOWN);
      const { status, out } = await folder.run(['check', 'gone.txt', 'brief.txt']);
      assert.equal(status, 2);
      assert.match(out, /53a-9999.*\[unknown-section\]/);
      assert.match(out, /1 file could not be read\./);
    });

    it('is 2 where the facts cannot be read', async () => {
      folder.write('brief.txt', UNKNOWN);
      const { status, out, err } = await folder.run(['check', 'brief.txt'], { statutes: new Error('damaged') });
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /cannot be read \(damaged\)/);
    });
  });

  it('says of a file that is too large that it was not read, and reads the others', async () => {
    folder.write('a.txt', 'x'.repeat(32_000_001));
    // Takes no room on the disk.
    truncateSync(folder.write('b.docx', 'x'), 256_000_001);
    folder.write('c.txt', REPEALED);
    const { status, err, out } = await folder.run(['check', '.']);
    assert.equal(status, 2);
    assert.match(err, /a\.txt: it is larger than 32 MB; divide it into shorter files\n/);
    assert.match(err, /b\.docx: it is larger than 256 MB; divide it into shorter files\n/);
    assert.match(out, /repealed-section/);
    // A folder is searched for files alone; whoever names a device gets an answer too.
    symlinkSync('/dev/zero', path.join(folder.path, 'd.txt'));
    assert.equal((await folder.run(['check', '.'])).err.includes('d.txt'), false);
    assert.match((await folder.run(['check', 'd.txt'])).err, /d\.txt: it is larger than 256 MB/);
  });

  it('prints JSON as the contract has it', async () => {
    folder.write('brief.txt', `Facts.\n${UNKNOWN}`);
    folder.write('bad.txt', Buffer.from([0xff, 0x41]));
    const { out } = await folder.run(['check', '--format', 'json', 'brief.txt', 'bad.txt']);
    const entries = JSON.parse(out) as { file: string; diagnostics: Record<string, unknown>[] }[];
    assert.deepEqual(
      entries.map((entry) => [entry.file, entry.diagnostics.length]),
      [
        ['brief.txt', 1],
        ['bad.txt', 0],
      ],
    );
    const { code, severity, message, range, start, end, data } = entries[0]!.diagnostics[0]!;
    assert.deepEqual(
      { code, severity, range, start, end },
      {
        code: 'unknown-section',
        severity: 'error',
        start: 30,
        end: 38,
        range: { start: { line: 1, character: 23 }, end: { line: 1, character: 31 } },
      },
    );
    assert.match(String(message), /53a-9999/);
    assert.equal(typeof data, 'object');
  });

  it('prints a line for each finding, grouped by file, and a summary', async () => {
    folder.write('a.txt', REPEALED);
    folder.write('b.txt', 'Nothing.');
    folder.write('c.txt', UNKNOWN);
    const { out } = await folder.run(['check', 'a.txt', 'b.txt', 'c.txt']);
    const lines = out.split('\n');
    assert.match(lines[0]!, /^a\.txt:1:\d+ {2}Conn\. Gen\. Stat\. § 53a-53 {2}error {2}.*\[repealed-section\]$/);
    assert.equal(lines[1], '');
    assert.match(lines[2]!, /^c\.txt:1:\d+ {2}Conn\. Gen\. Stat\. § 53a-9999 {2}error {2}.*\[unknown-section\]$/);
    assert.match(out, /\n\n2 findings in 2 of 3 files: 2 errors\.\n$/);
  });

  it('says so where nothing is found', async () => {
    folder.write('a.txt', 'Nothing.');
    assert.equal((await folder.run(['check', 'a.txt'])).out, 'No findings in 1 file.\n');
  });

  it('names the member of a list that is meant', async () => {
    folder.write('a.txt', 'Conn. Gen. Stat. §§ 53a-41, 53a-9999');
    assert.match((await folder.run(['check', 'a.txt'])).out, / {2}§ 53a-9999 {2}error/);
  });

  it('shows an Id. as it stands, though it means several sections', async () => {
    folder.write('a.txt', 'Conn. Gen. Stat. §§ 53a-41, 53a-35a. Id.');
    assert.match(
      (await folder.run(['check', 'a.txt'])).out,
      /^a\.txt:1:38 {2}Id\. {2}warning {2}.*\[id-after-several\]/m,
    );
  });

  it('judges dates as on the day of --as-of', async () => {
    folder.write('a.txt', 'Conn. Gen. Stat. § 53a-200 (a)');
    const inEffect = async (day: string): Promise<unknown> => {
      const { out } = await folder.run(['check', '--format', 'json', '--as-of', day, 'a.txt']);
      return (
        JSON.parse(out) as { diagnostics: { data: { amendments?: { inEffect: boolean }[] } }[] }[]
      )[0]!.diagnostics.flatMap((d) => (d.data.amendments ?? []).map((amendment) => amendment.inEffect));
    };
    assert.deepEqual([await inEffect('2027-09-30'), await inEffect('2027-10-01')], [[false], [true]]);
  });

  it('judges form by --style', async () => {
    folder.write('a.txt', 'Conn. Gen. Stat. §53a-41');
    assert.match((await folder.run(['check', '--style', 'bluebook', 'a.txt'])).out, /symbol-spacing/);
    assert.doesNotMatch((await folder.run(['check', '--style', 'legislative', 'a.txt'])).out, /symbol-spacing/);
  });

  it('refuses a rule that there is not', async () => {
    folder.write('a.txt', 'Nothing.');
    const { status, err } = await folder.run(['check', 'a.txt', '--rule', 'no-such=off']);
    assert.equal(status, 2);
    assert.match(err, /no rule "no-such"; the rules are amended-since, /);
  });

  describe('--fix', () => {
    const BEFORE = '\uFEFFSee §53a-41.\r\nSee § 53a-41, 53a-35a.\r\nSee § 53a-90.';

    it('fixes what keeps the authority, and keeps mark, line ends and the rest', async () => {
      const file = folder.write('a.txt', BEFORE);
      const { out } = await folder.run(['check', '--fix', 'a.txt']);
      const after = readFileSync(file, 'utf8');
      assert.match(after, /^\uFEFFSee §[ \u00a0]53a-41\.\r\nSee §§ 53a-41, 53a-35a\.\r\nSee § 53a-90\.$/);
      assert.match(out, /Fixes made: 2\./);
      assert.match(out, /\[transferred-section\]/);
      assert.doesNotMatch(out, /symbol/);
    });

    it('changes nothing the second time, and does not write', async () => {
      const file = folder.write('a.txt', BEFORE);
      await folder.run(['check', '--fix', 'a.txt']);
      const before = [readFileSync(file, 'utf8'), statSync(file).ino];
      assert.doesNotMatch((await folder.run(['check', '--fix', 'a.txt'])).out, /repair/);
      assert.deepEqual([readFileSync(file, 'utf8'), statSync(file).ino], before);
    });

    it('leaves nothing beside the file, keeps its mode, and writes through a link', async () => {
      const file = folder.write('real/a.txt', BEFORE);
      chmodSync(file, 0o640);
      symlinkSync(file, path.join(folder.path, 'link.txt'));
      await folder.run(['check', '--fix', 'link.txt']);
      assert.match(readFileSync(file, 'utf8'), /§§ 53a-41/);
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(path.join(folder.path, 'real')), ['a.txt']);
    });

    it('leaves a file alone that is changed while it is checked, and its folder clean', async () => {
      const file = folder.write('a.txt', BEFORE);
      const find = (number: string): ReturnType<typeof CODE.find> => {
        writeFileSync(file, 'What I wrote meanwhile.');
        return CODE.find(number);
      };
      const { status, err } = await folder.run(['check', '--fix', 'a.txt'], { statutes: { ...CODE, find } });
      assert.equal(status, 2);
      assert.match(err, /^conncite: a\.txt: it was not fixed: it was changed by another program in the meantime\n$/);
      assert.equal(readFileSync(file, 'utf8'), 'What I wrote meanwhile.');
      assert.deepEqual(readdirSync(folder.path), ['a.txt']);
    });

    it('refuses standard input', async () => {
      const { status, err } = await folder.run(['check', '--fix', '-'], { input: BEFORE });
      assert.equal(status, 2);
      assert.match(err, /standard input/);
    });
  });
});
