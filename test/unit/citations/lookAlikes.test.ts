import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { checkSnapshot, snapshotOf } from '../../support/check';

/** Small documents of other jurisdictions and of everyday work; none of them cites the General Statutes. */
function documents(): readonly { readonly of: string; readonly text: string }[] {
  const lines = fs.readFileSync(path.resolve('test/fixtures/look-alikes/documents.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => ({ of: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1).replaceAll('\\n', '\n') }));
}

describe('documents of other law', () => {
  const all = documents().map(({ of, text }) => ({ of, text, snapshot: snapshotOf(text) }));

  it('hold few citations of ours, by sentences that say nothing of their law', () => {
    const wrong = all.filter(({ snapshot }) => snapshot.reading.citations.some(({ sections }) => sections.length > 0));
    console.log(`      ${String(wrong.length)} of ${String(all.length)} documents with a citation that is none`);
    assert.ok(wrong.length <= MOST_WRONG, wrong.map(({ of, text }) => `${of}: ${text}`).join('\n'));
  });

  it('show no error', () => {
    const errors = all.flatMap(({ text, snapshot }) => checkSnapshot(snapshot, {}).filter(({ severity }) => severity === 'error').map(({ code }) => `${code}: ${text}`));
    assert.deepEqual(errors, []);
  });
});

/** It may only become fewer. */
const MOST_WRONG = 38;
