import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { recognize } from '../../server/src/citations/recognize';
import { plainProse } from '../../server/src/markup/prose';
import { MARKUPS } from '../../server/src/markup/registry';
import { checkReading } from '../support/reading';

/** Pieces that a citation is made of, in any order: near misses of every kind. */
const PIECES = [
  'Conn. Gen. Stat.',
  'General Statutes',
  'C.G.S.',
  'CGS',
  'Conn.',
  'Gen.',
  'Stat.',
  '§',
  '§§',
  ' ',
  '\u00a0',
  '\n',
  '\r\n',
  '\n\n',
  'section ',
  'Sec. ',
  'sections ',
  '53a-70',
  '53a',
  '-',
  '–',
  '70',
  '-71',
  '42a-9-102',
  '(a)',
  '(1)',
  '[A]',
  '(2021)',
  '(West 2021)',
  '(Rev. to 2017)',
  'et seq.',
  ' and ',
  ', ',
  ' or ',
  ' to ',
  ' through ',
  ', inclusive,',
  'of the general statutes',
  'Id.',
  'id. at ',
  'Ibid.',
  'subsection (a) of ',
  'subdivision ',
  'P.A. 21-103',
  'Public Act ',
  'Formerly ',
  'Practice Book ',
  '18 U.S.C. ',
  '*',
  '_',
  '**',
  '`',
  '```\n',
  '\\S',
  '\\',
  '~',
  '{',
  '}',
  '%',
  '$',
  '<',
  '>',
  '<p>',
  '</em>',
  '&sect;',
  '&',
  ';',
  '[',
  ']',
  '(',
  ')',
  '"',
  '“',
  '”',
  '|',
  '> ',
  '- ',
  '# ',
  '[^1]',
  '[^1]: ',
  '\ud83d',
  '📌',
  '\u0000',
  '\u2029',
  '\ufffc',
  'v. ',
  'A',
  'a',
  '.',
  '1',
];

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(''));
const anything = fc.oneof(soup, fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 100 }));

describe('recognizer on any text', () => {
  for (const markup of MARKUPS) {
    const language = markup.languages[0] ?? 'plaintext';
    it(`is total and keeps its order in ${language}`, () => {
      fc.assert(
        fc.property(anything, (text) => {
          checkReading(createSnapshot('test:/', 1, language, text));
        }),
        { numRuns: 400 },
      );
    });
  }

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(soup, (text) => {
        assert.deepEqual(recognize(plainProse(text)), recognize(plainProse(text)));
      }),
    );
  });
});
