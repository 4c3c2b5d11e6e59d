/** What documents are made of that are edited in every way: forms of citation, blocks of each markup, and sentences. */

/** Citations in every form, right in one style and wrong in another; § and its blank are respelled for each markup. */
export const CITATIONS = [
  'Conn. Gen. Stat. § 53a-70(a)(2)',
  'General Statutes (Rev. to 2017) §§ 53a-70 (a) and 53a-71',
  'C.G.S. §53a-192a',
  'section 53a-70(a)',
  'Section 53a-71 of the general statutes',
  '§§ 4-1 to 4-9',
  'sections 4-1 to 4-9, inclusive, of the general statutes',
  'subdivision (2) of subsection (a) of section 53a-70 of the general statutes',
  '§ 1-200 (1) and (2), G.S.',
  'CGS 4-141, 142',
  '§§ 46b-38a–f',
  'Conn. Gen. Stat. Ann. § 53a-70 (West 2021)',
  '§ 53a-70, supra,',
  '§ 53a-70 supra note 3,',
  '§ 53a-70, supra note 3a',
  'Id. § 53a-71',
  'Id.',
  'Ibid.',
  'id. at (b)',
  '§ 53A–70',
  '§ 53a-7000',
  '§ 53a-90',
  'Public Act 21-103, § 3',
  'chapter 952 of the General Statutes',
  'Conn. Gen. Stat. § 22a-14 et seq.',
  '§§ 20-341bb to 20-341s',
  'section § 53a-70',
  'Conn. Gen. Stat. Sec. 1-1',
  'Conn. Gen. Stat. § 53a-70 [a]',
  'Conn. Gen. Stat. Ann. § 53a-192a(a) (West 2021)',
  'General Statutes § 53a-70 (b) (1) (2017)',
  'Conn. Gen. Stat. §§ 53a-70(b), 53a-192a(c) (2021)',
];

/**
 * Blocks of a markup with a place for a sentence, and marks of a stretch; each
 * markup has its spelling of signs and emphasis.
 */
export interface Writing {
  readonly language: string;
  readonly blocks: readonly string[];
  readonly marks: readonly (readonly [string, string])[];
  readonly spell?: (text: string) => string;
  /** How a document gives a name to words and uses it. */
  readonly macro?: (words: string) => readonly [definition: string, use: string];
}

const latex = (text: string): string =>
  text
    .replaceAll('§', '\\S')
    .replace(/\\S (?=\d)/g, '\\S~')
    .replaceAll('–', '--');
export const WRITINGS: readonly Writing[] = [
  {
    language: 'plaintext',
    blocks: ['@', '1. @', '     @', '> @'],
    marks: [
      ['', ''],
      ['“', '”'],
      ['(', ')'],
    ],
  },
  {
    language: 'markdown',
    blocks: ['@', '- @', '1. @', '> @', '# @', '| a | @ |\n| --- | --- |', 'x[^1]\n\n[^1]: @', '> - @'],
    marks: [
      ['', ''],
      ['*', '*'],
      ['**', '**'],
      ['[', '](x)'],
      ['“', '”'],
    ],
  },
  {
    language: 'latex',
    blocks: [
      '@',
      '\\begin{itemize}\n\\item @\n\\end{itemize}',
      'x\\par @',
      '\\section{@}',
      'x\\footnote{@}',
      '\\begin{quote}@\\end{quote}',
      'a & @ \\\\',
    ],
    marks: [
      ['', ''],
      ['\\emph{', '}'],
      ['{\\it ', '}'],
      ['``', "''"],
    ],
    spell: latex,
    macro: (words) => [`\\newcommand{\\st}{${latex(words)}}`, '\\st{}'],
  },
  {
    language: 'html',
    blocks: [
      '<p>@</p>',
      '<ul><li>x</li><li>@</li></ul>',
      '<table><tr><td>a</td><td>@</td></tr></table>',
      '<dl><dt>x</dt><dd>@</dd></dl>',
      '<h2>@</h2>',
      '<blockquote>@</blockquote>',
      'x<br>@',
    ],
    marks: [
      ['', ''],
      ['<i>', '</i>'],
      ['<a href="x">', '</a>'],
      ['<q>', '</q>'],
    ],
    spell: (text) => text.replaceAll('§', '&sect;'),
  },
  {
    language: 'restructuredtext',
    blocks: ['@', '* @', 'x [1]_\n\n.. [1] @', '    @', '@\n====='],
    marks: [
      ['', ''],
      ['*', '*'],
      ['**', '**'],
    ],
    macro: (words) => [`.. |st| replace:: ${words}`, '|st|'],
  },
  {
    language: 'asciidoc',
    blocks: ['@', '* @', '== @', 'x footnote:[@]', '|===\n| a | @\n|===', '[quote]\n@'],
    marks: [
      ['', ''],
      ['_', '_'],
      ['*', '*'],
    ],
    macro: (words) => [`:st: ${words}`, '{st}'],
  },
  {
    language: 'org',
    blocks: [
      '@',
      '- @',
      '1. @',
      '* @',
      '* TODO @ :tag:',
      '| a | @ |',
      'x[fn:1]\n\n[fn:1] @',
      'x[fn:: @]',
      '#+BEGIN_QUOTE\n@\n#+END_QUOTE',
      '#+TITLE: @',
    ],
    marks: [
      ['', ''],
      ['/', '/'],
      ['*', '*'],
      ['[[x][', ']]'],
    ],
    macro: (words) => [`#+MACRO: st ${words}`, '{{{st}}}'],
  },
  {
    language: 'typst',
    blocks: ['@', '- @', '= @', 'x #footnote[@]', '#quote[@]'],
    marks: [
      ['', ''],
      ['_', '_'],
      ['#emph[', ']'],
    ],
  },
];

/** Where in a sentence a citation stands, so that it opens one, closes one, or touches what is beside it. */
export const SENTENCES = [
  'See @ here.',
  '@ is the law.',
  'It was decided under @.',
  'See@',
  '(@)',
  'By @; by @',
  '@, and @ too.',
  'of @ to 3-5',
];

/** A paragraph to be: its block, its sentence, the marks around its citations, and these. */
export interface Paragraph {
  readonly block: string;
  readonly sentence: string;
  readonly marks: readonly [string, string];
  readonly citations: readonly string[];
}

/** A document of one markup. @param macro words that get a name, which every other paragraph uses; null for none */
export function written(writing: Writing, paragraphs: readonly Paragraph[], macro: string | null): string {
  const spell = writing.spell ?? ((text: string): string => text);
  const [definition, use] = macro === null || writing.macro === undefined ? ['', ''] : writing.macro(macro);
  const body = paragraphs.map(({ block, sentence, marks, citations }, k) => {
    let at = 0;
    const words = sentence.replaceAll('@', () =>
      use !== '' && k % 2 === 0 && at++ === 0 ? use : `${marks[0]}${spell(citations[at++ % 2] ?? '')}${marks[1]}`,
    );
    return block.replace('@', () => words);
  });
  return [definition, ...body].filter((part) => part !== '').join('\n\n');
}
