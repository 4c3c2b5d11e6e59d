import type { InlayHint } from 'vscode-languageserver';
import { inlayHint } from '../../features/inlayHint';
import type { Handler } from '../context';
import { spanOf } from '../convert';

/** Headings and states of sections beside their citations, where the setting is on. */
export const inlayHintHandler: Handler = {
  capabilities: () => ({ inlayHintProvider: true }),
  handle(context) {
    const { connection, guard } = context;
    connection.languages.inlayHint.on(
      guard.request('textDocument/inlayHint', async ({ textDocument, range }): Promise<InlayHint[]> => {
        if (!(await context.configuration.of(textDocument.uri)).inlayHints.enable) return [];
        const at = await context.open(textDocument.uri);
        if (at === undefined || at.statutes === null) return [];
        return inlayHint(at.snapshot, spanOf(at.snapshot, range), at.statutes).map((hint) => ({
          position: at.snapshot.lines.positionAt(hint.at),
          label: hint.label,
          tooltip: hint.tooltip,
          paddingLeft: true,
        }));
      }),
    );
  },
};
