import type { Span } from '../../text/span';
import { LABELLED, LAW_DEPTH } from './page';

interface Line extends Span {
  /** Zero-based. */
  readonly index: number;
  /** Where the line begins; its words may begin after blanks. */
  readonly from: number;
  /** A heading's marks; of other lines the indent, counted from `LAW_DEPTH`. */
  readonly depth: number;
  /** True for a heading and for a subsection, which hold what is deeper after them. */
  readonly opens: boolean;
  /** Of a subsection, else "". */
  readonly label: string;
}

/**
 * Parts of a written page that hold an offset, innermost first: the line's words, the subsection with all below it,
 * those that it stands in, the page's part, the page.
 */
export function partsOfPage(text: string, offset: number): readonly Span[] {
  const lines = linesOf(text);
  const own = lines.findLast((line) => line.from <= offset);
  if (own === undefined || isEmpty(own)) return [];
  const parts = [...(own.opens ? [own] : []), ...around(lines, own)].map((line) => ({
    start: line.start,
    end: lastOf(lines, line).end,
  }));
  return [{ start: own.start, end: own.end }, ...parts];
}

/** Labels of the part that the line at an offset stands in, outermost first. */
export function pathOfLine(text: string, offset: number): readonly string[] {
  const lines = linesOf(text);
  const own = lines.findLast((line) => line.from <= offset);
  if (own === undefined) return [];
  return [own, ...around(lines, own)].flatMap(({ label }) => (label === '' ? [] : [label])).reverse();
}

/** First and last line, zero-based, of each part of a page that is longer than a line; in order. */
export function foldsOfPage(text: string): readonly { readonly startLine: number; readonly endLine: number }[] {
  const lines = linesOf(text);
  return lines
    .filter(({ opens }) => opens)
    .map((line) => ({ startLine: line.index, endLine: lastOf(lines, line).index }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}

/** The lines that open the parts in which a line stands, innermost first. */
function around(lines: readonly Line[], own: Line): readonly Line[] {
  let { depth } = own;
  return lines
    .slice(0, own.index)
    .reverse()
    .filter((line) => {
      if (!line.opens || line.depth >= depth) return false;
      depth = line.depth;
      return true;
    });
}

/** The last line with words of what a line opens: words at a subsection's own level belong to the one above it. */
function lastOf(lines: readonly Line[], own: Line): Line {
  let last = own;
  for (const line of lines.slice(own.index + 1)) {
    if (isEmpty(line)) continue;
    if (line.depth <= own.depth) break;
    last = line;
  }
  return last;
}

function isEmpty({ start, end }: Line): boolean {
  return start === end;
}

function linesOf(text: string): Line[] {
  let next = 0;
  return text.split('\n').map((written, index) => {
    const from = next;
    next += written.length + 1;
    const words = written.trim();
    const indent = written.indexOf(words);
    const heading = /^(#{1,3}) /.exec(written)?.[1];
    const label = LABELLED.exec(written.trimEnd())?.[3];
    return {
      index,
      from,
      start: from + indent,
      end: from + indent + words.length,
      depth: heading?.length ?? LAW_DEPTH + indent,
      opens: heading !== undefined || label !== undefined,
      label: label?.slice(1, -1) ?? '',
    };
  });
}
