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
]);
