import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { headingsOf } from '../../../server/src/analysis/authorities/headings';
import { org } from '../../../server/src/markup/org/org';
import { markupFor } from '../../../server/src/markup/registry';
import { snapshotOf } from '../../support/check';
import { type Case, checkCases, show, zonesOf } from '../../support/prose';

const BLOCKS: readonly Case[] = [
  { source: '* TODO [#A] Law § 1 :tag:b:\nText', text: 'Law § 1\n¦Text' },
  { source: '#+TODO: DRAFT(d) | FILED\n* DRAFT Law\n** FILED\n*** WAIT x', text: '\n¦Law\n¦\n¦WAIT x' },
  { source: 'x\n*bold* no headline\n* :a:', text: 'x\nbold no headline\n¦' },
  { source: '* COMMENT Notes § 1\n§ 2\n** § 3\n* Law', text: '□\nLaw' },
  {
    source: '* Law\nSCHEDULED: <2026-01-05 Mon>\n:PROPERTIES:\n:ID: § 9\n:END:\nText\n:NOTES:\n§ 5\n:END:\nx',
    text: 'Law\n\n□\nText\n\n¦§ 5\n\n¦x',
  },
  { source: ':LOGBOOK:\n§ 5\n* Law', text: '\n¦§ 5\n¦Law' },
  { source: '#+TITLE: A /b/\n#+AUTHOR: § 9\n#+CAPTION[short]: § 5\nx', text: 'A b\n\n¦§ 5\n¦x' },
  { source: '#+BEGIN_SRC c :x\n§ 5\n#+END_SRC\n#+begin_example\n* x\n#+end_example', text: '□\n\n¦x\n' },
  { source: '#+BEGIN_SRC c\n§ 5\n#+END_SRC\nx', text: '□\nx' },
  { source: '#+begin_export html\n§ 5\n#+end_export\nx\n#+begin_center\n§ 6\n#+end_center', text: '□\nx\n¦\n§ 6\n' },
  { source: 'a\n# § 5\n#no comment\n#+begin_comment\n§ 6\n#+end_comment\nb', text: 'a\n\n¦#no comment\n\n¦b' },
  { source: ': § 5\n  : § 6\nx\n-----\ny', text: '□\nx\n\n¦y' },
  { source: '| a | /§ 5/ |\n|---+---|\n| b | c |\n#+TBLFM: $1=§ 6', text: '¦ a ¦ § 5 ¦\n\n¦ b ¦ c ¦\n' },
  {
    source: '- a\n- [X] b\n  c\nd\n1. e\n2) [@4] f\n  * g :: h\n+ [ ] i\n1.5 x',
    text: 'a\n¦b\nc\n¦d\n¦1. e\n¦2) [@4] f\n¦g :: h\n¦i\n¦1.5 x',
  },
  { source: '\\begin{align*}\n§ 5\n\\end{align*}\nx\n\\begin{a}\ny', text: '□\nx\n¦□\ny' },
  { source: 'See Conn.\n  Gen. Stat.\n§ 5', text: 'See Conn.\nGen. Stat.\n§ 5' },
];

const INLINE: readonly Case[] = [
  {
    source: '/Conn. Gen. Stat./ § 46a-60(b)(1) and *bold* _u_ +s+ 2 * 3 a*b*c and/or x/y * z*',
    text: 'Conn. Gen. Stat. § 46a-60(b)(1) and bold u s 2 * 3 a*b*c and/or x/y * z*',
    spans: [['Conn. Gen. Stat. § 46a-60(b)(1)', 'Conn. Gen. Stat./ § 46a-60(b)(1)']],
  },
  { source: '*/Id./* § 5 (*a* b) "/c/", =§ 5= ~§ 6~ a=b=c', text: 'Id. § 5 (a b) "c", □ □ a=b=c' },
  { source: '*a\nb* /c', text: 'a\nb /c' },
  {
    source: '[[https://x.y/§5][§ 53a-70]] [[t][/Id./]] [[*Law]] https://x.y. [f] a]',
    text: '§ 53a-70 Id. □ □. [f] a]',
    spans: [['§ 53a-70', '§ 53a-70']],
  },
  {
    source: '<<t>>a <<<radio § 5>>> <2024-01-01 Mon> [2024-02-02] [cite/t:@k p. 5] 4 < 5',
    text: 'a radio § 5 □ □ □ 4 < 5',
  },
  { source: 'src_c[:x]{§ 5} call_f(x) my_src_x @@html:<b>@@ a@@comment:§ 5@@b a@@b', text: '□ □ my_src_x □ ab a@@b' },
  {
    source: '#+MACRO: cgs /Conn. Gen. Stat./ § $1\n#+macro: code =x=\n{{{cgs(53a-70)}}} {{{code}}} {{{title}}} {{{-}}}',
    text: '\n\n¦Conn. Gen. Stat. § 53a-70 □ □ {{{-}}}',
    spans: [['§ 53a-70', '{{{cgs(53a-70)}}}']],
  },
  {
    source: '\\S\\nbsp{}53a-70 \\sect 5 \\ldquo{}q\\rdquo \\alpha{}b \\_ c \\\\\nd \\',
    text: '§\u00A053a-70 § 5 “q” □b  c \nd \\',
  },
  { source: '\\foo[a]{§ 5} \\(§ 5\\) \\[x\\] $x$ $$y$$ $5 and $6 ($7) US$ 8', text: '□ □ □ □ □ $5 and $6 ($7) US$ 8' },
  { source: '§§ 31-58--31-76 a---b a----b \\-c x^{12} x^{a}', text: '§§ 31-58–31-76 a—b a----b \u00ADc x x^{a}' },
  { source: 'a[fn:1] b[fn:x: § 5 [f] § 6] c [fn:: d', text: 'a b¦§ 5 [f] § 6¦ c ¦d¦' },
];

describe('Org', () => {
  checkCases('org', BLOCKS);
  checkCases('org', INLINE);

  it('finds zones', () => {
    assert.deepEqual(
      zonesOf('org', '#+TITLE: T\n* H :a:\n#+BEGIN_QUOTE\nq\n#+END_QUOTE\n#+begin_verse\nv\n#+end_verse'),
      ['heading:T', 'heading:H', 'quotation:q', 'quotation:v'],
    );
    assert.deepEqual(zonesOf('org', '#+BEGIN_QUOTE\nq\n* H'), ['quotation:q', 'heading:H']);
  });

  it('gives notes their order by their marks, and ends them at two blank lines', () => {
    assert.deepEqual(
      zonesOf('org', 'a[fn:2] b[fn:1] c[fn:: z]\n\n[fn:1] one\n[fn:2] two\nmore\n\nstill\n\n\nbody\n[fn:9] none'),
      ['note 3:z', 'note 2:one', 'note 1:two\nmore\n\nstill', 'note 4:none'],
    );
  });

  it('says where the mark of a note stands', () => {
    const prose = markupFor('org').read('§ 5[fn:a] and x[fn:: z]\n\n[fn:a] one\n[fn:b] two');
    assert.deepEqual(
      prose.zones.map(({ markedAt }) =>
        markedAt === undefined || markedAt < 0 ? markedAt : show(prose.text.slice(0, markedAt)),
      ),
      ['§ 5 and x', '§ 5', -1],
    );
  });

  it('lets an Id. in a note look back to the body before the mark of its note', () => {
    const { reading } = snapshotOf('General Statutes § 1-2.[fn:1] General Statutes § 1-3.\n\n[fn:1] Id.', 'org');
    assert.deepEqual(
      reading.citations.at(-1)?.sections.map(({ number }) => number),
      ['1-2'],
    );
  });

  it('records comments', () => {
    const source = '# one\nx @@comment: two@@\n#+begin_comment\nthree\n#+end_comment\n';
    assert.deepEqual(
      markupFor('org')
        .read(source)
        .comments.map(({ start, end, text }) => [source.slice(start, end), text]),
      [
        ['# one', ' one'],
        ['@@comment: two@@', ' two'],
        ['#+begin_comment\nthree\n#+end_comment', 'three\n'],
      ],
    );
  });

  it('takes the keywords before all else for the head, after which what is inserted stands', () => {
    const source = '#+TITLE: T\n#+DATE: D\n\nx';
    const { frontMatter } = markupFor('org').read(source);
    assert.deepEqual(frontMatter, { start: 0, end: source.indexOf('#+DATE') });
    assert.equal(markupFor('org').read('x\n#+TITLE: T').frontMatter, undefined);
    assert.equal(markupFor('org').read('#+begin_src\n#+end_src').frontMatter, undefined);
  });

  it('shows words as they are, whatever marks they hold', () => {
    for (const words of ['*a* /b/ _c_ +d+ =e= ~f~', '[[x][y]] [fn:1] $x$ |', '§ 53a-70 (a) & b']) {
      assert.equal(markupFor('org').read(org.lines?.escape(words) ?? '').text, words);
    }
  });

  it('has headings to which a table of authorities refers', () => {
    const text = '#+TITLE: Brief\n* TODO Law :a:\n** The =x= claim\nGeneral Statutes § 1-2.\n* Table of Authorities\n';
    assert.deepEqual(
      headingsOf(snapshotOf(text, 'org')).map((heading) => heading.text),
      ['Brief', 'Law', 'The claim'],
    );
  });

  it('gives a whole memorandum its citations, and no other', () => {
    const text = fs.readFileSync(path.join(__dirname, '../../fixtures/memorandum.org'), 'utf8');
    assert.deepEqual(
      snapshotOf(text, 'org').reading.citations.map(({ start, end }) => text.slice(start, end)),
      [
        'C.G.S. § 54-33f',
        'General Statutes* § 54-33f',
        '{{{cgs(54-33a)}}}',
        'Id.',
        'section 54-33g',
        '§§ 54-33a--54-33c',
        '\\S\\nbsp{}54-36a (b)',
        'C.G.S. § 53a-122',
        '§ 54-33a',
        'General Statutes § 54-33i',
        '§ 52-257',
        '§ 52-259',
        'Id.',
        'Conn. Gen. Stat. § 54-33d',
      ],
    );
  });
});
