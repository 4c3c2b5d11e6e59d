import { oneLine } from '../features/wording/richText';
import type { Screen } from './terminal';

/**
 * Text of a document for a screen: on one line, nothing in it steers the terminal, cut where it is longer than `most`.
 */
export function shown(text: string, most = Infinity): string {
  const line = oneLine(text).replace(/\s+/g, ' ');
  return line.length <= most
    ? line
    : `${line
        .slice(0, Math.max(1, most - 1))
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}

/** A piece of a line for a screen, as `shown`; the blanks at its ends stay. */
export function shownPiece(text: string): string {
  return shown(`.${text}.`).slice(1, -1);
}

/** "1 file", "3 files". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Length of the longest text; a column of it takes all. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

/** True where colours are wanted: on a screen, unless NO_COLOR says no or FORCE_COLOR says yes. NO_COLOR wins. */
export function wantsColour(terminal: Screen): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal.interactive && TERM !== 'dumb';
}

/** What an error says; anything can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
