import assert from 'node:assert/strict';
import { check } from '../support/check';

/** The code's own notes and headings, in sentences of our own, tell what became of sections: no reader is helped by hearing it again. */
const SILENT = [
  'History: P.A. 90-1 deleted reference to Sec. 17-57a; P.A. 95-264 amended Subsec. (a) to add Sec. 21a-305 and Sec. 38a-944(g).',
  'Sec. 17-273b was moved; P.A. 95-194 amended Subsec. (a) by replacing reference to Sec. 32-9kk with reference to Sec. 32-760.',
  'Secs. 30-49 and 30-50. Sale on credit. Period of credit. Sections 30-49 and 30-50 are repealed.',
  '46a-91\nSecs. 46a-91 to 46a-93. Unfair practices.\n\nSections 46a-91 to 46a-93, inclusive, are repealed, effective October 1, 1988.',
  'The secretary approves aid for municipalities under Sec. 8-225. Sections 8-224, 8-225 and 8-225a are repealed.',
  'Secs. 15-101ff to 15-101 ll .\nReserved for future use.',
  'Sec. 4-124 ll . Model policy on release for work.',
  'The report is due under section 46a-13 l the year after.',
];

const TOLD: readonly (readonly [string, string])[] = [
  ['Under section 30-49 the seller is liable.', 'repealed-section'],
  ['Connecticut law:\n\nSecs. 30-49 and 30-50. Sale on credit.\nThe seller is liable.', 'repealed-section'],
  ['History: P.A. 95-264 amended it.\n\nC.G.S. § 53a-700 applies.', 'unknown-section'],
  ['P.A. 95-264 is older than § 30-49, which governs credit.', 'repealed-section'],
];

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
