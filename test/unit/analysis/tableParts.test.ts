import assert from 'node:assert/strict';
import { repeatedInTable } from '../../../server/src/analysis/authorities/repeatedRows';
import { USUAL } from '../../../server/src/analysis/authorities/marker';
import { Places, placeWords } from '../../../server/src/analysis/authorities/places';
import { tableOfAuthorities } from '../../../server/src/analysis/authorities/tableOfAuthorities';
import { bySubsection, endsOf, usedAuthorities } from '../../../server/src/analysis/authorities/uses';
import { numbered } from '../../../server/src/analysis/authorities/writers/numbered';
import { writerFor } from '../../../server/src/analysis/authorities/writers/registry';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { judgedStyle, styleOf } from '../../../server/src/analysis/styleOf';
import { applyEdits } from '../../../server/src/text/edit';
import { snapshotOf } from '../../support/check';
import { SAMPLE, smallStatutes } from '../../support/smallStatutes';

const STATUTES = smallStatutes(SAMPLE);

describe('how a markup writes what a table is made of', () => {
  for (const [language, heading, escaped] of [
    ['plaintext', ['TABLE'], '<a & "b">\\{}_#%~^$[`*|'],
    ['markdown', ['## Table'], '\\<a \\& "b"\\>\\\\{}\\_#%\\~^\\$\\[\\`\\*\\|'],
    ['html', ['<h2>Table</h2>'], '&lt;a &amp; &quot;b&quot;&gt;\\{}_#%~^$[`*|'],
    [
      'latex',
      ['\\section*{Table}'],
      '<a \\& "b">\\textbackslash{}\\{\\}\\_\\#\\%\\textasciitilde{}\\textasciicircum{}\\$[`*|',
    ],
    ['org', ['* Table'], '<a & "b">\\{}\\under{}#%\\tilde{}^\\dollar{}\\lbrack{}`\\ast{}\\vert{}'],
    ['asciidoc', ['== Table'], '<a & "b">\\\\\\{}\\_\\#%~^$[\\`\\*|'],
  ] as const) {
    it(`in ${language}`, () => {
      const writer = writerFor(snapshotOf('', language).markup);
      assert.deepEqual(writer.heading('Table'), heading);
      assert.equal(writer.escape('<a & "b">\\{}_#%~^$[`*|'), escaped);
    });
  }
});

describe('the places of a table in HTML', () => {
  /** What the rows link to, and the document once it has the identifiers that they need. */
  const table = (text: string): readonly [readonly string[], string] => {
    const { lines, anchors } = tableOfAuthorities(snapshotOf(text, 'html'), STATUTES, USUAL);
    return [
      lines.flatMap((line) => Array.from(line.matchAll(/<td>(?!General)(.*?)<\/td>/g), ([, cell = '']) => cell)),
      applyEdits(text, anchors),
    ];
  };
  const CITED = '<p>General Statutes § 53a-70</p>';
  for (const [what, text, cells, changed] of [
    ['a heading with its identifier', `<h2 id="law">Law</h2>${CITED}`, ['<a href="#law">Law</a>'], undefined],
    ['one in single marks', `<h2 class=x id='law'>Law</h2>${CITED}`, ['<a href="#law">Law</a>'], undefined],
    ['one without marks', `<h2 id=law class=x>Law</h2>${CITED}`, ['<a href="#law">Law</a>'], undefined],
    [
      'a heading without one, which gets one that is free',
      `<p id="the-law">x</p><h2>The law</h2>${CITED}`,
      ['<a href="#the-law-1">The law</a>'],
      `<p id="the-law">x</p><h2 id="the-law-1">The law</h2>${CITED}`,
    ],
    [
      'a heading with an empty one',
      `<h2 id="">Law</h2>${CITED}`,
      ['<a href="#law">Law</a>'],
      `<h2 id="law" id="">Law</h2>${CITED}`,
    ],
    [
      'a heading without letters',
      `<h2>***</h2>${CITED}`,
      ['<a href="#part">***</a>'],
      `<h2 id="part">***</h2>${CITED}`,
    ],
    ['none where there is no heading', CITED, ['paragraph 1'], undefined],
    [
      'words that are marks of HTML',
      `<h2 id="a&amp;b">A &amp; B</h2>${CITED}`,
      ['<a href="#a&amp;amp;b">A &amp; B</a>'],
      undefined,
    ],
  ] as const) {
    it(`are ${what}`, () => {
      assert.deepEqual(table(text), [cells, changed ?? text]);
    });
  }
});

describe('the signs of a table', () => {
  const first = (text: string, language: string, writer = writerFor(snapshotOf('', language).markup)): string =>
    tableOfAuthorities(snapshotOf(text, language), STATUTES, USUAL, writer).entries[0]?.authority ?? '';
  for (const [what, text, language, is] of [
    ['no-break spaces of plain text', 'General Statutes §\u00A053a-70', 'plaintext', 'General Statutes §\u00A053a-70'],
    ['spaces', 'General Statutes § 53a-70', 'plaintext', 'General Statutes § 53a-70'],
    ['no-break spaces of Markdown', 'General Statutes §\u00A053a-70', 'markdown', 'General Statutes §\u00A053a-70'],
    ['entities', 'General Statutes §&nbsp;53a-70', 'markdown', 'General Statutes §&nbsp;53a-70'],
    ['the sign itself, in HTML', 'General Statutes § 53a-70', 'html', 'General Statutes §&nbsp;53a-70'],
    ['its name, in HTML', 'General Statutes &sect; 53a-70', 'html', 'General Statutes &sect;&nbsp;53a-70'],
    ['its macro', 'General Statutes \\S~53a-70', 'latex', 'General Statutes \\S~53a-70'],
  ] as const) {
    it(`are the document’s: ${what}`, () => {
      assert.equal(first(text, language), is);
    });
  }

  for (const [text, is] of [
    ['General Statutes §\u00A053a-70', 'General Statutes §\u00A053a-70'],
    ['General Statutes § 53a-70', 'General Statutes § 53a-70'],
    ['General Statutes §&nbsp;53a-70', 'General Statutes §\u00A053a-70'],
  ] as const) {
    it(`are plain in a table for elsewhere: ${JSON.stringify(text)}`, () => {
      assert.equal(first(text, 'markdown', numbered), is);
    });
  }

  it('are written without facts, which know no years of editions', () => {
    const { entries } = tableOfAuthorities(snapshotOf('Conn. Gen. Stat. § 1-1 (2015).'), null, USUAL);
    assert.deepEqual(
      entries.map(({ authority }) => authority),
      ['Conn. Gen. Stat. § 1-1 (2015)'],
    );
  });
});

describe('where the members of a part end', () => {
  it('is after the last that cites it, in each citation', () => {
    const text = 'General Statutes §§ 1-1 (a), 1-1 (b), 1-1 (a) and 1-2. § 1-1 (b).';
    const [used] = usedAuthorities(snapshotOf(text), null);
    assert.ok(used !== undefined);
    const ends = bySubsection(used).map((part) => [part.pinpoint.join(''), ...endsOf(part)]);
    assert.deepEqual(ends, [
      ['a', text.indexOf(' and 1-2')],
      ['b', text.indexOf(', 1-1 (a) and'), text.length - 1],
    ]);
    assert.deepEqual(endsOf(used), [text.indexOf(' and 1-2'), text.length - 1]);
  });
});

describe('a row that only repeats the text', () => {
  const repeated = (cited: string, row: string): boolean => {
    const text = `TABLE OF AUTHORITIES\n\n${row} .......... 3\n\nARGUMENT\n\n${cited}\n`;
    return repeatedInTable(snapshotOf(text)).size === 1;
  };
  const CODE = 'General Statutes §';
  for (const [cited, row, is] of [
    [`${CODE} 1-1 (a).`, `${CODE} 1-1`, true],
    [`${CODE} 1-1 (a).`, `${CODE} 1-1 (a)`, true],
    [`${CODE} 1-1 (a) (1).`, `${CODE} 1-1 (a)`, true],
    [`${CODE} 1-1 (a).`, `${CODE} 1-1 (b)`, false],
    [`${CODE} 1-1.`, `${CODE} 1-1 (a)`, false],
    [`${CODE} 1-1.`, `${CODE} 1-2`, false],
    [`${CODE} 1-1 (a) through (c).`, `${CODE} 1-1 (a) through (c)`, true],
    [`${CODE} 1-1 (a) through (c).`, `${CODE} 1-1 (a) through (d)`, false],
    [`${CODE} 1-1 (a).`, `${CODE} 1-1 (a) through (c)`, false],
    [`${CODE} 1-1 (a) through (c).`, `${CODE} 1-1 (a)`, true],
    ['Conn. Gen. Stat. § 1-1 (2015).', 'Conn. Gen. Stat. § 1-1 (2015)', true],
    ['Conn. Gen. Stat. § 1-1 (2015).', 'Conn. Gen. Stat. § 1-1 (2017)', false],
    ['Conn. Gen. Stat. § 1-1 (2015).', 'Conn. Gen. Stat. § 1-1', true],
    ['Conn. Gen. Stat. § 1-1.', 'Conn. Gen. Stat. § 1-1 (2015)', false],
    ['Public Act 21-103.', 'Public Act 21-103', true],
    ['Public Act 21-103.', 'Public Act 21-104', false],
  ] as const) {
    it(`${is ? 'is' : 'is not'} one: “${row}” of “${cited}”`, () => {
      assert.equal(repeated(cited, row), is);
    });
  }
});

describe('paragraphs', () => {
  const place = (text: string, language = 'plaintext'): string => {
    const snapshot = snapshotOf(text, language);
    const start = snapshot.reading.citations.at(-1)?.start ?? assert.fail('nothing is cited');
    return placeWords(new Places(snapshot).at(snapshot.prose.toProse(start)));
  };
  for (const [text, is] of [
    ['\n\n\n§ 1-1', 'paragraph 1'],
    ['One.\n\n§ 1-1\n\n\n\n', 'paragraph 2'],
    ['One.\n\n§ 1-1   \n \n\t\n      ', 'paragraph 2'],
    ['  One.\n  \n  § 1-1', 'paragraph 2'],
    ['One.\r\n\r\n§ 1-1\r\n', 'paragraph 2'],
    ['One.\n§ 1-1', 'paragraph 1'],
  ] as const) {
    it(`are counted from the first words: ${JSON.stringify(text)}`, () => {
      assert.equal(place(text), is);
    });
  }

  it('of a note are where its number first stands, however far it is', () => {
    const far = `One.[^x]\n\n${'The court held that it is so. '.repeat(20)}\n\nThree.[^x]\n\n[^x]: See § 1-1.`;
    assert.equal(place(far, 'markdown'), 'n. 1');
  });
});

describe('the style that a document is in', () => {
  const TABLE =
    '<!-- conncite:table-of-authorities -->\nGeneral Statutes § 53a-70 (a)\nGeneral Statutes § 53a-90 (a)\nGeneral Statutes § 53a-53 (a)\n<!-- /conncite:table-of-authorities -->\n\n';
  const TEXT = 'Conn. Gen. Stat. § 53a-70(a). Conn. Gen. Stat. § 53a-90(a).\n';
  for (const [what, text, is] of [
    ['of its citations', TEXT, 'bluebook'],
    ['of its citations, whatever its table is in', TABLE + TEXT, 'bluebook'],
    ['none, where the table alone cites', `${TABLE}No more.\n`, null],
    ['none, where nothing is cited', 'No law.', null],
  ] as const) {
    it(`is that ${what}`, () => {
      assert.equal(styleOf(snapshotOf(text, 'markdown')), is);
    });
  }

  it('is judged by its own word, else by the setting, else by what it shows', () => {
    const shown = snapshotOf(TEXT, 'markdown');
    const declared = snapshotOf(`<!-- conncite: style legislative -->\n\n${TEXT}`, 'markdown');
    assert.deepEqual(
      [judgedStyle(shown, 'auto'), judgedStyle(shown, 'connecticut'), judgedStyle(declared, 'connecticut')],
      ['bluebook', 'connecticut', 'legislative'],
    );
  });
});

describe('a version of a document', () => {
  for (const [before, after] of [
    ['markdown', 'plaintext'],
    ['plaintext', 'markdown'],
    ['markdown', 'html'],
  ] as const) {
    it(`in another language is read anew: ${before}, ${after}`, () => {
      const text = 'See `§ 53a-70` and <b>General Statutes</b> § 53a-90. *Id.* § 53a-53.\n\n    § 53a-54\n';
      const first = createSnapshot('test:/', 0, before, text);
      assert.ok(first.reading.citations.length > 0);
      const second = createSnapshot('test:/', 1, after, text, undefined, first);
      assert.deepEqual(second.reading, createSnapshot('test:/', 1, after, text).reading);
    });
  }

  it('with a table of authorities is read whole each time', () => {
    const text = (row: string): string =>
      `TABLE OF AUTHORITIES\n\n${row} .......... 3\n\nARGUMENT\n\nGeneral Statutes § 53a-70 (a). Id.\n\n§ 53a-90 and § 53a-53.\n`;
    let version = createSnapshot('test:/', 0, 'plaintext', text('General Statutes § 53a-70'));
    for (const row of ['', 'General Statutes § 53a-90', 'General Statutes §', 'General Statutes § 53a-53 (a)']) {
      assert.ok(version.reading.citations.length > 0);
      version = createSnapshot('test:/', 1, 'plaintext', text(row), undefined, version);
      assert.deepEqual(version.reading, createSnapshot('test:/', 1, 'plaintext', text(row)).reading);
    }
  });
});
