import { checkReadings } from '../../support/readings';

checkReadings('numbers of no form beside the code’s name', [
  ['Conn. Gen. Stat. § 53-a-70 (a) (2) applies.', 'full "Conn. Gen. Stat. § 53-a-70 (a) (2)" malformed 53-a-70'],
  [
    'General Statutes § 53a 70, C.G.S. § 46b56 (2021), CGS 53a70',
    'full "General Statutes § 53a 70" malformed 53a 70',
    'full "C.G.S. § 46b56 (2021)" malformed 46b56',
    'full "CGS 53a70" malformed 53a70',
  ],
  [
    'Conn. Gen. Stat. §§ 53a-70, 53-a-71 and 53a-72; § 53-a-70',
    'full "Conn. Gen. Stat. §§ 53a-70, 53-a-71 and 53a-72" 53a-70 | 53a-72 | malformed 53-a-71',
  ],
  [
    'Conn. Gen. Stat. § 53a-70-a and Conn. Gen. Stat. § 52-584.1 requires',
    'full "Conn. Gen. Stat. § 53a-70-a" malformed 53a-70-a',
    'full "Conn. Gen. Stat. § 52-584.1" malformed 52-584.1',
  ],
  // What stuck to a sound number in a copy, and the mark of a page inside one, make it no bad number.
  [
    'C.G.S. § 52-575.1Justia Law.; C.G.S. § 10-153Í and C.G.S. § 53a-*69754a; C.G.S. § 53a.',
    '<state-code "C.G.S. § 52-575">',
    'full "C.G.S. § 53a" malformed 53a',
  ],
  [
    'See section 53-a-70 of the general statutes and § 46b56 of the Connecticut General Statutes.',
    'prose "section 53-a-70" malformed 53-a-70',
    'short "§ 46b56" malformed 46b56',
  ],
  [
    'subsection (a) of section 52.584 of the general statutes; sections 53a-70 and 53-a-71 of the general statutes',
    'prose "subsection (a) of section 52.584" malformed 52.584',
    'prose "sections 53a-70 and 53-a-71" 53a-70 | malformed 53-a-71',
  ],
  [
    'Conn. Gen. Stat. § 46b56. Id. (b); Id. § 53a-70',
    'full "Conn. Gen. Stat. § 46b56" malformed 46b56',
    'id "Id. (b)" ',
    'id "Id. § 53a-70" 53a-70',
  ],
  [
    'section 53-a-70; section 8319 of the General Statutes; section 105-130.5 of the General Statutes; section 3.2 of the agreement',
  ],
  [
    'General Statutes § 14-27.7A applies; General Statutes § 22a-174-33',
    '<state-code "General Statutes § 14-27">',
    '<state-code "General Statutes § 22a-174">',
  ],
  [
    'General Statutes (1930 Rev.) § 5903; Conn. Gen. Stat. § 1234 (Rev. 1949); Conn. Gen. Stat. 2021; Conn. Gen. Stat. § 5 of the act',
  ],
  [
    'Conn. Gen. Stat. § l0-\n76a applies. Conn. Gen. Stat. § 53-a-\n  70. Conn. Gen. Stat. § 53a-\n70. Conn. Gen. Stat. § l0-\n\n76 people.',
    'full "Conn. Gen. Stat. § l0-\\n76a" malformed l0-76a',
    'full "Conn. Gen. Stat. § 53-a-\\n  70" malformed 53-a-70',
    'full "Conn. Gen. Stat. § 53a-\\n70" 53a-70',
  ],
]);

checkReadings('a number of three parts that is a range, and one that is a regulation’s', [
  [
    'Conn. Gen. Stat. §46b-150-150h; CGS Sec. 7-163-168; C.G.S. § 53a-181c-181e (2021).',
    'full "Conn. Gen. Stat. §46b-150-150h" 46b-150..46b-150h',
    'full "CGS Sec. 7-163-168" 7-163..7-168',
    'full "C.G.S. § 53a-181c-181e (2021)" 53a-181c..53a-181e {2021}',
  ],
  [
    'Conn. Gen. Stat. § 17b-262-523; C.G.S. § 17b-262-346; CGS § 22a-174-3; CGS § 31-60-11; C.G.S. § 12-426-27; C.G.S. § 16-1-9',
    'full "Conn. Gen. Stat. § 17b-262-523" malformed 17b-262-523',
    'full "C.G.S. § 17b-262-346" malformed 17b-262-346',
    'full "CGS § 22a-174-3" malformed 22a-174-3',
    'full "CGS § 31-60-11" malformed 31-60-11',
    'full "C.G.S. § 12-426-27" malformed 12-426-27',
    'full "C.G.S. § 16-1-9" malformed 16-1-9',
  ],
  [
    'The regulation, C.G.S. § 36b-31-33, is one; § 36b-31-33 in Connecticut',
    'full "C.G.S. § 36b-31-33" malformed 36b-31-33',
    '<regulation "§ 36b-31">',
  ],
]);
