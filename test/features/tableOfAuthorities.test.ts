import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slugOf } from '../../server/src/analysis/authorities/headings';
import { markedTables, USUAL, type TableOptions } from '../../server/src/analysis/authorities/marker';
import { STYLE_NAMES } from '../../server/src/styles/registry';
import { tableOfAuthorities } from '../../server/src/analysis/authorities/tableOfAuthorities';
import { updateTableOfAuthorities, type TableUpdate } from '../../server/src/features/tableOfAuthorities';
import { loadCatalogue } from '../support/catalogue';
import { snapshotOf } from '../support/check';

const CODE = loadCatalogue();

function update(
  text: string,
  language: string,
  options: TableOptions = USUAL,
  cursor: number | null = null,
): TableUpdate & { readonly text: string } {
  const result = updateTableOfAuthorities(snapshotOf(text, language), CODE, options, cursor);
  return { ...result, text: result.made.after.text };
}

/** Rows of the table that a text would get: authority and places. */
function rows(text: string, language = 'markdown', options: Partial<TableOptions> = {}): string[][] {
  return tableOfAuthorities(snapshotOf(text, language), CODE, { ...USUAL, ...options }).entries.map((entry) => [
    entry.authority,
    ...entry.places,
  ]);
}

const BRIEF =
  '# Brief\n\n## I. The *Statute*\n\nUnder General Statutes § 53a-70 (a) (1), it is.[^x] Id.\n\n## Standard under § 53a-70\n\n' +
  'See § 53a-70 and General Statutes §§ 1-2 and 53a-71.\n\n[^x]: See General Statutes § 53a-72 (a).\n';

describe('a table of authorities', () => {
  it('has the statutes in code order with links to headings and notes', () => {
    assert.deepEqual(rows(BRIEF), [
      ['General Statutes § 1-2', '[Standard under § 53a-70](#standard-under--53a-70)'],
      [
        'General Statutes § 53a-70',
        '[I. The Statute](#i-the-statute)',
        '[Standard under § 53a-70](#standard-under--53a-70)',
      ],
      ['General Statutes § 53a-71', '[Standard under § 53a-70](#standard-under--53a-70)'],
      ['General Statutes § 53a-72', '[n. 1](#i-the-statute)'],
    ]);
  });

  it('counts Id., lists, ranges and et seq.', () => {
    const text =
      '# A\n\nGeneral Statutes §§ 53a-70 and 53a-73.\n\n# B\n\nId.\n\n# C\n\nGeneral Statutes §§ 53a-70 through 53a-73 and § 46b-120 et seq.\n';
    assert.deepEqual(rows(text), [
      ['General Statutes § 46b-120 et seq.', '[C](#c)'],
      ['General Statutes § 53a-70', '[A](#a)', '[B](#b)'],
      ['General Statutes §§ 53a-70 through 53a-73', '[C](#c)'],
      ['General Statutes § 53a-73', '[A](#a)', '[B](#b)'],
    ]);
  });

  it('does not count former numbers and other sources of law', () => {
    assert.deepEqual(rows('# A\n\nGeneral Statutes § 54-102a (Formerly Sec. 53a-90); 42 U.S.C. § 1983.\n'), [
      ['General Statutes § 54-102a', '[A](#a)'],
    ]);
  });

  it('keeps two editions of a section apart', () => {
    assert.deepEqual(
      rows(
        '# A\n\nGeneral Statutes (Rev. to 2017) § 53a-70.\n\n# B\n\nGeneral Statutes (Rev. to 2019) § 53a-70; § 53a-70 (a).\n',
      ),
      [
        ['General Statutes (Rev. to 2017) § 53a-70', '[A](#a)'],
        ['General Statutes (Rev. to 2019) § 53a-70', '[B](#b)'],
      ],
    );
  });

  it('keeps the text of today apart from a dated edition', () => {
    assert.deepEqual(
      rows('# A\n\nGeneral Statutes § 53a-70.\n\n# B\n\nGeneral Statutes (Rev. to 2015) § 53a-70. Id.\n'),
      [
        ['General Statutes § 53a-70', '[A](#a)'],
        ['General Statutes (Rev. to 2015) § 53a-70', '[B](#b)'],
      ],
    );
  });

  it('lists acts after the statutes, chapters before their sections', () => {
    const text =
      '# A\n\nPublic Act 21-103, § 3; General Statutes § 53a-70; chapter 952 of the General Statutes; Public Act 06-43.\n';
    assert.deepEqual(
      rows(text).map(([authority]) => authority),
      [
        'General Statutes, chapter 952',
        'General Statutes § 53a-70',
        'Public Acts 2006, No. 06-43',
        'Public Acts 2021, No. 21-103',
      ],
    );
    assert.match(
      update(text, 'markdown').text,
      /\| \*\*Statutes\*\* \| \|\n[^*]*\| \*\*Public and special acts\*\* \| \|/,
    );
  });

  for (const [style, authority] of [
    ['bluebook', 'Conn. Gen. Stat. § 53a-70'],
    ['connecticut', 'General Statutes § 53a-70'],
    ['legislative', 'Section 53a-70 of the general statutes'],
  ] as const) {
    it(`is written in ${style} style`, () => {
      assert.deepEqual(rows('# A\n\n§ 53a-70 (a)', 'markdown', { style }), [[authority, '[A](#a)']]);
    });
  }

  it('follows the style that the document shows', () => {
    assert.deepEqual(rows('# A\n\nConn. Gen. Stat. § 53a-70(a) (2023)'), [
      ['Conn. Gen. Stat. § 53a-70 (2023)', '[A](#a)'],
    ]);
  });

  it('says passim from a number of places on, and never where that is 0', () => {
    const text = ['A', 'B', 'C', 'D', 'E'].map((name) => `# ${name}\n\nGeneral Statutes § 53a-70.\n`).join('\n');
    assert.deepEqual(rows(text), [['General Statutes § 53a-70', 'passim']]);
    assert.equal(rows(text, 'markdown', { passim: 6 })[0]?.length, 6);
    assert.equal(rows(text, 'markdown', { passim: 0 })[0]?.length, 6);
    assert.deepEqual(rows('# A\n\n§ 53a-70 and § 53a-70 and General Statutes § 53a-70', 'markdown', { passim: 2 })[0], [
      'General Statutes § 53a-70',
      '[A](#a)',
    ]);
  });

  for (const [style, first, second] of [
    ['bluebook', 'Conn. Gen. Stat. § 53a-70(a) (2023)', 'Conn. Gen. Stat. § 53a-70(a)(1)-(3) (2023)'],
    [
      'connecticut',
      'General Statutes (Rev. to 2023) § 53a-70 (a)',
      'General Statutes (Rev. to 2023) § 53a-70 (a) (1) through (3)',
    ],
    [
      'legislative',
      'Subsection (a) of section 53a-70 of the general statutes',
      'Subdivisions (1) to (3), inclusive, of subsection (a) of section 53a-70 of the general statutes',
    ],
  ] as const) {
    it(`has a row for each subsection where that is wanted, labels where the style has them (${style})`, () => {
      const found = rows('# A\n\nConn. Gen. Stat. § 53a-70(a)(1)-(3) (2023); id. § 53a-70(a).\n', 'markdown', {
        style,
        subsections: true,
      });
      assert.deepEqual(found, [
        [first, '[A](#a)'],
        [second, '[A](#a)'],
      ]);
    });
  }

  it('is grouped by title where it is long', () => {
    const text = `# A\n\nGeneral Statutes § 1-1; ${Array.from({ length: 13 }, (_, i) => `General Statutes § 53a-${i + 1}`).join('; ')}.\n`;
    const { text: out } = update(text, 'markdown');
    assert.match(out, /\*\*Title 1, Provisions of General Application\*\* \| \|\n\| General Statutes § 1-1 \|/);
    assert.match(out, /\*\*Title 53a, Penal Code\*\*/);
  });

  it('names paragraphs where there are no headings, and cuts long headings', () => {
    assert.deepEqual(rows('One.\n\nGeneral Statutes § 1-2.\n\nSee § 1-3.', 'plaintext'), [
      ['General Statutes § 1-2', 'paragraph 2'],
      ['General Statutes § 1-3', 'paragraph 3'],
    ]);
    const long = `# ${'The court erred when it read the statute '.repeat(4)}\n\nGeneral Statutes § 1-2\n`;
    assert.match(rows(long)[0]?.[1] ?? '', /^\[The court erred [^\]]{20,60} …\]\(#the-court-erred/);
  });

  it('names the headings of plain text', () => {
    const text = 'BRIEF OF THE DEFENDANT\n\nGeneral Statutes § 1-2.\n\nII. The Statute\n\nSee § 1-3.\n';
    assert.deepEqual(rows(text, 'plaintext'), [
      ['General Statutes § 1-2', 'BRIEF OF THE DEFENDANT'],
      ['General Statutes § 1-3', 'II. The Statute'],
    ]);
  });

  it('shows words of headings as they are, whatever they hold', () => {
    const text = '# A | B [c] *d* <e>\n\nGeneral Statutes § 1-2\n';
    const [row] = rows(text);
    assert.doesNotMatch((row?.[1] ?? '').replace(/\\./g, ''), /[|*<]/);
  });

  it('makes identifiers as GitHub does', () => {
    for (const [words, slug] of [
      ['II. The Governing Statutes', 'ii-the-governing-statutes'],
      ['A — B', 'a--b'],
      ['§ 53a-70(a)', '-53a-70a'],
      ['Größe_2', 'größe_2'],
      ['  What’s “new”?  ', 'whats-new'],
    ] as const)
      assert.equal(slugOf(words), slug);
    assert.deepEqual(rows('# A\n\n§ 1-1\n\n# A\n\n§ 1-1\n')[0]?.slice(1), ['[A](#a)', '[A](#a-1)']);
    assert.deepEqual(rows('# The `code`\n\n§ 1-1\n')[0]?.slice(1), ['[The](#the-code)']);
  });

  it('asks for labels in LaTeX, one for a paragraph or note, and uses those that are there', () => {
    const source =
      'General Statutes \\S~1-2. \\S~1-3.\\footnote{\\S~1-2.}\n\nMore \\emph{\\S~1-2}; section 1-3 of the general statutes.\\label{mine}\n';
    const first = update(source, 'latex');
    assert.ok(first.text.includes('\\S~1-2\\label{conncite:1}. \\S~1-3.\\footnote{\\S~1-2\\label{conncite:2}.}'));
    assert.ok(
      first.text.includes('\\emph{\\S~1-2\\label{conncite:3}}; section 1-3 of the general statutes.\\label{mine}'),
    );
    assert.ok(
      first.text.includes(
        '\\noindent General Statutes \\S~1-3 \\dotfill{} \\pageref{conncite:1}, \\pageref{conncite:3}\\par',
      ),
    );
    const more = update(first.text.replace('More', 'New \\S~1-2.\n\nMore'), 'latex');
    assert.ok(more.text.includes('New \\S~1-2\\label{conncite:4}.'));
  });

  it('gives headings of HTML an id where they have none', () => {
    const { text } = update(
      '<h1>T</h1>\n<h2 class="a">The <b>law</b></h2><p>General Statutes &sect; 1-2.</p><h2 id="z">Z</h2><p>&sect; 1-2</p>',
      'html',
    );
    assert.ok(text.includes('<h2 id="the-law" class="a">'));
    assert.ok(
      text.includes(
        '<td>General Statutes &sect;&nbsp;1-2</td><td><a href="#the-law">The law</a>, <a href="#z">Z</a></td>',
      ),
    );
  });

  it('gives no other heading the id of one whose own tag is broken', () => {
    const broken = '<h2 class=("s-[3a-12::\n\ny (see above)<\uFEFF/h2)>\n\nIt turns on General Statutes § 46b-56.';
    const first = update(broken, 'html');
    assert.equal(first.outcome, 'inserted');
    assert.equal(update(first.text, 'html').outcome, 'current');
  });
});

describe('inserting and updating a table', () => {
  it('leaves to an Id. what was cited before the table', () => {
    const text = 'General Statutes § 53a-71. General Statutes § 53a-70.\n\nId. So it is.\n';
    const after = snapshotOf(update(text, 'markdown', USUAL, 5).text, 'markdown');
    assert.deepEqual(
      after.reading.citations.at(-1)?.sections.map(({ number }) => number),
      ['53a-70'],
    );
  });

  const SOURCES: Readonly<Record<string, string>> = {
    markdown: BRIEF,
    html: '<body>\n<h1>T</h1>\n<h2>Law</h2>\n<p>General Statutes &sect; 1-2 and &sect;&nbsp;53a-70 (a).</p>\n<aside role="doc-footnote" id="n1"><p>&sect; 1-3</p></aside>\n</body>',
    latex:
      '\\documentclass{article}\n\\begin{document}\n\\section{Law \\S~1-5}\nGeneral Statutes \\S~1-2.\\footnote{\\S~1-3}\n\nId. More.\n\\end{document}\n',
    plaintext: 'MEMORANDUM\n\nGeneral Statutes § 1-2.\n\nI. Law\n\n§ 53a-70 (a).\n',
    restructuredtext: 'Law\n===\n\nGeneral Statutes § 1-2.\n',
    asciidoc: '== Law\n\nGeneral Statutes § 1-2.\n',
    org: '#+TITLE: Brief\n\n* Law\n\nGeneral Statutes § 1-2.\n',
    typst: '= Law\n\nGeneral Statutes § 1-2.\n',
  };

  for (const [language, source] of Object.entries(SOURCES)) {
    it(`changes nothing the second time (${language})`, () => {
      for (const text of [source, source.replaceAll('\n', '\r\n')]) {
        const first = update(text, language);
        assert.equal(first.outcome, 'inserted');
        const second = update(first.text, language);
        assert.equal(second.outcome, 'current', JSON.stringify(second.made.edits));
        assert.equal(second.text, first.text);
        assert.equal(first.text.includes('\r\n') && /[^\r]\n/.test(first.text), false);
      }
    });

    it(`brings back what was edited between the markers (${language})`, () => {
      const first = update(source, language).text;
      const at = first.indexOf('conncite:table-of-authorities');
      const inside = first.indexOf('\n', at) + 1;
      const edited = `${first.slice(0, inside)}Conn. Gen. Stat. § 22a-1, edited by hand.\n${first.slice(inside)}`;
      const again = update(edited, language);
      assert.equal(again.outcome, 'updated');
      assert.equal(again.text, first);
    });
  }

  it('never makes a second table, and empties one whose citations are gone', () => {
    const first = update('# A\n\nGeneral Statutes § 1-2.\n', 'markdown').text;
    const gone = update(first.replace('\nGeneral Statutes § 1-2.\n', '\nNothing.\n'), 'markdown');
    assert.equal(gone.text.match(/<!-- conncite:table-of-authorities/g)?.length, 1);
    assert.ok(gone.text.includes('No statutes or acts are cited.'));
  });

  it('puts nothing into a document that cites nothing, or has one marker alone', () => {
    const { outcome, made, entries, at } = update('# A\n\nNothing.\n', 'markdown');
    assert.deepEqual(
      { outcome, isEmpty: made.isEmpty, entries, at },
      { outcome: 'nothing cited', isEmpty: true, entries: 0, at: null },
    );
    assert.equal(update('<!-- conncite:table-of-authorities -->\n\n§ 1-2', 'markdown').outcome, 'marker missing');
  });

  it("is put under a heading of its name, after the cursor's paragraph, or before the text", () => {
    const heading = '## Table of Authorities\n\n## A\n\nGeneral Statutes § 1-2\n';
    assert.match(
      update(heading, 'markdown', USUAL, heading.length).text,
      /^## Table of Authorities\n\n<!-- conncite[\s\S]*-->\n\n## A\n/,
    );
    assert.match(
      update('Table of Authorities\n----\n\nx § 1-2\n', 'markdown').text,
      /^Table of Authorities\n----\n\n<!-- /,
    );
    const two = 'One line\nof § 1-2.\n\nTwo.\n';
    assert.match(
      update(two, 'markdown', USUAL, 3).text,
      /^One line\nof § 1-2\.\n\n## Table of Authorities\n\n<!-- [\s\S]*-->\n\nTwo\.\n$/,
    );
    assert.match(
      update(`---\ntitle: x\n---\n${two}`, 'markdown').text,
      /^---\ntitle: x\n---\n\n?## Table of Authorities/,
    );
    assert.match(
      update('\\begin{document}\n\\S~1-2\n\\end{document}', 'latex').text,
      /^\\begin\{document\}\n\n\\section\*\{Table of Authorities\}/,
    );
  });

  it('keeps in its marker what is not as usual, and is judged by that', () => {
    const { text } = update('# A\n\nGeneral Statutes § 1-2.\n\n# B\n\nId.\n', 'markdown', {
      ...USUAL,
      style: 'bluebook',
      passim: 2,
    });
    assert.ok(text.includes('<!-- conncite:table-of-authorities style=bluebook passim=2 -->'));
    assert.ok(text.includes('| Conn. Gen. Stat. § 1-2 | passim |'));
    assert.equal(update(text, 'markdown', { ...USUAL, style: 'bluebook', passim: 2 }).outcome, 'current');
    assert.ok(update(text, 'markdown').text.includes('| General Statutes § 1-2 | [A](#a), [B](#b) |'));
  });

  for (const style of STYLE_NAMES) {
    it(`is brought up to date in the style that its marker names: ${style}`, () => {
      const options = { ...USUAL, style, subsections: true };
      const { text } = update('# A\n\nGeneral Statutes § 1-2 (a).\n', 'markdown', options);
      assert.deepEqual(
        markedTables(snapshotOf(text, 'markdown')).tables.map((table) => table.options),
        [options],
      );
    });
  }

  for (const words of [
    'See G.S.(West 2021 & Supp. 2022) § 53a-41.',
    'G.S.(West 2021 & Supp. 2022) \\S 53a-41, and \\emph{G.S.(West 2021 & Supp. 2022) \\S 53a-41}. Id.',
  ]) {
    it(`has each place labelled once in LaTeX where a sign of cells stands in a citation: ${words}`, () => {
      const first = update(`% conncite:table-of-authorities\n% /conncite:table-of-authorities\n\n${words}\n`, 'latex');
      assert.equal(first.outcome, 'updated');
      assert.equal(update(first.text, 'latex').outcome, 'current');
    });
  }

  it('is stable for any document made of such pieces', () => {
    const piece = fc.constantFrom(
      '# Law',
      '## Table of Authorities',
      'General Statutes § 1-2',
      '§ 53a-70 (a)',
      'Id.',
      '\n\n',
      '\n',
      ' ',
      '&nbsp;',
      '\\S~1-3',
      '\\footnote{\\S~1-4}',
      '<h2>H</h2>',
      '<p>',
      '</p>',
      '[^1]',
      '[^1]: ',
      '> ',
      '    ',
      '```',
      '-->',
      '<!--',
      '% ',
      '|',
      '§§ 1-1 to 1-5',
      'Public Act 21-103',
      '---',
      '===',
      '\\section{x}',
      '\\begin{verbatim}',
      '[',
      ']',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom('markdown', 'html', 'latex', 'plaintext'),
        (pieces, language) => {
          const text = pieces.join('');
          const first = update(text, language);
          if (first.outcome !== 'inserted') return;
          // A table put into what swallows it (a comment, a code block) has no markers that could be found.
          const second = update(first.text, language);
          if (
            second.outcome === 'inserted' ||
            second.outcome === 'nothing cited' ||
            second.outcome === 'marker missing'
          )
            return;
          const third = update(second.text, language);
          assert.equal(
            third.outcome,
            'current',
            JSON.stringify({ text, second: second.text, edits: third.made.edits }),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is current once it is put in, where its labels and lines part what was not closed', () => {
    const text =
      '\\newcommand{\\st}{Conn. Gen. Stat. \\S~53a-70 [a]}\n\n\\begin{quote}\\st{}\\footnote{ is the law.\\end{quote}\n\n' +
      'x\\footnote{By \\emph{Conn. Gen. Stat. \\S~22a-14 et seq.}; by \\emph{\\S~53a-7000U';
    const first = update(text, 'latex', USUAL, text.length >> 1);
    assert.equal(first.outcome, 'inserted');
    assert.equal(update(first.text, 'latex').outcome, 'current');
  });
});
