import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  ImportCancelled,
  type ImportOutcome,
  type ImportProgress,
} from '../../../server/src/official/store/importTypes';
import { importSite, type SiteOptions } from '../../../server/src/official/store/importSite';
import { HttpsSite, type SitePorts } from '../../../server/src/official/store/site';
import type { SiteAnswer } from '../../../server/src/official/store/siteAnswer';
import { StoredText } from '../../../server/src/official/store/storedText';
import {
  chapterPage,
  pageNameOf,
  titleName,
  titlePage,
  titlesPage,
  type FakeChapter,
} from '../../support/officialPages';
import {
  pagesHandler,
  plainServer,
  secureServer,
  testAuthority,
  type Handler,
  type TestAuthority,
  type TestServer,
} from '../../support/officialSite';

/** Two titles with two chapters each, and a supplement of one chapter. */
function fakeCode(words = 'Words.'): Map<string, string> {
  const chapters = ['1', '2', '3', '4'].map((n): FakeChapter => {
    const title = Number(n) < 3 ? '98' : '99a';
    return {
      number: n,
      name: `Chapter ${n}`,
      title,
      blocks: [1, 2, 3].map((k) => ({
        heading: `Sec. ${title}-${n}${k}. Heading.`,
        anchor: `sec_${title}-${n}${k}`,
        text: [`(a) ${words}`, '(b) More.'],
        crossReferences: ['See Sec. 98-1.'],
        annotations: [`Cited. ${k} C. 1.`],
      })),
    };
  });
  const supplement: FakeChapter = {
    number: '3',
    name: 'Chapter 3',
    title: '99a',
    supplement: 2026,
    blocks: [
      { heading: 'Sec. 99a-32. Newer.', anchor: 'sec_99a-32', text: ['Newer words.'] },
      { heading: 'Sec. 99a-34. New.', anchor: 'sec_99a-34', text: ['New words.'] },
    ],
  };
  const titles = [
    { number: '98', name: 'Lamps' },
    { number: '99a', name: 'Lanterns' },
  ];
  const pages = new Map([
    ['/current/pub/titles.htm', titlesPage(2025, 2026, titles)],
    ['/2026/sup/titles.htm', titlesPage(2026, null, [{ number: '99a', name: 'Lanterns' }])],
  ]);
  for (const { number, name } of titles)
    pages.set(
      `/current/pub/${titleName(number)}`,
      titlePage(
        number,
        name,
        chapters.filter((chapter) => chapter.title === number),
      ),
    );
  for (const chapter of chapters) pages.set(`/current/pub/${pageNameOf(chapter.number)}`, chapterPage(chapter));
  pages.set('/2026/sup/title_99a.htm', titlePage('99a', 'Lanterns', [supplement]));
  pages.set('/2026/sup/chap_003.htm', chapterPage(supplement));
  return pages;
}

describe('the official site', () => {
  let authority: TestAuthority;
  let issuers: TestServer;
  let folder: string;
  const servers: TestServer[] = [];

  before(async () => {
    issuers = await plainServer((request, response) => {
      if (request.url === '/issuer.crt') response.end(authority.intermediateDer);
      else if (request.url === '/nonsense.crt') response.end('nonsense');
      else response.writeHead(404).end();
    });
    authority = await testAuthority(`http://localhost:${issuers.port}/issuer.crt`);
  });
  after(() => issuers.close());
  beforeEach(() => {
    folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-')), 'store');
  });
  afterEach(async () => {
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function serve(handler: Handler, chain = true, from = authority): Promise<TestServer> {
    const server = await secureServer(from, handler, chain);
    servers.push(server);
    return server;
  }

  function siteOf(server: TestServer, ports: SitePorts = {}): HttpsSite {
    return new HttpsSite({
      host: 'localhost',
      port: server.port,
      roots: () => [authority.root],
      issuers: { hosts: [`localhost:${issuers.port}`] },
      wait: () => Promise.resolve(),
      ...ports,
    });
  }

  async function get(server: TestServer, ports: SitePorts = {}): Promise<SiteAnswer> {
    const site = siteOf(server, ports);
    try {
      return await site.get('/current/pub/titles.htm', undefined, undefined);
    } finally {
      site.close();
    }
  }

  async function install(
    server: TestServer,
    options: Partial<SiteOptions> = {},
    chapter?: string,
  ): Promise<ImportOutcome> {
    const site = siteOf(server);
    try {
      return await importSite(
        site,
        { folder, today: '2026-02-01', ...options },
        chapter === undefined ? [] : [chapter],
      );
    } finally {
      site.close();
    }
  }

  describe('is read only over verified TLS', () => {
    const hello: Handler = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x</p>');

    it('with a whole chain', async () => {
      assert.equal((await get(await serve(hello))).kind, 'page');
    });

    it('with a chain that lacks the certificate between, which is completed', async () => {
      const server = await serve(hello, false);
      issuers.asked.length = 0;
      const site = siteOf(server);
      for (let i = 0; i < 3; i++) assert.equal((await site.get('/', undefined, undefined)).kind, 'page');
      site.close();
      assert.deepEqual(issuers.asked, ['/issuer.crt'], 'asked for once');
    });

    const UNTRUSTED: readonly (readonly [string, () => Promise<[TestServer, SitePorts]>])[] = [
      ['a root that this machine does not trust', async () => [await serve(hello), { roots: () => [] }]],
      [
        'an incomplete chain to a root that is not trusted',
        async () => {
          const other = await testAuthority('');
          return [await serve(hello, false), { roots: () => [other.root] }];
        },
      ],
      [
        'an incomplete chain that names no issuer',
        async () => {
          const other = await testAuthority('');
          return [await serve(hello, false, other), { roots: () => [other.root] }];
        },
      ],
      [
        'an issuer that is another',
        async () => {
          const other = await testAuthority(`http://localhost:${issuers.port}/issuer.crt`);
          return [await serve(hello, false, other), { roots: () => [other.root] }];
        },
      ],
      [
        'an issuer that is nonsense',
        async () => {
          const other = await testAuthority(`http://localhost:${issuers.port}/nonsense.crt`);
          return [await serve(hello, false, other), { roots: () => [other.root] }];
        },
      ],
      [
        'an issuer that is not there',
        async () => {
          const other = await testAuthority(`http://localhost:${issuers.port}/none.crt`);
          return [await serve(hello, false, other), { roots: () => [other.root] }];
        },
      ],
      [
        'an issuer that is trusted as if it were a root',
        async () => {
          const other = await testAuthority('');
          return [await serve(hello, false, other), { roots: () => [other.intermediate] }];
        },
      ],
      [
        'another host name',
        async () => {
          const other = await testAuthority('', 'example.com');
          return [await serve(hello, true, other), { roots: () => [other.root] }];
        },
      ],
    ];
    for (const [name, make] of UNTRUSTED) {
      it(`not with ${name}`, async () => {
        const [server, ports] = await make();
        await assert.rejects(get(server, ports), /certificate cannot be verified/);
        assert.deepEqual(server.asked, [], 'nothing was asked');
      });
    }
  });

  describe('misbehaves', () => {
    const LARGE = gzipSync(Buffer.alloc(33 * 2 ** 20));
    const CASES: readonly (readonly [string, Handler, RegExp, number])[] = [
      ['an error that stays', (_, response) => response.writeHead(500).end(), /answers with error 500/, 4],
      [
        'too many requests',
        (_, response) => response.writeHead(429, { 'retry-after': '7' }).end(),
        /answers with error 429/,
        4,
      ],
      ['it forbids', (_, response) => response.writeHead(403).end(), /answers with 403/, 1],
      [
        'a wrong type',
        (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('x'),
        /gives no page, but application\/pdf/,
        1,
      ],
      ['no type', (_, response) => response.writeHead(200).end('x'), /gives no page, but something of unknown kind/, 1],
      [
        'a redirect elsewhere',
        (_, response) => response.writeHead(302, { location: 'https://example.com/titles.htm' }).end(),
        /redirects elsewhere \(https:\/\/example\.com\)/,
        1,
      ],
      [
        'a redirect to plain HTTP',
        (_, response) => response.writeHead(302, { location: 'http://localhost/titles.htm' }).end(),
        /redirects elsewhere/,
        1,
      ],
      [
        'a redirect without end',
        (request, response) => response.writeHead(301, { location: `${request.url ?? ''}x` }).end(),
        /without end/,
        4,
      ],
      [
        'a redirect to nowhere',
        (_, response) => response.writeHead(302, { location: 'https://[' }).end(),
        /redirects to an invalid address/,
        1,
      ],
      [
        'a page that unpacks without end',
        (_, response) =>
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(LARGE),
        /the site gives a page larger than any of the statutes/,
        1,
      ],
      [
        'a packing that was not asked for',
        (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end('x'),
        /not requested/,
        1,
      ],
      [
        'a page cut off',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
          response.write('<html>');
          setTimeout(() => response.destroy(), 20);
        },
        /broke off/,
        4,
      ],
      [
        'broken gzip',
        (_, response) =>
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip'),
        /broke off/,
        4,
      ],
      ['silence', () => undefined, /does not answer/, 4],
      [
        'silence in the middle of a page',
        (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<html>'),
        /does not answer|broke off/,
        4,
      ],
      [
        'a page that drips in byte by byte',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          const drip = setInterval(() => response.write('x'), 20);
          response.on('close', () => {
            clearInterval(drip);
          });
        },
        /takes too long to send a page/,
        1,
      ],
      ['a connection that closes', (request) => request.socket.destroy(), /cannot be reached/, 4],
    ];
    for (const [name, handler, message, requests] of CASES) {
      it(`with ${name}`, async () => {
        const server = await serve(handler);
        const waits: number[] = [];
        const wait = (milliseconds: number): Promise<void> => {
          waits.push(milliseconds);
          return Promise.resolve();
        };
        // What a case is not about is given time enough on the busiest machine.
        const [silence, longest] = [/^silence/.test(name) ? 300 : 10_000, /drips/.test(name) ? 1200 : 20_000];
        await assert.rejects(get(server, { silence, longest, wait }), message);
        assert.equal(server.asked.length, requests);
        if (name === 'too many requests')
          assert.ok(waits.filter((ms) => ms >= 7000).length >= 2, 'waits as long as it is told');
      });
    }

    for (const [after, expected] of [
      [undefined, [1000, 4000, 15_000]],
      ['soon', [1000, 4000, 15_000]],
      ['-5', [1000, 4000, 15_000]],
      ['7', [7000, 7000, 15_000]],
      ['3600', [60_000, 60_000, 60_000]],
    ] as const) {
      it(`and is asked again after as long as it says, within limits: ${after ?? 'nothing'}`, async () => {
        const headers = after === undefined ? {} : { 'retry-after': after };
        const server = await serve((_, response) => response.writeHead(503, headers).end());
        const waits: number[] = [];
        const wait = (milliseconds: number): Promise<void> => {
          waits.push(milliseconds);
          return Promise.resolve();
        };
        await assert.rejects(get(server, { wait }), { message: 'the site answers with error 503', lost: false });
        assert.deepEqual(
          waits.filter((milliseconds) => milliseconds >= 1000),
          expected,
        );
      });
    }

    it('and fixes itself', async () => {
      let count = 0;
      const server = await serve((_, response) => {
        count++;
        if (count < 3) response.writeHead(503).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x</p>');
      });
      assert.equal((await get(server)).kind, 'page');
    });
  });

  it('is asked over one connection, with pauses', async () => {
    const server = await serve(pagesHandler(fakeCode()));
    let now = 0;
    const starts: number[] = [];
    const site = siteOf(server, {
      clock: () => now,
      wait: (milliseconds) => {
        now += milliseconds;
        return Promise.resolve();
      },
    });
    for (let i = 0; i < 5; i++) {
      await site.get('/current/pub/titles.htm', undefined, undefined);
      starts.push(now);
    }
    site.close();
    assert.equal(server.connections(), 1);
    assert.ok(
      starts.every((at, i) => i === 0 || at - (starts[i - 1] ?? 0) >= 300),
      starts.join(' '),
    );
  });

  it('gives the whole code with its supplement laid over', async () => {
    const server = await serve(pagesHandler(fakeCode()));
    const progress: ImportProgress[] = [];
    const outcome = await install(server, { onProgress: (step) => progress.push(step) });
    assert.deepEqual(
      [
        outcome.status.whole,
        outcome.status.chapters,
        outcome.status.sections,
        outcome.status.edition,
        outcome.status.supplement,
        outcome.refused,
      ],
      [true, 4, 13, 2025, 2026, []],
    );
    const text = new StoredText(folder);
    const section = text.section('99a-32');
    assert.deepEqual(
      [section?.body.text, section?.catchline, section?.crossReferences, text.annotations('99a-32'), section?.origin],
      [
        'Newer words.',
        'Newer.',
        ['See Sec. 98-1.'],
        ['Cited. 2 C. 1.'],
        {
          address: 'https://www.cga.ct.gov/2026/sup/chap_003.htm#sec_99a-32',
          edition: 2026,
          supplement: true,
          read: '2026-02-01',
        },
      ],
    );
    assert.deepEqual([text.section('99a-31')?.origin.edition, text.section('99a-34')?.body.text], [2025, 'New words.']);
    assert.deepEqual([progress.at(-1)?.done, progress.at(-1)?.total], [10, 10]);
    assert.ok(progress.some((step) => step.name === 'chapter 3, CHAPTER 3'));
    assert.equal(server.asked.length, 10);
  });

  it('gives an update of what changed alone', async () => {
    const pages = fakeCode();
    let sent = 0;
    const handler = pagesHandler(pages);
    const server = await serve((request, response) => {
      response.on('finish', () => {
        sent += response.statusCode === 200 ? 1 : 0;
      });
      handler(request, response);
    });
    await install(server);
    sent = 0;
    const same = await install(server);
    assert.deepEqual([sent, same.taken, same.unchanged, same.changes], [0, 0, 5, []]);
    const changed = fakeCode('Other words.');
    pages.set(
      '/current/pub/chap_002.htm',
      (changed.get('/current/pub/chap_002.htm') ?? '')
        .replace('(a) Other words.', 'Section 98-21 is repealed.')
        .replace('<p>(b) More.</p>', ''),
    );
    const outcome = await install(server, { today: '2026-03-01' });
    assert.deepEqual([sent, outcome.taken, outcome.unchanged], [1, 1, 4]);
    assert.deepEqual(
      outcome.changes.map(({ kind, number }) => `${kind} ${number}`),
      ['repealed 98-21', 'amended 98-22', 'amended 98-23'],
    );
  });

  it('gives one chapter on demand, and leaves the rest', async () => {
    const server = await serve(pagesHandler(fakeCode()));
    const outcome = await install(server, {}, 'chap_003.htm');
    assert.deepEqual([outcome.status.whole, outcome.status.chapters, outcome.status.sections], [false, 1, 4]);
    await install(server, {}, 'chap_001.htm');
    const text = new StoredText(folder);
    assert.ok(text.has('98-11') && text.has('99a-34') && !text.has('98-21'));
    await assert.rejects(install(server, {}, 'chap_777.htm'), /does not have it/);
    assert.ok(new StoredText(folder).has('98-11'));
  });

  it('goes on where it stopped', async () => {
    const server = await serve(pagesHandler(fakeCode()));
    const stop = new AbortController();
    let pages = 0;
    await assert.rejects(
      install(server, {
        signal: stop.signal,
        onProgress: () => {
          if (++pages === 5) stop.abort();
        },
      }),
      ImportCancelled,
    );
    assert.equal(new StoredText(folder).status(), undefined);
    const asked = server.asked.length;
    const outcome = await install(server);
    assert.deepEqual([outcome.status.whole, outcome.status.sections], [true, 13]);
    assert.equal(server.asked.length - asked, 10 - asked + 1, 'only the list of titles is asked for again');
  });

  it('keeps the old text where a page is bad, and says why', async () => {
    const pages = fakeCode();
    const server = await serve(pagesHandler(pages));
    await install(server);
    const good = pages.get('/current/pub/chap_001.htm') ?? '';
    pages.set('/current/pub/chap_001.htm', good.slice(0, good.length - 300));
    pages.set(
      '/current/pub/chap_002.htm',
      '<html><head><title>Down for maintenance</title></head><body></body></html>',
    );
    pages.delete('/current/pub/chap_004.htm');
    const outcome = await install(server);
    assert.deepEqual(outcome.refused, [
      { name: 'pub/chap_001.htm', reason: 'it ends in the middle; the download was cut off' },
      {
        name: 'pub/chap_002.htm',
        reason: 'it is not a page of the General Statutes (its title is "Down for maintenance")',
      },
      { name: 'pub/chap_004.htm', reason: 'the site does not have it' },
    ]);
    const text = new StoredText(folder);
    assert.deepEqual(
      ['98-11', '98-21', '99a-41'].map((number) => text.section(number)?.body.text),
      Array(3).fill('(a) Words.\n(b) More.'),
    );
  });

  it('gives up when the site is gone, and goes on there the next time', async () => {
    const handler = pagesHandler(fakeCode());
    let down = false;
    const server = await serve((request, response) => {
      if (down || request.url === '/current/pub/chap_002.htm') {
        down = true;
        request.socket.destroy();
      } else handler(request, response);
    });
    await assert.rejects(install(server), /cannot be reached.*what was read is kept/);
    assert.equal(new StoredText(folder).status(), undefined);
    await server.close();
    servers.length = 0;
    const again = await serve(handler);
    assert.equal((await install(again)).status.whole, true);
    assert.ok(!again.asked.includes('/current/pub/chap_001.htm'));
  });
});
