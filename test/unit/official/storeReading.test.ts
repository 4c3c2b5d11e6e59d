import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importFiles } from '../../../server/src/official/store/importFiles';
import { StoreWriter, type NewPage } from '../../../server/src/official/store/store';
import { StoredText } from '../../../server/src/official/store/storedText';
import { lockStore, StoreBusyError } from '../../../server/src/official/store/storeLock';
import { Folder } from '../../support/cli';
import { officialBlock } from '../../support/officialBlock';
import {
  chapterPage,
  pageNameOf,
  titleName,
  titlePage,
  titlesPage,
  type FakeBlock,
  type FakeChapter,
} from '../../support/officialPages';

const REMEDY = 'update the official statutes to get it again';

const block = (number: string, word: string, more: Partial<FakeBlock> = {}): FakeBlock => ({
  heading: `Sec. ${number}. Lamps.`,
  anchor: `sec_${number.replaceAll(' ', '_')}`,
  text: [`A lamp is ${word}.`],
  ...more,
});

/** Saved pages of a small code. */
function pages(word: string, edition: number, supplement: number | null = null): Record<string, string> {
  const chapters: readonly FakeChapter[] = [
    {
      number: '1',
      name: 'Lamps',
      title: '98',
      blocks: [
        block('98-1', word, { annotations: ['Cited once.'], crossReferences: ['See Sec. 98-3.'] }),
        block('98-2', word),
        {
          heading: 'Secs. 98-4 to 98-6. Reserved for future use.',
          anchor: 'secs_98-4',
          text: ['Reserved for future use.'],
        },
      ],
    },
    { number: '2', name: 'Lanterns', title: '98', blocks: [block('98-10', word)] },
  ];
  return {
    'titles.htm': titlesPage(edition, supplement, [{ number: '98', name: 'Lamps' }]),
    [titleName('98')]: titlePage('98', 'Lamps', chapters),
    ...Object.fromEntries(chapters.map((chapter) => [pageNameOf(chapter.number), chapterPage(chapter)])),
  };
}

describe('the store, as it is read', () => {
  let at: Folder;
  let store: string;
  const file = (begin: string): string =>
    path.join(store, fs.readdirSync(store).find((name) => name.startsWith(begin)) ?? '');
  const install = async (word: string, edition: number, supplement: number | null = null): Promise<void> => {
    const from = path.join(at.path, `saved-${word}`);
    fs.mkdirSync(from, { recursive: true });
    for (const [name, text] of Object.entries(pages(word, edition, supplement)))
      fs.writeFileSync(path.join(from, name), text);
    await importFiles(from, { folder: store, today: '2026-07-01' });
  };

  beforeEach(() => {
    at = new Folder();
    store = path.join(at.path, 'store');
  });
  afterEach(() => {
    at.remove();
  });

  it('names its pages that hold sections, and every number, ends of ranges with them', async () => {
    const nothing = new StoredText(store);
    assert.deepEqual([nothing.pages(), nothing.numbers(), nothing.editions()], [[], [], []]);
    await install('bright', 2025);
    const text = new StoredText(store);
    assert.equal(text.place(), store);
    assert.deepEqual(text.pages(), ['chap_001.htm', 'chap_002.htm']);
    assert.deepEqual([...text.numbers()].sort(), ['98-1', '98-10', '98-2', '98-4', '98-6']);
    assert.deepEqual(
      ['98-1', '98-4', '98-5', '98-6', '98-7', ''].map((number) => text.has(number)),
      [true, true, true, true, false, false],
    );
  });

  it('has no annotations of what it does not have, nor of what has none, and nothing is wrong then', async () => {
    await install('bright', 2025);
    const text = new StoredText(store);
    assert.deepEqual(text.annotations('98-1'), ['Cited once.']);
    for (const number of ['98-2', '98-7', '98-5']) {
      assert.deepEqual(text.annotations(number), []);
      assert.equal(text.annotationsFault(number), undefined);
      assert.equal(text.section(number) === undefined, number === '98-7');
    }
    assert.deepEqual(text.damage(), []);
    assert.equal(text.fault('98-1'), undefined);
    assert.equal(text.fault('98-7'), undefined);
  });

  it('has nothing to tell of when it is checked whole', async () => {
    await install('bright', 2025);
    assert.deepEqual(new StoredText(store).check(), []);
    assert.deepEqual(new StoredText(path.join(at.path, 'absent')).check(), []);
  });

  it('tells of every file that is gone or another when it is checked, with the remedy that it was given', async () => {
    await install('bright', 2025);
    const [one = '', two = ''] = fs.readdirSync(path.join(store, 'pages'));
    fs.rmSync(path.join(store, 'pages', one));
    fs.appendFileSync(path.join(store, 'pages', two), 'x');
    const lines = [...new StoredText(store, () => 0, undefined, 'call the office').check()].sort();
    assert.equal(lines.length, 2);
    for (const line of lines)
      assert.match(line, /^the stored text of chapter [12] is damaged(?:: .+)?; call the office$/);
    assert.equal(lines.filter((line) => /damaged: /.test(line)).length, 1, lines.join('\n'));
  });

  for (const [what, damage, is] of [
    [
      'is gone',
      (name: string): void => {
        fs.rmSync(name);
      },
      `the index of the words of the statutes is missing; ${REMEDY}`,
    ],
    [
      'is another',
      (name: string): void => {
        fs.appendFileSync(name, 'x');
      },
      `the index of the words of the statutes is damaged; ${REMEDY}`,
    ],
  ] as const) {
    it(`says that the index of words ${what}, and the next writer makes it again`, async () => {
      await install('bright', 2025);
      damage(file('words-'));
      const text = new StoredText(store);
      assert.equal(text.words(), undefined);
      assert.equal(text.words(), undefined);
      assert.deepEqual(text.damage(), [is]);
      assert.deepEqual(text.check(), [is]);
      const writer = await StoreWriter.open(store, 'repair');
      assert.deepEqual([await writer.repairWords(), await writer.repairWords()], [true, false]);
      await writer.close();
      assert.notEqual(new StoredText(store).words(), undefined);
    });
  }

  it('has no words to make again where there is no text, or one that is damaged', async () => {
    const empty = await StoreWriter.open(store, 'repair');
    assert.deepEqual([empty.damaged, [...empty.known], [...empty.unfinished]], [[], [], []]);
    assert.equal(await empty.repairWords(), false);
    await empty.close();
    await install('bright', 2025);
    fs.rmSync(file('words-'));
    const [page = ''] = fs.readdirSync(path.join(store, 'pages'));
    fs.writeFileSync(path.join(store, 'pages', page), '');
    const writer = await StoreWriter.open(store, 'repair');
    assert.equal(writer.damaged.length, 1);
    assert.match(writer.damaged[0] ?? '', /^pub\/chap_00[12]\.htm$/);
    assert.equal(await writer.repairWords(), false);
    await writer.close();
    assert.ok(!fs.readdirSync(store).some((name) => name.startsWith('words-')));
  });

  it('keeps a revision that another follows, though its words are gone', async () => {
    await install('bright', 2025);
    fs.rmSync(file('words-'));
    await install('dim', 2027);
    const text = new StoredText(store);
    assert.deepEqual(text.editions(), [2025, 2027]);
    assert.match(text.section('98-1')?.body.text ?? '', /dim/);
    assert.match(text.section('98-1', 2025)?.body.text ?? '', /bright/);
    assert.equal(text.section('98-1', 2023), undefined);
    assert.equal(text.section('98-1', 2027)?.origin.edition, 2027);
    assert.equal(text.status()?.edition, 2027);
    assert.deepEqual(fs.readdirSync(path.join(store, 'editions')), ['2025']);
  });

  it('keeps no older text, and none of the same year, beside the one in force', async () => {
    await install('bright', 2025);
    await install('dim', 2025);
    assert.ok(!fs.existsSync(path.join(store, 'editions')));
    assert.match(new StoredText(store).section('98-1', 2025)?.body.text ?? '', /dim/);
  });

  it('has the editions that a year names, and takes no other folder beside them for one', async () => {
    await install('bright', 2025);
    await install('dim', 2027);
    for (const name of ['2023x', '12023', '202', 'notes'])
      fs.cpSync(path.join(store, 'editions', '2025'), path.join(store, 'editions', name), { recursive: true });
    assert.deepEqual(new StoredText(store).editions(), [2025, 2027]);
    fs.renameSync(path.join(store, 'editions', '2025'), path.join(store, 'editions', '20255'));
    assert.deepEqual(new StoredText(store).editions(), [2027]);
    fs.renameSync(path.join(store, 'editions', 'notes'), path.join(store, 'editions', '2021'));
    fs.rmSync(path.join(store, 'editions', '2021', 'current'));
    assert.deepEqual(new StoredText(store).editions(), [2027], 'beside one that was being written');
  });

  it('is swept of what no longer serves when a text comes in force, and of nothing that another program needs', async () => {
    await install('bright', 2025);
    const files = (): string[] => fs.readdirSync(store).sort();
    const [index, words] = [path.basename(file('index-')), path.basename(file('words-'))];
    const other = '.draft-lock-other';
    at.write(path.join('store', other), JSON.stringify({ pid: 1, host: 'another', token: 'other' }));
    for (const name of ['.draft-left', 'index-left', 'search-left', 'words-left', 'notes'])
      at.write(path.join('store', name), 'x');
    at.write(path.join('store', 'set-aside', 'x'), 'x');
    at.write(path.join('store', 'pages', 'left'), 'x');
    await install('dim', 2025);
    assert.deepEqual(files(), [
      other,
      'changes',
      'current',
      path.basename(file('index-')),
      'notes',
      'pages',
      path.basename(file('words-')),
    ]);
    assert.ok(![index, words].some((name) => files().includes(name)));
    assert.ok(!fs.readdirSync(path.join(store, 'pages')).includes('left'));
  });

  it('goes on after the pages that a stopped import had read, if their files are whole', async () => {
    const page = (number: string): NewPage => ({
      name: `pub/chap_00${number}.htm`,
      kind: 'chapter',
      title: '98',
      chapter: number,
      chapterName: 'Lamps',
      supplement: false,
      edition: 2025,
      read: '2026-07-01',
      sum: number,
      address: '',
      etag: '',
      modified: '',
      first: `98-${number}`,
      pointsTo: null,
      leads: [],
    });
    const stopped = await StoreWriter.open(store, 'p');
    await stopped.add(page('1'), [officialBlock('98-1', {})]);
    const lost = await stopped.add(page('2'), [officialBlock('98-2', {})]);
    await stopped.add(page('3'), []);
    await stopped.close();
    fs.rmSync(path.join(store, 'pages', lost.file));
    for (const [purpose, names] of [
      ['p', ['pub/chap_001.htm', 'pub/chap_003.htm']],
      ['another', []],
    ] as const) {
      const next = await StoreWriter.open(store, purpose);
      await next.close();
      assert.deepEqual([...next.unfinished.keys()], names);
    }
  });

  it('looks for a new text once a second, and reads on from the old one until then', async () => {
    await install('bright', 2025);
    let now = 0;
    const text = new StoredText(store, () => now);
    const says = (): string => /lamp is (\w+)/.exec(text.section('98-2')?.body.text ?? '')?.[1] ?? '';
    assert.equal(says(), 'bright');
    await install('dim', 2025);
    now = 999;
    assert.equal(text.status()?.chapters, 2);
    assert.equal(says(), 'bright', 'its frame is kept');
    now = 1000;
    assert.equal(says(), 'dim');
    text.close();
    fs.rmSync(store, { recursive: true });
    assert.deepEqual([text.status(), text.damage()], [undefined, []]);
  });

  it('tells of the section that cannot be shown, and of no other', async () => {
    await install('bright', 2025);
    for (const page of fs.readdirSync(path.join(store, 'pages'))) fs.rmSync(path.join(store, 'pages', page));
    const text = new StoredText(store);
    assert.match(text.fault('98-10') ?? '', /cannot be read|chapter 2/);
    assert.equal(text.fault('98-77'), undefined);
    assert.match(text.annotationsFault('98-1') ?? '', /cannot be read|chapter 1/);
    assert.equal(text.annotationsFault('98-2'), undefined);
  });
});

describe('the right to write', () => {
  let at: Folder;
  const put = (name: string, text: string, secondsAgo = 0): void => {
    at.write(name, text);
    const then = new Date(Date.now() - secondsAgo * 1000);
    fs.utimesSync(path.join(at.path, name), then, then);
  };
  const holder = (more: Partial<Record<'pid' | 'host' | 'token', unknown>> = {}): string =>
    JSON.stringify({ pid: process.pid, host: os.hostname(), token: 'other', ...more });
  /** A process that does not run. */
  const GONE = { pid: 2 ** 22 + 1 };

  beforeEach(() => {
    at = new Folder();
  });
  afterEach(() => {
    at.remove();
  });

  for (const [what, text, secondsAgo, free] of [
    ['a program that runs has it', holder(), 0, false],
    ['a program of another computer had it half a minute ago', holder({ host: 'another', ...GONE }), 30, false],
    ['a program of another computer has been silent for two minutes', holder({ host: 'another' }), 120, true],
    ['a program that runs has been silent for two minutes', holder(), 120, true],
    ['a program that is gone had it', holder(GONE), 0, true],
  ] as const) {
    it(`is ${free ? '' : 'not '}to be had where ${what}`, async () => {
      put('lock', text, secondsAgo);
      if (!free) {
        await assert.rejects(lockStore(at.path), StoreBusyError);
        assert.equal(fs.readFileSync(path.join(at.path, 'lock'), 'utf8'), text);
      } else {
        const lock = await lockStore(at.path);
        await lock.check();
        await lock.release();
        assert.deepEqual(fs.readdirSync(at.path), []);
      }
    });
  }

  for (const [what, text, secondsAgo, stays] of [
    ['of a program that runs', holder(), 0, true],
    ['of a program that runs and has been silent for two minutes', holder(), 120, false],
    ['of a program that is gone', holder(GONE), 0, false],
    ['of another computer', holder({ host: 'another', ...GONE }), 0, true],
    ['of another computer that has been silent', holder({ host: 'another', ...GONE }), 120, false],
    ['that is half written', '{"pid"', 0, true],
    ['that was half written long ago', '{"pid"', 5, false],
  ] as const) {
    it(`${stays ? 'leaves' : 'sweeps up'} a claim ${what}`, async () => {
      for (const name of ['.draft-lock-a', 'lock-b']) put(name, text, secondsAgo);
      put('.draft-other', text, 120);
      const lock = await lockStore(at.path);
      const left = fs.readdirSync(at.path).filter((name) => name !== 'lock');
      await lock.release();
      assert.deepEqual(left.sort(), stays ? ['.draft-lock-a', '.draft-other', 'lock-b'] : ['.draft-other']);
    });
  }

  it('is lost to a program that took it meanwhile, and is not given back for it', async () => {
    const lock = await lockStore(at.path);
    put('lock', holder());
    await assert.rejects(lock.check(), StoreBusyError);
    await lock.release();
    assert.equal(fs.readFileSync(path.join(at.path, 'lock'), 'utf8'), holder());
    fs.rmSync(path.join(at.path, 'lock'));
    await assert.rejects(lock.check(), StoreBusyError);
  });
});
