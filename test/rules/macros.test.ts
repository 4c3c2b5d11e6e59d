import assert from 'node:assert/strict';
import { checkRule } from '../support/check';

const OWN = '\\newcommand{\\cgs}[1]{Conn.\\ Gen.\\ Stat.\\ \\S~#1}';
const OTHER = OWN.replace('Conn.\\ Gen.\\ Stat.', 'C.G.S.');

describe('a macro of the writer’s own that takes the number', () => {
  for (const [macro, found] of [
    [OWN, 0],
    [OTHER, 1],
  ] as const)
    it(`is judged by the name that it writes: ${macro}`, () => {
      const text = `${macro}See \\cgs{53a-70}.`;
      assert.equal(checkRule('code-name', text, { language: 'latex', style: 'bluebook' }).length, found);
    });
});
