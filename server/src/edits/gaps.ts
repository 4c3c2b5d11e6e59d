import type { Prose } from '../markup/prose';
import { runsIn } from '../markup/runs';

/**
 * The markup that stands in a stretch of the source: what no reader reads, piece by piece; what escapes a
 * character is a part of it. Source offsets.
 */
export function gapsIn(prose: Prose, start: number, end: number): string[] {
  if (prose.identical) return [];
  const gaps: string[] = [];
  let at = start;
  for (const run of runsIn(prose, start, end)) {
    if (run.start > at) gaps.push(prose.source.slice(at, Math.min(run.start, end)));
    at = Math.max(at, run.end);
  }
  if (at < end) gaps.push(prose.source.slice(at, end));
  return gaps.filter((gap) => gap !== ESCAPE);
}

const ESCAPE = '\\';
