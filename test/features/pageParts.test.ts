import assert from 'node:assert/strict';
import {
  addressOf,
  editionOfPage,
  isPage,
  numberOfPage,
  pageAddress,
  subjectFileName,
  subjectOf,
} from '../../server/src/features/pages/address';
import { entryLine } from '../../server/src/features/pages/entryLine';
import type { Page, PageLine } from '../../server/src/features/pages/page';
import { pageForTerminal } from '../../server/src/features/pages/terminal';
import { excerptOf } from '../../server/src/features/wording/excerpt';
import { levelWords, pinpointWords } from '../../server/src/features/wording/pinpoint';
import { ChangeIndex, changedCitations } from '../../server/src/features/changedCitations';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';

describe('the words of a pinpoint', () => {
  for (const [labels, words] of [
    [[], ''],
    [['a'], 'subsection (a)'],
    [['1'], 'subdivision (1)'],
    [['A'], 'subparagraph (A)'],
    [['a', '1'], 'subdivision (1) of subsection (a)'],
    [['a', '1', 'A'], 'subparagraph (A) of subdivision (1) of subsection (a)'],
    [['a', '1', 'A', 'i'], 'clause (i) of subparagraph (A) of subdivision (1) of subsection (a)'],
    [
      ['a', '1', 'A', 'iv', 'I'],
      'subclause (I) of clause (iv) of subparagraph (A) of subdivision (1) of subsection (a)',
    ],
    [['1', 'A'], 'subparagraph (A) of subdivision (1)'],
    [['b', 'A'], 'subparagraph (A) of subsection (b)'],
  ] as const) {
    it(`name the smallest first: ${labels.join('/')}`, () => {
      assert.equal(pinpointWords(labels), words);
      if (labels.length > 0) assert.equal(levelWords(labels, labels.length - 1), words.split(' of ')[0]);
    });
  }
});

describe('the address of a page', () => {
  for (const [subject, address, file] of [
    [{ kind: 'section', name: '53a-70' }, 'conncite:/section/53a-70.conncite', '53a-70.conncite'],
    [
      { kind: 'annotations', name: '53a-70' },
      'conncite:/annotations/53a-70_annotations.conncite',
      'annotations_53a-70.conncite',
    ],
    [{ kind: 'act', name: 'P.A. 21-103' }, 'conncite:/act/P.A._21-103.conncite', 'act_P.A._21-103.conncite'],
    [{ kind: 'chapter', name: '952' }, 'conncite:/chapter/952.conncite', 'chapter_952.conncite'],
  ] as const) {
    it(`names its subject, and leads back to it: ${address}`, () => {
      assert.equal(addressOf(subject), address);
      assert.equal(subjectFileName(subject), file);
      assert.deepEqual(subjectOf(address), subject);
      assert.deepEqual(subjectOf(`${address.replace(':/', ':///')}?x#y`), subject);
    });
  }

  for (const uri of [
    'conncite:/page/53a-70.conncite',
    'conncite:/section/53a-70',
    'conncite:/section/.conncite',
    'conncite:/section/..%2F.conncite',
    'conncite:/section/%zz.conncite',
    'conncite:/section/a/b.conncite',
    'file:///section/53a-70.conncite',
    `conncite:/section/${'1'.repeat(81)}.conncite`,
  ]) {
    it(`is none that we have: ${uri.slice(0, 60)}`, () => {
      assert.equal(subjectOf(uri), undefined);
    });
  }

  for (const [uri, number, edition, page] of [
    [pageAddress('53a-70'), '53a-70', undefined, true],
    [pageAddress('53a-70', 2019), '53a-70', 2019, true],
    ['file:///cache/section/53a-70.2019.conncite', '53a-70', 2019, true],
    ['file:///cache/section/53a-70.conncite#L3', '53a-70', undefined, true],
    ['conncite:/act/P.A._21-103.conncite', undefined, undefined, true],
    ['file:///cache/53a-70.conncite', undefined, undefined, false],
    ['file:///section/brief.md', undefined, undefined, false],
    ['conncite:/section/53a_70.conncite', undefined, undefined, true],
    [`conncite:/section/${'1'.repeat(41)}.conncite`, undefined, undefined, true],
  ] as const) {
    it(`has a number and an edition, or none: ${uri.slice(0, 60)}`, () => {
      assert.deepEqual([numberOfPage(uri), editionOfPage(uri), isPage(uri)], [number, edition, page]);
    });
  }

  it('of a section holds no path, and is no longer than a number', () => {
    assert.equal(pageAddress('../x'), 'conncite:/section/___x.conncite');
    assert.equal(pageAddress('1'.repeat(50)), `conncite:/section/${'1'.repeat(40)}.conncite`);
    assert.equal(subjectFileName({ kind: 'section', name: '..x' }), '_x.conncite');
    assert.equal(isPage('file:///x.md', 'conncite-section'), true);
  });
});

describe('the line of a page that lists a section', () => {
  const TEXT = '# § 1-2\n- § 1-2, first\n- § 1-20\n- § 1-2a\n- § 1-2, last\n- § 1-21';
  for (const [number, line] of [
    ['1-2', 4],
    ['1-20', 2],
    ['1-2a', 3],
    ['1-21', 5],
    ['1-3', 0],
  ] as const) {
    it(`is the last, of § ${number}: ${line}`, () => {
      assert.equal(entryLine(TEXT, number), line);
    });
  }
});

describe('a page in a terminal', () => {
  const page = (...lines: readonly object[]): Page => ({ lines: lines as unknown as readonly PageLine[] }) as Page;
  const LONG = 'one two three four five six seven eight nine ten';
  for (const [what, lines, width, is] of [
    [
      'headings, and what follows them',
      [
        { kind: 'heading', level: 1, text: 'Lamps' },
        { kind: 'paragraph', text: 'a  b' },
        { kind: 'paragraph', text: 'c' },
        { kind: 'heading', level: 2, text: 'Law' },
        { kind: 'item', text: 'x' },
        { kind: 'item', text: 'y' },
      ],
      80,
      'Lamps\n\na b\n\nc\n\nLAW\n  x\n  y\n',
    ],
    [
      'facts under each other, their words under their own beginning',
      [
        { kind: 'fact', name: 'Status', text: LONG },
        { kind: 'fact', name: 'In', text: 'b' },
      ],
      40,
      'Status:       one two three four five\n              six seven eight nine ten\nIn:           b\n',
    ],
    [
      'no line longer than forty columns, and none shorter where the terminal is narrow',
      [{ kind: 'paragraph', text: LONG }],
      10,
      'one two three four five six seven eight\nnine ten\n',
    ],
    [
      'a line of just so many columns',
      [{ kind: 'paragraph', text: `${'x'.repeat(38)} y z` }],
      40,
      `${'x'.repeat(38)} y\nz\n`,
    ],
    [
      'a word that is longer alone',
      [{ kind: 'item', text: `a ${'x'.repeat(50)} b` }],
      40,
      `  a\n  ${'x'.repeat(50)}\n  b\n`,
    ],
    [
      'the law by its levels, and tables as they are',
      [
        { kind: 'subsection', depth: 0, label: 'a', text: 'One.' },
        { kind: 'subsection', depth: 1, label: '1', mark: '> ', text: 'Two.' },
        { kind: 'text', depth: 1, text: 'Three.' },
        { kind: 'subsection', depth: 0, label: 'b', text: 'Four.', apart: true },
        { kind: 'verbatim', depth: 1, text: `${'x'.repeat(50)}  y  ` },
      ],
      40,
      `(a) One.\n    > (1) Two.\n    Three.\n\n(b) Four.\n\n    ${'x'.repeat(50)}  y\n`,
    ],
    [
      'the law close under its heading, though it stands apart',
      [
        { kind: 'heading', level: 2, text: 'Law' },
        { kind: 'subsection', depth: 0, label: 'a', text: 'One.', apart: true },
        { kind: 'text', depth: 0, text: 'Two.', apart: true },
        { kind: 'text', depth: 0, text: 'Three.', apart: false },
      ],
      80,
      'LAW\n(a) One.\n\nTwo.\nThree.\n',
    ],
    ['nothing', [], 80, '\n'],
  ] as const) {
    it(`has ${what}`, () => {
      assert.equal(pageForTerminal(page(...lines), width), is);
    });
  }
});

describe('the words around a citation', () => {
  const excerpt = (text: string): string => {
    const start = text.indexOf('§');
    return excerptOf(createSnapshot('file:///a.txt', 1, 'plaintext', text), { start, end: start + 5 });
  };
  for (const [what, text, is] of [
    ['a short line whole', 'First.\nSee § 1-1 here.\nLast.', 'See § 1-1 here.'],
    ['blanks as one', 'See   § 1-1\there.', 'See § 1-1 here.'],
    ['twenty-four characters before it', `${'x'.repeat(19)} See § 1-1.`, `${'x'.repeat(19)} See § 1-1.`],
    ['whole words before it', 'The quick brown fox jumps over § 1-1.', '… brown fox jumps over § 1-1.'],
    [
      'whole words after it, up to ninety characters',
      `§ 1-1 ${'word '.repeat(30)}`,
      `§ 1-1 ${'word '.repeat(16)}word …`,
    ],
    ['half of the room where the words are longer', `§ 1-1 ${'x'.repeat(200)}`, `§ 1-1 ${'x'.repeat(39)} …`],
  ] as const) {
    it(`are ${what}`, () => {
      assert.equal(excerpt(text), is);
    });
  }
});

describe('what updates have changed', () => {
  const change = (number: string, to: readonly string[] = []): ReturnType<ChangeIndex['of']>[number] => ({
    kind: to.length > 0 ? 'renumbered' : 'amended',
    number,
    to,
    catchline: '',
    read: '',
  });
  const index = new ChangeIndex([
    { read: '2026-02-01', changes: [change('1-10'), change('1-2', ['1-30'])] },
    { read: '2026-01-01', changes: [change('1-10'), change('1-5'), change('1-30')] },
  ]);

  it('is counted once for each section, the newest change of each', () => {
    assert.equal(index.size, 4);
    assert.deepEqual(
      index.of({ key: '1-10', through: null }).map(({ read }) => read),
      ['2026-02-01'],
    );
    assert.deepEqual(index.of({ key: '1-11', through: null }), []);
    assert.deepEqual(
      ['1-30', '1-2'].map((key) => index.of({ key, through: null }).map(({ number }) => number)),
      [['1-30'], ['1-2']],
      'what became of a number itself, before what another became that has it now',
    );
    assert.equal(new ChangeIndex([{ read: '', changes: [change('1-2', ['1-30'])] }]).size, 1);
  });

  for (const [key, through, numbers] of [
    ['1-1', '1-9', '1-2 1-5'],
    ['1-5', '1-10', '1-5 1-10'],
    ['1-6', '1-9', ''],
    ['1-2', '1-5', '1-2 1-5'],
  ] as const) {
    it(`is found by a range: § ${key} to ${through}`, () => {
      assert.equal(
        index
          .of({ key, through })
          .map(({ number }) => number)
          .join(' '),
        numbers,
      );
    });
  }

  it('is told in the order of the code, by the places of documents in theirs', () => {
    const documents = ['See § 1-10 and § 1-5.', 'See § 1-31, § 1-2 and § 1-10.'].map((text, k) =>
      createSnapshot(`file:///${k}.txt`, 1, 'plaintext', text),
    );
    assert.deepEqual(
      changedCitations(index, documents).map(({ change: { number }, places }) => [
        number,
        places.map(({ snapshot, span }) => `${snapshot.uri.slice(8)} ${span.start}`).join(', '),
      ]),
      [
        ['1-2', '1.txt 14'],
        ['1-5', '0.txt 17'],
        ['1-10', '0.txt 6, 1.txt 24'],
      ],
    );
  });
});
