import { Char } from '../../text/char';
import type { Comment } from '../prose';
import { charTable, isLetter, skipTo } from '../scan';
import { DEFINITIONS } from './macros';
import type { OwnMacros } from './ownMacros';
import type { TexScanner } from './scanner';

const SPECIAL = charTable('\\%');

/**
 * Takes comments, the document's own macros and its title from what stands before the text.
 * @param limit where the text begins
 * @param title told where the macro of the title begins, its brace, and the offset after the closing one
 */
export function readPreamble(
  source: string,
  limit: number,
  scanner: TexScanner,
  own: OwnMacros,
  comments: Comment[],
  title: (at: number, open: number, close: number) => void,
): void {
  for (let i = skipTo(source, 0, limit, SPECIAL); i < limit; i = skipTo(source, i, limit, SPECIAL)) {
    if (source.charCodeAt(i) === Char.Percent) {
      const end = scanner.commentEnd(i);
      comments.push({ start: i, end, text: source.slice(i + 1, end) });
      i = end;
    } else if (isLetter(source.charCodeAt(i + 1))) {
      const end = scanner.wordEnd(i + 1);
      const name = source.slice(i + 1, end);
      if (DEFINITIONS.has(name)) i = own.define(name, end);
      else if (name === 'title') i = readTitle(scanner, i, end, limit, title);
      else i = name === 'iffalse' ? scanner.conditionalEnd(end) : end;
    } else {
      i += 2;
    }
  }
}

function readTitle(
  scanner: TexScanner,
  at: number,
  wordEnd: number,
  limit: number,
  title: (at: number, open: number, close: number) => void,
): number {
  const open = scanner.skipSpace(scanner.optionEnd(scanner.skipSpace(wordEnd)));
  const close = scanner.groupEnd(open);
  if (close < 0 || close > limit) return wordEnd;
  title(at, open, close);
  return close;
}
