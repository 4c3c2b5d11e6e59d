import { STYLE_NAMES, type StyleName } from '../../styles/registry';
import type { Span } from '../../text/span';
import type { Snapshot } from '../snapshot';

/** Stands in the markers of a table of authorities; the closing one has a slash before it. */
export const MARK = 'conncite:table-of-authorities';
/** A part of it that a search finds in a fifth of the time: short, and begun by what seldom stands in a text. */
const PART = ':table';

/**
 * What a table was made with; the opening marker says what is not as usual, so that
 * everyone who updates it gets the same.
 */
export interface TableOptions {
  /** Null: the style that the document itself shows. */
  readonly style: StyleName | null;
  /** From so many places on "passim" stands in place of them; 0 for never. */
  readonly passim: number;
  /** A row for each subsection that is cited, not one for the whole section. */
  readonly subsections: boolean;
}

export const USUAL: TableOptions = { style: null, passim: 5, subsections: false };

/** A table in a document: from its opening marker to the end of its closing one. Source offsets. */
export interface MarkedTable extends Span {
  readonly options: TableOptions;
}

export interface MarkedTables {
  readonly tables: readonly MarkedTable[];
  /** Opening or closing markers without their partner. */
  readonly alone: readonly Span[];
}

interface Marker extends Span {
  readonly text: string;
}

const NONE: MarkedTables = { tables: [], alone: [] };

/** The tables of a document, found by their markers alone: what stands between them may have been edited in any way. */
export function markedTables(snapshot: Snapshot): MarkedTables {
  // Asked for every finding: a long document is searched once.
  return snapshot.kept(findTables);
}

function findTables(snapshot: Snapshot): MarkedTables {
  return snapshot.text.includes(PART) && snapshot.text.includes(MARK) ? paired(markersOf(snapshot)) : NONE;
}

/** True where a source offset lies in a table. */
export function inTable(snapshot: Snapshot, offset: number): boolean {
  const { tables } = markedTables(snapshot);
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tables[mid]?.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return (tables[low]?.start ?? Infinity) <= offset;
}

/**
 * Opening and closing marker as lines of the document's markup; plain text, which
 * has no comments, gets words in brackets.
 */
export function markerLines(snapshot: Snapshot, options: TableOptions): readonly [string, string] {
  const opening = [
    MARK,
    ...(options.style === USUAL.style ? [] : [`style=${options.style}`]),
    ...(options.passim === USUAL.passim ? [] : [`passim=${options.passim}`]),
    ...(options.subsections === USUAL.subsections ? [] : ['subsections']),
  ].join(' ');
  const line = (text: string): string => snapshot.markup.comment(text) ?? `[${text}]`;
  return [line(opening), line(`/${MARK}`)];
}

function markersOf(snapshot: Snapshot): Marker[] {
  if (snapshot.markup.comment('') !== undefined) return snapshot.prose.comments.filter(({ text }) => isMarker(text));
  return Array.from(
    snapshot.text.matchAll(/^\[(\/?conncite:table-of-authorities[^\]\r\n]{0,80})\][ \t]*$/gm),
    (match) => ({ start: match.index, end: match.index + match[0].trimEnd().length, text: match[1] ?? '' }),
  ).filter(({ text }) => isMarker(text));
}

function isMarker(text: string): boolean {
  return /^\s*\/?conncite:table-of-authorities(?=\s|$)/.test(text);
}

function paired(markers: readonly Marker[]): MarkedTables {
  const tables: MarkedTable[] = [];
  const alone: Span[] = [];
  let open: Marker | undefined;
  for (const marker of markers) {
    if (!marker.text.trim().startsWith('/')) {
      if (open !== undefined) alone.push(open);
      open = marker;
    } else if (open === undefined) {
      alone.push(marker);
    } else {
      tables.push({ start: open.start, end: marker.end, options: optionsOf(open.text) });
      open = undefined;
    }
  }
  if (open !== undefined) alone.push(open);
  return { tables, alone };
}

function optionsOf(text: string): TableOptions {
  const passim = /\spassim=(\d{1,3})(?=\s|$)/.exec(text)?.[1];
  const style = STYLE_NAMES.find((name) => text.split(/\s+/).includes(`style=${name}`));
  return {
    style: style ?? USUAL.style,
    passim: passim === undefined ? USUAL.passim : Number(passim),
    subsections: /\ssubsections(?=\s|$)/.test(text),
  };
}
