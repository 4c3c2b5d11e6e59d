import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { judgedStyle } from '../../server/src/analysis/styleOf';
import type { StyleName } from '../../server/src/diagnostics/finding';
import { checkSnapshot, kinds, snapshotOf } from '../support/check';

/** A text with the codes of all findings that it should have, as labelled before the rules were seen. */
interface LabelledFindings {
  readonly id: string;
  readonly style: StyleName | 'auto';
  readonly lang: string;
  readonly input: string;
  readonly codes: readonly string[];
}

describe('labelled findings', () => {
  const file = path.resolve('test/fixtures/citations/blind2/check.jsonl');
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter((l) => l.length > 0)) {
    const { id, style, lang, input, codes } = JSON.parse(line) as LabelledFindings;
    it(`${id}: ${codes.length === 0 ? 'nothing' : codes.join(', ')}`, () => {
      const snapshot = snapshotOf(input, lang);
      assert.deepEqual(kinds(checkSnapshot(snapshot, { style: style === 'auto' ? judgedStyle(snapshot, 'auto') : style })), codes, input);
    });
  }
});
