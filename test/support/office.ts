import { OfficeError, type OfficeRead } from '../../server/src/office/officeDocument';
import type { OfficeKind } from '../../server/src/office/officeKind';
import { readOffice } from '../../server/src/office/readOffice';

/** Reads a document as the product's thread does, in this one. */
export async function readOfficeHere(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeRead> {
  try {
    return { content: await readOffice(bytes, kind) };
  } catch (error) {
    if (error instanceof OfficeError) return { reason: error.message };
    throw error;
  }
}
