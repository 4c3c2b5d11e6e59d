import type { Span } from '../text/span';
import { inlinesIn, type Node } from './document';

/** Inlines that may be written as two, each with the look of the one. */
const DIVISIBLE = new Set(['Emph', 'Underline', 'Strong', 'Strikeout', 'SmallCaps']);
/** Inlines in which no link may stand, or that may stand in none. */
const LINKED = new Set(['Link', 'Image', 'Cite', 'Note']);

type Spans = Map<Node, Span>;

/**
 * Puts a node around what a run of inlines holds of [start, end); runs of letters and emphasis are
 * divided where that begins or ends in them.
 * @param spanOf where each node stands; told of those that are made
 * @returns false, and nothing is changed, where it cannot stand around them: in or around a link, a note or a picture,
 * or where one end lies in quotation marks and the other does not
 */
export function wrap(list: Node[], { start, end }: Span, spanOf: Spans, around: (inner: Node[]) => Node): boolean {
  const first = list[at(list, start, spanOf)];
  const inner = first === undefined || !holds(spanOf.get(first), start, end) ? undefined : inlinesIn(first);
  if (first !== undefined && inner !== undefined)
    return !LINKED.has(first.t) && wrap(inner, { start, end }, spanOf, around);
  for (let k = at(list, start, spanOf); k < list.length && startOf(list[k], spanOf) < end; k++) {
    if (!isFree(list[k] as Node)) return false;
  }
  if (!canDivide(list, start, spanOf) || !canDivide(list, end, spanOf)) return false;
  const from = divide(list, start, spanOf);
  const to = divide(list, end, spanOf);
  if (from >= to) return false;
  const node = around(list.slice(from, to));
  spanOf.set(node, { start, end });
  list.splice(from, to - from, node);
  return true;
}

/** Puts nodes at an offset of a run of inlines; after a link that it lies in. */
export function insert(list: Node[], offset: number, spanOf: Spans, ...made: readonly Node[]): void {
  const k = at(list, offset, spanOf);
  const node = list[k];
  const isInside = node !== undefined && startOf(node, spanOf) < offset;
  const inner = isInside && !DIVISIBLE.has(node.t) && !LINKED.has(node.t) ? inlinesIn(node) : undefined;
  if (inner !== undefined) {
    insert(inner, offset, spanOf, ...made);
    return;
  }
  const place = canDivide(list, offset, spanOf) ? divide(list, offset, spanOf) : k + 1;
  for (const one of made) spanOf.set(one, { start: offset, end: offset });
  list.splice(place, 0, ...made);
}

/** Place of the first node that ends after an offset; nodes follow each other. */
function at(list: readonly Node[], offset: number, spanOf: Spans): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const node = list[mid];
    if (node !== undefined && (spanOf.get(node)?.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

function startOf(node: Node | undefined, spanOf: Spans): number {
  return node === undefined ? Infinity : (spanOf.get(node)?.start ?? Infinity);
}

function holds(span: Span | undefined, start: number, end: number): boolean {
  return span !== undefined && span.start <= start && end <= span.end;
}

/** True where a node and all that it holds may stand in a link. */
function isFree(node: Node): boolean {
  return !LINKED.has(node.t) && (inlinesIn(node) ?? []).every(isFree);
}

/** True where a run of inlines can be divided at an offset. */
function canDivide(list: readonly Node[], offset: number, spanOf: Spans): boolean {
  const node = list[at(list, offset, spanOf)];
  if (node === undefined || startOf(node, spanOf) >= offset || node.t === 'Str') return true;
  return DIVISIBLE.has(node.t) && canDivide(inlinesIn(node) ?? [], offset, spanOf);
}

/** Divides a run of inlines at an offset. @returns place of the first node after it */
function divide(list: Node[], offset: number, spanOf: Spans): number {
  const k = at(list, offset, spanOf);
  const node = list[k];
  const span = node === undefined ? undefined : spanOf.get(node);
  if (node === undefined || span === undefined || span.start >= offset) return k;
  const halves = node.t === 'Str' ? textHalves(node, offset - span.start) : innerHalves(node, offset, spanOf);
  spanOf.set(halves[0], { start: span.start, end: offset });
  spanOf.set(halves[1], { start: offset, end: span.end });
  list.splice(k, 1, ...halves);
  return k + 1;
}

function textHalves(node: Node, at: number): [Node, Node] {
  const text = String(node.c);
  return [
    { t: 'Str', c: text.slice(0, at) },
    { t: 'Str', c: text.slice(at) },
  ];
}

function innerHalves(node: Node, offset: number, spanOf: Spans): [Node, Node] {
  const inner = [...(inlinesIn(node) ?? [])];
  const half = divide(inner, offset, spanOf);
  return [
    { t: node.t, c: inner.slice(0, half) },
    { t: node.t, c: inner.slice(half) },
  ];
}
