import { DocumentHighlightKind } from 'vscode-languageserver';
import { documentHighlight } from '../../features/documentHighlight';
import { references } from '../../features/references';
import type { Handler } from '../context';
import { offsetOf } from '../convert';

/** The other citations of what is cited at a place. */
export const documentHighlightHandler: Handler = {
  capabilities: () => ({ documentHighlightProvider: true }),
  handle({ connection, guard, documents }) {
    connection.onDocumentHighlight(
      guard.request('textDocument/documentHighlight', async ({ textDocument, position }) => {
        const snapshot = await documents.read(textDocument.uri);
        const subject = snapshot && references(snapshot, offsetOf(snapshot, position));
        if (snapshot === undefined || subject === undefined) return [];
        return documentHighlight(snapshot, subject.keys).map((span) => ({
          range: snapshot.lines.rangeOf(span),
          kind: DocumentHighlightKind.Text,
        }));
      }),
    );
  },
};
