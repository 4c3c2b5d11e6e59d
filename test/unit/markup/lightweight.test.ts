import assert from 'node:assert/strict';
import { markupFor, markupForFile } from '../../../server/src/markup/registry';
import { type Case, checkCases, zonesOf } from '../../support/prose';

const RST: readonly Case[] = [
  {
    source: '*Conn. Gen. Stat.* § 46a-60(b)(1) and **bold** 2 * 3 a\\*b',
    text: 'Conn. Gen. Stat. § 46a-60(b)(1) and bold 2 * 3 a*b',
    spans: [['Conn. Gen. Stat. § 46a-60(b)(1)', 'Conn. Gen. Stat.* § 46a-60(b)(1)']],
  },
  {
    source: 'a ``§ 5`` b `text <http://x.y>`_ `ref`_ word_ :emphasis:`e` :ref:`x` :ref:`t <x>` `e`:strong:',
    text: 'a □ b text ref word e □ t e',
  },
  { source: 'Title\n=====\nText [1]_ on [#]_.', text: 'Title\n¦Text  on .' },
  { source: '====\nOver\n====\n\nx', text: 'Over\n\nx' },
  { source: 'Code::\n\n    § 1\n\n    § 2\n\nafter', text: 'Code:\n\n□\n\nafter' },
  { source: '.. code-block:: c\n   :linenos:\n\n   § 1\n\nx', text: '□\n\nx' },
  { source: '.. note:: Conn.\n   :class: x\n\n   § 5', text: 'Conn.\n\n§ 5' },
  { source: '.. note ::\n\n   § 5', text: '\n\n§ 5' },
  { source: '.. _t: http://x.y\n.. |a| replace:: § 5\n\n|a| on', text: '\n\n\n§ 5 on' },
  { source: '- a\n- b\n  c\n\n1. d\n2. e', text: 'a\n¦b\nc\n\n1. d\n¦2. e' },
  { source: '+---+---+\n| a | b |\n+---+---+', text: '\n¦ a ¦ b ¦\n' },
  { source: '===  ===\na    b\n===  ===\n1    2\n===  ===', text: '\n¦a¦b\n\n¦1¦2\n' },
  { source: 'x http://a.b/c_ y', text: 'x □ y' },
  { source: '>>> § 5\n6\n\nx', text: '□\n\nx' },
];

const ADOC: readonly Case[] = [
  {
    source: '*Conn. Gen. Stat.*{nbsp}§&nbsp;46a-60 _x_ __y__z `§ 5` a_b 2 * 3',
    text: 'Conn. Gen. Stat.\u00A0§\u00A046a-60 x yz □ a_b 2 * 3',
    spans: [['Conn. Gen. Stat.\u00A0§\u00A046a-60', 'Conn. Gen. Stat.*{nbsp}§&nbsp;46a-60']],
  },
  {
    source: '= Title\n:cgs: Conn. Gen. Stat.\n\n{cgs} § 5 {unknown}',
    text: 'Title\n\n\nConn. Gen. Stat. § 5 {unknown}',
  },
  {
    source: '= Title\nAnn Clerk\n:cgs: Conn. Gen. Stat.\nv1.0\n\n{cgs} § 5\n:x: § 6',
    text: 'Title\n¦Ann Clerk\n\n¦v1.0\n\nConn. Gen. Stat. § 5\n:x: § 6',
  },
  {
    source: 'a footnote:[See § 5.] b http://x.y[Text] http://x.y. <<id,see>> <<id>> link:x[y] xref:a[b] image:p[q]',
    text: 'a ¦See § 5.¦ b Text □. see □ y b □',
  },
  { source: '----\n§ 5\n----\n....\n§ 6\n....\nx', text: '□\n□\nx' },
  { source: '[source,c]\n§ 5\n\n[NOTE]\nx', text: '\n□\n\n\nx' },
  { source: '* a\n** b\n. c\nd', text: 'a\n¦b\n¦c\nd' },
  { source: '|===\n|§ 1 |§ 2\n|===\nx', text: '\n¦¦§ 1 ¦§ 2\n\n¦x' },
  { source: 'a\n\n  § 5\n\nb', text: 'a\n\n□\n\nb' },
  { source: '"`q`" a--b § 5 [f] x +\ny ^1^', text: '“q” a—b § 5 [f] x \ny ' },
  { source: '////\n§ 5\n////\n// c\nx', text: '\n\n¦x' },
];

const TYPST: readonly Case[] = [
  {
    source: '*Conn. Gen. Stat.*~§ 46a-60 _id._ `§ 5` $x$ a--b \\* x_y [f]',
    text: 'Conn. Gen. Stat.\u00A0§ 46a-60 id. □ □ a–b * x_y [f]',
    spans: [['Conn. Gen. Stat.\u00A0§ 46a-60', 'Conn. Gen. Stat.*~§ 46a-60']],
  },
  { source: '= Head\nText // c § 5\n/* d /* e */ f */x', text: 'Head¦\nText \nx' },
  {
    source: '#let cgs = [Conn. Gen. Stat.]\n#set page(width: 1cm)\n#cgs § 5 #sym.section 6 #emph[Id.] § 7',
    text: '\n\nConn. Gen. Stat. § 5 § 6 Id. § 7',
  },
  { source: 'a#footnote[See § 5 [f].] #link("http://x.y")[t] @ref <lab> http://x.y', text: 'a¦See § 5 [f].¦ t □  □' },
  { source: '- a\n+ b\n1. c', text: ' a\n¦ b\n¦1. c' },
  { source: '#table(columns: 2, [§ 1], [§ 2], "no")', text: '¦§ 1¦¦§ 2¦' },
  { source: '```c\n§ 5\n``` #raw("§ 5") #image("x") \\u{a7}5', text: '□ □ □ §5' },
  { source: '#if x [ § 1 ] #text(red)[§ 2]', text: ' § 1  § 2' },
];

/** Character references of a page, left in a copy, and quoted mail. */
const PLAIN: readonly Case[] = [
  {
    source: 'Conn.&nbsp;Gen. Stat. &sect; 53a-70, &#167;&#160;53a-71; AT&T; R&D &unknown;',
    text: 'Conn.\u00A0Gen. Stat. § 53a-70, §\u00A053a-71; AT&T; R&D &unknown;',
    spans: [['Conn.\u00A0Gen. Stat. § 53a-70', 'Conn.&nbsp;Gen. Stat. &sect; 53a-70']],
  },
  { source: 'Smith & Co. & sons', text: 'Smith & Co. & sons' },
  // A page that was saved under the ending of a text.
  { source: '\n<!DOCTYPE html>\n<html><p>§ 45a-541<em>l</em></p></html>', text: '\n\n¦§ 45a-541l¦' },
  { source: 'The <html> tag', text: 'The <html> tag' },
  { source: 'a\n> § 5&nbsp;and\n> 6\nb', text: 'a\n¦§ 5\u00A0and\n6\n¦b' },
];

describe('plain text', () => {
  checkCases('plaintext', PLAIN);
});

describe('reStructuredText', () => {
  checkCases('restructuredtext', RST);

  it('finds zones', () => {
    assert.deepEqual(zonesOf('restructuredtext', 'T\n=\n'), []);
    assert.deepEqual(zonesOf('restructuredtext', 'Tt\n==\n\nx\n\n   quote\n   more\n\ny'), [
      'heading:Tt',
      'quotation:quote\nmore',
    ]);
    assert.deepEqual(
      zonesOf('restructuredtext', 'a [2]_ b [1]_\n\n.. [1] one\n.. [2] two\n   more\n\n   still\n\nend'),
      ['note 2:one', 'note 1:two\nmore\n\nstill'],
    );
    assert.deepEqual(zonesOf('restructuredtext', '- a\n\n  no quote\n\n.. epigraph::\n\n   q'), ['quotation:q']);
  });

  it('records comments', () => {
    const source = '.. one\n   more\n\n..\n   two\n\nx';
    assert.deepEqual(
      markupFor('restructuredtext')
        .read(source)
        .comments.map(({ start, end, text }) => [source.slice(start, end), text]),
      [
        ['.. one\n   more', ' one\n   more'],
        ['..\n   two', '\n   two'],
      ],
    );
  });
});

describe('AsciiDoc', () => {
  checkCases('asciidoc', ADOC);

  it('finds zones', () => {
    assert.deepEqual(zonesOf('asciidoc', '== H\n\n____\nq\n____\n\n[quote, X]\nr\n\na footnote:[n] footnote:[m]'), [
      'heading:H',
      'quotation:q',
      'quotation:r',
      'note 1:n',
      'note 2:m',
    ]);
  });

  it('records comments', () => {
    assert.deepEqual(
      markupFor('asciidoc')
        .read('// one\nx\n\n////\ntwo\n////\n')
        .comments.map((comment) => comment.text),
      [' one', 'two\n'],
    );
  });
});

describe('Typst', () => {
  checkCases('typst', TYPST);

  it('finds zones', () => {
    assert.deepEqual(zonesOf('typst', '= H\n#quote(block: true)[q] #footnote[n] #footnote[m]'), [
      'heading:H',
      'quotation:q',
      'note 1:n',
      'note 2:m',
    ]);
  });

  it('records comments', () => {
    assert.deepEqual(
      markupFor('typst')
        .read('// one\nx /* two */')
        .comments.map((comment) => comment.text),
      [' one', ' two '],
    );
  });
});

describe('the registry of markups', () => {
  const languages: readonly (readonly [string, string])[] = [
    ['plaintext', 'plaintext'],
    ['markdown', 'markdown'],
    ['quarto', 'quarto'],
    ['rmd', 'quarto'],
    ['latex', 'latex'],
    ['tex', 'latex'],
    ['html', 'html'],
    ['restructuredtext', 'restructuredtext'],
    ['asciidoc', 'asciidoc'],
    ['typst', 'typst'],
    ['klingon', 'plaintext'],
    ['', 'plaintext'],
    ['Markdown', 'markdown'],
  ];
  for (const [id, canonical] of languages) {
    it(`reads the language "${id}" as ${canonical}`, () => {
      assert.equal(markupFor(id).languages[0], canonical);
    });
  }

  const files: readonly (readonly [string, string])[] = [
    ['a.md', 'markdown'],
    ['A.MARKDOWN', 'markdown'],
    ['x.qmd', 'quarto'],
    ['x.Rmd', 'quarto'],
    ['x.txt', 'plaintext'],
    ['x.tex', 'latex'],
    ['a/b.html', 'html'],
    ['x.htm', 'html'],
    ['x.rst', 'restructuredtext'],
    ['x.adoc', 'asciidoc'],
    ['x.typ', 'typst'],
    ['x.docx', 'plaintext'],
    ['md', 'plaintext'],
    ['', 'plaintext'],
  ];
  for (const [name, canonical] of files) {
    it(`reads the file "${name}" as ${canonical}`, () => {
      assert.equal(markupForFile(name).languages[0], canonical);
    });
  }
});
