import { checkReadings } from '../../support/readings';

checkReadings('acts by the year of their volume', [
  [
    'as amended by 2005 Conn. Pub. Acts 251, §66, and by 2005 Conn. Pub. Acts 3, §51, 52, and 53 (June Spec. Sess.); then',
    'act "2005 Conn. Pub. Acts 251, §66" public 05-251 of 2005 § 66',
    'act "2005 Conn. Pub. Acts 3, §51, 52, and 53 (June Spec. Sess.)" public 05-3 of 2005, June Special Session § 51, 52, 53',
  ],
  [
    '(See 1989 Conn. Pub. Acts 123, §§9, 10, 11 and 12, adding Conn. Gen. Stat. §12-412(63).)',
    'act "1989 Conn. Pub. Acts 123, §§9, 10, 11 and 12" public 89-123 of 1989 § 9, 10, 11, 12',
    'full "Conn. Gen. Stat. §12-412(63)" 12-412(63)',
  ],
  [
    '1997 Conn. Pub. Acts 165, §5 (new); 1997 Conn. Pub. Acts 165, §§1-5; In 2005, Public Acts 3, § 4, did',
    'act "1997 Conn. Pub. Acts 165, §5" public 97-165 of 1997 § 5',
    'act "1997 Conn. Pub. Acts 165, §§1-5" public 97-165 of 1997 § 1-5',
    'act "Public Acts 3, § 4" public 05-3 of 2005 § 4',
  ],
  [
    'Public Acts 1995, No. 277, § 9; 1963 Conn. Pub. Acts 642, § 3',
    'act "Public Acts 1995, No. 277, § 9" public 95-277 of 1995 § 9',
    'act "1963 Conn. Pub. Acts 642, § 3" public 642 of 1963 § 3',
  ],
  [
    'under 1978 Public Act 154, § 2; Public Act 155; 2006 P.A. 110',
    'act "Public Act 154, § 2" public 78-154 of 1978 § 2',
  ],
  [
    'Public Act (PA) 18-51; PA 96\u2011246; Public Act 1998, No. 98-28; 1943 Conn. Pub. Acts No. 43-183',
    'act "Public Act (PA) 18-51" public 18-51 of 2018',
    'act "PA 96\u2011246" public 96-246 of 1996',
    'act "Public Act 1998, No. 98-28" public 98-28 of 1998',
    'act "Pub. Acts No. 43-183" public 183 of 1943',
  ],
  // A page of the volume, a number without a year, and a section of the code.
  ['2021 Conn. Pub. Acts 123; 2013 Conn. Pub. Acts 150 (June Spec. Sess.); Conn. Pub. Acts 165, §4'],
  ['2021 Conn. Pub. Acts 123, § 4-183', 'short "§ 4-183" 4-183'],
]);

checkReadings('an act’s number that touches what stands beside it', [
  ['PA06-80 frees them (PA20-02)', 'act "PA06-80" public 06-80 of 2006', 'act "PA20-02" public 20-02 of 2020'],
  [
    'Fees (PA07-133, Sec 7-73, 7-74); PA 07-133, § 7-75',
    'act "PA07-133" public 07-133 of 2007',
    'prose "Sec 7-73, 7-74" 7-73 | 7-74',
    'act "PA 07-133" public 07-133 of 2007',
    'short "§ 7-75" 7-75',
  ],
  ['A Piper PA28-181, HX-PA06-80, PA06-80-1, PA31-72, PA66-80, SA06-80, PA06-8000 and XPA06-80'],
  ['Connecticut State Public Act #99-165', 'act "Public Act #99-165" public 99-165 of 1999'],
  ['by Public Act 19-75The chief changes', 'act "Public Act 19-75" public 19-75 of 2019'],
  ['Public Act 19-75b and Public Act 19-75TH'],
  ['P.A 13-166, S. 2; P.A are', 'act "P.A 13-166, S. 2" public 13-166 of 2013 § 2'],
  [
    'Public Act. No. 95-195 and 2023 Conn. Pub. Act. No. 23-204. It is a public act. 21-103 came in',
    'act "Public Act. No. 95-195" public 95-195 of 1995',
    'act "Pub. Act. No. 23-204" public 23-204 of 2023',
  ],
]);

checkReadings('the session of an act', [
  [
    'June 18 Special Session, PUBLIC ACT NO. 97-7; June 30 Sp. Sess. P.A. 03-6, S. 146(c)',
    'act "June 18 Special Session, PUBLIC ACT NO. 97-7" public 97-7 of 1997, June 18 Special Session',
    'act "June 30 Sp. Sess. P.A. 03-6, S. 146(c)" public 03-6 of 2003, June 30 Special Session § 146(c)',
  ],
  [
    'section 3 of Sept. 26, 2023 Special Session, Public Act 23-1; public act 23-1 of the September 26 special session',
    'act "section 3 of Sept. 26, 2023 Special Session, Public Act 23-1" public 23-1 of 2023, September 26 Special Session § 3',
    'act "public act 23-1 of the September 26 special session" public 23-1 of 2023, September 26 Special Session',
  ],
  [
    'Public Act 21-1 (June 2021 Special Session), Section 84; Public Act 21-1 (2021 June Special Session), as it stands',
    'act "Public Act 21-1 (June 2021 Special Session), Section 84" public 21-1 of 2021, June Special Session § 84',
    'act "Public Act 21-1 (2021 June Special Session)" public 21-1 of 2021, June Special Session',
  ],
  ['Public Act 21-1\n\n(June 2021 Special Session)', 'act "Public Act 21-1" public 21-1 of 2021'],
  [
    'Conn. Pub. Act No. 25-1 (Nov. Sp. Sess.), § 38, and § 47a-7d',
    'act "Pub. Act No. 25-1 (Nov. Sp. Sess.), § 38" public 25-1 of 2025, November Special Session § 38',
    'short "§ 47a-7d" 47a-7d',
  ],
  [
    'P.A. 15-5, § 2, June Sp. Sess. PA 16-1; P.A. 15-5, § 2, of the June special session; P.A. 09-148 (Reg. Sess.), § 3',
    'act "P.A. 15-5, § 2" public 15-5 of 2015 § 2',
    'act "June Sp. Sess. PA 16-1" public 16-1 of 2016, June Special Session',
    'act "P.A. 15-5, § 2, of the June special session" public 15-5 of 2015, June Special Session § 2',
    'act "P.A. 09-148 (Reg. Sess.), § 3" public 09-148 of 2009 § 3',
  ],
  [
    'Public Acts, Spec. Sess., June 18, 1997, No. 97-7, § 20; Public Acts, June Spec. Sess. 2015, No. 15-2',
    'act "Public Acts, Spec. Sess., June 18, 1997, No. 97-7, § 20" public 97-7 of 1997, June 18 Special Session § 20',
    'act "Public Acts, June Spec. Sess. 2015, No. 15-2" public 15-2 of 2015, June Special Session',
  ],
  // The number of a printed bill's line is no day, whether its lines end or run on.
  [
    'The law of\n17 the state and public act 21-2 of the June\n18 special session, is repealed and\n19 the following',
    'act "public act 21-2 of the June\\n18 special session" public 21-2 of 2021, June Special Session',
  ],
  [
    'of the general 1 statutes, as amended by public act 21-2 of the June 2 special session, is repealed and this takes 3 its place',
    'act "public act 21-2 of the June 2 special session" public 21-2 of 2021, June Special Session',
  ],
  [
    'June 30 Sp. Sess. P.A. 03-6, S. 145(d), (f), 147; P.A. 10-3, S. 2(a)(1) and (2), 5; P.A. 10-4, S. 2(a), (1) such a person pays, and (2) no other',
    'act "June 30 Sp. Sess. P.A. 03-6, S. 145(d), (f), 147" public 03-6 of 2003, June 30 Special Session § 145(d), 145(f), 147',
    'act "P.A. 10-3, S. 2(a)(1) and (2), 5" public 10-3 of 2010 § 2(a)(1), 2(a)(2), 5',
    'act "P.A. 10-4, S. 2(a)" public 10-4 of 2010 § 2(a)',
  ],
  [
    'S. 29; June 30 Sp. Sess. P.A. 03-1, S. 31',
    'act "June 30 Sp. Sess. P.A. 03-1, S. 31" public 03-1 of 2003, June 30 Special Session § 31',
  ],
  [
    'Public Act 116, Section 11, of the 2023 Session of the General Assembly; Public Act 5 (June 2005 Special Session)',
    'act "Public Act 116, Section 11, of the 2023 Session" public 23-116 of 2023 § 11',
    'act "Public Act 5 (June 2005 Special Session)" public 05-5 of 2005, June Special Session',
  ],
  [
    'The offense came by Public Acts 2007, 07-124, § 7, and Public Acts 2008, 08-1 and 08-2; Public Acts 2007, 31-72',
    'act "Public Acts 2007, 07-124, § 7" public 07-124 of 2007 § 7',
    'act "Public Acts 2008, 08-1 and 08-2" public 08-1 of 2008 | public 08-2 of 2008',
  ],
  [
    'The Department came by Public Act 871 of the 1971 General Assembly; Public Act 871 of the General Assembly',
    'act "Public Act 871 of the 1971 General Assembly" public 871 of 1971',
  ],
  ['Public Act 116 of 1974; Public Act 451 of the session; Act 12 of the 2023 Session'],
]);

checkReadings('a letter that a copy left before a section sign', [
  [
    '1989 Conn. Pub. Acts 89-251, e§192(h)(2), codified as Conn. Gen. Stat. e§12-62d(h)(2)',
    'act "Pub. Acts 89-251, e§192(h)(2)" public 89-251 of 1989 § 192(h)(2)',
    'full "Conn. Gen. Stat. e§12-62d(h)(2)" 12-62d(h)(2)',
  ],
  ['It is e§12-63 and the§ 12-64', 'short "§12-63" 12-63', 'short "§ 12-64" 12-64'],
]);

checkReadings('acts of a source line that are numbers alone', [
  [
    '(P.A. 82-287; P.A. 83-351, S. 1; 83-458; P.A. 84-338, S. 3, 7; 84-429, S. 75; 84-430, S. 2, 6.)',
    'act "P.A. 82-287" public 82-287 of 1982',
    'act "P.A. 83-351, S. 1" public 83-351 of 1983 § 1',
    'act "83-458" public 83-458 of 1983',
    'act "P.A. 84-338, S. 3, 7" public 84-338 of 1984 § 3, 7',
    'act "84-429, S. 75" public 84-429 of 1984 § 75',
    'act "84-430, S. 2, 6" public 84-430 of 1984 § 2, 6',
  ],
  [
    'June Sp. Sess. P.A. 00-1, S. 27, 46; 00-5, S. 2.)',
    'act "June Sp. Sess. P.A. 00-1, S. 27, 46" public 00-1 of 2000, June Special Session § 27, 46',
    'act "00-5, S. 2" public 00-5 of 2000, June Special Session § 2',
  ],
  [
    'P.A. 96-26 , S. 2 , 4 ; 96-244 , S. 17(a) ; 96-245 ; P.A. 97-1',
    'act "P.A. 96-26 , S. 2 , 4" public 96-26 of 1996 § 2, 4',
    'act "96-244 , S. 17(a)" public 96-244 of 1996 § 17(a)',
    'act "96-245" public 96-245 of 1996',
    'act "P.A. 97-1" public 97-1 of 1997',
  ],
  // What might be a section's number needs the sections of an act after it.
  [
    '(P.A. 10-71, S. 4; 10-185, S. 2; 10-186; 10-187, S. 3)',
    'act "P.A. 10-71, S. 4" public 10-71 of 2010 § 4',
    'act "10-185, S. 2" public 10-185 of 2010 § 2',
  ],
  // Of another year, lower, in a sentence, or after a section.
  [
    'P.A. 95-7; 96-4, S. 2; P.A. 95-70; 95-7, S. 2; P.A. 10-1, S. 2; 11-48, S. 2; P.A. 95-7; 95-320 votes were cast',
    'act "P.A. 95-7" public 95-7 of 1995',
    'act "P.A. 95-70" public 95-70 of 1995',
    'act "P.A. 10-1, S. 2" public 10-1 of 2010 § 2',
    'act "P.A. 95-7" public 95-7 of 1995',
  ],
  [
    'Conn. Gen. Stat. §§ 12-392; 12-395, S. 2; the score was 83-45; 83-46, S. 2',
    'full "Conn. Gen. Stat. §§ 12-392" 12-392',
  ],
]);

checkReadings('a range of an act’s sections is one entry', [
  [
    'P.A. 75-425, §§ 8, 11, 12,\n16-19, 25-26, 41, 53-55; Public Act 21-32, §§ 3 to 5 and 7 through 9',
    'act "P.A. 75-425, §§ 8, 11, 12,\\n16-19, 25-26, 41, 53-55" public 75-425 of 1975 § 8, 11, 12, 16-19, 25-26, 41, 53-55',
    'act "Public Act 21-32, §§ 3 to 5 and 7 through 9" public 21-32 of 2021 § 3-5, 7-9',
  ],
  [
    'sections 35 to 37, inclusive, of public act 93-80; P.A. 01-141, S. 9-3, 4(a)-5',
    'act "sections 35 to 37, inclusive, of public act 93-80" public 93-80 of 1993 § 35-37',
    'act "P.A. 01-141" public 01-141 of 2001',
  ],
  [
    '1969, P.A. 828, § 214, and 1971, P.A. 871, § 3',
    'act "P.A. 828, § 214" public 828 of 1969 § 214',
    'act "P.A. 871, § 3" public 871 of 1971 § 3',
  ],
  ['P.A. 01-9, S. 1, 11, 01-34 amended', 'act "P.A. 01-9, S. 1, 11" public 01-9 of 2001 § 1, 11'],
]);

checkReadings('a list of acts after one "P.A."', [
  [
    'By PA 21-129/24-6 and P.A. 15-84/2 it is so; P.A. 11-129/12-15-2021.',
    'act "PA 21-129/24-6" public 21-129 of 2021 | public 24-6 of 2024',
    'act "P.A. 15-84" public 15-84 of 2015',
    'act "P.A. 11-129" public 11-129 of 2011',
  ],
  [
    'P.A. 76-253, 79-450, 96-235, 07-213; Sept. Sp. Sess. P.A. 09-7,\n14-182 and 16-81, § 2.',
    'act "P.A. 76-253, 79-450, 96-235, 07-213" public 76-253 of 1976 | public 79-450 of 1979 | public 96-235 of 1996 | public 07-213 of 2007',
    'act "Sept. Sp. Sess. P.A. 09-7,\\n14-182 and 16-81, § 2" public 09-7 of 2009, September Special Session | public 14-182 of 2014 | public 16-81 of 2016 § 2',
  ],
  // A section of the code, of a year before, and with a label.
  [
    'P.A. 93-340, 53-21; P.A. 16-43, 10-184; P.A. 03-278, 12-407 (a); P.A. 16-43 and 17-5; P.A. 16-43, 19a-17',
    'act "P.A. 93-340" public 93-340 of 1993',
    'act "P.A. 16-43" public 16-43 of 2016',
    'act "P.A. 03-278" public 03-278 of 2003',
    'act "P.A. 16-43" public 16-43 of 2016',
    'act "P.A. 16-43" public 16-43 of 2016',
  ],
]);
