import assert from 'node:assert/strict';
import { alike, compareSections, plain } from '../../../server/src/official/pages/compareText';
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

/** Two parts whose words are the same, whoever is meant. */
const WITH_PARTS = (label: string, who: string): string =>
  `(${label}) Each ${who} shall (1) light all of the lamps at dusk, and (2) put all of them out at dawn.`;

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
    [
      'with a part moved, and put a second time with a change',
      [A],
      [relabel(C, 'a'), relabel(A, 'b'), relabel(A, 'c').replace('dawn', 'sunrise')],
      'all changed; (a) moved to (b); (a) added; (c) added',
    ],
    [
      'with equal parts in parts that were moved, which went with them',
      [WITH_PARTS('a', 'keeper of the lamp'), WITH_PARTS('b', 'captain of the ship')],
      [C.replace('(c)', '(a)'), B, WITH_PARTS('c', 'captain of the ship'), WITH_PARTS('d', 'keeper of the lamp')],
      'all changed; (a) moved to (d); (a)(1) moved to (d)(1); (a)(2) moved to (d)(2); ' +
        '(b) moved to (c); (b)(1) moved to (c)(1); (b)(2) moved to (c)(2); (a) added; (b) added',
    ],
    [
      'with two equal parts moved, each to a place of its own',
      [relabel(A, 'a'), relabel(A, 'b')],
      [relabel(B, 'a'), relabel(C, 'b'), relabel(A, 'c'), relabel(A, 'd')],
      'all changed; (a) moved to (c); (b) moved to (d); (a) added; (b) added',
    ],
    [
      'with two parts that are like one of now, to which the first moved',
      [relabel(A, 'a'), relabel(A, 'b').replace('every', 'each')],
      [relabel(B, 'a'), relabel(C, 'b'), relabel(A, 'c').replace('dawn', 'sunrise')],
      'all changed; (a) moved to (c); (b) changed; (a) added',
    ],
    [
      'with one of two equal parts rewritten, which did not move to where the other stays',
      [relabel(A, 'a'), relabel(A, 'b')],
      [relabel(C, 'a'), relabel(A, 'b')],
      'all changed; (a) changed; (b) same',
    ],
    [
      'with a part of four words, which tell no move',
      [A, '(b) Four words are here.'],
      [A, B, '(c) Four words are here.'],
      'all changed; (a) same; (b) changed; (c) added',
    ],
    [
      'with a part of five words, which tell a move',
      [A, '(b) Five words are standing here.'],
      [A, B, '(c) Five words are standing here.'],
      'all changed; (a) same; (b) moved to (c); (b) added',
    ],
    [
      'with a part moved, of whose pairs of words three in four are as before',
      [A, '(b) Five words are standing here.'],
      [A, B, '(c) Five words are standing there.'],
      'all changed; (a) same; (b) moved to (c); (b) added',
    ],
    [
      'with a part of whose pairs of words half are as before, which is none that was moved',
      [A, '(b) Five words are standing here.'],
      [A, B, '(c) Five words are lying here.'],
      'all changed; (a) same; (b) changed; (c) added',
    ],
    [
      'with a part that is a little more like the next, and stays what it is',
      [A, '(b) One two three four five six seven eight nine ten.'],
      [
        A,
        '(b) One two three four five six seven eight nine zero.',
        '(c) One two three four five six seven eight nine ten, eleven.',
      ],
      'all changed; (a) same; (b) changed; (c) added',
    ],
    ['with a part put a second time', [A, B], [A, B, relabel(A, 'c')], 'all changed; (a) same; (b) same; (c) added'],
    [
      'with a part that is like one of another level, which is none that was moved',
      [A, relabel(C, 'b')],
      [
        A,
        '(b) Lamps are seen to by these: (1) The harbormaster may inspect each lamp at any reasonable hour of the day; (2) nobody else who comes to the harbor by land or by sea, by day or by night, for pay or for nothing, may so much as touch one of them.',
      ],
      'all changed; (a) same; (b) changed; (b)(1) added; (b)(2) added',
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

describe('how much two texts are alike', () => {
  for (const [a, b, share] of [
    ['', '', 1],
    ['one', 'one', 1],
    ['one', 'two', 0],
    ['one', '', 0],
    ['one two', 'one two', 1],
    ['One Two', 'one two', 1],
    ['one two three', 'one two four', 0.5],
    ['one two three', 'two one three', 0],
    ['one two one two', 'one two', 0.5],
    ['a b c d e', 'a b c d f', 0.75],
    ['a b', 'a b c d', 0.5],
    ['a b', 'a b c d e', 0],
  ] as const) {
    it(`is ${share} of "${a}" and "${b}"`, () => {
      assert.equal(alike(a, b), share);
      assert.equal(alike(b, a), share);
    });
  }
});

describe('words as they are compared', () => {
  for (const [text, is] of [
    ['*Lamps* are  lit **', 'Lamps are lit'],
    ['lamps , oil ; wicks : (and all ) .', 'lamps, oil; wicks: (and all).'],
    ['a .5 b', 'a .5 b'],
    [' a ]', 'a]'],
  ] as const) {
    it(`are without what is the printer’s: "${text}"`, () => {
      assert.equal(plain(text), is);
    });
  }
});
