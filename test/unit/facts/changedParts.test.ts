import assert from 'node:assert/strict';
import { changedParts } from '../../../data/changedParts';
import type { LaterVersion, OfficialSection } from '../../../server/src/official/pages/officialText';
import { block, officialText } from '../../support/officialText';

/** A section of an official page with these paragraphs. */
function section(text: readonly string[]): OfficialSection {
  const blocks = [block('47-33a', 'Lanterns.', text)];
  const found = officialText([{ number: '821', name: 'Land Titles', title: '47', blocks }]).section('47-33a');
  assert.ok(found);
  return found;
}

const NOW = [
  '(a) A keeper (1) lights a lantern, and (2) trims it.',
  '(b) It burns until dawn.',
  '(c) Fog counts as night.',
];

describe('the parts that a later text changes', () => {
  for (const [what, scope, text, parts] of [
    ['one subsection', '', [NOW[0], '(b) It burns until noon.', NOW[2]], '(b)'],
    ['one subdivision', '', ['(a) A keeper (1) lights a lamp, and (2) trims it.', NOW[1], NOW[2]], '(a)(1)'],
    [
      'the words before the subdivisions',
      '',
      ['(a) A guard (1) lights a lantern, and (2) trims it.', NOW[1], NOW[2]],
      '(a)',
    ],
    [
      'a blank that a copy puts before a comma, and another part',
      '',
      [String(NOW[0]).replace(/,/, ' ,'), '(b) It burns until noon.', NOW[2]],
      '(b)',
    ],
    ['a subsection more', '', [...NOW, '(d) Snow does too.'], '(d)'],
    ['a subsection less', '', NOW.slice(0, 2), '(c)'],
    ['two of them', '', ['(a) A guard lights it.', NOW[1], '(c) Fog does not.'], '(a),(c)'],
    ['words outside any part', '', ['A rule.', ...NOW], ''],
    ['what the note names', 'subsection (b)', ['(b) It burns until noon.'], '(b)'],
    ['several that the note names', 'subsections (a) and (c)', ['(a) A guard.', '(c) Fog.'], '(a),(c)'],
    ['a list that the note names', 'subdivisions (1), (2), and (3)', ['(1) A guard.'], '(1),(2),(3)'],
    ['a part within one that the note names', 'subdivision (2) of subsection (a)', ['(2) trims it.'], '(a)(2)'],
    ['what the note names in other words', 'the first sentence', ['A guard.'], ''],
  ] as const) {
    it(`are ${parts === '' ? 'not known' : parts} for ${what}`, () => {
      const later: LaterVersion = {
        effective: '2027-07-01',
        scope,
        by: 'section 1 of public act 26-1',
        note: '',
        catchline: '',
        body: section(text.map(String)).body,
      };
      assert.equal(changedParts(section(NOW), later), parts);
    });
  }
});
