import fc from 'fast-check';
import { Random } from '../fuzz/random';
import { editInEveryWay } from '../support/editing';
import { CITATIONS, SENTENCES, WRITINGS, written } from '../support/writings';
import { ALL_ON, checkSnapshot, snapshotOf } from '../support/check';
import { loadCatalogue } from '../support/catalogue';

const documents = fc.constantFrom(...WRITINGS).chain((writing) =>
  fc
    .record({
      paragraphs: fc.array(
        fc.record({
          block: fc.constantFrom(...writing.blocks),
          sentence: fc.constantFrom(...SENTENCES),
          marks: fc.constantFrom(...writing.marks),
          citations: fc.array(fc.constantFrom(...CITATIONS), { minLength: 2, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      macro: fc.option(fc.constantFrom(...CITATIONS)),
    })
    .map(({ paragraphs, macro }) => ({ language: writing.language, text: written(writing, paragraphs, macro) })),
);

describe('editing', () => {
  it('keeps the law in every block, markup and form: every fix, fix-all, conversion, rename, comment and table, each twice, and edits with faults in them', () => {
    fc.assert(
      fc.property(documents, fc.nat(), ({ language, text }, seed) => {
        editInEveryWay({
          random: new Random(seed),
          snapshot: snapshotOf(text, language),
          statutes: loadCatalogue(),
          read: (words) => snapshotOf(words, language),
          judge: (snapshot, style) => checkSnapshot(snapshot, { style, rules: ALL_ON }),
        });
      }),
      // The same documents each time; `npm run fuzz -- --editing` looks for others.
      { numRuns: 150, seed: 20261126 },
    );
  }).timeout(240_000);
});
