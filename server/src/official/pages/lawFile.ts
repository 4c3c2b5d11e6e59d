import type { OfficialStatus } from './officialText';
import type { PageEntry } from './pageEntry';
import type { Block } from './pages';
import type { NumberSpan } from './sectionNumbers';

/**
 * An installed text as one file, to be given from hand to hand, or read as it is:
 *
 *     "CNLAW2\n"  length of the head (uint32)  SHA-256 of the head
 *     head: JSON, compressed  |  frames, each compressed by itself
 *
 * A frame holds the texts of neighboring chapters, or their annotations, so that one section is read without the whole
 * code. The head has each frame's length and SHA-256; nothing is taken before all of them are right.
 */
export const LAW_MAGIC = 'CNLAW2\n';
/** Ending of such a file's name. */
export const LAW_ENDING = '.conncite-law';
const LENGTH_AT = LAW_MAGIC.length;
const SUM_AT = LENGTH_AT + 4;
const SUM = 32;
/** Bytes before the head. */
export const LAW_START = SUM_AT + SUM;
/** Bytes; a whole code has about 15 MB, and a frame 8 MB unpacked. */
export const LARGEST_LAW = 64 * 2 ** 20;
/** Bytes of a head when unpacked; that of the whole code has about 2 MB. */
const LARGEST_HEAD = 16 * 2 ** 20;
/** Bytes of any other piece of official text when unpacked. */
export const LARGEST_UNPACKED = 64 * 2 ** 20;

/** A page's part of a frame, in bytes of the unpacked frame. */
export interface FramePart {
  readonly frame: number;
  readonly at: number;
  readonly length: number;
}

export interface LawFrame {
  readonly length: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** SHA-256 of the compressed bytes, in hexadecimal digits. */
  readonly sum: string;
}

export interface LawPage {
  readonly entry: PageEntry;
  /**
   * Blocks without their annotations, and annotations by block; null for a page
   * without sections, and one without annotations.
   */
  readonly text: FramePart | null;
  readonly notes: FramePart | null;
  /** Numbers of each block. */
  readonly numbers: readonly (readonly NumberSpan[])[];
}

export interface LawHead {
  readonly status: OfficialStatus;
  readonly frames: readonly LawFrame[];
  /** In print order, the revision's before the supplement's. */
  readonly pages: readonly LawPage[];
}

/** What the machine must be able to do. */
export interface LawPorts {
  /** @param most bytes when unpacked @throws Error where there are more, or the bytes are no compressed ones */
  decompress(bytes: Uint8Array, most: number): Uint8Array;
  /** SHA-256 of bytes. */
  digest(bytes: Uint8Array): Promise<Uint8Array>;
}

/** The file is not what was written. */
export class LawFileDamage extends Error {
  override readonly name = 'LawFileDamage';

  constructor(cause?: unknown) {
    super('it is damaged', { cause });
  }
}

/** A law file whose every byte is as it was written. */
export class LawFile {
  readonly head: LawHead;
  /** SHA-256 of the head, and by it of all that it names, in hexadecimal digits. */
  readonly id: string;
  readonly #frames: readonly Uint8Array[];
  readonly #ports: LawPorts;
  readonly #kept = new Map<number, Uint8Array>();
  readonly #most: number;

  private constructor(head: LawHead, id: string, frames: readonly Uint8Array[], ports: LawPorts, most: number) {
    this.head = head;
    this.id = id;
    this.#frames = frames;
    this.#ports = ports;
    this.#most = most;
  }

  /**
   * Reads the head and checks all sums.
   * @param most frames that are kept unpacked
   * @throws LawFileDamage where any byte is another than was written
   */
  static async open(bytes: Uint8Array, ports: LawPorts, most = 4): Promise<LawFile> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < LAW_START || new TextDecoder().decode(bytes.subarray(0, LENGTH_AT)) !== LAW_MAGIC)
      throw new LawFileDamage();
    let at = LAW_START + view.getUint32(LENGTH_AT, true);
    const head = bytes.subarray(LAW_START, at);
    const id = hex(bytes.subarray(SUM_AT, LAW_START));
    if (at > bytes.length || hex(await ports.digest(head)) !== id) throw new LawFileDamage();
    const read = whole(() => JSON.parse(decoded(ports.decompress(head, LARGEST_HEAD))) as LawHead | null);
    // The sums are in the file: whoever wrote it wrote them too.
    if (read === null || !isList(read.frames) || !isList(read.pages)) throw new LawFileDamage();
    const frames = read.frames.map(({ length }) => bytes.subarray(at, (at += length)));
    if (at !== bytes.length) throw new LawFileDamage();
    const sums = await Promise.all(frames.map((frame) => ports.digest(frame)));
    if (sums.some((sum, i) => hex(sum) !== read.frames[i]?.sum)) throw new LawFileDamage();
    return new LawFile(read, id, frames, ports, most);
  }

  /** Blocks of a page without their annotations. @throws LawFileDamage where they are not what was written */
  blocks(page: LawPage): readonly Omit<Block, 'annotations'>[] {
    return this.#part(page.text) as readonly Omit<Block, 'annotations'>[];
  }

  /** Annotations of a page's blocks, in their order. @throws LawFileDamage where they are not what was written */
  annotations(page: LawPage): readonly (readonly string[])[] {
    return this.#part(page.notes) as readonly (readonly string[])[];
  }

  #part(part: FramePart | null): readonly unknown[] {
    if (part === null) return [];
    const list = whole<unknown>(() =>
      JSON.parse(decoded(this.#frame(part.frame).subarray(part.at, part.at + part.length))),
    );
    if (!Array.isArray(list)) throw new LawFileDamage();
    return list;
  }

  #frame(at: number): Uint8Array {
    const frame = this.#kept.get(at) ?? this.#unpacked(at);
    // The last one asked for goes last.
    this.#kept.delete(at);
    this.#kept.set(at, frame);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(old);
    }
    return frame;
  }

  #unpacked(at: number): Uint8Array {
    const size = this.head.frames[at]?.size ?? 0;
    if (size > LARGEST_UNPACKED) throw new LawFileDamage();
    return this.#ports.decompress(this.#frames[at] ?? new Uint8Array(), size);
  }
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** What is read out of a file. @throws LawFileDamage where it cannot be */
function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof LawFileDamage ? error : new LawFileDamage(error);
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
