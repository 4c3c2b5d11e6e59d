import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FactImportError, importFacts, writeFacts } from '../../../data/importFacts';
import { loadCore, readFacts } from '../../../data/readFacts.mjs';
import { importFiles } from '../../../server/src/official/store/importFiles';
import { StoredText } from '../../../server/src/official/store/storedText';
import { chapterPage, titlePage, titlesPage, type FakeBlock, type FakeChapter } from '../../support/officialPages';

const COLUMNS =
  'number catchline chapter status successor formerly structure edition effective pending range source'.split(' ');

function row(facts: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = { chapter: '1', status: 'in force', edition: '2025' };
  return COLUMNS.map((column) => facts[column] ?? usual[column] ?? '').join('\t');
}

const block = (number: string, catchline: string, text: readonly string[], source: string): FakeBlock => ({
  heading: `Sec. ${number}. ${catchline}`,
  anchor: `sec_${number}`,
  text,
  source: [source],
});
const FIRST = block('1-1', 'First.', ['(a) Any of these: (1) One; or (2) two.', '(b) Two.'], '(P.A. 21-103, S. 3.)');
const SECOND = block('1-2', 'Second.', ['Whole.'], '(1949 Rev., S. 2.)');

/** Facts that agree with a chapter of the two. */
const FACTS: Readonly<Record<string, string>> = {
  'edition.json': '{ "revision": 2025, "supplement": null, "actsThrough": 2024, "read": "2026-07" }\n',
  'titles.tsv': 'title\tname\tstatus\n1\tBeginnings\tin force\n',
  'chapters.tsv': 'title\tchapter\tname\tfirst\tlast\tstatus\tpage\n1\t1\tStart\t1-1\t1-2\tin force\t\n',
  'sections/title-1.tsv': [
    COLUMNS.join('\t'),
    row({ number: '1-1', catchline: 'First.', structure: 'a(1,2),b', source: '(P.A. 21-103, S. 3.)' }),
    row({ number: '1-2', catchline: 'Second.', source: '(1949 Rev., S. 2.)' }),
    '',
  ].join('\n'),
  'cross-references/title-1.tsv': 'number\tcites\n1-1\t1-2\n',
  'popular-names.tsv': 'name\tnumbers\tsource\n',
  'anchors.tsv': 'number\tanchor\n',
  'use.tsv': 'number\tcourt_citations\n1-1\t3\n',
  'unprinted-numbers.tsv': 'number\tnamed_by\n',
  'digests/title-1/chapter-1.md': '# Chapter 1\n\nEdition: 2025 revision\n\n## 1-1\n\nBegins.\n\n- (a): Alpha.\n',
};

describe('new facts from the official text', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'conncite-import-facts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const root = (): string => join(folder, 'data');
  const section = (title = '1'): readonly string[] =>
    readFileSync(join(root(), `sections/title-${title}.tsv`), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1);

  function writeAll(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root(), name)), { recursive: true });
      writeFileSync(join(root(), name), content);
    }
  }

  /** Installs a code of chapters of title 1. */
  async function install(chapters: readonly (readonly FakeBlock[])[], revision = 2025): Promise<StoredText> {
    const all = chapters.map((blocks, i): FakeChapter => ({
      number: String(i + 1),
      name: i === 0 ? 'Start' : `Chapter ${i + 1}`,
      title: '1',
      blocks,
    }));
    const pages = join(folder, 'pages');
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(pages, 'titles.htm'), titlesPage(revision, null, [{ number: '1', name: 'Beginnings' }]));
    writeFileSync(join(pages, 'title_01.htm'), titlePage('1', 'Beginnings', all));
    for (const chapter of all)
      writeFileSync(join(pages, `chap_${chapter.number.padStart(3, '0')}.htm`), chapterPage(chapter));
    await importFiles(pages, { folder: join(folder, 'store'), today: '2026-12-01' });
    return new StoredText(join(folder, 'store'));
  }

  it('finds nothing to do where both agree', async () => {
    writeAll(FACTS);
    const made = await importFacts(root(), await install([[FIRST, SECOND]]));
    assert.deepEqual([[...made.files], made.comparison.changes, made.comparison.same], [[], [], 2]);
    assert.match(
      made.report,
      /^Official text: revised to January 1, 2025; the whole code; read 2026-12-01\.\nFacts: revised to January 1, 2025; read 2026-07\.\n2 numbers are the same, 0 differ\./,
    );
  });

  it('takes a summary along where its section goes to another chapter', async () => {
    writeAll(FACTS);
    const made = await importFacts(root(), await install([[SECOND], [FIRST]]));
    await writeFacts(root(), made);
    assert.ok(!existsSync(join(root(), 'digests/title-1/chapter-1.md')));
    assert.equal(
      readFileSync(join(root(), 'digests/title-1/chapter-2.md'), 'utf8'),
      '# Chapter 2\n\nEdition: 2025 revision\n\n## 1-1\n\nBegins.\n\n- (a): Alpha.\n',
    );
    assert.equal(readFacts(root(), await loadCore()).digests.get('1-1')?.summary, 'Begins.');
  });

  it('takes over what is new: an amendment, a repeal, a number, a chapter', async () => {
    writeAll(FACTS);
    const made = await importFacts(
      root(),
      await install([
        [
          {
            ...FIRST,
            heading: 'Sec. 1-1. First things.',
            text: ['(a) Any of these: (1) One; (2) two; or (3) more.', '(b) Two.', '(c) Three.'],
            source: ['(P.A. 21-103, S. 3; P.A. 25-9, S. 1.)'],
          },
          {
            heading: 'Sec. 1-1a. (Formerly Sec. 2-9). Added.',
            anchor: 'sec_1-1a',
            text: ['New.'],
            source: ['(P.A. 25-9, S. 2.)'],
          },
          {
            heading: 'Sec. 1-2. Second.',
            anchor: 'sec_1-2',
            text: ['Section <a href ="#sec_1-2">1-2</a> is repealed, effective October 1, 2025.'],
            source: ['(1949 Rev., S. 2; P.A. 25-9, S. 3.)'],
          },
        ],
        [block('1-3', 'Third.', ['There.'], '(P.A. 25-10.)')],
      ]),
    );
    assert.match(
      made.report,
      /New numbers \(2\):\n {2}1-1a {2}in force {2}chapter 1 {2}Added\.\n {2}1-3 {2}in force {2}chapter 2 {2}Third\.\n/,
    );
    assert.match(
      made.report,
      / {2}1-1\n {4}catchline: First\. -> First things\.\n {4}structure: a\(1,2\),b -> a\(1,2,3\),b,c\n {4}source: /,
    );
    assert.match(made.report, /New chapters \(1\), [^\n]+:\n {2}2 CHAPTER 2\n/);
    assert.deepEqual([...made.files.keys()].sort(), ['chapters.tsv', 'sections/title-1.tsv']);
    assert.deepEqual(section().length, 2, 'nothing is written before it is asked');
    await writeFacts(root(), made);
    assert.deepEqual(section(), [
      row({
        number: '1-1',
        catchline: 'First things.',
        structure: 'a(1,2,3),b,c',
        source: '(P.A. 21-103, S. 3; P.A. 25-9, S. 1.)',
      }),
      row({ number: '1-1a', catchline: 'Added.', formerly: '2-9', source: '(P.A. 25-9, S. 2.)' }),
      row({
        number: '1-2',
        catchline: 'Second.',
        status: 'repealed',
        effective: '2025-10-01',
        source: '(1949 Rev., S. 2; P.A. 25-9, S. 3.)',
      }),
      row({ number: '1-3', catchline: 'Third.', chapter: '2', source: '(P.A. 25-10.)' }),
    ]);
    assert.equal(
      readFileSync(join(root(), 'chapters.tsv'), 'utf8').split('\n')[2],
      '1\t2\tCHAPTER 2\t1-3\t1-3\tin force\t',
    );
    assert.doesNotMatch([...made.files.values()].join(''), /New\.|There\.|One/, 'no sentence of the law');
    const again = await importFacts(root(), new StoredText(join(folder, 'store')));
    assert.deepEqual([...again.files], []);
  });

  it('takes over the plain numbers between the ends of a range, which the code does not print', async () => {
    writeAll(FACTS);
    const range = {
      heading: 'Secs. 1-3 to 1-5b. Old things.',
      anchor: 'secs_1-3_to_1-5b',
      text: ['Sections 1-3 to 1-5b, inclusive, are repealed, effective January 1, 1997.'],
      source: ['(P.A. 94-1, S. 1.)'],
    };
    await writeFacts(root(), await importFacts(root(), await install([[FIRST, SECOND, range]])));
    const rows = section().slice(2);
    assert.deepEqual(
      rows.map((row) => row.split('\t').filter((_, k) => [0, 3, 8, 10].includes(k))),
      ['1-3', '1-4', '1-5', '1-5b'].map((number) => [number, 'repealed', '1997-01-01', '1-3 to 1-5b']),
    );
  });

  it('moves all facts to a new revision', async () => {
    writeAll({
      ...FACTS,
      'sections/title-1.tsv': `${FACTS['sections/title-1.tsv'] ?? ''}${row({ number: '1-9', status: 'repealed' })}\n`,
    });
    const made = await importFacts(root(), await install([[FIRST, SECOND]], 2027));
    await writeFacts(root(), made);
    assert.deepEqual(JSON.parse(readFileSync(join(root(), 'edition.json'), 'utf8')), {
      revision: 2027,
      supplement: null,
      actsThrough: 2026,
      read: '2026-12',
      acts: null,
    });
    assert.deepEqual(
      section().map((line) => line.split('\t')[COLUMNS.indexOf('edition')]),
      ['2027', '2027', '2027'],
    );
  });

  it('leaves alone what someone has decided, and says so', async () => {
    writeAll({
      ...FACTS,
      'by-hand.tsv': 'number\tcolumn\twhy\n1-1\tstructure\tread by hand\n1-2a\tnumber\ta slip of the page\n',
    });
    const made = await importFacts(
      root(),
      await install([[{ ...FIRST, text: ['(a) One.'] }, SECOND, block('1-2a', 'Slip.', ['X.'], '(P.A. 1.)')]]),
    );
    assert.deepEqual([[...made.files], made.comparison.byHand], [[], ['1-1 structure']]);
    assert.match(made.report, /left as someone decided \(by-hand\.tsv\): 1-1 structure/);
  });

  const REFUSED: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    [
      'where there is no text',
      async () => importFacts(root(), new StoredText(join(folder, 'none'))),
      /^The official text is not on this computer\./,
    ],
    [
      'an older text',
      async () => importFacts(root(), await install([[FIRST, SECOND]], 2023)),
      /^The official text \(2023\) is older than the facts \(2025\)\.$/,
    ],
    [
      'sections that are gone without a word',
      async () => writeFacts(root(), await importFacts(root(), await install([[FIRST]]))),
      /^1 sections are in force among the facts and nowhere in the official text \(1-2\)\./,
    ],
    [
      'facts that do not hold together',
      async () =>
        writeFacts(
          root(),
          await importFacts(root(), await install([[FIRST, { ...SECOND, text: ['Transferred to Sec. 1-77.'] }]])),
        ),
      /^The new facts do not hold together: data\/sections\/title-1\.tsv, line 3: the successor 1-77 does not exist\. Nothing was written\.$/,
    ],
  ];
  for (const [name, refused, message] of REFUSED) {
    it(`refuses ${name}, and writes nothing`, async () => {
      writeAll(FACTS);
      await assert.rejects(refused, (error) => error instanceof FactImportError && message.test(error.message));
      assert.equal(readFileSync(join(root(), 'sections/title-1.tsv'), 'utf8'), FACTS['sections/title-1.tsv']);
      assert.deepEqual(
        readdirSync(folder).filter((entry) => entry.startsWith('.facts-')),
        [],
      );
    });
  }

  it('has decisions for numbers of the code alone', async () => {
    const facts = readFacts('data', await loadCore());
    const lines = readFileSync('data/by-hand.tsv', 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    assert.deepEqual(
      lines.filter(
        ([number = '', column = '', why = '']) =>
          !COLUMNS.includes(column) || why === '' || (!facts.byNumber.has(number) && column !== 'number'),
      ),
      [],
    );
  });

  const real = resolve('../shared/official-pages');
  if (existsSync(real)) {
    it('agrees with the real pages in every column', async () => {
      const store = join(folder, 'real');
      await importFiles(real, { folder: store, today: '2026-12-01' });
      const { comparison } = await importFacts('data', new StoredText(store));
      assert.deepEqual(
        comparison.changes.map(({ after, columns }) => [after.number, ...columns]),
        [],
      );
    });
  }
});
