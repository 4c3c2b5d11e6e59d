import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { escapeMarkdown, markdown, oneLine, plainText } from '../../server/src/features/wording/richText';

/** Types of all nodes, and the text that a reader sees. */
function read(source: string): { types: Set<string>; text: string } {
  const types = new Set<string>();
  let text = '';
  const walk = (node: Nodes): void => {
    types.add(node.type);
    if ('value' in node) text += node.value;
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return { types, text: text.replaceAll('\u2060', '') };
}

const HOSTILE = [
  '[click](command:workbench.action.terminal.new)',
  '<img src=x onerror=alert(1)>',
  '<command:conncite.openSection>',
  '![x](https://evil.example/a.png)',
  '**bold** _it_ ~~gone~~ `code`',
  '# heading',
  '- item',
  '1. item',
  '> quotation',
  '    code',
  '---',
  '===',
  '+ a',
  '| a | b |',
  '&lt;b&gt; &amp; &#60;',
  'https://evil.example',
  'www.evil.example',
  'mail@evil.example',
  '$(alert)',
  '[ref]: https://evil.example',
  '[^1]',
  '\\',
  'a\nb\n\n# c',
  '```\nx\n```',
  '<!-- x',
  '\u202eevil\u202c',
  'a\u0000b',
  '[x]',
  '\\[x](y)',
  '*',
  '_',
  '53a-70]]',
  '](command:x)',
  '1) a',
  '\u2028# a',
];

describe('rich text', () => {
  for (const text of HOSTILE) {
    it(`shows ${JSON.stringify(text)} as it stands`, () => {
      const { types, text: shown } = read(escapeMarkdown(text));
      assert.deepEqual(
        [...types].filter((type) => !['root', 'paragraph', 'text'].includes(type)),
        [],
      );
      assert.equal(shown, oneLine(text).replaceAll('\u2060', ''));
    });
  }

  it('shows any string as it stands, in a paragraph and in a list', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...'[ ] ( ) < > * _ ` # - + . ! | & ~ @ : / \\ \n 1 a w $ = "'.split(' '), ' '),
      }),
      fc.constantFrom(...HOSTILE),
    );
    fc.assert(
      fc.property(strings, (string) => {
        const text = string.replace(/\p{Surrogate}/gu, '\ufffd');
        const { types, text: shown } = read(
          markdown([{ paragraph: ['x ', { emphasis: `e${text}e` }, ` ${text}`] }, { list: [[`i${text}`]] }]),
        );
        assert.deepEqual(
          [...types].filter((type) => !['root', 'paragraph', 'text', 'emphasis', 'list', 'listItem'].includes(type)),
          [],
        );
        assert.ok(shown.startsWith(`x ${oneLine(`e${text}e`).replaceAll('\u2060', '')}`), shown);
      }),
      { numRuns: 500 },
    );
  });

  it('links only to https and to commands, and an address cannot leave its brackets', () => {
    const link = (address: string): string => markdown([{ paragraph: [{ label: 'here', address }] }]);
    assert.equal(link('https://www.cga.ct.gov/a.htm#sec_1-1'), '[here](https://www.cga.ct.gov/a.htm#sec_1-1)');
    assert.equal(link('https://x.example/) [y](command:z'), '[here](https://x.example/%29%20[y]%28command:z)');
    assert.equal(link('https://x.example/\t"<'), '[here](https://x.example/%09%22%3c)');
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', ' https://x'])
      assert.equal(link(address), 'here');
  });

  it('writes plain text without commands', () => {
    const text = plainText([
      { paragraph: [{ strong: 'Section 1-1.' }, ' In force.'] },
      { paragraph: [{ label: 'Open', address: 'command:x' }] },
      { list: [['one'], [{ label: 'Official page', address: 'https://www.cga.ct.gov/' }]] },
    ]);
    assert.equal(text, 'Section 1-1. In force.\n- one\n- Official page (https://www.cga.ct.gov/)');
  });
});
