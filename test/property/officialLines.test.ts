import assert from 'node:assert/strict';
import fc from 'fast-check';
import { officialLines } from '../../server/src/features/pages/officialLines';
import { pageDocument, type PageLine } from '../../server/src/features/pages/page';
import { makeBody, type Paragraph } from '../../server/src/official/pages/body';

const piece = fc.constantFrom(
  '(a) ',
  '(b) ',
  '(1) ',
  '(2) ',
  '(A) ',
  '(i) ',
  '*(c) ',
  'lamp ',
  'shall ',
  'subsection (a) of this section ',
  'thirty (30) days ',
  '; and ',
  '. ',
  '# ',
  '- ',
  '  ',
);
const paragraph = fc
  .tuple(
    fc.constantFrom('text', 'text', 'text', 'flush', 'heading', 'form', 'table'),
    fc.array(piece, { minLength: 1, maxLength: 12 }),
  )
  .map(([kind, pieces]): Paragraph => [kind, pieces.join('').trim() || 'x']);

function words(lines: readonly PageLine[]): string {
  return lines
    .map((line) => (line.kind === 'subsection' ? `${line.mark ?? ''}(${line.label})${line.text}` : line.text))
    .join('')
    .replace(/\s+/g, '');
}

describe('the law on a page', () => {
  it('has every word of the text, in its order, and no other', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const body = makeBody(paragraphs);
        assert.equal(words(officialLines(body)), body.text.replace(/\s+/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('has each label of the text where its line is', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const { text, lineOf, pathOf } = pageDocument({ number: '1-1', lines: officialLines(makeBody(paragraphs)) });
        const lines = text.split('\n');
        for (const [path, line] of lineOf) {
          assert.ok(
            lines[line]
              ?.trim()
              .replace(/^\*+/, '')
              .startsWith(path.slice(path.lastIndexOf('('))),
            `${path} at ${lines[line] ?? 'nothing'}`,
          );
          assert.equal(pathOf[line], path);
        }
      }),
      { numRuns: 500 },
    );
  });
});
