import { checkReadings } from '../../support/readings';

checkReadings('what stands inside a list and is no member', [
  // A range with two dots; more of them lead to a page.
  ['Load CGS §§ 46b-40..87, then § 46b-45...12.', 'full "CGS §§ 46b-40..87" 46b-40..46b-87', 'short "§ 46b-45" 46b-45'],
  [
    'General Statutes §§ 54-33a (c),8 54-33c9 and 54-33f are satisfied.',
    'full "General Statutes §§ 54-33a (c),8 54-33c9 and 54-33f" 54-33a(c) | 54-33c | 54-33f',
  ],
  [
    'General Statutes §§ 16-243p (a),5 16-244i (c)6 and 16-245d (b).7',
    'full "General Statutes §§ 16-243p (a),5 16-244i (c)6 and 16-245d (b)" 16-243p(a) | 16-244i(c) | 16-245d(b)',
  ],
  [
    '§§ 16-243p,5 16-244i; § 4-183 (a), 5 days',
    'short "§§ 16-243p,5 16-244i" 16-243p | 16-244i',
    'short "§ 4-183 (a)" 4-183(a)',
  ],
  [
    'sections 7-53, as amended, 7-54, as amended by this act, and 7-55 of the general statutes',
    'prose "sections 7-53, as amended, 7-54, as amended by this act, and 7-55" 7-53 | 7-54 | 7-55',
  ],
  [
    'sections 7-53, as amended by sections 2 and 3 of this act, 7-54 and 7-55',
    'prose "sections 7-53, as amended by sections 2 and 3 of this act, 7-54 and 7-55" 7-53 | 7-54 | 7-55',
  ],
  [
    'sections 52-352a and 52-352c of the general statutes, revision of 1958, revised to 1983, 52-354 and 52-355 of the general statutes',
    'prose "sections 52-352a and 52-352c of the general statutes, revision of 1958, revised to 1983, 52-354 and 52-355" 52-352a | 52-352c {1983} | 52-354 | 52-355',
  ],
  [
    'by sections 52-352a, 52-354 of\nthe general statutes, revision of 1958, revised to 1983, 52-361 of the\ngeneral statutes, revision of 1958, revised to 1982 and section 52-361a',
    'prose "sections 52-352a, 52-354 of\\nthe general statutes, revision of 1958, revised to 1983, 52-361" 52-352a | 52-354 {1983} | 52-361 {1982}',
    'prose "section 52-361a" 52-361a',
  ],
  ['§ 53a-70, as amended by law, and 12 others', 'short "§ 53a-70" 53a-70'],
  // A bill sets in capitals what it puts in, and may leave out the comma.
  [
    'sections 10-14, 10-15, AS AMENDED 10-43, 10-201 AS AMENDED BY SECTION 3 OF THIS ACT 10-221, AS AMENDED BY SECTION 4 OF THIS ACT10-228, and 10-281',
    'prose "sections 10-14, 10-15, AS AMENDED 10-43, 10-201 AS AMENDED BY SECTION 3 OF THIS ACT 10-221, AS AMENDED BY SECTION 4 OF THIS ACT10-228, and 10-281" 10-14 | 10-15 | 10-43 | 10-201 | 10-221 | 10-228 | 10-281',
  ],
  [
    'sections 10-140, as amended 10-43, and section 10-15 AS AMENDED BY 10-43, AS AMENDED 7-1-95',
    'prose "sections 10-140" 10-140',
    'prose "section 10-15" 10-15',
  ],
  // A second number after one sign, where the code is named.
  [
    'Connecticut General Statutes §52-192a, 194 and Connecticut Practice Book §17-14; C.G.S. § 8-30, 31 and; C.G.S. § 52-192, 194 people; C.G.S. § 52-192, 230 and',
    'full "Connecticut General Statutes §52-192a, 194" 52-192a | 52-194',
    '<practice-book "§17-14">',
    'full "C.G.S. § 8-30" 8-30',
    'full "C.G.S. § 52-192" 52-192',
    'full "C.G.S. § 52-192" 52-192',
  ],
  ['§ 52-192a, 194 and the rest', 'short "§ 52-192a" 52-192a'],
  // A last letter after a stroke.
  [
    'C.G.S.\n§§ 7-148b/c and 7-149; CGS § 46b-38a/b (c); §§ 7-148b/a, §§ 7-148/c, §§ 7-148b/council, § 7-148b/c',
    'full "C.G.S.\\n§§ 7-148b/c and 7-149" 7-148b | 7-148c | 7-149',
    'full "CGS § 46b-38a/b (c)" 46b-38a | 46b-38b(c)',
    'short "§§ 7-148b" 7-148b',
    'short "§§ 7-148" 7-148',
    'short "§§ 7-148b" 7-148b',
    'short "§ 7-148b" 7-148b',
  ],
  [
    'as in subdivisions (5) to (8), inclusive, (14) and (15) of section 38a-469; clauses (i) or (iii) to (v) of subdivisions (1) and (2) of subsection (a) of section 4-61',
    'prose "subdivisions (5) to (8), inclusive, (14) and (15) of section 38a-469" 38a-469(5)-(8) | 38a-469(14) | 38a-469(15)',
    'prose "clauses (i) or (iii) to (v) of subdivisions (1) and (2) of subsection (a) of section 4-61" 4-61(a)(1)(i) | 4-61(a)(1)(iii)-(a)(1)(v) | 4-61(a)(2)(i) | 4-61(a)(2)(iii)-(a)(2)(v)',
  ],
  [
    'Connecticut: Secs. 9-17,9-17aand9-20; Secs. 9-17aato9-17bb; section 9-17aanda',
    'prose "Secs. 9-17,9-17aand9-20" 9-17 | 9-17a | 9-20',
    'prose "Secs. 9-17aato9-17bb" 9-17aa..9-17bb',
  ],
  [
    'CGS 12-81, (7), (10) and 12-87; § 4-1, (2) the other',
    'full "CGS 12-81, (7), (10) and 12-87" 12-81(7) | 12-81(10) | 12-87',
    'short "§ 4-1" 4-1',
  ],
  ['sections 16-50k and16-50p or16-50x', 'prose "sections 16-50k and16-50p or16-50x" 16-50k | 16-50p | 16-50x'],
]);

checkReadings('a list with what a bill deletes', [
  [
    'sections 54-102g and [54-250] 54-251 to 54-258a, inclusive, of the general statutes',
    'prose "sections 54-102g and [54-250] 54-251 to 54-258a" 54-102g | 54-250 | 54-251..54-258a',
  ],
  [
    'section 4a-51 [,] OR 4a-52, [4a-68, 4a-69 or 4a-70,] AS',
    'prose "section 4a-51 [,] OR 4a-52, [4a-68, 4a-69 or 4a-70" 4a-51 | 4a-52 | 4a-68 | 4a-69 | 4a-70',
  ],
]);

checkReadings('labels that commas part', [
  ['Sec. 12-700, (9), (B)', 'prose "Sec. 12-700, (9), (B)" 12-700(9)(B)'],
  ['Sec. 12-700, (10)(B)(i)', 'prose "Sec. 12-700, (10)(B)(i)" 12-700(10)(B)(i)'],
  [
    'Sec. 12-700, (10), (A)(iii)-(v) for one; Sec. 12-704c, (b),(1)',
    'prose "Sec. 12-700, (10), (A)(iii)-(v)" 12-700(10)(A)(iii)-(10)(A)(v)',
    'prose "Sec. 12-704c, (b),(1)" 12-704c(b)(1)',
  ],
  [
    'Sec. 12-701, (20), (B), (x), (III) & (IV); Sec. 12-701, (20), (b), (x), (iii) and (iv)',
    'prose "Sec. 12-701, (20), (B), (x), (III) & (IV)" 12-701(20)(B)(x)(III) | 12-701(20)(B)(x)(IV)',
    'prose "Sec. 12-701, (20), (b), (x), (iii) and (iv)" 12-701(20)(b)(x)(iii) | 12-701(20)(b)(x)(iv)',
  ],
  // Of one level they are a list; a label that counts the sentence's parts is none.
  ['CGS 12-81, (7), (10) and (11)', 'full "CGS 12-81, (7), (10) and (11)" 12-81(7) | 12-81(10) | 12-81(11)'],
  ['§ 12-81, (1) any person, (A) each part and (B) no other', 'short "§ 12-81" 12-81'],
  ['under § 12-81, (a), (1) such person pays, and (2) no other', 'short "§ 12-81, (a)" 12-81(a)'],
]);

checkReadings('a level in words whose label stands below the one after the number', [
  [
    'subsections (3) and (4) of section 4-67g(f); subdivision (2) of section 53a-70 (a); subsection (a) of section 4-67g (1)',
    'prose "subsections (3) and (4) of section 4-67g(f)" 4-67g(f)(3) | 4-67g(f)(4)',
    'prose "subdivision (2) of section 53a-70 (a)" 53a-70(a)(2)',
    'prose "subsection (a) of section 4-67g (1)" 4-67g(a)(1)',
  ],
]);

checkReadings('a subsection before a number with a letter, and a range after initials', [
  // Without the word, a letter shows that it is a section's number; initials are no state's.
  [
    'Subsection (a) of 14-227b, subsection (a) of 14-227, and the A.D.C. General Statutes §§ 17-85-17-105',
    'prose "Subsection (a) of 14-227b" 14-227b(a)',
    'full "General Statutes §§ 17-85-17-105" 17-85..17-105',
  ],
]);

checkReadings('a range whose last number has the words of the first before it', [
  [
    'Connecticut General Statutes section 52-572m to section 52-572r; CGS 12-504a through CGS 12-504e, inclusive',
    'full "Connecticut General Statutes section 52-572m to section 52-572r" 52-572m..52-572r',
    'full "CGS 12-504a through CGS 12-504e" 12-504a..12-504e',
  ],
  [
    'CGS § 7-340 through CGS § 7-349; section 4-1 through § 4-5; § 53a-70 through section 53a-72; § 4-1 to section 4-9',
    'full "CGS § 7-340 through CGS § 7-349" 7-340..7-349',
    'prose "section 4-1 through § 4-5" 4-1..4-5',
    'short "§ 53a-70 through section 53a-72" 53a-70..53a-72',
    'short "§ 4-1" 4-1',
    'prose "section 4-9" 4-9',
  ],
  [
    'set forth in section 38a-334 to section 38a-343, inclusive; due from section 38a-334 to section 38a-343',
    'prose "section 38a-334 to section 38a-343" 38a-334..38a-343',
    'prose "section 38a-334" 38a-334',
    'prose "section 38a-343" 38a-343',
  ],
  // After an em dash and a sign, what does not rise is another citation.
  [
    '§ 54-250 (2)—§ 53a-192a, and § 53a-70—§ 53a-72a',
    'short "§ 54-250 (2)" 54-250(2)',
    'short "§ 53a-192a, and § 53a-70—§ 53a-72a" 53a-192a | 53a-70..53a-72a',
  ],
  // Another title, a lower number, and no name of the code.
  [
    'It moves CGS section 4-1 to section 5-9, C.G.S. section 4-9 to section 4-1 and section 4-3 to section 4-8.',
    'full "CGS section 4-1" 4-1',
    'prose "section 5-9" 5-9',
    'full "C.G.S. section 4-9" 4-9',
    'prose "section 4-1" 4-1',
    'prose "section 4-3" 4-3',
    'prose "section 4-8" 4-8',
  ],
]);

checkReadings('the last letter of a number alone', [
  [
    'See § 53-202a–k of it. Conn. Gen. Stat. § 53-202a–k is; § 53-202k–a and § 53-202a – k',
    'short "§ 53-202a–k" 53-202a..53-202k',
    'full "Conn. Gen. Stat. § 53-202a–k" 53-202a..53-202k',
    'short "§ 53-202k" 53-202k',
    'short "§ 53-202a" 53-202a',
  ],
  [
    'General Statutes Section 52-225a and b; §§ 52-225a or c and General Statutes § 52-225a and a jury',
    'full "General Statutes Section 52-225a and b" 52-225a | 52-225b',
    'short "§§ 52-225a or c" 52-225a | 52-225c',
    'full "General Statutes § 52-225a" 52-225a',
  ],
]);

checkReadings('a list of the sentence after a number', [
  [
    '§ 36a-290 (1) shall be read broadly, and (2) shall bind; § 36a-290 (1) shall be read',
    'short "§ 36a-290" 36a-290',
    'short "§ 36a-290 (1)" 36a-290(1)',
  ],
  [
    'sections 42-240 to 42-242 or 42-243 (1) any reference to a bank',
    'prose "sections 42-240 to 42-242 or 42-243" 42-240..42-242 | 42-243',
  ],
  [
    'sections 16a-35d and 16a-35e (I) conflicts with the plan',
    'prose "sections 16a-35d and 16a-35e" 16a-35d | 16a-35e',
  ],
  ['under section 53a-70 and (1) such person shall', 'prose "section 53a-70" 53a-70'],
  ['the requirements of section 31-72 (a) before notice, and (b) after it', 'prose "section 31-72" 31-72'],
  [
    'General Statutes § 31-72 (a) provides for wages, and (b) lists factors',
    'full "General Statutes § 31-72 (a)" 31-72(a)',
  ],
  [
    'General Statutes § 53a-70 (a) (1) and (2); § 14-227a (1) and (2) apply; § 4-183(1) any',
    'full "General Statutes § 53a-70 (a) (1) and (2)" 53a-70(a)(1) | 53a-70(a)(2)',
    'short "§ 14-227a (1) and (2)" 14-227a(1) | 14-227a(2)',
    'short "§ 4-183(1)" 4-183(1)',
  ],
]);

checkReadings('figures after figures, which are no level below them', [
  [
    'He says that General Statutes § 53-247 (c) (4) (1) burdens speech and (2) is vague; that § 53-247(c)(4) (1) burdens it',
    'full "General Statutes § 53-247 (c) (4)" 53-247(c)(4)',
    'short "§ 53-247(c)(4) (1)" 53-247(c)(4)(1)',
  ],
  [
    'It broke Sections 7-\n470(a)(1)(2)(3) and (4); § 31-51q (a) (1)[2]; §§ 7-470 (a) (1) (2), 7-471 (5) (6) (A)',
    'prose "Sections 7-\\n470(a)(1)(2)(3) and (4)" 7-470(a)(1) | 7-470(a)(2) | 7-470(a)(3) | 7-470(a)(4)',
    'short "§ 31-51q (a) (1)" 31-51q(a)(1)',
    'short "§§ 7-470 (a) (1) (2), 7-471 (5) (6) (A)" 7-470(a)(1) | 7-470(a)(2) | 7-471(5)(6)(A)',
  ],
  [
    'section 7-470, subdivision (2) of subsection (1)',
    'prose "section 7-470, subdivision (2) of subsection (1)" 7-470(1)(2)',
  ],
]);

checkReadings('slips in the code’s name and in numbers', [
  [
    'Conn. Gen. State. Ann. § 10-233c; Gen. State. § 10-233d',
    'full "Conn. Gen. State. Ann. § 10-233c" 10-233c',
    'full "Gen. State. § 10-233d" 10-233d',
  ],
  [
    'Conn. Gen. Stat. ยง 46b-82; Conn. Gen. Stat. ยงยง 46b-82 and 46b-83',
    'full "Conn. Gen. Stat. ยง 46b-82" 46b-82',
    'full "Conn. Gen. Stat. ยงยง 46b-82 and 46b-83" 46b-82 | 46b-83',
  ],
  [
    'Conn. Gen. Stat. e§12-62d(h)(2); Conn. Gen. Stat. e§§12-81, 12-82; Conn. Gen. Stat. e 12-63; the C.G.S. e.g. 12-64',
    'full "Conn. Gen. Stat. e§12-62d(h)(2)" 12-62d(h)(2)',
    'full "Conn. Gen. Stat. e§§12-81, 12-82" 12-81 | 12-82',
    'full "Conn. Gen. Stat. e 12-63" 12-63',
  ],
  [
    'C.G.S. ss12-111, CGS ss 12-111 and 12-112; C.G.S. s53a-70; the C.G.S.’s 53a-70; ss12-111',
    'full "C.G.S. ss12-111" 12-111',
    'full "CGS ss 12-111 and 12-112" 12-111 | 12-112',
    'full "C.G.S. s53a-70" 53a-70',
  ],
  [
    'Conn. Gen. Stat. Â§ 46b-82; C.G.S. ï¿½ 46b-83; General Statutes \ufffd 46b-84',
    'full "Conn. Gen. Stat. Â§ 46b-82" 46b-82',
    'full "C.G.S. ï¿½ 46b-83" 46b-83',
    'full "General Statutes \ufffd 46b-84" 46b-84',
  ],
  [
    'sections 7-339a to 7-339 l , inclusive; § 12-81 l applies; § 12-81 l’',
    'prose "sections 7-339a to 7-339 l" 7-339a..7-339l',
    'short "§ 12-81" 12-81',
    'short "§ 12-81" 12-81',
  ],
  [
    '§ 8-133 land bank; § 8-133 long ago; § 12-81 l and so',
    'short "§ 8-133" 8-133',
    'short "§ 8-133" 8-133',
    'short "§ 12-81 l" 12-81l',
  ],
  [
    '336General Statutes § 46a-60; 1CGS §§ 46a-60 and 46a-61; a1CGS § 46a-60',
    'full "General Statutes § 46a-60" 46a-60',
    'full "CGS §§ 46a-60 and 46a-61" 46a-60 | 46a-61',
    'short "§ 46a-60" 46a-60',
  ],
  [
    'Conn. Gen. Stat. ? 53a-71; CGS ? 54-76(d), Conn. Gen. Stat. @ 1-20 and Conn. Gen. Stat. ?? 4-61 and 4-62',
    'full "Conn. Gen. Stat. ? 53a-71" 53a-71',
    'full "CGS ? 54-76(d)" 54-76(d)',
    'full "Conn. Gen. Stat. @ 1-20" 1-20',
    'full "Conn. Gen. Stat. ?? 4-61 and 4-62" 4-61 | 4-62',
  ],
  ['CGS Sec. 22-338 thru Sec. 22-352 (a).', 'full "CGS Sec. 22-338 thru Sec. 22-352 (a)" 22-338..22-352'],
  ['Section 22-338 through section 22-352', 'prose "Section 22-338 through section 22-352" 22-338..22-352'],
  ['It transfers section 4-1 to section 4-9.', 'prose "section 4-1" 4-1', 'prose "section 4-9" 4-9'],
  ['Section 22-338 through section 5 of it', 'prose "Section 22-338" 22-338'],
  // The numbers of a bill's lines, at their ends and at their beginnings.
  [
    'As used in this act, unless it otherwise 5 \nrequires, as in section 42-6 \n134a. 7 ',
    'prose "section 42-6 \\n134a" 42-134a',
  ],
  [
    '3333 with the provisions of this 9\n3434 act, in sections 20-10\n3535 417a to 20-417j, inclusive 11',
    'prose "sections 20-10\\n3535 417a to 20-417j" 20-417a..20-417j',
  ],
  ['with the provisions of this 9\nact, in sections 20-10\n35 41 to 20-417j', 'prose "sections 20-10" 20-10'],
  ['As used in this act 4 \nthe words of section 42-6 \n134a', 'prose "section 42-6" 42-6'],
  ['19 it is as provided in section\n20 4-176 of the general statutes', 'prose "section\\n20 4-176" 4-176'],
  ['18 it is as provided in section\n20 4-176 of the general statutes'],
  ['a device as in section 20 \n14-227j; (2) the second 21', 'prose "section 20 \\n14-227j" 14-227j'],
  ['a device as in section 20 \n14-227j; (2) the second 31'],
  [
    'and to sections 7 7-148, 14-111e, 14- 8 227a to 14-227c and 9 15-140q; the section 4- 1 12 more',
    'prose "sections 7 7-148, 14-111e, 14- 8 227a to 14-227c and 9 15-140q" 7-148 | 14-111e | 14-227a..14-227c | 15-140q',
    'prose "section 4- 1" 4-1',
  ],
  [
    'such a one 6 as under subdivision (4) of subsection (a) of 7 section 53a-123 or section 53a-125c, 53a-129b or 8 53a-129c of the general statutes',
    'prose "subdivision (4) of subsection (a) of 7 section 53a-123" 53a-123(a)(4)',
    'prose "section 53a-125c, 53a-129b or 8 53a-129c" 53a-125c | 53a-129b | 53a-129c',
  ],
  [
    '19 subdivision (4) of 20 subsection (a) of\n21 sections 53a-123, \n22 53a-124',
    'prose "subdivision (4) of 20 subsection (a) of\\n21 sections 53a-123, \\n22 53a-124" 53a-123(a)(4) | 53a-124(a)(4)',
  ],
  [
    'under subsection (a) of 7 section 53a-123; section 53a-125c or 18 53a-129c, sections 4-1, 3 4-2',
    'prose "section 53a-123" 53a-123',
    'prose "section 53a-125c" 53a-125c',
    'prose "sections 4-1" 4-1',
  ],
  ['CGS ?12-19b(b) applies', 'full "CGS ?12-19b(b)" 12-19b(b)'],
  ['Is it in the C.G.S.? 53a-71 has it.'],
  [
    'section42-110b (4); Secs. 22a-208to22a-209, Secs. 1-205and1-206; sections 4-61or4-62',
    'prose "section42-110b (4)" 42-110b(4)',
    'prose "Secs. 22a-208to22a-209" 22a-208..22a-209',
    'prose "Secs. 1-205and1-206" 1-205 | 1-206',
    'prose "sections 4-61or4-62" 4-61 | 4-62',
  ],
  ['Connecticut: #section4-1, subsection4-61 and § 4-61today'],
  ['Section 31-60- 11 (a) of the regulations; § 31-62-\nE3', '<regulation "Section 31-60">', '<regulation "§ 31-62">'],
  ['§§ 4-176- 4-178; §§ 4-176- 178', 'short "§§ 4-176- 4-178" 4-176..4-178', 'short "§§ 4-176- 178" 4-176..4-178'],
]);

checkReadings('a range whose last number is cut short after a dash between blanks', [
  [
    'CT ST §§ 53-310 - 319; § 29-108a - 108i. Conn. Gen. Stat. § 53-310 – 319\nThen',
    'full "CT ST §§ 53-310 - 319" 53-310..53-319',
    'short "§ 29-108a - 108i" 29-108a..29-108i',
    'full "Conn. Gen. Stat. § 53-310" 53-310',
  ],
  [
    'C.G.S. §§ 53-310 – 319. See § 53-310 - 319, and §§ 53-310 - 319 pages, §§ 53-310 - 309, §§ 53-310 - 20',
    'full "C.G.S. §§ 53-310" 53-310',
    'short "§ 53-310" 53-310',
    'short "§§ 53-310" 53-310',
    'short "§§ 53-310" 53-310',
    'short "§§ 53-310" 53-310',
  ],
]);

checkReadings('a list whose last number another’s name follows', [
  ['CGS 8-30g and 19-19 of the Hartwood Zoning Regulations', 'full "CGS 8-30g" 8-30g'],
  ['CGS 8-30g and 8-3 of the general statutes', 'full "CGS 8-30g and 8-3" 8-30g | 8-3'],
  [
    'CGS 8-30g, and Section 6-15 of the "Building Zone Regulations"',
    'full "CGS 8-30g" 8-30g',
    '<regulation "Section 6-15">',
  ],
  [
    'CGS 8-30g; Section 6-15 of the “Charter”; section 8-3 of the “general statutes”',
    'full "CGS 8-30g" 8-30g',
    '<ordinance "Section 6-15">',
    'prose "section 8-3" 8-3',
  ],
]);

checkReadings('a list and a range in Spanish', [
  [
    'Los §§ 31-57r a 31-57w, y §§ 31-58 y 31-76c. §§ 31-49e al 31-49t',
    'short "§§ 31-57r a 31-57w, y §§ 31-58 y 31-76c" 31-57r..31-57w | 31-58 | 31-76c',
    'short "§§ 31-49e al 31-49t" 31-49e..31-49t',
  ],
  // In English an article stands there.
  ['under § 47a-23 a 3-5 day notice', 'short "§ 47a-23" 47a-23'],
  ['under CGS § 31-58 a 31-60 hour week', 'full "CGS § 31-58" 31-58'],
  ['under §§ 31-58 and 31-60 a 40-50 hour week', 'short "§§ 31-58 and 31-60" 31-58 | 31-60'],
  ['§ 31-58 a 3-day wait, § 31-60 y', 'short "§ 31-58" 31-58', 'short "§ 31-60" 31-60'],
]);

checkReadings('a range with two hyphens for a dash', [
  [
    'offenses of General Statutes §§ 53a-119 -- 53a-125b; § 1-206--1-210 (a); sections 8-2 --\n8-2m',
    'full "General Statutes §§ 53a-119 -- 53a-125b" 53a-119..53a-125b',
    'short "§ 1-206--1-210 (a)" 1-206..1-210',
    'prose "sections 8-2 --\\n8-2m" 8-2..8-2m',
  ],
  [
    '§ 53a-119 -- the larceny statute -- and § 53a-125b -- 53a-119, § 4-180 --- 4-183, § 4-180\n-- 4-183',
    'short "§ 53a-119" 53a-119',
    'short "§ 53a-125b" 53a-125b',
    'short "§ 4-180" 4-180',
    'short "§ 4-180" 4-180',
  ],
]);

checkReadings('an act before its volume', [
  [
    'Number 16-43 of the Public Acts of 2016; No. 16-43 of the Public Acts of 2015',
    'act "Number 16-43 of the Public Acts of 2016" public 16-43 of 2016',
  ],
  [
    'It came by No. 13–156, § 1, of the 2013 Public Acts (P.A. 13–156), effective; § 1, of the 2013 act (P.A. 13-156)',
    'act "No. 13–156, § 1, of the 2013 Public Acts" public 13-156 of 2013 § 1',
    'act "P.A. 13–156" public 13-156 of 2013',
    'act "P.A. 13-156" public 13-156 of 2013',
  ],
  [
    "'Section 2 of Public Act.', '90-220.', 'Section 2 of Public Act 90-220'",
    'act "Section 2 of Public Act 90-220" public 90-220 of 1990 § 2',
  ],
]);

checkReadings('a name of the code with a blank or a comma out of place is one', [
  [
    'General Statutes22a-174(c); General Statutes52-279 et seq. and CGS12-107c(b); model CGS12-1, CGS12-107 c (b) and XCGS12-107',
    'full "General Statutes22a-174(c)" 22a-174(c)',
    'full "General Statutes52-279 et seq." 52-279 et seq.',
    'full "CGS12-107c(b)" 12-107c(b)',
  ],
  [
    'A. C.G.S. § 53a-22(c) states it. Q. CGS § 53a-19? See Exh. D. C.G.S. 4-183',
    'full "C.G.S. § 53a-22(c)" 53a-22(c)',
    'full "CGS § 53a-19" 53a-19',
    'full "C.G.S. 4-183" 4-183',
  ],
  ['N. C.G.S. § 14-33 and N. C. G.S. § 14-34', '<state-code "§ 14-33">', '<state-code "§ 14-34">'],
  ['CT General Ststute 29-28(b)', 'full "CT General Ststute 29-28(b)" 29-28(b)'],
  [
    'Appeals: C .G. S. § 12-117a and C .G.S. § 12-119.',
    'full "C .G. S. § 12-117a" 12-117a',
    'full "C .G.S. § 12-119" 12-119',
  ],
  ['It is governed by §46a-83 (b) G.S., a statute of ours.', 'short "§46a-83 (b)" 46a-83(b)'],
]);

checkReadings('the mark of a note in square brackets', [
  ['The count rests on § 12-119 [2] and seeks relief.', 'short "§ 12-119" 12-119'],
  ['An appeal under General Statutes § 12-118,[1] taken late', 'full "General Statutes § 12-118" 12-118'],
  [
    'General Statutes § 8-8(b)[1] and (f)(2).[2] Then',
    'full "General Statutes § 8-8(b)[1] and (f)(2)" 8-8(b) | 8-8(f)(2)',
  ],
  ['sections 12-118[1] and 12-119[2] apply', 'prose "sections 12-118[1] and 12-119" 12-118 | 12-119'],
  [
    'the statute (§ 1-200 [1]) and (38a-336[a][1]); § 4-183 [c]',
    'short "§ 1-200 [1]" 1-200(1)',
    'short "§ 4-183 [c]" 4-183(c)',
  ],
]);

checkReadings('a regulation whose number rises as a range would', [
  ['In Connecticut sections 9-7b-82 through 9-7b-97, inclusive, bind.', '<regulation "sections 9-7b">'],
  ['In Connecticut sections 13A-5-46(e)(2), 13A-5-47(e) and 13A-5-48 bind.', '<regulation "sections 13A-5">'],
  ['In Connecticut sections 10-76d-77 and 10-76d-80 bind.', '<regulation "sections 10-76d">'],
  [
    'In Connecticut sections 53a-181c-181e, and 53a-182 bind.',
    'prose "sections 53a-181c-181e, and 53a-182" 53a-181c..53a-181e | 53a-182',
  ],
]);

checkReadings('the number of a line where a number breaks', [
  // At the lines' ends, with a line left out of the copy, at the next line's beginning too.
  [
    'Flowers are sold 6 \nin boxes of wood. 7 \nEach has a mark under section 21a-9 \n424 of the general statutes, and no 10 \nother one.',
    'prose "section 21a-9 \\n424" 21a-424',
  ],
  [
    '2929 a builder under sections 20-417b to 6\n3030 20-417i, inclusive, pays for 7\n3131 what his people 8\n3232 spoil, as sections 20-10\n3434 417b to 20-417i, inclusive, say. 11',
    'prose "sections 20-417b to 6\\n3030 20-417i" 20-417b..20-417i',
    'prose "sections 20-10\\n3434 417b to 20-417i" 20-417b..20-417i',
  ],
  [
    'who builds 5 for others under sections 20-417b to 6 20-417i pays',
    'prose "sections 20-417b to 6 20-417i" 20-417b..20-417i',
  ],
  ['who builds 3 for others under sections 20-417b to 6 20-417i pays', 'prose "sections 20-417b" 20-417b'],
  [
    'A judge who sought 15 \nto hear it under subdivision (3) of subsection 16 \n(c) of section 46b-134 shall sit. 17 ',
    'prose "subdivision (3) of subsection 16 \\n(c) of section 46b-134" 46b-134(c)(3)',
  ],
  // After a sign or the code's name; on a page of its own the lines begin anew.
  [
    '19  a ruling that was sought under General Statutes §\n20  7-193 (a), and not under C.G.S. Section\n21  7-\n22  194.',
    'full "General Statutes §\\n20  7-193 (a)" 7-193(a)',
    'full "C.G.S. Section\\n21  7-\\n22  194" 7-194',
  ],
  ['19  who may sue under Conn. Gen. Stat.\n20  § 7-193.', 'full "Conn. Gen. Stat.\\n20  § 7-193" 7-193'],
  [
    '8  It was brought under General Statutes §\n 1  7-193 by\n 2  a town.',
    'full "General Statutes §\\n 1  7-193" 7-193',
  ],
  ['28  as told in Section 19a-\n 1  77 of the statutes.\n 2  A town', 'prose "Section 19a-\\n 1  77" 19a-77'],
  // No part of a number that ends in another cell or is not there is one.
  [
    '| 24 | + | a condominium of which 7 |\n---|\n| 26 | + | no part is sold under section 47-8 |\n---|\n| 27 | + | 205 of the general statutes. 9 |\n---|',
  ],
  [
    'Flowers are sold 7 \nin boxes of wood, 8 \neach under section 21a-9 \nof the general statutes, and no 10 \nother one.',
  ],
  ['| a | it is sold under section 47-8 |\n---|\n| b | for 9 |\n---|', 'prose "section 47-8" 47-8'],
  [
    '23 46a-78, inclusive, subsection (a) of section 46a-\n24 80 or section 4-61dd of the general statutes',
    'prose "subsection (a) of section 46a-\\n24 80" 46a-80(a)',
    'prose "section 4-61dd" 4-61dd',
  ],
  [
    'a practice under sections 46a-70 to 23\n46a-78, inclusive, or section 46a- 24\n80 of the general statutes',
    'prose "sections 46a-70 to 23\\n46a-78" 46a-70..46a-78',
    'prose "section 46a- 24\\n80" 46a-80',
  ],
  // A copy may lose the line's end, and have the line's number stick to the hyphen.
  [
    'Whoever sells 6 such goods 7 as are named in section 21a-79, section 3 of this act or section 21a-8 79b. 9 The second',
    'prose "section 21a-79" 21a-79',
    'prose "section 21a-8 79b" 21a-79b',
  ],
  [
    'Whoever sells 16 such goods as are named in section 21a-8 79b. 9 The second; General Statutes § 4-183 40 Conn. App. 184',
    'prose "section 21a-8" 21a-8',
    'full "General Statutes § 4-183" 4-183',
  ],
]);
