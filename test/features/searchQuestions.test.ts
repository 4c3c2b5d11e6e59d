import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { searchStatutes } from '../../server/src/features/searchStatutes';
import { loadCatalogue } from '../support/catalogue';

/**
 * Questions with the sections that answer them, written by someone who had seen neither the search nor its names;
 * the search was tuned on those of odd lines alone. Here they are asked without the official text; with the whole
 * of it the figures stand in test/README.md.
 */
const QUESTIONS = readFileSync('test/fixtures/search/questions.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

describe('questions to the search', () => {
  for (const [half, parity] of [
    ['on which it was tuned', 1],
    ['on which it was not', 0],
  ] as const) {
    it(`${half} are answered among the first sections`, () => {
      const statutes = loadCatalogue();
      const asked = QUESTIONS.filter((_, i) => i > 0 && (i + 1) % 2 === parity);
      const places = asked.map(([question = '', numbers = '']) => {
        const meant = numbers.split(',').map((number) => number.trim());
        return searchStatutes(question, statutes, undefined, 30).sections.findIndex(({ number }) =>
          meant.includes(number),
        );
      });
      const share = (within: number): number =>
        places.filter((place) => place >= 0 && place < within).length / asked.length;
      const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / asked.length;
      assert.ok(asked.length >= 85);
      assert.ok(share(1) >= 0.7 && share(5) >= 0.86 && reciprocal >= 0.76, `${share(1)} ${share(5)} ${reciprocal}`);
    });
  }

  it('written later, before its names were looked at, are answered among the first sections', () => {
    const statutes = loadCatalogue();
    const asked = readFileSync('test/fixtures/search/questions-later.tsv', 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const places = asked.map(([question = '', numbers = '']) =>
      searchStatutes(question, statutes, undefined, 30).sections.findIndex(({ number }) =>
        numbers.split(',').includes(number),
      ),
    );
    const share = (within: number): number =>
      places.filter((place) => place >= 0 && place < within).length / asked.length;
    assert.ok(asked.length === 60 && share(1) >= 0.7 && share(5) >= 0.85, `${share(1)} ${share(5)}`);
  });

  it('may name a law by a word that no text has', () => {
    assert.deepEqual(
      searchStatutes('revenge porn', loadCatalogue(), undefined, 1).sections.map(({ number }) => number),
      ['53a-189c'],
    );
  });
});
