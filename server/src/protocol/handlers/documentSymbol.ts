import { documentSymbol } from '../../features/documentSymbol';
import type { Handler } from '../context';
import { SOURCE, toDocumentSymbol, toSymbolInformation } from '../convert';

export const documentSymbolHandler: Handler = {
  capabilities: () => ({ documentSymbolProvider: { label: SOURCE } }),
  handle({ connection, guard, open, configuration, ports, flags }) {
    connection.onDocumentSymbol(
      guard.request('textDocument/documentSymbol', async ({ textDocument }) => {
        const at = await open(textDocument.uri);
        if (at === undefined || !(await configuration.of(textDocument.uri)).outline.enable) return [];
        const entries = documentSymbol(at.snapshot, at.statutes, ports.official);
        return flags().symbolTree
          ? entries.map((entry) => toDocumentSymbol(at.snapshot, entry))
          : entries.flatMap((entry) => toSymbolInformation(at.snapshot, entry));
      }),
    );
  },
};
