import assert from 'node:assert/strict';
import { declarationsOf, isDay } from '../../../server/src/analysis/declarations';
import {
  createSnapshot,
  editedSnapshot,
  lastStartingAtOrBefore,
  readInSteps,
} from '../../../server/src/analysis/createSnapshot';
import { editionYears } from '../../../server/src/analysis/editionYear';
import { plainProse } from '../../../server/src/markup/prose';
import { applyEdits } from '../../../server/src/text/edit';
import { allSteps } from '../../../server/src/text/steps';
import { snapshotOf } from '../../support/check';
import { marked } from '../../support/markers';
import { smallStatutes } from '../../support/smallStatutes';

describe('what lies at a place', () => {
  const at = (source: string): string | undefined => {
    const { text, cursor } = marked(source);
    const found = snapshotOf(text).citationAt(cursor);
    return (
      found &&
      `${text.slice(found.citation.start, found.citation.end)} | ${found.member === undefined ? '' : text.slice(found.member.start, found.member.end)}`
    );
  };
  for (const [source, is] of [
    ['No | law, § 1-1.', undefined],
    ['No law, |§ 1-1 x', '§ 1-1 | 1-1'],
    ['No law, § 1-1| x', '§ 1-1 | 1-1'],
    ['No law, § 1-1 |x', undefined],
    ['|§§ 1-1, 1-2 and 1-3', '§§ 1-1, 1-2 and 1-3 | 1-1'],
    ['§§ 1-1|, 1-2 and 1-3', '§§ 1-1, 1-2 and 1-3 | 1-1'],
    ['§§ 1-1,| 1-2 and 1-3', '§§ 1-1, 1-2 and 1-3 | 1-1'],
    ['§§ 1-1, |1-2 and 1-3', '§§ 1-1, 1-2 and 1-3 | 1-2'],
    ['§§ 1-1, 1-2 a|nd 1-3', '§§ 1-1, 1-2 and 1-3 | 1-2'],
    ['§§ 1-1, 1-2 an|d 1-3', '§§ 1-1, 1-2 and 1-3 | 1-3'],
    ['§§ 1-1, 1-2 and| 1-3', '§§ 1-1, 1-2 and 1-3 | 1-3'],
    ['§ 1-1;| § 1-2', undefined],
    ['§ 1-1; § 1|-2; § 1-3', '§ 1-2 | 1-2'],
  ] as const) {
    it(`${source} is ${is ?? 'nothing'}`, () => {
      assert.equal(at(source), is);
    });
  }

  for (const [offset, place] of [
    [-1, -1],
    [0, 0],
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 2],
    [99, 2],
  ] as const) {
    it(`of three that begin at 0, 5 and 10 offset ${offset} belongs to ${place < 0 ? 'none' : `number ${place}`}`, () => {
      const spans = [0, 5, 10].map((start) => ({ start, end: start + 2 }));
      assert.equal(lastStartingAtOrBefore(spans, offset), place);
    });
  }

  it('belongs to none of none', () => {
    assert.equal(lastStartingAtOrBefore([], 3), -1);
  });
});

describe('a snapshot', () => {
  it('keeps an answer for its version, and reads once however it is asked', () => {
    const snapshot = snapshotOf('§ 1-1');
    let asked = 0;
    const count = (): number => ++asked;
    assert.deepEqual([snapshot.kept(count), snapshot.kept(count), asked], [1, 1, 1]);
    allSteps(readInSteps(snapshot));
    assert.equal(snapshot.reading, snapshot.reading);
    assert.equal(snapshot.lines, snapshot.lines);
  });

  it('is read in steps before it is asked for', () => {
    const snapshot = snapshotOf('The board denied the appeal under § 4-183. Id.\n\n'.repeat(1000));
    let steps = 0;
    for (const steps_ = readInSteps(snapshot); steps_.next().done !== true;) steps++;
    assert.ok(steps > 1);
    assert.equal(snapshot.reading.citations.length, 2000);
  });

  it('tells whether a span is quoted', () => {
    const text = 'See “§ 1-1” and § 1-2; “§ 1-3”.';
    const snapshot = snapshotOf(text);
    assert.deepEqual(
      snapshot.reading.citations.map((citation) => snapshot.quoted(citation)),
      [true, false, true],
    );
    assert.equal(snapshot.quoted({ start: 8, end: 14 }), false);
  });

  it('reads a span without its markup', () => {
    const text = 'See *General Statutes* § 1-1.';
    const snapshot = createSnapshot('test:/', 0, 'markdown', text);
    const [citation] = snapshot.reading.citations;
    assert.ok(citation);
    assert.equal(snapshot.read(citation), 'General Statutes § 1-1');
    assert.equal(snapshotOf('See § 1-1.').read({ start: 4, end: 9 }), '§ 1-1');
  });

  it('with edits made keeps the places of notes that another reader told of', () => {
    const text = 'One two three four.';
    const before = createSnapshot(
      'test:/',
      3,
      'plaintext',
      text,
      plainProse(text, { zones: [{ kind: 'note', start: 8, end: 13 }] }),
    );
    for (const [edits, words] of [
      [[{ start: 0, end: 3, newText: 'Twenty' }], 'three'],
      [
        [
          { start: 3, end: 3, newText: ' and' },
          { start: 4, end: 7, newText: '' },
        ],
        'three',
      ],
      [[{ start: 14, end: 18, newText: 'fourteen' }], 'three'],
      [[{ start: 10, end: 11, newText: 'RRR' }], 'thRRRee'],
      [
        [
          { start: 0, end: 3, newText: 'Twenty' },
          { start: 4, end: 10, newText: 'x' },
        ],
        'xree',
      ],
    ] as const) {
      const now = applyEdits(text, edits);
      const after = editedSnapshot(before, edits, now);
      assert.deepEqual(
        [after.uri, after.version, after.prose.zones.map(({ kind, start, end }) => [kind, now.slice(start, end)])],
        ['test:/', 3, [['note', words]]],
      );
    }
    const plain = editedSnapshot(snapshotOf('§ 1-1'), [{ start: 4, end: 5, newText: '2' }], '§ 1-2');
    assert.deepEqual([plain.reading.citations[0]?.sections[0]?.number, plain.prose.zones], ['1-2', []]);
  });
});

describe('what a document says of itself', () => {
  const said = (text: string, language = 'markdown'): unknown => {
    const { asOf, style, unreadable } = declarationsOf(createSnapshot('test:/', 0, language, text));
    return [
      asOf,
      style,
      unreadable.map(({ start, end, message }) => [text.slice(start, end), message.split(/[.;]/)[0]]),
    ];
  };
  const NO_DATE = (value: string): string => `“${value}” is not a valid date`;
  for (const [text, ...is] of [
    ['---\nconncite: { as-of: 2017-05-01, style: bluebook }\n---\n', '2017-05-01', 'bluebook', []],
    ['---\n"conncite": {"as-of": "2017-05-01"}\n---\n', '2017-05-01', null, []],
    ['---\nconncite:\n  as-of: 2017-05-01\n  style: connecticut\n---\n', '2017-05-01', 'connecticut', []],
    [
      '---\nconncite:\n\n  as-of: 2017-05-01   \n \n  style: connecticut # ours\n---\n',
      '2017-05-01',
      'connecticut',
      [],
    ],
    ["---\nconncite: # ours\n  # a remark\n  'as-of': '2017-05-01'\n---\n", '2017-05-01', null, []],
    ['---\r\nconncite:\r\n  as-of: 2017-05-01\r\n  style: bluebook\r\n---\r\n', '2017-05-01', 'bluebook', []],
    ['---\nconncite:\n  as-of: 2017-02-30\n---\n', null, null, [['as-of: 2017-02-30', NO_DATE('2017-02-30')]]],
    ['---\nconncite:\n  style: 2017\n---\n', null, null, [['style: 2017', '“2017” is not a citation style']]],
    ['---\nconncite:\n  colour: red\n---\n', null, null, [['colour: red', '“colour” has no meaning here']]],
    [
      '---\nconncite:\n---\n',
      null,
      null,
      [['conncite:', 'Write it in this form: conncite: { as-of: 2017-05-01, style: connecticut }']],
    ],
    ['---\ntitle: conncite: x\n---\n', null, null, []],
    ['<!-- conncite: as-of 2017-05-01, style connecticut -->', '2017-05-01', 'connecticut', []],
    ['<!-- conncite: as-of: 2017-05-01; style = bluebook -->', '2017-05-01', 'bluebook', []],
    [
      '<!-- conncite: as-of 2017-05-01 --><!-- conncite: as-of 2019-05-01, style bluebook -->',
      '2017-05-01',
      'bluebook',
      [],
    ],
    ['<!-- conncite: as-of then -->', null, null, [['as-of then', NO_DATE('then')]]],
    ['<!-- conncite:as-of 2017-05-01 -->', null, null, []],
    ['<!-- conncited: as-of 2017-05-01 -->', null, null, []],
    ['conncite: as-of 2017-05-01', null, null, []],
  ] as const) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(said(text), is);
    });
  }

  for (const [value, is] of [
    ['2017-05-01', true],
    ['2016-02-29', true],
    ['2017-02-29', false],
    ['2017-13-01', false],
    ['2017-5-1', false],
    ['12017-05-01', false],
    ['2017-05-011', false],
    ['', false],
  ] as const) {
    it(`“${value}” is ${is ? 'a' : 'no'} day`, () => {
      assert.equal(isDay(value), is);
    });
  }
});

describe('a year after a citation', () => {
  const acts = (...years: readonly number[]) => years.map((year) => ({ act: `P.A. ${year}`, year, sections: '' }));
  const statutes = smallStatutes({
    sections: [
      { number: '1-1', acts: acts(1999, 2015) },
      { number: '1-2', acts: acts(2001) },
      { number: '1-3' },
      ...Array.from({ length: 300 }, (_, k) => ({ number: `2-${k + 1}`, acts: acts(1999) as never })),
      { number: '2-301', acts: acts(1999) },
    ],
  });
  const isEdition = editionYears(statutes);
  for (const [citation, is] of [
    ['Conn. Gen. Stat. § 1-1 (2017)', true],
    ['Conn. Gen. Stat. § 1-1 (2016)', false],
    ['Conn. Gen. Stat. § 1-1 (2015)', false],
    ['Conn. Gen. Stat. § 1-1 (1999)', false],
    ['Conn. Gen. Stat. § 1-1 (2001)', true],
    ['Conn. Gen. Stat. § 1-1 (1997)', false],
    ['Conn. Gen. Stat. § 1-2 (1997)', false],
    ['Conn. Gen. Stat. § 1-1 (2025)', true],
    ['Conn. Gen. Stat. § 1-1 (2027)', false],
    ['Conn. Gen. Stat. § 1-3 (2017)', false],
    ['Conn. Gen. Stat. § 1-9 (2017)', false],
    ['Conn. Gen. Stat. § 1-1', false],
    ['Conn. Gen. Stat. §§ 1-1 to 1-2 (2017)', true],
    ['Conn. Gen. Stat. §§ 1-1 to 1-3 (2017)', false],
    ['Conn. Gen. Stat. §§ 1-1 to 1-2 (2015)', false],
    ['Conn. Gen. Stat. §§ 2-1 to 2-300 (2017)', true],
    ['Conn. Gen. Stat. §§ 2-1 to 2-301 (2017)', false],
  ] as const) {
    it(`${is ? 'can only be' : 'need not be'} an edition's: ${citation}`, () => {
      const member = snapshotOf(citation).reading.citations[0]?.sections[0];
      assert.ok(member);
      assert.equal(isEdition(member), is);
    });
  }
});
