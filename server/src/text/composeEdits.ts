import { applyEdits, type Edit } from './edit';

/**
 * Edits that do at once what two lists do one after the other.
 * @param first edits of a text, none overlapping
 * @param between that text with `first` made
 * @param second edits of `between`, none overlapping
 * @returns edits of the first text, sorted, parted by at least one character that stays
 */
export function composeEdits(first: readonly Edit[], between: string, second: readonly Edit[]): Edit[] {
  const spans = [
    ...placed(first),
    ...second.map((edit) => ({ start: edit.start, end: edit.end, shift: 0, edit })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const clusters: { start: number; end: number; shift: number; edits: Edit[] }[] = [];
  for (const { start, end, shift, edit } of spans) {
    const last = clusters.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.shift += shift;
      if (edit !== null) last.edits.push(edit);
    } else {
      clusters.push({ start, end, shift, edits: edit === null ? [] : [edit] });
    }
  }
  let before = 0;
  return clusters.map(({ start, end, shift, edits }) => {
    const inner = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const newText = applyEdits(between.slice(start, end), inner);
    const from = start - before;
    before += shift;
    return { start: from, end: end - before, newText };
  });
}

/** Where edits have put their text; `shift` is by how much each made the text longer. */
function placed(edits: readonly Edit[]): { start: number; end: number; shift: number; edit: null }[] {
  let before = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => {
      const start = edit.start + before;
      const shift = edit.newText.length - (edit.end - edit.start);
      before += shift;
      return { start, end: start + edit.newText.length, shift, edit: null };
    });
}
