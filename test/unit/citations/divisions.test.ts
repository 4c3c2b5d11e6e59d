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
    'Title 99 of the General Statutes, chapter 2024 of the general statutes and Conn. Gen. Stat. tit. 77; title 99a, title 99 and chapter 2024.',
    'title "Title 99" 99',
    'chapter "chapter 2024" 2024',
    'title "Conn. Gen. Stat. tit. 77" 77',
  ],
]);

checkReadings('chapters and titles with plain numbers beside others of the code', [
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
