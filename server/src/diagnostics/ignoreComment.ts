import type { Snapshot } from '../analysis/snapshot';
import { proveOne } from '../edits/law';
import type { ProvenEdits } from '../edits/provenEdits';
import type { Edit } from '../text/edit';

/**
 * The edit that puts a comment by which a rule is ignored on one line. Undefined where the markup has no comments or
 * none can stand there: a comment that is read as text, or parts a paragraph, would do more harm than the finding.
 * @param at source offset on the line
 */
export function ignoreOnLine(snapshot: Snapshot, code: string, at: number): ProvenEdits | undefined {
  const { lines, markup, text } = snapshot;
  const line = lines.lineAt(at);
  const start = lines.startOf(line);
  const written = text.slice(start, line + 1 < lines.count ? lines.startOf(line + 1) : text.length);
  const own = markup.comment(`conncite-ignore-line ${code}`);
  const next = markup.comment(`conncite-ignore-next-line ${code}`);
  if (own === undefined || next === undefined) return undefined;
  if (own.startsWith('<!--')) {
    // Before a line of a paragraph it would end the paragraph in Markdown; blanks at a line's end may mean a break.
    const end = start + written.trimEnd().length;
    return read(snapshot, { start: end, end, newText: ` ${own}` });
  }
  const indent = /^[ \t]*/.exec(written)?.[0] ?? '';
  const eol = eolOf(text);
  // A comment of reStructuredText is a block of its own.
  const isBlock = own.startsWith('..');
  const before = line === 0 ? '' : text.slice(lines.startOf(line - 1), start);
  if (isBlock && before.trim() !== '') return undefined;
  return read(snapshot, { start, end: start, newText: `${indent}${next}${eol}${isBlock ? eol : ''}` });
}

/**
 * The edit that puts a comment by which a rule is ignored in the whole document;
 * undefined where there is no place for one.
 */
export function ignoreInFile(snapshot: Snapshot, code: string): ProvenEdits | undefined {
  const { markup, text } = snapshot;
  const comment = markup.comment(`conncite-ignore-file ${code}`);
  if (comment === undefined) return undefined;
  const at = headEnd(snapshot);
  const eol = eolOf(text);
  const isLine = comment.startsWith('%');
  const lead = at > 0 && text[at - 1] !== '\n' ? eol : '';
  return read(snapshot, {
    start: at,
    end: at,
    newText: `${lead}${comment}${eol}${isLine || /^\r?\n/.test(text.slice(at, at + 2)) ? '' : eol}`,
  });
}

/** After front matter, or what must stand first in a page. */
function headEnd({ prose, text, lines }: Snapshot): number {
  if (prose.frontMatter !== undefined) {
    const closing = /^(?:---|\.\.\.|\+\+\+)[ \t]*$/m.exec(text.slice(prose.frontMatter.end));
    const at = prose.frontMatter.end + (closing?.index ?? 0);
    return lines.startOf(lines.lineAt(at) + 1);
  }
  return /^\s*<(?:!doctype|\?xml)[^>]*>[ \t]*\r?\n?/i.exec(text)?.[0].length ?? 0;
}

function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The edit, if the comment is read as one afterwards and all else as before. */
function read(snapshot: Snapshot, edit: Edit): ProvenEdits | undefined {
  return proveOne(snapshot, { edits: [edit], purpose: { kind: 'comment' } });
}
