import type { Finding, RuleContext } from '../diagnostics/finding';
import { judge } from '../settings/judge';
import { DEFAULTS, laidOver, type Settings } from '../settings/read';
import { openOfficial, openStatutes } from './catalogue';
import type { Done, Worker } from './jobs';
import { withLawfulFixes } from '../diagnostics/lawfulFixes';
import { fixAll } from '../diagnostics/fixAll';
import { together } from '../diagnostics/together';
import { isFailure, type CheckOptions } from './options';
import { readDocument, type ReadDocument } from './read';
import { writeDocument } from './replaceFile';
import { reportFor } from './reports/reportFor';
import { reasonOf } from './source';
import type { Terminal } from './terminal';
import { shown } from './words';

type Judge = (snapshot: RuleContext['snapshot']) => readonly Finding[];

/**
 * What judges documents by the options of the command line and the settings of their folders (null: the defaults).
 * @throws CatalogueError where the facts cannot be read
 */
export async function judgeFor(
  options: CheckOptions,
  terminal: Terminal,
): Promise<(snapshot: RuleContext['snapshot'], settings: Settings | null) => readonly Finding[]> {
  const statutes = await openStatutes(terminal);
  const official = await openOfficial(terminal);
  return (snapshot, settings) => {
    const { style, asOf, rules } = options;
    const wanted = laidOver(settings ?? DEFAULTS, { style, asOf: asOf ?? undefined, diagnostics: { rules } });
    // Who names a style on the command line means it for every document, whatever the document says of itself.
    return judge(
      snapshot,
      { statutes, official, settings: wanted, today: options.today },
      style === 'auto' ? undefined : style,
    ).findings;
  };
}

/** Checks one document after another. @throws CatalogueError where the facts cannot be read */
export async function checkJob(options: CheckOptions, terminal: Terminal): Promise<Worker> {
  const judgeBy = await judgeFor(options, terminal);
  const report = await reportFor(options, terminal);
  return async ({ name, settings, refused }): Promise<Done> => {
    if (refused !== undefined) return { part: null, reason: refused, fixesMade: 0, found: false, failed: true };
    const read = await readDocument(name, options.language, terminal);
    if ('reason' in read) return { part: null, reason: read.reason, fixesMade: 0, found: false, failed: true };
    const judged: Judge = (snapshot) => judgeBy(snapshot, settings);
    let fixed: Fixed | null = { document: read, findings: judged(read.snapshot), fixesMade: 0 };
    const unfixed = fixed;
    if (options.fix) fixed = await writeFixed(fixed, judged, terminal);
    const { document, findings: found, fixesMade } = fixed ?? unfixed;
    const findings = together(found);
    return {
      part: report.describe(
        document,
        document.source.office === null ? withLawfulFixes(document.snapshot, findings) : findings,
      ),
      reason: '',
      fixesMade,
      failed: fixed === null,
      found: findings.some((finding) => isFailure(finding.severity, options.failOn)),
    };
  };
}

interface Fixed {
  readonly document: ReadDocument;
  readonly findings: readonly Finding[];
  readonly fixesMade: number;
}

/**
 * Writes a document with its fixes; null, with the reason on standard error, where
 * that failed and the file is as it was.
 */
async function writeFixed(before: Fixed, judge: Judge, terminal: Terminal): Promise<Fixed | null> {
  const { document, findings } = before;
  const { source } = document;
  if (source.office !== null) {
    terminal.warn(`conncite: ${shown(source.name)}: --fix does not write Word documents or PDF; it was checked only\n`);
    return before;
  }
  const result = fixAll(document.snapshot, findings, judge);
  if (result.fixesMade === 0 || source.path === null) return before;
  let bytes: Uint8Array;
  try {
    bytes = await writeDocument(source, result.made);
  } catch (error) {
    terminal.warn(`conncite: ${shown(source.name)}: it was not fixed: ${reasonOf(error)}\n`);
    return null;
  }
  const { snapshot, fixesMade } = result;
  return {
    document: { source: { ...source, text: snapshot.text, bytes }, snapshot },
    findings: result.findings,
    fixesMade,
  };
}
