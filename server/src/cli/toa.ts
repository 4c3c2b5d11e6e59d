import path from 'node:path';
import { createSnapshot } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { markedTables, markerLines, type TableOptions } from '../analysis/authorities/marker';
import { tableEdits, tableOfAuthorities } from '../analysis/authorities/tableOfAuthorities';
import { numbered } from '../analysis/authorities/writers/numbered';
import type { StyleName } from '../diagnostics/finding';
import { proveOne } from '../edits/law';
import { noEdits } from '../edits/provenEdits';
import { markupForFile } from '../markup/registry';
import { plainProse } from '../markup/prose';
import type { Statutes } from '../facts/statutes';
import type { Settings } from '../settings/read';
import { openStatutes } from './catalogue';
import { documentsOf } from './documents';
import type { ReadDocument } from './read';
import { writeDocument } from './replaceFile';
import { STANDARD_INPUT, reasonOf } from './source';
import { FAILED, OK, UsageError, type Terminal } from './terminal';
import { writeCopy } from './writeCopy';
import { shown } from './words';

export interface ToaOptions {
  readonly language: string | undefined;
  readonly style: StyleName | 'auto' | undefined;
  readonly passim: number | undefined;
  readonly subsections: boolean | undefined;
  /** Print the table in plain text, whatever the document's markup is. */
  readonly plain: boolean;
  /** Bring the tables in the documents up to date. */
  readonly inPlace: boolean;
  /** File to write the table to; undefined: standard output. */
  readonly output: string | undefined;
  /** Replace the file named by `output` where there is one. */
  readonly force: boolean;
  readonly config: string | undefined;
}

const WORD = '.docx';
const TEXT = '.txt';
/** New anchors may move what a table says of places; so many rounds settle it. */
const MOST_ROUNDS = 3;

/** `conncite toa`: tables of the authorities that documents cite. @returns exit status */
export async function toa(names: readonly string[], options: ToaOptions, terminal: Terminal): Promise<number> {
  refuseTogether(names, options);
  const statutes = await openStatutes(terminal);
  let status = OK;
  let before = '';
  for await (const read of documentsOf(names, options, terminal)) {
    if (read === undefined) {
      status = FAILED;
      continue;
    }
    const { document, settings } = read;
    const wanted = tableOptions(options, settings);
    if (options.inPlace) {
      if (!(await updateTables(document, wanted, options, statutes, terminal))) status = FAILED;
    } else if (options.output !== undefined) {
      await writeTable(document, wanted, options.output, options.force, statutes, terminal);
    } else {
      const text = options.plain
        ? plainTable(document, statutes, wanted)
        : tableOfAuthorities(document.snapshot, statutes, wanted).text;
      await terminal.write(`${before}${text}\n`);
      before = '\n';
    }
  }
  return status;
}

/** @throws UsageError where the options cannot be used together, or not with the documents */
function refuseTogether(names: readonly string[], { inPlace, plain, output, force }: ToaOptions): void {
  if (inPlace && names.includes(STANDARD_INPUT))
    throw new UsageError('standard input (-) cannot be written to; name a file');
  if (plain && (inPlace || output !== undefined))
    throw new UsageError('--format text prints the table; --output table.txt writes it');
  if (inPlace && output !== undefined) throw new UsageError('--in-place and --output cannot be used together');
  if (force && output === undefined) throw new UsageError('--force needs --output');
  if (output !== undefined && names.length > 1) throw new UsageError('--output takes the table of one document');
}

/** What the command line says goes before the document's settings. */
function tableOptions(options: ToaOptions, { style, tableOfAuthorities: table }: Settings): TableOptions {
  const chosen = options.style ?? style;
  return {
    style: chosen === 'auto' ? null : chosen,
    passim: options.passim ?? table.passim,
    subsections: options.subsections ?? table.subsections,
  };
}

/**
 * Writes a document with its tables brought up to date; false, with the reason on standard error, where that cannot be.
 */
async function updateTables(
  { source, snapshot }: ReadDocument,
  wanted: TableOptions,
  options: ToaOptions,
  statutes: Statutes,
  terminal: Terminal,
): Promise<boolean> {
  const refuse = (reason: string): false => {
    terminal.warn(`conncite: ${shown(source.name)}: ${reason}\n`);
    return false;
  };
  if (source.office !== null || source.path === null)
    return refuse(`--in-place does not write Word documents or PDF; --output table${WORD} writes the table alone`);
  if (markedTables(snapshot).tables.length === 0) {
    return refuse(
      `it has no table of authorities; put these two lines where it belongs:\n\n${markerLines(snapshot, wanted).join('\n')}\n`,
    );
  }
  let made = noEdits(snapshot);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now = made.after;
    const { tables } = markedTables(now);
    // What a table says of itself goes before settings, and what the command line says before both.
    const edits = tables.flatMap((table, i) =>
      tableEdits(now, statutes, table, {
        style: options.style === undefined ? table.options.style : wanted.style,
        passim: options.passim ?? table.options.passim,
        subsections: options.subsections ?? table.options.subsections,
      }).filter((edit) => i === 0 || (edit.start >= table.start && edit.end <= table.end)),
    );
    if (edits.length === 0) break;
    const next = proveOne(now, { edits, purpose: { kind: 'table' } });
    if (next === undefined)
      return refuse('it was not written: an updated table would change how the rest of it is read');
    made = made.then(next);
  }
  if (made.isEmpty) return true;
  try {
    await writeDocument(source, made);
    return true;
  } catch (error) {
    return refuse(`it was not written, ${reasonOf(error)}`);
  }
}

/** Writes the table to a file of its own, in Word's form or in the document's markup. */
async function writeTable(
  { source, snapshot }: ReadDocument,
  wanted: TableOptions,
  output: string,
  force: boolean,
  statutes: Statutes,
  terminal: Terminal,
): Promise<void> {
  const file = path.resolve(terminal.folder, output);
  if (file === source.path)
    throw new UsageError(`--output ${shown(output)} is the document itself; --in-place writes into it`);
  let content: string | Uint8Array;
  if (path.extname(file).toLowerCase() === WORD) {
    const { wordTable } = await import('./wordTable');
    content = await wordTable(tableOfAuthorities(asRead(snapshot), statutes, wanted).entries);
  } else if (path.extname(file).toLowerCase() === TEXT && snapshot.markup.languages[0] !== 'plaintext') {
    content = `${plainTable({ source, snapshot }, statutes, wanted)}\n`;
  } else {
    const markup = markupForFile(file).languages[0] ?? '';
    const own = snapshot.markup.languages[0] ?? '';
    if (markup !== own)
      throw new UsageError(
        `the table of a document in ${own} is written in ${own}, as text (${TEXT}) or as Word document (${WORD}), not in ${markup}`,
      );
    content = `${tableOfAuthorities(snapshot, statutes, wanted).text}\n`;
  }
  await writeCopy(terminal.folder, output, content, { input: source.path, force });
}

/** The table alone, in plain text, with numbers of headings and lines for its places. */
function plainTable({ source, snapshot }: ReadDocument, statutes: Statutes, wanted: TableOptions): string {
  // Nobody counts the lines of a Word document or a PDF.
  const writer = source.office === null ? numbered : undefined;
  return tableOfAuthorities(snapshot, statutes, wanted, writer).lines.join('\n').trim();
}

/** What a reader reads of a document, without its markup. */
function asRead({ uri, prose }: Snapshot): Snapshot {
  return createSnapshot(uri, 0, 'plaintext', prose.text, plainProse(prose.text, { zones: prose.zones }));
}
