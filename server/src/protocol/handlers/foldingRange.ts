import { foldingRange } from '../../features/foldingRange';
import type { Handler } from '../context';

/** The parts of a page and its subsections, to fold; a writer's own document folds as its language does. */
export const foldingRangeHandler: Handler = {
  capabilities: () => ({ foldingRangeProvider: true }),
  handle({ connection, guard, documents }) {
    connection.onFoldingRanges(
      guard.request('textDocument/foldingRange', async ({ textDocument }) => {
        const snapshot = await documents.read(textDocument.uri);
        return snapshot === undefined ? [] : [...foldingRange(snapshot)];
      }),
    );
  },
};
