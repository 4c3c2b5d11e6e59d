import { OfficeError, type OfficeDocument } from './officeDocument';

/** File endings of Word documents, with the dot. */
export const WORD_EXTENSIONS: readonly string[] = ['.docx', '.docm', '.dotx', '.dotm'];

export type OfficeKind = 'word' | 'pdf' | 'old';

const SIGNATURES: readonly (readonly [string, OfficeKind])[] = [
  ['504b0304', 'word'],
  ['504b0506', 'word'],
  ['d0cf11e0', 'old'],
  ['255044462d', 'pdf'],
];

/** Kind of a document by its first bytes and its name; undefined where it is text. */
export function officeKindOf(bytes: Uint8Array, name: string): OfficeKind | undefined {
  const head = Array.from(bytes.subarray(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  if (known !== undefined) return known;
  if (WORD_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))) return 'word';
  return name.toLowerCase().endsWith('.pdf') ? 'pdf' : undefined;
}

/** Reads a document of the office. @throws OfficeError where it is damaged, protected, or of a kind that is not read */
export async function readOffice(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeDocument> {
  switch (kind) {
    case 'word': {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new OfficeError('it is no Word document, though its name says so');
      return (await import('./readWord')).readWord(bytes);
    }
    case 'pdf': return (await import('./readPdf')).readPdf(bytes);
    // A Word document with a password is wrapped in a file of the old kind.
    case 'old': throw new OfficeError(hasStream(bytes, 'EncryptedPackage')
      ? 'it is protected by a password; save it without one first'
      : 'it is an old Word document (.doc); save it as .docx first');
  }
}

/** True where a compound file names a stream, in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}
