import assert from 'node:assert/strict';
import { pendingActsInWords } from '../../../server/src/facts/pendingActs';

const CASES: readonly (readonly [printed: string, words: string])[] = [
  ['section 204 of public act 25-174', 'P.A. 25-174, § 204'],
  ['sections 3 and 4 of public act 25-1 of the November special session', 'Nov. Sp. Sess. P.A. 25-1, §§ 3, 4'],
  ['section 67 of public act 23-167 and section 34 of public act 24-41', 'P.A. 23-167, § 67 and P.A. 24-41, § 34'],
  [
    'section 1 of public act 23-1 of the September 26 special session, section 2 of public act 23-3 and section 7 of public act 24-9',
    'Sept. 26 Sp. Sess. P.A. 23-1, § 1, P.A. 23-3, § 2 and P.A. 24-9, § 7',
  ],
  ['P.A. 26-21, § 10', 'P.A. 26-21, § 10'],
  ['P.A. 25-168, S. 360; P.A. 26-68, S. 77, 358', 'P.A. 25-168, § 360; P.A. 26-68, §§ 77, 358'],
  ['section 4 of public act 25-3 as the governor signed it', 'section 4 of public act 25-3 as the governor signed it'],
  ['', ''],
];

describe('acts of an amendment that is printed beside the law', () => {
  for (const [printed, words] of CASES)
    it(`"${printed}" is told as "${words}"`, () => {
      assert.equal(pendingActsInWords(printed), words);
    });
});
