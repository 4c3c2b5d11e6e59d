import assert from 'node:assert/strict';
import path from 'node:path';
import { libraryFolder } from '../../../server/src/official/store/dataFolder';
import { StoredText } from '../../../server/src/official/store/storedText';
import { Folder, type Ran } from '../../support/cli';
import { chapterPage, titleName, titlePage, titlesPage, type FakeChapter } from '../../support/officialPages';

const chapter = (words: string, supplement?: number): FakeChapter => ({
  number: '952',
  name: 'Penal Code: Offenses',
  title: '53a',
  ...(supplement === undefined ? {} : { supplement }),
  blocks: [
    {
      heading: 'Sec. 53a-192a. Trafficking.',
      anchor: 'sec_53a-192a',
      text: [`(a) A keeper shall ${words}.`, '(b) Each lamp is put out at dawn by the keeper of it.'],
    },
  ],
});

describe('conncite compare', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  function run(args: readonly string[]): Promise<Ran> {
    const environment = { CONNCITE_DATA: path.join(folder.path, 'data') };
    return folder.run(args, {
      stop: new AbortController().signal,
      environment,
      official: new StoredText(libraryFolder(environment)),
    });
  }

  /** A whole code of one chapter. */
  function write(at: string, edition: number, words: string): void {
    const titles = [{ number: '53a', name: 'Penal Code' }];
    folder.write(`${at}/pub/titles.htm`, titlesPage(edition, null, titles));
    folder.write(`${at}/pub/${titleName('53a')}`, titlePage('53a', 'Penal Code', [chapter(words)]));
    folder.write(`${at}/pub/chap_952.htm`, chapterPage(chapter(words)));
  }

  async function install(): Promise<void> {
    write('now', 2025, 'light the lamp at dusk');
    folder.write('now/sup/chap_952.htm', chapterPage(chapter('light the lamp at sunset', 2026)));
    write('old', 2019, 'light the lamp at five');
    assert.equal((await run(['statutes', 'install', '--from', 'now'])).err, '');
    assert.equal((await run(['statutes', 'install', '--from', 'old', '--edition', '2019'])).err, '');
  }

  it('prints what changed, by part, as JSON', async () => {
    await install();
    assert.match(
      (await run(['statutes', 'status'])).out,
      /revised to January 1, 2025, with the 2026 Supplement.*\nAlso installed: the editions of 2019\.\n/,
    );
    const { status, out, err } = await run(['compare', '53a-192a', '--from', '2019', '--format', 'json']);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(JSON.parse(out), {
      number: '53a-192a',
      from: 2019,
      to: 2026,
      status: { from: 'in force', to: 'in force' },
      parts: [
        { pinpoint: [], state: 'changed', movedTo: [] },
        { pinpoint: ['a'], state: 'changed', movedTo: [] },
        { pinpoint: ['b'], state: 'same', movedTo: [] },
      ],
    });
  });

  it('prints it by words, as text and as HTML', async () => {
    await install();
    assert.equal(
      (await run(['compare', '53a-192a', '--from', '2025'])).out,
      '§ 53a-192a, 2025 edition compared with 2026\n\n(a) changed\n  A keeper shall light the lamp at [-dusk.-] {+sunset.+}\n(b) reads the same\n',
    );
    assert.match(
      (await run(['compare', '53a-192a', '--from', '2019', '--to', '2025', '--format', 'html'])).out,
      /<h2>\(a\) changed<\/h2>\n<p>A keeper shall light the lamp at <del>five\.<\/del> <ins>dusk\.<\/ins><\/p>/,
    );
  });

  it('says which edition is not here, and how to get it', async () => {
    assert.deepEqual(await run(['compare', '53a-192a', '--from', '2019']), {
      status: 2,
      out: '',
      err: 'conncite: the official text is not on this computer; "conncite statutes install" gets it\nconncite: the 2019 edition is not on this computer; "conncite statutes install --edition 2019" gets it\n',
    });
    await install();
    const { status, out, err } = await run(['compare', '53a-192a', '--from', '2017', '--format', 'json']);
    assert.deepEqual([status, out], [2, '']);
    assert.equal(
      err,
      'conncite: the 2017 edition is not on this computer; "conncite statutes install --edition 2017" gets it\nconncite: the editions on this computer are 2019, 2025, 2026\n',
    );
    assert.match((await run(['compare', '53a-192a', '--from', 'then'])).err, /"then" is not the year of an edition/);
    assert.match((await run(['compare', '53a-9999', '--from', '2019'])).err, /§ 53a-9999 is in neither edition/);
  });

  it('keeps an edition beside the newest only where its list of titles says that it is it', async () => {
    await install();
    assert.match(
      (await run(['statutes', 'install', '--from', 'old', '--edition', '2021'])).err,
      /list of titles among these pages is of the 2019 edition, not of 2021; nothing was taken/,
    );
    assert.match(
      (await run(['statutes', 'install', '--from', 'old'])).err,
      /These pages are of the 2019 edition, and the 2025 edition is on this computer; .*--edition 2019/,
    );
    assert.match(
      (await run(['statutes', 'install', '--edition', '2003'])).err,
      /pages of the 2003 edition have other names on the site/,
    );
    assert.match((await run(['statutes', 'status'])).out, /Also installed: the editions of 2019\./);
  });
});
