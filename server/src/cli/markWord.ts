import type { MarkOptions } from '../analysis/authorities/authorityMarks';
import { markTask } from '../features/wordTasks';
import type { StyleName } from '../styles/registry';
import { openStatutes } from './catalogue';
import { Configurations } from './config';
import { readDocument } from './read';
import { FAILED, OK, UsageError, type Terminal } from './terminal';
import { wordBytes } from './wordBytes';
import { writeCopy } from './writeCopy';
import { shown } from './words';

export interface MarkWordOptions {
  readonly style: StyleName | 'auto' | undefined;
  /** Undefined: as the settings say. */
  readonly subsections: boolean | undefined;
  /** Takes the marks out, in place of making them. */
  readonly unmark: boolean;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly config: string | undefined;
}

const TABLE = {
  placeholder: 'The table of authorities replaces the placeholder.',
  heading: 'The table of authorities is below its heading.',
  end: 'The table of authorities is at the end; write [Table of Authorities] in a paragraph of its own to place it.',
} as const;

/**
 * `conncite toa --mark`: a copy of a Word document with its statutes marked and a table of them.
 * @returns exit status
 */
export async function markWord(
  names: readonly string[],
  options: MarkWordOptions,
  terminal: Terminal,
): Promise<number> {
  const option = options.unmark ? '--unmark' : '--mark';
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError(`${option} takes one Word document`);
  if (options.output === undefined) throw new UsageError(`${option} writes a copy; name it with --output`);
  const read = await readDocument(name, undefined, terminal);
  if ('reason' in read) return FAILED;
  const { source } = read;
  const original = wordBytes(source, option);
  const unmarked = await terminal.writeWord(original, { kind: 'unmark' });
  if ('reason' in unmarked) return refuse(source.name, unmarked.reason, terminal);
  if (options.unmark) {
    await writeCopy(terminal.folder, options.output, unmarked.written.bytes, {
      input: source.path,
      force: options.force,
    });
    return OK;
  }
  // A table of ours repeats the citations: it is read without.
  const bare = await readDocument(name, undefined, {
    ...terminal,
    readOffice: (_bytes, kind) => terminal.readOffice(unmarked.written.bytes, kind),
    warn: () => undefined,
  });
  if ('reason' in bare) return FAILED;
  const settings = await new Configurations(options.config, terminal).of(name);
  const style = options.style ?? settings.style;
  const wanted: MarkOptions = {
    style: style === 'auto' ? null : style,
    subsections: options.subsections ?? settings.tableOfAuthorities.subsections,
  };
  const task = markTask(bare.snapshot, await openStatutes(terminal), wanted);
  const marked = await terminal.writeWord(unmarked.written.bytes, task);
  if ('reason' in marked) return refuse(source.name, marked.reason, terminal);
  const { bytes, made, passedOver, table } = marked.written;
  await writeCopy(terminal.folder, options.output, bytes, { input: source.path, force: options.force });
  const left =
    passedOver === 0
      ? ''
      : ` ${passedOver} in page headers or generated tables ${passedOver === 1 ? 'is' : 'are'} not marked.`;
  terminal.warn(
    `conncite: ${shown(options.output)}: ${made} ${made === 1 ? 'citation' : 'citations'} marked.${left} ${TABLE[table ?? 'end']}` +
      ' Press Ctrl+A and F9 in Word to fill in the pages.\n',
  );
  return OK;
}

function refuse(name: string, reason: string, terminal: Terminal): number {
  terminal.warn(`conncite: ${shown(name)}: ${reason}\n`);
  return FAILED;
}
