/**
 * The one file of the built catalogue: a head and named blocks, checked before anything is believed.
 *
 *     0  magic "CONNCITE"   8  format   12  length of the file   16  checksum of all after it   20  length of the head
 *     24 head: JSON         then the blocks, each at a multiple of 4; numbers are little-endian
 */

const MAGIC = new TextEncoder().encode('CONNCITE');
/** Raised with every change after which an older program would read the file wrongly. */
export const FORMAT = 2;
const HEAD_AT = 24;
const CHECKED_FROM = 20;

/**
 * The catalogue's file is not one, of another format, cut short, or changed. The
 * message is a sentence without its full stop.
 */
export class CatalogueFileError extends Error {
  override readonly name = 'CatalogueFileError';
}

type Blocks = Readonly<Record<string, Uint8Array>>;

interface Head {
  /** What the catalogue says of itself. */
  readonly about: unknown;
  /** Offset and length of each block. */
  readonly blocks: Readonly<Record<string, readonly [number, number]>>;
}

/** Joins blocks to a file. */
export function packContainer(about: unknown, blocks: Blocks): Uint8Array {
  const places: Record<string, [number, number]> = {};
  // The head holds the blocks' places and its own length moves them, so places count from the head's end.
  let length = 0;
  for (const [name, block] of Object.entries(blocks)) {
    places[name] = [length, block.length];
    length += aligned(block.length);
  }
  const head = new TextEncoder().encode(JSON.stringify({ about, blocks: places } satisfies Head));
  const start = aligned(HEAD_AT + head.length);
  const file = new Uint8Array(start + length);
  file.set(MAGIC);
  file.set(head, HEAD_AT);
  for (const [name, block] of Object.entries(blocks)) file.set(block, start + (places[name]?.[0] ?? 0));
  const view = new DataView(file.buffer);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, file.length, true);
  view.setUint32(20, head.length, true);
  view.setUint32(16, checksum(file), true);
  return file;
}

/**
 * Opens a file; its blocks are views of `bytes`, which must not change afterwards.
 * @throws CatalogueFileError
 */
export function openContainer(bytes: Uint8Array): { readonly about: unknown; block(name: string): Uint8Array } {
  if (bytes.length < HEAD_AT || MAGIC.some((code, i) => bytes[i] !== code)) {
    throw new CatalogueFileError('this is not a catalogue of statutes');
  }
  // Typed arrays need their alignment; a view into a larger buffer may not have it.
  // (`slice` of a Node buffer copies nothing.)
  const file = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) {
    throw new CatalogueFileError(
      `the catalogue of statutes has format ${format}, and this version reads format ${FORMAT}`,
    );
  }
  const length = view.getUint32(12, true);
  if (length !== file.length || length % 4 !== 0) {
    throw new CatalogueFileError(
      `the catalogue of statutes is damaged: it has ${file.length} bytes instead of ${length}`,
    );
  }
  if (view.getUint32(16, true) !== checksum(file)) {
    throw new CatalogueFileError('the catalogue of statutes is damaged: its checksum is wrong');
  }
  const headLength = view.getUint32(20, true);
  const head = JSON.parse(decode(file.subarray(HEAD_AT, HEAD_AT + headLength))) as Head;
  const start = aligned(HEAD_AT + headLength);
  return {
    about: head.about,
    block(name) {
      const place = head.blocks[name];
      if (place === undefined) throw new CatalogueFileError(`the catalogue of statutes lacks its part "${name}"`);
      return file.subarray(start + place[0], start + place[0] + place[1]);
    },
  };
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** Each step is a bijection, so that no change within one word goes unseen. */
function checksum(file: Uint8Array): number {
  const words = new Uint32Array(file.buffer, file.byteOffset + CHECKED_FROM, (file.length - CHECKED_FROM) >> 2);
  let sum = 0x811c9dc5;
  // By index: the loop over millions of words is what opening the file costs.
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

const decoder = new TextDecoder();

/** UTF-8 to text. */
export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
