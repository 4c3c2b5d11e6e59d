import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { makeRecord, type RecordInput } from '../../../server/src/record/makeRecord';
import type { VerificationRecord } from '../../../server/src/record/record';
import { recordHtml } from '../../../server/src/record/writers/html';
import { recordData } from '../../../server/src/record/writers/json';
import { recordText } from '../../../server/src/record/writers/text';
import { loadCatalogue } from '../../support/catalogue';

function record(text: string, language = 'plaintext', over: Partial<RecordInput> = {}): VerificationRecord {
  return makeRecord(createSnapshot('file:///brief', 0, language, text), {
    statutes: loadCatalogue(),
    file: 'brief.md',
    sha256: 'ab',
    version: '1.2.3',
    checkedAt: '2026-11-26',
    asOf: null,
    office: null,
    ...over,
  });
}

/** A text with one citation, and its verdict. */
const VERDICTS: readonly (readonly [text: string, verdict: string | RegExp])[] = [
  ['Conn. Gen. Stat. § 53a-70', 'found, in force'],
  [
    'General Statutes § 53a-70 (a) (1)',
    'found, in force; pinpoint found in the facts; not compared with the official text',
  ],
  ['Conn. Gen. Stat. § 53a-70 (2011)', 'found, in force; amended after the cited edition (P.A. 15-211, § 16 (2015))'],
  [
    '§ 53a-70(q)',
    'found, in force; pinpoint could not be checked without the official text; the facts list only (a) and (b)',
  ],
  ['§ 53a-71(a)(12)', /under \(a\) the facts list only \(1\), \(2\)/],
  [
    'Conn. Gen. Stat. § 53a-70(a)(1) (2011)',
    /pinpoint could not be checked in the current text: an earlier edition is cited$/,
  ],
  ['§ 53a-40e', 'found, in force; amended since the printed volume (P.A. 26-32, § 1, effective October 1, 2026)'],
  ['§ 53a-7000', /^no such section \(nearest: § 53a-70\)/],
  ['§ 53a-90', 'transferred to § 54-102a'],
  ['§ 53a-117k', 'found, in force'],
  [
    'The former crime of General Statutes § 53a-72 was repealed in 1975.',
    'repealed (last act: P.A. 75-619, § 7 (1975)), as its sentence seems to say',
  ],
  ['the act, General Statutes § 1-19, now § 1-210', /^transferred to § 1-210, as its sentence seems to say$/],
  ['Conn. Gen. Stat. § 53-a-70', /^could not be verified: 53-a-70 is not a section number\b.* Nearest: § 53a-70\.$/],
  [
    'The claim is barred by § 52-584.5',
    'found, in force; “.5” directly follows the number: the code has no § 52-584.5, and no note 5 was found',
  ],
  ['It is barred by Conn. Gen. Stat. § 52-584.5\n\nThe court agrees.', /no note 5 was found$/],
  ['It is barred by § 52-584.5 The court agrees.\n\n5 See the complaint.', 'found, in force'],
  ['It is barred by § 52-584.', 'found, in force'],
  ['Conn. Gen. Stat. §§ 53a-70, 53-a-71', /^§ 53a-70: found, in force · could not be verified: 53-a-71 /],
  ['§§ 53a-70, 53a-71', 'both found, in force'],
  ['§§ 53a-70 and 53a-7000', /^§ 53a-70: found, in force · § 53a-7000: no such section/],
  ['§§ 53a-73a to 53a-70', /the range ends before it begins$/],
  ['§§ 53a-70 to 53a-7000', /the last section of the range, § 53a-7000, does not exist$/],
  ['title 53a', 'found'],
  ['Chapters 952 and 953 of the general statutes', 'chapter 952: found · chapter 953: no such chapter'],
  ['chapter 9999 of the general statutes', 'no such chapter'],
  ['title 99 of the general statutes', 'no such title'],
  ['Id.', 'could not be verified: it refers to no earlier citation that was found'],
  [
    'General Statutes § 53a-70 (a) provides: “A person is guilty of it when such person does.”',
    /quotation not compared: no official text is installed$/,
  ],
  [
    'The limitation is in § 52-577: “Nobody may sue for a wrong like this after a year.”',
    'found, in force; quotation not compared: no official text is installed',
  ],
  [
    'In § 52-577 the legislature chose “no more than a year from the wrong that is complained of” as its limit.',
    'found, in force; quotation not compared: no official text is installed',
  ],
  [
    'Under § 52-577 the court held that “the time runs from the wrong and not from its harm.” Doe v. Roe, 300 Conn. 1 (2011).',
    'found, in force',
  ],
  ['In § 52-577 the word “tort” has its usual sense.', 'found, in force'],
  [
    '“A person is guilty of it when such person does.” General Statutes § 53a-70 (a).',
    /quotation not compared: no official text is installed$/,
  ],
];

describe('the verification record', () => {
  for (const [text, verdict] of VERDICTS) {
    it(`says of ${text}`, () => {
      const said = record(text).citations[0]?.verdict ?? '';
      if (typeof verdict === 'string') assert.equal(said, verdict);
      else assert.match(said, verdict);
    });
  }

  it('leads an Id. to what it repeats, through other Ids.', () => {
    const { citations } = record('General Statutes § 53a-70 (a). Id. Id., § 53a-71. Id.');
    assert.deepEqual(
      citations.map(({ antecedent }) => antecedent),
      [null, 'General Statutes § 53a-70 (a)', null, 'Id., § 53a-71'],
    );
    assert.deepEqual(
      citations.map(({ resolves }) => resolves[0]?.number),
      ['53a-70', '53a-70', '53a-71', '53a-71'],
    );
    assert.deepEqual(citations[1]?.resolves[0]?.pinpoint, ['a']);
  });

  const TEXT = 'See Conn. Gen. Stat. § 53a-70(a)(1), § 53a-71, § 52-577 and § 53a-9999.\n';
  const listed = (table: string, language = 'plaintext'): readonly [cited: string[], notices: readonly string[]] => {
    const { citations, head } = record(table + TEXT, language);
    const last = citations.findIndex(({ words }) => words.startsWith('Conn. Gen. Stat. § 53a-70(a)(1), § 53a-71'));
    return [citations.slice(0, last).map(({ words }) => words), head.notices];
  };

  it('lists what a table of authorities only repeats once, and says so; what the text does not cite stays', () => {
    for (const [language, table] of [
      ['plaintext', 'TABLE OF AUTHORITIES\n\nStatutes\n\nConn. Gen. Stat. § 53a-70 ........ 1, 3\n'],
      ['plaintext', 'Conn. Gen. Stat. § 53a-70(a) . . . . . passim\n\nConn. Gen. Stat. § 53a-71\t4 n.2, 5\n\n'],
      ['markdown', '| Statute | Page |\n| --- | --- |\n| § 53a-71 | 1 |\n| § 53a-9999 | 2 |\n\n'],
      [
        'markdown',
        '<!-- conncite:table-of-authorities -->\n\n- Conn. Gen. Stat. § 53a-70: Argument\n\n<!-- /conncite:table-of-authorities -->\n\n',
      ],
    ] as const) {
      const [cited, notices] = listed(table, language);
      assert.deepEqual(cited, [], table);
      assert.match(
        notices.join(),
        /in the table of authorities (?:is|are) not listed, because the text cites the same/,
      );
    }
    for (const row of [
      '§ 53a-72',
      '§ 53a-70(b)',
      '§ 53a-70(a)(1)(A)',
      'Conn. Gen. Stat. § 53a-71 (2011)',
      '§§ 53a-70 to 53a-71',
      'Conn. Gen. Stat. § 53-a-70',
      '§§ 53a-71, 53a-72',
    ]) {
      const [cited, notices] = listed(`TABLE OF AUTHORITIES\n\n${row} ........ 1, 3\n\n`);
      assert.deepEqual([cited, notices], [[row], []]);
    }
    // No row: a sentence, and one line of its look that stands alone.
    assert.equal(listed('The fine in § 53a-71 is 12\n\n')[0].length, 1);
    assert.equal(listed('The fine in § 53a-71 is\t12\n\n')[0].length, 1);
  });

  it('does not list the titles and acts of a table that the text cites', () => {
    const made = (rows: string): readonly string[] => {
      const { citations, notChecked } = record(
        `<!-- conncite:table-of-authorities -->\n\n${rows}\n\n<!-- /conncite:table-of-authorities -->\n\nSee § 42a-2A-101 and P.A. 21-103, § 3, of the General Assembly.\n`,
        'markdown',
      );
      return [...citations, ...notChecked].map(({ words }) => words);
    };
    const cited = ['§ 42a-2A-101', 'P.A. 21-103, § 3'];
    assert.deepEqual(
      made(
        '| **Title 42a, Uniform Commercial Code** | |\n| § 42a-2A-101 | One |\n| Public Acts 2021, No. 21-103 | One |',
      ),
      cited,
    );
    for (const row of ['Title 53a, Penal Code', 'General Statutes, title 42a', 'P.A. 21-104'])
      assert.equal(made(`| ${row} | One |`).length, cited.length + 1, row);
  });

  it('says where each citation stands, notes and headings too', () => {
    const { citations, head } = record(
      '# A Motion\n\n## Argument\n\nSee § 53a-70.[^1]\n\n[^1]: See § 53a-71.\n',
      'markdown',
    );
    assert.equal(head.title, 'A Motion');
    assert.deepEqual(
      citations.map(({ place }) => place.words),
      ['paragraph 1, line 5, under “Argument”', 'note 1, line 7, under “Argument”'],
    );
    assert.deepEqual(citations[1]?.place, {
      words: 'note 1, line 7, under “Argument”',
      heading: 'Argument',
      paragraph: null,
      note: 1,
      page: null,
      line: 7,
    });
  });

  for (const [text, title] of [
    [
      'MEMORANDUM OF LAW IN\n\nSUPPORT OF MOTION TO STRIKE\n\nI. Background\n\nSee § 53a-70.',
      'MEMORANDUM OF LAW IN SUPPORT OF MOTION TO STRIKE',
    ],
    [
      'MEMORANDUM OF LAW\nIN SUPPORT OF MOTION\nTO STRIKE\n\nSee § 53a-70.',
      'MEMORANDUM OF LAW IN SUPPORT OF MOTION TO STRIKE',
    ],
    ['MOTION TO STRIKE\n\nARGUMENT\n\nSee § 53a-70.', 'MOTION TO STRIKE'],
    ['MOTION TO\n\nSee § 53a-70.', 'MOTION TO'],
    ['To the court.\n\nI. THE STATUTE\n\nSee § 53a-70.', null],
  ] as const) {
    it(`reads the title of ${text.slice(0, 50).replaceAll('\n', '⏎')} to its end`, () => {
      assert.equal(record(text).head.title, title);
    });
  }

  it('lists what was not checked, by what it is', () => {
    const { notChecked } = record(
      'State v. Smith, 288 Conn. 418, 430 (2008); 42 U.S.C. § 1983; Practice Book § 17-44; P.A. 21-103, § 3; N.C. Gen. Stat. § 14-43.11; ' +
        'Regs., Conn. State Agencies § 22a-174-33; U.S. Const. amend. XIV; General Statutes § 53a-70.',
    );
    assert.deepEqual(
      notChecked.map(({ kind, words }) => `${kind}: ${words}`),
      [
        'case: State v. Smith, 288 Conn. 418, 430 (2008)',
        'federal law: 42 U.S.C. § 1983',
        'court rule: Practice Book § 17-44',
        'act: P.A. 21-103, § 3',
        'law of another state: N.C. Gen. Stat. § 14-43.11',
        'regulation: Regs., Conn. State Agencies § 22a-174-33',
        'constitution: U.S. Const. amend. XIV',
      ],
    );
  });

  for (const [text, ...seen] of [
    [
      'See N.Y. Penal Law § 125.25 and New York Penal Law § 125.27 (1).',
      'N.Y. Penal Law § 125.25',
      'New York Penal Law § 125.27 (1)',
    ],
    [
      'State v. Smith, 123 Conn. App. 456, 460, 3 A.3d 789 (2010).',
      'State v. Smith, 123 Conn. App. 456, 460, 3 A.3d 789 (2010)',
    ],
    [
      'Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973); 2011 WL 123456',
      'Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)',
      '2011 WL 123456',
    ],
    [
      'See Practice Book § 10-39. But see also Doe v. Roe, 300 Conn. 1, 5 n.3. In re Jason, 20 Conn. App. 1; In Doe v. Poe, 3 Conn. 4',
      'Practice Book § 10-39',
      'Doe v. Roe, 300 Conn. 1, 5 n.3',
      'In re Jason, 20 Conn. App. 1',
      'Doe v. Poe, 3 Conn. 4',
    ],
    ['Practice Book § 10-\n39; Practice Book §§ 10-39 -\nwhich', 'Practice Book § 10-39', 'Practice Book §§ 10-39'],
    [
      'Cal. Penal Code § 187. Mass. Gen. Laws ch. 93A, § 2; Fla. Stat. § 95.11(3)(a). Tex. Civ. Prac. & Rem. Code § 16.003',
      'Cal. Penal Code § 187',
      'Mass. Gen. Laws ch. 93A, § 2',
      'Fla. Stat. § 95.11(3)(a)',
      'Tex. Civ. Prac. & Rem. Code § 16.003',
    ],
    [
      '740 Ill. Comp. Stat. 10/7; Ohio Rev. Code Ann. § 2305.10; N.J. Stat. Ann. § 2A:14-2; CPLR 214; N.Y. Gen. Bus. Law § 349',
      '740 Ill. Comp. Stat. 10/7',
      'Ohio Rev. Code Ann. § 2305.10',
      'N.J. Stat. Ann. § 2A:14-2',
      'CPLR 214',
      'N.Y. Gen. Bus. Law § 349',
    ],
    ['Restatement (Second) of Torts § 402A', 'Restatement (Second) of Torts § 402A'],
  ] as const) {
    it(`lists of ${text.replaceAll('\n', '⏎')} what a person must check`, () => {
      assert.deepEqual(
        record(text).notChecked.map(({ words }) => words),
        seen,
      );
    });
  }

  it('lists a name in italics without the marks of the markup', () => {
    const data = recordData(
      record('*Doe v. Roe*, 300 Conn. 1. See *Practice Book* § 17-44. **State** v. *Lamp*, 1 Conn. 2.', 'markdown'),
    ) as { notChecked: { text: string }[] };
    assert.deepEqual(
      data.notChecked.map(({ text }) => text),
      ['Doe v. Roe, 300 Conn. 1', 'Practice Book § 17-44', 'State v. Lamp, 1 Conn. 2'],
    );
  });

  it('has the keys that other programs rely on', () => {
    const data = recordData(record('See § 53a-70(a) and 42 U.S.C. § 1983.')) as Record<string, unknown> & {
      citations: object[];
      notChecked: object[];
    };
    assert.deepEqual(Object.keys(data).slice(0, 5), ['file', 'sha256', 'conncite', 'edition', 'checkedAt']);
    assert.equal(data['checkedAt'], '2026-11-26');
    for (const key of ['text', 'start', 'end', 'place', 'kind', 'resolves', 'verdict'])
      assert.ok(key in (data.citations[0] ?? {}), key);
    const [resolved] = (data.citations[0] as { resolves: object[] }).resolves;
    for (const key of ['number', 'pinpoint', 'exists', 'status', 'pinpointFound', 'quotation'])
      assert.ok(key in (resolved ?? {}), key);
    for (const key of ['text', 'start', 'kind']) assert.ok(key in (data.notChecked[0] ?? {}), key);
  });

  it('says found of a pinpoint only where it was compared, and counts what it says', () => {
    const { totals, citations } = record(
      '§ 53a-70(a); § 53a-70(q); § 53a-7000; Conn. Gen. Stat. § 53a-70 (2011); Conn. Gen. Stat. § 46b56.',
    );
    assert.deepEqual(
      citations.map(({ outcome, severity }) => [outcome, severity]),
      [
        ['found', null],
        ['unsure', 'hint'],
        ['wrong', 'error'],
        ['attention', 'information'],
        ['wrong', 'error'],
      ],
    );
    assert.deepEqual([totals.citations, totals.found, totals.unsure, totals.attention, totals.wrong], [5, 1, 1, 1, 2]);
  });

  it('judges by the day whose law the document is written under', () => {
    assert.equal(record('<!-- conncite: as-of 2017-05-01 -->\n\nSee § 53a-70.', 'markdown').head.asOf, '2017-05-01');
    assert.equal(record('See § 53a-70.', 'plaintext', { asOf: '2016-01-01' }).head.asOf, '2016-01-01');
  });

  it('is the same bytes for the same document, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Conn. Gen. Stat. ',
            '§ ',
            '53a-70',
            '(a)',
            ' Id. ',
            '53-a-70',
            '“',
            '”',
            ' provides ',
            '\n\n',
            ', ',
            'State v. ',
            '12 Conn. 3 ',
            '<b>',
            '\u2029',
            'x',
          ),
        ),
        (pieces) => {
          const [a, b] = [record(pieces.join('')), record(pieces.join(''))];
          assert.equal(JSON.stringify(recordData(a)), JSON.stringify(recordData(b)));
          assert.equal(recordHtml(a), recordHtml(b));
          assert.equal(recordText(a), recordText(b));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is an HTML file without script, network or markup of the document', () => {
    const html = recordHtml(
      record('<script>alert(1)</script> & § 53a-70 “<img src=x>” State v. <b>Smith</b>, 288 Conn. 418', 'plaintext', {
        file: '<i>.txt',
      }),
      (start) => `#${start}`,
    );
    assert.doesNotMatch(html, /<script|<img|<b>|<i>|https?:\/\//i);
    assert.match(html, /default-src 'none'/);
    assert.match(html, /<a href="#28" aria-label="§ 53a-70, [^"]+"><span class="joint">§ 53a-70<\/span><\/a>/);
    for (const words of [
      'Record of Citation Verification',
      'SHA-256',
      'does not replace',
      'Signature',
      'Checked by \\(name\\)',
    ])
      assert.match(html, new RegExp(words));
  });

  it('leaves a sign on the line of its number, in text and in print', () => {
    const made = record('See Conn. Gen. Stat. §§ 53a-70(a)(1), 53a-71, 53a-72a, 53a-72b, 53a-73a and 53a-9999(a)(1).');
    assert.match(recordHtml(made), /· <span class="joint">§ 53a-71<\/span>: found/);
    const lines = recordText(made).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.endsWith('§')),
      [],
    );
    assert.ok(lines.every((line) => line.length <= 100));
  });

  it('says verified of nothing', () => {
    const text = recordText(record('See § 53a-70(a) and “a word of the law” § 53a-71.'));
    assert.doesNotMatch(text.replace(/could not be verified/gi, ''), /\bverified\b/i);
  });
});
