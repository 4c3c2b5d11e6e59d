import assert from 'node:assert/strict';
import { convertCitations } from '../../server/src/features/convertCitations';
import type { StyleName } from '../../server/src/styles/registry';
import { loadCatalogue } from '../support/catalogue';
import { snapshotOf } from '../support/check';

function to(style: StyleName, text: string, language: string): string {
  return convertCitations(snapshotOf(text, language), style, null, loadCatalogue()).made.after.text;
}

/** Language, as it stands, and in the courts' style. */
const MARKED: readonly (readonly [string, string, string])[] = [
  ['markdown', 'See *Conn. Gen. Stat.* § 53a-70(a)(2).', 'See *General Statutes* § 53a-70 (a) (2).'],
  ['markdown', 'See **Conn. Gen. Stat. § 53a-70(a)** there.', 'See **General Statutes § 53a-70 (a)** there.'],
  [
    'markdown',
    'See [Conn. Gen. Stat. § 53a-70(a)](https://example.com) there.',
    'See [General Statutes § 53a-70 (a)](https://example.com) there.',
  ],
  [
    'markdown',
    'Conn. Gen. Stat. § **53a-70**(a), *Id.* § 53a-71(b).',
    'General Statutes § **53a-70** (a), *Id.*, § 53a-71 (b).',
  ],
  [
    'markdown',
    'Conn. Gen. Stat. § 53a-70_a_ and **Conn. Gen. Stat. § 53a-71**_(b)_.',
    'General Statutes § 53a-70_a_ and **General Statutes § 53a-71** _(b)_.',
  ],
  // Of a bracket that opens outside the citation the other is not taken away.
  [
    'markdown',
    'Under (C.G.S.) § 53a-70(a) and [General Statutes] § 53a-71(a), C.G.S. § 53a-72a(a).',
    'Under (C.G.S.) § 53a-70(a) and [General Statutes] § 53a-71(a), General Statutes § 53a-72a (a).',
  ],
  ['latex', 'See C.G.S. \\S53a-70(a).', 'See General Statutes \\S~53a-70 (a).'],
  ['markdown', 'See *Conn. Gen.* Stat. § 53a-70.', 'See *General Statutes* § 53a-70.'],
  ['markdown', 'See Conn. Gen. Stat.&nbsp;&sect;&nbsp;53a-70(a).', 'See General Statutes&nbsp;&sect;&nbsp;53a-70 (a).'],
  [
    'latex',
    'See \\textit{Conn.\\ Gen.\\ Stat.}~\\S~53a-70(a)(2).',
    'See \\textit{General Statutes}~\\S~53a-70 (a) (2).',
  ],
  [
    'latex',
    'See \\textsc{Conn. Gen. Stat.} \\S\\S~53a-70, 53a-71(b).',
    'See \\textsc{General Statutes} \\S\\S~53a-70 and 53a-71 (b).',
  ],
  [
    'html',
    '<p>See <i>Conn. Gen. Stat.</i> &sect;&nbsp;53a-70(a).</p>',
    '<p>See <i>General Statutes</i> &sect;&nbsp;53a-70 (a).</p>',
  ],
  [
    'html',
    '<p>Conn. Gen. Stat. &#167; <b>53a-70</b> to <b>53a-73</b>.</p>',
    '<p>General Statutes &#167;&#167; <b>53a-70</b> through <b>53a-73</b>.</p>',
  ],
  ['restructuredtext', 'See *Conn. Gen. Stat.* § 53a-70(a).', 'See *General Statutes* § 53a-70 (a).'],
  ['asciidoc', 'See _Conn. Gen. Stat._ § 53a-70(a).', 'See _General Statutes_ § 53a-70 (a).'],
  ['org', 'See /Conn. Gen. Stat./ § 53a-70(a).', 'See /General Statutes/ § 53a-70 (a).'],
  ['typst', 'See _Conn. Gen. Stat._ § 53a-70(a).', 'See _General Statutes_ § 53a-70 (a).'],
  [
    'plaintext',
    'See Conn. Gen. Stat. §\u00A053a-70(a), and Conn. Gen. Stat. § 53a-71.',
    'See General Statutes §\u00A053a-70 (a), and General Statutes § 53a-71.',
  ],
];

/** Language, the document, and the styles through which it comes back as it was. */
const AND_BACK: readonly (readonly [string, StyleName, string, readonly StyleName[]])[] = [
  [
    'markdown',
    'bluebook',
    'See *Conn. Gen. Stat.* § 53a-70(a)(2). **Conn. Gen. Stat. §§ 53a-71, 53a-72**. See § 53a-73. *Id.* § 53a-74.',
    ['connecticut'],
  ],
  [
    'markdown',
    'bluebook',
    'Conn. Gen. Stat. § 53a-70(a)(2) and Conn. Gen. Stat. §§ 4-1 to 4-9 say so; then section 53a-71.',
    ['connecticut', 'legislative'],
  ],
  [
    'plaintext',
    'connecticut',
    'General Statutes (Rev. to 2017) § 53a-122 (a) (4), and General Statutes § 53a-70.',
    ['legislative'],
  ],
  [
    'plaintext',
    'connecticut',
    'General Statutes § 53a-70 (a) (1) and (2), and General Statutes §§ 7-195 through 7-199.',
    ['bluebook', 'legislative'],
  ],
  ['plaintext', 'connecticut', 'He is guilty under § 53a-70 (a) (1) or (2), or §§ 53a-70 and 53a-71.', ['bluebook']],
  [
    'plaintext',
    'connecticut',
    'Under General Statutes § 53a-70 (a), (b) or (c) or General Statutes §§ 53a-70, 53a-71 or 53a-72a he is.',
    ['bluebook', 'legislative'],
  ],
  [
    'plaintext',
    'legislative',
    'subdivision (1) or (2) of subsection (a) of section 53a-70, or sections 53a-70 or 53a-71, or section 4-1 or 4-2,',
    ['bluebook', 'connecticut'],
  ],
  ['html', 'connecticut', '<p>See General Statutes &sect;&nbsp;31-51<em>ll</em> (a) (2).</p>', ['bluebook']],
  [
    'latex',
    'bluebook',
    'See \\emph{Conn.\\ Gen.\\ Stat.}~\\S~53a-70(a) and Conn.\\ Gen.\\ Stat.\\ \\S\\S~53a-71, 53a-72.',
    ['connecticut'],
  ],
  [
    'latex',
    'bluebook',
    'See Conn. Gen. Stat. \\S~53a-70(a) and Conn. Gen. Stat. \\S\\S~53a-71, 53a-72.',
    ['connecticut'],
  ],
  [
    'html',
    'connecticut',
    '<p>See <i>General Statutes</i> &sect;&nbsp;53a-70 (a); General Statutes &sect;&sect;&nbsp;53a-71 and 53a-72.</p>',
    ['bluebook'],
  ],
];

describe('converting citations', () => {
  for (const [language, text, courts] of MARKED) {
    it(`keeps the markup of ${JSON.stringify(text)} in ${language}`, () => {
      assert.equal(to('connecticut', text, language), courts);
      assert.equal(to('connecticut', courts, language), courts);
    });
  }

  for (const [language, own, text, through] of AND_BACK) {
    for (const style of through) {
      it(`gives back ${JSON.stringify(text)} from ${style} style`, () => {
        assert.equal(to(own, to(style, text, language), language), text);
      });
    }
  }

  /** As the courts write it, in legislative and in Bluebook style: alternatives stay alternatives. */
  const ALTERNATIVES: readonly (readonly [string, string, string])[] = [
    ['§ 53a-70 (a) (1) or (2)', 'subdivision (1) or (2) of subsection (a) of section 53a-70', '§ 53a-70(a)(1) or (2)'],
    // Levels joined by "and/or" are not read again as one citation, so that they stay as they are.
    ['§ 53a-70 (a) (1) and/or (2)', '§ 53a-70 (a) (1) and/or (2)', '§ 53a-70(a)(1) and/or (2)'],
    ['§§ 53a-70, 53a-71 or 53a-72a', 'section 53a-70, 53a-71 or 53a-72a', '§§ 53a-70, 53a-71 or 53a-72a'],
    ['§§ 53a-70 & 53a-71', 'sections 53a-70 and 53a-71', '§§ 53a-70, 53a-71'],
    [
      '§§ 53a-70 through 53a-72 or 53a-80',
      'sections 53a-70 to 53a-72, inclusive, or 53a-80',
      '§§ 53a-70 to 53a-72 or 53a-80',
    ],
    ['§ 53a-70 (a) through (c) or (e)', '§ 53a-70 (a) through (c) or (e)', '§ 53a-70(a)-(c) or (e)'],
    ['§§ 53a-70 (a) or (b) and 53a-71', '§§ 53a-70 (a) or (b) and 53a-71', '§§ 53a-70(a) or (b), 53a-71'],
    // No style has a list that says "and" here and "or" there.
    ['§§ 53a-70 or 53a-71 and 53a-72', '§§ 53a-70 or 53a-71 and 53a-72', '§§ 53a-70 or 53a-71 and 53a-72'],
    ['§§ 45a-18 (judges or clerks), 9-190', 'sections 45a-18 and 9-190', '§§ 45a-18, 9-190'],
    ['section § 53a-70', 'section 53a-70', 'section § 53a-70'],
    ['sections §§ 53a-70 and 53a-71', 'sections 53a-70 and 53a-71', 'sections §§ 53a-70, 53a-71'],
    ['section § 53a-70 (a)', 'subsection (a) of section 53a-70', 'section § 53a-70(a)'],
  ];
  for (const [courts, laws, bluebook] of ALTERNATIVES) {
    it(`cites in every style what ${courts} cites`, () => {
      assert.equal(to('legislative', `under ${courts} there`, 'plaintext'), `under ${laws} there`);
      assert.equal(to('bluebook', `under ${courts} there`, 'plaintext'), `under ${bluebook} there`);
    });
  }

  it('counts a list that says "and" here and "or" there as one that has no form', () => {
    const { changed, without } = convertCitations(
      snapshotOf('General Statutes §§ 53a-70 or 53a-71 and 53a-72'),
      'bluebook',
      null,
      loadCatalogue(),
    );
    assert.deepEqual([changed, without], [0, 1]);
  });

  for (const [language, text, laws] of [
    [
      'markdown',
      'under § 53a-40e(a)[^so] and General Statutes § 53a-40e[^so] there\n\n[^so]: A note.',
      'under subsection (a) of section 53a-40e[^so] and section 53a-40e of the general statutes[^so] there\n\n[^so]: A note.',
    ],
    [
      'latex',
      'under General Statutes \\S~53a-40e\\footnote{A note.} there',
      'under section 53a-40e of the general statutes\\footnote{A note.} there',
    ],
    [
      'asciidoc',
      'under General Statutes § 53a-40efootnote:[A note.] there',
      'under section 53a-40e of the general statutesfootnote:[A note.] there',
    ],
    [
      'org',
      'under General Statutes § 53a-40e[fn:: A note.] there',
      'under section 53a-40e of the general statutes[fn:: A note.] there',
    ],
    [
      'typst',
      'under General Statutes § 53a-40e#footnote[A note.] there',
      'under section 53a-40e of the general statutes#footnote[A note.] there',
    ],
    [
      'restructuredtext',
      'under General Statutes § 53a-40e [#n]_ there\n\n.. [#n] A note.',
      'under section 53a-40e of the general statutes [#n]_ there\n\n.. [#n] A note.',
    ],
    [
      'html',
      '<p>under General Statutes § 53a-40e<sup><a href="#n">1</a></sup> there</p>',
      '<p>under section 53a-40e of the general statutes<sup><a href="#n">1</a></sup> there</p>',
    ],
  ] as const) {
    it(`keeps the mark of a note after the citation in ${language}`, () => {
      assert.equal(to('legislative', text, language), laws);
    });
  }

  it('keeps an Id.’s alternatives, and the markup of a number whose labels change places with it', () => {
    assert.equal(
      to('bluebook', 'General Statutes § 53a-70. Id., (a) or (b).', 'plaintext'),
      'Conn. Gen. Stat. § 53a-70. Id. (a) or (b).',
    );
    assert.equal(
      to('legislative', '<p>nor General Statutes &sect;&nbsp;31-51<em>ll</em> (a) (2) there</p>', 'html'),
      '<p>nor subdivision (2) of subsection (a) of section 31-51<em>ll</em> of the general statutes there</p>',
    );
  });

  /**
   * A year in Bluebook style, and what the courts' style makes of it; null: it is
   * left, since it may be the last amendment's.
   */
  const YEARS: readonly (readonly [string, string | null])[] = [
    ['Conn. Gen. Stat. § 53a-122 (2017)', 'General Statutes (Rev. to 2017) § 53a-122'],
    ['Conn. Gen. Stat. § 53a-192a (2021)', null],
    ['Conn. Gen. Stat. § 53a-192a (2023)', 'General Statutes (Rev. to 2023) § 53a-192a'],
    ['Conn. Gen. Stat. § 53a-192a (2005)', null],
    ['Conn. Gen. Stat. § 53a-122 (2018)', null],
    ['Conn. Gen. Stat. § 53a-122 (1973)', null],
    ['Conn. Gen. Stat. § 53a-122 (2027)', null],
    ['Conn. Gen. Stat. § 53a-7000 (2017)', null],
    ['Conn. Gen. Stat. § 53a-53 (2017)', 'General Statutes (Rev. to 2017) § 53a-53'],
    ['Conn. Gen. Stat. §§ 53a-122, 53a-192a (2021)', null],
    ['Conn. Gen. Stat. §§ 54-250 to 54-254 (2015)', null],
    ['Conn. Gen. Stat. §§ 53a-192 to 53a-192a (2023)', 'General Statutes (Rev. to 2023) §§ 53a-192 through 53a-192a'],
  ];
  for (const [text, courts] of YEARS) {
    it(`${courts === null ? 'leaves' : 'takes for an edition’s'} the year of ${text}`, () => {
      assert.equal(to('connecticut', text, 'plaintext'), courts ?? text);
      const { changed, unsure, without } = convertCitations(snapshotOf(text), 'connecticut', null, loadCatalogue());
      assert.deepEqual([changed, unsure, without], courts === null ? [0, 1, 0] : [1, 0, 0]);
      assert.equal(convertCitations(snapshotOf(text), 'connecticut', null, null).unsure, 1);
    });
  }

  it('tells what no style has a form for from what is not sure', () => {
    const text =
      'Conn. Gen. Stat. Ann. § 53a-122 (West 2017). Conn. Gen. Stat. § 53a-192a (2021). “Conn. Gen. Stat. § 53a-122.”';
    const { changed, quoted, without, unsure, left } = convertCitations(
      snapshotOf(text),
      'connecticut',
      null,
      loadCatalogue(),
    );
    assert.deepEqual([changed, quoted, without, unsure], [0, 1, 1, 1]);
    assert.deepEqual(
      left
        .map(({ why, start, end }) => [why, snapshotOf(text).text.slice(start, end)])
        .map(([why = '']) => why)
        .sort(),
      ['quoted', 'unsure', 'without'],
    );
    assert.ok(
      left.every(({ start }, i) => start > (left[i - 1]?.start ?? -1)),
      'in the order of the document',
    );
  });

  it('takes what escapes a label with the label', () => {
    const text = '- of *dating*; section 53a-70\\(a\\)\\(2\\)\n- more';
    const { made } = convertCitations(snapshotOf(text, 'markdown'), 'legislative', null, null);
    assert.equal(made.after.text, '- of *dating*; subdivision (2) of subsection (a) of section 53a-70\n- more');
  });

  const NAMED: readonly (readonly [language: string, definition: string, use: string])[] = [
    ['latex', '\\newcommand{\\st}{Conn. Gen. Stat. \\S~53a-70}', '\\st{}'],
    ['asciidoc', ':st: Conn. Gen. Stat. § 53a-70', '{st}'],
    ['restructuredtext', '.. |st| replace:: Conn. Gen. Stat. § 53a-70', '|st|'],
  ];
  for (const [language, definition, use] of NAMED) {
    it(`leaves a citation for which a name stands, and says so (${language})`, () => {
      const text = `${definition}\n\nSee ${use} here.\n\nSee § 53a-71(a).\n`;
      const { made, changed, without, named, left } = convertCitations(
        snapshotOf(text, language),
        'connecticut',
        null,
        null,
      );
      assert.deepEqual([changed, without, named], [1, 0, 1]);
      assert.deepEqual(
        left.map(({ why }) => why),
        ['named'],
      );
      assert.ok(made.after.text.startsWith(`${definition}\n\nSee ${use} here.\n`));
    });
  }

  it('changes only what is other in the style', () => {
    const text = 'Conn. Gen. Stat. § 53a-70(a).';
    const { edits } = convertCitations(snapshotOf(text), 'connecticut', null, null).made;
    assert.deepEqual(edits, [
      { start: 0, end: 16, newText: 'General Statutes' },
      { start: 25, end: 25, newText: ' ' },
    ]);
  });
});
