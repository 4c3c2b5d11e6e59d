import assert from 'node:assert/strict';
import { markupFor } from '../../../server/src/markup/registry';
import { type Case, checkCases, zonesOf } from '../../support/prose';

const CASES: readonly Case[] = [
  {
    source: 'Filed under *Conn. Gen. Stat.* § 46a-60(b)(1) last year.',
    text: 'Filed under Conn. Gen. Stat. § 46a-60(b)(1) last year.',
    spans: [['Conn. Gen. Stat. § 46a-60(b)(1)', 'Conn. Gen. Stat.* § 46a-60(b)(1)']],
  },
  {
    source: '9. **Conn. Gen. Stat. §42-288a** covers telemarketing.',
    text: 'Conn. Gen. Stat. §42-288a covers telemarketing.',
    spans: [['Conn. Gen. Stat. §42-288a', 'Conn. Gen. Stat. §42-288a']],
  },
  {
    source: '§ 53-394(a). *Id.* § 53-396(b) is',
    text: '§ 53-394(a). Id. § 53-396(b) is',
    spans: [['Id. § 53-396(b)', 'Id.* § 53-396(b)']],
  },
  {
    source: 'Follow [Section 9-9 of the Connecticut General Statutes](https://www.cga.ct.gov/x.htm).',
    text: 'Follow Section 9-9 of the Connecticut General Statutes.',
    spans: [['Section 9-9', 'Section 9-9']],
  },
  { source: 'a track (C.G.S. §\n46b-44a) for', text: 'a track (C.G.S. §\n46b-44a) for' },
  {
    source: '> Conn.\n> Gen. Stat.\n\nafter',
    text: 'Conn.\nGen. Stat.\n\nafter',
    spans: [['Conn.\nGen. Stat.', 'Conn.\n> Gen. Stat.']],
  },
  { source: '> Conn.\nGen. Stat.', text: 'Conn.\nGen. Stat.' },
  { source: '- Conn.\n  Gen. Stat.\n- § 5', text: 'Conn.\nGen. Stat.\n¦§ 5' },
  { source: '17. CONN. GEN. STAT.\n18. § 53a-70', text: 'CONN. GEN. STAT.\n¦§ 53a-70' },
  {
    source: '| Offense | Statute |\n| --- | --- |\n| Larceny 1 | § 53a-122(a)(2) |\n| Larceny 4 | § 53a-125 |',
    text: '¦ Offense ¦ Statute ¦\n\n¦¦ Larceny 1 ¦ § 53a-122(a)(2) ¦\n¦¦ Larceny 4 ¦ § 53a-125 ¦',
    spans: [['§ 53a-122(a)(2)', '§ 53a-122(a)(2)']],
  },
  { source: 'a \\| b\n\nx | y\n--|--\n1 \\| 2 | 3\nend', text: 'a | b\n\nx ¦ y\n\n¦1 | 2 ¦ 3\n¦end' },
  { source: '# Conn. Gen. Stat.\n§ 5', text: 'Conn. Gen. Stat.\n¦§ 5' },
  { source: 'Conn. Gen. Stat.\n---\n§ 5', text: 'Conn. Gen. Stat.\n\n¦§ 5' },
  { source: 'para\n***\n§ 5', text: 'para\n\n¦§ 5' },
  { source: '§ 53a-70 [a], [f] and § 4-186 [f](x) and (a)(1)', text: '§ 53a-70 [a], [f] and § 4-186 f and (a)(1)' },
  { source: '§ 4-186 [f] and [a]\n\n[f]: /x', text: '§ 4-186 f and [a]\n\n' },
  {
    source: 'section_one and snake_case_word and 2 * 3 * 4 and a*b',
    text: 'section_one and snake_case_word and 2 * 3 * 4 and a*b',
  },
  {
    source: 'Conn\\. \\*Gen\\* \\q &sect; &#167; &#xA7; &nbsp; &ndash; &thinsp; &#8209; &bogus; &',
    text: 'Conn. *Gen* \\q § § § \u00A0 – \u2009 \u2011 &bogus; &',
  },
  { source: 'code `§ 5` and ``a ` b`` and `open', text: 'code □ and □ and `open' },
  { source: '```\n§ 5\n```\nafter', text: '□\nafter' },
  { source: '~~~ js\n§ 5\n~~\nopen', text: '□' },
  { source: 'a\n\n    § 5\n\n    § 6\n\nb', text: 'a\n\n□\nb' },
  { source: 'a\n    § 5', text: 'a\n§ 5' },
  { source: 'see http://a.b/§_5, <https://c.d>, www.e.fg/h) and i@j.kl.', text: 'see □, □, □) and □.' },
  { source: '![§ 5](x.png) and ![a][r]', text: '□ and ![a][r]' },
  { source: 'hard\\\nbreak  \nhere<br>x', text: 'hard\nbreak  \nhere\nx' },
  {
    source: 'a <em>Conn.</em> <b title="§ 1">Gen.</b> Stat.<sup>1</sup> § <code>x</code>5',
    text: 'a Conn. Gen. Stat. § □5',
  },
  { source: 'a § 5<sup id="r">1</sup> b<a href="#fn2">2</a> c <a href="#n3">3</a>', text: 'a § 5 b c 3' },
  { source: 'a <!-- § 1 --> b\n\n<!-- c\n\nd -->\n\ne', text: 'a  b\n\n\n\ne' },
  { source: '<div align="center">\nConn. &sect; 1\n</div>\n\nx', text: '\nConn. § 1\n¦\n\nx' },
  { source: '<script>\n§ 1\n\n§ 2</script>\nx', text: '□x' },
  { source: '---\ntitle: § 1\n---\n# H', text: '□\nH' },
  { source: '+++\ntitle = "§ 1"\n+++\nx', text: '□\nx' },
  { source: '---\nno front matter', text: '\n¦no front matter' },
  { source: '$x_1 = § 5$ but $500 and $1,000 and \\$x$ and $$\ny\n$$', text: '□ but $500 and $1,000 and $x$ and □' },
  { source: '~~struck~~ § 5', text: 'struck § 5' },
  { source: '**bold *both*** *a **b* c**', text: 'bold both a b c' },
  { source: '[r]: <x y>\n"t"\n[other]:\n/z\ntext [r]', text: '\n¦text r' },
  { source: 'text ^[§ 5 note] on', text: 'text ¦§ 5 note¦ on' },
  { source: '* * *\n- - x', text: '\n¦x' },
  { source: 'a\r\nb\r\n\r\n> c\r\n> d', text: 'a\r\nb\r\n\r\nc\r\nd' },
  { source: '1. x\n\n   > § 5\n   > § 6', text: 'x\n\n§ 5\n§ 6' },
];

const PANDOC: readonly Case[] = [
  {
    source: '[Conn. Gen. Stat.]{.smallcaps} § 5',
    text: 'Conn. Gen. Stat. § 5',
    spans: [['Conn. Gen. Stat. § 5', 'Conn. Gen. Stat.]{.smallcaps} § 5']],
  },
  { source: 'see [@smith2020, p. 4] and @doe99; x@y.org', text: 'see □ and □; □' },
  { source: '::: {.callout}\n§ 5\n:::\n', text: '\n¦§ 5\n\n' },
  { source: 'a {{< include x >}} b', text: 'a □ b' },
  { source: '```{r}\n§ 5\n```', text: '□' },
];

describe('Markdown', () => {
  checkCases('markdown', CASES);

  const zones: readonly (readonly [string, readonly string[]])[] = [
    ['> a\n> b\n\nc', ['quotation:a\nb']],
    ['> a\nb\n\n> c', ['quotation:a\nb', 'quotation:c']],
    ['> # H\n> x', ['quotation:H\n¦x', 'heading:H']],
    ['# H *x* ##\n\nSet\n===', ['heading:H x', 'heading:Set']],
    [
      'a[^1] b[^two]\n\n[^two]: second\n[^1]: first\n    more\n\n    still\n\nend',
      ['note 2:second', 'note 1:first\nmore\n\nstill'],
    ],
    ['a[^b]\n\n[^a]: never cited\n\n[^b]: cited', ['note 2:never cited', 'note 1:cited']],
    ['x[^1]^[inline *n*] y[^2]\n\n[^1]: a\n\n[^2]: c', ['note 2:inline n', 'note 1:a', 'note 3:c']],
    ['a[^1]\n\n[^1]: n\n\n    > q', ['note 1:n\n\nq', 'quotation:q']],
  ];
  for (const [source, expected] of zones) {
    it(`finds the zones of ${JSON.stringify(source)}`, () => {
      assert.deepEqual(zonesOf('markdown', source), expected);
    });
  }

  it("leaves a footnote's mark out of the text, but only where the note exists", () => {
    assert.equal(markupFor('markdown').read('§ 5[^1] and [^2]\n\n[^1]: n').text, '§ 5 and [^2]\n\nn');
  });

  it('tells front matter and comments', () => {
    const source = '---\na: 1\n---\nx <!-- one -->\n\n<!--two-->\n';
    const prose = markupFor('markdown').read(source);
    assert.deepEqual(prose.frontMatter, { start: 4, end: 9 });
    assert.deepEqual(
      prose.comments.map(({ start, end, text }) => [source.slice(start, end), text]),
      [
        ['<!-- one -->', ' one '],
        ['<!--two-->', 'two'],
      ],
    );
  });

  it('shares its prose with the source where nothing is marked', () => {
    const source = 'Plain text.\n\nMore of it, § 53a-70 (a) (1).\r\nEnd';
    assert.equal(markupFor('markdown').read(source).identical, true);
  });
});

describe('Quarto and R Markdown', () => {
  checkCases('quarto', PANDOC);
});
