import fs from 'node:fs';
import path from 'node:path';
import { MARKUPS } from '../../server/src/markup/registry';
import { Random } from './random';

/** An input of the recognizer. */
export interface Input {
  readonly language: string;
  readonly text: string;
}

const LANGUAGES = MARKUPS.map((markup) => markup.languages[0] ?? 'plaintext');
/** Longer ones find nothing that shorter ones do not, and are fewer an hour. */
const LONGEST = 240;

/** What citations and markup are made of, and what readers stumble over. */
export const PIECES = [
  'Conn. Gen. Stat.',
  'General Statutes',
  'C.G.S.',
  'CGS ',
  'Conn. Gen. Stat. Ann.',
  '§',
  '§§',
  '§ ',
  'section ',
  'Sec. ',
  'sections ',
  'subsection (a) of ',
  'subdivision (1) of ',
  'chapter 952',
  'title 53a',
  '53a-70',
  '53a',
  '-',
  '–',
  '\u2011',
  '70',
  '-71',
  '42a-9-102',
  '42a-2A-101',
  '(a)',
  '(1)',
  '[a]',
  '(A)',
  '(iv)',
  '(',
  ')',
  '[',
  ']',
  '(2021)',
  '(West 2021 & Supp. 2022)',
  '(Rev. to 2017)',
  ' et seq.',
  ' and ',
  ', ',
  ' or ',
  ' to ',
  ' through ',
  ', inclusive,',
  ' of the general statutes',
  ' of the agreement',
  'Id.',
  'id. at ',
  'Ibid.',
  '*Id.*',
  'supra',
  'Formerly ',
  'P.A. 21-103',
  'Public Act ',
  ', § 3',
  'June Sp. Sess.',
  'Practice Book § 4-2',
  '18 U.S.C. § 1983',
  'State v. X, 227 Conn. 616',
  'N.Y. Penal Law § 1',
  '"',
  '“',
  '”',
  "'",
  ' ',
  '\u00a0',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u2029',
  '\ufffc',
  '\ufeff',
  '\u0000',
  '\ud83d',
  '\udcdd',
  '😀',
  'é',
  '*',
  '_',
  '**',
  '`',
  '``',
  '```\n',
  '~~',
  '> ',
  '- ',
  '1. ',
  '# ',
  '| a | b |\n',
  '---\n',
  '+++\n',
  '[^1]',
  '[^1]: ',
  '](',
  '![',
  '<',
  '>',
  '<p>',
  '</p>',
  '<!-- ',
  ' -->',
  '&sect;',
  '&#167;',
  '&',
  ';',
  '<q>',
  '<code>',
  '<script>',
  '\\S',
  '\\S~',
  '\\',
  '{',
  '}',
  '%',
  '$',
  '$$',
  '\\emph{',
  '\\footnote{',
  '\\begin{quote}',
  '\\end{quote}',
  '\\verb|',
  '~',
  '.. ',
  '.. [1] ',
  ':ref:`',
  '[1]_',
  '::\n\n',
  '\\ ',
  '//',
  '/* ',
  '*/',
  '----\n',
  '____\n',
  'footnote:[',
  '{nbsp}',
  '+',
  '#footnote[',
  '#quote(',
  '#emph[',
  '#let x = ',
  '@a',
  '=',
  'https://x.y/section-4-1',
  'conncite-ignore-next-line ',
  'conncite-ignore-file et-seq -- x',
  'a',
  'A',
  '.',
  '1',
  '0',
  'v. ',
];

/** Texts that inputs are made from: the labelled cases, and the documents' paragraphs. */
export function readSeeds(root: string): readonly Input[] {
  const folder = path.join(root, 'test/fixtures/citations');
  const cases = fs
    .readFileSync(path.join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly input: string; readonly lang: string })
    .map(({ input, lang }) => ({ language: lang, text: input }));
  const documents = fs
    .readdirSync(folder)
    .filter((file) => file.startsWith('doc-') && !file.endsWith('.jsonl'))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const language =
        MARKUPS.find((markup) => markup.extensions.includes(path.extname(file)))?.languages[0] ?? 'plaintext';
      return text.split(/\n{2,}/).map((paragraph) => ({ language, text: paragraph }));
    });
  return [...cases, ...documents];
}

/** The input of a number under a seed; the same two give the same one. */
export function inputOf(seeds: readonly Input[], seed: number, number: number): Input {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ number);
  // One mixing step: neighbours' numbers differ in few bits.
  random.below(1);
  const base = random.one(seeds);
  const language = random.below(3) === 0 ? random.one(LANGUAGES) : base.language;
  let text = clip(random, base.text);
  for (let turns = random.below(8); turns >= 0; turns--) text = mutate(random, text, seeds);
  return { language, text: text.slice(0, 2 * LONGEST) };
}

function clip(random: Random, text: string): string {
  if (text.length <= LONGEST) return text;
  const start = random.below(text.length - LONGEST);
  return text.slice(start, start + LONGEST);
}

/** One change at random, as a person or a program makes it. */
export function mutate(random: Random, text: string, seeds: readonly Input[]): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + random.below(random.below(4) === 0 ? 60 : 8));
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + text.slice(at, to).repeat(1 + random.below(6)) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.one(PIECES) + text.slice(to);
    case 3:
      return (
        text.slice(0, at) + String.fromCharCode(random.below(random.below(3) === 0 ? 0x10000 : 0x100)) + text.slice(to)
      );
    case 4: {
      const other = clip(random, random.one(seeds).text);
      return text.slice(0, at) + other.slice(random.below(other.length + 1));
    }
    case 5: {
      // Two stretches change places.
      const far = Math.min(text.length, to + 1 + random.below(20));
      return text.slice(0, at) + text.slice(to, far) + text.slice(at, to) + text.slice(far);
    }
    default:
      return text.slice(0, at) + random.one(PIECES) + text.slice(at);
  }
}
