import assert from 'node:assert/strict';
import { check } from '../support/check';

const HEAD = 'October 7, 2025 CONNECTICUT LAW JOURNAL Page 9\n355 Conn. 1\nState v. Adrian H.\n';

/** Lines before a sign that begins one, and whether a sentence begins with it. */
const PAGES: readonly (readonly [string, boolean])[] = [
  [`It is so although General Statutes\n\n${HEAD}`, false],
  [`It is so although General Statutes\n${HEAD.replaceAll(' ', '')}`, false],
  ['It is so, as we said of\n\n- 12 -\n\n', false],
  ['It is so, as we said of\n\n12\nIn re Adrian H.\n', false],
  [`It is so.\n\n${HEAD}`, true],
  ['It is so, we said.”4\n\n12\n\n', true],
  ['It was so held in\nState v. Hale.\n', true],
  ['Of trials\n\n', true],
  // What a copy left of the marks of an omission.
  ['The court granted the motions to dismiss .\n. ', false],
  ['The court looks at the application of . ', false],
  ['The court granted the motions. . . . ', true],
  ['', true],
];

describe('a sign at the beginning of a page', () => {
  for (const [before, begins] of PAGES) {
    it(`${begins ? 'begins a sentence' : 'goes on with one'} after ${JSON.stringify(before)}`, () => {
      const found = check(`Of General Statutes § 54-82t.\n\n${before}§ 54-82t is read so.`, { style: 'connecticut' });
      assert.deepEqual(
        found.map(({ code }) => code),
        begins ? ['symbol-starts-sentence'] : [],
      );
    });
  }
});
