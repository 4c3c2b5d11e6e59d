import assert from 'node:assert/strict';
import path from 'node:path';
import type { ImportRunOptions } from '../../../server/src/official/pages/importing';
import { DamageError } from '../../../server/src/official/store/chapterFile';
import { Importer, wordsOf, type ImporterOptions } from '../../../server/src/official/store/importer';
import { ImportError } from '../../../server/src/official/store/importTypes';
import { SiteError } from '../../../server/src/official/store/siteError';
import { StoreBusyError } from '../../../server/src/official/store/storeLock';
import { systemWords } from '../../../server/src/official/store/systemWords';
import { Folder } from '../../support/cli';
import { chapterPage } from '../../support/officialPages';
import { SAMPLE, smallStatutes } from '../../support/smallStatutes';

describe('why the official text could not be had', () => {
  const system = (code: string): Error => Object.assign(new Error(`${code}: it broke`), { code, syscall: 'open' });
  const disk = (reason: string): string =>
    `The official text could not be written in /text. ${reason} What was there before is unchanged.`;
  const WRITE = 'You do not have permission to write to its folder. Change the permissions, then try again.';
  for (const [error, words] of [
    [new ImportError('there are no pages'), 'There are no pages.'],
    [new ImportError('is it there?'), 'Is it there?'],
    [new ImportError('Stop!'), 'Stop!'],
    [new DamageError('the index is damaged'), 'The index is damaged.'],
    [
      new StoreBusyError(),
      'Another window or program is installing the official text at this moment; try again when it is done.',
    ],
    [new SiteError('the site answers with 403', false), 'The site answers with 403.'],
    [
      new SiteError('the site is gone', true),
      'The site is gone. What was read so far is kept. Check the connection and the proxy, then try again; it resumes from there.',
    ],
    [system('ENOSPC'), disk('The disk is full. Free about 80 MB and try again.')],
    [system('EDQUOT'), disk('Your disk quota is used up. Free about 80 MB and try again.')],
    [system('EACCES'), disk(WRITE)],
    [system('EPERM'), disk(WRITE)],
    [system('EROFS'), disk('Its disk is read-only. Set the environment variable CONNCITE_DATA to another folder.')],
    [system('EOTHER'), disk('The system says: EOTHER: it broke.')],
  ] as const) {
    it(`is said in whole sentences: ${words.slice(0, 70)}`, () => {
      assert.equal(wordsOf(error, '/text'), words);
    });
  }

  for (const [what, error] of [
    ['an error of another kind', new TypeError('a fault of ours')],
    ['no error', 'no error'],
    ['what only looks like one', { code: 'ENOSPC', syscall: 'open' }],
  ] as const) {
    it(`is not said of a fault of the program: ${what}`, () => {
      assert.throws(
        () => wordsOf(error, '/text'),
        (thrown) => thrown === error,
      );
    });
  }

  for (const [code, words] of [
    ['ENOENT', 'there is no such file or folder'],
    ['EACCES', 'you do not have permission to read it'],
    ['EPERM', 'you do not have permission to read it'],
    ['EISDIR', 'it is a folder'],
    ['ENOTDIR', 'part of its path is not a folder'],
    ['EMFILE', 'too many files are open'],
    ['EIO', 'the disk reports an error'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your disk quota is used up'],
    ['EROFS', 'its disk is read-only'],
    ['EOTHER', 'EOTHER: it broke'],
  ] as const) {
    it(`is said without its code: ${code}`, () => {
      assert.equal(systemWords(system(code)), words);
    });
  }
});

describe('the importer of a machine', () => {
  let folder: Folder;
  let changed: number;
  beforeEach(() => {
    folder = new Folder();
    changed = 0;
  });
  afterEach(() => {
    folder.remove();
  });

  const importer = (more: Partial<ImporterOptions> = {}): Importer =>
    new Importer(path.join(folder.path, 'official-text'), {
      environment: { CONNCITE_DATA: folder.path },
      changed: () => changed++,
      ...more,
    });
  const options = (more: Partial<ImportRunOptions> = {}): ImportRunOptions => ({
    statutes: smallStatutes(SAMPLE),
    today: '2026-11-26',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    proxy: undefined,
    ...more,
  });
  const saved = (): string => {
    folder.write(
      'chap_952.htm',
      chapterPage({
        number: '952',
        name: 'Offenses',
        title: '53a',
        blocks: [{ heading: 'Sec. 53a-70. Heading.', anchor: 'sec_53a-70', text: ['Words.'] }],
      }),
    );
    return path.join(folder.path, 'chap_952.htm');
  };

  it('takes saved pages, tells that the text is another, and removes it', async () => {
    assert.equal(importer().holds(), false);
    assert.deepEqual(await importer().remove(), { kind: 'nothing' });
    assert.equal(changed, 0);
    const done = await importer().run({ kind: 'files', path: saved() }, options());
    assert.deepEqual([done.kind, done.kind === 'done' && done.outcome.taken, changed], ['done', 1, 1]);
    assert.equal(importer().holds(), true);
    assert.deepEqual(await importer().updates(), []);
    assert.deepEqual(await importer().remove(), { kind: 'removed' });
    assert.deepEqual([importer().holds(), changed], [false, 2]);
  });

  it('holds a text that is damaged, too', () => {
    folder.write('official-text/current', 'x');
    assert.equal(importer().holds(), true);
  });

  it('ends as the person wishes, and tells of it', async () => {
    const gone = new AbortController();
    gone.abort();
    const run = await importer().run({ kind: 'files', path: saved() }, options({ signal: gone.signal }));
    assert.deepEqual([run, changed], [{ kind: 'cancelled' }, 1]);
  });

  for (const [what, request, more, message] of [
    [
      'a sum is asked of a page',
      (page: string) => ({ kind: 'files', path: page, sha256: 'x' }) as const,
      {},
      (page: string) => `${page} is not an exported text, and only one has a SHA-256 to compare.`,
    ],
    [
      'there is nothing to update',
      () => ({ kind: 'update' }) as const,
      {},
      () => 'The official text is not on this computer; install it first.',
    ],
    [
      'the proxy is none, whose address may hold a password',
      () => ({ kind: 'code' }) as const,
      { proxy: { address: 'not an address', authorization: '' } },
      () => 'The address of the proxy cannot be read; it looks like http://proxy.example.com:8080.',
    ],
    [
      'there is no such edition',
      () => ({ kind: 'code', edition: 2027 }) as const,
      {},
      () => 'There is no 2027 edition yet.',
    ],
  ] as const) {
    it(`says why it did nothing: ${what}`, async () => {
      const page = saved();
      assert.deepEqual(await importer().run(request(page), options(more)), { kind: 'failed', message: message(page) });
      assert.equal(changed, 1);
    });
  }

  it('says before a run why nothing can be done, and where the text that is shown comes from', async () => {
    assert.deepEqual(await importer().plan({ kind: 'update' }, null), {
      kind: 'failed',
      message: 'The official text is not on this computer; install it first.',
    });
    const plan = await importer({ elsewhere: () => '/srv/law' }).plan({ kind: 'update' }, null);
    assert.ok(plan.kind === 'failed');
    assert.match(plan.message, /^The official text that is shown comes from \/srv\/law, which Conncite only reads: /);
  });

  it('reads no public acts where nothing reads a PDF, or there are no facts', async () => {
    const cannot = { kind: 'failed', message: 'Public acts cannot be read here.' };
    assert.deepEqual(await importer().acts(options()), cannot);
    const readPdf = (): never => assert.fail('a PDF was read');
    assert.deepEqual(await importer({ readPdf }).acts(options({ statutes: null })), cannot);
    assert.equal(changed, 2);
  });

  it('ends the reading of public acts as the person wishes, and tells of it', async () => {
    const readPdf = (): never => assert.fail('a PDF was read');
    const acts = await importer({ readPdf }).acts(options({ signal: AbortSignal.abort() }));
    assert.deepEqual([acts, changed], [{ kind: 'cancelled' }, 1]);
  });
});
