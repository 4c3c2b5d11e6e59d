import assert from 'node:assert/strict';
import { declarationsOf, isDay } from '../../server/src/analysis/declarations';
import { lawDate } from '../../server/src/analysis/lawDate';
import { judgedStyle } from '../../server/src/analysis/styleOf';
import { STYLE_NAMES } from '../../server/src/styles/registry';
import { check, checkRule, fixed, snapshotOf, type CheckOptions } from '../support/check';

/** What a document says, by markup; the third column is what is read of it. */
const SAID: readonly (readonly [string, string, readonly [string | null, string | null]])[] = [
  [
    'markdown',
    '---\ntitle: Brief\nconncite: { as-of: 2017-05-01, style: connecticut }\n---\n\nText.',
    ['2017-05-01', 'connecticut'],
  ],
  [
    'markdown',
    '---\nconncite:\n  as-of: "2017-05-01"\n  style: bluebook # house style\nauthor: N.\n---\n',
    ['2017-05-01', 'bluebook'],
  ],
  ['markdown', '---\n"conncite": { as-of: 2017-05-01, "style": connecticut }\n---\n', ['2017-05-01', 'connecticut']],
  ['markdown', '---\n\'conncite\':\n  "as-of": 2017-05-01\n---\n', ['2017-05-01', null]],
  ['markdown', '---\r\nconncite:\r\n  style: legislative\r\n---\r\n', [null, 'legislative']],
  ['markdown', '<!-- conncite: style law-review -->\n', [null, 'law-review']],
  ['markdown', '---\nnotconncite: { as-of: 2017-05-01 }\nx: "conncite: y"\n---\n', [null, null]],
  ['markdown', '<!-- conncite: as-of 2017-05-01 -->\n\nText.', ['2017-05-01', null]],
  [
    'markdown',
    '---\nconncite: { as-of: 2017-05-01 }\n---\n\n<!-- conncite: as-of 2019-05-01, style bluebook -->',
    ['2017-05-01', 'bluebook'],
  ],
  ['markdown', '`<!-- conncite: as-of 2017-05-01 -->`', [null, null]],
  ['latex', '% conncite: as-of 2017-05-01; style=connecticut\nText.', ['2017-05-01', 'connecticut']],
  ['html', '<!-- conncite: style: connecticut, as-of: 2017-05-01 -->\n<p>x</p>', ['2017-05-01', 'connecticut']],
  ['asciidoc', '// conncite: as-of 2017-05-01\n\nText.', ['2017-05-01', null]],
  ['org', '# conncite: as-of 2017-05-01\n\nText.', ['2017-05-01', null]],
  ['typst', '// conncite: as-of 2017-05-01\n\nText.', ['2017-05-01', null]],
  ['restructuredtext', '.. conncite: as-of 2017-05-01\n\nText.', ['2017-05-01', null]],
  ['plaintext', 'conncite: as-of 2017-05-01', [null, null]],
  ['markdown', '<!-- conncite:table-of-authorities -->\n\n<!-- /conncite:table-of-authorities -->', [null, null]],
];

const UNDER = '<!-- conncite: as-of 2018-05-01 -->\n\n';
const md = (style: CheckOptions['style'] = 'connecticut'): CheckOptions => ({ language: 'markdown', style });

describe('the law of a date', () => {
  for (const [language, text, [asOf, style]] of SAID) {
    it(`is read from ${JSON.stringify(text)} in ${language}`, () => {
      const said = declarationsOf(snapshotOf(text, language));
      assert.deepEqual([said.asOf, said.style, said.unreadable], [asOf, style, []]);
    });
  }

  const unreadable: readonly (readonly [string, string, RegExp])[] = [
    ['<!-- conncite: as-of 2017-02-30 -->', 'as-of 2017-02-30', /“2017-02-30” is not a valid date\. Use YYYY-MM-DD/],
    ['<!-- conncite: as-of 2017-05-01, stile bluebook -->', 'stile bluebook', /“stile” has no meaning here/],
    [
      '---\nconncite: { style: Bluebook }\n---\n',
      'style: Bluebook',
      new RegExp(`The styles are ${STYLE_NAMES.join(', ')}\\.`),
    ],
    ['---\nconncite:\n  as-of: May 1\n---\n', 'as-of: May 1', /“May 1” is not a valid date/],
    ['---\nconncite:\ntitle: x\n---\n', 'conncite:', /Write it in this form/],
  ];
  for (const [text, place, message] of unreadable) {
    it(`is told of where nobody can read it: ${JSON.stringify(text)}`, () => {
      const found = checkRule('unreadable-declaration', text, { language: 'markdown' });
      assert.deepEqual(
        found.map((finding) => text.slice(finding.start, finding.end)),
        [place],
      );
      assert.match(found[0]?.message ?? '', message);
    });
  }

  it('is the document’s own before the setting’s, and so is the style', () => {
    const [said, silent] = [
      snapshotOf(`${UNDER}General Statutes § 53a-122.`, 'markdown'),
      snapshotOf('General Statutes § 53a-122.'),
    ];
    assert.deepEqual(
      [lawDate(said, '2021-01-01'), lawDate(silent, '2021-01-01'), lawDate(silent, null)],
      ['2018-05-01', '2021-01-01', null],
    );
    const styled = snapshotOf('<!-- conncite: style bluebook -->\n\nGeneral Statutes § 53a-122.', 'markdown');
    assert.deepEqual(
      [judgedStyle(styled, 'legislative'), judgedStyle(silent, 'legislative'), judgedStyle(silent, 'auto')],
      ['bluebook', 'legislative', 'connecticut'],
    );
  });

  it('knows the days of the calendar', () => {
    assert.deepEqual(['2024-02-29', '2023-02-29', '2023-13-01', '2023-1-1', ''].map(isDay), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('asks for the revision where the text has changed since, once a section', () => {
    const text = `${UNDER}General Statutes § 53a-122 (a) (4). Later, § 53a-122 again.`;
    const found = checkRule('amended-since', text, md());
    assert.equal(found.length, 1);
    assert.match(
      found[0]?.message ?? '',
      /^§ 53a-122 was amended in 2022 \(P\.A\. 22-115, § 8\), after May 1, 2018, the date this document is judged by\. The current text/,
    );
    assert.ok(found[0] !== undefined);
    const corrected = fixed(text, found[0]);
    assert.equal(corrected, `${UNDER}General Statutes (Rev. to 2017) § 53a-122 (a) (4). Later, § 53a-122 again.`);
    assert.deepEqual(check(corrected, md()), []);
    const blue = `${UNDER}Conn. Gen. Stat. § 53a-122(a)(4).`;
    const [first] = checkRule('amended-since', blue, md('bluebook'));
    assert.ok(first !== undefined);
    assert.equal(fixed(blue, first), `${UNDER}Conn. Gen. Stat. § 53a-122(a)(4) (2017).`);
    assert.deepEqual(checkRule('amended-since', fixed(blue, first) ?? '', md('bluebook')), []);
  });

  it('names no revision where it is not known which', () => {
    for (const text of [
      'See § 53a-122.',
      'C.G.S. § 53a-122',
      'Conn. Gen. Stat. Ann. § 53a-122',
      'General Statutes §§ 53a-122 through 53a-125',
    ]) {
      for (const style of ['connecticut', 'bluebook', null] as const) {
        for (const finding of checkRule('amended-since', UNDER + text, md(style)))
          assert.deepEqual(finding.fixes, [], text);
      }
    }
  });

  it('says nothing of acts that came later where the edition is that of the day', () => {
    const cites = (year: number): number =>
      checkRule('amended-since', `${UNDER}General Statutes (Rev. to ${year}) § 53a-122`, md()).length;
    assert.deepEqual([2017, 2019].map(cites), [0, 0]);
    // Without that day, who names a revision has chosen it.
    assert.equal(checkRule('amended-since', 'General Statutes (Rev. to 2017) § 53a-122', md()).length, 0);
    assert.equal(checkRule('amended-since', `${UNDER}General Statutes (Rev. to 2001) § 53a-122`, md()).length, 1);
  });

  it('lets repealed law stand that was law then', () => {
    assert.equal(
      checkRule('repealed-section', '<!-- conncite: as-of 1980-05-01 -->\n\nGeneral Statutes § 53a-76', md()).length,
      0,
    );
    assert.equal(checkRule('repealed-section', `${UNDER}General Statutes § 53a-76`, md()).length, 1);
  });

  it('takes the day of a repeal where the code prints it, and leaves the year of one where it does not', () => {
    const found = (day: string, number: string): number =>
      checkRule('repealed-section', `<!-- conncite: as-of ${day} -->\n\nGeneral Statutes § ${number}`, md()).length;
    assert.deepEqual([found('2025-06-30', '7-323m'), found('2025-07-01', '7-323m')], [0, 1]);
    // Its last act is of 1991.
    assert.deepEqual([found('1991-12-31', '53a-76'), found('1992-01-01', '53a-76')], [0, 1]);
  });

  it('knows sections whose day is still to come', () => {
    const found = (day: string, code: string): string[] =>
      checkRule(code, `<!-- conncite: as-of ${day} -->\n\nGeneral Statutes § 54-36q`, md()).map(
        (finding) => finding.message,
      );
    assert.match(
      found('2026-06-30', 'not-yet-effective').join(),
      /takes effect on July 1, 2026\. It was not the law on June 30, 2026, the date this document is judged by:/,
    );
    assert.deepEqual(found('2026-07-01', 'not-yet-effective'), []);
    assert.deepEqual(found('2018-05-01', 'not-yet-effective'), []);
    assert.deepEqual(
      [found('2018-05-01', 'not-yet-enacted').length, found('2026-01-01', 'not-yet-enacted').length],
      [1, 0],
    );
  });

  it('does not know when a number changed, and says so', () => {
    for (const [code, number, now, severities] of [
      ['transferred-section', '53a-90', '54-102a', ['information', 'error']],
      ['former-number', '25-7d', '22a-361', ['hint', 'information']],
    ] as const) {
      const [then, today] = ['2025-12-31', '2026-01-01'].map(
        (day) => checkRule(code, `<!-- conncite: as-of ${day} -->\n\nGeneral Statutes § ${number}`, md())[0],
      );
      assert.ok(then !== undefined && today !== undefined);
      assert.deepEqual([then.severity, today.severity], severities);
      assert.match(
        then.message,
        /The date of the change is not known\. The document is judged by the law of December 31, 2025; keep the number/,
      );
      assert.doesNotMatch(today.message, /not known/);
      assert.deepEqual([then.fixes[0]?.preferred, today.fixes[0]?.preferred], [false, true]);
      assert.ok(then.fixes[0]?.title.startsWith(`Cite § ${now}`));
      assert.equal(then.tag, undefined);
    }
  });

  it('knows nothing of amendments passed later, and takes those for law whose day has come', () => {
    const pending = (day: string): string[] =>
      checkRule('pending-amendment', `<!-- conncite: as-of ${day} -->\n\nGeneral Statutes § 8-2 (b)`, md()).map(
        (finding) => finding.message,
      );
    assert.deepEqual(pending('2018-05-01'), []);
    assert.match(pending('2026-01-01').join(), /Until then the present text is the law/);
    assert.match(pending('2029-01-01').join(), /The amended text \(.*\) is now the law/);
  });

  it('finds sections that were not there yet, unless an edition is cited that has them', () => {
    const found = (text: string): number => checkRule('not-yet-enacted', UNDER + text, md()).length;
    assert.equal(found('General Statutes § 21a-420'), 1);
    assert.deepEqual(checkRule('amended-since', `${UNDER}General Statutes § 21a-420`, md()), []);
    assert.equal(found('General Statutes (Rev. to 2023) § 21a-420'), 0);
    assert.equal(found('General Statutes § 53a-70'), 0);
    assert.equal(checkRule('not-yet-enacted', 'General Statutes § 21a-420', { ...md() }).length, 0);
  });
});
