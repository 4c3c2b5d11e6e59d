import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { selectionRange } from '../../server/src/features/selectionRange';
import { documentOf } from '../support/features';

describe('selection range', () => {
  const cases: readonly (readonly [source: string, expected: readonly string[], language?: string])[] = [
    [
      'No law. See Conn. Gen. Stat. §§ 53a-70(a)(|1), 53a-71 (2025), for that. More.',
      [
        '(1)',
        '(a)(1)',
        '53a-70(a)(1)',
        '53a-70(a)(1), 53a-71 (2025)',
        '§§ 53a-70(a)(1), 53a-71 (2025)',
        'Conn. Gen. Stat. §§ 53a-70(a)(1), 53a-71 (2025)',
        'See Conn. Gen. Stat. §§ 53a-70(a)(1), 53a-71 (2025), for that.',
      ],
    ],
    ['By § 53a-7|0 it is.', ['53a-70', '§ 53a-70', 'By § 53a-70 it is.']],
    ['§§ 53a-70 to 53a-7|3', ['53a-73', '53a-70 to 53a-73', '§§ 53a-70 to 53a-73']],
    [
      'Under subdivision (2) of subsection (|a) of section 53a-70 of the general statutes it is.',
      [
        '(a)',
        'subdivision (2) of subsection (a)',
        'subdivision (2) of subsection (a) of section 53a-70',
        'subdivision (2) of subsection (a) of section 53a-70 of the general statutes',
        'Under subdivision (2) of subsection (a) of section 53a-70 of the general statutes it is.',
      ],
    ],
    [
      'By § 53a-70(|a) (2025) it is.',
      ['(a)', '53a-70(a)', '53a-70(a) (2025)', '§ 53a-70(a) (2025)', 'By § 53a-70(a) (2025) it is.'],
    ],
    ['One. Two wo|rds. Three.', ['Two words.']],
    ['One *Id|.* Two.\n\nThree.', ['Id.', 'One *Id.* Two.'], 'markdown'],
  ];
  for (const [source, expected, language] of cases) {
    it(`grows in ${source}`, () => {
      const { snapshot, cursor, text } = documentOf(source, language);
      assert.deepEqual(
        selectionRange(snapshot, cursor).map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
  }

  it('always grows, and always holds the place', () => {
    const piece = fc.constantFrom(
      '§ 53a-70(a)',
      '§§ 53a-70, -71',
      ' Id. ',
      'word ',
      '. ',
      '\n\n',
      '*',
      '😀',
      '(',
      'General Statutes ',
      ' to 53a-73',
      '`x`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const offset = place % (text.length + 1);
        const spans = selectionRange(createSnapshot('x', 1, 'markdown', text), offset);
        assert.ok(spans.length > 0);
        spans.forEach((span, i) => {
          const inner = spans[i - 1] ?? { start: offset, end: offset };
          assert.ok(
            span.start <= inner.start && inner.end <= span.end && span.end <= text.length,
            JSON.stringify([text, offset, spans]),
          );
          if (i > 0) assert.ok(span.end - span.start > inner.end - inner.start);
        });
      }),
      { numRuns: 500 },
    );
  });
});
