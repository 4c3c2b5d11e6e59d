import assert from 'node:assert/strict';
import path from 'node:path';
import { importStatutes, statutesStatus } from '../../../server/src/cli/statutes';
import type { Terminal } from '../../../server/src/cli/terminal';
import { libraryFolder } from '../../../server/src/official/store/dataFolder';
import { ACTS_PAGE } from '../../../server/src/official/pages/actsList';
import { actPath, actPdf, actsPage } from '../../support/actsSite';
import { proxyOf } from '../../../server/src/official/store/proxy';
import { StoredText } from '../../../server/src/official/store/storedText';
import { CODE, Folder, type Ran, type RunOptions } from '../../support/cli';
import { chapterPage, titlesPage, type FakeChapter } from '../../support/officialPages';
import { readOfficeHere, writeWordHere } from '../../support/office';
import { pagesHandler, secureServer, testAuthority } from '../../support/officialSite';

const OFFENSES: FakeChapter = {
  number: '952',
  name: 'Penal Code: Offenses',
  title: '53a',
  blocks: [
    {
      heading: 'Sec. 53a-192a. Trafficking.',
      anchor: 'sec_53a-192a',
      text: ['(a) A person (1) does, or (2) does not.', '(b) Felony.'],
    },
    { heading: 'Sec. 53a-400. Newer.', anchor: 'sec_53a-400', text: ['New.'] },
  ],
};

describe('conncite statutes', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return folder.run(['statutes', ...args], {
      stop: new AbortController().signal,
      environment: { CONNCITE_DATA: path.join(folder.path, 'data') },
      ...options,
    });
  }

  it('installs saved pages, tells what is there, and removes it', async () => {
    assert.deepEqual(await run(['status']), {
      status: 1,
      out: 'The official text of the statutes is not on this computer. "conncite statutes install" gets it.\n',
      err: '',
    });
    folder.write('pages/chap_952.htm', chapterPage(OFFENSES));
    folder.write('pages/bad.htm', '<html></html>');
    const installed = await run(['install', '--from', 'pages']);
    assert.equal(installed.status, 1, 'a page was not taken');
    assert.match(
      installed.out,
      /^The official text of the General Statutes, of an edition that the pages do not name, is on this computer: 1 chapter with 2 section numbers, read on .*\.\n/,
    );
    assert.match(
      installed.out,
      /Newer than the bundled facts \(1\):\n {2}53a-400 is in the official text and not among the bundled facts\n/,
    );
    assert.equal(installed.err, 'conncite: bad.htm was not taken: it is not a page of the General Statutes\n');
    const status = await run(['status']);
    assert.equal(status.status, 0);
    assert.match(status.out, /Kept in .*official-text\n$/);
    assert.deepEqual(await run(['remove']), {
      status: 0,
      out: 'The official text of the statutes was removed from this computer.\n',
      err: '',
    });
    assert.deepEqual(await run(['remove']), {
      status: 0,
      out: 'The official text of the statutes is not on this computer.\n',
      err: '',
    });
  });

  it('tells what an update changed', async () => {
    folder.write('pages/chap_952.htm', chapterPage(OFFENSES));
    await run(['install', '--from', 'pages']);
    folder.write(
      'pages/chap_952.htm',
      chapterPage({ ...OFFENSES, blocks: OFFENSES.blocks.map((block) => ({ ...block, text: ['Amended.'] })) }),
    );
    assert.match(
      (await run(['update', '--from', 'pages'])).out,
      /What changed \(2\):\n {2}§ 53a-192a amended: Trafficking\.\n {2}§ 53a-400 amended: Newer\.\n/,
    );
  });

  const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'a place that is not there',
      ['install', '--from', 'none'],
      /none cannot be read: there is no such file or folder\.\n$/,
    ],
    ['a chapter that is not there', ['install', '--chapter', '9999'], /There is no chapter "9999"\.\n$/],
    ['an update of nothing', ['update'], /not on this computer; install it first\.\n$/],
    ['a chapter from a place', ['install', '--from', 'x', '--chapter', '952'], /cannot be used with option '--from/],
    ['an unknown word', ['fetch'], /unknown command 'fetch'|Usage/],
  ];
  for (const [name, args, message] of WRONG) {
    it(`refuses ${name}`, async () => {
      const ran = await run(args);
      assert.equal(ran.status, 2, ran.err);
      assert.match(ran.err, message);
    });
  }

  it('says what it will read, shows how far it is, and ends when it is told to', async () => {
    const authority = await testAuthority('');
    const handler = pagesHandler(
      new Map([
        ['/current/pub/titles.htm', titlesPage(2025, null, [{ number: '53a', name: 'Penal Code' }])],
        ['/current/pub/chap_952.htm', chapterPage(OFFENSES)],
      ]),
    );
    const server = await secureServer(authority, handler);
    const said: string[] = [];
    const terminal = (stop: AbortSignal): Terminal => ({
      folder: folder.path,
      environment: { CONNCITE_DATA: folder.path },
      interactive: false,
      columns: 60,
      messagesInteractive: true,
      threads: 0,
      startThread: () => {
        throw new Error('no thread was expected');
      },
      stopped: () => stop,
      write: () => Promise.resolve(),
      warn: (text) => said.push(text),
      readInput: () => Promise.reject(new Error('nothing is read')),
      readOffice: readOfficeHere,
      writeWord: writeWordHere,
      openCatalogue: () => Promise.resolve(CODE),
    });
    const options = { from: undefined, chapters: ['Chapter 952'], list: false, today: '2026-02-01' };
    const ports = {
      host: 'localhost',
      port: server.port,
      roots: () => [authority.root],
      wait: () => Promise.resolve(),
    };
    try {
      assert.equal(
        await importStatutes('install', options, terminal(new AbortController().signal), ports),
        0,
        said.join(''),
      );
      assert.equal(
        said[0],
        'Reading https://www.cga.ct.gov/current/pub/titles.htm, https://www.cga.ct.gov/current/pub/chap_952.htm.\n',
      );
      assert.ok(
        said.some((text) => text.includes('1 of 3')),
        said.join('|'),
      );
      assert.ok(new StoredText(libraryFolder({ CONNCITE_DATA: folder.path })).has('53a-192a'));
      said.length = 0;
      assert.equal(
        await importStatutes('update', { ...options, chapters: [] }, terminal(AbortSignal.abort()), ports),
        2,
      );
      assert.match(said.at(-1) ?? '', /Canceled\..*resumes from there/);
    } finally {
      await server.close();
    }
  });

  it('reads new public acts alone, and names what cannot be read', async () => {
    const authority = await testAuthority('');
    const list = actsPage([
      {
        session: '2027 Regular Session',
        acts: [
          ['Public', 1],
          ['Public', 2],
        ],
      },
    ]);
    const act = Buffer.from(
      actPdf('27-1', [
        'Section 53a-192a of the general statutes is repealed and the following is substituted in lieu thereof (Effective from passage): Lamps.',
      ]),
    );
    const server = await secureServer(authority, (request, response) => {
      if (request.url === ACTS_PAGE) response.writeHead(200, { 'content-type': 'text/html' }).end(list);
      else if (request.url === actPath('2027', 'Public', 1))
        response.writeHead(200, { 'content-type': 'application/pdf' }).end(act);
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
    });
    const [said, written]: [string[], string[]] = [[], []];
    const terminal: Terminal = {
      folder: folder.path,
      environment: { CONNCITE_DATA: folder.path },
      interactive: false,
      columns: 60,
      messagesInteractive: false,
      threads: 0,
      startThread: () => {
        throw new Error('no thread was expected');
      },
      stopped: () => new AbortController().signal,
      write: (text) => Promise.resolve(void written.push(text)),
      warn: (text) => said.push(text),
      readInput: () => Promise.reject(new Error('nothing is read')),
      readOffice: readOfficeHere,
      writeWord: writeWordHere,
      openCatalogue: () => Promise.resolve(CODE),
    };
    const options = { from: undefined, chapters: [], list: false, acts: true, today: '2027-06-01' };
    const ports = {
      host: 'localhost',
      port: server.port,
      roots: () => [authority.root],
      wait: () => Promise.resolve(),
    };
    try {
      assert.equal(await importStatutes('update', options, terminal, ports), 1);
      assert.deepEqual(said, [
        'Reading https://www.cga.ct.gov/asp/CGATodayFileCopies/CGAAllPA.asp.\n',
        'conncite: P.A. 27-2 was not taken: the site gives no PDF, but text/html\n',
      ]);
      assert.equal(written.join(''), '1 public act (P.A. 27-1) was read by program, with 1 change of the code.\n');
      assert.equal(await statutesStatus(terminal), 1);
      assert.match(
        written.join(''),
        /Public acts read by program: 1, through P\.A\. 27-1 of the 2027 regular session\./,
      );
    } finally {
      await server.close();
    }
  });

  it('goes through the proxy that the environment names', () => {
    assert.equal(proxyOf({}), undefined);
    assert.equal(proxyOf({ HTTPS_PROXY: 'http://proxy:8080' }), 'http://proxy:8080');
    assert.equal(
      proxyOf({ https_proxy: 'http://proxy:8080', no_proxy: 'localhost, .example.com' }),
      'http://proxy:8080',
    );
    for (const excepted of ['*', 'www.cga.ct.gov', '.ct.gov', 'cga.ct.gov:443', 'x,*.ct.gov'])
      assert.equal(proxyOf({ https_proxy: 'http://proxy:8080', NO_PROXY: excepted }), undefined, excepted);
  });
});
