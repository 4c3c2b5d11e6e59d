import assert from 'node:assert/strict';
import { completion } from '../../server/src/features/completion';
import { documentHighlight } from '../../server/src/features/documentHighlight';
import { hover } from '../../server/src/features/hover';
import { citingParts } from '../../server/src/features/pages/citingDocuments';
import { differences, officialParts, shownWords } from '../../server/src/features/pages/officialPart';
import type { PageLine } from '../../server/src/features/pages/page';
import { selectionRange } from '../../server/src/features/selectionRange';
import { excerpt } from '../../server/src/features/wording/lawExcerpt';
import { markdown } from '../../server/src/features/wording/richText';
import { officialSection } from '../../server/src/official/pages/officialSection';
import type { OfficialSection } from '../../server/src/official/pages/officialText';
import type { Block } from '../../server/src/official/pages/pages';
import { laterVersion, officialBlock } from '../support/officialBlock';
import { CHANGE, documentOf, hoverContext, TODAY } from '../support/features';
import { SAMPLE, smallStatutes, type SmallSection } from '../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);
const p = (...texts: readonly string[]): Block['paragraphs'] => texts.map((text) => ['text', text]);

function law(more: Partial<Block>): OfficialSection {
  return officialSection(
    '53a-70',
    officialBlock('53a-70', more),
    {
      chapter: '952',
      chapterName: 'Offenses',
      address: 'https://x/',
      edition: 2025,
      supplement: false,
      read: '2026-07-01',
    },
    null,
  );
}
const words = (lines: readonly PageLine[]): readonly string[] =>
  lines.map((line) => ('text' in line ? `${line.kind === 'subsection' ? `(${line.label}) ` : ''}${line.text}` : ''));

describe('the texts of a section on its page', () => {
  for (const [what, texts, is] of [
    ['the law alone', [], ['Official text', '(a) Now.']],
    [
      'one to come',
      [laterVersion('2027-07-01')],
      ['Official text', '(a) Now.', 'Official text from July 1, 2027 (P.A. 26-1, § 1)', '(a) Then.'],
    ],
    [
      'one that has come, first',
      [laterVersion('2026-07-01')],
      [
        'Official text, the law since July 1, 2026 (P.A. 26-1, § 1)',
        '(a) Then.',
        'Official text before that',
        '(a) Now.',
      ],
    ],
    [
      'one of a part that has come',
      [laterVersion('2026-07-01', 'subsection (a)')],
      [
        'Official text',
        '(a) Now.',
        'Official text of subsection (a), the law since July 1, 2026 (P.A. 26-1, § 1)',
        '(a) Then.',
      ],
    ],
    [
      'one whose date and act could not be read',
      [laterVersion('', '', '(a) Then.', '')],
      [
        'Official text',
        '(a) Now.',
        'Official text as amended by a later act, from a date that could not be read',
        '(a) Then.',
      ],
    ],
    [
      'one whose date could not be read, after those that have one',
      [laterVersion('', '', '(a) Last.', ''), laterVersion('2027-07-01')],
      [
        'Official text',
        '(a) Now.',
        'Official text from July 1, 2027 (P.A. 26-1, § 1)',
        '(a) Then.',
        'Official text as amended by a later act, from a date that could not be read',
        '(a) Last.',
      ],
    ],
    [
      'one of a part whose date could not be read',
      [laterVersion('', 'subsection (a)')],
      [
        'Official text',
        '(a) Now.',
        'Official text of subsection (a) as amended by P.A. 26-1, § 1, from a date that could not be read',
        '(a) Then.',
      ],
    ],
  ] as const) {
    it(`are told apart: ${what}`, () => {
      assert.deepEqual(words(officialParts(law({ paragraphs: p('(a) Now.'), later: texts }), TODAY)), is);
    });
  }

  it('are of an edition, and were read on a day', () => {
    assert.equal(
      shownWords(law({})),
      "Official text, General Statutes revised to January 1, 2025; read from the General Assembly's page on July 1, 2026.",
    );
  });
});

describe('what the official text and the facts say otherwise', () => {
  const REPEAL = { ...CHANGE, what: 'repealed', effective: '2026-07-01' } as const;
  const told = (text: Partial<Block>, facts: Partial<SmallSection>): readonly string[] => {
    const statutes = smallStatutes({ ...SAMPLE, sections: [{ number: '53a-70', ...facts }] });
    return words(differences(law(text), statutes.find('53a-70') ?? assert.fail(), statutes));
  };
  const act = (number: string, year: number): NonNullable<SmallSection['acts']>[number] => ({
    act: `P.A. ${number}`,
    sections: '1',
    year,
  });
  const OTHERWISE = (text: string, facts: string): string =>
    `The official text read on July 1, 2026 gives this number as ${text}; Conncite's own facts give it as ${facts}. Trust the newer of the two.`;
  for (const [what, text, facts, is] of [
    ['nothing', {}, {}, []],
    ['a repeal that the facts do not know', { status: 'repealed' }, {}, [OTHERWISE('repealed', 'in force')]],
    ['a repeal that the text does not know', {}, { status: 'repealed' }, [OTHERWISE('in force', 'repealed')]],
    ['no repeal of which an act since tells', {}, { status: 'repealed', changes: [REPEAL] }, []],
    [
      'a transfer beside an act since',
      {},
      { status: 'transferred', changes: [REPEAL] },
      [OTHERWISE('in force', 'transferred to another number')],
    ],
    [
      'acts that the facts do not know',
      { source: ['(P.A. 19-1, S. 1; P.A. 21-2, S. 1; P.A. 22-3, S. 1.)'] },
      { acts: [act('19-1', 2019)] },
      ["This text is newer than Conncite's own facts: they do not know P.A. 21-2 (2021) and P.A. 22-3 (2022)."],
    ],
    [
      'acts that the text does not know',
      { source: ['(P.A. 19-1, S. 1.)'] },
      { acts: [act('19-1', 2019), act('21-2', 2021)] },
      [
        "This text may be older than the law: Conncite's own facts also list P.A. 21-2 (2021). Update the official text to get it.",
      ],
    ],
    [
      'no act since of which the text tells, nor one of which the facts tell beside it',
      { source: ['(P.A. 19-1, S. 1; P.A. 26-21, S. 10.)'] },
      { acts: [act('19-1', 2019)], changes: [REPEAL], status: 'repealed' },
      [],
    ],
    [
      'no act since that the text does not know',
      { source: ['(P.A. 19-1, S. 1.)'] },
      { acts: [act('19-1', 2019), { ...act('26-21', 2026), effective: '2026-07-01' }] },
      [],
    ],
    ['no act where the text prints no source', {}, { acts: [act('19-1', 2019)] }, []],
  ] as readonly (readonly [string, Partial<Block>, Partial<SmallSection>, readonly string[]])[]) {
    it(`is told: ${what}`, () => {
      assert.deepEqual(told(text, facts), is);
    });
  }
});

describe('the words of the law in a hover', () => {
  const shown = (
    section: OfficialSection,
    path: readonly string[],
    through: readonly string[] | null = null,
  ): readonly unknown[] => {
    const found = excerpt(section, path, through, TODAY);
    return found === undefined ? [] : [markdown(found.blocks).replaceAll('\\', '').split(/\n+/), found.cut];
  };
  const LAW = law({ paragraphs: p('(a) One: (1) Ten, and (2) twenty.', '(b) Two.', '(c) Three.') });
  for (const [path, through, is] of [
    [[], null, [['**(a)** One:', '- **(1)** Ten, and', '- **(2)** twenty.', '**(b)** Two.', '**(c)** Three.'], false]],
    [['a'], null, [['**(a)** One:', '- **(1)** Ten, and', '- **(2)** twenty.'], false]],
    [['a', '2'], null, [['**(2)** twenty.'], false]],
    [['b'], null, [['**(b)** Two.'], false]],
    [['a'], ['b'], [['**(a)** One:', '- **(1)** Ten, and', '- **(2)** twenty.', '**(b)** Two.'], false]],
    [['b'], ['c'], [['**(b)** Two.', '**(c)** Three.'], false]],
    [['a', '1'], ['2'], [['**(1)** Ten, and', '**(2)** twenty.'], false]],
    [['a', '1'], ['9'], [['**(1)** Ten, and', '**(2)** twenty.'], false]],
    [['d'], null, []],
    [['a', '3'], null, []],
  ] as const) {
    it(`are those of what is cited: ${path.join('/')}${through === null ? '' : ` to ${through.join('/')}`}`, () => {
      assert.deepEqual(shown(LAW, path, through), is);
    });
  }

  it('end before a heading, leave out empty lines, and are cut within a word that is too long', () => {
    const paragraphs: Block['paragraphs'] = [
      ['text', '(a) One.'],
      ['form', 'Name\n\nDay'],
      ['heading', 'PART TWO'],
      ['text', '(b) Two.'],
    ];
    assert.deepEqual(shown(law({ paragraphs }), ['a']), [['**(a)** One.', '- Name', '- Day'], false]);
    const [words] = shown(law({ paragraphs: p(`One ${'x'.repeat(700)}`) }), []);
    assert.deepEqual(words, [`One ${'x'.repeat(596)} …`]);
  });

  const line = (label: string, length: number): string => `(${label}) ${'word '.repeat(length / 5).trim()}.`;
  for (const [what, lengths, path, told, cut] of [
    ['a section of as many characters as are shown', [300, 300], [], 'ab', false],
    ['a section of a few more', [300, 310], [], 'ab', true],
    ['lines up to where little room is left', [280, 285, 50], [], 'ab', true],
    ['as much of a line as there is room for', [280, 200, 200], [], 'abc', true],
    ['a part, of which more is shown', [1200, 50], ['a'], 'a', false],
    ['a longer part', [1210], ['a'], 'a', true],
  ] as const) {
    it(`are cut: ${what}`, () => {
      const section = law({ paragraphs: p(...lengths.map((length, n) => line('abc'.charAt(n), length))) });
      const found = excerpt(section, path, null, TODAY) ?? assert.fail();
      const text = markdown(found.blocks);
      assert.deepEqual(
        [Array.from(text.matchAll(/\*\*\((\w)\)\*\*/g), ([, label]) => label).join(''), found.cut],
        [told, cut],
      );
      assert.equal(text.endsWith(' …'), cut && told.length === lengths.length);
    });
  }
});

describe('the hover on a section', () => {
  for (const [source, line] of [
    [
      '§ 53a-7|0',
      'Title 53a, Penal Code; chapter 952, Penal Code: Offenses. In force. Last amended in 2015 by P.A. 15-211, § 16.',
    ],
    ['§ 53a-9|0', 'Title 53a, Penal Code; chapter 952, Penal Code: Offenses.'],
    ['§ 53a-5|55', 'Title 53a, Penal Code; chapter 952, Penal Code: Offenses. **Repealed in 2021.**'],
  ] as const) {
    it(`says aloud where it is law no more: ${source}`, () => {
      const statutes = smallStatutes({
        ...SAMPLE,
        sections: [
          ...SAMPLE.sections,
          { number: '53a-555', catchline: 'Lamps.', status: 'repealed', lastAmended: 2021 },
        ],
      });
      const { snapshot, cursor } = documentOf(source);
      const found = hover(snapshot, cursor, hoverContext({ statutes })) ?? assert.fail();
      assert.equal(markdown(found.content).split(/\n+/)[1], line);
    });
  }
});

describe('documents that cite a section', () => {
  const of = (count: number): readonly string[] =>
    words(citingParts(Array.from({ length: count }, (_, i) => ({ uri: `file:///${i}.md`, lines: [i] }))));
  for (const [count, length, last] of [
    [1, 2, '0.md: line 1'],
    [40, 41, '39.md: line 40'],
    [41, 42, 'and 1 more'],
  ] as const) {
    it(`are listed, and beyond forty counted: ${count}`, () => {
      const lines = of(count);
      assert.deepEqual(
        [lines[0], lines.length, lines.at(-1)],
        [`Documents of this workspace that cite it (${count})`, length, last],
      );
    });
  }
});

describe('documents of one address', () => {
  it('are each named by all of it', () => {
    const twice = Array.from({ length: 2 }, () => ({ uri: 'file:///a/b.md', lines: [0] }));
    assert.deepEqual(words(citingParts(twice)).slice(1), Array(2).fill('file:///a/b.md: line 1'));
  });
});

describe('places of a document that cite the same', () => {
  for (const [text, keys, places] of [
    ['§ 53a-70. Then § 53a-90. And § 53a-70 (a).', ['53a-70'], ['§ 53a-70', '§ 53a-70 (a)']],
    ['§§ 53a-70 and 53a-90. Id.', ['53a-70', '53a-90'], ['53a-70', '53a-90', 'Id.']],
    ['§ 53a-70.', ['53a-90'], []],
  ] as const) {
    it(`are each marked once: ${text}`, () => {
      const { snapshot } = documentOf(text);
      assert.deepEqual(
        documentHighlight(snapshot, keys).map(({ start, end }) => text.slice(start, end)),
        places,
      );
    });
  }
});

describe('a selection that grows from between two labels', () => {
  for (const [source, first] of [
    ['§ 53a-70(a)|(1) it is.', '(1)'],
    ['§ 53a-70(|a)(1) it is.', '(a)'],
    ['§ 53a-70|(a)(1) it is.', '(a)'],
  ] as const) {
    it(`takes the one that begins there: ${source}`, () => {
      const { snapshot, cursor, text } = documentOf(source);
      const [inner] = selectionRange(snapshot, cursor);
      assert.equal(inner && text.slice(inner.start, inner.end), first);
    });
  }
});

describe('a selection that grows to a sentence', () => {
  for (const [source, sentence] of [
    ['First. One wo|rd of No. 5 here. Two.', 'One word of No. 5 here.'],
    ['One wo|rd? Two.', 'One word?'],
    ['One wo|rd!” Two.', 'One word!”'],
    ['One wo|rd  \n\nTwo.', 'One word'],
  ] as const) {
    it(`takes it whole, and no more: ${JSON.stringify(source)}`, () => {
      const { snapshot, cursor, text } = documentOf(source);
      assert.ok(selectionRange(snapshot, cursor).some(({ start, end }) => text.slice(start, end) === sentence));
    });
  }
});

describe('the hover on a number that the code does not print yet', () => {
  it('tells of the act that makes it', () => {
    const statutes = smallStatutes(SAMPLE);
    const made = { ...CHANGE, number: '53a-555', what: 'new', effective: '2026-10-01' } as const;
    const { snapshot, cursor } = documentOf('§ 53a-5|55');
    const found =
      hover(snapshot, cursor, hoverContext({ statutes: { ...statutes, changesOf: () => [made] } })) ?? assert.fail();
    assert.deepEqual(markdown(found.content).split(/\n+/), [
      '**Section 53a-555 is made by P.A. 26-21, § 10, effective October 1, 2026; it is to be codified, and the code does not print it yet.**',
      'The facts go through P.A. 26-151 of the 2026 regular session.',
    ]);
  });
});

describe('what is offered after words', () => {
  const offered = (source: string, invoked: boolean): number => {
    const { snapshot, cursor } = documentOf(source);
    return (
      completion(snapshot, cursor, { statutes: STATUTES, today: TODAY, style: 'auto', invoked })?.offers.length ?? 0
    );
  };
  for (const [source, invoked, count] of [
    ['§ coerc|', false, 1],
    ['§ co|', false, 0],
    ['§ co|', true, 0],
    ['section coerc|', false, 0],
    ['section coerc|', true, 1],
    ['section co|', true, 0],
    ['P.A. 21-103(|', true, 0],
  ] as const) {
    it(`is what a heading has, after a sign or where it is asked for: ${source}${invoked ? ', asked for' : ''}`, () => {
      assert.equal(offered(source, invoked), count);
    });
  }
});
