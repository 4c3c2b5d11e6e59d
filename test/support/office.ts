import { OfficeError, type OfficeRead } from '../../server/src/office/officeDocument';
import type { OfficeKind } from '../../server/src/office/officeKind';
import { readOffice } from '../../server/src/office/readOffice';
import { writeWord, type WordTask, type WordWrite } from '../../server/src/office/writeWord';

/** Reads a document as the product's thread does, in this one. */
export async function readOfficeHere(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeRead> {
  try {
    return { content: await readOffice(bytes, kind) };
  } catch (error) {
    if (error instanceof OfficeError) return { reason: error.message };
    throw error;
  }
}

/** Writes into a document as the product's thread does, in this one. */
export function writeWordHere(bytes: Uint8Array, task: WordTask): Promise<WordWrite> {
  try {
    return Promise.resolve({ written: writeWord(bytes, task) });
  } catch (error) {
    if (error instanceof OfficeError) return Promise.resolve({ reason: error.message });
    throw error;
  }
}
