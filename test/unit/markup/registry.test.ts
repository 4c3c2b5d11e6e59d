import assert from 'node:assert/strict';
import { MARKUPS, markupFor, markupForFile } from '../../../server/src/markup/registry';

/**
 * What editors call the languages: the protocol's identifiers, Vim's file types, Emacs's modes without their ending.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  plaintext: ['plaintext', 'text', 'fundamental', 'no-such-language', ''],
  markdown: ['markdown', 'gfm', 'Markdown'],
  quarto: ['quarto', 'rmd', 'rmarkdown'],
  latex: ['latex', 'LaTeX', 'tex', 'plaintex', 'plain-tex'],
  html: ['html', 'xhtml', 'mhtml'],
  restructuredtext: ['restructuredtext', 'rst'],
  asciidoc: ['asciidoc', 'adoc'],
  typst: ['typst'],
  org: ['org'],
};

describe('the markup of a document', () => {
  for (const [language, names] of Object.entries(NAMES)) {
    it(`is ${language} for an editor that says ${names.join(', ')}`, () => {
      assert.deepEqual(
        names.filter((name) => markupFor(name).languages[0] !== language),
        [],
      );
    });
  }

  it('is known for every markup that is read', () => {
    assert.deepEqual(MARKUPS.map(({ languages }) => languages[0]).sort(), Object.keys(NAMES).sort());
  });

  it('is shown by the ending of a file, whatever its case', () => {
    for (const [file, language] of [
      ['a/brief.md', 'markdown'],
      ['BRIEF.TEX', 'latex'],
      ['x.y.html', 'html'],
      ['x.org', 'org'],
      ['brief', 'plaintext'],
      ['a.b/brief', 'plaintext'],
    ] as const) {
      assert.equal(markupForFile(file).languages[0], language, file);
    }
  });
});
