import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { markdown, plainText } from '../../server/src/features/wording/richText';
import { loadCatalogue } from '../support/catalogue';
import { CHANGE, documentOf, hoverContext } from '../support/features';
import { smallStatutes } from '../support/smallStatutes';

const FACTS = 'Facts: revised to January 1, 2025, 2026 Supplement, acts through P.A. 26-151.';
const PAGE_192A = 'Official page (https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a)';
const PENAL = 'Title 53a, Penal Code; chapter 952, Penal Code: Offenses.';

/** The hover at the cursor in plain words, line by line; the range in `[[ ]]` must be the hover's. */
function check(source: string, lines: readonly string[], over: Parameters<typeof hoverContext>[0] = {}): void {
  const { snapshot, cursor, ranges } = documentOf(source);
  const found = hover(snapshot, cursor, hoverContext(over));
  assert.ok(found, 'there is a hover');
  assert.deepEqual(plainText(found.content).split('\n'), lines);
  assert.deepEqual({ start: found.start, end: found.end }, ranges[0]);
}

describe('hover', () => {
  it('tells all of a section, and of the cited subsection', () => {
    check('See [[Conn. Gen. Stat. Ann. § 53a-19|2a(a)(1)]].', [
      'Section 53a-192a, Trafficking in persons: Class A felony.',
      `${PENAL} In force. Last amended in 2021 by P.A. 21-103, § 3.`,
      PAGE_192A,
      'Summary by Conncite, not the official text: Makes human trafficking, for labor or for sex, a class A felony.',
      'Subdivision (1) of subsection (a): Knowingly making someone act through one of the three listed means.',
      FACTS,
    ]);
  });

  it('says of a number that the code cannot have what numbers look like', () => {
    check('[[Conn. Gen. Stat. § 53-a-|70]] (a)'.replace('70]] (a)', '70 (a)]]'), [
      '53-a-70 is not a section number. The General Statutes are numbered by title, hyphen and section, as in § 53a-70.',
    ]);
  });

  it('says that a label is not known, and that the list of labels may lack it', () => {
    check('[[§ 53a-192a(z)|]]', [
      'Section 53a-192a, Trafficking in persons: Class A felony.',
      `${PENAL} In force. Last amended in 2021 by P.A. 21-103, § 3.`,
      PAGE_192A,
      'Summary by Conncite, not the official text: Makes human trafficking, for labor or for sex, a class A felony.',
      'No subsection (z) is known in this section; its known labels are (a), (b) and (c). The list of labels may be incomplete.',
      FACTS,
    ]);
  });

  it('names the level that is missing, and the labels known there', () => {
    const said = (source: string): string | undefined => {
      const { snapshot, cursor } = documentOf(source);
      const content = hover(snapshot, cursor, hoverContext())?.content ?? [];
      return plainText(content)
        .split('\n')
        .find((line) => line.startsWith('No sub'));
    };
    assert.equal(
      said('§ 53a-192a(a)(9)(A)|'),
      'No subdivision (9) is known in subsection (a); its known labels are (1), (2) and (3). The list of labels may be incomplete.',
    );
    assert.equal(
      said('§ 53a-192a(b)(2)(A)|'),
      'No subdivision (2) is known in subsection (b), which has no known labels. The list of labels may be incomplete.',
    );
  });

  it('says which citation an Id. refers to', () => {
    check('General Statutes § 53a-70 (b).\n\n[[I|d.]]', [
      'Id. refers to General Statutes § 53a-70 (b), on line 1.',
      'Section 53a-70, Sexual assault in the first degree: Class B or A felony.',
      `${PENAL} In force. Last amended in 2015 by P.A. 15-211, § 16.`,
      'Official page (https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-70)',
      'No summary yet. It has 2 subsections, (a) and (b).',
      FACTS,
    ]);
  });

  it('says that there is no such section, what is like it, and of which edition', () => {
    check('[[§ 53a-7000|]]', [
      'There is no § 53a-7000.',
      'Similar section numbers:',
      '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
      FACTS,
    ]);
  });

  it('says of a number that the code prints only inside a repealed range what became of the range', () => {
    const { snapshot, cursor } = documentOf('General Statutes § 46b-|212h');
    assert.match(
      plainText(hover(snapshot, cursor, hoverContext({ statutes: loadCatalogue() }))?.content ?? []),
      /^§ 46b-212h is within §§ 46b-212 to 46b-213w, which were repealed effective July 1, 2015\.\n/,
    );
  });

  const states: readonly (readonly [string, string])[] = [
    ['53a-53', 'Section 53a-53 was repealed; the code does not say when.'],
    [
      '53a-90',
      'Section 53a-90 was transferred to § 54-102a, Venereal examination and HIV testing of persons charged with certain sexual offenses.',
    ],
    ['53a-91', 'Section 53a-91 is reserved for future use.'],
  ];
  for (const [number, head] of states) {
    it(`says once what became of a section: ${head}`, () => {
      check(`[[§ ${number}|]]`, [
        head,
        PENAL,
        `Official page (https://www.cga.ct.gov/current/pub/chap_952.htm#sec_${number})`,
        FACTS,
      ]);
    });
  }

  it('says where a section with a heading of its own went, with the heading of the other', () => {
    const statutes = smallStatutes({
      sections: [
        { number: '1-1', catchline: 'First.', status: 'transferred', successor: { numbers: ['1-3'], through: null } },
        { number: '1-3', catchline: 'Third.' },
        {
          number: '1-2',
          catchline: 'Second.',
          status: 'transferred',
          successor: { numbers: ['1-3', '1-4'], through: null },
        },
      ],
    });
    const told = (number: string): string =>
      plainText(hover(documentOf(`§ ${number}`).snapshot, 3, hoverContext({ statutes }))?.content ?? []);
    assert.match(told('1-1'), /^Section 1-1 \(transferred\), First\.\n[^\n]* Transferred to § 1-3, Third\.\n/);
    assert.match(told('1-2'), /Transferred to §§ 1-3 and 1-4\.\n/);
  });

  it('tells what is known beside the text where there is no summary', () => {
    const statutes = smallStatutes({
      sections: [
        { number: '1-1', catchline: 'First.', labels: 'a(1,2),b,c,d', cites: ['1-2', '1-3'] },
        { number: '1-2', catchline: 'Second.', cites: ['1-1'] },
        { number: '1-3', catchline: 'Third.' },
      ],
    });
    const told = (number: string): string =>
      plainText(hover(documentOf(`§ ${number}`).snapshot, 3, hoverContext({ statutes }))?.content ?? []);
    assert.match(
      told('1-1'),
      /\nNo summary yet\. It has 4 subsections, \(a\) to \(d\), cites 2 sections and is cited by one section\.\n/,
    );
    assert.match(told('1-3'), /\nNo summary yet\. It is cited by one section\.\n/);
  });

  it('tells of the first changes since the edition, and counts the others', () => {
    const change = { ...CHANGE, number: '1-1', part: '(a)', act: 'P.A. 26-1', effective: '2026-07-01' };
    const told = (count: number): string => {
      const changes = Array.from({ length: count }, (_, i) => ({ ...change, section: String(i + 1) }));
      const statutes = smallStatutes({ sections: [{ number: '1-1', catchline: 'First.', changes }] });
      return plainText(
        hover(documentOf('§ 1-1').snapshot, 3, hoverContext({ statutes, today: '2026-12-01' }))?.content ?? [],
      );
    };
    assert.match(told(2), /P\.A\. 26-1, § 1,[^\n]*\n[^\n]*P\.A\. 26-1, § 2,[^\n]*\n(?!The section page)/);
    assert.match(told(3), /P\.A\. 26-1, § 2,[^\n]*\nThe section page lists one more change\.\n/);
    assert.match(told(5), /P\.A\. 26-1, § 2,[^\n]*\nThe section page lists 3 more changes\.\n/);
  });

  it('tells what an amendment changes, beside its date', () => {
    const digest = {
      summary: 'Before.',
      gists: [],
      pending: [
        { effective: '2026-07-01', by: 'P.A. 25-1, S. 2', changes: 'Adds cats.', gists: [] },
        { effective: '2026-10-01', by: 'P.A. 26-3, S. 4', changes: 'Adds dogs.', gists: [] },
      ],
    };
    const statutes = smallStatutes({
      sections: [
        {
          number: '1-1',
          catchline: 'First.',
          digest,
          pending: [
            { effective: '2026-07-01', by: 'section 2 of public act 25-1' },
            { effective: '2027-07-01', by: 'section 2 of public act 25-9' },
          ],
        },
      ],
    });
    const text = plainText(
      hover(documentOf('§ 1-1').snapshot, 3, hoverContext({ statutes, today: '2026-12-01' }))?.content ?? [],
    );
    assert.match(text, /the amended text is now the law\. Adds cats\.\n/);
    assert.match(text, /Before\.\nFrom October 1, 2026 \(P\.A\. 26-3, § 4\): Adds dogs\.\n/);
    assert.match(text, /until then the earlier text is the law\.\n/);
    assert.equal(text.split('Adds').length, 3);
  });

  it('names the act that repealed a section', () => {
    const statutes = smallStatutes({
      sections: [
        {
          number: '31-71',
          catchline: 'Weekly payment of wages.',
          status: 'repealed',
          enacted: 1949,
          lastAmended: 1967,
          lastAct: '1967, P.A. 714, S. 10',
        },
      ],
    });
    const { snapshot } = documentOf('§ 31-71');
    const text = plainText(hover(snapshot, 4, hoverContext({ statutes }))?.content ?? []);
    assert.match(text, /^Section 31-71 \(repealed\), Weekly payment of wages\.\n/);
    assert.match(text, /Repealed in 1967 by P\.A\. 714, § 10\./);
  });

  for (const [today, words] of [
    [
      '2026-12-01',
      'An amendment by P.A. 25-33, § 16 takes effect on October 1, 2027; until then the earlier text is the law.',
    ],
    ['2027-10-01', 'Amended by P.A. 25-33, § 16, effective October 1, 2027; the amended text is now the law.'],
  ] as const) {
    it(`judges a pending amendment on ${today}`, () => {
      const { snapshot } = documentOf('§ 54-102a');
      const text = plainText(hover(snapshot, 4, hoverContext({ today }))?.content ?? []);
      assert.ok(text.split('\n').includes(words), text);
    });
  }

  it('is about the member of a list under the cursor', () => {
    const { snapshot, cursor, ranges } = documentOf('General Statutes §§ 53a-70 (a), [[53a-9|0]] and 53a-91');
    const found = hover(snapshot, cursor, hoverContext());
    assert.deepEqual({ start: found?.start, end: found?.end }, ranges[0]);
    assert.match(plainText(found?.content ?? []), /^Section 53a-90 was/);
  });

  it('is about the whole list on its head', () => {
    check('[[General Stat|utes §§ 53a-70 (a), 53a-90 and 53a-7000]]', [
      '3 sections are cited here.',
      '- § 53a-70, Sexual assault in the first degree: Class B or A felony. Cited: subsection (a).',
      '- § 53a-90 was transferred to § 54-102a',
      '- There is no § 53a-7000 in this edition',
      FACTS,
    ]);
  });

  it('lists a range and a part of a list in its own words', () => {
    check('[[General Stat|utes §§ 53a-70 to 53a-90 and 53a-192a (b)]]', [
      '2 sections are cited here.',
      '- §§ 53a-70 to 53a-90',
      '- § 53a-192a, Trafficking in persons: Class A felony. Cited: subsection (b).',
      FACTS,
    ]);
  });

  it('tells what became of a section of a list where its heading does not', () => {
    const statutes = smallStatutes({
      sections: [
        { number: '1-1', catchline: 'First.', status: 'repealed', lastAct: 'P.A. 1-1' },
        { number: '1-2', catchline: 'Second.' },
        { number: '1-3', status: 'repealed' },
      ],
    });
    check(
      '[[General Stat|utes §§ 1-1, 1-2 and 1-3]]',
      [
        '3 sections are cited here.',
        '- § 1-1 (repealed), First. Repealed by P.A. 1-1.',
        '- § 1-2, Second',
        '- § 1-3 is repealed',
        FACTS,
      ],
      { statutes },
    );
  });

  it('lists numbers alone where the facts are not there', () => {
    check(
      '[[General Stat|utes §§ 53a-70 (a) and 53a-90 to 53a-92]]',
      [
        '2 sections are cited here.',
        '- § 53a-70. Cited: subsection (a).',
        '- § 53a-90',
        'The facts about the statutes could not be read, so nothing more can be said.',
      ],
      { statutes: null },
    );
  });

  const MANY = Array.from({ length: 10 }, (_, k) => `1-${k + 1}`);
  const many = smallStatutes({
    sections: MANY.map((number) => ({
      number,
      catchline: `Heading of ${number}.`,
      acts: [{ act: 'P.A. 99-1', year: 1999, sections: number.slice(2) }],
    })),
  });
  for (const [count, listed, more] of [
    [7, 7, []],
    [8, 8, []],
    [9, 8, ['- and 1 more']],
    [10, 8, ['- and 2 more']],
  ] as const) {
    const lines = MANY.slice(0, listed).map((number) => `§ ${number}, Heading of ${number}`);
    it(`lists ${listed} of ${count} sections${more.length > 0 ? ' and counts the rest' : ''}`, () => {
      check(
        `[[General Stat|utes §§ ${MANY.slice(0, count).join(', ')}]]`,
        [`${count} sections are cited here.`, ...lines.map((line) => `- ${line}`), ...more, FACTS],
        { statutes: many },
      );
    });
    it(`lists ${listed} of ${count} sections that an act made${more.length > 0 ? ', and counts the rest' : ''}`, () => {
      const statutes = smallStatutes({
        sections: MANY.slice(0, count).map((number) => ({
          number,
          catchline: `Heading of ${number}.`,
          acts: [{ act: 'P.A. 99-1', year: 1999, sections: number.slice(2) }],
        })),
      });
      const { snapshot } = documentOf('P.A. 99-1');
      const said = plainText(hover(snapshot, 2, hoverContext({ statutes }))?.content ?? []).split('\n');
      assert.deepEqual(said.slice(2, -1), [
        `By their source lines, it made, amended, or repealed ${count} sections:`,
        ...lines.map((line, k) => `- § ${k + 1}: ${line}`),
        ...more,
      ]);
    });
    it(`lists ${listed} of ${count} changes by an act since the edition`, () => {
      const statutes = smallStatutes({
        sections: MANY.slice(0, count).map((number, k) => ({
          number,
          catchline: `Heading of ${number}.`,
          changes: [{ ...CHANGE, number, act: 'P.A. 26-2', section: String(k + 1), effective: '2026-10-01' }],
        })),
      });
      const { snapshot } = documentOf('P.A. 26-2');
      const said = plainText(hover(snapshot, 2, hoverContext({ statutes }))?.content ?? []).split('\n');
      const own = said.filter((line) => line.startsWith('- '));
      assert.deepEqual([own.length, own.slice(8)], [listed + more.length, more]);
    });
  }

  it('puts first what the cited sections of an act made', () => {
    const { snapshot } = documentOf('P.A. 99-1, §§ 3 and 5');
    const said = plainText(hover(snapshot, 2, hoverContext({ statutes: many }))?.content ?? []);
    assert.deepEqual(
      Array.from(said.matchAll(/^- § (\d+):/gm), ([, section]) => section),
      ['3', '5', '1', '2', '4', '6', '7', '8'],
    );
  });

  it('says of an act what is not known of it, by its year', () => {
    const of = (text: string): string =>
      plainText(hover(documentOf(text).snapshot, 2, hoverContext({ statutes: many }))?.content ?? []).split('\n')[2] ??
      '';
    assert.equal(of('P.A. 25-999'), 'The source lines of this edition name no section that it made or amended.');
    assert.match(
      of('P.A. 26-999'),
      /^No change that it made to the code is known\. The facts go through P\.A\. 26-151/,
    );
  });

  it('counts the numbers of a range and tells its ends', () => {
    check('[[§§ 53a-70 to 53a-|192a]]', [
      'Sections 53a-70 to 53a-192a: 5 section numbers.',
      '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
      '- § 53a-192a, Trafficking in persons: Class A felony',
      FACTS,
    ]);
  });

  it('tells of a range of subsections each one', () => {
    const { snapshot } = documentOf('§ 53a-192a(a)-(c)');
    const text = plainText(hover(snapshot, 4, hoverContext())?.content ?? []);
    assert.match(text, /- Subsection \(a\): Sets out .*\n- Subsection \(c\): Grades/);
  });

  it('lists the sections of an act', () => {
    check('by [[P.A. 21-1|03]] the', [
      'Public Act 21-103, passed in 2021.',
      'Find the act at the General Assembly (https://www.cga.ct.gov/asp/cgabillstatus/cgabillstatus.asp?selBillType=Public+Act&which_year=2021&bill_num=103)',
      'By their source lines, it made, amended, or repealed one section:',
      '- § 3: § 53a-192a, Trafficking in persons: Class A felony',
      FACTS,
    ]);
  });

  it('tells of each act of a list', () => {
    const { snapshot } = documentOf('Public Acts 21-103 and 24-999');
    const at = (offset: number): string => plainText(hover(snapshot, offset, hoverContext())?.content ?? []);
    assert.match(
      at(3),
      /^Public Act 21-103, passed in 2021\.[\s\S]*§ 3: § 53a-192a[\s\S]*\nPublic Act 24-999, passed in 2024\./,
    );
    assert.doesNotMatch(at(14), /24-999/);
    assert.match(at(26), /^Public Act 24-999/);
    assert.deepEqual([hover(snapshot, 26, hoverContext())?.start, hover(snapshot, 26, hoverContext())?.end], [23, 29]);
  });

  it('tells of each chapter of a list', () => {
    const { snapshot } = documentOf('chapters 952 and 319zz of the general statutes');
    const text = plainText(hover(snapshot, 4, hoverContext())?.content ?? []);
    assert.match(plainText(hover(snapshot, 19, hoverContext())?.content ?? []), /^There is no chapter 319zz/);
    assert.match(text, /^Chapter 952, Penal Code: Offenses\.[\s\S]*\nThere is no chapter 319zz in this edition\./);
  });

  it('tells of the first acts of a long list', () => {
    const { snapshot } = documentOf(`Public Acts ${Array.from({ length: 7 }, (_, k) => `24-${k + 1}`).join(', ')}`);
    const text = plainText(hover(snapshot, 4, hoverContext())?.content ?? []);
    assert.match(text, /Public Act 24-5, passed in 2024\.[\s\S]*\nand 2 more$/);
    assert.doesNotMatch(text, /24-6/);
  });

  it('names a chapter and a title', () => {
    check('See [[chapter 95|2]] of the general statutes.', [
      'Chapter 952, Penal Code: Offenses.',
      'Title 53a, Penal Code. Sections 53a-24 to 53a-323. In force.',
      `Official page (https://www.cga.ct.gov/current/pub/chap_952.htm) · ${FACTS}`,
    ]);
    check('See [[title 53|a]] of the general statutes.', [
      'Title 53a, Penal Code.',
      '1 chapter. In force.',
      `Official page (https://www.cga.ct.gov/current/pub/title_53a.htm) · ${FACTS}`,
    ]);
    check('See [[chapter 9|9]] of the general statutes.', ['There is no chapter 99 in this edition.', FACTS]);
  });

  it('says that the facts are not there', () => {
    check(
      '[[§ 53a-7|0]]',
      ['Section 53a-70.', 'The facts about the statutes could not be read, so nothing more can be said.'],
      { statutes: null },
    );
  });

  it('is silent beside citations', () => {
    const { snapshot, cursor } = documentOf('No law| here, § 53a-70.');
    assert.equal(hover(snapshot, cursor, hoverContext()), undefined);
  });

  it('reaches to the end of the citation and no further', () => {
    const { snapshot } = documentOf('§ 53a-70 x');
    assert.ok(hover(snapshot, 8, hoverContext()));
    assert.equal(hover(snapshot, 9, hoverContext()), undefined);
  });

  it("links to the section's page where the client runs the command", () => {
    const { snapshot } = documentOf('§ 53a-192a(a)');
    const openSection = (number: string, path: string): string => `command:open?${number}${path}`;
    const text = markdown(hover(snapshot, 4, hoverContext({ openSection }))?.content ?? []);
    assert.ok(text.includes('[Open section page](command:open?53a-192a%28a%29)'), text);
  });

  it('links a similar number to its page there', () => {
    const { snapshot } = documentOf('§ 53a-7000');
    const openSection = (number: string): string => `command:open?${number}`;
    const text = markdown(hover(snapshot, 4, hoverContext({ openSection }))?.content ?? []);
    assert.match(text, /\[§ 53a-70, Sexual assault[^\]]*\]\(command:open\?53a-70\)/);
  });

  it('lets no fact become Markdown', () => {
    const evil = '</a>[x](command:evil) <b>&lt;';
    const statutes = smallStatutes({
      titles: [{ number: '53a', name: evil, status: 'in force' }],
      sections: [
        {
          number: '53a-70',
          catchline: evil,
          lastAct: evil,
          lastAmended: 2000,
          enacted: 1999,
          pending: [{ effective: '2027-01-01', by: evil }],
          digest: { summary: evil, gists: [{ label: '(a)', gist: evil }], note: evil },
        },
      ],
    });
    const { snapshot } = documentOf('§ 53a-70(a)');
    const text = markdown(hover(snapshot, 4, hoverContext({ statutes }))?.content ?? []);
    assert.equal(
      text
        .replaceAll('\\<', '')
        .replaceAll('\\[', '')
        .match(/[<[](?!Official page)/g),
      null,
      text,
    );
  });
});
