import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { markupFor } from '../../../server/src/markup/registry';
import { BLOCK, OBJECT } from '../../../server/src/markup/prose';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const NO_PROSE = new Set(['inlineCode', 'code', 'html', 'image', 'imageReference', 'footnoteReference', 'definition']);

/** The text that another reader of Markdown finds, without code, pictures, HTML and bare addresses. */
function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (NO_PROSE.has(node.type)) return '';
  const [only, ...others] = node.children ?? [];
  if (
    node.type === 'link' &&
    others.length === 0 &&
    only?.type === 'text' &&
    isAddress(node.url ?? '', only.value ?? '')
  )
    return '';
  return (node.children ?? []).map(textOf).join('');
}

function isAddress(url: string, text: string): boolean {
  return url === text || url === `mailto:${text}` || url === `http://${text}`;
}

function expected(source: string): string {
  return squeeze(textOf(fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })));
}

/** Bare addresses are text to the other reader where they stand in a link's text; to us they never are. */
const ADDRESSES = /https:\/\/x\.y\/z|www\.x\.yz|a@b\.co|http:\/\/a\.b/gu;

function squeeze(text: string): string {
  return text.replace(ADDRESSES, '').replaceAll(OBJECT, '').replaceAll(BLOCK, '').replace(/\s+/gu, '');
}

const read = (source: string): string => squeeze(markupFor('markdown').read(source).text);

const INLINE = [
  'word',
  '§ 5',
  '(a)',
  '[f]',
  ' ',
  ' ',
  ' ',
  '\nx',
  ' *w',
  'w* ',
  ' **w',
  'w** ',
  ' _w',
  'w_ ',
  ' __w',
  'w__ ',
  'w_w',
  ' * ',
  ' _ ',
  '`',
  '``',
  '[',
  '![',
  ']',
  '](x)',
  '](<x y> "t")',
  '[r] ',
  '][r] ',
  '[]',
  '[^1]',
  '&sect;',
  '&#167;',
  '&#xA7;',
  '&amp',
  '&',
  '\\x',
  '\\*',
  '\\[',
  '\\\nx',
  'é',
  '“',
  ' https://x.y/z ',
  ' www.x.yz ',
  ' a@b.co ',
  '<em>',
  '</em>',
  '<a href="x">',
  '<!-- c -->',
  ' <http://a.b>',
  '<',
  '>',
  '.',
  'a',
  '1',
  '\u00A0',
];

const inline = fc
  .array(fc.constantFrom(...INLINE), { maxLength: 24, size: 'max' })
  .map((parts) => `x${parts.join('')}`);

let serial = 0;
const word = (): string => `mark${++serial}word`;

/** Blocks with words of their own, in every place where a word can stand. */
const block = fc.constantFrom<() => string>(
  () => `Plain ${word()} and *${word()}* and **${word()}**\nwrapped ${word()}.`,
  () => `# ${word()} #`,
  () => `${word()}\n===`,
  () => `${word()}\n---`,
  () => `> ${word()}\n> ${word()}\nlazy ${word()}`,
  () => `> > ${word()}\n> - ${word()}\n>   ${word()}`,
  () => `- ${word()}\n- ${word()}\n  - ${word()}\n\n    ${word()}`,
  // A paragraph first: the other reader takes a list that begins with 3 right after indented code for text.
  () => `${word()}\n\n3. ${word()}\n4. ${word()}`,
  () => `    ${word()}\n\n    ${word()}`,
  () => `\`\`\`js\n${word()}\n\n${word()}\n\`\`\``,
  () => `~~~\n${word()}\n\`\`\`\n~~~`,
  () => `- item\n\n      ${word()}\n\n  ${word()}`,
  () => `A \`${word()}\` and \`\`${word()} \` ${word()}\`\` end.`,
  () => `[${word()}](http://${word()}.com/${word()} "${word()}") and [${word()}][r] and ![${word()}](${word()}.png)`,
  () => `<!-- ${word()}\n\n${word()} -->`,
  () => `Inline <!-- ${word()} --> ${word()} <b title="${word()}">${word()}</b>`,
  () => `| ${word()} | ${word()} |\n| --- | :-: |\n| \`${word()}\` | ${word()} |`,
  () => `Text[^1] ${word()}\n\n[^1]: ${word()}\n    ${word()}\n\n    ${word()}`,
  () => `[${word()}]: /${word()} "${word()}"`,
  () => `<https://${word()}.org> and https://${word()}.org/${word()}, ${word()}`,
  () => '***',
  () => `<script>\n${word()}\n\n${word()}\n</script>`,
);

const documents = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map((blocks) => `${blocks.map((make) => make()).join('\n\n')}\n\n[r]: http://x.y\n`);

describe('Markdown, compared with mdast', () => {
  it('reads any mixture of inline marks alike', () => {
    fc.assert(
      fc.property(inline, (text) => {
        const source = `${text}\n\n[^1]: n\n\n[r]: /u\n`;
        assert.equal(read(source), expected(source));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same words in documents of every block', () => {
    fc.assert(
      fc.property(documents, (source) => {
        assert.equal(read(source), expected(source));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same words with carriage returns', () => {
    fc.assert(
      fc.property(documents, (lines) => {
        const source = lines.replaceAll('\n', '\r\n');
        assert.equal(read(source), expected(source));
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same words inside a quotation and inside a list', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('> ', '   '), (lines, prefix) => {
        const inner = lines
          .split('\n')
          .map((line) => (line === '' && prefix !== '> ' ? '' : prefix + line))
          .join('\n');
        const source = prefix === '> ' ? inner : `1. ${inner.slice(3)}`;
        assert.equal(read(source), expected(source));
      }),
      { numRuns: 300 },
    );
  });
});
