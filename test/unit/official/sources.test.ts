import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openFetched } from '../../../server/src/official/pages/fetchedLaw';
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
    openSources(text, { folder: '', files: [], beside: [], cache, ...more });
  const allOf = (text: OfficialText): unknown[] =>
    Array.from({ length: CHAPTERS * SECTIONS }, (_, n) => [
      text.section(`99-${n + 1}`),
      text.annotations(`99-${n + 1}`),
    ]);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it('is read straight from a law file, as the store has it, and in a browser', async () => {
    const stored = own('office');
    for (const text of [
      await open({ files: [file] }),
      await openFetched(fs.readFileSync(file), 'https://example.org/law'),
    ]) {
      assert.deepEqual([text.status(), text.editions(), text.damage()], [stored.status(), stored.editions(), []]);
      assert.deepEqual(plain(allOf(text)), plain(allOf(stored)));
      assert.deepEqual(
        [text.has('99-7'), text.has('99-999'), text.section('99-999'), text.fault('99-999')],
        [true, false, undefined, undefined],
      );
      assert.deepEqual([text.section('99-7', 2025)?.number, text.section('99-7', 2019)], ['99-7', undefined]);
    }
    assert.equal((await openFetched(fs.readFileSync(file), 'https://example.org/law')).words(), undefined);
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
      const text = await open({ files: [file] });
      assert.deepEqual([text.status(), text.damage().length], [undefined, 1]);
      assert.match(text.damage()[0] ?? '', /statutes\.conncite-law is damaged/);
    }
    for (const cut of [0, 5, good.length - 1])
      await assert.rejects(openFetched(good.subarray(0, cut), 'law'), /law is damaged/);
    await assert.rejects(openFetched(Buffer.concat([good, good]), 'law'), /law is damaged/);
  });

  it('is found beside the program and in a folder that the setting names, and said to be missing where there is none', async () => {
    const bare = path.join(folder.path, 'bare');
    fs.mkdirSync(bare);
    assert.equal((await open({ beside: [bare, path.join(bare, 'nowhere')] })).status(), undefined);
    assert.deepEqual((await open({ folder: bare })).damage(), [
      `there is no official text in ${bare}, which the setting conncite.statutes.folder names`,
    ]);
    assert.match(
      (await open({ folder: path.join(bare, 'nowhere') })).damage()[0] ?? '',
      /cannot be read: there is no such file or folder$/,
    );
    fs.copyFileSync(file, path.join(bare, 'any.conncite-law'));
    for (const text of [
      await open({ beside: [bare] }),
      await open({ folder: bare }),
      await open({ folder: path.join(folder.path, 'office') }),
      await open({ folder: libraryFolder({ CONNCITE_DATA: path.join(folder.path, 'office') }) }),
    ]) {
      assert.deepEqual([text.section('99-3')?.number, text.damage()], ['99-3', []]);
      assert.match(text.place?.() ?? '', /any\.conncite-law$|office/);
    }
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
      const again = new BundledText(await readLaw(file), file, cache);
      await again.ready();
      assert.equal(numbersWith(again, 'old').length, CHAPTERS * SECTIONS);
      assert.ok(fs.readFileSync(path.join(cache, kept)).equals(good));
    }
    const nowhere = new BundledText(await readLaw(file), file, path.join(file, 'no folder'));
    await nowhere.ready();
    assert.equal(numbersWith(nowhere, 'old').length, CHAPTERS * SECTIONS, 'without a folder that may be written');
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
    const text = await open({ folder: shared });
    assert.equal(allOf(text).length, CHAPTERS * SECTIONS);
    assert.equal(numbersWith(text, 'old').length, CHAPTERS * SECTIONS);
    assert.deepEqual([text.damage(), text.editions(), state()], [[], [2025], before]);
  });

  it('says of damage in a shared folder who mends it', async () => {
    const pages = path.join(libraryFolder({ CONNCITE_DATA: path.join(folder.path, 'office') }), 'pages');
    for (const name of fs.readdirSync(pages)) fs.writeFileSync(path.join(pages, name), 'nonsense');
    const text = await open({ folder: path.join(folder.path, 'office') });
    assert.equal(text.section('99-1'), undefined);
    assert.match(
      text.fault('99-1') ?? '',
      /is damaged: .*; ask whoever keeps this folder to install the official statutes there again/,
    );
  });

  it('gives way, section by section, to what is newer here, and stands in for what is missing or damaged here', async () => {
    writePages(path.join(folder.path, 'young'), 'young');
    await run('here', 'install', '--from', path.join('young', 'chap_001.htm'));
    const both = await open({ files: [file] });
    assert.deepEqual(
      [
        /word is (\w+)/.exec(both.section('99-1')?.body.text ?? '')?.[1],
        both.section('99-20')?.number,
        both.status()?.whole,
      ],
      ['old', '99-20', true],
    );
    await run('here', 'install', '--from', 'young');
    const newer = await open({ files: [file] });
    assert.match(newer.section('99-1')?.body.text ?? '', /young/, 'of one edition and day the own text comes first');
    const pages = path.join(libraryFolder({ CONNCITE_DATA: path.join(folder.path, 'here') }), 'pages');
    for (const name of fs.readdirSync(pages)) fs.writeFileSync(path.join(pages, name), 'nonsense');
    const damaged = await open({ files: [file] });
    assert.match(damaged.section('99-1')?.body.text ?? '', /old/);
    assert.deepEqual([damaged.fault('99-1'), damaged.damage().length > 0], [undefined, true]);
  });
});
