import assert from 'node:assert/strict';
import { compareSections } from '../../../server/src/official/pages/compareText';
import type { OfficialSection } from '../../../server/src/official/pages/officialText';
import { block, officialText } from '../../support/officialText';

function section(text: readonly string[] | null): OfficialSection | undefined {
  if (text === null) return undefined;
  return officialText([{ number: '1', name: 'Lamps', title: '99', blocks: [block('99-1', 'Lamps.', text)] }]).section(
    '99-1',
  );
}

/** "(a) same; (b) moved to (c)" */
function compared(before: readonly string[] | null, after: readonly string[] | null): string {
  return compareSections(section(before), section(after))
    .map(
      ({ pinpoint, state, movedTo }) =>
        `${pinpoint.map((label) => `(${label})`).join('') || 'all'} ${state}${movedTo.length > 0 ? ` to ${movedTo.map((label) => `(${label})`).join('')}` : ''}`,
    )
    .join('; ');
}

const A = '(a) Each keeper shall light every lamp at dusk and put it out at dawn.';
const B = '(b) A keeper who is absent shall name another keeper in writing before noon.';
const C = '(c) The harbormaster may inspect any lamp at any reasonable hour of the day.';
const relabel = (text: string, label: string): string => text.replace(/^\(\w+\)/, `(${label})`);

describe('two editions of a section', () => {
  const CASES: readonly (readonly [string, readonly string[] | null, readonly string[] | null, string])[] = [
    ['that read the same', [A, B], [A, B], 'all same; (a) same; (b) same'],
    [
      'whose printers set blanks and stars otherwise',
      [A, B],
      [`*${A.replaceAll(' ', '  ')}`, B],
      'all same; (a) same; (b) same',
    ],
    [
      'of which one has a blank that a link left before a comma',
      [A.replace('dusk', 'dusk ,'), B],
      [A.replace('dusk', 'dusk,'), B],
      'all same; (a) same; (b) same',
    ],
    ['of which one part changed', [A, B], [A, B.replace('noon', 'sunset')], 'all changed; (a) same; (b) changed'],
    [
      'of which a part in a part changed',
      ['(a) Each lamp shall be (1) lit with oil, and (2) cleaned each week by its keeper.', B],
      ['(a) Each lamp shall be (1) lit with gas, and (2) cleaned each week by its keeper.', B],
      'all changed; (a) changed; (a)(1) changed; (a)(2) same; (b) same',
    ],
    ['with a part added at the end', [A, B], [A, B, C], 'all changed; (a) same; (b) same; (c) added'],
    ['with a part gone', [A, B, C], [A, B], 'all changed; (a) same; (b) same; (c) removed'],
    [
      'with a part put before the others',
      [A, B],
      [relabel(C, 'a'), relabel(A, 'b'), relabel(B, 'c')],
      'all changed; (a) moved to (b); (b) moved to (c); (a) added',
    ],
    [
      'with a part moved and changed a little',
      [A, B],
      [relabel(C, 'a'), relabel(A, 'b'), relabel(B, 'c').replace('noon', 'sunset')],
      'all changed; (a) moved to (b); (b) moved to (c); (a) added',
    ],
    [
      'with a part taken out between',
      [A, B, C],
      [A, relabel(C, 'b')],
      'all changed; (a) same; (b) removed; (c) moved to (b)',
    ],
    ['without labels', ['Lamps are lit.'], ['Lamps are out.'], 'all changed'],
    [
      'whose introduction alone changed',
      ['A keeper:', A, B],
      ['Each keeper:', A, B],
      'all changed; (a) same; (b) same',
    ],
    ['of which the older is not there', null, [A], 'all added; (a) added'],
    ['of which the newer is repealed', [A], ['Section 99-1 is repealed.'], 'all removed; (a) removed'],
    ['that are repealed both', ['Section 99-1 is repealed.'], ['Section 99-1 is repealed.'], 'all same'],
  ];
  for (const [what, before, after, expected] of CASES) {
    it(`${what} are told apart part by part`, () => {
      assert.equal(compared(before, after), expected);
    });
  }
});
