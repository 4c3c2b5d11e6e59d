import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import type { Cited } from '../../../server/src/citations/citation';
import { actName, isSection, keyOf, nameOf } from '../../../server/src/citations/cited';
import { read } from '../../../server/src/index';

function citesOf(text: string, language = 'plaintext'): readonly Cited[] {
  return createSnapshot('test:/', 0, language, text).reading.citations.flatMap(({ cites }) => cites);
}

describe('what a citation cites', () => {
  /** Text, and of each member its words in the source, its key and its name. */
  const cited: readonly (readonly [string, ...(readonly [string, string, string])[]])[] = [
    ['§ 53a-70(a)', ['53a-70(a)', '53a-70', '§ 53a-70']],
    ['§§ 4-1 to 4-9 and 4-12', ['4-1 to 4-9', '4-1 to 4-9', '§§ 4-1 to 4-9'], ['4-12', '4-12', '§ 4-12']],
    ['C.G.S. § 22a-14 et seq.', ['22a-14 et seq.', '22a-14 et seq.', '§ 22a-14 et seq.']],
    ['P.A. 21-103, § 3', ['P.A. 21-103, § 3', 'act :p:21-103', 'Public Act 21-103']],
    [
      'Public Acts 15-84 and 16-43, § 2',
      ['15-84', 'act :p:15-84', 'Public Act 15-84'],
      ['16-43, § 2', 'act :p:16-43', 'Public Act 16-43'],
    ],
    ['June Sp. Sess., P.A. 21-2', ['June Sp. Sess., P.A. 21-2', 'act jun:p:21-2', 'Public Act 21-2']],
    [
      'sections 3 and 4 of public act 21-103',
      ['sections 3 and 4 of public act 21-103', 'act :p:21-103', 'Public Act 21-103'],
    ],
    ['chapter 952 of the general statutes', ['chapter 952', 'chapter 952', 'chapter 952']],
    ['chapters 319i and 319j', ['319i', 'chapter 319i', 'chapter 319i'], ['319j', 'chapter 319j', 'chapter 319j']],
    ['titles 17a to 17b of the general statutes', ['17a', 'title 17a', 'title 17a'], ['17b', 'title 17b', 'title 17b']],
  ];
  for (const [text, ...members] of cited) {
    it(`is told member by member of ${text}`, () => {
      assert.deepEqual(
        citesOf(`See ${text} now.`).map((one) => [
          `See ${text} now.`.slice(one.start, one.end),
          keyOf(one),
          nameOf(one),
        ]),
        members,
      );
    });
  }

  it('has places in the source where markup stands between', () => {
    const text = '<p>See chapters <b>319i</b>&nbsp;and <i>319j</i>; Public&nbsp;Acts 15&#8209;84 &amp; 16-43.</p>';
    assert.deepEqual(
      citesOf(text, 'html').map(({ start, end }) => text.slice(start, end)),
      ['319i', '319j', '15&#8209;84', '16-43'],
    );
  });

  it('moves with the text before it when a document is read again', () => {
    const text = `${'Words of no meaning. '.repeat(500)}See Public Acts 15-84 and 16-43. ${'More of them. '.repeat(900)}`;
    const first = createSnapshot('test:/', 0, 'plaintext', text);
    assert.equal(first.reading.citations.length, 1);
    const later = createSnapshot('test:/', 1, 'plaintext', `A new line.\n${text}`, undefined, first);
    assert.deepEqual(
      later.reading.citations[0]?.cites.map(({ start, end }) => later.text.slice(start, end)),
      ['15-84', '16-43'],
    );
    assert.deepEqual(
      first.reading.citations[0]?.cites.map(({ start, end }) => first.text.slice(start, end)),
      ['15-84', '16-43'],
    );
  });

  it('is a section or another thing', () => {
    assert.deepEqual(
      citesOf('§ 4-1; P.A. 21-103; chapter 319i; §§ 4-1 to 4-9').map((one) => [one.kind, isSection(one)]),
      [
        ['section', true],
        ['act', false],
        ['chapter', false],
        ['range', true],
      ],
    );
  });

  it('names acts as source lines print them', () => {
    const names = citesOf('P.A. 21-103; S.A. 02-12; 1969, P.A. 828; June Sp. Sess., P.A. 21-2').map((one) =>
      one.kind === 'act' ? actName(one) : '',
    );
    assert.deepEqual(names, ['P.A. 21-103', 'S.A. 02-12', '1969, P.A. 828', 'June Sp. Sess. P.A. 21-2']);
  });
});

describe('citations as data', () => {
  const text =
    'Practice Book § 10-39. See Conn. Gen. Stat. §§ 53a-70(a) (2021) and 53a-71; *id.* § 53a-72. Public Acts 15-84 and 16-43; titles 1 and 53a of the general statutes.';
  const document = read(text, { language: 'markdown' });

  it('lose nothing when they are copied', () => {
    assert.equal(document.authorities.length, 5);
    assert.deepEqual(structuredClone(document.authorities), document.authorities);
    assert.deepEqual(document.citations[0]?.sections[0]?.numberSpan, {
      start: text.indexOf('53a-70'),
      end: text.indexOf('(a)'),
    });
    assert.deepEqual(structuredClone(document.citations)[0]?.sections[0]?.year, 2021);
  });

  it('hold what is public and nothing else', () => {
    const KEYS = [
      'act',
      'ambiguous',
      'antecedent',
      'cites',
      'division',
      'end',
      'idSpan',
      'kind',
      'malformed',
      'moreDivisions',
      'name',
      'sections',
      'sign',
      'start',
      'trailer',
    ];
    for (const citation of document.citations) assert.deepEqual(Object.keys(citation).sort(), KEYS);
    assert.deepEqual(document.authorities[0], {
      kind: 'foreign',
      source: 'practice-book',
      start: text.indexOf('§'),
      end: text.indexOf('.'),
    });
  });

  it('keep acts, chapters and titles as the contract has them', () => {
    const [, , acts, titles] = document.citations;
    assert.deepEqual(acts?.act, {
      type: 'public',
      year: 2015,
      number: '15-84',
      session: null,
      sections: [],
      others: [{ type: 'public', year: 2016, number: '16-43', session: null, sections: [] }],
    });
    assert.deepEqual([titles?.act, titles?.division, titles?.moreDivisions], [null, '1', ['53a']]);
  });

  it('are found by place and by what they point back to, copies too', () => {
    const found = document.citationAt(text.indexOf('16-43'));
    assert.equal(found?.citation, document.citations[2]);
    assert.equal(found?.cited, document.citations[2]?.cites[1]);
    assert.equal(found?.member, undefined);
    assert.equal(document.citationAt(text.indexOf('53a-71'))?.member?.number, '53a-71');
    assert.equal(document.citationAt(0), undefined);
    assert.equal(document.antecedentOf(structuredClone(document.citations)[1]!), 1);
    assert.equal(document.antecedentOf({ ...document.citations[1]!, start: 1 }), null);
  });
});
