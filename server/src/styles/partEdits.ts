import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** What a document says, and where that stands in its source: a `Prose` is one. */
export interface Readable {
  readonly source: string;
  readonly text: string;
  toSource(offset: number): number;
  toSourceEnd(end: number): number;
  toProse(sourceOffset: number): number;
}

/** So far back an opening mark of emphasis is looked for. */
const LOOK_BACK = 400;

/**
 * Edits of the source that change parts of its prose; markup between and inside the parts stays.
 * @param from prose offset that the parts count from
 * @param length of the whole that is written anew, in prose
 * @param parts sorted, none touching
 */
export function partEdits(prose: Readable, from: number, length: number, parts: readonly Edit[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start: partStart, end: partEnd, newText } of parts) {
    const [start, end] = [from + partStart, from + partEnd];
    if (start === end) {
      // At the ends of the whole, what stands beyond is another's: a block, a label, a list's mark, a link.
      const at =
        partStart === 0
          ? prose.toSource(start)
          : partStart === length
            ? prose.toSourceEnd(start)
            : placeOf(prose, start, newText);
      edits.push({ start: at, end: at, newText });
      continue;
    }
    const runs = runsOf(prose, start, end);
    edits.push(...runs.map((run, i) => ({ ...run, newText: i === 0 ? newText : '' })));
  }
  return edits;
}

/**
 * Source place of words put in between two characters of the prose. Where markup stands there, a
 * word belongs to what is before; a blank or a mark goes after markup that closes. Whether the
 * whole is read as it should is for others to see.
 */
function placeOf(prose: Readable, at: number, newText: string): number {
  const [near, far] = [at === 0 ? prose.toSource(0) : prose.toSourceEnd(at), prose.toSource(at)];
  if (far <= near || /^[\w§&\\]/.test(newText)) return near;
  const before =
    prose.source
      .slice(Math.max(0, near - LOOK_BACK), near)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  let place = near;
  for (const [mark] of prose.source
    .slice(near, far)
    .matchAll(/<[^<>]{0,200}>|\[\^|\^\[|\s?\[#|[\\#]?footnote|([*_+#^~`])\1*|./gs)) {
    // A note's mark belongs after the whole citation.
    if (NOTE_MARK.test(mark)) break;
    // A mark that has stood an odd number of times is closed by this one.
    if (!mark.startsWith('</') && mark !== '}' && before.split(mark).length % 2 !== 0) break;
    place += mark.length;
  }
  return place;
}

const NOTE_MARK = /^(?:\[\^|\^\[|\s?\[#|[\\#]?footnote)/;

/**
 * Source stretches of prose `start..end`: more than one where markup stands inside.
 * What escapes a character goes with it.
 */
function runsOf(prose: Readable, start: number, end: number): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (let i = start; i < end; i++) {
    const [at, to] = [prose.toSource(i), prose.toSourceEnd(i + 1)];
    const from = prose.source.charAt(at - 1) === '\\' && prose.toSourceEnd(i) < at ? at - 1 : at;
    const last = runs.at(-1);
    if (last?.end === from) last.end = to;
    else runs.push({ start: from, end: to });
  }
  return runs;
}
