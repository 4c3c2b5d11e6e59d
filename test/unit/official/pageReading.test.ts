import assert from 'node:assert/strict';
import { nameOf } from '../../../server/src/official/pages/blocks';
import { makeBody, type Paragraph } from '../../../server/src/official/pages/body';
import { partVersions } from '../../../server/src/official/pages/laterVersions';
import { narrowestRange, placeNumbers } from '../../../server/src/official/pages/numberPlaces';
import { officialSection } from '../../../server/src/official/pages/officialSection';
import type { Block, ChapterPage } from '../../../server/src/official/pages/pages';
import { readPage } from '../../../server/src/official/pages/readPage';
import { readNumberList } from '../../../server/src/official/pages/sectionNumbers';
import { officialBlock } from '../../support/officialBlock';

/** The page of a chapter, as it is written between its number and its end. */
function chapter(body: string, number = 'CHAPTER 1'): ChapterPage {
  const page = readPage(
    `<html><head><title>T</title></head><body><div id="chap_001.htm"><h2 class="chap-no">${number}</h2><h2 class="chap-name">LAMPS</h2>${body}<table class="nav_tbl"><tr><td><a href="title_98.htm">(Return)</a></td></tr></table></div></body></html>`,
  );
  assert.ok(page.kind === 'chapter');
  return page;
}
const section = (number: string, text = 'Words.'): string =>
  `<p><span class="catchln" id="sec_${number}">Sec. ${number}. Heading.</span> ${text}</p>`;
const textOf = (body: string): Block['paragraphs'] | undefined => chapter(body).blocks[0]?.paragraphs;

describe('what stands on the page of a chapter', () => {
  for (const [written, is] of [
    ['CHAPTER 952*', '952'],
    ['CHAPTER  \n 952', '952'],
    ['ARTICLE  2a', 'Article 2A'],
    ['ARTICLES 2A', 'Article 2A'],
    ['CHAPTERS 231 TO 235 AND 237', '231 to 235 and 237'],
  ] as const) {
    it(`is of the chapter that it names: ${JSON.stringify(written)}`, () => {
      assert.equal(chapter(section('98-1'), written).number, is);
    });
  }

  for (const [what, body, paragraphs] of [
    ['no rule between paragraphs', `${section('98-1')}<hr/><p>More.</p>`, ['text Words.', 'text More.']],
    ['a rule of a class', `${section('98-1')}<hr class="part-rule"/><p>More.</p>`, ['text Words.', 'text More.']],
    [
      'an image by its words',
      section('98-1', 'See <img src="x.gif" alt="a lamp"/> here.'),
      ['text See [image: a lamp] here.'],
    ],
    ['an image without words', section('98-1', 'See <img src="x.gif"/> here.'), ['text See [image] here.']],
    ['an image with empty words', section('98-1', 'See <img src="x.gif" alt=""/> here.'), ['text See [image] here.']],
  ] as const) {
    it(`is law or none of it: ${what}`, () => {
      assert.deepEqual(
        textOf(body)?.map(([kind, text]) => `${kind} ${text}`),
        paragraphs,
      );
    });
  }

  it('is cut off where its contents name what it lacks, whatever the class adds', () => {
    const page = (className: string): string =>
      `<html><head><title>T</title></head><body><div id="chap_001.htm"><h2 class="chap-no">CHAPTER 1</h2><h2 class="chap-name">LAMPS</h2><p class="${className}"><a href="#sec_98-1">Sec. 98-1.</a></p><p class="${className}"><a href="chap_001.htm#sec_98-2">Sec. 98-2.</a></p><hr class="chaps_pg_bar"/>${section('98-1')}</div></body></html>`;
    for (const className of ['toc_catchln', 'toc_catchln-first', 'toc_catchln_of_part'])
      assert.throws(() => readPage(page(className)), /it ends in the middle: .* missing after /, className);
    assert.doesNotThrow(() => readPage(page('of_toc_catchln')));
  });
});

describe('a later text that repeats its heading', () => {
  const NOTE = 'Note: On and after July 1, 2027, this section is to read as follows:';
  for (const [heading, text, catchline, words] of [
    ['Lamps. Lanterns.', 'Lamps. Lanterns. They burn. They shine.', 'Lamps. Lanterns.', 'They burn. They shine.'],
    ['Lanterns.', 'Lamps. Lanterns. They burn.', 'Lamps.', 'Lanterns. They burn.'],
    ['', 'Lamps. They burn.', 'Lamps.', 'They burn.'],
    ['Other.', 'Lamps. Of two kinds. (1) One.', 'Lamps. Of two kinds.', '(1) One.'],
    ['Other.', 'Lamps. Of two kinds. (b) One.', 'Lamps.', 'Of two kinds. (b) One.'],
  ] as const) {
    it(`begins after it: ${text}`, () => {
      const paragraphs: readonly Paragraph[] = [
        ['text', NOTE],
        ['text', `“Sec. 1-2. ${text}”`],
      ];
      const [later] = partVersions(paragraphs, '1-2', heading).later;
      assert.deepEqual([later?.catchline, later?.paragraphs], [catchline, [['text', words]]]);
    });
  }
});

describe('where a number is', () => {
  const block = (
    numbers: string,
    place: string,
  ): Parameters<typeof placeNumbers<string>>[0] extends Iterable<infer B> ? B : never => ({
    numbers: readNumberList(numbers),
    supplement: place.startsWith('sup'),
    place,
  });
  const placed = (...blocks: (readonly [string, string])[]): string => {
    const { numbers, ranges } = placeNumbers(blocks.map(([numbers, place]) => block(numbers, place)));
    return [
      ...Array.from(
        numbers,
        ([number, { block: own, under }]) => `${number} ${own}${under === null ? '' : ` over ${under}`}`,
      ),
      ...ranges.map(({ first, through, place }) => `${first}..${through} ${place.block}${place.under ?? ''}`),
    ].join(', ');
  };

  for (const [what, blocks, is] of [
    ['in the revision alone', [['1-1', 'pub a']], '1-1 pub a'],
    ['in the supplement alone', [['1-1', 'sup a']], '1-1 sup a'],
    [
      'in both',
      [
        ['1-1', 'pub a'],
        ['1-1', 'sup a'],
      ],
      '1-1 sup a over pub a',
    ],
    [
      'twice in the supplement',
      [
        ['1-1', 'pub a'],
        ['1-1', 'sup a'],
        ['1-1', 'sup b'],
      ],
      '1-1 sup b over pub a',
    ],
    [
      'twice in the supplement, which alone has it',
      [
        ['1-1', 'sup a'],
        ['1-1', 'sup b'],
      ],
      '1-1 sup b',
    ],
    [
      'twice in the revision',
      [
        ['1-1', 'pub a'],
        ['1-1', 'pub b'],
      ],
      '1-1 pub b',
    ],
    [
      'in a range of the revision',
      [
        ['1-1', 'pub a'],
        ['1-1 to 1-3', 'pub b'],
      ],
      '1-1 pub a, 1-1..1-3 pub b',
    ],
    [
      'in a range of the supplement, which covers its members',
      [
        ['1-1', 'pub a'],
        ['1-5', 'pub a'],
        ['1-1 to 1-3', 'sup b'],
      ],
      '1-1 sup b over pub a, 1-5 pub a, 1-1..1-3 sup b',
    ],
    [
      'in ranges, which come in the order of the code',
      [
        ['1-10 to 1-12', 'pub b'],
        ['1-9 and 1-2 to 1-3', 'pub a'],
      ],
      '1-9 pub a, 1-2..1-3 pub a, 1-10..1-12 pub b',
    ],
  ] as const) {
    it(`is told: ${what}`, () => {
      assert.equal(placed(...blocks), is);
    });
  }

  for (const [number, is, unless] of [
    ['1-4', '1-3..1-5', ''],
    ['1-2', '1-1..1-9', ''],
    ['1-3', '1-3..1-5', ''],
    ['1-4', '1-1..1-9', '1-3'],
    ['1-10', undefined, ''],
    ['1a-4', undefined, ''],
  ] as const) {
    it(`is in the narrowest range that counts: ${number}${unless === '' ? '' : `, not that from ${unless}`}`, () => {
      const ranges = [
        { first: '1-1', through: '1-9' },
        { first: '1-3', through: '1-5' },
        { first: '1a-1', through: '1a-2' },
      ];
      const found = narrowestRange(ranges, number, ({ first }) => first !== unless);
      assert.equal(found && `${found.first}..${found.through}`, is);
    });
  }
});

describe('a block in a message', () => {
  for (const [block, is] of [
    [undefined, 'its beginning'],
    [officialBlock('98-1 to 98-3 and 98-5'), '98-1 to 98-3 and 98-5'],
    [officialBlock('', { anchor: 'sec_x' }), 'sec_x'],
  ] as const) {
    it(`is named by its numbers, or by its anchor: ${is}`, () => {
      assert.equal(nameOf(block), is);
    });
  }
});

describe('a section from its block', () => {
  const of = (
    more: Partial<Block>,
    under: Partial<Block> | null = null,
    number = '98-1',
  ): ReturnType<typeof officialSection> =>
    officialSection(
      number,
      officialBlock('98-1 and 98-2', more),
      {
        chapter: '1',
        chapterName: 'Lamps',
        address: 'https://example.org/chap_001.htm',
        edition: 2025,
        supplement: true,
        read: '2026-07-01',
      },
      under === null ? null : officialBlock('98-1', under),
    );

  it('has what the block has, and where it came from', () => {
    const section = of({
      part: 'PART I',
      source: ['(P.A. 1.)'],
      notes: ['Note: x'],
      history: ['History: y'],
      paragraphs: [['text', '(a) One.']],
      later: [
        { effective: '2027-07-01', scope: 's', by: 'b', note: 'n', catchline: 'c', paragraphs: [['text', '(b) Two.']] },
      ],
    });
    const { body, later, ...rest } = section;
    assert.deepEqual(rest, {
      number: '98-1',
      printed: '98-1 and 98-2',
      catchline: 'Heading.',
      formerly: [],
      status: 'in force',
      repealedOn: null,
      successor: null,
      title: '98',
      chapter: '1',
      chapterName: 'Lamps',
      part: 'PART I',
      source: ['(P.A. 1.)'],
      notes: ['Note: x'],
      history: ['History: y'],
      crossReferences: [],
      origin: {
        address: 'https://example.org/chap_001.htm#sec_98-1_and_98-2',
        edition: 2025,
        supplement: true,
        read: '2026-07-01',
      },
    });
    assert.equal(body.text, '(a) One.');
    assert.equal(section.body, body, 'it is made once');
    assert.equal(section.later, later);
    assert.deepEqual(
      later.map(({ body: own, ...version }) => [own.text, version]),
      [['(b) Two.', { effective: '2027-07-01', scope: 's', by: 'b', note: 'n', catchline: 'c' }]],
    );
  });

  it('has what only some blocks have: a day, numbers of before, each its own', () => {
    const spans = readNumberList('98-8 to 98-9');
    const section = of({
      effective: '2027-01-01',
      formerSpans: spans,
      formerly: ['98-7'],
      formerlyOf: { '98-1': ['98-5'] },
    });
    assert.deepEqual([section.effective, section.formerSpans, section.formerly], ['2027-01-01', spans, ['98-5']]);
    assert.deepEqual(of({ formerly: ['98-7'], formerlyOf: { '98-1': ['98-5'] } }, null, '98-2').formerly, []);
    assert.deepEqual(of({ formerly: ['98-7'] }).formerly, ['98-7']);
    assert.ok(!('effective' in of({})) && !('formerSpans' in of({})));
  });

  it('keeps the cross references of the revision where the supplement has none', () => {
    const under = { crossReferences: ['See Sec. 98-3.'] };
    assert.deepEqual(of({}, under).crossReferences, ['See Sec. 98-3.']);
    assert.deepEqual(of({ crossReferences: ['See Sec. 98-4.'] }, under).crossReferences, ['See Sec. 98-4.']);
  });
});

describe('a paragraph without a label', () => {
  const parts = (...paragraphs: Paragraph[]): string[] => {
    const body = makeBody(paragraphs);
    const words: string[] = [];
    const walk = (level: typeof body.subsections): void => {
      for (const part of level) {
        words.push(`${part.label}: ${body.text.slice(part.textStart, part.end).replaceAll('\n', '|')}`);
        walk(part.children);
      }
    };
    walk(body.subsections);
    return words;
  };
  const OPEN: readonly Paragraph[] = [
    ['text', '(a) One:'],
    ['text', '(1) Ten;'],
  ];

  for (const [what, paragraph, is] of [
    ['belongs to the outermost part that begins a paragraph', ['text', 'More.'], ['a: One:|(1) Ten;|More.', '1: Ten;']],
    [
      'belongs to the part that announces it, as a table',
      ['table', 'A | B'],
      ['a: One:|(1) Ten;|A | B', '1: Ten;|A | B'],
    ],
    [
      'belongs to the part that announces it, as a form',
      ['form', 'I swear.'],
      ['a: One:|(1) Ten;|I swear.', '1: Ten;|I swear.'],
    ],
  ] as const) {
    it(what, () => {
      assert.deepEqual(parts(...OPEN, paragraph as unknown as Paragraph), is);
    });
  }

  it('belongs to no part that began in running text', () => {
    assert.deepEqual(parts(['text', 'As used: (1) one, and (2) two.'], ['text', 'More.']), ['1: one, and', '2: two.']);
  });
});
