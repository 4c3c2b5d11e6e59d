import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, createBrotliCompress } from 'node:zlib';
import { openFetched } from '../../../server/src/official/pages/fetchedLaw';
import { LAW_MAGIC, LAW_START } from '../../../server/src/official/pages/lawFile';
import type { OfficialText } from '../../../server/src/official/pages/officialText';
import { BundledText } from '../../../server/src/official/store/bundledText';
import { libraryFolder } from '../../../server/src/official/store/dataFolder';
import { readLaw } from '../../../server/src/official/store/lawFile';
import { openSources, type OfficialSources } from '../../../server/src/official/store/officialSources';
import { StoredText } from '../../../server/src/official/store/storedText';
import { Folder } from '../../support/cli';
import { block } from '../../support/officialText';
import { chapterPage, titleName, titlePage, titlesPage, type FakeChapter } from '../../support/officialPages';
import { CHAPTERS, SECTIONS, writePages } from '../../support/storedCode';
import { numbersWith } from '../../support/wordSearch';

describe('official text that lies elsewhere', () => {
  let folder: Folder;
  let file: string;
  let cache: string;

  beforeEach(async () => {
    folder = new Folder();
    file = path.join(folder.path, 'statutes.conncite-law');
    cache = path.join(folder.path, 'cache');
    writePages(path.join(folder.path, 'old'), 'old');
    await run('office', 'install', '--from', 'old');
    await run('office', 'export', file);
  });
  afterEach(() => {
    folder.remove();
  });

  async function run(machine: string, ...args: readonly string[]): Promise<void> {
    const ran = await folder.run(['statutes', ...args], {
      stop: new AbortController().signal,
      environment: { CONNCITE_DATA: path.join(folder.path, machine) },
    });
    assert.deepEqual([ran.status, ran.err], [0, '']);
  }

  const own = (machine = 'here'): StoredText =>
    new StoredText(libraryFolder({ CONNCITE_DATA: path.join(folder.path, machine) }));
  const open = (more: Partial<OfficialSources>, text: OfficialText = own()): Promise<OfficialText> =>
    openSources(text, { places: [], beside: [], cache, ...more });
  const named = (...places: readonly string[]): Partial<OfficialSources> => ({
    places: places.map((place) => ({ place, by: 'the setting conncite.statutes.folder' })),
  });
  const allOf = (text: OfficialText): unknown[] =>
    Array.from({ length: CHAPTERS * SECTIONS }, (_, n) => [
      text.section(`99-${n + 1}`),
      text.annotations(`99-${n + 1}`),
    ]);
  const at = (machine: string): Record<string, string> => ({ CONNCITE_DATA: path.join(folder.path, machine) });
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it('is read straight from a law file, as the store has it, and in a browser', async () => {
    const stored = own('office');
    for (const text of [await open(named(file)), await openFetched(fs.readFileSync(file), 'https://example.org/law')]) {
      assert.deepEqual([text.status(), text.editions(), text.damage()], [stored.status(), stored.editions(), []]);
      assert.deepEqual(plain(allOf(text)), plain(allOf(stored)));
      assert.deepEqual(
        [text.has('99-7'), text.has('99-999'), text.section('99-999'), text.fault('99-999')],
        [true, false, undefined, undefined],
      );
      assert.deepEqual([text.section('99-7', 2025)?.number, text.section('99-7', 2019)], ['99-7', undefined]);
    }
    const fetched = await openFetched(fs.readFileSync(file), 'https://example.org/law');
    assert.deepEqual([fetched.words(), fetched.place()], [undefined, 'https://example.org/law']);
  });

  it('has of a supplement what the store has: the newest text, that of the revision where it is asked for, its notes where the supplement has none', async () => {
    const [pages, law] = [path.join(folder.path, 'two'), path.join(folder.path, 'two.conncite-law')];
    const revision: FakeChapter = {
      number: '1',
      name: 'Chapter 1',
      title: '99',
      blocks: [
        block('99-1', 'One.', ['First.'], { annotations: ['Cited.'], crossReferences: ['See Sec. 99-2.'] }),
        block('99-2', 'Two.', ['Second.']),
        block('99-3', 'Three.', ['Third.']),
      ],
    };
    const supplement: FakeChapter = {
      ...revision,
      supplement: 2026,
      blocks: [
        block('99-1', 'One.', ['First anew.']),
        { heading: 'Secs. 99-2 to 99-4. Reserved for future use.', anchor: 'secs_99-2_to_99-4', text: [] },
      ],
    };
    fs.mkdirSync(path.join(pages, 'sup'), { recursive: true });
    fs.writeFileSync(path.join(pages, 'chap_001.htm'), chapterPage(revision));
    fs.writeFileSync(path.join(pages, 'sup', 'chap_001.htm'), chapterPage(supplement));
    fs.writeFileSync(path.join(pages, titleName('99')), titlePage('99', 'Lanterns', [revision]));
    fs.writeFileSync(path.join(pages, 'titles.htm'), titlesPage(2025, null, [{ number: '99', name: 'Lanterns' }]));
    await run('two', 'install', '--from', 'two');
    await run('two', 'export', law);
    const [stored, text] = [own('two'), await openFetched(fs.readFileSync(law), law)];
    assert.deepEqual(
      [text.section('99-1')?.body.text, text.section('99-1', 2025)?.body.text, text.annotations('99-1')],
      ['First anew.', 'First.', ['Cited.']],
    );
    for (const number of ['99-1', '99-2', '99-3', '99-4', '99-5']) {
      for (const year of [undefined, 2025, 2026])
        assert.deepEqual(
          plain({ of: text.section(number, year) }),
          plain({ of: stored.section(number, year) }),
          `${number} ${year ?? ''}`,
        );
      assert.deepEqual(text.annotations(number), stored.annotations(number));
    }
  });

  it('is refused whole where a byte of a law file is another, in a browser too', async () => {
    const good = fs.readFileSync(file);
    const step = Math.ceil(good.length / 20);
    for (let at = 0; at < good.length; at += step) {
      const bad = good.map((byte, i) => (i === at ? byte ^ 4 : byte));
      await assert.rejects(openFetched(bad, 'law'), /law is damaged; get it again/, String(at));
      fs.writeFileSync(file, bad);
      const text = await open(named(file));
      assert.deepEqual([text.status(), text.damage().length], [undefined, 1]);
      assert.match(text.damage()[0] ?? '', /statutes\.conncite-law is damaged/);
    }
    for (const cut of [0, 5, good.length - 1])
      await assert.rejects(openFetched(good.subarray(0, cut), 'law'), /law is damaged/);
    await assert.rejects(openFetched(Buffer.concat([good, good]), 'law'), /law is damaged/);
  });

  /** A law file with another head, and the sum of that. */
  const withHead = (law: Buffer, head: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const frames = law.subarray(LAW_START + law.readUInt32LE(LAW_MAGIC.length));
    return Buffer.concat([Buffer.from(LAW_MAGIC), length, createHash('sha256').update(head).digest(), head, frames]);
  };
  const headOf = (law: Buffer): Buffer =>
    brotliDecompressSync(law.subarray(LAW_START, LAW_START + law.readUInt32LE(LAW_MAGIC.length)));

  it('is read in a browser too where its head is packed in several blocks', async () => {
    const good = fs.readFileSync(file);
    const head = headOf(good);
    const packer = createBrotliCompress();
    packer.write(head.subarray(0, 99));
    await new Promise<void>((resolve) => {
      packer.flush(resolve);
    });
    packer.end(head.subarray(99));
    const law = withHead(good, Buffer.concat((await packer.toArray()) as Buffer[]));
    fs.writeFileSync(file, law);
    for (const text of [await open(named(file)), await openFetched(law, 'law')])
      assert.deepEqual([text.section('99-7')?.number, text.damage()], ['99-7', []]);
  });

  it('is refused where its head is larger than any, in a browser too', async () => {
    const good = fs.readFileSync(file);
    const law = withHead(good, brotliCompressSync(Buffer.concat([headOf(good), Buffer.alloc(17_000_000, 32)])));
    await assert.rejects(openFetched(law, 'law'), /law is damaged/);
    fs.writeFileSync(file, law);
    assert.match((await open(named(file))).damage().join(), /statutes\.conncite-law is damaged/);
  });

  it('is read from an ordinary file alone: no pipe is waited for, no device read without end', async () => {
    const pipe = path.join(path.dirname(file), 'pipe.conncite-law');
    execFileSync('mkfifo', [pipe]);
    const device = path.join(path.dirname(file), 'zero.conncite-law');
    fs.symlinkSync('/dev/zero', device);
    for (const one of [pipe, device]) {
      const text = await open(named(one));
      assert.equal(text.status(), undefined);
      assert.match(text.damage().join(), /conncite-law is not an ordinary file/);
    }
  });

  it('is found beside the program and in a folder that the setting names, and said to be missing where there is none', async () => {
    const bare = path.join(folder.path, 'bare');
    fs.mkdirSync(bare);
    assert.equal((await open({ beside: [bare, path.join(bare, 'nowhere')] })).status(), undefined);
    assert.deepEqual((await open(named(bare))).damage(), [
      `there is no official text in ${bare}, which the setting conncite.statutes.folder names`,
    ]);
    assert.match(
      (await open(named(path.join(bare, 'nowhere')))).damage()[0] ?? '',
      /cannot be read: there is no such file or folder$/,
    );
    fs.copyFileSync(file, path.join(bare, 'any.conncite-law'));
    for (const text of [
      await open({ beside: [bare] }),
      await open(named(bare)),
      await open(named(path.join(folder.path, 'office'))),
      await open(named(libraryFolder({ CONNCITE_DATA: path.join(folder.path, 'office') }))),
    ]) {
      assert.deepEqual([text.section('99-3')?.number, text.damage()], ['99-3', []]);
      assert.match(text.place?.() ?? '', /any\.conncite-law$|office/);
    }
  });

  it('is needed where who runs the command names it, and said to be missing', async () => {
    const [bad, bare] = [path.join(folder.path, 'bad.conncite-law'), path.join(folder.path, 'bare')];
    fs.writeFileSync(bad, fs.readFileSync(file).subarray(0, 500));
    fs.mkdirSync(bare);
    folder.write('brief.txt', 'Conn. Gen. Stat. § 53a-41.');
    for (const [command, place, said] of [
      ['check', 'bad.conncite-law', /^conncite: .*bad\.conncite-law is damaged/],
      ['check', 'bare', /^conncite: there is no official text in .*bare, which --statutes names\n$/],
      ['verify', 'nowhere', /nowhere, which --statutes names, cannot be read: there is no such file or folder\n$/],
    ] as const) {
      const ran = await folder.run([command, '--statutes', place, 'brief.txt'], { environment: at('here') });
      assert.equal(ran.status, 2, place);
      assert.match(ran.err, said);
    }
  });

  it('is what the command line shows, judges by and tells of, from a law file, a folder, or where the environment says', async () => {
    folder.write('brief.txt', 'Conn. Gen. Stat. § 53a-192a(z).');
    const office = path.join(folder.path, 'true');
    const law = path.join(folder.path, 'true.conncite-law');
    const chapter: FakeChapter = {
      number: '952',
      name: 'Penal Code: Offenses',
      title: '53a',
      blocks: [block('53a-192a', 'Trafficking.', ['(a) One lantern.', '(b) Two lanterns.'])],
    };
    folder.write('true-pages/chap_952.htm', chapterPage(chapter));
    folder.write(`true-pages/${titleName('53a')}`, titlePage('53a', 'Penal Code', [chapter]));
    folder.write('true-pages/titles.htm', titlesPage(2025, null, [{ number: '53a', name: 'Penal Code' }]));
    await run('true', 'install', '--from', 'true-pages');
    await run('true', 'export', law);
    for (const [args, more] of [
      [['--statutes', 'true.conncite-law'], {}],
      [['--statutes', 'true'], {}],
      [[], { CONNCITE_STATUTES: ['', law].join(path.delimiter) }],
      [[], { CONNCITE_STATUTES: office }],
    ] as const) {
      const environment = { ...at('here'), ...more };
      const runs = async (...command: readonly string[]): Promise<string> => {
        const ran = await folder.run([...command, ...args], { environment });
        return `${ran.status} ${ran.out}${ran.err}`;
      };
      assert.match(await runs('show', '53a-192a'), /^0 [\s\S]*\nShown: +Official text[\s\S]*Two lanterns/);
      assert.match(await runs('show', '53a-192a', '--edition', '2025'), /^0 [\s\S]*\n\(a\) One lantern/);
      assert.match(
        await runs('show', '53a-192a', '--edition', '2019'),
        /^2 .*the 2019 edition is not on this computer/,
      );
      assert.match(await runs('show', '53a-41', '--edition', '2025'), /^1 [\s\S]*The 2025 edition has no § 53a-41/);
      assert.match(await runs('check', 'brief.txt'), /^1 [\s\S]*unknown-subsection/);
      assert.match(await runs('verify', 'brief.txt'), /^1 /);
      assert.match(await runs('compare', '53a-192a', '--from', '2025'), /^0 .*\n\n\(a\) reads the same/);
      assert.match(await runs('statutes', 'status'), /^0 [\s\S]*the whole code.*\nRead from .*true/);
    }
    const update = await folder.run(['statutes', 'update'], {
      environment: { ...at('here'), CONNCITE_STATUTES: law },
      stop: new AbortController().signal,
    });
    assert.equal(update.status, 2);
    assert.match(
      update.err,
      /The official text that is shown comes from .*true\.conncite-law, which Conncite only reads.*Install the official text/,
    );
    const missing = { ...at('here'), CONNCITE_STATUTES: path.join(folder.path, 'nowhere') };
    const ran = await folder.run(['check', 'brief.txt'], { environment: missing });
    assert.match(ran.err, /nowhere, which CONNCITE_STATUTES names, cannot be read/, 'and the work goes on');
    assert.equal((await folder.run(['statutes', 'status'], { environment: missing })).status, 1);
  });

  it('is searched: the words of a law file once they are indexed, which the next run finds done', async () => {
    const text = new BundledText(await readLaw(file), file, cache);
    assert.deepEqual([text.words(), text.wordsAreComing()], [undefined, true]);
    await text.ready();
    assert.equal(numbersWith(text, 'old').length, CHAPTERS * SECTIONS);
    const [kept = ''] = fs.readdirSync(cache);
    const good = fs.readFileSync(path.join(cache, kept));
    for (const bytes of [good, Buffer.alloc(0), good.map((byte, i) => (i === good.length - 1 ? byte ^ 1 : byte))]) {
      fs.writeFileSync(path.join(cache, kept), bytes);
      const before = fs.statSync(path.join(cache, kept)).ino;
      const again = new BundledText(await readLaw(file), file, cache);
      await again.ready();
      assert.equal(numbersWith(again, 'old').length, CHAPTERS * SECTIONS);
      assert.ok(fs.readFileSync(path.join(cache, kept)).equals(good));
      assert.equal(fs.statSync(path.join(cache, kept)).ino === before, bytes === good, 'only a bad one is made anew');
    }
    const nowhere = new BundledText(await readLaw(file), file, path.join(file, 'no folder'));
    await nowhere.ready();
    assert.equal(numbersWith(nowhere, 'old').length, CHAPTERS * SECTIONS, 'without a folder that may be written');
  });

  it('leaves no index of words of a law file that nobody uses any more, and takes none that somebody may', async () => {
    fs.mkdirSync(cache);
    const day = 24 * 60 * 60 * 1000;
    for (const [name, days] of [
      ['words-today', 0],
      ['words-yesterday', 0.9],
      ['words-a', 2],
      ['words-b', 3],
      ['words-c', 4],
      ['words-d', 5],
      ['words-old', 200],
      ['.draft-killed', 3],
      ['.draft-now', 0],
      ['of-others', 500],
    ] as const) {
      fs.writeFileSync(path.join(cache, name), name);
      const at = (Date.now() - days * day) / 1000;
      fs.utimesSync(path.join(cache, name), at, at);
    }
    const text = new BundledText(await readLaw(file), file, cache);
    await text.ready();
    const own = fs.readdirSync(cache).filter((name) => name.length > 20);
    assert.equal(own.length, 1);
    assert.deepEqual(
      fs.readdirSync(cache).filter((name) => !own.includes(name)),
      ['.draft-now', 'of-others', 'words-a', 'words-today', 'words-yesterday'],
    );
    const kept = path.join(cache, own[0] ?? '');
    fs.utimesSync(kept, 1, 1);
    await new BundledText(await readLaw(file), file, cache).ready();
    assert.ok(Date.now() - fs.statSync(kept).mtimeMs < day, 'what is read is marked as used');
  });

  it('is opened, shown and searched in a shared folder without a lock and without writing', async () => {
    const shared = path.join(folder.path, 'office');
    const state = (): unknown[] =>
      fs
        .readdirSync(shared, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => {
          const { mtimeMs, ctimeMs, size, ino } = fs.statSync(path.join(shared, name));
          return [name, mtimeMs, ctimeMs, size, ino];
        });
    const before = state();
    const text = await open(named(shared));
    assert.equal(allOf(text).length, CHAPTERS * SECTIONS);
    assert.equal(numbersWith(text, 'old').length, CHAPTERS * SECTIONS);
    assert.deepEqual([text.damage(), text.editions(), state()], [[], [2025], before]);
  });

  it('says of damage in a shared folder who fixes it', async () => {
    const pages = path.join(libraryFolder({ CONNCITE_DATA: path.join(folder.path, 'office') }), 'pages');
    for (const name of fs.readdirSync(pages)) fs.writeFileSync(path.join(pages, name), 'nonsense');
    const text = await open(named(path.join(folder.path, 'office')));
    assert.equal(text.section('99-1'), undefined);
    assert.match(
      text.fault('99-1') ?? '',
      /is damaged: .*; ask whoever keeps this folder to install the official statutes there again/,
    );
  });

  it('gives way, section by section, to what is newer here, and stands in for what is missing or damaged here', async () => {
    writePages(path.join(folder.path, 'young'), 'young');
    await run('here', 'install', '--from', path.join('young', 'chap_001.htm'));
    const both = await open(named(file));
    assert.deepEqual(
      [
        /word is (\w+)/.exec(both.section('99-1')?.body.text ?? '')?.[1],
        both.section('99-20')?.number,
        both.status()?.whole,
      ],
      ['old', '99-20', true],
    );
    await run('here', 'install', '--from', 'young');
    const newer = await open(named(file));
    assert.match(newer.section('99-1')?.body.text ?? '', /young/, 'of one edition and day the own text comes first');
    const pages = path.join(libraryFolder({ CONNCITE_DATA: path.join(folder.path, 'here') }), 'pages');
    for (const name of fs.readdirSync(pages)) fs.writeFileSync(path.join(pages, name), 'nonsense');
    const damaged = await open(named(file));
    assert.match(damaged.section('99-1')?.body.text ?? '', /old/);
    assert.deepEqual([damaged.fault('99-1'), damaged.damage().length > 0], [undefined, true]);
  });
});
