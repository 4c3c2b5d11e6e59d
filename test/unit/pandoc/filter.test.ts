import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Node } from '../../../server/src/pandoc/document';
import { filter } from '../../../server/src/pandoc/filter';
import { loadCatalogue } from '../../support/catalogue';
import { comment, header, inlines, link, nodesOf, note, pandocDocument, para, textOf } from '../../support/pandoc';

const CODE = loadCatalogue();
const PAGE = (number: string): string => CODE.officialAddress(CODE.find(number)!);

function filtered(blocks: readonly Node[], format = 'html', meta: Readonly<Record<string, Node>> = {}): Node[] {
  return filter(pandocDocument(blocks, meta), format, CODE).document.blocks;
}

/** Links of nodes: their words and where they lead. */
function links(value: unknown): [string, string][] {
  return nodesOf(value, 'Link').map(({ c }) => [
    textOf((c as unknown[])[1]),
    (c as [unknown, unknown, [string, string]])[2][0],
  ]);
}

const MARKERS = [
  comment('conncite:table-of-authorities'),
  para('old table'),
  comment('/conncite:table-of-authorities'),
];

describe('the filter for Pandoc', () => {
  it('makes citations links to the official pages, with the heading as title, and divides letters and emphasis', () => {
    const [made] = filtered([para('See *e.g., General Statutes* § 53a-70(a). *Id.* So', { t: 'SoftBreak' }, 'it is.')]);
    assert.deepEqual(links(made), [
      ['General Statutes § 53a-70(a)', PAGE('53a-70')],
      ['Id.', PAGE('53a-70')],
    ]);
    assert.deepEqual((made?.c as Node[]).slice(2, 4), [
      { t: 'Emph', c: inlines('e.g., ') },
      {
        t: 'Link',
        c: [
          ['', [], []],
          [{ t: 'Emph', c: inlines('General Statutes') }, ...inlines(' § 53a-70(a)')],
          [PAGE('53a-70'), CODE.find('53a-70')!.catchline],
        ],
      },
    ]);
    assert.equal(textOf(made), 'See e.g., General Statutes § 53a-70(a). Id. So it is.');
  });

  it('gives each member of a list its own link, and reads across line ends', () => {
    assert.deepEqual(links(filtered([para('General Statutes §§ 53a-70,\n53a-71 and 53a-\n72.')])), [
      ['General Statutes §§ 53a-70', PAGE('53a-70')],
      ['53a-71', PAGE('53a-71')],
      ['53a- 72', PAGE('53a-72')],
    ]);
  });

  it('links acts, and nothing that the facts do not know', () => {
    assert.deepEqual(
      links(
        filtered([para('Public Act 21-103; General Statutes § 53a-9999; chapter 952 of the General Statutes.')]),
      ).map(([text]) => text),
      ['Public Act 21-103'],
    );
  });

  it("reads notes in their own order: an Id. in the body is not the note's", () => {
    const blocks = filtered([
      para('General Statutes § 53a-70.', note(para('General Statutes § 53a-71. *Id.*'), para('*Id.*')), ' *Id.*'),
    ]);
    assert.deepEqual(
      links(blocks).map(([, address]) => address),
      [PAGE('53a-70'), PAGE('53a-71'), PAGE('53a-71'), PAGE('53a-71'), PAGE('53a-70')],
    );
  });

  it("finds an Id. of the first note in the body before the note's mark", () => {
    assert.deepEqual(
      links(filtered([para('General Statutes § 53a-70.', note(para('*Id.*')))])).map(([text]) => text),
      ['General Statutes § 53a-70', 'Id.'],
    );
  });

  it('leaves links, code, formulas, pictures and what it does not know as they are', () => {
    const same = [
      para(link('General Statutes § 53a-70', 'https://example.org')),
      { t: 'CodeBlock', c: [['', [], []], 'General Statutes § 53a-70'] },
      para({ t: 'Code', c: [['', [], []], 'General Statutes § 53a-70'] }, ' ', {
        t: 'Math',
        c: [{ t: 'InlineMath' }, '§ 53a-70'],
      }),
      { t: 'RawBlock', c: ['html', '<p>General Statutes § 53a-70</p>'] },
      { t: 'HorizontalRule' },
      { t: 'Future', c: { blocks: [para('General Statutes § 53a-70')] } },
      para({ t: 'Image', c: [['', [], []], inlines('General Statutes § 53a-70'), ['a.png', '']] }),
      para('General Statutes ', link('§ 53a-70', 'https://example.org')),
    ];
    assert.deepEqual(filtered(same), same);
  });

  it('reads lists, definitions, tables, line blocks, figures and divisions, and cells apart', () => {
    const plain = (text: string): Node => ({ t: 'Plain', c: inlines(text) });
    const cell = (text: string): unknown => [['', [], []], { t: 'AlignDefault' }, 1, 1, [plain(text)]];
    const blocks: Node[] = [
      { t: 'BulletList', c: [[plain('General Statutes § 53a-70')]] },
      { t: 'OrderedList', c: [[1, { t: 'Decimal' }, { t: 'Period' }], [[plain('General Statutes § 53a-71')]]] },
      { t: 'DefinitionList', c: [[inlines('General Statutes § 53a-72a'), [[plain('General Statutes § 53a-73a')]]]] },
      { t: 'LineBlock', c: [inlines('General Statutes § 53a-54a')] },
      { t: 'Div', c: [['', [], []], [para('General Statutes § 53a-55')]] },
      { t: 'BlockQuote', c: [para('General Statutes § 53a-56')] },
      { t: 'Figure', c: [['', [], []], [null, [plain('General Statutes § 53a-57')]], []] },
      {
        t: 'Table',
        c: [
          ['', [], []],
          [null, []],
          [],
          [['', [], []], []],
          [
            [
              ['', [], []],
              0,
              [],
              [
                [
                  ['', [], []],
                  [cell('General Statutes'), cell('§ 53a-59')],
                ],
              ],
            ],
          ],
          [['', [], []], []],
        ],
      },
    ];
    assert.equal(links(filtered(blocks)).length, 9);
    assert.deepEqual(links(filtered(blocks)).at(-1), ['§ 53a-59', PAGE('53a-59')]);
  });

  it('makes the table between the markers, with links to headings by their own identifiers', () => {
    const [first, table, last] = filtered([
      ...MARKERS,
      header('Law', 'own-id'),
      para('General Statutes § 53a-70 (a).', note(para('§ 53a-71.'))),
    ]);
    assert.deepEqual([first, last], [MARKERS[0], MARKERS[2]]);
    assert.equal(textOf(table), 'AuthorityCited inGeneral Statutes § 53a-70LawGeneral Statutes § 53a-71n. 1');
    assert.deepEqual(links(table), [
      ['Law', '#own-id'],
      ['n. 1', '#own-id'],
    ]);
  });

  it("takes the marker's options, the document's own style, and a placeholder or markers in brackets", () => {
    const meta = { conncite: { t: 'MetaMap', c: { style: { t: 'MetaInlines', c: inlines('bluebook') } } } };
    const text = (marker: readonly Node[], format: string, said = {}): string =>
      JSON.stringify(
        filtered([...marker, para('General Statutes § 53a-70 (a).'), para('Id. § 53a-70 (b).')], format, said),
      );
    assert.match(
      text(
        [comment('conncite:table-of-authorities subsections passim=1'), comment('/conncite:table-of-authorities')],
        'latex',
      ),
      /\(a\) \\\\dotfill\{\} passim/,
    );
    assert.match(text([para('[Table of Authorities]')], 'latex', meta), /Conn\. Gen\. Stat\. \\\\S~53a-70 \\\\dotfill/);
    const bracketed = filtered([
      para('[conncite:table-of-authorities passim=2]'),
      para('[/conncite:table-of-authorities]'),
      para('§ 53a-70'),
    ]);
    assert.deepEqual(
      bracketed.map(({ t }) => t),
      ['Table', 'Para'],
    );
  });

  it('says how many markers are alone, and makes no table there', () => {
    const document = pandocDocument([comment('conncite:table-of-authorities'), para('General Statutes § 53a-70.')]);
    assert.equal(filter(document, 'latex', CODE).alone, 1);
    assert.deepEqual(nodesOf(document.blocks, 'RawInline'), []);
  });

  it('labels each paragraph once in LaTeX, headings by their own label', () => {
    const blocks = filtered(
      [
        ...MARKERS,
        header('General Statutes § 53a-72a', 'own'),
        para('General Statutes § 53a-70 and § 53a-71. Id.', note(para('§ 53a-70.'))),
      ],
      'latex',
    );
    const raw = nodesOf(blocks, 'RawBlock')
      .map(({ c }) => (c as string[])[1])
      .join('\n');
    assert.match(raw, /\\pageref/);
    assert.match(
      raw,
      /General Statutes \\S~53a-70 \\dotfill\{\} \\conncitepages\{conncite:(\d),conncite:(?!\1)\d\}\\par/,
    );
    assert.match(raw, /53a-72a \\dotfill\{\} \\conncitepages\{own\}/);
    assert.deepEqual(
      nodesOf(blocks, 'RawInline')
        .map(({ c }) => (c as string[])[1])
        .sort(),
      ['\\label{conncite:1}', '\\label{conncite:2}'],
    );
  });

  it('marks citations for Word in place of linking them, and points at the mark of a note', () => {
    const blocks = filtered(
      [...MARKERS, para('General Statutes § 53a-70 (a). *Id.*', note(para('§ 53a-71.')), ' So.')],
      'docx',
    );
    assert.deepEqual(links(blocks), []);
    const xml = nodesOf(blocks, 'RawInline').map(({ c }) => (c as string[])[1] ?? '');
    assert.deepEqual(
      xml.flatMap((one) => [...one.matchAll(/> (TA [^<]*) </g)].map(([, words]) => words!.replace(/&quot;/g, '"'))),
      [
        'TA \\l "General Statutes § 53a-70" \\s "§ 53a-70" \\c 2',
        'TA \\s "§ 53a-70"',
        'TA \\l "General Statutes § 53a-71" \\s "§ 53a-71" \\c 2',
      ],
    );
    const table =
      (nodesOf(blocks, 'RawBlock')
        .map(({ c }) => c as string[])
        .find(([format]) => format === 'openxml') ?? [])[1] ?? '';
    assert.match(table, /instrText[^>]*> TOA /);
    const named = new Set(xml.flatMap((one) => [...one.matchAll(/w:name="(\w+)"/g)].map(([, name]) => name)));
    const pages = [...table.matchAll(/PAGEREF (\w+)/g)].map(([, name]) => name!);
    assert.equal(pages.length, 3);
    assert.deepEqual(
      pages.filter((name) => !named.has(name)),
      [],
    );
    const body = nodesOf(blocks.at(-1)?.c, 'Note')[0];
    assert.doesNotMatch(JSON.stringify(body), new RegExp(`${pages.at(-1) ?? '?'}\\b`));
  });

  it('changes no word, makes no link in a link, and nothing the second time', () => {
    const leaf = fc.constantFrom(
      'General Statutes § 53a-70 (a)',
      '*Id.*',
      ' at ',
      'Conn. Gen. Stat. §§ 53a-71,\n53a-72',
      '. ',
      'See ',
      '§ 53a-70',
      '*General Statutes* § 53a-54a(b)',
      ' and ',
      'General',
    );
    const run: fc.Arbitrary<Node[]> = fc.letrec<{ run: Node[]; node: Node[] }>((tie) => ({
      run: fc.array(tie('node'), { maxLength: 5 }).map((all) => all.flat()),
      node: fc.oneof(
        { depthSize: 'small' },
        { weight: 5, arbitrary: leaf.map<Node[]>(inlines) },
        tie('run').map((c) => [{ t: 'Strong', c }]),
        tie('run').map((c) => [note({ t: 'Para', c })]),
        tie('run').map((c) => [{ t: 'Quoted', c: [{ t: 'DoubleQuote' }, c] }]),
        tie('run').map((c) => [{ t: 'Span', c: [['', [], []], c] }]),
        fc.constant<Node[]>([link('§ 53a-70', 'x')]),
      ),
    })).run;
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('html', 'latex', 'docx'),
        (paragraphs, format) => {
          const blocks = paragraphs.map((c): Node => ({ t: 'Para', c }));
          const made = filtered([...MARKERS, ...blocks], format);
          assert.equal(textOf(made.slice(-blocks.length)), textOf(blocks));
          for (const { c } of nodesOf(made, 'Link')) assert.deepEqual(nodesOf((c as unknown[])[1], 'Link'), []);
          if (format === 'html') assert.deepEqual(filtered(made), made);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives back whatever stands where contents should, or says that it is nested too deeply', () => {
    const TYPES = [
      'Para',
      'Plain',
      'Header',
      'BlockQuote',
      'Div',
      'Table',
      'Figure',
      'LineBlock',
      'OrderedList',
      'DefinitionList',
      'RawBlock',
      'Str',
      'Emph',
      'Quoted',
      'Cite',
      'Link',
      'Image',
      'Note',
      'Span',
      'RawInline',
      'Math',
      'Code',
    ] as const;
    const { node } = fc.letrec<{ node: Node; content: unknown }>((tie) => ({
      node: fc.record({ t: fc.constantFrom(...TYPES), c: tie('content') }, { requiredKeys: ['t'] }),
      content: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          'Conn. Gen. Stat. § 53a-70',
          '[table of authorities]',
          '<!-- conncite:table-of-authorities -->',
          null,
          0,
          {},
        ),
        fc.array(fc.oneof(tie('node'), tie('content')), { maxLength: 4 }),
      ),
    }));
    const META = ['MetaString', 'MetaInlines', 'MetaMap', 'MetaList', 'Other'] as const;
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 4 }),
        fc.record(
          { t: fc.constantFrom(...META), c: fc.oneof(fc.jsonValue(), fc.array(node)) },
          { requiredKeys: ['t'] },
        ),
        fc.constantFrom('html', 'latex', 'docx'),
        (blocks, conncite, format) => {
          assert.equal(filtered(blocks, format, { conncite }).length >= 0, true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
