import type { Page, PageLine } from './page';

/** Columns of a level of subsections, as in a printed code. */
const INDENT = 4;

/**
 * Words laid in lines of at most `width` columns; the first begins with `head`, the rest under
 * the end of it. A longer word stands alone.
 */
function laid(head: string, text: string, width: number): string {
  const under = ' '.repeat(head.length);
  const lines: string[] = [];
  let line = head;
  let empty = true;
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = under;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line.trimEnd());
  return lines.join('\n');
}

function written(line: PageLine, width: number): string {
  switch (line.kind) {
    case 'heading':
      return line.level === 2 ? line.text.toUpperCase() : laid('', line.text, width);
    case 'paragraph':
      return laid('', line.text, width);
    case 'fact':
      return laid(`${line.name}: `.padEnd(14), line.text, width);
    case 'subsection':
      return laid(`${' '.repeat(line.depth * INDENT)}${line.mark ?? ''}(${line.label}) `, line.text, width);
    case 'text':
      return laid(' '.repeat(line.depth * INDENT), line.text, width);
    // Its columns are worth more than the width.
    case 'verbatim':
      return `${' '.repeat(line.depth * INDENT)}${line.text}`.trimEnd();
    case 'item':
      return laid('  ', line.text, width);
  }
}

function isLaw(line: PageLine): boolean {
  return line.kind === 'subsection' || line.kind === 'text';
}

/** The page for a terminal of `width` columns: no markup, no colour, wrapped at words. Ends with LF. */
export function pageForTerminal(page: Page, width = 80): string {
  const columns = Math.max(40, width);
  const out: string[] = [];
  let last: PageLine | undefined;
  for (const line of page.lines) {
    const apart = last?.kind !== 'heading' && 'apart' in line && line.apart;
    const close =
      last !== undefined &&
      !apart &&
      (last.kind === line.kind || (isLaw(last) && isLaw(line)) || (last.kind === 'heading' && last.level === 2));
    if (last !== undefined && (!close || (line.kind === 'paragraph' && last.kind === 'paragraph'))) out.push('');
    out.push(written(line, columns));
    last = line;
  }
  return `${out.join('\n')}\n`;
}
