import type { Span } from '../text/span';

/** So many characters of the text before and after a place lead a person there. */
const MOST_AROUND = 40;

/** The text before and after a span, not beyond its paragraph. */
export function textAround(text: string, span: Span): { readonly before: string; readonly after: string } {
  const before =
    text
      .slice(Math.max(0, span.start - MOST_AROUND), span.start)
      .split('\n\n')
      .at(-1) ?? '';
  const after = text.slice(span.end, span.end + MOST_AROUND).split('\n\n')[0] ?? '';
  // Half a character is no character.
  return { before: before.replace(/^[\uDC00-\uDFFF]/, ''), after: after.replace(/[\uD800-\uDBFF]$/, '') };
}
