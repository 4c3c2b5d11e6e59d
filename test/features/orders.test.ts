import assert from 'node:assert/strict';
import { usedAuthorities } from '../../server/src/analysis/authorities/uses';
import { nameOf } from '../../server/src/citations/cited';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { authorities, usesIn } from '../../server/src/features/authorities';
import { hover } from '../../server/src/features/hover';
import { plainText } from '../../server/src/features/wording/richText';
import { loadCatalogue } from '../support/catalogue';
import { snapshotOf } from '../support/check';

const CODE = loadCatalogue();

describe('the order of what is cited', () => {
  it("is the code's: a title before its chapters, a chapter before its sections, a section before ranges from it, acts last", () => {
    const text =
      'P.A. 21-103; § 53a-1; chapter 950 of the general statutes; §§ 53a-24 to 53a-30; section 53a-24; chapter 952 of the general statutes; title 53a of the general statutes; § 53a-24 et seq.; § 53a-9; §§ 53a-24 to 53a-27; § 1-1; P.A. 06-43; P.A. 21-9.';
    assert.deepEqual(
      usedAuthorities(snapshotOf(text), CODE).map(({ cited }) => nameOf(cited)),
      [
        '§ 1-1',
        'title 53a',
        'chapter 950',
        '§ 53a-1',
        '§ 53a-9',
        'chapter 952',
        '§ 53a-24',
        '§ 53a-24 et seq.',
        '§§ 53a-24 to 53a-27',
        '§§ 53a-24 to 53a-30',
        'Public Act 06-43',
        'Public Act 21-9',
        'Public Act 21-103',
      ],
    );
  });

  it("is the section's own among labels: the whole first, then 1, 2, 10 and a, b, aa, each before what stands in it", () => {
    const text = ['(aa)', '(b)(10)', '(b)(2)', '', '(a)(1)', '(b)', '(a)']
      .map((labels) => `Under C.G.S. § 8-37f${labels} it is.`)
      .join('\n\n');
    const [group] = authorities([usesIn({ snapshot: snapshotOf(text), findings: [] })], CODE);
    assert.deepEqual(
      group?.authorities[0]?.pinpoints.map(({ labelPath }) => labelPath),
      ['', '(a)', '(a)(1)', '(b)', '(b)(2)', '(b)(10)', '(aa)'],
    );
  });
});

describe('the title that an authority is listed under', () => {
  const titles = (text: string, statutes: typeof CODE | null): readonly string[] =>
    authorities([usesIn({ snapshot: snapshotOf(text), findings: [] })], statutes).map(
      ({ label, detail, authorities: own }) =>
        `${label}${detail === '' ? '' : `, ${detail}`}: ${own.map(({ label: name }) => name).join('; ')}`,
    );
  const TEXT =
    'chapter 952 of the general statutes; title 54 of the general statutes; C.G.S. §§ 53a-70 to 53a-73; § 1-1; chapter 999zz of the general statutes; P.A. 21-103';

  it('is that of its number, of its chapter, and its own; chapters that have none come after them, and acts last', () => {
    assert.deepEqual(titles(TEXT, CODE), [
      'Title 1, Provisions of General Application: § 1-1',
      'Title 53a, Penal Code: chapter 952; §§ 53a-70 to 53a-73',
      'Title 54, Criminal Procedure: title 54',
      'Other chapters: chapter 999zz',
      'Public and special acts: Public Act 21-103',
    ]);
  });

  it('is not known for chapters without facts', () => {
    assert.deepEqual(titles(TEXT, null), [
      'Title 1: § 1-1',
      'Title 53a: §§ 53a-70 to 53a-73',
      'Title 54: title 54',
      'Other chapters: chapter 952; chapter 999zz',
      'Public and special acts: Public Act 21-103',
    ]);
  });
});

describe('a hover on the head of a list', () => {
  it('lists the first eight sections in the order in which they are cited, and counts the rest', () => {
    const numbers = ['53a-71', '53a-70', '53a-73a', '53a-72a', '53a-3', '53a-4', '53a-5', '53a-6', '53a-7', '53a-8'];
    const snapshot = createSnapshot('test:/', 0, 'plaintext', `General Statutes §§ ${numbers.join(', ')}`);
    const said = plainText(
      hover(snapshot, 3, { statutes: CODE, today: '2026-12-01', openSection: () => undefined })?.content ?? [],
    );
    const listed = Array.from(said.matchAll(/^- § ([\w-]+)/gm), ([, number]) => number);
    assert.match(said, /^10 sections are cited here\./);
    assert.deepEqual(listed, numbers.slice(0, 8));
    assert.match(said, /and 2 more/);
  });
});
