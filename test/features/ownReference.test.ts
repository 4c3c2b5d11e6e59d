import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { hover } from '../../server/src/features/hover';
import { pageAddress } from '../../server/src/features/pages/address';
import { sectionDocument } from '../../server/src/features/textDocumentContent';
import { plainText } from '../../server/src/features/wording/richText';
import { documentOf, hoverContext, TODAY } from '../support/features';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

describe('what a section says of its own parts', () => {
  const SELF = officialText([
    {
      number: '952',
      name: 'X',
      title: '53a',
      blocks: [
        block('53a-70', 'Self.', [
          '(a) A keeper shall (1) light, (2) trim, or (3) sell, as subdivisions (1) and (2) of this subsection say, (A) oil, or (B) what subparagraph (A) of this subdivision names.',
          '(b) Under subparagraph (B) of subdivision (3) of subsection (a) of this section, and subsections (a) to (c), inclusive, of this section.',
          '(c) See subsection (a) of section 53a-192a, and subsection (d) of a contract.',
        ]),
      ],
    },
  ]);
  const page = sectionDocument('53a-70', smallStatutes(SAMPLE), TODAY, {
    official: SELF,
    links: { getText: true },
  }).text;
  const self = documentOf(page, 'conncite-section', pageAddress('53a-70')).snapshot;
  for (const [words, at, path] of [
    ['subdivisions (1) and (2) of this subsection', '(1) and', ['a', '1']],
    ['subdivisions (1) and (2) of this subsection', '(2) of', ['a', '2']],
    ['subdivisions (1) and (2) of this subsection', 'and', ['a', '1']],
    ['subparagraph (A) of this subdivision', 'subp', ['a', '3', 'A']],
    ['subparagraph (B) of subdivision (3) of subsection (a) of this section', 'division', ['a', '3', 'B']],
    ['subsections (a) to (c), inclusive, of this section', '(c)', ['c']],
    ['subsections (a) to (c), inclusive, of this section', 'inclusive', ['a']],
  ] as const) {
    it(`"${words}" leads to (${path.join(')(')}) at "${at}"`, () => {
      const start = self.text.indexOf(words);
      const offset = start + words.indexOf(at) + 1;
      const [target] = definition(self, offset);
      assert.deepEqual(
        [target?.number, target?.pinpoint, target && self.text.slice(target.origin.start, target.origin.end)],
        ['53a-70', path, words],
      );
      assert.match(
        plainText(hover(self, offset, hoverContext({ official: SELF }))?.content ?? []),
        new RegExp(`\\n(?:- )?\\(${path.at(-1) ?? ''}\\) `),
      );
    });
  }

  it('ends with its last word', () => {
    const words = 'subsections (a) to (c), inclusive, of this section';
    const end = self.text.indexOf(words) + words.length;
    assert.deepEqual(
      [end, end + 1].map((offset) => definition(self, offset).map(({ pinpoint }) => pinpoint)),
      [[['a']], []],
    );
  });

  it('what another document or section means leads to no part of this one', () => {
    assert.deepEqual(
      definition(self, self.text.indexOf('subsection (a) of section 53a-192a') + 12).map(({ number }) => number),
      ['53a-192a'],
    );
    assert.deepEqual(definition(self, self.text.indexOf('subsection (d) of a contract') + 12), []);
    const { snapshot: brief } = documentOf('subsection (a) of this section');
    assert.deepEqual([definition(brief, 12), hover(brief, 12, hoverContext({ official: SELF }))], [[], undefined]);
  });
});
