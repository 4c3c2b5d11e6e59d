import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { importFiles } from '../../../server/src/official/store/importFiles';
import { ImportError, type ImportOutcome, type ImportProgress } from '../../../server/src/official/store/importTypes';
import { StoredText } from '../../../server/src/official/store/storedText';
import { numbersWith } from '../../support/wordSearch';
import {
  chapterPage,
  pageNameOf,
  titleName,
  titlePage,
  titlesPage,
  type FakeBlock,
  type FakeChapter,
} from '../../support/officialPages';
import { longArchive } from '../../support/longArchive';
import { smallStatutes } from '../../support/smallStatutes';

const SAMPLES = path.join('..', 'shared', 'research');
const REAL = path.join('..', 'shared', 'official-pages');

function block(number: string, text: string, more: Partial<FakeBlock> = {}): FakeBlock {
  return { heading: `Sec. ${number}. Heading.`, anchor: `sec_${number}`, text: [text], ...more };
}

const LANTERNS: FakeChapter = {
  number: '999',
  name: 'Lanterns',
  title: '99a',
  blocks: [
    block('99a-1', '(a) One.'),
    block('99a-2', '(a) Two.'),
    block(
      '99a-3',
      '(a) Three. See section <a href ="chap_999.htm#sec_99a-1">99a-1</a> and <a href ="chap_998.htm#sec_99-77">99-77</a>.',
      { annotations: ['Cited. 3 C. 3.'] },
    ),
  ],
};
const BELLS: FakeChapter = {
  number: '999l',
  name: 'Bells',
  title: '99a',
  blocks: [block('99a-10l', 'Bells.', { heading: 'Sec. 99a-10<i>l</i>. Bells.', anchor: 'sec_99a-10l' })],
};

function pagesOf(
  chapters: readonly FakeChapter[],
  revision: number | null,
  supplement: number | null,
): Record<string, string> {
  return {
    ...Object.fromEntries(chapters.map((chapter) => [pageNameOf(chapter.number), chapterPage(chapter)])),
    [titleName('99a')]: titlePage('99a', 'Lanterns', chapters),
    ...(revision === null
      ? {}
      : { 'titles.htm': titlesPage(revision, supplement, [{ number: '99a', name: 'Lanterns' }]) }),
  };
}

describe('import of saved pages', () => {
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-'));
    folder = path.join(root, 'store');
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function save(pages: Readonly<Record<string, string>>, below = 'in'): string {
    for (const [name, page] of Object.entries(pages)) {
      const file = path.join(root, below, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, page);
    }
    return path.join(root, below);
  }

  function zip(entries: Readonly<Record<string, string>>): string {
    const file = path.join(root, 'pages.zip');
    fs.writeFileSync(
      file,
      zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)]))),
    );
    return file;
  }

  /** Whoever opened it would wait for ever. */
  function pipe(name: string): string {
    const file = path.join(save({ 'x.txt': '' }), name);
    execFileSync('mkfifo', [file]);
    return file;
  }

  function install(from: string, more: Partial<Parameters<typeof importFiles>[1]> = {}): Promise<ImportOutcome> {
    return importFiles(from, { folder, today: '2026-02-01', ...more });
  }

  it('takes a folder, and knows that the code is whole', async () => {
    const steps: ImportProgress[] = [];
    const outcome = await install(save(pagesOf([LANTERNS, BELLS], 2025, null)), {
      onProgress: (step) => steps.push(step),
    });
    assert.deepEqual(outcome.status, {
      edition: 2025,
      supplement: null,
      read: '2026-02-01',
      chapters: 2,
      whole: true,
      sections: 4,
    });
    assert.deepEqual(outcome.problems, ['pub/chap_999.htm: a link leads to 99-77, which is nowhere in the code']);
    assert.deepEqual([steps[0]?.done, steps[0]?.total], [1, 4]);
    const section = new StoredText(folder).section('99a-10l');
    assert.deepEqual(
      [
        section?.catchline,
        section?.chapter,
        section?.chapterName,
        section?.title,
        section?.origin.edition,
        section?.origin.address,
      ],
      ['Bells.', '999l', 'BELLS', '99a', 2025, 'https://www.cga.ct.gov/current/pub/chap_999l.htm#sec_99a-10l'],
    );
  });

  it('follows links within a page, and from page to page', async () => {
    const link = (target: string, words: string): string => `See section <a href ="${target}">${words}</a>.`;
    const blocks = [
      block('99a-1', link('#sec_99a-2', '99a-2')),
      block('99a-2', link('#sec_99a-7', '99a-7')),
      block('99a-3', link('chap_999.htm#sec_99a-8', '99a-8')),
    ];
    const { problems } = await install(save(pagesOf([{ ...LANTERNS, blocks }, BELLS], 2025, null)));
    assert.deepEqual(
      problems,
      ['99a-7', '99a-8'].map((number) => `pub/chap_999.htm: a link leads to ${number}, which is nowhere in the code`),
    );
  });

  it('counts pages of sections alone, those that are as before apart, and says what was given twice', async () => {
    const pages = pagesOf([LANTERNS, BELLS], 2025, null);
    const first = await install(save(pages));
    assert.deepEqual([first.taken, first.unchanged], [2, 0]);
    const again = await install(save(pages));
    assert.deepEqual([again.taken, again.unchanged], [0, 2]);
    const twice = await install(
      save({ ...pages, 'chap_999_2.htm': chapterPage({ ...LANTERNS, blocks: [block('99a-1', 'Other.')] }) }),
    );
    assert.deepEqual(
      twice.problems.filter((problem) => problem.includes('twice')),
      ['pub/chap_999.htm: it was given twice; the last one counts'],
    );
    assert.equal(new StoredText(folder).section('99a-1')?.body.text, 'Other.');
  });

  it('finds the first section of a chapter after what has no number', async () => {
    const heading = { heading: 'PART I', anchor: 'part', text: [] };
    await install(save(pagesOf([{ ...LANTERNS, blocks: [heading, ...LANTERNS.blocks] }, BELLS], 2025, null)));
    const text = new StoredText(folder);
    assert.deepEqual(
      [text.section('99a-1')?.chapter, text.section('99a-3')?.body.text.slice(0, 10)],
      ['999', '(a) Three.'],
    );
  });

  it('takes the list of titles of the same edition again, and no older one', async () => {
    const of = (year: number): Promise<ImportOutcome> => install(save(pagesOf([LANTERNS, BELLS], year, null)));
    await of(2025);
    assert.equal((await of(2025)).status.edition, 2025);
    await assert.rejects(of(2023), /these pages are of the 2023 edition, and the 2025 edition is on this computer/);
    assert.equal((await of(2027)).status.edition, 2027);
  });

  it('takes an archive and a single page, beside what is there', async () => {
    await install(zip({ 'saved/pub/chap_999.htm': chapterPage(LANTERNS), 'saved/readme.txt': 'x' }));
    const outcome = await install(path.join(save({ 'anything.html': chapterPage(BELLS) }), 'anything.html'));
    assert.deepEqual(
      [outcome.status.chapters, outcome.status.whole, outcome.status.edition, outcome.status.sections],
      [2, false, null, 4],
    );
    assert.ok(new StoredText(folder).has('99a-3'));
  });

  it('lays a supplement over the code, in whatever order they come', async () => {
    const changed: FakeChapter = {
      ...LANTERNS,
      supplement: 2026,
      blocks: [
        block('99a-2', 'Newer.'),
        block('99a-4', 'New.'),
        block('99a-3', 'Section 99a-3 is repealed, effective October 1, 2025.'),
      ],
    };
    const code = save(pagesOf([LANTERNS, BELLS], 2025, 2026), 'code');
    const supplement = save(pagesOf([changed], 2026, null), 'flat');
    for (const [first, second] of [
      [code, supplement],
      [supplement, code],
    ] as const) {
      fs.rmSync(folder, { recursive: true, force: true });
      await install(first);
      const outcome = await install(second);
      assert.deepEqual(
        [outcome.status.edition, outcome.status.supplement, outcome.status.whole, outcome.status.chapters],
        [2025, 2026, true, 2],
      );
      const text = new StoredText(folder);
      assert.deepEqual(
        ['99a-1', '99a-2', '99a-3', '99a-4'].map((number) => text.section(number)?.body.text),
        ['(a) One.', 'Newer.', 'Section 99a-3 is repealed, effective October 1, 2025.', 'New.'],
      );
      assert.deepEqual(
        [text.section('99a-2')?.origin.edition, text.section('99a-1')?.origin.edition, text.annotations('99a-3')],
        [2026, 2025, ['Cited. 3 C. 3.']],
      );
    }
    const next = await install(
      save(pagesOf([{ ...LANTERNS, blocks: [block('99a-1', 'One of 2027.')] }, BELLS], 2027, null), 'next'),
    );
    assert.deepEqual(
      [next.status.edition, next.status.supplement, new StoredText(folder).has('99a-4')],
      [2027, null, false],
      'a new revision has taken the supplement in',
    );
  });

  it('drops of a supplement the chapters that the whole of it, read anew, no longer has', async () => {
    const lanterns = { ...LANTERNS, supplement: 2026, blocks: [block('99a-4', 'New.')] };
    const bells = { ...BELLS, supplement: 2026, blocks: [block('99a-12', 'Gone again.')] };
    await install(save(pagesOf([LANTERNS, BELLS], 2025, 2026), 'code'));
    await install(save(pagesOf([lanterns, bells], 2026, null), 'first'));
    const has = (): boolean[] => ['99a-1', '99a-4', '99a-12'].map((number) => new StoredText(folder).has(number));
    assert.deepEqual(has(), [true, true, true]);
    await install(save(pagesOf([lanterns], 2026, null), 'second'));
    assert.deepEqual(has(), [true, true, false]);
  });

  it('leaves out a supplement of the year to which the code itself is revised', async () => {
    await install(save(pagesOf([LANTERNS, BELLS], 2025, 2026), 'code'));
    await install(
      save(pagesOf([{ ...LANTERNS, supplement: 2026, blocks: [block('99a-4', 'New.')] }], 2026, null), 'flat'),
    );
    assert.equal(new StoredText(folder).has('99a-4'), true);
    const next = await install(
      save(pagesOf([{ ...LANTERNS, blocks: [block('99a-1', 'One of 2026.')] }, BELLS], 2026, null), 'next'),
    );
    assert.deepEqual(
      [next.status.edition, next.status.supplement, new StoredText(folder).has('99a-4')],
      [2026, null, false],
    );
  });

  it('tells what an import changed', async () => {
    await install(save(pagesOf([LANTERNS, BELLS], 2025, null)));
    const now: FakeChapter = {
      ...LANTERNS,
      blocks: [
        block('99a-1', '(a) One, amended.'),
        block('99a-2', 'Transferred to Chapter 999, Sec. 99a-5.'),
        block('99a-3', 'Section 99a-3 is repealed.'),
        block('99a-5', '(a) Two.', { heading: 'Sec. 99a-5. (Formerly Sec. 99a-2). Heading.' }),
        block('99a-6', 'Six.'),
      ],
    };
    const outcome = await install(save(pagesOf([now], 2026, null), 'later'));
    assert.deepEqual(
      outcome.changes.map(({ kind, number, to }) => [kind, number, ...to]),
      [
        ['amended', '99a-1'],
        ['renumbered', '99a-2', '99a-5'],
        ['repealed', '99a-3'],
        ['added', '99a-5'],
        ['added', '99a-6'],
        ['removed', '99a-10l'],
      ],
    );
  });

  it('tells what is newer than the bundled facts', async () => {
    const statutes = smallStatutes({
      sections: [{ number: '99a-1', labels: 'a,b' }, { number: '99a-2', status: 'repealed' }, { number: '99a-10l' }],
      titles: [],
      chapters: [],
    });
    const outcome = await install(save(pagesOf([LANTERNS, BELLS], 2025, null)), { statutes });
    assert.deepEqual(
      outcome.differences.map(({ kind, detail }) => `${kind}: ${detail}`),
      [
        'labels: 99a-1: (b) only in the bundled facts',
        'status: 99a-2 is in force in the official text and repealed in the bundled facts',
        'number: 99a-3 is in the official text and not among the bundled facts',
      ],
    );
  });

  it('takes good pages beside bad ones, and says why the others were not taken', async () => {
    const good = chapterPage(LANTERNS);
    const outcome = await install(
      save({
        'chap_999.htm': good,
        'cut.htm': good.slice(0, -100),
        'shop.htm': '<html><head><title>Lamp Shop</title></head><body><h1>Lamps</h1></body></html>',
        'latin.htm': Buffer.from('caf\u00e9', 'latin1').toString('binary'),
      }),
    );
    fs.writeFileSync(path.join(root, 'in', 'latin.htm'), Buffer.from('caf\u00e9', 'latin1'));
    assert.deepEqual(
      outcome.refused.map(({ name, reason }) => `${name}: ${reason}`),
      [
        'cut.htm: it ends in the middle; the download was cut off',
        'latin.htm: it is not a page of the General Statutes',
        'shop.htm: it is not a page of the General Statutes (its title is "Lamp Shop")',
      ],
    );
    assert.ok(new StoredText(folder).has('99a-1'));
    assert.deepEqual((await install(path.join(root, 'in'))).refused[1], {
      name: 'latin.htm',
      reason: 'it is not in UTF-8; save the page again from the official site',
    });
  });

  it('takes no page through a link, and walks no ring of them', async () => {
    const elsewhere = path.join(root, 'elsewhere');
    fs.mkdirSync(elsewhere);
    fs.writeFileSync(path.join(elsewhere, 'chap_999l.htm'), chapterPage(BELLS));
    const place = save({ 'chap_999.htm': chapterPage(LANTERNS) });
    fs.symlinkSync(path.join(elsewhere, 'chap_999l.htm'), path.join(place, 'chap_999l.htm'));
    fs.symlinkSync(elsewhere, path.join(place, 'more'));
    fs.symlinkSync(place, path.join(place, 'ring'));
    const outcome = await install(place);
    assert.deepEqual(outcome.refused, [
      { name: 'chap_999l.htm', reason: 'it is a link; the pages themselves are needed' },
    ]);
    assert.deepEqual([outcome.status.chapters, new StoredText(folder).has('99a-10l')], [1, false]);
  });

  // Node reads no file above two gigabytes into memory, so an archive of such a
  // length is read from its place or not at all.
  it('takes a page out of an archive of three gigabytes, of which it reads no more than that', async () => {
    await install(longArchive(path.join(root, 'long.zip'), 'chap_999.htm', chapterPage(LANTERNS)));
    assert.equal(new StoredText(folder).section('99a-1')?.number, '99a-1');
  });

  it('takes an archive whose names mean devices on Windows as any other: nothing is written by them', async () => {
    const before = fs.readdirSync(root);
    const outcome = await install(
      zip({ 'CON.htm': chapterPage(LANTERNS), 'aux/NUL.htm': chapterPage(BELLS), COM1: 'x' }),
    );
    assert.deepEqual([outcome.refused, outcome.status.chapters], [[], 2]);
    const written = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.basename(name));
    assert.deepEqual(
      written.filter((name) => /^(?:con|aux|nul|com1)\b/i.test(name)),
      [],
    );
    assert.ok(written.length > before.length);
  });

  const REFUSED: readonly (readonly [string, () => string, RegExp])[] = [
    ['a place that is not there', () => path.join(root, 'none'), /cannot be read: there is no such file or folder/],
    ['an empty folder', () => save({ 'x.txt': '' }), /there are no pages/],
    [
      'a folder of other pages',
      () => save({ 'a.htm': 'x', 'b.htm': 'y' }),
      /none of the 2 pages .* was taken; the first, a\.htm: it is not a page/,
    ],
    [
      'an archive with a name that leads out',
      () => zip({ '../../chap_999.htm': chapterPage(LANTERNS) }),
      /whose name leads out of it/,
    ],
    [
      'an archive with an absolute name',
      () => zip({ '/chap_999.htm': chapterPage(LANTERNS) }),
      /whose name leads out of it/,
    ],
    ['a pipe', () => pipe('chap_999.htm'), /cannot be read: it is neither a file nor a folder/],
    [
      'a folder with a pipe',
      () => path.dirname(pipe('chap_999.htm')),
      /chap_999\.htm was not taken: it is neither a file nor a folder/,
    ],
    [
      'an archive that is cut off',
      () => {
        const file = zip({ 'chap_999.htm': chapterPage(LANTERNS) });
        fs.truncateSync(file, 500);
        return file;
      },
      /the archive is damaged/,
    ],
    [
      'an archive whose page is damaged',
      () => {
        const file = zip({ 'chap_999.htm': chapterPage(LANTERNS) });
        const bytes = fs.readFileSync(file);
        bytes.fill(0x7e, 60, 160);
        fs.writeFileSync(file, bytes);
        return file;
      },
      /damaged/,
    ],
  ];
  for (const [name, from, message] of REFUSED) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(
        install(from()),
        (error: unknown) => error instanceof ImportError && message.test(error.message),
      );
      assert.equal(new StoredText(folder).status(), undefined);
    });
  }

  if (fs.existsSync(path.join(SAMPLES, 'sample_chap.htm'))) {
    it('takes the samples', async () => {
      const outcome = await install(
        save({
          'pub/titles.htm': fs.readFileSync(path.join(SAMPLES, 'sample_titles.htm'), 'utf8'),
          'pub/title_99a.htm': fs.readFileSync(path.join(SAMPLES, 'sample_title_99a.htm'), 'utf8'),
          'pub/chap_999.htm': fs.readFileSync(path.join(SAMPLES, 'sample_chap.htm'), 'utf8'),
          'sup/chap_999.htm': fs.readFileSync(path.join(SAMPLES, 'sample_sup_chap.htm'), 'utf8'),
        }),
      );
      assert.deepEqual(
        [outcome.refused, outcome.status.edition, outcome.status.supplement, outcome.status.whole],
        [[], 2025, 2026, false],
      );
      const text = new StoredText(folder);
      const statusOf = (number: string): string =>
        `${text.section(number)?.status ?? 'none'} ${text.section(number)?.printed ?? ''}`;
      assert.deepEqual(
        ['99a-5', '99a-8', '99a-10c', '99a-10f', '99a-10aa', '99a-10ll', '99a-18', '99a-16', '98-175', '99a-21'].map(
          statusOf,
        ),
        [
          'repealed 99a-4 and 99a-5',
          'transferred 99a-7 to 99a-9',
          'reserved 99a-10a to 99a-10k',
          'in force 99a-10f',
          'repealed 99a-10aa and 99a-10ll',
          'repealed 99a-10aa and 99a-10ll',
          'repealed 99a-17 to 99a-19',
          'in force 99a-16',
          'none ',
          'none ',
        ],
      );
      assert.match(text.section('99a-3')?.body.text ?? '', /except as provided in section 99a-12/);
    });
  }

  if (fs.existsSync(REAL)) {
    it('takes the real pages', async () => {
      const outcome = await install(REAL);
      assert.deepEqual(
        [outcome.refused, outcome.status.edition, outcome.status.supplement, outcome.status.chapters],
        [[], 2025, 2026, 2],
      );
      const text = new StoredText(folder);
      assert.deepEqual(
        ['53a-54', '53a-90', '53a-117l', '22a-381d', '42a-1-103'].map((number) => text.section(number)?.status),
        ['repealed', 'transferred', 'in force', 'in force', 'in force'],
      );
      assert.equal(numbersWith(text, 'railroad property')[0], '53a-117l');
      text.close();
    });
  }
});
