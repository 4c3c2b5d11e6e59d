import assert from 'node:assert/strict';
import { readStatus } from '../../../server/src/official/pages/blockStatus';

describe('what a block of a page says of itself', () => {
  it('is not misled on a section without law by what belongs to the chapter or the next part, or by a heading said twice', () => {
    for (const [status, ...text] of [
      ['repealed', 'Section 99-81a is repealed, effective July 1, 2013.', '*See Sec. 99-69 for declaration of policy.'],
      ['repealed', 'Section 99-52 is repealed.', '*Lamps too dim. 164 C. 162. Cited. 184 C. 597.', 'Cited. 45 CA 591.'],
      ['repealed', 'Section 99-450a is repealed.', 'B', 'MINOR LANTERNS'],
      ['repealed', 'Section 99-198 is repealed.', '(B) (1)', 'ISSUE OF 1969'],
      ['reserved', 'Reserved for future use.', '(A)', 'SHARES'],
      ['transferred', 'Transferred to Chapter 945, Sec. 53-243a.', '*Cited. 14 CA 356.'],
      [
        'repealed',
        'Secs. 99-10 to 99-14. Lamps. Oil of sections 99-8 and 99-9. Sections 99-10 to 99-14, inclusive, are repealed.',
      ],
      ['in force', 'Section 99-81a is repealed, effective July 1, 2013.', 'A keeper may go on until then.'],
      ['in force', `Section 99-81a is repealed, effective July 1, 2013.${' Words'.repeat(250)}`],
      ['in force', 'Reserved for future use.', '(a) A keeper may light the lamp.'],
      ['in force', 'Secs. 99-10 to 99-14 are read together. A person may rely on them.'],
    ] as const)
      assert.equal(readStatus(text).status, status, text.join(' / '));
  });
});
