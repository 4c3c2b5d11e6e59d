import { OfficeError, type OfficeContent } from './officeDocument';
import type { OfficeKind } from './officeKind';

/** Reads a document of the office. @throws OfficeError where it is damaged, protected, or of a kind that is not read */
export async function readOffice(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeContent> {
  switch (kind) {
    case 'word': {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new OfficeError('it is not a Word document, despite its name');
      return (await import('./readWord')).readWord(bytes);
    }
    case 'pdf':
      return (await import('./readPdf')).readPdf(bytes);
    // A Word document with a password is wrapped in a file of the old kind.
    case 'old':
      throw new OfficeError(
        hasStream(bytes, 'EncryptedPackage')
          ? 'it is protected by a password; save it without one first'
          : 'it is an old Word document (.doc); save it as .docx first',
      );
  }
}

/** True where a compound file names a stream, in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}
