import assert from 'node:assert/strict';
import { together } from '../../server/src/diagnostics/together';
import { check } from '../support/check';

const told = (text: string): readonly string[] => check(text).map(({ code, severity }) => `${code} ${severity}`);

/** Texts in which law that is gone is cited, and how gravely that is told. */
const GONE: readonly (readonly [text: string, ...told: string[]])[] = [
  ['By General Statutes § 12-118 it is so.', 'repealed-section error'],
  // The document says of the number at another place that it is gone.
  ['By General Statutes § 12-118 it is so.\n\nGeneral Statutes § 12-118 was repealed.'],
  ['By General Statutes § 1-18a it is so.\n\nThat is former General Statutes § 1-18a.'],
  ['By General Statutes § 12-118 it is so.\n\nGeneral Statutes § 12-119 was repealed.', 'repealed-section error'],
  ['By General Statutes § 12-118 it is so.\n\nIn 2024 “12-118” was deleted.'],
  ['By General Statutes § 12-118 it is so.\n\nIn 2024 “12-118a” was deleted.', 'repealed-section error'],
  // A scan took figures for letters: what is meant is plain.
  ['By Conn. Gen. Stat. § 42-ll0b, et seq., it is so.', 'malformed-number information'],
  ['By Conn. Gen. Stat. § 53a-l92a it is so.', 'malformed-number information'],
  ['By Conn. Gen. Stat. § 42-ll9999 it is so.', 'malformed-number error'],
  // § 10-151 and § 10-15l both exist: only the writer knows which is meant.
  ['By Conn. Gen. Stat. § 10-l5l it is so.', 'malformed-number error'],
  ['By Conn. Gen. Stat. § l-206 it is so.', 'malformed-number information'],
  ['By Conn. Gen. Stat. § 54-lg it is so.', 'malformed-number information'],
  ['By Conn. Gen. Stat. § 14-Sc it is so.', 'malformed-number information'],
  // Quoted from before the repeal: whoever quotes cannot change it.
  ['The court said: “He may sue under General Statutes § 12-118, which he did.”', 'repealed-section information'],
  ['The court said: “By General Statutes § 1-18a it is so.” It is public.', 'transferred-section information'],
  // The code prints the letter l in italics, which a copy may lose; a note is called once, so that it is none.
  [
    'By § 10-264 (c) and by General Statutes § 10-264 (b), with note3 of it.',
    ...Array<string>(2).fill('repealed-section information'),
  ],
  // A page of two columns, read across.
  ['By Conn. Gen. Stat. §§ 54- offender’s own it is so.'],
  // The sentence names the current number too.
  ['In 2024 section 1-18a is to be read as § 1-200 of the Connecticut statutes.', 'transferred-section information'],
  ['In 2024 section 1-18a is to be read. See § 1-200 of the Connecticut statutes.', 'transferred-section error'],
  // The end of a range, of which the rest is law.
  ['By General Statutes §§ 3-56a to 3-76 it is so.', 'repealed-section information'],
  // The next sentence goes on with what was cited.
  ['The case arose under General Statutes § 12-118. That section, on appeals, was repealed in 1995.'],
  ['The case arose under General Statutes § 12-118. Nobody repealed it.', 'repealed-section error'],
  ['The case arose under General Statutes § 12-118. That section is on appeals.', 'repealed-section error'],
  // The document names the act that repealed the section, or another one.
  ['P.A. 95-283 did more. By General Statutes § 12-118 it is so.', 'repealed-section information'],
  ['Public Acts 1995, No. 95-283, did more. By General Statutes § 12-118 it is so.', 'repealed-section information'],
  ['P.A. 97-284 did more. By General Statutes § 12-118 it is so.', 'repealed-section error'],
  ['On page 95-283 is more. By General Statutes § 12-118 it is so.', 'repealed-section error'],
  // A record of a later year: a court applies the law of the day of the events.
  ['Decided July 29, 2008.\n\nBy General Statutes § 12-118 it is so.', 'repealed-section information'],
  ['Decided July 29, 2025.\n\nBy General Statutes § 12-118 it is so.', 'repealed-section error'],
  // A number that may be another body's, and one that is the code's for sure.
  ['In Connecticut both comply with § 18-6.', 'repealed-section information'],
  ['In Connecticut both comply with § 18-6 and with General Statutes § 18-7.', 'repealed-section error'],
  ['In Connecticut both comply with § 18-6 and with General Statutes § 53a-70.', 'repealed-section information'],
  ['In Connecticut both comply with § 53a-53.', 'repealed-section error'],
  ['In Connecticut both comply with § 18-999.', 'unknown-section information'],
  ['In Connecticut both comply with section 18-999 of the general statutes.', 'unknown-section error'],
  ['In Connecticut both comply with § 53a-999.', 'unknown-section error'],
  // A town's code has numbers of three figures too.
  ['In Connecticut the code of ordinances is amended in § 2-117.'],
  ['In Connecticut the law is amended in § 2-117.', 'reserved-section information'],
  // Of a title that went to others the code does not tell every old number.
  ['Decided July 29, 1987.\n\nBy General Statutes § 38-999 it is so.'],
  ['Policy of July 29, 1987\n\nBy General Statutes § 38-999 it is so.', 'unknown-section hint'],
  ['Decided July 29, 1999.\n\nBy General Statutes § 38-999 it is so.', 'unknown-section error'],
  ['Decided July 29, 1987.\n\nBy General Statutes § 53a-999 it is so.', 'unknown-section error'],
  ['The rule of 1990 is General Statutes § 38-999.', 'unknown-section information'],
  // The day that a paper bears is held against the day of the repeal, where both are known.
  ['Hartford\nJune 26, 2024\n\nBy General Statutes § 3-24a it is so.', 'repealed-section information'],
  ['Hartford\nJuly 26, 2024\n\nBy General Statutes § 3-24a it is so.', 'repealed-section error'],
  // A bill that would amend a section is older than its repeal.
  ['In 2024: HB 5954 would amend Section 12-118 of the general statutes.', 'repealed-section information'],
  ['In 2024: it would amend the form. By Section 12-118 of the general statutes.', 'repealed-section error'],
  // An undated paper with a docket number of long ago, or of now.
  ['CV 94 0535590\n\nBy General Statutes § 12-118 it is so.', 'repealed-section information'],
  ['CV 94 0535590\n\nIn 2024, by General Statutes § 12-118, it is so.', 'repealed-section error'],
  ['CV 99 0535590\n\nBy General Statutes § 12-118 it is so.', 'repealed-section error'],
  ['HHB-CV-24-6088123-S\n\nBy General Statutes § 4a-60a it is so.', 'repealed-section error'],
  // A document without a date that names no year after the section was law, or one.
  ['The rule of 1990 is General Statutes § 12-118.', 'repealed-section information'],
  ['The form of 3/11/85 is under General Statutes § 12-118.', 'repealed-section information'],
  ['The form of 3-6-64 is under General Statutes § 12-118.', 'repealed-section information'],
  ['Adopted 10/91; revised 2/92. It is under General Statutes § 12-118.', 'repealed-section information'],
  ['Adopted 10/91; revised 2/15. It is under General Statutes § 12-118.', 'repealed-section error'],
  ['In 1991 the text, amended by § 8-30 (b), is under General Statutes § 12-118.', 'repealed-section information'],
  [
    'The rule of 1990, § 14-12-42 of the regulations, is under General Statutes § 12-118.',
    'repealed-section information',
  ],
  ['The form of 3-6-04 is under General Statutes § 12-118.', 'repealed-section error'],
  ['The rule of 1997 is General Statutes § 12-118.', 'repealed-section error'],
  ['By 42 U.S.C. § 1983 and General Statutes § 12-118 it is so.', 'repealed-section error'],
  ['It costs $1990 under General Statutes § 12-118.', 'repealed-section error'],
  ['The rule of 2012 is General Statutes § 1-18a.', 'transferred-section information'],
  ['The rule of 2022 is General Statutes § 1-18a.', 'transferred-section error'],
  ['It costs more in FY 22 by General Statutes § 3-24a.', 'repealed-section information'],
  ['It costs more in FY 27 by General Statutes § 3-24a.', 'repealed-section error'],
  // An act of the years when it had a number alone.
  ['By P.A. 828 more went in 2004. General Statutes § 53-216 is cited.', 'repealed-section information'],
  ['By P.A. 829 more went in 2004. General Statutes § 53-216 is cited.', 'repealed-section error'],
  // Where it is signed.
  ['By General Statutes § 12-118 it is so.\n\nDated at Hartford, Connecticut, May 3, 1993'],
  ['By General Statutes § 12-118 it is so.\n\nAffirmed. May 3, 1993.'],
  ['By General Statutes § 12-118 it is so.\n\nI have signed this 17th day of August, 1993.'],
  ['By General Statutes § 12-118 it is so.\n\nDated this 2d day of March, A.D. l976.'],
  [
    'By General Statutes § 12-118 it is so.\n\nDated at Hartford, Connecticut, October 3, 2026',
    'repealed-section error',
  ],
  [
    'By General Statutes § 12-118 it is so.\n\nIt was so on the 17th day of August, 1993.',
    'repealed-section information',
  ],
  ['CITY OF BRISTOL      Circular 93-4, June 3, 1993\n\nBy General Statutes § 12-118 it is so.'],
];

/** Forms, and what is told of them where nobody chose a style and where somebody did. */
const FORMS: readonly (readonly [text: string, told: string])[] = [
  ['It is so under General Statutes §§ 42-110a – 42-110q.', 'range-dash'],
  ['It is so under General Statutes § 53a-70. § 53a-71 provides it.', 'symbol-starts-sentence'],
  ['It is so under General Statutes § 53a-70, 53a-71.', 'symbol-number'],
];

describe('law that is gone', () => {
  for (const [text, ...expected] of GONE)
    it(`${expected[0] ?? 'not told'}: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(told(text), expected);
    });
});

it('law that is gone is told in a quotation without advice to cite another, and without a fix', () => {
  const [found] = check('The court said: “By General Statutes § 1-18a it is so.” It is public.');
  assert.match(
    found?.message ?? '',
    /^§ 1-18a was transferred to § 1-200\. It is cited in a quotation; say that the section was transferred if/,
  );
  assert.deepEqual(found?.fixes, []);
});

describe('a section repealed within the year of the copy', () => {
  const told = (text: string): readonly string[] =>
    check(text, { today: '2026-11-28' }).map(({ code, severity }) => `${code} ${severity}`);

  it('is information in a paper of that year, whose day may be before the repeal, and else an error', () => {
    const law = 'By General Statutes § 29-269 it is so.';
    assert.deepEqual(told(`July 6, 2026\n\n${law}`), ['repealed-section information']);
    assert.deepEqual(told(law), ['repealed-section error']);
    assert.deepEqual(told('July 6, 2026\n\nBy General Statutes § 12-118 it is so.'), ['repealed-section error']);
  });
});

describe('a number that a charter may give a section of its own', () => {
  const codes = (text: string): readonly string[] =>
    check(text, { style: 'connecticut', styleIsChosen: false }).map(({ code }) => code);

  it('is not judged by form, unless the charter names it as the code’s', () => {
    assert.deepEqual(codes('The charter of the Connecticut city: § 2-1, 6-5, and §§ 3-4.'), []);
    assert.deepEqual(codes('The charter of the Connecticut city by General Statutes § 4-1: § 4-1, 4-5.'), [
      'symbol-number',
    ]);
    assert.deepEqual(codes('The law of the Connecticut city: § 4-1, 4-5.'), ['symbol-number']);
  });
});

describe('a number of another body', () => {
  const codes = (text: string): readonly string[] => check(text, { style: 'connecticut' }).map(({ code }) => code);

  it('is what a section is to have that is not there yet', () => {
    assert.deepEqual(codes('Ethics, by General Statutes § 7-148h: a new section 11-4 follows it.'), []);
    assert.deepEqual(codes('Ethics, by General Statutes § 7-148h: and section 11-4 follows it.'), ['repealed-section']);
    assert.deepEqual(codes('A renewed General Statutes § 53a-999 follows it.'), ['unknown-section']);
  });

  it('is one of a chapter of the town’s code', () => {
    const law = 'It rests on General Statutes § 7-148h. Section 22-5 is like it.';
    assert.deepEqual(codes(`The City Code of Ethics, Chapter 22, is old. ${law}`), []);
    assert.deepEqual(codes(`By Chapter 22 of the Town Code it is so. ${law}`), []);
    assert.deepEqual(codes(`The City Code of Ethics, Chapter 21, is old. ${law}`), ['repealed-section']);
    assert.deepEqual(codes(`The City Code of Ethics, Chapter 22. ${law.replace('Section', 'General Statutes §')}`), [
      'repealed-section',
    ]);
  });
});

describe('a departure from a style', () => {
  for (const [text, code] of FORMS)
    it(`is a warning only where somebody chose the style: ${text}`, () => {
      const severity = (styleIsChosen: boolean): unknown =>
        check(text, { style: 'connecticut', styleIsChosen }).find((one) => one.code === code)?.severity;
      assert.equal(severity(false), 'information');
      assert.equal(severity(true), 'warning');
    });
});

describe('a note', () => {
  for (const [text, codes] of [
    ['- Width, length: General Statutes § 14-262, 14-262a', ['symbol-number']],
    ['| Schools | General Statutes § 10a-22a to 10a-22o |', ['symbol-number']],
    ['| Schools | General Statutes §10a-22a |', ['symbol-spacing']],
  ] as const)
    it(`in a list or a table is judged by form where somebody chose a style: ${text}`, () => {
      const found = (styleIsChosen: boolean): readonly string[] =>
        check(`It is so under § 53a-70.\n\n${text}`, { style: 'connecticut', styleIsChosen }).map(({ code }) => code);
      assert.deepEqual(found(false), []);
      assert.deepEqual(found(true), codes);
    });

  it('is none in a numbered paragraph of a pleading', () => {
    assert.deepEqual(
      check('11. He violated General Statutes § 53a-70, 53a-71.', { style: 'connecticut', styleIsChosen: false }).map(
        ({ code }) => code,
      ),
      ['symbol-number'],
    );
  });
});

describe('a symbol after a head in the line', () => {
  for (const [head, told] of [
    ['Bail and release.', false],
    ['Q3. Bonds.', false],
    ['3.9 Claims.', false],
    ['The court reads it. SIDEWALKS.', false],
    ['Notice was late.', true],
    ['The defense asks for a suspended sentence.', true],
    ['The court reads it.\n\nDoes it stop a group home?', true],
  ] as const)
    it(`begins ${told ? 'a sentence' : 'none, unless somebody chose a style'}: ${head.replaceAll('\n', '⏎')}`, () => {
      const found = (styleIsChosen: boolean): readonly string[] =>
        check(`${head} § 53a-70 governs it.`, { style: 'connecticut', styleIsChosen }).map(({ code }) => code);
      assert.deepEqual(found(false), told ? ['symbol-starts-sentence'] : []);
      assert.deepEqual(found(true), ['symbol-starts-sentence']);
    });
});

describe('a subsection’s letter that is written as a suffix', () => {
  const said = (text: string): string => check(text, { style: 'connecticut' })[0]?.message ?? '';

  it('is named where the section has that subsection, and no number bears the letter', () => {
    assert.match(
      said('General Statutes § 21a-267c (1) governs.'),
      /General Statutes\. § 21a-267 has a subsection \(c\)\./,
    );
    assert.doesNotMatch(said('General Statutes § 21a-267z governs.'), /has a subsection/);
    assert.doesNotMatch(said('General Statutes § 12-118a governs.'), /has a subsection/);
  });
});

describe('a number of an old revision', () => {
  it('is none of a wrong form where the paper cites that revision by its year', () => {
    const text = `Under § 8296 (Cum. Sup. 1955, § 3230d) he sues. ${'It is so. '.repeat(40)}By Gen. Stat. § 8296 it is.`;
    assert.deepEqual(check(`Connecticut. ${text}`), []);
    assert.equal(check(`Connecticut. ${text.replace('1955', '1975')}`)[0]?.code, 'malformed-number');
  });
});

it('a cell of an HTML table that begins with § begins no sentence, a paragraph does', () => {
  const sentence = '&sect; 21a-216 governs it.';
  const codes = (html: string): string[] =>
    check(`<p>Connecticut.</p>${html}`, { language: 'html', style: 'bluebook' }).map(({ code }) => code);
  assert.deepEqual(codes(`<p>${sentence}</p>`), ['symbol-starts-sentence']);
  assert.deepEqual(codes(`<table><tr><td>${sentence}</td></tr></table>`), []);
});

describe('a number of no title because of a letter', () => {
  it('is asked in figures, where these are a section’s', () => {
    for (const [written, meant] of [
      ['1O-76a', '10-76a'],
      ['1o-76a', '10-76a'],
      ['3l-48d', '31-48d'],
      ['2O-14p', '20-14p'],
    ] as const)
      assert.deepEqual(
        check(`General Statutes § ${written} applies.`).map(({ severity, message }) => [severity, message]),
        [['information', `There is no § ${written}. Write the number in figures: ${meant}.`]],
      );
    assert.equal(check('General Statutes § 3l-9999 applies.')[0]?.severity, 'error');
    assert.match(check('General Statutes § 9-6o applies.')[0]?.message ?? '', /Did you mean § 9-60\?/);
  });
});

describe('a number that seems to leave out its title', () => {
  it('may leave out its hyphen, and is proposed with it', () => {
    assert.match(
      check('General Statutes §§ 4-176 (h) and 4183 (a) apply.')[0]?.message ?? '',
      /^There is no § 4-4183 in the General Statutes\. Did you mean § 4-183\?/,
    );
    assert.match(
      check('General Statutes §§ 4-176e to 4183, inclusive, apply.')[0]?.message ?? '',
      /^There is no § 4-4183 in the General Statutes\. Did you mean § 4-183\?/,
    );
    assert.doesNotMatch(check('General Statutes §§ 4-176 (h) and 4999 (a) apply.')[0]?.message ?? '', /Did you mean/);
    for (const [written, meant] of [
      ['88-30g', '8-30g'],
      ['7b-733', '17b-733'],
    ])
      assert.match(
        check(`General Statutes § ${written} applies.`)[0]?.message ?? '',
        new RegExp(`^There is no § ${written} in the General Statutes\\. Did you mean § ${meant}\\?`),
      );
    // Where no sign stands, it may be the figure.
    assert.deepEqual(
      check('In Connecticut by CGS 88-30g, C.G.S. § 8-30g, and C.G.S. § 8-2j it is so.').map(
        ({ severity, message }) => `${severity}: ${message.split(' Checked')[0] ?? ''}`,
      ),
      ['warning: There is no § 88-30g in the General Statutes. The 8 may be a misread §. Did you mean § 8-30g?'],
    );
    assert.doesNotMatch(check('General Statutes § 8-230g applies.')[0]?.message ?? '', /Did you mean/);
  });
});

describe('a number whose title may have lost its letter', () => {
  const told = (text: string): readonly string[] =>
    check(text).map(
      ({ severity, message, fixes }) => `${severity}: ${message.split(' Check')[0] ?? ''} ${fixes[0]?.title ?? ''}`,
    );
  const gone = (advice: string): string =>
    `error: § 22-106 is repealed (last act for §§ 22-105 to 22-111: February, 1965, P.A. 198, § 18). ${advice}Cite the law that is in force, or say that the section is repealed.`;

  it('is proposed with it where the document cites others of that title', () => {
    assert.deepEqual(told('By Conn. Gen. Stat. §§ 22a-105 and 22-106 a plan is due.'), [
      `${gone('Did you mean § 22a-106? ')} Cite § 22a-106, Criteria and process for action on coastal site plans`,
    ]);
    assert.deepEqual(told('By Conn. Gen. Stat. § 22-106 a plan is due.'), [`${gone('')} `]);
    assert.match(
      told('By Conn. Gen. Stat. §§ 22a-105 and 22-908 a plan is due.')[0] ?? '',
      /^error: There is no § 22-908 in the General Statutes\. (?!Did)/,
    );
    assert.match(
      told('By Conn. Gen. Stat. §§ 22a-105 and 22-499 a plan is due.')[0] ?? '',
      /^error: There is no § 22-499 in the General Statutes\. Did you mean § 22a-499\?/,
    );
  });
});

it('a number without a title after the code’s name in small letters may be another paper’s', () => {
  const told = (text: string): readonly string[] => check(text).map(({ code, severity }) => `${code} ${severity}`);
  assert.deepEqual(told('In Connecticut it is set by state general statutes section 210 the hours of voting.'), [
    'malformed-number information',
  ]);
  assert.deepEqual(told('In Connecticut it is set by conn. gen. stat. § 1234 for the hours of voting.'), [
    'malformed-number error',
  ]);
  assert.deepEqual(told('In Connecticut it is set by State General Statutes Section 210, the hours of voting.'), [
    'malformed-number error',
  ]);
});

it('a range from one title to another is not turned around: one of the titles is wrong', () => {
  const fixes = (text: string): readonly (readonly string[])[] =>
    check(text)
      .filter(({ code }) => code === 'range-order')
      .map((finding) => [finding.message, ...finding.fixes.map(({ title }) => title)]);
  const backward = 'This range runs backward. § 4-180a comes before § 10-176e in the code.';
  assert.deepEqual(fixes('By Conn. Gen. Stat. §§ 10-176e to 4-180a it is so.'), [
    [`${backward} Did you mean §§ 4-176e to 4-180a?`, 'Change to 4-176e'],
  ]);
  assert.deepEqual(fixes('By Conn. Gen. Stat. §§ 10-1 to 4-183 it is so.'), [
    [
      'This range runs backward. § 4-183 comes before § 10-1 in the code. Did you mean §§ 4-1 to 4-183?',
      'Change to 4-1',
    ],
  ]);
  assert.deepEqual(fixes('By Conn. Gen. Stat. §§ 53a-70 to 4-60 it is so.').length, 1);
  assert.deepEqual(fixes('By Conn. Gen. Stat. §§ 4-183 to 4-180a it is so.'), [
    ['This range runs backward. § 4-180a comes before § 4-183 in the code.', 'Swap the ends of the range'],
  ]);
});

describe('a number with two hyphens', () => {
  const told = (text: string): readonly string[] =>
    check(text).map(({ severity, message }) => `${severity}: ${message}`);

  it('is to be written with one, but where a copy writes every dash so', () => {
    const law = 'Conn. Gen. Stat. Ann. § 53--35 (1963 Supp.) governs.';
    assert.deepEqual(told(law), ['information: Write the number with one hyphen: 53-35.']);
    assert.deepEqual(told(`Idaho Code § 18--73; Ind. Stat. §§ 10--901 to 10--914; ${law}`), []);
    assert.match(told(law.replace('53--35', '53--3500'))[0] ?? '', /^error: 53--3500 is not a section number/);
  });
});

it('no number is proposed for what has more parts than a number', () => {
  assert.equal(
    check('Conn. Gen. Stat. § 42-11-a-110q governs.')[0]?.message,
    '42-11-a-110q is not a section number. The General Statutes are numbered by title, hyphen and section, as in § 53a-70.',
  );
});

it('no part is proposed that does not hold the whole of a range of labels', () => {
  const told = (cited: string): string => check(`General Statutes § ${cited} governs.`)[0]?.message ?? '';
  assert.doesNotMatch(told('16-19e(a)(1)-(8)'), /Did you mean/);
  assert.match(told('12-407(12)-(14)'), /Did you mean § 12-407\(a\)\(12\)\?/);
});

describe('a range without its last number', () => {
  const told = (number: string): string =>
    check(`Conn. Gen. Stat. § ${number} governs.`)
      .map(({ severity, message }) => `${severity}: ${message}`)
      .join();

  it('is to be written out where the code has both ends, and is malformed elsewhere', () => {
    assert.equal(told('7-147a-y'), 'information: If a range is meant, write out its last number: 7-147a to 7-147y.');
    assert.equal(
      check('It is formed by Section 7-324-339 of the Connecticut General Statutes.')[0]?.message,
      'If a range is meant, write out its last number: 7-324 to 7-339.',
    );
    for (const number of ['53a-71a-b', '22a-174-3'])
      assert.match(told(number), new RegExp(`^error: ${number} is not a section number`));
    // Neither a title that there is not nor one of two numbers is proposed.
    assert.doesNotMatch(told('46g'), /title 46g/);
    assert.doesNotMatch(told('221-359'), /Did you mean/);
  });
});

describe('an edition that a section was amended after', () => {
  it('is told once where the same section is cited again from it, and for each of two sections', () => {
    const told = (second: string): number =>
      together(
        check(`By Conn. Gen. Stat. § 53a-65 (2019) and Conn. Gen. Stat. § ${second} (2019) it is so.`, {
          style: 'bluebook',
        }),
      ).filter(({ code }) => code === 'amended-since').length;
    assert.equal(told('53a-65'), 1);
    assert.equal(told('53a-40e'), 2);
  });
});
