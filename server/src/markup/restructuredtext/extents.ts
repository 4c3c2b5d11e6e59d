import type { LineTable } from '../lineTable';

/**
 * First line from `line` on that is neither blank nor indented deeper than `indent`;
 * blank lines before it are not of the block.
 */
export function blockEnd(lines: LineTable, line: number, indent: number): number {
  let end = line;
  for (let i = line; i < lines.count; i++) {
    if (lines.blank(i)) continue;
    if (lines.indent(i) <= indent) break;
    end = i + 1;
  }
  return end;
}

/** First blank line from `line` on. */
export function paragraphEnd(lines: LineTable, line: number): number {
  let end = line;
  while (end < lines.count && !lines.blank(end)) end++;
  return end;
}

/** First line after a paragraph whose first line stands outside the indentation of the others. */
export function itemEnd(lines: LineTable, line: number, indent: number): number {
  let end = line + 1;
  while (end < lines.count && !lines.blank(end) && lines.indent(end) > indent) end++;
  return end;
}

/** First line after a paragraph whose lines are all indented alike. */
export function sameEnd(lines: LineTable, line: number, indent: number): number {
  let end = line + 1;
  while (end < lines.count && !lines.blank(end) && lines.indent(end) === indent) end++;
  return end;
}
