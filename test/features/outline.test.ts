import assert from 'node:assert/strict';
import { citationForms } from '../../server/src/features/citationForms';
import { ignoreActions } from '../../server/src/features/codeAction';
import { completion } from '../../server/src/features/completion';
import { documentLink } from '../../server/src/features/documentLink';
import { documentSymbol, type OutlineEntry } from '../../server/src/features/documentSymbol';
import { hover } from '../../server/src/features/hover';
import { pageAddress } from '../../server/src/features/pages/address';
import { noteParts } from '../../server/src/features/pages/officialPart';
import { signatureHelp } from '../../server/src/features/signatureHelp';
import { markdown } from '../../server/src/features/wording/richText';
import { passageSymbols, workspaceSymbol } from '../../server/src/features/workspaceSymbol';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import type { StyleName } from '../../server/src/styles/registry';
import { block, officialText } from '../support/officialText';
import { documentOf, hoverContext, TODAY } from '../support/features';
import { SAMPLE, smallStatutes, type SmallSection } from '../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);
const of = (...sections: readonly SmallSection[]): ReturnType<typeof smallStatutes> =>
  smallStatutes({ ...SAMPLE, sections });
const NEWER = officialText([
  { number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-555', 'Lanterns.', ['Words.'])] },
]);

/** "kind name|detail", "!" for law that is gone; children indented. */
function lines(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ kind, name, detail, deprecated, children }) => [
    `${indent}${kind}${deprecated ? '!' : ''} ${name}|${detail}`,
    ...lines(children, `${indent}  `),
  ]);
}

const [SEXUAL, COERCION, TRAFFICKING, TESTING] = [
  'Sexual assault in the first degree: Class B or A felony',
  'Coercion: Class A misdemeanor or class D felony',
  'Trafficking in persons: Class A felony',
  'Venereal examination and HIV testing of persons charged with certain sexual offenses',
];

describe('the outline of a document', () => {
  const outlined = (text: string, statutes: typeof STATUTES | null = STATUTES): readonly string[] =>
    lines(documentSymbol(documentOf(text).snapshot, statutes, NEWER));
  for (const [text, entries] of [
    ['No law.', []],
    ['§ 53a-70 (a) (1).', [`citation § 53a-70(a)(1)|${SEXUAL}`]],
    ['§ 53a-70 (a) to (c).', [`citation § 53a-70(a)-(c)|${SEXUAL}`]],
    ['§ 53a-70 et seq.', [`citation § 53a-70 et seq.|${SEXUAL}`]],
    ['§§ 53a-70 to 53a-192.', [`citation §§ 53a-70 to 53a-192|${SEXUAL}`]],
    ['§ 53a-53.', ['citation! § 53a-53|repealed']],
    ['§ 53a-90.', ['citation! § 53a-90|transferred to § 54-102a']],
    ['§ 53a-91.', ['citation! § 53a-91|reserved']],
    ['§ 53a-999.', ['citation § 53a-999|not in this edition']],
    ['§ 53a-555.', ['citation § 53a-555|Lanterns']],
    [
      '§ 53a-192a (a). Id. Id. (b).',
      [
        `citation § 53a-192a(a)|${TRAFFICKING}`,
        `citation Id.: § 53a-192a(a)|${TRAFFICKING}`,
        `citation Id.: § 53a-192a(b)|${TRAFFICKING}`,
      ],
    ],
    [
      'General Statutes §§ 53a-70 and 53a-90.',
      [
        'list General Statutes §§ 53a-70 and 53a-90|2 sections',
        `  citation § 53a-70|${SEXUAL}`,
        '  citation! § 53a-90|transferred to § 54-102a',
      ],
    ],
    [
      'sections 53a-70, 53a-90, 53a-91, 53a-192, 53a-192a, 54-102a and 53a-53 of the general statutes',
      [
        'list sections 53a-70, 53a-90, 53a-91, 53a-192, 53a-192a, 54-102a…|7 sections',
        `  citation § 53a-70|${SEXUAL}`,
        '  citation! § 53a-90|transferred to § 54-102a',
        '  citation! § 53a-91|reserved',
        `  citation § 53a-192|${COERCION}`,
        `  citation § 53a-192a|${TRAFFICKING}`,
        `  citation § 54-102a|${TESTING}`,
        '  citation! § 53a-53|repealed',
      ],
    ],
    [
      'General Statutes  §§ 53a-70\n  and 53a-91.',
      [
        'list General Statutes §§ 53a-70 and 53a-91|2 sections',
        `  citation § 53a-70|${SEXUAL}`,
        '  citation! § 53a-91|reserved',
      ],
    ],
    ['Conn. Gen. Stat. § 53-a-70.', ['citation § 53-a-70|not a section number']],
    [
      'Conn. Gen. Stat. §§ 53a-70 and 53-a-71.',
      [
        'list Conn. Gen. Stat. §§ 53a-70 and 53-a-71|2 sections',
        `  citation § 53a-70|${SEXUAL}`,
        '  citation § 53-a-71|not a section number',
      ],
    ],
    ['P.A. 21-103.', ['otherLaw Public Act 21-103|2021']],
    ['Public Acts 21-103 and 24-999', ['otherLaw Public Acts 21-103, 24-999|2021']],
    ['chapter 952 of the general statutes', ['division Chapter 952|Penal Code: Offenses']],
    ['titles 53a and 54 of the general statutes', ['division Titles 53a, 54|Penal Code']],
  ] as const) {
    it(`has what is cited: ${text}`, () => {
      assert.deepEqual(outlined(text), entries);
    });
  }

  it('has a list of sixty characters whole', () => {
    const nameOf = (last: string): string | undefined =>
      outlined(`General Statutes §§ 53a-70, 53a-71, 53a-72, 53a-73 and ${last}.`)[0];
    assert.equal(nameOf('53a-8'), 'list General Statutes §§ 53a-70, 53a-71, 53a-72, 53a-73 and 53a-8|5 sections');
    assert.equal(nameOf('53a-80'), 'list General Statutes §§ 53a-70, 53a-71, 53a-72, 53a-73 and 53a-…|5 sections');
  });

  it('has what is cited without facts too', () => {
    assert.deepEqual(outlined('§ 53a-90 and P.A. 21-103.', null), [
      'citation § 53a-90|',
      'otherLaw Public Act 21-103|2021',
    ]);
    const { snapshot } = documentOf('§ 53a-70.');
    const unknown = lines(
      documentSymbol(
        snapshot,
        smallStatutes({ sections: [{ number: '53a-70', status: 'repealed', catchline: 'Lamps.' }] }),
      ),
    );
    assert.deepEqual(unknown, ['citation! § 53a-70|repealed: Lamps']);
  });
});

const page = (text: string): ReturnType<typeof documentOf>['snapshot'] =>
  documentOf(text, 'conncite-section', pageAddress('53a-70')).snapshot;

describe('the outline of a page', () => {
  const LONG = `Two ${'x'.repeat(120)}`;
  const TEXT = [
    '# § 53a-70. Lamps.',
    'Title: 53a',
    '## Law',
    '(a) One',
    '    (1) Ten\r',
    '    More ten.',
    `    *(2) ${LONG}`,
    '(c)',
    'Last.',
    '#### no heading',
    '##nor this',
    '(abcdefg) no label',
    '### Sub',
    '(12) yes',
    '## End',
    'Words.',
    '',
  ].join('\n');

  it('has its parts and their labels, each from its own line to the last that belongs to it', () => {
    const told = (entries: readonly OutlineEntry[], indent = ''): string[] =>
      entries.flatMap(({ kind, name, detail, span, selection, children }) => [
        `${indent}${kind} ${name}|${detail.slice(0, 5)}|${TEXT.slice(selection.start, selection.end)}|${TEXT.slice(span.start, span.end).slice(-9)}`,
        ...told(children, `${indent}  `),
      ]);
    assert.deepEqual(told(documentSymbol(page(TEXT), STATUTES)), [
      'heading § 53a-70. Lamps.||# § 53a-70. Lamps.|nd\nWords.',
      '  heading Law||## Law|\n(12) yes',
      '    subsection (a)|One|(a)|xxxxxxxxx',
      '      subsection (1)|Ten|(1)|(1) Ten',
      '      subsection (2)|Two x|(2)|xxxxxxxxx',
      '    subsection (c)||(c)|(c)',
      '    heading Sub||### Sub|\n(12) yes',
      '      subsection (12)|yes|(12)|(12) yes',
      '  heading End||## End|nd\nWords.',
    ]);
  });

  it('cuts what is said where it is long', () => {
    const all = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
      entries.flatMap((one) => [one, ...all(one.children)]);
    const two = all(documentSymbol(page(TEXT), STATUTES)).find(({ name }) => name === '(2)');
    assert.deepEqual([two?.detail.length, two?.detail.at(-1), two?.deprecated], [100, '…', false]);
  });
});

describe('links of a page', () => {
  const TEXT = `# § 53a-70. Lamps.

Title: 53a, Penal Code
Chapter: 952, Penal Code: Offenses
Previous: § 53a-53 (repealed)
Next: § 53a-90
Section: none
Annotations: 3 paragraphs, not shown here: show the annotations
Official text: Get the official text of chapter 952
Official text: Get the official text of article 9 of article 2
Other: § 1-1, https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-70

## Law

Title: 9
https://www.cga.ct.gov/x and http://www.cga.ct.gov/y and https://example.org/

## Documents of this workspace that cite it (2)

- brief.md: lines 1 and 2
- a: b.md: line 3
- and 2 more
* c.md: line 3

## End

- x: line 3
`;
  const linked = (getText: boolean): readonly string[] =>
    documentLink(page(TEXT), getText).map(({ start, end, target, tooltip }) => {
      const to =
        'subject' in target
          ? `${target.subject.kind} ${target.subject.name}`
          : 'citing' in target
            ? `document ${target.citing}`
            : decodeURIComponent(target.address);
      return `${TEXT.slice(start, end)} -> ${to} (${tooltip})`;
    });
  const HEAD = [
    '53a, Penal Code -> title 53a (Chapters of the title)',
    '952, Penal Code: Offenses -> chapter 952 (Contents of the chapter)',
    '§ 53a-53 (repealed) -> section 53a-53 (Open § 53a-53)',
    '§ 53a-90 -> section 53a-90 (Open § 53a-90)',
    'show the annotations -> annotations 53a-70 (Open the annotations)',
  ];
  const REST = [
    ...['https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-70', 'https://www.cga.ct.gov/x'].map(
      (address) => `${address} -> ${address} (Official page of the General Assembly)`,
    ),
    'brief.md -> document 0 (Open the document where it cites the section)',
    'a: b.md -> document 1 (Open the document where it cites the section)',
  ];

  it('lead from its head to what it names, to the official page, and to the documents that cite', () => {
    assert.deepEqual(linked(false), [...HEAD, ...REST]);
  });

  it('get a chapter’s text where the client can', () => {
    assert.deepEqual(linked(true), [
      ...HEAD,
      'Get the official text of chapter 952 -> command:conncite.getChapterText?["952"] (Read it from the General Assembly\'s site; you are asked first)',
      ...REST,
    ]);
    const article = page('# x\r\n\r\nOfficial text: Get the official text of article 9\r\n');
    assert.deepEqual(
      documentLink(article, true).map(({ target }) => 'address' in target && decodeURIComponent(target.address)),
      ['command:conncite.getChapterText?["Article 9"]'],
    );
  });

  it('are none in a writer’s own document, and lead to annotations of a section alone', () => {
    assert.deepEqual(documentLink(documentOf(TEXT).snapshot, true), []);
    const chapter = documentOf('Annotations: show the annotations', 'conncite-section', 'conncite:/chapter/1.conncite');
    assert.deepEqual(documentLink(chapter.snapshot), []);
    const notes = documentOf(
      '# Annotations\n\nSection: § 53a-70, Lamps',
      'conncite-section',
      'conncite:/annotations/x.conncite',
    );
    assert.deepEqual(
      documentLink(notes.snapshot).map(({ target, tooltip }) => [target, tooltip]),
      [[{ subject: { kind: 'section', name: '53a-70' } }, 'Open § 53a-70']],
    );
  });
});

describe('the levels of a section as they are typed', () => {
  const at = (source: string, statutes = STATUTES): readonly [string, readonly string[], number] => {
    const { snapshot, cursor } = documentOf(source);
    const help = signatureHelp(snapshot, cursor, { statutes, today: TODAY }) ?? assert.fail();
    return [
      help.label,
      help.levels.map(({ start, end, documentation }) => `${help.label.slice(start, end)} ${documentation}`),
      help.active,
    ];
  };
  const many = (count: number): typeof STATUTES => {
    const numbers = Array.from({ length: count }, (_, n) => String(n + 1));
    const gists = numbers.map((label) => ({ label: `(${label})`, gist: `Says ${label}.` }));
    return of({ number: '53a-70', labels: numbers.join(','), digest: { summary: '', gists } });
  };
  const numbers = (last: number): readonly string[] => Array.from({ length: last }, (_, n) => String(n + 1));
  const says = numbers(12)
    .map((n) => `(${n}) Says ${n}.`)
    .join('\n');

  for (const [source, statutes, is] of [
    [
      '§ 53a-192(a)(|',
      STATUTES,
      ['§ 53a-192(a)(1 | 2 | 3 | 4)', ['(a) Subsection (a)', '(1 | 2 | 3 | 4) One of 4 subdivisions.'], 1],
    ],
    ['§ 53a-192(a|', STATUTES, ['§ 53a-192(a | b | c)', ['(a | b | c) Subsection (a)'], 0]],
    ['§§ 53a-70(a) and 53a-192(|', STATUTES, ['§ 53a-192(a | b | c)', ['(a | b | c) One of 3 subsections.'], 0]],
    ['§ 53a-70(|', of({ number: '53a-70', labels: 'a' }), ['§ 53a-70(a)', ['(a) The only subsection.'], 0]],
    ['§ 53a-70(|', many(12), [`§ 53a-70(${numbers(12).join(' | ')})`, [`(${numbers(12).join(' | ')}) ${says}`], 0]],
    [
      '§ 53a-70(|',
      many(13),
      [`§ 53a-70(${numbers(11).join(' | ')} | … | 13)`, [`(${numbers(11).join(' | ')} | … | 13) ${says}`], 0],
    ],
  ] as const) {
    it(`are told: ${is[0]}`, () => {
      assert.deepEqual(at(source, statutes), is);
    });
  }
});

describe('sections that an editor asks for', () => {
  const asked = (query: string): string =>
    workspaceSymbol(query, STATUTES)
      .map(({ number }) => number)
      .join(' ');
  for (const [query, numbers] of [
    ['53a-90', '53a-90 54-102a'],
    ['53a-192', '53a-192 53a-192a'],
    ['53a', '53a-53 53a-70 53a-90 53a-91 53a-192 53a-192a'],
    ['53A–192a', '53a-192a'],
    ['sec. 53a-70', '53a-70'],
    ['§53a-70', '53a-70'],
    ['sect 53a', ''],
    ['53a coercion', '53a-192'],
    ['54 coercion', ''],
    ['coerc', '53a-192'],
    ['assault degree', '53a-70'],
    ['assault coercion', ''],
    ['53a-70x', ''],
    ['', ''],
  ] as const) {
    it(`are found: ${JSON.stringify(query)}`, () => {
      assert.equal(asked(query), numbers);
    });
  }

  it('are told with their place and what became of them', () => {
    const [gone, here] = workspaceSymbol('53a-90', STATUTES);
    assert.deepEqual(
      [gone, here].map((one) => [one?.name, one?.container, one?.deprecated, one?.pinpoint]),
      [
        ['§ 53a-90 (transferred)', 'Title 53a, Penal Code, Chapter 952, Penal Code: Offenses', true, []],
        [`§ 54-102a ${TESTING}`, 'Title 54, Criminal Procedure, Chapter 959, Court Jurisdiction and Power', false, []],
      ],
    );
  });

  it('are forty for several words, more for one, and all of a title however many others have the words', () => {
    const statutes = of(
      ...Array.from({ length: 60 }, (_, n) => ({ number: `2-${n + 1}`, catchline: 'Lamp oil.' })),
      ...Array.from({ length: 5 }, (_, n) => ({ number: `1-${n + 1}`, catchline: 'Lamp oil.' })),
    );
    const count = (query: string): number => workspaceSymbol(query, statutes).length;
    assert.deepEqual([count('lamp'), count('lamp oil'), count('1 lamp oil'), count('2 lamp')], [65, 40, 5, 40]);
  });

  it('are found by words of the law only for two words or more', () => {
    let searched = 0;
    const law: OfficialText = {
      ...NEWER,
      words() {
        searched++;
        return undefined;
      },
    };
    for (const query of ['oil', 'a oil', 'oil 1 2', '§ oil', ''])
      assert.deepEqual(passageSymbols(query, STATUTES, law), []);
    assert.equal(searched, 0);
    passageSymbols('whale oil', STATUTES, law);
    assert.equal(searched, 1);
    passageSymbols('whale oil', STATUTES, { ...law, status: () => undefined });
    assert.equal(searched, 1, 'of a text that is not here');
  });
});

describe('forms of a citation', () => {
  const texts = (
    ...[statutes, preferred, dated]: [typeof STATUTES | null, StyleName | null, boolean?]
  ): readonly string[] =>
    citationForms('53a-70', [], statutes, preferred, undefined, dated).map(({ kind, text }) => `${kind} ${text}`);
  const [BLUEBOOK, COURTS, BILLS] = [
    ['full Conn. Gen. Stat. § 53a-70 (2025)', 'short § 53a-70'],
    ['full General Statutes § 53a-70'],
    ['full section 53a-70 of the general statutes', 'short section 53a-70'],
  ] as const;
  for (const [what, is, ...given] of [
    ['each text once', [...BLUEBOOK, ...COURTS, ...BILLS], STATUTES, null],
    ['the preferred ones first', [...BILLS, ...BLUEBOOK, ...COURTS], STATUTES, 'legislative'],
    [
      'no year in a document that writes none',
      ['full Conn. Gen. Stat. § 53a-70', 'short § 53a-70', ...COURTS, ...BILLS],
      STATUTES,
      null,
      false,
    ],
    ['no year without facts', ['full Conn. Gen. Stat. § 53a-70', 'short § 53a-70', ...COURTS, ...BILLS], null, null],
    [
      'no year of what the facts lack',
      ['full Conn. Gen. Stat. § 53a-70', 'short § 53a-70', ...COURTS, ...BILLS],
      of({ number: '1-1' }),
      null,
    ],
    [
      'the supplement that has it',
      ['full Conn. Gen. Stat. § 53a-70 (Supp. 2026)', 'short § 53a-70', ...COURTS, ...BILLS],
      of({ number: '53a-70', inSupplement: true }),
      null,
    ],
  ] as readonly (readonly [string, readonly string[], typeof STATUTES | null, StyleName | null, boolean?])[]) {
    it(`have ${what}`, () => {
      assert.deepEqual(texts(...given), is);
    });
  }
});

describe('notes under a section', () => {
  const law = NEWER.section('53a-555') ?? assert.fail();
  const told = (more: Partial<typeof law>): readonly string[] =>
    noteParts({ ...law, source: [], notes: [], history: [], crossReferences: [], ...more }).map(
      (line) => `${line.kind} ${'text' in line ? line.text : ''}`,
    );
  for (const [more, is] of [
    [{}, []],
    [{ source: ['s'] }, ['heading Source', 'paragraph s']],
    [
      { notes: ['n', 'm'], crossReferences: ['c'] },
      ['heading Notes', 'paragraph n', 'paragraph m', 'heading Cross references', 'paragraph c'],
    ],
    [
      {
        history: [
          'History: P.A. 75-1 amended Subsec. (a); P.A. 76-2 added (b); 1977 act changed it; and S.A. 1 too; words; June Sp. Sess. P.A. 01-9 x; Sec. 1 y',
        ],
      },
      [
        'heading History',
        'item P.A. 75-1 amended Subsec. (a);',
        'item P.A. 76-2 added (b);',
        'item 1977 act changed it;',
        'item and S.A. 1 too; words;',
        'item June Sp. Sess. P.A. 01-9 x;',
        'item Sec. 1 y',
      ],
    ],
  ] as const) {
    it(`are shown as they are printed: ${Object.keys(more).join(', ')}`, () => {
      assert.deepEqual(told(more), is);
    });
  }
});

describe('the hover on labels', () => {
  const statutes = of({
    number: '53a-70',
    catchline: 'Lamps.',
    labels: 'a(1,2),b,c',
    digest: {
      summary: 'S.',
      gists: ['(a)', '(a)(1)', '(a)(2)', '(b)', '(c)'].map((label) => ({ label, gist: `Says ${label}.` })),
    },
  });
  for (const [source, is] of [
    ['§ 53a-70 (|a)', ['*Subsection (a):* Says (a).']],
    [
      '§ 53a-70 (|a) to (c)',
      ['- Subsection (a): Says (a).', '- Subsection (b): Says (b).', '- Subsection (c): Says (c).'],
    ],
    ['§ 53a-70 (|b)-(c)', ['- Subsection (b): Says (b).', '- Subsection (c): Says (c).']],
    [
      '§ 53a-70 (a) (|1) to (2)',
      ['- Subdivision (1) of subsection (a): Says (a)(1).', '- Subdivision (2) of subsection (a): Says (a)(2).'],
    ],
    ['§ 53a-70 (|b) to (x)', ['*Subsection (b):* Says (b).']],
    ['§ 53a-70 (|c) to (a)', ['*Subsection (c):* Says (c).']],
    [
      '§ 53a-70 (|d)',
      [
        'No subsection (d) is known in this section; its known labels are (a), (b) and (c). The list of labels may be incomplete.',
      ],
    ],
    [
      '§ 53a-70 (a) (|3)',
      [
        'No subdivision (3) is known in subsection (a); its known labels are (1) and (2). The list of labels may be incomplete.',
      ],
    ],
    [
      '§ 53a-70 (b) (|3)',
      [
        'No subdivision (3) is known in subsection (b), which has no known labels. The list of labels may be incomplete.',
      ],
    ],
    ['§ 53a-7|0', []],
  ] as const) {
    it(`says what each says: ${source}`, () => {
      const { snapshot, cursor } = documentOf(source);
      const found = hover(snapshot, cursor, hoverContext({ statutes })) ?? assert.fail();
      assert.deepEqual(markdown(found.content).split(/\n+/).slice(4, -1), is);
    });
  }
});

describe('what is offered while a number is typed', () => {
  it('has the twenty sections cited last first', () => {
    const number = (n: number): string => `53a-1${String(n).padStart(2, '0')}`;
    const cited = Array.from({ length: 25 }, (_, n) => `§ ${number(n)}.`).join(' ');
    const statutes = of(...Array.from({ length: 30 }, (_, n) => ({ number: number(n), catchline: 'Lamps.' })));
    const { snapshot, cursor } = documentOf(`${cited} Then § 53a-1|`);
    const offers = completion(snapshot, cursor, { statutes, today: TODAY, style: 'auto', invoked: true })?.offers ?? [];
    assert.deepEqual(
      offers.map(({ label }) => label),
      [
        ...Array.from({ length: 20 }, (_, n) => number(n + 5)),
        ...Array.from({ length: 5 }, (_, n) => number(n)),
        ...Array.from({ length: 5 }, (_, n) => number(n + 25)),
      ],
    );
  });
});

describe('ways to ignore', () => {
  it('are none where nothing was found', () => {
    const { snapshot } = documentOf('§ 53a-70');
    assert.deepEqual(ignoreActions(snapshot, [], { start: 0, end: 3 }, true), []);
  });
});
