import assert from 'node:assert/strict';
import type {
  ImportFailure,
  ImportOutcome,
  ImportPlan,
  ImportRequest,
  ImportResult,
  LibraryImporter,
  TextUpdate,
} from '../../server/src/official/pages/importing';
import type { OfficialStatus, OfficialText } from '../../server/src/official/pages/officialText';
import type {
  ChangedCitationsResult,
  ImportPlanResult,
  StatutesCommand,
  StatutesResult,
} from '../../server/src/protocol/messages';
import { TestClient } from '../support/client';
import { block, officialText } from '../support/officialText';

const STATUS: OfficialStatus = {
  edition: 2025,
  supplement: 2026,
  read: '2026-07-01',
  chapters: 3,
  sections: 1706,
  whole: false,
};
const WHOLE: OfficialStatus = { ...STATUS, whole: true };
const OUTCOME: ImportOutcome = {
  status: WHOLE,
  taken: 2,
  unchanged: 1,
  refused: [],
  problems: [],
  changes: [{ kind: 'amended', number: '53a-70', to: [], catchline: 'Heading.' }],
  differences: [],
};
const PLAN: ImportPlan = {
  kind: 'plan',
  addresses: ['https://x/titles.htm'],
  more: false,
  pages: 1,
  resumed: 0,
  seconds: 1,
  megabytes: 1,
  folder: '/kept',
};
const TEXT = officialText([
  { number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-70', 'Heading.', ['Words.'])] },
]);
const STATED =
  'The official text of the General Statutes revised to January 1, 2025, with the 2026 Supplement, is on this computer: 3 chapters with 1,706 section numbers, read on July 1, 2026.';
const NOT_HERE = 'The official text of the statutes is not on this computer.';

interface Machine {
  readonly status?: OfficialStatus;
  readonly place?: string;
  readonly damage?: readonly string[];
  /** False where the text lies elsewhere. */
  readonly holds?: boolean;
  readonly run?: ImportResult;
  readonly plan?: ImportPlan | ImportFailure;
  readonly remove?: Awaited<ReturnType<LibraryImporter['remove']>>;
  readonly updates?: readonly TextUpdate[];
}

/** A client of a server on a machine that is as told, and what the importer was asked for. */
async function on(machine: Machine): Promise<{ readonly client: TestClient; readonly asked: ImportRequest[] }> {
  const asked: ImportRequest[] = [];
  const { place } = machine;
  const official: OfficialText = {
    ...TEXT,
    status: () => machine.status,
    damage: () => machine.damage ?? [],
    ...(place === undefined ? {} : { place: () => place }),
  };
  const importer: LibraryImporter = {
    folder: '/kept',
    holds: () => machine.holds ?? true,
    plan: (request) => {
      asked.push(request);
      return Promise.resolve(machine.plan ?? PLAN);
    },
    run: (request) => {
      asked.push(request);
      return Promise.resolve(machine.run ?? { kind: 'done', outcome: OUTCOME });
    },
    remove: () => Promise.resolve(machine.remove ?? { kind: 'removed' }),
    updates: () => Promise.resolve(machine.updates ?? []),
  };
  const client = await TestClient.start({
    preset: 'vscode',
    ports: { official, library: () => Promise.resolve(importer) },
  });
  return { client, asked };
}

async function told<T = StatutesResult>(machine: Machine, command: StatutesCommand, ...given: unknown[]): Promise<T> {
  const { client } = await on(machine);
  try {
    return await client.request<T>('workspace/executeCommand', { command, arguments: [...given, { confirmed: true }] });
  } finally {
    await client.stop();
  }
}

describe('the state of the official text', () => {
  const kept = 'Kept in /kept.';
  const only = (place: string): string =>
    `Read from ${place}, which Conncite only reads: whoever keeps it brings it up to date. What you install on this computer comes first where it is newer.`;
  const none = `${NOT_HERE} Hovers and pages show facts and summaries of our own until you install it.`;
  for (const [what, machine, kind, installed, message, isKept] of [
    ['chapters of this computer', { status: STATUS }, 'done', 'chapters', `${STATED} ${kept}`, true],
    [
      'the whole code of a shared folder',
      { status: WHOLE, place: '/srv/law', holds: false },
      'done',
      'whole',
      `${STATED.replace('3 chapters', 'the whole code, 3 chapters')} ${only('/srv/law')}`,
      false,
    ],
    ['nothing', { holds: false }, 'nothing', 'none', none, undefined],
    [
      'a text with damage',
      { status: STATUS, damage: ['the page of chapter 1 is damaged', 'the index is damaged'] },
      'done',
      'chapters',
      `${STATED} The page of chapter 1 is damaged. The index is damaged. ${kept}`,
      true,
    ],
    [
      'damage alone',
      { damage: ['the list of pages is damaged'] },
      'nothing',
      'none',
      `The list of pages is damaged. ${kept}`,
      undefined,
    ],
  ] as const satisfies (readonly [string, Machine, string, string, string, boolean | undefined])[]) {
    it(`says what is here: ${what}`, async () => {
      assert.deepEqual(await told(machine, 'conncite.statutes.status'), {
        kind,
        message,
        report: '',
        installed,
        changedCitations: 0,
        ...(isKept === undefined ? {} : { kept: isKept }),
      });
    });
  }
});

describe('the official text, where it is removed', () => {
  for (const [what, machine, kind, installed, message] of [
    ['it is here', {}, 'done', 'none', 'The official text of the statutes was removed from this computer.'],
    [
      'it cannot be',
      { remove: { kind: 'failed', message: 'In use.' }, status: STATUS },
      'failed',
      'chapters',
      'In use.',
    ],
    ['there is none', { remove: { kind: 'nothing' } }, 'nothing', 'none', NOT_HERE],
    ['there is a place without a text', { remove: { kind: 'nothing' }, place: '/srv' }, 'nothing', 'none', NOT_HERE],
    ['a text has no place', { remove: { kind: 'nothing' }, status: WHOLE }, 'nothing', 'whole', NOT_HERE],
    [
      'it lies elsewhere',
      { remove: { kind: 'nothing' }, status: WHOLE, place: '/srv' },
      'nothing',
      'whole',
      'Nothing was removed: the official text that is shown comes from /srv, which Conncite only reads.',
    ],
  ] as const satisfies (readonly [string, Machine, string, string, string])[]) {
    it(`is told of as it was: ${what}`, async () => {
      assert.deepEqual(await told(machine, 'conncite.statutes.remove'), {
        kind,
        message,
        report: '',
        installed,
        changedCitations: 0,
      });
    });
  }
});

describe('the official text, where it is installed', () => {
  for (const [what, machine, kind, installed, message] of [
    [
      'the whole code',
      {},
      'done',
      'whole',
      'The official statutes are up to date: 1 section changed; this workspace cites none of them.',
    ],
    [
      'chapters',
      { run: { kind: 'done', outcome: { ...OUTCOME, status: STATUS, changes: [] } } },
      'done',
      'chapters',
      STATED,
    ],
    [
      'what failed',
      { run: { kind: 'failed', message: 'No network.' }, status: WHOLE },
      'failed',
      'whole',
      'No network.',
    ],
    [
      'what was given up',
      { run: { kind: 'cancelled' } },
      'cancelled',
      'none',
      'Canceled. The installed text was not changed. What was read is kept, and the next run resumes from there.',
    ],
  ] as const satisfies (readonly [string, Machine, string, string, string])[]) {
    it(`is told of as it came: ${what}`, async () => {
      const answer = await told(machine, 'conncite.statutes.install');
      assert.deepEqual([answer.kind, answer.installed, answer.message], [kind, installed, message]);
      assert.equal(
        answer.report.startsWith('# Official Text of the General Statutes\n\nDecember 1, 2026. '),
        kind === 'done',
      );
    });
  }

  for (const [command, words, request] of [
    ['conncite.statutes.install', [' 952 '], { kind: 'chapters', chapters: ['952'], edition: 2023 }],
    ['conncite.statutes.install', [], { kind: 'code', edition: 2023 }],
    ['conncite.statutes.installFrom', ['file:///a%20b'], { kind: 'files', path: '/a b' }],
    ['conncite.statutes.update', [], { kind: 'update' }],
  ] as const) {
    it(`is planned and read alike: ${command} ${words.join(' ')}`, async () => {
      const { client, asked } = await on({});
      const plan = await client.request<ImportPlanResult>('conncite/importPlan', {
        command,
        arguments: words,
        edition: 2023,
      });
      await client.request('workspace/executeCommand', {
        command,
        arguments: [...words, { edition: 2023, confirmed: true }],
      });
      assert.equal(plan.kind, 'plan');
      assert.deepEqual(asked, [request, request]);
      await client.stop();
    });
  }

  for (const [command, machine, message] of [
    ['conncite.statutes.installFrom', {}, 'Say where the saved pages are: a page, a folder, or a .zip.'],
    ['conncite.statutes.status', {}, 'There is nothing to read.'],
    ['conncite.statutes.update', { plan: { kind: 'failed', message: 'Nothing is here.' } }, 'Nothing is here.'],
  ] as const satisfies (readonly [string, Machine, string])[]) {
    it(`is not planned where it cannot be: ${message}`, async () => {
      const { client } = await on(machine);
      assert.deepEqual(await client.request('conncite/importPlan', { command, arguments: [] }), {
        kind: 'failed',
        message,
      });
      await client.stop();
    });
  }
});

describe('what updates have changed of what a workspace cites', () => {
  const change = (number: string): TextUpdate['changes'][number] => ({
    kind: 'amended',
    number,
    to: [],
    catchline: 'C.',
  });
  const update = (...numbers: string[]): TextUpdate => ({ read: '2026-07-01', changes: numbers.map(change) });
  const none =
    'No update has changed anything since the official text was installed. Update it to see what has changed since.';
  for (const [updates, status, message, cited] of [
    [[], STATUS, none, []],
    [[], undefined, `${NOT_HERE} Install it; each later update lists what changed.`, []],
    [[update('53a-70')], STATUS, 'Of 1 changed section in the last updates, this workspace cites 1.', ['53a-70']],
    [[update('53a-90')], STATUS, 'Of 1 changed section in the last updates, this workspace cites none.', []],
    [
      [update('53a-90'), update('53a-70', '53a-91')],
      STATUS,
      'Of 3 changed sections in the last updates, this workspace cites 1.',
      ['53a-70'],
    ],
  ] as const) {
    it(`is told: ${message}`, async () => {
      const { client } = await on({ updates, ...(status === undefined ? {} : { status }) });
      await client.open('file:///brief.txt', 'See § 53a-70.');
      const answer = await client.request<ChangedCitationsResult>('workspace/executeCommand', {
        command: 'conncite.statutes.changes',
        arguments: [{ confirmed: true }],
      });
      assert.deepEqual([answer.message, answer.sections.map(({ number }) => number)], [message, cited]);
      await client.stop();
    });
  }
});
