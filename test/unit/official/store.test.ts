import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { disk, type StoreDisk } from '../../../server/src/official/store/files';
import { importFiles } from '../../../server/src/official/store/importFiles';
import {
  ImportCancelled,
  type ImportOutcome,
  type ImportProgress,
} from '../../../server/src/official/store/importTypes';
import { StoreWriter } from '../../../server/src/official/store/store';
import { StoredText } from '../../../server/src/official/store/storedText';
import { StoreBusyError } from '../../../server/src/official/store/storeLock';
import { numbersWith } from '../../support/wordSearch';
import { CHAPTERS, SECTIONS, wordOf, writePages } from '../../support/storedCode';

describe('the store of the official text', () => {
  let root: string;
  let folder: string;
  let old: string;
  let young: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-'));
    folder = path.join(root, 'store');
    old = path.join(root, 'old');
    young = path.join(root, 'young');
    writePages(old, 'old');
    writePages(young, 'young');
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function install(
    from: string,
    more: {
      readonly disk?: StoreDisk;
      readonly signal?: AbortSignal;
      readonly onProgress?: (step: ImportProgress) => void;
    } = {},
  ): Promise<ImportOutcome> {
    return importFiles(from, { folder, today: '2026-01-02', ...more });
  }

  it('has nothing before an import, and says nothing', () => {
    const text = new StoredText(folder);
    assert.deepEqual(
      [text.status(), text.section('99-1'), text.has('99-1'), text.annotations('99-1'), text.words(), text.damage()],
      [undefined, undefined, false, [], undefined, []],
    );
    assert.ok(!fs.existsSync(folder), 'asking makes no folder');
  });

  it("is the user's alone", async function () {
    if (process.platform === 'win32') this.skip();
    await install(old);
    const modes = new Set(
      fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .map(
          (entry) =>
            `${entry.isDirectory()} ${(fs.statSync(path.join(entry.parentPath, entry.name)).mode & 0o777).toString(8)}`,
        ),
    );
    assert.deepEqual([...modes].sort(), ['false 600', 'true 700']);
    assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
  });

  it('has the new text after an import, and keeps nothing of the old', async () => {
    await install(old);
    const reader = new StoredText(folder, () => 0);
    assert.match(reader.section('99-1')?.body.text ?? '', /old/);
    const files = fs.readdirSync(path.join(folder, 'pages'));
    const outcome = await install(young);
    assert.deepEqual(
      [outcome.taken, outcome.changes.length, outcome.changes[0]?.kind],
      [CHAPTERS, CHAPTERS * SECTIONS, 'amended'],
    );
    assert.equal(wordOf(folder), 'young');
    assert.ok(files.every((file) => !fs.existsSync(path.join(folder, 'pages', file))));
    assert.match(reader.section('99-40')?.body.text ?? '', /young/, 'a reader of the old text comes upon the new one');
    assert.deepEqual(reader.damage(), []);
  });

  it('finds words of the law', async () => {
    await install(old);
    const text = new StoredText(folder);
    assert.deepEqual(numbersWith(text, 'WORD old lamp').length, CHAPTERS * SECTIONS, 'one and many');
    for (const words of ['', '"', '( OR *', 'nothing at all', 'a" OR "b', ':', '\0'])
      assert.ok(Array.isArray(numbersWith(text, words)), words);
    assert.deepEqual(numbersWith(text, 'absent'), []);
    text.close();
  });

  it('is not touched by an import that is cancelled, and goes on', async () => {
    await install(old);
    const stop = new AbortController();
    let pages = 0;
    await assert.rejects(
      install(young, {
        signal: stop.signal,
        onProgress: () => {
          if (++pages === 4) stop.abort();
        },
      }),
      ImportCancelled,
    );
    assert.equal(wordOf(folder), 'old');
    const names: string[] = [];
    await install(young, { onProgress: ({ name }) => names.push(name) });
    assert.equal(wordOf(folder), 'young');
    assert.deepEqual(names.slice(0, 5), ['chap_001.htm', 'chap_002.htm', 'chap_003.htm', 'chap_004.htm', 'chapter 5']);
  });

  it('is not touched by a disk that is full, at whatever write', async () => {
    await install(old);
    for (let most = 0; most < 60; most++) {
      let count = 0;
      const full = (): void => {
        if (count++ >= most)
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
            code: 'ENOSPC',
            syscall: 'write',
          });
      };
      const failing: StoreDisk = {
        ...disk,
        async write(file, bytes) {
          full();
          await disk.write(file, bytes);
        },
        async append(file, bytes) {
          // A full disk takes a part.
          if (count >= most) await disk.append(file, bytes.subarray(0, bytes.length >> 1));
          full();
          await disk.append(file, bytes);
        },
        async move(from, to) {
          full();
          await disk.move(from, to);
        },
      };
      const failed = await install(young, { disk: failing }).then(
        () => false,
        (error: unknown) => /ENOSPC/.test(String(error)),
      );
      const word = wordOf(folder);
      if (!failed) {
        assert.equal(word, 'young');
        return;
      }
      assert.ok(word === 'old' || word === 'young', word);
    }
    assert.fail('an import never got through');
  });

  it('names a damaged file, says how to fix it, and gets it again', async () => {
    await install(old);
    const name = fs.readdirSync(path.join(folder, 'pages'))[0] ?? '';
    const file = path.join(folder, 'pages', name);
    const good = fs.readFileSync(file);
    const damages: readonly (readonly [string, () => void])[] = [
      [
        'changed',
        () => {
          fs.writeFileSync(
            file,
            good.map((byte, i) => (i > good.length / 2 ? byte ^ 0x55 : byte)),
          );
        },
      ],
      [
        'cut off',
        () => {
          fs.writeFileSync(file, good.subarray(0, good.length >> 1));
        },
      ],
      [
        'gone',
        () => {
          fs.rmSync(file);
        },
      ],
      [
        'empty',
        () => {
          fs.writeFileSync(file, '');
        },
      ],
    ];
    for (const [how, damage] of damages) {
      damage();
      const text = new StoredText(folder);
      let readable = 0;
      for (let n = 1; n <= CHAPTERS * SECTIONS; n++) if (text.section(`99-${n}`) !== undefined) readable++;
      assert.equal(readable, (CHAPTERS - 1) * SECTIONS, how);
      assert.match(
        text.damage().join(' '),
        /(?:stored text of chapter \d+ is damaged|cannot be read).*update the official statutes to get it again/,
        how,
      );
      await install(old);
      assert.equal(wordOf(folder), 'old', how);
      assert.deepEqual(fs.readFileSync(file), good, how);
    }
  });

  for (const [how, damage] of [
    [
      'entry file is nonsense',
      (at: string) => {
        fs.writeFileSync(path.join(at, 'current'), 'nonsense');
      },
    ],
    [
      'entry file is empty',
      (at: string) => {
        fs.writeFileSync(path.join(at, 'current'), '');
      },
    ],
    [
      'index is cut off',
      (at: string) => {
        fs.truncateSync(path.join(at, fs.readdirSync(at).find((name) => name.startsWith('index-')) ?? ''), 200);
      },
    ],
    [
      'index is gone',
      (at: string) => {
        fs.rmSync(path.join(at, fs.readdirSync(at).find((name) => name.startsWith('index-')) ?? ''));
      },
    ],
    [
      'store is of another version',
      (at: string) => {
        const file = path.join(at, 'current');
        fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"format":1', '"format":99'));
      },
    ],
  ] as const) {
    it(`says so where its ${how}, sets it aside at the next import, and is whole again`, async () => {
      await install(old);
      damage(folder);
      const text = new StoredText(folder);
      assert.deepEqual([text.status(), text.section('99-1')], [undefined, undefined]);
      assert.match(text.damage().join(' '), /damaged|cannot be read|newer version/);
      await install(young);
      assert.equal(wordOf(folder), 'young');
    });
  }

  it('lets one program write at a time', async () => {
    const first = await StoreWriter.open(folder, 'one');
    await assert.rejects(install(old), StoreBusyError);
    await first.close();
    await install(old);
    assert.equal(wordOf(folder), 'old');
  });

  it('takes the right to write from a program that is gone', async () => {
    await install(old);
    fs.writeFileSync(
      path.join(folder, 'lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: os.hostname(), token: 'gone' }),
    );
    await install(young);
    assert.equal(wordOf(folder), 'young');
    const lock = path.join(folder, 'lock');
    fs.writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another', token: 'silent' }));
    const silent = new Date(Date.now() - 120_000);
    fs.utimesSync(lock, silent, silent);
    await install(old);
    assert.equal(wordOf(folder), 'old');
  });

  it('is removed without a trace', async () => {
    await install(old);
    const writer = await StoreWriter.open(folder, 'remove');
    await writer.removeAll();
    await writer.close();
    assert.deepEqual(fs.readdirSync(folder), []);
    assert.equal(new StoredText(folder).status(), undefined);
  });

  describe('with programs that are killed', () => {
    const child = path.resolve('out', `importChild-${process.pid}.cjs`);

    before(async () => {
      await esbuild.build({
        entryPoints: ['test/support/importChild.ts'],
        outfile: child,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        mainFields: ['module', 'main'],
        logLevel: 'error',
      });
    });
    after(() => {
      fs.rmSync(child, { force: true });
    });

    function start(from: string, killAfter: number | null): Promise<string> {
      return new Promise((resolve) => {
        const run = spawn(process.execPath, [child, from, folder, '2026-01-02'], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let out = '';
        run.stdout.on('data', (part: Buffer) => {
          out += part.toString();
        });
        const timer = killAfter === null ? undefined : setTimeout(() => run.kill('SIGKILL'), killAfter);
        run.on('close', () => {
          clearTimeout(timer);
          resolve(out);
        });
      });
    }

    /** Ten in every run; the nightly one asks for a hundred. */
    const kills = Number(process.env['CONNCITE_KILLS'] ?? 10);

    it(`has the old text or the new, ${kills} times`, async function () {
      this.timeout(300_000);
      const begin = performance.now();
      await start(old, null);
      const whole = performance.now() - begin;
      assert.equal(wordOf(folder), 'old');
      const seen: Record<string, number> = {};
      for (let i = 0; i < kills; i++) {
        const out = await start(i % 2 === 0 ? young : old, ((i * 0.618) % 1) * whole * 1.1);
        const word = wordOf(folder);
        assert.ok(word === 'old' || word === 'young', word);
        assert.equal(
          numbersWith(new StoredText(folder), word).length,
          CHAPTERS * SECTIONS,
          'it is searched as it is read',
        );
        if (out === 'done') assert.equal(word, i % 2 === 0 ? 'young' : 'old');
        seen[out === 'done' ? 'done' : 'killed'] = (seen[out === 'done' ? 'done' : 'killed'] ?? 0) + 1;
      }
      assert.ok((seen['killed'] ?? 0) > kills / 5, JSON.stringify(seen));
      assert.equal(await start(young, null), 'done');
      assert.equal(wordOf(folder), 'young');
      assert.equal(numbersWith(new StoredText(folder), 'young').length, CHAPTERS * SECTIONS);
      // What the killed ones left is swept up by imports that end.
      await start(old, null);
      assert.deepEqual(
        fs.readdirSync(folder).filter((name) => name.startsWith('.draft') || name === 'lock'),
        [],
      );
      assert.ok(fs.readdirSync(path.join(folder, 'pages')).length <= CHAPTERS);
    });

    it('takes two importers at once: one writes, the other is told so', async function () {
      this.timeout(60_000);
      for (let i = 0; i < 5; i++) {
        const outs = await Promise.all([start(old, null), start(young, null)]);
        assert.ok(outs.includes('done'), outs.join(' | '));
        for (const out of outs) assert.ok(out === 'done' || out.includes('another window or program'), out);
        assert.match(wordOf(folder), /^(?:old|young)$/);
      }
    });
  });
});
