import assert from 'node:assert/strict';
import { recognize } from '../../server/src/citations/recognize';
import { markupFor } from '../../server/src/markup/registry';
import { notation } from './notation';

/** A text, then what is read in it, a line a citation or other authority. */
export type Row = readonly [string, ...string[]];

/**
 * A test for each row: the text is read, as plain text unless told otherwise, and exactly what the row tells is found.
 */
export function checkReadings(title: string, rows: readonly Row[], language = 'plaintext'): void {
  describe(title, () => {
    for (const [text, ...expected] of rows) {
      it(text.replaceAll('\n', '⏎'), () => {
        assert.deepEqual(notation(recognize(markupFor(language).read(text)).authorities, text), expected);
      });
    }
  });
}
