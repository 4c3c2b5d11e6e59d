import assert from 'node:assert/strict';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TextUpdate } from '../../../server/src/official/pages/importing';
import type { Page, TitlePage, TitlesPage } from '../../../server/src/official/pages/pages';
import { addUpdate, readUpdates } from '../../../server/src/official/store/changeLog';
import { disk } from '../../../server/src/official/store/files';
import { damagedPage } from '../../../server/src/official/store/frames';
import {
  isJournal,
  journalFile,
  journalText,
  purposeOf,
  readJournal,
} from '../../../server/src/official/store/journal';
import {
  addressOf,
  inOrder,
  isSupplementWhole,
  isWhole,
  leadsOf,
  newest,
  placeOf,
  statusOf,
  textToBe,
} from '../../../server/src/official/store/pageEntries';
import type { PageEntry } from '../../../server/src/official/store/storeIndex';
import { Folder } from '../../support/cli';

const entry = (name: string, more: Partial<PageEntry> = {}): PageEntry => ({
  name,
  kind: name.includes('titles') ? 'titles' : 'chapter',
  title: '1',
  chapter: '1',
  chapterName: 'Lamps',
  supplement: name.startsWith('sup/'),
  edition: name.startsWith('sup/') ? 2026 : 2025,
  read: '2026-07-01',
  sum: '',
  address: '',
  etag: '',
  modified: '',
  first: '1-1',
  pointsTo: null,
  leads: [],
  file: 'file',
  ...more,
});

describe('a page whose stored text is damaged', () => {
  for (const [page, words] of [
    [entry('pub/chap_952.htm', { chapter: '952' }), 'the stored text of chapter 952 is damaged'],
    [entry('sup/chap_952.htm', { chapter: '952' }), 'the stored text of chapter 952 (supplement) is damaged'],
    [entry('pub/art_002.htm', { chapter: 'Article 2A' }), 'the stored text of article 2a is damaged'],
    [entry('pub/title_9.htm', { chapter: '', title: '9' }), 'the stored text of title 9 is damaged'],
  ] as const) {
    it(`is named as a person knows it: ${words}`, () => {
      assert.equal(damagedPage(page), words);
    });
  }
});

describe('the pages of a text', () => {
  const titles = (...leads: string[]): PageEntry => entry('pub/titles.htm', { leads, first: '', file: '' });
  const supTitles = (...leads: string[]): PageEntry => entry('sup/titles.htm', { leads, first: '', file: '' });
  const [one, two] = [entry('pub/chap_1.htm'), entry('pub/chap_2.htm', { first: '1-20' })];
  const [sup1, sup2] = [entry('sup/chap_1.htm'), entry('sup/chap_2.htm', { first: '1-20' })];
  const LISTED = titles('chap_1.htm', 'chap_2.htm');
  const byName = (...entries: PageEntry[]): ReadonlyMap<string, PageEntry> =>
    new Map(entries.map((each) => [each.name, each]));
  const names = (entries: readonly PageEntry[]): string => entries.map(({ name }) => name).join(' ');

  for (const [what, entries, whole] of [
    ['all that the lists name', [LISTED, one, two], true],
    ['no list', [one, two], false],
    ['one less than the lists name', [LISTED, one], false],
    ['the other’s supplement', [LISTED, one, sup2], false],
    ['none', [], false],
  ] as const) {
    it(`are ${whole ? '' : 'not '}the whole code: ${what}`, () => {
      assert.equal(isWhole(entries), whole);
      assert.equal(statusOf(entries).whole, whole);
    });
  }

  for (const [what, entries, year, whole] of [
    ['all that the lists name', [LISTED, supTitles('chap_1.htm'), sup1], 2026, true],
    ['pages of another year', [supTitles('chap_1.htm'), { ...sup1, edition: 2024 }], 2026, false],
    ['a list of another year', [{ ...supTitles('chap_1.htm'), edition: 2024 }, sup1], 2026, false],
    ['no list of its own', [LISTED, sup1], 2026, false],
  ] as const) {
    it(`are ${whole ? '' : 'not '}a whole supplement: ${what}`, () => {
      assert.equal(isSupplementWhole(entries, year), whole);
    });
  }

  it('are told of by edition, day and number of chapters', () => {
    assert.deepEqual(
      statusOf([LISTED, { ...one, read: '2026-07-02' }, two, sup1, { ...sup2, edition: 2024 }, supTitles()]),
      { edition: 2025, supplement: 2026, read: '2026-07-02', chapters: 2, whole: true },
    );
    assert.deepEqual(statusOf([]), { edition: null, supplement: null, read: '', chapters: 0, whole: false });
  });

  it('are of the newest edition that any names', () => {
    const of = (...editions: (number | null)[]): number | null =>
      newest(editions.map((edition) => entry('pub/chap_1.htm', { edition })));
    assert.deepEqual([of(), of(null), of(2023, null, 2025, 2024), of(null, 2023)], [null, null, 2025, 2023]);
  });

  it('stand in the order of their first numbers, then of their names', () => {
    assert.equal(
      names(
        inOrder([
          entry('pub/b', { first: '1-10' }),
          entry('pub/c', { first: '1-9' }),
          entry('pub/a', { first: '1-10' }),
        ]),
      ),
      'pub/c pub/a pub/b',
    );
  });

  for (const [what, pages, known, is] of [
    ['a first chapter', [one], [], 'pub/chap_1.htm'],
    ['a chapter beside another', [two], [one], 'pub/chap_1.htm pub/chap_2.htm'],
    [
      'a whole edition alone',
      [LISTED, one, two],
      [entry('pub/chap_9.htm')],
      'pub/chap_1.htm pub/chap_2.htm pub/titles.htm',
    ],
    [
      'a revision with the supplement that was here',
      [LISTED, one, two],
      [sup1],
      'pub/chap_1.htm pub/chap_2.htm pub/titles.htm sup/chap_1.htm',
    ],
    [
      'no supplement that the revision has taken in',
      [
        { ...LISTED, edition: 2027 },
        { ...one, edition: 2027 },
        { ...two, edition: 2027 },
      ],
      [sup1],
      'pub/chap_1.htm pub/chap_2.htm pub/titles.htm',
    ],
    ['the newest supplement alone', [sup1], [one, { ...sup2, edition: 2024 }], 'pub/chap_1.htm sup/chap_1.htm'],
    ['supplements of a year together', [sup1], [one, sup2], 'pub/chap_1.htm sup/chap_1.htm sup/chap_2.htm'],
    [
      'a whole supplement without what it has no more',
      [supTitles('chap_1.htm'), sup1],
      [one, sup2],
      'pub/chap_1.htm sup/chap_1.htm sup/titles.htm',
    ],
    ['a supplement whose year is not known', [{ ...sup1, edition: null }], [one], 'pub/chap_1.htm sup/chap_1.htm'],
  ] as const) {
    it(`come together: ${what}`, () => {
      assert.equal(names(textToBe(byName(...pages), byName(...known))), is);
    });
  }

  it('are of the edition that the list of titles names, where they name none', () => {
    const bare = { ...one, edition: null };
    const editions = (pages: readonly PageEntry[], known: readonly PageEntry[]): unknown =>
      textToBe(byName(...pages), byName(...known)).find(({ name }) => name === one.name)?.edition;
    assert.equal(editions([bare], [LISTED]), 2025);
    assert.equal(editions([bare, { ...LISTED, edition: 2027 }], [LISTED]), 2027);
    assert.equal(editions([bare], []), null);
    assert.equal(editions([{ ...one, edition: 2023 }], [LISTED]), 2023);
  });

  it('are at their address on the site', () => {
    assert.deepEqual(
      [
        addressOf('pub/chap_1.htm', 2025),
        addressOf('sup/chap_1.htm', 2026),
        addressOf('sup/chap_1.htm', null),
        addressOf('pub/chap_1.htm', 2023, 2023),
      ],
      [
        'https://www.cga.ct.gov/current/pub/chap_1.htm',
        'https://www.cga.ct.gov/2026/sup/chap_1.htm',
        'https://www.cga.ct.gov/current/pub/chap_1.htm',
        'https://www.cga.ct.gov/2023/pub/chap_1.htm',
      ],
    );
  });

  it('lead to others by their lists, and say where they stand', () => {
    const base = { name: '', ofSupplement: null, problems: [] };
    const list = {
      ...base,
      kind: 'titles',
      titles: [{ page: 'title_1.htm' }, { page: '' }, { page: 'title_2.htm' }],
    } as unknown as TitlesPage;
    const title = {
      ...base,
      kind: 'title',
      number: '53a',
      titleName: 'Penal Code',
      chapters: [{ page: 'chap_1.htm' }, { page: 'chap_1.htm' }, { page: 'chap_2.htm' }],
      blocks: [],
    } as unknown as TitlePage;
    const chapter = (named: string): Page =>
      ({
        ...base,
        kind: 'chapter',
        number: '952',
        chapterName: 'Offenses',
        title: named,
        blocks: [{ numbers: [{ first: '53a-24', through: null }] }],
      }) as unknown as Page;
    assert.deepEqual(
      [leadsOf(list), leadsOf(title), leadsOf(chapter(''))],
      [['title_1.htm', 'title_2.htm'], ['chap_1.htm', 'chap_2.htm'], []],
    );
    assert.deepEqual(
      [list, title, chapter('53'), chapter('')].map((page) => placeOf(page)),
      [
        { title: '', chapter: '', chapterName: '' },
        { title: '53a', chapter: '', chapterName: 'Penal Code' },
        { title: '53', chapter: '952', chapterName: 'Offenses' },
        { title: '53a', chapter: '952', chapterName: 'Offenses' },
      ],
    );
  });
});

describe('the journal of an import', () => {
  const TEXT = journalText('code', [entry('pub/chap_1.htm'), entry('pub/chap_2.htm')]);
  for (const [what, text, purpose, pages, torn] of [
    ['is read again', TEXT, 'code', 2, false],
    ['is of another purpose', TEXT, 'chapters', 0, true],
    ['is empty', '', 'code', 0, true],
    ['has its purpose alone', 'code\n', 'code', 0, false],
    ['ends in the middle of a line', TEXT.slice(0, -5), 'code', 1, true],
    ['lacks its last line end', TEXT.slice(0, -1), 'code', 2, true],
    ['has a torn line in it', `code\n{"na\n${TEXT.slice(5)}`, 'code', 2, true],
  ] as const) {
    it(`${what}: ${pages} pages`, () => {
      const read = readJournal(text, purpose);
      assert.deepEqual([read.entries.length, read.torn], [pages, torn]);
    });
  }

  it('names its purpose, and is known by its name', () => {
    assert.deepEqual([purposeOf(TEXT), purposeOf('code'), purposeOf('\nx')], ['code', '', '']);
    assert.deepEqual([isJournal(journalFile('code')), isJournal('current')], [true, false]);
    assert.notEqual(journalFile('code'), journalFile('chapters'));
  });
});

describe('the list of what updates changed', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });
  const update = (read: string, count = 1): TextUpdate => ({
    read,
    changes: Array.from({ length: count }, () => ({}) as TextUpdate['changes'][number]),
  });
  const days = async (): Promise<string[]> => (await readUpdates(folder.path, disk)).map(({ read }) => read);

  it('has the last twelve, newest first', async () => {
    assert.deepEqual(await days(), []);
    for (let day = 10; day < 24; day++) await addUpdate(folder.path, update(`2026-01-${day}`), disk);
    assert.deepEqual(
      await days(),
      Array.from({ length: 12 }, (_, k) => `2026-01-${23 - k}`),
    );
  });

  it('has no more changes than there is room for, the newest whatever its number', async () => {
    await addUpdate(folder.path, update('2026-01-01', 30_000), disk);
    await addUpdate(folder.path, update('2026-01-02', 30_000), disk);
    assert.deepEqual(await days(), ['2026-01-02', '2026-01-01']);
    await addUpdate(folder.path, update('2026-01-03', 1), disk);
    assert.deepEqual(await days(), ['2026-01-03', '2026-01-02']);
    await addUpdate(folder.path, update('2026-01-04', 60_001), disk);
    assert.deepEqual(await days(), ['2026-01-04']);
  });

  it('is empty where it is damaged', async () => {
    folder.write('changes', 'no list');
    assert.deepEqual(await days(), []);
  });

  it('is empty where it would unpack without end', async () => {
    await addUpdate(folder.path, update('2026-01-01'), disk);
    const list = Buffer.from(JSON.stringify(await readUpdates(folder.path, disk)));
    const packed = gzipSync(Buffer.concat([list, Buffer.alloc(80_000_000, 32)]));
    await disk.write(path.join(folder.path, 'changes'), packed);
    assert.deepEqual(await days(), []);
  });
});
