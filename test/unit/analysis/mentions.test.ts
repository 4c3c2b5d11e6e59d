import assert from 'node:assert/strict';
import { mentions, mentionsOf } from '../../../server/src/analysis/mentions';
import { WorkspaceIndex } from '../../../server/src/analysis/workspaceIndex';
import { snapshotOf } from '../../support/check';

const RANGE = { key: '53a-70', through: '53a-73' };

describe('a mention', () => {
  for (const [key, through, asked, cites] of [
    ['53a-70', null, '53a-70', true],
    ['53a-70', null, '53a-71', false],
    ['53a-70', null, '53a-69', false],
    ['53a-70', '53a-73', '53a-69', false],
    ['53a-70', '53a-73', '53a-70', true],
    ['53a-70', '53a-73', '53a-71', true],
    ['53a-70', '53a-73', '53a-73', true],
    ['53a-70', '53a-73', '53a-73a', false],
    ['53a-70', '53a-73', 'title 53a', false],
    ['1-1', '99-1', 'act :p:21-103', false],
    ['title 53a', null, 'title 53a', true],
  ] as const) {
    it(`of ${key}${through === null ? '' : ` to ${through}`} ${cites ? 'cites' : 'does not cite'} ${asked}`, () => {
      assert.equal(mentions({ key, through }, asked), cites);
    });
  }

  it('has the place of its member in a list, of the whole citation alone, and an Id. of several is one of each', () => {
    const text = '§ 53a-70 (a) governs. But see §§ 1-1, 1-2 to 1-4. Id.';
    assert.deepEqual(
      mentionsOf(snapshotOf(text)).map(({ key, through, kind, span }) => [
        kind,
        text.slice(span.start, span.end),
        key,
        through,
      ]),
      [
        ['short', '§ 53a-70 (a)', '53a-70', null],
        ['short', '1-1', '1-1', null],
        ['short', '1-2 to 1-4', '1-2', '1-4'],
        ['id', 'Id.', '1-1', null],
        ['id', 'Id.', '1-2', '1-4'],
      ],
    );
  });

  it('is one where two members of an Id. are of one section, and two where they stand apart', () => {
    const keys = (text: string): readonly string[] => mentionsOf(snapshotOf(text)).map(({ key }) => key);
    assert.deepEqual(keys('§§ 1-1 (a), 1-1 (b).'), ['1-1', '1-1']);
    assert.deepEqual(keys('§§ 1-1 (a), 1-1 (b). Id.'), ['1-1', '1-1', '1-1']);
  });
});

describe('who cites what', () => {
  const read = (text: string): ReturnType<typeof mentionsOf> => mentionsOf(snapshotOf(text));
  const index = (...documents: readonly (readonly [string, string])[]): WorkspaceIndex => {
    const made = new WorkspaceIndex();
    for (const [uri, text] of documents) made.set(uri, read(text));
    return made;
  };
  const found = (where: WorkspaceIndex, key: string): readonly string[] =>
    where
      .find(key)
      .flatMap(({ uri, mentions: all }) =>
        all.map(
          ({ kind, range: { start, end }, through }) =>
            `${uri} ${kind} ${start.line}:${start.character}-${end.line}:${end.character}${through === null ? '' : ` to ${through}`}`,
        ),
      );

  it('is told by document, in the order of addresses and of places, ranges included', () => {
    const made = index(['b', '§ 53a-71.\n\n See §§ 53a-70 to 53a-73; Id.'], ['c', '§ 1-1'], ['a', 'x § 53a-71']);
    assert.deepEqual(found(made, '53a-71'), [
      'a short 0:2-0:10',
      'b short 0:0-0:8',
      'b short 2:5-2:24 to 53a-73',
      'b id 2:26-2:29 to 53a-73',
    ]);
    assert.deepEqual(found(made, '53a-74'), []);
    assert.deepEqual(found(made, '1-1'), ['c short 0:0-0:5']);
  });

  it('is counted in places and documents', () => {
    const made = index(['a', '§ 1-1; § 1-2; § 1-1'], ['b', '§§ 1-1 to 1-3'], ['c', 'nothing']);
    assert.deepEqual(made.count('1-1'), { places: 3, documents: 2 });
    assert.deepEqual(made.count('1-2'), { places: 2, documents: 2 });
    assert.deepEqual(made.count('9-9'), { places: 0, documents: 0 });
    assert.deepEqual([made.size, made.documents], [4, 3]);
    assert.deepEqual(
      ['a', 'c', 'd'].map((uri) => [made.has(uri), made.cites(uri)]),
      [
        [true, true],
        [true, false],
        [false, false],
      ],
    );
  });

  it('is known by document and by name', () => {
    const made = index(['b', '§ 1-2; P.A. 21-103'], ['a', '§ 1-1']);
    assert.deepEqual(made.uris(), ['a', 'b']);
    assert.deepEqual(made.keys(), ['1-1', '1-2', ...made.keys().filter((key) => key.startsWith('act'))]);
    assert.deepEqual(
      made.in('b').map(({ key }) => key.replace(/ .*/, '')),
      ['1-2', 'act'],
    );
    assert.deepEqual(made.in('c'), []);
  });

  it('is forgotten with its document, of a range too where it was the last', () => {
    const made = index(['a', '§§ 53a-70 to 53a-73; § 1-1'], ['b', '§§ 53a-70 to 53a-73']);
    made.delete('a');
    made.delete('unknown');
    assert.deepEqual(found(made, '53a-71'), ['b short 0:0-0:19 to 53a-73']);
    assert.deepEqual([made.keys(), made.size, made.uris()], [['53a-70'], 1, ['b']]);
    made.delete('b');
    assert.deepEqual([made.keys(), made.find(RANGE.key), made.find('53a-71'), made.size], [[], [], [], 0]);
  });

  it('is new where a document is', () => {
    const made = index(['a', '§ 1-1; §§ 1-5 to 1-7']);
    made.set('a', read('§ 1-2'));
    assert.deepEqual(
      ['1-1', '1-2', '1-6'].map((key) => found(made, key).length),
      [0, 1, 0],
    );
    assert.deepEqual([made.keys(), made.size], [['1-2'], 1]);
  });
});
