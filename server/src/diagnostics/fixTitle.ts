import type { Snapshot } from '../analysis/snapshot';
import type { Edit } from '../text/edit';
import type { Fix } from './finding';

/** Longest result that a title shows. */
const MOST_SHOWN = 60;

/**
 * What a fix is called where it is offered: the citation as it will read, "Write § 42-110b (a)", so that no two fixes
 * of one place look alike; its own title where no citation shows what it does.
 * @param edits what the fix changes, UTF-16 source offsets
 */
export function fixTitle(
  snapshot: Snapshot,
  { title, changesAuthority, about }: Pick<Fix, 'title' | 'changesAuthority' | 'about'>,
  edits: readonly Edit[],
): string {
  if (changesAuthority || about !== undefined || edits.length === 0) return title;
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const { citations } = snapshot.reading;
  const citation = citations[lastAt(citations, start)];
  if (citation === undefined || end > Math.max(citation.end, citation.trailer?.end ?? 0)) return title;
  const from = Math.min(start, citation.start);
  const to = Math.max(end, citation.end);
  const words = wordsAfter(snapshot.text, { from, to }, edits).replace(/\s+/g, ' ').trim();
  if (words === '') return title;
  return `Write ${words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1).trimEnd()}…` : words}`;
}

/** A stretch of the text as it will read; for a title, never to be written. */
function wordsAfter(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  edits: readonly Edit[],
): string {
  let [words, at] = ['', from];
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    words += text.slice(at, start) + newText;
    at = end;
  }
  return words + text.slice(at, to);
}

/** Index of the last citation that begins at or before an offset; the first where none does. */
function lastAt(citations: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = citations.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((citations[mid]?.start ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}
