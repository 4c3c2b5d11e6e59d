import type { LineTable } from '../lineTable';
import { skipBlanks } from '../scan';
import { starsAt } from './lines';

const TAGS = /[ \t]:(?:[\p{L}\p{N}_@#%]{1,80}:){1,20}[ \t]*$/u;

/**
 * The words of a headline: what stands between its state and its priority, and its tags.
 * @param at after its stars
 * @param states words that say how far its matter is
 */
export function headlineText(
  source: string,
  at: number,
  end: number,
  states: ReadonlySet<string>,
): { readonly from: number; readonly to: number; readonly isComment: boolean } {
  let from = skipBlanks(source, at, end);
  const words = source.slice(from, Math.min(end, from + 60));
  const state = /^\S+(?=[ \t]|$)/.exec(words)?.[0] ?? '';
  if (state !== '' && states.has(state)) from = skipBlanks(source, from + state.length, end);
  const priority = /^\[#[A-Z\d]{1,2}\][ \t]*/.exec(source.slice(from, from + 12))?.[0];
  from += priority?.length ?? 0;
  const text = source.slice(from, end);
  // Tags may stand by themselves.
  const to = from + (TAGS.exec(` ${text}`)?.index ?? text.length + 1) - 1;
  return { from, to: Math.max(from, to), isComment: /^COMMENT(?=[ \t]|$)/.test(text) };
}

/** First line after a headline's own text and the headlines below it. */
export function subtreeEnd(source: string, lines: LineTable, line: number, stars: number): number {
  let end = line + 1;
  for (; end < lines.count; end++) {
    const level = starsAt(source, lines.start(end), lines.end(end));
    if (level > 0 && level <= stars) break;
  }
  return end;
}
