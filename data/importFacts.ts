import fs from 'node:fs';
import path from 'node:path';
import { compareNumbers, sectionKey, titleOfNumber } from '../server/src/code/sectionKey';
import type { OfficialStatus } from '../server/src/official/pages/officialText';
import type { PrintedText } from './codeOrder';
import { COLUMNS, type FactRow } from './factColumns';
import { compareFacts, type FactComparison } from './factRows';
import { moveDigests } from './moveDigests';
import { FactError, loadCore, readFacts, type Facts } from './readFacts.mjs';

/** What the importer needs of the official text. */
export interface ImportedText extends PrintedText {
  status(): OfficialStatus | undefined;
}

/** Raised where facts cannot be made; its message is for a person. Nothing was written. */
export class FactImportError extends Error {
  override readonly name = 'FactImportError';
}

export interface FactImport {
  /** What is different, in lines. */
  readonly report: string;
  readonly comparison: FactComparison;
  /** Changed files by their name below `data/`, with their new text; "" for one that goes. */
  readonly files: ReadonlyMap<string, string>;
}

const LONGEST_VALUE = 160;
/** Chapters that were installed from damaged pages can lack hundreds. */
const MOST_GONE = 40;

/**
 * Compares the facts in a folder with the official text and makes the files that would replace them. Writes nothing.
 * @throws FactImportError where there is no text, or one that is older than the facts or of no known edition;
 * FactError where the facts themselves are damaged
 */
export async function importFacts(root: string, text: ImportedText): Promise<FactImport> {
  const status = text.status();
  if (status === undefined)
    throw new FactImportError('The official text is not on this computer. "npx conncite statutes install" gets it.');
  const facts = readFacts(root, await loadCore());
  checkEdition(status, facts);
  const rows = facts.sections.map(
    (section) => Object.fromEntries(COLUMNS.map((column) => [column, section[column]])) as unknown as FactRow,
  );
  const comparison = compareFacts(rows, text, readByHand(root), status.whole);
  const files = new Map<string, string>();
  writeSections(rows, comparison, facts, status, files);
  const newChapters = writeChapters(root, comparison, facts, text, files);
  const moved = new Map(comparison.changes.map(({ after }) => [after.number, after.chapter]));
  const chapterTitles = new Map([
    ...facts.chapters.map(({ chapter, title }) => [chapter, title] as const),
    ...comparison.changes.map(({ after }) => [after.chapter, titleOfNumber(after.number)] as const),
  ]);
  for (const [name, content] of moveDigests(
    facts,
    (number) => moved.get(number),
    (chapter) => chapterTitles.get(chapter) ?? '',
  ))
    files.set(name, content);
  const edition = editionOf(status, facts);
  if (JSON.stringify(edition) !== JSON.stringify(facts.edition))
    files.set('edition.json', `${JSON.stringify(edition, null, 2)}\n`);
  return { report: reportOf(status, facts, comparison, newChapters, files), comparison, files };
}

/**
 * Puts the files in force: all are checked first, in a copy, as the build checks them.
 * @throws FactImportError where sections in force are gone, or the new facts do not
 * hold together; nothing was written then
 */
export async function writeFacts(root: string, { comparison, files }: FactImport): Promise<void> {
  if (comparison.gone.length > 0) {
    throw new FactImportError(
      `${comparison.gone.length} sections are in force among the facts and nowhere in the official text (${comparison.gone
        .slice(0, 5)
        .map(({ number }) => number)
        .join(', ')}${comparison.gone.length > 5 ? ', ...' : ''}). ` +
        'What became of them no page says: change or remove their lines first, or name them in by-hand.tsv. Nothing was written.',
    );
  }
  const copy = fs.mkdtempSync(path.join(path.dirname(path.resolve(root)), '.facts-'));
  try {
    fs.cpSync(root, copy, { recursive: true });
    for (const [name, content] of files) writeOrRemove(path.join(copy, name), content);
    try {
      readFacts(copy, await loadCore());
    } catch (error) {
      if (error instanceof FactError)
        throw new FactImportError(`The new facts do not hold together: ${error.message}. Nothing was written.`);
      throw error;
    }
    for (const [name, content] of files) {
      if (content === '') fs.rmSync(path.join(root, name));
      else moveInto(path.join(copy, name), path.join(root, name));
    }
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** A file without content is no file: its last summary went to another chapter. */
function writeOrRemove(file: string, content: string): void {
  if (content === '') {
    fs.rmSync(file);
    return;
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

function moveInto(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.renameSync(from, to);
}

function checkEdition({ edition, supplement, whole }: OfficialStatus, { edition: known }: Facts): void {
  if (edition === null)
    throw new FactImportError(
      'The pages that were installed do not name their edition: install the whole code, with its list of titles.',
    );
  const newer = edition - known.revision || (supplement ?? 0) - (known.supplement ?? 0);
  if (whole && newer < 0)
    throw new FactImportError(
      `The official text (${edition}${supplement === null ? '' : `, supplement ${supplement}`}) is older than the facts (${known.revision}${known.supplement === null ? '' : `, supplement ${known.supplement}`}).`,
    );
  if (!whole && edition !== known.revision)
    throw new FactImportError('All facts are of one edition: install the whole code, not chapters of another one.');
}

function editionOf({ edition, supplement, read, whole }: OfficialStatus, { edition: known }: Facts): Facts['edition'] {
  const revision = edition ?? known.revision;
  // Chapters alone say nothing of the rest.
  if (!whole || (revision === known.revision && supplement === known.supplement)) return known;
  // A revision "to January 1" holds the acts of the year before, and so does a supplement.
  const actsThrough = (supplement ?? revision) - 1;
  // Of acts whose changes the pages now print, the pages are the better source.
  const acts = known.acts !== null && yearOfAct(known.acts.through) > actsThrough ? known.acts : null;
  return { revision, supplement, actsThrough, read: read.slice(0, 7), acts };
}

function yearOfAct(act: string): number {
  return 2000 + Number(/(\d{2})-\d+/.exec(act)?.[1] ?? 0);
}

/** Numbers and columns that someone has decided. */
function readByHand(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const file = path.join(root, 'by-hand.tsv');
  if (!fs.existsSync(file)) return found;
  for (const [place, line] of fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).entries()) {
    const [number = '', column = ''] = line.split('\t');
    if (sectionKey(number) === undefined || !(COLUMNS as readonly string[]).includes(column))
      throw new FactError('by-hand.tsv', place + 2, 'it must be a number, a column of the sections, and why');
    found.set(number, (found.get(number) ?? new Set()).add(column));
  }
  return found;
}

function writeSections(
  rows: readonly FactRow[],
  { changes }: FactComparison,
  facts: Facts,
  status: OfficialStatus,
  files: Map<string, string>,
): void {
  const now = new Map(rows.map((row) => [row.number, restated(row, facts, editionOf(status, facts))]));
  for (const { after } of changes) now.set(after.number, after);
  const before = new Map(rows.map((row) => [row.number, row]));
  const stale = new Set(
    [...now.values()]
      .filter((row) => JSON.stringify(row) !== JSON.stringify(before.get(row.number)))
      .map((row) => titleOfNumber(row.number)),
  );
  for (const title of stale) {
    const own = [...now.values()]
      .filter(({ number }) => titleOfNumber(number) === title)
      .sort((a, b) => compareNumbers(a.number, b.number));
    files.set(
      `sections/title-${title}.tsv`,
      table(
        COLUMNS,
        own.map((row) => COLUMNS.map((column) => row[column])),
      ),
    );
  }
}

/** What is printed no more but was no law before belongs to the new edition as it did to the old. */
function restated(row: FactRow, { edition: old }: Facts, edition: Facts['edition']): FactRow {
  const kept = [
    String(edition.revision),
    ...(edition.supplement === null ? [] : [`${edition.supplement} supplement`]),
  ].includes(row.edition);
  if (kept || edition === old) return row;
  return { ...row, edition: String(edition.revision) };
}

/** Chapters that are new, and ends that have moved out. @returns the new ones, with the names that their pages print */
function writeChapters(
  root: string,
  { changes }: FactComparison,
  facts: Facts,
  text: PrintedText,
  files: Map<string, string>,
): readonly string[] {
  const columns = ['title', 'chapter', 'name', 'first', 'last', 'status', 'page'] as const;
  const chapters = fs
    .readFileSync(path.join(root, 'chapters.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(
      (line) =>
        Object.fromEntries(line.split('\t').map((value, i) => [columns[i] ?? '', value])) as Record<
          (typeof columns)[number],
          string
        >,
    );
  let moved = false;
  const added: string[] = [];
  for (const { after } of changes) {
    const title = titleOfNumber(after.number);
    const own = chapters.find(({ chapter }) => chapter === after.chapter);
    if (own === undefined) {
      const name = text.section(after.number)?.chapterName ?? '';
      const next = chapters.findIndex(
        (other) =>
          rank(facts, other.title) > rank(facts, title) ||
          (other.title === title && compareNumbers(other.first, after.number) > 0),
      );
      added.push(`${after.chapter} ${name}`);
      chapters.splice(next < 0 ? chapters.length : next, 0, {
        title,
        chapter: after.chapter,
        name,
        first: after.number,
        last: after.number,
        status: 'in force',
        page: '',
      });
    } else {
      const [first, last] = [compareNumbers(after.number, own.first) < 0, compareNumbers(after.number, own.last) > 0];
      if (own.title !== title || !(first || last)) continue;
      if (first) own.first = after.number;
      if (last) own.last = after.number;
    }
    moved = true;
  }
  if (moved)
    files.set(
      'chapters.tsv',
      table(
        columns,
        chapters.map((row) => columns.map((column) => row[column])),
      ),
    );
  return added;
}

function rank({ titles }: Facts, title: string): number {
  return titles.findIndex((known) => known.title === title);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.join('\t')}\n`).join('');
}

function reportOf(
  status: OfficialStatus,
  { edition }: Facts,
  { changes, gone, byHand, same }: FactComparison,
  newChapters: readonly string[],
  files: ReadonlyMap<string, string>,
): string {
  const lines = [
    `Official text: revised to January 1, ${status.edition ?? '?'}${status.supplement === null ? '' : `, with the ${status.supplement} Supplement`}; ${status.whole ? 'the whole code' : `${status.chapters} chapters`}; read ${status.read}.`,
    `Facts: revised to January 1, ${edition.revision}${edition.supplement === null ? '' : `, with the ${edition.supplement} Supplement`}; read ${edition.read}.`,
    `${same} numbers are the same, ${changes.length} differ.`,
  ];
  const added = changes.filter(({ before }) => before === undefined);
  if (added.length > 0)
    lines.push(
      '',
      `New numbers (${added.length}):`,
      ...added.map(({ after }) => `  ${after.number}  ${after.status}  chapter ${after.chapter}  ${after.catchline}`),
    );
  const changed = changes.filter(({ before }) => before !== undefined);
  if (newChapters.length > 0)
    lines.push(
      '',
      `New chapters (${newChapters.length}), in chapters.tsv as their pages print their names; write them as the others are:`,
      ...newChapters.map((chapter) => `  ${chapter}`),
    );
  if (changed.length > 0) lines.push('', `Changed (${changed.length}):`);
  for (const { before, after, columns } of changed)
    lines.push(
      `  ${after.number}`,
      ...columns.map((column) => `    ${column}: ${shown(before?.[column] ?? '')} -> ${shown(after[column])}`),
    );
  if (gone.length > 0)
    lines.push(
      '',
      `In force among the facts, and nowhere in the official text (${gone.length}); decide by hand:`,
      ...gone.slice(0, MOST_GONE).map(({ number, catchline }) => `  ${number}  ${catchline}`),
      ...(gone.length > MOST_GONE ? [`  and ${gone.length - MOST_GONE} more`] : []),
    );
  if (byHand.length > 0) lines.push('', `Different, and left as someone decided (by-hand.tsv): ${byHand.join(', ')}`);
  if (files.size > 0) lines.push('', `Files: ${[...files.keys()].sort().join(', ')}`);
  lines.push('', 'Cross references and digests are not made from the text: look at those of changed sections.');
  return `${lines.join('\n')}\n`;
}

function shown(value: string): string {
  if (value === '') return '(empty)';
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE)}...`;
}
