import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import type { SectionStatus } from '../../facts/statutes';
import type { Block } from '../pages/pages';
import type { NumberSpan } from '../pages/sectionNumbers';
import { LARGEST_UNPACKED } from '../pages/lawFile';

/**
 * A page's blocks as a file:
 *
 *     "CNCT1\n"  length of the list (uint32)  list  frames
 *
 * List and frames are compressed and each begins with 8 bytes of its checksum. A frame holds a few blocks, so that one
 * section is read without its chapter; annotations, seldom asked for, have frames of their own.
 */
const MAGIC = Buffer.from('CNCT1\n');
const CHECK = 8;
const HEAD = MAGIC.length + 4;
/** Text in a frame, in UTF-16 units: small enough for a section in a millisecond, large enough to compress well. */
const FRAME = 48 * 1024;

/** Place of a frame in the file. */
export type FramePlace = readonly [offset: number, length: number];

/** A block as the list has it. */
export interface BlockEntry {
  readonly numbers: readonly NumberSpan[];
  readonly status: SectionStatus;
  readonly catchline: string;
  readonly formerly: readonly string[];
  /** Checksum of what the law says: text and later versions. */
  readonly text: string;
  /** Frame and place in it. */
  readonly frame: number;
  readonly place: number;
  /** Frame of the annotations with the same place as in `frame`'s order; -1 where it has none. */
  readonly notes: number;
  readonly notesPlace: number;
}

export interface ChapterList {
  readonly frames: readonly FramePlace[];
  readonly blocks: readonly BlockEntry[];
}

/** What the store keeps of a block beside its annotations. */
export type StoredBlock = Omit<Block, 'annotations'>;

/** A file of the store that is not what was written. */
export class DamageError extends Error {
  override readonly name = 'DamageError';
}

const compress = promisify(brotliCompress);
const OPTIONS = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: 18,
  },
};

/** Makes a page's file. */
export async function packChapter(blocks: readonly Block[]): Promise<Buffer> {
  const texts: StoredBlock[][] = [];
  const notes: (readonly string[])[][] = [];
  const places: { frame: number; place: number; notes: number; notesPlace: number }[] = [];
  let [size, notesSize] = [Infinity, Infinity];
  for (const { annotations, ...block } of blocks) {
    if (size > FRAME) {
      texts.push([]);
      size = 0;
    }
    const frame = texts.at(-1) ?? [];
    frame.push(block);
    size += sizeOf(block);
    const place = { frame: texts.length - 1, place: frame.length - 1, notes: -1, notesPlace: 0 };
    if (annotations.length > 0) {
      if (notesSize > FRAME) {
        notes.push([]);
        notesSize = 0;
      }
      const group = notes.at(-1) ?? [];
      group.push(annotations);
      notesSize += annotations.reduce((sum, line) => sum + line.length, 0);
      place.notes = notes.length - 1;
      place.notesPlace = group.length - 1;
    }
    places.push(place);
  }
  const packed = await Promise.all([...texts, ...notes].map(packFrame));
  const entries = blocks.map((block, i): BlockEntry => {
    const { frame = 0, place = 0, notes: group = -1, notesPlace = 0 } = places[i] ?? {};
    return {
      numbers: block.numbers,
      status: block.status,
      catchline: block.catchline,
      formerly: block.formerly,
      text: textSum(block),
      frame,
      place,
      notes: group < 0 ? -1 : texts.length + group,
      notesPlace,
    };
  });
  let at = 0;
  const frames = packed.map(({ length }): FramePlace => {
    at += length;
    return [at - length, length];
  });
  const list = await packFrame({ frames, blocks: entries });
  const head = Buffer.alloc(HEAD);
  MAGIC.copy(head);
  head.writeUInt32LE(list.length, MAGIC.length);
  return Buffer.concat([head, list, ...packed]);
}

function sizeOf(block: StoredBlock): number {
  const of = (lines: readonly (readonly string[])[]): number =>
    lines.reduce((sum, [, text = '']) => sum + text.length, 0);
  return (
    of(block.paragraphs) +
    block.later.reduce((sum, version) => sum + of(version.paragraphs), 0) +
    [...block.source, ...block.history].reduce((sum, line) => sum + line.length, 0)
  );
}

function textSum(block: Block): string {
  return createHash('sha256')
    .update(JSON.stringify([block.status, block.paragraphs, block.later]))
    .digest('base64url')
    .slice(0, 16);
}

async function packFrame(value: unknown): Promise<Buffer> {
  const bytes = await compress(JSON.stringify(value), OPTIONS);
  return Buffer.concat([checkSum(bytes), bytes]);
}

function checkSum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, CHECK);
}

/**
 * Reads a frame or a list.
 * @throws DamageError where its checksum is wrong, or what it unpacks to is too large or no JSON
 */
export function openFrame(bytes: Buffer): unknown {
  const body = bytes.subarray(CHECK);
  if (bytes.length < CHECK || !checkSum(body).equals(bytes.subarray(0, CHECK)))
    throw new DamageError('its checksum is wrong');
  try {
    // The sum is in the file: whoever wrote it wrote that too.
    return JSON.parse(brotliDecompressSync(body, { maxOutputLength: LARGEST_UNPACKED }).toString('utf8'));
  } catch (error) {
    throw new DamageError('it cannot be unpacked', { cause: error });
  }
}

/**
 * The list of a page's file, its frames' places counted from the file's beginning.
 * @throws DamageError where the file is damaged or no such file
 */
export function readList(file: Buffer): ChapterList {
  if (file.length < HEAD || !file.subarray(0, MAGIC.length).equals(MAGIC))
    throw new DamageError('it is no chapter of the store');
  const end = HEAD + file.readUInt32LE(MAGIC.length);
  const list = openFrame(file.subarray(HEAD, end)) as ChapterList;
  return { blocks: list.blocks, frames: list.frames.map(([offset, length]): FramePlace => [offset + end, length]) };
}

/** Every block of a page's file with its annotations. @throws DamageError where any part is damaged */
export function unpackChapter(file: Buffer): readonly Block[] {
  const list = readList(file);
  const frames = list.frames.map(([offset, length]) => openFrame(file.subarray(offset, offset + length)));
  return list.blocks.map((entry): Block => {
    const block = (frames[entry.frame] as readonly StoredBlock[])[entry.place];
    if (block === undefined) throw new DamageError('a block is missing');
    return {
      ...block,
      annotations:
        entry.notes < 0 ? [] : ((frames[entry.notes] as readonly (readonly string[])[])[entry.notesPlace] ?? []),
    };
  });
}
