import { checkReadings } from '../../support/readings';

checkReadings('numbers as copies of a text leave them', [
  [
    'See §§ “4-166, 4-183 and 51-90” and [§ ] 7-433c, the law',
    'short "§§ “4-166, 4-183 and 51-90" 4-166 | 4-183 | 51-90',
    'short "[§ ] 7-433c" 7-433c',
  ],
  ['Repealed Section\tNew Section\n53-1\t53a-179\n53-2\t53a-181'],
  [
    'Connecticut General Statutes § 1 9a-341, nor to limit; General Statutes § 5 a plaintiff',
    'full "Connecticut General Statutes § 1 9a-341" malformed 1 9a-341',
    'full "General Statutes § 5" malformed 5',
  ],
  [
    'As set forth in Connecticut General Statutes § 1 -lq as amended',
    'full "Connecticut General Statutes § 1 -lq" malformed 1 -lq',
  ],
  ['Section 10-76(1-1 (a) (7), R.C.S.A., provides it.', '<regulation "Section 10-76">'],
  ['As defined in C.G.S.Section 30-22, and C.G.S.Security 30-23', 'full "C.G.S.Section 30-22" 30-22'],
  ['In Connecticut the rating set forth in subsections 1a-1d above; subsection 8-3a', 'prose "subsection 8-3a" 8-3a'],
  // A list that goes on to regulations.
  [
    'CGS § 21a-408 et seq. and § 21a-408-1 to 21a-408-70, inclusive, of the Regulations of the Department',
    'full "CGS § 21a-408 et seq." 21a-408 et seq.',
    '<regulation "§ 21a-408">',
  ],
  ['Adopted pursuant to Section 8-1c CGS.\nSection 2. Title', 'prose "Section 8-1c" 8-1c'],
  // The number of the next heading.
  ['In Connecticut, approved in accordance with §8-26 C (b) of\nthe CGS.\n53-12 Release of Bond', 'short "§8-26" 8-26'],
  ['A holiday as designated in Connecticut General Statutes Section\n21.7\nCommercial Telecommunication Sites'],
  [
    'A holiday as designated in Connecticut General Statutes Section\n21.7 of them',
    'full "Connecticut General Statutes Section\\n21.7" malformed 21.7',
  ],
  ['Section 10-76(1-1 (a) provides it.', 'prose "Section 10-76" 10-76'],
  [
    'General Statutes Ã\u0082Â§Ã\u0082Â§ 45a-526 through 45a-534',
    'full "General Statutes Ã\u0082Â§Ã\u0082Â§ 45a-526 through 45a-534" 45a-526..45a-534',
  ],
  [
    'Sections 22a_365 through 22a_378a; Subsection (b) of Section 22a_42a; C.G.S. § 4_183; C.G.S. § 22a_42; section 4_183; section 22a_x',
    'prose "Sections 22a_365 through 22a_378a" 22a-365..22a-378a',
    'prose "Subsection (b) of Section 22a_42a" 22a-42a(b)',
    'full "C.G.S. § 4_183" malformed 4_183',
    'full "C.G.S. § 22a_42" malformed 22a_42',
  ],
  [
    'Sec. 23â\u0080\u009359; § 23â€“59; § 23\u009659; § 23â59',
    'prose "Sec. 23â\u0080\u009359" 23-59',
    'short "§ 23â€“59" 23-59',
    'short "§ 23\u009659" 23-59',
  ],
  [
    'Connecticut: [Sec. 8-7 d( a)] and section 8-7 d(1)(A); section 8-7 a(n) order; section 8-7 d (a)',
    'prose "Sec. 8-7 d( a)" 8-7d(a)',
    'prose "section 8-7 d(1)(A)" 8-7d(1)(A)',
    'prose "section 8-7" 8-7',
    'prose "section 8-7" 8-7',
  ],
]);

checkReadings('numbers that a scan has changed', [
  ['pursuant to stat-\nute (§ 19a-308a), which', 'short "§ 19a-308a" 19a-308a'],
  ['under the Practice stat-\nutes, § 46b-1, as', 'short "§ 46b-1" 46b-1'],
  [
    'Connecticut: Conn. Gen. Stat. § 10  -66bb(c), Section 7-3231-lSa (d) of the Regulations of Connecticut State Agencies',
    'full "Conn. Gen. Stat. § 10  -66bb(c)" 10-66bb(c)',
    '<regulation "Section 7-3231">',
  ],
  [
    'Connecticut General Statute §10\n-\n76a et seq.',
    'full "Connecticut General Statute §10\\n-\\n76a et seq." 10-76a et seq.',
  ],
]);

checkReadings('a note’s mark that sticks to a number, with its neighbors beside it', [
  [
    'a motorist2 under General Statutes § 14-1293 and § 38a-371 (c)4; § 14-9512',
    'full "General Statutes § 14-1293 and § 38a-371 (c)" 14-129 | 38a-371(c)',
    'short "§ 14-9512" 14-9512',
  ],
  ['a motorist2 under General Statutes § 14-1293 and (c)5', 'full "General Statutes § 14-1293" 14-1293'],
  ['a cost of $1.2 under General Statutes § 14-1293 and (c)4', 'full "General Statutes § 14-1293" 14-1293'],
  ['a motorist4 under General Statutes § 33-1155 and (c)6', 'full "General Statutes § 33-1155" 33-1155'],
]);

checkReadings('the mark of a reporter’s page inside a citation', [
  [
    'guilty under General Statutes §§ 53a-134 *412 and 53a-8 (a); §§ 53a-134 (a) (2),2 *412 53a-8 and *413 53a-48',
    'full "General Statutes §§ 53a-134 *412 and 53a-8 (a)" 53a-134 | 53a-8(a)',
    'short "§§ 53a-134 (a) (2),2 *412 53a-8 and *413 53a-48" 53a-134(a)(2) | 53a-8 | 53a-48',
  ],
  [
    'General Statutes §§ 53a-**412 134 and 53a-8; §§ 4-166 *7 through *8 4-189',
    'full "General Statutes §§ 53a-**412 134 and 53a-8" 53a-134 | 53a-8',
    'short "§§ 4-166 *7 through *8 4-189" 4-166..4-189',
  ],
  [
    'General Statutes §§ 53a-134 and 53a-*4128; § 4-183 *and* § 4-184; § 4-166 *41234 and 4-167',
    'full "General Statutes §§ 53a-134" 53a-134',
    'short "§ 4-183 *and* § 4-184" 4-183 | 4-184',
    'short "§ 4-166" 4-166',
  ],
  [
    'barred by General Statutes § CT Page 14711\n52-577, by General Statutes CT Page 14712 § 52-584 and §§ 4-166 and CT Page 14713 4-183; § CT Page A',
    'full "General Statutes § CT Page 14711\\n52-577" 52-577',
    'full "General Statutes CT Page 14712 § 52-584 and §§ 4-166 and CT Page 14713 4-183" 52-584 | 4-166 | 4-183',
  ],
]);

checkReadings('signs and numbers in parts', [
  [
    'CGS ¡ì 10-204a; CGS ¡ì¡ì 19a-79(a) and -87b(f); C.G.S. ’53a-54b; CGS 10-66aa-nn; CGS §§ 31-275(19) & -\n306(a)(2)',
    'full "CGS ¡ì 10-204a" 10-204a',
    'full "CGS ¡ì¡ì 19a-79(a) and -87b(f)" 19a-79(a) | 19a-87b(f)',
    'full "C.G.S. ’53a-54b" 53a-54b',
    'full "CGS 10-66aa-nn" 10-66aa..10-66nn',
    'full "CGS §§ 31-275(19) & -\\n306(a)(2)" 31-275(19) | 31-306(a)(2)',
  ],
  [
    'Connecticut: Sec. 47 - 202 and section 4 - 5; §46b - 215a - 6 of the Regulations; §30-6 -B55a of the Regulations',
    'prose "Sec. 47 - 202" 47-202',
    '<regulation "§46b - 215a">',
    '<regulation "§30-6">',
  ],
  [
    'Connecticut General Statutes Section 7?9: Petitions',
    'full "Connecticut General Statutes Section 7?9" malformed 7?9',
  ],
]);

checkReadings('a letter set apart, and a word that sticks to a number', [
  [
    'General Statutes §§ 14-227 g or 14-227m; § 14-227 a and 14-227b; § 14-227 g or 14-228m; § 14-227 a person',
    'full "General Statutes §§ 14-227 g or 14-227m" 14-227g | 14-227m',
    'short "§ 14-227 a and 14-227b" 14-227a | 14-227b',
    'short "§ 14-227" 14-227',
    'short "§ 14-227" 14-227',
  ],
  ['General Statutes §§ 46b-1or 51-348a', 'full "General Statutes §§ 46b-1or 51-348a" 46b-1 | 51-348a'],
]);

checkReadings('names of the code as databases and slips have them', [
  [
    'See Conn. Gen. St. Rev. § 7-36 (12), Conn. Gen. St. § 7-37, Gen. St. § 7-38; N.C. Gen. St. § 7-39; Gen. St. Louis 7-40',
    'full "Conn. Gen. St. Rev. § 7-36 (12)" 7-36(12)',
    'full "Conn. Gen. St. § 7-37" 7-37',
    'full "Gen. St. § 7-38" 7-38',
    '<state-code "§ 7-39">',
  ],
  ['CT ST § 46b-121i; 12 Connecticut St., 46b-12 is', 'full "CT ST § 46b-121i" 46b-121i'],
  [
    'Under (C.G.S.) §53a-64cc, and (C.G.S. § 53a-65), it is',
    'full "C.G.S.) §53a-64cc" 53a-64cc',
    'full "C.G.S. § 53a-65" 53a-65',
  ],
  [
    'Law. Connecticut Code 46b-530 – Parents; Connecticut Code §§ 22-357, 22-358 or Conn. Code Ann. Sec. 22-359. Connecticut Code of Evidence § 4-1, Connecticut Code 1234, Connecticut Code of 2008',
    'full "Connecticut Code 46b-530" 46b-530',
    'full "Connecticut Code §§ 22-357, 22-358" 22-357 | 22-358',
    'full "Conn. Code Ann. Sec. 22-359" 22-359',
    '<evidence-code "§ 4-1">',
  ],
  [
    'in accordance with Section 1-21 of the General statues, and General Statues § 1-22',
    'prose "Section 1-21" 1-21',
    'full "General Statues § 1-22" 1-22',
  ],
  [
    'Conn. Gen. Stat. e46a-12 and C.G.S. e14-253a (e) and (g); e14-254',
    'full "Conn. Gen. Stat. e46a-12" 46a-12',
    'full "C.G.S. e14-253a (e) and (g)" 14-253a(e) | 14-253a(g)',
  ],
  [
    'Farm law: CGS: Ch. 925 Sec. 52-568a; CGS: § 4-2; CGS: 4-3; General Statutes:\n§ 4-4',
    'full "CGS: Ch. 925 Sec. 52-568a" 52-568a',
    'full "CGS: § 4-2" 4-2',
    'short "§ 4-4" 4-4',
  ],
  // A tilde or a second hyphen for the hyphen; not between bare figures.
  [
    'C.G.S. §10~76h and §§4~176e to 4-178; § 10~\n76h; C.G.S. § 10--\n76h; sections 4~5',
    'full "C.G.S. §10~76h and §§4~176e to 4-178" 10-76h | 4-176e..4-178',
    'short "§ 10~\\n76h" 10-76h',
    'full "C.G.S. § 10--\\n76h" 10-76h',
  ],
  [
    'C.G.S. §§ 10-76 er. seq.; C.G.S. §§ 10-76, el. xeq.; C.G.S. § 10-76 et, seq.; C.G.S. § 10-76 er seq',
    'full "C.G.S. §§ 10-76 er. seq." 10-76 et seq.',
    'full "C.G.S. §§ 10-76, el. xeq." 10-76 et seq.',
    'full "C.G.S. § 10-76 et, seq." 10-76 et seq.',
    'full "C.G.S. § 10-76" 10-76',
  ],
  ['CGS §§4-176et0 4-178', 'full "CGS §§4-176et0 4-178" 4-176e..4-178'],
]);

checkReadings('numbers with soft hyphens', [
  [
    'C.G.S. §§ 53a-70, \u00ad53a-71 and \u00ad\u00ad53a-72; § 53a\u00ad-73; § 10\u00ad\n76h',
    'full "C.G.S. §§ 53a-70, \u00ad53a-71 and \u00ad\u00ad53a-72" 53a-70 | 53a-71 | 53a-72',
    'short "§ 53a\u00ad-73" 53a-73',
    'short "§ 10\u00ad\\n76h" 10-76h',
  ],
]);

checkReadings(
  'numbers with characters that nobody sees',
  ['\u2060-\u2060', '\u200b-', '-\u200b', '\u200c-\u200c', '-\u200e', '\ufeff-', '-\u00ad', '\u00ad-'].map(
    (dash) => [`Connecticut § 53a${dash}70 (a)`, `short "§ 53a${dash}70 (a)" 53a-70(a)`] as const,
  ),
);

checkReadings('the code’s name at the end of one sentence and a number in the next', [
  [
    'By Section 4-181a of the C.G.S. Section 20 U.S.C. § 1415 applies. By Section 4-181a of the CGS. Section 615(f) and',
    'prose "Section 4-181a" 4-181a',
    'prose "Section 4-181a" 4-181a',
  ],
  [
    'By Section 10-76h(c)(3), CGS, Section 10-76h-13(e), RCSA; see CGS, Section 10-76h and C.G.S. Section 10-76h',
    'prose "Section 10-76h(c)(3)" 10-76h(c)(3)',
    '<regulation "Section 10-76h">',
    'full "CGS, Section 10-76h" 10-76h',
    'full "C.G.S. Section 10-76h" 10-76h',
  ],
  ['Under C.G.S. Section 20 U.S.C. it is; C.G.S. Section 20 U,S,C. too'],
]);
