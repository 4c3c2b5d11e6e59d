import assert from 'node:assert/strict';
import { ownSource, same } from '../../support/editingOracle';
import { insertCitations, othersAsBefore } from '../../support/editingTyped';
import { SAMPLE, smallStatutes } from '../../support/smallStatutes';
import { Random } from '../../fuzz/random';
import { snapshotOf } from '../../support/check';

/** What an edit made of a text, and what the oracle of edits must say of it. */
const ROWS: readonly (readonly [what: string, before: string, after: string, refused: RegExp | null])[] = [
  ['another number', 'See § 53a-70.', 'See § 53a-71.', /cites otherwise/],
  ['a pinpoint that is gone', 'See § 53a-70 (a).', 'See § 53a-70.', /cites otherwise/],
  ['“et seq.” that is gone', 'See § 53a-70 et seq. Then.', 'See § 53a-70. Then.', /cites otherwise/],
  [
    'another year',
    'See Conn. Gen. Stat. § 53a-70 (2021).',
    'See Conn. Gen. Stat. § 53a-70 (2023).',
    /cites another edition/,
  ],
  ['a year put where none was', 'See Conn. Gen. Stat. § 53a-70.', 'See Conn. Gen. Stat. § 53a-70 (2023).', null],
  [
    'the name of the code after a range, which belongs to it once “inclusive” stands there',
    'By title 53a §§ 22a-3a-6 Conn. Gen. Stat.2a-6b-1.',
    'By title 53a sections 22a-3a to 22a-6, inclusive, Conn. Gen. Stat.2a-6b-1.',
    null,
  ],
  ['a word that is gone', 'See § 53a-70 here.', 'See § 53a-70.', /other words/],
  ['words that are glued', 'See§ 53a-70.', 'SeeGeneral Statutes § 53a-70.', /./],
  ['a word that was glued before', 'See 숶section § 53a-70.', 'See 숶section 53a-70.', null],
  [
    'a word that was glued to the name of the code, and is to the number',
    'See section 53a-70 of the general statutes숶, here.',
    'See General Statutes § 53a-70숶, here.',
    null,
  ],
  [
    'a word that is glued to the name of the code',
    'See section 53a-70 of the general statutes 숶, here.',
    'See section 53a-70 of the general statutes숶, here.',
    /glued/,
  ],
  [
    'a word that is glued to a number, another being glued to the name of the code',
    'See section 53a-70 of the general statutes숶, and § 53a-71 숷.',
    'See General Statutes § 53a-70숶, and § 53a-71숷.',
    /glued: “71숷”/,
  ],
  [
    'a number that is glued, another word being parted from one',
    'See § 53a-70숶, and § 53a-71 숷.',
    'See § 53a-70 숶, and § 53a-71숷.',
    /glued: “71숷”/,
  ],
  [
    '“supra” that is gone before a word that only begins like the name of the code',
    'See § 53a-70 supra General Statutesnote 3.',
    'See § 53a-70 General Statutesnote 3.',
    null,
  ],
  ['such a word that is gone', 'See § 53a-70 General Statutesnote 3.', 'See § 53a-70 3.', /other words/],
  ['“Sec.” that is gone after “section”', 'See Section Sec. 53a-70 here.', 'See Section 53a-70 here.', null],
  ['a word that is gone with it', 'See the Section Sec. 53a-70 here.', 'See Section 53a-70 here.', /other words/],
  ['“section” put before “Sec.”', 'See Sec. 53a-70 here.', 'See section Sec. 53a-70 here.', /said twice/],
  ['“section” cut to “sect” after itself', 'See section section 53a-70 here.', 'See section sect 53a-70 here.', null],
  ['the same after “subsection”', 'See subsection section 53a-70 here.', 'See subsection sect 53a-70 here.', null],
  [
    '“section” put before itself',
    'See section 53a-70 here.',
    'See section section 53a-70 here.',
    /said twice|other words/,
  ],
  ['“section” put before a sign', 'See § 53a-70 here.', 'See section § 53a-70 here.', /said twice/],
  [
    '“Sec.” put after “section” in the place of the name of the code',
    'See Section Conn. Gen. Stat. § 53a-70 here.',
    'See Section Sec. 53a-70 here.',
    /other words/,
  ],
  [
    'a bracket between a number and the name of the code, which goes to the front',
    'See clause (of section 53a-70)  of the general statutes here.',
    'See clause (of General Statutes § 53a-70) here.',
    null,
  ],
  [
    'a bracket that is gone with the name of the code',
    'See clause (of section 53a-70)  of the general statutes here.',
    'See clause (of General Statutes § 53a-70 here.',
    /other words/,
  ],
  // A bill dates a citation by words of its own ("revised to"); how many blanks part them is no matter of the law.
  [
    'blanks in the words of a revision',
    'See Conn. Gen. Stat. § 53a-70 (Rev. to  2013) now.',
    'See section 53a-70 of the general statutes, revision of 1958, revised  to January 1, 2013, now.',
    null,
  ],
  [
    'a word among the words of a revision',
    'See Conn. Gen. Stat. § 53a-70 (Rev. to  2013) now.',
    'See section 53a-70 of the general statutes, revision of 1958, revised not to January 1, 2013, now.',
    /./,
  ],
  // A statute is cited without "supra", so it goes; a second one is the writer's own.
  ['a “supra” that is gone', 'See § 53a-70, supra, and on.', 'See § 53a-70, and on.', null],
  [
    'a “supra” that is gone before a name of the code that the next words begin with',
    'See § 53a-70, supra, _General Statutes § and on.',
    'See § 53a-70, _General Statutes § and on.',
    null,
  ],
  [
    'one “supra” of two that is gone',
    'See § 53a-70, supra, supra, and on.',
    'See § 53a-70, supra, and on.',
    /other words/,
  ],
  [
    'one “inclusive” of two that is gone',
    'See §§ 4-1 to 4-9, inclusive, inclusive, of it.',
    'See §§ 4-1 to 4-9, inclusive, of it.',
    /other words/,
  ],
];

describe('the oracle of edits', () => {
  for (const [what, before, after, refused] of ROWS) {
    it(`${refused === null ? 'lets pass' : 'refuses'} ${what}`, () => {
      const hold = (): void => {
        same(snapshotOf(before), snapshotOf(after), 'edit');
      };
      if (refused === null) assert.doesNotThrow(hold);
      else assert.throws(hold, refused);
    });
  }
});

/** A document before and after another number was typed for its first one, and what the judge of typing must say. */
const TYPED: readonly (readonly [what: string, before: string, after: string, gone: string, refused: boolean])[] = [
  [
    'a short form that stood on the number',
    `Conn. Gen. Stat. § 52-263. ${'Words. '.repeat(12)}3l Statutes § 52-263.`,
    `Conn. Gen. Stat. § 53a-70. ${'Words. '.repeat(12)}3l Statutes § 52-264.`,
    '52-263',
    false,
  ],
  [
    'another number that is read otherwise',
    `Conn. Gen. Stat. § 52-263. ${'Words. '.repeat(12)}Conn. Gen. Stat. § 52-270.`,
    `Conn. Gen. Stat. § 53a-70. ${'Words. '.repeat(12)}Conn. Gen. Stat. § 52-271.`,
    '52-263',
    true,
  ],
  [
    'another number that is not read',
    `Conn. Gen. Stat. § 52-263. ${'Words. '.repeat(12)}Conn. Gen. Stat. § 52-270.`,
    `Conn. Gen. Stat. § 53a-70. ${'Words. '.repeat(12)}Conn. Gen. Stat. x 52-270.`,
    '52-263',
    true,
  ],
];

describe('the judge of what is typed', () => {
  for (const [what, before, after, gone, refused] of TYPED) {
    it(`${refused ? 'refuses' : 'lets pass'} ${what}`, () => {
      const start = before.indexOf(gone);
      const hold = (): void => {
        othersAsBefore(snapshotOf(before), snapshotOf(after), { start, end: start + gone.length }, 'offer', gone);
      };
      if (refused) assert.throws(hold, /is read otherwise/);
      else assert.doesNotThrow(hold);
    });
  }

  /**
   * Inserts citations after a word, as they are chosen there, and reads the document with another word in its place.
   */
  function insertAfter(word: string, readAs: string): number {
    const editing = {
      snapshot: snapshotOf(`an o~${word} after majority`),
      statutes: smallStatutes(SAMPLE),
      read: (text: string) => snapshotOf(text.replace(`~${word} `, `~${readAs} `)),
      judge: () => [],
    };
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    return seeds.reduce((sum, seed) => sum + insertCitations(editing, new Random(seed)), 0);
  }

  it('lets pass a citation inserted after letters that name another state’s law', () => {
    assert.equal(insertAfter('ars', 'ars'), 80);
  });

  it('refuses one that is read as another state’s', () => {
    assert.throws(() => insertAfter('art', 'ars'), /inserted at \d+ cites \n/);
  });
});

/** A document of one citation, of which a piece is taken out, and what the judge of the source must say. */
const TAKEN: readonly (readonly [what: string, language: string, text: string, gone: string, refused: boolean])[] = [
  ['a digit written as a character reference', 'html', '<p>See § 53a-7&#48; (a).</p>', '&#48; (a)', false],
  ['figures that look like one where the markup has none', 'plaintext', 'See § 53a-70(b&#167;).', '(b&#167;)', false],
  [
    'a macro that stands for a citation',
    'latex',
    '\\newcommand{\\st}{\\S~53a-70} See \\st{} in May.',
    '\\st{} in',
    true,
  ],
];

describe('the judge of the source', () => {
  for (const [what, language, text, gone, refused] of TAKEN) {
    it(`${refused ? 'refuses' : 'lets pass'} an edit that takes out ${what}`, () => {
      const start = text.lastIndexOf(gone);
      const hold = (): void => {
        ownSource(snapshotOf(text, language), [{ start, end: start + gone.length, newText: '' }], 'edit');
      };
      if (refused) assert.throws(hold, /stands for/);
      else assert.doesNotThrow(hold);
    });
  }
});
