import assert from 'node:assert/strict';
import { checkRule } from '../support/check';

/** What a rule says of a text on a day. */
function says(code: string, text: string, today: string): readonly string[] {
  return checkRule(code, text, { today }).map(({ severity, message }) => `${severity}: ${message}`);
}

const KEEP = 'Keep the year if you mean the older text.';

describe('the rules, by acts passed since the edition', () => {
  it('tell of an amendment from its day on, with act and day', () => {
    const text = 'Conn. Gen. Stat. § 53a-40e (2021)';
    assert.deepEqual(says('amended-since', text, '2026-10-01'), [
      `information: § 53a-40e was amended in 2024 (P.A. 24-137, § 8) and 2026 (P.A. 26-32, § 1, effective October 1, 2026), after the cited 2021 edition. P.A. 26-32 changes subsection (a). ${KEEP}`,
    ]);
    assert.deepEqual(says('amended-since', text, '2026-09-30'), [
      `information: § 53a-40e was amended in 2024 (P.A. 24-137, § 8), after the cited 2021 edition. ${KEEP}`,
    ]);
    assert.deepEqual(says('amended-since', 'Conn. Gen. Stat. § 53a-40e (2025)', '2026-09-30'), []);
  });

  it('say which part was changed where another is cited, as a hint where nothing else was', () => {
    assert.deepEqual(says('amended-since', 'Conn. Gen. Stat. § 53a-40e(d) (2025)', '2026-11-26'), [
      `hint: § 53a-40e was amended in 2026 (P.A. 26-32, § 1, effective October 1, 2026), after the cited 2025 edition. P.A. 26-32 changes subsection (a), not the cited (d). ${KEEP}`,
    ]);
    assert.match(
      says('amended-since', 'Conn. Gen. Stat. § 53a-40e(a) (2025)', '2026-11-26')[0] ?? '',
      /^information: .* changes subsection \(a\)\. Keep/,
    );
  });

  it('tell that a section is younger than the edition', () => {
    assert.deepEqual(says('amended-since', 'Conn. Gen. Stat. § 52-146q (1991)', '2026-11-26'), [
      'information: § 52-146q was first enacted in 1992 (P.A. 92-225, §§ 2, 5), after the cited 1991 edition. Check the year.',
    ]);
  });

  it('leave alone the editions of a list of several states’ laws', () => {
    const cited = 'Conn. Gen. Stat. § 53a-40e (2021)';
    for (const [text, count] of [
      [`Ala. Code § 13A-5-51 (1982); ${cited}; Fla. Stat. § 921.141 (1992).`, 0],
      [`Ala. Code § 13A-5-51 (1982); ${cited}; Ala. Code § 13A-5-53 (1982).`, 1],
      [`Smith v. Roe, 5 A.2d 7 (Del. 1984); ${cited}; Roe v. Roe, 3 A.2d 5 (Me. 1982).`, 1],
      [`Ala. Code § 13A-5-51 (1982); Fla. Stat. § 921.141 (1992).\n\nIn Connecticut, ${cited}.`, 1],
    ] as const)
      assert.equal(says('amended-since', text, '2026-11-26').length, count, text);
  });

  it('leave alone the editions of a paper of years ago on other states’ laws', () => {
    const far = 'x '.repeat(200);
    const cited = `Conn. Gen. Stat. § 53a-13(a) (2017). ${far}`;
    const others = `Kan. Stat. Ann. § 21-5209 (2018). ${far} Idaho Code § 18-207 (2016). ${far}`;
    for (const [head, text, count] of [
      ['Decided March 23, 2020.', `${cited}${others}`, 0],
      ['Decided March 23, 2020.', cited, 1],
      ['Decided March 23, 2026.', `${cited}${others}`, 1],
    ] as const)
      assert.equal(says('amended-since', `${head}\n\n${text}`, '2026-11-26').length, count, head);
  });

  it('say nothing of parts of a section that a paper on several names once and whole', () => {
    for (const [text, count] of [
      ['By § 8-2, § 8-1 and § 8-4a.', 0],
      ['By § 8-2 (b), § 8-1 and § 8-4a.', 1],
      ['By § 8-2 and § 8-1.', 1],
      ['By § 8-2, § 8-1, § 8-4a and § 8-2.', 2],
    ] as const)
      assert.equal(says('pending-amendment', text, '2026-11-26').length, count, text);
  });

  it('tell of what is to come', () => {
    assert.deepEqual(says('pending-amendment', '§ 53a-40e', '2026-09-30'), [
      'hint: § 53a-40e is amended from October 1, 2026 (P.A. 26-32, § 1), in subsection (a); until then the present text is the law.',
    ]);
    assert.deepEqual(says('pending-amendment', '§ 53a-40e', '2026-10-01'), []);
    // Subsection (a) alone is amended.
    for (const [cited, told] of [
      ['(a)', 1],
      ['(a)(1)', 1],
      ['(a) and (d)', 1],
      ['(a) to (d)', 1],
      ['(d)', 0],
      ['(d)(2)', 0],
    ] as const)
      assert.equal(says('pending-amendment', `§ 53a-40e${cited}`, '2026-09-30').length, told, cited);
    assert.deepEqual(says('pending-amendment', '§ 12-217s', '2026-11-26'), [
      'hint: § 12-217s is repealed from January 1, 2027 (P.A. 26-21, § 10); until then it is the law.',
    ]);
  });

  it('tell of a repeal from its day on', () => {
    assert.deepEqual(says('repealed-section', 'General Statutes § 33-187', '2026-10-01'), [
      'error: § 33-187 was repealed in 2026 (P.A. 26-59, § 8, effective October 1, 2026). Cite the law that is in force, or say that the section is repealed. Keep the citation if the law of an earlier day governs.',
    ]);
    assert.deepEqual(says('repealed-section', 'General Statutes § 33-187', '2026-09-30'), []);
    assert.deepEqual(
      says('repealed-section', 'Conn. Gen. Stat. § 33-187 (2025)', '2026-10-01').map((one) => one.split(':')[0]),
      ['information'],
    );
  });

  it('judge by the day whose law the document is written under', () => {
    const under = (day: string): string => `<!-- conncite: as-of ${day} -->\n\nConn. Gen. Stat. § 33-187.`;
    const found = (day: string): number =>
      checkRule('repealed-section', under(day), { language: 'markdown', today: '2027-01-01' }).length;
    assert.deepEqual(['2026-09-30', '2026-10-01'].map(found), [0, 1]);
  });

  it('hold nobody to labels that an act since the edition may have added', () => {
    const missing = (text: string, today: string): number => checkRule('unknown-subsection', text, { today }).length;
    // P.A. 26-77, § 36, amended all of § 53a-181c; P.A. 26-32 amended subsection (a) of § 53a-40e alone.
    assert.deepEqual(
      ['2026-09-30', '2026-10-01'].map((today) => missing('§ 53a-181c(z)', today)),
      [1, 0],
    );
    assert.deepEqual(
      ['2026-10-01'].map((today) => missing('§ 53a-40e(z)', today)),
      [1],
    );
  });
});
