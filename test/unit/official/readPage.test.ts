import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { makeBody } from '../../../server/src/official/pages/body';
import { decodePage } from '../../../server/src/official/pages/decodePage';
import { PageError } from '../../../server/src/official/pages/pageError';
import type { Block, ChapterPage } from '../../../server/src/official/pages/pages';
import { readPage } from '../../../server/src/official/pages/readPage';
import { writeNumbers } from '../../../server/src/official/pages/sectionNumbers';
import type { OfficialSubsection } from '../../../server/src/official/pages/officialText';
import { chapterPage, titlePage, titlesPage, type FakeBlock } from '../../support/officialPages';

const SAMPLES = path.join('..', 'shared', 'research');
const REAL = path.join('..', 'shared', 'official-pages');

function read(file: string): ReturnType<typeof readPage> {
  return readPage(decodePage(fs.readFileSync(file)));
}

function chapterOf(blocks: readonly FakeBlock[], supplement?: number): ChapterPage {
  const page = readPage(
    chapterPage({
      number: '999',
      name: 'Lanterns',
      title: '99a',
      blocks,
      ...(supplement === undefined ? {} : { supplement }),
    }),
  );
  assert.ok(page.kind === 'chapter');
  return page;
}

function blockOf(text: readonly string[], more: Partial<FakeBlock> = {}): Block {
  const block = chapterOf([{ heading: 'Sec. 99a-1. Lamps.', anchor: 'sec_99a-1', text, ...more }]).blocks[0];
  assert.ok(block !== undefined);
  return block;
}

/** "a(1,2(A)),b". */
function labels(parts: readonly OfficialSubsection[]): string {
  return parts.map((part) => part.label + (part.children.length > 0 ? `(${labels(part.children)})` : '')).join(',');
}

function fault(html: string): string {
  try {
    readPage(html);
  } catch (error) {
    assert.ok(error instanceof PageError, String(error));
    return error.fault;
  }
  return 'taken';
}

describe('official pages', () => {
  it('reads the list of titles, edition and supplement', () => {
    const page = readPage(
      titlesPage(2025, 2026, [
        { number: '53a', name: 'Penal Code' },
        { number: '54', name: 'Procedure' },
      ]),
    );
    assert.ok(page.kind === 'titles');
    assert.deepEqual([page.revision, page.supplement], [2025, 2026]);
    assert.deepEqual(
      page.titles.map((t) => [t.number, t.name, t.page]),
      [
        ['53a', 'Penal Code', 'title_53a.htm'],
        ['54', 'Procedure', 'title_54.htm'],
      ],
    );
  });

  it('reads a title page without its links back', () => {
    const page = readPage(
      titlePage('99a', 'Lanterns', [
        { number: '999', name: 'Lamps', title: '99a', blocks: [] },
        { number: '2A', name: 'Leases', title: '99a', article: true, blocks: [] },
      ]),
    );
    assert.ok(page.kind === 'title');
    assert.deepEqual(
      page.chapters.map((c) => [c.number, c.name, c.page]),
      [
        ['999', 'Lamps', 'chap_999.htm'],
        ['Article 2A', 'Leases', 'art_002a.htm'],
      ],
    );
    assert.equal(page.blocks.length, 0);
  });

  const HEADINGS: readonly (readonly [string, string, string, string, string])[] = [
    // heading, anchor, numbers, former numbers, catchline
    ['Sec. 53a-25. Felony: Definition.', 'sec_53a-25', '53a-25', '', 'Felony: Definition.'],
    ['Sec. 53a-117<i>l</i>. Damage.', 'sec_53a-117l', '53a-117l', '', 'Damage.'],
    ['Sec. 53a-90.', 'sec_53a-90', '53a-90', '', ''],
    ['Sec. 45a-471.* (Formerly Sec. 45-213c). Trustee.', 'sec_45a-471', '45a-471', '45-213c', 'Trustee.'],
    ['Sec. 51-182c.*', 'sec_51-182c', '51-182c', '', ''],
    ['Secs. 12-263bb to 12-263zz', 'secs_12-263bb_to12-263zz', '12-263bb to 12-263zz', '', ''],
    ['Secs. 20-12<i>l</i> and 20-12m', 'secs_20-12l_and_20-12m', '20-12l and 20-12m', '', ''],
    ['Sec. 38a-650. (Formerly 38-254). Scope.', 'sec_38a-650', '38a-650', '38-254', 'Scope.'],
    [
      'Secs. 4b-40 (Formerly Sec. 4-128f) and 4b-41. Leases.',
      'secs_4b-40_and_4b-41',
      '4b-40 and 4b-41',
      '4b-40: 4-128f',
      'Leases.',
    ],
    [
      'Secs. 46b-141 (Formerly Sec. 51-322) to 46b-141b. Length.',
      'secs_46b-141_to_46b-141b',
      '46b-141 to 46b-141b',
      '46b-141: 51-322',
      'Length.',
    ],
    [
      'Secs. 3-114p, 3-114q (Formerly Sec. 17b-322) and 3-114r. Fee.',
      'secs_3-114p_to_3-114r',
      '3-114p, 3-114q and 3-114r',
      '3-114q: 17b-322',
      'Fee.',
    ],
    [
      'Secs. 17b-1 (Formerly Sec. 17-2) to 17b-3 and 17b-5 (Formerly Sec. 17-9). Fee.',
      'secs_17b-1_to_17b-3_and_17b-5',
      '17b-1 to 17b-3 and 17b-5',
      '17b-1: 17-2 17b-5: 17-9',
      'Fee.',
    ],
    [
      'Secs. 10a-42 to 10a-42b. (Formerly Secs. 10-331a, 10-331c to 10-331h). Old.',
      'secs_10a-42_to_10a-42b',
      '10a-42 to 10a-42b',
      '10-331a 10-331c 10-331h',
      'Old.',
    ],
    ['Secs. 417<i>l</i> to 417z. Reserved', 'secs_20-417l_to_20-417z', '20-417l to 20-417z', '', 'Reserved'],
    ['Sec. 17a-615. (Formerly Sec. 17-258). Compact.', 'sec_17a-175', '17a-615', '17-258', 'Compact.'],
    ['Sec. 10-153p to 10-153r. Old.', 'sec_10-153p_to_10-153r', '10-153p to 10-153r', '', 'Old.'],
    [
      'Secs. 25-3b to 25-3d, 25-4 to 25-4h and 25-6. Old.',
      'secs_25-3b_to_25-3d_25-4_to_25-4h_and_25-6',
      '25-3b to 25-3d, 25-4 to 25-4h and 25-6',
      '',
      'Old.',
    ],
    ['Sec. 42a-2A-101. Short title.', 'sec_42a-2A-101', '42a-2A-101', '', 'Short title.'],
    [
      'Sec. 7-313m. *(See end of section for amended version of subsections (b), (c) and (d) and effective dates). Grants.',
      'sec_7-313m',
      '7-313m',
      '',
      'Grants.',
    ],
    ['Sec. 4-1. Codification of public act 77-614*.', 'sec_4-1', '4-1', '', 'Codification of public act 77-614*.'],
  ];
  for (const [heading, anchor, numbers, formerly, catchline] of HEADINGS) {
    it(`reads the heading ${heading}`, () => {
      const block = blockOf(['Words.'], { heading, anchor });
      assert.deepEqual(
        [
          writeNumbers(block.numbers),
          [
            ...block.formerly,
            ...Object.entries(block.formerlyOf ?? {}).map(([number, old]) => `${number}: ${old.join(' ')}`),
          ].join(' '),
          block.catchline,
          block.anchor,
        ],
        [numbers, formerly, catchline, anchor],
      );
    });
  }

  const STATES: readonly (readonly [string, string, string | null, unknown])[] = [
    ['Reserved for future use.', 'reserved', null, null],
    ['Reserved for future use .', 'reserved', null, null],
    ['Obsolete.', 'obsolete', null, null],
    ['Section <a href ="chap_999.htm#sec_99a-1">99a-1</a> is repealed.', 'repealed', null, null],
    [
      'Section 1-9b is repealed, effective October 1, 2003, and applicable to income years commencing on or after January 1, 2004.',
      'repealed',
      '2003-10-01',
      null,
    ],
    ['Sections 1-42 to 1-54, inclusive, are repealed, effective October 1, 2016.', 'repealed', '2016-10-01', null],
    ['Sections 53a-53 and 53a-54 are repealed.', 'repealed', null, null],
    ['Sections 13-1 to 13-20, inclusive, have been transferred or repealed.', 'transferred or repealed', null, null],
    ['Sections 17-1 to 17-21d, inclusive, have been transferred, repealed or deemed obsolete.', 'unknown', null, null],
    ['Sections 13-250 to 13-252, inclusive, are obsolete or repealed.', 'unknown', null, null],
    ['S ections 17-460 to 17-475, inclusive, have been transferred.', 'transferred', null, null],
    [
      'Section 12-217h is repealed effective January 1, 1990, and applicable to income years commencing on or after that date.',
      'repealed',
      '1990-01-01',
      null,
    ],
    ['Sections 54-134 to 54-138b, inclusive, are repealed, effective June 19, 2002.*', 'repealed', '2002-06-19', null],
    [
      'Transferred to Chapter 662d, Secs. 36-564 to 36-568, inclusive, and 36-570 to 36-573, inclusive.',
      'transferred',
      null,
      { numbers: ['36-564'], through: '36-568', more: [{ first: '36-570', through: '36-573' }] },
    ],
    [
      'Transferred to Chapter 961, Part II, Sec. <a href ="chap_961.htm#sec_54-102a">54-102a</a>.',
      'transferred',
      null,
      { numbers: ['54-102a'], through: null },
    ],
    [
      'Transferred to Chapter 14, Secs. 1-210 and 1-211.',
      'transferred',
      null,
      { numbers: ['1-210', '1-211'], through: null },
    ],
    [
      'Transferred to Chapter 170, Secs. 10a-22e to 10a-22k, inclusive.',
      'transferred',
      null,
      { numbers: ['10a-22e'], through: '10a-22k' },
    ],
    ['Transferred to Sec. 4-5.', 'transferred', null, { numbers: ['4-5'], through: null }],
    ['(a) A person may reserve a name. Reserved for future use.', 'in force', null, null],
    ['Any provision of any special act inconsistent with section 8-1 is repealed.', 'in force', null, null],
    [
      'Section 4-1 is repealed as to lamps and stays the law as to lanterns; a keeper may rely on it',
      'in force',
      null,
      null,
    ],
  ];
  for (const [text, status, repealedOn, successor] of STATES) {
    it(`tells the state of "${text.slice(0, 60)}"`, () => {
      const block = blockOf([text]);
      assert.deepEqual([block.status, block.repealedOn, block.successor], [status, repealedOn, successor]);
    });
  }

  it('keeps notes apart from the law', () => {
    const block = blockOf(['(a) One.', '(b) Two*.'], {
      source: ['(P.A. 83-999, S. 1.)', '*Note: Two is special.'],
      history: ['History: P.A. 83-999 did it.'],
      crossReferences: ['See Sec. 99a-2.', 'See chapter 1.'],
      annotations: ['Cited. 1 C. 2.'],
    });
    assert.deepEqual(
      block.paragraphs.map(([, text]) => text),
      ['(a) One.', '(b) Two*.'],
    );
    assert.deepEqual(
      [block.source, block.notes, block.history.length, block.crossReferences.length, block.annotations],
      [['(P.A. 83-999, S. 1.)'], ['*Note: Two is special.'], 1, 2, ['Cited. 1 C. 2.']],
    );
  });

  it('keeps tables, forms and headings of the law readable', () => {
    const block = blockOf(
      [
        '(a) The fee is:',
        '<table class="half-width center"><tr><td><p class="tb-left">Number</p></td><td></td><td><p class="tb-right">Fee</p></td></tr><tr><td><p class="tb-left">Ten</p></td><td></td><td><p class="tb-right">$5</p></td></tr></table>',
        '<p class="Form-center">RECEIPT<br/>of lanterns</p>',
        '<p class="flush">The rest.</p>',
        '<p class="Text-center">ARTICLE I</p>',
        '(b) <span class="inline_hd">Refunds.</span> None. Where W = <img src="w.gif"/>.',
      ],
      { source: ['(1949 Rev.)'] },
    );
    assert.deepEqual(block.paragraphs, [
      ['text', '(a) The fee is:'],
      ['table', 'Number  Fee\nTen     $5'],
      ['form', 'RECEIPT\nof lanterns'],
      ['flush', 'The rest.'],
      ['heading', 'ARTICLE I'],
      ['text', '(b) Refunds. None. Where W = [image] .'],
    ]);
  });

  it('does not add a part to the section before it', () => {
    const page = chapterOf([
      {
        heading: 'Sec. 99a-1. One.',
        anchor: 'sec_99a-1',
        text: ['First.'],
        before:
          '<h3 class="part-no">PART I*</h3>\r\n<h3 class="part-name">GENERAL</h3>\r\n<p class="front-note-first">*Cited. 1 CA 1.</p>',
      },
      {
        heading: 'Sec. 99a-2. Two.',
        anchor: 'sec_99a-2',
        text: ['Second.'],
        before: '<h4 class="subpart-no">(A)</h4>\r\n<h4 class="subpart-name">LAMPS</h4>',
      },
      {
        heading: 'Sec. 99a-3. Three.',
        anchor: 'sec_99a-3',
        text: ['Third.'],
        before: '<h3 class="part-no">PART II</h3>',
      },
    ]);
    assert.deepEqual(
      page.blocks.map((b) => [b.part, b.paragraphs.length]),
      [
        ['PART I GENERAL', 1],
        ['PART I GENERAL; (A) LAMPS', 1],
        ['PART II', 1],
      ],
    );
    assert.deepEqual(
      page.parts.map((p) => p.frontNotes.length),
      [1, 0, 0],
    );
  });

  it('reads what is not yet the law, with its day', () => {
    const block = blockOf([
      '(a) Now.',
      '*(b) Now too.',
      '*Note: On and after July 1, 2027, this section, as amended by section 4 of public act 26-1 and section 2 of public act 26-3 of the June special session, is to read as follows:',
      '&#x201C;Sec. 99a-1. Lamps. (a) Then, &#x201C;lamp&#x201D; means',
      '(b) then too.',
      '(c) And so on.&#x201D;',
      '* Note: On and after October 1, 2028, subsections (b) and (c) of this section, as amended by section 9 of public act 26-4, are to read as follows:',
      '&#x201C;(b) Later.',
      '(c) Latest.&#x201D;',
    ]);
    assert.equal(block.paragraphs.length, 2);
    assert.deepEqual(
      block.later.map((v) => [v.effective, v.scope, v.by, v.catchline, v.paragraphs.map(([, text]) => text)]),
      [
        [
          '2027-07-01',
          '',
          'section 4 of public act 26-1 and section 2 of public act 26-3 of the June special session',
          'Lamps.',
          ['(a) Then, \u201clamp\u201d means', '(b) then too.', '(c) And so on.'],
        ],
        [
          '2028-10-01',
          'subsections (b) and (c)',
          'section 9 of public act 26-4',
          'Lamps.',
          ['(b) Later.', '(c) Latest.'],
        ],
      ],
    );
  });

  it('tells a supplement, and keeps a wrong end tag from hiding its blocks', () => {
    const page = chapterOf([{ heading: 'Sec. 99a-1. One.', anchor: 'sec_99a-1', text: ['First.'] }], 2026);
    assert.deepEqual([page.ofSupplement, page.blocks.length, page.problems], [2026, 1, []]);
  });

  it('says what does not agree on a page', () => {
    const one: FakeBlock = {
      heading: 'Sec. 99a-2. Two.',
      anchor: 'sec_99a-2',
      text: ['See section 4-1 l. (Return to it'],
    };
    const { problems } = chapterOf([
      one,
      { ...one },
      { heading: 'Sec. 98-1. *(See end of section for amended version). Other.', anchor: 'sec_98-1', text: ['x'] },
    ]);
    for (const part of [
      '99a-2 appears twice',
      '98-1 comes after 99a-2',
      '98-1 is not of title 99a',
      'torn from its letter l',
      "words of the page's frame",
      'promises a later version',
    ]) {
      assert.ok(
        problems.some((problem) => problem.includes(part)),
        `${part}: ${problems.join('; ')}`,
      );
    }
    const page = chapterPage({ number: '999', name: 'L', title: '99a', blocks: [{ ...one, text: ['x'] }] });
    const more = readPage(
      page.replace(
        '<hr class="chaps',
        '<p class="toc_catchln"><a href="#sec_99a-3">Sec. 99a-3.</a></p>\n<hr class="chaps',
      ),
    );
    assert.deepEqual(more.problems, ['its contents name 99a-3, which is not on the page']);
  });

  const whole = chapterPage({
    number: '999',
    name: 'L',
    title: '99a',
    blocks: [1, 2, 3].map((n) => ({ heading: `Sec. 99a-${n}. One.`, anchor: `sec_99a-${n}`, text: ['Words.'] })),
  });
  const REFUSED: readonly (readonly [string, string, string])[] = [
    [
      'an error page',
      '<html><head><title>404 - File or directory not found.</title></head><body><h2>404</h2></body></html>',
      'notOfficial',
    ],
    ['another site', '<html><body><h1>Lamps</h1><p>Sec. 99a-1. Buy now.</p></body></html>', 'notOfficial'],
    ['nothing', '', 'notOfficial'],
    ['a download cut off', whole.slice(0, whole.length - 400), 'truncated'],
    [
      'a download cut off in a section',
      whole.slice(0, whole.indexOf('sec_99a-2">Sec. 99a-2. One.</span>') + 60),
      'truncated',
    ],
    [
      'what a browser saves of a download cut off',
      `${whole.slice(0, whole.lastIndexOf('<span class="catchln" id="sec_99a-3">') - 3).replace(/<table class="nav_tbl">(?![\s\S]*<table class="nav_tbl">)[\s\S]*$/, '')}</div></body></html>`,
      'truncated',
    ],
    ['a chapter without sections', whole.replace(/<p><span[\s\S]*<\/div>/, '</div>'), 'malformed'],
  ];
  for (const [name, html, expected] of REFUSED) {
    it(`refuses ${name}`, () => {
      assert.equal(fault(html), expected);
    });
  }

  it('refuses bytes in another encoding, and reads UTF-16', () => {
    assert.throws(
      () => decodePage(Buffer.from('<p>\u2013 \u00e9</p>', 'latin1')),
      (error: unknown) => error instanceof PageError && error.fault === 'encoding',
    );
    const page = readPage(decodePage(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole, 'utf16le')])));
    assert.ok(page.kind === 'chapter' && page.blocks.length === 3);
  });

  it('takes or refuses any mutilated page, and never crashes', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(200), fc.string({ maxLength: 20 }), (at, cut, put) => {
        assert.match(
          fault(whole.slice(0, at) + put + whole.slice(at + cut)),
          /^(?:taken|notOfficial|truncated|malformed)$/,
        );
      }),
      { numRuns: 300 },
    );
  });

  if (fs.existsSync(path.join(SAMPLES, 'sample_chap.htm'))) {
    it('reads the sample chapter whole', () => {
      const page = read(path.join(SAMPLES, 'sample_chap.htm'));
      assert.ok(page.kind === 'chapter');
      const by = (status: string): string =>
        page.blocks
          .filter((b) => b.status === status)
          .map((b) => writeNumbers(b.numbers))
          .join('; ');
      assert.equal(page.blocks.length, 20);
      assert.equal(
        by('in force'),
        '99a-1; 99a-2; 99a-3; 99a-10; 99a-10l; 99a-10aa; 99a-10ll; 99a-11; 99a-12; 99a-13; 99a-16; 99a-20',
      );
      assert.equal(by('repealed'), '99a-4 and 99a-5; 99a-14; 99a-17 to 99a-19');
      assert.equal(by('obsolete'), '99a-15');
      assert.equal(by('transferred'), '99a-6; 99a-7 to 99a-9');
      assert.equal(by('reserved'), '99a-10a to 99a-10k; 99a-10m to 99a-10z');
      assert.deepEqual(
        page.blocks.flatMap((b) => b.formerly),
        ['99-400', '99-409', '98-175'],
      );
      assert.deepEqual(
        page.blocks.flatMap((b) => b.later.map((v) => [b.numbers[0]?.first, v.effective, v.scope])),
        [
          ['99a-12', '2027-07-01', ''],
          ['99a-13', '2026-10-01', 'subsection (b)'],
        ],
      );
      const permits = page.blocks[1];
      assert.equal(
        labels(makeBody(permits?.paragraphs ?? []).subsections),
        'a(1(A,B,C(i,ii)),2(A,B(i,ii(I,II)))),b(1,2),c,l',
      );
      assert.deepEqual(page.problems.length, 1, 'anchor and heading of 99a-16 differ');
    });

    it('reads the sample supplement and lists', () => {
      const page = read(path.join(SAMPLES, 'sample_sup_chap.htm'));
      assert.ok(page.kind === 'chapter');
      assert.deepEqual(
        [page.ofSupplement, page.blocks.map((b) => b.status)],
        [2026, ['in force', 'in force', 'repealed']],
      );
      const titles = read(path.join(SAMPLES, 'sample_titles.htm'));
      assert.ok(titles.kind === 'titles');
      assert.deepEqual(
        titles.titles.map((t) => [t.number, t.page, t.note]),
        [
          ['98', 'title_98.htm', ''],
          ['98a', '', ''],
          ['99', 'title_99.htm', 'All sections transferred, repealed or obsolete'],
          ['99a', 'title_99a.htm', ''],
          ['99b', 'title_99b.htm', ''],
        ],
      );
      const title = read(path.join(SAMPLES, 'sample_title_99a.htm'));
      assert.ok(title.kind === 'title');
      assert.deepEqual(
        title.chapters.map((c) => [c.number, c.page, c.note]),
        [
          ['999', 'chap_999.htm', ''],
          ['999l', 'chap_999l.htm', 'Conditionally Repealed'],
          ['999aa', 'chap_999aa.htm', ''],
        ],
      );
    });
  }

  if (fs.existsSync(path.join(REAL, 'ct_titles.html'))) {
    it('reads the real pages', () => {
      const titles = read(path.join(REAL, 'ct_titles.html'));
      assert.ok(titles.kind === 'titles');
      assert.deepEqual(
        [
          titles.titles.length,
          titles.titles.filter((t) => t.page !== '').length,
          titles.titles.filter((t) => t.note !== '').length,
          titles.revision,
          titles.supplement,
        ],
        [83, 81, 9, 2025, 2026],
      );
      const penal = read(path.join(REAL, 'ct_title53a.html'));
      const commercial = read(path.join(REAL, 'ct_title42a.html'));
      assert.ok(penal.kind === 'title' && commercial.kind === 'title');
      assert.deepEqual(
        [penal.chapters.map((c) => c.page), commercial.chapters.length],
        [['chap_950.htm', 'chap_951.htm', 'chap_952.htm'], 12],
      );
      const chapter = read(path.join(REAL, 'ct_chap952_trimmed.html'));
      assert.ok(chapter.kind === 'chapter');
      assert.deepEqual(
        chapter.blocks.map((b) => [writeNumbers(b.numbers), b.status]),
        [
          ['53a-24', 'in force'],
          ['53a-25', 'in force'],
          ['53a-26', 'in force'],
          ['53a-27', 'in force'],
          ['53a-53 and 53a-54', 'repealed'],
          ['53a-90', 'transferred'],
          ['53a-117l', 'in force'],
        ],
      );
      assert.equal(labels(makeBody(chapter.blocks[1]?.paragraphs ?? []).subsections), 'a,b(1,2,3,4,5,6,7),c,d(1,2)');
      const supplement = read(path.join(REAL, 'ct_2026sup_chap446i_trimmed.html'));
      assert.ok(supplement.kind === 'chapter');
      assert.deepEqual([supplement.ofSupplement, supplement.title, supplement.blocks.length], [2026, '22a', 3]);
      const article = read(path.join(REAL, 'ct_art001_trimmed.html'));
      assert.ok(article.kind === 'chapter');
      assert.deepEqual([article.number, article.blocks[2]?.numbers[0]?.first], ['Article 1', '42a-1-103']);
    });
  }
});
