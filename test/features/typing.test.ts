import assert from 'node:assert/strict';
import { completion } from '../../server/src/features/completion';
import type { CompletionContext } from '../../server/src/features/typing/offer';
import { typedAt } from '../../server/src/features/typing/typed';
import { typedLevel } from '../../server/src/features/typing/typedLevel';
import { documentOf, TODAY } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);

describe('what is being typed', () => {
  /** What it is, what of it stands before the cursor and after it, and what announces it with where that begins. */
  const typed = (source: string): string => {
    const { text, cursor } = documentOf(source);
    const found = typedAt(text, cursor);
    if (found === undefined) return 'nothing';
    const own = `${text.slice(found.typed.start, cursor)}|${text.slice(cursor, found.typed.end)}`;
    if (found.kind === 'pinpoint') return `label ${own} of ${found.numberAt}/${found.path.join('/')} “${found.label}”`;
    const head = found.head;
    const told =
      head === null
        ? 'alone'
        : `${head.form} ${head.start}${head.named ? ' named' : ''}${head.list ? ' in a list' : ''}`;
    return found.kind === 'words'
      ? `words ${own} “${found.words}” ${told}`
      : `number ${own} “${found.prefix}” ${found.dash} ${told}`;
  };

  for (const [source, is] of [
    ['x § 53A–7|0b more', 'number 53A–7|0b “53a-7” – symbol 2'],
    ['§ 53a-|123456789012345', 'number 53a-|123456789012 “53a-” - symbol 0'],
    ['§ 42a-2a-10|', 'number 42a-2a-10| “42a-2A-10” - symbol 0'],
    ['§ 42a-4a|', 'number 42a-4a| “42a-4A” - symbol 0'],
    ['§ 42a-9a|', 'number 42a-9a| “42a-9a” - symbol 0'],
    ['§|', 'number | “” - symbol 0'],
    ['a §§ |53a', 'number | “” - symbol 2'],
    ['section |', 'number | “” - word 0'],
    ['section|', 'nothing'],
    ['by Sec. 5|', 'number 5| “5” - word 3'],
    ['subsection 5|', 'number 5| “5” - alone'],
    ['Conn. Gen. Stat. § |', 'number | “” - symbol 17 named'],
    ['General Statutes (Rev. to 2017) § 5|', 'number 5| “5” - symbol 32 named'],
    ['C.G.S. 53a-7|', 'number 53a-7| “53a-7” - name 6 named'],
    ['C.G.S. 53a-70 and 53a-7|', 'number 53a-7| “53a-7” - name 6 named in a list'],
    ['C.G.S.|', 'nothing'],
    ['Statutes sexual|', 'nothing'],
    ['thermostat 53a-7|', 'number 53a-7| “53a-7” - alone'],
    ['General Statutes § 53a-70 (a) and 5|', 'number 5| “5” - symbol 17 named in a list'],
    ['§§ 53a-70, 53a-71 (b), or 5|', 'number 5| “5” - symbol 0 in a list'],
    ['the 12-|', 'number 12-| “12-” - alone'],
    ['$12|', 'nothing'],
    ['1.12|', 'nothing'],
    ['x12|', 'nothing'],
    ['\\S\\S~5|', 'number 5| “5” - symbol 0'],
    ['&sect;&nbsp;5|', 'number 5| “5” - symbol 0'],
    ['§\n5|', 'number 5| “5” - alone'],
    ['§\r5|', 'number 5| “5” - alone'],
    ['§ sexual assault|', 'words sexual assault| “sexual assault” symbol 0'],
    ['under section sexual ass|', 'words sexual ass| “sexual ass” word 6'],
    ['section of section sex|', 'words sex| “sex” word 11'],
    ['a section sex| more', 'words sex| “sex” word 2'],
    ['xsection sex|', 'nothing'],
    ['by section s|', 'nothing'],
    ['by section se|', 'words se| “se” word 3'],
    ['§ 53a-70(|', 'label | of 2/ “”'],
    ['§ 53a-70 (a|bcdefgh)', 'label a|bcdefg of 2/ “a”'],
    ['x\n§ 53a-70 (a) (1) (B|', 'label B| of 4/a/1 “B”'],
    ['.53a-70(|', 'nothing'],
    ['(|', 'nothing'],
  ] as const) {
    it(`is read: ${JSON.stringify(source)}`, () => {
      assert.equal(typed(source), is);
    });
  }

  /** The name of the level, its label before and after the cursor, the levels above it, and the section. */
  const level = (source: string): string => {
    const { text, cursor } = documentOf(source);
    const found = typedLevel(text, cursor);
    if (found === undefined) return 'nothing';
    const own = `${text.slice(found.typed.start, cursor)}|${text.slice(cursor, found.typed.end)}`;
    return `${found.name} ${own} “${found.label}” of ${found.outer.join('/')} § ${found.number ?? ''}${found.goesOn ? ' goes on' : ''}`;
  };
  for (const [source, is] of [
    ['Subsection (a|)', 'subsection a|) “a” of  § '],
    ['subsection(|', 'subsection | “” of  § '],
    ['subsections (a) and (|) more', 'subsection |) “” of  § '],
    ['subsections (a), (b) or (|', 'subsection | “” of  § '],
    ['subsections (a), (b), and (c|)', 'subsection c|) “c” of  § '],
    ['subsections (a) through (|', 'nothing'],
    ['xsubsection (|', 'nothing'],
    [
      'clause (|ii) of subparagraph (A) of subdivision (1) of subsection (b) of section 53A-70',
      'clause |ii) “” of b/1/A § 53a-70 goes on',
    ],
    ['subdivision (|) of § 53a-70', 'subdivision |) “” of  § 53a-70 goes on'],
    ['subdivision (|) of this section', 'subdivision |) “” of  §  goes on'],
    ['subdivision (|) offered', 'subdivision |) “” of  § '],
    ['x\nsubdivision (|)\nof subsection (a)\r\nof section 42a-2A-101', 'subdivision |) “” of a § 42a-2A-101 goes on'],
    ['subdivision (|abcdefgh)', 'subdivision |abcdef “” of  § '],
    ['(subsection (|) of section 1-1)', 'subsection |) “” of  § 1-1 goes on'],
    ['subsection\n(|', 'nothing'],
  ] as const) {
    it(`is read as a level: ${JSON.stringify(source)}`, () => {
      assert.equal(level(source), is);
    });
  }
});

describe('an offer', () => {
  const offered = (source: string, over: Partial<CompletionContext> = {}): ReturnType<typeof completion> => {
    const { snapshot, cursor } = documentOf(source);
    return completion(snapshot, cursor, { statutes: STATUTES, today: TODAY, style: 'auto', invoked: false, ...over });
  };
  const SEXUAL = {
    label: '53a-70',
    detail: 'Sexual assault in the first degree: Class B or A felony',
    kind: 'section',
    span: { start: 8, end: 14 },
    newText: '53a-70',
    filterText: '53a-70 Sexual assault in the first degree: Class B or A felony',
    sortText: '000',
    deprecated: false,
    number: '53a-70',
    pinpoint: [],
  };

  it('has a section with its heading, and its full form around the number', () => {
    assert.deepEqual(offered('section 53a-70|', { style: 'legislative' }), {
      offers: [
        SEXUAL,
        {
          ...SEXUAL,
          label: 'section 53a-70 of the general statutes',
          detail: '',
          kind: 'full form',
          sortText: '000a',
          tail: ' of the general statutes',
          before: { start: 0, end: 8, newText: 'section ' },
        },
      ],
      incomplete: true,
    });
  });

  it('comes first where its section is cited, before the place or after it', () => {
    const numbers = (source: string): string | undefined =>
      offered(source)
        ?.offers.map(({ number }) => number)
        .join(' ');
    assert.equal(numbers('General Statutes § 53a-9| and General Statutes § 53a-91.'), '53a-91 53a-90');
    assert.equal(numbers('General Statutes § 53a-91. General Statutes § 53a-9|'), '53a-91 53a-90');
    assert.equal(numbers('General Statutes §§ 53a-91 and 53a-9|'), '53a-90 53a-91', 'its own list cites nothing yet');
    assert.equal(numbers('General Statutes § 53a-91. General Statutes § 53a-90. § 53a-9|'), '53a-90 53a-91');
  });

  it('never names the code a second time', () => {
    for (const source of ['C.G.S. 53a-70|', 'C.G.S. 53a-53 and 53a-70|', 'CGS 53a-70|'])
      assert.deepEqual(
        offered(source)?.offers.map(({ label }) => label),
        ['53a-70'],
        source,
      );
  });

  it('says of law that is gone what became of it', () => {
    assert.deepEqual(
      offered('§ 53a-9|')?.offers.map(({ label, detail, filterText, sortText, deprecated }) => [
        label,
        detail,
        filterText,
        sortText,
        deprecated,
      ]),
      [
        ['53a-90', 'transferred', '53a-90 ', '000', true],
        ['53a-91', 'reserved', '53a-91 ', '001', true],
      ],
    );
  });

  it('has a label with what it says, and what follows it where its section is not named there', () => {
    const TWO = {
      label: '(2)',
      detail: 'subdivision',
      kind: 'pinpoint',
      span: { start: 13, end: 14 },
      newText: '2)',
      filterText: '2',
      sortText: '0000',
      deprecated: false,
      number: '53a-192a',
      pinpoint: ['a', '2'],
    };
    assert.deepEqual(offered('subdivision (|2) of subsection (a) of section 53a-192a'), {
      offers: [
        {
          ...TWO,
          label: '(1)',
          detail: 'Knowingly making someone act through one of the three listed means.',
          span: { start: 13, end: 15 },
          newText: '1)',
          filterText: '1',
          pinpoint: ['a', '1'],
        },
        { ...TWO, span: { start: 13, end: 15 }, sortText: '0001' },
        {
          ...TWO,
          label: '(3)',
          span: { start: 13, end: 15 },
          newText: '3)',
          filterText: '3',
          sortText: '0002',
          pinpoint: ['a', '3'],
        },
      ],
      incomplete: false,
    });
    assert.deepEqual(offered('§ 53a-192a (a) (2|'), {
      offers: [{ ...TWO, span: { start: 16, end: 17 } }],
      incomplete: false,
    });
    const named = 'Section 53a-192a of the general statutes. ';
    assert.deepEqual(offered(`${named}Subdivision (2|)`), {
      offers: [
        {
          ...TWO,
          label: '(a)(2)',
          detail: '§ 53a-192a: subdivision',
          span: { start: named.length + 13, end: named.length + 15 },
          newText: '2) of subsection (a) of section 53a-192a of the general statutes',
        },
      ],
      incomplete: false,
    });
  });

  const sections = ['1-1', '1-2', '1-3', '1-4', '1-5'].map((number) => ({ number, labels: 'a,b' }));
  const numbers = (source: string): string =>
    [
      ...new Set(
        offered(source, { statutes: smallStatutes({ ...SAMPLE, sections }) })?.offers.map(({ number }) => number),
      ),
    ].join(' ');
  for (const [source, is] of [
    ['Section 1-1, section 1-2, section 1-3, section 1-4 of the general statutes. Subsection (|', '1-4 1-3 1-2'],
    ['Sections 1-1, 1-2, 1-3 and 1-4 of the general statutes. Subsection (|', '1-1 1-2 1-3'],
    ['Sections 1-1 and 1-2; sections 1-3 and 1-4 of the general statutes. Subsection (|', '1-3 1-4 1-1'],
    ['Section 1-1 of the general statutes. Subsection (|) x. Section 1-5 of the general statutes.', '1-1'],
    ['Subsection (|) x. Section 1-5 of the general statutes.', ''],
  ] as const) {
    it(`of a level is of the three sections cited last before it: ${source}`, () => {
      assert.equal(numbers(source), is);
    });
  }
});
