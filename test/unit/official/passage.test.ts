import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeBody } from '../../../server/src/official/pages/body';
import { findPassage, makeSnippet, pathAt, type Wanted } from '../../../server/src/official/pages/passage';
import { stem } from '../../../server/src/search/stem';
import { foldWords } from '../../../server/src/search/words';

function wanted(words: string): Wanted[] {
  return foldWords(words).map((word) => ({ stems: new Set([stem(word)]) }));
}

describe('passages', () => {
  const CASES: readonly (readonly [string, string, string | undefined, boolean])[] = [
    // text, words, what is found, as a phrase
    ['A keeper shall put out each lantern.', 'put out', 'put out', true],
    ['A keeper shall put each lantern out.', 'out put', 'put each lantern out', false],
    ['Lanterns and lamps. Lamps, lanterns.', 'lamp lantern', 'Lamps, lanterns', true],
    ['The owner’s permit', 'owners permit', 'owner’s permit', true],
    ['Each cit\u00e9 of the state', 'cite state', 'cit\u00e9 of the state', false],
    ['Notice of appeals', 'notice of absent', 'Notice of', false],
    ['Limitations of actions', 'limited action', 'Limitations of actions', false],
    ['Lamp oil. A lamp.', 'lamp', 'Lamp', false],
    ['Nothing here', 'lamp', undefined, false],
  ];
  for (const [text, words, found, phrase] of CASES) {
    it(`finds "${words}" in "${text}"`, () => {
      const passage = findPassage(text, wanted(words));
      assert.deepEqual([passage && text.slice(passage.start, passage.end), passage?.phrase ?? false], [found, phrase]);
    });
  }

  it('shows words around a passage and marks what was looked for', () => {
    const text = `${'Some words before it. '.repeat(20)}The lantern is lit.\n${'And some words after it. '.repeat(20)}`;
    const words = wanted('lantern lit');
    const passage = findPassage(text, words);
    assert.ok(passage !== undefined);
    const { snippet, marks } = makeSnippet(text, passage, words);
    assert.match(snippet, /^… .*The lantern is lit\. And .* …$/);
    assert.deepEqual(
      marks.map(([start, end]) => snippet.slice(start, end)),
      ['lantern', 'lit'],
    );
    assert.ok(snippet.length < 260);
  });

  it('shows each word of a passage that is too wide, with words around it', () => {
    const text = `${'Some words before it. '.repeat(9)}The lantern is lit. ${'And some words between. '.repeat(30)}Nobody puts out the flame. ${'And some after. '.repeat(9)}`;
    const words = wanted('flame lantern');
    const passage = findPassage(text, words);
    assert.ok(passage !== undefined && passage.width > 500);
    const { snippet, marks } = makeSnippet(text, passage, words);
    assert.match(snippet, /^… .*The lantern is lit\. And .* … .*puts out the flame\. And .* …$/);
    assert.deepEqual(
      marks.map(([start, end]) => snippet.slice(start, end)),
      ['lantern', 'flame'],
    );
    assert.ok((marks[0]?.[0] ?? Infinity) < 40, 'what was found stands at the beginning');
    assert.ok(snippet.length < 300);
  });

  it('names the part that holds an offset', () => {
    const body = makeBody([
      ['text', 'Before. (1) In; (2) one: (A) deep, (B) deeper.'],
      ['text', 'After.'],
    ]);
    assert.deepEqual(
      ['Before', 'In', 'deeper', 'After'].map((word) => pathAt(body, body.text.indexOf(word)).join('')),
      ['', '1', '2B', ''],
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, words) => {
        const list = wanted(words);
        const passage = findPassage(text, list);
        if (passage === undefined) return;
        const { snippet, marks } = makeSnippet(text, passage, list);
        assert.ok(passage.start <= passage.end && passage.end <= text.length);
        for (const [start, end] of marks) assert.ok(start < end && end <= snippet.length);
      }),
    );
  });
});
