import type { Prose } from '../markup/prose';
import { OfficeError, placeWords } from './officeDocument';
import { officeKindOf, readOffice } from './readOffice';

/** A Word document or a PDF for a program that has this reader in a file of its own; or why it cannot be read. */
export type OpenedOffice = {
  readonly prose: Prose;
  readonly notices: readonly string[];
  /** Where an offset stands, in words. */
  readonly placeAt: (offset: number) => string;
} | { readonly reason: string };

/**
 * Reads a document. What is wrong with it is an answer, because classes of errors are not the same in two bundles.
 * @param name of its file, with its ending
 */
export async function openOffice(bytes: Uint8Array, name: string): Promise<OpenedOffice> {
  const kind = officeKindOf(bytes, name);
  if (kind === undefined) return { reason: 'it is neither a Word document nor a PDF' };
  try {
    const { prose, notices, placeAt } = await readOffice(bytes, kind);
    return { prose, notices, placeAt: (offset) => placeWords(placeAt(offset)) };
  } catch (error) {
    if (error instanceof OfficeError) return { reason: error.message };
    throw error;
  }
}
