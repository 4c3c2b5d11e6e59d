import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { LAW_MAGIC } from '../../../server/src/official/pages/lawFile';
import { libraryFolder } from '../../../server/src/official/store/dataFolder';
import { importLaw } from '../../../server/src/official/store/lawFile';
import { StoredText } from '../../../server/src/official/store/storedText';
import { Folder, type Ran } from '../../support/cli';
import { CHAPTERS, SECTIONS, wordOf, writePages } from '../../support/storedCode';
import { numbersWith } from '../../support/wordSearch';

describe('an installed text in one file', () => {
  let folder: Folder;
  let file: string;
  const FILE = 'statutes.conncite-law';

  beforeEach(async () => {
    folder = new Folder();
    file = path.join(folder.path, FILE);
    writePages(path.join(folder.path, 'old'), 'old');
    assert.equal((await run('here', 'install', '--from', 'old')).status, 0);
  });
  afterEach(() => {
    folder.remove();
  });

  const storeOf = (machine: string): string => libraryFolder({ CONNCITE_DATA: path.join(folder.path, machine) });

  function run(machine: string, ...args: readonly string[]): Promise<Ran> {
    return folder.run(['statutes', ...args], {
      stop: new AbortController().signal,
      environment: { CONNCITE_DATA: path.join(folder.path, machine) },
    });
  }

  it('is the same text on another machine: words, annotations, search', async () => {
    const made = await run('here', 'export', FILE);
    const [, sum = ''] = /SHA-256 ([0-9a-f]{64})\n$/.exec(made.out) ?? [];
    assert.deepEqual([made.status, made.err, sum.length], [0, '', 64]);
    const taken = await run('there', 'install', '--from', FILE, '--sha256', sum);
    assert.deepEqual([taken.status, taken.err], [0, '']);
    assert.equal(wordOf(storeOf('there')), 'old');
    const [here, there] = [new StoredText(storeOf('here')), new StoredText(storeOf('there'))];
    assert.deepEqual(there.status(), here.status());
    assert.deepEqual(there.section('99-7')?.origin, here.section('99-7')?.origin);
    assert.equal(numbersWith(there, 'old').length, CHAPTERS * SECTIONS);
    assert.deepEqual(there.check(), []);
  });

  it('is taken page by page, each named as a person knows it', async () => {
    await run('here', 'export', FILE);
    const names: string[] = [];
    await importLaw(file, undefined, {
      folder: path.join(folder.path, 'store'),
      today: '2026-07-01',
      onProgress: ({ name }) => names.push(name),
    });
    const chapters = Array.from({ length: CHAPTERS }, (_, c) => `chapter ${c + 1}`);
    assert.deepEqual([...names].sort(), [...chapters, 'index of the words', 'pub/title_99.htm', 'pub/titles.htm']);
  });

  it('may leave the annotations out', async () => {
    await run('here', 'export', FILE, '--without-annotations');
    await run('there', 'install', '--from', FILE);
    const text = new StoredText(storeOf('there'));
    assert.deepEqual([text.annotations('99-1'), text.section('99-1')?.status], [[], 'in force']);
  });

  it('is taken whole or not at all: no changed byte, no cut, no other sum', async () => {
    await run('here', 'export', FILE);
    const good = fs.readFileSync(file);
    const step = Math.ceil(good.length / 25);
    for (let at = 8; at < good.length; at += step) {
      fs.writeFileSync(
        file,
        good.map((byte, i) => (i === at ? byte ^ 4 : byte)),
      );
      const { status, err } = await run('there', 'install', '--from', FILE);
      assert.equal(status, 2, String(at));
      assert.match(err, /is damaged; nothing was installed; get it again\./);
    }
    fs.writeFileSync(file, good.subarray(0, good.length - 10));
    assert.match((await run('there', 'install', '--from', FILE)).err, /is damaged/);
    fs.writeFileSync(file, good);
    assert.match(
      (await run('there', 'install', '--from', FILE, '--sha256', '0'.repeat(64))).err,
      /its SHA-256 is different; nothing was installed/,
    );
    assert.match(
      (await run('there', 'install', '--from', 'old', '--sha256', '0'.repeat(64))).err,
      /is not an exported text/,
    );
    assert.equal(new StoredText(storeOf('there')).status(), undefined);
  });

  it('is taken for damaged where somebody made it who made its sums too: a bomb, what is compressed wrongly, other values', async () => {
    const made = (head: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(head.length);
      return Buffer.concat([Buffer.from(LAW_MAGIC), length, createHash('sha256').update(head).digest(), head]);
    };
    const packed = (words: string): Buffer => made(brotliCompressSync(words));
    const page = { entry: { name: 'a', chapter: '1' }, text: { frame: 7, at: 0, length: 9 }, notes: null, numbers: [] };
    for (const bytes of [
      made(brotliCompressSync(Buffer.alloc(80_000_000, 32))),
      made(Buffer.from('not compressed')),
      ...['', 'null', '5', '{', '{}', '{"frames":{},"pages":[]}', '{"frames":[],"pages":{}}'].map(packed),
      packed(JSON.stringify({ status: { edition: 2025 }, frames: [], pages: [page] })),
    ]) {
      fs.writeFileSync(file, bytes);
      const { status, err } = await run('there', 'install', '--from', FILE);
      assert.equal(status, 2);
      assert.match(err, /is damaged; nothing was installed; get it again\./);
    }
    assert.equal(new StoredText(storeOf('there')).status(), undefined);
  });

  it('is told where there is nothing to export, or no place for it', async () => {
    assert.deepEqual(await run('there', 'export', FILE), {
      status: 2,
      out: '',
      err: 'conncite: The official text is not on this computer; install it first.\n',
    });
    assert.match((await run('here', 'export', path.join('nowhere', FILE))).err, /could not be written in .*nowhere/);
  });
});
