import assert from 'node:assert/strict';
import {
  actsOutcomeSentence,
  importQuestion,
  importReport,
  outcomeSentence,
  reportLists,
  statusSentence,
} from '../../server/src/features/importReport';
import { progressWords, timeWords } from '../../server/src/features/wording/importProgress';
import type { ActsOutcome, ImportOutcome, ImportPlan, ImportRequest } from '../../server/src/official/pages/importing';
import type { OfficialStatus } from '../../server/src/official/pages/officialText';
import { smallStatutes } from '../support/smallStatutes';

const STATUS: OfficialStatus = {
  edition: 2025,
  supplement: 2026,
  read: '2026-07-01',
  chapters: 1140,
  sections: 31_234,
  whole: true,
};
const OUTCOME: ImportOutcome = {
  status: STATUS,
  taken: 2,
  unchanged: 1,
  refused: [],
  problems: [],
  changes: [],
  differences: [],
};
const ACTS: ActsOutcome = { listed: 1500, read: [], changes: 0, refused: [], problems: [] };
const FACTS = smallStatutes({ sections: [] }).edition;
const refused = (count: number): ImportOutcome['refused'] =>
  Array.from({ length: count }, (_, k) => ({ name: `page ${k + 1}`, reason: 'it is torn' }));
const change = (number: string, catchline = 'Lamps.'): ImportOutcome['changes'][number] => ({
  kind: 'amended',
  number,
  to: [],
  catchline,
});

describe('the question before an import', () => {
  const PLAN: ImportPlan = {
    kind: 'plan',
    addresses: ['https://x/titles.htm'],
    more: true,
    pages: 1706,
    resumed: 0,
    seconds: 600,
    megabytes: 40,
    folder: '/text',
  };
  const SITE =
    'Conncite will read pages of the General Assembly’s site, one after the other, over a verified connection:';
  const END =
    'You can go on working, and cancel at any time: the installed text stays as it is until everything is read.';
  const six = Array.from({ length: 6 }, (_, k) => `https://x/${k}`);
  for (const [what, plan, request, question, paragraphs] of [
    [
      'the code',
      {},
      { kind: 'code' },
      'Install the official text of the General Statutes?',
      [
        SITE,
        'https://x/titles.htm\nand the pages that it leads to: about 1,706 in all.',
        'Time: about 10 minutes. Disk: about 40 MB in /text.',
        `Nothing of your documents is sent. ${END}`,
      ],
    ],
    [
      'an edition, where some of it is here',
      { addresses: six, resumed: 1 },
      { kind: 'code', edition: 2023 },
      'Install the 2023 edition of the General Statutes beside the newest?',
      [
        SITE,
        `${six.join('\n')}\nand the pages that they lead to: about 1,706 in all.`,
        '1 page are already here from the last run, which resumes.',
        'Time: about 10 minutes. Disk: about 40 MB in /text.',
        `Nothing of your documents is sent. ${END}`,
      ],
    ],
    [
      'chapters, of which there are many',
      { addresses: [...six, 'https://x/6'], more: false, pages: 15, seconds: 6 },
      { kind: 'chapters', chapters: ['1'] },
      'Get the official text of the chapter?',
      [
        SITE,
        `${six.slice(0, 5).join('\n')}\nand 2 pages more there\n15 pages at most.`,
        'Time: about 6 seconds. Disk: about 40 MB in /text.',
        `Nothing of your documents is sent. ${END}`,
      ],
    ],
    [
      'an update',
      {},
      { kind: 'update' },
      'Update the official text of the General Statutes?',
      [
        SITE,
        'https://x/titles.htm\nand the pages that it leads to: about 1,706 in all.',
        'Time: about 10 minutes. Disk: about 40 MB in /text.',
        `Nothing of your documents is sent. ${END}`,
      ],
    ],
    [
      'saved pages',
      { addresses: ['/pages'], more: false, pages: 1, seconds: 1, megabytes: 1 },
      { kind: 'files', path: '/pages' },
      'Install the official text from saved pages?',
      [
        'Conncite will read the official pages that are saved here:',
        '/pages\n1 page in all.',
        'Time: about 1 second. Disk: about 1 MB in /text.',
        `Nothing is read from the network. ${END}`,
      ],
    ],
  ] as const satisfies (readonly [string, Partial<ImportPlan>, ImportRequest, string, readonly string[]])[]) {
    it(`says what is read, and what it takes: ${what}`, () => {
      assert.deepEqual(importQuestion({ ...PLAN, ...plan }, request), { question, detail: paragraphs.join('\n\n') });
    });
  }
});

describe('how long an import takes', () => {
  for (const [seconds, words] of [
    [0, '1 second'],
    [1, '1 second'],
    [40, '40 seconds'],
    [89, '89 seconds'],
    [90, '2 minutes'],
    [149, '2 minutes'],
    [150, '3 minutes'],
  ] as const) {
    it(`is ${words} for ${seconds}`, () => {
      assert.equal(timeWords(seconds), words);
    });
  }

  for (const [secondsLeft, words] of [
    [null, '1,000 of 1,706: chapter 952'],
    [0, '1,000 of 1,706: chapter 952'],
    [30, '1,000 of 1,706, about 30 seconds left: chapter 952'],
  ] as const) {
    it(`is told on the way, once it is known: ${String(secondsLeft)}`, () => {
      assert.equal(progressWords({ done: 1000, total: 1706, name: 'chapter 952', secondsLeft }), words);
    });
  }
});

describe('what an import came to', () => {
  const WHOLE =
    'The official text of the General Statutes revised to January 1, 2025, with the 2026 Supplement, is on this computer: the whole code, 1,140 chapters with 31,234 section numbers, read on July 1, 2026.';

  for (const [status, words] of [
    [{}, WHOLE],
    [
      { edition: null, supplement: null, whole: false, chapters: 1, sections: 1 },
      'The official text of the General Statutes, of an edition that the pages do not name, is on this computer: 1 chapter with 1 section number, read on July 1, 2026.',
    ],
  ] as const satisfies (readonly [Partial<OfficialStatus>, string])[]) {
    it(`is a text: ${words.slice(0, 80)}`, () => {
      assert.equal(statusSentence({ ...STATUS, ...status }), words);
    });
  }

  const CHANGED = 'The official statutes are up to date: ';
  for (const [outcome, cited, words] of [
    [{}, 0, WHOLE],
    [{ taken: 0 }, 0, 'The official statutes are up to date: nothing has changed.'],
    [{ taken: 0, refused: refused(1) }, 0, `${WHOLE} 1 page of 2 could not be taken; the report says why.`],
    [{ refused: refused(2) }, 0, `${WHOLE} 2 pages of 5 could not be taken; the report says why.`],
    [{ changes: [change('1-1')] }, 0, `${CHANGED}1 section changed; this workspace cites none of them.`],
    [{ changes: [change('1-1'), change('1-2')] }, 1, `${CHANGED}2 sections changed; this workspace cites 1 of them.`],
    [{ taken: 0, acts: ACTS }, 0, 'The official statutes are up to date: nothing has changed.'],
    [
      { taken: 0, acts: { ...ACTS, read: ['P.A. 27-1'], changes: 1 } },
      0,
      'The official statutes are up to date: nothing has changed. 1 public act (P.A. 27-1) was read by program, with 1 change of the code.',
    ],
    [
      { taken: 0, acts: { ...ACTS, read: ['P.A. 27-1', 'P.A. 27-2', 'P.A. 27-3'], changes: 1200 } },
      0,
      'The official statutes are up to date: nothing has changed. 3 public acts (P.A. 27-1 to P.A. 27-3) were read by program, with 1,200 changes of the code.',
    ],
    [
      { taken: 0, acts: { ...ACTS, refused: [{ name: 'the list of acts', reason: 'x' }] } },
      0,
      'The official statutes are up to date: nothing has changed. The list of acts could not be read; the report says why.',
    ],
    [
      { taken: 0, acts: { ...ACTS, refused: refused(3) } },
      0,
      'The official statutes are up to date: nothing has changed. Page 1 and 2 more could not be read; the report says why.',
    ],
  ] as const satisfies (readonly [Partial<ImportOutcome>, number, string])[]) {
    it(`is said in a sentence or two: ${words.slice(-70)}`, () => {
      assert.equal(outcomeSentence({ ...OUTCOME, ...outcome }, cited), words);
    });
  }

  for (const [acts, words] of [
    [{}, 'No new public acts: the list has 1,500, all of them known.'],
    [{ refused: refused(1) }, ''],
    [
      { read: ['P.A. 27-1'], refused: refused(1) },
      '1 public act (P.A. 27-1) was read by program, with 0 changes of the code.',
    ],
  ] as const satisfies (readonly [Partial<ActsOutcome>, string])[]) {
    it(`is said of public acts alone: "${words}"`, () => {
      assert.equal(actsOutcomeSentence({ ...ACTS, ...acts }), words);
    });
  }
});

describe('the report of an import', () => {
  const FULL: ImportOutcome = {
    ...OUTCOME,
    refused: refused(1),
    problems: ['pub/chap_1.htm: 1-1 appears twice on the page'],
    changes: [change('1-1'), { ...change('1-2', ''), kind: 'renumbered', to: ['1-3', '1-4'] }],
    differences: [{ kind: 'number', number: '1-9', detail: '1-9 is new' }],
    acts: { ...ACTS, read: ['P.A. 27-1'], refused: refused(1), problems: ['P.A. 27-3, § 5: x'] },
  };

  it('lists what there is, in its order, and leaves out what is empty', () => {
    assert.deepEqual(
      reportLists(FULL, null).map(({ title, lines, minor }) => [title, lines.join(' | '), minor ?? false]),
      [
        ['Not taken', 'page 1: it is torn', false],
        ['What changed', '§ 1-1 amended: Lamps. | § 1-2 renumbered as §§ 1-3 and 1-4', false],
        ['Newer than the bundled facts', '1-9 is new', false],
        ['Public acts read by program', 'P.A. 27-1', true],
        ['Public acts not read', 'page 1: it is torn | P.A. 27-3, § 5: x', false],
        ['Errors on the pages', 'pub/chap_1.htm: 1-1 appears twice on the page', true],
      ],
    );
    assert.deepEqual(reportLists(OUTCOME, FACTS), []);
    const explained = (facts: typeof FACTS | null): string | undefined =>
      reportLists(FULL, facts).find(({ title }) => title.startsWith('Newer'))?.explained;
    assert.equal(
      explained(null),
      'Where the official text differs from the facts that come with Conncite. The official text controls.',
    );
    assert.match(
      explained(FACTS) ?? '',
      /^Where .* that come with Conncite \(.*, read .*\)\. The official text controls\.$/,
    );
  });

  it('is a document that begins with the day and the state', () => {
    assert.equal(
      importReport({ ...OUTCOME, refused: refused(1), taken: 1000 }, '2026-11-26', null),
      [
        '# Official Text of the General Statutes',
        '',
        `November 26, 2026. ${statusSentence(STATUS)}`,
        '',
        '- Pages with new or changed sections: 1,000',
        '- Pages without a change: 1',
        '- Pages not taken: 1',
        '',
        '## Not taken (1)',
        '',
        'The text that was there before is kept.',
        '',
        '- page 1: it is torn',
        '',
      ].join('\n'),
    );
  });

  for (const [count, last] of [
    [500, '- page 500: it is torn'],
    [501, '- and 1 more'],
    [1600, '- and 1,100 more'],
  ] as const) {
    it(`has at most 500 lines of a list: ${count}`, () => {
      const lines = importReport({ ...OUTCOME, refused: refused(count) }, '2026-11-26', null)
        .trimEnd()
        .split('\n');
      assert.equal(lines.at(-1), last);
      assert.equal(lines.filter((line) => line.startsWith('- page ')).length, 500);
    });
  }

  it('has each entry on one line', () => {
    const report = importReport({ ...OUTCOME, problems: ['a\n  b'] }, '2026-11-26', null);
    assert.ok(report.endsWith('\n- a b\n'), report);
  });
});
