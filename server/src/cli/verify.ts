import { createHash } from 'node:crypto';
import path from 'node:path';
import { version } from '../../../package.json';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { makeRecord } from '../record/makeRecord';
import type { VerificationRecord } from '../record/record';
import { recordHtml } from '../record/writers/html';
import { recordData } from '../record/writers/json';
import { recordText } from '../record/writers/text';
import { steeringEscaped } from '../text/steering';
import { openOfficial, openStatutes } from './catalogue';
import { documentsOf } from './documents';
import { isFailure, type FailOn, type VerifyFormat } from './options';
import type { ReadDocument } from './read';
import { writeCopy } from './writeCopy';
import { FAILED, FOUND, OK, UsageError, type Terminal } from './terminal';
import { shown } from './words';

export interface VerifyOptions {
  /** Undefined: by the ending of `output`, else text. */
  readonly format: VerifyFormat | undefined;
  readonly language: string | undefined;
  /** ISO day, or day and hour, that the record bears and judges by. */
  readonly checkedAt: string;
  readonly asOf: string | null;
  readonly failOn: FailOn;
  /** File to write the record to; undefined: standard output. */
  readonly output: string | undefined;
  /** Replace the file that `output` names, if it is there. */
  readonly force: boolean;
  readonly config: string | undefined;
}

const BY_ENDING: Readonly<Record<string, VerifyFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.docx': 'docx',
  '.txt': 'text',
};

/** `conncite verify`: the verification record of documents. @returns exit status, as of `check` */
export async function verify(names: readonly string[], options: VerifyOptions, terminal: Terminal): Promise<number> {
  const format = formatOf(options);
  if (names.length > 1 && (options.output !== undefined || format === 'html'))
    throw new UsageError('a record in a file, or as HTML, is of one document: name one');
  if (format === 'docx' && options.output === undefined) throw new UsageError('--format docx needs --output FILE.docx');
  const statutes = await openStatutes(terminal);
  const official = await openOfficial(terminal);
  const records: VerificationRecord[] = [];
  let status = OK;
  for await (const read of documentsOf(names, options, terminal)) {
    if (read === undefined) {
      status = FAILED;
      continue;
    }
    const {
      document,
      settings: { asOf },
    } = read;
    const record = recordOf(document, {
      statutes,
      official,
      checkedAt: options.checkedAt,
      asOf: options.asOf ?? (asOf === '' ? null : asOf),
    });
    if (
      status === OK &&
      record.citations.some(({ severity }) => severity !== null && isFailure(severity, options.failOn))
    )
      status = FOUND;
    if (format === 'text' && options.output === undefined)
      await terminal.write(`${records.length === 0 ? '' : '\n\n'}${recordText(record)}`);
    records.push(record);
    if (options.output !== undefined)
      await writeRecord(record, format, { output: options.output, force: options.force }, document, terminal);
  }
  if (options.output !== undefined) return status;
  if (format === 'json') await terminal.write(jsonOf(records, names.length));
  else if (format === 'html' && records[0] !== undefined) await terminal.write(recordHtml(records[0]));
  return status;
}

/** The record of a document that was read. */
export function recordOf(
  { source, snapshot }: ReadDocument,
  input: {
    readonly statutes: Statutes;
    readonly official: OfficialText | undefined;
    readonly checkedAt: string;
    readonly asOf: string | null;
  },
): VerificationRecord {
  return makeRecord(snapshot, {
    ...input,
    file: source.name,
    sha256: createHash('sha256').update(source.bytes).digest('hex'),
    version,
    office: source.office,
  });
}

function formatOf({ format, output }: VerifyOptions): VerifyFormat {
  if (format !== undefined) return format;
  if (output === undefined) return 'text';
  const found = BY_ENDING[path.extname(output).toLowerCase()];
  if (found === undefined)
    throw new UsageError(
      `--output ${shown(output)} does not say in which form: end it with .html, .docx, .json or .txt, or add --format`,
    );
  return found;
}

/** One record for one document; a list where several were named. */
function jsonOf(records: readonly VerificationRecord[], asked: number): string {
  const data = records.map(recordData);
  return `${steeringEscaped(JSON.stringify(asked === 1 && data.length === 1 ? data[0] : data, null, 2))}\n`;
}

async function writeRecord(
  record: VerificationRecord,
  format: VerifyFormat,
  { output, force }: { output: string; force: boolean },
  { source }: ReadDocument,
  terminal: Terminal,
): Promise<void> {
  const content =
    format === 'docx'
      ? await (await import('../record/writers/docx')).wordRecord(record)
      : format === 'html'
        ? recordHtml(record)
        : format === 'json'
          ? jsonOf([record], 1)
          : recordText(record);
  await writeCopy(terminal.folder, output, content, { input: source.path, force });
}
