import type { Span } from '../text/span';
import { WIDTH, type Prose } from './prose';

/** A run of a prose: source `start..end` is read as prose `from..to`. */
export interface Run extends Span {
  readonly from: number;
  readonly to: number;
}

/** The runs that share a character with a source span, or hold an empty one inside, in order. */
export function* runsIn(prose: Prose, start: number, end: number): Iterable<Run> {
  if (prose.identical) {
    yield { start, end, from: start, to: end };
    return;
  }
  const { runs } = prose;
  let low = 0;
  let high = runs.length / WIDTH;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((runs[mid * WIDTH + 2] ?? 0) <= start) low = mid + 1;
    else high = mid;
  }
  for (let k = low * WIDTH; k < runs.length && (runs[k + 1] ?? 0) < Math.max(end, start + 1); k += WIDTH) {
    if ((runs[k + 2] ?? 0) > start && (end > start || (runs[k + 1] ?? 0) < start)) {
      yield {
        start: runs[k + 1] ?? 0,
        end: runs[k + 2] ?? 0,
        from: runs[k] ?? 0,
        to: runs[k + WIDTH] ?? prose.text.length,
      };
    }
  }
}

/**
 * True where a source span lies in what is read as several other characters: the name
 * of a macro, an attribute, a substitution.
 */
export function standsForMore(prose: Prose, { start, end }: Span): boolean {
  if (prose.identical) return false;
  for (const run of runsIn(prose, start, end)) {
    if (run.to - run.from < 2) continue;
    if (run.to - run.from !== run.end - run.start) return true;
    // A name may be as long as what it stands for; a stretch copied from the source is compared at its edges alone.
    if (prose.source.startsWith(prose.text.slice(run.from, Math.min(run.to, run.from + LONGEST_NAME)), run.start))
      continue;
    return true;
  }
  return false;
}

/** Names of macros are shorter. */
const LONGEST_NAME = 200;
