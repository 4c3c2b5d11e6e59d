import assert from 'node:assert/strict';
import { readItems } from '../../../server/src/official/pages/pageItems';

/** Items in print order, "tag: words", without the rows of tables. */
const itemsOf = (html: string): readonly string[] =>
  readItems(html)
    .items.filter(({ tag }) => tag !== 'row')
    .map(({ tag, text }) => `${tag}: ${text}`);

describe('the items of a page', () => {
  for (const [what, html, items] of [
    ['a paragraph', '<p>One.</p>', ['p: One.']],
    ['words in none', 'One.<p>Two.</p>Three.', ['text: One.', 'p: Two.', 'text: Three.']],
    ['a paragraph that is not closed', '<p>One.<p>Two.', ['p: One.', 'p: Two.']],
    [
      'headings of every rank',
      [1, 2, 3, 4, 5, 6].map((n) => `<h${n}>H</h${n}>`).join(''),
      [1, 2, 3, 4, 5, 6].map((n) => `h${n}: H`),
    ],
    ['a rule between words', 'One.<hr>Two.', ['text: One.', 'hr: ', 'text: Two.']],
    ['a rule between paragraphs', '<p>One.</p><hr/><p>Two.</p>', ['p: One.', 'hr: ', 'p: Two.']],
    ['no empty paragraph', '<p> </p><p>\n</p>', []],
    ['a line end', '<p>One.<br>Two.<br/>Three.</p>', ['p: One.\nTwo.\nThree.']],
    ['no words of a style or a script', '<style>p{}</style><p>One.<script>x()</script></p>', ['p: One.']],
    ['no title', '<head><title>T</title></head><p>One.</p>', ['p: One.']],
    ['a table, a line a row', '<table><tr><td>A</td><td>B</td></tr></table>', ['table: A  B']],
    ['cells of a head', '<table><tr><th>A</th><th>B</th></tr></table>', ['table: A  B']],
    ['words after a cell', '<table><tr><td>A</td>more<td>B</td></tr></table>', ['table: A more  B']],
    ['words after a cell of a head', '<table><tr><th>A</th>more<th>B</th></tr></table>', ['table: A more  B']],
    ['two paragraphs of a cell', '<table><tr><td><p>A</p><p>B</p></td></tr></table>', ['table: A B']],
    ['words in a row before its cells', '<table><tr>A<td>B</td></tr></table>', ['table: A  B']],
    ['words in a table before its rows', '<table>A<tr><td>B</td></tr></table>', ['table: A\nB']],
    [
      'a table in a table',
      '<table><tr><td>A<table><tr><td>B</td></tr></table></td></tr></table><p>C</p>',
      ['table: A\nB', 'p: C'],
    ],
    [
      'a heading in a table, whose words are not its rows’',
      '<table><tr><td><span class="catchln">Sec. 1.</span> A</td></tr></table>',
      ['table: A'],
    ],
    ['words of a link, up to its end', '<p><a href="x">A</a><b>B</b> C</p>', ['p: AB C']],
    ['an end of a table that has none', 'One.</table>Two.', ['text: One.Two.']],
    ['a mark that is skipped inside another', '<style>a<title>b</title>c</style><p>One.</p>', ['p: One.']],
    ['entities as their signs', '<p>A &amp; B &sect; 1</p>', ['p: A & B § 1']],
    ['a rule in a table', '<table><tr><td>A<hr>B</td></tr></table>', ['table: AB']],
    ['a table that is not closed', '<p>One.</p><table><tr><td>A</td></tr>', ['p: One.', 'table: A']],
  ] as const) {
    it(`are told apart: ${what}`, () => {
      assert.deepEqual(itemsOf(html), items);
    });
  }

  for (const [html, complete] of [
    ['<p>One.</p></html>', true],
    ['<p>One.</p></HTML  >  \n ', true],
    ['</html><!-- made by hand -->', true],
    ['</html>\n<!-- one --> <!-- two -->\n\n', true],
    ['</html><p>More.</p>', false],
    ['</html><!-- begun', false],
    [`</html><!--${' '.repeat(2100)}-->`, false],
    ['<p>One.</p></body>', false],
    ['', false],
  ] as const) {
    it(`are all there, or not: ${JSON.stringify(html)}`, () => {
      assert.equal(readItems(html).complete, complete);
    });
  }

  it('have a tag, a class and an id of their own, and none of what stands before them', () => {
    const page =
      '<title>T</title><div id="d"><p class="a" id="i">One.</p>Loose.<hr class="r" id="h">Beside.' +
      '<p class="b" id="j"><span class="catchln" id="s">Sec. 1.<br>Lamps.</span> One. <span class="catchln" id="t">Sec. 2.</span></p>' +
      '<table class="c" id="k"><tr><td>A<br>B</td></tr></table>After.</div>';
    assert.deepEqual(
      readItems(page).items.map(({ tag, className, id, text, heading }) =>
        [tag, className, id, text, heading?.anchor, heading?.text].filter((part) => part !== undefined).join('|'),
      ),
      [
        'p|a|i|One.',
        'text|||Loose.',
        'hr|r||',
        'text|||Beside.',
        'p|b|j|One.|s|Sec. 1. Lamps.',
        'p||||t|Sec. 2.',
        'row|c|k|A\nB',
        'table|c|k|A B',
        'text|||After.',
      ],
    );
  });

  it('have no anchor where a heading names none, nor that of another', () => {
    const [one, two] = readItems(
      '<p><span class="catchln" id="s">Sec. 1.</span></p><p><span class="catchln">Sec. 2.</span></p>',
    ).items;
    assert.deepEqual([one?.heading?.anchor, two?.heading?.anchor], ['s', '']);
  });

  it('have the rows of a table before it, each with its links, of the table’s class', () => {
    const items = readItems(
      '<table class="c" id="i"><tr>\n<td><a href="x">A</a></td>\n<td>B</td></tr>\n<tr><td><a href="y">C</a></td></tr></table><p>D</p>',
    ).items;
    assert.deepEqual(
      items.map(({ tag, className, id, text, links }) => [tag, className, id, text, links.map(({ target }) => target)]),
      [
        ['row', 'c', 'i', 'A B', ['x']],
        ['row', 'c', 'i', 'C', ['y']],
        ['table', 'c', 'i', 'A  B\nC', []],
        ['p', '', '', 'D', []],
      ],
    );
  });

  it('have their class, their anchor and their links, which end where they end', () => {
    const [one, two, three] = readItems(
      '<div id="first"><div id="second"><p class="c" id="i"> A <a href=" x.htm ">link\n of words</a> B</p><p><a>none</a><a href="y">open</p><p>Words.</p>',
    ).items;
    assert.deepEqual(
      [one?.className, one?.id, one?.text, one?.links],
      ['c', 'i', 'A link of words B', [{ target: 'x.htm', text: 'link of words' }]],
    );
    assert.deepEqual(two?.links, [
      { target: '', text: 'none' },
      { target: 'y', text: 'open' },
    ]);
    assert.deepEqual([three?.links, three?.className, three?.id], [[], '', '']);
  });

  it('have a heading that is not closed end with its block', () => {
    const { items } = readItems('<p><span class="catchln" id="a">Head<p>Text</p>');
    assert.deepEqual(
      items.map(({ heading, text }) => [heading?.text ?? null, text]),
      [
        ['Head', ''],
        [null, 'Text'],
      ],
    );
  });

  it('have the heading of a block apart, and a second heading begins another', () => {
    const items = readItems(
      '<p><span class="catchln" id="a">Sec. 1. <span class="x">Lamps</span>\n.</span> Words. <span class="catchln" id="b">Sec. 2.</span> More.</p><p>Last.</p>',
    ).items;
    assert.deepEqual(
      items.map(({ tag, heading, text }) => [tag, heading?.anchor, heading?.text, text]),
      [
        ['p', 'a', 'Sec. 1. Lamps .', 'Words.'],
        ['p', 'b', 'Sec. 2.', 'More.'],
        ['p', undefined, undefined, 'Last.'],
      ],
    );
  });

  it('have the words of their spans by class', () => {
    const [item] = readItems(
      '<p><span class="no">1</span> and <span>x</span> <span class="name"> A  b</span><span class="no">2</span></p>',
    ).items;
    assert.deepEqual(
      [...(item?.spans ?? [])],
      [
        ['no', '12'],
        ['name', 'A b'],
      ],
    );
  });

  it('come with the page’s title, its name and what it says of itself', () => {
    const page = readItems(
      '<head><title> Chapter\n 1 </title><meta name="Robots" content="x"><meta name="empty"><meta content="y"></head><div><div id="chap_1"></div><div id="other"></div></div>',
    );
    assert.deepEqual(
      [page.title, page.name, [...page.meta]],
      [
        'Chapter 1',
        'chap_1',
        [
          ['robots', 'x'],
          ['empty', ''],
        ],
      ],
    );
  });
});
