import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completion, completionDetails, mayBeginWords } from '../../server/src/features/completion';
import type { CompletionContext, Offers } from '../../server/src/features/typing/offer';
import { applyEdits } from '../../server/src/text/edit';
import { typedAt } from '../../server/src/features/typing/typed';
import { plainText } from '../../server/src/features/wording/richText';
import { loadCatalogue } from '../support/catalogue';
import { snapshotOf } from '../support/check';
import { documentOf, TODAY } from '../support/features';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const statutes = smallStatutes(SAMPLE);

function at(source: string, over: Partial<CompletionContext> = {}, language = 'plaintext'): Offers | undefined {
  const { snapshot, cursor } = documentOf(source, language);
  return completion(snapshot, cursor, { statutes, today: TODAY, style: 'auto', invoked: false, ...over });
}

/** The document after the first offer of a label was taken. */
function taken(source: string, label: string, over: Partial<CompletionContext> = {}, language = 'plaintext'): string {
  const { text } = documentOf(source, language);
  const offer = at(source, over, language)?.offers.find((one) => one.label === label);
  assert.ok(offer, `${label} is offered in ${source}`);
  const made = { ...offer.span, newText: offer.newText + (offer.tail ?? '') };
  return applyEdits(text, offer.before === undefined ? [made] : [offer.before, made]);
}

const labels = (offers: Offers | undefined): string[] | undefined => offers?.offers.map(({ label }) => label);

describe('completion', () => {
  const NUMBERS: readonly (readonly [source: string, label: string, after: string, language?: string])[] = [
    ['See § 53a-|', '53a-70', 'See § 53a-70'],
    ['See § 53a-1|92a today', '53a-192a', 'See § 53a-192a today'],
    ['See §§ 53a-70, 53a-1|', '53a-192', 'See §§ 53a-70, 53a-192'],
    ['See §§ 53a-70(a) and 53a-1|', '53a-192', 'See §§ 53a-70(a) and 53a-192'],
    ['General Statutes § 53A–7|', '53a-70', 'General Statutes § 53a–70'],
    ['section 54|', '54-102a', 'section 54-102a'],
    ['Sec. 54-|', '54-102a', 'Sec. 54-102a'],
    ['C.G.S. 53a-19|', '53a-192', 'C.G.S. 53a-192'],
    ['\\S~53a-7|', '53a-70', '\\S~53a-70', 'latex'],
    ['&sect;&nbsp;53a-7|', '53a-70', '&sect;&nbsp;53a-70', 'html'],
    ['😀 § 53a-7|', '53a-70', '😀 § 53a-70'],
    ['under 53a-7|', '53a-70', 'under 53a-70'],
    ['§ sexual assault|', '53a-70', '§ 53a-70'],
    ['General Statutes § traff|', '53a-192a', 'General Statutes § 53a-192a'],
  ];
  for (const [source, label, after, language] of NUMBERS) {
    it(`makes "${source}" into "${after}"`, () => {
      assert.equal(taken(source, label, {}, language), after);
    });
  }

  it('offers the likeliest first: typed in full, cited in the document, in force', () => {
    assert.deepEqual(labels(at('General Statutes § 53a-90. General Statutes § 53a-|'))?.slice(0, 3), [
      '53a-90',
      '53a-70',
      '53a-192',
    ]);
    assert.deepEqual(labels(at('General Statutes § 53a-192|'))?.slice(0, 2), ['53a-192', '53a-192a']);
    assert.deepEqual(labels(at('General Statutes § 53a-70 and 54-102a. See § |')), ['53a-70', '54-102a']);
  });

  it('tells of sections that are no law any more', () => {
    const gone = at('§ 53a-9|')?.offers.find(({ label }) => label === '53a-90');
    assert.deepEqual([gone?.deprecated, gone?.detail], [true, 'transferred']);
  });

  it("offers the full form in the document's style while the code is not named", () => {
    assert.equal(taken('See § 53a-70|', 'Conn. Gen. Stat. § 53a-70'), 'See Conn. Gen. Stat. § 53a-70');
    assert.equal(
      taken('General Statutes § 54-102a. See § 53a-70|', 'General Statutes § 53a-70'),
      'General Statutes § 54-102a. See General Statutes § 53a-70',
    );
    assert.equal(
      taken('Sec. 53a-70|', 'Section 53a-70 of the general statutes', { style: 'legislative' }),
      'Section 53a-70 of the general statutes',
    );
    const noBreak = 'Conn. Gen. Stat. §\u00a053a-70';
    assert.equal(taken('53a-70|', noBreak), noBreak);
    for (const source of [
      'General Statutes § 53a-70|',
      'General Statutes § 53a-70. See § 53a-70|',
      'section 53a-70|',
      '§§ 53a-53, 53a-70|',
    ]) {
      assert.ok(
        at(source)?.offers.every(({ kind }) => kind === 'section'),
        source,
      );
    }
  });

  it('puts the short number first, and the full form of the number typed after it', () => {
    const offers = at('See § 53a-192|')?.offers ?? [];
    assert.deepEqual(offers.map(({ label }) => label).slice(0, 3), [
      '53a-192',
      'Conn. Gen. Stat. § 53a-192',
      '53a-192a',
    ]);
    assert.deepEqual(
      offers.map(({ sortText }) => sortText),
      offers.map(({ sortText }) => sortText).sort(),
    );
    assert.equal(
      new Set(offers.map(({ span }) => span.start)).size,
      1,
      'no client ranks one of them by what it replaces',
    );
    assert.ok(at('See § 53a-19|')?.offers.every(({ kind }) => kind === 'section'));
  });

  it('writes a year only where the document has years, and leaves the cursor before it', () => {
    const dated = 'Conn. Gen. Stat. § 54-102a (2023). See § 53a-70|';
    assert.equal(
      taken(dated, 'Conn. Gen. Stat. § 53a-70 (2025)'),
      'Conn. Gen. Stat. § 54-102a (2023). See Conn. Gen. Stat. § 53a-70 (2025)',
    );
    assert.deepEqual(
      at(dated)
        ?.offers.filter(({ tail = '' }) => tail !== '')
        .map(({ newText, tail }) => [newText, tail]),
      [['53a-70', ' (2025)']],
    );
    const plain = 'Conn. Gen. Stat. § 54-102a. See § 53a-70|';
    assert.equal(
      taken(plain, 'Conn. Gen. Stat. § 53a-70'),
      'Conn. Gen. Stat. § 54-102a. See Conn. Gen. Stat. § 53a-70',
    );
    assert.deepEqual(labels(at('Conn. Gen. Stat. § 54-102a (2023). See Conn. Gen. Stat. § 53a-70(| (2025)')), [
      '(a)',
      '(b)',
    ]);
  });

  it('offers the labels of the section with what they say, deeper at each bracket', () => {
    assert.deepEqual(
      at('§ 53a-192a(|')?.offers.map(({ label, detail }) => [label, detail]),
      [
        ['(a)', 'Sets out three ways of committing trafficking in persons.'],
        ['(b)', 'subsection'],
        ['(c)', 'Grades the crime as a class A felony.'],
      ],
    );
    assert.deepEqual(labels(at('§ 53a-192a (a) (1) (|')), ['(A)', '(B)', '(C)']);
    assert.equal(taken('§ 53a-192a(|)', '(a)'), '§ 53a-192a(a)');
    assert.equal(taken('§ 53a-192a(a)(2|) and', '(2)'), '§ 53a-192a(a)(2) and');
    for (const none of [
      '§ 53a-192a(a)(3)(|',
      '§ 53a-7000(|',
      'pages 53a-192a(|'.replace('53a', '77a'),
      '§ 53a-192a(z|',
    ])
      assert.equal(at(none), undefined, none);
  });

  const LEVELS: readonly (readonly [source: string, label: string, after: string])[] = [
    [
      'subdivision (|) of subsection (a) of section 53a-192a',
      '(2)',
      'subdivision (2) of subsection (a) of section 53a-192a',
    ],
    [
      'Subparagraph (B|) of subdivision (1) of subsection (a) of section 53a-192a of the',
      '(B)',
      'Subparagraph (B) of subdivision (1) of subsection (a) of section 53a-192a of the',
    ],
    ['subdivision (| of section 53a-192a', '(a)(2)', 'subdivision (2) of subsection (a) of section 53a-192a'],
    ['subsections (a) and (|) of section 53a-192a', '(c)', 'subsections (a) and (c) of section 53a-192a'],
    [
      'subdivision (|)\nof subsection (a)\nof section 53a-192a',
      '(3)',
      'subdivision (3)\nof subsection (a)\nof section 53a-192a',
    ],
    [
      'Section 53a-192a of the general statutes. Under subsection (|)',
      '(c)',
      'Section 53a-192a of the general statutes. Under subsection (c) of section 53a-192a of the general statutes',
    ],
    [
      'Section 53a-192a of the general statutes. Under subdivision (2|',
      '(a)(2)',
      'Section 53a-192a of the general statutes. Under subdivision (2) of subsection (a) of section 53a-192a of the general statutes',
    ],
  ];
  for (const [source, label, after] of LEVELS) {
    it(`makes "${source.replaceAll('\n', '⏎')}" into "…${after.slice(-40).replaceAll('\n', '⏎')}"`, () => {
      assert.equal(taken(source, label), after);
    });
  }

  it('takes no bracket that was opened before the label: an editor closes that of the label, or does not', () => {
    for (const [source, label, after] of [
      ['(see § 53a-192a(|)', '(a)', '(see § 53a-192a(a))'],
      ['(see § 53a-192a(|))', '(a)', '(see § 53a-192a(a))'],
      ['See § 53a-192a(|)', '(a)', 'See § 53a-192a(a)'],
      ['§ 53a-192a(a) (see § 53a-192a(a)(|)', '(1)', '§ 53a-192a(a) (see § 53a-192a(a)(1))'],
      ['(subsection (|) of section 53a-192a)', '(a)', '(subsection (a) of section 53a-192a)'],
    ] as const) {
      assert.equal(taken(source, label), after);
    }
  });

  it('offers no full form that would say something twice, or be glued to a word', () => {
    for (const [source, language] of [
      ['See section § 53a-70|', 'plaintext'],
      ['See *Sec.* § 53a-70|', 'markdown'],
      ['Section 53a-70| of the general statutes', 'plaintext'],
      ['See§ 53a-70|', 'plaintext'],
      ['See[§ 53a-70|](x)', 'markdown'],
    ] as const) {
      const offers = at(source, { style: 'legislative' }, language)?.offers;
      assert.ok((offers?.length ?? 0) > 0, source);
      assert.ok(
        offers?.every(({ kind }) => kind === 'section'),
        source,
      );
    }
  });

  it('spells the sign of a form otherwise than by the name of a macro', () => {
    const snapshot = snapshotOf('.. |st| replace:: §§ 20-341bb\n\nBy |st|; by 53a-70', 'restructuredtext');
    const offers = completion(snapshot, snapshot.text.length, {
      statutes,
      today: TODAY,
      style: 'auto',
      invoked: false,
    })?.offers;
    assert.match(offers?.[1]?.before?.newText ?? '', /^Conn\. Gen\. Stat\. §\s$/);
  });

  it('offers labels after the name of their level with what they say, and of that level alone', () => {
    assert.deepEqual(
      at('subsection (|) of section 53a-192a')?.offers.map(({ label, detail }) => [label, detail]),
      [
        ['(a)', 'Sets out three ways of committing trafficking in persons.'],
        ['(b)', 'subsection'],
        ['(c)', 'Grades the crime as a class A felony.'],
      ],
    );
    assert.deepEqual(labels(at('subparagraph (|) of subdivision (2) of subsection (a) of section 53a-192a')), [
      '(A)',
      '(B)',
    ]);
    // The section cited last comes first, and is named.
    const recent = at(
      'Section 53a-70 of the general statutes. Section 53a-192a of the general statutes. Subsection (|',
    )?.offers;
    assert.deepEqual(
      [recent?.[0]?.detail, recent?.at(-1)?.detail],
      ['§ 53a-192a: Sets out three ways of committing trafficking in persons.', '§ 53a-70: subsection'],
    );
    for (const none of [
      'subsection (|',
      'clause (|) of section 53a-192a',
      'subsection (z|) of section 53a-192a',
      'subsection (|) of section 53a-7000',
      'subsections(|',
      'section 53a-70. This subsection |',
      'Section 53a-70. subsection (|) of this section',
    ]) {
      assert.equal(at(none), undefined, none);
    }
  });

  it("says what a subsection says in the law's own words where the official text is there", () => {
    const official = officialText([
      {
        number: '952',
        name: 'Penal Code',
        title: '53a',
        blocks: [
          block('53a-192a', 'Lanterns.', [
            '(a) A watchman shall (1) carry a lantern, or (2) whistle. (b) No lantern is needed at noon. (c) Ropes. (d) Newer than the facts.',
          ]),
        ],
      },
    ]);
    const details = plainText(completionDetails('53a-192a', ['a', '2'], { statutes, official, today: TODAY }));
    assert.match(
      details,
      /From the official text, General Statutes revised to January 1, 2025, read on November 25, 2026:\n+\(2\) whistle\./,
    );
    const offered = (source: string): unknown =>
      at(source, { official })?.offers.map(({ label, detail }) => [label, detail]);
    assert.deepEqual(offered('§ 53a-192a(|'), [
      ['(a)', 'Sets out three ways of committing trafficking in persons.'],
      ['(b)', '“No lantern is needed at noon.”'],
      ['(c)', 'Grades the crime as a class A felony.'],
      ['(d)', '“Newer than the facts.”'],
    ]);
    assert.deepEqual(offered('subdivision (|) of subsection (a) of section 53a-192a'), [
      ['(1)', 'Knowingly making someone act through one of the three listed means.'],
      ['(2)', '“whistle.”'],
    ]);
  });

  it('is silent where no citation is being typed', () => {
    for (const source of [
      '|',
      'the law |',
      'pages 10-1|',
      'in 2025|',
      '$53a-7|',
      'a section|',
      'section of the brief|',
      'section |',
      'x53a-7|',
      '3.53a-7|',
      'No. 1-2|',
      '(|',
      'see (a|',
      '12|',
    ])
      assert.equal(at(source), undefined, source);
    assert.ok(at('pages 54-1|', { invoked: true }), 'but one may ask');
    assert.ok(at('section sexual assault|', { invoked: true }), 'for words too');
  });

  it('knows where words of a heading may begin: directly after a section sign', () => {
    for (const [source, begins] of [
      ['See §|', true],
      ['General Statutes § |', true],
      ['See § 5|', false],
      ['section |', false],
      ['the law |', false],
    ] as const) {
      const { snapshot, cursor } = documentOf(source);
      assert.equal(mayBeginWords(snapshot, cursor), begins, source);
    }
  });

  for (const [pinpoint, lines] of [
    [
      [],
      [
        '§ 53a-192a Trafficking in persons: Class A felony',
        'In force. Last amended in 2021 by P.A. 21-103, § 3.',
        'Summary by Conncite, not the official text: Makes human trafficking, for labor or for sex, a class A felony.',
        'Title 53a, Penal Code, Chapter 952, Penal Code: Offenses.',
      ],
    ],
    [
      ['c'],
      [
        '§ 53a-192a(c) Trafficking in persons: Class A felony',
        'In force. Last amended in 2021 by P.A. 21-103, § 3.',
        'Subsection (c): Grades the crime as a class A felony.',
        'Title 53a, Penal Code, Chapter 952, Penal Code: Offenses.',
      ],
    ],
  ] as const) {
    it(`is told of with what its section says: (${pinpoint.join('')})`, () => {
      const details = completionDetails('53a-192a', pinpoint, { statutes, today: TODAY });
      assert.deepEqual(plainText(details).split('\n'), lines);
      assert.deepEqual(completionDetails('9-9', pinpoint, { statutes, today: TODAY }), []);
    });
  }

  it('tells more of an offer when it is looked at', () => {
    const text = plainText(completionDetails('53a-192a', ['c'], { statutes, today: TODAY }));
    assert.match(text, /^§ 53a-192a\(c\) Trafficking in persons/);
    assert.match(text, /Subsection \(c\): Grades the crime as a class A felony\./);
    assert.match(text, /Last amended in 2021/);
  });

  it("replaces a span that holds the cursor, by text that the client's filter finds in it", () => {
    const sources = [
      '§ 53a-7|',
      '§ 53a-|',
      '§ sex|',
      '§ 53a-192a(|',
      '53a-19|',
      '§§ 53a-70, 5|',
      'subdivision (2|) of subsection (a) of section 53a-192a',
    ];
    for (const source of sources) {
      const { cursor, text } = documentOf(source);
      for (const { span, filterText } of at(source)?.offers ?? assert.fail(source)) {
        assert.ok(span.start <= cursor && cursor <= span.end, source);
        assert.ok(filterText.startsWith(text.slice(span.start, cursor)), `${filterText} in ${source}`);
      }
    }
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      '§',
      '§§',
      ' ',
      '53a',
      '-',
      '70',
      '(',
      ')',
      'a',
      'section',
      'C.G.S.',
      '\\S',
      '~',
      '&sect;',
      ', ',
      ' and ',
      '\n',
      '\r\n',
      '–',
      '😀',
      '42a-2a-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const offset = place % (text.length + 1);
        const typed = typedAt(text, offset);
        if (typed !== undefined)
          assert.ok(typed.typed.start <= offset && offset <= typed.typed.end && typed.typed.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds what the words name before what they only describe', () => {
    const code = loadCatalogue();
    const found = labels(at('§ assault|', { statutes: code })) ?? [];
    const place = (number: string): number => found.indexOf(number);
    assert.equal(found[0], '53a-59');
    assert.equal(labels(at('§ drunk driving|', { statutes: code }))?.[0], '14-227a', 'before “Reckless driving”');
    assert.ok(place('53a-59a') >= 0 && place('53a-59a') < place('53-202a'), 'assault before assault weapons');
    assert.ok(
      labels(at('§ assault weap|', { statutes: code }))
        ?.slice(0, 3)
        .includes('53-202a'),
    );
  });

  it('offers sections of the whole code', () => {
    const code = loadCatalogue();
    assert.ok(labels(at('§ 53a-7|', { statutes: code }))?.includes('53a-70'));
    assert.equal(labels(at('§ sexual assault first|', { statutes: code }))?.includes('53a-70'), true);
    assert.ok(labels(at('§ 42a-2a-10|', { statutes: code }))?.includes('42a-2A-101'));
  });
});
