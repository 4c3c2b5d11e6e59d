import assert from 'node:assert/strict';
import { isSection } from '../../../server/src/citations/cited';
import fc from 'fast-check';
import type { Citation } from '../../../server/src/citations/citation';
import { convert } from '../../../server/src/styles/convert';
import { detectStyle } from '../../../server/src/styles/detectStyle';
import { format } from '../../../server/src/styles/format';
import { STYLE_NAMES, styles, type StyleName } from '../../../server/src/styles/registry';
import { applyEdits, type Edit } from '../../../server/src/text/edit';
import { check, snapshotOf } from '../../support/check';

const NAMES = ['bluebook', 'connecticut', 'legislative'] as const satisfies readonly StyleName[];

function citations(text: string): readonly Citation[] {
  return snapshotOf(text).reading.citations;
}

function only(text: string): Citation {
  const citation = citations(text).at(-1);
  assert.ok(citation !== undefined, `no citation in ${text}`);
  return citation;
}

/** What is cited, without how. */
function meaning(citation: Citation): unknown {
  return citation.cites.map((cited) => {
    if (!isSection(cited)) return { ...cited, start: 0, end: 0 };
    const { number, pinpoint, pinpointThrough, through, etSeq, year } = cited;
    return { number, pinpoint, pinpointThrough, through, etSeq, year };
  });
}

/** As written, and in bluebook, connecticut and legislative style; null where the style has no form for it. */
const FORMS: readonly (readonly [string, string | null, string | null, string | null])[] = [
  [
    'C.G.S. Sec. 53a-70',
    'Conn. Gen. Stat. § 53a-70',
    'General Statutes § 53a-70',
    'section 53a-70 of the general statutes',
  ],
  [
    'Conn. Gen. Stat. Ann. § 53a-70(a)(2)',
    'Conn. Gen. Stat. Ann. § 53a-70(a)(2)',
    'General Statutes § 53a-70 (a) (2)',
    'subdivision (2) of subsection (a) of section 53a-70 of the general statutes',
  ],
  [
    '§ 53a-70(a)(1) and (2)',
    '§ 53a-70(a)(1), (2)',
    '§ 53a-70 (a) (1) and (2)',
    'subdivisions (1) and (2) of subsection (a) of section 53a-70',
  ],
  [
    '§ 53a-70(a)-(c)',
    '§ 53a-70(a)-(c)',
    '§ 53a-70 (a) through (c)',
    'subsections (a) to (c), inclusive, of section 53a-70',
  ],
  [
    'Conn. Gen. Stat. §§ 53a-54a, -54c',
    'Conn. Gen. Stat. §§ 53a-54a, 53a-54c',
    'General Statutes §§ 53a-54a and 53a-54c',
    'sections 53a-54a and 53a-54c of the general statutes',
  ],
  ['§§ 53a-70(a), 53a-71(b)', '§§ 53a-70(a), 53a-71(b)', '§§ 53a-70 (a) and 53a-71 (b)', null],
  [
    'Conn. Gen. Stat. §§ 7-195–7-199',
    'Conn. Gen. Stat. §§ 7-195 to 7-199',
    'General Statutes §§ 7-195 through 7-199',
    'sections 7-195 to 7-199, inclusive, of the general statutes',
  ],
  ['Conn. Gen. Stat. § 22a-14 et seq.', null, 'General Statutes § 22a-14 et seq.', null],
  [
    'General Statutes (Rev. to 2017) § 53a-122 (a) (4)',
    'Conn. Gen. Stat. § 53a-122(a)(4) (2017)',
    'General Statutes (Rev. to 2017) § 53a-122 (a) (4)',
    'subdivision (4) of subsection (a) of section 53a-122 of the general statutes, revision of 1958, revised to January 1, 2017',
  ],
  [
    'sections 4-1 to 4-9, inclusive, of the general statutes, revised to January 1, 2017',
    'Conn. Gen. Stat. §§ 4-1 to 4-9 (2017)',
    'General Statutes (Rev. to 2017) §§ 4-1 through 4-9',
    'sections 4-1 to 4-9, inclusive, of the general statutes, revision of 1958, revised to January 1, 2017',
  ],
  [
    'Conn. Gen. Stat. Ann. § 46b-38a (West 2019 & Supp. 2022)',
    'Conn. Gen. Stat. Ann. § 46b-38a (West 2019 & Supp. 2022)',
    null,
    null,
  ],
  ['Conn. Gen. Stat. § 53a-70 (2021 & Supp. 2022)', 'Conn. Gen. Stat. § 53a-70 (2021 & Supp. 2022)', null, null],
  ['Conn. Gen. Stat. § 53a-70 (2017)', 'Conn. Gen. Stat. § 53a-70 (2017)', null, null],
  [
    'Conn. Gen. Stat. § 53a-122 (Supp. 2020)',
    'Conn. Gen. Stat. § 53a-122 (Supp. 2020)',
    'General Statutes (Supp. 2020) § 53a-122',
    null,
  ],
  ['Conn. Gen. Stat. Ann. § 53a-70 (West 2012)', 'Conn. Gen. Stat. Ann. § 53a-70 (West 2012)', null, null],
  ['Conn. Gen. Stat. §§ 54-222 (2013), 54-234 (2007)', 'Conn. Gen. Stat. §§ 54-222 (2013), 54-234 (2007)', null, null],
  [
    'subdivision (2) of subsection (a) of section 53a-70',
    'section 53a-70(a)(2)',
    'section 53a-70 (a) (2)',
    'subdivision (2) of subsection (a) of section 53a-70',
  ],
  [
    'section 53a-70 of the general statutes',
    'Conn. Gen. Stat. § 53a-70',
    'General Statutes § 53a-70',
    'section 53a-70 of the general statutes',
  ],
  [
    'June Sp. Sess. P.A. 15-5, §§ 3 and 5',
    null,
    'Public Acts, Spec. Sess., June, 2015, No. 15-5, §§ 3 and 5',
    'sections 3 and 5 of public act 15-5 of the June special session',
  ],
  [
    'public act 24-1 of the June special session',
    null,
    'Public Acts, Spec. Sess., June, 2024, No. 24-1',
    'public act 24-1 of the June special session',
  ],
  [
    'P.A. 15-5, §§ 3-5, 7-9',
    null,
    'Public Acts 2015, No. 15-5, §§ 3 through 5 and 7 through 9',
    'sections 3 to 5, inclusive, and 7 to 9, inclusive, of public act 15-5',
  ],
  ['Spec. Sess. P.A. 15-2, § 1', null, null, 'section 1 of public act 15-2 of the special session'],
  ['1969, P.A. 828, § 91', null, 'Public Acts 1969, No. 828, § 91', null],
  ['Special Act 21-15', null, 'Special Acts 2021, No. 21-15', 'special act 21-15'],
  ['P.A. 21-103, § 3', null, 'Public Acts 2021, No. 21-103, § 3', 'section 3 of public act 21-103'],
  ['§§ 4-1 to 4-3, 4-5', '§§ 4-1 to 4-3, 4-5', '§§ 4-1 through 4-3 and 4-5', 'sections 4-1 to 4-3, inclusive, and 4-5'],
  [
    '§§ 4-1, 4-3 to 4-5, 4-9',
    '§§ 4-1, 4-3 to 4-5, 4-9',
    '§§ 4-1, 4-3 through 4-5 and 4-9',
    'sections 4-1, 4-3 to 4-5, inclusive, and 4-9',
  ],
  [
    '§§ 4-1 to 4-3, 4-5, 4-7',
    '§§ 4-1 to 4-3, 4-5, 4-7',
    '§§ 4-1 through 4-3, 4-5 and 4-7',
    'sections 4-1 to 4-3, inclusive, 4-5 and 4-7',
  ],
  ['§ 53a-70(a)(1), (b)(2)', '§ 53a-70(a)(1), (b)(2)', '§ 53a-70 (a) (1) and (b) (2)', null],
  ['§ 53a-70(a)(1), (b)(1)', '§ 53a-70(a)(1), (b)(1)', '§ 53a-70 (a) (1) and (b) (1)', null],
  ['§ 53a-70(a)(1)(A), (a)(2)(A)', '§ 53a-70(a)(1)(A), (a)(2)(A)', '§ 53a-70 (a) (1) (A) and (a) (2) (A)', null],
  [
    '§ 53a-70(a)(1)(A) and (B)',
    '§ 53a-70(a)(1)(A), (B)',
    '§ 53a-70 (a) (1) (A) and (B)',
    'subparagraphs (A) and (B) of subdivision (1) of subsection (a) of section 53a-70',
  ],
  ['§ 53a-70(a)(1)-(3), (5)', '§ 53a-70(a)(1)-(3), (5)', '§ 53a-70 (a) (1) through (3) and (5)', null],
  ['§ 53a-70(a)-(c), (e)', '§ 53a-70(a)-(c), (e)', '§ 53a-70 (a) through (c) and (e)', null],
  ['§§ 53a-70(a), 53a-70(b)(1)', '§ 53a-70(a), 53a-70(b)(1)', '§ 53a-70 (a) and 53a-70 (b) (1)', null],
  ['§ 53a-70(1)(a)', '§ 53a-70(1)(a)', '§ 53a-70 (1) (a)', null],
  ['§§ 53a-70(a) to 53a-73', null, null, null],
  ['§§ 53a-70, 53a-71(a), 53a-71(b)', '§§ 53a-70, 53a-71(a), (b)', '§§ 53a-70 and 53a-71 (a) and (b)', null],
  ['§§ 22a-14 et seq., 22a-20', null, '§§ 22a-14 et seq. and 22a-20', null],
  ['section 22a-14 et seq.', null, 'section 22a-14 et seq.', null],
  [
    'sections 53a-70, 53a-71 and 53a-72',
    'sections 53a-70, 53a-71 and 53a-72',
    'sections 53a-70, 53a-71 and 53a-72',
    'sections 53a-70, 53a-71 and 53a-72',
  ],
  ['section 53a-70 (2017)', 'section 53a-70 (2017)', null, null],
  ['§ 53a-70 (Supp. 2016)', '§ 53a-70 (Supp. 2016)', 'General Statutes (Supp. 2016) § 53a-70', null],
  ['CGSA § 1-1', 'Conn. Gen. Stat. Ann. § 1-1', 'General Statutes § 1-1', 'section 1-1 of the general statutes'],
  [
    'Conn. Gen. Stat. Annot. § 1-1',
    'Conn. Gen. Stat. Ann. § 1-1',
    'General Statutes § 1-1',
    'section 1-1 of the general statutes',
  ],
  ['Conn. Gen. Stat. §§ 54-222 (2013), 54-234', 'Conn. Gen. Stat. §§ 54-222 (2013), 54-234', null, null],
  ['Conn. Gen. Stat. §§ 54-222 (West 2012, 2019), 54-234', null, null, null],
  [
    'Conn. Gen. Stat. § 53a-70(a) (2013), (b) (2015)',
    'Conn. Gen. Stat. § 53a-70(a) (2013), 53a-70(b) (2015)',
    null,
    null,
  ],
  [
    'General Statutes (Rev. to 2017) §§ 53a-70 and 53a-71',
    'Conn. Gen. Stat. §§ 53a-70, 53a-71 (2017)',
    'General Statutes (Rev. to 2017) §§ 53a-70 and 53a-71',
    'sections 53a-70 and 53a-71 of the general statutes, revision of 1958, revised to January 1, 2017',
  ],
  ['General Statutes (Rev. 1958) § 54-193', null, null, null],
  ['Conn. Gen. Stat. Ann. § 53a-122 (2017)', 'Conn. Gen. Stat. Ann. § 53a-122 (2017)', null, null],
  ['Public Act 69-828, § 91', null, 'Public Acts 1969, No. 828, § 91', null],
  ['P.A. 31-1', null, 'Public Acts 1931, No. 1', null],
  ['P.A. 30-1', null, 'Public Acts 2030, No. 30-1', 'public act 30-1'],
  ['P.A. 73-1', null, 'Public Acts 1973, No. 73-1', 'public act 73-1'],
  ['title 53a', null, null, null],
  ['§ 42a-2A-101', '§ 42a-2A-101', '§ 42a-2A-101', 'section 42a-2A-101'],
  ['formerly Sec. 51-327', null, null, null],
];

describe('styles', () => {
  for (const [text, ...forms] of FORMS) {
    NAMES.forEach((style, i) => {
      it(`write ${text} in ${style} style`, () => {
        assert.equal(format(only(text), style) ?? null, forms[i]);
      });
    });
  }

  for (const style of NAMES) {
    it(`write Id. in ${style} style`, () => {
      const id = (text: string): string | undefined => format(only(`Conn. Gen. Stat. § 53a-70. ${text}`), style);
      const want = {
        bluebook: ['Id.', 'Id. § 53a-71(b)', 'Id. (b)', 'Id. (a)(1), (2)', 'Id. (a), (b)(1)'],
        connecticut: [
          'Id.',
          'Id., § 53a-71 (b)',
          'Id. (b)',
          'Id. (a) (1) and (2)',
          'Id. (a) and (b) (1)',
          'Id., § 53a-71 et seq.',
        ],
        legislative: [],
      }[style];
      const said = [
        'Ibid.',
        'Id. at § 53a-71(b)',
        'Id. at (b)',
        'Id. at (a)(1) and (2)',
        'Id. at (a), (b)(1)',
        'Id. § 53a-71 et seq.',
      ];
      const several = only('Conn. Gen. Stat. §§ 53a-70, 53a-71. Id. at (a)');
      if (style !== 'legislative') assert.equal(format(several, style), 'Id. (a)');
      assert.deepEqual(
        said.map(id).filter((form) => form !== undefined),
        want,
      );
    });
  }

  it('read back as they were written, and write that the same', () => {
    const number = fc.constantFrom('53a-70', '53a-192a', '42a-2A-101', '54-193', '10-183ll', '4-1', '12-81l');
    const path = fc.constantFrom('', '(a)', '(a)(1)', '(b)(2)(A)', '(1)', '(a)(1)(A)(i)', '(c)-(e)');
    const member = fc.oneof(
      fc.tuple(number, path).map(([n, p]) => n + p),
      fc.constantFrom(
        '54-250 to 54-254',
        '20-341s to 20-341bb',
        '53a-70(a)(1), (2)',
        '53a-70(a), (b)',
        '53a-70(a)(1), (b)(2)',
        '53a-70(a)(1)-(3), (5)',
        '53a-70(a), (c)-(e)',
      ),
    );
    // A list cites no place twice.
    const list = fc.uniqueArray(member, { minLength: 1, maxLength: 3 }).map((members) => members.join(', '));
    const cited = fc
      .tuple(
        fc.constantFrom(
          'Conn. Gen. Stat. §§ ',
          'Conn. Gen. Stat. Ann. § ',
          'General Statutes §§ ',
          'C.G.S. § ',
          '§§ ',
          'sections ',
        ),
        list,
        fc.constantFrom('', '', ' (2021)', ' (West 2020)', ' (Supp. 2020)'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(cited, fc.constantFrom(...NAMES), (text, style) => {
        // Without a word of the law a text of some length is taken for another's.
        const citation = only(`By law, see ${text} there.`);
        const written = format(citation, style);
        if (written === undefined) return;
        const again = only(`By law, see ${written} there.`);
        assert.deepEqual(meaning(again), meaning(citation), written);
        assert.equal(format(again, style), written);
      }),
      { numRuns: 500 },
    );
  });

  it('convert a text there and back', () => {
    const bluebook =
      'He was charged under Conn. Gen. Stat. § 53a-70(a)(2). See Conn. Gen. Stat. §§ 54-250 to 54-254. Section 53a-71 differs. § 53a-72. So do sections 53a-73 and 53a-74.';
    const to = (text: string, style: StyleName): string =>
      applyEdits(
        text,
        citations(text)
          .map((citation) => convert(citation, style, text))
          .filter((edit): edit is Edit => edit !== undefined),
      );
    const courts = to(bluebook, 'connecticut');
    assert.equal(
      courts,
      'He was charged under General Statutes § 53a-70 (a) (2). See General Statutes §§ 54-250 through 54-254. Section 53a-71 differs. § 53a-72. So do sections 53a-73 and 53a-74.',
    );
    assert.equal(to(courts, 'bluebook'), bluebook);
    const laws = to(
      'He was charged under Conn. Gen. Stat. § 53a-70(a)(2). Conn. Gen. Stat. §§ 4-1 to 4-9 differ, and § 53a-71(b).',
      'legislative',
    );
    assert.equal(
      laws,
      'He was charged under subdivision (2) of subsection (a) of section 53a-70 of the general statutes. Sections 4-1 to 4-9, inclusive, of the general statutes differ, and subsection (b) of section 53a-71.',
    );
    assert.equal(to(laws, 'legislative'), laws);
    assert.equal(to('sections 4-1 to 4-9, inclusive, are repealed', 'bluebook'), 'sections 4-1 to 4-9 are repealed');
    assert.equal(
      to('sections 4-1 to 4-9, inclusive, are repealed', 'legislative'),
      'sections 4-1 to 4-9, inclusive, are repealed',
    );
    assert.equal(to('§§ 4-1 to 4-9 are repealed', 'legislative'), 'Sections 4-1 to 4-9, inclusive, are repealed');
  });

  it('leave alone what they could not write whole', () => {
    const text = 'Conn. Gen. Stat. Ann. § 46b-38a (West 2019 & Supp. 2022)';
    assert.equal(format(only('Conn. Gen. Stat. Ann. § 46b-38a (West 2012, 2019)'), 'bluebook'), undefined);
    for (const style of NAMES) assert.equal(convert(only(text), style, text), undefined);
  });

  for (const [text, style] of [
    ['Conn. Gen. Stat. Ann. § 53a-70(a).', 'bluebook'],
    ['General Statutes § 53a-70 (a). § 53a-71.', 'connecticut'],
    ['subsection (a) of section 53a-70 of the general statutes', 'legislative'],
    ['§ 53a-70 (a)', 'connecticut'],
    ['C.G.S. § 53a-70(a)', null],
    ['§ 1-210(b), G.S.', null],
    ['§ 53a-70(a)', 'bluebook'],
    ['C.G.S. § 53a-70', null],
    ['Conn. Gen. Stat. § 53a-70 and General Statutes § 53a-71.', null],
    ['Nothing.', null],
  ] as const) {
    it(`see ${style ?? 'none'} in ${text}`, () => {
      const snapshot = snapshotOf(text);
      assert.equal(
        detectStyle(snapshot.reading, (span) => snapshot.read(span)),
        style,
      );
    });
  }
});

describe('the example that people are shown of a style', () => {
  for (const style of STYLE_NAMES) {
    const { example } = styles[style];
    it(`cites § 53a-70(a)(1) as ${style} writes it: ${example}`, () => {
      const citation = only(example);
      assert.deepEqual([citation.start, (citation.trailer ?? citation).end], [0, example.length]);
      assert.deepEqual(
        citation.sections.map(({ number, pinpoint }) => [number, pinpoint]),
        [['53a-70', ['a', '1']]],
      );
      const isEditionYear = (): boolean => true;
      assert.equal(format(citation, style, { isEditionYear }), example);
    });
  }
});

describe('law review style', () => {
  const law = (text: string): string | undefined => format(only(text), 'law-review');

  it("is the Bluebook's", () => {
    for (const [text, bluebook] of FORMS) {
      if (!/Ann\.|C\.G\.S\.A\./.test(text)) assert.equal(law(text) ?? null, bluebook, text);
    }
  });

  it('has the annotated code with its publisher, and never makes one up', () => {
    assert.equal(law('C.G.S.A. § 53a-70 (a) (West 2012)'), 'Conn. Gen. Stat. Ann. § 53a-70(a) (West 2012)');
    assert.equal(
      law('Conn. Gen. Stat. Ann. §§ 53a-70, 53a-71 (LexisNexis 2014)'),
      'Conn. Gen. Stat. Ann. §§ 53a-70, 53a-71 (LexisNexis 2014)',
    );
    assert.equal(law('Conn. Gen. Stat. Ann. § 53a-70 (2012)'), undefined);
    assert.equal(law('Conn. Gen. Stat. Ann. § 53a-70'), 'Conn. Gen. Stat. Ann. § 53a-70');
    assert.equal(law('Conn. Gen. Stat. § 53a-70 (2012)'), 'Conn. Gen. Stat. § 53a-70 (2012)');
  });

  it('is asked for the rules of the Bluebook, and for those of no other style', () => {
    const codes = (text: string, style: StyleName): string[] => check(text, { style }).map(({ code }) => code);
    assert.ok(codes('Conn. Gen. Stat. § 53a-70 (a) (1)', 'law-review').includes('subsection-spacing'));
    for (const text of [
      'Conn. Gen. Stat. § 53a-70 (a) (1)',
      'General Statutes § 53a-70',
      '§§ 53a-70(a), (b)',
      'section 22a-14 et seq.',
      'C.G.S.A. § 4-1 (2012)',
    ]) {
      assert.deepEqual(codes(text, 'law-review'), codes(text, 'bluebook'), text);
    }
  });
});
