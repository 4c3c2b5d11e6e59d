import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Block } from '../../../server/src/official/pages/pages';
import {
  DamageError,
  openFrame,
  packChapter,
  readList,
  unpackChapter,
} from '../../../server/src/official/store/chapterFile';
import { libraryFolder, placesIn } from '../../../server/src/official/store/dataFolder';
import { openIndex, readPointer, sumOf } from '../../../server/src/official/store/pointer';
import { openWords } from '../../../server/src/official/store/textWords';
import { officialBlock } from '../../support/officialBlock';

describe('the folder of the official text', () => {
  for (const own of ['/srv/data', '  ']) {
    it(`is below what the environment names, or below the platform’s: ${JSON.stringify(own)}`, () => {
      const folder = libraryFolder({ CONNCITE_DATA: own });
      assert.equal(path.basename(folder), 'official-text');
      assert.equal(folder === path.resolve('/srv/data/official-text'), own === '/srv/data');
      assert.ok(path.isAbsolute(folder));
    });
  }

  it('is one place, and the environment may name others', () => {
    assert.equal(libraryFolder({}), libraryFolder({ CONNCITE_DATA: ' ' }));
    assert.ok(libraryFolder({}).split(path.sep).includes('conncite'));
    assert.deepEqual(placesIn({}), []);
    assert.deepEqual(placesIn({ CONNCITE_STATUTES: [' /a ', '', '/b'].join(path.delimiter) }), ['/a', '/b']);
    assert.ok(libraryFolder({}).startsWith(os.homedir()) || process.platform !== 'linux');
  });
});

describe('files of the store', () => {
  const damage = (words: string | RegExp) => (error: unknown) =>
    error instanceof DamageError && (typeof words === 'string' ? error.message === words : words.test(error.message));
  const POINTER = { format: 1, index: 'ab-1_c', sum: 's' };

  it('begin with one that names the index', () => {
    assert.deepEqual(readPointer(JSON.stringify({ ...POINTER, more: 1 })), POINTER);
    assert.deepEqual(readPointer(JSON.stringify({ ...POINTER, words: 'w' })), { ...POINTER, words: 'w' });
    assert.deepEqual(readPointer(JSON.stringify({ ...POINTER, words: 5 })), POINTER);
  });

  for (const text of [
    '',
    '{',
    '{}',
    'null',
    '5',
    ...[{ format: '1' }, { index: 5 }, { index: '../x' }, { index: '' }, { sum: 1 }].map((wrong) =>
      JSON.stringify({ ...POINTER, ...wrong }),
    ),
  ]) {
    it(`are damaged where that one is: ${text}`, () => {
      assert.throws(() => readPointer(text), damage('the entry file of the official text is damaged'));
    });
  }

  for (const [pointer, bytes, words] of [
    [{ ...POINTER, format: 2 }, '', 'the official text was stored by a newer version of Conncite'],
    [{ ...POINTER, format: 0 }, '', 'the official text was stored by an older version of Conncite'],
    [POINTER, 'x', 'the index of the official text is damaged'],
    [{ ...POINTER, sum: sumOf(Buffer.from('x\n')) }, 'x\n', 'the index of the official text is damaged'],
    [
      { ...POINTER, sum: sumOf(Buffer.from('{"format":2}\n')) },
      '{"format":2}\n',
      'the index of the official text has another format',
    ],
  ] as const) {
    it(`are refused: ${words}`, () => {
      assert.throws(() => openIndex(pointer, Buffer.from(bytes)), damage(words));
    });
  }

  it('have an index of words that is damaged where it is cut off', () => {
    for (const bytes of [Buffer.of(), Buffer.of(1, 0, 0), Buffer.of(0, 0, 0, 0), Buffer.of(9, 0, 0, 0, 49)])
      assert.throws(
        () => openWords(bytes),
        (error) =>
          damage('the index of the words of the statutes is damaged')(error) &&
          (error as DamageError).cause instanceof RangeError,
      );
  });
});

describe('the file of a chapter', () => {
  const block = (number: string, length: number, notes: number): Block =>
    officialBlock(number, {
      paragraphs: [['text', 'x'.repeat(length)]],
      annotations: notes === 0 ? [] : ['y'.repeat(notes), number],
    });
  const FRAME = 48 * 1024;

  it('holds every section with its annotations, in frames of a few', async () => {
    const blocks = [
      block('1-1', FRAME, 0),
      block('1-2', 1, FRAME),
      block('1-3', 1, 5),
      block('1-4', FRAME, 1),
      block('1-5', 3, 0),
    ];
    const file = await packChapter(blocks);
    assert.deepEqual(unpackChapter(file), blocks);
    const { frames, blocks: entries } = readList(file);
    assert.deepEqual(
      entries.map(({ frame, place, notes, notesPlace }) => [frame, place, notes, notesPlace]),
      [
        [0, 0, -1, 0],
        [0, 1, 2, 0],
        [1, 0, 3, 0],
        [1, 1, 3, 1],
        [2, 0, -1, 0],
      ].map(([frame = 0, place = 0, notes = 0, notesPlace = 0]) => [
        frame,
        place,
        notes < 0 ? -1 : notes + 1,
        notesPlace,
      ]),
    );
    assert.equal(frames.length, 5);
    assert.equal(
      frames.at(-1)?.reduce((sum, one) => sum + one, 0),
      file.length,
    );
  });

  it('counts what later texts, sources and histories take of a frame', async () => {
    const long = 'x'.repeat(FRAME + 1);
    const later = {
      effective: '',
      scope: '',
      by: '',
      note: '',
      catchline: '',
      paragraphs: [['text', long] as const],
    };
    for (const more of [{ later: [later] }, { source: [long] }, { history: ['x', long] }]) {
      const { blocks: entries } = readList(await packChapter([{ ...block('1-1', 1, 0), ...more }, block('1-2', 1, 0)]));
      assert.deepEqual(
        entries.map(({ frame }) => frame),
        [0, 1],
      );
    }
  });

  it('tells texts apart by what the law says, and not by what is told of it', async () => {
    const sums = async (...blocks: Block[]): Promise<string[]> =>
      readList(await packChapter(blocks)).blocks.map(({ text }) => text);
    const base = block('1-1', 5, 0);
    const [one, same, other, gone] = await sums(
      base,
      { ...base, catchline: 'Other.', history: ['x'], annotations: ['y'] },
      block('1-1', 6, 0),
      { ...base, status: 'repealed' },
    );
    assert.equal(one, same);
    assert.equal(new Set([one, other, gone]).size, 3);
    assert.equal(one?.length, 16);
  });

  it('is damaged where any byte is another', async () => {
    const file = await packChapter([block('1-1', 5, 5)]);
    for (const at of [0, 12, 20, file.length - 1]) {
      const wrong = Buffer.from(file);
      wrong[at] = (wrong[at] ?? 0) ^ 1;
      assert.throws(() => unpackChapter(wrong), DamageError, String(at));
    }
    for (const short of [Buffer.of(), file.subarray(0, 9), file.subarray(0, 20)])
      assert.throws(() => readList(short), DamageError);
    assert.throws(() => openFrame(Buffer.alloc(7)), DamageError);
  });

  for (const [what, body] of [
    ['a bomb', brotliCompressSync(Buffer.alloc(80_000_000, 32))],
    ['what is compressed wrongly', Buffer.from('not compressed')],
    ['what is no JSON', brotliCompressSync('{')],
  ] as const) {
    it(`is damaged where somebody made it who made its sums too: ${what}`, () => {
      const frame = Buffer.concat([createHash('sha256').update(body).digest().subarray(0, 8), body]);
      assert.throws(() => openFrame(frame), { name: 'DamageError', message: 'it cannot be unpacked' });
    });
  }
});
