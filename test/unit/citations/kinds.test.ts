import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import type { Cited } from '../../../server/src/citations/citation';
import {
  compareCited,
  detailOf,
  groupOf,
  isListedKind,
  isOtherKind,
  isSameCited,
  isSection,
  keyOf,
  nameOf,
  numberOf,
  otherKind,
  titleOf,
  unitOf,
  wordsOf,
} from '../../../server/src/citations/cited';
import type { Units } from '../../../server/src/citations/kinds/kind';
import { shownKind } from '../../../server/src/features/cited/registry';
import { composeOther } from '../../../server/src/styles/compose';
import { projectFiles } from '../../support/projectFiles';

function citedIn(text: string): readonly Cited[] {
  return createSnapshot('test:/', 0, 'plaintext', text).reading.citations.flatMap(({ cites }) => cites);
}

function first(text: string): Cited {
  const [cited] = citedIn(text);
  assert.ok(cited !== undefined, text);
  return cited;
}

/** Two chapters and a title. */
const UNITS: Units = {
  title: (number) => (number === '53a' ? { name: 'Penal Code', status: 'in force' } : undefined),
  chapter: (number) =>
    number === '952'
      ? { name: 'Penal Code: Offenses', status: 'in force', title: '53a', first: '53a-24' }
      : number === '319i'
        ? { name: 'Family Support', status: 'in force', title: '17b', first: '17b-1' }
        : undefined,
};

describe('kinds of authorities', () => {
  const rows: readonly (readonly [string, string, string | null, string | undefined])[] = [
    ['§ 53a-70(a)(1)', '§ 53a-70(a)(1)', null, '53a'],
    ['Conn. Gen. Stat. § 53a-70 (2021)', '§ 53a-70 (2021)', null, '53a'],
    ['C.G.S. § 53a-70(a)-(c)', '§ 53a-70(a) to (c)', null, '53a'],
    ['§§ 4-1 to 4-9', '§§ 4-1 to 4-9', null, '4'],
    ['C.G.S. § 22a-14 et seq.', '§ 22a-14 et seq.', null, '22a'],
    ['title 53a', 'title 53a', null, '53a'],
    ['chapter 952 of the general statutes', 'chapter 952', null, '53a'],
    ['chapter 999 of the general statutes', 'chapter 999', null, undefined],
    ['P.A. 21-103, §§ 3, 4', 'P.A. 21-103, §§ 3, 4', 'Public and special acts', undefined],
    ['June Sp. Sess., P.A. 21-2', 'June Sp. Sess. P.A. 21-2', 'Public and special acts', undefined],
  ];
  for (const [text, words, group, title] of rows) {
    it(`say of ${text} its normal form, its group and its title`, () => {
      const cited = first(`See ${text}.`);
      assert.deepEqual([wordsOf(cited), groupOf(cited), titleOf(cited, UNITS)], [words, group, title]);
    });
  }

  it('stand in the order of the code, then acts by their year', () => {
    const text =
      '§ 53a-70; P.A. 21-103; §§ 53a-70 to 53a-73; chapter 952 of the general statutes; § 17b-1; S.A. 19-5; § 53a-70 et seq.; ' +
      'title 53a; chapter 319i; § 53a-8; P.A. 21-9';
    const sorted = [...citedIn(text)].sort((a, b) => compareCited(a, b, UNITS));
    assert.deepEqual(sorted.map(nameOf), [
      'chapter 319i',
      '§ 17b-1',
      'title 53a',
      '§ 53a-8',
      'chapter 952',
      '§ 53a-70',
      '§ 53a-70 et seq.',
      '§§ 53a-70 to 53a-73',
      'Special Act 19-5',
      'Public Act 21-9',
      'Public Act 21-103',
    ]);
  });

  it('are the same where all that they cite is', () => {
    assert.ok(isSameCited(first('See P.A. 21-103, § 3.'), first('See Public Act No. 21-103, § 3.')));
    for (const [a, b] of [
      ['P.A. 21-103, § 3', 'P.A. 21-103, § 4'],
      ['P.A. 21-103', 'S.A. 21-103'],
      ['chapter 53a', 'title 53a'],
      ['§ 53a-70', '§§ 53a-70 to 53a-73'],
      ['§ 53a-70(a)', '§ 53a-70(b)'],
      ['Conn. Gen. Stat. § 4-1 (2021)', 'Conn. Gen. Stat. § 4-1 (2023)'],
    ] as const)
      assert.ok(!isSameCited(first(`See ${a}.`), first(`See ${b}.`)), `${a}; ${b}`);
  });

  it('other than sections say what they are called, and what the facts know', () => {
    const said = [
      'title 53a',
      'chapter 952 of the general statutes',
      'chapter 319j',
      'P.A. 21-103',
      '1969, P.A. 828',
    ].map((text) => {
      const cited = first(`See ${text}.`);
      assert.ok(!isSection(cited) && isOtherKind(cited.kind));
      return [
        otherKind(cited.kind).wordOf(cited),
        numberOf(cited),
        detailOf(cited, UNITS),
        detailOf(cited, null),
        unitOf(cited, UNITS)?.name,
        isListedKind(cited.kind),
      ];
    });
    assert.deepEqual(said, [
      ['title', '53a', 'Penal Code', '', 'Penal Code', true],
      ['chapter', '952', 'Penal Code: Offenses', '', 'Penal Code: Offenses', true],
      ['chapter', '319j', '', '', undefined, true],
      ['Public Act', '21-103', '2021', '2021', undefined, false],
      ['Public Act', '828', '1969', '1969', undefined, false],
    ]);
    assert.deepEqual(
      ['full', 'id', 'section', 'range', 'toString'].map((kind) => [isOtherKind(kind), isListedKind(kind)]),
      Array.from({ length: 5 }, () => [false, true]),
    );
  });

  it('other than sections lead to a page of their own, by their key or name', () => {
    for (const text of ['title 53a', 'chapter 319i', 'P.A. 21-103, § 3']) {
      const cited = first(`See ${text}.`);
      assert.ok(!isSection(cited));
      const [own, ...others] = shownKind(cited.kind).leadsTo(cited, null);
      assert.equal(own?.kind, cited.kind);
      assert.deepEqual(others, []);
      // What is composed of it cites the whole.
      const [whole] = composeOther(cited).cites;
      assert.equal(whole === undefined ? '' : keyOf(whole), keyOf(cited));
      assert.ok(whole !== undefined && (whole.kind !== 'act' || whole.sections.length === 0));
    }
  });

  it('are told apart in their own files, and in what reads or writes them', () => {
    const taken = /\bkind [!=]== '(?:act|chapter|title|range)'|\bcase '(?:act|chapter|title|range)'/;
    const rooms =
      /^server\/src\/(?:analysis|assistant|cli|diagnostics|edits|features|mcp|pandoc|protocol|record|settings)\/.*\.ts$/;
    const files = projectFiles().filter((file) => rooms.test(file) && !file.startsWith('server/src/features/cited/'));
    assert.ok(files.length > 300, String(files.length));
    assert.deepEqual(
      files.filter((file) => taken.test(fs.readFileSync(file, 'utf8'))),
      [],
    );
  });
});
