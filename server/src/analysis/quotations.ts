import type { Prose } from '../markup/prose';
import type { Span } from '../text/span';

/** A quotation that does not close within this many characters of prose is a stray mark. */
const LONGEST = 4000;

/** A quotation of several paragraphs opens each of them anew, and closes the last alone. */
function goesOn(text: string, at: number): boolean {
  return /^\s*["“]/.test(text.slice(at, at + 40));
}

/**
 * Quotations of a document in SOURCE offsets, sorted, merged: block quotes of the markup, and what stands
 * between double quotation marks within one paragraph, or in several that each open anew. The form of a
 * citation inside is the quoted writer's, not this one's.
 */
export function quotations(prose: Prose): Span[] {
  const { text } = prose;
  const found: { start: number; end: number }[] = [];
  for (const zone of prose.zones) if (zone.kind === 'quotation') found.push({ start: zone.start, end: zone.end });
  const mark = /["“”\u2029]|\n[ \t]*\r?\n/g;
  let open = -1;
  for (let m = mark.exec(text); m !== null; m = mark.exec(text)) {
    const c = m[0];
    if (c === '“') {
      open = m.index;
    } else if (c === '”' || c === '"') {
      if (open >= 0) {
        if (m.index - open <= LONGEST) found.push({ start: open, end: m.index + 1 });
        open = -1;
      } else if (c === '"' && !/\w/.test(text.charAt(m.index - 1))) {
        // After a figure it is inches, which open nothing.
        open = m.index;
      }
    } else {
      if (open >= 0 && m.index - open <= LONGEST && goesOn(text, mark.lastIndex))
        found.push({ start: open, end: m.index });
      open = -1;
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of found) {
    const last = merged[merged.length - 1];
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged.map((s) => ({ start: prose.toSource(s.start), end: prose.toSourceEnd(s.end) }));
}
