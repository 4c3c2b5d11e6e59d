import { checkReadings } from '../../support/readings';

checkReadings('chapters and titles beside the name of the code', [
  [
    'Conn. Gen. Stat. tit. 53a, § 53a-70; C.G.S. chap. 54',
    'full "Conn. Gen. Stat. tit. 53a, § 53a-70" 53a-70',
    'chapter "C.G.S. chap. 54" 54',
  ],
  [
    'Connecticut General Statutes, title 53a, and General Statutes chapter 54 apply',
    'title "title 53a" 53a',
    'chapter "chapter 54" 54',
  ],
  ['the general statutes\n\nTitle 12 says; N.C. Gen. Stat. ch. 15'],
  [
    'Most crimes are in chapter 952; title 53a of the general statutes. Title 14, chapter 248, of the General Statutes; chapter 952 of title 53a of the Connecticut General Statutes.',
    'chapter "chapter 952" 952',
    'title "title 53a" 53a',
    'title "Title 14" 14',
    'chapter "chapter 248" 248',
    'chapter "chapter 952" 952',
    'title "title 53a" 53a',
  ],
  [
    'Mass. Gen. Laws chapter 93; title 53a of the general statutes, and 10 U.S.C. chapter 47; chapter 952 of the general statutes. Chapter 4 of the book; title 53a.',
    'title "title 53a" 53a',
    'chapter "chapter 952" 952',
    'title "title 53a" 53a',
  ],
  [
    'CHAPTER 124 OF THE CONNECTICUT GENERAL STATUTES; CONNECTICUT GENERAL STATUTES ANNOTATED TITLE 29; CHAPTER 93A, CHAPTER 700 and CHAPTER 319i',
    'chapter "CHAPTER 124" 124',
    'title "TITLE 29" 29',
  ],
  [
    'Title 99 of the General Statutes, chapter 2024 of the general statutes and Conn. Gen. Stat. tit. 77; title 99a, title 99 and chapter 2024.',
    'title "Title 99" 99',
    'chapter "chapter 2024" 2024',
    'title "Conn. Gen. Stat. tit. 77" 77',
  ],
]);

checkReadings('chapters and titles with plain numbers beside others of the code', [
  [
    'a license under title 19a, 20 or 21; title 53a, 20 days or title 53a or 20 days; title 17 or 19a',
    'title "title 19a, 20 or 21" 19a | 20 | 21',
    'title "title 53a" 53a',
    'title "title 53a" 53a',
  ],
  [
    'See Title 42, Chapter 735a Section 42-11a et seq. and Title 21, Chapter 420b; Title 12, Chapter 93 and Title 77, Chapter 735a',
    'title "Title 42" 42',
    'chapter "Chapter 735a" 735a',
    'prose "Section 42-11a et seq." 42-11a et seq.',
    'title "Title 21" 21',
    'chapter "Chapter 420b" 420b',
    'chapter "Chapter 735a" 735a',
  ],
  [
    'this chapter and chapters 368v, 370 to 373, inclusive, 378 to 380, inclusive, and 399; chapters 93A, 94 and 95; chapters 368v and 12; chapters 369 and 368v',
    'chapter "chapters 368v, 370 to 373, inclusive, 378 to 380, inclusive, and 399" 368v | 370 | 373 | 378 | 380 | 399',
    'chapter "chapters 368v" 368v',
  ],
  ['most Chapter 7s and Chapter 13s under chapter 368s', 'chapter "chapter 368s" 368s'],
  [
    'under chapter 368o, or of chapter 412; chapter 40 or of chapter 41; chapter 93A or chapter 12',
    'chapter "chapter 368o" 368o',
    'chapter "chapter 412" 412',
  ],
  [
    'Connecticut: Section 14-106b of Chapter 246 (Motor Vehicles); section 14-1 of Chapter 14; section 2-101 of chapter 110; § 14-5a of chapter 246 of the Code',
    'prose "Section 14-106b" 14-106b',
    'chapter "Chapter 246" 246',
    'prose "section 14-1" 14-1',
    'prose "section 2-101" 2-101',
    'short "§ 14-5a" 14-5a',
  ],
]);

checkReadings('chapters and titles whose code is named some words away', [
  [
    'Part I of Chapter 668, Sections 36a-485 to 36a-534c, inclusive, of the Connecticut General Statutes; Chapter 203 (§ 12-40 et seq.) of the General Statutes; Chapter 105 (“Fire Districts”) Section 7-324 of the General Statutes; Chapter 12 (“Fire Districts”) Section 7-324',
    'chapter "Chapter 668" 668',
    'prose "Sections 36a-485 to 36a-534c" 36a-485..36a-534c',
    'chapter "Chapter 203" 203',
    'short "§ 12-40 et seq." 12-40 et seq.',
    'chapter "Chapter 105" 105',
    'prose "Section 7-324" 7-324',
    'prose "Section 7-324" 7-324',
  ],
  [
    'Conn. Gen. Stat. Title 49, Chapter 846, on mortgages; another act (Title 20, Ch. 399, mainly § 20-417b) too; Title 5, Chapter 7, § 4-1; Virginia, Title 20, Chapter 5, § 20-60',
    'title "Title 49" 49',
    'chapter "Chapter 846" 846',
    'title "Title 20" 20',
    'chapter "Ch. 399" 399',
    'short "§ 20-417b" 20-417b',
    'short "§ 4-1" 4-1',
    'short "§ 20-60" 20-60',
  ],
  [
    'Connecticut General Statutes (CGS): Title 3, Chapter 34, “Clerks”; Title 1, Chapter 7, “Of Oaths”; Title 1, Chapter 8, and the rest of Title 9',
    'title "Title 3" 3',
    'chapter "Chapter 34" 34',
    'title "Title 1" 1',
    'chapter "Chapter 7" 7',
    'title "Title 1" 1',
    'chapter "Chapter 8" 8',
  ],
  ['N.C. Gen. Stat. Title 49, Chapter 846'],
  [
    'the General Statutes of Connecticut, Chapters 97 and 98, and the Connecticut Code Chapter 818',
    'chapter "Chapters 97 and 98" 97 | 98',
    'chapter "Chapter 818" 818',
  ],
  [
    '2014 Connecticut General Statutes\nTitle 4 - Offices of State\nChapter 53 - Claims Heard\nSection 4-143 - Who sits.\n\nChapter 54 - Other',
    'title "Title 4" 4',
    'chapter "Chapter 53" 53',
    'prose "Section 4-143" 4-143',
  ],
  [
    'under chapter 556 or 557 or section 46a-61 or 46a-81d of the general statutes; chapter 5 or section 4-61 of the code',
    'chapter "chapter 556 or 557" 556 | 557',
    'prose "section 46a-61 or 46a-81d" 46a-61 | 46a-81d',
    'prose "section 4-61" 4-61',
  ],
  [
    'as Chapter 97, Section 7-148(c)(7)(H)(xiv) of the Connecticut General Statutes lets it; Title 22 - Farms. Beasts of the General Statutes of Connecticut',
    'chapter "Chapter 97" 97',
    'prose "Section 7-148(c)(7)(H)(xiv)" 7-148(c)(7)(H)(xiv)',
    'title "Title 22" 22',
  ],
  [
    'Chapter 12, General Statutes § 8-2; Chapter 5 Connecticut General Statutes; see Chapter 103, Title 7, General Statutes; Chapter 378, Conn. Gen. Stat.; Chapter 54 C.G.S., and chapter 124 of C.G.S.',
    'full "General Statutes § 8-2" 8-2',
    'chapter "Chapter 103" 103',
    'title "Title 7" 7',
    'chapter "Chapter 378" 378',
    'chapter "Chapter 54" 54',
    'chapter "chapter 124" 124',
  ],
  [
    'Authority: Chapter 277a, Chapter 444, Chapter 446a, Chapter 12 and Chapter 446d',
    'chapter "Chapter 277a" 277a',
    'chapter "Chapter 444" 444',
    'chapter "Chapter 446a" 446a',
    'chapter "Chapter 446d" 446d',
  ],
]);
