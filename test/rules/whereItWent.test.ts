import assert from 'node:assert/strict';
import { inlayHint } from '../../server/src/features/inlayHint';
import { check, snapshotOf } from '../support/check';
import { loadCatalogue } from '../support/catalogue';

/** A number that is no longer in use, what is said of it, the number that the fix writes (or null), and the hint. */
const ROWS: readonly (readonly [number: string, says: string, fix: string | null, hint: string])[] = [
  ['53a-90', '§ 53a-90 was transferred to § 54-102a. Cite the current section number.', '54-102a', 'now § 54-102a'],
  [
    '17b-423',
    '§ 17b-423 was transferred to § 17a-306, and then to § 17a-854. Cite the current section number.',
    '17a-854',
    'now § 17a-854',
  ],
  [
    '4-61b',
    '§ 4-61b was transferred to § 46a-53, which was repealed. Cite the law that is in force.',
    null,
    'transferred, then repealed',
  ],
  [
    '10-108b',
    '§ 10-108b was transferred to § 10a-82, which was repealed. Cite the law that is in force.',
    null,
    'transferred, then repealed',
  ],
  // Where the page of the number does not say, the history note of the section that took it over does.
  [
    '19-570',
    '§ 19-570 was transferred to § 19a-460, and then to § 17a-210. Cite the current section number.',
    '17a-210',
    'now § 17a-210',
  ],
  [
    '36-441',
    '§ 36-441 was transferred; to which number is not known here (the General Statutes revised to January 1, 2025, with the 2026 Supplement).',
    null,
    'transferred',
  ],
  ['25-7d', '§ 25-7d is a former number, now § 22a-361.', '22a-361', 'now § 22a-361'],
  // Of a range that replaced one of as many numbers each has the place of its own.
  [
    '17-330',
    '§ 17-330 is a former number. It became § 46b-183, which is no longer in force.',
    null,
    'transferred, then repealed',
  ],
  [
    '4-23c',
    '§ 4-23c is a former number. It became § 4a-3, which is no longer in force.',
    null,
    'transferred, then repealed',
  ],
];
/** A range with letters that replaced another: the heading does not say which number became which. */
const OF_RANGE = '§ 17-483 is a former number. It became one or more of §§ 17b-680, 17b-681, 17b-682,';

describe('a section that was moved', () => {
  it('is said to be one or more of a range where the heading is of the range', () => {
    const [found] = check('See General Statutes § 17-483 there.').filter(({ code }) => code === 'former-number');
    assert.ok(found?.message.startsWith(OF_RANGE), found?.message);
  });

  for (const [number, says, fix, hint] of ROWS) {
    const text = `See General Statutes § ${number} there.`;
    const findings = check(text).filter(({ code }) => code === 'transferred-section' || code === 'former-number');

    it(`is followed to where it is in force: ${number}`, () => {
      assert.deepEqual(
        findings.map(({ message }) => message),
        [says],
      );
      assert.deepEqual(
        findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edits[0]?.newText)),
        fix === null ? [] : [fix],
      );
    });

    it(`has no number beside it in the editor that is not in force: ${number}`, () => {
      const hints = inlayHint(snapshotOf(text), { start: 0, end: text.length }, loadCatalogue());
      assert.equal(hints[0]?.label ?? '', hint);
    });
  }

  it('has no fix that cites a number which is not in force, whichever number was transferred', () => {
    const statutes = loadCatalogue();
    const moved: string[] = [];
    for (let i = 0, section = statutes.at(0); section !== undefined; section = statutes.at(++i))
      if (section.status === 'transferred') moved.push(section.number);
    assert.ok(moved.length > 3000);
    const text = moved.map((number) => `General Statutes § ${number}.`).join('\n');
    for (const { code, fixes, message } of check(text)) {
      if (code !== 'transferred-section' && code !== 'former-number') continue;
      for (const { edits } of fixes) assert.equal(statutes.find(edits[0]?.newText ?? '')?.status, 'in force', message);
    }
  }).timeout(60_000);
});
