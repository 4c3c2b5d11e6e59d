import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { documentLink } from '../../server/src/features/documentLink';
import { documentSymbol, type OutlineEntry } from '../../server/src/features/documentSymbol';
import { foldingRange } from '../../server/src/features/foldingRange';
import { hover } from '../../server/src/features/hover';
import { addressOf, pageAddress } from '../../server/src/features/pages/address';
import { lineOfPinpoint } from '../../server/src/features/pages/page';
import type { PageExtras } from '../../server/src/features/pages/sectionPage';
import { quotation, quotationText } from '../../server/src/features/quotation';
import { selectionRange } from '../../server/src/features/selectionRange';
import { sectionDocument, textDocumentContent } from '../../server/src/features/textDocumentContent';
import { markdown, plainText } from '../../server/src/features/wording/richText';
import { documentOf, hoverContext, TODAY } from '../support/features';
import { MADE_UP } from '../support/madeUpLaw';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const statutes = smallStatutes(SAMPLE);
const official = officialText([MADE_UP]);
const EXTRAS: PageExtras = { official, links: { getText: true } };

const page = (number: string, extras = EXTRAS, today = TODAY): string =>
  sectionDocument(number, statutes, today, extras).text;
const parts = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('## '));
const snapshotOf = (number: string, extras = EXTRAS) =>
  documentOf(page(number, extras), 'conncite-section', pageAddress(number)).snapshot;

describe('section page with the official text', () => {
  it('shows the law by its levels, and everything that is printed with it', () => {
    assert.equal(
      page('53a-192a'),
      `# § 53a-192a. Lamps. Duty to trim.

Title: 53a, Penal Code
Chapter: 952, Penal Code: Offenses
Part: I, LANTERNS
Status: In force. Last amended in 2021 by P.A. 21-103, § 3.
Enacted: P.A. 06-43, § 1 (2006)
Shown: Official text, General Statutes revised to January 1, 2025; read from the General Assembly's page on November 25, 2026.
Annotations: 2 paragraphs, not shown here: show the annotations
Previous: § 53a-192, Coercion: Class A misdemeanor or class D felony
Next: § 54-102a, Venereal examination and HIV testing of persons charged with certain sexual offenses

## Official text

(a)
    (1) A keeper shall light the lamp when:
        (A) It is dusk,
        (B) fog comes up, or
        (C) section 53a-70 requires it.
    A town may do it instead.
    (2) The keeper shall trim it.

(b) Fees are as follows:

    Lamp   Fee
    Small  $5

(c) No lamp may smoke.

### ARTICLE I

(a) The states agree.

## Source

(P.A. 06-43, S. 1; P.A. 21-103, S. 3.)

## Notes

*Note: Section 9 of public act 21-103 is special.

## History

- P.A. 21-103 amended Subsec. (a) by adding Subdiv. (2), effective October 1, 2021;
- June Sp. Sess. P.A. 21-1 made a technical change in Subsec. (c).

## Cross references

See Sec. 53a-70 re boats.

## Amendments (1)

- P.A. 21-103, § 3 (2021)

## Sections that it cites (1)

- § 53a-192, Coercion: Class A misdemeanor or class D felony

## Where this comes from

https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a

Facts: General Statutes revised to January 1, 2025, with the 2026 Supplement; read in July 2026. The facts go through P.A. 26-151 of the 2026 regular session.
`,
    );
  });

  it('keeps annotations on a page of their own', () => {
    assert.doesNotMatch(page('53a-192a'), /901 C\. 12|no bell/);
    const text = textDocumentContent(addressOf({ kind: 'annotations', name: '53a-192a' }), statutes, TODAY, EXTRAS);
    assert.match(text, /^# Annotations to § 53a-192a\n\nSection: § 53a-192a, Trafficking in persons/);
    assert.match(
      text,
      /\nShown: Annotations that .* General Statutes revised to January 1, 2025; read on November 25, 2026\. They are not part of the law\.\n/,
    );
    assert.match(
      text,
      /\n## Annotations \(2\)\n\n- Cited\. 901 C\. 12\.\n- Subsec\. \(a\): A lamp is no bell\. 902 CA 77\.\n/,
    );
    assert.match(
      textDocumentContent(addressOf({ kind: 'annotations', name: '53a-90' }), statutes, TODAY, EXTRAS),
      /is not on this computer/,
    );
    assert.match(
      textDocumentContent(addressOf({ kind: 'annotations', name: '53a-70' }), statutes, TODAY, EXTRAS),
      /The official page prints none\./,
    );
    assert.doesNotMatch(page('53a-70'), /Annotations/);
  });

  it('never shows a summary with the law, and says which of them it is', () => {
    assert.doesNotMatch(page('53a-192a'), /Summary|human trafficking/);
    const without = page('53a-192a', { official: officialText([]), links: { getText: true } });
    assert.match(
      without,
      /\nShown: Conncite's own summary, not the official text\. Its official text is not on this computer\.\nOfficial text: Get the official text of chapter 952\n/,
    );
    assert.doesNotMatch(without, /## Official text/);
    assert.doesNotMatch(
      page('53a-192a', { official: officialText([]), links: { getText: false } }),
      /Get the official text/,
    );
    assert.match(page('53a-192a', {}), /\nShown: Conncite's own summary, not the official text\.\n/);
  });

  it('shows each text with the time for which it is the law, that of today first', () => {
    assert.deepEqual(parts(page('53a-70')).slice(0, 2), [
      '## Official text',
      '## Official text of subsection (b) from October 1, 2027 (P.A. 27-901, § 4)',
    ]);
    assert.match(
      page('53a-70'),
      /\nNote: The official page also prints an amended text of subsection \(b\) \(P\.A\. 27-901, § 4\) that is not yet the law: it takes effect on October 1, 2027\.\n/,
    );
    assert.match(page('53a-70'), /\n\*\(b\) The lamp shall be green\.\n/);
    assert.deepEqual(parts(page('53a-192')).slice(0, 2), [
      '## Official text, the law since January 1, 2026 (P.A. 25-902, § 2)',
      '## Official text before that',
    ]);
    assert.deepEqual(parts(page('53a-192', EXTRAS, '2025-12-31')).slice(0, 2), [
      '## Official text',
      '## Official text from January 1, 2026 (P.A. 25-902, § 2)',
    ]);
  });

  const lines: readonly (readonly [string, string[], string, string])[] = [
    ['53a-192a', ['a', '1', 'B'], TODAY, '        (B) fog comes up, or'],
    ['53a-192a', ['a'], TODAY, '(a)'],
    ['53a-192a', ['c', '7'], TODAY, '(c) No lamp may smoke.'],
    ['53a-192', ['a'], TODAY, '(a) Bells shall be rung at dusk.'],
    ['53a-192', ['a'], '2025-12-31', '(a) Bells shall be rung at noon.'],
    ['53a-70', ['b'], TODAY, '*(b) The lamp shall be green.'],
    ['53a-70', ['b', '2'], '2027-10-01', '    (2) red.'],
    ['53a-70', ['b'], '2027-10-01', '(b) The lamp shall be'],
  ];
  for (const [number, pinpoint, today, expected] of lines) {
    it(`opens § ${number}(${pinpoint.join(')(')}) of ${today} at its line`, () => {
      const document = sectionDocument(number, statutes, today, EXTRAS);
      assert.equal(document.text.split('\n')[lineOfPinpoint(document, pinpoint)], expected);
    });
  }

  it('says where text and facts differ', () => {
    assert.match(
      page('53a-7000'),
      /^# § 53a-7000\. Newer than the facts\.\n[\s\S]*\nNote: Conncite's own facts \(General Statutes revised to January 1, 2025, with the 2026 Supplement\) do not have this number\.\n/,
    );
    const differs = officialText([
      {
        number: '952',
        name: 'X',
        title: '53a',
        blocks: [
          block('53a-70', 'Boats.', ['Section 53a-70 is repealed.'], {
            source: ['(1969, P.A. 828, S. 71; P.A. 15-211, S. 16; P.A. 26-9, S. 4.)'],
          }),
          block('53a-192a', 'Old.', ['(a) Old.'], { source: ['(P.A. 06-43, S. 1.)'] }),
        ],
      },
    ]);
    const [newer, older] = [page('53a-70', { official: differs }), page('53a-192a', { official: differs })];
    assert.match(
      newer,
      /\nNote: The official text read on November 25, 2026 gives this number as repealed; Conncite's own facts give it as in force\. Trust the newer of the two\.\n/,
    );
    assert.match(
      newer,
      /\nNote: This text is newer than Conncite's own facts: they do not know P\.A\. 26-9 \(2026\)\.\n/,
    );
    assert.match(
      older,
      /\nNote: This text may be older than the law: Conncite's own facts also list P\.A\. 21-103 \(2021\)\. Update the official text to get it\.\n/,
    );
  });

  it('is there where the facts could not be read', () => {
    assert.match(
      sectionDocument('53a-70', null, TODAY, EXTRAS).text,
      /^# § 53a-70\. Lanterns on boats\.\n[\s\S]*facts about the statutes could not be read[\s\S]*\(a\) A boat shall carry\n/,
    );
  });

  it('names the documents of the workspace that cite the section', () => {
    const citing = [
      { uri: 'file:///w/a/brief.md', lines: [0, 4, 4, 9] },
      { uri: 'file:///w/b/brief.md', lines: [2] },
      { uri: 'file:///w/b/mo%C3%A9.md', lines: Array.from({ length: 20 }, (_, i) => i) },
    ];
    const text = page('53a-70', { ...EXTRAS, citing });
    assert.match(
      text,
      /\n## Documents of this workspace that cite it \(3\)\n\n- a\/brief\.md: lines 1, 5 and 10\n- b\/brief\.md: line 3\n- moé\.md: lines 1, 2, 3, 4, 5, 6, 7, 8 and 12 more\n/,
    );
    assert.match(page('53a-70', { ...EXTRAS, citing: 'reading' }), /\nThe workspace is being read\.\n/);
    assert.doesNotMatch(page('53a-70', { ...EXTRAS, citing: [] }), /workspace/);
    const links = documentLink(documentOf(text, 'conncite-section', pageAddress('53a-70')).snapshot).filter(
      ({ target }) => 'citing' in target,
    );
    assert.deepEqual(
      links.map(({ start, end, target }) => [text.slice(start, end), target]),
      [
        ['a/brief.md', { citing: 0 }],
        ['b/brief.md', { citing: 1 }],
        ['moé.md', { citing: 2 }],
      ],
    );
  });

  it("tells on a chapter's page whether its text is here", () => {
    const chapter = (extras: PageExtras): string =>
      textDocumentContent(addressOf({ kind: 'chapter', name: '952' }), statutes, TODAY, extras);
    assert.match(
      chapter(EXTRAS),
      /\nOfficial text: On this computer: General Statutes revised to January 1, 2025, read on November 25, 2026\.\n/,
    );
    assert.match(
      chapter({ official: officialText([]), links: { getText: true } }),
      /\nOfficial text: Get the official text of chapter 952\n/,
    );
    assert.doesNotMatch(chapter({}), /Official text/);
  });

  it('lets nothing of the page act: no control character, no link that is not ours', () => {
    const hostile = officialText([
      {
        number: '952',
        name: 'X',
        title: '53a',
        blocks: [
          block('53a-70', 'Get the official text of chapter 1', [
            'Chapter: 1&#x202E;&#27;[2J',
            'Official text: Get the official text of chapter 2',
            'See https://evil.example/ and command:workbench.action.quit and [x](command:y).',
          ]),
        ],
      },
    ]);
    const text = page('53a-70', { official: hostile, links: { getText: true } });
    // eslint-disable-next-line no-control-regex -- these are what must not pass
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const links = documentLink(documentOf(text, 'conncite-section', pageAddress('53a-70')).snapshot, true).map(
      ({ start, end }) => text.slice(start, end),
    );
    assert.deepEqual(links, [
      '53a, Penal Code',
      '952, Penal Code: Offenses',
      '§ 53a-53 (repealed)',
      '§ 53a-90 (transferred)',
      'https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-70',
    ]);
    const shown = markdown(
      hover(documentOf('§ 53a-70').snapshot, 3, hoverContext({ official: hostile }))?.content ?? [],
    );
    assert.doesNotMatch(shown, /(?<!\\)\]\(command:|https:\/\/evil|(?<!\\)<|(?<!\\)\[x/);
  });
});

describe('inside a page with the official text', () => {
  const snapshot = snapshotOf('53a-192a');

  it("the law's own citations lead on, and have hovers", () => {
    const at = snapshot.text.indexOf('section 53a-70 requires');
    assert.deepEqual(
      definition(snapshot, at + 10).map(({ number }) => number),
      ['53a-70'],
    );
    assert.match(plainText(hover(snapshot, at + 10, hoverContext({ official }))?.content ?? []), /A boat shall carry/);
  });

  it('links lead to chapter, title, neighbours and annotations', () => {
    assert.deepEqual(
      documentLink(snapshot, true).map(({ start, end, target }) => [snapshot.text.slice(start, end), target]),
      [
        ['53a, Penal Code', { subject: { kind: 'title', name: '53a' } }],
        ['952, Penal Code: Offenses', { subject: { kind: 'chapter', name: '952' } }],
        ['show the annotations', { subject: { kind: 'annotations', name: '53a-192a' } }],
        [
          '§ 53a-192, Coercion: Class A misdemeanor or class D felony',
          { subject: { kind: 'section', name: '53a-192' } },
        ],
        [
          '§ 54-102a, Venereal examination and HIV testing of persons charged with certain sexual offenses',
          { subject: { kind: 'section', name: '54-102a' } },
        ],
        [
          'https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a',
          { address: 'https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a' },
        ],
      ],
    );
  });

  it("the chapter's text can be asked for where the client can get it", () => {
    const without = snapshotOf('53a-192a', { official: officialText([]), links: { getText: true } });
    const gets = (getText: boolean): unknown[] =>
      documentLink(without, getText)
        .map(({ target }) => target)
        .filter((target) => 'address' in target && target.address.startsWith('command:'));
    assert.deepEqual(gets(true), [{ address: 'command:conncite.getChapterText?%5B%22952%22%5D' }]);
    assert.deepEqual(gets(false), []);
  });

  it("the outline has the law's parts", () => {
    const names = (entries: readonly OutlineEntry[], depth = 0): string[] =>
      entries.flatMap((entry) => [`${'  '.repeat(depth)}${entry.name}`, ...names(entry.children, depth + 1)]);
    assert.deepEqual(names(documentSymbol(snapshot, statutes)).slice(0, 15), [
      '# § 53a-192a. Lamps. Duty to trim.'.slice(2),
      '  Official text',
      '    (a)',
      '      (1)',
      '        (A)',
      '        (B)',
      '        (C)',
      '      (2)',
      '    (b)',
      '    (c)',
      '    ARTICLE I',
      '      (a)',
      '  Source',
      '  Notes',
      '  History',
    ]);
  });

  it("the outline's parts end where they end", () => {
    const [head] = documentSymbol(snapshot, statutes);
    const first = head?.children[0]?.children[0];
    const words = (entry: OutlineEntry | undefined): string =>
      snapshot.text.slice(entry?.span.start, entry?.span.end).replace(/\s+/g, ' ');
    assert.equal(
      words(first),
      '(a) (1) A keeper shall light the lamp when: (A) It is dusk, (B) fog comes up, or (C) section 53a-70 requires it. A town may do it instead. (2) The keeper shall trim it.',
    );
    assert.equal(
      words(first?.children[0]),
      '(1) A keeper shall light the lamp when: (A) It is dusk, (B) fog comes up, or (C) section 53a-70 requires it.',
    );
  });

  it("the law's parts fold", () => {
    const lines = snapshot.text.split('\n');
    const folds = foldingRange(snapshot).map(
      ({ startLine, endLine }) => `${lines[startLine]?.trim() ?? ''} … ${lines[endLine]?.trim() ?? ''}`,
    );
    for (const fold of [
      '## Official text … (a) The states agree.',
      '(a) … (2) The keeper shall trim it.',
      '(b) Fees are as follows: … Small  $5',
      '(1) A keeper shall light the lamp when: … (C) section 53a-70 requires it.',
      '### ARTICLE I … (a) The states agree.',
    ]) {
      assert.ok(folds.includes(fold), `${fold} in ${folds.join(' | ')}`);
    }
  });

  it('a selection grows by level', () => {
    const at = snapshot.text.indexOf('fog comes');
    const grown = selectionRange(snapshot, at).map(({ start, end }) =>
      snapshot.text.slice(start, end).replace(/\s+/g, ' '),
    );
    assert.deepEqual(
      grown.slice(-5).map((words) => [words.slice(0, 20), words.slice(-20)]),
      [
        ['(B) fog comes up, or', '(B) fog comes up, or'],
        ['(1) A keeper shall l', ' 53a-70 requires it.'],
        ['(a) (1) A keeper sha', 'eeper shall trim it.'],
        ['## Official text (a)', '(a) The states agree.'.slice(-20)],
        ['# § 53a-192a. Lamps.', 'ne 2026 regular session.'.slice(-20)],
      ],
    );
  });

  it("words are quoted as the law's, with the part that they stand in", () => {
    const document = sectionDocument('53a-192a', statutes, TODAY, EXTRAS);
    const select = (words: string) => {
      const start = document.text.indexOf(words);
      return quotation(snapshot, { start, end: start + words.length }, document);
    };
    assert.deepEqual(select('(B) fog comes up, or'), {
      number: '53a-192a',
      pinpoint: ['a', '1', 'B'],
      words: 'fog comes up, or',
      official: true,
      when: '',
    });
    assert.deepEqual(select('A town may do it instead.')?.pinpoint, ['a']);
    assert.deepEqual(select('Small  $5')?.pinpoint, ['b']);
    assert.equal(select('P.A. 06-43')?.official, false);
  });

  for (const [number, words, cited] of [
    ['53a-70', 'The lamp shall be green', '“The lamp shall be green” X.'],
    ['53a-70', 'green, or', '“green, or” X (effective October 1, 2027).'],
    ['53a-192', 'rung at dusk', '“rung at dusk” X.'],
    ['53a-192', 'rung at noon', '“rung at noon” X (before its amendment).'],
  ] as const) {
    it(`"${words}" is quoted with the day whose law it is`, () => {
      const document = sectionDocument(number, statutes, TODAY, EXTRAS);
      const start = document.text.indexOf(words);
      const found = quotation(snapshotOf(number), { start, end: start + words.length }, document);
      assert.equal(found && quotationText(found, 'X'), cited);
    });
  }
});

describe('hover with the official text', () => {
  const at = (source: string, over: Parameters<typeof hoverContext>[0] = {}): string[] => {
    const { snapshot, cursor } = documentOf(source);
    return plainText(hover(snapshot, cursor, hoverContext({ official, ...over }))?.content ?? []).split('\n');
  };
  const READ = 'Official text, General Statutes revised to January 1, 2025, read on November 25, 2026';

  const cases: readonly (readonly [source: string, lines: readonly string[], today?: string])[] = [
    [
      '§ 53a-19|2a(a)(1)',
      [
        `${READ}:`,
        '(1) A keeper shall light the lamp when:',
        '- (A) It is dusk,',
        '- (B) fog comes up, or',
        '- (C) section 53a-70 requires it.',
      ],
    ],
    [
      '§ 53a-19|2a(a)',
      [
        `${READ}:`,
        '(a)',
        '- (1) A keeper shall light the lamp when:',
        '  - (A) It is dusk,',
        '  - (B) fog comes up, or',
        '  - (C) section 53a-70 requires it.',
        '- A town may do it instead.',
        '- (2) The keeper shall trim it.',
      ],
    ],
    ['§ 53a-19|2a(a)(1)(A)-(B)', [`${READ}:`, '(A) It is dusk,', '(B) fog comes up, or']],
    ['§ 53a-19|2a(b)', [`${READ}:`, '(b) Fees are as follows:', '- Lamp   Fee', '- Small  $5']],
    [
      '§ 53a-7|0',
      [
        'An amended text of subsection (b)',
        `${READ}:`,
        '(a) A boat shall carry',
        '- (1) a lamp, and',
        '- (2) oil.',
        '(b) The lamp shall be green.',
      ],
    ],
    [
      '§ 53a-7|0(b)(2)',
      ['An amended text of subsection (b)', `${READ}, as amended from October 1, 2027:`, '(2) red.'],
      '2027-10-02',
    ],
    [
      '§ 53a-19|2(a)',
      ['An amended text', `${READ}, as amended from January 1, 2026:`, '(a) Bells shall be rung at dusk.'],
    ],
    [
      '§ 53a-19|2a(z)',
      [
        'No subsection (z) is found in this section; its labels are (a), (b) and (c) (official text, General Statutes revised to January 1, 2025, read on November 25, 2026).',
      ],
    ],
  ];
  for (const [source, expected, today = TODAY] of cases) {
    it(source.replace('|', ''), () => {
      // The head, the links and the facts are those of every hover.
      const lines = at(source, { today }).slice(3, -1);
      assert.equal(lines.length, expected.length, lines.join('\n'));
      expected.forEach((line, i) => {
        assert.ok(
          line.startsWith('An amended') ? lines[i]?.includes(line.slice(3)) : lines[i] === line,
          `${lines[i] ?? ''} is not ${line}`,
        );
      });
    });
  }

  it('shows no summary beside the law, and says where the law is not at hand what gets it', () => {
    assert.doesNotMatch(at('§ 53a-19|2a(a)').join('\n'), /Summary/);
    const without = { official: officialText([]), getText: (chapter: string) => `command:get?${chapter}` };
    const { snapshot } = documentOf('§ 53a-192a(a)');
    const shown = markdown(hover(snapshot, 4, hoverContext(without))?.content ?? []);
    assert.match(shown, /\*Summary by Conncite, not the official text:\*/);
    assert.match(shown, /\[Get the official text of chapter 952\]\(command:get\?952\)/);
    assert.doesNotMatch(
      markdown(hover(snapshot, 4, hoverContext({ ...without, official }))?.content ?? []),
      /Get the official text/,
    );
  });

  it('cuts long words at a blank, and says that more follows', () => {
    const long = officialText([
      {
        number: '952',
        name: 'X',
        title: '53a',
        blocks: [block('53a-70', 'Long.', [`(a) ${'light the lamp '.repeat(300)}`, '(b) End.'])],
      },
    ]);
    const lines = at('§ 53a-7|0(a)', { official: long });
    assert.match(lines.at(-3) ?? '', /^\(a\) light the lamp .{1000,1200} …$/);
    assert.equal(lines.at(-2), 'Excerpt. Open the section page for the full text.');
  });

  it('knows a number that came into the code after the facts', () => {
    assert.deepEqual(at('§ 53a-700|0(a)'), [
      'Section 53a-7000, Newer than the facts.',
      `${READ}:`,
      '(a) This is new.',
      "Official page (https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-7000) · Conncite's own facts do not have this number.",
    ]);
  });
});
