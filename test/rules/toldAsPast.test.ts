import assert from 'node:assert/strict';
import { check } from '../support/check';

const codes = (text: string): readonly string[] => check(text).map(({ code, severity }) => `${code} ${severity}`);

/** Texts that tell of old law as old, and what is told of them; the last of a pair is one that does not. */
const TOLD: readonly (readonly [text: string, ...told: string[]])[] = [
  // For a year in which the section was law, and for one after its repeal.
  ['In June of 1970 the charge in Connecticut was General Statutes § 53-13.'],
  ['In June of 1990 the charge in Connecticut was General Statutes § 53-13.', 'repealed-section error'],
  ['In the summer of 1959 a notice in Connecticut cited General Statutes § 53-13.'],
  ['Connecticut papers: AIA A401-2017, §§ 3-1 and 11-7; ABA Model State APA § 4-211.'],
  ['Until 2003 notice went out in Connecticut by General Statutes § 8-7e.'],
  ['Notice: 1961–1991, General Statutes § 31-294; since, § 31-294c.'],
  ['Pre-1971, General Statutes § 53-13 governed in Connecticut.'],
  // An old number and the new one, in a table or under such a heading.
  ['Connecticut: § 1-18a → § 1-200'],
  ['See Connecticut § 1-18a →', 'transferred-section error'],
  ['DISPOSITION TABLE\n\nConnecticut § 53-13 | Conn. Gen. Stat. § 53a-55'],
  ['The chapter moved in 2004: Connecticut General Statutes § 1-18a is § 1-200.'],
  ['The chapter moved in 2024: Connecticut General Statutes § 1-18a became § 1-200.'],
  ['In 2024 it is Connecticut General Statutes § 1-200; it was § 1-18a.'],
  ['He was fined in 2024, in Connecticut (Rev. 1958, § 53-13).'],
  // The revision that is named with a number once is meant wherever the paper cites it.
  [
    'In 2024 we read, in Connecticut: “§§ 53-32 and 54-196 of the General Statutes (1958 rev.).”\n\nSection 54-196 says so.',
  ],
  ['In 2024 we read, in Connecticut: “§ 53-32 of the General Statutes.”', 'repealed-section information'],
  ['In 2024 the Connecticut note said: before 1991 these were Sections 45-44b and 45-44c.'],
  ['In 2024 we read of § 53-13 in the 1958 Revision of Connecticut.'],
  ['In 2024 we note that Connecticut § 4a-60a has since been folded into § 4a-60.'],
  ['In 2024 the list of Connecticut was ~~General Statutes § 53-13~~ General Statutes § 53a-70.'],
  ['In 2024 the list of Connecticut was <s>General Statutes § 53-13</s> General Statutes § 53a-70.'],
  ['In 2024 the list of Connecticut was <del>General Statutes § 53-13</del> General Statutes § 53a-70.'],
  ['The advisory committee of General Statutes § 53-13 ended before 2024.'],
  ['In 2024 the marriage ended, and Connecticut cites General Statutes § 53-13.', 'repealed-section error'],
  ['In 2024 the session put an end to General Statutes § 53-13.'],
  ['In 2023-24 he was bullied, in Connecticut, as defined in General Statutes § 10-222d.'],
  ['In 2025-26 he was bullied, in Connecticut, as defined in General Statutes § 10-222d (a).'],
  ['In 2026 he was bullied, in Connecticut, as defined in General Statutes § 10-222d.', 'repealed-section error'],
  ['In 2023-24 he was bullied. By General Statutes § 10-222d it is so in Connecticut.', 'repealed-section information'],
  ['In 2023-24 he was bullied. By General Statutes § 12-118 it is so in Connecticut.', 'repealed-section error'],
  ['In 2024 General Statutes § 53-13 is off the books.'],
  ['In 2024 they cited General Statutes §§ 53-13 and 53-12. Those were for the old courts; they went out in 1971.'],
  ['In 2024 the advisory committee of General Statutes § 53-13 met.', 'repealed-section error'],
  // What the section said.
  ['In 2024 Connecticut’s General Statutes § 53-13, provided in part: “no”.', 'repealed-section information'],
  ['In 2024 Connecticut’s General Statutes § 53-13 (a) required a town to pay.', 'repealed-section information'],
  ['In 2024 Connecticut’s General Statutes § 53-13 provides in part: “no”.', 'repealed-section error'],
  ['In 2024 Connecticut frees it by General Statutes § 53-13, provided the tax is paid.', 'repealed-section error'],
  [
    'In 2024 Connecticut frees it by General Statutes § 53-13, provided that the tax is paid.',
    'repealed-section error',
  ],
  ['In 2024 Connecticut paid what General Statutes § 53-13 required.', 'repealed-section error'],
  // A number of the Practice Book with its capital.
  ['Practice Book § 2-38 and Conn. Gen. Stat. § 51-81d apply; for registration see § 2-27A.'],
  ['Conn. Gen. Stat. § 51-81d applies; for registration see § 2-27A.', 'number-case warning'],
  // In a list to which a line leads that says it.
  ['On that date these were repealed in Connecticut:\n\n- General Statutes § 53-13\n- General Statutes § 53-12'],
  ['Old section 53-13 of the Connecticut statutes had it.'],
  ['On that date these were cited in Connecticut:\n\n- General Statutes § 53-13', 'repealed-section error'],
  // The sentence says what stands in its place, or that it is an old number.
  ['The act took the place of General Statutes § 53-13.'],
  ['Connecticut: former § 42a-9-504 (9) had it.'],
  // Numbers of others: a treatise's own, the uniform code's, a town's; and one that a page's end cuts off.
  ['§ 42-9   SECURED LOANS IN CONNECTICUT\n\n§ 42-9.1 In general. It is Conn. Gen. Stat. § 42a-9-101.'],
  ['In Connecticut the U.C.C. references are to the official text: §§ 1-201, 2-103, 8-102, 9-408.'],
  ['Connecticut: the Town Code of Groton, sec. 8-14, adds registration.'],
  ['JD-FM-158 Rev. 10-21\n\nIn Connecticut both shall comply with Section 25-50.'],
  ['In Connecticut both shall comply with Section 25-50.', 'repealed-section information'],
  ['But for what is said in § 18-6 below, the Connecticut council has it.'],
  ['JD-CR-202 Rev. 2-23\nC.G.S. § 54-142a\n\nBy General Statutes § 54-142a and General Statutes § 54-142c it is so.'],
  ['In 2024 the reviser moved § 1-18a to § 1-200, § 1-19 to § 1-210, in the Connecticut statutes.'],
  ['In 2024 he moved under Connecticut General Statutes § 53-13.', 'repealed-section error'],
  ['In 2024, in Connecticut:\n\n| § 12-118 | P.A. 95-283, § 67 |'],
  ['In 2024, in Connecticut, P.A. 95-283:\n\n| § 12-118 | of old |', 'repealed-section information'],
  ['In 2024, in Connecticut:\n\n| § 1-18a | is § 1-200 |'],
  ['In 2024, in Connecticut:\n\n| § 1-18a | of old |', 'transferred-section error'],
  ['In 2024, in Connecticut:\n\n| § 53-13 | levy | repealed |'],
  ['In 2024 the act in Connecticut, §§ 46b-212 to 46b-213w, replaced by §§ 46b-301 to 46b-425, is older.'],
  ['In 2024 see older Connecticut § 53-13.', 'repealed-section error'],
  ['In 2024 see, in Connecticut, older § 53-13.'],
  ['In 2024, Connecticut chapter 67, C.G.S. §§ 5-193 to 5-269, governs.'],
  ['In 2024: Connecticut § 53-13 once governed them, and they were previously § 53-12.'],
  ['In 2024: once filed, they are governed by Connecticut § 53-13.', 'repealed-section error'],
  ['In 2024, in Connecticut: § 1-18a / now § 1-200.'],
  // A number of the Practice Book has a capital.
  ['In Connecticut: Practice Book § 1-11A. Sealing: § 11-20A.'],
  ['In Connecticut: Practice Book § 1-11A. Sealing: C.G.S. § 11-20a.', 'unknown-section error'],
  // A tab that indents is no cell, and what is replaced may be a judge.
  [
    'In 2024, in Connecticut:\n\n\tThe former owner died. He paid by General Statutes § 53-13.',
    'repealed-section error',
  ],
  ['In 2024 the judge was replaced by another under Connecticut General Statutes § 53-13.', 'repealed-section error'],
  // A number that the sentence says is wrong itself.
  ['The plaintiff mistakenly cites General Statutes § 53a-999 and General Statutes § 53a 70.'],
  ['He answers: “by General Statutes § 53a-999 (sic) it is so.”'],
  ['The complaint cites the nonexistent General Statutes § 29-37k.'],
  ['No such section: General Statutes § 53a-999.', 'unknown-section error'],
  ['In Connecticut chapter 668 ends at General Statutes § 36a-644.'],
  ['In Connecticut chapter 668 has General Statutes § 36a-644.', 'reserved-section error'],
  // What a scan has set apart.
  ['He has no standing by General Statutes § 12-l l 7a.'],
  ['He has no standing by General Statutes § 53-a-70 and others.', 'malformed-number error'],
  ['He has no standing by General Statutes § 12-l and others.', 'malformed-number information'],
  ['The complaint cites General Statutes § 53a-999, which does not exist.', 'unknown-section error'],
  ['The (sic) complaint cites General Statutes § 53a-999.', 'unknown-section error'],
  // Sections were numbered through in the paper's day.
  ['Decided February 1, 1943.\n\nIn Connecticut it is by General Statutes § 5652 that the court may decline.'],
  [
    'Decided February 1, 1963.\n\nIn Connecticut it is by General Statutes § 5652 that the court may decline.',
    'malformed-number error',
  ],
  // Another state's number, in a paper on its law.
  [
    'In Kansas and Connecticut: Kan. Stat. Ann. § 21-5220; Kan. Stat. Ann. § 21-5221. ' +
      'x '.repeat(99) +
      'See § 22-3430.',
  ],
  [
    'In Connecticut: Kan. Stat. Ann. § 21-5220. § 53a-70, § 53a-71. ' + 'x '.repeat(99) + 'See § 22-3430.',
    'unknown-section information',
  ],
  ['In Connecticut: Ark. Code Ann. § 5-101. ' + 'x '.repeat(99) + '(Ark. App. 2003); §§ 9-27-318 (d), (e).'],
  // A town's own section, by its title and the name of its code.
  ['In accordance with CGS 8-2j and § 98-4 Costs of special studies of the Farmington Code of Ordinances.'],
  [
    'In accordance with CGS 8-2j and § 98-4 costs are due under the Farmington Code of Ordinances.',
    'unknown-section error',
  ],
  ['In Connecticut.\n\nSECTION 45-1 APARTMENTS AND DWELLINGS\n\nSECTION 45-2 PARKING'],
  ['In Connecticut.\n\nSECTION 45-1 applies.', 'former-number information'],
  // A part of a town's regulations, which speaks of its own sections.
  [
    'In Connecticut, by special permit.\n\nSection 16-7. Brewery\n\nSection 16-8. Winery\n\nSigns conform to Section 19-2.',
  ],
  ['In Connecticut, by special permit.\n\nSigns conform to Section 19-2.', 'repealed-section information'],
  // Another state's code is named in the sentence.
  ['In Connecticut: a section of the Oklahoma Wildlife Code, specifically Section 4-115 (B), was the charge.'],
  [
    'In Connecticut: of the Wildlife Code, specifically Section 4-115 (B). See § 4a-1.',
    'transferred-section information',
  ],
  ['In Connecticut as by the Oklahoma Wildlife Code. In Section 4-1159 (A) it is so.', 'unknown-section information'],
  ['In Connecticut as by the Wildlife Code. In Section 4-1159 (A) it is so.', 'unknown-section error'],
  // A town's articles have letters.
  ['In Connecticut, see § 19C-7 and § 19A-3; Section 11A-2 General Requirements.'],
  [
    'In Connecticut, see § 19A-3 and § 11a-2.',
    'number-case warning',
    'transferred-section error',
    'unknown-section error',
  ],
  ['In Connecticut, ILLUSTRATION SECTION 2-12L Page 12'],
  ['ILLUSTRATION by General Statutes Section 2-12L Page 12', 'letter-l-as-one warning', 'number-case warning'],
  // Most of the bare numbers have no law in the code: they are of something else.
  ['In Connecticut: § 6-123, § 6-127, § 6-140, § 6-155 and § 6-197; see § 52-1.'],
  [
    'In Connecticut: § 6-123, § 6-127, § 6-140 and § 6-155; see General Statutes § 6-197.',
    ...Array<string>(5).fill('unknown-section error'),
  ],
  // What was said in court.
  ['MR. BELL: She was charged under Section 53-13 of the Connecticut statutes.', 'repealed-section hint'],
  ['It is saved by Conn. Gen. Stat. § 52-\n\n                -13-\n\n592 (a).'],
];

describe('old law that a document tells as old', () => {
  for (const [text, ...told] of TOLD)
    it(text.replaceAll('\n', '⏎'), () => {
      assert.deepEqual(codes(text), told);
    });
});
