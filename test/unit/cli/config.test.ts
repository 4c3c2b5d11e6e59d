import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { STYLE_NAMES } from '../../../server/src/styles/registry';
import { Folder } from '../../support/cli';

const SPACED = 'See Conn. Gen. Stat. §53a-41. Then § 53a-41 applies.';

describe('settings in files', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('a/b/brief.txt', SPACED);
  });
  afterEach(() => {
    folder.remove();
  });

  const codes = async (
    ...args: string[]
  ): Promise<{ readonly codes: readonly string[]; readonly status: number; readonly err: string }> => {
    const { out, err, status } = await folder.run(['check', '--format', 'json', 'a/b/brief.txt', ...args]);
    const found =
      out === '' ? [] : (JSON.parse(out) as { diagnostics: { code: string; severity: string }[] }[])[0]!.diagnostics;
    return { codes: found.map(({ code, severity }) => `${code} ${severity}`), status, err };
  };
  const rule = (severity: string): string => JSON.stringify({ diagnostics: { rules: { 'symbol-spacing': severity } } });

  it("are found in the document's folder or above it, the nearest first", async () => {
    folder.write('.conncite.json', rule('error'));
    assert.deepEqual(await codes(), { codes: ['symbol-spacing error'], status: 1, err: '' });
    folder.write('a/package.json', `{ "name": "x", "conncite": ${rule('warning')} }`);
    assert.deepEqual((await codes()).codes, ['symbol-spacing warning']);
    folder.write('a/b/.conncite.json', rule('hint'));
    assert.deepEqual((await codes()).codes, ['symbol-spacing hint']);
  });

  it('are not what a package.json without our key says', async () => {
    folder.write('.conncite.json', rule('error'));
    folder.write('a/package.json', '{ "name": "conncite-user" }');
    folder.write('a/b/package.json', 'not JSON at all');
    assert.deepEqual((await codes()).codes, ['symbol-spacing error']);
  });

  it('name no folder of official text, and get none: that is for the user alone to say', async () => {
    folder.write(
      '.conncite.json',
      JSON.stringify({
        'conncite.statutes.folder': '/srv/elsewhere',
        statutes: { onDemand: 'always' },
        diagnostics: { rules: { 'symbol-spacing': 'error' } },
      }),
    );
    const { codes: found, err } = await codes();
    assert.deepEqual(found, ['symbol-spacing error']);
    assert.match(err, /There is no setting statutes\. There are: style, /);
  });

  it("are each document's own", async () => {
    folder.write('a/.conncite.json', rule('off'));
    folder.write('c/brief.txt', SPACED);
    const { out } = await folder.run(['check', '--format', 'json', 'a', 'c']);
    assert.deepEqual(
      (JSON.parse(out) as { diagnostics: unknown[] }[]).map((entry) => entry.diagnostics.length),
      [0, 1],
    );
  });

  it('are read out of no device and no pipe: a repository may hold a link to one', async () => {
    const file = path.join(folder.path, 'a/.conncite.json');
    fs.symlinkSync('/dev/zero', file);
    assert.deepEqual(await codes(), {
      codes: [],
      status: 2,
      err: 'conncite: a/.conncite.json: it is no ordinary file\n',
    });
    fs.rmSync(file);
    execFileSync('mkfifo', [file]);
    assert.deepEqual(await codes(), {
      codes: [],
      status: 2,
      err: 'conncite: a/.conncite.json: it is no ordinary file\n',
    });
    fs.rmSync(file);
    // A manifest is not ours to judge; a link to a file of settings is how several projects share one.
    fs.symlinkSync('/dev/zero', path.join(folder.path, 'a/package.json'));
    folder.write('shared.json', rule('error'));
    fs.symlinkSync(path.join(folder.path, 'shared.json'), path.join(folder.path, '.conncite.json'));
    assert.deepEqual((await codes()).codes, ['symbol-spacing error']);
    assert.match((await codes('--config', '/dev/zero')).err, /--config \/dev\/zero: it is larger than 16 MB/);
  });

  it('hold for standard input as for the folder of the run', async () => {
    folder.write('.conncite.json', rule('error'));
    assert.equal((await folder.run(['check', '-'], { input: SPACED })).status, 1);
  });

  it('come from the file of --config and from no other', async () => {
    folder.write('a/b/.conncite.json', rule('hint'));
    folder.write('other.json', rule('error'));
    assert.deepEqual((await codes('--config', 'other.json')).codes, ['symbol-spacing error']);
    folder.write('package.json', `{ "conncite": ${rule('warning')} }`);
    assert.deepEqual((await codes('--config', 'package.json')).codes, ['symbol-spacing warning']);
  });

  it('give way to options', async () => {
    folder.write(
      '.conncite.json',
      JSON.stringify({
        style: 'legislative',
        diagnostics: { rules: { 'symbol-spacing': 'error', 'unknown-section': 'off' } },
      }),
    );
    assert.deepEqual((await codes('--style', 'bluebook', '--rule', 'symbol-spacing=hint')).codes, [
      'symbol-spacing hint',
    ]);
  });

  it('may be copied from an editor', async () => {
    folder.write(
      '.conncite.json',
      JSON.stringify({
        'conncite.style': 'bluebook',
        'conncite.diagnostics.rules': { 'symbol-spacing': 'error' },
        'conncite.trace.server': 'off',
      }),
    );
    assert.deepEqual(await codes(), { codes: ['symbol-spacing error'], status: 1, err: '' });
  });

  it('name a bad value with the allowed ones, and the rest holds', async () => {
    folder.write(
      '.conncite.json',
      JSON.stringify({
        style: 'apa',
        diagnostics: { rules: { 'symbol-spacing': 'error', 'no-such': 'off', 'unknown-section': 'loud' } },
        stile: 'x',
      }),
    );
    const { codes: found, err } = await codes();
    assert.deepEqual(found, ['symbol-spacing error']);
    assert.match(
      err,
      new RegExp(
        `^conncite: \\.conncite\\.json: .*conncite\\.style: "apa" is not allowed\\. Allowed: auto, ${STYLE_NAMES.join(', ')}\\.`,
        'm',
      ),
    );
    assert.match(err, /there is no rule "no-such"\. The rules are: /);
    assert.match(err, /"loud" is not allowed\. Allowed: error, warning, information, hint, off\./);
    assert.match(err, /There is no setting stile\. There are: style, .*diagnostics, /);
    assert.equal(err.trimEnd().split('\n').length, 4);
  });

  it('say once what is wrong, however many documents they hold for', async () => {
    folder.write('.conncite.json', '{ "style": "apa" }');
    folder.write('c/d.txt', SPACED);
    assert.equal((await folder.run(['check', '.'])).err.split('apa').length - 1, 1);
  });

  it('say that they turn the rules off', async () => {
    folder.write('.conncite.json', '{ "diagnostics": { "enable": false } }');
    const { codes: found, err, status } = await codes();
    assert.deepEqual([found, status], [[], 0]);
    assert.match(err, /settings turn the rules off for a\/b\/brief\.txt/);
  });

  it('name a strange key on one line, and nothing in it steers the terminal', async () => {
    folder.write('.conncite.json', JSON.stringify({ 'a\n::error::b\u001b[2J\u202e': 1 }));
    const { err } = await codes();
    assert.equal(err.trimEnd().split('\n').length, 1, err);
    assert.match(err, /There is no setting "a\\n::error::b\\u001b\[2J\\u202e"/);
  });

  it('take "__proto__" and "constructor" for keys that there are not', async () => {
    folder.write(
      '.conncite.json',
      '{ "__proto__": { "diagnostics": { "enable": false } }, "constructor": 1, "diagnostics.__proto__.enable": false }',
    );
    const { codes: found, err } = await codes();
    assert.equal(found.length, 1);
    assert.match(err, /There is no setting __proto__\./);
    assert.match(err, /There is no setting constructor\./);
    assert.match(err, /There is no setting diagnostics\.__proto__\./);
    assert.equal(({} as { enable?: boolean }).enable, undefined);
  });

  it('say of very many mistakes only the first, and how many more there are', async () => {
    const keys = (name: (i: number) => string): object =>
      Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [name(i), 1]));
    for (const value of [
      keys((i) => `k${i}`),
      keys((i) => `ignore.k${i}`),
      { diagnostics: { rules: keys((i) => `k${i}`) } },
    ]) {
      folder.write('.conncite.json', JSON.stringify(value));
      const { err } = await codes();
      assert.equal(err.trimEnd().split('\n').length, 21);
      assert.match(err, /: 299980 more settings are not allowed\.\n$/);
    }
  });

  it('that are a link out of the folder hold, and no word of them is repeated', async () => {
    const secrets = new Folder();
    try {
      const secret = secrets.write('secret', 'hunter2 is the password');
      fs.symlinkSync(secret, path.join(folder.path, 'a/.conncite.json'));
      const bad = await codes();
      assert.equal(bad.status, 2);
      assert.match(bad.err, /a\/\.conncite\.json is not valid JSON: it is a link to a file elsewhere/);
      secrets.write(
        'secret',
        JSON.stringify({
          hunter2: 'password',
          style: 'hunter2',
          diagnostics: { rules: { 'symbol-spacing': 'error', hunter2: 'off' } },
        }),
      );
      const some = await codes();
      assert.deepEqual(some.codes, ['symbol-spacing error']);
      assert.match(some.err, /This is a link to a file elsewhere/);
      assert.doesNotMatch(bad.err + some.err, /hunter|password/);
    } finally {
      secrets.remove();
    }
  });

  it('that are no good are told of the documents in their folder; the others are checked', async () => {
    folder.write('a/.conncite.json', '{ "style": }');
    folder.write('a/second.txt', SPACED);
    folder.write('c/brief.txt', SPACED);
    const { out, err, status } = await folder.run(['check', '--format', 'json', 'a', 'c']);
    const entries = JSON.parse(out) as { file: string; diagnostics: unknown[]; reason?: string }[];
    assert.deepEqual(
      entries.map((entry) => [entry.file, entry.diagnostics.length, /is not valid JSON/.test(entry.reason ?? '')]),
      [
        ['a/b/brief.txt', 0, true],
        ['a/second.txt', 0, true],
        ['c/brief.txt', 1, false],
      ],
    );
    assert.equal(status, 2);
    assert.equal(err.split('.conncite.json').length - 1, 1, err);
    for (const command of ['toa', 'verify']) {
      const other = await folder.run([command, 'a', 'c']);
      assert.deepEqual([other.status, other.out.includes('53a-41')], [2, true], command);
    }
  });

  it('hold in a ring of links as anywhere: the file is told of, and the others are checked', async () => {
    fs.symlinkSync('ring', path.join(folder.path, 'ring'));
    for (const startThread of [
      undefined,
      () => {
        throw new Error('the files are small');
      },
    ]) {
      const { out, err, status } = await folder.run(
        ['check', '--format', 'json', 'ring', 'ring/x.txt', 'a/b/brief.txt'],
        startThread === undefined ? {} : { startThread },
      );
      assert.deepEqual(
        (JSON.parse(out) as { diagnostics: unknown[] }[]).map((entry) => entry.diagnostics.length),
        [0, 0, 1],
      );
      assert.equal(status, 2);
      assert.match(err, /^conncite: ring: it is a link that leads back to itself$/m);
    }
  });

  for (const [title, write, args, message] of [
    [
      'a file that is no JSON',
      ['.conncite.json', '{ "style": }'],
      [],
      /^conncite: \.conncite\.json is not valid JSON: /,
    ],
    [
      'a file of --config that is not there',
      null,
      ['--config', 'gone.json'],
      /^conncite: --config gone\.json: there is no such file/,
    ],
    ['a file of --config that is no JSON', ['x.json', '{'], ['--config', 'x.json'], /x\.json is not valid JSON/],
  ] as const) {
    it(`exit with 2 for ${title}`, async () => {
      if (write !== null) folder.write(...(write as [string, string]));
      const { codes: found, status, err } = await codes(...args);
      assert.deepEqual([found, status], [[], 2]);
      assert.match(err, message);
    });
  }

  it("are the document's own style where nobody says one", async () => {
    folder.write(
      'courts.txt',
      'General Statutes § 53a-192a(a). General Statutes § 53a-41 (a). General Statutes § 53a-35a.',
    );
    const found = async (...args: string[]): Promise<string> =>
      (await folder.run(['check', '--format', 'json', 'courts.txt', ...args])).out;
    assert.match(await found(), /"subsection-spacing"/);
    assert.equal(await found('--style', 'auto'), await found());
    assert.equal(await found('--style', 'connecticut'), await found());
    assert.notEqual(await found('--style', 'bluebook'), await found());
  });
});
