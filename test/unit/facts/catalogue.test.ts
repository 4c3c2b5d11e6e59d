import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Section } from '../../../server/src/facts/statutes';
import { loadCatalogue } from '../../support/catalogue';

const statutes = loadCatalogue();

function section(number: string): Section {
  const found = statutes.find(number);
  assert.ok(found !== undefined, number);
  return found;
}

const numbers = (sections: readonly Section[]): string[] => sections.map(({ number }) => number);

describe('a section of the catalogue', () => {
  it('has its facts', () => {
    const { catchline, title, chapter, status, enacted, lastAmended, lastAct, successor, inRange } =
      section('53a-192a');
    assert.deepEqual(
      { catchline, title, chapter, status, enacted, lastAmended, lastAct, successor, inRange },
      {
        catchline: 'Trafficking in persons: Class A felony.',
        title: '53a',
        chapter: '952',
        status: 'in force',
        enacted: 2006,
        lastAmended: 2021,
        lastAct: 'P.A. 21-103, S. 3',
        successor: null,
        inRange: false,
      },
    );
    assert.deepEqual(
      section('53a-192a').structure.map(({ label, children }) => [label, children.map((child) => child.label)]),
      [
        ['a', ['1', '2', '3']],
        ['b', []],
        ['c', []],
      ],
    );
  });

  it('is plain data where it is printed', () => {
    const plain = JSON.parse(JSON.stringify(section('53a-192a'))) as Section;
    assert.equal(plain.catchline, 'Trafficking in persons: Class A felony.');
    assert.equal(plain.lastAmended, 2021);
  });

  for (const [number, status, successor] of [
    ['53a-90', 'transferred', { numbers: ['54-102a'], through: null }],
    // The page of 4-63 says "Secs. 2-89 to 2-92"; that of 2-90 says "Formerly Sec. 4-63".
    ['4-63', 'transferred', { numbers: ['2-90'], through: null }],
    ['21-111', 'transferred', { numbers: ['36-564'], through: null }],
    ['16-57', 'transferred', { numbers: ['13b-206'], through: null }],
    ['53a-53', 'repealed', null],
    ['1-1o', 'reserved', null],
    ['19-138a', 'transferred', { numbers: ['19a-269'], through: null }],
    ['8-230', 'repealed', null],
  ] as const) {
    it(`${number} is ${status}`, () => {
      assert.equal(section(number).status, status);
      assert.deepEqual(section(number).successor, successor);
    });
  }

  it('knows the printed range it is a member of', () => {
    assert.equal(section('1-80b').printedRange, '1-80b to 1-80d');
    assert.equal(section('1-80c').printedRange, '1-80b to 1-80d');
    assert.equal(section('1-80d').source, section('1-80c').source);
    assert.equal(section('53a-192a').printedRange, null);
  });

  it('knows its amendments to come', () => {
    assert.deepEqual(
      section('8-2').pending.map(({ effective }) => effective),
      ['2026-07-01', '2027-10-01'],
    );
    assert.deepEqual(section('17a-175').pending, [{ effective: '', by: 'section 6 of public act 25-116' }]);
    assert.equal(section('22-26rr').effective, '2027-07-01');
  });
});

describe('lookups in the catalogue', () => {
  for (const number of [
    '53a-7000',
    '53A-70',
    '42a-2a-101',
    '53a-070',
    '53a',
    '',
    'constructor',
    '__proto__',
    '99-1',
    '53a-70 ',
  ]) {
    it(`find no "${number}"`, () => {
      assert.equal(statutes.find(number), undefined);
      assert.equal(statutes.indexOf(number), -1);
      assert.equal(statutes.digest(number), undefined);
      assert.deepEqual([...statutes.cites(number), ...statutes.citedBy(number), ...statutes.findFormer(number)], []);
      assert.equal(statutes.title(number === '53a' ? 'x' : number), undefined);
    });
  }

  it('find by a former number', () => {
    assert.deepEqual(numbers(statutes.findFormer('51-327')), ['46b-146']);
    assert.deepEqual(numbers(statutes.findFormer('17-585')), ['17b-733', '19a-87b']);
  });

  it('give a range, its ends included, existing or not', () => {
    const all = ['53a-54a', '53a-54b', '53a-54c', '53a-54d'];
    assert.deepEqual(numbers(statutes.range('53a-54a', '53a-54d')), all);
    assert.deepEqual(numbers(statutes.range('53a-54a', '53a-54d', 2)), all.slice(0, 2));
    assert.equal(statutes.countBetween('53a-54a', '53a-54d'), 4);
    assert.deepEqual(numbers(statutes.range('53a-323', '53a-9999')), ['53a-323']);
    assert.deepEqual(numbers(statutes.range('42a-2-725', '42a-2A-101')), ['42a-2-725', '42a-2A-101']);
    for (const [first, last] of [
      ['53a-54d', '53a-54a'],
      ['x', '53a-1'],
      ['53a-1', 'x'],
      ['53a-8000', '53a-9000'],
    ] as const) {
      assert.deepEqual(statutes.range(first, last), []);
      assert.equal(statutes.countBetween(first, last), 0);
    }
  });

  it('count as many as they give', () => {
    const some = fc.integer({ min: 0, max: statutes.size - 1 }).map((index) => statutes.at(index)?.number ?? '');
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 60 }), (first, more) => {
        const start = statutes.indexOf(first);
        const last = statutes.at(Math.min(start + more, statutes.size - 1))?.number ?? '';
        const sections = statutes.range(first, last);
        assert.equal(sections.length, statutes.countBetween(first, last));
        assert.deepEqual(
          sections.map(({ index }) => index),
          sections.map((_, i) => start + i),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('give the numbers that begin with a prefix, in code order', () => {
    assert.deepEqual(numbers(statutes.withPrefix('53a-192', 9)), ['53a-192', '53a-192a']);
    assert.deepEqual(numbers(statutes.withPrefix('53a-19', 2)), ['53a-19', '53a-190']);
    assert.deepEqual(numbers(statutes.withPrefix('42a-2A-10', 2)), ['42a-2A-101', '42a-2A-102']);
    assert.deepEqual(numbers(statutes.withPrefix('', 1)), ['1-1']);
    assert.deepEqual(numbers(statutes.withPrefix('53a-192', 0)), []);
    assert.deepEqual(numbers(statutes.withPrefix('nothing', 9)), []);
  });

  it('give what an act made or amended', () => {
    const of = (act: string): string[] => statutes.amendedBy(act).map((one) => `${one.section.number} ${one.sections}`);
    assert.deepEqual(of('P.A. 21-103'), [
      '17a-106h 6',
      '46a-170 1',
      '53a-83 4',
      '53a-83b 5',
      '53a-192a 3',
      '54-47a 2',
      '54-95c 7',
    ]);
    assert.deepEqual(of('21-103'), of('P.A. 21-103'));
    assert.ok(of('1969, P.A. 828').includes('53a-70 71'));
    assert.ok(of('June Sp. Sess. P.A. 21-1').includes('1-1 143'));
    assert.ok(!of('P.A. 21-1').includes('1-1 143'), 'the regular session has an act of the same number');
    for (const act of ['', 'x', 'P.A. 99-99999', ';', '\u0001']) assert.deepEqual(of(act), [], act);
  });

  it('give the same acts from either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: statutes.size - 1 }), (index) => {
        const { number } = statutes.at(index)!;
        const act = statutes.acts(section(number)).at(-1)?.act;
        if (act !== undefined)
          assert.ok(
            statutes.amendedBy(act).some((one) => one.section.number === number),
            `${number} by ${act}`,
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a search of the headings', () => {
  it('puts sections with all words first, and takes the last as a beginning', () => {
    // As an editor has it: the search is being prepared, and a person asks before it is.
    const preparing = statutes.prepareSearch();
    preparing.next();
    assert.ok(statutes.search('trafficking in per', 3).some(({ number }) => number === '53a-192a'));
    assert.match(statutes.search('trafficking xylophone', 3)[0]?.catchline ?? '', /trafficking/i);
    assert.equal(preparing.next().done, true);
    assert.deepEqual(statutes.search('xylophonist', 3), []);
    assert.ok(statutes.search('sexual assault first degree', 20).some(({ number }) => number === '53a-70'));
  });

  it('puts law in force and short headings first', () => {
    const found = statutes.search('definitions', 40);
    assert.equal(found.length, 40);
    assert.ok(found.every(({ status }) => status === 'in force'));
    assert.equal(found[0]?.catchline, 'Definitions.');
  });

  it('cares for neither case nor marks', () => {
    const found = numbers(statutes.search("citizen's ethics advisory", 5));
    assert.ok(found.length > 0);
    assert.deepEqual(numbers(statutes.search('  CITIZENS ethics, advisory ', 5)), found);
  });

  it('gives each member of a printed range', () => {
    const found = numbers(statutes.search("Citizen's Ethics Advisory Board member", 50));
    for (const number of ['1-80b', '1-80c', '1-80d']) assert.ok(found.includes(number), number);
  });

  it('gives no more than asked and nothing for no words', () => {
    assert.equal(statutes.search('tax', 7).length, 7);
    for (const words of ['', '  ', '§', '\u0001', '\n'])
      assert.deepEqual(statutes.search(words, 5), [], JSON.stringify(words));
    assert.deepEqual(statutes.search('definitions', 0), []);
  });

  it('holds what it finds', () => {
    const words = fc.constantFrom('definitions', 'penalty', 'of', 'court', 'class a felony', 'l', 'tax');
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ maxLength: 6 })), (asked) => {
        for (const { catchline } of statutes.search(asked, 5)) assert.ok(catchline !== '');
      }),
      { numRuns: 40 },
    );
  });
});

describe('the nearest numbers', () => {
  /** What was written, and what must be among the first three. */
  for (const [written, meant] of [
    ['53a-1171', '53a-117l'],
    ['31-3061', '31-306'],
    ['42a-2a-101', '42a-2A-101'],
    ['53-70a', '53a-70a'],
    ['53a-129aa', '53a-129a'],
    ['14-22a7', '14-227a'],
    ['14-227', '14-227a'],
    ['53a-7', '53a-7'],
    ['54-333g', '54-33g'],
    ['22-260e', '22a-260e'],
    ['53a-1992a', '53a-192a'],
  ] as const) {
    it(`to ${written} have ${meant}`, () => {
      const found = numbers(statutes.nearest(written, 3));
      assert.ok(found.includes(meant) || written === meant, found.join(' '));
    });
  }

  it('know a key held too long', () => {
    assert.deepEqual(numbers(statutes.nearest('53a-7000', 2)), ['53a-70']);
  });

  it('are none where nothing is like it: the last section of a title is not meant by every number after it', () => {
    assert.deepEqual(numbers(statutes.nearest('53a-7777c', 2)), []);
  });

  it('are in force, differ, are no more than asked, and are not the number itself', () => {
    const tails = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', 'a', 'l', 'zz'))
      .map(([n, letters]) => `${n}${letters}`);
    const written = fc.tuple(fc.constantFrom('53a', '1', '42a-9', '99', '22'), tails).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), fc.integer({ min: 0, max: 6 }), (number, most) => {
        const found = statutes.nearest(number, most);
        assert.ok(found.length <= most);
        assert.equal(new Set(numbers(found)).size, found.length);
        assert.ok(found.every((one) => one.status === 'in force' && one.number !== number));
      }),
      { numRuns: 60 },
    );
  });
});

describe('official addresses', () => {
  const site = 'https://www.cga.ct.gov';
  for (const [number, path] of [
    ['53a-192a', 'current/pub/chap_952.htm#sec_53a-192a'],
    ['53a-117l', 'current/pub/chap_952.htm#sec_53a-117l'],
    ['1-1', 'current/pub/chap_001.htm#sec_1-1'],
    ['1-1a', '2026/sup/chap_001.htm#sec_1-1a'],
    ['42a-2A-101', 'current/pub/art_002a.htm#sec_42a-2A-101'],
    ['1-80c', 'current/pub/chap_010.htm#secs_1-80b_to_1-80d'],
    ['53a-53', 'current/pub/chap_952.htm#secs_53a-53_and_53a-54'],
    ['13-1', 'current/pub/chap_231-235.htm#secs_13-1_to_13-52'],
    ['17a-615', 'current/pub/chap_319i.htm#sec_17a-175'],
    ['12-263cc', 'current/pub/chap_211c.htm#secs_12-263bb_to12-263zz'],
    ['4c-1', 'current/pub/title_04c.htm#secs_4c-1_and_4c-2'],
    ['39-1', 'current/pub/title_39.htm#secs_39-1_to_39-190'],
    // A member of a range whose ends are not known: the page without a place on it.
    ['10-511', '2026/sup/chap_184c.htm#secs_10-511_and_10-511a'],
  ] as const) {
    it(`of ${number}`, () => {
      assert.equal(statutes.officialAddress(section(number)), `${site}/${path}`);
    });
  }

  it('are addresses for every number', () => {
    const shape =
      /^https:\/\/www\.cga\.ct\.gov\/(?:current\/pub|2026\/sup)\/(?:chap_\d{3}[a-z]{0,2}|chap_\d{3}-\d{3}[a-z]?|art_\d{3}a?|title_04c|title_39)\.htm(?:#secs?_[\w-]+)?$/;
    for (let i = 0; i < statutes.size; i++) assert.match(statutes.officialAddress(statutes.at(i)!), shape);
  });
});
