import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { block, officialText } from '../support/officialText';
import { smallStatutes } from '../support/smallStatutes';

const STATUTES = smallStatutes({
  sections: ['99a-1', '99a-2', '99a-3', '99a-4', '99a-9'].map((number) => ({ number, lastAmended: 2019 })),
});
// Made anew for each check: what was found in a text is remembered with it.
const text = (): OfficialText =>
  officialText([
    {
      number: '999',
      name: 'Lanterns',
      title: '99a',
      blocks: [
        block('99a-1', 'Lamps. Duty to trim.', [
          "(a) A keeper shall (1) light the lamp at dusk, (2) trim it whenever it smokes, and (3) put out each “open flame”, as the town's rules require.",
          '(b) No lamp may burn whale oil. Any keeper who violates this section shall be fined not more than ten dollars.',
        ]),
        block('99a-2', 'Oil.', ['Oil shall be clean, clear and free of water at all times.']),
        block('99a-3', '*(See end of section for amended version of subsection (a) and effective date.) Bells.', [
          '*(a) Bells shall be made of brass alone.',
          '<p>*Note: On and after October 1, 2027, subsection (a) of this section, as amended by section 4 of public act 26-901, is to read as follows:</p>',
          '<p>“(a) Bells shall be made of brass or of tin.”</p>',
        ]),
        block('99a-4', 'Gone.', ['Section 99a-4 is repealed.']),
      ],
    },
  ]);

function findings(words: string, language: string, official: OfficialText | undefined = text()): string[] {
  const snapshot = createSnapshot('file:///brief', 1, language, words);
  return diagnose(
    { snapshot, statutes: STATUTES, official, style: null, today: '2026-12-01' },
    { rules: { 'quotation-differs': 'information' } },
  )
    .filter(({ code }) => code === 'quotation-differs')
    .map(({ message, start, end }) => `${words.slice(start, end)} | ${message}`);
}

const BY = '(the official text revised to January 1, 2025, read on November 25, 2026).';

/** Null: nothing is said. */
const CASES: Readonly<
  Record<string, readonly (readonly [words: string, says: string | RegExp | null, language?: string])[]>
> = {
  'right quotations': [
    ['“No lamp may burn whale oil.” General Statutes § 99a-1 (b).', null],
    ['"No lamp may burn whale oil." General Statutes § 99a-1 (b).', null],
    ['“[N]o lamp may burn ... oil.” General Statutes § 99a-1 (b).', null],
    ['“[K]eeper shall . . . trim it whenever it smokes . . . .” General Statutes § 99a-1 (a).', null],
    ['“A keeper shall (1) light the lamp at dusk, (2) trim it” General Statutes § 99a-1 (a).', null],
    ['“A keeper shall light the lamp at dusk, trim it” General Statutes § 99a-1 (a).', null],
    ['“put out each ‘open flame,’ as the town’s rules require” General Statutes § 99a-1 (a) (3).', null],
    ['“lamp[s] at dusk, [and must] trim it” (Emphasis added.) General Statutes § 99a-1 (a).', null],
    ['“violat[ing] this section shall be fined” (General Statutes § 99a-1 (b)).', null],
    ['“Oil shall be clean,\nclear and free of water”; General Statutes § 99a-2; and so on.', null],
    ['“Lamps. Duty to trim.” General Statutes § 99a-1.', null],
    ['“Bells shall be made of brass or of tin.” General Statutes § 99a-3 (a).', null],
    ['“Oil shall be clean, clear and free” General Statutes §§ 99a-1 and 99a-2.', null],
    ['> No lamp may burn whale oil.\n\nGeneral Statutes § 99a-1 (b).', null, 'markdown'],
    ['“No lamp may *burn* whale oil.” General Statutes § 99a-1 (b).', null, 'markdown'],
    ["``No lamp may \\emph{burn} whale oil.'' General Statutes § 99a-1 (b).", null, 'latex'],
  ],
  'wrong quotations': [
    [
      'He said: “No lamp may burn olive oil.” General Statutes § 99a-1 (b).',
      `“No lamp may burn olive oil.” | The quoted words are not in § 99a-1(b). Nearest: “No lamp may burn whale oil” in § 99a-1(b) ${BY}`,
    ],
    [
      '“Oil shall be clean, clear and free of sand at all times.” General Statutes § 99a-2.',
      /. Nearest: “Oil shall be clean, clear and free of water at all times” in § 99a-2 \(the official text/,
    ],
    [
      '“trim it whenever it smokes” General Statutes § 99a-1 (b).',
      `“trim it whenever it smokes” | The quoted words are not in § 99a-1(b) but in § 99a-1(a)(2) ${BY}`,
    ],
    ['“lamp may burn whale oil. [It] at dusk” General Statutes § 99a-1.', /are not in § 99a-1\. Nearest/],
    [
      '“The sea is blue and the sky is wide.” General Statutes § 99a-2.',
      `“The sea is blue and the sky is wide.” | The quoted words are not in § 99a-2 ${BY}`,
    ],
    [
      '“Oil shall be clean, clear and cheap” General Statutes §§ 99a-1 and 99a-2.',
      /are not in § 99a-1 or § 99a-2. Nearest: “.*” in § 99a-2 \(/,
    ],
    [
      'General Statutes § 99a-2. “Oil shall be clean and cheap.” Id.',
      /“Oil shall be clean and cheap\.” \| The quoted words are not in § 99a-2\. Nearest/,
    ],
    [
      '> No lamp may burn olive oil.\n\nGeneral Statutes § 99a-1 (b).',
      /No lamp may burn olive oil\. \| The quoted words are not in § 99a-1\(b\)/,
      'markdown',
    ],
    [
      '“shall be fined not more than twenty dollars” (Internal quotation marks omitted.) General Statutes § 99a-1 (b).',
      /Nearest: “shall be fined not more than ten dollars” in § 99a-1\(b\) \(/,
    ],
  ],
  'forms of wrong quotations': [
    [
      'General Statutes § 99a-1 (b) provides in relevant part: “No lamp may burn olive oil.”',
      /“No lamp may burn olive oil\.” \| The quoted words are not in § 99a-1\(b\)\. Nearest/,
    ],
    [
      'General Statutes § 99a-1 (b) provides in relevant part: "No lamp may burn olive oil."',
      /^"No lamp may burn olive oil\." \| /,
    ],
    ['Under General Statutes § 99a-1 (b), “no lamp may burn olive oil.”', /“no lamp may burn olive oil\.” \| /],
    [
      'General Statutes § 99a-1 (b) provides that “no lamp may burn olive oil” at sea.',
      /“no lamp may burn olive oil” \| /,
    ],
    ['General Statutes § 99a-1 (b), as the court noted, states: “No lamp may burn olive oil.”', /olive oil/],
    ['“No lamp may burn olive oil.” See General Statutes § 99a-1 (b).', /Nearest: “No lamp may burn whale oil”/],
    ['“No lamp may burn olive oil.”¹ General Statutes § 99a-1 (b).', /olive oil/],
    ['“No lamp may burn olive oil.”[^1] General Statutes § 99a-1 (b).\n\n[^1]: A note.', /olive oil/, 'markdown'],
    ['“No lamp may burn olive oil,” General Statutes § 99a-1 (b), and the fine is ten dollars.', /olive oil/],
    [
      'General Statutes § 99a-1 (b) provides:\n\n> No lamp may burn olive oil.',
      /No lamp may burn olive oil\. \| /,
      'markdown',
    ],
    ['See General Statutes § 99a-1 (b) (“no lamp may burn olive oil”).', /“no lamp may burn olive oil” \| /],
    ['See General Statutes § 99a-1 (b) (providing that “no lamp may burn olive oil”).', /olive oil/],
    ["General Statutes § 99a-1 (b) provides: ``No lamp may burn olive oil.''", /olive oil/, 'latex'],
    ['General Statutes § 99a-1 (b) provides: “No lamp may burn olive oil.” State v. Lamp, 1 Conn. 1.', /olive oil/],
    [
      'General Statutes § 99a-1 (b) provides “no lamp may burn olive oil.” (Internal quotation marks omitted.) State v. Lamp, 1 Conn. 1.',
      /olive oil/,
    ],
    [
      'General Statutes § 99a-1 (b) provides:\n\n> No lamp may burn olive oil.\n\nState v. Lamp, 1 Conn. 1.',
      /olive oil/,
      'markdown',
    ],
  ],
  'quotations with the writer’s own words between, and several': [
    [
      'The act says that a keeper “shall light the lamp at noon and trim it” each day. General Statutes § 99a-1 (a).',
      /“shall light the lamp at noon and trim it” \| The quoted words are not in § 99a-1\(a\)\. Nearest/,
    ],
    ['A keeper “shall be fined not more than ten dollars” for that. General Statutes § 99a-1 (b).', null],
    [
      'A keeper “shall be fined not more than fifty dollars” and “[n]o lamp may burn whale oil.” General Statutes § 99a-1 (b).',
      /^“shall be fined not more than fifty dollars” \| /,
    ],
    [
      'General Statutes § 99a-1 (b) provides that “[n]o lamp may burn whale oil” and that a keeper “shall be fined not more than fifty dollars.”',
      /^“shall be fined not more than fifty dollars\.” \| /,
    ],
    [
      'General Statutes § 99a-1 (b) provides that “[n]o lamp may burn whale oil.” The keeper said that he “shall be fined not more than fifty dollars.”',
      null,
    ],
    [
      'The keeper said that he “shall be fined not more than fifty dollars.” He lied. General Statutes § 99a-1 (b).',
      null,
    ],
    ['The keeper said “I never saw that lamp or any other at night” to them. General Statutes § 99a-1 (b).', null],
    [
      'The keeper, “shall be fined not more than fifty dollars” or not, was away. State v. Lamp, 1 Conn. 1; General Statutes § 99a-1 (b).',
      null,
    ],
    [
      'A keeper "shall be fined not more than fifty dollars" for that. General Statutes § 99a-1 (b).',
      /^"shall be fined/,
    ],
    ['A keeper shall pay “fifty dollars” for that. General Statutes § 99a-1 (b).', null],
  ],
  'forms of right quotations': [
    ['General Statutes § 99a-1 (b) provides in relevant part: “No lamp may burn whale oil.”', null],
    ['General Statutes § 99a-1 (b) provides in relevant part: "No lamp may burn whale oil."', null],
    ['Under General Statutes § 99a-1 (b), “no lamp may burn whale oil,” and more.', null],
    ['“No lamp may burn whale oil.” See General Statutes § 99a-1 (b).', null],
    ['See General Statutes § 99a-1 (b) (“[n]o lamp may burn whale oil”).', null],
    ['See General Statutes § 99a-1 (b) (the “lamp rule of the older keepers at sea” is another).', null],
    ['See General Statutes § 99a-1 (b) (“the lamp rule of the older keepers at sea”).', null],
    ['“No lamp may burn whale oil,” General Statutes § 99a-1 (b), and the fine is ten dollars.', null],
    ['General Statutes § 99a-1 (b) provides:\n\n> No lamp may burn whale oil.', null, 'markdown'],
    ['General Statutes § 99a-1 (b) provides: “No lamp may burn whale oil.” State v. Lamp, 1 Conn. 1.', null],
    ['General Statutes § 99a-1 (b) provides: “No lamp may burn whale oil.” Id., 5.', null],
    [
      'General Statutes § 99a-1 (a) provides in relevant part: “A keeper shall . . . put out each ‘open flame’ . . . .”',
      null,
    ],
  ],
  'what is not sure': [
    ['“The sea is blue and the sky is wide.” See General Statutes § 99a-1 (b).', null],
    ['General Statutes § 99a-1 (b) requires a fine. The keeper said: “No lamp may burn olive oil.”', null],
    ['General Statutes § 99a-1 (b) requires “the care of a sailor who knows the sea.” State v. Lamp, 1 Conn. 1.', null],
    ['General Statutes § 99a-1 (b) provides “the sea is blue and the sky is wide.” Id., 5.', null],
    ['General Statutes § 99a-1 (b) defines a “lamp of oil” narrowly.', null],
    ['General Statutes § 99a-1 (b), “no lamp may burn olive oil,” he thought.', null],
    ['“No lamp may burn olive oil.” General Statutes § 99a-1 (b) says otherwise.', null],
    ['“No lamp may burn olive oil,” said the court of General Statutes § 99a-1 (b).', null],
    ['“olive oil lamps” General Statutes § 99a-1 (b).', null],
    ['"Oil" and "No lamp" are not" General Statutes § 99a-1 (b).', null],
    ['“No lamp may burn olive oil.” General Statutes (Rev. to 2015) § 99a-1 (b).', null],
    ['“No lamp may burn olive oil.” General Statutes § 99a-1 et seq.', null],
    ['“No lamp may burn olive oil.” General Statutes §§ 99a-1 to 99a-3.', null],
    ['“No lamp may burn olive oil.” General Statutes § 99a-4.', null],
    ['“No lamp may burn olive oil.” General Statutes § 99a-9.', null],
    ['“No lamp may burn olive oil.” State v. Lamp, 1 Conn. 1.', null],
    ['“No lamp may burn olive oil.”\n\nAnother matter is in General Statutes § 99a-1 (b).', null],
  ],
};

describe('quotations against the official text', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    describe(name, () => {
      for (const [words, says, language = 'plaintext'] of cases) {
        it(words.replaceAll('\n', ' / '), () => {
          const [first, ...others] = findings(words, language);
          assert.deepEqual(others, []);
          if (says === null) assert.equal(first, undefined);
          else if (typeof says === 'string') assert.equal(first, says);
          else assert.match(first ?? '', says);
        });
      }
    });
  }

  it('says nothing where the text is not here', () => {
    const none: OfficialText = { ...text(), status: () => undefined };
    assert.deepEqual(findings('“No lamp may burn olive oil.” General Statutes § 99a-1 (b).', 'plaintext', none), []);
  });

  it('is quick on long quotations that are nowhere', () => {
    const long = Array.from({ length: 700 }, (_, i) => `shall be fined w${i % 13}`).join(' ');
    assert.equal(
      findings(`“${long}” General Statutes § 99a-1 (b).`, 'plaintext').length,
      0,
      'longer than a quotation is',
    );
    assert.equal(findings(`“${long.slice(0, 5000)}” General Statutes § 99a-1 (b).`, 'plaintext').length, 1);
  });
});
