import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { check } from '../../support/check';
import { notation } from '../../support/notation';
import { checkReadings } from '../../support/readings';

/**
 * What was open and has been decided: Id. after several authorities, ranges of labels, amendments and
 * notes in lists, slips, other law, line breaks.
 */
const DECIDED: readonly (readonly [string, readonly string[]])[] = [
  [
    'C.G.S. § 8-2; C.G.S. § 8-3. Id.',
    ['full "C.G.S. § 8-2" 8-2', 'full "C.G.S. § 8-3" 8-3', 'id "Id." 8-2 | 8-3 ambiguous'],
  ],
  [
    'See General Statutes § 46b-121 (Formerly Sec. 51-302). Id.',
    ['full "General Statutes § 46b-121" 46b-121', 'former "Formerly Sec. 51-302" 51-302', 'id "Id." 46b-121'],
  ],
  [
    '“The court noted the limit in § 31-76b (2) (A).” Smith v. Jones, 300 Conn. 1, 5 (2011). Id.',
    ['short "§ 31-76b (2) (A)" 31-76b(2)(A)'],
  ],
  [
    '§ 53a-70 (c)–(e) and then C.G.S. § 46b-56 (c) to (e); § 46b-84 (a) through (c)',
    [
      'short "§ 53a-70 (c)–(e)" 53a-70(c)-(e)',
      'full "C.G.S. § 46b-56 (c) to (e)" 46b-56(c)-(e)',
      'short "§ 46b-84 (a) through (c)" 46b-84(a)-(c)',
    ],
  ],
  [
    'under sections 7-53, as amended, 7-54, as amended by this act, and 7-55 of the general statutes',
    ['prose "sections 7-53, as amended, 7-54, as amended by this act, and 7-55" 7-53 | 7-54 | 7-55'],
  ],
  [
    'See General Statutes §§ 16-243p (a),5 16-244i (c)6 and 16-245d (b).7',
    ['full "General Statutes §§ 16-243p (a),5 16-244i (c)6 and 16-245d (b)" 16-243p(a) | 16-244i(c) | 16-245d(b)'],
  ],
  [
    'under section 42-240 or 42-243 (1) any reference to a lease is void, and (2) any lien fails',
    ['prose "section 42-240 or 42-243" 42-240 | 42-243'],
  ],
  [
    'it (3) found fault under General Statutes § 45a-717 (f) (2), (4) found none under § 45a-717 (f) (3), and (5) rendered judgment',
    ['full "General Statutes § 45a-717 (f) (2)" 45a-717(f)(2)', 'short "§ 45a-717 (f) (3)" 45a-717(f)(3)'],
  ],
  [
    'it (a) erred under § 53a-70 (a) (1), (2) and (3), and (b) stayed',
    ['short "§ 53a-70 (a) (1), (2) and (3)" 53a-70(a)(1) | 53a-70(a)(2) | 53a-70(a)(3)'],
  ],
  [
    'as subsection (1) of the rule says, § 53a-70 (a) (1), (2) requires it',
    ['short "§ 53a-70 (a) (1), (2)" 53a-70(a)(1) | 53a-70(a)(2)'],
  ],
  ['it (1) erred.\n\nUnder § 53a-70 (a) (1), (2) it is', ['short "§ 53a-70 (a) (1), (2)" 53a-70(a)(1) | 53a-70(a)(2)']],
  ['As in section 42-243, and (1) such person shall pay and (2) the lien ends', ['prose "section 42-243" 42-243']],
  [
    'Conn. Gen. State. Ann. § 10-233c; Conn. Gen. Stat. ยง 46b-82; Conn. Gen. Stat. Â§ 46b-83; Conn. Gen. Stat. ï¿½ 46b-84',
    [
      'full "Conn. Gen. State. Ann. § 10-233c" 10-233c',
      'full "Conn. Gen. Stat. ยง 46b-82" 46b-82',
      'full "Conn. Gen. Stat. Â§ 46b-83" 46b-83',
      'full "Conn. Gen. Stat. ï¿½ 46b-84" 46b-84',
    ],
  ],
  [
    'Conn. Gen. Stat.§ 46b-56 and Conn. Gen. Stat. tit. 53a, § 53a-70',
    ['full "Conn. Gen. Stat.§ 46b-56" 46b-56', 'full "Conn. Gen. Stat. tit. 53a, § 53a-70" 53a-70'],
  ],
  [
    'Conn. Gen. Stat. § 53-a-70 x C.G.S. § 53a 70 x C.G.S. § 46b56 x C.G.S. § 1234',
    [
      'full "Conn. Gen. Stat. § 53-a-70" malformed 53-a-70',
      'full "C.G.S. § 53a 70" malformed 53a 70',
      'full "C.G.S. § 46b56" malformed 46b56',
      'full "C.G.S. § 1234" malformed 1234',
    ],
  ],
  ['Connecticut law: § 53-a-70 and § 46b56 and § 1234 alone', []],
  ['section 3-200 of the election law; GP § 4-351; § 14-200-a.', []],
  ['The California court applied § 4-183 and section 12-81.', []],
  ['See § 4-183 and section 12-81.', ['short "§ 4-183" 4-183', 'prose "section 12-81" 12-81']],
  [
    'The California court applied section 4-183 of the Connecticut General Statutes and § 12-81.',
    ['prose "section 4-183" 4-183', 'short "§ 12-81" 12-81'],
  ],
  ['The Rules of Civil Procedure of Connecticut\n\nSection 52-1 applies.', ['prose "Section 52-1" 52-1']],
  ['Connecticut General Statutes\n\n§ 52-1 applies.', ['short "§ 52-1" 52-1']],
];

describe('forms of which one reading was decided', () => {
  for (const [source, expected] of DECIDED) {
    it(`are read so: ${source.replaceAll('\n', '⏎').slice(0, 90)}`, () => {
      assert.deepEqual(notation(createSnapshot('test:/', 1, 'plaintext', source).reading.citations, source), expected);
    });
  }
});

describe('severity', () => {
  const CERTAIN: readonly (readonly [string, string, string])[] = [
    ['See C.G.S. § 53a-7000.', 'unknown-section', 'error'],
    ['See C.G.S. § 53-a-70.', 'malformed-number', 'error'],
    ['See C.G.S. § 53a-70b.', 'repealed-section', 'error'],
    ['See C.G.S. § 53a-70(z).', 'unknown-subsection', 'warning'],
  ];
  for (const [text, code, severity] of CERTAIN) {
    it(`of ${code} is ${severity}`, () => {
      const finding = check(text).find((found) => found.code === code);
      assert.equal(finding?.severity, severity);
    });
  }

  it('of what the sentence says itself is none', () => {
    const codes = check('C.G.S. § 53a-70b was repealed in 2019.').map(({ code }) => code);
    assert.equal(codes.includes('repealed-section'), false);
  });
});

checkReadings('former numbers, and a revision without the code’s name', [
  [
    'by statute ([Rev. to 2005] § 52-190a [a]) or (Rev. to 2007) §§ 1-1, 1-2; § 1-3 (2001); [Rev. to 2009], § 1-4; a (2005) § 1-5',
    'short "§ 52-190a [a]" 52-190a(a) {2005}',
    'short "§§ 1-1, 1-2" 1-1 {2007} | 1-2 {2007}',
    'short "§ 1-3 (2001)" 1-3 {2001}',
    'short "§ 1-4" 1-4',
    'short "§ 1-5" 1-5',
  ],
  [
    'General Statutes § 1-1 (Rev. to 2017) § 1-2',
    'full "General Statutes § 1-1 (Rev. to 2017)" 1-1 {2017}',
    'short "§ 1-2" 1-2',
  ],
  [
    '[Formerly Sec. 31-308(b) and Sec. 31-308(d)]; Formerly Secs. 1-19 and 1-20, Sec. 1-21. Formerly Sec. 1-7 and Sec. 4',
    'former "Formerly Sec. 31-308(b) and Sec. 31-308(d)" 31-308(b) | 31-308(d)',
    'former "Formerly Secs. 1-19 and 1-20, Sec. 1-21" 1-19 | 1-20 | 1-21',
    'former "Formerly Sec. 1-7" 1-7',
  ],
]);
