import { commonHead, commonTail } from '../text/common';
import { WIDTH, type Prose } from './prose';

/** How much of two proses is the same, counted from either end, in prose characters. */
export interface SharedEnds {
  readonly head: number;
  readonly tail: number;
}

/**
 * What two versions of a document share at their ends: the same prose, read from the same source at the same distance
 * from that end. The two never overlap in either version.
 */
export function sharedEnds(a: Prose, b: Prose): SharedEnds {
  if (a.identical !== b.identical) return { head: 0, tail: 0 };
  const sourceHead = commonHead(a.source, b.source);
  const sourceTail = commonTail(a.source, b.source, Math.min(a.source.length, b.source.length) - sourceHead);
  if (a.identical) return { head: sourceHead, tail: sourceTail };
  const most = Math.min(a.text.length, b.text.length);
  const head = Math.min(commonHead(a.text, b.text), sameRunsHead(a, b), a.toProse(sourceHead), b.toProse(sourceHead));
  const tail = Math.min(
    commonTail(a.text, b.text, most - head),
    sameRunsTail(a, b),
    a.text.length - a.toProse(a.source.length - sourceTail),
    b.text.length - b.toProse(b.source.length - sourceTail),
  );
  return { head, tail };
}

/** End of the run that begins at `k`, in prose. */
function endOfRun(prose: Prose, k: number): number {
  return prose.runs[k + WIDTH] ?? prose.text.length;
}

function isVerbatim(prose: Prose, k: number): boolean {
  return endOfRun(prose, k) - (prose.runs[k] ?? 0) === (prose.runs[k + 2] ?? 0) - (prose.runs[k + 1] ?? 0);
}

/** Prose up to which the maps agree, counted from the beginning. */
function sameRunsHead(a: Prose, b: Prose): number {
  const most = Math.min(a.runs.length, b.runs.length);
  let k = 0;
  while (k < most && a.runs[k] === b.runs[k] && a.runs[k + 1] === b.runs[k + 1] && a.runs[k + 2] === b.runs[k + 2])
    k += WIDTH;
  if (k >= most) return Math.min(a.text.length, b.text.length);
  if (a.runs[k] !== b.runs[k]) return Math.min(a.runs[k] ?? 0, b.runs[k] ?? 0);
  // Two runs that begin alike and end apart agree as far as the shorter goes, if both are read character for character.
  const alike = a.runs[k + 1] === b.runs[k + 1] && isVerbatim(a, k) && isVerbatim(b, k);
  return alike ? Math.min(endOfRun(a, k), endOfRun(b, k)) : (a.runs[k] ?? 0);
}

/** Length of prose for which the maps agree, counted from the end. */
function sameRunsTail(a: Prose, b: Prose): number {
  const byProse = b.text.length - a.text.length;
  const bySource = b.source.length - a.source.length;
  const same = (i: number, j: number, by: number): boolean => (a.runs[i] ?? 0) + by === b.runs[j];
  let i = a.runs.length - WIDTH;
  let j = b.runs.length - WIDTH;
  while (i >= 0 && j >= 0 && same(i, j, byProse) && same(i + 1, j + 1, bySource) && same(i + 2, j + 2, bySource)) {
    i -= WIDTH;
    j -= WIDTH;
  }
  // After the last run that differs all is the same.
  if (i < 0 || j < 0)
    return Math.min(
      i < 0 ? a.text.length : a.text.length - endOfRun(a, i),
      j < 0 ? b.text.length : b.text.length - endOfRun(b, j),
    );
  const alike =
    endOfRun(a, i) + byProse === endOfRun(b, j) && same(i + 2, j + 2, bySource) && isVerbatim(a, i) && isVerbatim(b, j);
  return alike
    ? Math.min(a.text.length - (a.runs[i] ?? 0), b.text.length - (b.runs[j] ?? 0))
    : a.text.length - endOfRun(a, i);
}
