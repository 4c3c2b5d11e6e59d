import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnfitFileError, readBounded } from '../disk/boundedFile';
import { officeDocument, type OfficeDocument } from '../office/officeDocument';
import { officeKindOf } from '../office/officeKind';
import { LONGEST_FILE } from '../settings/bounds';
import type { Terminal } from './terminal';
import { shown } from './words';

/** Name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Largest file of any kind, in bytes: pictures make Word documents and PDF large. */
const LARGEST_BYTES = 256_000_000;

/** One document as read. */
export interface Source {
  /** As the user named it, or as a folder or pattern led to it. */
  readonly name: string;
  readonly uri: string;
  /** Absolute path; null for standard input. */
  readonly path: string | null;
  /** Decoded, without the byte order mark; of a Word document or a PDF, what was read out of it. */
  readonly text: string;
  /** Null where the file is text itself. */
  readonly office: OfficeDocument | null;
  readonly byteOrderMark: boolean;
  /** As read: a fix is written only while the file still holds them. */
  readonly bytes: Uint8Array;
}

/** A file that cannot be read, said to a person. The message does not repeat the file's name. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * Reads a file, or standard input for "-". Text is UTF-8, with or without a byte order mark; Word documents and PDF are
 * known by their first bytes.
 * @throws UnreadableError where it is missing, forbidden, damaged, too large, or no UTF-8
 */
export async function readSource(name: string, terminal: Terminal): Promise<Source> {
  const file = name === STANDARD_INPUT ? null : path.resolve(terminal.folder, name);
  const bytes = await readBytes(file, terminal);
  const uri = file === null ? 'stdin:' : pathToFileURL(file).href;
  const kind = officeKindOf(bytes, name);
  if (kind === undefined) {
    if (bytes.length > LONGEST_FILE)
      throw new UnreadableError(`it is larger than ${LONGEST_FILE / 1e6} MB; divide it into shorter files`);
    return { name, uri, path: file, bytes, office: null, ...decode(bytes) };
  }
  const read = await terminal.readOffice(bytes, kind);
  if ('reason' in read) throw new UnreadableError(read.reason);
  const office = officeDocument(read.content);
  return { name, uri, path: file, bytes, office, text: office.prose.source, byteOrderMark: false };
}

async function readBytes(file: string | null, terminal: Terminal): Promise<Uint8Array> {
  try {
    if (file === null) return await terminal.readInput();
    return await readBounded(file, LARGEST_BYTES);
  } catch (error) {
    if (error instanceof UnfitFileError)
      throw new UnreadableError(`${error.message}; divide it into shorter files`, { cause: error });
    throw new UnreadableError(reasonOf(error), { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you do not have permission to read it',
  EPERM: 'you do not have permission to read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** What went wrong with a file, in a person's words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? shown(error.message);
}

/** Encodings that people hand over by mistake, by their first bytes. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['fffe', 'it is UTF-16, not UTF-8; save it as UTF-8 first'],
  ['feff', 'it is UTF-16, not UTF-8; save it as UTF-8 first'],
];

/** Text of bytes in UTF-8. @throws UnreadableError where they are something else */
export function decode(bytes: Uint8Array): { readonly text: string; readonly byteOrderMark: boolean } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('hex');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known !== undefined) throw new UnreadableError(known[1]);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), byteOrderMark: head.startsWith('efbbbf') };
  } catch (error) {
    if (!(error instanceof TypeError)) throw new UnreadableError('it is too large', { cause: error });
    throw new UnreadableError(`it is not valid UTF-8: line ${firstBadLine(bytes)} has bytes that are not characters`, {
      cause: error,
    });
  }
}

/** One-based line of the first byte that is no UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    // A replacement character may stand in the file itself.
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
    offset += 3;
    from = at + 1;
  }
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
}
