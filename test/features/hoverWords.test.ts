import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { markdown } from '../../server/src/features/wording/richText';
import { CHANGE, documentOf, hoverContext } from '../support/features';
import { block, editions, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes, type SmallSection } from '../support/smallStatutes';

const FACTS = 'Facts: revised to January 1, 2025, 2026 Supplement, acts through P.A. 26-151.';
const PENAL = 'Title 53a, Penal Code; chapter 952, Penal Code: Offenses.';
const SITE = 'https://www.cga.ct.gov/current/pub/chap_952.htm#sec_';
const of = (...sections: readonly SmallSection[]): ReturnType<typeof smallStatutes> =>
  smallStatutes({ ...SAMPLE, sections });
/** A link for each section, as a client that opens pages has it. */
const OPENS = { openSection: (number: string): string => `command:open?${number}` };

/** The lines of the hover at the cursor, in Markdown. */
function told(source: string, over: Parameters<typeof hoverContext>[0] = {}): readonly string[] {
  const { snapshot, cursor } = documentOf(source);
  const found = hover(snapshot, cursor, hoverContext(over));
  return found === undefined ? [] : markdown(found.content).replaceAll('\\', '').split(/\n+/);
}

describe('the words of a hover', () => {
  for (const [what, source, is, over] of [
    ['that an Id. refers to nothing', 'I|d.', ['**There is no earlier citation for it to refer to.**']],
    ['nothing of the Id. of another law', '§ 53a-70. 42 U.S.C. § 1983. I|d.', []],
    ['nothing of an antecedent where an Id. names its section', 'See I|d. § 1-1.', ['**There is no § 1-1.**', FACTS]],
    [
      'that an Id. may refer to several',
      'One.\n§§ 53a-70 and 53a-192. I|d.',
      [
        'Id. refers to §§ 53a-70 and 53a-192, on line 2. That citation has several authorities, so a reader cannot tell which is meant.',
        '**2 sections are cited here.**',
        '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
        '- § 53a-192, Coercion: Class A misdemeanor or class D felony',
        FACTS,
      ],
    ],
    [
      'that a range runs backward',
      '§§ 53a-|192 to 53a-70',
      [
        '**Sections 53a-192 to 53a-70: no section numbers run from the first to the second.**',
        '- § 53a-192, Coercion: Class A misdemeanor or class D felony',
        '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
        FACTS,
      ],
    ],
    [
      'the one section of a range',
      '§§ 53a-|70 to 53a-70',
      [
        '**Sections 53a-70 to 53a-70: 1 section number.**',
        '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
        '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
        FACTS,
      ],
    ],
    [
      'the ends of a range, and the page of the first',
      '§§ 53a-|70 to 53a-999',
      [
        '**Sections 53a-70 to 53a-999: no section numbers run from the first to the second.**',
        '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
        '- There is no § 53a-999 in this edition',
        `[Open section page of 53a-70](command:open?53a-70) · ${FACTS}`,
      ],
      OPENS,
    ],
    [
      'what “et seq.” leaves open',
      '§ 53a-7|0 et seq.',
      [
        '**Section 53a-70, Sexual assault in the first degree: Class B or A felony.**',
        `${PENAL} In force. Last amended in 2015 by P.A. 15-211, § 16.`,
        `[Official page](${SITE}53a-70)`,
        '*No summary yet.* It has 2 subsections, (a) and (b).',
        '“et seq.” does not say where the citation ends.',
        FACTS,
      ],
    ],
    [
      'nothing of a label of a section that is law no more',
      '§ 53a-9|0 (z)',
      ['**Section 53a-90 was repealed; the code does not say when.**', PENAL, `[Official page](${SITE}53a-90)`, FACTS],
      { statutes: of({ number: '53a-90', status: 'repealed', labels: 'a,b' }) },
    ],
    [
      'the first three sections that had the number',
      '§ 53a-9|0',
      [
        '**Section 53a-90 was repealed; the code does not say when.**',
        PENAL,
        `[Official page](${SITE}53a-90)`,
        'A section that bore this number is now § 1-1, § 1-2 and § 1-3.',
        FACTS,
      ],
      {
        statutes: of(
          { number: '53a-90', status: 'repealed' },
          ...['1-1', '1-2', '1-3', '1-4'].map((number) => ({ number, formerly: ['53a-90'] })),
        ),
      },
    ],
    [
      'of those that had the number what the transfer does not say',
      '§ 53a-9|0',
      [
        '**Section 53a-90 was transferred to § 1-1, One.**',
        PENAL,
        `[Official page](${SITE}53a-90)`,
        'A section that bore this number is now § 1-2.',
        FACTS,
      ],
      {
        statutes: of(
          { number: '53a-90', status: 'transferred', successor: { numbers: ['1-1'], through: null } },
          { number: '1-1', catchline: 'One.', formerly: ['53a-90'] },
          { number: '1-2', formerly: ['53a-90'] },
        ),
      },
    ],
    [
      'of a number that is law nothing of what had it before',
      '§ 53a-9|0',
      [
        '**Section 53a-90, which the code prints without a heading.**',
        `${PENAL} In force.`,
        `[Official page](${SITE}53a-90)`,
        FACTS,
      ],
      { statutes: of({ number: '53a-90' }, { number: '1-1', formerly: ['53a-90'] }) },
    ],
    [
      'of a number that is none what it became',
      '§ 53a-9|0',
      [
        '**There is no § 53a-90.**',
        'A section that bore this number is now § 1-1.',
        `[Open section page](command:open?53a-90) · ${FACTS}`,
      ],
      { statutes: of({ number: '1-1', formerly: ['53a-90'] }), ...OPENS },
    ],
    [
      'of an act without a year its number alone',
      '18 Spec. Acts 103, No. 12|4.',
      ['**Special Act 124.**', 'The source lines of this edition name no section that it made or amended.'],
    ],
    [
      'that a later act undid an act',
      'P.A. 26-2|1',
      [
        'A later act undid all that it changed in the code.',
        '- § 10: § 53a-70, which the code prints without a heading: amended, effective January 1, 2027; undone by P.A. 26-100, § 1',
      ],
      { statutes: of({ number: '53a-70', changes: [{ ...CHANGE, undoneBy: 'P.A. 26-100, § 1' }] }) },
    ],
    [
      'how much an act makes',
      'P.A. 26-2|1',
      [
        'It changes one section of the code and makes 2 provisions that have no number yet:',
        '- § 10: § 53a-70, which the code prints without a heading: amended, effective January 1, 2027',
        '- § 11: cats: new, no number yet, effective January 1, 2027',
        '- § 12: dogs: new, no number yet, effective January 1, 2027',
      ],
      {
        statutes: of({
          number: '53a-70',
          changes: [
            CHANGE,
            { ...CHANGE, number: '', part: 'cats', section: '11' },
            { ...CHANGE, number: '', part: 'dogs', section: '12' },
          ],
        }),
      },
    ],
  ] as readonly (readonly [string, string, readonly string[], Parameters<typeof hoverContext>[0]?])[]) {
    it(`say ${what}: ${JSON.stringify(source)}`, () => {
      const lines = told(source, over);
      // What stands above and below the changes of an act is told elsewhere.
      assert.deepEqual(source.startsWith('P.A.') ? lines.slice(2, -1) : lines, is);
    });
  }
});

describe('the words of a hover on a citation of a year', () => {
  const text = (year: number, words: string): ReturnType<typeof officialText> =>
    officialText(
      [{ number: '952', name: 'O', title: '53a', blocks: [block('53a-70', 'Lamps.', [`(a) Of ${words}.`])] }],
      year,
    );
  const official = editions(text(2019, 'five'), text(2025, 'seven'));
  const statutes = of({
    number: '53a-70',
    catchline: 'Lamps.',
    lastAmended: 2021,
    acts: [{ act: 'P.A. 19-1', sections: '1', year: 2019 }],
  });
  const FIVE = [
    '*Official text, General Statutes revised to January 1, 2019, read on November 25, 2026:*',
    '**(a)** Of five.',
  ];
  const SEVEN = [
    '*Official text, General Statutes revised to January 1, 2025, read on November 25, 2026:*',
    '**(a)** Of seven.',
  ];
  const MISSING = (year: number): string => `**The text of ${year} is not on this computer. The newest is shown.**`;
  for (const [source, asOf, is] of [
    [
      '§ 53a-7|0',
      '2019-10-01',
      [
        '**Amended in 2019: the text of January 1, 2019, which is shown, may not be that of October 1, 2019.**',
        ...FIVE,
      ],
    ],
    ['§ 53a-7|0', '2020-10-01', [MISSING(2020), ...SEVEN]],
    ['§ 53a-7|0', '2025-10-01', SEVEN],
    ['Conn. Gen. Stat. § 53a-7|0 (2019)', '2019-10-01', FIVE],
    ['Conn. Gen. Stat. § 53a-7|0 (2021)', null, [MISSING(2021), ...SEVEN]],
    ['Conn. Gen. Stat. § 53a-7|0 (2022)', null, SEVEN],
    ['Conn. Gen. Stat. § 53a-7|0 (2027)', null, SEVEN],
    [
      'Conn. Gen. Stat. § 53a-7|0(b) (2019)',
      null,
      [
        '**No subsection (b) is found in this section; its labels are (a) (official text, General Statutes revised to January 1, 2019, read on November 25, 2026).**',
      ],
    ],
  ] as const) {
    it(`say which text is shown: ${source}${asOf === null ? '' : ` under the law of ${asOf}`}`, () => {
      assert.deepEqual(told(source, { statutes, official, asOf }).slice(3, -1), is);
    });
  }

  it('say nothing of the year where no text is here, and compare with no text', () => {
    const compare = (number: string, year: number): string => `command:compare?${number},${year}`;
    assert.equal(told('Conn. Gen. Stat. § 53a-7|0 (2021)', { statutes, compare }).length, 4);
    const link = (source: string): string | undefined => told(source, { statutes, official, compare })[2];
    assert.equal(
      link('§ 53a-7|0'),
      `[Official page](${SITE}53a-70) · [Compare with the text of 2019](command:compare?53a-70,2019)`,
    );
    assert.equal(
      link('Conn. Gen. Stat. § 53a-7|0 (2019)'),
      `[Official page](${SITE}53a-70) · [Compare with the text of 2025](command:compare?53a-70,2019)`,
    );
    assert.equal(
      told('§ 53a-7|0', { statutes, official: text(2025, 'seven'), compare })[2],
      `[Official page](${SITE}53a-70)`,
    );
  });

  it('judge by the day whose law the document is written under', () => {
    const on = (asOf: string | null): string | undefined =>
      told('§ 54-102|a', { asOf }).find((line) => line.includes('25-33'));
    assert.match(on(null) ?? '', /takes effect on October 1, 2027; until then the earlier text is the law/);
    assert.match(on('2027-10-01') ?? '', /effective October 1, 2027; the amended text is now the law/);
    assert.match(on('2027-09-30') ?? '', /until then/);
  });

  it('say on a section that the text alone has which label it lacks', () => {
    assert.deepEqual(told('§ 53a-7|0 (b)', { statutes: of(), official: text(2025, 'seven') }), [
      '**Section 53a-70, Lamps.**',
      '**No subsection (b) is found in this section; its labels are (a) (official text, General Statutes revised to January 1, 2025, read on November 25, 2026).**',
      `[Official page](${SITE}53a-70) · Conncite's own facts do not have this number.`,
    ]);
  });
});
