import fc from 'fast-check';

/** Sentences that a brief is made of, in the plain forms that all markups share. */
const SENTENCES = [
  'See Conn. Gen. Stat. Ann. § 53a-192a(a) (West 2025).',
  'Conn. Gen. Stat. § 53a-70(a)(2) (2021) is clear.',
  'Id.',
  'Id. at § 53a-71.',
  'Id., (b).',
  'Cf. Conn. Gen. Stat. §§ 53a-35a, 53a-41 and -44.',
  'It falls under section 53a-192 of the general statutes.',
  'General Statutes § 46b-38a (quoting Conn. Gen. Stat. § 46b-15).',
  'State v. Smith, 210 Conn. 132 (1989), says so.',
  'Conn. Gen. Stat. §§ 54-250 to 54-254 apply.',
  'See P.A. 21-103, § 3.',
  'Practice Book § 10-39 governs.',
  'He relied on § 53a-192a(a).',
  'The notice under § 8-8 was late.',
  'See subdivision (2) of subsection (a) of section 53a-70 of the general statutes.',
  'Nothing in the charge, read as a whole, misled the jury about the burden that the state bore.',
  'The court found the witness credible and did not say more.',
  'Ibid.',
  '18 U.S.C. § 1983 is another matter.',
  '“Quoted: § 1-2z,” he wrote.',
];

const BREAKS: Readonly<Record<string, readonly string[]>> = {
  markdown: ['\n\n', '\n\n> ', '\n\n- ', '\n\n## Part\n\n', ' *', '* ', '\n', '\n\n```\ncode\n```\n\n'],
  html: ['</p>\n<p>', '<em>', '</em> ', ' &nbsp;', '\n', '<blockquote>', '</blockquote>', '<h2>Part</h2>'],
  latex: ['\n\n', '\\emph{', '} ', '~', '\n% a remark\n', '\n\\section{Part}\n', ' \\S~'],
};

/** A long draft in a markup, from a number: long enough that an edit leaves most of it alone. */
export function draftOf(language: string): fc.Arbitrary<string> {
  return fc
    .record({ seed: fc.nat(), length: fc.integer({ min: 200, max: 700 }) })
    .map(({ seed, length }) => fixedDraft(language, length, seed));
}

/** A draft of so many pieces, the same each time. */
export function fixedDraft(language: string, length: number, seed = 1): string {
  const breaks = BREAKS[language] ?? ['\n\n', '\n', ' '];
  let state = seed;
  const pick = <T>(from: readonly T[]): T | undefined =>
    from[((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % 1_000_003) % from.length];
  const pieces = [SENTENCES[0] ?? ''];
  for (let k = 0; k < length; k++)
    pieces.push(k % 5 === 0 ? (pick(breaks) ?? '') : k % 7 === 0 ? '\n\n' : `${pick(SENTENCES) ?? ''} `);
  return pieces.join('');
}

const INSERTS = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '.',
  '§',
  '§ 53a-70',
  'Id. ',
  'Conn. Gen. Stat. § 1-1 ',
  ')',
  '(quoting ',
  '"',
  '“',
  '*',
  '_',
  '`',
  '```\n',
  '> ',
  '<em>',
  '</p>',
  '<!-- ',
  '-->',
  '{',
  '}',
  '%',
  '$',
  '\\',
  '&sect;',
  '[^1]',
  '\n\n[^1]: See § 8-8.\n\n',
  'State v. Jones, ',
  'Practice Book ',
  '(a)',
  ' and ',
  ' to ',
  'et seq.',
  'of the general statutes',
  ' '.repeat(300),
];

/** Edits as a person makes them: typing, deleting, pasting, replacing; each a function of the text. */
export const editsOf: fc.Arbitrary<readonly ((text: string) => string)[]> = fc.array(
  fc
    .record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
      inserted: fc.oneof(fc.constant(''), fc.constantFrom(...INSERTS), fc.constantFrom(...SENTENCES)),
    })
    .map(({ at, removed, inserted }) => (text: string) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + inserted + text.slice(from + removed);
    }),
  { minLength: 1, maxLength: 5 },
);
