import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { notation } from '../../support/notation';

const read = (source: string): string[] =>
  notation(createSnapshot('test:/', 1, 'plaintext', source).reading.citations, source);

describe('a town’s code of ordinances', () => {
  const CODE =
    'TOWN OF HARTWOOD, CONNECTICUT\nCODE OF ORDINANCES\n\nSec. 12-13. - Definitions.\nBlight means what section 12-15 says. Id.\n\n' +
    'Sec. 12-14. - Appeals.\nWho is fined under section 12-40 (a) may appeal as in C.G.S. § 7-152c.\n(Ord. of 3-5-98, § 2)\n\n' +
    'Sec. 12-15. Fines.\nSee § 22a-19 and section 7-148 of the general statutes.';

  it('owns the sections that it heads and those of its chapters, and cites the code by name or lettered title', () => {
    assert.deepEqual(read(CODE), [
      'full "C.G.S. § 7-152c" 7-152c',
      'short "§ 22a-19" 22a-19',
      'prose "section 7-148" 7-148',
    ]);
  });

  it('does not own what it names as the code’s, and is none where nothing calls it so', () => {
    assert.deepEqual(read(`${CODE}\nSee C.G.S. § 12-14.`).slice(-1), ['full "C.G.S. § 12-14" 12-14']);
    assert.deepEqual(read('Connecticut.\n\nSec. 12-14. Appeals.\nSee section 12-15.'), [
      'prose "Sec. 12-14" 12-14',
      'prose "section 12-15" 12-15',
    ]);
  });

  it('has notes of its editors that name sections of the charter, in a line or as a list under a heading', () => {
    const notes =
      'CHARTER REFERENCES\nAuthority over awnings — See § 1-3(35).\nBoards — See §§ 2-2 and 5-9.\n\n' +
      'STATUTORY REFERENCES\nFair rent — See § 7-148b.\n\n*Charter references: Parks, § 4-3.\n\nState law references: § 7-148.';
    assert.deepEqual(read(`Connecticut.\n\n${notes}`), ['short "§ 7-148b" 7-148b', 'short "§ 7-148" 7-148']);
    assert.deepEqual(read('Connecticut.\n\nCHARTER REFERENCES\nSTATUTORY REFERENCES\nRent — See § 7-148.'), [
      'short "§ 7-148" 7-148',
    ]);
    assert.deepEqual(read('Connecticut.\n\nBy a charter reference to C.G.S. § 7-148 it is so.'), [
      'full "C.G.S. § 7-148" 7-148',
    ]);
  });

  it('owns what an article heads, with a division between and comments around', () => {
    const article =
      'ARTICLE III. NOISE\n\nDIVISION 1. GENERALLY\n\nSec. 10-61. Purpose.\nSee section 10-62 and section 7-148.';
    assert.deepEqual(read(`Connecticut.\n\n${article}`), ['prose "section 7-148" 7-148']);
    assert.deepEqual(read(`Connecticut.\n\n${article.replace('DIVISION 1. GENERALLY', 'So it is.')}`).length, 3);
    // By-laws that quote the code.
    assert.deepEqual(
      read('ARTICLE I Duties\nSection 1. Of officers\nConnecticut law:\n\nSec. 9-405. Time.\nSection 9-390 applies.'),
      ['prose "Sec. 9-405" 9-405', 'prose "Section 9-390" 9-390'],
    );
  });

  it('owns sections of its other chapters where its editors have worked on it, without a letter or a name after them', () => {
    const code =
      'Connecticut.\n\nSec. 12-61. Purpose.\nSee section 1-11, section 8-30g, and sections 14-54 and 14-55, respectively, of the General Statutes.\n\n' +
      'Cross reference(s) – Fees, § 8-3 et seq.; § 8-7.\n';
    assert.deepEqual(read(code), ['prose "section 8-30g" 8-30g', 'prose "sections 14-54 and 14-55" 14-54 | 14-55']);
  });

  it('owns a chapter that it heads with a letter as no title of the General Statutes has', () => {
    const chapter =
      '§ 6B-2. Code of Ethics.\nSection 7-148h of the Connecticut General Statutes allows it. See § 6B-3.';
    assert.deepEqual(read(chapter), ['prose "Section 7-148h" 7-148h']);
    assert.deepEqual(read('Connecticut.\n§ 6b-2. Code of Ethics.'), ['short "§ 6b-2" 6b-2']);
    assert.deepEqual(read('Connecticut.\n§ 46B-15. Relief from abuse.'), ['short "§ 46B-15" 46b-15']);
  });
});

describe('other papers’ sections and numbers to be filled in', () => {
  for (const [text, cited] of [
    ['UCC by CGS 42a-2-xxx and C.G.S. § 10-xxx', []],
    ['§ 52-278f, as the credit application’s Section 5-2 lacks it', ['short "§ 52-278f" 52-278f']],
    ['Libro de Práctica § 24-1 y CGS § 51-15', ['full "CGS § 51-15" 51-15']],
    [
      'register; ch. 400b, §§ 20-450 to 20-462',
      ['chapter "ch. 400b" 400b', 'short "§§ 20-450 to 20-462" 20-450..20-462'],
    ],
    ['Ill. Rev. Stat. 1983, ch. 122, § 24-12', []],
  ] as const)
    it(`are read: ${text}`, () => {
      assert.deepEqual(read(`Connecticut. ${text}.`), cited);
    });
});

describe('a contract', () => {
  it('owns the clauses that its articles number', () => {
    const lease =
      'ARTICLE 8. USE\n8-1.  Use.  A bakery.\n8-2.  Zoning.  As in § 8-3 and C.G.S. § 47a-1.\n8-3. Alterations.  See § 8-2. See § 49-33.\n';
    assert.deepEqual(read(`Connecticut.\n\n${lease}`), ['full "C.G.S. § 47a-1" 47a-1', 'short "§ 49-33" 49-33']);
    assert.equal(read(`Connecticut.\n\n${lease.replace('ARTICLE 8', 'PART 8')}`).length, 4);
  });
});

describe('a charter', () => {
  it('owns the sections that it heads, with a colon or a dash before the title too', () => {
    for (const mark of ['.', ':', ' -', ' –'])
      assert.deepEqual(
        read(`Connecticut\nTown Charter\n\nSection 3-1${mark} General Powers\nBy section 3-2 and C.G.S. § 7-148.`),
        ['full "C.G.S. § 7-148" 7-148'],
        mark,
      );
    assert.deepEqual(read('Connecticut law on a town charter\n\nSection 3-1 - General Powers\n'), [
      'prose "Section 3-1" 3-1',
    ]);
  });
});

describe('a charter or rules whose articles or chapters number their sections', () => {
  const CHARTER =
    'CHARTER OF HARTWOOD, CONNECTICUT\n\nARTICLE IV\nSELECTMEN\n\nSec. 4-1. Powers.\nSee section 2-4 (a), section 7-148 and General Statutes § 9-1.';

  it('own these, and those of the articles before', () => {
    for (const name of ['ARTICLE IV', '# Article 4', 'ARTICLE IV—', 'CHAPTER IV', 'Chapter IV.'])
      assert.deepEqual(read(CHARTER.replace('ARTICLE IV', name)), [
        'prose "section 7-148" 7-148',
        'full "General Statutes § 9-1" 9-1',
      ]);
  });

  it('own none where no article bears the number of the sections', () => {
    for (const name of ['ARTICLE VI', 'CHAPTER VI', 'CHAPTER 4', 'Under ARTICLE IV'])
      assert.equal(read(CHARTER.replace('ARTICLE IV', name)).length, 4, name);
  });
});

describe('a paper on the Uniform Commercial Code', () => {
  const CHART =
    'CONNECTICUT CHANGES TO ARTICLE 9 OF THE UNIFORM COMMERCIAL CODE\n\n§9-102(a)(27) Mentions books.\n§ 9-501 See C.G.S. § 21-64. Id.';

  it('cites that code by its own numbers, of the article that it names', () => {
    assert.deepEqual(read(CHART), ['full "C.G.S. § 21-64" 21-64', 'id "Id." 21-64']);
    assert.deepEqual(read(`${CHART} See § 8-302.`).slice(2), ['short "§ 8-302" 8-302']);
    assert.deepEqual(read(`${CHART} See § 9-19.`).slice(2), ['short "§ 9-19" 9-19']);
  });

  it('cites the General Statutes where it names them, and where no article or no such code is named', () => {
    assert.deepEqual(read(`${CHART} See General Statutes § 9-501 (a).`).slice(0, 1), ['short "§ 9-501" 9-501']);
    for (const gone of ['ARTICLE 9 OF ', ' OF THE UNIFORM COMMERCIAL CODE'])
      assert.deepEqual(read(CHART.replace(gone, '')).length, 4);
  });
});

describe('papers as they are sent and scanned', () => {
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    [
      '> See Conn. Gen. Stat. §§ 42-150aa\n> and 42-150bb.',
      ['full "Conn. Gen. Stat. §§ 42-150aa\\n> and 42-150bb" 42-150aa | 42-150bb'],
    ],
    ['>> See C.G.S. § 4-\n>> 183\n> and so', ['full "C.G.S. § 4-\\n>> 183" 4-183']],
    ['> See General Statutes\n§ 4-183', ['short "§ 4-183" 4-183']],
    ['Conn. Gen. Stat. 5 14-296aa', ['full "Conn. Gen. Stat. 5 14-296aa" 14-296aa']],
    ['C.G.S. $$ 8-2, 8-3', ['full "C.G.S. $$ 8-2, 8-3" 8-2 | 8-3']],
    ["CONN. GEN. STAT. ' 4-176", ['full "CONN. GEN. STAT. \' 4-176" 4-176']],
    ["as the C.G.S.' 4-176 Connecticut", []],
    ['Conn. Gen. Stat. S 46b-56', ['full "Conn. Gen. Stat. S 46b-56" 46b-56']],
    ['in violation of Gen- eral Statutes § 53a-134', ['full "Gen- eral Statutes § 53a-134" 53a-134']],
    ['C.G.S. § 54-56e  Pr. Bk. § 39-33', ['full "C.G.S. § 54-56e" 54-56e']],
    [
      'SECTION 8 – 215 OF THE CONNECTICUT GENERAL STATUTES, and section 9 – 10 of the by-laws',
      ['prose "SECTION 8 – 215" 8-215'],
    ],
    // What bills delete, and the numbers of their lines.
    ['sections [4e-1] 4e-2 to 4e-47', ['prose "sections [4e-1] 4e-2 to 4e-47" 4e-1 | 4e-2..4e-47']],
    ['this chapter and section [53-344] 2 of this act', []],
    [
      'The 9\nbuildings of sections 4b-1 to 4b-5, 10\ninclusive, 4b-21',
      ['prose "sections 4b-1 to 4b-5, 10\\ninclusive, 4b-21" 4b-1..4b-5 | 4b-21'],
    ],
    ['A 9\nname under subsection (a) 10\nof section 9-12', ['prose "subsection (a) 10\\nof section 9-12" 9-12(a)']],
    [
      'SUBDIVISIONS (7) AND (10) of subsection (a) of section 26-28',
      ['prose "SUBDIVISIONS (7) AND (10) of subsection (a) of section 26-28" 26-28(a)(7) | 26-28(a)(10)'],
    ],
    ['C.G.S. § 52-\u0018\u0018 and C.G.S. § 52-', ['full "C.G.S. § 52-" malformed 52-']],
    // Marks of notes, and what a writer puts into a quotation.
    ['General Statutes § 34-355 (5) (C),[2] the', ['full "General Statutes § 34-355 (5) (C)" 34-355(5)(C)']],
    ['“section 53a-119 [a] person commits larceny', ['prose "section 53a-119" 53a-119']],
    ['General Statutes § 53a-73a, 73b.', ['full "General Statutes § 53a-73a, 73b" 53a-73a | 53a-73b']],
    // Several do not end a range, and a sentence may count its parts in Roman figures.
    [
      'moves the rules of CGS § 14-145b to §§ 14-145 and 14-150',
      ['full "CGS § 14-145b" 14-145b', 'short "§§ 14-145 and 14-150" 14-145 | 14-150'],
    ],
    [
      'in (i) mortgages of CGS § 49-2(c), (ii) mortgages of CGS § 49-3, and (iii) liens',
      ['full "CGS § 49-2(c)" 49-2(c)', 'full "CGS § 49-3" 49-3'],
    ],
    ['In Connecticut they use their constitutional rights (§ 31-51q)', ['short "§ 31-51q" 31-51q']],
    // A book that writes its letters large goes on with its own.
    [
      'new sections, namely, 4-12, with parts of General Statutes § 52-180c, and 9-3A, on it',
      ['full "General Statutes § 52-180c" 52-180c'],
    ],
    ['under Chapter 113 of the Connecticut General Statues', ['chapter "Chapter 113" 113']],
    // Lists, an entry a line.
    [
      'Connecticut\nSec. 47-4 Rights in Real Property\nSection 47-5\nSec. 7-157. Local ordinances\nSec. 7-158. Fees',
      ['prose "Sec. 47-4" 47-4', 'prose "Section 47-5" 47-5', 'prose "Sec. 7-157" 7-157', 'prose "Sec. 7-158" 7-158'],
    ],
    ['C.G.S. § 1-1\nBuilding Zone Regulations\n§ 4-2', ['full "C.G.S. § 1-1" 1-1']],
    ['C.G.S. § 1-1\nPractice Book\n§ 10-39', ['full "C.G.S. § 1-1" 1-1']],
    // Acts.
    [
      '1997 Conn. Pub. Acts 281, §2 and 1997 Conn. Pub. Acts 309, §1',
      [
        'act "1997 Conn. Pub. Acts 281, §2" public 97-281 of 1997 § 2',
        'act "1997 Conn. Pub. Acts 309, §1" public 97-309 of 1997 § 1',
      ],
    ],
    ['sections 69-80 of PA 09-7', ['act "sections 69-80 of PA 09-7" public 09-7 of 2009 § 69-80']],
    ['P.A. 73-620, S. 12-14, 18, 19', ['act "P.A. 73-620, S. 12-14, 18, 19" public 73-620 of 1973 § 12-14, 18, 19']],
  ];
  for (const [source, expected] of CASES) {
    it(`are read: ${source.replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(read(source), expected);
    });
  }
});

describe('a section that names no state', () => {
  const KEPT = [
    'Sec. 20-198. Who is licensed in any state, the District of Columbia, Puerto Rico, Guam or the Virgin Islands may apply.',
    'A licensee of another state or territory of the United States or the District of Columbia may apply under section 20-579.',
    'Sections 52-241 and 52-242 are repealed. They set the costs of a municipal court.',
    'Sec. 25-157u. The commissioner shall ask the United States Army Corps of Engineers for a report.',
    'Sec. 31-249g. An appeal from the Employment Security Board of Review is heard in the Superior Court.',
    'A manufacturer is the holder of a permit issued under section 30-16.',
  ];
  for (const source of KEPT) {
    it(`keeps its citations: ${source.slice(0, 60)}`, () => {
      assert.notEqual(read(source).length, 0);
    });
  }

  const NONE = [
    'As set forth in § 4-2 above and § 4-3 below, the Licensee shall pay each quarter.',
    'The Superior Court of Guam applied § 7-11. Guam has no such rule.',
    'See Sec. 2-3 of it, then run pip install conndoc and read Sec. 2-4.',
  ];
  for (const source of NONE) {
    it(`has none where it is another’s: ${source.slice(0, 60)}`, () => {
      assert.deepEqual(read(source), []);
    });
  }
});
