import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sectionKey, writeKey } from '../../../server/src/code/sectionKey';
import { readNumberList } from '../../../server/src/official/pages/sectionNumbers';
import { openCatalogue } from '../../../server/src/facts/openCatalogue';
import { parseStructure } from '../../../server/src/facts/structure';
import type { StructureNode } from '../../../server/src/facts/statutes';
import { loadCatalogue } from '../../support/catalogue';

const COLUMNS =
  'number catchline chapter status successor formerly structure edition effective pending range source'.split(' ');

/** A line of a section's table from what is not usual in it. */
function row(facts: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = { chapter: '1', status: 'in force', edition: '2025' };
  return COLUMNS.map((column) => facts[column] ?? usual[column] ?? '').join('\t');
}

const DIGESTS = 'digests/title-1/chapter-1.md';

/** A code of three sections, every kind of file in it. */
function files(): Record<string, string> {
  return {
    'edition.json': '{ "revision": 2025, "supplement": 2026, "actsThrough": 2025, "read": "2026-07" }\n',
    'titles.tsv': 'title\tname\tstatus\n1\tBeginnings\tin force\n',
    'chapters.tsv': 'title\tchapter\tname\tfirst\tlast\tstatus\tpage\n1\t1\tFirst\t1-1\t1-2\tin force\t\n',
    'sections/title-1.tsv': [
      COLUMNS.join('\t'),
      row({ number: '1-1', catchline: 'First.', structure: 'a(1,2),b', source: '(P.A. 21-103, S. 3.)' }),
      row({ number: '1-1a', status: 'transferred', successor: '1-2' }),
      row({ number: '1-2', catchline: 'Second.', formerly: '1-1a' }),
      '',
    ].join('\n'),
    'cross-references/title-1.tsv': 'number\tcites\n1-1\t1-2\n',
    'popular-names.tsv': 'name\tnumbers\tsource\n',
    'anchors.tsv': 'number\tanchor\n',
    'use.tsv': 'number\tcourt_citations\n1-1\t3\n',
    'unprinted-numbers.tsv': 'number\tnamed_by\n',
    [DIGESTS]: '# Chapter 1\n\nEdition: 2025 revision\n\n## 1-1\n\nBegins.\n\n- (a): Alpha.\n',
  };
}

describe('the build of the facts', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'conncite-facts-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function build(change: (all: Record<string, string>) => void): Promise<string> {
    const all = files();
    change(all);
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, 'data', file)), { recursive: true });
      writeFileSync(join(folder, 'data', file), text);
    }
    const { buildCatalogue } = await import('../../../data/build.mjs');
    const out = join(folder, 'catalogue.bin');
    await buildCatalogue(out, join(folder, 'data'));
    return out;
  }

  it('makes a file that opens', async () => {
    const statutes = openCatalogue(readFileSync(await build(() => undefined)));
    assert.equal(statutes.size, 3);
    assert.deepEqual(statutes.find('1-1a')?.successor, { numbers: ['1-2'], through: null });
    assert.deepEqual(statutes.digest('1-1')?.gists, [{ label: '(a)', gist: 'Alpha.' }]);
    assert.deepEqual(statutes.citedBy('1-2'), ['1-1']);
    assert.deepEqual(
      statutes.nearest('1-3', 5).map(({ number }) => number),
      ['1-1', '1-2'],
    );
  });

  it('makes the same bytes of the same facts', async () => {
    const once = readFileSync(await build(() => undefined));
    assert.deepEqual(readFileSync(await build(() => undefined)), once);
  });

  const section =
    (from: string, to: string) =>
    (all: Record<string, string>): void => {
      all['sections/title-1.tsv'] = all['sections/title-1.tsv']!.replace(from, to);
    };
  const replaced =
    (file: string, from: string, to: string) =>
    (all: Record<string, string>): void => {
      all[file] = all[file]!.replace(from, to);
    };
  const digests = (from: string, to: string) => replaced(DIGESTS, from, to);
  /** What is wrong, how it comes about, and what must be said of it. */
  const WRONG: readonly (readonly [string, (all: Record<string, string>) => void, RegExp])[] = [
    ['a number twice', section('1-1a\t', '1-1\t'), /sections\/title-1\.tsv, line 3: 1-1 is twice here or out of order/],
    ['numbers out of order', section('1-1a\t', '1-3\t'), /line 4: 1-2 is twice here or out of order \(after 1-3\)/],
    ['no number', section('1-1a\t', '1-A\t'), /line 3: "1-A" is no section number/],
    ['a number of another title', section('1-2\tSecond', '2-2\tSecond'), /line 4: 2-2 is no number of title 1/],
    [
      'an unknown status',
      section('in force', 'inforce'),
      /line 2: "inforce" is no status; there are: in force, repealed/,
    ],
    ['an unknown chapter', section('First.\t1\t', 'First.\t9\t'), /line 2: title 1 has no chapter 9/],
    [
      'a successor that is not there',
      section('transferred\t1-2', 'transferred\t1-9'),
      /line 3: the successor 1-9 does not exist/,
    ],
    [
      'a successor of a section in force',
      section('Second.\t1\tin force\t', 'Second.\t1\tin force\t1-1'),
      /line 4: only a transferred section/,
    ],
    ['a structure', section('a(1,2),b', 'a(1,2,b'), /line 2: the structure "a\(1,2,b" cannot be read/],
    ['an edition', section('\t2025\t', '\t2019\t'), /line 2: "2019" is no edition; there are: 2025, 2026 supplement/],
    ['a column too few', section('\t2025\t', '\t'), /line 2: 11 columns instead of 12/],
    ['a blank at an end', section('First.', 'First. '), /line 2: white space at an end/],
    ['a control character', section('First.', 'Fi\u0001rst.'), /line 2: a control character/],
    ['a head', section('catchline', 'heading'), /line 1: the columns must be: number, catchline/],
    [
      'an end of file',
      (all) => {
        all['titles.tsv'] = all['titles.tsv']!.trimEnd();
      },
      /titles\.tsv, line 2: the last line must end with a line feed/,
    ],
    ['Windows lines', section('\n', '\r\n'), /line feed alone/],
    [
      'a range that lacks its member',
      (all) => {
        all['sections/title-1.tsv'] =
          `${COLUMNS.join('\t')}\n${row({ number: '1-1', range: '1-2 to 1-4' })}\n${row({ number: '1-2' })}\n`;
      },
      /line 2: 1-1 is not in the range 1-2 to 1-4/,
    ],
    [
      'a date',
      (all) => {
        all['sections/title-1.tsv'] = `${COLUMNS.join('\t')}\n${row({ number: '1-1', effective: '2026-13-01' })}\n`;
      },
      /line 2: "2026-13-01" is no date/,
    ],
    [
      'an amendment to come',
      (all) => {
        all['sections/title-1.tsv'] = `${COLUMNS.join('\t')}\n${row({ number: '1-1', pending: 'soon' })}\n`;
      },
      /line 2: "soon" is no pending amendment/,
    ],
    ...[
      '; 2027-01-01: section 1 of public act 26-1',
      '2027-01-01: section 1 of public act 26-1 | b',
      '2027-01-01: section 1 of public act 26-1 | (b);',
      '2027-01-01: section 1 of public act 26-1 | (b) 2027-02-01: section 2 of public act 26-1',
    ].map((pending): readonly [string, (all: Record<string, string>) => void, RegExp] => [
      `an amendment to come, written "${pending}"`,
      (all) => {
        all['sections/title-1.tsv'] = `${COLUMNS.join('\t')}\n${row({ number: '1-1', pending })}\n`;
      },
      /is no pending amendment/,
    ]),
    [
      'a missing table',
      (all) => {
        delete all['sections/title-1.tsv'];
      },
      /sections\/title-1\.tsv, line 1: the file is missing/,
    ],
    [
      'titles out of order',
      replaced('titles.tsv', '1\tBeg', '2\tMore\tin force\n1\tBeg'),
      /titles\.tsv, line 3: title 1 is twice here or out of order/,
    ],
    [
      'a chapter twice',
      replaced('chapters.tsv', '\n1\t', '\n1\t1\tX\t1-1\t1-1\tin force\t\n1\t'),
      /chapters\.tsv, line 3: chapter 1 is twice here/,
    ],
    [
      'a chapter end',
      replaced('chapters.tsv', '1-1\t1-2', '1-1\t1-8'),
      /chapters\.tsv, line 2: there is no section 1-8/,
    ],
    [
      'a reference to nowhere',
      replaced('cross-references/title-1.tsv', '1-2', '1-7'),
      /cross-references\/title-1\.tsv, line 2: there is no section 1-7/,
    ],
    [
      'a digest of nothing',
      digests('## 1-1', '## 1-7'),
      /digests\/title-1\/chapter-1\.md, line 5: there is no section 1-7/,
    ],
    [
      'a digest of another chapter',
      (all) => {
        all['chapters.tsv'] = `${all['chapters.tsv']!}1\t2\tSecond\t1-2\t1-2\tin force\t\n`;
        all['digests/title-1/chapter-2.md'] = all[DIGESTS]!.replace('Chapter 1', 'Chapter 2');
      },
      /digests\/title-1\/chapter-2\.md, line 5: 1-1 stands in chapter 1/,
    ],
    [
      'a file of digests of no chapter',
      (all) => {
        all['digests/title-1/chapter-7.md'] = all[DIGESTS]!;
      },
      /digests\/title-1\/chapter-7\.md, line 1: no chapter has this file/,
    ],
    [
      "a digest under another chapter's heading",
      digests('# Chapter 1', '# Chapter 2'),
      /chapter-1\.md, line 1: the first line must be "# Chapter 1"/,
    ],
    [
      'a digest without edition',
      digests('Edition: 2025 revision\n', ''),
      /line 3: the third line must say of which edition/,
    ],
    ['a digest without summary', digests('Begins.', ''), /line 5: 1-1 has no summary/],
    [
      'a file without digests',
      digests('## 1-1\n\nBegins.\n\n- (a): Alpha.\n', ''),
      /chapter-1\.md, line 1: it has no summary/,
    ],
    [
      'a digest twice',
      digests('- (a): Alpha.\n', '- (a): Alpha.\n\n## 1-1\n\nBegins.\n'),
      /line 11: 1-1 is twice here or out of order/,
    ],
    ['a sentence without its section', digests('## 1-1\n', ''), /line 6: before a summary there must be its section/],
    ['a heading that is none', digests('- (a)', '#### (a)'), /line 9: a heading must be/],
    [
      'white space at an end',
      digests('Begins.', 'Begins. '),
      /line 7: a control character .*, or white space at an end/,
    ],
    ['a line separator', digests('Begins.', 'Begins.\u2028It ends.'), /line 7: a control character or another mark/],
    ['a paragraph separator', digests('Begins.', 'Begins.\u2029It ends.'), /line 7: a control character or another/],
    ['an end of a file of digests', digests('Alpha.\n', 'Alpha.'), /line 9: the last line must end with a line feed/],
    ['a label', digests('(a):', 'a:'), /chapter-1\.md, line 9: a gist must be/],
    ['a label twice', digests('- (a): Alpha.', '- (a): Alpha.\n- (a): Beta.'), /line 10: \(a\) is twice here/],
    ['a date of a digest', digests('Begins.', 'Effective: soon\n\nBegins.'), /line 7: "soon" is no date/],
    [
      'a source that is no address',
      digests('Begins.', 'Source: a book\n\nBegins.'),
      /line 7: a source must be an address/,
    ],
    [
      'a word for who confirmed it',
      digests('Begins.', 'Confirmed by: me\n\nBegins.'),
      /line 7: "Confirmed by" must be one source/,
    ],
    [
      'an amendment without its date',
      digests('Alpha.', 'Alpha.\n\n### Amendment: P.A. 25-1'),
      /line 11: the heading must be "### Amendment from/,
    ],
    [
      'an amendment of which nothing is said',
      digests('Alpha.', 'Alpha.\n\n### Amendment from 2026-10-01: P.A. 25-1, S. 2'),
      /line 5: 1-1: of the amendment by P\.A\. 25-1, S\. 2 nothing is said/,
    ],
    ['use of nothing', replaced('use.tsv', '1-1', '1-9'), /use\.tsv, line 2: there is no section 1-9/],
    ['use that is no count', replaced('use.tsv', '3', '0'), /use\.tsv, line 2: "0" is no count/],
    [
      'an anchor of nothing',
      replaced('anchors.tsv', 'anchor\n', 'anchor\n1-9\tsec_1-9\n'),
      /anchors\.tsv, line 2: there is no section 1-9/,
    ],
    [
      'an unprinted number that is printed',
      replaced('unprinted-numbers.tsv', 'named_by\n', 'named_by\n1-1\t1-2\n'),
      /unprinted-numbers\.tsv, line 2: the code has a section 1-1/,
    ],
    [
      'an edition that is none',
      replaced('edition.json', '2025', '"2025"'),
      /edition\.json, line 1: it needs the years/,
    ],
    ['an edition file that is no JSON', replaced('edition.json', '}', ''), /edition\.json, line 1: it is no JSON/],
  ];
  for (const [what, change, message] of WRONG) {
    it(`says what is wrong, and where: ${what}`, async () => {
      await assert.rejects(build(change), { name: 'FactError', message });
    });
  }

  it('leaves the old file when the new facts are wrong', async () => {
    const out = await build(() => undefined);
    const before = readFileSync(out);
    await assert.rejects(build(section('in force', 'x')));
    assert.deepEqual(readFileSync(out), before);
  });
});

describe('the notation of a structure', () => {
  for (const text of ['', 'a', 'a,b', 'a(1(A,B,C),2(A,B),3),b,c', '1(i)', 'aa,bb']) {
    it(`reads "${text}"`, () => {
      assert.ok(parseStructure(text) !== undefined);
    });
  }
  for (const text of [',', 'a,', 'a(', 'a()', 'a)', 'a(1', 'a(1))', 'a b', '(a)']) {
    it(`refuses "${text}"`, () => {
      assert.equal(parseStructure(text), undefined);
    });
  }
});

describe('the facts as a whole', () => {
  const statutes = loadCatalogue();

  it('have no section in force in a title that has none', () => {
    for (const { number, status } of statutes.titles()) {
      if (status === 'in force') continue;
      for (const { number: chapter } of statutes.chapters(number)) {
        for (const section of statutes.sectionsOf(chapter, number))
          assert.notEqual(section.status, 'in force', section.number);
      }
    }
  });

  it('have no member of a printed range in force', () => {
    for (let i = 0; i < statutes.size; i++) {
      const section = statutes.at(i)!;
      if (section.inRange) assert.notEqual(section.status, 'in force', section.number);
    }
  });

  it('have every plain number of a printed range, whatever letter stands at its end', () => {
    const missing = new Set<string>();
    for (let i = 0; i < statutes.size; i++) {
      for (const { first, through } of readNumberList(statutes.at(i)!.printedRange ?? '')) {
        const [from, to] = [sectionKey(first)!, sectionKey(through ?? first)!];
        if (from.series !== to.series) continue;
        for (let n = parseInt(writeKey(from.key), 10) + 1; n <= parseInt(writeKey(to.key), 10); n++)
          if (statutes.find(`${from.series}-${n}`) === undefined) missing.add(`${from.series}-${n}`);
      }
    }
    assert.deepEqual([...missing], []);
    assert.equal(statutes.find('33-373')?.effective, '1997-01-01');
  });

  it('have no act of a year after the edition, nor before the oldest revision', () => {
    for (let i = 0; i < statutes.size; i++) {
      for (const { year, act } of statutes.acts(statutes.at(i)!)) {
        assert.ok(year >= 1868 && year <= statutes.edition.actsThrough, `${statutes.at(i)!.number}: ${act}`);
      }
    }
  });

  it("know every title's letter and none beyond", () => {
    assert.deepEqual(
      statutes
        .titles()
        .slice(0, 5)
        .map(({ number }) => number),
      ['1', '2', '2c', '3', '4'],
    );
    assert.equal(statutes.titles().at(-1)?.number, '55');
  });
});

describe('facts that were wrong once', () => {
  const statutes = loadCatalogue();
  const of = (number: string): NonNullable<ReturnType<typeof statutes.find>> => statutes.find(number)!;
  const labelsOf = (nodes: readonly StructureNode[]): string =>
    nodes.map(({ label, children }) => label + (children.length === 0 ? '' : `(${labelsOf(children)})`)).join(',');

  const STATES: readonly (readonly [number: string, status: string])[] = [
    ['33-656', 'in force'],
    ['33-1046', 'in force'],
    ['22a-113d', 'reserved'],
    ['22a-113e', 'reserved'],
    ['22a-113j', 'reserved'],
    ['17-26', 'transferred or repealed'],
    ['36-563', 'transferred or repealed'],
    ['17-22', 'transferred'],
    ['19-210l', 'transferred'],
    ['36-435l', 'transferred'],
    ['54-138b', 'repealed'],
    ['51-273', 'transferred'],
    ['17-1', 'unknown'],
    ['13-193', 'unknown'],
    ['17-460', 'transferred'],
    ['46-31a', 'transferred'],
    ['1-55', 'repealed'],
    ['26-234', 'repealed'],
  ];
  for (const [number, status] of STATES) {
    it(`have ${number} as ${status}`, () => {
      assert.equal(of(number).status, status);
    });
  }

  const REPEALED: readonly (readonly [number: string, effective: string | null, lastAct: string, range: string])[] = [
    ['1-55', '2016-10-01', 'P.A. 16-40, S. 9', '1-55 and 1-56'],
    ['1-56', '2016-10-01', 'P.A. 16-40, S. 9', '1-55 and 1-56'],
    ['46b-141a', '2018-07-01', 'P.A. 18-31, S. 43', '46b-141 to 46b-141b'],
  ];
  for (const [number, effective, lastAct, range] of REPEALED) {
    it(`tell how and when ${number} was repealed, with its range`, () => {
      const section = of(number);
      assert.deepEqual([section.effective, section.lastAct, section.printedRange], [effective, lastAct, range]);
      assert.notEqual(section.catchline, '');
    });
  }

  it('have heading and acts of the repealed numbers of printed ranges', () => {
    for (const number of ['10-93', '26-234', '3-72a', '8-224']) {
      assert.notEqual(of(number).catchline, '', number);
      assert.notEqual(of(number).lastAct, '', number);
      assert.notEqual(of(number).printedRange, null, number);
    }
  });

  const SUCCESSORS: readonly (readonly [number: string, numbers: readonly string[]])[] = [
    ['21-111', ['36-564']],
    ['21-119', ['36-573']],
    ['21-116', ['36-570']],
    ['19a-452', ['17a-278']],
    ['19a-454', ['17a-280']],
    ['16-67', ['13b-218']],
    ['16-68', ['13b-219']],
    ['1-19', ['1-210']],
  ];
  for (const [number, numbers] of SUCCESSORS) {
    it(`know where ${number} went`, () => {
      assert.deepEqual(of(number).successor?.numbers, numbers);
    });
  }

  const CATCHLINES: readonly (readonly [number: string, pattern: RegExp])[] = [
    ['45a-471', /^Trustee to receive proceeds/],
    ['54-110a', /common law high crimes and misdemeanors/],
    ['54-134', /Unauthorized residency by parolee from another state\b/],
    ['54-138a', /Unauthorized residency by parolee from another state\b/],
  ];
  for (const [number, pattern] of CATCHLINES) {
    it(`have the whole heading of ${number}`, () => {
      assert.match(of(number).catchline, pattern);
    });
  }

  const FORMER: readonly (readonly [number: string, former: readonly string[]])[] = [
    ['38a-650', ['38-254']],
    ['46b-141', ['51-322']],
    ['46b-141a', []],
    ['17b-116', ['17-273']],
    ['17b-117', ['17-273a']],
    ['3-114q', ['17b-322']],
    ['10a-5', ['10-324']],
  ];
  for (const [number, former] of FORMER) {
    it(`know the former numbers of ${number}`, () => {
      if (number === '10a-5') assert.notDeepEqual(of(number).formerly, []);
      else assert.deepEqual(of(number).formerly, former);
    });
  }

  it('take no note for a source line', () => {
    for (let i = 0; i < statutes.size; i++)
      assert.doesNotMatch(statutes.at(i)!.source, /^\*?Note/, statutes.at(i)!.number);
  });

  it('print article 12A of title 42a with its capital', () => {
    assert.equal(of('42a-12A-101').chapter, 'Article 12A');
    assert.equal(statutes.find('42a-12a-101'), undefined);
  });

  it('know the amendments that the code prints beside the text in force', () => {
    assert.deepEqual(of('10-16b').pending, [
      {
        effective: '2025-07-01',
        by: 'section 32 of public act 22-80, section 3 of public act 23-21, section 7 of public act 23-150 and section 19 of public act 23-160',
        part: '(a),(d)',
      },
    ]);
    assert.deepEqual(of('17a-175').pending, [{ effective: '', by: 'section 6 of public act 25-116' }]);
  });

  const STRUCTURES: readonly (readonly [number: string, structure: string])[] = [
    ['4-28e', 'a,b(1,2),c(1,2),d'],
    ['8-18', 'a,b,c'],
    ['14-177', 'a,b,c'],
    ['1-351', 'a(1,2,3,4,5,6,7,8,9),b,c,d,e,f,g'],
    ['53a-19', 'a(1,2),b(1,2,3),c(1,2,3)'],
    ['42a-2-206', '1(a,b),2'],
    ['8-2s', 'a,b,c(1,2,3)'],
    ['10-220a', 'a(1,2,3,4,5,6,7,8,9),b(1,2,3,4(A,B,C,D)),c(1,2(A,B)),d(1,2)'],
    ['54-36a', 'a(1,2,3),b(1,2,3(A,B,C,D)),c,d(1,2),e(1,2),f,g,h,i'],
    ['47a-11', 'a,b,c,d,e,f,g,h'],
    ['52-304', 'a,b'],
    ['33-221', 'a,b,c,d,e,f,g,h,i,j,k,l,m,n'],
    ['42a-3-111', ''],
    [
      '36b-62',
      'a,b(1,2,3,4(A,B,C(i,ii,iii),D,E,F,G,H(i,ii,iii,iv),I,J,K)),c(1,2),d,e(1,2),f(1,2),g(1,2(A,B,C,D,E(i,ii,iii))),h,i',
    ],
    [
      '1-84',
      'a,b,c,d(1,2,3,4),e,f,g,h(1,2),i(1(A(i,ii),B(i,ii,iii,iv,v(I,II,III,IV,V,VI))),2),j,k,l,m(1,2,3),n(1(A,B(i,ii,iii,iv,v)),2(A,B)),o(1(A,B),2),p(1,2,3),q,r(1,2(A,B,C(i,ii,iii(I,II))),3(A,B,C,D,E(i,ii,iii)),4),s',
    ],
    [
      '14-227b',
      'a(1,2),b(1(A,B,C,D(i,ii,iii)),2(A,B,C)),c,d(1,2(A,B)),e(1(A,B),2(A,B)),f,g(1,2(A,B,C(i,ii),D),3(A,B,C,D),4,5(A,B,C,D,E)),h,i(1(A,B),2(A(i,ii,iii),B(i,ii,iii),C(i,ii,iii)),3),j(1,2,3,4(A,B),5),k,l,m(A,B,C),n,o(1,2,3),p',
    ],
    [
      '53a-119',
      '1,2,3,4,5(A,B,C,D,E,F,G,H,I),6(A,B,C),7(A,B(i,ii),C),8(A,B,C),9,10,11(A,B),12(A,B),13(A,B,C,D),14(A,B),15(A,B,C(i,ii,iii,iv)),16,17(A,B),18',
    ],
    ['4-177c', 'a(1,2),b'],
    ['52-278b', '1,2'],
    ['12-62', 'a(1,2,3,4,5,6,7,8,9),b(1(A,B(i,ii,iii)),2,3,4(A,B)),c(1,2),d(1,2(A,B,C,D)),e,f,g(1,2),h(1,2),i'],
    [
      '9-368m',
      'a,b(1,2,3,4,5,6,7,8),c(1(A,B,C(i,ii,iii),D(i,ii),E),2(A,B(i,ii))),d,e(1,2(A,B,C,D,E,F(i(I,II),ii),G,H,I(i(I,II),ii(I,II)),J,K)),f(1(A,B),2,3(A,B),4,5,6),g,h',
    ],
    [
      '46b-38c',
      'a,b,c(1,2,3,4,5(A,B,C,D,E,F,G,H,I)),d(1,2,3,4(A,B)),e(1(A,B,C),2),f,g(1(A,B,C,D),2,3),h(1(A,B,C,D(i,ii,iii,iv(I,II,III))),2,3),i(1,2),j',
    ],
  ];
  for (const [number, structure] of STRUCTURES) {
    it(`have the labels of ${number}`, () => {
      assert.equal(labelsOf(of(number).structure), structure);
    });
  }
});
