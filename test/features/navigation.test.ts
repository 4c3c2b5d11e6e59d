import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { documentLink } from '../../server/src/features/documentLink';
import { documentSymbol, type OutlineEntry } from '../../server/src/features/documentSymbol';
import { pageAddress } from '../../server/src/features/pages/address';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { documentOf, TODAY } from '../support/features';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const statutes = smallStatutes(SAMPLE);

describe('definition', () => {
  /** Targets at the cursor as citations; the range in `[[ ]]` is what leads there. */
  const check = (source: string, expected: readonly string[]): void => {
    const { snapshot, cursor, ranges } = documentOf(source);
    const targets = definition(snapshot, cursor);
    assert.deepEqual(
      targets.map((target) => target.number + target.pinpoint.map((label) => `(${label})`).join('')),
      expected,
    );
    for (const target of targets) assert.deepEqual(target.origin, ranges[0]);
  };

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a citation', 'See [[Conn. Gen. Stat. § 53a-192a(a)|(1)]].', ['53a-192a(a)(1)']],
    ['its name', 'See [[Conn. G|en. Stat. § 53a-192a(a)]].', ['53a-192a(a)']],
    ['a member', '§§ 53a-70, [[53a-9|0]] and 53a-91', ['53a-90']],
    ['the head of a list', '[[|§§ 53a-70, 53a-90 and 53a-70]]', ['53a-70', '53a-90']],
    ['the first number of a range', '[[§§ 53a-|70 to 53a-91]]', ['53a-70']],
    ['the last number of a range', '[[§§ 53a-70 to 53a|-91]]', ['53a-91']],
    ['an Id.', '§ 53a-70(b). [[I|d.]]', ['53a-70(b)']],
    [
      'prose',
      'under [[subdivision (2) of subsection (a) of sect|ion 53a-70]] of the general statutes',
      ['53a-70(a)(2)'],
    ],
    ['an unknown number', '[[§ 53a-7|000]]', ['53a-7000']],
    ['an act', 'P.A. 21-|103', []],
    ['no citation', 'the law|', []],
  ];
  for (const [name, source, expected] of cases)
    it(`leads from ${name} to ${expected.join(' and ') || 'nowhere'}`, () => {
      check(source, expected);
    });
});

describe('outline', () => {
  const flat = (entries: readonly OutlineEntry[], depth = 0): string[] =>
    entries.flatMap((entry) => [
      `${'  '.repeat(depth)}${entry.name} | ${entry.detail}${entry.deprecated ? ' (gone)' : ''}`,
      ...flat(entry.children, depth + 1),
    ]);

  it('lists citations in the order of the document, members below their list', () => {
    const { snapshot } = documentOf(
      'General Statutes § 53a-192a (a). Id. See §§ 53a-70(a), 53a-90 and 53a-7000; P.A. 21-103; ' +
        'Public Acts 15-84 and 16-43; §§ 53a-70 to 53a-91; § 53a-53; title 53a of the general statutes; chapters 319i and 952 of the general statutes.',
    );
    assert.deepEqual(flat(documentSymbol(snapshot, statutes)), [
      '§ 53a-192a(a) | Trafficking in persons: Class A felony',
      'Id.: § 53a-192a(a) | Trafficking in persons: Class A felony',
      '§§ 53a-70(a), 53a-90 and 53a-7000 | 3 sections',
      '  § 53a-70(a) | Sexual assault in the first degree: Class B or A felony',
      '  § 53a-90 | transferred to § 54-102a (gone)',
      '  § 53a-7000 | not in this edition',
      'Public Act 21-103 | 2021',
      'Public Acts 15-84, 16-43 | 2015',
      '§§ 53a-70 to 53a-91 | Sexual assault in the first degree: Class B or A felony',
      '§ 53a-53 | repealed (gone)',
      'Title 53a | Penal Code',
      'Chapters 319i, 952 | ',
    ]);
  });

  it('names a section that is newer than the facts by its official text', () => {
    const gone = {
      ...block('53-9903', '', ['Section 53-9903 is repealed, effective October 1, 2026.']),
      heading: 'Sec. 53-9903. Fees.',
    };
    const official = officialText([
      {
        number: '990',
        name: 'Lanterns',
        title: '99',
        blocks: [block('53-9902', 'Lighting of lanterns.', ['A lantern is lit.']), gone],
      },
    ]);
    assert.deepEqual(
      flat(documentSymbol(documentOf('In Connecticut § 53-9902. § 53-9903. § 53-9904.').snapshot, statutes, official)),
      ['§ 53-9902 | Lighting of lanterns', '§ 53-9903 | repealed: Fees (gone)', '§ 53-9904 | not in this edition'],
    );
  });

  it('holds each selection in its range and each child in its parent', () => {
    const { snapshot } = documentOf('§§ 53a-70(a), 53a-90; § 53a-91');
    const page = documentOf(
      textDocumentContent(pageAddress('53a-192a'), statutes, TODAY),
      'conncite-section',
      pageAddress('53a-192a'),
    ).snapshot;
    const walk = (entries: readonly OutlineEntry[], from: number, to: number): void => {
      for (const entry of entries) {
        assert.ok(from <= entry.span.start && entry.span.end <= to, entry.name);
        assert.ok(entry.span.start <= entry.selection.start && entry.selection.end <= entry.span.end, entry.name);
        assert.notEqual(entry.name, '');
        walk(entry.children, entry.span.start, entry.span.end);
      }
    };
    walk(documentSymbol(snapshot, statutes), 0, snapshot.text.length);
    walk(documentSymbol(page, statutes), 0, page.text.length);
  });

  it('of a section page has its parts and subsections', () => {
    const uri = pageAddress('53a-192a');
    const { snapshot } = documentOf(textDocumentContent(uri, statutes, TODAY), 'conncite-section', uri);
    assert.deepEqual(flat(documentSymbol(snapshot, statutes)), [
      '§ 53a-192a. Trafficking in persons: Class A felony. | ',
      '  Summary | ',
      '  Subsections | ',
      '    (a) | Sets out three ways of committing trafficking in persons.',
      '      (1) | Knowingly making someone act through one of the three listed means.',
      '    (c) | Grades the crime as a class A felony.',
      '  Amendments (1) | ',
      '  Sections that it cites (1) | ',
      '  Labels (11) | ',
      '  Where this comes from | ',
    ]);
  });

  it('has no headings where the facts are missing', () => {
    const { snapshot } = documentOf('§ 53a-70');
    assert.deepEqual(flat(documentSymbol(snapshot, null)), ['§ 53a-70 | ']);
  });
});

describe('document link', () => {
  it('is on section pages only: to other pages from the head, and to the official page', () => {
    const uri = pageAddress('53a-70');
    const text = `${textDocumentContent(uri, statutes, TODAY)}https://evil.example/`;
    const links = documentLink(documentOf(text, 'conncite-section', uri).snapshot).map((link) => [
      text.slice(link.start, link.end),
      link.target,
    ]);
    const address = 'https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-70';
    assert.deepEqual(links, [
      ['53a, Penal Code', { subject: { kind: 'title', name: '53a' } }],
      ['952, Penal Code: Offenses', { subject: { kind: 'chapter', name: '952' } }],
      ['§ 53a-53 (repealed)', { subject: { kind: 'section', name: '53a-53' } }],
      ['§ 53a-90 (transferred)', { subject: { kind: 'section', name: '53a-90' } }],
      [address, { address }],
    ]);
    assert.deepEqual(documentLink(documentOf(text, 'markdown').snapshot), []);
  });

  it("leaves a page's own citations clickable", () => {
    const uri = pageAddress('53a-192a');
    const { snapshot } = documentOf(textDocumentContent(uri, statutes, TODAY), 'conncite-section', uri);
    const at = snapshot.text.indexOf('- § 53a-192,');
    assert.deepEqual(
      definition(snapshot, at + 4).map((target) => target.number),
      ['53a-192'],
    );
  });
});
