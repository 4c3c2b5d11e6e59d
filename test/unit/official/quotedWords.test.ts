import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasQuotation, nearestPassage, readQuotation } from '../../../server/src/official/pages/quotedWords';

const LAW =
  "(a) A keeper shall (1) light the lamp, (2) trim it, and (3) pay the town's fee of ten (10) dollars. (b) No lamp may burn whale oil.";

describe('words of a quotation', () => {
  const there: readonly string[] = [
    'A keeper shall light the lamp',
    'a KEEPER shall (1) light the lamp',
    '[A] keeper',
    'keeper ... trim it',
    'keeper . . . trim it',
    'keeper … trim it',
    'keeper * * * trim it',
    'keeper [...] trim it',
    'lamp[s] may burn',
    'lamp[] may burn',
    'keep[ing] shall',
    '[The] keeper shall light',
    'keeper shall light [and tend] the lamp',
    'town’s fee',
    'towns fee',
    'No lamp may burn [sic] whale oil',
    'keeper shall [and] trim it',
    'keeper shall [duly] light the lamp',
    '... whale oil ...',
    'fee of ten dollars',
    '“No lamp” may',
    'keep[] shall light',
    '[kee]per shall',
    'shall light the l[am]p',
    'shall light the lam[p]',
  ];
  for (const words of there)
    it(`are there: ${words}`, () => {
      assert.equal(hasQuotation(LAW, readQuotation(words)), true);
    });

  const missing: readonly string[] = [
    'lamp the light',
    'keeper [sic] trim it',
    'keeper shall [sic] trim it',
    'keeper [sic] light the lamp',
    'trim it ... A keeper',
    'keeper must',
    'burn oil',
    'lamps may burn',
    '[k]eepers shall',
    'keep[er of] shall',
    '[keep]er shall',
    'ki[lls] shall',
    'a keeper shall light the lamp and more',
  ];
  for (const words of missing)
    it(`are not there: ${words}`, () => {
      assert.equal(hasQuotation(LAW, readQuotation(words)), false);
    });

  const word = fc.constantFrom('shall', 'may', 'the', 'lamp', 'Keeper’s', 'oil', 'of', 'town', '(a)', '(1)', '10', 'é');
  it('of any text are in it, with anything left out', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(8)), { maxLength: 4 }),
        (words, cuts) => {
          const places = cuts.map(([at, length]) => [at % words.length, length] as const).sort((a, b) => a[0] - b[0]);
          const runs: string[] = [];
          let at = 0;
          for (const [place, length] of places) {
            const from = Math.max(at, place);
            runs.push(words.slice(from, from + length).join('  '));
            at = from + length;
          }
          assert.ok(hasQuotation(words.join(' '), readQuotation(runs.join(' … '))), JSON.stringify([words, runs]));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are never laid against a text beyond its ends', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (law, quoted) => {
        const text = law.join(' ');
        const near = nearestPassage(text, readQuotation(quoted.join(' ')));
        if (near === undefined) return;
        assert.ok(
          near.start >= 0 && near.start <= near.end && near.end <= text.length && near.share > 0 && near.share <= 1,
        );
        assert.ok(near.differs >= 0 && near.differs < text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('lie nearest to where most of them stand', () => {
    const near = nearestPassage(LAW, readQuotation('No lamp may burn olive oil'));
    assert.ok(near);
    assert.deepEqual(
      [LAW.slice(near.start, near.end), LAW.slice(near.differs, near.differs + 5)],
      ['No lamp may burn whale oil', 'whale'],
    );
    assert.equal(nearestPassage(LAW, readQuotation('entirely other words than these')), undefined);
  });

  const TWO =
    'No lamp may be moved by hand. Every lamp shall be trimmed at noon by its keeper. No lamp may burn whale oil at night.';
  const APART = `No lamp may be moved by hand. ${'Each keeper sees to this. '.repeat(8)} Every lamp shall be trimmed at noon by its keeper.`;
  const FAR = `No lamp may burn whale oil. ${'Each keeper sees to this. '.repeat(6)} A zebra.`;
  /** Four words of it stand together in the first sentence, nine of it apart in the second. */
  const PARTED = `One two three four. ${'Each keeper sees to this. '.repeat(8)}One two three odd four five six even seven eight nine.`;
  for (const [text, quoted, passage, differs, share] of [
    [
      PARTED,
      'one two three four five six seven eight nine',
      'One two three odd four five six even seven eight nine',
      'odd',
      1,
    ],
    [TWO, 'No lamp may burn whale oil by night', 'No lamp may burn whale oil at night', 'at night', 7 / 8],
    [TWO, 'No lamp may be moved by foot', 'No lamp may be moved by hand', 'hand', 6 / 7],
    [TWO, 'lamp shall be always trimmed at noon', 'lamp shall be trimmed at noon', 'trimmed', 6 / 7],
    [TWO, 'Every lantern shall be trimmed at noon', 'Every lamp shall be trimmed at noon', 'lamp', 6 / 7],
    [TWO, 'Each lamp shall be trimmed', 'Every lamp shall be trimmed', 'Every', 4 / 5],
    [TWO, 'a a a a a No lamp may be moved', 'No lamp may be moved', 'No lamp', 5 / 10],
    [TWO, 'burn whale oil at night and day', 'burn whale oil at night', 'night', 5 / 7],
    [FAR, 'No lamp may burn zebra', 'No lamp may burn whale', 'whale', 4 / 5],
    [
      APART,
      'Every lamp shall be trimmed at noon. No lamp may be moved',
      'Every lamp shall be trimmed at noon by its keeper',
      'by its',
      7 / 12,
    ],
  ] as const) {
    it(`lie nearest to "${passage}", for "${quoted}"`, () => {
      const near = nearestPassage(text, readQuotation(quoted));
      assert.ok(near);
      assert.deepEqual(
        [text.slice(near.start, near.end), text.slice(near.differs, near.differs + differs.length), near.share],
        [passage, differs, share],
      );
    });
  }
});
