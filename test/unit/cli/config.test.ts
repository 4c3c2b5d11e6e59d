import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Folder } from '../../support/cli';

const SPACED = 'See Conn. Gen. Stat. §53a-41.';

describe('settings in files', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('a/b/brief.txt', SPACED);
  });
  afterEach(() => {
    folder.remove();
  });

  const codes = async (...args: string[]): Promise<{ readonly codes: readonly string[]; readonly status: number; readonly err: string }> => {
    const { out, err, status } = await folder.run(['check', '--format', 'json', 'a/b/brief.txt', ...args]);
    const found = out === '' ? [] : (JSON.parse(out) as { diagnostics: { code: string; severity: string }[] }[])[0]!.diagnostics;
    return { codes: found.map(({ code, severity }) => `${code} ${severity}`), status, err };
  };
  const rule = (severity: string): string => JSON.stringify({ diagnostics: { rules: { 'symbol-spacing': severity } } });

  it('are found in the document\'s folder or above it, the nearest first', async () => {
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

  it('are each document\'s own', async () => {
    folder.write('a/.conncite.json', rule('off'));
    folder.write('c/brief.txt', SPACED);
    const { out } = await folder.run(['check', '--format', 'json', 'a', 'c']);
    assert.deepEqual((JSON.parse(out) as { diagnostics: unknown[] }[]).map((entry) => entry.diagnostics.length), [0, 1]);
  });

  it('are read out of no device and no pipe: a repository may hold a link to one', async () => {
    const file = path.join(folder.path, 'a/.conncite.json');
    fs.symlinkSync('/dev/zero', file);
    assert.deepEqual(await codes(), { codes: [], status: 2, err: 'conncite: a/.conncite.json: it is no ordinary file\n' });
    fs.rmSync(file);
    execFileSync('mkfifo', [file]);
    assert.deepEqual(await codes(), { codes: [], status: 2, err: 'conncite: a/.conncite.json: it is no ordinary file\n' });
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
    folder.write('.conncite.json', JSON.stringify({ style: 'legislative', diagnostics: { rules: { 'symbol-spacing': 'error', 'unknown-section': 'off' } } }));
    assert.deepEqual((await codes('--style', 'bluebook', '--rule', 'symbol-spacing=hint')).codes, ['symbol-spacing hint']);
  });

  it('may be copied from an editor', async () => {
    folder.write('.conncite.json', JSON.stringify({ 'conncite.style': 'bluebook', 'conncite.diagnostics.rules': { 'symbol-spacing': 'error' }, 'conncite.trace.server': 'off' }));
    assert.deepEqual(await codes(), { codes: ['symbol-spacing error'], status: 1, err: '' });
  });

  it('name a bad value with the allowed ones, and the rest holds', async () => {
    folder.write('.conncite.json', JSON.stringify({ style: 'apa', diagnostics: { rules: { 'symbol-spacing': 'error', 'no-such': 'off', 'unknown-section': 'loud' } }, stile: 'x' }));
    const { codes: found, err } = await codes();
    assert.deepEqual(found, ['symbol-spacing error']);
    assert.match(err, /^conncite: \.conncite\.json: .*conncite\.style: "apa" is not allowed\. Allowed: auto, bluebook, connecticut, legislative, law-review\./m);
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

  for (const [title, write, args, message] of [
    ['a file that is no JSON', ['.conncite.json', '{ "style": }'], [], /^conncite: \.conncite\.json is not valid JSON: /],
    ['a file of --config that is not there', null, ['--config', 'gone.json'], /^conncite: --config gone\.json: there is no such file/],
    ['a file of --config that is no JSON', ['x.json', '{'], ['--config', 'x.json'], /x\.json is not valid JSON/],
  ] as const) {
    it(`exit with 2 for ${title}`, async () => {
      if (write !== null) folder.write(...(write as [string, string]));
      const { codes: found, status, err } = await codes(...args);
      assert.deepEqual([found, status], [[], 2]);
      assert.match(err, message);
    });
  }

  it('are the document\'s own style where nobody says one', async () => {
    folder.write('courts.txt', 'General Statutes § 53a-192a(a). General Statutes § 53a-41. General Statutes § 53a-35a.');
    const found = async (...args: string[]): Promise<string> => (await folder.run(['check', '--format', 'json', 'courts.txt', ...args])).out;
    assert.match(await found(), /"subsection-spacing"/);
    assert.equal(await found('--style', 'auto'), await found());
    assert.equal(await found('--style', 'connecticut'), await found());
    assert.notEqual(await found('--style', 'bluebook'), await found());
  });
});
