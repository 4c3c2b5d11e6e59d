import assert from 'node:assert/strict';
import { snapshotOf } from '../../support/check';
import { checkReadings } from '../../support/readings';

checkReadings('Id.', [
  [
    'General Statutes § 16-47 (a) (2) governs the company. Id.6 The rest is so. id.7 The Id.8 means nothing.',
    'full "General Statutes § 16-47 (a) (2)" 16-47(a)(2)',
    'id "Id." 16-47(a)(2)',
  ],
  [
    'Cited. 140 C. 20. Secs. 46b-50–46b-60. Cited. Id. Sec. 46b-51 cited. Id., 23.',
    'prose "Secs. 46b-50–46b-60" 46b-50..46b-60',
    '<id "Id.">',
    'prose "Sec. 46b-51" 46b-51',
    '<id "Id.">',
  ],
  [
    'The court cited § 46b-51. Id. It was cited again, and section 46b-51 governs. Id.',
    'short "§ 46b-51" 46b-51',
    'id "Id." 46b-51',
    'prose "section 46b-51" 46b-51',
    'id "Id." 46b-51',
  ],
  [
    'General Statutes § 46b-56. Conn. Joint Standing Committee Hearings, Judiciary, Pt. 4, 2005 Sess., p. 1123. Id., p. 1124.',
    'full "General Statutes § 46b-56" 46b-56',
    '<id "Id.">',
  ],
  [
    'See § 53a-70. The Roe court, Id. 632 n. 7, and Id. 210. Id. 12 people; Id.\n53. Next.',
    'short "§ 53a-70" 53a-70',
    '<id "Id.">',
    '<id "Id.">',
    '<id "Id.">',
    '<id "Id.">',
  ],
  ['General Statutes § 46b-56. 48 H.R. Proc., Pt. 12. Id.', 'full "General Statutes § 46b-56" 46b-56', '<id "Id.">'],
  ['General Statutes § 46b-56. OLR Report 2019-R-0121. Id.', 'full "General Statutes § 46b-56" 46b-56', '<id "Id.">'],
  [
    'General Statutes § 46b-56. Interview with Jane Roe, Clerk (Jan. 3, 2020). Id.',
    'full "General Statutes § 46b-56" 46b-56',
    '<id "Id.">',
  ],
  [
    'General Statutes § 46b-56. A Ruling, N.Y. Times, Jan. 5, 2020, at A1. Id.',
    'full "General Statutes § 46b-56" 46b-56',
    '<id "Id.">',
  ],
  [
    'General Statutes § 46b-56, in force on Jan. 5, 2020. Id.',
    'full "General Statutes § 46b-56" 46b-56',
    'id "Id." 46b-56',
  ],
  [
    'General Statutes § 53a-70 (a) (1). Id., (a) (2).',
    'full "General Statutes § 53a-70 (a) (1)" 53a-70(a)(1)',
    'id "Id., (a) (2)" 53a-70(a)(2)',
  ],
  [
    'Conn. Gen. Stat. § 53a-70(a). Id.; id. § 53a-71; id.',
    'full "Conn. Gen. Stat. § 53a-70(a)" 53a-70(a)',
    'id "Id." 53a-70(a)',
    'id "id. § 53a-71" 53a-71',
    'id "id." 53a-71',
  ],
  ['Id.', 'id "Id." '],
  ['§§ 53a-70, 53a-71. Id.', 'short "§§ 53a-70, 53a-71" 53a-70 | 53a-71', 'id "Id." 53a-70 | 53a-71 ambiguous'],
  ['§ 53a-70 (a) and (b). Id.', 'short "§ 53a-70 (a) and (b)" 53a-70(a) | 53a-70(b)', 'id "Id." 53a-70(a) | 53a-70(b)'],
  [
    'Conn. Gen. Stat. § 53a-70 (citing § 53a-65). Id.',
    'full "Conn. Gen. Stat. § 53a-70" 53a-70',
    'short "§ 53a-65" 53a-65',
    'id "Id." 53a-70',
  ],
  [
    'Conn. Gen. Stat. § 53a-70. State v. Smith, 200 Conn. 1 (1986). Id. General Statutes § 53a-71. Id.',
    'full "Conn. Gen. Stat. § 53a-70" 53a-70',
    '<id "Id.">',
    'full "General Statutes § 53a-71" 53a-71',
    'id "Id." 53a-71',
  ],
  ['P.A. 21-103. Id.', 'act "P.A. 21-103" public 21-103 of 2021', '<id "Id.">'],
  ['42 U.S.C. § 1983. Id. § 53a-70 was not cited.', '<id "Id. § 53a-70">'],
  [
    'General Statutes § 53a-70. Practice Book § 42-40. Id. Id. § 42-41.',
    'full "General Statutes § 53a-70" 53a-70',
    '<practice-book "§ 42-40">',
    '<id "Id.">',
    '<id "Id. § 42-41">',
  ],
  [
    'General Statutes § 1-1 to 1-3. Ibid. See ibid.',
    'full "General Statutes § 1-1 to 1-3" 1-1..1-3',
    'id "Ibid." 1-1..1-3',
    'id "ibid." 1-1..1-3',
  ],
  ['General Statutes § 53a-70. Id., 345.', 'full "General Statutes § 53a-70" 53a-70', '<id "Id.">'],
  ['General Statutes § 53a-70. Id. at 345.', 'full "General Statutes § 53a-70" 53a-70', '<id "Id.">'],
  [
    'General Statutes § 53a-70. Id. at (b)(2). Id., subsection (c).',
    'full "General Statutes § 53a-70" 53a-70',
    'id "Id. at (b)(2)" 53a-70(b)(2)',
    'id "Id., subsection (c)" 53a-70(c)',
  ],
  ['General Statutes § 53a-70 (2021). Id.', 'full "General Statutes § 53a-70 (2021)" 53a-70 {2021}', 'id "Id." 53a-70'],
  [
    'General Statutes § 53a-70; see Id, and the id is strong',
    'full "General Statutes § 53a-70" 53a-70',
    'id "Id" 53a-70',
  ],
  [
    'General Statutes § 13a-149. Pub. L. No. 117-2, § 3201. Id.',
    'full "General Statutes § 13a-149" 13a-149',
    '<id "Id.">',
  ],
  [
    'General Statutes § 7-163a. Eastbrook Code of Ordinances § 62-14. Id.',
    'full "General Statutes § 7-163a" 7-163a',
    '<id "Id.">',
  ],
  [
    'General Statutes § 54-96. Id. Section 10-262h controls; id., section 10-262i.',
    'full "General Statutes § 54-96" 54-96',
    'id "Id." 54-96',
    'prose "Section 10-262h" 10-262h',
    'id "id., section 10-262i" 10-262i',
  ],
  ['General Statutes § 52-259. Compl. ¶ 13. Id.', 'full "General Statutes § 52-259" 52-259', '<id "Id.">'],
  ['General Statutes § 52-259. ECF No. 16-1 at 5. Id.', 'full "General Statutes § 52-259" 52-259', '<id "Id.">'],
  [
    'General Statutes § 52-259. Id. ¶ 7. Id. at ¶¶ 2, 11.',
    'full "General Statutes § 52-259" 52-259',
    '<id "Id.">',
    '<id "Id.">',
  ],
  [
    'General Statutes § 7-163a. State\nv. Doe, 5\nConn. App. 1. Id.',
    'full "General Statutes § 7-163a" 7-163a',
    '<id "Id.">',
  ],
  ['§ 52-102b (codifying Doe v. Roe, 5 Conn. 1 (1960)). Id.', 'short "§ 52-102b" 52-102b', 'id "Id." 52-102b'],
  ['§ 53a-70 et seq. Id.', 'short "§ 53a-70 et seq." 53a-70 et seq.', 'id "Id." 53a-70 et seq.'],
  ['General Statutes § 54-86e. Id. at 20-21.', 'full "General Statutes § 54-86e" 54-86e', '<id "Id. at 20-21">'],
  [
    'General Statutes § 31-71. Id. at 31-72; id. at 31-72.',
    'full "General Statutes § 31-71" 31-71',
    'id "Id. at 31-72" 31-72',
    'id "id. at 31-72" 31-72',
  ],
  ['The vote was 5-2. Id. at 53-21.', '<id "Id. at 53-21">'],
  [
    'General Statutes § 53a-70. Id. at § 53a-71. Id. §§ 53a-72a to 53a-72c.',
    'full "General Statutes § 53a-70" 53a-70',
    'id "Id. at § 53a-71" 53a-71',
    'id "Id. §§ 53a-72a to 53a-72c" 53a-72a..53a-72c',
  ],
]);

checkReadings(
  'notes in notes',
  [
    [
      '\\S 1-1\\footnote{\\S 2-1\\footnote{\\S 3-1. Id.} Id.} Id.',
      'short "\\\\S 1-1" 1-1',
      'short "\\\\S 2-1" 2-1',
      'short "\\\\S 3-1" 3-1',
      'id "Id." 3-1',
      'id "Id." 2-1',
      'id "Id." 1-1',
    ],
    ['\\S 1-1\\footnote{Id.\\footnote{Id.', 'short "\\\\S 1-1" 1-1', 'id "Id." 1-1', 'id "Id." 1-1'],
  ],
  'latex',
);

checkReadings(
  'Id. in a first note',
  [
    [
      'General Statutes § 4-1.[^1] General Statutes § 4-2.\n\n[^1]: Id.',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      'id "Id." 4-1',
    ],
    [
      'State v. Doe, 5 Conn. 1.[^1] General Statutes § 4-2.\n\n[^1]: Id.',
      'full "General Statutes § 4-2" 4-2',
      '<id "Id.">',
    ],
    [
      'General Statutes § 4-1. State v. Doe, 5 Conn. 1.[^1]\n\n[^1]: Id.',
      'full "General Statutes § 4-1" 4-1',
      '<id "Id.">',
    ],
    [
      'General Statutes § 4-1.[^1]\n\n[^1]: State v. Doe, 5 Conn. 1. Id.',
      'full "General Statutes § 4-1" 4-1',
      '<id "Id.">',
    ],
    [
      'General Statutes § 4-1.[^1] Two.[^2]\n\n[^1]: § 4-3. Id.\n[^2]: Id.',
      'full "General Statutes § 4-1" 4-1',
      'short "§ 4-3" 4-3',
      'id "Id." 4-3',
      'id "Id." 4-3',
    ],
    [
      'General Statutes § 4-1.^[Id. § 4-3; id.] Id.',
      'full "General Statutes § 4-1" 4-1',
      'id "Id. § 4-3" 4-3',
      'id "id." 4-3',
      'id "Id." 4-1',
    ],
  ],
  'markdown',
);

checkReadings(
  'Id. in the first note that cites',
  [
    [
      'General Statutes § 4-1.[^1] General Statutes § 4-2.[^2]\n\n[^1]: Text.\n[^2]: Id.',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      'id "Id." 4-2',
    ],
    [
      'General Statutes § 4-1.[^1] General Statutes § 4-2.[^2]\n\n[^1]: State v. Doe, 5 Conn. 1.\n[^2]: Id.',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      '<id "Id.">',
    ],
  ],
  'markdown',
);

checkReadings(
  'Id. in a first note of reStructuredText',
  [
    [
      'General Statutes § 4-1. [1]_ General Statutes § 4-2. [2]_\n\n.. [1] Id.\n.. [2] Id.',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      'id "Id." 4-1',
      'id "Id." 4-1',
    ],
    [
      'General Statutes § 4-1. [#a]_ General Statutes § 4-2.\n\n.. [#a] Id.',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      'id "Id." 4-1',
    ],
  ],
  'restructuredtext',
);

checkReadings(
  'Id. in a first note of HTML',
  [
    [
      '<p>General Statutes § 4-1.<sup><a href="#fn1">1</a></sup> General Statutes § 4-2.</p><div class="footnote" id="fn1">Id.</div>',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      'id "Id." 4-1',
    ],
    [
      '<p>General Statutes § 4-1.<a href="#n">*</a> General Statutes § 4-2.</p>\n<li id="n" role="doc-footnote"><p>Id.</p></li>',
      'full "General Statutes § 4-1" 4-1',
      'full "General Statutes § 4-2" 4-2',
      'id "Id." 4-1',
    ],
  ],
  'html',
);

checkReadings('id. that is no citation but a word', [
  ['It is short, by General Statutes § 4-183. You may write “id.” for it.', 'full "General Statutes § 4-183" 4-183'],
  ['By § 4-183 it is.\n\n4.3 Choosing Keeper Id. . . . . . 17\n\nChoosing Keeper Id\n', 'short "§ 4-183" 4-183'],
  ['By § 4-183 it is. The name is filename#object.id.', 'short "§ 4-183" 4-183'],
]);

checkReadings('Id. before the marks of an omission', [
  [
    'General Statutes § 4-183 (a). Id. . . . He appealed.',
    'full "General Statutes § 4-183 (a)" 4-183(a)',
    'id "Id." 4-183(a)',
  ],
]);

checkReadings('Id. after the name of a case alone', [
  // A case was quoted: nothing else has citations that are left out.
  [
    'Section 31-293 has it. But “time does not begin to run.” (Citation omitted.) Id. He is in time.',
    'prose "Section 31-293" 31-293',
    '<id "Id.">',
  ],
  [
    'Section 31-293 has it. But “time does not begin to run.” (Emphasis added.) Id. He is in time.',
    'prose "Section 31-293" 31-293',
    'id "Id." 31-293',
  ],
  [
    'General Statutes § 4-1. In Smith v. Jones, the court said so. Id.; State v. Doe. Id. at 5.',
    'full "General Statutes § 4-1" 4-1',
    '<id "Id.">',
    '<id "Id.">',
  ],
]);

checkReadings(
  'Id. in a first note of LaTeX',
  [
    [
      'General Statutes \\S 4-1; \\S 4-2.\\footnote{Id.} General Statutes \\S 4-5.',
      'full "General Statutes \\\\S 4-1" 4-1',
      'short "\\\\S 4-2" 4-2',
      'id "Id." 4-1 | 4-2 ambiguous',
      'full "General Statutes \\\\S 4-5" 4-5',
    ],
  ],
  'latex',
);

checkReadings(
  'a name that stands for several citations',
  [
    ['\\newcommand{\\both}{\\S 4-1; Practice Book \\S 4-2} \\both. Id.', 'short "\\\\both" 4-1', '<id "Id.">'],
    [
      '\\newcommand{\\both}{Practice Book \\S 4-2; General Statutes \\S 4-1 (a)} \\both. Id.',
      'full "\\\\both" 4-1(a)',
      'id "Id." 4-1(a) ambiguous',
    ],
    [
      '\\newcommand{\\both}{\\S 4-1; \\S 4-2} See \\footnote{\\both. Id.} and \\both. \\emph{Id.}',
      'short "\\\\both" 4-1',
      'id "Id." 4-1 | 4-2 ambiguous',
      'short "\\\\both" 4-1',
      'id "Id." 4-1 | 4-2 ambiguous',
    ],
  ],
  'latex',
);

checkReadings('Id. after a string of citations', [
  [
    'General Statutes § 4-1; General Statutes § 4-2. Id.',
    'full "General Statutes § 4-1" 4-1',
    'full "General Statutes § 4-2" 4-2',
    'id "Id." 4-1 | 4-2 ambiguous',
  ],
  [
    'General Statutes § 4-1 (a) (text); see also § 4-2; id.',
    'full "General Statutes § 4-1 (a)" 4-1(a)',
    'short "§ 4-2" 4-2',
    'id "id." 4-2',
  ],
  [
    'General Statutes § 4-1; § 4-2. Id. § 4-3; id.',
    'full "General Statutes § 4-1" 4-1',
    'short "§ 4-2" 4-2',
    'id "Id. § 4-3" 4-3',
    'id "id." 4-3',
  ],
  [
    'General Statutes § 4-1. General Statutes § 4-2. Id.',
    'full "General Statutes § 4-1" 4-1',
    'full "General Statutes § 4-2" 4-2',
    'id "Id." 4-2',
  ],
]);

checkReadings('Id. after a former number, a quotation and what explains a case', [
  [
    'General Statutes § 46b-121 (Formerly Sec. 51-302). Id.',
    'full "General Statutes § 46b-121" 46b-121',
    'former "Formerly Sec. 51-302" 51-302',
    'id "Id." 46b-121',
  ],
  [
    'The court held that "wages are defined in § 31-76b (2) (A)." Id.',
    'short "§ 31-76b (2) (A)" 31-76b(2)(A)',
    '<id "Id.">',
  ],
  ['‘‘wages as defined in § 31-76b (2) (A).’’ Id.', 'short "§ 31-76b (2) (A)" 31-76b(2)(A)', '<id "Id.">'],
  [
    'General Statutes § 53a-70 provides: “as set forth in section 53a-71.” Id.',
    'full "General Statutes § 53a-70" 53a-70',
    'prose "section 53a-71" 53a-71',
    'id "Id." 53a-70',
  ],
  [
    'General Statutes § 53a-71. The court agreed: “It is so.” Id.',
    'full "General Statutes § 53a-71" 53a-71',
    'id "Id." 53a-71',
  ],
  ['State v. Smith, 300 Conn. 1, 5 (2011) (construing § 53a-8). Id.', 'short "§ 53a-8" 53a-8', '<id "Id.">'],
  ['See SB 1202, amending §§ 9-46, 9-46a. Id.', 'short "§§ 9-46, 9-46a" 9-46 | 9-46a', '<id "Id.">'],
  ['See S.B. 14, 2021 Gen. Assemb., repealing § 9-46. Id.', 'short "§ 9-46" 9-46', '<id "Id.">'],
  ['The bill is long, amending § 9-46. Id.', 'short "§ 9-46" 9-46', 'id "Id." 9-46'],
  [
    'General Statutes § 46b-121. Cited. 22 CA 497. Id. § 46b-121; 40 CS 95. Id.',
    'full "General Statutes § 46b-121" 46b-121',
    '<id "Id. § 46b-121">',
    '<id "Id.">',
  ],
]);

describe('an Id without a dot', () => {
  const table = '| Name | Value |\n| --- | --- |\n';
  for (const [text, language, count] of [
    [`By § 12-18b.\n\n${table}| Id | ax65 |\n`, 'markdown', 1],
    ['<p>By § 12-18b.</p><table><tr><td>Id</td><td>ax65</td></tr></table>', 'html', 1],
    [`By § 12-18b.\n\n${table}| See Id | ax65 |\n`, 'markdown', 2],
    ['By § 12-18b.[^1]\n\n[^1]: Id\n', 'markdown', 2],
    ['By § 12-18b. Id\n\nIt is so.', 'markdown', 2],
  ] as const) {
    it(`is ${count === 1 ? 'a label' : 'a citation'} in ${JSON.stringify(text)}`, () => {
      assert.equal(snapshotOf(text, language).reading.citations.length, count);
    });
  }
});
