import assert from 'node:assert/strict';
import { pageDocument } from '../../server/src/features/pages/page';
import { sectionPage, type PageExtras } from '../../server/src/features/pages/sectionPage';
import { CHANGE, TODAY } from '../support/features';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes, type SmallSection } from '../support/smallStatutes';

const EDITION = 'General Statutes revised to January 1, 2025, with the 2026 Supplement';
const THROUGH = 'The facts go through P.A. 26-151 of the 2026 regular session.';
const SITE = 'https://www.cga.ct.gov/current/pub';
const PLACE = ['Title: 53a, Penal Code', 'Chapter: 952, Penal Code: Offenses'];
const from = (number: string, chapter = '952'): readonly string[] => [
  '## Where this comes from',
  `${SITE}/chap_${chapter}.htm#sec_${number}`,
  `Facts: ${EDITION}; read in July 2026. ${THROUGH}`,
];
const act = (number: string, year: number, sections = '1'): NonNullable<SmallSection['acts']>[number] => ({
  act: `P.A. ${number}`,
  sections,
  year,
});
const ALONE = 'Shown: Facts alone: there is no summary of this section yet.';
const TEXT = officialText([
  {
    number: '952',
    name: 'Offenses',
    title: '53a',
    blocks: [
      block('53a-555', 'Lamps.', ['(a) One.'], { source: ['(P.A. 26-1, S. 2.)'], annotations: ['Cited.'] }),
      block('53a-556', '', ['Section 53a-556 is repealed.']),
      block('53a-558', '', ['Words.']),
    ],
  },
  { number: '999', name: 'New', title: '99', blocks: [block('99-1', 'Lamps', ['One.'])] },
]);
const READ =
  "Shown: Official text, General Statutes revised to January 1, 2025; read from the General Assembly's page on November 25, 2026.";
const UNKNOWN = `Note: Conncite's own facts (${EDITION}) do not have this number.`;

describe('the page of a section', () => {
  for (const [what, number, sections, extras, is] of [
    [
      'without a heading, of a title that the facts do not have, printed with others, and with all its acts',
      '53a-70',
      [
        {
          number: '53a-70',
          status: 'transferred or repealed',
          title: '9',
          chapter: '99',
          inRange: true,
          printedRange: '53a-69 to 53a-71',
          acts: [act('99-1', 1999), act('01-2', 2001, '2')],
        },
      ],
      {},
      [
        '# § 53a-70. Transferred or repealed.',
        'Title: 9',
        'Chapter: 99',
        'Status: Transferred or repealed; the code does not say which. No statute is in force at this number.',
        ALONE,
        'Note: The code prints this number together with others (53a-69 to 53a-71), under one heading.',
        '## Acts, oldest first',
        '- P.A. 99-1, § 1 (1999)',
        '- P.A. 01-2, § 2 (2001)',
        ...from('53a-70', '99'),
      ],
    ],
    [
      'of which nothing is known',
      '53a-70',
      [{ number: '53a-70', status: 'unknown', inRange: true }],
      {},
      [
        '# § 53a-70. Transferred, repealed or obsolete.',
        ...PLACE,
        'Status: Transferred, repealed, or obsolete; the code does not say which. No statute is in force at this number.',
        ALONE,
        'Note: The code prints this number together with others, under one heading.',
        ...from('53a-70'),
      ],
    ],
    [
      'that went to a number which the facts do not have',
      '53a-70',
      [{ number: '53a-70', status: 'transferred', successor: { numbers: ['1-1'], through: null } }],
      {},
      [
        '# § 53a-70. Transferred.',
        ...PLACE,
        'Status: Transferred to § 1-1.',
        ALONE,
        '## Where it went',
        '- § 1-1',
        ...from('53a-70'),
      ],
    ],
    [
      'that one act made and none amended, with the section that cites it',
      '53a-70',
      [
        {
          number: '53a-70',
          acts: [act('99-1', 1999)],
          effective: '2026-07-01',
          digest: { summary: 'Sums up.', gists: [], effective: '2026-10-01' },
        },
        { number: '53a-71', catchline: 'Next.', cites: ['53a-70'] },
      ],
      {},
      [
        '# § 53a-70. No heading.',
        ...PLACE,
        'Status: In force since July 1, 2026.',
        'Enacted: P.A. 99-1, § 1 (1999)',
        'Last act in effect since: October 1, 2026',
        "Shown: Conncite's own summary, not the official text.",
        'Next: § 53a-71, Next',
        '## Summary',
        'Sums up.',
        '## Amendments',
        'None in its source line.',
        '## Sections that cite it (1)',
        '- § 53a-71, Next',
        ...from('53a-70'),
      ],
    ],
    [
      'that was amended since the edition, and will be again',
      '53a-71',
      [
        {
          number: '53a-71',
          catchline: 'Next',
          cites: ['1-9'],
          formerly: ['1-1', '1-2'],
          changes: [{ ...CHANGE, number: '53a-71', effective: '2026-07-01' }],
          pending: [{ effective: '2027-01-01', by: 'section 3 of public act 26-9' }],
          acts: [act('99-1', 1999), { ...act('26-21', 2026, '10'), effective: '2026-07-01', part: '(a)' }],
          digest: {
            summary: 'Sums up.',
            gists: [{ label: '(a)', gist: 'Now.' }],
            note: 'Mind this.',
            pending: [
              {
                effective: '2027-01-01',
                by: 'P.A. 26-9, S. 3',
                changes: 'Adds cats.',
                gists: [{ label: '(a)', gist: 'Then.' }],
              },
            ],
          },
        },
      ],
      {},
      [
        '# § 53a-71. Next.',
        ...PLACE,
        'Status: In force.',
        'Enacted: P.A. 99-1, § 1 (1999)',
        'Last act in effect since: July 1, 2026',
        'Formerly: § 1-1, § 1-2',
        "Shown: Conncite's own summary, not the official text.",
        'Note: Amended by P.A. 26-21, § 10, effective July 1, 2026; the text and summary here are older.',
        'Note: An amendment by P.A. 26-9, § 3 takes effect on January 1, 2027; until then the earlier text is the law.',
        '## Summary',
        'Sums up.',
        'From January 1, 2027: Adds cats. (P.A. 26-9, § 3)',
        'Note: Mind this.',
        '## Subsections',
        '(a) Now.',
        '## Subsections from January 1, 2027 (P.A. 26-9, § 3)',
        '(a) Then.',
        '## Amendments (1)',
        '- P.A. 26-21, § 10 (2026; effective July 1, 2026; subsection (a))',
        '## Sections that it cites (1)',
        '- § 1-9',
        ...from('53a-71'),
      ],
    ],
    [
      'that is repealed, whose summary tells of no labels',
      '53a-70',
      [
        {
          number: '53a-70',
          status: 'repealed',
          digest: { summary: 'Summed up.', gists: [{ label: '(a)', gist: 'Was.' }], note: 'Past.' },
        },
      ],
      { official: TEXT },
      [
        '# § 53a-70. Repealed.',
        ...PLACE,
        'Status: Repealed; the code does not say when.',
        "Shown: Conncite's own summary, not the official text. Its official text is not on this computer.",
        '## Summary',
        'Summed up.',
        ...from('53a-70'),
      ],
    ],
    [
      'whose text is damaged',
      '53a-70',
      [{ number: '53a-70' }],
      { official: { ...TEXT, fault: () => 'chapter 952 is damaged' } },
      [
        '# § 53a-70. No heading.',
        ...PLACE,
        'Status: In force.',
        `${ALONE} Its official text is on this computer, but cannot be read: chapter 952 is damaged.`,
        ...from('53a-70'),
      ],
    ],
    [
      'that does not exist, with those that had its number and those like it',
      '9-9',
      [
        { number: '1-1', formerly: ['9-9'] },
        { number: '9-98', catchline: 'Like.' },
      ],
      {},
      [
        '# § 9-9',
        `There is no § 9-9 in the ${EDITION}. ${THROUGH}`,
        '## Sections that once had this number',
        '- § 1-1',
        '## Similar section numbers',
        '- § 9-98, Like',
      ],
    ],
    [
      'that does not exist, and that none is like',
      '9-9',
      [{ number: '1-1' }],
      {},
      ['# § 9-9', `There is no § 9-9 in the ${EDITION}. ${THROUGH}`],
    ],
    [
      'where neither facts nor text are here',
      '9-9',
      null,
      {},
      ['# § 9-9', 'The facts about the statutes could not be read, so nothing can be said about this section.'],
    ],
    [
      'from its text, where the facts are not here',
      '53a-555',
      null,
      { official: TEXT },
      [
        '# § 53a-555. Lamps.',
        'Title: 53a',
        'Chapter: 952, OFFENSES',
        'Enacted: P.A. 26-1, § 2 (2026)',
        READ,
        "Note: Conncite's own facts about the statutes could not be read, so nothing more is said of this section.",
        'Annotations: one paragraph, not shown here.',
        '## Official text',
        '(a) One.',
        '## Source',
        '(P.A. 26-1, S. 2.)',
        '## Amendments',
        'None in its source line.',
        '## Official page',
        `${SITE}/chap_952.htm#sec_53a-555`,
      ],
    ],
    [
      'from its text, which alone has it, and what cites it',
      '53a-556',
      [],
      { official: TEXT, links: { getText: true }, citing: [{ uri: 'file:///a.md', lines: [3] }] },
      [
        '# § 53a-556. Repealed.',
        ...PLACE,
        READ,
        UNKNOWN,
        '## Official text',
        'Section 53a-556 is repealed.',
        '## Documents of this workspace that cite it (1)',
        '- a.md: line 4',
        '## Official page',
        `${SITE}/chap_952.htm#sec_53a-556`,
      ],
    ],
    [
      'from its text, in a chapter that the facts do not have',
      '99-1',
      [],
      { official: TEXT },
      [
        '# § 99-1. Lamps.',
        'Title: 99',
        'Chapter: 999, NEW',
        READ,
        UNKNOWN,
        '## Official text',
        'One.',
        '## Official page',
        `${SITE}/chap_999.htm#sec_99-1`,
      ],
    ],
  ] as readonly (readonly [string, string, readonly SmallSection[] | null, PageExtras, readonly string[]])[]) {
    it(`is of one ${what}`, () => {
      const statutes = sections === null ? null : smallStatutes({ ...SAMPLE, sections });
      const { text } = pageDocument(sectionPage(number, statutes, TODAY, extras));
      assert.deepEqual(text.trimEnd().split(/\n+/), is);
    });
  }
});
