import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import { BLOCK, OBJECT, type Prose } from '../markup/prose';
import type { Span } from '../text/span';

/** What is looked at where an edited document is held against the document before. */

/** A comment or a table takes the blanks around it: markups leave out lines in which nothing else stands. */
export function withoutBlanks(text: string, { start, end }: Span, head: boolean, tail: boolean): Span {
  let [from, to] = [start, end];
  if (head) while (from < to && /\s/.test(text.charAt(from))) from++;
  if (tail) while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

export function commentsIn({ comments }: Prose, { start, end }: Span): number {
  let count = 0;
  for (
    let k = lastStartingAtOrBefore(comments, start - 1) + 1;
    k < comments.length && (comments[k]?.start ?? 0) < end;
    k++
  )
    if ((comments[k]?.end ?? 0) <= end) count++;
  return count;
}

export function blanksAsOne(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Ends of blocks and places of objects. */
export function breaksIn(text: string): number {
  return (
    Array.from(text).filter((c) => c === BLOCK || c === OBJECT).length +
    (text.match(/\n[ \t\u00A0]*\r?\n/g)?.length ?? 0)
  );
}

/**
 * True where the markup is the same, or lacks marks of which each had its partner: emphasis around a word that went.
 */
export function sameMarkup(was: readonly string[], is: readonly string[]): boolean {
  const [a, b] = [was.join(''), is.join('')];
  if (a === b) return true;
  let at = 0;
  const gone: string[] = [];
  for (const mark of was) {
    if (is[at] === mark) at++;
    else gone.push(mark);
  }
  return at === is.length && gone.length === 2 && closes(gone[0] ?? '', gone[1] ?? '');
}

function closes(open: string, close: string): boolean {
  return open === close || close === '}' || /^<(\w+)/.exec(open)?.[1] === /^<\/(\w+)/.exec(close)?.[1];
}

export function isHeadingAlone(words: string): boolean {
  return /^(?:table of authorities)?$/i.test(words.trim());
}

export const WORD = /[\p{L}\p{N}]/u;
