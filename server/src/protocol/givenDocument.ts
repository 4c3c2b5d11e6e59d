import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { createSnapshot } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { officeDocument, type OfficeDocument } from '../office/officeDocument';
import { officeKindOf } from '../office/officeKind';
import { LONGEST_DOCUMENT } from '../settings/bounds';
import type { GivenDocument } from './messages';
import type { ServerPorts } from './ports';

/** A document that a client has handed over whole. */
export interface ReadGiven {
  readonly snapshot: Snapshot;
  /** Null for a text. */
  readonly office: OfficeDocument | null;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a document that a client has handed over: a text, or the bytes of a Word document or PDF.
 * @returns why it cannot be read, in words for a person, where it cannot
 * @throws ResponseError where the bytes are no base64
 */
export async function readGiven(
  given: GivenDocument,
  ports: ServerPorts,
  token: CancellationToken,
): Promise<ReadGiven | { readonly reason: string }> {
  const bytes = fromBase64(given.bytes);
  const { text, languageId } = given;
  if (text !== undefined) {
    if (text.length > LONGEST_DOCUMENT) return { reason: TOO_LONG };
    return {
      snapshot: createSnapshot(given.uri, 0, languageId ?? 'plaintext', text),
      office: null,
      sha256: await sumOf(bytes),
    };
  }
  const read = await readOfficeFile(bytes, given.name, ports, token);
  if ('reason' in read) return read;
  return {
    snapshot: createSnapshot(given.uri, 0, 'plaintext', read.prose.source, read.prose),
    office: read,
    sha256: await sumOf(bytes),
  };
}

const TOO_LONG = 'its text is longer than 10 million characters; the command line "conncite check" reads it';

/** Reads a Word document or PDF. @returns why it cannot be read where it cannot */
export async function readOfficeFile(
  bytes: Uint8Array,
  name: string,
  { readOffice }: ServerPorts,
  token: CancellationToken,
): Promise<OfficeDocument | { readonly reason: string }> {
  if (readOffice === undefined)
    return {
      reason:
        'Word documents and PDF cannot be read in the browser; use Conncite in VS Code on a computer, or its command line',
    };
  const kind = officeKindOf(bytes, name);
  if (kind === undefined) return { reason: 'it is neither a Word document nor a PDF' };
  const reading = new AbortController();
  const listener = token.onCancellationRequested(() => {
    reading.abort();
  });
  const read = await readOffice(bytes, kind, reading.signal).finally(() => {
    listener.dispose();
  });
  if ('reason' in read) return { reason: read.reason };
  return read.content.text.length > LONGEST_DOCUMENT ? { reason: TOO_LONG } : officeDocument(read.content);
}

/** So many bytes are turned into letters at a time: a call takes only so many arguments. */
const CHUNK = 0x6000;

export function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters);
}

/** @throws ResponseError where it is no base64 */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The bytes are not base64.');
  }
}

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
