import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import type { Finding, StyleName } from '../../server/src/diagnostics/finding';
import { rules } from '../../server/src/diagnostics/registry';
import { applyEdits } from '../../server/src/text/edit';
import { smallStatutes, type SmallSection } from '../support/smallStatutes';

/** What a rule says in full, by facts made for the case. */
interface Case {
  readonly sections?: readonly SmallSection[];
  readonly text: string;
  readonly style?: StyleName | null;
  readonly asOf?: string;
  readonly today?: string;
  /** Of each finding: the words it stands at and its message. */
  readonly says: readonly (readonly [string, string])[];
  /** Of the first finding. */
  readonly severity?: Finding['severity'];
  readonly tag?: Finding['tag'];
  readonly data?: Finding['data'];
  readonly related?: readonly (readonly [string, string])[];
  /** Its fixes: title, the text afterwards, and whether it is right without a thought. */
  readonly fixes?: readonly (readonly [string, string, boolean])[];
}

const act = (
  year: number,
  number = 1,
  sections = '1',
): { readonly act: string; readonly sections: string; readonly year: number } => ({
  act: `P.A. ${String(year % 100).padStart(2, '0')}-${number}`,
  sections,
  year,
});
const COPY = 'the General Statutes revised to January 1, 2025, with the 2026 Supplement';

/** In force, made and amended by acts of these years. */
function law(number: string, ...years: readonly number[]): SmallSection {
  return { number, enacted: years[0] ?? null, lastAmended: years.at(-1) ?? null, acts: years.map((year) => act(year)) };
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'transferred-section': [
    {
      sections: [
        { number: '53a-90', status: 'transferred', successor: { numbers: ['54-102a'], through: null } },
        { number: '54-102a', catchline: 'Examination.' },
      ],
      text: '§ 53a-90 here',
      says: [['53a-90', '§ 53a-90 was transferred to § 54-102a. Cite the current section number.']],
      tag: 'deprecated',
      data: { number: '53a-90', successor: { numbers: ['54-102a'], through: null } },
      fixes: [['Cite § 54-102a, Examination', '§ 54-102a here', true]],
    },
    {
      sections: [{ number: '53a-90', status: 'transferred' }],
      text: '§ 53a-90',
      says: [['53a-90', `§ 53a-90 was transferred; to which number is not known here (${COPY}).`]],
      fixes: [],
    },
    {
      sections: [{ number: '53a-90', status: 'transferred' }],
      text: '§ 53a-90',
      asOf: '1990-05-01',
      severity: 'information',
      says: [
        [
          '53a-90',
          `§ 53a-90 was transferred; to which number is not known here (${COPY}). The date of the change is not known. The document is judged by the law of May 1, 1990; keep the number if it was the section’s then.`,
        ],
      ],
    },
    {
      sections: [{ number: '53a-90', status: 'transferred', successor: { numbers: [], through: null } }],
      text: '§ 53a-90',
      says: [['53a-90', `§ 53a-90 was transferred; to which number is not known here (${COPY}).`]],
      fixes: [],
    },
    {
      sections: [
        {
          number: '53a-90',
          status: 'transferred',
          successor: { numbers: ['54-1', '54-2', '54-3', '54-4'], through: null },
        },
        { number: '54-1' },
        { number: '54-2' },
        { number: '54-3', status: 'repealed' },
      ],
      text: '§ 53a-90',
      says: [['53a-90', '§ 53a-90 was transferred to §§ 54-1, 54-2, 54-3 and 54-4. Cite the current section number.']],
      fixes: [
        ['Cite § 54-1', '§ 54-1', false],
        ['Cite § 54-2', '§ 54-2', false],
      ],
    },
    {
      sections: [{ number: '53a-90', status: 'transferred', successor: { numbers: ['54-1'], through: '54-9' } }],
      text: '§ 53a-90',
      says: [['53a-90', '§ 53a-90 was transferred to §§ 54-1 to 54-9. Cite the current section number.']],
      fixes: [],
    },
  ],
  'former-number': [
    {
      sections: [{ number: '54-1', formerly: ['53a-90'] }],
      text: '§ 53a-90',
      says: [['53a-90', '§ 53a-90 is a former number, now § 54-1.']],
      severity: 'information',
      data: { number: '53a-90', now: ['54-1'] },
      fixes: [['Cite § 54-1', '§ 54-1', true]],
    },
    {
      sections: ['54-1', '54-2', '54-3', '54-4'].map((number) => ({ number, formerly: ['53a-90'] })),
      text: '§ 53a-90',
      says: [['53a-90', '§ 53a-90 is a former number, now §§ 54-1, 54-2, 54-3 and 54-4.']],
      fixes: [
        ['Cite § 54-1', '§ 54-1', false],
        ['Cite § 54-2', '§ 54-2', false],
        ['Cite § 54-3', '§ 54-3', false],
      ],
    },
    {
      // Inside a printed range the heading of the current section is exact; a number that
      // is printed alone says itself where it went.
      sections: [
        { number: '53a-90', status: 'transferred', inRange: true, successor: { numbers: ['54-1'], through: '54-9' } },
        { number: '54-3', formerly: ['53a-90'] },
      ],
      text: '§ 53a-90',
      says: [['53a-90', '§ 53a-90 is a former number, now § 54-3.']],
    },
  ],
  'letter-l-as-one': [
    {
      sections: [{ number: '53a-117l', catchline: 'Rails.' }],
      text: '§ 53a-1171',
      severity: 'warning',
      says: [
        [
          '53a-1171',
          'There is no § 53a-1171 in the General Statutes. Did you mean § 53a-117l, which ends in the letter l?',
        ],
      ],
      data: { number: '53a-1171', meant: '53a-117l' },
      fixes: [['Cite § 53a-117l, Rails', '§ 53a-117l', true]],
    },
    {
      sections: [{ number: '53a-1171' }],
      text: '§ 53a-117l',
      says: [
        [
          '53a-117l',
          'There is no § 53a-117l in the General Statutes. Did you mean § 53a-1171, which ends in the digit 1?',
        ],
      ],
    },
  ],
  'glued-footnote': [
    {
      sections: [{ number: '31-306' }],
      text: 'C.G.S. § 31-3061',
      severity: 'hint',
      fixes: [],
      says: [
        [
          '31-3061',
          `There is no § 31-3061 in the General Statutes. Is the 1 after § 31-306 a footnote number? Checked against ${COPY}.`,
        ],
      ],
      data: { number: '31-3061', meant: '31-306', mark: '1' },
    },
    {
      sections: [{ number: '31-30' }],
      text: '§§ 31-30 and 31-3012',
      says: [
        [
          '31-3012',
          `There is no § 31-3012 in the General Statutes. Is the 12 after § 31-30 a footnote number? Checked against ${COPY}.`,
        ],
      ],
    },
    { sections: [{ number: '31-306', status: 'repealed' }], text: 'C.G.S. § 31-3061', says: [] },
    { sections: [{ number: '31-306' }], text: '§§ 31-306 and 31-3060', says: [] },
  ],
  'unknown-section': [
    {
      sections: [{ number: '53a-70', catchline: 'Assault.' }],
      text: '§ 53a-7000',
      severity: 'error',
      says: [
        [
          '53a-7000',
          `There is no § 53a-7000 in the General Statutes. Checked against ${COPY}. The facts go through P.A. 26-151 of the 2026 regular session.`,
        ],
      ],
      data: { number: '53a-7000', nearest: ['53a-70'] },
      fixes: [['Cite § 53a-70, Assault', '§ 53a-70', false]],
    },
    {
      sections: [{ number: '31-306' }],
      text: 'C.G.S. § 31-3067',
      says: [
        [
          '31-3067',
          `There is no § 31-3067 in the General Statutes. Checked against ${COPY}. The facts go through P.A. 26-151 of the 2026 regular session.`,
        ],
      ],
    },
  ],
  'reserved-section': [
    {
      sections: [{ number: '53a-91', status: 'reserved' }],
      text: '§ 53a-91',
      severity: 'error',
      data: { number: '53a-91' },
      fixes: [],
      says: [
        [
          '53a-91',
          `§ 53a-91 is reserved for future use. No statute has been codified at this number in ${COPY}. The facts go through P.A. 26-151 of the 2026 regular session.`,
        ],
      ],
    },
  ],
  'repealed-section': [
    {
      sections: [{ ...law('53a-53', 1969, 1973), status: 'repealed' }],
      text: '§ 53a-53.',
      style: 'bluebook',
      severity: 'error',
      tag: 'deprecated',
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed (last act in its history: P.A. 73-1, § 1 (1973)). Cite the law that is in force, or say that the section is repealed. Checked against ${COPY}.`,
        ],
      ],
      data: { number: '53a-53', act: 'P.A. 73-1', year: 1973, inForceThrough: 1975 },
      fixes: [['Say “(repealed 1973)”', '§ 53a-53 (repealed 1973).', false]],
    },
    {
      sections: [{ number: '53a-53', status: 'repealed' }],
      text: '§ 53a-53',
      style: 'bluebook',
      data: { number: '53a-53' },
      fixes: [],
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed. Cite the law that is in force, or say that the section is repealed. Checked against ${COPY}.`,
        ],
      ],
    },
    {
      sections: [{ number: '53a-53', status: 'repealed' }],
      text: '§ 53a-53',
      asOf: '1950-01-01',
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed. Cite the law that is in force, or say that the section is repealed. Checked against ${COPY}.`,
        ],
      ],
    },
    {
      sections: [{ number: '53a-53', status: 'repealed' }],
      text: 'General Statutes (Rev. to 1971) § 53a-53',
      severity: 'information',
      says: [['53a-53', `§ 53a-53 is repealed. Keep it if you mean the law of 1971. Checked against ${COPY}.`]],
    },
    // An edition as new as the copy has the repeal too; a section named under the
    // law of a day is judged by its edition.
    {
      sections: [{ ...law('53a-53', 1969, 2027), status: 'repealed' }],
      text: 'General Statutes (Supp. 2026) § 53a-53',
      severity: 'error',
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed (last act in its history: P.A. 27-1, § 1 (2027)). Cite the law that is in force, or say that the section is repealed. Checked against ${COPY}.`,
        ],
      ],
    },
    {
      sections: [{ ...law('53a-53', 1969, 1973), status: 'repealed' }],
      text: 'General Statutes (Rev. to 1977) § 53a-53',
      asOf: '1970-01-01',
      severity: 'error',
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed (last act in its history: P.A. 73-1, § 1 (1973)). Cite the law that is in force, or say that the section is repealed. Checked against ${COPY}.`,
        ],
      ],
    },
    {
      sections: [
        { number: '53a-1' },
        { number: '53a-53', status: 'repealed', chapter: '1' },
        { number: '53a-54', status: 'repealed', chapter: '1' },
        { number: '53a-55', chapter: '1', catchline: 'Next.' },
        { number: '53a-56', chapter: '1' },
      ],
      text: '§ 53a-53 et seq.',
      severity: 'information',
      style: 'bluebook',
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed. The first section in force that follows is § 53a-55. Checked against ${COPY}.`,
        ],
      ],
      fixes: [['Cite § 53a-55, Next', '§ 53a-55 et seq.', false]],
    },
    {
      sections: [
        { number: '53a-53', status: 'repealed', chapter: '1' },
        { number: '53a-55', chapter: '2' },
      ],
      text: '§ 53a-53 et seq.',
      severity: 'error',
      says: [
        [
          '53a-53',
          `§ 53a-53 is repealed. Cite the law that is in force, or say that the section is repealed. Checked against ${COPY}.`,
        ],
      ],
      fixes: [],
    },
    ...[
      'Formerly, § 53a-53 said so',
      '§ 53a-53 was repealed',
      '§ 53a-53 (b) (repealed)',
      'repealing § 53a-53',
      'It was repealed as § 53a-53',
      '§ 53a-53 (repealed), 53a-54',
    ].map((text) => ({
      sections: [{ number: '53a-53', status: 'repealed' as const }, { number: '53a-54' }],
      text,
      says: [],
    })),
    {
      sections: [{ number: '53a-53', status: 'repealed' }, { number: '53a-54' }],
      text: '§§ 53a-53 and 53a-54 say so in many words, and then comes (repealed',
      says: [],
    },
  ],
  'not-yet-enacted': [
    {
      sections: [law('21a-420', 2021)],
      text: '§ 21a-420',
      asOf: '2018-05-01',
      severity: 'warning',
      fixes: [],
      data: { number: '21a-420', enacted: 2021, asOf: '2018-05-01' },
      says: [
        [
          '21a-420',
          '§ 21a-420 was first enacted in 2021 (P.A. 21-1, § 1). It did not exist on May 1, 2018, the date this document is judged by.',
        ],
      ],
    },
    {
      sections: [{ number: '21a-420', enacted: 2021 }],
      text: '§ 21a-420',
      asOf: '2018-05-01',
      says: [
        [
          '21a-420',
          '§ 21a-420 was first enacted in 2021. It did not exist on May 1, 2018, the date this document is judged by.',
        ],
      ],
    },
    { sections: [law('21a-420', 2021)], text: '§ 21a-420', asOf: '2021-01-01', says: [] },
    { sections: [{ number: '21a-420' }], text: '§ 21a-420', asOf: '2018-05-01', says: [] },
    {
      sections: [law('21a-420', 2021)],
      text: 'General Statutes (Rev. to 2021) § 21a-420',
      asOf: '2018-05-01',
      says: [],
    },
    {
      sections: [law('21a-420', 2021)],
      text: 'General Statutes (Rev. to 2019) § 21a-420',
      asOf: '2018-05-01',
      says: [
        [
          '21a-420',
          '§ 21a-420 was first enacted in 2021 (P.A. 21-1, § 1). It did not exist on May 1, 2018, the date this document is judged by.',
        ],
      ],
    },
  ],
  'not-yet-effective': [
    {
      sections: [{ ...law('22-1', 2025), effective: '2027-07-01' }],
      text: '§ 22-1',
      severity: 'warning',
      fixes: [],
      data: { number: '22-1', effective: '2027-07-01', today: '2026-07-15' },
      says: [
        [
          '22-1',
          '§ 22-1 takes effect on July 1, 2027. It is not the law on July 15, 2026: cite the law of that day, or say from when the section applies. A later act may have moved the date. The facts go through P.A. 26-151 of the 2026 regular session.',
        ],
      ],
    },
    { sections: [{ ...law('22-1', 2024), status: 'repealed', effective: '2027-07-01' }], text: '§ 22-1', says: [] },
    {
      sections: [{ number: '22-1', effective: '2027-07-01' }],
      text: '§ 22-1',
      asOf: '2018-05-01',
      says: [
        [
          '22-1',
          '§ 22-1 takes effect on July 1, 2027. It was not the law on May 1, 2018, the date this document is judged by: cite the law of that day, or say from when the section applies. A later act may have moved the date. The facts go through P.A. 26-151 of the 2026 regular session.',
        ],
      ],
    },
    {
      sections: [{ ...law('22-1', 2025), effective: '2026-07-01' }],
      text: '§ 22-1',
      asOf: '2025-12-31',
      says: [
        [
          '22-1',
          '§ 22-1 takes effect on July 1, 2026. It was not the law on December 31, 2025, the date this document is judged by: cite the law of that day, or say from when the section applies. A later act may have moved the date. The facts go through P.A. 26-151 of the 2026 regular session.',
        ],
      ],
    },
    { sections: [{ ...law('22-1', 2025), effective: '2026-07-01' }], text: '§ 22-1', asOf: '2024-12-31', says: [] },
  ],
  'pending-amendment': [
    {
      sections: [
        {
          ...law('8-2', 1949, 2025),
          pending: [{ effective: '2026-07-01', by: 'section 1 of public act 25-1', part: '(84),(85)' }],
        },
      ],
      text: '§ 8-2, § 8-2 (84), § 8-2 (85) (a), and § 8-2 (7)',
      says: ['8-2', '8-2'].map((number) => [
        number,
        '§ 8-2 was amended effective July 1, 2026, in subdivisions (84) and (85). The amended text (P.A. 25-1, § 1) is now the law; ' +
          'the facts used here may show the earlier text.',
      ]),
    },
    {
      sections: [
        {
          ...law('8-2', 1949, 2025),
          pending: [
            { effective: '2026-07-01', by: 'section 1 of public act 25-1' },
            { effective: '2026-07-15', by: 'section 2 of public act 25-1' },
            { effective: '2026-07-16', by: 'section 3 of public act 25-1' },
          ],
        },
      ],
      text: '§ 8-2',
      severity: 'hint',
      fixes: [],
      says: [
        [
          '8-2',
          '§ 8-2 was amended effective July 1, 2026. The amended text (P.A. 25-1, § 1) is now the law; the facts used here may show the earlier text. ' +
            '§ 8-2 was amended effective July 15, 2026. The amended text (P.A. 25-1, § 2) is now the law; the facts used here may show the earlier text. ' +
            '§ 8-2 will be amended effective July 16, 2026. Until then the present text is the law (P.A. 25-1, § 3).',
        ],
      ],
      data: {
        number: '8-2',
        amendments: [
          { effective: '2026-07-01', by: 'section 1 of public act 25-1', inEffect: true },
          { effective: '2026-07-15', by: 'section 2 of public act 25-1', inEffect: true },
          { effective: '2026-07-16', by: 'section 3 of public act 25-1', inEffect: false },
        ],
      },
    },
    {
      sections: [{ number: '8-2', pending: [{ effective: '', by: '' }] }],
      text: '§ 8-2',
      asOf: '2019-01-01',
      data: { number: '8-2', amendments: [{ effective: '', by: '', inEffect: null }] },
      says: [
        [
          '8-2',
          'The code prints two texts of § 8-2. One was not in effect when this copy was made; its act and date are not known here. Check the official text.',
        ],
      ],
    },
    ...(['2024-12-31', '2025-01-01'] as const).map((asOf): Case => ({
      sections: [{ number: '8-2', pending: [{ effective: '2027-10-01', by: 'section 1 of public act 25-1' }] }],
      text: '§ 8-2',
      asOf,
      says:
        asOf < '2025'
          ? []
          : [
              [
                '8-2',
                '§ 8-2 will be amended effective October 1, 2027. Until then the present text is the law (P.A. 25-1, § 1).',
              ],
            ],
    })),
    {
      sections: [{ ...law('8-2', 1949, 2021), pending: [{ effective: '2027-10-01', by: 'x' }] }],
      text: 'General Statutes (Rev. to 2019) § 8-2',
      says: [],
    },
    {
      sections: [{ ...law('8-2', 1949, 2021), pending: [{ effective: '2027-10-01', by: 'x' }] }],
      text: 'General Statutes (Rev. to 2021) § 8-2',
      says: [['8-2', '§ 8-2 will be amended effective October 1, 2027. Until then the present text is the law (x).']],
    },
    {
      sections: [{ number: '8-2', pending: [{ effective: '2027-10-01', by: 'x' }] }],
      text: 'General Statutes (Rev. to 2021) § 8-2',
      says: [['8-2', '§ 8-2 will be amended effective October 1, 2027. Until then the present text is the law (x).']],
    },
  ],
  'amended-since': [
    {
      sections: [law('1-1', 1949, 2019, 2021, 2023)],
      text: 'General Statutes § 1-1 (2019)',
      severity: 'information',
      fixes: [],
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2021 (P.A. 21-1, § 1) and 2023 (P.A. 23-1, § 1), after the cited 2019 edition. Keep the year if you mean the older text.',
        ],
      ],
      data: {
        number: '1-1',
        acts: [{ number: '1-1', acts: ['P.A. 21-1, § 1 (2021)', 'P.A. 23-1, § 1 (2023)'] }],
        year: 2019,
        copy: 2026,
      },
      related: [['(2019)', 'The year cited']],
    },
    ...[2023, 2025].map((year): Case => ({
      sections: [law('1-1', 1949, 2023)],
      text: `General Statutes (Rev. to ${year}) § 1-1`,
      says: [],
    })),
    {
      sections: [{ ...law('1-1', 1949, 2023), status: 'repealed' }],
      text: 'General Statutes (Rev. to 2019) § 1-1',
      says: [],
    },
    { sections: [{ number: '1-1', lastAmended: 2023 }], text: 'General Statutes (Rev. to 2019) § 1-1', says: [] },
    { sections: [], text: 'General Statutes (Rev. to 2019) § 1-1', says: [] },
    {
      sections: [law('1-1', 1949, 2023), law('1-2', 1949, 2001), law('1-3', 1949, 2021)],
      text: 'General Statutes §§ 1-1 through 1-3 (2019)',
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2023 (P.A. 23-1, § 1) and § 1-3 in 2021 (P.A. 21-1, § 1), after the cited 2019 edition. Keep the year if you mean the older text.',
        ],
      ],
      data: {
        number: '1-1',
        acts: [
          { number: '1-1', acts: ['P.A. 23-1, § 1 (2023)'] },
          { number: '1-3', acts: ['P.A. 21-1, § 1 (2021)'] },
        ],
        year: 2019,
        copy: 2026,
      },
    },
    // As new as the copy: nothing can be later in it.
    { sections: [law('1-1', 1949, 2027)], text: 'General Statutes (Supp. 2026) § 1-1', says: [] },
    {
      sections: [law('1-1', 1949, 2027)],
      text: 'General Statutes (Supp. 2026) § 1-1',
      asOf: '2028-01-01',
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2027 (P.A. 27-1, § 1), between the cited 2026 Supplement and January 1, 2028, the date this document is judged by.',
        ],
      ],
    },
    {
      sections: [law('1-1', 1949, 2019, 2021, 2023)],
      text: 'General Statutes (Rev. to 2019) § 1-1',
      asOf: '2023-05-01',
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2021 (P.A. 21-1, § 1), between the cited 2019 revision and May 1, 2023, the date this document is judged by.',
        ],
      ],
      data: {
        number: '1-1',
        acts: [{ number: '1-1', acts: ['P.A. 21-1, § 1 (2021)'] }],
        year: 2019,
        copy: 2026,
        asOf: '2023-05-01',
      },
    },
    {
      sections: [law('1-1', 1949, 2019, 2021, 2023)],
      text: 'General Statutes (Rev. to 2023) § 1-1',
      asOf: '2019-05-01',
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2021 (P.A. 21-1, § 1), between the cited 2023 revision and May 1, 2019, the date this document is judged by.',
        ],
      ],
    },
    {
      sections: [law('1-1', 1949, 2019, 2021, 2023)],
      text: 'General Statutes (Rev. to 2019) § 1-1',
      asOf: '2019-05-01',
      says: [],
    },
    {
      sections: [law('1-1', 1949, 2021)],
      text: 'General Statutes § 1-1, § 1-1 and § 1-1',
      asOf: '2019-05-01',
      style: 'connecticut',
      data: { number: '1-1', acts: [{ number: '1-1', acts: ['P.A. 21-1, § 1 (2021)'] }], asOf: '2019-05-01' },
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2021 (P.A. 21-1, § 1), after May 1, 2019, the date this document is judged by. The current text is not the text of that date.',
        ],
      ],
      fixes: [
        [
          'Name the revision: General Statutes (Rev. to 2019)',
          'General Statutes (Rev. to 2019) § 1-1, § 1-1 and § 1-1',
          true,
        ],
      ],
    },
    // An act of the year itself may have been the law on the day, and a section made in it may have been there.
    { sections: [law('1-1', 1949, 2019)], text: '§ 1-1', asOf: '2019-05-01', says: [] },
    {
      sections: [law('1-1', 2019, 2021)],
      text: '§ 1-1',
      asOf: '2019-05-01',
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2021 (P.A. 21-1, § 1), after May 1, 2019, the date this document is judged by. The current text is not the text of that date.',
        ],
      ],
    },
    {
      sections: [{ ...law('1-1', 1949, 2021), enacted: null }],
      text: '§ 1-1',
      asOf: '2019-05-01',
      says: [
        [
          '1-1',
          '§ 1-1 was amended in 2021 (P.A. 21-1, § 1), after May 1, 2019, the date this document is judged by. The current text is not the text of that date.',
        ],
      ],
    },
    {
      sections: [law('1-1', 1949), law('1-2', 1949)],
      text: 'Conn. Gen. Stat. §§ 1-1 to 1-2 (2031), and Conn. Gen. Stat. § 1-1 (2033)',
      fixes: [],
      data: { year: 2031, copy: 2026 },
      says: [
        [
          '1-1',
          `Cites the 2031 edition, which is newer than the statutes Conncite has. Whether the text has changed cannot be checked against ${COPY}.`,
        ],
      ],
    },
    {
      sections: [law('1-1', 1949), law('1-2', 1949)],
      text: 'Conn. Gen. Stat. §§ 1-1 (2019), 1-2 (2031)',
      says: [
        [
          '1-2',
          `Cites the 2031 edition, which is newer than the statutes Conncite has. Whether the text has changed cannot be checked against ${COPY}.`,
        ],
      ],
    },
    { sections: [law('1-1', 1949)], text: 'Conn. Gen. Stat. § 1-1 (Supp. 2026)', says: [] },
  ],
  'same-year-amendment': [
    {
      sections: [law('1-1', 1949, 2019, 2021)],
      text: 'Conn. Gen. Stat. § 1-1 (2021)',
      style: 'bluebook',
      severity: 'hint',
      data: { number: '1-1', year: 2021 },
      related: [['(2021)', 'The year cited']],
      says: [
        [
          '1-1',
          '§ 1-1 was last amended in the year of the cited edition, 2021. An edition does not include the acts of its own year (P.A. 21-1, § 1 (2021)).',
        ],
      ],
    },
    { sections: [law('1-1', 1949, 2026)], text: 'Conn. Gen. Stat. § 1-1 (Supp. 2026)', style: 'bluebook', says: [] },
    {
      sections: [{ ...law('1-1', 1949, 2021), status: 'repealed' }],
      text: 'Conn. Gen. Stat. § 1-1 (2021)',
      style: 'bluebook',
      says: [],
    },
  ],
  'impossible-edition': [
    {
      text: 'Conn. Gen. Stat. § 1-1 (2024)',
      style: 'bluebook',
      data: { year: 2024 },
      fixes: [],
      says: [
        [
          '(2024)',
          'There is no full 2024 edition of the General Statutes. Full editions bear odd years; 2024 has only a Supplement. Write (2023), (2025) or (Supp. 2024), whichever you used.',
        ],
      ],
    },
    { text: 'Conn. Gen. Stat. § 1-1 (1974); Conn. Gen. Stat. § 1-1 (Supp. 1976)', style: 'bluebook', says: [] },
  ],
  'missing-year': [
    {
      sections: [{ number: '1-1' }],
      text: 'Conn. Gen. Stat. § 1-1',
      style: 'bluebook',
      says: [['Conn. Gen. Stat. § 1-1', 'Give the year of the edition in the first full citation of a section.']],
      fixes: [['Add (2025)', 'Conn. Gen. Stat. § 1-1 (2025)', true]],
    },
    {
      sections: [
        { number: '1-1', inSupplement: true },
        { number: '1-2', inSupplement: true },
      ],
      text: 'Conn. Gen. Stat. §§ 1-1, 1-2',
      style: 'bluebook',
      says: [['Conn. Gen. Stat. §§ 1-1, 1-2', 'Give the year of the edition in the first full citation of a section.']],
      fixes: [['Add (Supp. 2026)', 'Conn. Gen. Stat. §§ 1-1, 1-2 (Supp. 2026)', true]],
    },
    {
      sections: [{ number: '1-1' }, { number: '1-2', inSupplement: true }],
      text: 'Conn. Gen. Stat. §§ 1-1, 1-2',
      style: 'bluebook',
      says: [['Conn. Gen. Stat. §§ 1-1, 1-2', 'Give the year of the edition in the first full citation of a section.']],
      fixes: [['Add (2025 & Supp. 2026)', 'Conn. Gen. Stat. §§ 1-1, 1-2 (2025 & Supp. 2026)', true]],
    },
    {
      text: 'Conn. Gen. Stat. § 1-1 (2025). Conn. Gen. Stat. §§ 1-1, 1-2. Conn. Gen. Stat. § 1-2.',
      style: 'bluebook',
      says: [['Conn. Gen. Stat. §§ 1-1, 1-2', 'Give the year of the edition in the first full citation of a section.']],
    },
    { text: 'Conn. Gen. Stat. §§ 1-1 (2019), 1-2', style: 'bluebook', says: [] },
    ...['C.G.S.A.', 'Conn. Gen. Stat. Ann.', 'Conn. Gen. Stat. Annot.'].map((name): Case => ({
      text: `${name} § 1-1`,
      style: 'bluebook',
      says: [[`${name} § 1-1`, 'Give the year of the edition in the first full citation of a section.']],
      fixes: [],
    })),
  ],
  'et-seq': [
    {
      text: 'Conn. Gen. Stat. § 1-1 et seq.',
      style: 'bluebook',
      says: [['1-1 et seq.', 'Name the last section instead of “et seq.” in Bluebook style: §§ … to ….']],
      data: { number: '1-1' },
      fixes: [],
    },
    {
      text: 'Conn. Gen. Stat. § 1-1 et seq. Id. Id. § 1-2 et seq.',
      style: 'bluebook',
      says: [
        ['1-1 et seq.', 'Name the last section instead of “et seq.” in Bluebook style: §§ … to ….'],
        ['1-2 et seq.', 'Name the last section instead of “et seq.” in Bluebook style: §§ … to ….'],
      ],
    },
  ],
  'subsection-spacing': [
    {
      text: '§ 1-1(a)',
      style: 'connecticut',
      says: [['1-1(a)', 'Put a space before each label in the courts’ style: 1-1 (a).']],
      fixes: [['Add the spaces', '§ 1-1 (a)', true]],
    },
    {
      text: '§ 1-1 (a)',
      style: 'bluebook',
      says: [['1-1 (a)', 'Leave no space before a label in Bluebook style: 1-1(a).']],
      fixes: [['Remove the spaces', '§ 1-1(a)', true]],
    },
    {
      text: '§ 1-1(a)(1). Id. Id. (b)(2).',
      style: 'connecticut',
      says: [
        ['1-1(a)(1)', 'Put a space before each label in the courts’ style: 1-1 (a) (1).'],
        ['(b)(2)', 'Put a space before each label in the courts’ style: (b) (2).'],
      ],
    },
    {
      text: '(§ 1-1[a][1])',
      style: 'connecticut',
      says: [['1-1[a][1]', 'Put a space before each label in the courts’ style: 1-1 [a] [1].']],
      fixes: [['Add the spaces', '(§ 1-1 [a] [1])', true]],
    },
    {
      text: '§ 1-1 (a) (1) and (b)(2)',
      style: 'connecticut',
      says: [['(b)(2)', 'Put a space before each label in the courts’ style: (b) (2).']],
      fixes: [['Add the spaces', '§ 1-1 (a) (1) and (b) (2)', true]],
    },
    { text: 'subsection (a)(1) of section 1-1', style: 'connecticut', says: [] },
  ],
};

function found(code: string, { sections = [], text, style = null, asOf, today = '2026-07-15' }: Case): Finding[] {
  const rule = rules.find((one) => one.code === code);
  assert.ok(rule !== undefined);
  const context = {
    snapshot: createSnapshot('file:///brief', 1, 'plaintext', text),
    statutes: smallStatutes({ sections }),
    style,
    styleIsChosen: style !== null,
    today,
    asOf: asOf ?? null,
  };
  return diagnose(context, { rules: rule.onByDefault ? {} : { [code]: rule.severity } }).filter(
    (finding) => finding.code === code,
  );
}

describe('what a rule says in full', () => {
  for (const [code, cases] of Object.entries(CASES)) {
    for (const one of cases) {
      const { text, says, severity, tag, data, related, fixes } = one;
      it(`${code}: ${text}${one.asOf === undefined ? '' : `, under the law of ${one.asOf}`}`, () => {
        const all = found(code, one);
        assert.deepEqual(
          all.map((finding) => [text.slice(finding.start, finding.end), finding.message]),
          says,
        );
        const first = all[0];
        if (first === undefined) return;
        if (severity !== undefined) assert.equal(first.severity, severity);
        if (tag !== undefined) assert.equal(first.tag, tag);
        if (data !== undefined) assert.deepEqual(first.data, data);
        if (related !== undefined)
          assert.deepEqual(
            first.related?.map((span) => [text.slice(span.start, span.end), span.message]),
            related,
          );
        if (fixes !== undefined)
          assert.deepEqual(
            first.fixes.map((fix) => [fix.title, applyEdits(text, fix.edits), fix.preferred]),
            fixes,
          );
      });
    }
  }
});
