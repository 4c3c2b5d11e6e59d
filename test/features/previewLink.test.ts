import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { askedLinks } from '../../client/src/askedLinks';
import { linkCitations, type MarkdownIt } from '../../client/src/previewLinks';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { previewLink } from '../../server/src/features/previewLink';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

interface Parser extends MarkdownIt {
  render(source: string): string;
}
const Parser = createRequire(import.meta.url)('markdown-it') as new (options: object) => Parser;
const statutes = smallStatutes(SAMPLE);
const preview = linkCitations(new Parser({ html: true, linkify: true }), (source) =>
  previewLink(createSnapshot('x', 0, 'markdown', source), statutes),
);

/** The page that a source becomes, with `[words](number)` in the place of a link to a section. */
function page(source: string): string {
  const html = preview.render(source);
  assert.doesNotMatch(html, /[\u{F0000}-\u{10FFFF}]/u, 'no mark is left');
  return html
    .trim()
    .replace(/<a href="https:\/\/www\.cga\.ct\.gov\/[^"#]*#sec_([^"]*)" title="[^"]*">([^<]*)<\/a>/g, '[$2]($1)');
}

describe('citations in the preview of a Markdown document', () => {
  const PAGES: readonly (readonly [source: string, page: string])[] = [
    ['See Conn. Gen. Stat. § 53a-70(a).', '<p>See [Conn. Gen. Stat. § 53a-70(a)](53a-70).</p>'],
    [
      'General Statutes §§ 53a-70, 53a-192 and 53a-7000.',
      '<p>[General Statutes §§ 53a-70](53a-70), [53a-192](53a-192) and 53a-7000.</p>',
    ],
    ['Conn. Gen. Stat. § 53a-70. *Id.*', '<p>[Conn. Gen. Stat. § 53a-70](53a-70). <em>[Id.](53a-70)</em></p>'],
    ['*Conn. Gen. Stat.* § 53a-70', '<p><em>[Conn. Gen. Stat.](53a-70)</em>[ § 53a-70](53a-70)</p>'],
    [
      '# On § 53a-70\n\n| a | b |\n| - | - |\n| § 53a-70 | c |',
      '<h1>On [§ 53a-70](53a-70)</h1>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[§ 53a-70](53a-70)</td>\n<td>c</td>\n</tr>\n</tbody>\n</table>',
    ],
    [
      '[Conn. Gen. Stat. § 53a-70](https://example.org/)',
      '<p><a href="https://example.org/">Conn. Gen. Stat. § 53a-70</a></p>',
    ],
    ['`Conn. Gen. Stat. § 53a-70`', '<p><code>Conn. Gen. Stat. § 53a-70</code></p>'],
    ['![§ 53a-70](x.png)', '<p><img src="x.png" alt="§ 53a-70"></p>'],
    ['Conn. Gen. Stat.\n§ 53a-70', '<p>[Conn. Gen. Stat.](53a-70)\n[§ 53a-70](53a-70)</p>'],
    ['no law', '<p>no law</p>'],
    ['\u{F0000}Conn. Gen. Stat. § 53a-70', ''],
  ];
  for (const [source, expected] of PAGES) {
    if (expected !== '')
      it(`makes of ${JSON.stringify(source)} a page with links`, () => {
        assert.equal(page(source), expected);
      });
  }

  it('lead to the official page, with the heading as tooltip, and say what is no longer law', () => {
    assert.match(
      preview.render('Conn. Gen. Stat. § 53a-70(a)'),
      /<a href="https:\/\/www\.cga\.ct\.gov\/current\/pub\/chap_952\.htm#sec_53a-70" title="§ 53a-70 Sexual assault in the first degree[^"]*">/,
    );
    assert.match(preview.render('Conn. Gen. Stat. § 53a-90'), /title="§ 53a-90 \(transferred\)"/);
  });

  it('are linked when the answer has come, where the facts are not at hand', async () => {
    let drawn = 0;
    const asked: string[] = [];
    const parser = linkCitations(
      new Parser({}),
      askedLinks(
        (source) => {
          asked.push(source);
          return source === 'fails'
            ? Promise.reject(new Error('not running'))
            : Promise.resolve(previewLink(createSnapshot('x', 0, 'markdown', source), statutes));
        },
        () => {
          drawn++;
        },
      ),
    );
    const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
    for (const source of ['Conn. Gen. Stat. § 53a-70', 'no law', 'fails']) {
      assert.doesNotMatch(parser.render(source), /<a /);
      await settled();
    }
    assert.equal(drawn, 1);
    assert.match(parser.render('Conn. Gen. Stat. § 53a-70'), /#sec_53a-70"/);
    parser.render('no law');
    parser.render('fails');
    assert.deepEqual(asked, ['Conn. Gen. Stat. § 53a-70', 'no law', 'fails', 'fails']);
  });

  it('are left alone where the source has the signs by which they are marked', () => {
    assert.doesNotMatch(preview.render('\u{F0000}Conn. Gen. Stat. § 53a-70'), /<a /);
  });

  it('hold no markup of a heading, of a document or of an address: all of it is words', () => {
    const hostile = smallStatutes({
      sections: [
        { number: '53a-70', catchline: '"><script>alert(1)</script><a href="javascript:alert(1)' },
        { number: '53a-71', catchline: "' onmouseover='alert(1)" },
      ],
    });
    const parser = linkCitations(new Parser({ html: true, linkify: true }), (source) =>
      previewLink(createSnapshot('x', 0, 'markdown', source), hostile),
    );
    for (const source of [
      'Conn. Gen. Stat. § 53a-70, § 53a-71.',
      '[§ 53a-70](javascript:alert(1) "§ 53a-71")',
      '<b title="Conn. Gen. Stat. § 53a-70">§ 53a-71</b>',
      '<a href="#" title=\'§ 53a-71\'>x</a> Conn. Gen. Stat. § 53a-70"onclick="alert(1)',
      '<Conn. Gen. Stat. § 53a-70> <https://example.org/?§ 53a-71>',
    ]) {
      const html = parser.render(source);
      const ours = [...html.matchAll(/<a href="https:\/\/www\.cga\.ct\.gov\/[^"]*" title="[^"<>]*">/g)];
      const bare = ours.reduce((page, [tag]) => page.replace(tag, ''), html).replaceAll('</a>', '');
      // What is left is what the document's own words make without us.
      const own = new Parser({ html: true, linkify: true }).render(source).replaceAll('</a>', '');
      assert.equal(bare, own, html);
    }
  });
});
