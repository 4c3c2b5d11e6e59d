import assert from 'node:assert/strict';
import { authorities, usesIn } from '../../server/src/features/authorities';
import { foundSection, newerSection, numberTyped, searchSections } from '../../server/src/features/searchSections';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { documentOf, NEWER } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);

describe('the authorities that documents cite', () => {
  const listedFor = (text: string, official?: OfficialText, statutes: typeof STATUTES | null = STATUTES): string[] => {
    const { snapshot } = documentOf(text);
    return authorities([usesIn({ snapshot, findings: [] })], statutes, official).flatMap(
      ({ label, detail, authorities: listed }) => [
        `${label}: ${detail}`,
        ...listed.map((one) =>
          [
            one.label,
            one.number ?? '-',
            one.detail,
            one.state,
            one.pinpoints.map(({ labelPath, places }) => `${labelPath}×${places.length}`).join(' '),
          ].join('|'),
        ),
      ],
    );
  };

  for (const [text, lines] of [
    [
      '§ 53a-70.',
      ['Title 53a: Penal Code', '§ 53a-70|53a-70|Sexual assault in the first degree: Class B or A felony||×1'],
    ],
    ['§ 53a-53.', ['Title 53a: Penal Code', '§ 53a-53|53a-53||repealed|×1']],
    ['§ 53a-90.', ['Title 53a: Penal Code', '§ 53a-90|53a-90||transferred to § 54-102a|×1']],
    ['§ 53a-91.', ['Title 53a: Penal Code', '§ 53a-91|53a-91||reserved|×1']],
    ['§ 53a-999.', ['Title 53a: Penal Code', '§ 53a-999|53a-999||not in this edition|×1']],
    ['§§ 53a-70 to 53a-192.', ['Title 53a: Penal Code', '§§ 53a-70 to 53a-192|53a-70|||×1']],
    ['§§ 53a-53 to 53a-70.', ['Title 53a: Penal Code', '§§ 53a-53 to 53a-70|53a-53|||×1']],
    ['§§ 53a-70 to 53a-999.', ['Title 53a: Penal Code', '§§ 53a-70 to 53a-999|53a-70||53a-999 not in this edition|×1']],
    [
      '§§ 53a-888 to 53a-999.',
      ['Title 53a: Penal Code', '§§ 53a-888 to 53a-999|53a-888||53a-888 and 53a-999 not in this edition|×1'],
    ],
    [
      '§ 53a-192a (b). § 53a-192a (a) (2). § 53a-192a. § 53a-192a (a) (10). § 53a-192a (a). § 53a-192a (aa). § 53a-192a (a) (2).',
      [
        'Title 53a: Penal Code',
        '§ 53a-192a|53a-192a|Trafficking in persons: Class A felony||×1 (a)×1 (a)(2)×2 (a)(10)×1 (b)×1 (aa)×1',
      ],
    ],
    [
      '§ 54-102a. P.A. 21-103. Chapter 952 of the General Statutes. Title 99 of the General Statutes. § 53a-70.',
      [
        'Title 53a: Penal Code',
        'chapter 952|-|Penal Code: Offenses||×1',
        '§ 53a-70|53a-70|Sexual assault in the first degree: Class B or A felony||×1',
        'Title 54: Criminal Procedure',
        '§ 54-102a|54-102a|Venereal examination and HIV testing of persons charged with certain sexual offenses||×1',
        'Title 99: ',
        'title 99|-|||×1',
        'Public and special acts: ',
        'Public Act 21-103|-|2021||×1',
      ],
    ],
  ] as const) {
    it(`are listed with what they are: ${text}`, () => {
      assert.deepEqual(listedFor(text), lines);
    });
  }

  it('are known from the official text where the facts do not have them', () => {
    assert.deepEqual(listedFor('§ 53a-555. § 53a-556. § 54-900. §§ 53a-555 to 53a-557.', NEWER), [
      'Title 53a: Penal Code',
      '§ 53a-555|53a-555|Lanterns||×1',
      '§§ 53a-555 to 53a-557|53a-555||53a-557 not in this edition|×1',
      '§ 53a-556|53a-556|Bells|repealed|×1',
      'Title 54: Criminal Procedure',
      '§ 54-900|54-900|Lights||×1',
    ]);
  });

  it('are listed without their state where their text is here and cannot be read', () => {
    assert.deepEqual(listedFor('§ 53a-556.', { ...NEWER, section: () => undefined }), [
      'Title 53a: Penal Code',
      '§ 53a-556|53a-556|||×1',
    ]);
  });

  it('are counted once in each place, though places of several lines begin at the same column', () => {
    assert.deepEqual(listedFor('§ 53a-91.\n\n§ 53a-91.'), ['Title 53a: Penal Code', '§ 53a-91|53a-91||reserved|×2']);
  });

  it('are listed without facts too, and nothing is said of them', () => {
    assert.deepEqual(listedFor('§ 53a-70 (a). Chapter 9999 of the General Statutes.', undefined, null), [
      'Title 53a: ',
      '§ 53a-70|53a-70|||(a)×1',
      'Other chapters: ',
      'chapter 9999|-|||×1',
    ]);
  });

  it('have every document’s places, and what is wrong there', () => {
    const text = '§ 53a-53 and § 53a-70.';
    const { snapshot } = documentOf(text);
    const { snapshot: other } = documentOf(text, 'plaintext', 'file:///other.txt');
    const problem = { code: 'repealed', severity: 'error', message: 'It is repealed.', start: 2, end: 5 } as never;
    const [group] = authorities(
      [usesIn({ snapshot, findings: [problem] }), usesIn({ snapshot: other, findings: [] })],
      STATUTES,
    );
    assert.deepEqual(
      group?.authorities.map(({ pinpoints }) =>
        pinpoints.flatMap(({ places }) =>
          places.map(({ uri, problems }) => [uri, problems.map(({ message }) => message)]),
        ),
      ),
      [
        [
          ['file:///brief.txt', ['It is repealed.']],
          ['file:///other.txt', []],
        ],
        [
          ['file:///brief.txt', []],
          ['file:///other.txt', []],
        ],
      ],
    );
  });
});

describe('sections for what a person types', () => {
  const found = (typed: string, most: number, official?: OfficialText): string =>
    searchSections(typed, STATUTES, most, official)
      .map(({ number, labelPath }) => `${number}${labelPath}`)
      .join(' ');
  for (const [typed, isNumber, numbers] of [
    ['53a-192', true, '53a-192 53a-192a'],
    ['§53a-192', true, '53a-192 53a-192a'],
    ['§§ 53a-192', true, '53a-192 53a-192a'],
    ['secs 53a-192', true, '53a-192 53a-192a'],
    ['sections 53a–192', true, '53a-192 53a-192a'],
    ['sec. 53a-192 (a)(1)', true, '53a-192(a)(1)'],
    ['Section 53A-192 (A) (1) ', true, '53a-192(A)(1)'],
    ['53a-19', true, '53a-192 53a-192a'],
    ['53a-', true, '53a-53 53a-70 53a-90'],
    ['5', true, '53a-53 53a-70 53a-90'],
    ['53a-199', true, '53a-192 53a-192a'],
    ['42a-2a-1', true, ''],
    ['53a-192 coercion', false, '53a-192'],
    ['coercion', false, '53a-192'],
    ['§', false, ''],
    ['', false, ''],
    ['  ', false, ''],
  ] as const) {
    it(`are found by the beginning of a number, or by words: ${JSON.stringify(typed)}`, () => {
      assert.deepEqual([numberTyped(typed), found(typed, 3)], [isNumber, numbers]);
      assert.equal(found(typed, 1), numbers.split(' ')[0]);
    });
  }

  it('are those of the official text too that the facts do not have', () => {
    assert.equal(found('53a-555', 3), '53a-53');
    assert.equal(found('53a-555 (a)', 3, NEWER), '53a-555(a)');
    const statutes = smallStatutes({ ...SAMPLE, sections: [{ number: '53a-555a' }, { number: '53a-555b' }] });
    const numbers = (most: number): string =>
      searchSections('53a-555', statutes, most, NEWER)
        .map(({ number }) => number)
        .join(' ');
    assert.deepEqual(
      [numbers(1), numbers(2), numbers(9)],
      ['53a-555', '53a-555 53a-555a', '53a-555 53a-555a 53a-555b'],
    );
  });

  const OFFENSES = 'Chapter 952, Penal Code: Offenses';
  for (const [number, is] of [
    ['53a-53', ['', OFFENSES, 'repealed']],
    ['53a-70', ['Sexual assault in the first degree: Class B or A felony', OFFENSES, '']],
    ['53a-90', ['', OFFENSES, 'transferred to § 54-102a']],
    ['53a-91', ['', OFFENSES, 'reserved']],
  ] as const) {
    it(`are told with their place and what became of them: ${number}`, () => {
      const { labelPath, catchline, place, state } = foundSection(
        STATUTES.find(number) ?? assert.fail(),
        '(a)',
        STATUTES,
      );
      assert.deepEqual([labelPath, catchline, place, state], ['(a)', ...is]);
    });
  }
  for (const [number, is] of [
    ['53a-555', ['Lanterns', OFFENSES, '']],
    ['53a-556', ['Bells', OFFENSES, 'repealed']],
    ['54-900', ['Lights', 'Chapter 960, LIGHTS', '']],
  ] as const) {
    it(`are told as the official text has them: ${number}`, () => {
      const found = newerSection(number, '(a)', NEWER, STATUTES);
      assert.deepEqual([found?.labelPath, found?.catchline, found?.place, found?.state], ['(a)', ...is]);
    });
  }
});
