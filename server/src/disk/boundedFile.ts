import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** A file that is not read. The message does not repeat its name. */
export class UnfitFileError extends Error {
  override readonly name = 'UnfitFileError';
}

export interface BoundedReading {
  /** Bytes; a longer file is refused. */
  readonly largest: number;
  /** Whether a link is followed, to wherever it leads. */
  readonly links: boolean;
}

/** Not waited for where it is a pipe that nobody writes to; 0 on systems that have no such thing. */
const NO_WAITING = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
const NO_LINKS = (constants.O_NOFOLLOW as number | undefined) ?? 0;
/** First part of a file that says it is empty, as those of the system do that are not. */
const LEAST = 4096;

/**
 * Reads a file that lies in a folder of anybody's: a repository may hold a link to a device that never ends, or a pipe.
 * @returns its bytes
 * @throws UnfitFileError where it is no ordinary file, or longer; Error of the system, with its code
 */
export async function readOrdinaryFile(file: string, { largest, links }: BoundedReading): Promise<Buffer> {
  const handle = await open(file, links ? NO_WAITING : NO_WAITING | NO_LINKS);
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    if (!found.isFile()) throw new UnfitFileError('it is no ordinary file');
    return await readAll(handle, found.size, largest);
  } finally {
    await handle.close();
  }
}

/**
 * Reads whatever a person named, a pipe too.
 * @throws UnfitFileError where it is longer; Error of the system, with its code
 */
export async function readBounded(file: string, largest: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    return await readAll(handle, (await handle.stat()).size, largest);
  } finally {
    await handle.close();
  }
}

/** What a file says of its size need not be true when it is read. */
async function readAll(handle: FileHandle, size: number, largest: number): Promise<Buffer> {
  if (size > largest) throw tooLong(largest);
  let bytes = Buffer.allocUnsafe(Math.max(size, Math.min(LEAST, largest)) + 1);
  for (let length = 0; ;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > largest) throw tooLong(largest);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(length * 2, largest + 1));
  }
}

function tooLong(largest: number): UnfitFileError {
  return new UnfitFileError(`it is larger than ${largest / 1e6} MB`);
}
