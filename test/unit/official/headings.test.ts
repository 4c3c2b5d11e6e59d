import assert from 'node:assert/strict';
import { textChanges, type SectionState } from '../../../server/src/official/pages/changes';
import { firstDate } from '../../../server/src/official/pages/dates';
import { decodePage } from '../../../server/src/official/pages/decodePage';
import { siteEditions } from '../../../server/src/official/pages/editionYears';
import { readHeading } from '../../../server/src/official/pages/heading';
import { readLabel } from '../../../server/src/official/pages/labels';
import { PageError } from '../../../server/src/official/pages/pageError';
import {
  holdsNumber,
  readAnchor,
  readNumberList,
  writeNumbers,
  type NumberSpan,
} from '../../../server/src/official/pages/sectionNumbers';
import { BREAK, collapse, withoutStars } from '../../../server/src/official/pages/whiteSpace';

const one = (first: string): NumberSpan => ({ first, through: null });
const range = (first: string, through: string): NumberSpan => ({ first, through });

describe('the numbers of printed words', () => {
  for (const [words, spans, written] of [
    ['53a-7', [one('53a-7')], '53a-7'],
    [
      '53a-7 to 53a-9, 53a-11 and 53a-12',
      [range('53a-7', '53a-9'), one('53a-11'), one('53a-12')],
      '53a-7 to 53a-9, 53a-11 and 53a-12',
    ],
    ['53a-7 to53a-9', [range('53a-7', '53a-9')], '53a-7 to 53a-9'],
    ['to 53a-7', [one('53a-7')], '53a-7'],
    ['53a-7 to 53a-9 to 53a-11', [range('53a-7', '53a-9'), one('53a-11')], '53a-7 to 53a-9 and 53a-11'],
    ['42a-2A-101', [one('42a-2A-101')], '42a-2A-101'],
    ['53a-7 and 53a-8', [one('53a-7'), one('53a-8')], '53a-7 and 53a-8'],
    ['x53a-7, 53a-7-8-9, 53a-7_', [], ''],
    ['', [], ''],
  ] as const) {
    it(`are ${JSON.stringify(words)}`, () => {
      const read = readNumberList(words);
      assert.deepEqual(read, spans);
      assert.equal(writeNumbers(read), written);
    });
  }

  for (const [anchor, spans] of [
    ['sec_53a-24', [one('53a-24')]],
    ['secs_1-1o_to_1-1s', [range('1-1o', '1-1s')]],
    ['secs_1-1_and_1-2', [one('1-1'), one('1-2')]],
    ['secs_1-1_1-2_to_1-4', [one('1-1'), range('1-2', '1-4')]],
    ['53a-24', [one('53a-24')]],
    ['sec_53a-24x9', []],
    ['', []],
  ] as const) {
    it(`are in the anchor ${anchor}`, () => {
      assert.deepEqual(readAnchor(anchor), spans);
    });
  }

  for (const [number, holds] of [
    ['53a-6', false],
    ['53a-7', true],
    ['53a-8a', true],
    ['53a-9', true],
    ['53a-9a', false],
    ['53a-10', false],
    ['53a-11', true],
    ['53a-12', false],
  ] as const) {
    it(`of "53a-7 to 53a-9 and 53a-11" are ${holds ? '' : 'not '}§ ${number}`, () => {
      assert.equal(holdsNumber([range('53a-7', '53a-9'), one('53a-11')], number), holds);
    });
  }
});

describe('a printed heading', () => {
  const HEADING = {
    formerly: [],
    formerlyOf: {},
    formerSpans: [],
    note: undefined,
    promise: '',
    warning: null,
  };
  for (const [printed, anchor, is] of [
    ['Sec. 53a-24. Offense defined.', 'sec_53a-24', { numbers: [one('53a-24')], catchline: 'Offense defined.' }],
    ['Sec.  53a-24 .  * Offense  defined.', 'sec_53a-24', { numbers: [one('53a-24')], catchline: 'Offense defined.' }],
    ['Sec. 53a-24. **. Offense.', 'sec_53a-24', { numbers: [one('53a-24')], catchline: 'Offense.' }],
    ['Sec. 53a-24. *Offense.', 'sec_53a-24', { numbers: [one('53a-24')], catchline: '*Offense.' }],
    ['Sec. 53a-24.', 'sec_53a-24', { numbers: [one('53a-24')], catchline: '' }],
    [
      'Secs. 53a-24 to 53a-26 and 53a-28. Reserved for future use.',
      'secs_53a-24_to_53a-26_and_53a-28',
      { numbers: [range('53a-24', '53a-26'), one('53a-28')], catchline: 'Reserved for future use.' },
    ],
    [
      'Sec. 53a-13. (Formerly Sec. 53-9). (See end of section for effective date). Fuel.',
      'sec_53a-13',
      {
        numbers: [one('53a-13')],
        formerly: ['53-9'],
        formerSpans: [one('53-9')],
        promise: 'See end of section for effective date',
        catchline: 'Fuel.',
      },
    ],
    [
      'Sec. 53a-13. (Formerly Secs. 53-9 to 53-11). Fuel.',
      'sec_53a-13',
      {
        numbers: [one('53a-13')],
        formerly: ['53-9', '53-11'],
        formerSpans: [range('53-9', '53-11')],
        catchline: 'Fuel.',
      },
    ],
    [
      'Sec. 45a-1. (Formerly Sec. 45-1(b)). Fuel.',
      'sec_45a-1',
      { numbers: [one('45a-1')], formerly: ['45-1'], formerSpans: [one('45-1')], catchline: 'Fuel.' },
    ],
    [
      'Secs. 46b-141 (Formerly Sec. 51-322) to 46b-141b. Orders.',
      'secs_46b-141_to_46b-141b',
      {
        numbers: [range('46b-141', '46b-141b')],
        formerlyOf: { '46b-141': ['51-322'] },
        catchline: 'Orders.',
      },
    ],
    [
      'Sec. 53a-24. Lamps(Note: This section is effective July 1, 2026.)and oil.',
      'sec_53a-24',
      { numbers: [one('53a-24')], note: { repealed: false, effective: '2026-07-01' }, catchline: 'Lamps and oil.' },
    ],
    [
      'Sec. 53a-24. (Note: This section is effective July 1, 2026.) Offense.',
      'sec_53a-24',
      { numbers: [one('53a-24')], note: { repealed: false, effective: '2026-07-01' }, catchline: 'Offense.' },
    ],
    [
      'Sec. 53a-24. (Note: This section is repealed, effective October 1, 2026). Offense.',
      'sec_53a-24',
      { numbers: [one('53a-24')], note: { repealed: true, effective: '2026-10-01' }, catchline: 'Offense.' },
    ],
    [
      'Sec. 53a-24. (Note: This section is effective upon passage.) Offense.',
      'sec_53a-24',
      { numbers: [one('53a-24')], catchline: 'Offense.' },
    ],
    [
      'Sec. 53a-24. Offense.',
      'sec_53a-25',
      {
        numbers: [one('53a-24')],
        catchline: 'Offense.',
        warning: 'the heading "Sec. 53a-24. Offense." has the anchor "sec_53a-25"',
      },
    ],
    [
      'Secs. 417l to 417z. Reserved.',
      'secs_12-417l_to_12-417z',
      {
        numbers: [range('12-417l', '12-417z')],
        catchline: 'Reserved.',
        warning: 'the heading "Secs. 417l to 417z. Reserved." has the anchor "secs_12-417l_to_12-417z"',
      },
    ],
    ['Sec. 53a-24. Offense.', 'top', { numbers: [one('53a-24')], catchline: 'Offense.' }],
    [
      `Sec. 53a-24. ${'x'.repeat(80)}`,
      'sec_53a-25',
      {
        numbers: [one('53a-24')],
        catchline: 'x'.repeat(80),
        warning: `the heading "Sec. 53a-24. ${'x'.repeat(47)}" has the anchor "sec_53a-25"`,
      },
    ],
  ] as const) {
    it(`is taken apart: ${printed.slice(0, 80)} (${anchor})`, () => {
      assert.deepEqual(readHeading(printed, anchor), { ...HEADING, ...is });
    });
  }
});

describe('the first date of a text', () => {
  for (const [text, date] of [
    ['effective October 1, 2025, and not July 1, 2026', '2025-10-01'],
    ['January 31, 1999', '1999-01-31'],
    ['December 9, 2030', '2030-12-09'],
    ['Smarch 1, 2025', ''],
    ['October 2025', ''],
    ['October 1 2025', ''],
  ] as const) {
    it(`is ${date || 'none'} in "${text}"`, () => {
      assert.equal(firstDate(text), date);
    });
  }
});

describe('the label of a subsection', () => {
  for (const [label, readings] of [
    ['a', [['a', 1]]],
    ['z', [['a', 26]]],
    ['aa', [['a', 27]]],
    ['bbb', [['a', 54]]],
    ['ab', []],
    ['aaaa', []],
    ['B', [['A', 2]]],
    ['1', [['1', 1]]],
    ['100', [['1', 100]]],
    ['999', [['1', 999]]],
    ['1000', []],
    ['0', []],
    ['01', []],
    [
      'i',
      [
        ['a', 9],
        ['i', 1],
      ],
    ],
    [
      'I',
      [
        ['A', 9],
        ['I', 1],
      ],
    ],
    [
      'ii',
      [
        ['a', 35],
        ['i', 2],
      ],
    ],
    ['iv', [['i', 4]]],
    ['IX', [['I', 9]]],
    ['viii', [['i', 8]]],
    ['xiv', [['i', 14]]],
    ['xl', [['i', 40]]],
    ['xxxix', [['i', 39]]],
    [
      'l',
      [
        ['a', 12],
        ['i', 50],
      ],
    ],
    ['lx', [['i', 60]]],
    ['iiii', []],
    ['vx', []],
    ['iV', []],
    ['', []],
    ['1a', []],
  ] as const) {
    it(`(${label}) is read in ${readings.length} ways`, () => {
      assert.deepEqual(
        readLabel(label).map(({ style, ordinal }) => [style, ordinal]),
        readings,
      );
    });
  }
});

describe('white space of a page', () => {
  for (const [text, is] of [
    ['  a \n\t b\u00a0c ', 'a b c'],
    [`a ${BREAK} b`, 'a\nb'],
    [`a${BREAK}${BREAK}b`, 'a\nb'],
    [`${BREAK}a${BREAK}`, 'a'],
    ['ab', 'ab'],
  ] as const) {
    it(`is as a reader sees it: ${JSON.stringify(text)}`, () => {
      assert.equal(collapse(text), is);
    });
  }

  for (const [text, is] of [
    ['Fuel.**', 'Fuel.'],
    ['Fuel. *', 'Fuel.'],
    ['*Fuel.', '*Fuel.'],
    ['Fuel. ', 'Fuel.'],
    ['***', ''],
    ['', ''],
  ] as const) {
    it(`goes with the stars of notes: ${JSON.stringify(text)}`, () => {
      assert.equal(withoutStars(text), is);
    });
  }
});

describe('the bytes of a page', () => {
  for (const [what, bytes] of [
    ['UTF-8', Buffer.from('§ é')],
    ['UTF-16, low byte first', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('§ é', 'utf16le')])],
    ['UTF-16, high byte first', Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from('§ é', 'utf16le').swap16()])],
  ] as const) {
    it(`are its text: ${what}`, () => {
      assert.equal(decodePage(bytes), '§ é');
    });
  }

  const LARGEST = 32 * 2 ** 20;
  it('are read up to the largest that a page can have', () => {
    assert.equal(decodePage(new Uint8Array(LARGEST).fill(32)).length, LARGEST);
  });

  for (const [what, bytes, problem, message] of [
    ['too many', new Uint8Array(LARGEST + 1), 'tooLarge', 'it is larger than any page of the statutes'],
    ['no text', Buffer.from('a\0b'), 'notOfficial', 'it is not a text page'],
    ['cp1252', Buffer.of(0x53, 0xa7), 'encoding', 'it is not in UTF-8; save the page again from the official site'],
    [
      'half a mark',
      Buffer.of(0xff, 0x41),
      'encoding',
      'it is not in UTF-8; save the page again from the official site',
    ],
    [
      'half a mark',
      Buffer.of(0xfe, 0x41),
      'encoding',
      'it is not in UTF-8; save the page again from the official site',
    ],
  ] as const) {
    it(`are refused where they are ${what}`, () => {
      assert.throws(
        () => decodePage(bytes),
        (error) => error instanceof PageError && error.message === message && JSON.stringify(error).includes(problem),
      );
    });
  }
});

describe('the editions whose pages are on the site', () => {
  for (const [today, years] of [
    ['2014-12-31', []],
    ['2015-01-01', [2015]],
    ['2017-06-01', [2017, 2015]],
    ['2018-01-01', [2018, 2017, 2015]],
    ['2021-01-01', [2021, 2020, 2019, 2018, 2017, 2015]],
  ] as const) {
    it(`are ${years.join(', ') || 'none'} on ${today}`, () => {
      assert.deepEqual(siteEditions(today), years);
    });
  }
});

describe('what an import has changed', () => {
  const state = (more: Partial<SectionState> = {}): SectionState => ({
    status: 'in force',
    catchline: 'Old.',
    formerly: [],
    text: 'a',
    ...more,
  });
  const GONE = { status: 'repealed' } as const;
  for (const [was, now, kind] of [
    [state(), state({ text: 'b' }), 'amended'],
    [state(), state(), null],
    [state(), state({ status: 'repealed' }), 'repealed'],
    [state(), state({ status: 'obsolete' }), 'repealed'],
    [state(), state({ status: 'transferred' }), 'renumbered'],
    [state(), state({ status: 'reserved' }), 'other'],
    [state(GONE), state(), 'added'],
    [state(GONE), state({ ...GONE, text: 'b' }), 'other'],
    [undefined, state(), 'added'],
    [undefined, state(GONE), 'other'],
    [state(), undefined, 'removed'],
  ] as const) {
    it(`is told by kind: ${was?.status ?? 'none'} to ${now?.status ?? 'none'}, ${was?.text ?? ''} to ${now?.text ?? ''}`, () => {
      const of = (one: SectionState | undefined): ReadonlyMap<string, SectionState> =>
        new Map(one === undefined ? [] : [['53a-1', one]]);
      assert.deepEqual(
        textChanges(of(was), of(now)),
        kind === null ? [] : [{ kind, number: '53a-1', to: [], catchline: 'Old.' }],
      );
    });
  }

  it('is in the order of the code, with new numbers, and the catchline that was where there is none', () => {
    const before = new Map([
      ['53a-10', state()],
      ['53a-2', state()],
      ['53a-3', state({ catchline: 'Gone.' })],
      ['53a-5', state()],
    ]);
    const after = new Map([
      ['53a-10', state({ text: 'b', catchline: 'New.' })],
      ['53a-2', state({ status: 'transferred', catchline: '' })],
      ['53a-4', state({ formerly: ['53a-2', '53a-3'], catchline: 'Four.' })],
      ['53a-6', state({ formerly: ['53a-2'], catchline: 'Six.' })],
      ['53a-5', state({ status: 'repealed', catchline: '' })],
    ]);
    assert.deepEqual(
      textChanges(before, after).map(({ number, kind, to, catchline }) => [number, kind, to.join(' '), catchline]),
      [
        ['53a-2', 'renumbered', '53a-4 53a-6', 'Old.'],
        ['53a-3', 'renumbered', '53a-4', 'Gone.'],
        ['53a-4', 'added', '', 'Four.'],
        ['53a-5', 'repealed', '', 'Old.'],
        ['53a-6', 'added', '', 'Six.'],
        ['53a-10', 'amended', '', 'New.'],
      ],
    );
  });
});
