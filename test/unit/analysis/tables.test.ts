import assert from 'node:assert/strict';
import { authorityMarks } from '../../../server/src/analysis/authorities/authorityMarks';
import { headingsOf, Slugs } from '../../../server/src/analysis/authorities/headings';
import { markedTables, markerLines, USUAL } from '../../../server/src/analysis/authorities/marker';
import { Places, placeKey, placeWords } from '../../../server/src/analysis/authorities/places';
import { tableOfAuthorities } from '../../../server/src/analysis/authorities/tableOfAuthorities';
import { bySubsection, endsOf, usedAuthorities } from '../../../server/src/analysis/authorities/uses';
import { numbered } from '../../../server/src/analysis/authorities/writers/numbered';
import { changeName, partName } from '../../../server/src/analysis/changeWords';
import { snapshotOf } from '../../support/check';
import { SAMPLE, smallStatutes } from '../../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);
const TEXT = 'General Statutes § 53a-70 (a).\n\nP.A. 21-103.\n';
const ALONE = 'General Statutes § 53a-70 (a).\n';

describe('the lines of a table', () => {
  const NOTHING = 'No statutes or acts are cited.';
  const PLAIN = `General Statutes § 53a-70 ${'.'.repeat(27)} paragraph 1`;
  const listed = (bullet: string): readonly string[] => [
    '',
    'Statutes',
    '',
    `${bullet} General Statutes § 53a-70: paragraph 1`,
    '',
    'Public and special acts',
    '',
    `${bullet} Public Acts 2021, No. 21-103: paragraph 2`,
    '',
  ];
  const HTML = '<table class="table-of-authorities">';
  const HTML_HEAD = '<thead><tr><th scope="col">Authority</th><th scope="col">Cited in</th></tr></thead>';
  for (const [language, what, text, lines] of [
    [
      'plaintext',
      'two groups',
      TEXT,
      [
        '',
        'Statutes',
        '',
        PLAIN,
        '',
        'Public and special acts',
        '',
        `Public Acts 2021, No. 21-103 ${'.'.repeat(24)} paragraph 2`,
        '',
      ],
    ],
    ['plaintext', 'one group', ALONE, ['', PLAIN, '']],
    ['plaintext', 'nothing', 'No law.', ['', NOTHING, '']],
    ['restructuredtext', 'two groups', TEXT, listed('*')],
    ['restructuredtext', 'one group', ALONE, ['', '* General Statutes § 53a-70: paragraph 1', '']],
    ['restructuredtext', 'nothing', 'No law.', ['', NOTHING, '']],
    ['asciidoc', 'two groups', TEXT, listed('*')],
    ['org', 'two groups', TEXT, listed('-')],
    [
      'markdown',
      'two groups',
      `# One\n\n${TEXT}`,
      [
        '',
        '| Authority | Cited in |',
        '| --- | --- |',
        '| **Statutes** | |',
        '| General Statutes § 53a-70 | [One](#one) |',
        '| **Public and special acts** | |',
        '| Public Acts 2021, No. 21-103 | [One](#one) |',
        '',
      ],
    ],
    [
      'markdown',
      'one group',
      ALONE,
      ['', '| Authority | Cited in |', '| --- | --- |', '| General Statutes § 53a-70 | paragraph 1 |', ''],
    ],
    ['markdown', 'nothing', 'No law.', ['', NOTHING, '']],
    [
      'latex',
      'two groups',
      'General Statutes \\S~53a-70 (a).\n\nP.A. 21-103\n',
      [
        '\\medskip\\noindent\\textbf{Statutes}\\par\\nopagebreak',
        '\\noindent General Statutes \\S~53a-70 \\dotfill{} \\pageref{conncite:1}\\par',
        '\\medskip\\noindent\\textbf{Public and special acts}\\par\\nopagebreak',
        '\\noindent Public Acts 2021, No. 21-103 \\dotfill{} \\pageref{conncite:2}\\par',
      ],
    ],
    [
      'latex',
      'one group',
      'General Statutes \\S~53a-70 (a).',
      ['\\noindent General Statutes \\S~53a-70 \\dotfill{} \\pageref{conncite:1}\\par'],
    ],
    ['latex', 'nothing', 'No law.', [`\\noindent ${NOTHING}\\par`]],
    [
      'html',
      'two groups',
      '<h1>One</h1><p>General Statutes &sect;&nbsp;53a-70 (a).</p><p>P.A. 21-103</p>',
      [
        HTML,
        HTML_HEAD,
        '<tbody>',
        '<tr><th colspan="2" scope="rowgroup">Statutes</th></tr>',
        '<tr><td>General Statutes &sect;&nbsp;53a-70</td><td><a href="#one">One</a></td></tr>',
        '</tbody>',
        '<tbody>',
        '<tr><th colspan="2" scope="rowgroup">Public and special acts</th></tr>',
        '<tr><td>Public Acts 2021, No. 21-103</td><td><a href="#one">One</a></td></tr>',
        '</tbody>',
        '</table>',
      ],
    ],
    [
      'html',
      'one group',
      '<p>General Statutes § 53a-70</p>',
      [
        HTML,
        HTML_HEAD,
        '<tbody>',
        '<tr><td>General Statutes §&nbsp;53a-70</td><td>paragraph 1</td></tr>',
        '</tbody>',
        '</table>',
      ],
    ],
    ['html', 'nothing', '<p>No law.</p>', [`<p>${NOTHING}</p>`]],
  ] as const) {
    it(`in ${language}, ${what}`, () => {
      assert.deepEqual(tableOfAuthorities(snapshotOf(text, language), STATUTES, USUAL).lines, lines);
    });
  }

  it('in plain text of any markup name numbers of headings, notes, and lines where there is no number', () => {
    const brief =
      '# I. Facts\n\nGeneral Statutes § 53a-70 (a) is here.[^1]\n\n## A. Law\n\n§ 53a-70; § 53a-90\n\n# Conclusion\n\n§ 53a-90\n\n[^1]: § 53a-90.\n';
    const { lines, anchors } = tableOfAuthorities(snapshotOf(brief, 'markdown'), STATUTES, USUAL, numbered);
    assert.deepEqual(lines, [
      '',
      `General Statutes § 53a-70 ${'.'.repeat(27)} I, I.A`,
      `General Statutes § 53a-90 ${'.'.repeat(27)} I.A, line 11, n. 1`,
      '',
    ]);
    assert.deepEqual(anchors, []);
  });
});

describe('marks of authorities for a word processor', () => {
  const TWO =
    'General Statutes § 53a-70 (a). P.A. 21-103. See §§ 53a-90 (b), 53a-70. Id. Chapter 952 of the general statutes.';
  const marks = (style: 'bluebook' | null, subsections: boolean): readonly unknown[] =>
    authorityMarks(snapshotOf(TWO), STATUTES, { style, subsections }).map(({ long, short, ends }) => [
      long,
      short,
      ends.map((end) => TWO.slice(end - 4, end)),
    ]);
  it('stand after each citation, acts have none', () => {
    assert.deepEqual(marks(null, false), [
      ['General Statutes, chapter 952', 'General Statutes, chapter 952', [' 952']],
      ['General Statutes § 53a-70', '§ 53a-70', [' (a)', 'a-70', ' Id.']],
      ['General Statutes § 53a-90', '§ 53a-90', [' (b)', ' Id.']],
    ]);
  });
  it('are one for each subsection where that is wanted, in the style that is wanted', () => {
    assert.deepEqual(marks('bluebook', true), [
      ['General Statutes, chapter 952', 'General Statutes, chapter 952', [' 952']],
      ['Conn. Gen. Stat. § 53a-70', '§ 53a-70', ['a-70', ' Id.']],
      ['Conn. Gen. Stat. § 53a-70(a)', '§ 53a-70(a)', [' (a)']],
      ['Conn. Gen. Stat. § 53a-90(b)', '§ 53a-90(b)', [' (b)', ' Id.']],
    ]);
  });
});

describe('the uses of an authority', () => {
  it('are apart by subsection, the whole section first, each citation once', () => {
    const text =
      'The court of Connecticut held so under § 1-1 (b). § 1-1 (a) (1). § 1-1. § 1-1 (b). § 1-1 (a) (1) through (3). §§ 1-1 (a) (10), 1-1 (a) (2), 1-1 (a) (2).';
    const [used] = usedAuthorities(snapshotOf(text), null);
    assert.ok(used);
    assert.deepEqual(
      bySubsection(used).map((part) => [
        part.pinpoint.join(' '),
        part.pinpointThrough?.join(' ') ?? '',
        part.citations.length,
        endsOf(part).length,
      ]),
      [
        ['', '', 1, 1],
        ['a 1', '', 1, 1],
        ['a 1', 'a 3', 1, 1],
        ['a 2', '', 1, 1],
        ['a 10', '', 1, 1],
        ['b', '', 2, 2],
      ],
    );
  });

  it('are apart by edition, in the order of years; a short form and an Id. mean the one before', () => {
    const text =
      'C.G.S. § 1-1 (Rev. to 2019). § 1-1. Id. C.G.S. § 1-1 (Rev. to 2015). Id. C.G.S. § 1-1. Id. C.G.S. § 1-1 (Rev. to 2019).';
    assert.deepEqual(
      usedAuthorities(snapshotOf(text), null).map(({ edition, citations }) => [
        edition?.year ?? null,
        citations.map(({ kind }) => kind),
      ]),
      [
        [null, ['full', 'id']],
        [2015, ['full', 'id']],
        [2019, ['full', 'short', 'id', 'full']],
      ],
    );
  });

  it('are of the edition that comes first where a short form stands before all', () => {
    assert.deepEqual(
      usedAuthorities(snapshotOf('§ 1-1. C.G.S. § 1-1 (Rev. to 2017). C.G.S. § 1-1 (Rev. to 2015).'), null).map(
        ({ edition, citations }) => [edition?.year, citations.length],
      ),
      [
        [2015, 1],
        [2017, 2],
      ],
    );
  });
});

describe('the marker of a table', () => {
  const OPEN = 'conncite:table-of-authorities';
  const read = (text: string, language: string): unknown => {
    const { tables, alone } = markedTables(snapshotOf(text, language));
    return [tables.map(({ options }) => options), alone.map(({ start, end }) => text.slice(start, end))];
  };
  for (const [options, words] of [
    [USUAL, ''],
    [{ ...USUAL, passim: 12 }, ' passim=12'],
    [{ ...USUAL, passim: 0 }, ' passim=0'],
    [{ ...USUAL, subsections: true }, ' subsections'],
    [{ style: 'bluebook', passim: 7, subsections: true }, ' style=bluebook passim=7 subsections'],
  ] as const) {
    it(`says${words === '' ? ' nothing more where all is as usual' : words}, and is read again`, () => {
      for (const [language, [before, after]] of Object.entries({
        plaintext: ['[', ']'],
        markdown: ['<!-- ', ' -->'],
        latex: ['% ', ''],
      })) {
        const [opening, closing] = markerLines(snapshotOf('', language), options);
        assert.deepEqual([opening, closing], [`${before}${OPEN}${words}${after}`, `${before}/${OPEN}${after}`]);
        assert.deepEqual(read(`x\n${opening}\ny\n${closing}\n`, language), [[options], []]);
      }
    });
  }

  it('is alone without its partner', () => {
    assert.deepEqual(
      read(`[${OPEN}]\n[${OPEN} passim=3]\n[/${OPEN}]\n[/${OPEN}]\n[${OPEN} subsections]`, 'plaintext'),
      [[{ ...USUAL, passim: 3 }], [`[${OPEN}]`, `[/${OPEN}]`, `[${OPEN} subsections]`]],
    );
    assert.deepEqual(read(`[${OPEN}s]\n x [${OPEN}]\n[/${OPEN}] y`, 'plaintext'), [[], []]);
  });
});

describe('the headings of plain text', () => {
  const headings = (text: string): readonly string[] =>
    headingsOf(snapshotOf(text)).map(({ text: words, start }) => `${start} ${words}`);
  const LONG = `II. ${'word '.repeat(18)}`.trim();
  for (const [text, ...found] of [
    ['ARGUMENT\n\nText.', '0 ARGUMENT'],
    ['  ARGUMENT  \n\nText.', '2 ARGUMENT'],
    ['Text.\n\n\tI. The Statute\n\nText.', '8 I. The Statute'],
    ['Text.\nARGUMENT\n\nText.'],
    ['ARGUMENT\nText.'],
    ['I.\n\nText.'],
    ['THE MEMORANDUM OF\nLAW IN REPLY\n\nText.', '0 THE MEMORANDUM OF LAW IN REPLY'],
    ['MEMORANDUM OF LAW\n\nIN SUPPORT\n\nText.', '0 MEMORANDUM OF LAW IN SUPPORT'],
    ['ARGUMENT\n\nCONCLUSION\n\nText.', '0 ARGUMENT', '10 CONCLUSION'],
    ['MEMORANDUM OF\n\nThe text goes on.', '0 MEMORANDUM OF'],
    ['TABLE OF AUTHORITIES\n\nARGUMENT\n\nx', '22 ARGUMENT'],
    ['§ 53A-70 AND MORE\n\nText.'],
    ['SECTION 53A-70 HERE\n\nText.'],
    [`${LONG.slice(0, 90)}\n\nText.`, `0 ${LONG.slice(0, 90)}`],
    [`II. ${'w'.repeat(87)}\n\nText.`],
  ] as const) {
    it(`${JSON.stringify(text.slice(0, 60))}: ${found.length === 0 ? 'none' : found.map((one) => one.slice(0, 40)).join('; ')}`, () => {
      assert.deepEqual(headings(text), found);
    });
  }

  it('bear identifiers that are taken once', () => {
    const slugs = new Slugs(['a', 'b-1']);
    assert.deepEqual(
      ['a', 'a', 'b', 'b', 'b', 'c', 'a-1'].map((slug) => slugs.take(slug)),
      ['a-1', 'a-2', 'b', 'b-2', 'b-3', 'c', 'a-1-1'],
    );
  });
});

describe('the words of a place', () => {
  const words = (text: string, language: string): readonly string[] => {
    const snapshot = snapshotOf(text, language);
    const places = new Places(snapshot);
    return snapshot.reading.citations.map(({ start }) => {
      const place = places.at(snapshot.prose.toProse(start));
      return `${placeKey(place).replace(/\d+/, '#')}: ${placeWords(place)}`;
    });
  };
  for (const [name, text, language, ...found] of [
    [
      'paragraphs',
      '§ 1-1.\n\n\n§ 1-2\n\nx\n\n § 1-3',
      'plaintext',
      'paragraph #: paragraph 1',
      'paragraph #: paragraph 2',
      'paragraph #: paragraph 4',
    ],
    [
      'a heading',
      '§ 1-1\n\nARGUMENT\n\n§ 1-2\n\n§ 1-3',
      'plaintext',
      'paragraph #: paragraph 1',
      'heading #: ARGUMENT',
      'heading #: ARGUMENT',
    ],
    [
      'a quotation and a note',
      'One.[^a]\n\n> § 1-1\n\n§ 1-2\n\n[^a]: § 1-3',
      'markdown',
      'paragraph #: paragraph 2',
      'paragraph #: paragraph 3',
      'note #: n. 1',
    ],
    [
      'paragraphs by their first words, which no citation, number or mark is among',
      'The plaintiff, a tenant in Hartford, cites § 1-1.\n\nUnder General Statutes § 1-2, no.\n\n- *It was* served late. § 1-3\n\nIn May 2019 § 1-4\n\n“No person shall.” § 1-5',
      'markdown',
      'paragraph #: paragraph 1 (“The plaintiff, a tenant …”)',
      'paragraph #: paragraph 2',
      'paragraph #: paragraph 3 (“It was served late …”)',
      'paragraph #: paragraph 4 (“In May …”)',
      'paragraph #: paragraph 5 (“No person shall …”)',
    ],
    ['a heading without words', '# `x`\n\n§ 1-1', 'markdown', 'heading #: x'],
    [
      'a heading of sixty letters',
      `# ${'abcde '.repeat(10).trim()}f\n\nThe court held that it is so under § 1-1 of the General Statutes.`,
      'markdown',
      `heading #: ${'abcde '.repeat(10).trim()}f`,
    ],
    [
      'a longer heading',
      `# ${'abcd, '.repeat(11)}\n\nThe court held that it is so under § 1-1 of the General Statutes.`,
      'markdown',
      `heading #: ${'abcd, '.repeat(9)}abcd …`,
    ],
    [
      'a heading of one word',
      `# ${'a'.repeat(70)}\n\nThe court held that it is so under § 1-1 of the General Statutes.`,
      'markdown',
      `heading #: ${'a'.repeat(30)} …`,
    ],
  ] as const) {
    it(`of ${name}`, () => {
      assert.deepEqual(words(text, language), found);
    });
  }
});

describe('the name of a part that an act changes', () => {
  for (const [part, words] of [
    ['', ''],
    ['part', 'a part of it'],
    ['(a)', 'subsection (a)'],
    ['(1)', 'subdivision (1)'],
    ['(A)', 'subparagraph (A)'],
    ['(a)(1)', 'subsection (a)(1)'],
    ['(a),(b)', 'subsections (a) and (b)'],
    ['(a),(b)(1),(c)', 'subsections (a), (b)(1) and (c)'],
    ['(c) to (g)', 'subsections (c) to (g)'],
    ['(a),(c) to (g)', 'subsections (a) and (c) to (g)'],
  ] as const) {
    it(`“${part}” is “${words}”`, () => {
      assert.equal(partName(part), words);
    });
  }

  it('has the act and its section before it', () => {
    assert.equal(changeName({ act: 'P.A. 26-32', section: '1' }), 'P.A. 26-32, § 1');
  });
});
