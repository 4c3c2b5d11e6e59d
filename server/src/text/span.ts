/**
 * A stretch of text: UTF-16 offsets, `end` exclusive. The unit of the whole core;
 * LSP positions exist in `protocol` only.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where `offset` lies in `span` or at its end (a cursor after the last letter still means the word). */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True where `inner` lies in `outer` entirely. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
