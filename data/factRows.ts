import { compareNumbers, sectionKey } from '../server/src/code/sectionKey';
import { rangeWords, successorRanges } from '../server/src/facts/status';
import type { OfficialSection, OfficialSubsection } from '../server/src/official/pages/officialText';
import { readNumberList } from '../server/src/official/pages/sectionNumbers';
import { changedParts } from './changedParts';
import { CodeOrder, plainNumber, type PrintedText } from './codeOrder';
import { COLUMNS, type Column, type FactRow } from './factColumns';

/** A page says of a whole range that its numbers had one fate or another. */
const GONE_SOMEHOW: ReadonlySet<string> = new Set(['transferred or repealed', 'unknown']);

/** One number whose facts differ from the official text. */
export interface FactChange {
  /** Undefined for a number that the facts do not have. */
  readonly before: FactRow | undefined;
  readonly after: FactRow;
  readonly columns: readonly Column[];
}

export interface FactComparison {
  /** In code order. */
  readonly changes: readonly FactChange[];
  /** In force among the facts, and nowhere in the official text that should have them. */
  readonly gone: readonly FactRow[];
  /** Left as they are because someone decided so, with what the official text would have them be. */
  readonly byHand: readonly string[];
  readonly same: number;
}

/**
 * Compares the facts with the official text.
 * @param byHand columns that are not taken from the text, by number; "number" for one that is left out altogether
 * @param whole true where the whole code is there: then what is nowhere in it is gone
 */
export function compareFacts(
  rows: readonly FactRow[],
  text: PrintedText,
  byHand: ReadonlyMap<string, ReadonlySet<string>>,
  whole: boolean,
): FactComparison {
  const [changes, gone, kept]: [FactChange[], FactRow[], string[]] = [[], [], []];
  const known = new Map(rows.map((row) => [row.number, row]));
  const printed = text.numbers();
  const chapters = new Set(printed.map((number) => text.section(number)?.chapter));
  const order = new CodeOrder(rows, text);
  let same = 0;
  const compare = (before: FactRow | undefined, section: OfficialSection, beside = before): void => {
    const decided = byHand.get(section.number);
    if (decided?.has('number') === true) return;
    const own = officialRow(section, beside, order);
    const after = {
      ...own,
      ...Object.fromEntries([...(decided ?? [])].map((column) => [column, before?.[column as Column] ?? ''])),
    } as FactRow;
    for (const column of decided ?? [])
      if (own[column as Column] !== after[column as Column]) kept.push(`${section.number} ${column}`);
    const columns = COLUMNS.filter((column) => before?.[column] !== after[column]);
    if (columns.length === 0) same++;
    else changes.push({ before, after, columns });
  };
  for (const before of rows) {
    const section = text.section(before.number);
    if (section === undefined) {
      if (
        before.status === 'in force' &&
        (whole || chapters.has(before.chapter)) &&
        byHand.get(before.number)?.has('number') !== true
      )
        gone.push(before);
      else same++;
    } else if (isOlder(section, before)) same++;
    else compare(before, section);
  }
  for (const number of printed) {
    const section = known.has(number) ? undefined : text.section(number);
    if (section !== undefined) compare(undefined, section);
  }
  for (const [number, end] of numbersBetween(printed, text)) {
    const section = known.has(number) ? undefined : text.section(number);
    if (section !== undefined) compare(undefined, { ...section, number }, known.get(end));
  }
  return { changes: changes.sort((a, b) => compareNumbers(a.after.number, b.after.number)), gone, byHand: kept, same };
}

/**
 * The plain numbers of ranges that the code prints by their ends alone, "Secs. 33-360 to 33-374f", which it does not
 * print themselves, each with the end that stands before it.
 */
function numbersBetween(printed: readonly string[], text: PrintedText): ReadonlyMap<string, string> {
  const own = new Set(printed);
  const between = new Map<string, string>();
  for (const end of printed) {
    for (const { first, through } of readNumberList(text.section(end)?.printed ?? '')) {
      const [series, other] = [first, through ?? first].map((number) => sectionKey(number)?.series);
      if (series === undefined || series !== other) continue;
      for (let n = plainNumber(first) + 1; n <= plainNumber(through ?? first); n++) {
        const number = `${series}-${n}`;
        if (!own.has(number)) between.set(number, first);
      }
    }
  }
  return between;
}

/** True where the facts have the supplement's text, and what is here is the revision's alone. */
function isOlder(section: OfficialSection, before: FactRow): boolean {
  return (
    !section.origin.supplement &&
    section.origin.edition !== null &&
    Number.parseInt(before.edition, 10) > section.origin.edition
  );
}

/**
 * The facts about a number as the official text shows them: numbers, labels, acts
 * and dates, never a sentence of the law.
 */
export function officialRow(section: OfficialSection, before: FactRow | undefined, order: CodeOrder): FactRow {
  const { number, origin } = section;
  // "Transferred or repealed" of a whole range; the heading of the current section
  // tells of its former number that it was the first.
  const status = GONE_SOMEHOW.has(section.status) && order.heirs(number).length > 0 ? 'transferred' : section.status;
  const edition =
    origin.edition === null ? (before?.edition ?? '') : `${origin.edition}${origin.supplement ? ' supplement' : ''}`;
  return {
    number,
    status,
    edition,
    catchline: line(section.catchline.replaceAll('*', '')),
    chapter: chapterOf(section, before),
    successor: successorOf(section, order),
    formerly: order.formerly(section).join(','),
    structure: status === 'in force' ? notationOf(section.body.subsections) : '',
    effective: effectiveOf(section, before, edition),
    pending: pendingOf(section),
    range: section.printed === number ? '' : section.printed,
    source: line(sourceOf(section)),
  };
}

/** Below a text that will be amended stands a second line, which has the amending act already. */
function sourceOf({ source, later }: OfficialSection): string {
  return later.length > 0 ? (source[0] ?? '') : source.join(' ');
}

function line(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Several old chapters share a page, and the facts know better which of them it is. */
function chapterOf({ chapter }: OfficialSection, before: FactRow | undefined): string {
  return before !== undefined && / to |-/.test(chapter) ? before.chapter : chapter;
}

/**
 * One number; where the page names more or none, the one whose own heading knows the old
 * number, or has the same place in its list.
 */
function successorOf({ number, printed, status, successor }: OfficialSection, order: CodeOrder): string {
  if (status !== 'transferred') return '';
  const named = successor === null ? [] : successorRanges(successor);
  if (named.length === 1 && named[0]?.through === null) return named[0].first;
  const heirs = order.exactHeirs(number);
  // Of a range without any number the catalogue finds the heirs itself.
  if (heirs.length > 0 && (named.length > 0 || printed === number)) return heirs.join(',');
  return order.sameMember(number, readNumberList(printed), named) ?? named.map(rangeWords).join(',');
}

/** Labels that begin anew after a heading, as in a compact, are named once. */
export function notationOf(nodes: readonly OfficialSubsection[]): string {
  const merged = new Map<string, OfficialSubsection[]>();
  for (const { label, children } of nodes) merged.set(label, [...(merged.get(label) ?? []), ...children]);
  return [...merged]
    .map(([label, children]) => label + (children.length === 0 ? '' : `(${notationOf(children)})`))
    .join(',');
}

/** A text that an older version stored lacks the heading's date: what the facts say of the same edition stays. */
function effectiveOf(
  { status, repealedOn, effective }: OfficialSection,
  before: FactRow | undefined,
  edition: string,
): string {
  if (status === 'repealed' && repealedOn !== null) return repealedOn;
  if (status === 'in force' && effective !== undefined) return effective;
  return before !== undefined && before.status === status && before.edition === edition ? before.effective : '';
}

function pendingOf(section: OfficialSection): string {
  const { later } = section;
  if (later.length === 0) return '';
  if (later.some(({ by }) => by === '')) return 'undated';
  const parts = new Map<string, string[]>();
  for (const version of later) {
    const amendment = `${version.effective || 'undated'}: ${line(version.by).replaceAll(';', ',')}`;
    parts.set(amendment, [...(parts.get(amendment) ?? []), changedParts(section, version)]);
  }
  // Where one of its changes is anywhere, the act is.
  return [...parts]
    .map(([amendment, of]) => (of.includes('') ? amendment : `${amendment} | ${[...new Set(of)].join(',')}`))
    .sort()
    .join('; ');
}
