import type { TextWords } from '../../facts/search';
import { WordIndex, WordIndexMaker } from '../../search/wordIndex';
import type { Block } from '../pages/pages';
import { DamageError } from './chapterFile';

/**
 * The index of the words of the law, as a file: length of the numbers (uint32), numbers, a line each, and the index, of
 * which a row is the text of the number at the same place.
 */
const HEAD = 4;

/**
 * A text whose words are indexed: its pages, "" as the file of one without sections,
 * and the page on which a number's text is.
 */
export interface IndexedText<P extends { readonly file: string }> {
  pages(): readonly P[];
  find(number: string): { readonly block: { readonly page: number } } | undefined;
}

/**
 * Makes the file for the sections in force of a text.
 * @param blocksOf blocks of a page
 * @throws what `blocksOf` throws
 */
export async function makeWords<P extends { readonly file: string }>(
  index: IndexedText<P>,
  blocksOf: (page: P) => Promise<readonly Omit<Block, 'annotations'>[]>,
): Promise<Buffer> {
  const numbers: string[] = [];
  const maker = new WordIndexMaker();
  for (const [page, entry] of index.pages().entries()) {
    if (entry.file === '') continue;
    for (const block of await blocksOf(entry)) {
      const number = block.numbers[0]?.first;
      // The supplement's text hides the revision's.
      if (number === undefined || block.status !== 'in force' || index.find(number)?.block.page !== page) continue;
      numbers.push(number);
      maker.add(block.paragraphs.map(([, paragraph]) => paragraph).join('\n'));
    }
  }
  const names = Buffer.from(numbers.map((number) => `${number}\n`).join(''));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(names.length);
  return Buffer.concat([head, names, maker.toBytes()]);
}

/** Opens the file. @throws DamageError where it is not what was written */
export function openWords(bytes: Uint8Array): TextWords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = HEAD + view.getUint32(0, true);
    return {
      numbers: new TextDecoder().decode(bytes.subarray(HEAD, end)).split('\n').slice(0, -1),
      index: new WordIndex(bytes.subarray(end)),
    };
  } catch (error) {
    if (error instanceof RangeError)
      throw new DamageError('the index of the words of the statutes is damaged', { cause: error });
    throw error;
  }
}
