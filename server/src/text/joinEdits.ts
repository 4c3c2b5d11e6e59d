import type { Edit } from './edit';

/** A line's end, a sentence's end or a word parts what is not one thing. */
const PARTS = /[\r\n;]|\.\s|[a-z]{3}/i;

/**
 * Joins edits of one line that stand close together, with the text between them, so that a person who looks through a
 * list of changes sees a citation whole and not in pieces.
 * @param edits of `text`, none overlapping
 * @param nearest most characters that may stand between two
 * @returns edits that do the same, sorted
 */
export function joinEdits(text: string, edits: readonly Edit[], nearest: number): Edit[] {
  const joined: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, edit.start);
    if (last === undefined || between.length > nearest || PARTS.test(between)) joined.push(edit);
    else
      joined[joined.length - 1] = { start: last.start, end: edit.end, newText: last.newText + between + edit.newText };
  }
  return joined;
}
