import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import {
  CancellationTokenSource,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import { Importer } from '../../server/src/official/store/importer';
import type { SitePorts } from '../../server/src/official/store/site';
import { StoreWriter } from '../../server/src/official/store/store';
import { StoredText } from '../../server/src/official/store/storedText';
import type {
  ChangedCitationsResult,
  ChaptersResult,
  ImportPlanResult,
  StatutesCommand,
  StatutesResult,
} from '../../server/src/protocol/messages';
import { CODE, Folder } from '../support/cli';
import { TestClient, type Preset } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';
import { chapterPage, titlePage, titlesPage, type FakeBlock, type FakeChapter } from '../support/officialPages';
import {
  pagesHandler,
  secureServer,
  testAuthority,
  type TestAuthority,
  type TestServer,
} from '../support/officialSite';

const block = (number: string, text: string): FakeBlock => ({
  heading: `Sec. ${number}. Heading of ${number}.`,
  anchor: `sec_${number}`,
  text: [text],
});
const OFFENSES: FakeChapter = {
  number: '952',
  name: 'Penal Code: Offenses',
  title: '53a',
  blocks: [block('53a-35a', '(a) Old words.'), block('53a-192a', '(a) A person (1) does, or (2) does not.')],
};
const OTHER: FakeChapter = { number: '953', name: 'Other', title: '53a', blocks: [block('53a-300', 'Other words.')] };

function site(chapters: readonly FakeChapter[]): Map<string, string> {
  return new Map([
    ['/current/pub/titles.htm', titlesPage(2025, null, [{ number: '53a', name: 'Penal Code' }])],
    ['/current/pub/title_53a.htm', titlePage('53a', 'Penal Code', chapters)],
    ...chapters.map((chapter): [string, string] => [`/current/pub/chap_${chapter.number}.htm`, chapterPage(chapter)]),
  ]);
}

describe('the official text, by the protocol', () => {
  let folder: Folder;
  let authority: TestAuthority;
  let server: TestServer;
  let pages: Map<string, string>;
  let client: TestClient;
  /** Held before a page is given, by path. */
  let held: Map<string, Promise<void>>;

  before(async () => {
    authority = await testAuthority('');
  });
  beforeEach(async () => {
    folder = new Folder();
    pages = site([OFFENSES, OTHER]);
    held = new Map();
    server = await secureServer(authority, (request, response) => {
      void (held.get(request.url ?? '') ?? Promise.resolve()).then(() => {
        pagesHandler(pages)(request, response);
      });
    });
  });
  afterEach(async () => {
    await client.stop();
    await server.close();
    folder.remove();
  });

  const store = (): string => path.join(folder.path, 'official-text');
  const sitePorts = (): SitePorts => ({
    host: 'localhost',
    port: server.port,
    roots: () => [authority.root],
    wait: () => Promise.resolve(),
  });

  async function start(
    preset: Preset = 'vscode',
    more: { site?: SitePorts; files?: Readonly<Record<string, string>> } = {},
  ): Promise<void> {
    const text = new StoredText(store());
    const importer = new Importer(store(), {
      environment: {},
      changed: () => {
        text.close();
      },
      ports: more.site ?? sitePorts(),
    });
    client = await TestClient.start({
      preset,
      ...(more.files === undefined ? {} : { folders: ['file:///w'] }),
      ports: {
        loadCatalogue: () => Promise.resolve(CODE),
        official: text,
        library: () => Promise.resolve(importer),
        ...(more.files === undefined ? {} : { files: memoryFiles(new Map(Object.entries(more.files))) }),
      },
    });
  }

  function run(command: StatutesCommand, ...given: unknown[]): Promise<StatutesResult> {
    return client.request('workspace/executeCommand', { command, arguments: given });
  }

  const YES = { confirmed: true };

  it('names its commands, and none where nothing can be kept', async () => {
    await start();
    assert.equal(client.initialized.capabilities.executeCommandProvider?.commands.length, 6);
    await client.stop();
    client = await TestClient.start({ preset: 'vscode' });
    assert.equal(client.initialized.capabilities.executeCommandProvider, undefined);
    for (const command of [
      'conncite.statutes.install',
      'conncite.statutes.status',
      'conncite.statutes.remove',
    ] as const) {
      const answer = await run(command);
      assert.deepEqual([answer.kind, answer.installed], ['failed', 'none']);
      assert.match(answer.message, /on the desktop/);
    }
    assert.match(
      (
        await client.request<ChangedCitationsResult>('workspace/executeCommand', {
          command: 'conncite.statutes.changes',
        })
      ).message,
      /on the desktop/,
    );
    assert.deepEqual(
      (
        await client.request<ImportPlanResult>('conncite/importPlan', {
          command: 'conncite.statutes.install',
          arguments: [],
        })
      ).kind,
      'failed',
    );
  });

  it('tells what it would read, and reads nothing for it', async () => {
    await start();
    const plan = await client.request<ImportPlanResult>('conncite/importPlan', {
      command: 'conncite.statutes.install',
      arguments: [],
    });
    assert.ok(plan.kind === 'plan');
    assert.equal(plan.question, 'Install the official text of the General Statutes?');
    assert.match(
      plan.detail,
      /https:\/\/www\.cga\.ct\.gov\/current\/pub\/titles\.htm\nand the pages that it leads to: about \d+ in all\.\n\nTime: about \d+ seconds?\. Disk: about 40 MB in .*official-text\.\n\nNothing of your documents is sent\./,
    );
    const chapter = await client.request<ImportPlanResult>('conncite/importPlan', {
      command: 'conncite.statutes.install',
      arguments: ['Chapter 952'],
    });
    assert.ok(
      chapter.kind === 'plan' &&
        chapter.detail.includes('https://www.cga.ct.gov/current/pub/chap_952.htm\n3 pages at most.'),
      JSON.stringify(chapter),
    );
    const FAILING: readonly (readonly [StatutesCommand, readonly string[], string])[] = [
      ['conncite.statutes.install', ['9999'], 'There is no chapter "9999".'],
      ['conncite.statutes.update', [], 'The official text is not on this computer; install it first.'],
      ['conncite.statutes.installFrom', [], 'Say where the saved pages are: a page, a folder, or a .zip.'],
      [
        'conncite.statutes.installFrom',
        [path.join(folder.path, 'none')],
        `${path.join(folder.path, 'none')} cannot be read: there is no such file or folder.`,
      ],
      ['conncite.statutes.status', [], 'There is nothing to read.'],
    ];
    for (const [command, given, message] of FAILING) {
      assert.deepEqual(await client.request<ImportPlanResult>('conncite/importPlan', { command, arguments: given }), {
        kind: 'failed',
        message,
      });
    }
    assert.deepEqual(server.asked, []);
  });

  it('installs the whole code with a progress, and everything shown is asked for again', async () => {
    await start();
    await client.open('file:///w/a.txt', 'See General Statutes § 53a-192a (a) (1).');
    const page = 'conncite:/section/53a-192a.conncite';
    await client.open(page, '', 'conncite-section');
    const refreshed: string[] = [];
    client.connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => {
      refreshed.push(uri);
      return null;
    });
    const told: (WorkDoneProgressBegin | WorkDoneProgressReport)[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'mine', (value) => {
      if (value.kind !== 'end') told.push(value);
    });
    const answer = await client.request<StatutesResult>('workspace/executeCommand', {
      command: 'conncite.statutes.install',
      arguments: [YES],
      workDoneToken: 'mine',
    });
    assert.equal(answer.kind, 'done', answer.message);
    assert.equal(
      answer.message.replace(/read on .*$/, ''),
      'The official text of the General Statutes revised to January 1, 2025, is on this computer: the whole code, 2 chapters with 3 section numbers, ',
    );
    assert.equal(answer.installed, 'whole');
    assert.match(
      answer.report,
      /^# Official Text of the General Statutes\n\nDecember 1, 2026\. .*\n\n- Pages with new or changed sections: 2\n- Pages without a change: 0\n- Pages not taken: 0\n/,
    );
    assert.match(answer.report, /## Newer than the bundled facts \(\d+\)\n/);
    assert.deepEqual([told[0]?.kind, told[0]?.cancellable], ['begin', true]);
    assert.ok(
      told.some(({ message }) =>
        /^\d+ of \d+(?:, about .* left)?: (?:list of titles|chapter 95[23], .+|title 53a|index of the words)$/.test(
          message ?? '',
        ),
      ),
      JSON.stringify(told),
    );
    await client.until(() => client.received.includes('workspace/diagnostic/refresh') && refreshed.includes(page));
    assert.ok(new StoredText(store()).has('53a-192a'));
    assert.deepEqual(client.shown, [], 'who asked the question tells the outcome');
    assert.ok(server.asked.every((asked) => asked.startsWith('/current/pub/')));
  });

  for (const [answer, kind, asked] of [
    ['Yes', 'done', 3],
    ['No', 'declined', 0],
    [null, 'declined', 0],
  ] as const) {
    it(`asks a client that has not asked, and takes ${String(answer)} for ${kind}`, async () => {
      await start('neovim');
      const questions: string[] = [];
      client.connection.onRequest(
        'window/showMessageRequest',
        ({ message, actions }: { message: string; actions: { title: string }[] }) => {
          questions.push(message);
          return actions.find(({ title }) => title === answer) ?? null;
        },
      );
      const result = await run('conncite.statutes.install', '952');
      assert.equal(result.kind, kind, result.message);
      assert.match(
        questions[0] ?? '',
        /^Get the official text of the chapter\?\n\nConncite will read pages of the General Assembly’s site/,
      );
      assert.ok(server.asked.length <= asked);
      await client.until(() => client.shown.includes(result.message));
    });
  }

  it('shows its own progress to a client that gives no token, and ends when that is cancelled', async () => {
    await start('bare');
    await client.stop();
    const text = new StoredText(store());
    const importer = new Importer(store(), {
      environment: {},
      changed: () => {
        text.close();
      },
      ports: sitePorts(),
    });
    client = await TestClient.start({
      preset: 'vscode',
      capabilities: { window: { workDoneProgress: true } },
      ports: { loadCatalogue: () => Promise.resolve(CODE), official: text, library: () => Promise.resolve(importer) },
    });
    client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === 'begin') void client.notify('window/workDoneProgress/cancel', { token });
      });
      return null;
    });
    held.set('/current/pub/titles.htm', new Promise((resolve) => setTimeout(resolve, 100)));
    const answer = await run('conncite.statutes.install', YES);
    assert.deepEqual([answer.kind, answer.installed], ['cancelled', 'none']);
    assert.match(answer.message, /the next run resumes from there\.$/);
  });

  it('goes on where it was cancelled', async () => {
    await start();
    const token = new CancellationTokenSource();
    const unheld = { go: (): void => undefined };
    held.set(
      '/current/pub/chap_953.htm',
      new Promise((resolve) => {
        unheld.go = resolve;
      }),
    );
    const stopped = client.connection.sendRequest(
      'workspace/executeCommand',
      { command: 'conncite.statutes.install', arguments: [YES] },
      token.token,
    );
    await client.until(() => server.asked.includes('/current/pub/chap_953.htm'));
    token.cancel();
    await assert.rejects(stopped, { code: -32800 });
    unheld.go();
    assert.equal((await run('conncite.statutes.status')).kind, 'nothing');
    const plan = await client.request<ImportPlanResult>('conncite/importPlan', {
      command: 'conncite.statutes.install',
      arguments: [],
    });
    assert.ok(
      plan.kind === 'plan' && plan.detail.includes('3 pages are already here from the last run, which resumes.'),
      JSON.stringify(plan),
    );
    server.asked.length = 0;
    assert.equal((await run('conncite.statutes.install', YES)).kind, 'done');
    assert.deepEqual(server.asked, ['/current/pub/titles.htm', '/current/pub/chap_953.htm']);
  });

  it('refuses a second import while one is under way', async () => {
    await start();
    const other = await StoreWriter.open(store(), 'another window');
    try {
      const answer = await run('conncite.statutes.install', YES);
      assert.deepEqual(
        [answer.kind, answer.message],
        [
          'failed',
          'Another window or program is installing the official text at this moment; try again when it is done.',
        ],
      );
      assert.equal((await run('conncite.statutes.remove', YES)).kind, 'nothing');
    } finally {
      await other.close();
    }
  });

  const UNREACHABLE: readonly (readonly [string, (ports: SitePorts) => SitePorts, RegExp, unknown?])[] = [
    [
      'a site that is not there',
      (ports) => ({ ...ports, port: 1 }),
      /^The site cannot be reached \(ECONNREFUSED\)\. What was read so far is kept\. Check the connection and the proxy, then try again; it resumes from there\.$/,
    ],
    [
      'a certificate of nobody',
      (ports) => ({ ...ports, roots: () => [] }),
      /certificate cannot be verified|issuer|chain/i,
    ],
    [
      'a proxy that is none',
      (ports) => ports,
      /^The address of the proxy cannot be read; it looks like http:\/\/proxy\.example\.com:8080\.$/,
      { confirmed: true, proxy: 'http://user:secret word@' },
    ],
  ];
  for (const [name, change, message, options] of UNREACHABLE) {
    it(`says what is wrong with ${name}, and what to do`, async () => {
      await start('vscode', { site: change(sitePorts()) });
      const answer = await run('conncite.statutes.install', options ?? YES);
      assert.equal(answer.kind, 'failed');
      assert.match(answer.message, message);
      assert.doesNotMatch(answer.message, /secret/);
      assert.equal(new StoredText(store()).status(), undefined);
    });
  }

  it('goes through the proxy that the editor names, and tells it who is asking', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url, headers }, socket: Socket) => {
      asked.push(`${url ?? ''} ${headers['proxy-authorization'] ?? 'nobody'}`);
      const through = connect(server.port, 'localhost', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
      for (const end of [through, socket]) end.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
    await start();
    try {
      const address = `http://localhost:${(proxy.address() as AddressInfo).port}`;
      const answer = await run('conncite.statutes.install', '952', {
        confirmed: true,
        proxy: address,
        proxyAuthorization: 'Basic b3VycyBhbG9uZQ==',
      });
      assert.equal(answer.kind, 'done', answer.message);
      assert.deepEqual([...new Set(asked)], [`localhost:${server.port} Basic b3VycyBhbG9uZQ==`]);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });

  it('takes saved pages by path and by address, says why one was not taken, and removes all', async () => {
    await start();
    folder.write('pages/chap_952.htm', chapterPage(OFFENSES));
    folder.write('pages/bad.htm', '<html></html>');
    const place = path.join(folder.path, 'pages');
    const answer = await run('conncite.statutes.installFrom', `file://${place}`, YES);
    assert.equal(answer.kind, 'done', answer.message);
    assert.match(
      answer.message,
      /1 chapter with 2 section numbers, read on December 1, 2026\. 1 page of 2 could not be taken; the report says why\.$/,
    );
    assert.match(
      answer.report,
      /## Not taken \(1\)\n\nThe text that was there before is kept\.\n\n- bad\.htm: it is not a page of the General Statutes\n/,
    );
    assert.equal(answer.installed, 'chapters');
    const status = await run('conncite.statutes.status');
    assert.match(status.message, /Kept in .*official-text\.$/);
    assert.deepEqual(await run('conncite.statutes.remove', YES), {
      kind: 'done',
      message: 'The official text of the statutes was removed from this computer.',
      report: '',
      installed: 'none',
      changedCitations: 0,
    });
    assert.equal((await run('conncite.statutes.status')).kind, 'nothing');
    assert.deepEqual(server.asked, []);
  });

  it('lists the chapters and which of them are here', async () => {
    await start();
    const { chapters } = await client.request<ChaptersResult>('conncite/chapters', null);
    assert.deepEqual(chapters, [
      { number: '952', name: 'Penal Code: Offenses', title: '53a', titleName: 'Penal Code', installed: false },
    ]);
  });

  it('tells which sections that the workspace cites an update has changed, open documents before files', async () => {
    const files = {
      'file:///w/a.md': 'General Statutes § 53a-35a is cited here, and § 53a-192a there.\n',
      'file:///w/b.md': 'The range of General Statutes §§ 53a-30 through 53a-40 has it too.\n',
      'file:///w/c.md': 'Nothing of it: General Statutes § 53a-300.\n',
    };
    await start('vscode', { files });
    const changes = (): Promise<ChangedCitationsResult> =>
      client.request('workspace/executeCommand', { command: 'conncite.statutes.changes', arguments: [] });
    assert.match((await changes()).message, /not on this computer\. Install it/);
    await run('conncite.statutes.install', YES);
    assert.deepEqual((await changes()).sections, []);
    assert.match((await changes()).message, /^No update has changed anything/);
    pages.set(
      '/current/pub/chap_952.htm',
      chapterPage({
        ...OFFENSES,
        blocks: [
          block('53a-35a', '(a) New words.'),
          {
            ...block('53a-192a', 'Section 53a-192a is repealed, effective October 1, 2026.'),
            source: ['(P.A. 26-1, S. 1.)'],
          },
        ],
      }),
    );
    const updated = await run('conncite.statutes.update', YES);
    assert.equal(updated.kind, 'done', updated.message);
    assert.equal(updated.changedCitations, 2);
    assert.equal(
      updated.message,
      'The official statutes are up to date: 2 sections changed; this workspace cites 2 of them.',
    );
    assert.equal(
      (await run('conncite.statutes.update', YES)).message,
      'The official statutes are up to date: nothing has changed.',
    );
    assert.match(updated.report, /## What changed \(2\)/);
    await client.open('file:///w/c.md', 'Unsaved: General Statutes § 53a-35a.', 'markdown');
    const { message, sections } = await changes();
    assert.equal(message, 'Of 2 changed sections in the last updates, this workspace cites 2.');
    assert.deepEqual(
      sections.map(({ number, change, places }) => [
        number,
        change,
        places.map(({ uri, range }) => `${uri} ${range.start.character}`),
      ]),
      [
        ['53a-35a', 'amended', ['file:///w/a.md 0', 'file:///w/b.md 13', 'file:///w/c.md 9']],
        ['53a-192a', 'repealed', ['file:///w/a.md 46']],
      ],
    );
    assert.equal(sections[0]?.places[0]?.excerpt, 'General Statutes § 53a-35a is cited here, and § 53a-192a there.');
    await run('conncite.statutes.remove', YES);
    assert.deepEqual((await changes()).sections, []);
  });
});
