import { BLOCK } from '../markup/prose';

const EMPTY_LINE = /\n[ \t\u00A0]*\r?\n/g;

/** Prose offset at which the paragraph that holds `at` begins: after an empty line or a block's end, or 0. */
export function paragraphStart(text: string, at: number): number {
  const block = text.lastIndexOf(BLOCK, at - 1) + 1;
  // Backwards by lines: an empty line has nothing but blanks between two line ends.
  let end = at;
  while (end > block) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    if (line <= block) return block;
    const before = text.lastIndexOf('\n', line - 2) + 1;
    if (text.slice(Math.max(before, block), line).trim() === '') return line;
    end = line - 1;
  }
  return block;
}

/** Prose offset at which the paragraph that holds `at` ends: before an empty line or a block's end, or the text's. */
export function paragraphEnd(text: string, at: number): number {
  const block = text.indexOf(BLOCK, at);
  EMPTY_LINE.lastIndex = at;
  const line = EMPTY_LINE.exec(text)?.index ?? text.length;
  return block < 0 ? line : Math.min(block, line);
}
