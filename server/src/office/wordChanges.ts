import type { Edit } from '../text/edit';
import type { WordPiece } from './wordTrace';
import { WordSource } from './wordSource';
import { highestId, keepingBlanks, lookOf, prefixOf, escapeXml } from './wordXml';

/** Who makes a change, and when, as a word processor shows it. */
export interface Signature {
  readonly author: string;
  /** ISO date and time. */
  readonly date: string;
}

export interface Changed {
  readonly bytes: Uint8Array;
  /** Changes that were made. */
  readonly made: number;
  /** Changes that were not: in a field's result, or over a tab or a break. */
  readonly passedOver: number;
}

/** Characters of one text element. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly piece: WordPiece;
}

/**
 * Makes changes in a Word document as tracked changes, to be accepted or rejected one by one. Rejecting
 * all of them gives the document as it was.
 * @param edits of the content that `readWord` gives of the same bytes, UTF-16
 * offsets, not overlapping; each in one paragraph
 * @throws OfficeError where the document is damaged, signed or protected
 */
export function trackChanges(bytes: Uint8Array, edits: readonly Edit[], signature: Signature): Changed {
  const source = new WordSource(bytes);
  const made = new Map<string, Edit[]>();
  const kept = new Set<string>();
  let id = source.parts.reduce((highest, part) => Math.max(highest, highestId(source.text(part) ?? '')), 0);
  let passedOver = 0;
  for (const edit of edits) {
    const change = changeOf(source, edit);
    if (change === null) {
      passedOver++;
      continue;
    }
    const { part, stretches } = change;
    const xml = source.text(part) ?? '';
    const list = made.get(part) ?? [];
    made.set(part, list);
    stretches.forEach(({ start, end, piece }, index) => {
      const { run } = piece;
      if (run === null) return;
      const w = prefixOf(run.tag);
      const by = (tag: string): string =>
        `<${w}${tag} ${w}id="${++id}" ${w}author="${escapeXml(signature.author)}" ${w}date="${signature.date}">`;
      const look = lookOf(run);
      const text = (tag: string): string => `<${run.tag}>${look}<${w}${tag} xml:space="preserve">`;
      const close = (tag: string): string => `</${w}${tag}></${run.tag}>`;
      const blanks = keepingBlanks(xml, start, w);
      if (blanks !== null && !kept.has(`${part} ${blanks.start}`)) {
        kept.add(`${part} ${blanks.start}`);
        list.push(blanks);
      }
      const isLast = index === stretches.length - 1;
      const inserted =
        isLast && edit.newText !== ''
          ? `${by('ins')}${text('t')}${escapeXml(edit.newText)}${close('t')}</${w}ins>`
          : '';
      if (start === end) list.push({ start, end, newText: `${close('t')}${inserted}${text('t')}` });
      else {
        list.push({ start, end: start, newText: `${close('t')}${by('del')}${text('delText')}` });
        list.push({ start: end, end, newText: `${close('delText')}</${w}del>${inserted}${text('t')}` });
      }
    });
  }
  const count = edits.length - passedOver;
  return { bytes: count === 0 ? bytes : source.write(made), made: count, passedOver };
}

/** Where a change falls; null where it cannot be tracked. */
function changeOf(
  source: WordSource,
  { start, end }: Edit,
): { readonly part: string; readonly stretches: readonly Stretch[] } | null {
  // What is put in between two characters is put after the first, in its look; at a paragraph's head before its first.
  const opens = start === end && source.paragraphAt(start)?.start === start;
  const found =
    start < end
      ? source.segment(start, end)
      : opens
        ? source.segment(start, start + 1)
        : source.segment(start - 1, start);
  if (found === undefined || found.pieces.length === 0 || !source.parts.includes(found.part)) return null;
  if (found.pieces.some(({ kind, run }) => kind === 'element' || run === null || run.field !== null)) return null;
  if (start === end) {
    const piece = found.pieces.at(-1);
    if (piece === undefined) return null;
    const at = opens ? piece.start : piece.end;
    return { part: found.part, stretches: [{ start: at, end: at, piece }] };
  }
  const stretches: { start: number; end: number; piece: WordPiece }[] = [];
  for (const piece of found.pieces) {
    const last = stretches.at(-1);
    if (last?.end === piece.start) last.end = piece.end;
    else stretches.push({ start: piece.start, end: piece.end, piece });
  }
  return { part: found.part, stretches };
}
