import assert from 'node:assert/strict';
import { callHierarchy, sectionsCitedBy, sectionsCiting } from '../../server/src/features/callHierarchy';
import { definition, definitionOfPlace } from '../../server/src/features/definition';
import { foldingRange } from '../../server/src/features/foldingRange';
import { inlayHint } from '../../server/src/features/inlayHint';
import { searchSections } from '../../server/src/features/searchSections';
import { formerNumbers, successors, typeHierarchy } from '../../server/src/features/typeHierarchy';
import { documentOf } from '../support/features';
import { smallStatutes } from '../support/smallStatutes';

const numbersFrom = (title: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, k) => `${title}-${k + 1}`);

describe('what leads on from a section', () => {
  const many = numbersFrom('2', 230);
  const statutes = smallStatutes({
    sections: [
      { number: '1-1', cites: many, formerly: many },
      { number: '1-2', status: 'transferred', successor: { numbers: ['1-1', '1-3'], through: null } },
      { number: '1-3', formerly: ['9-9'] },
      ...many.map((number) => ({ number, cites: ['1-3'], formerly: ['8-8'] })),
    ],
  });
  const numbers = (nodes: readonly { readonly number: string }[]): readonly string[] =>
    nodes.map(({ number }) => number);

  it('are the sections that it cites and those that cite it, two hundred of them, in the order of the code', () => {
    assert.deepEqual(numbers(sectionsCitedBy('1-1', statutes)), many.slice(0, 200));
    assert.deepEqual(numbers(sectionsCiting('1-3', statutes)), many.slice(0, 200));
    assert.deepEqual(numbers(sectionsCiting('2-1', statutes)), ['1-1']);
    assert.deepEqual([sectionsCitedBy('7-7', statutes), sectionsCiting('7-7', statutes)], [[], []]);
  });

  it('are its former numbers and its new ones, a hundred of them', () => {
    assert.deepEqual(numbers(formerNumbers('1-1', statutes)), many.slice(0, 100));
    assert.deepEqual(numbers(formerNumbers('1-3', statutes)), ['9-9']);
    assert.deepEqual(numbers(successors('1-2', statutes)), ['1-1', '1-3']);
    assert.deepEqual(numbers(successors('9-9', statutes)), ['1-3']);
    assert.deepEqual(numbers(successors('8-8', statutes)), many.slice(0, 100));
    assert.deepEqual([successors('7-7', statutes), formerNumbers('7-7', statutes)], [[], []]);
    const to = (own: readonly string[], through: string | null): readonly string[] => {
      const successor = { numbers: own, through };
      const moved = { number: '1-1', status: 'transferred' as const, successor };
      return numbers(successors('1-1', smallStatutes({ sections: [moved, ...many.map((number) => ({ number }))] })));
    };
    assert.deepEqual(to(['1-1', '2-1'], null), ['2-1'], 'itself is none of them');
    assert.deepEqual(to(many, null), many.slice(0, 100));
    assert.deepEqual(to(['2-1'], '2-230'), many.slice(0, 100));
  });

  it('begins with all sections of a list on its head, with one on its member, and with none elsewhere', () => {
    for (const [source, found] of [
      ['General Stat|utes §§ 1-1, 1-2 and 1-3', ['1-1', '1-2', '1-3']],
      ['General Statutes §§ 1-1, 1|-2 and 1-3', ['1-2']],
      ['No| law, General Statutes § 1-1', []],
    ] as const) {
      const { snapshot, cursor } = documentOf(source);
      assert.deepEqual(numbers(callHierarchy(snapshot, cursor, statutes)), found);
      assert.deepEqual(numbers(typeHierarchy(snapshot, cursor, statutes)), found);
    }
  });
});

describe('where a citation leads', () => {
  it('is each section of a list once, twenty at most', () => {
    const leads = (source: string): readonly string[] => {
      const { snapshot, cursor } = documentOf(source);
      return definition(snapshot, cursor).map(
        ({ number, pinpoint }) => `${number}${pinpoint.map((label) => `(${label})`).join('')}`,
      );
    };
    assert.deepEqual(leads('General Stat|utes §§ 1-1 (a), 1-1 (b), 1-1 (a) and 1-2'), ['1-1(a)', '1-1(b)', '1-2']);
    for (const count of [19, 20, 21])
      assert.deepEqual(
        leads(`General Stat|utes §§ ${numbersFrom('1', count).join(', ')}`),
        numbersFrom('1', Math.min(count, 20)),
      );
    assert.deepEqual(leads('General Statutes §§ 1-1 (a) to 1-|3'), ['1-3']);
    assert.deepEqual(leads('General Statutes §§ 1-|1 to 1-3'), ['1-1']);
  });

  const acts = (sections: string) => [{ act: 'P.A. 99-1', year: 1999, sections }];
  const statutes = smallStatutes({
    sections: [
      { number: '1-1', acts: acts('1, 189') },
      { number: '1-2', acts: acts('3-5') },
      { number: '1-3', acts: acts('7(a), 9 to 12') },
      { number: '1-4', acts: acts('') },
    ],
  });
  for (const [sections, ...found] of [
    ['', '1-1', '1-2', '1-3', '1-4'],
    [', § 1', '1-1'],
    [', § 18', '1-1', '1-2', '1-3', '1-4'],
    [', § 189', '1-1'],
    [', § 2', '1-1', '1-2', '1-3', '1-4'],
    [', § 3', '1-2'],
    [', § 4', '1-2'],
    [', § 5', '1-2'],
    [', § 6', '1-1', '1-2', '1-3', '1-4'],
    [', § 7', '1-3'],
    [', §§ 1 and 7', '1-1', '1-3'],
  ] as const) {
    it(`is for Public Act 99-1${sections} its own page and ${found.join(', ')}`, () => {
      const { snapshot } = documentOf(`Public Act 99-1${sections}`);
      assert.deepEqual(
        definitionOfPlace(snapshot, 3, statutes).map(({ subject }) => subject.name),
        ['P.A. 99-1', ...found],
      );
    });
  }

  it('is twenty pages of an act with more, and the act alone without facts', () => {
    const large = smallStatutes({ sections: numbersFrom('1', 40).map((number) => ({ number, acts: acts('1') })) });
    const { snapshot } = documentOf('Public Act 99-1');
    assert.deepEqual(
      definitionOfPlace(snapshot, 3, large).map(({ subject }) => subject.name),
      ['P.A. 99-1', ...numbersFrom('1', 19)],
    );
    assert.deepEqual(definitionOfPlace(snapshot, 3, null).length, 1);
  });
});

describe('hints after citations', () => {
  const statutes = smallStatutes({
    sections: [
      { number: '1-1', catchline: 'First of all: More of it. And more.' },
      { number: '1-2', catchline: 'Second. More.' },
      { number: '1-3', status: 'repealed', catchline: 'Third.' },
      { number: '1-4', status: 'transferred', successor: { numbers: ['1-1'], through: null } },
      { number: '1-5', status: 'transferred', successor: { numbers: ['1-1', '1-2'], through: null } },
      { number: '1-6', status: 'transferred', successor: { numbers: ['1-1'], through: '1-2' } },
      { number: '1-7', status: 'reserved' },
    ],
  });
  const OURS = 'Connecticut decides. ';
  const hints = (text: string, from = 0, to = Infinity, language = 'plaintext'): readonly string[] => {
    const { snapshot } = documentOf(OURS + text, language);
    return inlayHint(snapshot, { start: from + (from > 0 ? OURS.length : 0), end: to + OURS.length }, statutes).map(
      ({ at, label }) => `${at - OURS.length} ${label}`,
    );
  };
  for (const [text, ...found] of [
    ['§ 1-1', '5 First of all'],
    ['§ 1-2', '5 Second'],
    ['General Statutes § 1-1'],
    ['section 1-1 of the general statutes'],
    ['General Statutes § 1-3', '22 repealed'],
    ['§ 1-4', '5 now § 1-1'],
    ['§ 1-5', '5 transferred'],
    ['§ 1-6', '5 transferred'],
    ['§ 1-7', '5 reserved'],
    ['§ 1-9'],
    ['§§ 1-1 to 1-3'],
    ['§§ 1-1, 1-2 and 1-1', '6 First of all', '11 Second'],
  ] as const) {
    it(`${text}: ${found.join('; ') || 'none'}`, () => {
      assert.deepEqual(hints(text), found);
    });
  }

  it('stand after the marks of an emphasis', () => {
    assert.deepEqual(hints('**§ 1-1** x', 0, Infinity, 'markdown'), ['9 First of all']);
    assert.deepEqual(hints('\\emph{§ 1-1} x', 0, Infinity, 'latex'), ['12 First of all']);
  });

  it('are those of the lines that are wanted, five hundred at most', () => {
    const text = '§ 1-1; x. § 1-2; x. § 1-3';
    assert.deepEqual(hints(text, 6, 9), []);
    assert.deepEqual(hints(text, 5, 9), ['5 First of all']);
    assert.deepEqual(hints(text, 6, 10), ['15 Second']);
    assert.equal(hints('§ 1-1. '.repeat(501)).length, 500);
    assert.equal(hints('§ 1-1. '.repeat(499)).length, 499);
  });
});

describe('the folds of a page', () => {
  it('are its parts and its subsections with all below them, from the first', () => {
    const page = [
      '# Section 1-1',
      '',
      '## Text',
      '',
      '(a) One',
      '  (1) Two',
      '  (2) Three',
      'words',
      '',
      '(b) Four',
      '',
      '## Facts',
      '',
      '### Parts',
      '',
      '#### no part',
      'no ## part',
      '##no part',
      '    (a) Five\r',
      '        Six.',
      '    Seven.',
      'Last.',
      '',
    ];
    const folds = (uri: string, languageId: string): readonly string[] =>
      foldingRange(documentOf(page.join('\n'), languageId, uri).snapshot).map(
        ({ startLine, endLine }) => `${startLine}-${endLine}`,
      );
    assert.deepEqual(folds('conncite:/section/1-1.conncite', 'conncite-section'), [
      '0-21',
      '2-9',
      '4-6',
      '11-21',
      '13-21',
      '18-19',
    ]);
    assert.deepEqual(folds('file:///x.md', 'markdown'), []);
  });
});

describe('sections for what is typed', () => {
  const statutes = smallStatutes({
    sections: [
      { number: '1-1', catchline: 'First.' },
      { number: '1-10', catchline: 'Tenth.' },
      { number: '1-100', catchline: 'Hundredth.' },
      { number: '1-2', catchline: 'Lanterns.', status: 'repealed' },
      { number: '42a-2A-101', catchline: 'Leases.' },
    ],
  });
  for (const [typed, most, ...found] of [
    ['1-1', 9, '1-1', '1-10', '1-100'],
    ['1-1', 2, '1-1', '1-10'],
    ['1-1', 1, '1-1'],
    ['1-10', 9, '1-10', '1-100'],
    ['1-1(a)', 9, '1-1(a)'],
    ['1-1 (a) (1)', 9, '1-1(a)(1)'],
    ['§ 1-1', 1, '1-1'],
    ['§§1-1', 1, '1-1'],
    ['Sec. 1-1', 1, '1-1'],
    ['secs 1-1', 1, '1-1'],
    ['sections 1–1', 1, '1-1'],
    ['42a-2a-101', 9, '42a-2A-101'],
    ['lanterns', 9, '1-2'],
    ['', 9],
    ['   ', 9],
  ] as const) {
    it(`${JSON.stringify(typed)}, ${most} at most: ${found.join(', ') || 'none'}`, () => {
      assert.deepEqual(
        searchSections(typed, statutes, most).map(({ number, labelPath }) => number + labelPath),
        found,
      );
    });
  }
});
