import assert from 'node:assert/strict';
import type { Paragraph } from '../../../server/src/official/pages/body';
import { partVersions } from '../../../server/src/official/pages/laterVersions';
import { newerThanFacts } from '../../../server/src/official/pages/newerThanFacts';
import { checkChapter } from '../../../server/src/official/pages/pageChecks';
import type { PageItem } from '../../../server/src/official/pages/pageItems';
import type { Block } from '../../../server/src/official/pages/pages';
import { TableText } from '../../../server/src/official/pages/tableText';
import { officialBlock } from '../../support/officialBlock';
import { smallStatutes, type SmallSection } from '../../support/smallStatutes';

describe('text that will be the law', () => {
  const NOTE =
    '*Note: On and after July 1, 2027, this section, as amended by section 4 of public act 26-901, is to read as follows:';
  const p = (...texts: string[]): readonly Paragraph[] => texts.map((text) => ['text', text]);
  const part = (paragraphs: readonly Paragraph[]): ReturnType<typeof partVersions> =>
    partVersions(paragraphs, '1-2', 'Heading.');
  const WHOLE = {
    effective: '2027-07-01',
    scope: '',
    by: 'section 4 of public act 26-901',
    note: NOTE,
    catchline: 'Heading.',
  };

  it('is none where no note says so', () => {
    for (const paragraphs of [
      [],
      p('(a) Words.', '(b) Words.'),
      p('Note: On and after July 1, 2027, the fee is six dollars.'),
      [['table', NOTE]] as const,
    ])
      assert.deepEqual(part(paragraphs), { present: paragraphs, later: [] });
  });

  for (const [what, paragraphs, present, later] of [
    ['one paragraph', p('Now.', NOTE, '“Then.”'), p('Now.'), [{ ...WHOLE, paragraphs: p('Then.') }]],
    [
      'several paragraphs, of which the last has the mark',
      p('Now.', NOTE, '“(a) Then.', '(b) “Quoted” too.', '(c) Last.”', 'After.'),
      p('Now.', 'After.'),
      [{ ...WHOLE, paragraphs: p('(a) Then.', '(b) “Quoted” too.', '(c) Last.') }],
    ],
    [
      'a quotation inside that ends a paragraph',
      p(NOTE, '“(a) He is a “minor”', 'and so on.”', 'After.'),
      p('After.'),
      [{ ...WHOLE, paragraphs: p('(a) He is a “minor”', 'and so on.') }],
    ],
    [
      'nothing, since no quotation follows',
      p('Now.', NOTE, 'After.'),
      p('Now.', 'After.'),
      [{ ...WHOLE, paragraphs: [] }],
    ],
    [
      'a quotation that goes on after words of its own',
      p(NOTE, '“Then.” (2) more', 'and last.”', 'After.'),
      p('After.'),
      [{ ...WHOLE, paragraphs: p('Then.” (2) more', 'and last.') }],
    ],
    [
      'all that is left, since no mark closes it',
      p(NOTE, '“Then.', 'More.'),
      [],
      [{ ...WHOLE, paragraphs: p('Then.', 'More.') }],
    ],
    [
      'two texts, one after the other',
      p('Now.', NOTE, '“Then.', NOTE.replace('2027', '2028'), '“Later.”'),
      p('Now.'),
      [
        { ...WHOLE, paragraphs: p('Then.') },
        { ...WHOLE, note: NOTE.replace('2027', '2028'), effective: '2028-07-01', paragraphs: p('Later.') },
      ],
    ],
    [
      'two texts with words of today between them',
      p(NOTE, '“Then.”', 'Now.', NOTE, '“Then.”'),
      p('Now.'),
      [
        { ...WHOLE, paragraphs: p('Then.') },
        { ...WHOLE, paragraphs: p('Then.') },
      ],
    ],
    [
      'the section with its number and its own heading',
      p('Now.', NOTE, '“Sec. 1-2. Heading. (a) Then.', '(b) Then.”'),
      p('Now.'),
      [{ ...WHOLE, paragraphs: p('(a) Then.', '(b) Then.') }],
    ],
    [
      'the section with another heading, that ends before its first label',
      p(NOTE, '“Sec. 1-2. Other heading. Of more. (a) Then.”'),
      [],
      [{ ...WHOLE, catchline: 'Other heading. Of more.', paragraphs: p('(a) Then.') }],
    ],
    [
      'the section with another heading and no label',
      p(NOTE, '“Sec. 1-2. Other heading. Then. And then.”'),
      [],
      [{ ...WHOLE, catchline: 'Other heading.', paragraphs: p('Then. And then.') }],
    ],
    [
      'another section, whose number is left to stand',
      p(NOTE, '“Sec. 1-3. Other. Then.”'),
      [],
      [{ ...WHOLE, paragraphs: p('Sec. 1-3. Other. Then.') }],
    ],
  ] as const) {
    it(`is parted from what is the law: ${what}`, () => {
      assert.deepEqual(part(paragraphs), { present, later });
    });
  }

  for (const [words, effective, scope, by] of [
    [
      'On and after July 1, 2027, subsection (b) of this section, as amended by section 4 of public act 26-901, is to read as follows:',
      '2027-07-01',
      'subsection (b)',
      'section 4 of public act 26-901',
    ],
    [
      'On and after October 1, 2026, subdivisions (1) and (2) of section 1-2 are to read as follows',
      '2026-10-01',
      'subdivisions (1) and (2)',
      '',
    ],
    ['On and after July 1, 2027, subsection (b) is to read as follows:', '2027-07-01', 'subsection (b)', ''],
    ['On and after July 1, 2027, this section is to read as follows:', '2027-07-01', '', ''],
    [
      'On and after July 1, 2027, this section, as enacted by section 1 of public act 26-2, is to read as follows:',
      '2027-07-01',
      '',
      'section 1 of public act 26-2',
    ],
    ['On and after the passage, of it, this section is to read as follows:', '', '', ''],
  ] as const) {
    it(`says from when, of what and by which act: ${words}`, () => {
      const [version] = part(p(`Note: ${words}`, '“Then.”')).later;
      assert.deepEqual([version?.effective, version?.scope, version?.by], [effective, scope, by]);
    });
  }
});

describe('official text that is newer than the facts', () => {
  const texts = (...lines: string[]): Block['paragraphs'] => lines.map((line) => ['text', line] as const);
  const differences = (blocks: readonly Block[], ...sections: SmallSection[]): readonly string[] =>
    newerThanFacts(blocks, smallStatutes({ sections })).map(
      ({ kind, number, detail }) => `${kind} ${number} | ${detail}`,
    );
  const LABELLED = texts('(a) One.', '(b) Two.', '(c) Three.', '(d) Four.', '(e) Five.', '(f) Six.', '(g) Seven.');

  for (const [what, block, section, is] of [
    [
      'a number that they lack',
      officialBlock('1-3'),
      { number: '1-2' },
      'number 1-3 | 1-3 is in the official text and not among the bundled facts',
    ],
    ['nothing', officialBlock('1-2'), { number: '1-2' }, undefined],
    [
      'another status',
      officialBlock('1-2', { status: 'repealed' }),
      { number: '1-2' },
      'status 1-2 | 1-2 is repealed in the official text and in force in the bundled facts',
    ],
    [
      'not what an act of the facts will do',
      officialBlock('1-2', { status: 'repealed' }),
      { number: '1-2', changes: [{ what: 'repealed' }] as unknown as SmallSection['changes'] & object },
      undefined,
    ],
    [
      'though an act amends it',
      officialBlock('1-2', { status: 'repealed' }),
      { number: '1-2', changes: [{ what: 'amended' }] as unknown as SmallSection['changes'] & object },
      'status 1-2 | 1-2 is repealed in the official text and in force in the bundled facts',
    ],
    [
      'the same labels',
      officialBlock('1-2', { paragraphs: texts('(a) One. (1) Two; or (2) three.', '(b) Four.') }),
      { number: '1-2', labels: 'a(1,2),b' },
      undefined,
    ],
    [
      'more labels',
      officialBlock('1-2', { paragraphs: texts('(a) One.', '(b) Two.') }),
      { number: '1-2', labels: 'a' },
      'labels 1-2 | 1-2: (b) only in the official text',
    ],
    [
      'fewer labels',
      officialBlock('1-2', { paragraphs: texts('(a) One.') }),
      { number: '1-2', labels: 'a(1),b' },
      'labels 1-2 | 1-2: (a)(1), (b) only in the bundled facts',
    ],
    [
      'some of both',
      officialBlock('1-2', { paragraphs: texts('(a) One.', '(b) Two.') }),
      { number: '1-2', labels: 'a,c' },
      'labels 1-2 | 1-2: (b) only in the official text; (c) only in the bundled facts',
    ],
    [
      'six labels, all named',
      officialBlock('1-2', { paragraphs: LABELLED.slice(0, 6) }),
      { number: '1-2' },
      'labels 1-2 | 1-2: (a), (b), (c), (d), (e), (f) only in the official text',
    ],
    [
      'seven labels, six named',
      officialBlock('1-2', { paragraphs: LABELLED }),
      { number: '1-2' },
      'labels 1-2 | 1-2: (a), (b), (c), (d), (e), (f), ... only in the official text',
    ],
    [
      'no labels of what is law no more',
      officialBlock('1-2', { status: 'repealed', paragraphs: LABELLED }),
      { number: '1-2', status: 'repealed' },
      undefined,
    ],
  ] as const satisfies (readonly [string, Block, SmallSection, string | undefined])[]) {
    it(`tells ${what}`, () => {
      assert.deepEqual(differences([block], section), is === undefined ? [] : [is]);
    });
  }

  it('asks the ends of a range, unless they have blocks of their own', () => {
    const missing = (number: string): string =>
      `number ${number} | ${number} is in the official text and not among the bundled facts`;
    assert.deepEqual(differences([officialBlock('1-3 to 1-6')], { number: '9-9' }), [missing('1-3'), missing('1-6')]);
    assert.deepEqual(differences([officialBlock('1-3 to 1-6'), officialBlock('1-6')], { number: '9-9' }), [
      missing('1-3'),
      missing('1-6'),
    ]);
  });
});

describe('what the parts of a page say of each other', () => {
  const item = (className: string, target: string): PageItem =>
    ({ className, links: [{ target, text: '' }] }) as unknown as PageItem;
  const listed = (...anchors: string[]): PageItem[] =>
    anchors.map((anchor) => item('toc_catchln', `chap_1.htm#${anchor}`));
  for (const [what, blocks, items, title, problems] of [
    ['nothing', [officialBlock('1-1'), officialBlock('1-2')], listed('sec_1-1', 'sec_1-2'), '1', []],
    ['nothing where there are no contents', [officialBlock('1-1')], [item('section', '#sec_1-9')], '1', []],
    [
      'lines of the contents without a block, and a block without a line',
      [officialBlock('1-1'), officialBlock('1-3')],
      listed('sec_1-1', 'secs_1-2_to_1-4'),
      '1',
      ['its contents name 1-2 to 1-4, which is not on the page', '1-3 is not in its contents'],
    ],
    ['a number twice', [officialBlock('1-1'), officialBlock('1-1')], [], '1', ['1-1 appears twice on the page']],
    ['a range that holds numbers of its own', [officialBlock('1-1 to 1-3'), officialBlock('1-2')], [], '1', []],
    ['a number of another title', [officialBlock('2-1')], [], '1', ['2-1 is not of title 1']],
    ['a title that is not known', [officialBlock('2-1')], [], '', []],
    ['numbers out of order', [officialBlock('1-2'), officialBlock('1-1')], [], '1', ['1-1 comes after 1-2']],
    ['a block without numbers', [officialBlock('1-2', { numbers: [] }), officialBlock('1-1')], [], '1', []],
    [
      'words of the frame and a torn number',
      [
        officialBlock('1-1', { paragraphs: [['text', 'Words. (Return to Chapter']] }),
        officialBlock('1-2', { paragraphs: [['text', 'Table of Contents']] }),
        officialBlock('1-3', { paragraphs: [['text', 'Section 53a-117 l. of it']] }),
      ],
      [],
      '1',
      [
        "1-1 has words of the page's frame in its text",
        "1-2 has words of the page's frame in its text",
        '1-3 has a number torn from its letter l',
      ],
    ],
  ] as const) {
    it(`is ${what}`, () => {
      assert.deepEqual(checkChapter(blocks, items, title), problems);
    });
  }
});

describe('a table as text', () => {
  /** Rows of cells; `|` parts the paragraphs of a cell. */
  function table(rows: readonly (readonly string[])[]): string {
    const text = new TableText();
    for (const row of rows) {
      text.startRow();
      for (const cell of row) {
        text.startCell();
        for (const [k, words] of cell.split('|').entries()) {
          if (k > 0) text.pause();
          text.words(words);
        }
      }
    }
    return text.toText();
  }
  for (const [what, rows, is] of [
    [
      'lines up its columns',
      [
        ['A', 'Long'],
        ['Longer', 'b'],
        ['c', 'd'],
      ],
      'A       Long\nLonger  b\nc       d',
    ],
    [
      'has no blank at a line’s end',
      [
        ['A', ''],
        ['Longer', 'b'],
      ],
      'A\nLonger  b',
    ],
    [
      'leaves out columns and rows without a word',
      [
        ['A', '', 'b'],
        ['', '', ''],
        ['c', ' ', 'd'],
      ],
      'A  b\nc  d',
    ],
    ['joins the paragraphs of a cell', [['one|two', 'b']], 'one two  b'],
    [
      'lines up no column that is wider than a screen',
      [
        ['x'.repeat(36), 'b'],
        ['y', 'd'],
      ],
      `${'x'.repeat(36)}  b\n${'y'.padEnd(36)}  d`,
    ],
    [
      'lets wider cells push what follows',
      [
        ['x'.repeat(40), 'b'],
        ['y', 'd'],
      ],
      `${'x'.repeat(40)}  b\n${'y'.padEnd(36)}  d`,
    ],
    ['is nothing without rows', [], ''],
  ] as const) {
    it(what, () => {
      assert.equal(table(rows), is);
    });
  }

  it('takes words that stand in no cell, and in no row', () => {
    const text = new TableText();
    text.words('Loose');
    text.startRow();
    text.words('first');
    text.startCell();
    text.words('second');
    assert.equal(text.toText(), 'Loose\nfirst  second');
  });
});
