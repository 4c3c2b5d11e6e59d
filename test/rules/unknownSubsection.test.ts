import assert from 'node:assert/strict';
import { check, checkRule, fixed } from '../support/check';

const CODE = 'unknown-subsection';

describe('a pinpoint that the section does not have', () => {
  for (const [text, becomes] of [
    ['By General Statutes § 52-572(m), he sues.', 'By General Statutes § 52-572m, he sues.'],
    ['By General Statutes § 52-572 (m) (b), he sues.', 'By General Statutes § 52-572m (b), he sues.'],
    ['Subsection (m) of section 52-572 of the general statutes gives it.', undefined],
    ['By General Statutes § 53a-25(z), he sues.', undefined],
  ] as const) {
    it(`is told as the suffix of a section's number where there is one: ${text}`, () => {
      const [found] = checkRule(CODE, text);
      assert.ok(found !== undefined);
      assert.equal(found.message.includes('There is a section by that letter: § 52-572m'), becomes !== undefined);
      assert.equal(fixed(text, found), becomes);
    });
  }

  for (const [text, meant, becomes] of [
    ['By Conn. Gen. Stat. § 12-407(12) it is.', '§ 12-407(a)(12)', 'By Conn. Gen. Stat. § 12-407(a)(12) it is.'],
    [
      'By General Statutes § 12-407 (12) (A) it is.',
      '§ 12-407(a)(12)(A)',
      'By General Statutes § 12-407 (a) (12) (A) it is.',
    ],
    [
      'By General Statutes § 46a-60 (a) (7) she sues.',
      '§ 46a-60(b)(7)',
      'By General Statutes § 46a-60 (b) (7) she sues.',
    ],
    ['By subdivision (12) of section 12-407 of the general statutes it is.', '§ 12-407(a)(12)', undefined],
  ] as const) {
    it(`is told as the part that holds it where just one does: ${text}`, () => {
      const [found] = checkRule(CODE, text);
      assert.ok(found !== undefined);
      // Where the label cited first exists too, which of them is meant is the writer's to say.
      const words = meant.includes('(b)') ? `There is a ${meant}.` : `Did you mean ${meant}?`;
      assert.ok(found.message.endsWith(words), found.message);
      assert.doesNotMatch(found.message, /older text/);
      assert.equal(fixed(text, found), becomes);
    });
  }

  it('is told with the last act where letters became numbers', () => {
    const [found] = checkRule(CODE, 'He has Conn. Gen. Stat. § 52-352b(t).');
    assert.match(
      found?.message ?? '',
      /\(1\) to \(22\)\. The section was last amended by P\.A\. 21-161, § 1 \(2021\); an older text/,
    );
    assert.doesNotMatch(checkRule(CODE, 'By Conn. Gen. Stat. § 53a-25(z).')[0]?.message ?? '', /older text/);
  });

  it('is told of a number that is repealed, too, where a section has the letter', () => {
    const text = 'Of the minority (CGS § 9-167(a)) the law says so.';
    const [found] = checkRule('repealed-section', text);
    assert.match(found?.message ?? '', /There is a section by that letter: § 9-167a, .* Cite the law that is in force/);
    assert.equal(found && fixed(text, found), 'Of the minority (CGS § 9-167a) the law says so.');
  });

  for (const [cited, codes] of [
    ['Sections 8-64(d) and 8-66 shall apply.', []],
    ['By section 8-64(d) of the Connecticut General Statutes it is.', [CODE]],
    ['By section 53a-53 it is; by C.G.S. § 53a-53 too.', ['repealed-section']],
  ] as const) {
    it(`may be the ordinance's own where it cites its own sections: ${cited}`, () => {
      const found = check(`Town code\n[Amended 5-24-2023 by Ord. No. 7]\n${cited}`).map(({ code }) => code);
      assert.deepEqual(
        found.filter((code) => code === CODE || code === 'repealed-section'),
        codes,
      );
    });
  }
});
