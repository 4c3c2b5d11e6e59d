import { isSection, keyOf } from '../../citations/cited';
import type { Citation, Cited } from '../../citations/citation';
import type { Snapshot } from '../snapshot';
import { TABLE_HEADING } from './headings';
import { inTable } from './marker';

/**
 * The citations that a table of authorities in the document only repeats: in a row of it, and of nothing but what the text cites as well.
 * A row that names a section, a subsection or a year that the text does not is none of them: the table may have it wrong.
 */
export function repeatedInTable(snapshot: Snapshot): ReadonlySet<Citation> {
  return snapshot.kept(findRepeated);
}

function findRepeated(snapshot: Snapshot): ReadonlySet<Citation> {
  const rows = rowsOf(snapshot.text);
  const inRow: Citation[] = [];
  const cited = new Map<string, Cited[]>();
  let k = 0;
  for (const citation of snapshot.reading.citations) {
    while ((rows[k]?.end ?? Infinity) <= citation.start) k++;
    if ((rows[k]?.start ?? Infinity) <= citation.start || inTable(snapshot, citation.start)) {
      inRow.push(citation);
      continue;
    }
    for (const one of citation.cites) {
      const known = cited.get(keyOf(one));
      if (known === undefined) cited.set(keyOf(one), [one]);
      else if (known.length < MOST_OF_ONE) known.push(one);
    }
  }
  return new Set(
    inRow.filter(
      ({ cites, malformed }) =>
        malformed.length === 0 &&
        cites.length > 0 &&
        cites.every((row) => cited.get(keyOf(row))?.some((one) => holds(one, row)) === true),
    ),
  );
}

/** So many uses of one section are held against its row. */
const MOST_OF_ONE = 200;

/** True where what the text cites has all that a row says: its part, if the row names one, and its year. */
function holds(text: Cited, row: Cited): boolean {
  if (!isSection(text) || !isSection(row)) return true;
  const range = (labels: readonly string[] | null): string => (labels ?? []).join(')(');
  return (
    (row.year === null || row.year === text.year) &&
    row.pinpoint.every((label, depth) => text.pinpoint[depth] === label) &&
    (row.pinpointThrough === null || range(row.pinpointThrough) === range(text.pinpointThrough))
  );
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The end of a row: dots, a tab or a cell's line, and pages: "........ 3, 5 n.2", "\tpassim", "| iv |". A page not yet known is a dash. */
const PAGE = String.raw`(?:passim|[ivxlc]{1,6}|\d{1,4}(?: ?n\. ?\d{1,3})?|[-–]|\u00B6+ ?\d{1,4})`;
const PAGES_AT_END = new RegExp(
  String.raw`(?:\.{4,}|(?:\. ){3,}\.?|\u2026{2,}|\t|\|)[ \t]*${PAGE}(?:(?:, ?|; ?| ?[-–] ?| and )${PAGE}){0,20}[ \t|]*$`,
  'i',
);
/** So much of a line's end holds its pages. */
const LONGEST_END = 160;

/** Lines that are rows of a table of authorities by their look: after its heading, or next to another. */
function rowsOf(text: string): readonly Line[] {
  const lines: (Line & { readonly isRow: boolean; readonly afterHeading: boolean })[] = [];
  let afterHeading = false;
  for (let start = 0; start < text.length;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const last = text.slice(Math.max(start, end - LONGEST_END), end).trimEnd();
    if (last !== '') {
      lines.push({ start, end, isRow: PAGES_AT_END.test(last), afterHeading });
      afterHeading ||= TABLE_HEADING.test(last.replace(/^[#*=\s]{1,10}|[*=\s]{1,10}$/g, ''));
    }
    start = end + 1;
  }
  return lines.filter(
    (line, k) => line.isRow && (line.afterHeading || lines[k - 1]?.isRow === true || lines[k + 1]?.isRow === true),
  );
}
