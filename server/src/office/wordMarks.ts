import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { NoteMark } from './wordParagraph';
import { WordSource } from './wordSource';
import { BOOKMARK, bookmarked, citationMark, isWholeMark, rewrittenField } from './wordFields';
import { tableEdit, tableRemoval, type TableKind, type TableRow } from './wordTableField';
import { highestId, insertionAt, prefixOf } from './wordXml';
import { addTo } from '../text/addTo';

/** An authority and the places where it is cited. */
export interface MarkedAuthority {
  /** As the table writes it: "General Statutes § 53a-70". */
  readonly long: string;
  /** As a short citation: "§ 53a-70". */
  readonly short: string;
  /** Ends of its citations, UTF-16 offsets into the content's text. */
  readonly ends: readonly number[];
}

export interface MarkingReport {
  /** Citations that are marked. */
  readonly marked: number;
  /** Citations that are not: those in a table of contents or in a page's header. */
  readonly passedOver: number;
  /** Where the table stands. */
  readonly table: TableKind;
}

/** A field whose result is made anew from the rest of the document: what it holds is no citation of its own. */
const GENERATED = /^\s*(?:TOC|TOA|INDEX|BIBLIOGRAPHY)\b/i;

/** A piece of XML to be put into a part; `before` and `after` divide the run that it falls into. */
interface Insertion {
  readonly part: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly inner: string;
}

/**
 * Marks the citations of a document and writes its table.
 * @param bytes a Word document without marks of ours: what `unmarkWord` gives
 * @param authorities in the order of the table, with offsets into the content that `readWord` gives of the same bytes
 * @returns the marked document; the same input gives the same bytes
 * @throws OfficeError where it is damaged, signed or protected
 */
export function markWord(
  bytes: Uint8Array,
  authorities: readonly MarkedAuthority[],
): { readonly bytes: Uint8Array; readonly report: MarkingReport } {
  const source = new WordSource(bytes);
  const insertions: Insertion[] = [];
  const rows: TableRow[] = [];
  let [count, marked, passedOver] = [0, 0, 0];
  // Endnotes stand after all of the body.
  const after = source.text(source.main)?.length ?? 0;
  let id = source.parts.reduce((highest, part) => Math.max(highest, highestId(source.text(part) ?? '')), 0);
  for (const { long, short, ends } of authorities) {
    const pages: { readonly name: string; readonly at: number }[] = [];
    let isFirst = true;
    for (const end of ends) {
      const place = placeFor(source, end);
      if (place === null) {
        passedOver++;
        continue;
      }
      const name = `${BOOKMARK}${place.before === '' ? 'A' : 'S'}${++marked}`;
      insertions.push({
        ...place,
        inner: citationMark(place.prefix, ++id, name, { long: isFirst ? long : null, short }),
      });
      isFirst = false;
      // Not every program finds a page by a bookmark in a footnote: the note's mark stands on the same page.
      const { note, prefix } = place;
      if (note === null) pages.push({ name, at: place.at });
      else if (note.kind === 'endnote') pages.push({ name, at: after + place.at });
      else if (note.run !== null && !pages.some(({ at }) => at === note.run?.end)) {
        const page = `${BOOKMARK}A${++marked}`;
        insertions.push({
          part: source.main,
          at: note.run.end,
          before: '',
          after: '',
          inner: bookmarked(prefix, ++id, page, ''),
        });
        pages.push({ name: page, at: note.run.end });
      }
      count++;
    }
    if (!isFirst) rows.push({ authority: long, bookmarks: pages.sort((a, b) => a.at - b.at).map(({ name }) => name) });
  }
  const edits = joined(insertions);
  const { edit, kind } = tableEdit(source, rows, id + 1);
  addTo(edits, source.main, edit);
  return { bytes: source.write(edits), report: { marked: count, passedOver, table: kind } };
}

/**
 * Takes out what `markWord` put in; marks and tables of a person are left.
 * @returns the document as it was before it was marked, all parts byte for byte where no other program wrote it since;
 * the same bytes where it holds no mark of ours
 * @throws OfficeError where it is damaged, signed or protected
 */
export function unmarkWord(bytes: Uint8Array): Uint8Array {
  const source = new WordSource(bytes);
  const edits = new Map<string, Edit[]>();
  for (const part of source.parts) {
    const xml = source.text(part) ?? '';
    const table = part === source.main ? tableRemoval(xml) : null;
    const found = marksOf(xml).filter(({ start, end }) => table === null || end <= table.start || start >= table.end);
    if (table !== null) found.push(table);
    if (found.length > 0) edits.set(part, found);
  }
  return edits.size === 0 ? bytes : source.write(edits);
}

/** Where the mark of a citation goes in that ends at an offset of the content; null where it is not marked. */
function placeFor(
  source: WordSource,
  end: number,
): (Omit<Insertion, 'inner'> & { readonly prefix: string; readonly note: NoteMark | null }) | null {
  const place = source.placeBefore(end);
  if (place === undefined || !source.parts.includes(place.part)) return null;
  const { part, run, note } = place;
  const prefix = prefixOf(run.tag);
  if (run.field !== null && run.field.end >= 0) {
    if (GENERATED.test(run.field.instruction)) return null;
    // What stands in a field's result is gone when the field is updated: the mark goes after it.
    return { part, prefix, note, at: run.field.end, before: '', after: '' };
  }
  return { part, prefix, note, ...insertionAt(source.text(part) ?? '', place.end, run) };
}

/** Insertions as edits by part; those at one place divide its run once. */
function joined(insertions: readonly Insertion[]): Map<string, Edit[]> {
  const byPlace = new Map<string, Insertion>();
  for (const insertion of insertions) {
    const key = `${insertion.at} ${insertion.part}`;
    const before = byPlace.get(key);
    byPlace.set(key, before === undefined ? insertion : { ...before, inner: before.inner + insertion.inner });
  }
  const edits = new Map<string, Edit[]>();
  for (const { part, at, before, after, inner } of byPlace.values())
    addTo(edits, part, { start: at, end: at, newText: before + inner + after });
  return edits;
}

const MARK = /<((?:\w+:)?)bookmarkStart [^>]*\bname="_Conncite([AS])\d+(?:_Copy_\d+)?"[^>]*>/g;
const RUN_BEGINS = /<(?:\w+:)?r>(?:<(?:\w+:)?rPr>(?:<[^>]*>)*?<\/(?:\w+:)?rPr>)?<(?:\w+:)?t xml:space="preserve">/y;

/** Characters of a mark: a long title and its properties take some hundred. */
const LONGEST_MARK = 10_000;

/** The edits that take our marks out of a part. A bookmark into which a person wrote is left. */
function marksOf(xml: string): Edit[] {
  const spans: { start: number; end: number; readonly isDivided: boolean }[] = [];
  const rewritten: Span[] = [];
  for (const mark of xml.matchAll(MARK)) {
    const [tag, w = '', kind] = mark;
    const from = mark.index + tag.length;
    const closing = `<${w}bookmarkEnd ${w}id="${/\bid="([^"]*)"/.exec(tag)?.[1] ?? ''}"/>`;
    const length = xml.slice(from, from + LONGEST_MARK).indexOf(closing);
    if (length < 0) continue;
    const end = from + length + closing.length;
    if (!isWholeMark(xml.slice(from, from + length))) {
      const runs = rewrittenField(xml, mark.index, from, from + length);
      if (runs !== undefined) rewritten.push(...runs, { start: mark.index, end: from }, { start: from + length, end });
      continue;
    }
    const last = spans.at(-1);
    // Marks of several authorities at one place stand next to each other.
    if (last?.end === mark.index) last.end = end;
    else spans.push({ start: mark.index, end, isDivided: kind === 'S' });
  }
  const apart = rewritten.map((span) => ({ ...span, newText: '' }));
  const edits = [
    ...apart,
    ...spans.map(({ start, end, isDivided }) => {
      const before = isDivided
        ? (/<\/(?:\w+:)?t><\/(?:\w+:)?r>$/.exec(xml.slice(Math.max(0, start - MOST_TAGS), start))?.[0].length ?? 0)
        : 0;
      RUN_BEGINS.lastIndex = end;
      const after = before === 0 ? 0 : (RUN_BEGINS.exec(xml)?.[0].length ?? 0);
      return after === 0 ? { start, end, newText: '' } : { start: start - before, end: end + after, newText: '' };
    }),
  ].sort((a, b) => a.start - b.start);
  // Where another program has entangled two marks, what belongs to both is taken out once.
  return edits.filter(
    ({ start }, k) => start >= Math.max(0, ...edits.slice(Math.max(0, k - MOST_ENTANGLED), k).map(({ end }) => end)),
  );
}

/** Marks at one place. */
const MOST_ENTANGLED = 50;

/** Characters that two closing tags take. */
const MOST_TAGS = 100;
