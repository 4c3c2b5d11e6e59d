import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastActOf, parseHistory } from '../../../server/src/facts/history';
import { actKey } from '../../../server/src/code/actKey';

/** Line, and each act as "act | sections | year". */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  [
    '(1949 Rev., S. 3639, 8873; 1955, S. 1700d; 1957, P.A. 13, S. 1; 1969, P.A. 297; 828, S. 214; February, 1965, P.A. 103, S. 1, 2; P.A. 73-436; June Sp. Sess. P.A. 21-1, S. 143; P.A. 05-288, S. 1.)',
    [
      '1949 Rev. | 3639, 8873 | 1949',
      '1955 | 1700d | 1955',
      '1957, P.A. 13 | 1 | 1957',
      'February, 1965, P.A. 103 | 1, 2 | 1965',
      '1969, P.A. 297 |  | 1969',
      '1969, P.A. 828 | 214 | 1969',
      'P.A. 73-436 |  | 1973',
      'P.A. 05-288 | 1 | 2005',
      'June Sp. Sess. P.A. 21-1 | 143 | 2021',
    ],
  ],
  ['(P.A. 89-133, S. 1, 2; 89-185, S. 1, 2.)', ['P.A. 89-133 | 1, 2 | 1989', 'P.A. 89-185 | 1, 2 | 1989']],
  [
    '(February, 1965, P.A. 1, S. 2; 7; 1967, P.A. 3.)',
    ['February, 1965, P.A. 1 | 2 | 1965', 'February, 1965, P.A. 7 |  | 1965', '1967, P.A. 3 |  | 1967'],
  ],
  ['(1949, 1951, 1953, S. 7d.)', ['1949 |  | 1949', '1951 |  | 1951', '1953 | 7d | 1953']],
  [
    '(1953, June, 1955, S. 36d; November, 1955, S. N3.)',
    ['1953 |  | 1953', 'June, 1955 | 36d | 1955', 'November, 1955 | N3 | 1955'],
  ],
  [
    '(June 30 Sp. Sess. P.A. 03-6, S. 104; May Sp. Sess. 92-11, S. 50, 70.)',
    ['May Sp. Sess. P.A. 92-11 | 50, 70 | 1992', 'June 30 Sp. Sess. P.A. 03-6 | 104 | 2003'],
  ],
  ['(P.A. 80-37; S. A. 02-12, S. 1.)', ['P.A. 80-37 |  | 1980', 'S.A. 02-12 | 1 | 2002']],
  ['(P.A. 07-73, S. 2(a), (b).)', ['P.A. 07-73 | 2(a), (b) | 2007']],
  ['(P.A. 21-15, S. 22)', ['P.A. 21-15 | 22 | 2021']],
  ['(P.A. 21-93, S. 19).', ['P.A. 21-93 | 19 | 2021']],
  [
    '(P.A 13-166, S. 2; P.A. 96-246, S, 24; P.A. 91-339, Sec. 32, 55.)',
    ['P.A. 91-339 | 32, 55 | 1991', 'P.A. 96-246 | 24 | 1996', 'P.A. 13-166 | 2 | 2013'],
  ],
  ['(P.A. 78-312, S. 1 P.A. 91-175, S. 3.)', ['P.A. 78-312 | 1 | 1978', 'P.A. 91-175 | 3 | 1991']],
  ['(P.A. 21-137, S. 3, 21-156, S. 3.)', ['P.A. 21-137 | 3 | 2021', 'P.A. 21-156 | 3 | 2021']],
  ['(93-295, S. 1, 2; 93-381, S. 9.)', ['P.A. 93-295 | 1, 2 | 1993', 'P.A. 93-381 | 9 | 1993']],
  ['(1949 Rev., S. 2401; 2439–2443.)', ['1949 Rev. | 2401; 2439–2443 | 1949']],
  ['(1957, P.A. 1, S. 14; S.A. 605, S. 2.)', ['1957, P.A. 1 | 14 | 1957', '1957, S.A. 605 | 2 | 1957']],
  ['(P.A. 89-232, S. 2; P.A. 80-466, S. 22.)', ['P.A. 80-466 | 22 | 1980', 'P.A. 89-232 | 2 | 1989']],
  ['*Note: Originally renumbered as Sec. 51-330 in the 1977 Court Reorganization Supplement.', []],
  ['', []],
];

describe('source lines', () => {
  for (const [line, acts] of LINES) {
    it(`are read: ${line.slice(0, 70)}`, () => {
      assert.deepEqual(
        parseHistory(line).map(({ act, sections, year }) => `${act} | ${sections} | ${year}`),
        acts,
      );
    });
  }

  it('give the newest act as a reader cites it', () => {
    assert.equal(lastActOf(parseHistory('(P.A. 06-43, S. 1; P.A. 21-103, S. 3.)')), 'P.A. 21-103, S. 3');
    assert.equal(lastActOf(parseHistory('(1969, P.A. 828, S. 1; 871.)')), '1969, P.A. 871');
    assert.equal(lastActOf([]), '');
  });

  it('are read without throwing, whatever they hold', () => {
    const piece = fc.constantFrom(
      'P.A. ',
      '21-103',
      '; ',
      'S. ',
      '1949 Rev., ',
      'June, ',
      'June Sp. Sess. ',
      '828',
      ', ',
      '.)',
      '1969',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => `(${all.join('')}`),
        ),
        (line) => {
          for (const { year } of parseHistory(line)) assert.ok(Number.isInteger(year));
        },
      ),
    );
  });
});

describe('act keys', () => {
  const same = [
    ['P.A. 21-103', '21-103', 'Public Act 21-103', 'Public Act No. 21-103', 'PA 21-103'],
    [
      'June Sp. Sess. P.A. 21-1',
      'Public Act 21-1 of the June Special Session',
      'P.A. 21-1 (June Special Session)',
      'June. Sp. Sess. P.A. 21-1',
    ],
    ['June 30 Sp. Sess. P.A. 03-6', 'P.A. 03-6 of the June 30 Special Session'],
    ['1969, P.A. 828', 'Public Act 828 (1969)', 'Public Acts 1969, No. 828'],
    ['S.A. 02-12', 'Special Act 02-12'],
    ['February, 1965, P.A. 103', '1965, P.A. 103'],
    ['1949 Rev.'],
    ['1955'],
    ['June, 1955'],
    ['June, 1971, P.A. 3'],
    ['1971, P.A. 3'],
    ['P.A. 21-1'],
    ['S.A. 21-103'],
    ['June Sp. Sess. P.A. 03-6'],
  ];
  for (const [i, names] of same.entries()) {
    it(`are one for ${names.join(' = ')}, and no other`, () => {
      const keys = new Set(names.map(actKey));
      assert.equal(keys.size, 1, [...keys].join(' '));
      for (const other of same.filter((_, j) => j !== i).flat()) assert.ok(!keys.has(actKey(other)), other);
    });
  }
});
