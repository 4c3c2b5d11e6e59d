import assert from 'node:assert/strict';
import { ActError, readAct } from '../../../server/src/official/pages/leadSentences';
import { loadCatalogue } from '../../support/catalogue';
import { smallStatutes } from '../../support/smallStatutes';

/** An act of made-up sections: lead sentences of the forms that acts have, and nothing of any law. */
function actText(sections: readonly string[], ending = "Governor's Action:\nApproved May 26, 2027"): string {
  const body = sections.map((text, i) => (i === 0 ? `Section 1. ${text}` : `Sec. ${i + 1}. ${text}`));
  return [
    'House Bill No. 7001',
    'Public Act No. 27-9',
    'AN ACT CONCERNING LAMPS.',
    'Be it enacted:',
    ...body,
    ending,
  ].join('\n\n');
}

function read(...sections: readonly string[]): ReturnType<typeof readAct> {
  return readAct('P.A. 27-9', actText(sections), loadCatalogue());
}

const SUBSTITUTED =
  'is repealed and the following is substituted in lieu thereof (Effective October 1, 2027):\n\nLamps are lit.';

describe('the first sentences of an act', () => {
  for (const [lead, number, part] of [
    [`Section 53a-40e of the general statutes ${SUBSTITUTED}`, '53a-40e', ''],
    [`Subsection (a) of section 53a-40e of the general statutes ${SUBSTITUTED}`, '53a-40e', '(a)'],
    [
      `Subsections (a) and (b) of section 53a-40e of the 2027 supplement to the general statutes ${SUBSTITUTED}`,
      '53a-40e',
      '(a),(b)',
    ],
    [
      `Subsections (a), (b) and (d) of section 53a-40e of the general statutes ${SUBSTITUTED}`,
      '53a-40e',
      '(a),(b),(d)',
    ],
    [
      `Subsections (c) to (g), inclusive, of section 53a-40e of the general statutes ${SUBSTITUTED}`,
      '53a-40e',
      '(c) to (g)',
    ],
    [
      `Subdivision (2) of subsection (a) of section 53a-40e of the general statutes, as amended by section 5 of public act 26-3, ${SUBSTITUTED}`,
      '53a-40e',
      '(a)(2)',
    ],
    [
      `Subparagraphs (A) and (C) of subdivision (3) of subsection (b) of section 19a-7f of the general statutes ${SUBSTITUTED}`,
      '19a-7f',
      '(b)(3)(A),(b)(3)(C)',
    ],
    [
      'Section 53a-40e of the general statutes is repealed and the following is inserted in lieu thereof (Effective October 1, 2027):',
      '53a-40e',
      '',
    ],
    [
      'Subsection (a) of section 53a-40e of the general statutes is amended to read as follows (Effective October 1, 2027):',
      '53a-40e',
      '(a)',
    ],
    [
      'Section 53a-40e of the general statutes is amended by adding subsection (f) as follows (Effective October 1, 2027):\n\n(NEW) (f) Lamps.',
      '53a-40e',
      '(f)',
    ],
    [
      'Subsection (b) of section 53a-40e of the general statutes is amended by adding subdivision (5) as follows (Effective October 1, 2027):',
      '53a-40e',
      '(b)(5)',
    ],
    [`Section 53a-\n40e of the general statutes ${SUBSTITUTED}`, '53a-40e', ''],
    [`Subsection  (a)   of section 53a-40e of the general\tstatutes ${SUBSTITUTED}`, '53a-40e', '(a)'],
    [`Section 42a-9-102 of the general statutes ${SUBSTITUTED}`, '42a-9-102', ''],
  ] as const) {
    it(`tell of "${lead.slice(0, 78).replace('\n', ' ')}"`, () => {
      const { changes, problems } = read(lead);
      assert.deepEqual(problems, []);
      assert.deepEqual(changes, [
        {
          number,
          part,
          act: 'P.A. 27-9',
          section: '1',
          what: 'amended',
          effective: '2027-10-01',
          fromPassage: false,
          applies: '',
          undoneBy: '',
          byProgram: true,
        },
      ]);
    });
  }

  it('tell of new law, of law for a day and of money alone', () => {
    const { changes, problems } = read(
      '(NEW) (Effective from passage) (a) Lamps shall be lit.',
      '(Effective from passage) A lamp shall be bought.',
      '(NEW) (Effective July 1, 2027, and applicable to taxable years commencing on or after January 1, 2028) Oil.',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      changes.map(({ section, number, what, effective, fromPassage, applies }) => [
        section,
        number,
        what,
        effective,
        fromPassage,
        applies,
      ]),
      [
        ['1', '', 'new', '2027-05-26', true, ''],
        ['3', '', 'new', '2027-07-01', false, 'taxable years from 2028-01-01'],
      ],
    );
  });

  it('tell of no section of a range that is law no more, and of each once', () => {
    const statutes = smallStatutes({
      sections: [
        { number: '99-1' },
        { number: '99-2', status: 'repealed' },
        { number: '99-3', status: 'reserved' },
        { number: '99-4' },
      ],
    });
    const { changes } = readAct(
      'P.A. 27-9',
      actText([
        'Sections 99-1 to 99-4, inclusive, and 99-4 of the general statutes are repealed. (Effective from passage)',
      ]),
      statutes,
    );
    assert.deepEqual(
      changes.map(({ number }) => number),
      ['99-1', '99-4'],
    );
  });

  it('tell of repeals, of lists and of ranges as the code has them', () => {
    const { changes } = read(
      'Sections 20-324g and 42-103b to 42-103m, inclusive, of the general statutes are repealed. (Effective from passage)',
    );
    assert.deepEqual(
      changes.map(({ number }) => number),
      ['20-324g', ...Array.from('bcdefghijklm', (letter) => `42-103${letter}`)],
    );
    assert.ok(changes.every(({ what, effective }) => what === 'repealed' && effective === '2027-05-26'));
  });

  it('tell of sections of other acts that are repealed, and claim nothing of the code', () => {
    const { changes, undoes } = read(
      'Sections 11 and 16 of public act 26-64 are repealed. (Effective from passage)',
      'Section 5 of public act 26-1 is repealed and the following is substituted in lieu thereof (Effective from passage):',
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(undoes, [
      { act: 'P.A. 26-64', section: '11', by: 'P.A. 27-9, § 1' },
      { act: 'P.A. 26-64', section: '16', by: 'P.A. 27-9, § 1' },
    ]);
  });

  it('tell of ranges of sections of another act that are repealed, and of an act of a special session', () => {
    const { undoes, problems } = read(
      'Sections 7 and 132 to 134, inclusive, of public act 26-68 are repealed. (Effective from passage)',
      'Section 3 of public act 25-1 of the November special session is repealed. (Effective from passage)',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      undoes.map(({ act, section }) => [act, section]),
      [
        ['P.A. 26-68', '7'],
        ['P.A. 26-68', '132'],
        ['P.A. 26-68', '133'],
        ['P.A. 26-68', '134'],
        ['November Sp. Sess. P.A. 25-1', '3'],
      ],
    );
  });

  it('claim nothing of special acts and of other acts that are amended', () => {
    const { changes, undoes, problems } = read(
      'Section 13 of number 467 of the special acts of 1943, as amended by section 2 of special act 21-20, is amended to read as follows (Effective from passage):',
      'Subdivision (2) of subsection (b) of section 274 of public act 26-68 is amended to read as follows (Effective January 1, 2028):',
    );
    assert.deepEqual([changes, undoes, problems], [[], [], []]);
  });

  it('that set the day of another act, or repeal a part of its section, are named', () => {
    const { changes, undoes, problems } = read(
      '(Effective from passage) Section 252 of public act 26-68 shall take effect from its passage.',
      'Subsection (b) of section 5 of public act 26-1 is repealed. (Effective from passage)',
    );
    assert.deepEqual([changes, undoes], [[], []]);
    assert.deepEqual(problems, [
      '§ 1: it sets the day of section 252 of public act 26-68, which is to be written by hand',
      '§ 2: it repeals a part of a section of another act',
    ]);
  });

  for (const [words, fact] of [
    ['all cases filed on or after said date', 'cases filed from 2027-10-01'],
    [
      'rental agreements entered into or renewed on or after said date',
      'rental agreements made or renewed from 2027-10-01',
    ],
    ['sales occurring on or after January 1, 2028', 'sales from 2028-01-01'],
    ['lamps lit before said date', 'cases that the act names'],
  ] as const) {
    it(`tell what "applicable to ${words}" says`, () => {
      assert.deepEqual(
        read(`(NEW) (Effective October 1, 2027, and applicable to ${words}) Lamps.`).changes.map(
          ({ applies }) => applies,
        ),
        [fact],
      );
    });
  }

  it('that cannot be read are named, and the others hold', () => {
    const { changes, problems } = read(
      'Lamps of the general statutes shall be as follows (Effective October 1, 2027):',
      `Section 53a-9999 of the general statutes ${SUBSTITUTED}`,
      'Section 53a-40e of the general statutes is repealed and the following is substituted in lieu thereof (Effective upon notice):',
      'Lamps.',
      `Section 1-1 of the general statutes ${SUBSTITUTED}`,
    );
    assert.deepEqual(
      changes.map(({ number }) => number),
      ['1-1'],
    );
    assert.deepEqual(problems, [
      '§ 1: its first sentence is of no known form',
      '§ 2: it names section 53a-9999, which the code does not have',
      '§ 3: its date cannot be read ("upon notice")',
      '§ 4: it does not say when it takes effect',
    ]);
  });

  for (const [lead, problem] of [
    [
      `Subsections (a), (c) to (g), inclusive, of section 53a-40e of the general statutes ${SUBSTITUTED}`,
      'the part that it changes cannot be read',
    ],
    [
      `Lamps and oil of section 53a-40e of the general statutes ${SUBSTITUTED}`,
      'the part that it changes cannot be read',
    ],
    [
      `Subsection (a) of sections 53a-40e and 1-1 of the general statutes ${SUBSTITUTED}`,
      'it changes parts of several sections',
    ],
    [`Chapter 952 of the general statutes ${SUBSTITUTED}`, 'it names no section that can be read'],
    [`(NEW) (Effective ${'upon notice '.repeat(8)}) Lamps.`, `its date cannot be read ("${'upon notice '.repeat(5)}")`],
    [`${'Lamps are lit. '.repeat(540)}(Effective from passage)`, 'it does not say when it takes effect'],
  ] as const) {
    it(`that cannot be read say why: ${lead.slice(0, 70)}`, () => {
      const { changes, problems } = read(lead);
      assert.deepEqual([changes, problems], [[], [`§ 1: ${problem}`]]);
    });
  }

  it('run on by number: a section that is quoted is none of the act', () => {
    const { changes } = read(
      `Section 1-1 of the general statutes ${SUBSTITUTED} Sec. 12. of another act.`,
      `Section 1-2 of the general statutes ${SUBSTITUTED}`,
    );
    assert.deepEqual(
      changes.map(({ section, number }) => [section, number]),
      [
        ['1', '1-1'],
        ['2', '1-2'],
      ],
    );
  });

  it('are those of the act that was asked for, and pass over the heads and feet of pages', () => {
    const text = actText([
      'Subsection (a) of section 53a-40e of the\nHouse Bill No. 7001\nPublic Act No. 27-9 2 of 3\ngeneral statutes is repealed. (Effective from passage)',
    ]);
    assert.deepEqual(
      readAct('P.A. 27-9', text, loadCatalogue()).changes.map(({ number, part, what }) => [number, part, what]),
      [['53a-40e', '(a)', 'repealed']],
    );
    assert.throws(() => readAct('P.A. 27-90', text, loadCatalogue()), ActError);
    assert.throws(() => readAct('P.A. 27-9', text.replaceAll('27-9', '27-90'), loadCatalogue()), {
      message: 'it does not say that it is Public Act No. 27-9',
    });
    assert.throws(() => readAct('P.A. 27-9', 'Public Act No. 27-9', loadCatalogue()), /no "Section 1\."/);
  });

  it('from passage want the day of approval', () => {
    const text = actText(['(NEW) (Effective from passage) Lamps.'], "Governor's Action:\nVetoed May 26, 2027");
    assert.deepEqual(readAct('P.A. 27-9', text, loadCatalogue()).problems, [
      "§ 1: it takes effect from passage, and the day of the act's approval is not in it",
    ]);
  });
});
