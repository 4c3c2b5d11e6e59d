import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Handler } from '../context';
import { toDiagnostics } from '../publisher';

/** Findings for clients that ask for them; to others `Publisher` sends them. */
export const diagnosticHandler: Handler = {
  capabilities: (flags) =>
    flags.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'conncite', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  handle({ connection, guard, judgments, flags }) {
    connection.languages.diagnostics.on(
      guard.request('textDocument/diagnostic', async ({ textDocument, previousResultId }) => {
        const judgment = await judgments.of(textDocument.uri);
        if (judgment === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        if (judgment.id === previousResultId)
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: judgment.id };
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId: judgment.id,
          items: toDiagnostics(judgment, flags()),
        };
      }),
    );
  },
};
