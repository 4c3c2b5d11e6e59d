/** A document written with its places marked: `|` is the cursor, `[[` and `]]` are the ends of a range. */
export interface Marked {
  /** Without the marks. */
  readonly text: string;
  /** Offset of `|`, or of the text's end where there is none. */
  readonly cursor: number;
  /** Ranges in document order. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the marks out of a text. @throws Error where a range does not end, or there are two cursors */
export function marked(source: string): Marked {
  let text = '';
  let cursor: number | undefined;
  const ranges: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (let i = 0; i < source.length; i++) {
    const two = source.slice(i, i + 2);
    if (two === '[[') {
      open = text.length;
      i++;
    } else if (two === ']]') {
      if (open === undefined) throw new Error('a range ends that did not begin');
      ranges.push({ start: open, end: text.length });
      open = undefined;
      i++;
    } else if (source[i] === '|') {
      if (cursor !== undefined) throw new Error('two cursors');
      cursor = text.length;
    } else {
      text += source[i] ?? '';
    }
  }
  if (open !== undefined) throw new Error('a range does not end');
  return { text, cursor: cursor ?? text.length, ranges };
}
