import assert from 'node:assert/strict';
import { together } from '../../server/src/diagnostics/together';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { loadCatalogue } from '../support/catalogue';
import { check, snapshotOf } from '../support/check';

/**
 * The code's own notes and headings, in sentences of our own, tell what became of
 * sections: no reader is helped by hearing it again.
 */
const SILENT = [
  'History: P.A. 90-1 deleted reference to Sec. 17-57a; P.A. 95-264 amended Subsec. (a) to add Sec. 21a-305 and Sec. 38a-944(g).',
  'Sec. 17-273b was moved; P.A. 95-194 amended Subsec. (a) by replacing reference to Sec. 32-9kk with reference to Sec. 32-760.',
  'Secs. 30-49 and 30-50. Sale on credit. Period of credit. Sections 30-49 and 30-50 are repealed.',
  '46a-91\nSecs. 46a-91 to 46a-93. Unfair practices.\n\nSections 46a-91 to 46a-93, inclusive, are repealed, effective October 1, 1988.',
  'The secretary approves aid for municipalities under Sec. 8-225. Sections 8-224, 8-225 and 8-225a are repealed.',
  'Secs. 15-101ff to 15-101 ll .\nReserved for future use.',
  'Sec. 4-124 ll . Model policy on release for work.',
  'The report is due under section 46a-13 l the year after.',
  'Conn. Gen. Stat. § 46b-82\n(P.A. 73-373, S. 21; P.A. 13-213, S. 3.)\nCited. 171 Conn. 23. Awards made under Sec. 46-21 are a guide.',
  'Annotations to former section 46-52: Cited. 171 Conn. 23; Id., 219. Standards under Sec. 46-21 apply.',
  'Section 7-148 - Scope of municipal powers.\n\nCT Gen Stat § 7-148 (2019)\n\n(a) A municipality may act.',
  'Family Law\nSection 46b-82. (Formerly Sec. 46-52). - Alimony.\n\nThe court may order it as section 30-49 says.',
  'Under Public Acts 2007, No. 07-5, §64, the town pays.',
  'Connecticut fees\n\n§ 45a-105 Fees\n§ 45a-106 Entry fees\n§ 45a-107 Settlement\n§ 45a-107a Gross estate',
  'Connecticut\nSection\n12-406\nTitle.\nSection\n12-407b\nTransport.\nSection\n12-407d\nClothing.\nSection\n12-411a\nMail.',
  'Goods are exempt.\nConn. Gen. Stat. § 12-412\n(1949 Rev., S. 1; P.A. 96-1, S. 2.)\nSold on credit under section 30-49.',
  'CONNECTICUT STATUTES AND CODES\nSec. 4b-91. (Formerly Sec. 4-137a). Bidding.\n\nA project is one defined in subsection (j) of section 4b-55.',
  'Connecticut Laws - Title 4b\nCHAPTER 59\nSecs. 4b-18 to 4b-20.\n\nSec. 4b-21. (Formerly Sec. 4-26a). Sale.',
  'See General Statutes §§ 12-117 and 12-118 [now 12-117a].',
  'Connecticut, chapter 97\n- Sec. 7-101. Town seal.\n- Sec. 7-103. Officers.\n- Secs. 7-119 and 7-120. Hearing; appeal.',
  'Connecticut laws\n+ | Sec. 19a-1. Terms. | (Text) |\n+ | Sec. 19a-1c. Successor. | (Text) |\n+ | Sec. 19a-4. Regulations. | (Text) |',
  '§ 47a-21 Security deposits\n§ 47a-22 Advance rental payments\n§ 47a-22a Interest\n\nSee Connecticut General Statutes § 47a-22.',
  'Town of Madison, Connecticut\n\nSec. 12-14. Appeals.\nAn appeal lies to the board.',
  'Connecticut. Sec. 12-14. Appeals.',
  'Conn. Gen. Stat. § 1-19 (1992)\n\nSec. 1-19. Records of a town.\nA clerk keeps the book that section 1-15 names.',
  // A section's own words without its heading, a chapter's page, and the annotators' notes.
  '(a) A seller shall keep the book of this section in Connecticut.\n(b) No seller is liable under section 30-49 .',
  'As used in this chapter:\n(1) “Seller” means a Connecticut seller under section 30-49;',
  'CHAPTER 545*\nSALES OF SPIRITS\n\nSec. 30-1. Terms. A Connecticut seller is one under section 30-49.',
  'A sale in Connecticut is no credit. Cited. 176 C. 17; 28 CA 91. Seller not liable under Sec. 30-49. 14 CS 450.',
  'A guest of a Connecticut inn is served under the statute (§ 47a-15 (B) and (C)).',
];

const TOLD: readonly (readonly [string, string])[] = [
  ['Under section 30-49 the seller is liable.', 'repealed-section'],
  ['Connecticut law:\n\nSecs. 30-49 and 30-50. Sale on credit.\nThe seller is liable.', 'repealed-section'],
  ['History: P.A. 95-264 amended it.\n\nC.G.S. § 53a-700 applies.', 'unknown-section'],
  ['P.A. 95-264 is older than § 30-49, which governs credit.', 'repealed-section'],
  ['In Connecticut the tax was void under Sec. 12-14. The board agreed.', 'repealed-section'],
  ['Connecticut cases:\n\nSec. 53a-7000. Larceny.', 'unknown-section'],
  [
    'Conn. Gen. Stat. § 1-19 (1992)\n\nSec. 1-21. Records of a town.\nThe clerk acts under section 30-49.',
    'repealed-section',
  ],
  // A bill, and whoever writes of the law, names the code.
  ['(a) In Connecticut no seller is liable under section 30-49 of the general statutes.', 'repealed-section'],
  ['(a) The Connecticut seller was liable under § 30-49.', 'repealed-section'],
  ['(a) The Connecticut seller was liable under section 30-49.', 'repealed-section'],
  ['A Connecticut seller shall be liable under section 30-49.', 'repealed-section'],
  // A heading with words of its own tells nothing, but what is said under it does.
  [
    'Connecticut.\n\nSec. 12-14. Appeals.\nThe tax falls due under section 12-14 of the general statutes.',
    'repealed-section',
  ],
  ['Connecticut.\n\nSec. 12-14 of the General Statutes. Appeals.', 'repealed-section'],
];

/**
 * Papers that bear a date at their head, and how gravely an old number is taken in them; null where nothing is said.
 */
const DATED: readonly (readonly [string, string, string | null])[] = [
  [
    'FINAL DECISION\nRespondents August 14, 1991\nThe respondent is an agency under C.G.S. § 1-18a.',
    'transferred-section',
    null,
  ],
  ['State v. Roe, 181 Conn. 324 (1980)\n\nThe act, General Statutes § 1-15, governs.', 'transferred-section', null],
  ['AGENCY POLICY\nAugust 14, 1991\nThe respondent is an agency under C.G.S. § 1-18a.', 'transferred-section', 'hint'],
  ['State v. Roe\nDecided July 29, 1972.\nThe charge, General Statutes § 53a-53, stands.', 'repealed-section', null],
  ['Hartford\nJuly 26, 2006\n\nThe aid, under General Statutes § 17b-192, is had.', 'repealed-section', null],
  // To what is kept of its day it is nothing, and to what is used for long it may be.
  ['Hartford\nJuly 26, 2009\n\nThe aid, under General Statutes § 17b-192, is had.', 'repealed-section', null],
  ['Hartford\nJune 26, 2011\n\nThe aid, under General Statutes § 17b-192, is had.', 'repealed-section', null],
  ['Hartford\nJuly 26, 2011\n\nThe aid, under General Statutes § 17b-192, is had.', 'repealed-section', 'information'],
  ['Policy\nJuly 26, 2006\n\nThe aid, under General Statutes § 17b-192, is had.', 'repealed-section', null],
  ['Policy\nJuly 26, 2007\n\nThe aid, under General Statutes § 17b-192, is had.', 'repealed-section', 'hint'],
  [
    'State v. Roe\nDecided July 29, 2008.\nThe charge, General Statutes § 53a-53, stands.',
    'repealed-section',
    'information',
  ],
  ['Hartford, Connecticut\nMarch 3, 2026\nThe agency cites General Statutes § 1-18a.', 'transferred-section', 'error'],
  [
    'In Connecticut he was arrested on August 14, 1991, as an agent within General Statutes § 1-18a.',
    'transferred-section',
    'information',
  ],
  [
    'Hartford, Connecticut\nMarch 3, 2024\nThe agency cites General Statutes § 1-18a.',
    'transferred-section',
    'information',
  ],
  // A part that the section may have had when an older paper was made.
  ['Decided July 29, 1997.\nHe pleads General Statutes § 46a-60 (q).', 'unknown-subsection', null],
  ['Decided July 29, 1997.\nHe pleads General Statutes § 53a-54 (q).', 'unknown-subsection', null],
  ['Advisory Opinion No. 2006-3\n\nIt is a gift under General Statutes § 1-79 (e).', 'unknown-subsection', null],
  ['January Session, 2015\n\nThe firm has section 4a-60a of the general statutes.', 'repealed-section', null],
  // An act of years ago is not written any more.
  [
    'January Session, 2015\nPublic Act No. 15-100\nAN ACT CONCERNING FIRMS.\nBe it enacted by the Senate and House of Representatives in General Assembly convened:\nSection 1. The firm has section 4a-60a of the general statutes.',
    'repealed-section',
    null,
  ],
  // A copy of an opinion may be of any year.
  ['CT Page 1000\nThe act, General Statutes § 1-18a, governs.', 'transferred-section', 'hint'],
  ['CT Page 1000\nThe tenure act, section 10-151 (x) of the general statutes.', 'unknown-subsection', 'hint'],
  ["[EDITOR'S NOTE: This case is unpublished.] General Statutes § 1-18a governs.", 'transferred-section', 'hint'],
  ['CT Page 1000\nExempt under General Statutes § 12-412 (45).', 'pending-amendment', null],
  // An undated paper that names no year of the last ten may be as old.
  [
    'On May 23, 1984, the agency asked. By § 1-21g, as amended by P.A. 86-226, and General Statutes § 1-18a it is.',
    'transferred-section',
    'hint',
  ],
  [
    'On May 23, 1984, and June 3, 2019, the agency asked. By General Statutes § 1-18a it is.',
    'transferred-section',
    'error',
  ],
  ['On May 23, 1984, the agency asked. By General Statutes § 1-18a it is.', 'transferred-section', 'information'],
  [
    'On May 23, 1999, he fell, by P.A. 99-1. The charge, General Statutes § 53a-53, stands.',
    'repealed-section',
    'error',
  ],
  // A record is held against the acts until its year.
  ['Decided July 29, 1993.\nHe pleads Conn. Gen. Stat. § 53a-70 (1990).', 'amended-since', 'information'],
  ['Decided July 29, 1991.\nHe pleads Conn. Gen. Stat. § 53a-70 (1990).', 'amended-since', null],
  ['Decided July 29, 1992.\nHe pleads Conn. Gen. Stat. § 53a-70 (1990).', 'amended-since', null],
  // Before 1958 the number was another section's.
  ['He pleads Conn. Gen. Stat. § 7-389 (1866).', 'amended-since', null],
  // A range and "et seq." name more than the section that they begin with.
  ['The section, General Statutes § 10-91j (a), governs.', 'pending-amendment', 'hint'],
  // An amendment that has taken effect is told of the part that is cited.
  ['The section, General Statutes § 10-91j, governs.', 'pending-amendment', null],
  ['The act, General Statutes § 10-91j et seq., governs.', 'pending-amendment', null],
  ['The act, General Statutes §§ 10-91j to 10-91m, governs.', 'pending-amendment', null],
  // The later date at the head is when the paper was made.
  [
    'January Session, 2015\nMarch 3, 2026\n\nThe firm has section 4a-60a of the general statutes.',
    'repealed-section',
    'error',
  ],
  ['PUBLIC ACT NO. 13-185\n\nThe firm has section 4a-60a of the general statutes.', 'repealed-section', null],
  [
    'In the January Session, 2015, the firm had section 4a-60a of the general statutes.',
    'repealed-section',
    'information',
  ],
  ['Ruling 89-254, Exemptions\n\nExempt under General Statutes § 12-412 (45).', 'pending-amendment', null],
  ['Exempt under General Statutes § 12-412 (45).', 'pending-amendment', 'hint'],
  // Nor of a part to who does something by the section.
  ['Notice goes out pursuant to Chapter 168, section 10-253 of the general statutes.', 'pending-amendment', null],
  ['Notice goes out pursuant to section 10-253 (g) of the general statutes.', 'pending-amendment', 'hint'],
  ['Notice goes out, says section 10-253 of the general statutes.', 'pending-amendment', 'hint'],
  // Of a section that is a list, an amendment of one part is nothing to who cites the whole.
  ['Exempt under section 12-412 of the general statutes.', 'pending-amendment', null],
];

describe('the law of a paper that bears a date', () => {
  for (const [text, code, severity] of DATED) {
    it(`is ${severity ?? 'not judged'} in ${text.slice(0, 60).replaceAll('\n', '⏎')}`, () => {
      const found = check(text, { today: '2026-11-26' }).find((finding) => finding.code === code);
      assert.equal(found?.severity ?? null, severity, text);
    });
  }

  it('is not the law of an earlier day where the repeal was long before', () => {
    for (const [year, end] of [
      [2006, 'The document is dated 2006, long after the repeal.'],
      [1975, 'The document is dated 1975; keep the citation if the law of an earlier day governs.'],
    ] as const) {
      const [found] = check(`Decided July 29, ${year}.\n\nConnecticut has it in General Statutes § 10-76.`);
      assert.ok(found?.severity === 'information' && found.message.endsWith(end), found?.message);
    }
  });

  it('is that which the document names, where it names one', () => {
    const text = '<!-- conncite: as-of 2026-11-26 -->\n\nDecided July 29, 1972.\n\nGeneral Statutes § 53a-53 stands.';
    assert.ok(check(text, { language: 'markdown' }).some(({ severity }) => severity === 'error'));
  });
});

/** How a record cites is not its reader's to choose: a closed-up sign, a dash. */
const FORMS = 'The act, General Statutes §1-200, and General Statutes § 8–2(a), govern.';

describe('a record', () => {
  const codes = (text: string, style?: 'connecticut'): readonly string[] =>
    check(text, { today: '2026-11-26', ...(style === undefined ? {} : { style }) }).map(({ code }) => code);
  for (const [head, isRecord] of [
    ['Decided July 29, 2008.', true],
    ['Decided July 29, 2022.', true],
    ['[212 Conn. 713]', true],
    ['CT Page 17200', true],
    ['[6 Conn.Cir.Ct. 550]', true],
    ['On May 23, 1984, and on June 3, 1985, the agency asked.', true],
    ['On May 23, 1984, and on June 3, 2019, the agency asked.', false],
    ['Decided July 29, 2024.', false],
    ['In 212 Conn. 713 the court went on.', false],
    ['the *139 planners of **2667 landmarks in [*320] York', true],
    ['the *139 planners of **2667 landmarks in York', false],
    ['Sold at *25 Main and *30 Elm, *No* 12 of *35 Oak', false],
    ['See page 17200.', false],
  ] as const) {
    it(`is ${isRecord ? '' : 'not '}what says "${head}"`, () => {
      const found = codes(`${head}\n\n${FORMS}`);
      assert.equal(found.includes('symbol-spacing'), !isRecord);
      assert.equal(found.includes('number-dash'), !isRecord);
    });
  }

  it('is judged by its form where somebody chose the style', () => {
    assert.ok(codes(`Decided July 29, 2008.\n\n${FORMS}`, 'connecticut').includes('symbol-spacing'));
    assert.ok(
      check(`<!-- conncite: style connecticut -->\n\nDecided July 29, 2008.\n\n${FORMS}`, {
        language: 'markdown',
      }).some(({ code }) => code === 'symbol-spacing'),
    );
  });

  it('is asked for the end of “et seq.” only where somebody chose the Bluebook', () => {
    const text = 'Conn. Gen. Stat. § 22a-14 et seq.';
    const found = (styleIsChosen: boolean, rules?: Readonly<Record<string, 'hint'>>): number =>
      diagnose(
        {
          snapshot: snapshotOf(text),
          statutes: loadCatalogue(),
          style: 'bluebook',
          styleIsChosen,
          today: '2026-11-26',
        },
        rules === undefined ? {} : { rules },
      ).filter(({ code }) => code === 'et-seq').length;
    assert.equal(found(true), 1);
    assert.equal(found(false), 0);
    assert.equal(found(false, { 'et-seq': 'hint' }), 1);
  });

  it('has what is certainly wrong told as in any document', () => {
    assert.equal(
      check('Decided July 29, 2008.\n\nGeneral Statutes § 53a-700 governs.').find(
        ({ code }) => code === 'unknown-section',
      )?.severity,
      'error',
    );
  });

  it('has what went out of the code since told at once for each kind, with the words for each place', () => {
    const found = together(
      check('Guide\nJuly 29, 1991\n\nGeneral Statutes §§ 1-15, 1-18a and 1-19b, and General Statutes § 1-19.'),
    );
    assert.deepEqual(
      found.map(({ code, severity, data }) => [code, severity, data?.count]),
      [
        ['transferred-section', 'hint', 3],
        ['former-number', 'hint', undefined],
      ],
    );
    assert.deepEqual(
      found[0]?.related?.map(({ message }) => message.slice(0, 30)),
      ['§ 1-18a was transferred to § 1-', '§ 1-19b was transferred to § 1-'].map((words) => words.slice(0, 30)),
    );
  });

  it('has that told at once in a copy of an opinion without a date too', () => {
    const found = together(check('CT Page 1000\nThe act, General Statutes §§ 1-15 and 1-18a, governs.'));
    assert.deepEqual(
      found.map(({ code, severity, data }) => [code, severity, data?.count]),
      [['transferred-section', 'hint', 2]],
    );
  });

  it('is silent on sections of another paper from one to another, where the code has none', () => {
    const codes = (text: string): readonly string[] => check(text).map(({ code }) => code);
    assert.deepEqual(codes('In Connecticut: Sections 24-28 will follow; §§ 6-14 remain.'), []);
    assert.deepEqual(codes('In Connecticut: Section 24-28 will follow.'), ['unknown-section']);
  });

  it('has no Id. that is told to lack an antecedent where no law is cited', () => {
    const codes = (text: string): readonly string[] => check(text).map(({ code }) => code);
    assert.deepEqual(codes('Connecticut\nId,Id2,Geography'), []);
    assert.deepEqual(codes('Connecticut\n\n1. Carlyle 1843.\n\n2. Ibid.'), []);
  });

  it('is silent on what a bill strikes out', () => {
    const bill = (list: string): readonly string[] =>
      check(
        `AN ACT CONCERNING PAPER.\n\nBe it enacted by the Senate: The provisions of sections 2-60, ${list} 51-216a apply.`,
      )
        .map(({ code }) => code)
        .filter((code) => code === 'repealed-section');
    assert.deepEqual(bill('[4a-68,]'), []);
    assert.deepEqual(bill('4a-68,'), ['repealed-section']);
    assert.deepEqual(bill('[2-61,] 4a-68,'), ['repealed-section']);
  });

  it('cites law that was repealed years after the act was passed, and numbers that the code does not print', () => {
    const told = (date: string, number: string): readonly string[] =>
      check(`Hartford\n${date}\n\nThe shares, under General Statutes § ${number}, are void.`).map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    // P.A. 94-186 took effect on January 1, 1997.
    for (const number of ['33-396', '33-373', '33-306a', '33-310a'])
      assert.deepEqual(told('July 26, 1996', number), []);
    // A court applies the law of the day of the events.
    assert.deepEqual(told('July 26, 1998', '33-396'), ['repealed-section information']);
    assert.deepEqual(told('July 26, 1998', '33-310a'), ['unknown-section error']);
    // P.A. 15-71, on July 1, 2015.
    assert.deepEqual(told('July 26, 2014', '46b-212h'), []);
    assert.deepEqual(told('Guide of July 26, 2014', '46b-212h'), ['repealed-section hint']);
    assert.deepEqual(told('July 26, 2016', '46b-212h'), ['repealed-section information']);
    assert.deepEqual(
      check('CT Page 1000\nThe shares, under General Statutes § 33-310a, are void.').map(({ severity }) => severity),
      ['hint'],
    );
    // An act of 1969 whose day is not known here.
    assert.deepEqual(told('July 26, 1971', '53-140'), []);
  });

  it('is a court’s summary of a case on its docket, too', () => {
    const told = (title: string): readonly string[] =>
      check(`${title}\n\nThe order is changed under General Statutes § 46b-212h of the act.`).map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    assert.deepEqual(told('ADA v. IVO, SC 19508\n\nJudicial District of Fairfield'), ['repealed-section hint']);
    assert.deepEqual(told('ADA v. IVO, SC 19508\n\nSentence Review Division\n'), ['repealed-section hint']);
    assert.deepEqual(told('Opinions\n\nSC19508 - Ada v. Ivo'), ['repealed-section hint']);
    assert.deepEqual(told('ADA v. IVO\n\nJudicial District of Fairfield'), ['repealed-section error']);
  });

  it('has no amendment to come told of an entry in a list of references', () => {
    const told = (text: string): readonly string[] =>
      check(text, { today: '2026-11-26' }).flatMap(({ code }) => (code === 'pending-amendment' ? [code] : []));
    const LIST = 'Legal references:\n  Conn. Gen. Stat. § 1-1\n  Conn. Gen. Stat. § 31-72';
    for (const end of ['', ' - Double damages', '\n\nADOPTED: 2019']) assert.deepEqual(told(LIST + end), [], end);
    for (const text of [
      `${LIST} doubles the wages.`,
      'Wages:\n\nConn. Gen. Stat. § 31-72',
      `${LIST}\n\nSee § 31-72 first.`,
    ])
      assert.deepEqual(told(text), ['pending-amendment'], text);
  });

  it('has a change of a part told where the section is more than named among many', () => {
    const told = (text: string): readonly string[] =>
      check(`${text} §§ 1-1, 1-2, 1-3, 1-6 and 1-7 apply.`, { today: '2026-11-26' }).flatMap(({ code }) =>
        code === 'pending-amendment' ? [code] : [],
      );
    assert.deepEqual(told('Under Conn. Gen. Stat. § 7-152c it is heard.'), []);
    assert.deepEqual(told('Under Conn. Gen. Stat. § 7-152c (c) it is heard.'), ['pending-amendment']);
    assert.deepEqual(told('Under Conn. Gen. Stat. § 7-152c it is heard, and § 7-152c says by whom.'), [
      'pending-amendment',
      'pending-amendment',
    ]);
  });

  it('is not followed where it is cut off', () => {
    assert.deepEqual(check('See Conn. Gen. Stat. § 1-21- (b)(19).'), []);
    assert.equal(check('See Conn. Gen. Stat. § 1-21 (b).')[0]?.code, 'former-number');
  });

  it('is told the day of a repeal, and the range of a number that the code prints only inside one', () => {
    const [last, ...others] = check('See General Statutes § 46b-212h. See General Statutes § 33-396.').reverse();
    assert.match(
      last?.message ?? '',
      /^§ 33-396 was repealed effective January 1, 1997 \(last act for §§ 33-395 to 33-402: P\.A\. 94-186,/,
    );
    assert.match(
      others[0]?.message ?? '',
      /^§ 46b-212h is within §§ 46b-212 to 46b-213w, which were repealed effective July 1, 2015 \(last act/,
    );
    // Bluebook's "(repealed 1994)" would name the year of the act alone.
    assert.deepEqual(check('See Conn. Gen. Stat. § 33-396.', { style: 'bluebook' })[0]?.fixes, []);
  });

  it('is told at once of a section’s letter that is written as a subsection', () => {
    const [slip] = check('Opinion\nMay 3, 2020\n\nHe sues under General Statutes § 42-110(g).');
    assert.deepEqual(
      [slip?.severity, /is a section by that letter: § 42-110g/.test(slip?.message ?? '')],
      ['warning', true],
    );
    // That letter came later.
    const [older] = check('Opinion\nMay 3, 2001\n\nHe sues under General Statutes § 7-152(f).');
    assert.equal(older?.severity, 'information');
  });

  it('is no page that dates itself in front matter: that stays in use', () => {
    const [dated] = check('---\ndate: 2009-07-26\n---\n\nThe aid, under General Statutes § 17b-192, is had.', {
      language: 'markdown',
    });
    assert.deepEqual([dated?.severity, /The document is dated 2009/.test(dated?.message ?? '')], ['hint', true]);
  });

  it('is told what became of the law it cites, not what to cite instead', () => {
    const [found] = check('Policy\nJuly 26, 2009\n\nThe aid, under General Statutes § 17b-192, is had.');
    assert.doesNotMatch(found?.message ?? '', /Cite the law that is in force/);
    assert.match(
      found?.message ?? '',
      /was repealed effective July 1, 2011 .* The document is dated 2009; keep the citation if it was/,
    );
  });
});

describe('the law as it is printed', () => {
  for (const text of SILENT) {
    it(`is not judged by what it says itself: ${text.slice(0, 70).replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(
        check(text, { today: '2026-11-26' }).filter(({ code }) => code !== 'pending-amendment'),
        [],
      );
    });
  }

  for (const [text, code] of TOLD) {
    it(`is judged where it says nothing: ${text.slice(0, 70).replaceAll('\n', '⏎')}`, () => {
      assert.ok(check(text, { today: '2026-11-26' }).some((finding) => finding.code === code));
    });
  }
});

describe('a rule of the Practice Book', () => {
  const TEXT =
    'Sec. 10-8 sets the time. Practice Book Sec. 63-2 counts it. See Secs. 13-6 and 13-9; General Statutes § 52-48.';
  const codes = (text: string): readonly string[] => check(text).map(({ code }) => code);

  it('is not called repealed law where the paper cites that book', () => {
    assert.deepEqual(codes(TEXT), []);
    assert.deepEqual(codes(TEXT.replace('Practice Book Sec. 63-2', 'It')), [
      'repealed-section',
      'repealed-section',
      'repealed-section',
    ]);
  });

  it('is none with the name of the code, or with a number that the book does not have', () => {
    assert.deepEqual(codes(`${TEXT} See General Statutes § 13-6 and § 53a-53; § 52-190.`), [
      'repealed-section',
      'repealed-section',
      'repealed-section',
    ]);
  });
});

describe('a section of a town’s regulations, a charter or an agreement', () => {
  const PAPER = (name: string): string =>
    `HARTWOOD, CONNECTICUT\n${name}\nSee Sections 6-1 through 6-8, Section 3-4 and Sec. 12-6(d), and General Statutes § 8-6.`;
  const codes = (text: string): readonly string[] => check(text).map(({ code }) => code);
  const GONE = ['repealed-section', 'repealed-section', 'unknown-subsection'];

  for (const name of [
    'Zoning Regulations',
    'This Agreement is made',
    'By-Laws',
    'Charter of the Town',
    'as in Section 2 hereof',
  ])
    it(`is not called repealed or unknown law in ${name}`, () => {
      assert.deepEqual(codes(PAPER(name)), []);
    });

  it('is another’s where no law is shown, if the code prints the number only inside a range', () => {
    assert.deepEqual(codes('The board met on § 5-2 of its agenda.'), []);
    assert.deepEqual(codes('The board met on § 5-2 of its agenda. Connecticut.'), ['repealed-section']);
  });

  it('is judged in any other paper, where the paper names it as the code’s, and where no such paper has the number', () => {
    assert.deepEqual(codes(PAPER('A brief')), GONE);
    assert.deepEqual(codes(`${PAPER('By-Laws')} See General Statutes § 3-4.`), [
      'repealed-section',
      'repealed-section',
    ]);
    assert.deepEqual(codes(`${PAPER('By-Laws')} See § 53a-53 and § 52-190.`), ['repealed-section', 'repealed-section']);
  });
});
