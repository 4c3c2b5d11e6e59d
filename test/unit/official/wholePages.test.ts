import assert from 'node:assert/strict';
import { PageError } from '../../../server/src/official/pages/pageError';
import type { Page } from '../../../server/src/official/pages/pages';
import { pageOf, readPage } from '../../../server/src/official/pages/readPage';
import { officialBlock } from '../../support/officialBlock';
import { chapterPage, titlePage, titlesPage, type FakeChapter } from '../../support/officialPages';

const page = (body: string, name = 'chap_001.htm'): string =>
  `<html><head><title>T</title></head><body><div id="${name}">${body}</div></body></html>`;
const section = (number: string, text = 'Words.'): string =>
  `<p><span class="catchln" id="sec_${number}">Sec. ${number}. Heading.</span> ${text}</p>`;
const NAV = '<table class="nav_tbl"><tr><td><a href="title_01.htm">(Return)</a></td></tr></table>';
const CHAPTER: FakeChapter = {
  number: '1',
  name: 'Lamps',
  title: '98',
  blocks: [{ heading: 'Sec. 98-1. Heading.', anchor: 'sec_98-1', text: ['Words.'] }],
};

describe('the list of titles', () => {
  const row = (designation: string, name: string, more = ''): string =>
    `<table><tr><td><a href="/current/pub/TITLE_01.htm?x#y"><span class="toc_ttl_desig">${designation}</span></a> <span class="toc_rng_chaps">Chapters 1 to 3<br/>(Secs. 1-1)</span></td><td><span class="toc_ttl_name">${name}</span>${more}</td></tr></table>`;
  const base = {
    kind: 'titles',
    name: 'titles.htm',
    revision: null,
    supplement: null,
    ofSupplement: null,
    problems: [],
  };

  it('has each title with its page, range and note', () => {
    const entry = { number: '1', page: 'title_01.htm', range: 'Chapters 1 to 3' };
    assert.deepEqual(
      readPage(
        page(
          row('Title 1', 'Provisions') +
            row('Title 1a*', 'Repealed', ' (All sections repealed) (more)') +
            row('Title 53a', ''),
          'Titles.htm',
        ),
      ),
      {
        ...base,
        titles: [
          { ...entry, name: 'Provisions', note: '' },
          { ...entry, number: '1a*', name: 'Repealed', note: 'All sections repealed' },
          { ...entry, number: '53a', name: '', note: '' },
        ],
        problems: ['the list of titles has a title "1a*"'],
      },
    );
  });

  for (const number of ['0', '100', '1aa', 'x', 'x1', '-1']) {
    it(`says of a title with no number of one: "${number}"`, () => {
      assert.deepEqual(readPage(page(row(`Title ${number}`, 'Name'))).problems, [
        `the list of titles has a title "${number}"`,
      ]);
    });
  }

  it('leads to no page where its link is none of a title', () => {
    const { titles } = readPage(page(row('Title 1', 'Name').replace('TITLE_01', 'chap_1'))) as Page & {
      kind: 'titles';
    };
    assert.equal(titles[0]?.page, '');
  });
});

describe('the page of a title', () => {
  const row = (target: string, words: string, name: string, more = ''): string =>
    `<table><tr><td><a href="${target}">${words}</a> <span class="toc_rng_secs">Secs. 1-1 to 1-9</span></td><td><a href="${target}">${name}</a>${more}</td></tr></table>`;
  const read = (body: string): Page => readPage(page(body, 'Title_53a.htm'));

  it('has its chapters, front notes, and sections of its own', () => {
    assert.deepEqual(
      read(
        `<h1 class="title-no">Title 53a*</h1><h1 class="title-name">PENAL<br/>CODE*</h1><p class="front-note-first">See.</p>` +
          row('Chap_952.htm', 'Chapter  952*', 'Offenses', ' (Conditionally Repealed)') +
          row('art_002a.htm', 'ARTICLE 2a', 'Leases') +
          row('titles.htm', '(Return)', 'Titles') +
          row('chap_231.htm', 'CHAPTERS 231 TO 235 AND 237', '') +
          '<hr class="chaps_pg_bar"/>' +
          section('53a-1') +
          NAV,
      ),
      {
        kind: 'title',
        name: 'title_53a.htm',
        number: '53a',
        titleName: 'PENAL CODE',
        frontNotes: ['See.'],
        chapters: [
          {
            number: '952',
            name: 'Offenses',
            page: 'chap_952.htm',
            range: 'Secs. 1-1 to 1-9',
            note: 'Conditionally Repealed',
          },
          { number: 'Article 2A', name: 'Leases', page: 'art_002a.htm', range: 'Secs. 1-1 to 1-9', note: '' },
          { number: '231 to 235 and 237', name: '', page: 'chap_231.htm', range: 'Secs. 1-1 to 1-9', note: '' },
        ],
        blocks: [officialBlock('53a-1', { paragraphs: [['text', 'Words.']] })],
        ofSupplement: null,
        problems: [],
      },
    );
  });

  it('of a supplement says of which year, before its first section', () => {
    const head = '<h1 class="title-no-first">TITLE 9</h1>';
    assert.equal((read(`${head}<h4>This 2026 Supplement</h4>`) as { ofSupplement?: unknown }).ofSupplement, 2026);
    const after = read(`${head}${section('9-1')}<p>This 2026 Supplement</p>`);
    assert.equal((after as { ofSupplement?: unknown }).ofSupplement, null);
  });

  it('is refused where it names no title', () => {
    assert.throws(
      () => read('<h1 class="title-no">*</h1>'),
      (error) => error instanceof PageError && error.message === 'it has no number of a title',
    );
  });
});

describe('the page of a chapter', () => {
  it('has its parts with their notes, and each section the part in which it stands', () => {
    const read = readPage(
      page(
        '<h2 class="chap-no">CHAPTER 1</h2><h2 class="chap-name">LAMPS</h2><p class="front-note-first">Of all.</p>' +
          '<hr class="chaps_pg_bar"/>' +
          '<h3 class="part-no">PART I*</h3><h3 class="part-name">OF OIL</h3><p class="front-note-first">Of oil.</p>' +
          section('1-1') +
          '<h4 class="subpart-no">(A)</h4><h4 class="subpart-name">WICKS</h4><p class="front-note-first">Of wicks.</p>' +
          section('1-2') +
          '<h3 class="part-name">ALONE</h3>' +
          section('1-3', 'See <a href="chap_002.htm#sec_1-9">it</a>.') +
          NAV,
      ),
    ) as Page & { kind: 'chapter' };
    assert.deepEqual(
      [read.number, read.chapterName, read.title, read.frontNotes, read.parts, read.links, read.problems],
      [
        '1',
        'LAMPS',
        '1',
        ['Of all.'],
        [
          { heading: 'PART I OF OIL', frontNotes: ['Of oil.'] },
          { heading: 'PART I OF OIL ALONE', frontNotes: [] },
        ],
        ['chap_002.htm#sec_1-9'],
        [],
      ],
    );
    assert.deepEqual(
      read.blocks.map(({ part }) => part),
      ['PART I OF OIL', 'PART I OF OIL; (A) WICKS', 'PART I OF OIL ALONE'],
    );
  });

  it('has a part without a number by its name, and says which heading has no number', () => {
    const read = readPage(
      page(
        '<h2 class="chap-no">CHAPTER 1</h2><h3 class="part-name">LANTERNS</h3><h4 class="subpart-name">WICKS</h4>' +
          `${section('1-1')}<p><span class="catchln" id="lamps">Lamps.</span> Words.</p>${NAV}`,
      ),
    ) as Page & { kind: 'chapter' };
    assert.deepEqual(
      [read.chapterName, read.parts.map(({ heading }) => heading), read.blocks[0]?.part],
      ['', ['WICKS'], 'LANTERNS; WICKS'],
    );
    assert.deepEqual(read.problems, ['a heading has no section number: "lamps"']);
  });

  const NUMBER = '<h2 class="chap-no">CHAPTER 1</h2>';
  const listed = (...numbers: string[]): string =>
    numbers.map((number) => `<p class="toc_catchln"><a href="#sec_${number}">${number}</a></p>`).join('') +
    '<hr class="chaps_pg_bar"/>';
  for (const [what, body, message] of [
    ['no number', `<h2 class="chap-no">*</h2>${section('1-1')}`, 'it has no number of a chapter'],
    ['no sections', NUMBER, 'chapter 1 has no sections on it'],
    [
      'no numbers of sections',
      `${NUMBER}<p><span class="catchln" id="x">Lamps.</span></p>${NAV}`,
      'no heading of chapter 1 has a section number',
    ],
    [
      'fewer sections than its contents, and no links back after the last',
      NUMBER + listed('1-1', '1-2') + section('1-1'),
      'it ends in the middle: sections that its contents name are missing after 1-1',
    ],
  ] as const) {
    it(`is refused where it has ${what}`, () => {
      assert.throws(
        () => readPage(page(body)),
        (error) => error instanceof PageError && error.message === message,
      );
    });
  }

  it('is taken where its end is there, though its contents name more, and where they name no more', () => {
    assert.deepEqual(readPage(page(NUMBER + listed('1-1', '1-2') + section('1-1') + NAV)).problems, [
      'its contents name 1-2, which is not on the page',
    ]);
    assert.deepEqual(readPage(page(NUMBER + listed('1-1') + section('1-1'))).problems, []);
  });

  it('has the number of its header where its heading has none', () => {
    const written = chapterPage(CHAPTER).replace(/<h2 class="chap-no">[^<]*/, '<h2 class="chap-no">');
    const other = written.replace('<h2 class="chap-name">', '<h2 class="chap-no-x">*</h2><h2 class="chap-name">');
    assert.equal((readPage(other) as { number?: string }).number, '1');
  });
});

describe('a page that is no page of the statutes', () => {
  for (const [html, message] of [
    [
      '<html><head><title> News\n today </title></head></html>',
      'it is not a page of the General Statutes (its title is "News today")',
    ],
    [
      `<html><head><title>${'x'.repeat(99)}</title></head></html>`,
      `it is not a page of the General Statutes (its title is "${'x'.repeat(80)}")`,
    ],
    ['', 'it is not a page of the General Statutes'],
  ] as const) {
    it(`is refused with its title: ${html.slice(0, 60)}`, () => {
      assert.throws(
        () => readPage(html),
        (error) => error instanceof PageError && error.fault === 'notOfficial' && error.message === message,
      );
    });
  }

  for (const [what, whole] of [
    ['a chapter', chapterPage(CHAPTER)],
    ['a title', titlePage('98', 'Lamps', [CHAPTER])],
    ['the list', titlesPage(2025, null, [{ number: '98', name: 'Lamps' }])],
  ] as const) {
    it(`or was cut off is refused, but not for a remark of the browser after its end: ${what}`, () => {
      assert.throws(
        () => readPage(whole.slice(0, whole.lastIndexOf('</html>'))),
        (error) =>
          error instanceof PageError &&
          error.fault === 'truncated' &&
          error.message === 'it ends in the middle; the download was cut off',
      );
      assert.doesNotThrow(() => readPage(`${whole.trimEnd()}  <!-- saved -->\n`));
      assert.doesNotThrow(() => readPage(whole.replace('</html>', '</HTML >')));
    });
  }
});

describe('the name of the page that a link leads to', () => {
  for (const [target, name] of [
    ['chap_952.htm', 'chap_952.htm'],
    ['CHAP_952.htm#sec_53a-24', 'chap_952.htm'],
    ['/current/pub/chap_952.htm?x=/y#z', 'chap_952.htm'],
    ['https://www.cga.ct.gov/current/pub/Chap_952.htm', 'chap_952.htm'],
    ['#sec_53a-24', ''],
    ['', ''],
  ] as const) {
    it(`is "${name}" of "${target}"`, () => {
      assert.equal(pageOf(target), name);
    });
  }
});
