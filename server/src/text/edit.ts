import type { Span } from './span';

/** One replacement of a stretch of text, as data: a quick fix, a fix-all and the command line use the same value. */
export interface Edit extends Span {
  readonly newText: string;
}

/**
 * The text with all edits made. Edits may come in any order; two that overlap are a programmer's error.
 * @throws RangeError where two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${String(edit.start)}..${String(edit.end)} overlaps another or leaves the text`);
    }
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}
