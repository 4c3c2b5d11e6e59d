import assert from 'node:assert/strict';
import { recognize } from '../../../server/src/citations/recognize';
import { plainProse } from '../../../server/src/markup/prose';
import { notation } from '../../support/notation';

/** A text, then what is read in it, a line a citation or other authority. */
type Row = readonly [string, ...string[]];

function check(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [text, ...expected] of rows) {
      it(text.replaceAll('\n', '⏎'), () => {
        assert.deepEqual(notation(recognize(plainProse(text)).authorities, text), expected);
      });
    }
  });
}

check('own forms', [
  ["Conn. Gen. Stat. § 53a-70(a)-(c) applies.", "full \"Conn. Gen. Stat. § 53a-70(a)-(c)\" 53a-70(a)-(c)"],
  ["See §§ 53a-70, 71, and 72a; § 53a-70(a)(1)(A).", "short \"§§ 53a-70, 71, and 72a\" 53a-70 | 53a-71 | 53a-72a","short \"§ 53a-70(a)(1)(A)\" 53a-70(a)(1)(A)"],
  ["General Statutes §§ 7-195 through 7-199 (Rev. to 2017) apply.", "full \"General Statutes §§ 7-195 through 7-199 (Rev. to 2017)\" 7-195..7-199 {2017}"],
  ["General Statutes (Rev. to 2017) §§ 53a-70 (a) (2) and 53a-71 (a) (1).", "full \"General Statutes (Rev. to 2017) §§ 53a-70 (a) (2) and 53a-71 (a) (1)\" 53a-70(a)(2) {2017} | 53a-71(a)(1) {2017}"],
  ["under section 53a-70 or 53a-71, as amended", "prose \"section 53a-70 or 53a-71\" 53a-70 | 53a-71"],
  ["subsection (a), subdivision (2), of section 53a-70", "prose \"subsection (a), subdivision (2), of section 53a-70\" 53a-70(a)(2)"],
  ["subsections (a) to (c), inclusive, of section 17a-101", "prose \"subsections (a) to (c), inclusive, of section 17a-101\" 17a-101(a)-(c)"],
  ["section 53a-70, subsection (a), subdivision (2)", "prose \"section 53a-70, subsection (a), subdivision (2)\" 53a-70(a)(2)"],
  ["section 53a-70, subsections (a) and (b), applies", "prose \"section 53a-70, subsections (a) and (b)\" 53a-70(a) | 53a-70(b)"],
  ["subsection (a) or subdivision (1) of subsection (b) of section 46b-15", "prose \"subsection (a) or subdivision (1) of subsection (b) of section 46b-15\" 46b-15(a) | 46b-15(b)(1)"],
  ["subdivision (2) of subsection (a), or subsection (b), of section 53-21", "prose \"subdivision (2) of subsection (a), or subsection (b), of section 53-21\" 53-21(a)(2) | 53-21(b)"],
  ["subparagraph (A) of subdivision (1) or subdivision (2) of subsection (a) of section 53a-70", "prose \"subparagraph (A) of subdivision (1) or subdivision (2) of subsection (a) of section 53a-70\" 53a-70(a)(1)(A) | 53a-70(a)(2)"],
  ["subsections (a) and (b) of this section and subdivision (1) of section 5-198", "prose \"subdivision (1) of section 5-198\" 5-198(1)"],
  ["§ 4-183(a) thru (c)", "short \"§ 4-183(a) thru (c)\" 4-183(a)-(c)"],
  ["27 Spec. Acts 60, No. 71, § 9 (1955)", "act \"27 Spec. Acts 60, No. 71, § 9 (1955)\" special 71 of 1955 § 9"],
  ["Pub. Act 25-78, § 16; Public Acts 2021, Nos. 21-103", "act \"Pub. Act 25-78, § 16\" public 25-78 of 2025 § 16", "act \"Public Acts 2021, Nos. 21-103\" public 21-103 of 2021"],
  ["Id. at 53a-71.", "id \"Id. at 53a-71\" 53a-71"],
  ["Section 53a-70 (a) (1) and the rest; (2) that", "prose \"Section 53a-70 (a) (1)\" 53a-70(a)(1)"],
  ["The sections 4-1 to 4-9, inclusive, and 4-12 of the general statutes", "prose \"sections 4-1 to 4-9, inclusive, and 4-12\" 4-1..4-9 | 4-12"],
  ["C.G.S. §§ 31-51kk to 31-51qq, inclusive", "full \"C.G.S. §§ 31-51kk to 31-51qq\" 31-51kk..31-51qq"],
  ["CGS § 12-81(7)/(8)", "full \"CGS § 12-81(7)/(8)\" 12-81(7) | 12-81(8)"],
  ["C.G.S. § 46b-38b/46b-38c", "full \"C.G.S. § 46b-38b/46b-38c\" 46b-38b | 46b-38c"],
  ["§ 53a-70 (Rev. to 2021) (a)", "short \"§ 53a-70 (Rev. to 2021) (a)\" 53a-70(a) {2021}"],
  ["§ 14-227a—the drunk driving law", "short \"§ 14-227a\" 14-227a"],
  ["Conn. Gen. Stat. § 53a-70—which punishes", "full \"Conn. Gen. Stat. § 53a-70\" 53a-70"],
  ["Conn. Gen. Stat. §§ 42-110a–q", "full \"Conn. Gen. Stat. §§ 42-110a–q\" 42-110a..42-110q"],
  ["General Statutes § 1-2z.", "full \"General Statutes § 1-2z\" 1-2z"],
  ["(see General Statutes §§ 53a-70 [a] [2] and 53a-71 [a] [1])", "full \"General Statutes §§ 53a-70 [a] [2] and 53a-71 [a] [1]\" 53a-70(a)(2) | 53a-71(a)(1)"],
  ["§ 10-76d(a)(8)(B), (C), and (D)", "short \"§ 10-76d(a)(8)(B), (C), and (D)\" 10-76d(a)(8)(B) | 10-76d(a)(8)(C) | 10-76d(a)(8)(D)"],
  ["section 53a-3 (9)", "prose \"section 53a-3 (9)\" 53a-3(9)"],
  ["Title 42a, Article 9", "title \"Title 42a\" 42a"],
  ["No. 21-103 of the Public Acts"],
  ["1995 Conn. Pub. Acts No. 95-277, § 9; 2021 Conn. Pub. Acts 21-103; 1963 Public Acts, No. 642", "act \"Pub. Acts No. 95-277, § 9\" public 95-277 of 1995 § 9", "act \"Pub. Acts 21-103\" public 21-103 of 2021", "act \"Public Acts, No. 642\" public 642 of 1963"],
  ["P.A. 15-5, June Sp. Sess., § 2; P.A. 16-1, May Special Session, Public Act 17-2", "act \"P.A. 15-5, June Sp. Sess., § 2\" public 15-5 of 2015, June Special Session § 2", "act \"P.A. 16-1\" public 16-1 of 2016", "act \"May Special Session, Public Act 17-2\" public 17-2 of 2017, May Special Session"],
  ["2021 Conn. Pub. Acts 123 (Reg. Sess.), the public acts 4 and 5, Public Acts 2021 and 2022"],
  ["sections 1 to 4 of this act. See Public Act No. 21-103", "act \"Public Act No. 21-103\" public 21-103 of 2021"],
  ["Public Act 93-340, effective October 1, sections 1 to 3", "act \"Public Act 93-340\" public 93-340 of 1993"],
  ["June 2015 Special Session, Public Act 15-5", "act \"June 2015 Special Session, Public Act 15-5\" public 15-5 of 2015, June Special Session"],
  ["pursuant to Conn. Gen. Stat. § 4-183, § 4-184; 4-185", "full \"Conn. Gen. Stat. § 4-183, § 4-184\" 4-183 | 4-184"],
  ["P.A. 04-257, S. 5, 6, 8; P.A. 05-10", "act \"P.A. 04-257, S. 5, 6, 8\" public 04-257 of 2004 § 5, 6, 8","act \"P.A. 05-10\" public 05-10 of 2005"],
  ["Conn. Gen. Stat. § 52-557n(a)(1)(A) & (B)", "full \"Conn. Gen. Stat. § 52-557n(a)(1)(A) & (B)\" 52-557n(a)(1)(A) | 52-557n(a)(1)(B)"],
  ["Conn. Gen. Stat. §§ 46b-15(a), -38a(2)(A)-(F)", "full \"Conn. Gen. Stat. §§ 46b-15(a), -38a(2)(A)-(F)\" 46b-15(a) | 46b-38a(2)(A)-(2)(F)"],
  ["Section 22a-16 of the Environmental Protection Act", "prose \"Section 22a-16\" 22a-16"],
  ["Conn. Gen. Stat. § 31–51q", "full \"Conn. Gen. Stat. § 31–51q\" 31-51q"],
  ["GENERAL STATUTES § 46b-82", "full \"GENERAL STATUTES § 46b-82\" 46b-82"],
  ["C.G.S.§31-51m(b)", "full \"C.G.S.§31-51m(b)\" 31-51m(b)"],
  ["Connecticut General Statutes, Section 7-148", "full \"Connecticut General Statutes, Section 7-148\" 7-148"],
  ["the General Statutes, section 7-148", "full \"General Statutes, section 7-148\" 7-148"],
  ["General Statute § 7-148", "full \"General Statute § 7-148\" 7-148"],
  ["Section 7-148 (c) (7) (H) (xv), C.G.S.", "prose \"Section 7-148 (c) (7) (H) (xv)\" 7-148(c)(7)(H)(xv)"],
  ["Conn. Gen. Stat. Sections 8-2 & 8-3", "full \"Conn. Gen. Stat. Sections 8-2 & 8-3\" 8-2 | 8-3"],
  ["Conn. Gen. Stat. § 16-50k (a), as amended by P.A. 21-1", "full \"Conn. Gen. Stat. § 16-50k (a)\" 16-50k(a)","act \"P.A. 21-1\" public 21-1 of 2021"],
  ["§ 53a–70b, repealed by Public Acts 2019, No. 19-189, § 42", "short \"§ 53a–70b\" 53a-70b","act \"Public Acts 2019, No. 19-189, § 42\" public 19-189 of 2019 § 42"],
  ["Chapter 368a of the general statutes", "chapter \"Chapter 368a\" 368a"],
  ["sec. 7-148", "prose \"sec. 7-148\" 7-148"],
  ["Conn. Gen. Stat. §§ 53-142a - 53-142c", "full \"Conn. Gen. Stat. §§ 53-142a - 53-142c\" 53-142a..53-142c"],
  ["Conn. Gen. Stat. § 53a-70 et seq. (2021)", "full \"Conn. Gen. Stat. § 53a-70 et seq. (2021)\" 53a-70 et seq. {2021}"],
  ["§ 22a-14, et seq.,", "short \"§ 22a-14, et seq.\" 22a-14 et seq."],
  ["Conn. Gen. Stat. tit. 53a"],
  ["Title 14 of the Connecticut General Statutes", "title \"Title 14\" 14"],
  ["subparagraphs (A) and (B) of subdivision (1) of subsection (b) of section 12-81", "prose \"subparagraphs (A) and (B) of subdivision (1) of subsection (b) of section 12-81\" 12-81(b)(1)(A) | 12-81(b)(1)(B)"],
  ["sections 12-81, 12-82 and subsection (a) of section 12-83", "prose \"sections 12-81, 12-82\" 12-81 | 12-82","prose \"subsection (a) of section 12-83\" 12-83(a)"],
  ["section 1-1 or § 1-2", "prose \"section 1-1\" 1-1","short \"§ 1-2\" 1-2"],
  ["section 53a-70 (1) and (2) ", "prose \"section 53a-70 (1) and (2)\" 53a-70(1) | 53a-70(2)"],
  ["Sections 46b-120 et seq.", "prose \"Sections 46b-120 et seq.\" 46b-120 et seq."],
  ["clause (i) of subparagraph (A) of subdivision (1) of subsection (a) of § 10-76d", "prose \"clause (i) of subparagraph (A) of subdivision (1) of subsection (a) of § 10-76d\" 10-76d(a)(1)(A)(i)"],
  ["Section 51-164n(b)(1)", "prose \"Section 51-164n(b)(1)\" 51-164n(b)(1)"],
  ["statute 53a-70"],
  ["The state moved under § 54-82, 12 days later", "short \"§ 54-82\" 54-82"],
  ["Gen. Stat. §§ 53a-35a (6) and 53a-41 (a) were cited (2020).", "full \"Gen. Stat. §§ 53a-35a (6) and 53a-41 (a)\" 53a-35a(6) | 53a-41(a)"],
  ["Conn. Gen. Stat. § 53a-35a (2023) & § 53a-41 (2019)", "full \"Conn. Gen. Stat. § 53a-35a (2023) & § 53a-41 (2019)\" 53a-35a {2023} | 53a-41 {2019}"],
]);

check('an older text named behind the code', [
  ['section 53a-70 of the general statutes, revision of 1958, revised to January 1, 2017, provides', 'prose "section 53a-70" 53a-70 {2017}'],
  ['section 53a-70 of the general statutes, revised in 2017', 'prose "section 53a-70" 53a-70'],
]);

check('other sources of law stay silent', [
  ["The act (Pub. Act 21-103) and 21-103 alone", "act \"Pub. Act 21-103\" public 21-103 of 2021"],
  ["As in N.C. Gen. Stat. § 14-43.11 and K.S.A. § 21-3401 and Ohio Rev. Code § 29-1.", "<regulation \"§ 14-43\">","<state-code \"§ 21-3401\">","<state-code \"§ 29-1\">"],
  ["Practice Book § 10-39 and § 10-40; General Statutes § 52-91", "<practice-book \"§ 10-39 and § 10-40\">","full \"General Statutes § 52-91\" 52-91"],
  ["Under our rules of practice, § 10-60 governs amendments. Section 52-91 does not.", "<practice-book \"§ 10-60\">","prose \"Section 52-91\" 52-91"],
  ["Regs., Conn. State Agencies §§ 4-1 and 4-2", "<regulation \"§§ 4-1 and 4-2\">"],
  ["46 U.S.C. § 30-1 and 17 C.F.R. § 24-1", "<federal-code \"§ 30-1\">","<federal-regulation \"§ 24-1\">"],
  ["See O.C.G.A. § 16-6-1 and Tenn. Code Ann. § 39-13-101.", "<regulation \"§ 16-6\">","<regulation \"§ 39-13\">"],
  ["Section 5-2 of the bylaws, § 4-7 of the zoning regulations and § 3-1 of the lease", "<instrument \"Section 5-2\">","<instrument \"§ 4-7\">","<instrument \"§ 3-1\">"],
  ["UCC § 9-102 as against section 42a-9-102 of the Uniform Commercial Code", "<uniform-act \"§ 9-102\">","prose \"section 42a-9-102\" 42a-9-102"],
  ["Restatement (Second) of Torts § 40-2", "<uniform-act \"§ 40-2\">"],
  ["Mass. Gen. Laws ch. 26, § 5-1", "<state-code \"§ 5-1\">"],
  ["U.S.S.G. § 2-1 and I.R.C. § 4-1", "<federal-code \"§ 2-1\">","<federal-code \"§ 4-1\">"],
  ["Call 1-800-555-1234 or visit https://example.org/sec-53a-70/§53a-70 today"],
  ["Rooms 14-227 to 14-230; score 21-14; May 3-5; pp. 12-15"],
  ["Section 1983, section 8, Section 504 and § 1331"],
  ["Compare § 53a-70, 12 Conn. 14, with § 53a-71", "short \"§ 53a-70\" 53a-70","short \"§ 53a-71\" 53a-71"],
  ["Did the ID. badge of Mr. Ibidem fit?"],
  ["the Hartford Municipal Code § 2-15", "<ordinance \"§ 2-15\">"],
  ["Conn. Const. art. I, § 8; amend. XVII"],
  ["this section, said section and sections 2 to 7 of this act"],
  ['section 3-14 of this act; section 2-1 of the attached proposed order', '<instrument "section 3-14">', '<instrument "section 2-1">'],
  ["the agreement's section 14-1 and Georgia’s § 9-3", '<instrument "section 14-1">', '<state-code "§ 9-3">'],
  ['section 53a-70 of the Penal Code of New York, section 9-3 of the Georgia Code', '<state-code "section 53a-70">', '<state-code "section 9-3">'],
  ['Connecticut Evidence § 8-12; Dupont on Connecticut Civil Practice § 10-2; NFPA 101, § 7-2; SDCL § 15-2', '<book "§ 8-12">', '<book "§ 10-2">', '<ordinance "§ 7-2">', '<state-code "§ 15-2">'],
  ['H.B. 6781, Reg. Sess. § 4-2 and Senate Bill No. 1187, § 3-1', '<instrument "§ 4-2">', '<instrument "§ 3-1">'],
  ['Idaho Code § 19-610 allowed it; § 19-610 has since gone; § 19-61 has not.', '<state-code "§ 19-610">', '<state-code "§ 19-610">', 'short "§ 19-61" 19-61'],
  ['General Statutes § 19-610 allowed it; § 19-610 has since gone.', 'full "General Statutes § 19-610" 19-610', 'short "§ 19-610" 19-610'],
  ['the claim of § 31-71a to § 31-71i in the complaint', 'short "§ 31-71a to § 31-71i" 31-71a..31-71i'],
  ['under § 4-1 in the lease', '<instrument "§ 4-1">'],
  ["the policy's § 4-3, McKinney's § 5-1 and 11 Del. C. § 13-35", '<instrument "§ 4-3">', '<instrument "§ 5-1">', '<state-code "§ 13-35">'],
  ['D.C. Code Ann. § 22-3002 (a); see also § 22-3003; § 21-5', '<state-code "§ 22-3002 (a)">', '<state-code "§ 22-3003">', 'short "§ 21-5" 21-5'],
  ['Title II of the ADA, § 12-132; section 1-6 of the Immigration and Nationality Act', '<federal-code "§ 12-132">', '<federal-code "section 1-6">'],
  ['Executive Order No. 7-12, § 3-1; sections 8-1 to 8-5 of the instructions', '<instrument "§ 3-1">', '<instrument "sections 8-1 to 8-5">'],
  ['§ 14-218a, 3-5 days after', 'short "§ 14-218a" 14-218a'],
  ['The bill (§§ 3-5 & 12); Schedule A-2, § 2-2; Sections 4-2 to 4-5 hereof', '<instrument "§§ 3-5 & 12">', '<instrument "§ 2-2">', '<instrument "Sections 4-2 to 4-5">'],
  ['Land Use Law and Practice (4th Ed. 2015) § 4-2; OSHA § 19-26; IBC § 10-4', '<book "§ 4-2">', '<federal-code "§ 19-26">', '<ordinance "§ 10-4">'],
  ['Connecticut General Statutes\n\n§ 31-51kk(4) and\n\nMinn. Stat.\n§ 50-5', 'short "§ 31-51kk(4)" 31-51kk(4)', '<state-code "§ 50-5">'],
]);

check('uniform acts that are Connecticut law', [
  ['section 4-183 of the Uniform Administrative Procedure Act', 'prose "section 4-183" 4-183'],
  ['the provision (§ 4-186 [f]) of the Uniform Administrative Procedure Act', 'short "§ 4-186 [f]" 4-186(f)'],
  ['under the Uniform Fraudulent Transfer Act, § 52-552e', 'short "§ 52-552e" 52-552e'],
  ['Uniform Probate Code § 2-502; section 7-102 of the Uniform Code of Military Justice', '<uniform-act "§ 2-502">', '<uniform-act "section 7-102">'],
]);

check('other sources across line ends', [
  ['under Practice\nBook § 10-39 and the rules of\n  practice (§ 10-40)', '<practice-book "§ 10-39">', '<practice-book "§ 10-40">'],
  ['Regs., Conn. State\nAgencies § 12-426 and Unif. Trade\nSecrets Act § 1-4', '<regulation "§ 12-426">', '<uniform-act "§ 1-4">'],
  ['N.C.\n          Gen. Stat. § 14-43 and the zoning regulations\n          (§ 5-12)', '<state-code "§ 14-43">', '<regulation "§ 5-12">'],
  ['Mass. Gen. Laws ch.\u00A0239, §§ 1–13; the Prac-\ntice Book § 11-1', '<state-code "§§ 1–13">', '<practice-book "§ 11-1">'],
]);

check('another source earlier in the sentence', [
  ['Regs., Conn. State Agencies § 46b-215a-2c, made under § 46b-215a', '<regulation "§ 46b-215a">', 'short "§ 46b-215a" 46b-215a'],
  ['Regs., Conn. State Agencies (Rev. to 2010) § 14-137', '<regulation "§ 14-137">'],
  ['Practice Book § 10-39; see § 10-40, § 67-2A and § 8-30g', '<practice-book "§ 10-39">', '<practice-book "§ 10-40">', 'short "§ 8-30g" 8-30g'],
  ['Practice Book § 10-39 (a) permits it, as § 52-190a does', '<practice-book "§ 10-39 (a)">', 'short "§ 52-190a" 52-190a'],
  ['Code of Evidence § 4-5 and, as he says, § 4-5a or § 52-146', '<evidence-code "§ 4-5">', 'short "§ 4-5a or § 52-146" 4-5a | 52-146'],
]);

check('the name of the code', [
  ['section 53a-70 of the general statutes, section 53a-71 of the General Statutes', 'prose "section 53a-70" 53a-70', 'prose "section 53a-71" 53a-71'],
  ['chapter 961a of the general statutes, section 54-142a', 'chapter "chapter 961a" 961a', 'prose "section 54-142a" 54-142a'],
  ['sections 1-1 to 1-3, inclusive, of the Connecticut General Statutes, § 1-4', 'prose "sections 1-1 to 1-3" 1-1..1-3', 'short "§ 1-4" 1-4'],
  ['General Stat-\nutes § 8-1 and Gen-\neral Statutes § 8-2', 'full "General Stat-\\nutes § 8-1" 8-1', 'full "Gen-\\neral Statutes § 8-2" 8-2'],
  ['Connecticut General Statutes, Revision of 1958, § 45a-436', 'full "Connecticut General Statutes, Revision of 1958, § 45a-436" 45a-436'],
  ['conn. gen. stat. § 47a-21; connecticut general statutes § 47a-22', 'full "conn. gen. stat. § 47a-21" 47a-21', 'full "connecticut general statutes § 47a-22" 47a-22'],
  ['C.\n  G. S. § 46b-56; General Statutes of\n  Connecticut § 46b-57; cgs § 46b-58', 'full "C.\\n  G. S. § 46b-56" 46b-56', 'full "General Statutes of\\n  Connecticut § 46b-57" 46b-57', 'full "cgs § 46b-58" 46b-58'],
  ['Conn. Gen. Stat. §\u00A0§ 4-1, 4-2', 'full "Conn. Gen. Stat. §\u00A0§ 4-1, 4-2" 4-1 | 4-2'],
  ['Public\n    Acts 2021,\n    No. 21-103, § 3; June Sp.\n  Sess. P.A. 21-2', 'act "Public\\n    Acts 2021,\\n    No. 21-103, § 3" public 21-103 of 2021 § 3', 'act "June Sp.\\n  Sess. P.A. 21-2" public 21-2 of 2021, June Special Session'],
  ['within §1-200(1), G.S. Section 1-210(a), G.S., provides', 'short "§1-200(1)" 1-200(1)', 'prose "Section 1-210(a)" 1-210(a)'],
  ['General Statutes, Rev. to 2017, § 53a-70', 'full "General Statutes, Rev. to 2017, § 53a-70" 53a-70 {2017}'],
  ['General Statutes (Rev. to 2015) (Supp. 2016) § 46b-86', 'full "General Statutes (Rev. to 2015) (Supp. 2016) § 46b-86" 46b-86 {2016}'],
  ['Conn. Gen. Stat. § 45a-98 (June 2022)', 'full "Conn. Gen. Stat. § 45a-98 (June 2022)" 45a-98 {2022}'],
  ['General Statutes\n\f§ 8-7d; § 53a-\u00AD70', 'full "General Statutes\\n\\f§ 8-7d" 8-7d', 'short "§ 53a-\u00AD70" 53a-70'],
]);

check('Id.', [
  ["General Statutes § 53a-70 (a) (1). Id., (a) (2).", "full \"General Statutes § 53a-70 (a) (1)\" 53a-70(a)(1)","id \"Id., (a) (2)\" 53a-70(a)(2)"],
  ["Conn. Gen. Stat. § 53a-70(a). Id.; id. § 53a-71; id.", "full \"Conn. Gen. Stat. § 53a-70(a)\" 53a-70(a)","id \"Id.\" 53a-70(a)","id \"id. § 53a-71\" 53a-71","id \"id.\" 53a-71"],
  ["Id.", "id \"Id.\" "],
  ["§§ 53a-70, 53a-71. Id.", "short \"§§ 53a-70, 53a-71\" 53a-70 | 53a-71","id \"Id.\" 53a-70 | 53a-71 ambiguous"],
  ["§ 53a-70 (a) and (b). Id.", "short \"§ 53a-70 (a) and (b)\" 53a-70(a) | 53a-70(b)","id \"Id.\" 53a-70(a) | 53a-70(b)"],
  ["Conn. Gen. Stat. § 53a-70 (citing § 53a-65). Id.", "full \"Conn. Gen. Stat. § 53a-70\" 53a-70","short \"§ 53a-65\" 53a-65","id \"Id.\" 53a-70"],
  ["Conn. Gen. Stat. § 53a-70. State v. Smith, 200 Conn. 1 (1986). Id. General Statutes § 53a-71. Id.", "full \"Conn. Gen. Stat. § 53a-70\" 53a-70","<id \"Id.\">","full \"General Statutes § 53a-71\" 53a-71","id \"Id.\" 53a-71"],
  ["P.A. 21-103. Id.", "act \"P.A. 21-103\" public 21-103 of 2021","<id \"Id.\">"],
  ["42 U.S.C. § 1983. Id. § 53a-70 was not cited.", "<id \"Id. § 53a-70\">"],
  ["General Statutes § 53a-70. Practice Book § 42-40. Id. Id. § 42-41.", "full \"General Statutes § 53a-70\" 53a-70","<practice-book \"§ 42-40\">","<id \"Id.\">","<id \"Id. § 42-41\">"],
  ["General Statutes § 1-1 to 1-3. Ibid. See ibid.", "full \"General Statutes § 1-1 to 1-3\" 1-1..1-3","id \"Ibid.\" 1-1..1-3","id \"ibid.\" 1-1..1-3"],
  ["General Statutes § 53a-70. Id., 345.", "full \"General Statutes § 53a-70\" 53a-70","<id \"Id.\">"],
  ["General Statutes § 53a-70. Id. at 345.", "full \"General Statutes § 53a-70\" 53a-70","<id \"Id.\">"],
  ["General Statutes § 53a-70. Id. at (b)(2). Id., subsection (c).", "full \"General Statutes § 53a-70\" 53a-70","id \"Id. at (b)(2)\" 53a-70(b)(2)","id \"Id., subsection (c)\" 53a-70(c)"],
  ["General Statutes § 53a-70 (2021). Id.", "full \"General Statutes § 53a-70 (2021)\" 53a-70 {2021}","id \"Id.\" 53a-70"],
  ["General Statutes § 53a-70; see Id, and the id is strong", "full \"General Statutes § 53a-70\" 53a-70","id \"Id\" 53a-70"],
  ['General Statutes § 13a-149. Pub. L. No. 117-2, § 3201. Id.', 'full "General Statutes § 13a-149" 13a-149', '<id "Id.">'],
  ['General Statutes § 7-163a. Eastbrook Code of Ordinances § 62-14. Id.', 'full "General Statutes § 7-163a" 7-163a', '<id "Id.">'],
  ['General Statutes § 54-96. Id. Section 10-262h controls; id., section 10-262i.', 'full "General Statutes § 54-96" 54-96', 'id "Id." 54-96', 'prose "Section 10-262h" 10-262h', 'id "id., section 10-262i" 10-262i'],
  ['General Statutes § 52-259. Compl. ¶ 13. Id.', 'full "General Statutes § 52-259" 52-259', '<id "Id.">'],
  ['General Statutes § 52-259. ECF No. 16-1 at 5. Id.', 'full "General Statutes § 52-259" 52-259', '<id "Id.">'],
  ['General Statutes § 52-259. Id. ¶ 7. Id. at ¶¶ 2, 11.', 'full "General Statutes § 52-259" 52-259', '<id "Id.">', '<id "Id.">'],
  ['General Statutes § 7-163a. State\nv. Doe, 5\nConn. App. 1. Id.', 'full "General Statutes § 7-163a" 7-163a', '<id "Id.">'],
  ['§ 52-102b (codifying Doe v. Roe, 5 Conn. 1 (1960)). Id.', 'short "§ 52-102b" 52-102b', 'id "Id." 52-102b'],
  ["§ 53a-70 et seq. Id.", "short \"§ 53a-70 et seq.\" 53a-70 et seq.","id \"Id.\" 53a-70 et seq."],
  ["General Statutes § 53a-70. Id. at § 53a-71. Id. §§ 53a-72a to 53a-72c.", "full \"General Statutes § 53a-70\" 53a-70","id \"Id. at § 53a-71\" 53a-71","id \"Id. §§ 53a-72a to 53a-72c\" 53a-72a..53a-72c"],
]);
