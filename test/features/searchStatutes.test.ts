import assert from 'node:assert/strict';
import { searchStatutes } from '../../server/src/features/searchStatutes';
import { passageSymbols } from '../../server/src/features/workspaceSymbol';
import type { OfficialStatus, OfficialText } from '../../server/src/official/pages/officialText';
import { WordIndex, WordIndexMaker } from '../../server/src/search/wordIndex';
import { loadCatalogue } from '../support/catalogue';
import { block, officialText } from '../support/officialText';

const WHOLE: OfficialStatus = {
  edition: 2025,
  supplement: 2026,
  read: '2026-07-03',
  chapters: 1143,
  sections: 30_000,
  whole: true,
};

/** Words of two sections of the code, made up. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '53a-70',
    [
      '(a) A watchman shall (1) carry a lantern, or (2) whistle a tune known to the harbormaster.',
      '(b) No lantern is needed at noon.',
    ],
  ],
  ['53a-192', ['A rope is no lantern, and a harbormaster no watchman.']],
  // No section of the facts: the text may be newer than they are.
  ['53a-399z', ['(a) A ferryman is paid at dusk.', '(b) A ferryman may ask for a tuppence.']],
];

function official(status: OfficialStatus | undefined = WHOLE): OfficialText {
  const pages = officialText([
    {
      number: '952',
      name: 'Offenses',
      title: '53a',
      blocks: TEXTS.map(([number, text]) => block(number, 'Heading.', text)),
    },
  ]);
  const maker = new WordIndexMaker();
  for (const [, text] of TEXTS) maker.add(text.join('\n'));
  const words = { index: new WordIndex(maker.toBytes()), numbers: TEXTS.map(([number]) => number) };
  return {
    ...pages,
    section: (number) => pages.section(number),
    status: () => status,
    words: () => words,
    damage: () => ['A file is damaged.'],
  };
}

describe('the search of the statutes', () => {
  const statutes = loadCatalogue();
  const numbers = (typed: string, text?: OfficialText): string[] =>
    searchStatutes(typed, statutes, text, 10).sections.map(({ number }) => number);

  it('gives sections, and the place of the words in their text', () => {
    const found = searchStatutes('whistle tune', statutes, official(), 10);
    assert.deepEqual(
      found.passages
        .slice(0, 1)
        .map(({ number, labelPath, snippet, marks }) => [
          number,
          labelPath,
          marks.map(([start, end]) => snippet.slice(start, end)),
        ]),
      [['53a-70', '(a)(2)', ['whistle', 'tune']]],
    );
    assert.equal(found.sections[0]?.number, '53a-70');
    assert.deepEqual(
      [found.text, found.edition, found.read, found.damage],
      ['whole', 'revised to January 1, 2025, with the 2026 Supplement', 'July 3, 2026', ['A file is damaged.']],
    );
    assert.equal(searchStatutes('53a-192a(a)', statutes, official(), 10).sections[0]?.labelPath, '(a)');
  });

  it('finds a section that only the text has', () => {
    assert.equal(statutes.find('53a-399z'), undefined);
    const { sections, passages } = searchStatutes('ferryman tuppence', statutes, official(), 10);
    assert.deepEqual([sections[0]?.number, sections[0]?.catchline], ['53a-399z', 'Heading']);
    assert.deepEqual([passages[0]?.number, passages[0]?.labelPath], ['53a-399z', '(b)']);
    assert.ok(
      passageSymbols('ferryman tuppence', statutes, official()).some(({ name }) => /^§ 53a-399z\(b\): /.test(name)),
    );
    assert.deepEqual(searchStatutes('"ferryman tuppence"', statutes, official(), 10).sections, []);
  });

  it('says how much was searched', () => {
    const text = (of: OfficialText | undefined): string => searchStatutes('watchman', statutes, of, 10).text;
    assert.deepEqual(
      [text(undefined), text({ ...official(), status: () => undefined }), text(official({ ...WHOLE, whole: false }))],
      ['unavailable', 'none', 'chapters'],
    );
  });

  const ASKED: readonly (readonly [string, string, string])[] = [
    ['a heading', 'sexual assault in the first degree', '53a-70'],
    ['a slip of the keys', 'sexual asault first degree', '53a-70'],
    ['other forms of the words', 'limitation actions negligent injuries', '52-584'],
    ['a popular name', 'dog bite', '22-357'],
    ['a popular name with more words', 'drunk driving penalties', '14-227a'],
    ['an abbreviation', 'cutpa', '42-110b'],
    ['a short title', 'uniform trade secrets act', '35-50'],
    ['the beginning of a word', 'trafficking in pers', '53a-192a'],
  ];
  for (const [what, typed, number] of ASKED) {
    it(`finds a section by ${what}, without the official text too`, () => {
      assert.ok(numbers(typed).slice(0, 2).includes(number), numbers(typed).join(' '));
      assert.ok(numbers(typed, official()).slice(0, 3).includes(number));
    });
  }

  it('puts sections with all words before those with any', () => {
    assert.equal(numbers('lantern whistle', official())[0], '53a-70');
    assert.deepEqual(
      numbers('watchman qwertyuiop lantern ', official()).slice(0, 2).sort(),
      ['53a-192', '53a-70'],
      'a word that is nowhere hides nothing',
    );
  });

  it('takes words in quotation marks as a phrase', () => {
    assert.deepEqual(numbers('"harbormaster no watchman"', official()), ['53a-192']);
    assert.deepEqual(numbers('"watchman no harbormaster"', official()), []);
    assert.ok(numbers('"trafficking in persons"').slice(0, 2).includes('53a-192a'));
  });

  it('takes anything', () => {
    for (const typed of [
      '',
      ' ',
      'a ',
      'of',
      '§',
      '(((',
      '"',
      '""',
      '“”',
      '*',
      'the',
      'x'.repeat(9000),
      '\0',
      'é',
      '💡',
    ]) {
      assert.ok(searchStatutes(typed, statutes, official(), 10).sections.length <= 10, typed);
    }
  });

  it('gives places of the law to symbols of the workspace', () => {
    const [first] = passageSymbols('whistle tune', statutes, official());
    assert.deepEqual([first?.number, first?.pinpoint], ['53a-70', ['a', '2']]);
    assert.deepEqual(passageSymbols('whistle', statutes, official()), [], 'one word stands in too many');
  });
});
