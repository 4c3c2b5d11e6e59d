import assert from 'node:assert/strict';
import { nameOf } from '../../server/src/citations/cited';
import { usesIn } from '../../server/src/features/authorities';
import { hover } from '../../server/src/features/hover';
import { pageAddress } from '../../server/src/features/pages/address';
import { annotationsPage } from '../../server/src/features/pages/annotationsPage';
import { citingParts, citingTargets } from '../../server/src/features/pages/citingDocuments';
import { editionPage } from '../../server/src/features/pages/editionPage';
import { laterFacts } from '../../server/src/features/pages/officialPart';
import { pageDocument } from '../../server/src/features/pages/page';
import { partsOfPage, pathOfLine } from '../../server/src/features/pages/parts';
import { sectionPage } from '../../server/src/features/pages/sectionPage';
import {
  gistOf,
  labelLines,
  missingPinpoint,
  subsectionLines,
  toldLines,
  versionsOf,
  type Version,
} from '../../server/src/features/pages/subsections';
import { labelsPart } from '../../server/src/features/pages/summary';
import { previewLink } from '../../server/src/features/previewLink';
import { references } from '../../server/src/features/references';
import { searchStatutes } from '../../server/src/features/searchStatutes';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { labelsOfSection } from '../../server/src/features/typing/labels';
import { closesLabel } from '../../server/src/features/typing/ownBracket';
import { changeLine, comingSentence } from '../../server/src/features/wording/actChanges';
import { changeWords } from '../../server/src/features/wording/changes';
import { textsOf, textWith } from '../../server/src/features/wording/official';
import { markdown } from '../../server/src/features/wording/richText';
import { markTask } from '../../server/src/features/wordTasks';
import { officialSection } from '../../server/src/official/pages/officialSection';
import type { OfficialSection, OfficialText } from '../../server/src/official/pages/officialText';
import type { Block } from '../../server/src/official/pages/pages';
import { laterVersion, officialBlock } from '../support/officialBlock';
import { block, editions, officialText } from '../support/officialText';
import { CHANGE, documentOf, hoverContext, TODAY } from '../support/features';
import { SAMPLE, smallStatutes, structure, type SmallSection } from '../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);
const code = (section: Partial<SmallSection>): ReturnType<typeof smallStatutes> =>
  smallStatutes({ ...SAMPLE, sections: [{ number: '53a-70', ...section }] });
const lawOf = (...blocks: ReturnType<typeof block>[]): ReturnType<typeof officialText> =>
  officialText([{ number: '952', name: 'Offenses', title: '53a', blocks }]);

/** A section as its page has it, with texts that will be the law. */
function sectionWith(later: Block['later'], paragraphs: Block['paragraphs'] = [['text', '(a) Now.']]): OfficialSection {
  return officialSection(
    '53a-70',
    officialBlock('53a-70', { paragraphs, later }),
    {
      chapter: '952',
      chapterName: 'Offenses',
      address: 'https://x/chap_952.htm',
      edition: 2025,
      supplement: false,
      read: '2026-07-01',
    },
    null,
  );
}

describe('what an act will do', () => {
  for (const [change, words] of [
    [{}, 'P.A. 26-21, § 10, amends it, effective January 1, 2027; until then the earlier text is the law.'],
    [
      { part: '(a)' },
      'P.A. 26-21, § 10, amends subsection (a), effective January 1, 2027; until then the earlier text is the law.',
    ],
    [{ what: 'repealed' }, 'P.A. 26-21, § 10, repeals it, effective January 1, 2027; until then it is the law.'],
    [
      { what: 'repealed', part: '(a)' },
      'P.A. 26-21, § 10, amends subsection (a), effective January 1, 2027; until then the earlier text is the law.',
    ],
    [{ what: 'new' }, 'P.A. 26-21, § 10, makes it, effective January 1, 2027; until then it is not the law.'],
  ] as const) {
    it(`is told in a sentence: ${JSON.stringify(change)}`, () => {
      assert.equal(comingSentence({ ...CHANGE, ...change }), words);
    });
  }

  for (const [change, words] of [
    [{}, '§ 10: x: amended, effective January 1, 2027'],
    [{ part: '(a)' }, '§ 10: x: amended in subsection (a), effective January 1, 2027'],
    [{ what: 'new' }, '§ 10: x: new, to be codified, effective January 1, 2027'],
    [{ what: 'new', number: '', part: 'lamps' }, '§ 10: x: new, no number yet, effective January 1, 2027'],
    [{ undoneBy: 'P.A. 26-100, § 68' }, '§ 10: x: amended, effective January 1, 2027; undone by P.A. 26-100, § 68'],
    [{ byProgram: true }, '§ 10: x: amended, effective January 1, 2027 (read by program from the act)'],
    [{ fromPassage: true }, '§ 10: x: amended, effective from passage on January 1, 2027'],
  ] as const) {
    it(`is told in a line: ${JSON.stringify(change)}`, () => {
      assert.equal(changeLine({ ...CHANGE, ...change }, 'x'), words);
    });
  }

  it('is on its page, also for a section that the facts do not have', () => {
    const statutes = smallStatutes({
      ...SAMPLE,
      sections: [
        {
          number: '53a-70',
          catchline: 'Lamps.',
          changes: [{ ...CHANGE }, { ...CHANGE, number: '53a-999', section: '11' }],
        },
      ],
    });
    const text = textDocumentContent('conncite:/act/P.A._26-21.conncite', statutes, TODAY);
    assert.match(text, /^- § 10: § 53a-70, Lamps: amended, effective January 1, 2027$/m);
    assert.match(text, /^- § 11: § 53a-999: amended, effective January 1, 2027$/m);
  });
});

describe('how a text changed', () => {
  for (const [kind, to, words] of [
    ['amended', [], 'amended'],
    ['repealed', [], 'repealed'],
    ['added', [], 'added'],
    ['removed', [], 'no longer printed'],
    ['other', [], 'changed'],
    ['renumbered', [], 'renumbered'],
    ['renumbered', ['1-2'], 'renumbered as § 1-2'],
    ['renumbered', ['1-2', '1-3'], 'renumbered as §§ 1-2 and 1-3'],
  ] as const) {
    it(`is told: ${words}`, () => {
      assert.equal(changeWords({ kind, to, number: '1-1', catchline: '' }), words);
    });
  }
});

describe('the texts of a section', () => {
  const facts = (...later: Block['later']): string[] =>
    laterFacts(sectionWith(later), TODAY).map((line) => (line.kind === 'fact' ? line.text : ''));
  for (const [what, later, is] of [
    ['none', [], []],
    [
      'one to come',
      [laterVersion('2027-07-01')],
      ['The official page also prints an amended text that is not yet the law: it takes effect on July 1, 2027.'],
    ],
    [
      'one that has come',
      [laterVersion('2026-07-01')],
      ['The official page prints an amended text that is the law since July 1, 2026.'],
    ],
    [
      'two that have come, of which the older is no news',
      [laterVersion('2026-01-01'), laterVersion('2026-07-01')],
      ['The official page prints an amended text that is the law since July 1, 2026.'],
    ],
    [
      'one on the day itself',
      [laterVersion(TODAY)],
      ['The official page prints an amended text that is the law since December 1, 2026.'],
    ],
    [
      'one of a part',
      [laterVersion('2026-07-01', 'subsection (b)')],
      ['The official page prints an amended text of subsection (b) that is the law since July 1, 2026.'],
    ],
    [
      'one whose date could not be read',
      [laterVersion('')],
      ['The official page also prints an amended text; its date could not be read, so check which text is the law.'],
    ],
  ] as const) {
    it(`are told of: ${what}`, () => {
      assert.deepEqual(
        facts(...later).map((line) => line.replace(/ \(P\.A\.[^()]*\)/, '')),
        is,
      );
    });
  }

  for (const [what, later, path, words] of [
    ['the printed one', [], ['a'], '(a) Now.'],
    ['the printed one until another comes', [laterVersion('2027-07-01')], ['a'], '(a) Now.'],
    ['the one that has come', [laterVersion('2026-07-01')], ['a'], '(a) Then.'],
    ['none that has come and lacks it', [laterVersion('2026-07-01', '', '(b) Then.')], ['a'], undefined],
    ['none that is to come alone', [laterVersion('2027-07-01', '', '(b) Then.')], ['b'], undefined],
    ['the newest of a part', [laterVersion('2026-07-01', 'subsection (a)', '(a) Part.')], ['a'], '(a) Part.'],
    ['the whole, not a part’s', [laterVersion('2026-07-01', 'subsection (a)', '(a) Part.')], [], '(a) Now.'],
  ] as const) {
    it(`have the law of a part: ${what}`, () => {
      assert.equal(textWith(textsOf(sectionWith(later), TODAY), path)?.body.text, words);
    });
  }
});

describe('the labels of a section and our sentences on them', () => {
  const versionOf = (labels: string, gists: readonly (readonly [string, string])[]): Version => ({
    structure: structure(labels),
    gists: gists.map(([label, gist]) => ({ label, gist })),
    from: null,
    current: true,
  });
  const shown = (lines: ReturnType<typeof subsectionLines>): string[] =>
    lines.map((line) => (line.kind === 'subsection' ? `${line.depth} ${line.path} ${line.text}`.trim() : '?'));
  const V = versionOf('a(1,2(A)),b,c', [
    ['(a)(2)(A)', 'Deep.'],
    ['(b)', 'Two.'],
    ['(d)', 'New.'],
  ]);

  it('stand in order, each label once', () => {
    assert.deepEqual(shown(subsectionLines(V)), [
      '0 (a)',
      '1 (a)(1)',
      '1 (a)(2)',
      '2 (a)(2)(A) Deep.',
      '0 (b) Two.',
      '0 (c)',
      '0 (d) New.',
    ]);
    assert.deepEqual(shown(toldLines(V)), ['0 (a)', '1 (a)(2)', '2 (a)(2)(A) Deep.', '0 (b) Two.', '0 (d) New.']);
    assert.deepEqual([gistOf(V, ['b']), gistOf(V, ['a']), gistOf(V, [])], ['Two.', undefined, undefined]);
    assert.deepEqual(missingPinpoint(V, ['a', '3']), { path: ['a', '3'], labels: ['1', '2'] });
    assert.equal(missingPinpoint(V, ['a', '2', 'A']), undefined);
    assert.deepEqual(missingPinpoint(V, ['x', '1']), { path: ['x'], labels: ['a', 'b', 'c', 'd'] });
  });

  for (const [labels, count, lines] of [
    ['', 0, []],
    ['a', 1, ['(a)']],
    ['a,b,c', 3, ['(a) to (c)']],
    ['a(1,2),b,c', 5, ['(a) (1), (2)', '(b), (c)']],
    ['a(1(A,B,C),2,3),b(1),c', 10, ['(a) (1)(A) to (C), (2), (3)', '(b) (1)', '(c)']],
    ['a(1,2,3(A),4,5)', 7, ['(a) (1), (2), (3)(A), (4), (5)']],
  ] as const) {
    it(`are told in few lines: ${labels === '' ? 'none' : labels}`, () => {
      const told = labelLines(versionOf(labels, []));
      assert.deepEqual([told.count, told.lines.map((line) => line.replaceAll(' and ', ', '))], [count, lines]);
    });
  }

  for (const [labels, gists, told] of [
    ['a,b', ['(a)', '(b)'], false],
    ['a,b', ['(a)'], true],
    ['a(1),b', ['(a)(1)', '(b)'], false],
    ['', [], false],
  ] as const) {
    it(`stand at the end where not all are told of above: ${labels}, ${gists.join(', ')}`, () => {
      const digest = { summary: 'S.', gists: gists.map((label) => ({ label, gist: 'G.' })) };
      const statutes = code({ labels, digest });
      const section = statutes.find('53a-70') ?? assert.fail();
      assert.equal(labelsPart(section, statutes.digest('53a-70'), TODAY).length > 0, told);
    });
  }

  it('are those of the amendment that is the law on the day', () => {
    const pending = [
      { effective: '2027-07-01', by: 'P.A. 26-2', changes: '', gists: [{ label: '(c)', gist: 'Later.' }] },
      { effective: '2026-07-01', by: 'P.A. 26-1', changes: '', gists: [{ label: '(b)', gist: 'Now.' }] },
      { effective: '2026-08-01', by: 'P.A. 26-3', changes: 'Changes alone.', gists: [] },
    ];
    const statutes = code({
      labels: 'a',
      digest: { summary: 'S.', gists: [{ label: '(a)', gist: 'Old.' }], pending },
    });
    const section = statutes.find('53a-70') ?? assert.fail();
    const gists = (today: string): (readonly [string | null, boolean, string | undefined])[] =>
      versionsOf(section, statutes.digest('53a-70'), today).map(({ from, current, gists: [first] }) => [
        from?.date ?? null,
        current,
        first?.gist,
      ]);
    assert.deepEqual(gists('2026-12-01'), [
      ['2026-07-01', true, 'Now.'],
      [null, false, 'Old.'],
      ['2027-07-01', false, 'Later.'],
    ]);
    assert.deepEqual(gists('2026-06-30')[0], [null, true, 'Old.']);
    assert.deepEqual(gists('2027-07-01')[0], ['2027-07-01', true, 'Later.']);
  });

  it('are the law’s where it is here and has any, else ours', () => {
    const statutes = code({ labels: 'a,b', digest: { summary: 'S.', gists: [{ label: '(a)', gist: 'Ours.' }] } });
    const section = statutes.find('53a-70') ?? assert.fail();
    const labels = (...text: string[]): string[] =>
      labelsOfSection(
        section,
        statutes,
        text.length === 0 ? undefined : lawOf(block('53a-70', 'Lamps.', text)),
        TODAY,
      ).map(({ pinpoint, says }) => `${pinpoint.join('')} ${says}`.trim());
    assert.deepEqual(labels(), ['a Ours.', 'b']);
    assert.deepEqual(labels('No labels.'), ['a Ours.', 'b']);
    assert.deepEqual(labels('(a) One: (1) x; (2) y.', '(c) Three.'), ['a Ours.', 'a1 “x;”', 'a2 “y.”', 'c “Three.”']);
    assert.deepEqual(labels('(a) x', '(b) Two: (1) x; (2) y.', '(c)'), [
      'a Ours.',
      'b “Two:”',
      'b1 “x;”',
      'b2 “y.”',
      'c',
    ]);
    const long = (length: number): string => `(c) ${'word '.repeat(length / 5).trim()}.`;
    assert.deepEqual(labels('(a) x', '(b) y', long(100)).slice(2), [`c “${'word '.repeat(20).trim()}.”`]);
    assert.deepEqual(labels('(a) x', '(b) y', long(105)).slice(2), [`c “${'word '.repeat(20).trim()} …”`]);
    assert.deepEqual(labels('(a) x', '(b) y', `(c) one ${'x'.repeat(120)}`).slice(2), [`c “one ${'x'.repeat(96)} …”`]);
  });

  it('are those of the text that is the law', () => {
    const section = STATUTES.find('53a-70') ?? assert.fail();
    const labels = (today: string): string[] =>
      labelsOfSection(
        section,
        STATUTES,
        { ...LAW, section: () => sectionWith([laterVersion('2026-07-01')]) },
        today,
      ).map(({ pinpoint, says }) => `${pinpoint.join('')} ${says}`);
    const LAW = lawOf(block('53a-70', 'Lamps.', ['x']));
    assert.deepEqual(labels('2026-06-30'), ['a “Now.”']);
    assert.deepEqual(labels(TODAY), ['a “Then.”']);
  });
});

describe('parts of a page', () => {
  const PAGE = '(a) One\n    (1) Ten\n\n        (A) Deep\n    More.\n(b) Two\n\n## End\n\nLast.';
  for (const [at, path] of [
    ['(a)', 'a'],
    ['    (1)', 'a1'],
    ['(b)', 'b'],
    ['## End', ''],
    ['One', 'a'],
    ['Ten', 'a1'],
    ['Deep', 'a1A'],
    ['Two', 'b'],
    ['Last', ''],
  ] as const) {
    it(`have the labels that a line stands under: ${at}`, () => {
      assert.equal(pathOfLine(PAGE, PAGE.indexOf(at)).join(''), path);
    });
  }

  for (const [at, parts] of [
    [
      'Deep',
      ['(A) Deep', '(A) Deep', '(1) Ten\n\n        (A) Deep', '(a) One\n    (1) Ten\n\n        (A) Deep\n    More.'],
    ],
    ['More', ['More.', '(a) One\n    (1) Ten\n\n        (A) Deep\n    More.']],
    ['Two', ['(b) Two', '(b) Two']],
    ['Last', ['Last.', '## End\n\nLast.']],
  ] as const) {
    it(`hold a place, innermost first: ${at}`, () => {
      assert.deepEqual(
        partsOfPage(PAGE, PAGE.indexOf(at)).map(({ start, end }) => PAGE.slice(start, end)),
        parts,
      );
    });
  }
});

describe('pages that cannot show all', () => {
  const LAW = lawOf(
    block('53a-70', 'Lamps.', ['(a) One.'], { annotations: ['Cited.'] }),
    block('53a-90', 'Lamps.', ['One.']),
  );
  const damaged: OfficialText = {
    ...LAW,
    annotations: () => [],
    annotationsFault: (number) => (number === '53a-70' ? 'the stored text of chapter 952 is damaged' : undefined),
  };
  const linesOf = (number: string, official: OfficialText | undefined): string =>
    pageDocument(annotationsPage(number, STATUTES, official)).text;

  it('say why annotations are not shown', () => {
    assert.match(linesOf('53a-70', LAW), /^- Cited\.$/m);
    assert.match(
      linesOf('53a-70', damaged),
      /The annotations are on this computer, but cannot be read: the stored text of chapter 952 is damaged\./,
    );
    assert.match(linesOf('53a-90', damaged), /The official page prints none\./);
    assert.match(linesOf('53a-70', undefined), /is not on this computer, and its annotations come with it\./);
    const broken: OfficialText = { ...LAW, section: () => undefined, fault: () => 'chapter 952 is damaged' };
    assert.match(linesOf('53a-70', broken), /is on this computer, but cannot be read: chapter 952 is damaged\./);
  });

  it('say so on the section’s own page', () => {
    const page = (number: string, official: OfficialText): string =>
      pageDocument(sectionPage(number, STATUTES, TODAY, { official })).text;
    assert.match(page('53a-70', LAW), /^Annotations: one paragraph, not shown here\.$/m);
    assert.match(
      page('53a-70', damaged),
      /^Annotations: They are on this computer, but cannot be read: the stored text of chapter 952 is damaged\.$/m,
    );
    assert.doesNotMatch(page('53a-90', damaged), /^Annotations:/m);
  });

  it('say of an edition whether its text is older', () => {
    const textOf = (year: number): OfficialText =>
      officialText(
        [{ number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-70', 'Lamps.', [`Of ${year}.`])] }],
        year,
      );
    const both = editions(textOf(2019), textOf(2025));
    const shown = (number: string, year: number, official: OfficialText | undefined): string =>
      pageDocument(editionPage(number, year, official)).text;
    assert.match(shown('53a-70', 2019, both), /This is an older text; the current law may be different\.$/m);
    assert.match(shown('53a-70', 2025, both), /^Shown: Official text[^\n]*\d\.$/m);
    assert.match(shown('53a-99', 2019, both), /^The 2019 edition has no § 53a-99\.$/m);
    assert.doesNotMatch(shown('53a-70', 2021, both), /has no §/);
    assert.doesNotMatch(shown('53a-70', 2021, undefined), /has no §/);
  });

  it('lead to the first line that cites, of forty documents at most', () => {
    const citing = Array.from({ length: 42 }, (_, i) => ({ uri: `file:///${i}.md`, lines: [i, i + 5] }));
    const targets = citingTargets(citing);
    assert.deepEqual([targets.length, targets[0], targets[3]], [40, 'file:///0.md#L1', 'file:///3.md#L4']);
    const lines = citingParts(citing);
    assert.equal(lines.length, 1 + 40 + 1);
    assert.match(JSON.stringify(lines.at(-1)), /and 2 more/);
    assert.deepEqual(citingParts(undefined), []);
    assert.match(JSON.stringify(citingParts('reading')), /The workspace is being read\./);
  });
});

describe('a bracket that an editor puts by itself', () => {
  for (const [source, closes] of [
    ['§ 1-1[(]|)', true],
    ['(see § 1-1[(]|)', false],
    ['(see § 1-1[(]|))', true],
    ['(see § 1-1[(]|) and more words', false],
    ['(see § 1-1[(]|) and (more) words)', true],
    ['(x) § 1-1[(]|)', true],
    ['§ 1-1[(]|', false],
    ['§ 1-1[(]|a)', false],
  ] as const) {
    it(`${closes ? 'closes' : 'does not close'} the label: ${source.replace('[(]', '(')}`, () => {
      const text = source.replace('[(]', '(').replace('|', '');
      const at = source.replace('[(]', '(').indexOf('|');
      assert.equal(closesLabel(text, at - 1, at), closes);
    });
  }
});

describe('links over the words of a document', () => {
  for (const [text, links] of [
    ['General Statutes §§ 53a-70 and 53a-192.', ['General Statutes §§ 53a-70', '53a-192']],
    ['General Statutes §§ 53a-70 and 53a-192. Id.', ['General Statutes §§ 53a-70', '53a-192', 'Id.']],
    ['General Statutes § 53a-9999.', []],
    ['General Statutes §§ 53a-9999 and 53a-192.', ['53a-192']],
  ] as const) {
    it(`never overlap: ${text}`, () => {
      const { snapshot } = documentOf(text);
      assert.deepEqual(
        previewLink(snapshot, STATUTES).map(({ start, end }) => text.slice(start, end)),
        links,
      );
    });
  }
});

describe('what references are asked of', () => {
  const of = (source: string, number?: string): unknown => {
    const { snapshot, cursor } =
      number === undefined ? documentOf(source) : documentOf(source, 'conncite-section', pageAddress(number));
    return references(snapshot, cursor);
  };
  for (const [what, source, number, is] of [
    ['a citation', 'General Statutes § 53a-7|0.', undefined, { keys: ['53a-70'], page: null }],
    ['no citation', 'General| words.', undefined, undefined],
    ['an Id. of nothing', 'I|d.', undefined, undefined],
    ['each of a list', '|§§ 53a-70 and 53a-90.', '53a-70', { keys: ['53a-70', '53a-90'], page: null }],
    ['a page, away from citations', '# § 53a-90. Lamps.\n\nWor|ds.', '53a-70', { keys: ['53a-70'], page: '53a-70' }],
    ['its own citation on a page', '# § 53a-|70. Lamps.\n', '53a-70', { keys: ['53a-70'], page: '53a-70' }],
    ['another’s citation on a page', '# Lamps\n\nSee § 53a-9|0.\n', '53a-70', { keys: ['53a-90'], page: null }],
  ] as const) {
    it(`is ${what}`, () => {
      assert.deepEqual(of(source, number), is);
    });
  }
});

describe('a search', () => {
  it('without facts finds nothing, and tells of the text', () => {
    const none = { sections: [], passages: [] };
    assert.deepEqual(searchStatutes('lamp', null, undefined, 5), {
      ...none,
      text: 'unavailable',
      words: 'none',
      edition: '',
      read: '',
      damage: [],
    });
    const empty: OfficialText = {
      ...lawOf(block('53a-70', 'Lamps.', ['x'])),
      status: () => undefined,
      damage: () => ['x'],
    };
    assert.deepEqual(searchStatutes('lamp', null, empty, 5), {
      ...none,
      text: 'none',
      words: 'none',
      edition: '',
      read: '',
      damage: ['x'],
    });
    const { sections, passages, text } = searchStatutes('lamp', null, lawOf(block('53a-70', 'Lamps.', ['x'])), 5);
    assert.deepEqual([sections, passages, text], [[], [], 'chapters']);
  });
});

describe('what a document uses', () => {
  it('is each member of its citations, former numbers and tables left out', () => {
    const text =
      '<!-- conncite:table-of-authorities -->\nGeneral Statutes § 53a-53\n<!-- /conncite:table-of-authorities -->\n\nGeneral Statutes §§ 53a-70 (a) and 53a-192, formerly § 53a-90. Public Act 21-103.\n';
    const { snapshot } = documentOf(text, 'markdown');
    assert.deepEqual(
      usesIn({ snapshot, findings: [] }).map(({ cited, labels }) => [nameOf(cited), labels.join('')]),
      [
        ['§ 53a-70', 'a'],
        ['§ 53a-192', ''],
        ['Public Act 21-103', ''],
      ],
    );
  });

  it('is marked in a Word document for its table', () => {
    const { snapshot } = documentOf('General Statutes § 53a-70.');
    const task = markTask(snapshot, STATUTES, { style: null, subsections: false });
    assert.deepEqual([task.kind, task.kind === 'mark' && task.authorities.length], ['mark', 1]);
  });
});

describe('a hover on a section that the official text alone has', () => {
  const LAW = lawOf(block('53a-555', 'Lanterns.', ['(a) A lantern is lit.']));
  const shown = (over: Parameters<typeof hoverContext>[0]): string => {
    const { snapshot, cursor } = documentOf('General Statutes § 53a-5|55.');
    const found = hover(snapshot, cursor, hoverContext({ official: LAW, ...over }));
    return found === undefined ? '' : markdown(found.content);
  };

  it('has its words, its page where the client opens it, and says what is not known', () => {
    assert.match(shown({}), /Section 53a-555, Lanterns\./);
    assert.match(shown({}), /A lantern is lit\./);
    assert.match(shown({}), /Conncite's own facts do not have this number\./);
    assert.doesNotMatch(shown({}), /Open section page/);
    const opened = shown({ openSection: (number) => `command:x?${number}` });
    assert.match(opened, /\[Open section page\]\(command:x\?53a-555\) · \[Official page\]/);
  });
});
