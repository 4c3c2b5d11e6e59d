import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
  type DiagnosticCollection,
} from 'vscode';
import {
  CHECK_DOCUMENT,
  type CheckDocumentParams,
  type CheckDocumentResult,
} from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { base64, OFFICE_ENDINGS } from '../givenDocument';
import { harmless, literal } from '../harmless';
import { showReport } from '../report';
import { severityWord } from '../severity';

const ENDINGS = { [l10n.t('Word and PDF documents')]: OFFICE_ENDINGS };
const LARGEST_BYTES = 64_000_000;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

let kept: DiagnosticCollection | undefined;

/** Findings of documents that no editor opens. They stay until the document is checked again or deleted. */
export function registerDocumentFindings(): Disposable {
  const collection = languages.createDiagnosticCollection('conncite-documents');
  kept = collection;
  return Disposable.from(
    collection,
    workspace.onDidDeleteFiles(({ files }) => {
      files.forEach((uri) => {
        collection.delete(uri);
      });
    }),
  );
}

/**
 * Checks a Word document or a PDF; shows a report, and the findings among the problems.
 * Can be cancelled, and then shows nothing.
 * @param document given by the explorer; else the person picks one
 */
export async function checkDocument(client: Client, document?: unknown): Promise<void> {
  const uri =
    document instanceof Uri
      ? document
      : (await window.showOpenDialog({ filters: ENDINGS, title: l10n.t('Check citations') }))?.[0];
  if (uri === undefined) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if ((await workspace.fs.stat(uri)).size > LARGEST_BYTES)
    throw new Error(l10n.t('{0} is larger than 64 MB and was not checked.', name));
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: harmless(l10n.t('Checking citations in {0}', name)),
      cancellable: true,
    },
    async (_progress, token) => {
      const params: CheckDocumentParams = {
        uri: uri.toString(),
        name,
        bytes: base64(await workspace.fs.readFile(uri)),
      };
      try {
        return await client.request(CHECK_DOCUMENT, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (result === undefined) return;
  kept?.set(
    uri,
    result.findings.map((finding) => {
      const diagnostic = new Diagnostic(
        new Range(0, 0, 0, 0),
        `${finding.place}: ${finding.message}`,
        SEVERITIES[finding.severity],
      );
      return Object.assign(diagnostic, { code: finding.code, source: 'conncite' });
    }),
  );
  showReport(documentReport(name, result));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function documentReport(name: string, { reason, notices, citations, findings }: CheckDocumentResult): string {
  const lines = [`# ${l10n.t('Citations in {0}', literal(name))}`, ''];
  if (reason !== null)
    return `${[...lines, l10n.t('The document was not checked: {0}.', literal(reason))].join('\n')}\n`;
  lines.push(l10n.t('Citations: {0}. Findings: {1}.', citations, findings.length));
  for (const notice of notices) lines.push('', l10n.t('Note: {0}.', literal(notice)));
  // Findings of one place stand under one heading, and those of the same words under one quotation.
  let under = '';
  let quoted = '';
  for (const { place, before, text, after, severity, code, message } of findings) {
    if (place !== under) lines.push('', `## ${literal(capital(place))}`);
    // A sentence that ends here was not cut.
    const rest = /[.!?]["”’)]*$/.test(after) ? '' : '…';
    const words = `> …${literal(before)}**${literal(text)}**${literal(after)}${rest}`;
    if (place !== under || words !== quoted) lines.push('', words);
    lines.push('', `${capital(severityWord(severity))}: ${literal(message)} (\`${code}\`)`);
    under = place;
    quoted = words;
  }
  if (findings.length === 0) lines.push('', l10n.t('No problems found.'));
  return `${lines.join('\n')}\n`;
}
