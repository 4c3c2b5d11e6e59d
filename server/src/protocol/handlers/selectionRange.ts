import type { SelectionRange } from 'vscode-languageserver';
import { selectionRange } from '../../features/selectionRange';
import type { Handler } from '../context';
import { offsetOf } from '../convert';

/** What a selection grows to at each place: label, number, citation, sentence, part of a page. */
export const selectionRangeHandler: Handler = {
  capabilities: () => ({ selectionRangeProvider: true }),
  handle({ connection, guard, documents }) {
    connection.onSelectionRanges(
      guard.request(
        'textDocument/selectionRange',
        async ({ textDocument, positions }): Promise<SelectionRange[] | null> => {
          const snapshot = await documents.read(textDocument.uri);
          if (snapshot === undefined) return null;
          return positions.map((position) => {
            // The protocol hangs the larger on the smaller.
            let made: SelectionRange | undefined;
            for (const span of [...selectionRange(snapshot, offsetOf(snapshot, position))].reverse()) {
              made = { range: snapshot.lines.rangeOf(span), ...(made === undefined ? {} : { parent: made }) };
            }
            return made ?? { range: { start: position, end: position } };
          });
        },
      ),
    );
  },
};
