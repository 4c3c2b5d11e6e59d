import { isSection, keyOf, titleOf } from '../../citations/cited';
import type { Citation, Cited } from '../../citations/citation';
import type { Snapshot } from '../snapshot';
import { TABLE_HEADING } from './headings';
import { inTable } from './marker';
import { raw } from '../../text/raw';

/**
 * The citations that a table of authorities in the document only repeats: in a row of it, and of nothing but what the
 * text cites as well; the title over rows of its sections, too.
 * A row that names a section, a subsection or a year that the text does not is none
 * of them: the table may have it wrong.
 */
export function repeatedInTable(snapshot: Snapshot): ReadonlySet<Citation> {
  return snapshot.kept(findRepeated);
}

function findRepeated(snapshot: Snapshot): ReadonlySet<Citation> {
  const rows = rowsOf(snapshot.text);
  const inRow: Citation[] = [];
  const cited = new Map<string, Cited[]>();
  const titles = new Set<string | undefined>();
  let k = 0;
  for (const citation of snapshot.reading.citations) {
    while ((rows[k]?.end ?? Infinity) <= citation.start) k++;
    if ((rows[k]?.start ?? Infinity) <= citation.start || inTable(snapshot, citation.start)) {
      inRow.push(citation);
      continue;
    }
    for (const one of citation.cites) {
      titles.add(titleOf(one, null));
      const known = cited.get(keyOf(one));
      if (known === undefined) cited.set(keyOf(one), [one]);
      else if (known.length < MOST_OF_ONE) known.push(one);
    }
  }
  // "Title 53a, Penal Code" over the rows of its sections; a row for the title
  // itself says "General Statutes, title 53a".
  const isGroup = ({ start }: Citation, row: Cited): boolean => {
    const title = isSection(row) ? undefined : titleOf(row, null);
    return (
      title !== undefined && titles.has(title) && snapshot.text.startsWith('Title', start) && inTable(snapshot, start)
    );
  };
  return new Set(
    inRow.filter(
      (citation) =>
        citation.malformed.length === 0 &&
        citation.cites.length > 0 &&
        citation.cites.every(
          (row) => isGroup(citation, row) || cited.get(keyOf(row))?.some((one) => holds(one, row)) === true,
        ),
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

function endsInPages(line: string): boolean {
  const cells = line.replace(/[|\s]{1,9}$/, '');
  const leader = Math.max(...LEADERS.map((one) => cells.lastIndexOf(one)));
  return leader >= 0 && PAGES.test(cells.slice(leader + 1));
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** What leads from a row's authority to its pages: dots, a tab, a cell's line. */
const LEADERS = ['....', '. . .', '\u2026\u2026', '\t', '|'];
/** "3, 5 n.2", "passim", "iv", "paragraph 2 (“The plaintiff moved …”)"; a page not yet known is a dash. */
const PAGE = raw`(?:passim|[ivxlc]{1,6}|\d{1,4}(?: ?n\. ?\d{1,3})?|[-–]|(?:\u00B6{1,2}|paragraph) ?\d{1,4}(?: \([^()]{1,100}\))?)`;
const PAGES = new RegExp(raw`^[.\s\u2026]{0,160}${PAGE}(?:(?:, ?|; ?| ?[-–] ?| and )${PAGE}){0,20}$`, 'i');
/** So much of a line's end holds its pages. */
const LONGEST_END = 400;

/** Lines that are rows of a table of authorities by their look: after its heading, or next to another. */
function rowsOf(text: string): readonly Line[] {
  const lines: (Line & { readonly isRow: boolean; readonly afterHeading: boolean })[] = [];
  let afterHeading = false;
  for (let start = 0; start < text.length;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const last = text.slice(Math.max(start, end - LONGEST_END), end).trimEnd();
    if (last !== '') {
      lines.push({ start, end, isRow: endsInPages(last), afterHeading });
      afterHeading ||= TABLE_HEADING.test(last.replace(/^[#*=\s]{1,10}|[*=\s]{1,10}$/g, ''));
    }
    start = end + 1;
  }
  return lines.filter(
    (line, k) => line.isRow && (line.afterHeading || lines[k - 1]?.isRow === true || lines[k + 1]?.isRow === true),
  );
}
