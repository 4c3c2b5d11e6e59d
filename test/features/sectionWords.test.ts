import assert from 'node:assert/strict';
import type { CatalogueEdition, PendingAmendment, Section } from '../../server/src/facts/statutes';
import {
  actsThroughWords,
  catchlineOf,
  chapterWords,
  editionWords,
  factsWords,
  headRow,
  headSentence,
  openingSentence,
  outlineSentence,
  partsName,
  pendingSentence,
  placeWords,
  runWords,
  shortEditionWords,
  standingSentence,
  statusSentence,
  successorHeading,
  successorWords,
} from '../../server/src/features/wording/section';
import { loadCatalogue } from '../support/catalogue';
import { TODAY } from '../support/features';
import { smallStatutes, structure, type SmallSection } from '../support/smallStatutes';

const HEIR: SmallSection = { number: '53a-200', catchline: 'Lanterns.' };
const BARE: SmallSection = { number: '53a-201' };
const OTHERS: readonly SmallSection[] = [HEIR, BARE];

/** A section beside two others, and the code that has them. */
function known(more: Partial<SmallSection>): {
  readonly section: Section;
  readonly statutes: ReturnType<typeof smallStatutes>;
} {
  const statutes = smallStatutes({
    sections: [{ number: '53a-70', ...more }, ...OTHERS],
    titles: [{ number: '53a', name: 'Penal Code', last: false } as never],
    chapters: [
      { number: '952', title: '53a', name: 'Offenses', first: '53a-70' },
      { number: 'Article 2A', title: '42a', name: '', first: '42a-2A-1' },
    ] as never,
  });
  return { section: statutes.find('53a-70') ?? assert.fail(), statutes };
}
const to = (numbers: readonly string[], through: string | null = null): Partial<SmallSection> => ({
  status: 'transferred',
  successor: { numbers, through },
});

describe('the heading of a section', () => {
  for (const [printed, most, is] of [
    ['Lamps.', undefined, 'Lamps'],
    ['Lamps. . ', undefined, 'Lamps'],
    ['', undefined, ''],
    ['...', undefined, ''],
    ['Lamps and lanterns.', 18, 'Lamps and lanterns'],
    ['Lamps and lanterns.', 17, 'Lamps and …'],
    ['Lamps, and lanterns.', 9, 'Lamps …'],
    ['Lamps: and lanterns.', 10, 'Lamps …'],
    ['Lampsandlanterns are.', 10, 'Lamps …'],
    ['A lampsandlanterns.', 10, 'A lam …'],
  ] as const) {
    it(`is without its full stop, and cut at a word where it is long: ${JSON.stringify([printed, most])}`, () => {
      assert.equal(catchlineOf({ catchline: printed }, most), is);
    });
  }

  for (const [more, is] of [
    [{ catchline: 'Lamps.' }, '53a-70, Lamps'],
    [{ catchline: 'Lamps.', status: 'repealed' }, '53a-70 (repealed), Lamps'],
    [{}, '53a-70, which the code prints without a heading'],
    [{ status: 'reserved' }, '53a-70 is reserved for future use'],
    [{ status: 'obsolete' }, '53a-70 is obsolete: the code no longer prints its text'],
    [{ status: 'repealed' }, '53a-70 is repealed'],
    [to(['53a-200']), '53a-70 was transferred to § 53a-200'],
    [{ status: 'transferred' }, '53a-70 was transferred to another number'],
    [{ status: 'transferred or repealed' }, '53a-70 was transferred or repealed'],
    [{ status: 'unknown' }, '53a-70 was transferred, repealed or made obsolete'],
  ] as const) {
    it(`is told in a sentence and in a row: ${is}`, () => {
      const { section } = known(more);
      assert.deepEqual([headSentence(section), headRow(section)], [`Section ${is}.`, `§ ${is}`]);
    });
  }

  it('comes with its title and chapter, of which articles bear their own word', () => {
    const { section, statutes } = known({});
    assert.deepEqual(placeWords(section, statutes), {
      title: 'Title 53a, Penal Code',
      chapter: 'Chapter 952, Offenses',
    });
    assert.deepEqual(placeWords({ title: '9', chapter: '9' }, statutes), { title: 'Title 9', chapter: 'Chapter 9' });
    assert.equal(chapterWords('Article 2A', statutes), 'Article 2A');
  });
});

describe('where a section went', () => {
  for (const [more, words, heading] of [
    [{}, '', ''],
    [to([]), '', ''],
    [to(['53a-200']), '§ 53a-200', '§ 53a-200, Lanterns'],
    [to(['53a-201']), '§ 53a-201', '§ 53a-201'],
    [to(['53a-999']), '§ 53a-999', '§ 53a-999'],
    [to(['53a-200', '53a-201']), '§§ 53a-200 and 53a-201', '§§ 53a-200 and 53a-201'],
    [to(['1-1', '1-2', '1-3', '1-4', '1-5']), '§§ 1-1, 1-2, 1-3, 1-4 and 1-5', undefined],
    [to(['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7']), '§§ 1-1, 1-2, 1-3, 1-4, 1-5 and 2 more', undefined],
    [to(['53a-200'], '53a-205'), '§§ 53a-200 to 53a-205', undefined],
  ] as const) {
    it(`is told: ${words}`, () => {
      const { section, statutes } = known(more);
      assert.deepEqual([successorWords(section), successorHeading(section, statutes)], [words, heading ?? words]);
    });
  }
});

describe('what a section is', () => {
  const DIGEST = { summary: '', gists: [], pending: [], repealedBy: 'P.A. 24-1, S. 3' } as never;
  const PAST = '2026-07-01';
  const TO_COME = '2027-07-01';
  for (const [more, is, digest] of [
    [{}, 'In force.'],
    [{ lastAct: 'P.A. 21-1, S. 2' }, 'In force.'],
    [{ lastAmended: 2021 }, 'In force.'],
    [
      { enacted: 2019, lastAmended: 2021, lastAct: '2021, P.A. 21-1, S. 2' },
      'In force. Last amended in 2021 by P.A. 21-1, § 2.',
    ],
    [{ lastAmended: 2021, lastAct: '1969, P.A. 828, S. 2' }, 'In force. Last amended in 2021 by 1969, P.A. 828, § 2.'],
    [
      { enacted: 2021, lastAmended: 2021, lastAct: 'P.A. 21-1, S. 2' },
      'In force. Enacted in 2021; not amended since (P.A. 21-1, § 2).',
    ],
    [{ effective: PAST }, 'In force since July 1, 2026.'],
    [{ effective: TODAY }, 'In force since December 1, 2026.'],
    [{ effective: PAST, lastAct: 'P.A. 26-1, S. 2' }, 'In force since July 1, 2026 (P.A. 26-1, § 2).'],
    [{ effective: TO_COME }, 'Not yet in force; effective July 1, 2027.'],
    [{ effective: TO_COME, lastAct: 'P.A. 26-1' }, 'Not yet in force; effective July 1, 2027 (P.A. 26-1).'],
    [{ status: 'repealed' }, 'Repealed; the code does not say when.'],
    [{ status: 'repealed', lastAct: 'P.A. 21-1' }, 'Repealed by P.A. 21-1.'],
    [{ status: 'repealed', lastAmended: 2021 }, 'Repealed in 2021.'],
    [{ status: 'repealed', lastAmended: 2021, lastAct: '2021, P.A. 21-1' }, 'Repealed in 2021 by P.A. 21-1.'],
    [{ status: 'repealed', lastAct: 'P.A. 21-1' }, 'Repealed by P.A. 24-1, § 3.', DIGEST],
    [{ status: 'repealed', effective: PAST }, 'Repealed effective July 1, 2026.'],
    [
      { status: 'repealed', effective: TODAY, lastAct: 'P.A. 26-1' },
      'Repealed effective December 1, 2026 by P.A. 26-1.',
    ],
    [{ status: 'repealed', effective: TO_COME }, 'Repealed, effective July 1, 2027; in force until then.'],
    [
      { status: 'repealed', effective: TO_COME, lastAct: 'P.A. 26-1' },
      'Repealed by P.A. 26-1, effective July 1, 2027; in force until then.',
    ],
    [{ status: 'transferred' }, 'Transferred to another number, which the code does not give.'],
    [to(['53a-200']), 'Transferred to § 53a-200.'],
    [{ status: 'reserved' }, 'Reserved for future use. No statute has been codified at this number.'],
    [{ status: 'obsolete' }, 'Obsolete; the code no longer prints its text.'],
    [
      { status: 'transferred or repealed' },
      'Transferred or repealed; the code does not say which. No statute is in force at this number.',
    ],
    [
      { status: 'unknown' },
      'Transferred, repealed, or obsolete; the code does not say which. No statute is in force at this number.',
    ],
  ] as readonly (readonly [Partial<SmallSection>, string, never?])[]) {
    it(`is told: ${is}`, () => {
      assert.equal(statusSentence(known(more).section, TODAY, digest), is);
    });
  }

  for (const [more, opening, standing] of [
    [{ catchline: 'Lamps.' }, 'Section 53a-70, Lamps.', 'In force.'],
    [{}, 'Section 53a-70, which the code prints without a heading.', 'In force.'],
    [{ status: 'repealed', lastAmended: 2021 }, 'Section 53a-70 was repealed in 2021.', ''],
    [
      { catchline: 'Lamps.', status: 'repealed', lastAmended: 2021 },
      'Section 53a-70 (repealed), Lamps.',
      'Repealed in 2021.',
    ],
    [to(['53a-200']), 'Section 53a-70 was transferred to § 53a-200, Lanterns.', ''],
    [{ status: 'transferred' }, 'Section 53a-70 was transferred to another number.', ''],
    [
      { ...to(['53a-200']), catchline: 'Lamps.' },
      'Section 53a-70 (transferred), Lamps.',
      'Transferred to § 53a-200, Lanterns.',
    ],
    [{ status: 'reserved' }, 'Section 53a-70 is reserved for future use.', ''],
  ] as readonly (readonly [Partial<SmallSection>, string, string])[]) {
    it(`is told at the opening, and after it what that does not say: ${opening}`, () => {
      const { section, statutes } = known(more);
      assert.deepEqual(
        [openingSentence(section, statutes, TODAY), standingSentence(section, statutes, TODAY)],
        [opening, standing],
      );
    });
  }

  for (const [pending, is] of [
    [
      { by: 'P.A. 26-1', effective: TO_COME },
      'An amendment by P.A. 26-1 takes effect on July 1, 2027; until then the earlier text is the law.',
    ],
    [
      { by: '', effective: TO_COME },
      'An amendment by a later act takes effect on July 1, 2027; until then the earlier text is the law.',
    ],
    [
      { by: 'P.A. 26-1', effective: PAST },
      'Amended by P.A. 26-1, effective July 1, 2026; the amended text is now the law.',
    ],
    [
      { by: 'P.A. 26-1', effective: TODAY },
      'Amended by P.A. 26-1, effective December 1, 2026; the amended text is now the law.',
    ],
    ...['', 'x2027-07-01', '2027-07-01x', '2027-07'].map(
      (effective) =>
        [
          { by: 'P.A. 26-1', effective },
          'The edition also prints an amendment by P.A. 26-1 that was not yet in effect; it gives no date here, so check which text is the law.',
        ] as const,
    ),
  ] as readonly (readonly [PendingAmendment, string])[]) {
    it(`has an amendment to come or come since: ${JSON.stringify(pending)}`, () => {
      assert.equal(pendingSentence(pending, TODAY), is);
    });
  }

  it('does not call an amended text the law where a later act amended the section too', () => {
    const statutes = loadCatalogue();
    const { pending, changes } = statutes.find('42-515')!;
    const [printed] = pending.filter(({ change }) => change === undefined);
    assert.ok(printed);
    assert.equal(
      pendingSentence(printed, '2026-11-26', changes),
      'Amended by P.A. 25-113, § 5, effective July 1, 2026; later acts amended the section too.',
    );
    assert.match(pendingSentence(printed, '2026-11-26'), /is now the law\.$/);
  });
});

describe('what is known of a section beside its text', () => {
  const cited = (count: number, how: (n: number) => SmallSection): SmallSection[] =>
    Array.from({ length: count }, (_, n) => how(n));
  for (const [labels, cites, citedBy, is] of [
    ['', 0, 0, ''],
    ['a', 0, 0, ''],
    ['a,b', 0, 0, 'It has 2 subsections, (a) and (b).'],
    ['a,b,c', 1, 0, 'It has 3 subsections, (a) to (c) and cites one section.'],
    ['1,2,3,4', 2, 1, 'It has 4 subdivisions, (1) to (4), cites 2 sections and is cited by one section.'],
    ['', 0, 3, 'It is cited by 3 sections.'],
  ] as const) {
    it(`is told: ${is}`, () => {
      const statutes = smallStatutes({
        sections: [
          { number: '53a-70', labels, cites: cited(cites, (n) => ({ number: `1-${n}` })).map(({ number }) => number) },
          ...cited(cites, (n) => ({ number: `1-${n}` })),
          ...cited(citedBy, (n) => ({ number: `2-${n}`, cites: ['53a-70'] })),
        ],
      });
      assert.equal(outlineSentence(statutes.find('53a-70') ?? assert.fail(), statutes), is);
    });
  }

  for (const [labels, run, name] of [
    ['', '', 'Subsections'],
    ['a', '(a)', 'Subsections'],
    ['a,b', '(a), (b)', 'Subsections'],
    ['1,2,3', '(1) to (3)', 'Subdivisions'],
    ['a1,b', '(a1), (b)', 'Subsections'],
  ] as const) {
    it(`names labels that follow each other: ${labels}`, () => {
      assert.deepEqual([runWords(structure(labels)), partsName(structure(labels))], [run, name]);
    });
  }
});

describe('what the facts are of', () => {
  const EDITION: CatalogueEdition = {
    revision: 2025,
    supplement: 2026,
    actsThrough: 2025,
    read: '2026-07',
    acts: { through: 'P.A. 26-151', session: '2026 regular session', read: '2026-10' },
  };
  const HERE = { through: 'P.A. 26-160' } as never;
  for (const [more, edition, short, acts, facts] of [
    [
      {},
      'General Statutes revised to January 1, 2025, with the 2026 Supplement',
      'revised to January 1, 2025, 2026 Supplement',
      'Acts through P.A. 26-151',
      'revised to January 1, 2025, 2026 Supplement, acts through P.A. 26-151',
    ],
    [
      { supplement: null, acts: null },
      'General Statutes revised to January 1, 2025',
      'revised to January 1, 2025',
      null,
      'revised to January 1, 2025, acts through 2025',
    ],
    [
      { supplement: null, readHere: HERE },
      'General Statutes revised to January 1, 2025',
      'revised to January 1, 2025',
      'Acts through P.A. 26-151, by program through P.A. 26-160',
      'revised to January 1, 2025, acts through P.A. 26-151, by program through P.A. 26-160',
    ],
    [
      { supplement: null, acts: null, readHere: HERE },
      'General Statutes revised to January 1, 2025',
      'revised to January 1, 2025',
      'Acts by program through P.A. 26-160',
      'revised to January 1, 2025, acts by program through P.A. 26-160',
    ],
  ] as readonly (readonly [Partial<CatalogueEdition>, string, string, string | null, string])[]) {
    it(`is told: ${facts}`, () => {
      const of = { ...EDITION, ...more };
      assert.deepEqual(
        [editionWords(of), shortEditionWords(of), actsThroughWords(of), factsWords(of)],
        [edition, short, acts, facts],
      );
    });
  }
});
