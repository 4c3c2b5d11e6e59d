import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { outlineInSteps } from '../../features/documentSymbol';
import { inSlices } from '../../text/inSlices';
import { Answers } from '../answers';
import type { Handler } from '../context';
import { SOURCE, toDocumentSymbol, toSymbolInformation } from '../convert';

/**
 * The outline: what a document cites, the headings and subsections of a page; a tree or flat, as the client takes it.
 */
export const documentSymbolHandler: Handler = {
  capabilities: () => ({ documentSymbolProvider: { label: SOURCE } }),
  handle({ connection, guard, open, configuration, ports, flags }) {
    const answers = new Answers<Promise<DocumentSymbol[] | SymbolInformation[]>>();
    connection.onDocumentSymbol(
      guard.request('textDocument/documentSymbol', async ({ textDocument }) => {
        const at = await open(textDocument.uri);
        if (at === undefined || !(await configuration.of(textDocument.uri)).outline.enable) return [];
        const { snapshot, statutes } = at;
        const { official } = ports;
        // Another status is another official text.
        return answers.of(snapshot, [statutes, official, official?.status()], () =>
          flags().symbolTree
            ? inSlices(outlineInSteps(snapshot, statutes, official, (entry) => [toDocumentSymbol(snapshot, entry)]))
            : inSlices(outlineInSteps(snapshot, statutes, official, (entry) => toSymbolInformation(snapshot, entry))),
        );
      }),
    );
  },
};
