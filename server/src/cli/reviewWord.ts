import { commentTask, trackTask } from '../features/wordTasks';
import { judgeFor } from './checkJob';
import { Configurations } from './config';
import { isFailure, type CheckOptions } from './options';
import { readDocument } from './read';
import { reportFor } from './reports/reportFor';
import { FAILED, FOUND, OK, UsageError, type Terminal } from './terminal';
import { wordBytes } from './wordBytes';
import { writeCopy } from './writeCopy';
import { shown } from './words';

export interface ReviewOptions extends CheckOptions {
  readonly output: string;
  readonly force: boolean;
  /** Write the findings as comments, beside or in place of the fixes. */
  readonly comments: boolean;
}

/**
 * `conncite check --fix --output` and `check --comments --output`: a copy of a Word document with the safe fixes as
 * tracked changes, or with the findings as comments. @returns exit status, as `check` gives it for the document itself
 */
export async function reviewWord(
  names: readonly string[],
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError('--output takes one Word document');
  if (options.fix === options.comments) throw new UsageError('--output goes with either --fix or --comments');
  const read = await readDocument(name, undefined, terminal);
  if ('reason' in read) return FAILED;
  const bytes = wordBytes(read.source, '--output');
  const settings = await new Configurations(options.config, terminal).of(name);
  const judge = await judgeFor(options, terminal);
  const findings = judge(read.snapshot, settings);
  const task = options.fix
    ? trackTask(read.snapshot, findings, options.today)
    : commentTask(read.snapshot, findings, options.today);
  const answer = await terminal.writeWord(bytes, task);
  if ('reason' in answer) {
    terminal.warn(`conncite: ${shown(read.source.name)}: ${answer.reason}\n`);
    return FAILED;
  }
  const { bytes: written, made, passedOver } = answer.written;
  await writeCopy(terminal.folder, options.output, written, { input: read.source.path, force: options.force });
  const what = options.fix ? ['tracked change', 'tracked changes'] : ['comment', 'comments'];
  const left = passedOver === 0 ? '' : `; ${passedOver} could not be placed`;
  terminal.warn(`conncite: ${shown(options.output)}: ${made} ${what[made === 1 ? 0 : 1]}${left}\n`);
  const report = await reportFor(options, terminal);
  await terminal.write(report.checked(report.describe(read, findings)) + report.end());
  return findings.some(({ severity }) => isFailure(severity, options.failOn)) ? FOUND : OK;
}
