import type { Snapshot } from '../analysis/snapshot';
import { isSection } from '../citations/cited';
import { endsSentence, sentenceStart } from '../citations/sentence';
import { partsOfPage } from './pages/parts';
import { isPage } from './pages/address';
import { contains, touches, type Span } from '../text/span';

/** A sentence longer than this is no sentence. */
const LONGEST = 4000;

/**
 * Spans that grow around a source offset: label, pinpoint, number with pinpoint, list, citation, citation with
 * the words that belong to it, sentence; on a page of ours the line and its levels too. Each holds the one
 * before it and is larger; at least one is given.
 */
export function selectionRange(snapshot: Snapshot, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const grow = (span: Span | null | undefined): void => {
    const last = spans.at(-1);
    if (span == null || span.end <= span.start || !touches(span, offset)) return;
    if (last !== undefined && (!contains(span, last) || (span.start === last.start && span.end === last.end))) return;
    spans.push({ start: span.start, end: span.end });
  };
  const found = snapshot.citationAt(offset);
  if (found !== undefined) {
    const { citation, member } = found;
    if (member !== undefined) {
      if (isSection(member)) {
        if (member.pinpointSpan !== null) grow(labelAt(snapshot.text, member.pinpointSpan, offset));
        grow(member.pinpointSpan);
        grow(member.numberSpan);
        grow(member.throughSpan);
        grow(partOf(member.numberSpan, member.pinpointSpan, member.throughSpan));
      }
      grow(member);
      const [first, last] = [citation.cites[0], citation.cites.at(-1)];
      if (first !== undefined && last !== undefined) grow({ start: first.start, end: last.end });
    }
    grow(citation.name);
    grow(citation.sign === null ? null : { start: citation.sign.start, end: citation.end });
    grow(citation);
    if (citation.trailer !== null) grow({ start: citation.start, end: citation.trailer.end });
  }
  const sentence = sentenceAt(
    snapshot,
    found === undefined ? offset : found.citation.start,
    found?.citation.end ?? offset,
  );
  const parts = isPage(snapshot.uri, snapshot.languageId) ? partsOfPage(snapshot.text, offset) : [];
  // On a page each line stands by itself.
  if (parts[0] === undefined || contains(parts[0], sentence)) grow(sentence);
  for (const part of parts) grow(part);
  return spans.length > 0 ? spans : [{ start: offset, end: offset }];
}

/** One label with its brackets: "(a)" of "(a)(1)". */
function labelAt(text: string, span: Span, offset: number): Span | undefined {
  for (const match of text.slice(span.start, span.end).matchAll(/\([^()]{1,12}\)/g)) {
    const start = span.start + match.index;
    if (start <= offset && offset < start + match[0].length) return { start, end: start + match[0].length };
  }
  return undefined;
}

/** From the first of some spans to the last, without a year after them. */
function partOf(...parts: readonly (Span | null)[]): Span | undefined {
  const present = parts.filter((part) => part !== null);
  if (present.length < 2) return undefined;
  return { start: Math.min(...present.map((part) => part.start)), end: Math.max(...present.map((part) => part.end)) };
}

/** The sentence around a stretch of the source, without the blanks before it. */
function sentenceAt(snapshot: Snapshot, start: number, end: number): Span {
  const { prose } = snapshot;
  const { text } = prose;
  const at = prose.toProse(start);
  let first = sentenceStart(text, at, LONGEST);
  while (first < at && /\s/.test(text.charAt(first))) first++;
  let last = prose.toProse(end);
  const stop = Math.min(text.length, last + LONGEST);
  for (; last < stop; last++) {
    const c = text.charAt(last);
    if (
      c === '\u2029' ||
      c === '\uFFFC' ||
      (c === '\n' && /^\n[ \t]{0,40}\r?(?:\n|$)/.test(text.slice(last, last + 44)))
    )
      break;
    if ((c === '.' || c === '?' || c === '!') && endsSentence(text, last, text.length)) {
      last++;
      while (/["'”’)]/.test(text.charAt(last))) last++;
      break;
    }
  }
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  return { start: Math.min(prose.toSource(first), start), end: Math.max(prose.toSourceEnd(last), end) };
}
