import assert from 'node:assert/strict';
import type { Draft, Purpose } from '../../../server/src/edits/draft';
import { prove } from '../../../server/src/edits/law';
import { ReadingBudget } from '../../../server/src/edits/trial';
import { snapshotOf } from '../../support/check';

/** Edits of a text: what is found there, and what is put for it. */
function draft(
  text: string,
  changes: readonly (readonly [string, string])[],
  purpose: Purpose = { kind: 'form' },
): Draft {
  return {
    purpose,
    edits: changes.map(([old, newText]) => ({
      start: text.indexOf(old),
      end: text.indexOf(old) + old.length,
      newText,
    })),
  };
}

function lawful(
  language: string,
  text: string,
  changes: readonly (readonly [string, string])[],
  purpose?: Purpose,
): boolean {
  return !prove(snapshotOf(text, language), [draft(text, changes, purpose)]).proven.isEmpty;
}

/** A table of authorities with its heading, put in at the end of an HTML document. */
const TABLE =
  '\n\n<h2>Table of Authorities</h2>\n\n<!-- conncite:table-of-authorities -->\n<table></table>\n<!-- /conncite:table-of-authorities -->\n';

const BROKEN: readonly (readonly [
  what: string,
  language: string,
  text: string,
  changes: readonly (readonly [string, string])[],
  purpose?: Purpose,
])[] = [
  [
    'of a “supra” where the number of its note would stay',
    'plaintext',
    'See § 53a-70, supra   note 3a.',
    [[', supra', '']],
  ],
  [
    'of a “supra” with blanks after it that may lead to a note',
    'plaintext',
    `See § 53a-70, supra${' '.repeat(40)}note 3.`,
    [[', supra', '']],
  ],
  [
    'of a table whose heading would be read with the word before it',
    'html',
    '<p>By section 53a-70 of the general statutes<Policy was marked.\n',
    [['\n', TABLE]],
    { kind: 'table' },
  ],
  ['that writes what stands there', 'plaintext', 'See § 53a-70 here.', [['§ 53a-70', '§ 53a-70']]],
  [
    'that glues two numbers',
    'markdown',
    'of **§§ 20-341bb of the general statutes0-341s** to 3-5',
    [
      ['§§ 2', 'Conn. Gen. Stat. § 2'],
      [' of the general statutes', ''],
    ],
  ],
  [
    'of words before a name that is the next citation’s',
    'org',
    '| a | [[x][§ 53a-7000]], and [[x][Section 53a-71 of the general statute 23-207, § 3).',
    [['of the ', '']],
    { kind: 'number', from: '53a-7000', to: '53a-71' },
  ],
  [
    'of one “section” of two',
    'markdown',
    'Read clause (ii subparagraph (A)) of of subdivision (1) ofubsection # (b) of section section 31-275 too.',
    [['section s', 's']],
  ],
  ['that adds “supra”', 'plaintext', 'See § 53a-70, supra note 3a of it.', [['70', '70 supra note 3']]],
  [
    'that says “section” twice after a letter of another script',
    'plaintext',
    'See 濕section § 53a-70 too.',
    [['§', 'section']],
  ],
  [
    'that says “section” twice where a part stood after the first',
    'plaintext',
    'By Section SUBSECTION (C) OF SECTION 46B-56 IS MANDATORY.',
    [
      ['SUBSECTION ', 'section 46b-56'],
      [' OF SECTION 46B-56', ''],
    ],
  ],
  [
    'that says “section” before a part where a section stood',
    'plaintext',
    'See section sections 53a-70(a) here.',
    [['sections 53a-70(a)', 'subsection (a) of section 53a-70']],
  ],
  ['that glues a number to a word', 'plaintext', 'See § 53a-70, supraé.', [[', supra', '']]],
  [
    'that says “section” twice after a glued word',
    'html',
    'By <a href="x">Section 53a-71 of the general statutes</ by <a href="x">section &sect; 53a-70</a>',
    [['&sect;', 'section']],
  ],
  ['of the end of a range of labels', 'plaintext', 'See § 53a-70 (a) to (c).', [['(c)', '(b)']]],
  ['that takes “et seq.” away', 'plaintext', 'See Conn. Gen. Stat. § 22a-14 et seq. and on.', [[' et seq.', '']]],
  [
    'that takes the name of the code away',
    'plaintext',
    'See Conn. Gen. Stat. § 53a-70 here.',
    [['Conn. Gen. Stat. ', '']],
  ],
  ['outside its citation', 'plaintext', 'See § 53a-70 here.', [['here', 'there']]],
  [
    'in two citations',
    'plaintext',
    'See § 53a-70 and then § 53a-71.',
    [
      ['§ 53a-70', '§53a-70'],
      ['§ 53a-71', '§53a-71'],
    ],
  ],
  ['of what is cited', 'plaintext', 'See § 53a-70.', [['70', '71']]],
  ['of a pinpoint', 'plaintext', 'See § 53a-70 (a).', [['(a)', '(b)']]],
  ['of a year', 'plaintext', 'See Conn. Gen. Stat. § 53a-70 (2021).', [['2021', '2023']]],
  ['that ends the citation', 'plaintext', 'See §§ 53a-70 and 53a-71.', [[' and 53a-71', '']]],
  ['that glues a word', 'plaintext', 'See§ 53a-70.', [['§', 'section']]],
  ['that glues a word of letters written in two units', 'plaintext', 'See 𝐍𝐨§ 53a-70.', [['§', 'section']]],
  ['that glues such a word across a comment', 'latex', 'See 𝐍𝐨% a note\n§ 53a-70.', [['§', 'section']]],
  [
    'that pushes the end of a citation out of it',
    'plaintext',
    'Under sections 49-8 to 49[1]_-10a, inclusive, as amended.',
    [['o 49', 'o 49, inclusive']],
  ],
  [
    'that halves what refers to a note',
    'plaintext',
    'See General Statutes § 9 supra note 1Sec. at 14.',
    [[' supra', '']],
  ],
  [
    'after which a word beside it names the code',
    'plaintext',
    'See Sec. 45a-98. By Gen. Stat. §tat. §§ 12-112-119 CGS ngth.',
    [['§§ 12-112-119', 'sections 12-112 to 12-119, inclusive,']],
  ],
  ['that says “section” twice', 'plaintext', 'The rule of section § 53a-70 applies.', [['§ 53a-70', 'section 53a-70']]],
  [
    'that says “section” before the name of the code',
    'plaintext',
    'The rule of section § 53a-70 applies.',
    [['§ 53a-70', 'Conn. Gen. Stat. § 53a-70']],
  ],
  [
    'that repeats “section” where the word was the citation’s own',
    'plaintext',
    'By Section 53a-71 of it.',
    [['53a-71', 'Section 53a-71']],
  ],
  [
    'that repeats “section” after many blanks',
    'plaintext',
    'By section    § 53a-70 too.',
    [['§ 53a-70', 'section 53a-70']],
    { kind: 'authority' },
  ],
  [
    'of a table that takes a word out',
    'markdown',
    'See it. By § 53a-70.\n',
    [['it. ', '\n\n<!-- conncite:table-of-authorities -->\n\n<!-- /conncite:table-of-authorities -->\n\n']],
    { kind: 'table' },
  ],
  ['of one “supra” of two', 'plaintext', 'See § 53a-70, supra, supra, and on.', [[', supra', '']]],
  ['of one “inclusive” of two', 'plaintext', 'See §§ 4-1 to 4-9, inclusive inclusive, of it.', [[' inclusive', '']]],
  [
    "of a section's number that changes an act",
    'plaintext',
    'See § 53a-70. By P.A. 15-84, §§ 1 and 2.',
    [['15-84', '15-8']],
    { kind: 'number', from: '53a-70', to: '53a-72' },
  ],
  [
    'that takes a bracket away with the name of the code',
    'plaintext',
    'See (§§ 4-1 to 4-9) of the general statutes.',
    [['§§ 4-1 to 4-9) of', 'sections 4-1 to 4-9 of']],
  ],
  ['that joins two citations', 'plaintext', 'See § 53a-70; § 53a-71.', [['; ', ', ']]],
  ['that breaks a line', 'plaintext', 'See § 53a-70.', [[' 53a', '\n53a']]],
  ['that leaves an Id. to another', 'plaintext', 'See § 53a-70. Id.', [['§ 53a-70', '§ 53a-70; § 53a-71']]],
  [
    "of a macro's name",
    'latex',
    '\\newcommand{\\st}{Conn. Gen. Stat. \\S~53a-70}\nSee \\st{} in May.',
    [['\\st{} in', 'x{} in']].map(([a, b]) => [a!.slice(0, 3), b!.slice(0, 1)] as const),
  ],
  [
    "before a note's label",
    'markdown',
    'Words.[^1]\n\n[^1]: section 53a-70(a).',
    [
      ['[^1]: section', 'subsection (a) of [^1]: section'],
      ['0(a)', '0'],
    ],
  ],
  [
    "before a list's mark",
    'latex',
    '\\begin{itemize}\\item section 53a-70(a).\\end{itemize}',
    [
      ['\\item ', '\\item subsection (a) of '],
      ['0(a)', '0'],
    ],
  ],
  ['that cuts emphasis', 'markdown', 'See *Conn. Gen.* Stat. § 53a-70.', [['Gen.*', 'Gen.']]],
  ['that makes markup', 'markdown', 'See § 53a-70 and x*.', [['§ 53a-70', '§*53a-70']]],
  ['that opens code', 'markdown', 'See § 53a-70 and `x.', [['§ ', '§`']]],
  ['of a comment that is read as text', 'plaintext', 'See § 53a-70.', [['', '<!-- x -->\n']], { kind: 'comment' }],
  [
    'of a table inside a citation',
    'markdown',
    'See § 53a-70 (a).',
    [[' (a)', ' <!-- conncite:table-of-authorities -->\n<!-- /conncite:table-of-authorities --> (a)']],
    { kind: 'table' },
  ],
  [
    'that a person chose and that leaves a range without its end',
    'plaintext',
    'See §§ 53a-119 -125b.',
    [['53a-119', '53a-192']],
    { kind: 'authority' },
  ],
  [
    'of a number that changes more than it',
    'plaintext',
    'See §§ 53a-70, 53a-71. Id.',
    [['53a-70, 53a-71', '53a-72, 53a-72']],
    { kind: 'number', from: '53a-70', to: '53a-72' },
  ],
];

const KEPT: readonly (readonly [
  what: string,
  language: string,
  text: string,
  changes: readonly (readonly [string, string])[],
  purpose?: Purpose,
])[] = [
  ['of a sign', 'plaintext', 'See § 53a-70.', [['§', 'section']]],
  [
    'of the words that name the code',
    'plaintext',
    'See section 53a-70 of the general statutes there.',
    [
      ['section', 'Conn. Gen. Stat. §'],
      [' of the general statutes', ''],
    ],
  ],
  ['inside emphasis', 'markdown', 'See *Conn. Gen. Stat.* § 53a-70.', [['Conn. Gen. Stat.', 'General Statutes']]],
  ['that takes emphasis away with its word', 'markdown', 'See § 53a-70, *supra*, and so on.', [[', *supra*', '']]],
  [
    'at the head of a note',
    'markdown',
    'Words.[^1]\n\n[^1]: section 53a-70(a).',
    [
      ['section 5', 'subsection (a) of section 5'],
      ['0(a)', '0'],
    ],
  ],
  [
    'of a name beside a macro',
    'latex',
    '\\newcommand{\\cgs}{Conn. Gen. Stat.}\nSee \\cgs{} \\S~53a-70 (a).',
    [[' (a)', '(a)']],
  ],
  ['that a person chose', 'plaintext', 'See § 53a-70. Id.', [['70', '71']], { kind: 'authority' }],
  [
    'of a number wherever it is cited',
    'plaintext',
    'See §§ 53a-70, 53a-71. Id.',
    [['53a-70', '53a-72']],
    { kind: 'number', from: '53a-70', to: '53a-72' },
  ],
  ['of a comment', 'markdown', 'See § 53a-7000.', [['', '<!-- conncite-ignore-file -->\n\n']], { kind: 'comment' }],
];

describe('the law of edits', () => {
  for (const [what, language, text, changes, purpose] of BROKEN) {
    it(`refuses an edit ${what} (${language})`, () => {
      assert.equal(lawful(language, text, changes, purpose), false);
    });
  }

  for (const [what, language, text, changes, purpose] of KEPT) {
    it(`lets pass an edit ${what} (${language})`, () => {
      assert.equal(lawful(language, text, changes, purpose), true);
    });
  }

  it('refuses a comment that takes the blank between two words', () => {
    const text = 'By \\S~53a-70 \\emph{it} is so.';
    const at = text.indexOf(' is');
    const edits = [{ start: at, end: at, newText: '% conncite-ignore-file et-seq\n' }];
    const drafted: Draft = { purpose: { kind: 'comment' }, edits };
    assert.equal(prove(snapshotOf(text, 'latex'), [drafted]).proven.isEmpty, true);
  });

  it('leaves out of many edits those alone that break it', () => {
    const text = Array.from({ length: 60 }, (_, k) => `See § 53a-${k + 1}.`).join('\n');
    const drafts = Array.from({ length: 60 }, (_, k): Draft => {
      const at = text.indexOf(`§ 53a-${k + 1}.`);
      return k % 7 === 3
        ? draft(text, [[`53a-${k + 1}.`, `53a-${k + 2}.`]])
        : { purpose: { kind: 'form' }, edits: [{ start: at, end: at + 1, newText: 'section' }] };
    });
    const { kept, proven } = prove(snapshotOf(text), drafts);
    assert.deepEqual(
      kept.map((one) => drafts.indexOf(one)),
      drafts.flatMap((_, k) => (k % 7 === 3 ? [] : [k])),
    );
    assert.equal(proven.after.text.match(/section/g)?.length, kept.length);
  });

  it('keeps what may be made in every citation, though another edit of the same citation breaks it in each', () => {
    const text = Array.from({ length: 40 }, (_, k) => `*§ 53A–${k + 1}*, and *§§ 4-1 to 4-9* too.`).join('\n\n');
    const drafts = Array.from({ length: 40 }, (_, k) => {
      const at = text.indexOf(`§ 53A–${k + 1}*`);
      const word: Draft = { purpose: { kind: 'form' }, edits: [{ start: at, end: at + 1, newText: 'Section' }] };
      const dash: Draft = { purpose: { kind: 'form' }, edits: [{ start: at + 5, end: at + 6, newText: '-' }] };
      return [word, dash];
    });
    const { kept } = prove(snapshotOf(text, 'markdown'), drafts.flat());
    assert.deepEqual(
      kept,
      drafts.map(([, dash]) => dash),
    );
  });

  it('reads a document no more often than its budget says, however many edits fail', () => {
    const text = Array.from({ length: 300 }, (_, k) => `See § 53a-${k + 1}.`).join(' ');
    const drafts = Array.from({ length: 300 }, (_, k) => draft(text, [[`53a-${k + 1}.`, `53a-${k + 1} x.`]]));
    let readings = 0;
    class Counted extends ReadingBudget {
      override spend(): boolean {
        const may = super.spend();
        if (may) readings++;
        return may;
      }
    }
    assert.equal(prove(snapshotOf(text), drafts, new Counted(20)).proven.isEmpty, true);
    assert.ok(readings <= 20, String(readings));
  });

  it('stops once nothing more may be read, however many edits of one citation break it', () => {
    const numbers = Array.from({ length: 400 }, (_, k) => `53a-${k + 1}`);
    const text = `See §§ ${numbers.join(', ')}.`;
    let at = 0;
    const drafts = numbers.map((number): Draft => {
      const start = text.indexOf(number, at);
      at = start + number.length;
      return { purpose: { kind: 'form' }, edits: [{ start, end: at, newText: '4-1' }] };
    });
    let asked = 0;
    class Counted extends ReadingBudget {
      override spend(): boolean {
        asked++;
        return super.spend();
      }
    }
    assert.equal(prove(snapshotOf(text), drafts, new Counted(8)).proven.isEmpty, true);
    assert.ok(asked > 8 && asked < 20, String(asked));
  });

  it('makes of two edits that touch the one that was given first', () => {
    const text = 'See § 53a-70.';
    const drafts = [draft(text, [['§', 'section']]), draft(text, [['§ ', 'section ']])];
    assert.deepEqual(prove(snapshotOf(text), drafts).kept, drafts.slice(0, 1));
    assert.deepEqual(prove(snapshotOf(text), drafts.toReversed()).kept, drafts.slice(1));
  });

  it('refuses what is put in at the edge of a macro, where it may be meant for a place in what the macro writes', () => {
    const text = '#+MACRO: st Conn. Gen. Stat. §14\n\nBy {{{st}}} here.';
    const snapshot = snapshotOf(text, 'org');
    for (const at of [text.indexOf('{{{'), text.indexOf('}}}') + 3]) {
      const edits = [{ start: at, end: at, newText: '\u00a0' }];
      assert.ok(prove(snapshot, [{ edits, purpose: { kind: 'form' } }]).proven.isEmpty, String(at));
    }
  });

  it('joins proofs made one after the other into one', () => {
    const text = 'See § 53a-70 (a).';
    const first = prove(snapshotOf(text), [draft(text, [['§', 'section']])]).proven;
    const second = prove(first.after, [draft(first.after.text, [[' (a)', '(a)']])]).proven;
    const both = first.then(second);
    assert.equal(both.after.text, 'See section 53a-70(a).');
    assert.equal(both.before.text, text);
    assert.throws(() => second.then(first), RangeError);
  });
});
