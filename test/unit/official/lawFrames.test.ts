import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  LARGEST_UNPACKED,
  LAW_MAGIC,
  LawFile,
  LawFileDamage,
  type FramePart,
  type LawPage,
} from '../../../server/src/official/pages/lawFile';
import { LawFileText } from '../../../server/src/official/pages/lawFileText';
import { readNumberList } from '../../../server/src/official/pages/sectionNumbers';

const sum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => sum(bytes).toString('hex');

/** A law file whose frames are not compressed. @param more what its head has beside, or in place of what it would */
function fileOf(frames: readonly string[], pages: readonly unknown[], more: object = {}, beside = ''): Buffer {
  const bodies = frames.map((frame) => Buffer.from(frame));
  const head = Buffer.from(
    JSON.stringify({
      status: {},
      frames: bodies.map((body) => ({ length: body.length, size: body.length, sum: hex(body) })),
      pages,
      ...more,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([Buffer.from(LAW_MAGIC), length, sum(head), head, ...bodies, Buffer.from(beside)]);
}

/** Opens it with a machine that notes which frames it unpacks. */
async function opened(file: Buffer, most?: number): Promise<{ readonly law: LawFile; readonly unpacked: string[] }> {
  const unpacked: string[] = [];
  const law = await LawFile.open(
    file,
    {
      decompress: (bytes) => {
        unpacked.push(Buffer.from(bytes).toString().slice(0, 12));
        return bytes;
      },
      digest: (bytes) => Promise.resolve(sum(bytes)),
    },
    most,
  );
  unpacked.length = 0;
  return { law, unpacked };
}

const part = (frame: number, at: number, length: number): FramePart => ({ frame, at, length });
const page = (text: FramePart | null, notes: FramePart | null = null, more: object = {}): LawPage =>
  ({ entry: { name: 'pub/chap_001.htm', supplement: false, ...more }, text, notes, numbers: [] }) as unknown as LawPage;

describe('the frames of a law file', () => {
  const FRAMES = [0, 1, 2, 3, 4, 5].map((n) => `["f${n}"]`);
  for (const [most, asked, unpacked] of [
    [1, [0, 0, 1, 1, 0], [0, 1, 0]],
    [2, [0, 1, 0, 1, 2, 1, 0], [0, 1, 2, 0]],
    [2, [0, 1, 0, 2, 0, 1], [0, 1, 2, 1]],
    [undefined, [0, 1, 2, 3, 0, 4, 1, 0], [0, 1, 2, 3, 4, 1]],
  ] as const) {
    it(`are unpacked when they are asked for, and the last ${most ?? 4} stay unpacked: ${asked.join(' ')}`, async () => {
      const seen = await opened(fileOf(FRAMES, []), most);
      for (const frame of asked) assert.deepEqual(seen.law.blocks(page(part(frame, 0, 6))), [`f${frame}`]);
      assert.deepEqual(
        seen.unpacked,
        unpacked.map((frame) => FRAMES[frame]),
      );
    });
  }

  it('hold the texts and the annotations of pages, each at its place; a page may have none', async () => {
    const { law } = await opened(fileOf(['["a"]["b","c"]', '[["x"]]'], []));
    assert.deepEqual(law.blocks(page(part(0, 5, 9))), ['b', 'c']);
    assert.deepEqual(law.annotations(page(null, part(1, 0, 7))), [['x']]);
    assert.deepEqual([law.blocks(page(null)), law.annotations(page(null))], [[], []]);
  });

  it('are named by the sum of the head, which names theirs', async () => {
    const file = fileOf(FRAMES, []);
    const { law } = await opened(file);
    assert.equal(law.id, file.subarray(LAW_MAGIC.length + 4, LAW_MAGIC.length + 36).toString('hex'));
    assert.deepEqual(
      law.head.frames.map((frame) => frame.sum),
      FRAMES.map((frame) => hex(Buffer.from(frame))),
    );
  });

  for (const [what, asked] of [
    ['a place in the middle of a value', part(0, 1, 4)],
    ['a place beyond its end', part(0, 99, 4)],
    ['a frame that is not there', part(9, 0, 6)],
    ['another value than a list', part(1, 0, 2)],
  ] as const) {
    it(`are damaged where a page names ${what}`, async () => {
      const { law } = await opened(fileOf(['["a"]', '{}'], []));
      assert.throws(() => law.blocks(page(asked)), LawFileDamage);
      assert.throws(() => law.annotations(page(null, asked)), { name: 'LawFileDamage', message: 'it is damaged' });
    });
  }

  for (const [what, size, isRead] of [
    ['as large as any may be', LARGEST_UNPACKED, true],
    ['a byte larger', LARGEST_UNPACKED + 1, false],
  ] as const) {
    it(`are unpacked or not, by what the head says of their size: ${what}`, async () => {
      const body = Buffer.from('["a"]');
      const frames = [{ length: body.length, size, sum: hex(body) }];
      const { law, unpacked } = await opened(fileOf(['["a"]'], [], { frames }));
      const ask = (): unknown => law.blocks(page(part(0, 0, 5)));
      if (isRead) assert.deepEqual(ask(), ['a']);
      else assert.throws(ask, LawFileDamage);
      assert.equal(unpacked.length, isRead ? 1 : 0);
    });
  }

  for (const [what, file] of [
    ['has more than its frames', fileOf(['["a"]'], [], {}, 'x')],
    ['has less', fileOf(['["a"]'], []).subarray(0, -1)],
    ['has a frame of another sum', fileOf(['["a"]'], [], { frames: [{ length: 5, size: 5, sum: hex(Buffer.of()) }] })],
    ['has a head cut off', fileOf([], []).subarray(0, 60)],
    ['has no head', fileOf([], []).subarray(0, 42)],
    ['begins otherwise', Buffer.concat([Buffer.from('X'), fileOf([], []).subarray(1)])],
    ['has frames of another kind than a list', fileOf([], [], { frames: {} })],
    ['has pages of another kind than a list', fileOf([], [], { pages: 5 })],
  ] as const) {
    it(`are not read where the file ${what}`, async () => {
      await assert.rejects(opened(file), LawFileDamage);
    });
  }
});

describe('a text straight from a law file', () => {
  const block = (words: string, more: object = {}): object => ({
    heading: 'Sec.',
    catchline: 'Heading.',
    numbers: [],
    paragraphs: [['text', words]],
    crossReferences: [],
    source: [],
    notes: [],
    history: [],
    later: [],
    formerly: [],
    status: 'in force',
    ...more,
  });
  /** Chapters of one section each, and which of them were read. */
  async function chapters(count: number): Promise<{ readonly text: LawFileText; readonly read: () => string }> {
    const bodies = Array.from({ length: count }, (_, n) => JSON.stringify([block(`Words ${n}.`)]));
    let at = 0;
    const pages = bodies.map((body, n) => ({
      ...page(part(0, at, body.length), null, { name: `pub/chap_${n}.htm` }),
      numbers: [readNumberList(`1-${n + 1}`)],
      at: (at += body.length),
    }));
    const { law } = await opened(fileOf([bodies.join('')], pages, { status: { edition: 2025, supplement: null } }));
    const asked: string[] = [];
    const blocks = law.blocks.bind(law);
    law.blocks = (one) => {
      asked.push(one.entry.name.replace(/\D/g, ''));
      return blocks(one);
    };
    return { text: new LawFileText(law), read: () => asked.join(' ') };
  }

  it('keeps the twelve pages read last, and reads another anew', async () => {
    const { text, read } = await chapters(13);
    for (let n = 1; n <= 12; n++) assert.equal(text.section(`1-${n}`)?.body.text, `Words ${n - 1}.`);
    text.section('1-1');
    assert.equal(read(), '0 1 2 3 4 5 6 7 8 9 10 11');
    text.section('1-13');
    text.section('1-2');
    text.section('1-1');
    assert.equal(read(), '0 1 2 3 4 5 6 7 8 9 10 11 12 0');
  });

  it('has its own edition alone, and nothing of a page or a number that is not there', async () => {
    const { text } = await chapters(2);
    assert.deepEqual([text.editions(), text.place(), text.words(), text.damage()], [[2025], undefined, undefined, []]);
    assert.deepEqual(
      [
        text.has('1-2'),
        text.has('1-3'),
        text.section('1-3'),
        text.annotations('1-3'),
        text.annotations('1-2'),
        text.blocks(9),
      ],
      [true, false, undefined, [], [], []],
    );
    assert.deepEqual([text.section('1-2', 2025)?.number, text.section('1-2', 2024)], ['1-2', undefined]);
  });
});
