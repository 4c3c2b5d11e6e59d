import { checkReadings } from '../../support/readings';

checkReadings('own forms', [
  ['Conn. Gen. Stat. § 53a-70(a)-(c) applies.', 'full "Conn. Gen. Stat. § 53a-70(a)-(c)" 53a-70(a)-(c)'],
  [
    'See §§ 53a-70, 71, and 72a; § 53a-70(a)(1)(A).',
    'short "§§ 53a-70, 71, and 72a" 53a-70 | 53a-71 | 53a-72a',
    'short "§ 53a-70(a)(1)(A)" 53a-70(a)(1)(A)',
  ],
  [
    'General Statutes §§ 7-195 through 7-199 (Rev. to 2017) apply.',
    'full "General Statutes §§ 7-195 through 7-199 (Rev. to 2017)" 7-195..7-199 {2017}',
  ],
  [
    'General Statutes (Rev. to 2017) §§ 53a-70 (a) (2) and 53a-71 (a) (1).',
    'full "General Statutes (Rev. to 2017) §§ 53a-70 (a) (2) and 53a-71 (a) (1)" 53a-70(a)(2) {2017} | 53a-71(a)(1) {2017}',
  ],
  ['under section 53a-70 or 53a-71, as amended', 'prose "section 53a-70 or 53a-71" 53a-70 | 53a-71'],
  [
    'subsection (a), subdivision (2), of section 53a-70',
    'prose "subsection (a), subdivision (2), of section 53a-70" 53a-70(a)(2)',
  ],
  [
    'subsections (a) to (c), inclusive, of section 17a-101',
    'prose "subsections (a) to (c), inclusive, of section 17a-101" 17a-101(a)-(c)',
  ],
  [
    'section 53a-70, subsection (a), subdivision (2)',
    'prose "section 53a-70, subsection (a), subdivision (2)" 53a-70(a)(2)',
  ],
  [
    'section 53a-70, subsections (a) and (b), applies',
    'prose "section 53a-70, subsections (a) and (b)" 53a-70(a) | 53a-70(b)',
  ],
  [
    'subsection (a) or subdivision (1) of subsection (b) of section 46b-15',
    'prose "subsection (a) or subdivision (1) of subsection (b) of section 46b-15" 46b-15(a) | 46b-15(b)(1)',
  ],
  [
    'subdivision (2) of subsection (a), or subsection (b), of section 53-21',
    'prose "subdivision (2) of subsection (a), or subsection (b), of section 53-21" 53-21(a)(2) | 53-21(b)',
  ],
  ['subdivision (2) of section 53a-70(a)', 'prose "subdivision (2) of section 53a-70(a)" 53a-70(a)(2)'],
  [
    'subdivisions (1) and (2) of § 53a-70 (a)',
    'prose "subdivisions (1) and (2) of § 53a-70 (a)" 53a-70(a)(1) | 53a-70(a)(2)',
  ],
  [
    'subdivisions (1) to (3), inclusive, of § 53a-70 (a)',
    'prose "subdivisions (1) to (3), inclusive, of § 53a-70 (a)" 53a-70(a)(1)-(a)(3)',
  ],
  ['subparagraph (A) of § 53a-72a (a) (1)', 'prose "subparagraph (A) of § 53a-72a (a) (1)" 53a-72a(a)(1)(A)'],
  ['clause (i) of § 31-275 (1) (A)', 'prose "clause (i) of § 31-275 (1) (A)" 31-275(1)(A)(i)'],
  ['subsection (a) of section 53a-70 (1)', 'prose "subsection (a) of section 53a-70 (1)" 53a-70(a)(1)'],
  ['1 D. Pope, Connecticut Actions and Remedies, Tort Law (1993) § 25-5', '<book "§ 25-5">'],
  ['General Statutes (1993) § 25-5', 'full "General Statutes (1993) § 25-5" 25-5 {1993}'],
  [
    'subparagraph (A) of subdivision (1) or subdivision (2) of subsection (a) of section 53a-70',
    'prose "subparagraph (A) of subdivision (1) or subdivision (2) of subsection (a) of section 53a-70" 53a-70(a)(1)(A) | 53a-70(a)(2)',
  ],
  [
    'subsections (a) and (b) of this section and subdivision (1) of section 5-198',
    'prose "subdivision (1) of section 5-198" 5-198(1)',
  ],
  ['§ 4-183(a) thru (c)', 'short "§ 4-183(a) thru (c)" 4-183(a)-(c)'],
  ['27 Spec. Acts 60, No. 71, § 9 (1955)', 'act "27 Spec. Acts 60, No. 71, § 9 (1955)" special 71 of 1955 § 9'],
  [
    '8 \u2029Special Acts 60, No. 71 and 12 Public Acts 2019, No. 19-132, 8 Special Acts 1967, No. 311',
    'act "Public Acts 2019, No. 19-132" public 19-132 of 2019',
    'act "Special Acts 1967, No. 311" special 311 of 1967',
  ],
  [
    'Public Acts 15-84 and Pub. Acts No. 16-43',
    'act "Public Acts 15-84" public 15-84 of 2015',
    'act "Pub. Acts No. 16-43" public 16-43 of 2016',
  ],
  [
    'Conn. Gen. Stat. §§ 46b-120(1) to -121(b) (West 2020)',
    'full "Conn. Gen. Stat. §§ 46b-120(1) to -121(b) (West 2020)" 46b-120(1)..46b-121 {2020}',
  ],
  [
    'Pub. Act 25-78, § 16; Public Acts 2021, Nos. 21-103',
    'act "Pub. Act 25-78, § 16" public 25-78 of 2025 § 16',
    'act "Public Acts 2021, Nos. 21-103" public 21-103 of 2021',
  ],
  ['SECTIONS 1 AND 2 OF PUBLIC ACT 21-103', 'act "SECTIONS 1 AND 2 OF PUBLIC ACT 21-103" public 21-103 of 2021 § 1, 2'],
  ['Id. at 53a-71.', 'id "Id. at 53a-71" 53a-71'],
  ['Section 53a-70 (a) (1) and the rest; (2) that', 'prose "Section 53a-70 (a) (1)" 53a-70(a)(1)'],
  [
    'The sections 4-1 to 4-9, inclusive, and 4-12 of the general statutes',
    'prose "sections 4-1 to 4-9, inclusive, and 4-12" 4-1..4-9 | 4-12',
  ],
  ['C.G.S. §§ 31-51kk to 31-51qq, inclusive', 'full "C.G.S. §§ 31-51kk to 31-51qq" 31-51kk..31-51qq'],
  ['CGS § 12-81(7)/(8)', 'full "CGS § 12-81(7)/(8)" 12-81(7) | 12-81(8)'],
  ['C.G.S. § 46b-38b/46b-38c', 'full "C.G.S. § 46b-38b/46b-38c" 46b-38b | 46b-38c'],
  ['§ 53a-70 (Rev. to 2021) (a)', 'short "§ 53a-70 (Rev. to 2021) (a)" 53a-70(a) {2021}'],
  ['§ 14-227a—the drunk driving law', 'short "§ 14-227a" 14-227a'],
  ['Conn. Gen. Stat. § 53a-70—which punishes', 'full "Conn. Gen. Stat. § 53a-70" 53a-70'],
  ['Conn. Gen. Stat. §§ 42-110a–q', 'full "Conn. Gen. Stat. §§ 42-110a–q" 42-110a..42-110q'],
  ['General Statutes § 1-2z.', 'full "General Statutes § 1-2z" 1-2z'],
  [
    '(see General Statutes §§ 53a-70 [a] [2] and 53a-71 [a] [1])',
    'full "General Statutes §§ 53a-70 [a] [2] and 53a-71 [a] [1]" 53a-70(a)(2) | 53a-71(a)(1)',
  ],
  [
    '§ 10-76d(a)(8)(B), (C), and (D)',
    'short "§ 10-76d(a)(8)(B), (C), and (D)" 10-76d(a)(8)(B) | 10-76d(a)(8)(C) | 10-76d(a)(8)(D)',
  ],
  ['section 53a-3 (9)', 'prose "section 53a-3 (9)" 53a-3(9)'],
  ['Title 42a, Article 9', 'title "Title 42a" 42a'],
  ['No. 21-103 of the Public Acts'],
  [
    '1995 Conn. Pub. Acts No. 95-277, § 9; 2021 Conn. Pub. Acts 21-103; 1963 Public Acts, No. 642',
    'act "Pub. Acts No. 95-277, § 9" public 95-277 of 1995 § 9',
    'act "Pub. Acts 21-103" public 21-103 of 2021',
    'act "Public Acts, No. 642" public 642 of 1963',
  ],
  [
    'P.A. 15-5, June Sp. Sess., § 2; P.A. 16-1, May Special Session, Public Act 17-2',
    'act "P.A. 15-5, June Sp. Sess., § 2" public 15-5 of 2015, June Special Session § 2',
    'act "P.A. 16-1" public 16-1 of 2016',
    'act "May Special Session, Public Act 17-2" public 17-2 of 2017, May Special Session',
  ],
  ['2021 Conn. Pub. Acts 123 (Reg. Sess.), the public acts 4 and 5, Public Acts 2021 and 2022'],
  [
    'Practice Book § 17-44 et seq. The court applied § 17-45.',
    '<practice-book "§ 17-44 et seq.">',
    '<practice-book "§ 17-45">',
  ],
  ['Tort Reform Act (1986) § 52-572h; Torts (2011) § 52-572h', 'short "§ 52-572h" 52-572h', '<book "§ 52-572h">'],
  ['sections 1 to 4 of this act. See Public Act No. 21-103', 'act "Public Act No. 21-103" public 21-103 of 2021'],
  ['Public Act 93-340, effective October 1, sections 1 to 3', 'act "Public Act 93-340" public 93-340 of 1993'],
  [
    'June 2015 Special Session, Public Act 15-5',
    'act "June 2015 Special Session, Public Act 15-5" public 15-5 of 2015, June Special Session',
  ],
  ['pursuant to Conn. Gen. Stat. § 4-183, § 4-184; 4-185', 'full "Conn. Gen. Stat. § 4-183, § 4-184" 4-183 | 4-184'],
  [
    'PA 24-81, §§ 12-14; P.A. 21-103, § 31-72; P.A. 21-5, §§ 53a-70, 53a-71',
    'act "PA 24-81, §§ 12-14" public 24-81 of 2024 § 12-14',
    'act "P.A. 21-103" public 21-103 of 2021',
    'short "§ 31-72" 31-72',
    'act "P.A. 21-5" public 21-5 of 2021',
    'short "§§ 53a-70, 53a-71" 53a-70 | 53a-71',
  ],
  [
    'section 2 of public act 23-137, section 3 of public act 24-6; public act 24-7, section 5; public act 24-8, sections 1 to 3, inclusive, of this act',
    'act "section 2 of public act 23-137" public 23-137 of 2023 § 2',
    'act "section 3 of public act 24-6" public 24-6 of 2024 § 3',
    'act "public act 24-7, section 5" public 24-7 of 2024 § 5',
    'act "public act 24-8" public 24-8 of 2024',
  ],
  [
    '§ 14-36\n- 10-20 days; §§ 42-110a\n- 42-110q; § 42-110a\n– 42-110q',
    'short "§ 14-36" 14-36',
    'short "§§ 42-110a\\n- 42-110q" 42-110a..42-110q',
    'short "§ 42-110a\\n– 42-110q" 42-110a..42-110q',
  ],
  [
    'P.A. 76-436, S. 10a, 681; section 3a of public act 21-2',
    'act "P.A. 76-436, S. 10a, 681" public 76-436 of 1976 § 10a, 681',
    'act "section 3a of public act 21-2" public 21-2 of 2021 § 3a',
  ],
  [
    'Transferred to Chapter 961, Part II, Sec. 54-102a. See chapter 968 re victims. See chapter 3 of the book.',
    'chapter "Chapter 961" 961',
    'prose "Sec. 54-102a" 54-102a',
    'chapter "chapter 968" 968',
  ],
  ['Chapter 14 of the general\n          statutes', 'chapter "Chapter 14" 14'],
  [
    'P.A. 04-257, S. 5, 6, 8; P.A. 05-10',
    'act "P.A. 04-257, S. 5, 6, 8" public 04-257 of 2004 § 5, 6, 8',
    'act "P.A. 05-10" public 05-10 of 2005',
  ],
  [
    'Conn. Gen. Stat. § 52-557n(a)(1)(A) & (B)',
    'full "Conn. Gen. Stat. § 52-557n(a)(1)(A) & (B)" 52-557n(a)(1)(A) | 52-557n(a)(1)(B)',
  ],
  [
    'Conn. Gen. Stat. §§ 46b-15(a), -38a(2)(A)-(F)',
    'full "Conn. Gen. Stat. §§ 46b-15(a), -38a(2)(A)-(F)" 46b-15(a) | 46b-38a(2)(A)-(2)(F)',
  ],
  ['Section 22a-16 of the Environmental Protection Act', 'prose "Section 22a-16" 22a-16'],
  ['Conn. Gen. Stat. § 31–51q', 'full "Conn. Gen. Stat. § 31–51q" 31-51q'],
  ['GENERAL STATUTES § 46b-82', 'full "GENERAL STATUTES § 46b-82" 46b-82'],
  ['C.G.S.§31-51m(b)', 'full "C.G.S.§31-51m(b)" 31-51m(b)'],
  ['Connecticut General Statutes, Section 7-148', 'full "Connecticut General Statutes, Section 7-148" 7-148'],
  ['the General Statutes, section 7-148', 'full "General Statutes, section 7-148" 7-148'],
  ['General Statute § 7-148', 'full "General Statute § 7-148" 7-148'],
  ['Section 7-148 (c) (7) (H) (xv), C.G.S.', 'prose "Section 7-148 (c) (7) (H) (xv)" 7-148(c)(7)(H)(xv)'],
  ['Conn. Gen. Stat. Sections 8-2 & 8-3', 'full "Conn. Gen. Stat. Sections 8-2 & 8-3" 8-2 | 8-3'],
  [
    'Conn. Gen. Stat. § 16-50k (a), as amended by P.A. 21-1',
    'full "Conn. Gen. Stat. § 16-50k (a)" 16-50k(a)',
    'act "P.A. 21-1" public 21-1 of 2021',
  ],
  [
    '§ 53a–70b, repealed by Public Acts 2019, No. 19-189, § 42',
    'short "§ 53a–70b" 53a-70b',
    'act "Public Acts 2019, No. 19-189, § 42" public 19-189 of 2019 § 42',
  ],
  ['Chapter 368a of the general statutes', 'chapter "Chapter 368a" 368a'],
  ['sec. 7-148', 'prose "sec. 7-148" 7-148'],
  ['Conn. Gen. Stat. §§ 53-142a - 53-142c', 'full "Conn. Gen. Stat. §§ 53-142a - 53-142c" 53-142a..53-142c'],
  ['Conn. Gen. Stat. § 53a-70 et seq. (2021)', 'full "Conn. Gen. Stat. § 53a-70 et seq. (2021)" 53a-70 et seq. {2021}'],
  ['§ 22a-14, et seq.,', 'short "§ 22a-14, et seq." 22a-14 et seq.'],
  [
    'Conn. Gen. Stat. tit. 53a, § 53a-70 (West 2021)',
    'full "Conn. Gen. Stat. tit. 53a, § 53a-70 (West 2021)" 53a-70 {2021}',
  ],
  [
    'Conn. Gen. Stat. Ann. tit. 53a, ch. 952, § 53a-70(a); Conn. Gen. Stat. ch. 952',
    'full "Conn. Gen. Stat. Ann. tit. 53a, ch. 952, § 53a-70(a)" 53a-70(a)',
    'chapter "Conn. Gen. Stat. ch. 952" 952',
  ],
  ['Conn. Gen. Stat. tit. 53a; Vt. Stat. Ann. tit. 13a', 'title "Conn. Gen. Stat. tit. 53a" 53a'],
  ['Title 14 of the Connecticut General Statutes', 'title "Title 14" 14'],
  [
    'subparagraphs (A) and (B) of subdivision (1) of subsection (b) of section 12-81',
    'prose "subparagraphs (A) and (B) of subdivision (1) of subsection (b) of section 12-81" 12-81(b)(1)(A) | 12-81(b)(1)(B)',
  ],
  [
    'sections 12-81, 12-82 and subsection (a) of section 12-83',
    'prose "sections 12-81, 12-82" 12-81 | 12-82',
    'prose "subsection (a) of section 12-83" 12-83(a)',
  ],
  ['section 1-1 or § 1-2', 'prose "section 1-1" 1-1', 'short "§ 1-2" 1-2'],
  ['section 53a-70 (1) and (2) ', 'prose "section 53a-70 (1) and (2)" 53a-70(1) | 53a-70(2)'],
  ['Sections 46b-120 et seq.', 'prose "Sections 46b-120 et seq." 46b-120 et seq.'],
  [
    'clause (i) of subparagraph (A) of subdivision (1) of subsection (a) of § 10-76d',
    'prose "clause (i) of subparagraph (A) of subdivision (1) of subsection (a) of § 10-76d" 10-76d(a)(1)(A)(i)',
  ],
  ['Section 51-164n(b)(1)', 'prose "Section 51-164n(b)(1)" 51-164n(b)(1)'],
  ['statute 53a-70'],
  ['The state moved under § 54-82, 12 days later', 'short "§ 54-82" 54-82'],
  [
    'Gen. Stat. §§ 53a-35a (6) and 53a-41 (a) were cited (2020).',
    'full "Gen. Stat. §§ 53a-35a (6) and 53a-41 (a)" 53a-35a(6) | 53a-41(a)',
  ],
  [
    'Conn. Gen. Stat. § 53a-35a (2023) & § 53a-41 (2019)',
    'full "Conn. Gen. Stat. § 53a-35a (2023) & § 53a-41 (2019)" 53a-35a {2023} | 53a-41 {2019}',
  ],
]);

checkReadings('an older text named after the code', [
  [
    'section 53a-70 of the general statutes, revision of 1958, revised to January 1, 2017, provides',
    'prose "section 53a-70" 53a-70 {2017}',
  ],
  [
    'Sec. 42a-3-111(a), revised to 1991, and § 42a-3-111, rev. to 1991',
    'prose "Sec. 42a-3-111(a)" 42a-3-111(a) {1991}',
    'short "§ 42a-3-111" 42a-3-111 {1991}',
  ],
  [
    'Conn. Gen. Stat. § 42a-3-111 (a), Revised to January 1, 1991, provides',
    'full "Conn. Gen. Stat. § 42a-3-111 (a)" 42a-3-111(a) {1991}',
  ],
  [
    'the form of § 42a-3-111, revised to read as follows; § 42a-3-111 was revised to 1991 standards',
    'short "§ 42a-3-111" 42a-3-111',
    'short "§ 42a-3-111" 42a-3-111',
  ],
  ['section 53a-70 of the general statutes, revised in 2017', 'prose "section 53a-70" 53a-70'],
]);

checkReadings('small letters and levels of other names', [
  [
    'as conn gen stat 14-227m and conn gen stat 14-222, 14-224(b)(3)',
    'full "conn gen stat 14-227m" 14-227m',
    'full "conn gen stat 14-222, 14-224(b)(3)" 14-222 | 14-224(b)(3)',
  ],
  [
    'item (2) of subsection (a) of section 53a-59; Items (1) and (2); an item',
    'prose "item (2) of subsection (a) of section 53a-59" 53a-59(a)(2)',
  ],
]);

checkReadings('words fitted to a sentence in brackets', [
  [
    '‘‘[§] 53a-70 (a) (1)’’ and “[s]ection 53a-70”; ‘‘[S]ections 53a-70 and 53a-71’’',
    'short "[§] 53a-70 (a) (1)" 53a-70(a)(1)',
    'prose "[s]ection 53a-70" 53a-70',
    'prose "[S]ections 53a-70 and 53a-71" 53a-70 | 53a-71',
  ],
  [
    '[s]ubsection (a) of [§] 46b-56; [S]ubdivision (2) of [s]ubsection (b) of [s]ection 46b-57',
    'prose "[s]ubsection (a) of [§] 46b-56" 46b-56(a)',
    'prose "[S]ubdivision (2) of [s]ubsection (b) of [s]ection 46b-57" 46b-57(b)(2)',
  ],
  [
    '[General Statutes §] 46b-57; [Conn. Gen. Stat. Sec.] 46b-56; General Statutes [§§] 46b-58, 46b-59; [section] 46b-60 (b)',
    'full "[General Statutes §] 46b-57" 46b-57',
    'full "[Conn. Gen. Stat. Sec.] 46b-56" 46b-56',
    'full "General Statutes [§§] 46b-58, 46b-59" 46b-58 | 46b-59',
    'prose "[section] 46b-60 (b)" 46b-60(b)',
  ],
  [
    '§ 53a-70 and [§] 53a-71; [Section 46b-62]; [§ 46b-63]; § [53a-73 (a)]',
    'short "§ 53a-70 and [§] 53a-71" 53a-70 | 53a-71',
    'prose "Section 46b-62" 46b-62',
    'short "§ 46b-63" 46b-63',
    'short "§ [53a-73 (a)" 53a-73(a)',
  ],
  ['[s]ection 3 of public act 21-103; [s]ection 3', 'act "[s]ection 3 of public act 21-103" public 21-103 of 2021 § 3'],
  ['a[s]ection 4-3; [s] 4-1; [x]ection 4-1; [s]ections of 4-1'],
]);

checkReadings('lists of chapters and titles', [
  [
    'chapters 319i and 319j of the general statutes; titles 17a, 17b and 20 of the general statutes',
    'chapter "chapters 319i and 319j" 319i | 319j',
    'title "titles 17a, 17b and 20" 17a | 17b | 20',
  ],
  [
    'Chapters 319i to 319l, inclusive, of the general statutes; chapter 368a or 368b; chapters 54 or 55 of the Connecticut General Statutes',
    'chapter "Chapters 319i to 319l" 319i | 319l',
    'chapter "chapter 368a or 368b" 368a | 368b',
    'chapter "chapters 54 or 55" 54 | 55',
  ],
  [
    'title 53a, 54 people; chapter 319i, 17 pages; title 17a and section 17a-93; title 53a, 53a-70',
    'title "title 53a" 53a',
    'chapter "chapter 319i" 319i',
    'title "title 17a" 17a',
    'prose "section 17a-93" 17a-93',
    'title "title 53a" 53a',
  ],
  [
    'Mass. Gen. Laws chs. 40A and 40B; chapters 93A and 93B; titles 4 and 5 of the United States Code; chapters 3 and 4 of the book; titled 17a; titles17a',
  ],
]);

checkReadings('lists of acts', [
  [
    'Public Acts 15-84 and 16-43 passed; public acts nos. 15-84, 16-43, and 17-5',
    'act "Public Acts 15-84 and 16-43" public 15-84 of 2015 | public 16-43 of 2016',
    'act "public acts nos. 15-84, 16-43, and 17-5" public 15-84 of 2015 | public 16-43 of 2016 | public 17-5 of 2017',
  ],
  [
    'Public Acts 2021, Nos. 21-103 and No. 21-104, § 3',
    'act "Public Acts 2021, Nos. 21-103 and No. 21-104, § 3" public 21-103 of 2021 | public 21-104 of 2021 § 3',
  ],
  [
    'Public Acts 15-84 and 31-72; Special Acts 12-3 & 12-4; Public Acts 15-84, and later',
    'act "Public Acts 15-84" public 15-84 of 2015',
    'act "Special Acts 12-3 & 12-4" special 12-3 of 2012 | special 12-4 of 2012',
    'act "Public Acts 15-84" public 15-84 of 2015',
  ],
  [
    'Public Acts 15-84 (effective) 16-43; Public Act 15-84 and 16-43; Public Acts 15-84 and § 16-43',
    'act "Public Acts 15-84" public 15-84 of 2015',
    'act "Public Act 15-84" public 15-84 of 2015',
    'act "Public Acts 15-84" public 15-84 of 2015',
    'short "§ 16-43" 16-43',
  ],
  [
    'Public Acts 15-84 and 16-3 of the June special session',
    'act "Public Acts 15-84 and 16-3 of the June special session" public 15-84 of 2015 | public 16-3 of 2016, June Special Session',
  ],
]);

checkReadings('acts by number and volume', [
  [
    'No. 15-84 of the 2015 Public Acts; Number 07-143 of the 2007 Public Acts',
    'act "No. 15-84 of the 2015 Public Acts" public 15-84 of 2015',
    'act "Number 07-143 of the 2007 Public Acts" public 07-143 of 2007',
  ],
  [
    'No. 07-143, § 4, of the 2007 Public Acts; No. 15-2, §§ 1 and 3,\nof the 2015 Public Acts, June Special Session',
    'act "No. 07-143, § 4, of the 2007 Public Acts" public 07-143 of 2007 § 4',
    'act "No. 15-2, §§ 1 and 3,\\nof the 2015 Public Acts, June Special Session" public 15-2 of 2015, June Special Session § 1, 3',
  ],
  [
    'No. 12-3 of the 2012 Special Acts; No. 15-84 of the 2016 Public Acts; Docket No. 15-84 of the 2015 term',
    'act "No. 12-3 of the 2012 Special Acts" special 12-3 of 2012',
  ],
]);

checkReadings('words that a line end divides', [
  ['an inter-\nsection 4-5 miles off; the pro- \n  sections 4-5 to 4-7'],
  ['see -\nsection 4-5 and (a) -- \nsection 4-6', 'prose "section 4-5" 4-5', 'prose "section 4-6" 4-6'],
  [
    'sec-\ntion 4-183 (a), sec-\n  tions 4-183 and 4-184, Sec-\r\ntion 4-185',
    'prose "sec-\\ntion 4-183 (a)" 4-183(a)',
    'prose "sec-\\n  tions 4-183 and 4-184" 4-183 | 4-184',
    'prose "Sec-\\r\\ntion 4-185" 4-185',
  ],
  ['subsec-\ntion (c) of sec-\ntion 46b-56', 'prose "subsec-\\ntion (c) of sec-\\ntion 46b-56" 46b-56(c)'],
  [
    'subdivi-\nsion (2) of sub-\nsection (a) of section 53a-70',
    'prose "subdivi-\\nsion (2) of sub-\\nsection (a) of section 53a-70" 53a-70(a)(2)',
  ],
  [
    'SUBDI-\nVISION (2) OF SUB-\nSECTION (a) OF SEC-\nTION 53a-70',
    'prose "SUBDI-\\nVISION (2) OF SUB-\\nSECTION (a) OF SEC-\\nTION 53a-70" 53a-70(a)(2)',
  ],
  ['sub-section (a) of section 46b-56 and sub-clause', 'prose "sub-section (a) of section 46b-56" 46b-56(a)'],
  ['Pub-\nlic Acts 2019, No. 19-132, § 2', 'act "Pub-\\nlic Acts 2019, No. 19-132, § 2" public 19-132 of 2019 § 2'],
  ['Gen\u00ADeral Stat\u00ADutes § 8-2', 'full "Gen\u00ADeral Stat\u00ADutes § 8-2" 8-2'],
  ['sec-\n\ntion 4-183; sec- tion 4-184; sec-tion 4-185'],
]);

checkReadings('other sources of law stay silent', [
  [
    'East Haven Zoning Regs § 25-4; CBA § 14-2; court rule § 11-12; § 3-8 of the trust; the will’s § 4-1',
    '<ordinance "§ 25-4">',
    '<instrument "§ 14-2">',
    '<practice-book "§ 11-12">',
    '<instrument "§ 3-8">',
    '<instrument "§ 4-1">',
  ],
  [
    'the General Statutes of North Carolina, § 14-43; North Carolina’s General Statutes § 14-44; N.C.’s § 15-4',
    '<state-code "§ 14-43">',
    '<state-code "§ 14-44">',
    '<state-code "§ 15-4">',
  ],
  [
    "The Workers' Compensation Law, § 31-275, and the Workers' Compensation Act, §§ 31-275 to 31-355b",
    'short "§ 31-275" 31-275',
    'short "§§ 31-275 to 31-355b" 31-275..31-355b',
  ],
  [
    "General Obligations Law § 5-1401; N.Y. Labor Law § 31-275; Environmental Conservation Law § 27-0101; 3 Larson's Workers' Compensation Law § 42-11",
    '<book "§ 5-1401">',
    '<book "§ 31-275">',
    '<book "§ 42-11">',
  ],
  [
    'the wage law, § 31-72; Connecticut law, § 42-110g; our penal code, § 53a-5; Insurance Law, § 38a-334',
    'short "§ 31-72" 31-72',
    'short "§ 42-110g" 42-110g',
    'short "§ 53a-5" 53a-5',
    'short "§ 38a-334" 38a-334',
  ],
  [
    'In Connecticut, the Whistleblower Statute, § 31-51m; Statute § 8-8; Hawaii Revised Statutes § 46-4',
    'short "§ 31-51m" 31-51m',
    'short "§ 8-8" 8-8',
    '<state-code "§ 46-4">',
  ],
  [
    'New York labor law, § 19-8; N.Y. law § 5-1; Penal Law § 12-5',
    '<state-code "§ 19-8">',
    '<state-code "§ 5-1">',
    '<book "§ 12-5">',
  ],
  ['under the lease, § 47a-11; the agreement, § 4-11', 'short "§ 47a-11" 47a-11', '<instrument "§ 4-11">'],
  ['chapter 93A of that code; chapter 319i', 'chapter "chapter 319i" 319i'],
  [
    'Massachusetts’ § 20-8; CPLR § 32-11; Tribal Laws, title IV, § 4-1; title 4, § 4-1',
    '<state-code "§ 20-8">',
    '<state-code "§ 32-11">',
    '<state-code "§ 4-1">',
    '<state-code "§ 4-1">',
  ],
  [
    'Code of Ordinances of the Town of Groton § 4-31; the Town of Groton § 8-2',
    '<ordinance "§ 4-31">',
    'short "§ 8-2" 8-2',
  ],
  [
    '8 Conn. Prac., Family Law & Prac. § 33-2; Principles of the Law of Family Dissolution § 4-3; Section 5-3 herein',
    '<book "§ 33-2">',
    '<book "§ 4-3">',
    '<instrument "Section 5-3">',
  ],
  [
    'See 2A N. Singer, Statutes and Statutory Construction § 46-6 (6th ed. 2000); 9B R. Fuller, supra, § 35-6.',
    '<book "§ 46-6">',
    '<book "§ 35-6">',
  ],
  [
    'F. Harper & F. James, Law of Torts § 13-4; W. Knox, Superior Court Civil Rules, § 10-39; 1A Sutherland, Statutory Construction § 25-4',
    '<book "§ 13-4">',
    '<instrument "§ 10-39">',
    '<book "§ 25-4">',
  ],
  ['Attorney J. Doe, Dram Shop Act § 30-102', 'short "§ 30-102" 30-102'],
  [
    'Conn. Prob. Ct. R. § 40-2; Administrative Directive § 9-5; Family Law Article § 5-203',
    '<practice-book "§ 40-2">',
    '<instrument "§ 9-5">',
    '<instrument "§ 5-203">',
  ],
  [
    'General Statutes § 8-2 (a) and § 6-12 of the zoning regulations',
    'full "General Statutes § 8-2 (a)" 8-2(a)',
    '<regulation "§ 6-12">',
  ],
  [
    'C.G.S. § 8-2 and § 8-3, and §§ 6-12 and 6-13 of the Wilton Zoning Regulations',
    'full "C.G.S. § 8-2 and § 8-3" 8-2 | 8-3',
    '<regulation "§§ 6-12 and 6-13">',
  ],
  [
    'General Statutes § 8-2 and § 8-3 in the agreement; C.G.S. § 4-1 and § 42a-9-610 of the Uniform Commercial Code',
    'full "General Statutes § 8-2 and § 8-3" 8-2 | 8-3',
    'full "C.G.S. § 4-1 and § 42a-9-610" 4-1 | 42a-9-610',
  ],
  [
    'Practice Book § 17-18, § 52-192a (b), and the rest',
    '<practice-book "§ 17-18">',
    'short "§ 52-192a (b)" 52-192a(b)',
  ],
  ['The act (Pub. Act 21-103) and 21-103 alone', 'act "Pub. Act 21-103" public 21-103 of 2021'],
  [
    'As in N.C. Gen. Stat. § 14-43.11 and K.S.A. § 21-3401 and Ohio Rev. Code § 29-1.',
    '<regulation "§ 14-43">',
    '<state-code "§ 21-3401">',
    '<state-code "§ 29-1">',
  ],
  [
    'Practice Book § 10-39 and § 10-40; General Statutes § 52-91',
    '<practice-book "§ 10-39 and § 10-40">',
    'full "General Statutes § 52-91" 52-91',
  ],
  [
    'Under our rules of practice, § 10-60 governs amendments. Section 52-91 does not.',
    '<practice-book "§ 10-60">',
    'prose "Section 52-91" 52-91',
  ],
  ['Regs., Conn. State Agencies §§ 4-1 and 4-2', '<regulation "§§ 4-1 and 4-2">'],
  ['46 U.S.C. § 30-1 and 17 C.F.R. § 24-1', '<federal-code "§ 30-1">', '<federal-regulation "§ 24-1">'],
  ['See O.C.G.A. § 16-6-1 and Tenn. Code Ann. § 39-13-101.', '<regulation "§ 16-6">', '<regulation "§ 39-13">'],
  [
    'Section 5-2 of the bylaws, § 4-7 of the zoning regulations and § 3-1 of the lease',
    '<instrument "Section 5-2">',
    '<instrument "§ 4-7">',
    '<instrument "§ 3-1">',
  ],
  [
    'UCC § 9-102 as against section 42a-9-102 of the Uniform Commercial Code',
    '<uniform-act "§ 9-102">',
    'prose "section 42a-9-102" 42a-9-102',
  ],
  ['Restatement (Second) of Torts § 40-2', '<uniform-act "§ 40-2">'],
  ['Mass. Gen. Laws ch. 26, § 5-1', '<state-code "§ 5-1">'],
  ['U.S.S.G. § 2-1 and I.R.C. § 4-1', '<federal-code "§ 2-1">', '<federal-code "§ 4-1">'],
  ['Call 1-800-555-1234 or visit https://example.org/sec-53a-70/§53a-70 today'],
  ['Rooms 14-227 to 14-230; score 21-14; May 3-5; pp. 12-15'],
  ['Section 1983, section 8, Section 504 and § 1331'],
  ['Compare § 53a-70, 12 Conn. 14, with § 53a-71', 'short "§ 53a-70" 53a-70', 'short "§ 53a-71" 53a-71'],
  ['Did the ID. badge of Mr. Ibidem fit?'],
  ['the Hartford Municipal Code § 2-15', '<ordinance "§ 2-15">'],
  ['Conn. Const. art. I, § 8; amend. XVII'],
  ['this section, said section and sections 2 to 7 of this act'],
  [
    'section 3-14 of this act; section 2-1 of the attached proposed order',
    '<instrument "section 3-14">',
    '<instrument "section 2-1">',
  ],
  [
    '[P]ractice [B]ook § 4-2; the [a]greement § 4-3; [s]ee § 4-4',
    '<practice-book "§ 4-2">',
    '<instrument "§ 4-3">',
    'short "§ 4-4" 4-4',
  ],
  [
    "the agreement’s own Section 4-1; the statute's own § 53a-71",
    '<instrument "Section 4-1">',
    'short "§ 53a-71" 53a-71',
  ],
  ["the agreement's section 14-1 and Georgia’s § 9-3", '<instrument "section 14-1">', '<state-code "§ 9-3">'],
  [
    'section 53a-70 of the Penal Code of New York, section 9-3 of the Georgia Code',
    '<state-code "section 53a-70">',
    '<state-code "section 9-3">',
  ],
  [
    'Connecticut Evidence § 8-12; Dupont on Connecticut Civil Practice § 10-2; NFPA 101, § 7-2; SDCL § 15-2',
    '<book "§ 8-12">',
    '<book "§ 10-2">',
    '<ordinance "§ 7-2">',
    '<state-code "§ 15-2">',
  ],
  ['H.B. 6781, Reg. Sess. § 4-2 and Senate Bill No. 1187, § 3-1', '<instrument "§ 4-2">', '<instrument "§ 3-1">'],
  [
    'In Connecticut, Idaho Code § 19-610 allowed it; § 19-610 has since gone; § 19-61 has not.',
    '<state-code "§ 19-610">',
    '<state-code "§ 19-610">',
    'short "§ 19-61" 19-61',
  ],
  [
    'General Statutes § 19-610 allowed it; § 19-610 has since gone.',
    'full "General Statutes § 19-610" 19-610',
    'short "§ 19-610" 19-610',
  ],
  ['the claim of § 31-71a to § 31-71i in the complaint', 'short "§ 31-71a to § 31-71i" 31-71a..31-71i'],
  ['under § 4-1 in the lease', '<instrument "§ 4-1">'],
  [
    "the policy's § 4-3, McKinney's § 5-1 and 11 Del. C. § 13-35",
    '<instrument "§ 4-3">',
    '<state-code "§ 5-1">',
    '<state-code "§ 13-35">',
  ],
  [
    'In Connecticut, D.C. Code Ann. § 22-3002 (a); see also § 22-3003; § 21-5',
    '<state-code "§ 22-3002 (a)">',
    '<state-code "§ 22-3003">',
    'short "§ 21-5" 21-5',
  ],
  [
    'Title II of the ADA, § 12-132; section 1-6 of the Immigration and Nationality Act',
    '<federal-code "§ 12-132">',
    '<federal-code "section 1-6">',
  ],
  [
    'Executive Order No. 7-12, § 3-1; sections 8-1 to 8-5 of the instructions',
    '<instrument "§ 3-1">',
    '<instrument "sections 8-1 to 8-5">',
  ],
  ['§ 14-218a, 3-5 days after', 'short "§ 14-218a" 14-218a'],
  [
    'The bill (§§ 3-5 & 12); Schedule A-2, § 2-2; Sections 4-2 to 4-5 hereof',
    '<instrument "§§ 3-5 & 12">',
    '<instrument "§ 2-2">',
    '<instrument "Sections 4-2 to 4-5">',
  ],
  [
    'Land Use Law and Practice (4th Ed. 2015) § 4-2; OSHA § 19-26; IBC § 10-4',
    '<book "§ 4-2">',
    '<federal-code "§ 19-26">',
    '<ordinance "§ 10-4">',
  ],
  [
    'Connecticut General Statutes\n\n§ 31-51kk(4) and\n\nMinn. Stat.\n§ 50-5',
    'short "§ 31-51kk(4)" 31-51kk(4)',
    '<state-code "§ 50-5">',
  ],
  ['Pub. L. No. 111-148, § 10-2; Public Law 104-191, § 3-1', '<federal-code "§ 10-2">', '<federal-code "§ 3-1">'],
  [
    'Code of Ordinances, City of Hartford, § 28-4; the Zoning Regulations of the Town of Fairfield, § 28-5',
    '<ordinance "§ 28-4">',
    '<ordinance "§ 28-5">',
  ],
  ['Conn. Const., art. first, § 8-10; amend. XVII, § 1-2', '<constitution "§ 8-10">', '<constitution "§ 1-2">'],
  [
    'ISO 9001 § 8-2; IEEE Std 802-11, section 10-221; RFC 2119 section 4-2; ACI 318 §§ 10-2, 10-3; docket SC 20123, § 52-577',
    '<instrument "§ 8-2">',
    '<instrument "section 10-221">',
    '<instrument "section 4-2">',
    '<instrument "§§ 10-2, 10-3">',
    'short "§ 52-577" 52-577',
  ],
  ['Md. Code Ann., Real Prop. § 8-101', '<state-code "§ 8-101">'],
  [
    'Conn. Gen. Stat. § 36a-701b; the Delaware § 12B-102; Md. Real Prop. §7-106; Tex. Est. § 10-20; in New York, § 4-183 governs',
    'full "Conn. Gen. Stat. § 36a-701b" 36a-701b',
    '<state-code "§ 12B-102">',
    '<state-code "§7-106">',
    '<state-code "§ 10-20">',
    'short "§ 4-183" 4-183',
  ],
  [
    'Conn. Gen. Stat. § 1-350. Delaware Code, Title 12, Chapter 49A (§§ 49A-204 to 217); see § 49a-204 too.',
    'full "Conn. Gen. Stat. § 1-350" 1-350',
    '<state-code "§§ 49A-204 to 217">',
    '<state-code "§ 49a-204">',
  ],
  ['section 5-102 of the Courts and\n  Judicial Proceedings Article', '<state-code "section 5-102">'],
  [
    'Gen. Stat. § 1-52 of North Carolina; General Statutes of North Carolina, § 14-2; General Laws of Massachusetts § 53-21',
    '<state-code "Gen. Stat. § 1-52">',
    '<state-code "§ 14-2">',
    '<state-code "§ 53-21">',
  ],
  [
    'Conn. Gen. Stat. § 1-52 of Maine descent; the sale under § 42-110b in New York',
    'full "Conn. Gen. Stat. § 1-52" 1-52',
    'short "§ 42-110b" 42-110b',
  ],
  [
    'In Connecticut, Me. Rev. Stat. tit. 17-A, § 2-53; Delaware Code title 10, § 8-1; FAR § 52-2; so far, § 52-577 holds; H.R. 1221, § 3-1',
    '<state-code "§ 2-53">',
    '<state-code "§ 8-1">',
    '<instrument "§ 52-2">',
    'short "§ 52-577" 52-577',
    '<instrument "§ 3-1">',
  ],
  [
    'the style guide § 4-2; Ordinance No. 10-22, § 4-1; PCI DSS section 3-4; W3C HTML 5 section 4-10; IBC 2021 § 10-4; POSIX.1-2017 section 2-6; Black, Law of Judgments § 4-2',
    '<instrument "§ 4-2">',
    '<ordinance "§ 4-1">',
    '<instrument "section 3-4">',
    '<instrument "section 4-10">',
    '<instrument "§ 10-4">',
    '<instrument "section 2-6">',
    '<book "§ 4-2">',
  ],
  [
    'the User Guide § 4-1; section 4-2 of the man page; section 4-3 of the changelog',
    '<instrument "§ 4-1">',
    '<instrument "section 4-2">',
    '<instrument "section 4-3">',
  ],
]);

checkReadings('a number that the document cites from another source', [
  [
    'Practice Book § 17-49 governs.\n\nLater on, § 17-49 is plain. Section 17-49 too, but not § 17-50.',
    '<practice-book "§ 17-49">',
    '<practice-book "§ 17-49">',
    '<practice-book "Section 17-49">',
    'short "§ 17-50" 17-50',
  ],
  [
    'Practice Book §§ 17-44 through 17-51 govern.\n\nLater on, §§ 17-45 and 17-49; § 17-55.',
    '<practice-book "§§ 17-44 through 17-51">',
    '<practice-book "§§ 17-45 and 17-49">',
    'short "§ 17-55" 17-55',
  ],
  [
    'Practice Book § 10-39 and General Statutes § 10-39 differ.\n\nHe relies on § 10-39.',
    '<practice-book "§ 10-39">',
    'full "General Statutes § 10-39" 10-39',
    'short "§ 10-39" 10-39',
  ],
  [
    'Practice Book § 10-39 governs.\n\nSection 10-39 of the general statutes does not; § 10-39 is old.',
    '<practice-book "§ 10-39">',
    'prose "Section 10-39" 10-39',
    'short "§ 10-39" 10-39',
  ],
  [
    'In Connecticut the rule of evidence (§ 1-5 [b]) lets it in; here § 1-5 (b) was no help.',
    '<evidence-code "§ 1-5 [b]">',
    '<evidence-code "§ 1-5 (b)">',
  ],
  [
    'Code of Evidence § 4-5 bars it.\n\nUnder § 4-5 (c), subsection (c) of § 4-5 and subsection (b) of General Statutes § 4-5a, it comes in.',
    '<evidence-code "§ 4-5">',
    '<evidence-code "§ 4-5 (c)">',
    '<evidence-code "subsection (c) of § 4-5">',
    'prose "subsection (b) of General Statutes § 4-5a" 4-5a(b)',
  ],
  [
    'U.C.C. § 9-102 is uniform.\n\nHere § 9-102, not § 42a-9-102.',
    '<uniform-act "§ 9-102">',
    '<uniform-act "§ 9-102">',
    'short "§ 42a-9-102" 42a-9-102',
  ],
  [
    'Section 4-1. Term. Three years. Section 4-2. Renewal. Section 4-2 of this Agreement binds; see Section 4-3 and § 4-183.',
    '<instrument "Section 4-1">',
    '<instrument "Section 4-2">',
    '<instrument "Section 4-2">',
    '<instrument "Section 4-3">',
    'short "§ 4-183" 4-183',
  ],
  [
    'Sections 5-1 and 5-2 hereof bind; General Statutes § 5-240 does not, and § 5-3 is ours.',
    '<instrument "Sections 5-1 and 5-2">',
    'full "General Statutes § 5-240" 5-240',
    'short "§ 5-3" 5-3',
  ],
  [
    'Section 3-1. Officers. As Section 3-1 of these By-Laws says; Section 3-2.',
    '<instrument "Section 3-1">',
    '<instrument "Section 3-1">',
    '<instrument "Section 3-2">',
  ],
  [
    'Practice Book § 10-39 governs.\n\nSee §§ 42-110b (a), 42-110d and § 10-39; §§ 10-39 and 42-110d.',
    '<practice-book "§ 10-39">',
    'short "§§ 42-110b (a), 42-110d" 42-110b(a) | 42-110d',
    'short "§§ 10-39 and 42-110d" 10-39 | 42-110d',
  ],
  ['section 3-14 of this act and section 3-15', '<instrument "section 3-14">', 'prose "section 3-15" 3-15'],
  [
    'section 4-2 of this manual; then section 4-2 again, and section 31-72 of our law',
    '<instrument "section 4-2">',
    '<instrument "section 4-2">',
    'prose "section 31-72" 31-72',
  ],
]);

checkReadings('the sections of a bill in an analysis of it', [
  ['The bill makes technical changes (§§ 4-6 & 12)', '<instrument "§§ 4-6 & 12">'],
  ['§§ 1-5 — MINIMUM WAGE; §§ 1-4, 7 & 9-11 — TAXES', '<instrument "§§ 1-5">', '<instrument "§§ 1-4, 7 & 9-11">'],
  [
    'It raises fines (§§ 3-5) and makes a crime (§ 7); the fees (§ 31-58) stay.',
    '<instrument "§§ 3-5">',
    'short "§ 31-58" 31-58',
  ],
  [
    'All but §§ 3-5 and 12-13 take effect on passage.\n\n§§ 3-5, 7 & 12-13 -- FINES',
    '<instrument "§§ 3-5 and 12-13">',
    '<instrument "§§ 3-5, 7 & 12-13">',
  ],
  ['PA 25-33--sSB 1380; PA 25-33-4', 'act "PA 25-33" public 25-33 of 2025'],
  [
    '§§ 4-183, 22-19 — APPEALS; (§§ 31-58 to 31-76); §§ 52-146 apply',
    'short "§§ 4-183, 22-19" 4-183 | 22-19',
    'short "§§ 31-58 to 31-76" 31-58..31-76',
    'short "§§ 52-146" 52-146',
  ],
]);

checkReadings('our own code and laws by other names', [
  [
    'Under the Penal Code, § 53a-70 is a felony. See the penal code (§ 53a-71).',
    'short "§ 53a-70" 53a-70',
    'short "§ 53a-71" 53a-71',
  ],
  [
    "Connecticut's wage laws (§ 31-58 et seq.) apply; the wage law, § 31-59, too; Connecticut law (§ 52-577)",
    'short "§ 31-58 et seq." 31-58 et seq.',
    'short "§ 31-59" 31-59',
    'short "§ 52-577" 52-577',
  ],
  [
    'the Connecticut Penal Code § 53a-3; Cal. Penal Code § 53a-70; the Code § 4-1',
    'short "§ 53a-3" 53a-3',
    '<state-code "§ 53a-70">',
    '<state-code "§ 4-1">',
  ],
  [
    'Georgia law, § 9-3, applies; Mass. Gen. Laws § 5-1; Ala. Code § 13A-6',
    '<state-code "§ 9-3">',
    '<state-code "§ 5-1">',
    '<state-code "§ 13A-6">',
  ],
]);

checkReadings('uniform acts that are Connecticut law', [
  [
    'the Connecticut Uniform Commercial Code, § 42a-2-314, not U.C.C. § 2-314',
    'short "§ 42a-2-314" 42a-2-314',
    '<uniform-act "§ 2-314">',
  ],
  [
    'The Connecticut Penal Code, § 53a-70, and the New York Penal Code, § 53-70',
    'short "§ 53a-70" 53a-70',
    '<state-code "§ 53-70">',
  ],
  [
    'Uniform Interstate Family Support Act § 2-201; Revised Uniform Limited Partnership Act, § 3-303',
    '<uniform-act "§ 2-201">',
    '<uniform-act "§ 3-303">',
  ],
  [
    'Uniform Administrative Procedure Act § 4-183; Connecticut Uniform Securities Act § 36b-4; Uniform Arbitration Act § 52-407aa',
    'short "§ 4-183" 4-183',
    'short "§ 36b-4" 36b-4',
    'short "§ 52-407aa" 52-407aa',
  ],
  ['section 4-183 of the Uniform Administrative Procedure Act', 'prose "section 4-183" 4-183'],
  ['the provision (§ 4-186 [f]) of the Uniform Administrative Procedure Act', 'short "§ 4-186 [f]" 4-186(f)'],
  ['under the Uniform Fraudulent Transfer Act, § 52-552e', 'short "§ 52-552e" 52-552e'],
  [
    'Uniform Probate Code § 2-502; section 7-102 of the Uniform Code of Military Justice',
    '<uniform-act "§ 2-502">',
    '<uniform-act "section 7-102">',
  ],
]);

checkReadings('other sources across line ends', [
  [
    'the Code of Evi-\ndence § 4-5, Conn. State Agen-\n  cies § 4-6 and the by-\nlaw § 4-7',
    '<evidence-code "§ 4-5">',
    '<regulation "§ 4-6">',
    '<instrument "§ 4-7">',
  ],
  [
    'under Practice\nBook § 10-39 and the rules of\n  practice (§ 10-40)',
    '<practice-book "§ 10-39">',
    '<practice-book "§ 10-40">',
  ],
  [
    'Regs., Conn. State\nAgencies § 12-426 and Unif. Trade\nSecrets Act § 1-4',
    '<regulation "§ 12-426">',
    '<uniform-act "§ 1-4">',
  ],
  [
    'N.C.\n          Gen. Stat. § 14-43 and the zoning regulations\n          (§ 5-12)',
    '<state-code "§ 14-43">',
    '<regulation "§ 5-12">',
  ],
  [
    'Mass. Gen. Laws ch.\u00A0239, §§ 1–13; the Prac-\ntice Book § 11-1',
    '<state-code "§§ 1–13">',
    '<practice-book "§ 11-1">',
  ],
]);

checkReadings('another source earlier in the sentence', [
  [
    'rules of court adopted under § 5-14; rules of court, as § 5-14 says',
    'short "§ 5-14" 5-14',
    '<practice-book "§ 5-14">',
  ],
  ['A Practice Book rule and § 52-97 or § 53-21', 'short "§ 52-97 or § 53-21" 52-97 | 53-21'],
  [
    'Regs., Conn. State Agencies § 46b-215a-2c, made under § 46b-215a',
    '<regulation "§ 46b-215a">',
    'short "§ 46b-215a" 46b-215a',
  ],
  ['Regs., Conn. State Agencies (Rev. to 2010) § 14-137', '<regulation "§ 14-137">'],
  [
    'Practice Book § 10-39; see § 10-40, § 67-2A and § 8-30g',
    '<practice-book "§ 10-39">',
    '<practice-book "§ 10-40">',
    'short "§ 8-30g" 8-30g',
  ],
  [
    'Practice Book § 10-39 (a) permits it, as § 52-190a does',
    '<practice-book "§ 10-39 (a)">',
    'short "§ 52-190a" 52-190a',
  ],
  [
    'Code of Evidence § 4-5 and, as he says, § 4-5a or § 52-146',
    '<evidence-code "§ 4-5">',
    'short "§ 4-5a or § 52-146" 4-5a | 52-146',
  ],
]);

const ELSEWHERE =
  ' Nothing is said here of any section, and nothing need be, for so long a while that no sentence before it can tell a reader what is meant by any number that comes. ';
checkReadings('a number that the document gave to another source', [
  [
    `Practice Book § 10-39 (a).${ELSEWHERE}Section 10-39 (a) and § 10-39; § 10-40.`,
    '<practice-book "§ 10-39 (a)">',
    '<practice-book "Section 10-39 (a)">',
    '<practice-book "§ 10-39">',
    'short "§ 10-40" 10-40',
  ],
  [
    `§ 6-12 (c) of the zoning regulations.${ELSEWHERE}Under subsection (b) of section 6-12. Id. See §§ 6-12 and 6-13.`,
    '<regulation "§ 6-12 (c)">',
    '<regulation "subsection (b) of section 6-12">',
    '<id "Id.">',
    'short "§§ 6-12 and 6-13" 6-12 | 6-13',
  ],
  [
    `Practice Book § 10-39.${ELSEWHERE}General Statutes § 10-39. See § 10-39.`,
    '<practice-book "§ 10-39">',
    'full "General Statutes § 10-39" 10-39',
    'short "§ 10-39" 10-39',
  ],
  [
    `§ 10-39 of the Practice Book.${ELSEWHERE}See § 10-39; section 10-39 of the general statutes.`,
    '<practice-book "§ 10-39">',
    'short "§ 10-39" 10-39',
    'prose "section 10-39" 10-39',
  ],
  [`See § 10-39.${ELSEWHERE}Practice Book § 10-39.`, 'short "§ 10-39" 10-39', '<practice-book "§ 10-39">'],
  [`§ 46b-84 of the regulations.${ELSEWHERE}See § 46b-84.`, '<regulation "§ 46b-84">', 'short "§ 46b-84" 46b-84'],
]);

checkReadings('the name of the code', [
  ['Con-\nnecticut General Statutes § 4-61', 'full "Con-\\nnecticut General Statutes § 4-61" 4-61'],
  ['C.G.S. Sec. § 7-148; in section § 7-149', 'full "C.G.S. Sec. § 7-148" 7-148', 'short "§ 7-149" 7-149'],
  ['Conn. Gen. Stat. Anno. § 31-51q', 'full "Conn. Gen. Stat. Anno. § 31-51q" 31-51q'],
  ['the [General Statutes] § 31-51q (b) rule', 'full "General Statutes] § 31-51q (b)" 31-51q(b)'],
  [
    'section 53a-70 of the general statutes, section 53a-71 of the General Statutes',
    'prose "section 53a-70" 53a-70',
    'prose "section 53a-71" 53a-71',
  ],
  [
    'chapter 961a of the general statutes, section 54-142a',
    'chapter "chapter 961a" 961a',
    'prose "section 54-142a" 54-142a',
  ],
  [
    'sections 1-1 to 1-3, inclusive, of the Connecticut General Statutes, § 1-4',
    'prose "sections 1-1 to 1-3" 1-1..1-3',
    'short "§ 1-4" 1-4',
  ],
  [
    'General Stat-\nutes § 8-1 and Gen-\neral Statutes § 8-2',
    'full "General Stat-\\nutes § 8-1" 8-1',
    'full "Gen-\\neral Statutes § 8-2" 8-2',
  ],
  [
    'Connecticut General Statutes, Revision of 1958, § 45a-436',
    'full "Connecticut General Statutes, Revision of 1958, § 45a-436" 45a-436',
  ],
  [
    'conn. gen. stat. § 47a-21; connecticut general statutes § 47a-22',
    'full "conn. gen. stat. § 47a-21" 47a-21',
    'full "connecticut general statutes § 47a-22" 47a-22',
  ],
  [
    'C.\n  G. S. § 46b-56; General Statutes of\n  Connecticut § 46b-57; cgs § 46b-58',
    'full "C.\\n  G. S. § 46b-56" 46b-56',
    'full "General Statutes of\\n  Connecticut § 46b-57" 46b-57',
    'full "cgs § 46b-58" 46b-58',
  ],
  ['Conn. Gen. Stat. §\u00A0§ 4-1, 4-2', 'full "Conn. Gen. Stat. §\u00A0§ 4-1, 4-2" 4-1 | 4-2'],
  [
    'Public\n    Acts 2021,\n    No. 21-103, § 3; June Sp.\n  Sess. P.A. 21-2',
    'act "Public\\n    Acts 2021,\\n    No. 21-103, § 3" public 21-103 of 2021 § 3',
    'act "June Sp.\\n  Sess. P.A. 21-2" public 21-2 of 2021, June Special Session',
  ],
  [
    'within §1-200(1), G.S. Section 1-210(a), G.S., provides',
    'short "§1-200(1)" 1-200(1)',
    'prose "Section 1-210(a)" 1-210(a)',
  ],
  ['General Statutes, Rev. to 2017, § 53a-70', 'full "General Statutes, Rev. to 2017, § 53a-70" 53a-70 {2017}'],
  [
    'General Statutes (Rev. to 2015) (Supp. 2016) § 46b-86',
    'full "General Statutes (Rev. to 2015) (Supp. 2016) § 46b-86" 46b-86 {2016}',
  ],
  ['Conn. Gen. Stat. § 45a-98 (June 2022)', 'full "Conn. Gen. Stat. § 45a-98 (June 2022)" 45a-98 {2022}'],
  [
    'General Statutes\n\f§ 8-7d; § 53a-\u00AD70',
    'full "General Statutes\\n\\f§ 8-7d" 8-7d',
    'short "§ 53a-\u00AD70" 53a-70',
  ],
]);
