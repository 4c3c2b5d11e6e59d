import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MARKUPS } from '../../../server/src/markup/registry';
import { BLOCK, OBJECT, type Prose } from '../../../server/src/markup/prose';
import { countSteps } from '../../support/steps';

const TOKENS = [
  'Conn. Gen. Stat.',
  '§ 53a-70',
  '(a)(1)',
  '[f]',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '    ',
  '\t',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '``',
  '```',
  '```\n',
  '[',
  ']',
  '](x)',
  '](http://a.b "t")',
  '![',
  '^[',
  '[^1]',
  '[^1]: ',
  '[x]: y\n',
  '<',
  '>',
  '> ',
  '- ',
  '1. ',
  '# ',
  '## ',
  '===\n',
  '---\n',
  '+++\n',
  '|',
  '| --- | --- |\n',
  '&',
  '&sect;',
  '&#167;',
  '&nbsp',
  '\\',
  '\\S',
  '\\S\\S~',
  '\\textit{',
  '\\footnote{',
  '\\begin{quote}',
  '\\end{quote}',
  '\\begin{verbatim}',
  '\\end{verbatim}',
  '\\begin{document}',
  '\\cite{',
  '\\[',
  '\\]',
  '\\verb|',
  '{',
  '}',
  '$',
  '$$',
  '%',
  '``',
  "''",
  '<!--',
  '-->',
  '<p>',
  '</p>',
  '<br>',
  '<pre>',
  '</pre>',
  '<code>',
  '</code>',
  '<script>',
  '</script>',
  '<blockquote>',
  '</blockquote>',
  '<sup>1</sup>',
  '<a href="x">',
  '</a>',
  '<li class="footnote">',
  '<title>',
  '.. ',
  '.. [1] ',
  '.. note:: ',
  '::\n\n',
  '[1]_',
  ':ref:`',
  '+---+---+\n',
  '====  ====\n',
  '// ',
  '/* ',
  '*/',
  '----\n',
  '____\n',
  '|===\n',
  'footnote:[',
  'link:x[',
  '<<a,',
  '>>',
  '{nbsp}',
  '[quote]\n',
  '= ',
  '#footnote[',
  '#quote(',
  ')',
  '#let x = ',
  '#emph[',
  '"',
  'https://x.y/z',
  'www.a.com',
  'a@b.co',
  '\u00A0',
  '\u2011',
  '😀',
  '\uD800',
  '\uDC00',
  '\0',
  '\uFEFF',
  'word',
  'é',
  '^',
  '+',
  ':',
  '::: ',
  '{{<',
  '@key',
  '--',
  '---',
  "'",
  '@',
];

const mixture = fc.array(fc.constantFrom(...TOKENS), { maxLength: 60, size: 'max' }).map((parts) => parts.join(''));
const anything = fc.oneof(
  mixture,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), maxLength: 60 }),
);

/** Each prose character with its source span, and whether it stands as in the source. */
function checkMap(prose: Prose): void {
  const { source, text } = prose;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const from = prose.toSource(i);
    const to = prose.toSourceEnd(i + 1);
    assert.ok(from >= last && from <= to && to <= source.length, `character ${i} maps to ${from}..${to} after ${last}`);
    last = from;
    if (to - from === 1 && source[from] === text[i]) assert.equal(prose.toProse(from), i, `way back of character ${i}`);
  }
  let at = 0;
  for (let i = 0; i <= source.length; i++) {
    const there = prose.toProse(i);
    assert.ok(there >= at && there <= text.length, `source offset ${i} goes back in the prose`);
    at = there;
  }
}

function checkMarks(prose: Prose): void {
  for (const zone of prose.zones)
    assert.ok(zone.start >= 0 && zone.start < zone.end && zone.end <= prose.text.length, JSON.stringify(zone));
  for (const comment of prose.comments) {
    assert.ok(comment.start >= 0 && comment.start < comment.end && comment.end <= prose.source.length);
    assert.ok(prose.source.slice(comment.start, comment.end).includes(comment.text));
  }
  const front = prose.frontMatter;
  if (front !== undefined) assert.ok(front.start <= front.end && front.end <= prose.source.length);
  if (prose.identical) assert.equal(prose.text, prose.source);
}

describe('every markup reader', () => {
  for (const markup of MARKUPS) {
    const name = markup.languages[0] ?? '';
    it(`has an answer for any string, with a map that never goes back: ${name}`, () => {
      fc.assert(
        fc.property(anything, (source) => {
          const prose = markup.read(source);
          assert.equal(prose.source, source);
          checkMap(prose);
          checkMarks(prose);
        }),
        { numRuns: 1000 },
      );
    });

    it(`maps a word of the prose to the same word in the source: ${name}`, () => {
      fc.assert(
        fc.property(mixture, fc.nat(), mixture, (before, salt, after) => {
          const word = `qz${salt.toString(36)}zq`;
          const prose = markup.read(before + word + after);
          const at = prose.text.indexOf(word);
          if (at < 0) return;
          assert.equal(prose.source.slice(prose.toSource(at), prose.toSourceEnd(at + word.length)), word);
        }),
        { numRuns: 500 },
      );
    });

    it(`reads ordinary sentences as they stand: ${name}`, () => {
      const source =
        'See Conn. Gen. Stat. § 53a-70 (a) (1).\nThe court held so.\n\nAnother paragraph, see § 4-186 [f].\n';
      const prose = markup.read(source);
      assert.equal(prose.text, source);
      assert.equal(prose.identical, true);
    });

    it(`reads its own comment, sign and space: ${name}`, () => {
      const sign = markup.read(`x ${markup.sectionSign}${markup.noBreakSpace}53a-70`);
      assert.equal(sign.text, 'x §\u00A053a-70');
      const comment = markup.comment('conncite-note here');
      if (comment === undefined) return;
      const prose = markup.read(`before\n\n${comment}\n\nafter`);
      assert.ok(!prose.text.includes('conncite-note'));
      assert.deepEqual(
        prose.comments.map((found) => found.text.trim()),
        ['conncite-note here'],
      );
    });

    it(`makes no object of a pinpoint in square brackets: ${name}`, () => {
      const { text } = markup.read('Under § 4-186 [f] and § 53a-70 [a] [1] it is so.');
      assert.equal(text.replaceAll(BLOCK, ''), 'Under § 4-186 [f] and § 53a-70 [a] [1] it is so.');
      assert.ok(!text.includes(OBJECT));
    });
  }
});

describe('linear time', () => {
  const hostile = [
    ...TOKENS,
    '*a ',
    '*a_b ',
    'a**b',
    '[a](',
    '[a](b "',
    '[a](<',
    '[[a](b)',
    '![[',
    '<a ',
    '<a b="',
    '<a b=\'x <a b="',
    '`a',
    '<!-- <',
    '<![CDATA[',
    '<?',
    '&#',
    '\\begin{a}[',
    '\\newcommand{\\a}{',
    '\\href{',
    '{{',
    '}}',
    '\\verb',
    '\\begin{verbatim}',
    '- ',
    '> ',
    '>',
    '- a\n',
    '[a]: b\n',
    '[^a]: b\n',
    '| a\n',
    'a|',
    '.. [',
    '.. x\n ',
    '`a <',
    '*`a>`',
    '|x',
    '____\n****\n',
    'footnote:[a',
    '+a',
    '<<',
    '#a(',
    '#a[',
    '#let a = {',
    '#raw(',
    '"',
    '/*',
    '#"',
    'x://',
    'http://',
    'a@',
    'a.b@c',
    'www.',
    '<div>\n',
    '<div a="\n\n',
    '</q>',
    '<q>',
    '<sup>',
    '<code>',
    ']{',
    '[@a',
    '{{< ',
    '~a',
    '$a',
    '\\(',
    '\\$',
    ':a:`',
    '[a',
    'a]',
    '[a][',
    ']',
    '\\',
  ];
  const size = 1500;
  for (const markup of MARKUPS) {
    it(`${markup.languages[0]} looks at twice the source twice as often`, () => {
      for (const token of hostile) {
        for (const head of ['', 'x ', `${token}\n\n`]) {
          const steps = (length: number): number => {
            const source = head + token.repeat(Math.ceil(length / token.length));
            return countSteps(() => void markup.read(source));
          };
          const once = steps(size);
          const twice = steps(2 * size);
          assert.ok(
            twice <= 2.4 * once + 4000,
            `${JSON.stringify(head)} and ${JSON.stringify(token)}: ${once} steps, then ${twice}`,
          );
          assert.ok(
            once <= 250 * size,
            `${JSON.stringify(head)} and ${JSON.stringify(token)}: ${once} steps for ${size} characters`,
          );
        }
      }
    });
  }

  for (const markup of MARKUPS) {
    it(`${markup.languages[0]} nests thirty thousand deep`, () => {
      for (const token of [
        '[',
        '{',
        '<div>',
        '<blockquote>',
        '> ',
        '- ',
        '*a ',
        '\\emph{',
        '\\footnote{',
        '\\begin{quote}',
        '#emph[',
        '#quote[',
        '(',
        'footnote:[',
        '#{',
        '^[',
      ]) {
        const { text } = markup.read(`${token.repeat(30_000)}word`);
        assert.ok(text.length > 0);
      }
    });
  }
});
