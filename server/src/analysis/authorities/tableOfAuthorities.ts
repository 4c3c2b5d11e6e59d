import type { Cited, OtherCited } from '../../citations/citation';
import { groupOf, isSection, otherKind, titleOf } from '../../citations/cited';
import type { Statutes } from '../../facts/statutes';
import { composeCitation, composeOther } from '../../styles/compose';
import { format } from '../../styles/format';
import { styles, type StyleName } from '../../styles/registry';
import type { Spelling } from '../../styles/style';
import type { Edit } from '../../text/edit';
import { allSteps, type Steps } from '../../text/steps';
import { editionYears } from '../editionYear';
import type { Snapshot } from '../snapshot';
import { judgedStyle } from '../styleOf';
import { markedTables, markerLines, type MarkedTable, type TableOptions } from './marker';
import { Places } from './places';
import { bySubsection, usedInSteps, type UsedAuthority } from './uses';
import { writerFor } from './writers/registry';
import type { PlaceWriter, Writer } from './writers/writer';
import { capital } from '../../code/words';

/** An authority of a table. */
export interface TableEntry {
  /** As the table writes it, in the markup's spelling. */
  readonly authority: string;
  /** As the table writes them, each once and in order; `["passim"]` where there are many. */
  readonly places: readonly string[];
  readonly cited: Cited;
  /** What the row is for, with all its citations. */
  readonly used: UsedAuthority;
}

/** Entries that belong together; `heading` is empty where there is only one group. */
export interface EntryGroup {
  readonly heading: string;
  readonly rows: readonly TableEntry[];
}

export interface TableOfAuthorities {
  /** The block, from its opening marker to its closing one, without a line end after it. */
  readonly text: string;
  /** The lines between the markers. */
  readonly lines: readonly string[];
  readonly entries: readonly TableEntry[];
  /** The same, as they are grouped. */
  readonly groups: readonly EntryGroup[];
  /**
   * What the rest of the document needs so that the places can be reached: labels
   * in LaTeX, `id`s in HTML. Source offsets.
   */
  readonly anchors: readonly Edit[];
}

/** Briefs to the courts of Connecticut are what tables are made for. */
const STYLE_WHERE_NONE_SHOWS: StyleName = 'connecticut';
/** So many statutes of several titles are grouped by title. */
const LONG = 12;
/** Heading of the code's own parts, where other law is listed too. */
export const STATUTES = 'Statutes';

/**
 * The table of the authorities that a document cites: statutes in the code's order, then acts, each
 * with the places where it is cited, however often and in whatever form. Pure: the document with
 * its anchors made gives the same text again.
 * @param statutes null where the facts could not be read: titles then bear no names
 * @param writer of the document's own markup, or another for a table that stands elsewhere
 */
export function tableOfAuthorities(
  snapshot: Snapshot,
  statutes: Statutes | null,
  options: TableOptions,
  writer = writerFor(snapshot.markup),
): TableOfAuthorities {
  return allSteps(tableInSteps(snapshot, statutes, options, writer));
}

/** Citations whose places are found in one step. */
const STEP = 256;

function* tableInSteps(
  snapshot: Snapshot,
  statutes: Statutes | null,
  options: TableOptions,
  writer = writerFor(snapshot.markup),
): Steps<TableOfAuthorities> {
  const style = options.style ?? judgedStyle(snapshot, 'auto') ?? STYLE_WHERE_NONE_SHOWS;
  const places = writer.places(snapshot, new Places(snapshot));
  const spelling = {
    ...spellingOf(snapshot, writer),
    ...(statutes === null ? {} : { isEditionYear: editionYears(statutes) }),
  };
  yield;
  const whole = yield* usedInSteps(snapshot, statutes);
  const entries: TableEntry[] = [];
  for (const used of options.subsections ? whole.flatMap(bySubsection) : whole) {
    yield;
    entries.push({
      authority: written(used, style, spelling, writer),
      places: yield* placesOf(used, snapshot, places, options.passim),
      cited: used.cited,
      used,
    });
  }
  const groups = grouped(entries, statutes, writer);
  const [opening, closing] = markerLines(snapshot, options);
  const eol = /\r?\n/.exec(snapshot.text)?.[0] ?? '\n';
  const lines = writer.table(groups);
  return { text: [opening, ...lines, closing].join(eol), lines, entries, groups, anchors: places.anchors() };
}

/** The edits that bring a table of a document up to date; none where it is. */
export function tableEdits(
  snapshot: Snapshot,
  statutes: Statutes | null,
  table: MarkedTable,
  options = table.options,
): readonly Edit[] {
  const { text, anchors, asRead } = rightTable(snapshot, statutes, options);
  const old = snapshot.text.slice(table.start, table.end);
  // Formatters draw Markdown's columns; what a reader reads is the same.
  const same = loose(old) === asRead;
  return [...anchors, ...(same ? [] : [{ start: table.start, end: table.end, newText: text }])];
}

export interface RightTable extends TableOfAuthorities {
  readonly statutes: Statutes | null;
  /** The text as `loose` has it. */
  readonly asRead: string;
}

/** By options: hundreds of markers in one document ask for the same table. */
function rightTables(): Map<string, RightTable> {
  return new Map<string, RightTable>();
}

/** The table in the document's own markup, made once for each version and its options. */
export function rightTable(snapshot: Snapshot, statutes: Statutes | null, options: TableOptions): RightTable {
  return allSteps(rightTableInSteps(snapshot, statutes, options));
}

/** The same in steps, for a long document; afterwards the table is there at once. */
export function* rightTableInSteps(
  snapshot: Snapshot,
  statutes: Statutes | null,
  options: TableOptions,
): Steps<RightTable> {
  const made = snapshot.kept(rightTables);
  const key = `${options.style} ${options.passim} ${options.subsections}`;
  let table = made.get(key);
  if (table?.statutes !== statutes) {
    const found = yield* tableInSteps(snapshot, statutes, options);
    made.set(key, (table = { ...found, statutes, asRead: loose(found.text) }));
  }
  return table;
}

function loose(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/-{3,}/g, '---')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\|\s?\|/g, '||');
}

type Signs = Pick<Spelling, 'sign' | 'space'> & Partial<Pick<Spelling, 'isEditionYear'>>;

/** As the document, its tables left aside, writes its signs; the writer's way where it shows none. */
function spellingOf(snapshot: Snapshot, writer: Writer): Signs {
  // Another markup's spellings are none of this one's.
  if (writer !== writerFor(snapshot.markup))
    return { sign: writer.sign, space: snapshot.prose.text.includes('§\u00A0') ? '\u00A0' : writer.space };
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of markedTables(snapshot).tables) {
    pieces.push(snapshot.text.slice(from, start));
    from = end;
  }
  const text = [...pieces, snapshot.text.slice(from)].join('');
  const sign = text.includes('§') && writer.sign.startsWith('&') ? '§' : writer.sign;
  const space =
    writer.space !== ' '
      ? writer.space
      : text.includes('§&nbsp;')
        ? '&nbsp;'
        : text.includes('§\u00A0')
          ? '\u00A0'
          : ' ';
  return { sign, space };
}

function* placesOf(
  authority: UsedAuthority,
  snapshot: Snapshot,
  writer: PlaceWriter,
  passim: number,
): Steps<readonly string[]> {
  const found = new Map<string, string>();
  for (const [k, citation] of authority.citations.entries()) {
    if (k % STEP === STEP - 1) yield;
    const end = Math.max(citation.end, citation.trailer?.end ?? 0);
    const { key, text } = writer.at(snapshot.prose.toProse(citation.start), end);
    found.set(key, text);
  }
  return passim > 0 && found.size >= passim ? ['passim'] : [...new Set(found.values())];
}

function written(
  { cited, edition, name, pinpoint, pinpointThrough }: UsedAuthority,
  style: StyleName,
  spelling: Signs,
  writer: Writer,
): string {
  if (!isSection(cited)) return otherWritten(cited, style, spelling, writer);
  const { number, through, etSeq } = cited;
  for (const attempt of [
    { edition, etSeq },
    { edition: null, etSeq },
    { edition: null, etSeq: false },
  ]) {
    const formed = format(
      composeCitation('full', { number, through, name, pinpoint, pinpointThrough, ...attempt }),
      style,
      spelling,
    );
    if (formed !== undefined) return capital(formed) + (etSeq && !attempt.etSeq ? ' et seq.' : '');
  }
  return `${styles[style].codeName} ${spelling.sign}${spelling.space}${cited.number}`;
}

function otherWritten(cited: OtherCited, style: StyleName, spelling: Signs, writer: Writer): string {
  const formed = format(composeOther(cited), style, spelling);
  return formed === undefined ? writer.escape(otherKind(cited.kind).inTable(cited)) : capital(formed);
}

/** One group where the table is short; else a group for each title, and one for each kind of other law. */
function grouped(entries: readonly TableEntry[], statutes: Statutes | null, writer: Writer): EntryGroup[] {
  const code = entries.filter(({ cited }) => groupOf(cited) === null);
  const titles = new Set(code.map(({ cited }) => titleOf(cited, statutes)));
  const byTitle = code.length > LONG && titles.size > 1;
  const hasOneGroup = new Set(entries.map(({ cited }) => groupOf(cited))).size < 2;
  const headingOf = ({ cited }: TableEntry): string => {
    const group = groupOf(cited);
    if (group === null && byTitle) return titleWords(titleOf(cited, statutes), statutes);
    return hasOneGroup ? '' : (group ?? STATUTES);
  };
  const groups: { heading: string; rows: TableEntry[] }[] = [];
  for (const entry of entries) {
    const heading = writer.escape(headingOf(entry));
    const last = groups.at(-1);
    if (last?.heading === heading) last.rows.push(entry);
    else groups.push({ heading, rows: [entry] });
  }
  return groups;
}

function titleWords(title: string | undefined, statutes: Statutes | null): string {
  if (title === undefined) return 'Other parts of the General Statutes';
  const name = statutes?.title(title)?.name ?? '';
  return name === '' ? `Title ${title}` : `Title ${title}, ${name}`;
}
