import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import assert from 'node:assert/strict';
import { checkReadings } from '../../support/readings';

/** What is cited in a document, and whose law it is about. */
function told(text: string, language = 'plaintext'): readonly [string, readonly string[]] {
  const { reading } = createSnapshot('test:/', 0, language, text);
  return [reading.jurisdiction, reading.citations.map(({ start, end }) => text.slice(start, end))];
}

const SURVEY = 'Alaska, Idaho, Kansas, Montana, Nebraska, Utah, Wyoming and Connecticut have such laws.';

describe('whose law a document is about', () => {
  for (const [text, jurisdiction, ...cited] of [
    ['The Connecticut court read § 4-183.', 'connecticut', '§ 4-183'],
    ['General Statutes § 4-183 and, in New York, § 4-184.', 'connecticut', 'General Statutes § 4-183', '§ 4-184'],
    ['section 4-183 of the general statutes; § 4-184', 'connecticut', 'section 4-183', '§ 4-184'],
    ['The appeal lies under § 4-183.', 'unknown', '§ 4-183'],
    ['In Connecticut it adopted a new Section 3-28 on fees, as section 4-183 allows.', 'connecticut', 'section 4-183'],
    ['It is a felony under § 53a-70, as in New York.', 'unknown', '§ 53a-70'],
    ['The State of Idaho charged him under § 18-101 in Boise.', 'other'],
    ['Colorado, Connecticut, Delaware and Florida have such laws, as § 4-183 of one of them.', 'other'],
    ['The office on Connecticut Avenue, District of Columbia, applies § 4-183.', 'other'],
    ['Under § 4-183, as Brady v. Maryland held, he appealed.', 'unknown', '§ 4-183'],
    ['Under § 4-183, as Utah v. Strieff, 579 U.S. 232 (2016), held, he appealed.', 'unknown', '§ 4-183'],
    ['section 50-20 of the General Statutes governs in North Carolina; General Statutes § 50-21', 'other'],
    ['Scr. Asturae v Id. Mart. Quod sed cum enim esse, quae autem ut sunt. Id.', 'other'],
    ['*§ 31-106 Centers.* By section 3613 of the public health law. See section 31-108.', 'other'],
    ['Each city agency keeps them. *§ 31-106 Centers.* New York.', 'other'],
    ['§ 21-10 Conduct. The chair rules. [L 1969, c 211, pt of §1]', 'other'],
    ['Actions are told under section 7-114 of the administrative code.', 'unknown'],
    ['Straffes etter § 3-22 og § 5-20, jf. loven som ikke gjelder.', 'other'],
    [
      'Sec. 9-26. Voting by others. The Secretary of the State shall tell the District of Columbia of section 9-20.',
      'unknown',
      'Sec. 9-26',
      'section 9-20',
    ],
    ['No. § 18-4504 of a code, § 22b-4; § 16-1.', 'unknown', '§ 16-1'],
    ['Judgment, §§ 39-40; sections 47-49; §§ 20-1-101; §§ 4-183 to 4-189.', 'unknown', '§§ 4-183 to 4-189'],
    [
      'Conn. Gen. Stat. § 42-515 is ours; in Wyoming, §§ 35-32-101 et seq.; in Georgia, §§ 10-1-910; there, §§ 20-1-101 et seq. Ours are §§ 12-112-119.',
      'connecticut',
      'Conn. Gen. Stat. § 42-515',
      '§§ 12-112-119',
    ],
    ['Section 5-1. The Board shall meet.\nSec. 5-2. The Board shall vote.', 'unknown', 'Sec. 5-2'],
    // A survey of the states: a bare number is of the state named last.
    [
      `${SURVEY} In Nebraska, by § 29-3523, and § 4-183; in Connecticut, by § 4-184; in Maryland, § 10-103. See § 53a-70.`,
      'connecticut',
      '§ 4-184',
      '§ 53a-70',
    ],
    [`${SURVEY} {"state": "CT", "by": "§ 4-183"}, {"state": "MD", "by": "§ 10-103"}`, 'connecticut', '§ 4-183'],
    [`${SURVEY} In Connecticut, § 4-183. Id. In North Carolina, G.S. 15A-146. Id.`, 'connecticut', '§ 4-183', 'Id.'],
    // A number that is cited by the code's name is ours wherever it comes again.
    [
      `${SURVEY} Conn. Gen. Stat. § 52-572m. In Utah too, unlike § 52-572m; § 52-577.`,
      'connecticut',
      'Conn. Gen. Stat. § 52-572m',
      '§ 52-572m',
    ],
    // One that speaks of Connecticut throughout is none.
    [`${SURVEY} ${'Connecticut holds so. '.repeat(5)}In Utah, § 4-183.`, 'connecticut', '§ 4-183'],
    // Where states have headings, of the state whose heading stands above.
    [
      'Connecticut\n\nBy § 4-183 it lies.\n\nMaryland — Com. Law\n\nBy § 13-322 it is so, and § 53a-70.',
      'connecticut',
      '§ 4-183',
      '§ 53a-70',
    ],
    [
      '§20.3 Connecticut (CTDPA)\n\nBy § 42-520.\n\n§20.4 Utah (UCPA)\n\nBy Utah Code § 4-1. By § 13-61.',
      'connecticut',
      '§ 42-520',
    ],
    [
      'Connecticut\n\nBy P.A. 21-59, § 4-183.\n\nIllinois\n\n815 Ill. Comp. Stat. 530/5; § 4-1.5 (Public Act 97-483). G.S. § 75-61.',
      'connecticut',
      'P.A. 21-59',
      '§ 4-183',
    ],
    // A paper on another state's law, which cites a section of ours beside.
    [
      `${'Okla. Stat. § 1-102; '.repeat(9)}Conn. Gen. Stat. § 42-515. Okla. Stat. § 1-104. See also §§ 1-107, 5-104. In Connecticut, § 4-183.`,
      'connecticut',
      'Conn. Gen. Stat. § 42-515',
      '§ 4-183',
    ],
    // One that cites as many numbers without a name is none.
    [
      `${'Okla. Stat. § 1-102; '.repeat(6)}Conn. Gen. Stat. § 42-515. Okla. Stat. § 1-104. See also § 1-107; § 5-104.`,
      'connecticut',
      'Conn. Gen. Stat. § 42-515',
      '§ 1-107',
      '§ 5-104',
    ],
    // Rows of a table, a state each.
    [
      `By Conn. Gen. Stat. § 33-1040 in all.\n\n${['Alabama', 'Arizona', 'Colorado', 'Georgia', 'Texas', 'Ohio'].map((state) => `| **${state}** | Yes | ARS § 10-3708; § 33-1812 |`).join('\n')}`,
      'connecticut',
      'Conn. Gen. Stat. § 33-1040',
    ],
    // Where Connecticut has none, a number that the code could have is ours.
    ['Hartford\nNew York\n\nDear Connecticut client: by § 4-183; § 13-322.', 'connecticut', '§ 4-183'],
    // What stands directly before the sign: a part of a state's code by its subject, a model code.
    [
      'Connecticut § 4-183: Maryland Labor and Employment § 3-717. MD Code, Courts & Judicial Proceedings §5-101.',
      'connecticut',
      '§ 4-183',
    ],
    [
      'In Connecticut, § 4-183; the 2000 Model Procurement Code for State and Local Governments § 9-102(1).',
      'connecticut',
      '§ 4-183',
    ],
    ['In Connecticut, § 4-183. A DC § 16-803 packet.', 'connecticut', '§ 4-183'],
    // North Carolina's code has our code's name, and titles that ours has not.
    [
      'Connecticut and North Carolina: General Statutes § 90-94; G.S. 15A-146. General Statutes § 4-183 is ours.',
      'connecticut',
      'General Statutes § 4-183',
    ],
    ['Judicial District of Ash. Superior Court.\n\nI move under G.S. 15A-151.', 'unknown'],
    ['Connecticut: General Statutes § 90-94 is a slip.', 'connecticut', 'General Statutes § 90-94'],
    // A chapter's heading is no source of the section under it.
    [
      'Connecticut General Statutes\nChapter 906 - Postjudgment Procedures\nSection 52-361b. Notice.',
      'connecticut',
      'Chapter 906',
      'Section 52-361b',
    ],
    // A paper's own clauses, with a printer's dash.
    ['Conn. Gen. Stat. § 42-520 is met by §§5–11 and §15.', 'connecticut', 'Conn. Gen. Stat. § 42-520'],
    // A number that the code could not have, in the title of a state's code that was cited before.
    ['Connecticut: Idaho Code § 18-6101 governs; § 18-4504. It cites § 18-103 too.', 'connecticut', '§ 18-103'],
    // A number beyond our code's, before the place that says whose it is.
    [
      'In Connecticut, § 19a-570; a § 21-2210 agent decides. See D.C. Code § 21-2210 and Nev. Rev. Gen. Stat. § 65-107.',
      'connecticut',
      '§ 19a-570',
    ],
    [
      'Conn. Gen. Stat. § 18-100 is ours; Idaho Code § 18-6101; § 18-4504.',
      'connecticut',
      'Conn. Gen. Stat. § 18-100',
      '§ 18-4504',
    ],
    // A series of another state's law, in a paper on several states.
    [
      'Connecticut too. N.Y. Elec. Law § 3-100 et seq. (board); § 8-104 (polls); § 17-212 (voters). See § 9-261.',
      'connecticut',
      '§ 9-261',
    ],
    [
      'Connecticut: N.J. Stat. § 40-55 (use); § 8-30g. N.Y. Town Law § 2-1 (x). § 4-183.',
      'connecticut',
      '§ 8-30g',
      '§ 4-183',
    ],
    ['Title 29A of the code and title 53a.', 'unknown', 'title 53a'],
  ] as const) {
    it(text.replaceAll('\n', '⏎'), () => {
      assert.deepEqual(told(text), [jurisdiction, cited]);
    });
  }

  it('is told by front matter', () => {
    assert.deepEqual(told('---\njurisdiction: New York\n---\n\nSee § 4-183.', 'markdown'), ['other', []]);
    assert.deepEqual(told('---\nstate: Connecticut\n---\n\nSee § 4-183, as in New York.', 'markdown'), [
      'connecticut',
      ['§ 4-183'],
    ]);
    assert.deepEqual(told('---\nlang: en-US\n---\n\nSee § 4-183.', 'markdown'), ['unknown', ['§ 4-183']]);
  });

  it('is decided again while somebody types', () => {
    const page = 'The board denied the appeal under § 4-183. Id.\n\n'.repeat(300);
    const before = createSnapshot('test:/', 0, 'plaintext', page);
    const other = createSnapshot('test:/', 1, 'plaintext', `${page}The law of Idaho governs.`, undefined, before);
    const ours = createSnapshot('test:/', 2, 'plaintext', `${page}The law of Connecticut governs.`, undefined, other);
    assert.deepEqual(
      [before, other, ours].map(({ reading }) => reading.citations.length),
      [600, 0, 600],
    );
  });
});

checkReadings('numbers of other law, by their shape', [
  [
    '§ 14-200-a; section 34-23-1-1; § 8-406(b-5); section 26-2B- 203',
    '<regulation "§ 14-200">',
    '<regulation "section 34-23">',
    '<regulation "§ 8-406">',
    '<regulation "section 26-2B">',
  ],
  ['the trailer-section 23-24; a revision id. and a chain id.; see id.', 'id "id." '],
  ['The name is based on the Table Id. For tables of the court, Id.', 'id "Id." '],
]);

checkReadings('a list of the code’s sections, a line each', [
  [
    '§ 18-78 Makeup of department\n§ 18-78b Unit for Victims\n§ 18-79 Council of Prisons\n§ 18-80 Victim Aid Unit\n§ 18-81 Who leads it',
    'short "§ 18-78" 18-78',
    'short "§ 18-78b" 18-78b',
    'short "§ 18-79" 18-79',
    'short "§ 18-80" 18-80',
    'short "§ 18-81" 18-81',
  ],
  ['as is told in Carver Prison Stories\n§ 18-79 where it was', '<state-code "§ 18-79">'],
]);

checkReadings('the head of a section in whole words, with the acts that made it below', [
  [
    'Section 4-39. Offices of state.\n\nThere are these offices.\n\n(P.A. 77-614, S. 2, 610; P.A. 79-598, S. 3, 27.)',
    'prose "Section 4-39" 4-39',
    'act "P.A. 77-614, S. 2, 610" public 77-614 of 1977 § 2, 610',
    'act "P.A. 79-598, S. 3, 27" public 79-598 of 1979 § 3, 27',
  ],
  ['Section 4-39. Offices of members.\n\nThere are these offices.', '<state-code "Section 4-39">'],
]);

checkReadings('a section in brackets after what it is about', [
  [
    'Connecticut’s act: keep it for the AG (§ 42-523(c)). Vendor Contracts (§ 42-522). Wigmore on Contracts (§ 4-12) and AG § 4-13; J. Wigmore, Contracts (§ 42-522)',
    'short "§ 42-523(c)" 42-523(c)',
    'short "§ 42-522" 42-522',
    '<book "§ 4-12">',
    '<state-code "§ 4-13">',
    '<book "§ 42-522">',
  ],
]);
