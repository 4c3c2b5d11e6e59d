import assert from 'node:assert/strict';
import { convertInSteps } from '../../server/src/features/convertCitations';
import { outlineInSteps } from '../../server/src/features/documentSymbol';
import { renameInSteps } from '../../server/src/features/rename';
import type { Steps } from '../../server/src/text/steps';
import { documentOf } from '../support/features';

/** How often work stops before it ends. */
function stops(work: Steps<unknown>): number {
  let count = 0;
  while (work.next().done !== true) count++;
  return count;
}

describe('work on a long document lets other requests in between', () => {
  const snapshot = (citations: number): ReturnType<typeof documentOf>['snapshot'] =>
    documentOf('General Statutes § 1-1. '.repeat(citations)).snapshot;
  const outline = (citations: number): number => stops(outlineInSteps(snapshot(citations), null, undefined, () => []));
  const rename = (citations: number): number => stops(renameInSteps(snapshot(citations), '9-9', '9-8'));
  const convert = (citations: number): number =>
    stops(convertInSteps(snapshot(citations), 'bluebook', { start: 0, end: 0 }, null));

  for (const [what, work, every] of [
    ['the outline', outline, 64],
    ['a rename', rename, 256],
    ['a conversion', convert, 64],
  ] as const) {
    it(`${what}, after each ${every} citations`, () => {
      const none = work(1);
      assert.deepEqual(
        [every - 1, every, 2 * every - 1, 2 * every].map((count) => work(count) - none),
        [0, 1, 1, 2],
      );
    });
  }
});
