import { markedTables, type TableOptions } from '../analysis/authorities/marker';
import { TABLE_HEADING } from '../analysis/authorities/headings';
import { rightTableInSteps, tableEdits } from '../analysis/authorities/tableOfAuthorities';
import { writerFor } from '../analysis/authorities/writers/registry';
import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import { proveInSteps } from '../edits/law';
import { noEdits, type ProvenEdits } from '../edits/provenEdits';
import type { Edit } from '../text/edit';
import { allSteps, type Steps } from '../text/steps';

/** What became of a request for a table. */
export interface TableUpdate {
  /** `unsafe`: no table can stand there without changing how the rest of the document is read. */
  readonly outcome: 'inserted' | 'updated' | 'current' | 'nothing cited' | 'marker missing' | 'unsafe';
  /** Empty where nothing is changed. */
  readonly made: ProvenEdits;
  /** Authorities in the table. */
  readonly entries: number;
  /** Source offset at which a new table is put; null where none is. */
  readonly at: number | null;
}

const HEADING = 'Table of Authorities';

/**
 * Brings the tables of a document up to date where it has any, else puts one in: under a heading
 * "Table of Authorities" if there is one, else after the paragraph of the cursor, else before the text.
 * What a table already has is never made twice.
 * @param cursor source offset, or null where there is no cursor
 */
export function updateTableOfAuthorities(
  snapshot: Snapshot,
  statutes: Statutes | null,
  options: TableOptions,
  cursor: number | null,
): TableUpdate {
  return allSteps(updateTableInSteps(snapshot, statutes, options, cursor));
}

/** The same in steps, for a long document. */
export function* updateTableInSteps(
  snapshot: Snapshot,
  statutes: Statutes | null,
  options: TableOptions,
  cursor: number | null,
): Steps<TableUpdate> {
  let update = yield* updateOnce(snapshot, statutes, options, cursor);
  // What is put in can part paragraphs or notes that are not closed, so that the places
  // are others: then the table follows at once.
  for (let turn = 1; turn < MOST_TURNS && !update.made.isEmpty; turn++) {
    const next = yield* updateOnce(update.made.after, statutes, options, null);
    if (next.made.isEmpty) break;
    update = { ...update, entries: next.entries, made: update.made.then(next.made) };
  }
  return update;
}

/** A table that has not settled by then does not. */
const MOST_TURNS = 4;

function* updateOnce(
  snapshot: Snapshot,
  statutes: Statutes | null,
  options: TableOptions,
  cursor: number | null,
): Steps<TableUpdate> {
  const { tables, alone } = markedTables(snapshot);
  const made = yield* rightTableInSteps(snapshot, statutes, options);
  const entries = made.entries.length;
  yield;
  const nothing = { made: noEdits(snapshot), entries, at: null };
  if (tables.length > 0) {
    const edits = tables.flatMap((table, i) => {
      const all = tableEdits(snapshot, statutes, table, options);
      // The anchors are the same for all tables of a document.
      return i === 0 ? all : all.slice(made.anchors.length);
    });
    return edits.length === 0
      ? { ...nothing, outcome: 'current' }
      : yield* proven(snapshot, edits, { ...nothing, outcome: 'updated' });
  }
  if (alone.length > 0) return { ...nothing, outcome: 'marker missing' };
  if (entries === 0) return { ...nothing, outcome: 'nothing cited' };
  const { at, headed } = placeFor(snapshot, cursor);
  const eol = /\r?\n/.exec(snapshot.text)?.[0] ?? '\n';
  const block = headed ? made.text : [...writerFor(snapshot.markup).heading(HEADING), '', made.text].join(eol);
  return yield* proven(
    snapshot,
    [...made.anchors, { start: at, end: at, newText: parted(snapshot.text, at, block, eol) }],
    {
      ...nothing,
      outcome: 'inserted',
      at,
    },
  );
}

/** The update with its edits, where they keep the law. */
function* proven(snapshot: Snapshot, edits: readonly Edit[], update: TableUpdate): Steps<TableUpdate> {
  const { proven: made } = yield* proveInSteps(snapshot, [{ edits, purpose: { kind: 'table' } }]);
  return made.isEmpty ? { ...update, outcome: 'unsafe', at: null } : { ...update, made };
}

/** The block with an empty line before and after it, as far as the text has none there. */
function parted(text: string, at: number, block: string, eol: string): string {
  const before = text.slice(Math.max(0, at - 4), at);
  const rest = text.slice(at, at + 4);
  const head = at === 0 || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? eol : eol + eol;
  const tail = rest === '' ? eol : /^\r?\n\r?\n/.test(rest) ? '' : /^\r?\n/.test(rest) ? eol : eol + eol;
  return head + block + tail;
}

function placeFor(snapshot: Snapshot, cursor: number | null): { readonly at: number; readonly headed: boolean } {
  const under = headingEnd(snapshot);
  if (under !== undefined) return { at: under, headed: true };
  const first = beginningOf(snapshot);
  return { at: cursor === null || cursor < first ? first : paragraphEnd(snapshot.text, cursor), headed: false };
}

/** After a heading "Table of Authorities" of the document, its underline included. */
function headingEnd(snapshot: Snapshot): number | undefined {
  const { text, prose, lines } = snapshot;
  const zone = prose.zones.find(
    (z) => z.kind === 'heading' && TABLE_HEADING.test(prose.text.slice(z.start, z.end).trim()),
  );
  if (zone === undefined && snapshot.markup.languages[0] !== 'plaintext') return undefined;
  let end = zone === undefined ? -1 : prose.toSourceEnd(zone.end);
  if (zone === undefined) {
    const plain = /^[ \t]*table of (?:authorities|citations|statutes)[ \t]*$/im.exec(text);
    if (plain === null) return undefined;
    end = plain.index + plain[0].length;
  }
  const closing = /^\s{0,40}<\/h[1-6]\s{0,20}>/i.exec(text.slice(end, end + 80));
  if (closing !== null) return end + closing[0].length;
  let line = lines.lineAt(end);
  const next = text.slice(lines.startOf(line + 1), lines.startOf(line + 2)).trim();
  if (/^[=\-~^*+#"]+$/.test(next)) line++;
  return lineEnd(text, lines.startOf(line));
}

/** Where the text begins: after front matter, after what opens the document, after an HTML title. */
function beginningOf(snapshot: Snapshot): number {
  const { text, prose } = snapshot;
  if (prose.frontMatter !== undefined) {
    const closing = text.indexOf('\n', prose.frontMatter.end + 1);
    return closing < 0 ? text.length : closing + 1;
  }
  const language = snapshot.markup.languages[0];
  const opened =
    language === 'latex'
      ? (/\\maketitle(?![a-z])/i.exec(text) ?? /\\begin\{document\}/.exec(text))
      : language === 'html'
        ? (/<\/h1\s*>/i.exec(text) ?? /<body[^<>]*>/i.exec(text))
        : null;
  return opened === null ? 0 : opened.index + opened[0].length;
}

/** End of the last line of the paragraph that an offset lies in; of its own line where that is empty. */
function paragraphEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  if (text.slice(text.lastIndexOf('\n', offset - 1) + 1, end).trim() === '') return end;
  for (let next = after(text, end); next < text.length; next = after(text, end)) {
    const stop = lineEnd(text, next);
    if (text.slice(next, stop).trim() === '') break;
    end = stop;
  }
  return end;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text.charAt(newline - 1) === '\r' ? newline - 1 : newline;
}

/** Start of the line after a line's end. */
function after(text: string, end: number): number {
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}
