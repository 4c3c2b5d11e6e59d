import assert from 'node:assert/strict';
import { USUAL } from '../../server/src/analysis/authorities/marker';
import { updateTableOfAuthorities } from '../../server/src/features/tableOfAuthorities';
import { smallStatutes } from '../support/smallStatutes';
import { documentOf } from '../support/features';

const STATUTES = smallStatutes({ sections: [{ number: '1-2', title: '1', chapter: '1' }] });
const MARKED = /(?:<!-- |% |\/\/ |# |\.\. |\[)conncite:table[\s\S]*\/conncite:table-of-authorities(?: -->|\])?/;

/** The document with "TABLE" in the place of the table, where one was put in; else what became of it. */
function inserted(source: string, language: string): string {
  const { snapshot, cursor, text } = documentOf(source, language);
  const { outcome, at, made } = updateTableOfAuthorities(
    snapshot,
    STATUTES,
    USUAL,
    source.includes('|') ? cursor : null,
  );
  if (outcome !== 'inserted') return outcome;
  const result = made.after.text.replace(MARKED, 'TABLE');
  assert.ok(at !== null && result.startsWith(text.slice(0, at)), 'it is put in where it says');
  return result.replaceAll('\\label{conncite:1}', '');
}

describe('the place of a table of authorities', () => {
  const PLACES: Readonly<Record<string, readonly (readonly [source: string, result: string])[]>> = {
    markdown: [
      ['One § 1-2.\n\nT|wo\n', 'One § 1-2.\n\nTwo\n\n## Table of Authorities\n\nTABLE\n\n'],
      ['§ 1-2.\n\ny|\n', '§ 1-2.\n\ny\n\n## Table of Authorities\n\nTABLE\n\n'],
      ['One § 1-2.|', 'One § 1-2.\n\n## Table of Authorities\n\nTABLE\n'],
      ['One § 1-2.\n\n|\n\nTwo', 'One § 1-2.\n\n## Table of Authorities\n\nTABLE\n\nTwo'],
      ['One § 1-2.\n|', 'One § 1-2.\n\n## Table of Authorities\n\nTABLE\n'],
      ['|One § 1-2.\nmore\n \nTwo', 'One § 1-2.\nmore\n\n## Table of Authorities\n\nTABLE\n\n \nTwo'],
      ['a\n|\n§ 1-2', 'a\n\n## Table of Authorities\n\nTABLE\n\n§ 1-2'],
      ['\n\n|§ 1-2', '\n\n§ 1-2\n\n## Table of Authorities\n\nTABLE\n'],
      [
        '§ 1-2.\r\n\r\nT|wo\r\nthree\r\n\r\nFour\r\n',
        '§ 1-2.\r\n\r\nTwo\r\nthree\r\n\r\n## Table of Authorities\r\n\r\nTABLE\r\n\r\nFour\r\n',
      ],
      ['§ 1-2.\r\n|Two', '§ 1-2.\r\nTwo\r\n\r\n## Table of Authorities\r\n\r\nTABLE\r\n'],
      ['§ 1-2.\r\n|\r\nTwo', '§ 1-2.\r\n\r\n## Table of Authorities\r\n\r\nTABLE\r\n\r\nTwo'],
      ['§ 1-2.\r\n\r\n|Two', '§ 1-2.\r\n\r\nTwo\r\n\r\n## Table of Authorities\r\n\r\nTABLE\r\n'],
      ['# Table of Authorities\n\nOne § 1-2.', '# Table of Authorities\n\nTABLE\n\nOne § 1-2.'],
      ['# Table of Authorities\n# B\n§ 1-|2', '# Table of Authorities\n\nTABLE\n\n# B\n§ 1-2'],
      ['# TABLE OF  CITATIONS:\n\n§ 1-2', '# TABLE OF  CITATIONS:\n\nTABLE\n\n§ 1-2'],
      ['Table of Statutes\n===\nOne § 1-2.', 'Table of Statutes\n===\n\nTABLE\n\nOne § 1-2.'],
      ['Table of Statutes\n==\n\nOne § 1-2.', 'Table of Statutes\n==\n\nTABLE\n\nOne § 1-2.'],
      ['Table of Statutes\n-\n\nOne § 1-2.', 'Table of Statutes\n-\n\nTABLE\n\nOne § 1-2.'],
      ['Table of Statutes\n===x\n\n§ 1-2.', '## Table of Authorities\n\nTABLE\n\nTable of Statutes\n===x\n\n§ 1-2.'],
      ['# A table of statutes\n\n§ 1-2', '## Table of Authorities\n\nTABLE\n\n# A table of statutes\n\n§ 1-2'],
      ['Table of Statutes\n\n§ 1-2', '## Table of Authorities\n\nTABLE\n\nTable of Statutes\n\n§ 1-2'],
      ['---\na: b\n---\n§ 1-2', '---\na: b\n---\n\n## Table of Authorities\n\nTABLE\n\n§ 1-2'],
      ['---\na: |b\n---\n\n§ 1-2', '---\na: b\n---\n\n## Table of Authorities\n\nTABLE\n\n§ 1-2'],
      ['---\na: b\n---\n\n§ |1-2', '---\na: b\n---\n\n§ 1-2\n\n## Table of Authorities\n\nTABLE\n'],
    ],
    plaintext: [
      ['§ 1-2.\n\nTABLE OF AUTHORITIES\n\nx', '§ 1-2.\n\nTABLE OF AUTHORITIES\n\nTABLE\n\nx'],
      ['§ 1-2.\n\n  Table of Citations  \nx', '§ 1-2.\n\n  Table of Citations  \n\nTABLE\n\nx'],
      ['Table of statutes\n§ 1-2.', 'Table of statutes\n\nTABLE\n\n§ 1-2.'],
      ['§ 1-2. A table of statutes', 'TABLE OF AUTHORITIES\n\nTABLE\n\n§ 1-2. A table of statutes'],
      ['§ 1-2.\ntable of statutes x', 'TABLE OF AUTHORITIES\n\nTABLE\n\n§ 1-2.\ntable of statutes x'],
    ],
    html: [
      ['<h2>Table of Authorities</h2>\n<p>§ 1-2</p>', '<h2>Table of Authorities</h2>\n\nTABLE\n\n<p>§ 1-2</p>'],
      ['<h2>Table of Authorities </h2 ><p>§ 1-2</p>', '<h2>Table of Authorities </h2 >\n\nTABLE\n\n<p>§ 1-2</p>'],
      ['<body class="x">\n<p>§ 1-2</p>', '<body class="x">\n\n<h2>Table of Authorities</h2>\n\nTABLE\n\n<p>§ 1-2</p>'],
      [
        '<body><h1 id="t">T</h1 ><p>§ 1-2</p>',
        '<body><h1 id="t">T</h1 >\n\n<h2>Table of Authorities</h2>\n\nTABLE\n\n<p>§ 1-2</p>',
      ],
      ['<p>§ 1-2</p>', '<h2>Table of Authorities</h2>\n\nTABLE\n\n<p>§ 1-2</p>'],
    ],
    latex: [
      [
        '\\begin{document}\n\\maketitle\n\\S~1-2',
        '\\begin{document}\n\\maketitle\n\n\\section*{Table of Authorities}\n\nTABLE\n\n\\S~1-2',
      ],
      [
        '\\begin{document}\n\\maketitles \\S~1-2',
        '\\begin{document}\n\n\\section*{Table of Authorities}\n\nTABLE\n\n\\maketitles \\S~1-2',
      ],
      [
        '\\documentclass{x}|\n\\begin{document}\n\\S~1-2',
        '\\documentclass{x}\n\\begin{document}\n\n\\section*{Table of Authorities}\n\nTABLE\n\n\\S~1-2',
      ],
      ['\\S~1-2', '\\section*{Table of Authorities}\n\nTABLE\n\n\\S~1-2'],
      ['\\section{Table of Authorities}\nx \\S~1-2', '\\section{Table of Authorities}\n\nTABLE\n\nx \\S~1-2'],
    ],
    restructuredtext: [['Table of Authorities\n~~~~\n\n§ 1-2', 'Table of Authorities\n~~~~\n\nTABLE\n\n§ 1-2']],
    asciidoc: [['== Table of Authorities\n\n§ 1-2', '== Table of Authorities\n\nTABLE\n\n§ 1-2']],
    org: [['* Table of Authorities\n§ 1-2', '* Table of Authorities\n\nTABLE\n\n§ 1-2']],
    typst: [['= Table of Authorities\n\n§ 1-2', '= Table of Authorities\n\nTABLE\n\n§ 1-2']],
  };
  for (const [language, places] of Object.entries(PLACES)) {
    for (const [source, result] of places) {
      it(`is under its heading, else after the paragraph of the cursor, else before the text (${language}): ${JSON.stringify(source)}`, () => {
        assert.equal(inserted(source, language), result);
      });
    }
  }
});
