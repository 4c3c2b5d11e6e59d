import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Prose } from '../../server/src/markup/prose';
import { markdown, quarto } from '../../server/src/markup/markdown/markdown';

/** What blocks of Markdown begin with, hold and end with, and what binds one place to another. */
const PIECES = [
  'See Conn. Gen. Stat. § 53a-70(a). ',
  'The court *did* not `say` more, **and so on** for a while, at https://example.org/a. ',
  'Words and more words that fill a line of a brief, so that the places where reading may begin lie apart. ',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\n\n',
  '\n\n## Part\n\n',
  '\nPart\n---\n',
  '\n\n> ',
  '\n\n- ',
  '\n\n1. ',
  '\n    ',
  '\n\n    code\n\n    more\n\n',
  '\n\n```\n',
  '\n```\n\n',
  '\n\n<div>\n',
  '\n</div>\n\n',
  '\n\n<blockquote>\n\n',
  '\n\n</blockquote>\n\n',
  '<!-- a remark -->',
  '\n\n<!-- a longer\n\nremark -->\n\n',
  '\n\n<script>\n\n',
  '</script>\n\n',
  '\n\n| a | b |\n| - | - |\n| c | d |\n\n',
  '[label]',
  '[a link](https://example.org "title")',
  '&sect; ',
  '\\§ ',
  '$',
  '<sup>',
  '\n\n***\n\n',
  '\t',
];
/** Rarer, since with one of them the whole document is read. */
const BINDING = ['[^1]', '\n\n[^1]: A note.\n\n', '\n\n[label]: https://example.org\n\n', '^[a note]'];
const FRONTS = ['', '', '---\ntitle: A\n---\n', '---\n'];

const piece = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constantFrom(...BINDING) },
);
const draft = fc
  .tuple(fc.constantFrom(...FRONTS), fc.array(piece, { minLength: 150, maxLength: 400, size: 'max' }))
  .map(([front, pieces]) => front + pieces.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom('x', ' ', '\n', '\r', '-', '---\n', '`', '<', '>'), piece),
});

function told({ text, identical, zones, comments, frontMatter, runs }: Prose): unknown {
  return { text, identical, zones, comments, frontMatter, runs: [...runs] };
}

describe('Markdown read again after edits', () => {
  for (const markup of [markdown, quarto])
    it(`is the prose of a fresh reading: ${markup.title}`, () => {
      fc.assert(
        fc.property(draft, fc.array(edit, { minLength: 1, maxLength: 6 }), (source, edits) => {
          let text = source;
          let prose = markup.read(text);
          for (const { at, removed, inserted } of edits) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + inserted + text.slice(from + removed);
            prose = markup.read(text, prose);
            assert.deepEqual(told(prose), told(markup.read(text)));
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 60), endOnFailure: true },
      );
    });
});
