import assert from 'node:assert/strict';
import type { CitedAct, CitedDivision } from '../../server/src/citations/citation';
import type { ActChange } from '../../server/src/facts/actChanges';
import type { ActEntry } from '../../server/src/facts/statutes';
import { shownKind } from '../../server/src/features/cited/registry';
import { pageDocument } from '../../server/src/features/pages/page';
import { placePage } from '../../server/src/features/pages/placePages';
import { changeSentences, newNumberSentence, type ShownBeside } from '../../server/src/features/wording/actChanges';
import { markdown } from '../../server/src/features/wording/richText';
import { block, officialText } from '../support/officialText';
import { CHANGE, documentOf, hoverContext, NEWER, TODAY } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);

/** Sections of which one act made each. */
function madeByAct(count: number, sections?: string): ReturnType<typeof smallStatutes> {
  return smallStatutes({
    ...SAMPLE,
    sections: Array.from({ length: count }, (_, n) => ({
      number: `1-${n + 1}`,
      catchline: `Lamp ${n + 1}.`,
      acts: [{ act: 'P.A. 21-103', sections: sections ?? String(n + 1), year: 2021 }] as ActEntry[],
    })),
  });
}
/** Eight sections and a provision without a number that an act changes. */
const CHANGED = smallStatutes({
  ...SAMPLE,
  sections: [
    {
      number: '1-1',
      catchline: 'Lamps.',
      changes: Array.from({ length: 9 }, (_, n) => ({
        ...CHANGE,
        ...(n === 8 ? { number: '', part: 'lamps' } : { number: `1-${n + 1}` }),
        section: String(n + 3),
      })),
    },
  ],
});
/**
 * Two chapters, of which one has a single number and the other none yet, under a title;
 * and a chapter of a title that is not known.
 */
const FEW = smallStatutes({
  titles: [{ number: '1', name: 'Lamps', status: 'repealed' }],
  chapters: [
    { number: '1', title: '1', name: 'Oil', first: '1-1', last: '1-1', status: 'in force' },
    { number: '2', title: '1', name: '', first: '', last: '', status: 'reserved' },
    { number: '3', title: '9', name: 'Wicks', first: '9-1', last: '9-2', status: 'in force' },
  ],
  sections: [
    { number: '1-1', title: '1', chapter: '1', inSupplement: true },
    { number: '9-1', title: '9', chapter: '3', inSupplement: true },
    { number: '9-2', title: '9', chapter: '3', catchline: 'Wicks.' },
  ],
});
const FACTS = 'Facts: revised to January 1, 2025, 2026 Supplement, acts through P.A. 26-151.';
const THROUGH = 'The facts go through P.A. 26-151 of the 2026 regular session.';
const SITE = 'https://www.cga.ct.gov/asp/cgabillstatus/cgabillstatus.asp?selBillType=Public+Act';
const UNREAD = 'The facts about the statutes could not be read, so nothing more can be said.';
const rows = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, n) => `- § ${first + n}: § 1-${first + n}, Lamp ${first + n}`);

describe('the hover on an act, a chapter or a title', () => {
  const hoverOf = (text: string, statutes: ReturnType<typeof smallStatutes> | null): readonly string[] => {
    const { snapshot } = documentOf(text);
    const cited = snapshot.reading.citations[0]?.cites[0] as CitedAct | CitedDivision;
    return markdown(shownKind(cited.kind).hover(cited, hoverContext({ statutes })))
      .split(/\n+/)
      .map((line) => line.replaceAll(SITE, 'SITE').replaceAll('\\', ''));
  };
  const ACT = '**Public Act 21-103, passed in 2021.**';
  const LINK = '[Find the act at the General Assembly](SITE&which_year=2021&bill_num=103)';
  for (const [what, text, statutes, lines] of [
    [
      'one section that it made',
      'Public Act 21-103',
      madeByAct(1),
      [ACT, LINK, 'By their source lines, it made, amended, or repealed one section:', ...rows(1, 1), FACTS],
    ],
    [
      'the section first that is meant',
      'Public Act 21-103, § 2',
      madeByAct(3),
      [
        ACT,
        LINK,
        'By their source lines, it made, amended, or repealed 3 sections:',
        ...rows(2, 2),
        ...rows(1, 1),
        ...rows(3, 3),
        FACTS,
      ],
    ],
    [
      'eight sections',
      'Public Act 21-103',
      madeByAct(8),
      [ACT, LINK, 'By their source lines, it made, amended, or repealed 8 sections:', ...rows(1, 8), FACTS],
    ],
    [
      'that there are more',
      'Public Act 21-103, § 9',
      madeByAct(9),
      [
        ACT,
        LINK,
        'By their source lines, it made, amended, or repealed 9 sections:',
        ...rows(9, 9),
        ...rows(1, 7),
        '- and 1 more',
        FACTS,
      ],
    ],
    [
      'no section of the act where none is known',
      'Public Act 21-103',
      madeByAct(1, ''),
      [ACT, LINK, 'By their source lines, it made, amended, or repealed one section:', '- § 1-1, Lamp 1', FACTS],
    ],
    ['that the facts are not here', 'Public Act 21-103', null, [ACT, UNREAD]],
    [
      'that the code names nothing of it',
      'Public Act 21-104',
      madeByAct(1),
      [
        ACT.replace('103', '104'),
        LINK.replace('103', '104'),
        'The source lines of this edition name no section that it made or amended.',
        FACTS,
      ],
    ],
    [
      'that it is later than the code',
      'Public Act 26-1',
      madeByAct(1),
      [
        '**Public Act 26-1, passed in 2026.**',
        '[Find the act at the General Assembly](SITE&which_year=2026&bill_num=1)',
        `No change that it made to the code is known. ${THROUGH}`,
        FACTS,
      ],
    ],
    [
      'its session',
      'June Special Session Public Act 01-9',
      madeByAct(1),
      [
        '**Public Act 01-9 of the June Special Session, passed in 2001.**',
        'The source lines of this edition name no section that it made or amended.',
      ],
    ],
    [
      'what it changes, the section first that is meant',
      'Public Act 26-21, § 11',
      CHANGED,
      [
        '**Public Act 26-21, passed in 2026.**',
        '[Find the act at the General Assembly](SITE&which_year=2026&bill_num=21)',
        'It changes 8 sections of the code and makes one provision that has no number yet:',
        '- § 11: lamps: new, no number yet, effective January 1, 2027',
        '- § 3: § 1-1, Lamps: amended, effective January 1, 2027',
        ...[4, 5, 6, 7, 8, 9].map((n) => `- § ${n}: § 1-${n - 2}: amended, effective January 1, 2027`),
        '- and 1 more',
        FACTS,
      ],
    ],
    [
      'the title of a chapter',
      'chapter 952 of the general statutes',
      STATUTES,
      [
        '**Chapter 952, Penal Code: Offenses.**',
        'Title 53a, Penal Code. Sections 53a-24 to 53a-323. In force.',
        `[Official page](https://www.cga.ct.gov/current/pub/chap_952.htm) · ${FACTS}`,
      ],
    ],
    [
      'that there is no such chapter',
      'chapter 99 of the general statutes',
      STATUTES,
      ['**There is no chapter 99 in this edition.**', FACTS],
    ],
    [
      'the chapters of a title',
      'title 53a of the general statutes',
      STATUTES,
      [
        '**Title 53a, Penal Code.**',
        '1 chapter. In force.',
        `[Official page](https://www.cga.ct.gov/current/pub/title_53a.htm) · ${FACTS}`,
      ],
    ],
    [
      'that there is no such title',
      'title 99 of the general statutes',
      STATUTES,
      ['**There is no title 99 in this edition.**', FACTS],
    ],
    [
      'the chapters of a title that is law no more',
      'title 1 of the general statutes',
      FEW,
      [
        '**Title 1, Lamps.**',
        '2 chapters. Repealed.',
        `[Official page](https://www.cga.ct.gov/current/pub/title_01.htm) · ${FACTS}`,
      ],
    ],
    [
      'no official page where the chapter is new in the supplement',
      'chapter 1 of the general statutes',
      FEW,
      ['**Chapter 1, Oil.**', 'Title 1, Lamps. Sections 1-1 to 1-1. In force.', FACTS],
    ],
    [
      'the number alone of a title that is not known',
      'chapter 3 of the general statutes',
      FEW,
      [
        '**Chapter 3, Wicks.**',
        'Title 9. Sections 9-1 to 9-2. In force.',
        `[Official page](https://www.cga.ct.gov/current/pub/chap_3.htm) · ${FACTS}`,
      ],
    ],
    ['the number where the facts are not here', 'title 99 of the general statutes', null, ['**Title 99.**', UNREAD]],
  ] as const) {
    it(`has ${what}: ${text}`, () => {
      assert.deepEqual(hoverOf(text, statutes), lines);
    });
  }
});

describe('the page of an act, a chapter or a title', () => {
  const EDITION = `Edition: General Statutes revised to January 1, 2025, with the 2026 Supplement; read in July 2026. ${THROUGH}`;
  const NOTHING =
    'The source lines of this edition name no section that it made, amended or repealed. An act may have done other things, or what it did may have been replaced since.';
  const SECTIONS = [
    '## Sections (6)',
    '- § 53a-53 (repealed)',
    '- § 53a-70, Sexual assault in the first degree: Class B or A felony',
    '- § 53a-90 (transferred)',
    '- § 53a-91 (reserved)',
    '- § 53a-192, Coercion: Class A misdemeanor or class D felony',
    '- § 53a-192a, Trafficking in persons: Class A felony',
    '## Official page',
    'https://www.cga.ct.gov/current/pub/chap_952.htm',
  ];
  const CHAPTER = ['# Chapter 952, Penal Code: Offenses', 'Title: 53a, Penal Code', 'Status: In force.', EDITION];
  const HERE = officialText([{ number: '952', name: 'O', title: '53a', blocks: [block('53a-70', 'L.', ['W.'])] }]);
  for (const [what, kind, name, statutes, extras, lines] of [
    [
      'its sections',
      'act',
      'P.A. 21-103',
      madeByAct(2),
      {},
      [
        '# P.A. 21-103',
        'Year: 2021',
        EDITION,
        '## Sections that it made, amended or repealed (2)',
        '- § 1-1, Lamp 1: § 1',
        '- § 1-2, Lamp 2: § 2',
        '## Official page',
        'SITE&which_year=2021&bill_num=103',
      ],
    ],
    [
      'no number of its own where none is known',
      'act',
      'P.A. 21-103',
      madeByAct(1, ''),
      {},
      [
        '# P.A. 21-103',
        'Year: 2021',
        EDITION,
        '## Sections that it made, amended or repealed (1)',
        '- § 1-1, Lamp 1',
        '## Official page',
        'SITE&which_year=2021&bill_num=103',
      ],
    ],
    [
      'the year in its name',
      'act',
      '1969, P.A. 828',
      STATUTES,
      {},
      [
        '# 1969, P.A. 828',
        'Year: 1969',
        EDITION,
        '## Sections that it made, amended or repealed (1)',
        '- § 53a-70, Sexual assault in the first degree: Class B or A felony: § 71',
      ],
    ],
    [
      'that it is later than the code',
      'act',
      'P.A. 26-1',
      STATUTES,
      {},
      [
        '# P.A. 26-1',
        'Year: 2026',
        EDITION,
        `No change that it made to the code is known. ${THROUGH}`,
        '## Official page',
        'SITE&which_year=2026&bill_num=1',
      ],
    ],
    [
      'the year of an act of the last century',
      'act',
      'P.A. 73-1',
      STATUTES,
      {},
      ['# P.A. 73-1', 'Year: 1973', EDITION, NOTHING],
    ],
    ['no year where none is known', 'act', 'P.A. 1', STATUTES, {}, ['# P.A. 1', EDITION, NOTHING]],
    [
      'what it changes',
      'act',
      'P.A. 26-21',
      CHANGED,
      {},
      [
        '# P.A. 26-21',
        'Year: 2026',
        EDITION,
        '## What it changes (9)',
        'It changes 8 sections of the code and makes one provision that has no number yet:',
        '- § 3: § 1-1, Lamps: amended, effective January 1, 2027',
        ...[4, 5, 6, 7, 8, 9, 10].map((n) => `- § ${n}: § 1-${n - 2}: amended, effective January 1, 2027`),
        '- § 11: lamps: new, no number yet, effective January 1, 2027',
        '## Official page',
        'SITE&which_year=2026&bill_num=21',
      ],
    ],
    ['its sections', 'chapter', '952', STATUTES, {}, [...CHAPTER, ...SECTIONS]],
    [
      'that its text is not here',
      'chapter',
      '952',
      STATUTES,
      { official: NEWER },
      [...CHAPTER, 'Official text: Not on this computer.', ...SECTIONS],
    ],
    [
      'what gets its text',
      'chapter',
      '952',
      STATUTES,
      { official: NEWER, links: { getText: true } },
      [...CHAPTER, 'Official text: Get the official text of chapter 952', ...SECTIONS],
    ],
    [
      'which text is here',
      'chapter',
      '952',
      STATUTES,
      { official: HERE },
      [
        ...CHAPTER,
        'Official text: On this computer: General Statutes revised to January 1, 2025, read on November 25, 2026.',
        ...SECTIONS,
      ],
    ],
    [
      'that there is none',
      'chapter',
      '1',
      STATUTES,
      {},
      ['# Chapter 1', 'There is no chapter 1 in this edition.', EDITION],
    ],
    [
      'its chapters',
      'title',
      '53a',
      STATUTES,
      {},
      [
        '# Title 53a, Penal Code',
        'Status: In force.',
        EDITION,
        '## Chapters (1)',
        '- Chapter 952, Penal Code: Offenses (§§ 53a-24 to 53a-323)',
        '## Official page',
        'https://www.cga.ct.gov/current/pub/title_53a.htm',
      ],
    ],
    [
      'the numbers of its chapters',
      'title',
      '1',
      FEW,
      {},
      [
        '# Title 1, Lamps',
        'Status: Repealed.',
        EDITION,
        '## Chapters (2)',
        '- Chapter 1, Oil (§ 1-1)',
        '- Chapter 2',
        '## Official page',
        'https://www.cga.ct.gov/current/pub/title_01.htm',
      ],
    ],
    [
      'the number of its title alone, and the page of its first section that is in the revision',
      'chapter',
      '3',
      FEW,
      {},
      [
        '# Chapter 3, Wicks',
        'Title: 9',
        'Status: In force.',
        EDITION,
        '## Sections (2)',
        '- § 9-1',
        '- § 9-2, Wicks',
        '## Official page',
        'https://www.cga.ct.gov/current/pub/chap_3.htm',
      ],
    ],
    [
      'a year of this century',
      'act',
      'P.A. 72-1',
      STATUTES,
      {},
      [
        '# P.A. 72-1',
        'Year: 2072',
        EDITION,
        `No change that it made to the code is known. ${THROUGH}`,
        '## Official page',
        'SITE&which_year=2072&bill_num=1',
      ],
    ],
    ['that there is none', 'title', '1', STATUTES, {}, ['# Title 1', 'There is no title 1 in this edition.', EDITION]],
    [
      'that nothing can be said',
      'title',
      '1',
      null,
      {},
      ['# 1', 'The facts about the statutes could not be read, so nothing can be said here.'],
    ],
  ] as const) {
    it(`has ${what}: ${kind} ${name}`, () => {
      const { text } = pageDocument(placePage({ kind, name }, statutes, extras));
      assert.deepEqual(text.trimEnd().replaceAll(SITE, 'SITE').split(/\n+/), lines);
    });
  }
});

describe('what an act did to a section', () => {
  const PAST = { effective: '2026-07-01' };
  const BY = 'by P.A. 26-21, § 10, effective July 1, 2026';
  const told = { effective: '2026-07-01', by: 'P.A. 26-21, S. 9, 10', changes: '', gists: [] };
  for (const [what, changes, shown, is] of [
    ['beside our summary', [PAST], { summary: true }, [`Amended ${BY}; the text and summary here are older.`]],
    ['beside the facts', [PAST], { summary: false }, [`Amended ${BY}; the facts here are older.`]],
    ['beside a text', [PAST], { summary: true, textActs: [] }, [`Amended ${BY}; the text here is older.`]],
    [
      'beside a summary that tells of it',
      [PAST],
      { summary: true, told: [told] },
      [`Amended ${BY}; the summary mentions it.`],
    ],
    [
      'beside a summary that tells of another section',
      [PAST],
      { summary: true, told: [{ ...told, by: 'P.A. 26-21, S. 9' }] },
      [`Amended ${BY}; the text and summary here are older.`],
    ],
    [
      'beside a summary that tells of another act',
      [PAST],
      { summary: true, told: [{ ...told, by: 'P.A. 26-22, S. 10' }] },
      [`Amended ${BY}; the text and summary here are older.`],
    ],
    [
      'beside a summary that tells of another day',
      [PAST],
      { summary: true, told: [{ ...told, effective: '2026-07-02' }] },
      [`Amended ${BY}; the text and summary here are older.`],
    ],
    [
      'never beside the text of the act',
      [PAST],
      { summary: true, textActs: [{ act: 'P.A. 26-21', sections: '10', year: 2026 }] },
      [],
    ],
    [
      'in a part',
      [{ ...PAST, part: '(a)' }],
      { summary: false },
      [`Amended in subsection (a) ${BY}; the facts here are older.`],
    ],
    [
      'by a repeal of a part',
      [{ ...PAST, part: '(a)', what: 'repealed' }],
      { summary: false },
      [`Repealed in subsection (a) ${BY}; the facts here are older.`],
    ],
    [
      'by a repeal beside a text',
      [PAST, { ...PAST, what: 'repealed' }],
      { summary: false, textActs: [] },
      [`Repealed ${BY}; the text here is older.`],
    ],
    ['never by a repeal that the status tells of', [{ ...PAST, what: 'repealed' }], { summary: false }, []],
    [
      'from the day itself',
      [{ effective: TODAY }],
      { summary: false },
      ['Amended by P.A. 26-21, § 10, effective December 1, 2026; the facts here are older.'],
    ],
    ['not before its day', [{ effective: '2026-12-02' }], { summary: false }, []],
    ['never where it made the section', [{ ...PAST, what: 'new' }], { summary: false }, []],
    [
      'by a program’s reading',
      [{ ...PAST, byProgram: true }],
      { summary: false },
      [`Amended ${BY} (read by program from the act); the facts here are older.`],
    ],
  ] as readonly (readonly [string, readonly Partial<ActChange>[], ShownBeside, readonly string[]])[]) {
    it(`is told ${what}`, () => {
      assert.deepEqual(
        changeSentences({ changes: changes.map((change) => ({ ...CHANGE, ...change })) }, TODAY, shown),
        is,
      );
    });
  }

  it('is told of a number that the code does not print yet', () => {
    assert.equal(newNumberSentence('53a-999', [CHANGE]), undefined);
    assert.equal(
      newNumberSentence('53a-999', [CHANGE, { ...CHANGE, what: 'new', byProgram: true }]),
      'Section 53a-999 is made by P.A. 26-21, § 10, effective January 1, 2027; it is to be codified, and the code does not print it yet (read by program from the act).',
    );
  });
});
