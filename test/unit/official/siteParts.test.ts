import assert from 'node:assert/strict';
import path from 'node:path';
import { editionPages } from '../../../server/src/official/store/editionPages';
import {
  chapterPage,
  editionOf,
  expectedPages,
  planImport,
  sitePages,
} from '../../../server/src/official/store/importPlan';
import { ImportError } from '../../../server/src/official/store/importTypes';
import { proxyOf } from '../../../server/src/official/store/proxy';
import { headersOf, HTML } from '../../../server/src/official/store/siteAnswer';
import { inWords, PassingError, SiteError } from '../../../server/src/official/store/siteError';
import { Folder } from '../../support/cli';
import { SAMPLE, smallStatutes } from '../../support/smallStatutes';

describe('what keeps the site from being read', () => {
  const failed = (code: string): Error => Object.assign(new Error('it broke'), { code });
  for (const code of [
    'ECONNRESET',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'EPIPE',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ENETDOWN',
  ]) {
    it(`may pass by itself: ${code}`, () => {
      const error = inWords(failed(code));
      assert.ok(error instanceof PassingError);
      assert.deepEqual([error.message, error.lost, error.wait], [`the site cannot be reached (${code})`, true, 0]);
    });
  }

  for (const [code, words] of [
    ['ENOTFOUND', 'the site cannot be found; is this computer on the network?'],
    ['CERT_HAS_EXPIRED', "the site's certificate cannot be verified (CERT_HAS_EXPIRED); nothing was read"],
    [
      'UNABLE_TO_GET_ISSUER_CERT',
      "the site's certificate cannot be verified (UNABLE_TO_GET_ISSUER_CERT); nothing was read",
    ],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      "the site's certificate cannot be verified (UNABLE_TO_VERIFY_LEAF_SIGNATURE); nothing was read",
    ],
    ['ERR_SSL_WRONG_VERSION', "the site's certificate cannot be verified (ERR_SSL_WRONG_VERSION); nothing was read"],
    ['ERR_TLS_X', "the site's certificate cannot be verified (ERR_TLS_X); nothing was read"],
  ] as const) {
    it(`is told in words: ${code}`, () => {
      const cause = failed(code);
      const error = inWords(cause);
      assert.ok(error instanceof SiteError);
      assert.deepEqual([error.message, error.lost, error.cause], [words, true, cause]);
    });
  }

  it('is told as the system says it, where it is of no known kind', () => {
    const error = inWords(failed('EOTHER'));
    assert.ok(error instanceof SiteError && error.lost);
    assert.match(error.message, /^the site cannot be read: /);
    assert.match((inWords(new Error('it broke')) as Error).message, /^the site cannot be read: /);
  });

  for (const [what, error] of [
    ['no error', 'x'],
    ['in words already', new ImportError('x')],
    ['known to pass', new PassingError('x', false, 5)],
    ['a cancellation', Object.assign(new Error('x'), { name: 'AbortError' })],
  ] as const) {
    it(`is left as it is where it is ${what}`, () => {
      assert.equal(inWords(error), error);
    });
  }
});

describe('the proxy that the environment names', () => {
  const P = 'http://proxy:8080';
  for (const [environment, is] of [
    [{}, undefined],
    [{ HTTPS_PROXY: P }, P],
    [{ https_proxy: P }, P],
    [{ https_proxy: P, HTTPS_PROXY: 'http://other' }, P],
    [{ ALL_PROXY: P }, P],
    [{ HTTPS_PROXY: P, ALL_PROXY: 'http://other' }, P],
    [{ HTTPS_PROXY: '', ALL_PROXY: P }, undefined],
    [{ HTTP_PROXY: P }, undefined],
    [{ HTTPS_PROXY: P, NO_PROXY: '' }, P],
    [{ HTTPS_PROXY: P, NO_PROXY: 'example.com, localhost' }, P],
    [{ HTTPS_PROXY: P, NO_PROXY: '*' }, undefined],
    [{ HTTPS_PROXY: P, NO_PROXY: 'www.cga.ct.gov' }, undefined],
    [{ HTTPS_PROXY: P, NO_PROXY: 'WWW.CGA.CT.GOV:443' }, undefined],
    [{ HTTPS_PROXY: P, NO_PROXY: 'example.com,.ct.gov' }, undefined],
    [{ HTTPS_PROXY: P, NO_PROXY: 'example.com *.ct.gov' }, undefined],
    [{ HTTPS_PROXY: P, no_proxy: 'cga.ct.gov' }, undefined],
    [{ HTTPS_PROXY: P, NO_PROXY: 'a.ct.gov' }, P],
    [{ HTTPS_PROXY: P, NO_PROXY: 'ga.ct.gov' }, P],
    [{ HTTPS_PROXY: P, NO_PROXY: '.' }, P],
  ] as const) {
    it(`is ${is ?? 'none'} for the site: ${JSON.stringify(environment)}`, () => {
      assert.equal(proxyOf(environment), is);
    });
  }
});

describe('an edition that is asked for by its year', () => {
  for (const [year, is] of [
    [2015, { revision: 2015, supplement: null }],
    [2018, { revision: 2017, supplement: 2018 }],
    [2025, { revision: 2025, supplement: null }],
    [2026, { revision: 2025, supplement: 2026 }],
  ] as const) {
    it(`consists of a revision, and its supplement: ${year}`, () => {
      assert.deepEqual(editionPages(year, '2026-11-26'), is);
      assert.deepEqual(editionOf({ kind: 'code', edition: year }, '2026-11-26'), is);
    });
  }

  for (const [year, words] of [
    [2027, /^there is no 2027 edition yet$/],
    [
      2013,
      /^the pages of the 2013 edition have other names on the site, and cannot be read from it; revisions since 2015 \(odd years\) and supplements since 2018 \(even years\) can$/,
    ],
    [2016, /^the pages of the 2016 edition have other names/],
  ] as const) {
    it(`is not to be had: ${year}`, () => {
      assert.throws(
        () => editionPages(year, '2026-11-26'),
        (error) => error instanceof ImportError && words.test(error.message),
      );
    });
  }

  it('is the newest where no year is named, and for an update', () => {
    assert.equal(editionOf({ kind: 'code' }, '2026-11-26'), undefined);
    assert.equal(editionOf({ kind: 'update' }, '2026-11-26'), undefined);
  });
});

describe('what an import would read', () => {
  const statutes = smallStatutes({
    chapters: [
      { number: '952', title: '53a', name: 'Offenses', first: '53a-70', last: '53a-70', status: 'in force' },
      {
        number: 'Article 2A',
        title: '42a',
        name: 'Leases',
        first: '42a-2A-101',
        last: '42a-2A-101',
        status: 'in force',
      },
    ],
    sections: [{ number: '53a-70' }, { number: '42a-2A-101', chapter: 'Article 2A', title: '42a' }],
  });
  for (const written of ['952', ' 952 ', 'Chapter 952', 'chap. 952', 'CH. 952', 'chapter952']) {
    it(`is the page of a chapter, however it is written: ${written}`, () => {
      assert.equal(chapterPage(written, statutes), 'chap_952.htm');
    });
  }

  for (const written of ['Article 2A', 'article 2a', 'ARTICLE  2A']) {
    it(`is the page of an article, however it is written: ${written}`, () => {
      assert.equal(chapterPage(written, statutes), 'chap_Article%202A.htm');
    });
  }

  for (const [written, named] of [
    ['7', '7'],
    ['Titles\n7', 'Titles 7'],
    ['x'.repeat(99), 'x'.repeat(80)],
  ] as const) {
    it(`is no chapter that there is not: ${JSON.stringify(written.slice(0, 20))}`, () => {
      assert.throws(
        () => chapterPage(written, statutes),
        (error) => error instanceof ImportError && error.message === `there is no chapter "${named}"`,
      );
    });
  }

  it('is about as many pages as the code has, with its supplement', () => {
    assert.equal(expectedPages(null), 1597);
    assert.equal(expectedPages(smallStatutes(SAMPLE)), 7);
    assert.equal(expectedPages(smallStatutes({ sections: [] })), 1);
  });

  describe('for a person who is asked first', () => {
    let folder: Folder;
    beforeEach(() => {
      folder = new Folder();
    });
    afterEach(() => {
      folder.remove();
    });
    const text = (): string => path.join(folder.path, 'text');
    const NOT_HERE = 'the official text is not on this computer; install it first';

    it('is named with its time and its room on the disk: the code', async () => {
      const { addresses, ...rest } = await planImport({ kind: 'code' }, text(), smallStatutes(SAMPLE), '2026-11-26');
      assert.deepEqual(addresses, ['https://www.cga.ct.gov/current/pub/titles.htm']);
      assert.deepEqual(rest, {
        kind: 'plan',
        more: true,
        pages: 7,
        resumed: 0,
        seconds: 3,
        megabytes: 40,
        folder: text(),
      });
    });

    it('is named with its time and its room on the disk: chapters', async () => {
      const request = { kind: 'chapters', chapters: ['952', 'Article 2A'] } as const;
      const { addresses, ...rest } = await planImport(request, text(), statutes, '2026-11-26');
      assert.ok(
        addresses.some((address) => address.endsWith('/chap_952.htm')),
        addresses.join(),
      );
      assert.deepEqual(rest, {
        kind: 'plan',
        more: false,
        pages: 5,
        resumed: 0,
        seconds: 2,
        megabytes: 1,
        folder: text(),
      });
    });

    it('is named with its time and its room on the disk: saved pages', async () => {
      for (let k = 0; k < 30; k++) folder.write(`pages/chap_${100 + k}.htm`, 'x');
      const pages = path.join(folder.path, 'pages');
      assert.deepEqual(await planImport({ kind: 'files', path: pages }, text(), null, '2026-11-26'), {
        kind: 'plan',
        addresses: [pages],
        more: false,
        pages: 30,
        resumed: 0,
        seconds: 1,
        megabytes: 2,
        folder: text(),
      });
    });

    it('is nothing in a folder without pages', async () => {
      folder.write('pages/notes.txt', 'x');
      const pages = path.join(folder.path, 'pages');
      await assert.rejects(planImport({ kind: 'files', path: pages }, text(), null, '2026-11-26'), {
        message: `there are no pages (.htm) in ${pages}`,
      });
    });

    it('is nothing where there is no text to update, or no facts that name chapters', async () => {
      await assert.rejects(planImport({ kind: 'update' }, text(), statutes, '2026-11-26'), { message: NOT_HERE });
      await assert.rejects(planImport({ kind: 'update' }, text(), statutes, '2026-11-26', '/srv/law'), {
        message:
          'the official text that is shown comes from /srv/law, which Conncite only reads: whoever keeps it brings it up to date. Install the official text to have what is newer on this computer; of each section the newest is shown',
      });
      assert.throws(() => sitePages({ kind: 'chapters', chapters: ['952'] }, text(), null), {
        message: 'the facts about the statutes cannot be read, and with them the names of the chapters',
      });
      assert.deepEqual(sitePages({ kind: 'code' }, text(), null), []);
    });
  });
});

describe('the headers of a request to the site', () => {
  it('say who asks, and what is here already', () => {
    assert.deepEqual(headersOf(HTML, undefined), {
      accept: 'text/html',
      'accept-encoding': 'gzip',
      'user-agent': 'conncite (reads the General Statutes for a person who asked)',
    });
    const conditions = (etag: string, modified: string): unknown[] => {
      const headers = headersOf(HTML, { etag, modified });
      return [headers['if-none-match'], headers['if-modified-since']];
    };
    assert.deepEqual(conditions('"e"', 'May'), ['"e"', 'May']);
    assert.deepEqual(conditions('', 'May'), [undefined, 'May']);
    assert.deepEqual(conditions('"e"', ''), ['"e"', undefined]);
  });
});
