import assert from 'node:assert/strict';
import path from 'node:path';
import {
  importSite,
  siteAddresses,
  sitePurpose,
  type SiteOptions,
} from '../../../server/src/official/store/importSite';
import { ImportError, type ImportOutcome, type ImportProgress } from '../../../server/src/official/store/importTypes';
import type { Site } from '../../../server/src/official/store/site';
import type { SiteAnswer } from '../../../server/src/official/store/siteAnswer';
import { SiteError } from '../../../server/src/official/store/siteError';
import { Folder } from '../../support/cli';
import { chapterPage, titleName, titlePage, titlesPage, type FakeChapter } from '../../support/officialPages';

const chapter = (number: string, more: Partial<FakeChapter> = {}): FakeChapter => ({
  number,
  name: `Lamps ${number}`,
  title: '98',
  blocks: [{ heading: `Sec. 98-${number}1. Heading.`, anchor: `sec_98-${number}1`, text: ['(a) Words.'] }],
  ...more,
});
const ONE = chapter('1');
const ARTICLE = chapter('2', { article: true });
const TITLES = [{ number: '98', name: 'Lamps' }];

/** A code of a title with a chapter and an article, and a supplement of the chapter. */
function code(): Map<string, string | SiteAnswer | Error> {
  return new Map<string, string | SiteAnswer | Error>([
    ['/current/pub/titles.htm', titlesPage(2025, 2026, TITLES)],
    [`/current/pub/${titleName('98')}`, titlePage('98', 'Lamps', [ONE, ARTICLE])],
    ['/current/pub/chap_001.htm', chapterPage(ONE)],
    ['/current/pub/art_002.htm', chapterPage(ARTICLE)],
    ['/2026/sup/titles.htm', titlesPage(2026, null, TITLES)],
    [`/2026/sup/${titleName('98')}`, titlePage('98', 'Lamps', [ONE])],
    ['/2026/sup/chap_001.htm', chapterPage({ ...ONE, supplement: 2026 })],
  ]);
}

describe('the reading of the site', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  interface Read {
    readonly outcome: ImportOutcome;
    readonly asked: readonly string[];
    readonly progress: readonly ImportProgress[];
  }

  async function read(
    pages: ReadonlyMap<string, string | SiteAnswer | Error>,
    chapters: readonly string[] = [],
    more: Partial<SiteOptions> = {},
  ): Promise<Read> {
    const asked: string[] = [];
    const site: Pick<Site, 'get'> = {
      get(address) {
        asked.push(address);
        const page = pages.get(address);
        if (page instanceof Error) return Promise.reject(page);
        if (typeof page === 'object') return Promise.resolve(page);
        return Promise.resolve(
          page === undefined
            ? { kind: 'missing' }
            : { kind: 'page', bytes: Buffer.from(page), etag: '"e"', modified: '' },
        );
      },
    };
    const progress: ImportProgress[] = [];
    const outcome = await importSite(
      site as Site,
      {
        folder: path.join(folder.path, 'text'),
        today: '2026-11-26',
        clock: () => 1000 * asked.length,
        onProgress: (now) => progress.push(now),
        ...more,
      },
      chapters,
    );
    return { outcome, asked, progress };
  }

  const failing = (reading: Promise<unknown>, message: string): Promise<void> =>
    assert.rejects(reading, (error) => {
      assert.ok(error instanceof ImportError, String(error));
      assert.equal(error.message, message);
      return true;
    });

  it('tells how far it is and what it reads, in order, and how long the rest takes', async () => {
    const { progress, asked, outcome } = await read(code(), [], { expected: 9 });
    assert.deepEqual(
      progress.map(({ done, total, name, secondsLeft }) => [`${done} of ${total}`, name, secondsLeft]),
      [
        ['1 of 9', 'list of titles', null],
        ['2 of 9', 'title 98', null],
        ['3 of 9', 'chapter 1, LAMPS 1', 6],
        ['4 of 9', 'article 2, LAMPS 2', 5],
        ['5 of 9', '2026 Supplement, list of titles', 4],
        ['6 of 9', '2026 Supplement, title 98', 3],
        ['7 of 9', '2026 Supplement, chapter 1, LAMPS 1', 2],
        ['7 of 7', 'index of the words', null],
      ],
    );
    assert.deepEqual(asked, [...code().keys()]);
    assert.deepEqual(outcome.status, {
      edition: 2025,
      supplement: 2026,
      read: '2026-11-26',
      chapters: 2,
      sections: 2,
      whole: true,
    });
    assert.deepEqual([outcome.taken, outcome.unchanged, outcome.refused, outcome.problems], [3, 0, [], []]);
  });

  for (const [what, stopped, resumed, again] of [
    ['of the day before', { today: '2026-11-25' }, code, false],
    ['of three days before', { today: '2026-11-23' }, code, false],
    ['of four days before', { today: '2026-11-22' }, code, true],
    [
      'of another edition',
      { today: '2026-11-25' },
      () => new Map([...code(), ['/current/pub/titles.htm', titlesPage(2027, null, TITLES)]]),
      true,
    ],
  ] as const) {
    it(`asks ${again ? 'again' : 'no more'} for what a stopped run read: ${what}`, async () => {
      const broken = code();
      broken.set('/current/pub/art_002.htm', new Error('the power went off'));
      await assert.rejects(read(broken, [], stopped));
      const { asked } = await read(resumed());
      assert.deepEqual(
        [asked.includes('/current/pub/chap_001.htm'), asked.includes('/current/pub/art_002.htm')],
        [again, true],
      );
    });
  }

  it('grows its number of pages as lists are read, where it was not known', async () => {
    const { progress } = await read(code());
    assert.deepEqual(
      progress.map(({ done, total }) => `${done}/${total}`),
      ['1/1', '2/2', '3/4', '4/4', '5/5', '6/6', '7/7', '7/7'],
    );
  });

  for (const [what, titles, supplement] of [
    ['no supplement where none is named', titlesPage(2025, null, TITLES), false],
    ['no supplement that the revision has taken in', titlesPage(2026, 2026, TITLES), false],
    ['a supplement that is newer', titlesPage(2025, 2026, TITLES), true],
  ] as const) {
    it(`reads ${what}`, async () => {
      const { asked } = await read(new Map([...code(), ['/current/pub/titles.htm', titles]]));
      assert.equal(
        asked.some((address) => address.startsWith('/2026/sup/')),
        supplement,
      );
    });
  }

  it('asks, the next time, for what is here by its names, and says what is as it was', async () => {
    await read(code());
    const unchanged = new Map(
      [...code().keys()].map((address): [string, SiteAnswer] => [address, { kind: 'unchanged' }]),
    );
    const { outcome, asked } = await read(unchanged);
    assert.deepEqual(asked, [...code().keys()]);
    assert.deepEqual([outcome.taken, outcome.unchanged, outcome.changes], [0, 3, []]);
    assert.equal(outcome.status.whole, true);
  });

  describe('of chapters', () => {
    it('reads them with their supplement, which need not be there, and nothing else', async () => {
      const { asked, outcome, progress } = await read(code(), ['chap_001.htm', 'art_002.htm']);
      assert.deepEqual(asked, [
        '/current/pub/titles.htm',
        '/current/pub/chap_001.htm',
        '/2026/sup/chap_001.htm',
        '/current/pub/art_002.htm',
        '/2026/sup/art_002.htm',
      ]);
      assert.deepEqual([outcome.taken, outcome.refused, outcome.status.whole], [3, [], false]);
      assert.deepEqual(
        progress.slice(0, 5).map(({ done, total, name }) => `${done}/${total} ${name}`),
        [
          '1/5 list of titles',
          '2/5 chapter 1, LAMPS 1',
          '3/5 2026 Supplement, chapter 1, LAMPS 1',
          '4/5 article 2, LAMPS 2',
          '5/5 art_002.htm',
        ],
      );
    });

    it('fails with the last reason where none was given, and takes one beside another that is missing', async () => {
      await failing(read(code(), ['chap_009.htm']), 'the site does not have it');
      const { outcome } = await read(code(), ['chap_009.htm', 'chap_001.htm']);
      assert.deepEqual(outcome.refused, [{ name: 'pub/chap_009.htm', reason: 'the site does not have it' }]);
    });

    it('fails where the site says of one that is not here that it has not changed', async () => {
      const pages = code().set('/current/pub/chap_001.htm', { kind: 'unchanged' });
      await failing(read(pages, ['chap_001.htm']), 'the site does not have it');
    });
  });

  describe('fails', () => {
    for (const [what, answer, message] of [
      [
        'is not there',
        { kind: 'missing' } as SiteAnswer,
        'the site does not have its list of titles where it was; Conncite needs its new address',
      ],
      [
        'is unchanged, though none is here',
        { kind: 'unchanged' } as SiteAnswer,
        'the site does not have its list of titles where it was; Conncite needs its new address',
      ],
      ['is another page', chapterPage(ONE), 'the site does not have its list of titles where it was'],
      [
        'is no page',
        'no page',
        'the list of titles on the site was not taken: it is not a page of the General Statutes',
      ],
    ] as const) {
      it(`where the list of titles ${what}`, async () => {
        await failing(read(code().set('/current/pub/titles.htm', answer)), message);
      });
    }

    it('where three pages in a row cannot be had, and not where one between can', async () => {
      const lost = new SiteError('the site is gone', true);
      const chapters = ['1', '2', '3', '4'].map((number) => chapter(number));
      const pages = (...gone: number[]): Map<string, string | SiteAnswer | Error> =>
        new Map<string, string | SiteAnswer | Error>([
          ['/current/pub/titles.htm', titlesPage(2025, null, TITLES)],
          [`/current/pub/${titleName('98')}`, titlePage('98', 'Lamps', chapters)],
          ...chapters.map((one, k): [string, string | Error] => [
            `/current/pub/chap_00${k + 1}.htm`,
            gone.includes(k + 1) ? lost : chapterPage(one),
          ]),
        ]);
      await failing(
        read(pages(1, 2, 3)),
        'the site is gone; what was read is kept, and the next import resumes from there',
      );
      const { outcome } = await read(pages(1, 2, 4));
      assert.deepEqual(
        outcome.refused.map(({ name, reason }) => `${name}: ${reason}`),
        [1, 2, 4].map((k) => `pub/chap_00${k}.htm: the site is gone`),
      );
    });

    it('never for pages that are refused one by one, though they are many', async () => {
      const refused = new SiteError('the site answers with 403', false);
      const pages = code()
        .set('/current/pub/chap_001.htm', refused)
        .set('/current/pub/art_002.htm', refused)
        .set('/2026/sup/chap_001.htm', refused);
      assert.equal((await read(pages)).outcome.refused.length, 3);
    });
  });

  describe('of an older edition', () => {
    const OLD = { pages: { revision: 2023, supplement: 2024 } };
    const old = (titles: string, supplement: string): Map<string, string> =>
      new Map([
        ['/2023/pub/titles.htm', titles],
        [`/2023/pub/${titleName('98')}`, titlePage('98', 'Lamps', [ONE])],
        ['/2023/pub/chap_001.htm', chapterPage(ONE)],
        ['/2024/sup/titles.htm', supplement],
        [`/2024/sup/${titleName('98')}`, titlePage('98', 'Lamps', [ONE])],
        ['/2024/sup/chap_001.htm', chapterPage({ ...ONE, supplement: 2024 })],
      ]);

    it('reads it at its own address, with the supplement that was asked for', async () => {
      const pages = old(titlesPage(2023, 2026, TITLES), titlesPage(2024, null, TITLES));
      const { outcome, asked } = await read(pages, [], OLD);
      assert.deepEqual(asked, [...pages.keys()]);
      assert.deepEqual([outcome.status.edition, outcome.status.supplement], [2023, 2024]);
      const { asked: alone } = await read(pages, [], { pages: { revision: 2023, supplement: null } });
      assert.deepEqual(alone, [...pages.keys()].slice(0, 3));
    });

    for (const [titles, supplement, message] of [
      [
        titlesPage(2025, null, TITLES),
        titlesPage(2024, null, TITLES),
        'the list of titles where the 2023 edition should be is of the 2025 edition; nothing was taken',
      ],
      [
        titlesPage(2023, null, TITLES).replace('Revised to January 1, 2023', 'Revised'),
        titlesPage(2024, null, TITLES),
        'the list of titles where the 2023 edition should be is of an edition that it does not name; nothing was taken',
      ],
      [
        titlesPage(2023, null, TITLES),
        titlesPage(2022, null, TITLES),
        'the 2024 Supplement is not where it should be on the site; nothing was taken',
      ],
    ] as const) {
      it(`fails where it is another: ${message}`, async () => {
        await failing(read(old(titles, supplement), [], OLD), message);
      });
    }
  });

  for (const [chapters, pages, addresses, purpose] of [
    [[], undefined, ['current/pub/titles.htm'], 'site whole'],
    [
      ['chap_1.htm', 'chap_2.htm'],
      undefined,
      ['current/pub/titles.htm', 'current/pub/chap_1.htm', 'current/pub/chap_2.htm'],
      'site chap_1.htm chap_2.htm',
    ],
    [[], { revision: 2023, supplement: 2024 }, ['2023/pub/titles.htm'], 'site 2024 whole'],
    [
      ['chap_1.htm'],
      { revision: 2023, supplement: null },
      ['2023/pub/titles.htm', '2023/pub/chap_1.htm'],
      'site 2023 chap_1.htm',
    ],
  ] as const) {
    it(`begins with these addresses, and is known by its purpose: ${purpose}`, () => {
      assert.deepEqual(
        siteAddresses(chapters, pages),
        addresses.map((address) => `https://www.cga.ct.gov/${address}`),
      );
      assert.equal(sitePurpose(chapters, pages), purpose);
    });
  }
});
