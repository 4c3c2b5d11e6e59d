import type { Span } from '../../text/span';
import { LABELLED, LAW_DEPTH } from './page';

interface Line extends Span {
  /** A heading's marks, a subsection's indent after them; undefined for a line that opens nothing. */
  readonly depth: number | undefined;
  readonly indent: number;
  /** Of a subsection, else "". */
  readonly label: string;
  readonly empty: boolean;
}

/**
 * Parts of a written page that hold an offset, innermost first: the line's words, the subsection with all below it, those
 * that it stands in, the page's part, the page.
 */
export function partsOfPage(text: string, offset: number): readonly Span[] {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => line.start - line.indent <= offset);
  const own = lines[at];
  if (own === undefined || own.empty) return [];
  const parts: Span[] = [{ start: own.start, end: own.end }];
  let above = own.depth ?? own.indent + LAW_DEPTH;
  if (own.depth !== undefined) parts.push({ start: own.start, end: endOf(lines, at, own.depth) });
  for (let i = at - 1; i >= 0 && above > 1; i--) {
    const line = lines[i];
    if (line?.depth === undefined || line.depth >= above) continue;
    above = line.depth;
    parts.push({ start: line.start, end: endOf(lines, i, above) });
  }
  return parts;
}

/** Labels of the part that the line at an offset stands in, outermost first. */
export function pathOfLine(text: string, offset: number): readonly string[] {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => line.start - line.indent <= offset);
  const own = lines[at];
  if (own === undefined) return [];
  const path = own.label === '' ? [] : [own.label];
  let above = own.depth ?? own.indent + LAW_DEPTH;
  for (let i = at - 1; i >= 0 && above > LAW_DEPTH; i--) {
    const line = lines[i];
    if (line?.depth === undefined || line.depth >= above) continue;
    above = line.depth;
    if (line.label !== '') path.unshift(line.label);
  }
  return path;
}

/** End of the last line with words before the next part of the depth or above it. */
function endOf(lines: readonly Line[], at: number, depth: number): number {
  let end = lines[at]?.end ?? 0;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || (line.depth !== undefined && line.depth <= depth)) break;
    // Words at a subsection's own level belong to the one above it.
    if (!line.empty && line.depth === undefined && depth >= LAW_DEPTH && line.indent <= depth - LAW_DEPTH) break;
    if (!line.empty) end = line.end;
  }
  return end;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const written of text.split('\n')) {
    const words = written.trim();
    const indent = words === '' ? 0 : written.indexOf(words);
    const heading = /^(#{1,3}) /.exec(written)?.[1]?.length;
    const label = heading === undefined ? LABELLED.exec(written.trimEnd()) : null;
    lines.push({
      start: start + indent,
      end: start + indent + words.length,
      indent,
      empty: words === '',
      label: label?.[3]?.slice(1, -1) ?? '',
      depth: heading ?? (label === null ? undefined : LAW_DEPTH + (label[1]?.length ?? 0)),
    });
    start += written.length + 1;
  }
  return lines;
}
