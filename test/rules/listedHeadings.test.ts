import assert from 'node:assert/strict';
import { check } from '../support/check';

const KEEP = 'It stands in a list of headings; keep it if the list shows the law of an earlier day.';
const told = (text: string): string[] =>
  check(text)
    .filter(({ code }) => code === 'repealed-section')
    .map(({ severity, message }) => `${severity}${message.endsWith(KEEP) ? ' of a list' : ''}`);

describe('a repealed section', () => {
  for (const [what, text, ...severities] of [
    [
      'in a table of contents is for information',
      'Connecticut. Sec. 53a-51. Bees. Sec. 53a-53. (Formerly Sec. 53-20). Hives of bees. Sec. 53a-55. Wax.',
      'information of a list',
    ],
    [
      'at the end of one too, in whatever sign',
      'Connecticut\n§ 53a-51. Bees.\n§ 53a-55. Wax.\n§ 53a-53. Hives.',
      'information of a list',
    ],
    ['in two headings is an error', 'Connecticut. Sec. 53a-53. Hives of bees. Sec. 53a-55. Wax.', 'error'],
    [
      'between headings with their text is an error',
      `Connecticut.\n§ 53a-51. Bees. ${'Bees are kept. '.repeat(30)}\n§ 53a-53. Hives. ${'Hives are built. '.repeat(30)}\n§ 53a-55. Wax.`,
      'error',
    ],
    [
      'between headings of other titles is an error',
      'Connecticut. Sec. 1-2. Bees. Sec. 53a-53. Hives. Sec. 4-61. Wax.',
      'error',
    ],
    [
      'in a list of citations is an error',
      'Connecticut. He relies on § 53a-51, § 53a-53 and § 53a-55. Wax is none.',
      'error',
    ],
    [
      'in sentences that begin with a number is an error',
      'Connecticut. Section 53a-51 is on bees. Section 53a-53 is on hives. Section 53a-55 is on wax.',
      'error',
    ],
  ] as const)
    it(what, () => {
      assert.deepEqual(told(text), severities);
    });
});
