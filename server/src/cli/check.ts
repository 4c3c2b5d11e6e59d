import { diagnose } from '../diagnostics/diagnose';
import type { Finding, RuleContext, StyleName } from '../diagnostics/finding';
import { rules } from '../diagnostics/registry';
import { openStatutes } from './catalogue';
import { mend } from './mend';
import { isFailure, type CheckFormat, type FailOn, type RuleSettings } from './options';
import { readDocuments, snapshotOf, type ReadDocument } from './read';
import { replaceFile } from './replaceFile';
import { reportFor, type Report } from './reports/report';
import { STANDARD_INPUT, reasonOf } from './source';
import { FAILED, FOUND, OK, UsageError, type Terminal } from './terminal';

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly language: string | undefined;
  readonly style: StyleName | null;
  /** Day against which dates are judged, YYYY-MM-DD. */
  readonly today: string;
  readonly failOn: FailOn;
  readonly rules: RuleSettings;
  /** Write the repairs that keep the cited authority. */
  readonly fix: boolean;
}

/** `conncite check`: what is wrong with the citations of documents. @returns exit status */
export async function check(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  for (const code of Object.keys(options.rules)) {
    if (!rules.some((rule) => rule.code === code)) {
      throw new UsageError(`there is no rule "${code}"; the rules are ${rules.map((rule) => rule.code).join(', ')}`);
    }
  }
  if (options.fix && names.includes(STANDARD_INPUT)) throw new UsageError('standard input (-) cannot be mended; name a file');
  const statutes = await openStatutes(terminal);
  const report = await reportFor(options, terminal);
  const judge = (snapshot: RuleContext['snapshot']): Finding[] =>
    diagnose({ snapshot, statutes, style: options.style, today: options.today }, { rules: options.rules });
  let status = OK;
  for await (const outcome of readDocuments(names, options.language, terminal)) {
    if (outcome.document === null) {
      status = FAILED;
      await terminal.write(report.unreadable(outcome.name, outcome.reason));
      continue;
    }
    let { document } = outcome;
    let findings = judge(document.snapshot);
    if (options.fix) {
      const mended = await writeMended(document, findings, judge, options.language, terminal, report);
      if (mended === null) {
        status = FAILED;
      } else {
        ({ document, findings } = mended);
      }
    }
    if (status !== FAILED && findings.some((finding) => isFailure(finding.severity, options.failOn))) status = FOUND;
    await terminal.write(report.checked(document, findings));
  }
  await terminal.write(report.end());
  return status;
}

interface Mended {
  readonly document: ReadDocument;
  readonly findings: Finding[];
}

/** Writes a document with its repairs; null, with the reason on standard error, where that failed and the file is as it was. */
async function writeMended(
  document: ReadDocument, findings: Finding[], judge: (snapshot: RuleContext['snapshot']) => Finding[],
  language: string | undefined, terminal: Terminal, report: Report,
): Promise<Mended | null> {
  const { source } = document;
  const result = mend(document.snapshot, findings, (text) => snapshotOf(source, text, language), judge);
  if (result.repairs === 0 || source.path === null) return { document, findings };
  const bytes = Buffer.from((source.byteOrderMark ? '\uFEFF' : '') + result.snapshot.text);
  try {
    await replaceFile(source.path, source.bytes, bytes);
  } catch (error) {
    terminal.warn(`conncite: ${source.name}: it was not mended, ${reasonOf(error)}\n`);
    return null;
  }
  report.mended(result.repairs);
  return { document: { source: { ...source, text: result.snapshot.text, bytes }, snapshot: result.snapshot }, findings: result.findings };
}
