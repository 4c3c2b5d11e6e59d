import assert from 'node:assert/strict';
import { ofEdition, olderEdition, textsOfEditions } from '../../../server/src/official/pages/editions';
import { FirstText } from '../../../server/src/official/pages/firstText';
import type { OfficialSection, OfficialStatus, OfficialText } from '../../../server/src/official/pages/officialText';
import type { TextWords } from '../../../server/src/facts/search';

/** A text that is told of by its name: what it has is named after it. */
interface Told {
  readonly name: string;
  readonly edition?: number | null;
  readonly supplement?: number | null;
  readonly read?: string;
  readonly whole?: boolean;
  readonly has?: readonly string[];
  readonly words?: boolean;
  readonly damage?: readonly string[];
  /** Nothing is installed. */
  readonly empty?: boolean;
  /** Says neither where it is, nor of words that come, nor of faults of annotations, and checks nothing. */
  readonly terse?: boolean;
}

function text(told: Told): OfficialText {
  const { name, has = ['1-1'], damage = [] } = told;
  const status: OfficialStatus = {
    edition: told.edition === undefined ? 2025 : told.edition,
    supplement: told.supplement ?? null,
    read: told.read ?? '2026-01-01',
    chapters: 1,
    sections: 1,
    whole: told.whole ?? false,
  };
  return {
    status: () => (told.empty === true ? undefined : status),
    section: (number, year) =>
      has.includes(number) ? ({ number, catchline: `${name} ${year ?? ''}` } as OfficialSection) : undefined,
    editions: () => (told.empty === true ? [] : [status.edition ?? 0]),
    annotations: (number) => (has.includes(number) ? [`${name} ${number}`] : []),
    has: (number) => has.includes(number),
    words: () => (told.words === true ? ({ numbers: [name] } as unknown as TextWords) : undefined),
    fault: (number) => (damage.length > 0 ? `${name}: ${number} is damaged` : undefined),
    damage: () => damage,
    ...(told.terse === true
      ? {}
      : {
          place: () => `/${name}`,
          annotationsFault: (number) => `${name} ${number}`,
          wordsAreComing: () => name === 'coming',
          check: () => [`${name} was checked`],
        }),
  };
}

describe('several official texts as one', () => {
  const first = (...all: Told[]): FirstText => new FirstText(all.map(text));
  const from = (texts: FirstText, number = '1-1', year?: number): string | undefined =>
    texts.section(number, year)?.catchline;

  for (const [what, all, is] of [
    ['the newest edition', [{ name: 'old', edition: 2023 }, { name: 'new' }], 'new'],
    ['the newest supplement', [{ name: 'bare' }, { name: 'sup', edition: 2023, supplement: 2026 }], 'sup'],
    ['the last read of one edition', [{ name: 'early' }, { name: 'late', read: '2026-02-01' }], 'late'],
    [
      'the last read of one edition, in whichever order',
      [{ name: 'late', read: '2026-02-01' }, { name: 'early' }],
      'late',
    ],
    ['the first of equal ones', [{ name: 'one' }, { name: 'two' }], 'one'],
    ['one with a year before one without', [{ name: 'none', edition: null }, { name: 'year' }], 'year'],
    [
      'the newest that has it',
      [
        { name: 'old', edition: 2023 },
        { name: 'new', has: [] },
      ],
      'old',
    ],
    ['none where none has it', [{ name: 'old', has: [] }], undefined],
    [
      'one where something is installed',
      [
        { name: 'empty', empty: true },
        { name: 'old', edition: 2023 },
      ],
      'old',
    ],
  ] as const satisfies (readonly [string, readonly Told[], string | undefined])[]) {
    it(`give of a section ${what}`, () => {
      const texts = first(...all);
      assert.equal(from(texts)?.trim(), is);
      assert.deepEqual(texts.annotations('1-1'), is === undefined ? [] : [`${is} 1-1`]);
      assert.equal(texts.annotationsFault('1-1'), is === undefined ? undefined : `${is} 1-1`);
      assert.equal(texts.has('1-1'), is !== undefined);
    });
  }

  it('give the text of a year that is asked for', () => {
    assert.equal(from(first({ name: 'a' }), '1-1', 2023), 'a 2023');
  });

  it('are told of as a whole code before chapters, whichever is newer', () => {
    const texts = first({ name: 'chapters' }, { name: 'whole', edition: 2023, whole: true });
    assert.deepEqual([texts.status()?.edition, texts.place()], [2023, '/whole']);
    const alone = first({ name: 'old', edition: 2023 }, { name: 'new', terse: true });
    assert.deepEqual([alone.status()?.edition, alone.place()], [2025, undefined]);
    assert.deepEqual([first().status(), first({ name: 'empty', empty: true }).place()], [undefined, undefined]);
  });

  it('have every year once, ascending', () => {
    assert.deepEqual(
      first(
        { name: 'b' },
        { name: 'a', edition: 2023 },
        { name: 'c', edition: 2023 },
        { name: 'd', edition: 2019 },
      ).editions(),
      [2019, 2023, 2025],
    );
  });

  for (const [what, all, is] of [
    [
      'that which is told of',
      [
        { name: 'new', words: true },
        { name: 'whole', edition: 2023, whole: true, words: true },
      ],
      'whole',
    ],
    [
      'the newest, where that has none',
      [
        { name: 'old', edition: 2019, words: true },
        { name: 'new', edition: 2023, words: true },
        { name: 'whole', whole: true },
      ],
      'new',
    ],
    ['none', [{ name: 'old' }, { name: 'whole', whole: true }], undefined],
  ] as const satisfies (readonly [string, readonly Told[], string | undefined])[]) {
    it(`search the words of ${what}`, () => {
      assert.equal(first(...all).words()?.numbers[0], is);
    });
  }

  it('tell that words come where they come for one of them', () => {
    assert.equal(first({ name: 'a', terse: true }, { name: 'coming' }).wordsAreComing(), true);
    assert.equal(first({ name: 'a', terse: true }, { name: 'b' }).wordsAreComing(), false);
  });

  it('tell of damage, and of what kept a text from being one of them', () => {
    const damaged = { name: 'a', has: ['1-2'], damage: ['a is torn'] };
    const texts = new FirstText(
      [text(damaged), text({ name: 'b', terse: true, damage: ['b is torn'] })],
      ['c is missing'],
    );
    assert.deepEqual(texts.damage(), ['a is torn', 'b is torn', 'c is missing']);
    assert.deepEqual(texts.check(), ['a was checked', 'b is torn', 'c is missing']);
    assert.equal(texts.fault('1-1'), undefined);
    assert.equal(texts.fault('1-9'), 'a: 1-9 is damaged');
    assert.equal(new FirstText([text({ name: 'b' })], ['c is missing']).fault('1-9'), 'c is missing');
    assert.equal(new FirstText([text({ name: 'b' })]).fault('1-9'), undefined);
  });

  it('are given one by one, newest first, without the empty', () => {
    const texts = first({ name: 'old', edition: 2023 }, { name: 'empty', empty: true }, { name: 'new' });
    assert.deepEqual(
      texts.texts().map((one) => one.place?.()),
      ['/new', '/old'],
    );
  });
});

describe('the editions of a section', () => {
  /**
   * Years of the editions that are here, with the page from which each has the section: "2023",
   * "2023+2024"; undefined where it has none.
   */
  function editions(pages: Readonly<Record<number, string | undefined>>, newest?: string): OfficialText {
    const section = (page: string | undefined): OfficialSection | undefined => {
      if (page === undefined) return undefined;
      const [edition = '', supplement] = page.split('+');
      return {
        origin: {
          address: '',
          edition: edition === '' ? null : Number(supplement ?? edition),
          supplement: supplement !== undefined,
          read: '',
        },
        catchline: page,
      } as OfficialSection;
    };
    const years = Object.keys(pages).map(Number);
    return {
      ...text({ name: 'x', damage: ['torn'] }),
      editions: () => years,
      section: (_, year) => section(year === undefined ? (newest ?? pages[years.at(-1) ?? 0]) : pages[year]),
    };
  }

  for (const [what, official, is] of [
    ['each once', editions({ 2023: '2023', 2024: '2023', 2025: '2025' }), '2023 2025'],
    ['a supplement of its own', editions({ 2023: '2023', 2024: '2023+2024', 2025: '2025' }), '2023 2023+2024 2025'],
    ['those that have it', editions({ 2023: undefined, 2025: '2025' }), '2025'],
    ['a revision and a supplement of one year', editions({ 2023: '2023', 2024: '2022+2023' }), '2023 2022+2023'],
    ['none', editions({}), ''],
  ] as const) {
    it(`are ${what}`, () => {
      assert.equal(
        textsOfEditions(official, '1-1')
          .map(({ section }) => section.catchline)
          .join(' '),
        is,
      );
    });
  }

  it('are of the year that their page names, or else of the one that was asked', () => {
    assert.deepEqual(
      textsOfEditions(editions({ 2023: '', 2026: '2025' }), '1-1').map(({ year }) => year),
      [2023, 2025],
    );
  });

  for (const [what, official, year, is] of [
    ['it is here', editions({ 2023: '2023', 2025: '2025' }), 2023, 2023],
    ['it is the newest', editions({ 2023: '2023', 2025: '2025' }), 2025, undefined],
    ['it is not here', editions({ 2023: '2023', 2025: '2025' }), 2021, undefined],
    ['no year is meant', editions({ 2023: '2023', 2025: '2025' }), undefined, undefined],
    ['no text is here', undefined, 2023, undefined],
    ['its page is the newest one', editions({ 2025: '2025', 2026: '2025' }), 2025, undefined],
    ['it does not have the section', editions({ 2023: undefined, 2025: '2025' }), 2023, undefined],
    ['it alone has the section', editions({ 2023: '2023', 2025: undefined }), 2023, 2023],
  ] as const) {
    it(`have an older one that is meant: ${what}`, () => {
      assert.equal(olderEdition(official, '1-1', year), is);
    });
  }

  it('are asked as one of them, and of all else as they are', () => {
    const official = editions({ 2023: '2023', 2025: '2025' });
    const old = ofEdition(official, 2023);
    assert.equal(old.section('1-1')?.catchline, '2023');
    assert.deepEqual(
      [old.status(), old.editions(), old.annotations('1-1'), old.has('1-1'), old.has('1-2'), old.words()],
      [official.status(), [2023, 2025], ['x 1-1'], true, false, undefined],
    );
    assert.deepEqual([old.fault('1-1'), old.damage()], ['x: 1-1 is damaged', ['torn']]);
  });
});
