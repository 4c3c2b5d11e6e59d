import assert from 'node:assert/strict';
import { judgedStyle } from '../../server/src/analysis/styleOf';
import { checkSnapshot, snapshotOf } from '../support/check';

/** The codes found where nobody chose a style. */
function codes(text: string): readonly string[] {
  const snapshot = snapshotOf(text);
  return checkSnapshot(snapshot, { style: judgedStyle(snapshot, 'auto'), styleIsChosen: false }).map(
    ({ code }) => code,
  );
}

describe('what a document does throughout', () => {
  for (const [text, code, found] of [
    // One may be a slip; several without any §, or a name that is only letters, are the document's own way.
    ['The fee is set by Connecticut General Statutes 7-34a.', 'missing-symbol', 1],
    ['By Connecticut General Statutes 7-34a. By Connecticut General Statutes 7-73.', 'missing-symbol', 0],
    ['The fee is set by CGS 7-34a in Connecticut.', 'missing-symbol', 0],
    ['CGS 7-34a: $10.00\nCGS 7-73: $50.00', 'missing-symbol', 0],
    ['CGS 7-34a: $10.00\nCGS § 7-73: $50.00', 'missing-symbol', 1],
    ['By Conn. Gen. Stat. § 7-34a, C.G.S. § 7-35 and C.G.S. § 7-36.', 'code-name', 0],
    ['By Conn. Gen. Stat. § 7-34a, Conn. Gen. Stat. § 7-35 and C.G.S. § 7-36.', 'code-name', 1],
    [
      'By Conn. Gen. Stat. § 7-34a, Conn. Gen. Stat. § 7-35 and, of the General Statutes (CGS), CGS § 7-36.',
      'code-name',
      0,
    ],
    ['CGS 7-34a: $10.00\nCGS § 7-73: $50.00\nCGS 7-74: $5.00', 'missing-symbol', 2],
    // Labels alone are no style where the only name of the code is the house's.
    ['By C.G.S. § 46b-82. By § 46b-84(a) and § 46b-86(a).', 'code-name', 0],
    ['By Gen. Stat. § 46b-82(a) and Gen. Stat. § 46b-84(a).', 'code-name', 0],
    ['By Conn. Gen. Stat. § 7-34a, Conn. Gen. Stat. § 7-35 and Gen. Stat. § 7-36.', 'code-name', 1],
    ['By the General Statutes of Connecticut, § 46b-82(a). By Conn. Gen. Stat. § 46b-84(a).', 'code-name', 0],
    ['By Conn. Gen. Stat. § 46b-82. By § 46b-84(a) and C.G.S. § 46b-86(a).', 'code-name', 0],
    // A text that lost all its signs lost these too.
    ['Under 28 U.S.C.   1331 and 42 U.S.C.   1983; Conn. Gen. Stat.   52-577.', 'missing-symbol', 0],
    ['Under 28 U.S.C. § 1331 and 42 U.S.C. 1983; Conn. Gen. Stat. 52-577.', 'missing-symbol', 1],
    ['By Conn. Gen. Stat.  52-577 and § 52-584.', 'missing-symbol', 0],
    // A survey of many states has one way for all.
    [
      'Cal. Code §§ 1798.100–1798.199; Va. Code §§ 59.1-575–59.1-585; Conn. Gen. Stat. §§ 42-515–42-525.',
      'range-dash',
      0,
    ],
    ['Va. Code §§ 59.1-575–59.1-585; Conn. Gen. Stat. §§ 42-515–42-525.', 'range-dash', 1],
    ['Ala. Code § 30-2-5, 30-2-8; Ark. Code § 9-12-301, 9-12-308; C.G.S. § 46b-40, 46b-67.', 'symbol-number', 0],
    ['Ala. Code §§ 30-2-5, 30-2-8; Ark. Code § 9-12-301, 9-12-308; C.G.S. § 46b-40, 46b-67.', 'symbol-number', 1],
    ['Colo. Rev. Stat. 18-9-303; 11 Del. C. 1335; Conn. Gen. Stat. 52-570d.', 'missing-symbol', 0],
    ['Colo. Rev. Stat. § 18-9-303; 11 Del. C. 1335; Conn. Gen. Stat. 52-570d.', 'missing-symbol', 1],
    ['By § CGS 42-110g(c) and Conn. Gen. Stat. § 42-110b it is.', 'missing-symbol', 0],
    // The rest of a list may stand in the next column, or is lost.
    ['Conn. Gen. Stat. §§ 47-33b    | § 31-50b(b)', 'symbol-number', 0],
    ['Conn. Gen. Stat. §§ 52-572m,\nRetail sales', 'symbol-number', 0],
    ['Conn. Gen. Stat. §§ 1-56h to\nGrants of authority', 'symbol-number', 0],
    ['Conn. Gen. Stat. §§ 52-572m, sales', 'symbol-number', 1],
    ['Conn. Gen. Stat. §§ 47a-1 to a-7', 'symbol-number', 0],
    ['Conn. Gen. Stat. §§ 53a-82 (c) defense; 54-95c vacate', 'symbol-number', 0],
    ['Conn. Gen. Stat. §§ 52-97? 52-99', 'symbol-number', 0],
    ['Conn. Gen. Stat. §§ 10-2 and 10-Ja', 'symbol-number', 0],
    // Two sections of another paper, or one.
    ['In Connecticut, article first (§ 7 searches, §§ 4-5 speech) holds.', 'symbol-number', 0],
    // Before 1958 the sections were numbered through.
    ['In 120 Conn. 348 (1935) the court held that Conn. Gen. Stat. § 257b applied.', 'malformed-number', 0],
    ['The court held in 1985 that Conn. Gen. Stat. § 257b applied.', 'malformed-number', 1],
    ['In 120 Conn. 348 (1935) the court held that Conn. Gen. Stat. § 53-a-70 applied.', 'malformed-number', 1],
    // One sign before three parts: it may be a section of the regulations.
    ['By Conn. Gen. Stat. § 36b-31-33 it is told.', 'range-dash', 0],
    ['By Conn. Gen. Stat. § 36b-31-33 it is told.', 'symbol-number', 0],
    ['By Conn. Gen. Stat. §§ 36b-31-33 it is told.', 'range-dash', 1],
    ['By Conn. Gen. Stat. § 36b-31-36b-33 it is told.', 'symbol-number', 1],
    // Three times without the sign, and never with it, is a page's own way.
    ['By Conn. Gen. Stat. 52-577. By Conn. Gen. Stat. 52-584.', 'missing-symbol', 2],
    ['By Conn. Gen. Stat. 52-577. By Conn. Gen. Stat. 52-584; Conn. Gen. Stat. 1-1.', 'missing-symbol', 0],
    ['By Conn. Gen. Stat. 52-577. By Conn. Gen. Stat. 52-584; Conn. Gen. Stat. § 1-1.', 'missing-symbol', 2],
    [`By CGS § 52-577 and § 1-1. ${'By CGS 52-584. '.repeat(3)}`, 'missing-symbol', 0],
    [`By CGS § 52-577. By § 1-2. By § 1-1. ${'By CGS 52-584. '.repeat(3)}`, 'missing-symbol', 3],
    ['It must comply with SECTIONS 38A-702L AND 38A-771 OF THE CONNECTICUT STATUTES. It does.', 'number-case', 0],
    ['It must comply with sections 38A-702L and CGS 38A-771 of the Connecticut statutes.', 'number-case', 2],
    // What a scan makes of the sign, and publishers' names of the code.
    ['By § 1-200 and Connecticut General Statutes *9-140 he votes.', 'missing-symbol', 0],
    ['By General Statutes § 1-200 and Connecticut Code 36a-701b it is told.', 'missing-symbol', 0],
    ['By General Statutes § 1-200 and CT State statutes 12-144b it pays.', 'missing-symbol', 0],
    ['Legal Reference: Connecticut General Statutes\n10-222 Appropriations and budget', 'missing-symbol', 0],
    // A page’s foot and head inside the name; one period that is missing.
    [
      'It broke Conn. 1 Case 3:19-cv-1 Page 2 of 31 Gen. Stat. § 53a-167 and Conn. Gen. Stat. § 53a-181.',
      'code-name',
      0,
    ],
    ['It broke Conn. Gen Stat. § 53a-167 and Conn. Gen. Stat. § 53a-181.', 'code-name', 1],
    // An ordinance is no paper of a court.
    [
      '[Adopted 5-24-2023 by Ord. No. 247]\nBy General Statutes Section 7-148. By General Statutes § 7-157(b).',
      'section-word',
      0,
    ],
    ['By General Statutes Section 7-148. By General Statutes § 7-157(b).', 'section-word', 1],
    ['Under 28 U.S.C. 1331; Conn. Gen. Stat. 52-577.', 'missing-symbol', 1],
    // A name that a style writes is a lawyer's, who writes § after it.
    ['See Conn. Gen. Stat. 46a-82 and hear Conn. Gen. Stat. 46a-84.', 'missing-symbol', 2],
    // Signs that are all closed up are a paper's own way; one among spaced ones is a slip.
    ['By C.G.S. §47a-21.', 'symbol-spacing', 0],
    ['Connecticut §52-572m; Ohio Rev. Code §2307.71; Ga. Code §51-1-11', 'symbol-spacing', 0],
    ['By C.G.S. §47a-21(i) and C.G.S. §47a-21(b).', 'symbol-spacing', 0],
    ['By Connecticut General Statutes §52-192a and Practice Book §17-11.', 'symbol-spacing', 0],
    ['By C.G.S. §47a-21(i) and C.G.S. § 47a-21(b).', 'symbol-spacing', 1],
    ['By Conn. Gen. Stat. §47a-21(i) and Conn. Gen. Stat. §47a-21(b).', 'symbol-spacing', 0],
    ['By Conn. Gen. Stat. §47a-21(i) and Conn. Gen. Stat. § 47a-21(b).', 'symbol-spacing', 1],
    ['By C.G.S. §§47a-1, §47a-2, §47a-3, §47a-4, §47a-5 and § 47a-6.', 'symbol-spacing', 0],
    // What a section is for makes no sentence.
    ['In Connecticut service was proper. §§ 52-54 and 52-57 (c) as to the corporation.', 'symbol-starts-sentence', 0],
    ['In Connecticut service was proper. §§ 52-54 and 52-57 (c) tell of it.', 'symbol-starts-sentence', 1],
    ['It was proper in Connecticut. § 52-54 as amended tells of it.', 'symbol-starts-sentence', 0],
    // Lines that each begin with the sign are a list, which has its own form.
    ['By C.G.S. § 47a-21(i).\n\nCross References:\n  §47a-1\n  §47a-2', 'symbol-spacing', 0],
    ['By C.G.S. § 47a-21(i).\n\nCross References:\n  §47a-1 and more', 'symbol-spacing', 1],
    // The code's name in full is plain prose; in a word too few or an abbreviation it is a slip.
    [
      'By Conn. Gen. Stat. § 47a-1. By Conn. Gen. Stat. § 47a-2. Connecticut General Statutes § 47a-21 says so.',
      'code-name',
      0,
    ],
    ['By Conn. Gen. Stat. § 47a-1. By Conn. Gen. Stat. § 47a-2. Conn. Gen. Stats. § 47a-21 says so.', 'code-name', 1],
    ['By General Statutes § 47a-1. Connecticut General Statutes Sec. 47a-21 says so.', 'section-word', 0],
    ['Conn. Gen. Stat. § 1-1 (2024)', 'impossible-edition', 1],
    ['Conn. Gen. Stat. § 1-1 (2024 Supp.)', 'impossible-edition', 0],
    ['[Conn. Gen. Stat. § 1-1 (2024) — Justia]', 'impossible-edition', 0],
    ['[Conn. Gen. Stat. § 1-1 (2024)](https://law.justia.com/x)', 'impossible-edition', 0],
    // So are labels that are all closed up, or all spaced; and they tell a style only where no name does.
    ['By General Statutes § 47a-21(i) and General Statutes § 47a-23(a).', 'subsection-spacing', 0],
    ['By General Statutes § 47a-21(i) and General Statutes § 47a-23 (a).', 'subsection-spacing', 1],
    ['By General Statutes § 47a-21(i), § 47a-20(a) and § 47a-23 (a).', 'subsection-spacing', 0],
    [
      'By General Statutes § 47a-21(i), § 47a-20(a), § 47a-23 (a), § 47a-7 (a) and § 47a-4 (a).',
      'subsection-spacing',
      0,
    ],
    ['By CGS 7 – 131a, CGS 7-34a and CGS 7-35 it is.', 'number-dash', 0],
    ['By CGS 7 – 131a, CGS 7-34a and CGS 7-35 it is.', 'number-space', 1],
    [
      'By section 7-405 of the General Statutes. By Conn. Gen. Stat. § 7-406. By section 7-407 of the General Statutes.\nGeneral Statutes sections 7-405 and 12-123 say so.',
      'code-name-other-style',
      0,
    ],
    [
      'Under section 7-1 of the general statutes and section 7-137c of the general statutes:\n§ 17-7. Water mains.',
      'symbol-in-legislation',
      0,
    ],
    // What names sections as legislation does is no legislation for that.
    [
      'Under section 7-1 of the general statutes and section 7-137c of the general statutes:\nBy § 7-137c. Water mains.',
      'symbol-in-legislation',
      0,
    ],
    [
      'Under section 7-1 of the general statutes and section 7-137c (a) (2) of the general statutes.',
      'stacked-labels',
      0,
    ],
    ['(Ord. of 6-13-1956, §§ 1—3) By C.G.S. § 7-148 it is.', 'symbol-number', 0],
    // Copies: a collection's summaries, what a publisher sets over a section, a regulation.
    ['Justia Opinion Summary\nHe sued under Conn. Gen. Stat. 34-187(b) and lost.', 'missing-symbol', 0],
    [
      'Terms Used In Connecticut General Statutes 36a-50\nIt tells of Connecticut General Statutes 36a-51.',
      'missing-symbol',
      0,
    ],
    ['Conn. Agencies Regs. 12-701(a)(2)-1. Nonresident. By General Statutes 12-740 it is.', 'missing-symbol', 0],
    [
      'Conn. Agencies Regs. § 12-717(b)-1\n\nSection 12-717(b)-1 - Trusts\n(a) It is as in section 12-701(c) of the general statutes and section 12-702(a) of the general statutes.',
      'stacked-labels',
      0,
    ],
    // A printer's dashes are its own way where all numbers have them.
    ['By §§ 47a–21, 47a–23 and 47a–7 of the Connecticut statutes.', 'number-dash', 0],
    ['By §§ 47a–21, 47a–23 and 47a-7 of the Connecticut statutes.', 'number-dash', 2],
    ['By § 47a–21 and § 47a–23 of the Connecticut statutes.', 'number-dash', 0],
    ['By § 47a–21 of the Connecticut statutes.', 'number-dash', 1],
    ['By § 47a–21, § 47a–23 and § 47a-23a of the Connecticut statutes.', 'number-dash', 2],
    // Who describes the code by its state writes no citation.
    ['As defined in Connecticut statutes 17a-101a and in § 46b-120.', 'missing-symbol', 0],
    ['By § 47a\u201021 and § 47a\u201123 of the Connecticut statutes.', 'number-dash', 0],
    // A heading over a list of numbers, and a section called a statute.
    ['Connecticut General Statutes\n10-253(e) Placements\n17a-101 Reports', 'missing-symbol', 0],
    ['It is read in Connecticut General Statutes\n10-253 by all.', 'missing-symbol', 1],
    ['By Connecticut General Statute 10-198c a pupil comes.', 'missing-symbol', 0],
    // Two sections that are written as one.
    ['By C.G.S. §§ 7-148b/c a commission sits.', 'symbol-number', 0],
    ['Relief (C.G.S. §§ 46b-15 et al.) is had.', 'symbol-number', 0],
    ['Relief (C.G.S. §§ 46b-15 ff.) is had.', 'symbol-number', 0],
    ['Relief (C.G.S. §§ 46b-15 and following) is had.', 'symbol-number', 0],
    ['Load C.G.S. §§ 46b-40..87 first.', 'symbol-number', 0],
    ['Relief (C.G.S. §§ 46b-15 for all) is had.', 'symbol-number', 1],
    ['Relief (C.G.S. §§ 46b-15) is had.', 'symbol-number', 1],
    ['By General Statutes § 47a-21. By § 47a-23(a), § 47a-21(i) and § 47a-7(a).', 'code-name', 0],
    ['By Conn. Gen. Stat. Sec. 46a-82. Then Conn. Gen. Stat. Sec. 46a-84.', 'section-word', 0],
    ['By Conn. Gen. Stat. Sec. 46a-82. Then Conn. Gen. Stat. § 46a-84.', 'section-word', 1],
    ['By General Statutes § 46a-84. [General Statutes] Sec. 46a-82. Complaint: filing.', 'section-word', 0],
    ['By Conn. Gen. Stat. Sec. 46a-82.', 'section-word', 0],
  ] as const) {
    it(`has ${found === 0 ? 'no' : found} ${code}: ${JSON.stringify(text)}`, () => {
      assert.equal(codes(text).filter((one) => one === code).length, found);
    });
  }

  it('begins no sentence with a sign where the style is chosen', () => {
    const snapshot = snapshotOf('It was proper in Connecticut. § 52-54 as amended tells of it.');
    const codes = (styleIsChosen: boolean): readonly string[] =>
      checkSnapshot(snapshot, { style: 'bluebook', styleIsChosen }).map(({ code }) => code);
    assert.deepEqual([codes(true), codes(false)], [['symbol-starts-sentence'], []]);
  });

  it('is judged where the style is chosen', () => {
    const snapshot = snapshotOf('CGS 7-34a: $10.00\nCGS 7-73: $50.00');
    const found = checkSnapshot(snapshot, { style: 'bluebook' }).map(({ code }) => code);
    assert.equal(found.filter((code) => code === 'missing-symbol').length, 2);
  });
});
