import assert from 'node:assert/strict';
import { literal } from '../../client/src/harmless';
import { reportPage, type ReportLink } from '../../client/src/reportPage';

const FOOT = { words: 'Open as Text', href: 'command:x' };

function bodyOf(text: string, links: readonly ReportLink[] = []): string {
  const page = reportPage({ text, links }, ({ uri, at }) => `command:go?${uri}:${at.line}:${at.character}`, FOOT);
  return /<main>\n([\s\S]*)\n<\/main>/.exec(page)?.[1] ?? '';
}

describe('the page of a report', () => {
  it('has headings, paragraphs, quotations and lists in place of their signs', () => {
    assert.equal(
      bodyOf(
        '# Citations in a\\*b\n\nTwo.\n\n## Paragraph 2\n\n> …see **§ 1-1**…\n\n- one (`et-seq`)\n- two\n\nEnd.\n',
      ),
      [
        '<h1>Citations in a*b</h1>',
        '<p>Two.</p>',
        '<h2>Paragraph 2</h2>',
        '<blockquote>…see <strong>§ 1-1</strong>…</blockquote>',
        '<ul>',
        '<li>one (<code>et-seq</code>)</li>',
        '<li>two</li>',
        '</ul>',
        '<p>End.</p>',
      ].join('\n'),
    );
  });

  it('leads from words to their places', () => {
    const link = { line: 0, start: 2, end: 8, uri: 'file:///a.md', at: { line: 4, character: 7 } };
    assert.equal(
      bodyOf('- Line 5, error: There is none.', [link]),
      '<ul>\n<li><a href="command:go?file:///a.md:4:7">Line 5</a>, error: There is none.</li>\n</ul>',
    );
  });

  it('has an end for all that a line begins', () => {
    assert.equal(bodyOf('a **b `c'), '<p>a <strong>b <code>c</code></strong></p>');
  });

  it('has a link to the text below, and says what it may load: nothing', () => {
    const page = reportPage({ text: '# A "B"', links: [] }, () => '', { words: 'As <text>', href: 'command:a?"b"' });
    assert.match(page, /<footer><p><a href="command:a\?&quot;b&quot;">As &lt;text&gt;<\/a>/);
    assert.match(page, /<title>A &quot;B&quot;<\/title>/);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'"/);
  });

  it('has rules’ names in the color of the text, without the dark ground that an editor gives to code in high contrast', () => {
    const page = reportPage({ text: '(`et-seq`)', links: [] }, () => '', FOOT);
    assert.match(page, /\ncode \{ background: none; color: inherit; /);
  });

  for (const hostile of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](command:workbench.action.terminal.new)',
    '"><a href="command:x">',
    "'&amp;\\<b>",
    '**`*`**\\`',
  ]) {
    it(`shows words of others as they stand: ${hostile}`, () => {
      const shown = hostile
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
      assert.equal(bodyOf(`# ${literal(hostile)}`), `<h1>${shown}</h1>`);
      assert.equal(bodyOf(`> …**${literal(hostile)}**…`), `<blockquote>…<strong>${shown}</strong>…</blockquote>`);
      assert.doesNotMatch(bodyOf(hostile), /<(?!\/?(?:p|strong|code)>)/);
    });
  }
});
