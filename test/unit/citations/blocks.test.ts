import { checkReadings } from '../../support/readings';

checkReadings('what stands before a blank line, a heading or a list item guards nothing after it', [
  ['Rules of Civil Procedure\n\nSection 52-1.', 'prose "Section 52-1" 52-1'],
  ['Rules of Civil Procedure\r\n\r\nSection 52-1.', 'prose "Section 52-1" 52-1'],
  ['Rules of Civil\n\nProcedure is settled by § 52-1.', 'short "§ 52-1" 52-1'],
  ['Practice Book\n\n§ 52-1 says so.', 'short "§ 52-1" 52-1'],
  ['Practice Book\n1. § 52-1 says so.', 'short "§ 52-1" 52-1'],
  ['The Practice Book\n- See section 52-1 there.', 'prose "section 52-1" 52-1'],
  ['Practice Book § 4-1 holds; but\n\nsee § 4-2.', '<practice-book "§ 4-1">', 'short "§ 4-2" 4-2'],
  ['A Practice Book\n§ 52-1 says so.', '<practice-book "§ 52-1">'],
  ['Practice Book § 4-1 holds; but\nsee § 4-2.', '<practice-book "§ 4-1">', '<practice-book "§ 4-2">'],
]);

checkReadings('what stands after a blank line or in a list item completes nothing before it', [
  ['section 4-1 of the\n\nCharter of the city', 'prose "section 4-1" 4-1'],
  ['section 4-1 of the\n- charter of the city', 'prose "section 4-1" 4-1'],
  ['section 4-1 of the\ncharter of the city', '<ordinance "section 4-1">'],
  ['chapter 952\n\nof the general statutes'],
  ['chapter 952\nof the general statutes', 'chapter "chapter 952" 952'],
]);

checkReadings(
  'a heading guards nothing below it',
  [
    ['# Federal Rules\n\nSee § 52-1.', 'short "§ 52-1" 52-1'],
    ['# Practice Book\n§ 52-1 says so.', 'short "§ 52-1" 52-1'],
    ['- the Practice Book\n- § 52-1', 'short "§ 52-1" 52-1'],
  ],
  'markdown',
);
